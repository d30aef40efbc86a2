/**
 * The ledger: the register is written through it alone. Each act on the register is one transaction: the head is locked, the act is planned,
 * one entry is appended, the records that it accounts for are superseded and added, and the head moves to it. The number of the entry is the
 * revision. Acts of one process queue; acts of several processes wait for each other at the database.
 */
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Database } from '../persistence/database';
import { DatabaseError } from '../persistence/database-error';
import { hashOf } from '../persistence/chain.proof';
import { LedgerEntry } from '../persistence/entities/ledger-entry.entity';
import { LedgerHead } from '../persistence/entities/ledger-head.entity';
import { retryUntil } from '../persistence/retry';
import { LedgerTransaction } from './ledger-transaction';

/** How long an act is tried again while others are in its way or the database is away; and the pause between two attempts. */
const RETRY_TIMEOUT_MS = 60_000;
const RETRY_PAUSE_MS = 100;
/** Up to here clocks of copies that are set by the network differ without a word. */
const CLOCKS_DIFFER_MS = 1000;

/** What an act rests on. */
export interface Evidence {
  readonly title: string;
  readonly url?: string;
  /** SHA-256 of a document, in lower-case hexadecimal. */
  readonly sha256?: string;
}

/** Who does what, and why. */
export interface Act {
  readonly actor: string;
  /** As `IMPORT`. */
  readonly act: string;
  readonly reason?: string;
  /** The record that it is about. */
  readonly subject?: string;
  readonly evidence?: readonly Evidence[];
  /** By which the actor can do the act again without doing it twice; `request` stands for all that is asked for. */
  readonly once?: { readonly key: string; readonly request: string };
}

/** Thrown where a key stands for another act already. */
export class KeyTaken extends Error {
  override readonly name = 'KeyTaken';
  constructor(readonly entry: LedgerEntry) {
    super(`The key stands for the act of entry ${String(entry.number)}.`);
  }
}

/** Thrown where the connection was lost in the middle of a commit and the database does not come back: nobody knows yet. */
export class InDoubt extends DatabaseError {
  constructor(name: string, options: ErrorOptions) {
    super(
      `The database \`${name}\` was lost while it recorded the act: whether it stands is not known yet. Once the database answers again, send the act again with the same key: it is not done twice.`,
      options,
    );
  }
}

/** What an act did, for the ledger; as plain JSON. */
export type Summary = Readonly<Record<string, unknown>>;

@Injectable()
export class LedgerService {
  constructor(private readonly database: Database) {}

  /**
   * Does one act. `plan` sees the register as the act finds it, notes what is to be written, and returns what that is, or null where nothing is
   * to be done.
   * @returns the revision that the act made, now or, where its key is known, before; where nothing was done, the one that there was
   * @throws whatever `plan` throws, KeyTaken, and DatabaseError; then nothing is written
   */
  record(act: Act, plan: (transaction: LedgerTransaction) => Promise<Summary | null>): Promise<number> {
    const deadline = performance.now() + RETRY_TIMEOUT_MS;
    return this.database.enqueue(() => this.database.writing(() => this.retry(act, plan, deadline)));
  }

  /** The deadline counts the time in the queue as well, so that acts do not pile up while the database is away. */
  private retry(
    act: Act,
    plan: (transaction: LedgerTransaction) => Promise<Summary | null>,
    deadline: number,
  ): Promise<number> {
    const { engine } = this.database;
    const isTransient = (error: unknown): boolean => !(error instanceof InDoubt) && engine.isTransient(error);
    return retryUntil({ deadline, pause: RETRY_PAUSE_MS, isTransient }, () => this.attempt(act, plan));
  }

