/** The snapshots that answers are given from: the current one, and earlier ones while they are asked for. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Observable, Subject } from 'rxjs';
import { bringForward, compiling, type Catalogue } from '../recognition';
import { entriesBetween } from '../ledger/history';
import { Database } from '../persistence/database';
import { DatabaseError } from '../persistence/database-error';
import { NO_ENTRY } from '../persistence/chain.proof';
import type { LedgerEntry } from '../persistence/entities/ledger-entry.entity';
import type { LedgerHead } from '../persistence/entities/ledger-head.entity';
import { ledgerHeight, ready, refreshDuration, snapshotRevision } from '../monitoring/metrics';
import { within } from '../persistence/within';
import { cooperatively } from '../scheduling/cooperatively';
import { Queue, Shared } from '../scheduling/shared';
import { inBackground } from '../scheduling/task';
import { changesBetween, hasRevision, headOf, loadRegister } from './loader';

/** How often the head of the ledger is looked at, hint or no hint. */
const POLL_INTERVAL_MS = 200;
/** How long `atLeast` waits unless told otherwise, and how often it looks meanwhile. */
const AT_LEAST_TIMEOUT_MS = 5000;
const AT_LEAST_INTERVAL_MS = 50;
/** A database that does not tell its head for so long does not answer. */
const DATABASE_TIMEOUT_MS = 5000;
/** How many earlier snapshots are kept. */
const CACHE_SIZE = 4;
/** How many earlier revisions may wait to be read, beside the one that is. */
const MAX_WAITING_LOADS = 8;

/** One snapshot took the place of another. */
export interface Succession {
  readonly before: Catalogue;
  readonly after: Catalogue;
}

@Injectable()
export class CatalogueService implements OnApplicationBootstrap, OnApplicationShutdown {
  private snapshot: Catalogue | undefined;
  /** The hash of the entry that made the revision of the snapshot. */
  private hash = NO_ENTRY;
  private readonly earlier = new Map<number, Shared<Catalogue | null>>();
  /** One after the other: many revisions asked for at once must not all be in memory half-made. */
  private readonly loads = new Queue(MAX_WAITING_LOADS);
  private looking: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private failure: string | undefined;
  private readonly succession = new Subject<Succession>();
  private stopListening: (() => Promise<void>) | undefined;
  private readonly logger = new Logger(CatalogueService.name);

  constructor(private readonly database: Database) {}

  async onApplicationBootstrap(): Promise<void> {
    const { number, hash } = await headOf(this.database);
    this.snapshot = (await this.load(number)) ?? undefined;
    this.hash = hash;
    ledgerHeight.set(number);
    this.tell();
    this.timer = setInterval(() => void this.look(), POLL_INTERVAL_MS).unref();
    this.stopListening = this.database.engine.listen(() => void this.refresh());
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.succession.complete();
    await this.stopListening?.();
    await this.looking;
  }

  /** Every snapshot that takes the place of another, as it does. */
  get successions(): Observable<Succession> {
    return this.succession;
  }

  /** `DEGRADED`: the register has a revision that cannot be read or compiled; the last good snapshot still answers. */
  get state(): 'LOADING' | 'READY' | 'DEGRADED' {
    return this.snapshot === undefined ? 'LOADING' : this.failure === undefined ? 'READY' : 'DEGRADED';
  }

  /** Why the database cannot be read any more, and will not be by waiting; undefined: it can. */
  private get loss(): DatabaseError | undefined {
    const { impediment } = this.database;
    return impediment?.impediment === 'MOVED' || impediment?.impediment === 'DAMAGED' ? impediment : undefined;
  }

  /** The current snapshot. */
  current(): Catalogue {
    if (this.snapshot === undefined) throw new Error('The catalogue is asked before it is loaded.');
    return this.snapshot;
  }

  /** The current snapshot once it is of that revision or a later one; null where that takes too long. */
  async atLeast(revision: number, timeoutMs = AT_LEAST_TIMEOUT_MS): Promise<Catalogue | null> {
    const deadline = performance.now() + timeoutMs;
    while (this.current().revision < revision) {
      // A refresh may hang where the database does; who asks is told in time.
      await within(Math.max(0, deadline - performance.now()), this.look());
      if (this.current().revision >= revision) break;
      if (performance.now() >= deadline || this.loss !== undefined) return null;
      await sleep(AT_LEAST_INTERVAL_MS);
    }
    return this.current();
  }