  /** Nothing of an attempt that fails is written. */
  private async attempt(act: Act, plan: (transaction: LedgerTransaction) => Promise<Summary | null>): Promise<number> {
    const { engine, writer } = this.database;
    const runner = writer.createQueryRunner();
    let entry: LedgerEntry | undefined;
    try {
      await engine.begin(runner);
      const { head, last } = await endOf(runner);
      const before = await revisionUnderKey(runner, act);
      const transaction = new LedgerTransaction(engine, runner, head.number + 1);
      const summary = before === null ? await plan(transaction) : null;
      if (summary === null) {
        await runner.query('ROLLBACK');
        return before ?? head.number;
      }
      const next = entryOf(head.hash, last, transaction, act, summary);
      const { number, hash } = next;
      await runner.manager.insert(LedgerEntry, next);
      await transaction.write();
      await runner.manager.update(LedgerHead, { id: 1 }, { number, hash });
      // From here on it may stand even if nobody answers.
      entry = next;
      await engine.commit(runner);
    } catch (error) {
      await engine.rollBack(runner);
      if (entry === undefined || !engine.mayHaveCommitted(error) || !(await this.stands(entry))) throw error;
    } finally {
      await runner.release();
    }
    void engine.notify(writer);
    return entry.number;
  }

  /** Whether an entry stands whose commit was not answered: sure once the head can be locked, as nobody else then is in the middle of one. */
  private async stands(entry: LedgerEntry): Promise<boolean> {
    const deadline = performance.now() + RETRY_TIMEOUT_MS;
    // A file that is gone does not come back by itself.
    const isTransient = (error: unknown): boolean => !(error instanceof DatabaseError);
    try {
      return await retryUntil({ deadline, pause: RETRY_PAUSE_MS, isTransient }, () => this.lookUp(entry));
    } catch (error) {
      throw new InDoubt(this.database.name, { cause: error });
    }
  }

  private async lookUp({ number, hash }: LedgerEntry): Promise<boolean> {
    const { engine, writer } = this.database;
    const runner = writer.createQueryRunner();
    try {
      await engine.begin(runner);
      const entry = await runner.manager.findOneBy(LedgerEntry, { number });
      await runner.query('ROLLBACK');
      return entry?.hash === hash;
    } catch (error) {
      await engine.rollBack(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** The entry that the act made when it was asked for before. */
async function revisionUnderKey(runner: QueryRunner, { actor, once }: Act): Promise<number | null> {
  if (once === undefined) return null;
  const entry = await runner.manager.findOneBy(LedgerEntry, { actor, key: once.key });
  if (entry !== null && entry.request !== once.request) throw new KeyTaken(entry);
  return entry?.number ?? null;
}

/** The head of the ledger, and when the last entry was recorded; null: there is none. */
async function endOf({ manager }: QueryRunner): Promise<{ readonly head: LedgerHead; readonly last: string | null }> {
  const head = await manager.findOneByOrFail(LedgerHead, { id: 1 });
  const entry = await manager.findOne(LedgerEntry, { select: { recordedAt: true }, where: { number: head.number } });
  return { head, last: entry?.recordedAt ?? null };
}

/**
 * Time does not run backwards in the ledger, whatever the clock says: an entry is never dated before the last one. Where the clock is behind that
 * by more than clocks differ, the entry says what the clock said.
 */
function timeAfter(last: string | null, now = Date.now()): { readonly recordedAt: string; readonly clock?: string } {
  const said = new Date(now).toISOString();
  if (last === null || said >= last) return { recordedAt: said };
  return Date.parse(last) - now < CLOCKS_DIFFER_MS ? { recordedAt: last } : { recordedAt: last, clock: said };
}

function entryOf(
  previous: string,
  last: string | null,
  { revision: number, body, added, ended }: LedgerTransaction,
  { actor, act, reason, subject, evidence, once }: Act,
  summary: Summary,
): LedgerEntry {
  const { recordedAt, clock } = timeAfter(last);
  const entry = {
    number,
    recordedAt,
    actor,
    act,
    summary: JSON.stringify({ ...summary, tree: added.tree, clock }),
    reason: reason ?? null,
    body: body ?? null,
    subject: subject ?? null,
    evidence: evidence === undefined || evidence.length === 0 ? null : JSON.stringify(evidence),
    key: once?.key ?? null,
    request: once?.request ?? null,
    added: added.added,
    ended: ended.value,
    previous,
  };
  return { ...entry, hash: hashOf(entry) };
}