  /** Whether the snapshot of a revision need not be made first. */
  holds(revision: number): boolean {
    return revision === this.current().revision || this.earlier.has(revision);
  }

  /**
   * The snapshot of a revision; null where the ledger has none such. It is made once for all who ask, and no longer than somebody waits for it.
   * @throws QueueFull where too many other revisions are waited for
   */
  async asOf(revision: number): Promise<Catalogue | null> {
    if (revision === this.current().revision) return this.current();
    // Asked first, so that a revision that there is not pushes none out that there is.
    if (!(await hasRevision(this.database, revision))) return null;
    const known = this.earlier.get(revision);
    const loading =
      known === undefined || known.hasFailed ? new Shared(() => this.loads.run(() => this.load(revision))) : known;
    // Asked again last: what has not been asked for longest goes first.
    this.earlier.delete(revision);
    this.earlier.set(revision, loading);
    if (this.earlier.size > CACHE_SIZE) this.earlier.delete(this.earlier.keys().next().value as number);
    try {
      return await loading.join();
    } catch (error) {
      if (loading.hasFailed && this.earlier.get(revision) === loading) this.earlier.delete(revision);
      throw error;
    }
  }

  private async load(revision: number): Promise<Catalogue | null> {
    const loaded = await loadRegister(this.database, revision);
    return loaded === null ? null : cooperatively(compiling(loaded.register, loaded.revision));
  }

  /** Takes over what was committed before the call. Never fails: what goes wrong is logged, and told by `state`. */
  async refresh(): Promise<void> {
    // A look that is under way may have read the head before that commit.
    await this.looking;
    await this.look();
  }

  private look(): Promise<void> {
    return (this.looking ??= inBackground(() => this.takeOver()).finally(() => (this.looking = undefined)));
  }

  private async takeOver(): Promise<void> {
    try {
      // What a file says that is not the register's any more, or is damaged, is no revision.
      if (this.loss !== undefined) throw this.loss;
      const head = await this.head();
      ledgerHeight.set(head.number);
      if (head.hash !== this.hash) {
        const end = refreshDuration.startTimer();
        const before = this.current();
        const after = (await this.follows(head))
          ? await this.forward(before, head.number)
          : await this.anew(head.number);
        if (after !== null) {
          this.snapshot = after;
          this.hash = head.hash;
          end();
          this.succession.next({ before, after });
        }
      }
      this.failure = undefined;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (message !== this.failure) this.logger.error(`The latest revision cannot be taken over: ${message}`);
      this.failure = message;
    }
    this.tell();
  }

  private tell(): void {
    ready.set(this.state === 'READY' ? 1 : 0);
    snapshotRevision.set(this.current().revision);
  }

  /** The head of the ledger; a failure where the database does not tell it. */
  private async head(): Promise<LedgerHead> {
    const head = await within(DATABASE_TIMEOUT_MS, headOf(this.database));
    if (head === undefined) throw new DatabaseError(`The database \`${this.database.name}\` does not answer.`);
    return head;
  }

  /** Whether the register that there is follows from the one of the snapshot; not where a copy of the database was put in its place. */
  private async follows({ number }: LedgerHead): Promise<boolean> {
    const { revision } = this.current();
    if (number < revision) return false;
    if (revision === 0) return true;
    const [entry] = await entriesBetween(this.database, revision, revision);
    return (entry as LedgerEntry | undefined)?.hash === this.hash;
  }

  private async forward(current: Catalogue, head: number): Promise<Catalogue | null> {
    const changes = await changesBetween(this.database, current.revision, head);
    return changes === null ? this.load(head) : cooperatively(bringForward(current, changes, head));
  }

  private async anew(head: number): Promise<Catalogue | null> {
    this.earlier.clear();
    const register = await this.load(head);
    this.logger.error(
      'The register is another than before: one was put in its place, as from a copy. It is read anew.',
    );
    return register;
  }
}
