/**
 * Proofs of single records: that a text was recorded by an entry of the ledger, and that this entry stands in the ledger as it was at a
 * revision. Whatever is kept here belongs to an entry or to a revision, and never changes.
 */
import { In, type FindOptionsWhere } from 'typeorm';
import { rowHashOf } from '../persistence/chain.proof';
import type { ReadableDatabase } from '../persistence/database';
import { DatedRecord } from '../persistence/entities/dated-record.entity';
import { LedgerEntry } from '../persistence/entities/ledger-entry.entity';
import { cooperatively, yieldToEventLoop } from '../scheduling/cooperatively';
import { Shared } from '../scheduling/shared';
import { hashesUpTo } from './history';
import { findingConsistency, ProvingTree, type Root } from './merkle.proof';
import { treeOf } from './recorded';

interface Key {
  readonly type: string;
  readonly code: string;
}

/** A record as it stood at a revision, and where it was recorded. */
export interface ProvedRecord extends Key {
  /** The whole record as canonical JSON. */
  readonly content: string;
  readonly entry: LedgerEntry;
  /** The way to the root of the entry's tree; null where the entry has none. */
  readonly place: { readonly position: number; readonly size: number; readonly path: readonly string[] } | null;
}

/** Rows that are read at once. */
const ROW_PAGE = 2_000;
/** So many rows of acts have their trees in memory at most, beside those of the act that was asked for last. */
const MAX_KEPT_ROWS = 1_000_000;

/** The rows that an act recorded, as a tree; their ids follow each other (`LedgerTransaction.write`). */
interface ActTree {
  readonly first: number;
  readonly tree: ProvingTree;
}

/** The trees of acts, by the hashes of their entries: those that were asked for last. */
export class ActTrees {
  private readonly kept = new Map<string, { readonly size: number; readonly tree: Shared<ActTree> }>();

  constructor(private readonly database: ReadableDatabase) {}

  async of(entry: LedgerEntry, size: number): Promise<ActTree> {
    const known = this.kept.get(entry.hash);
    const tree = known === undefined || known.tree.hasFailed ? new Shared(() => this.read(entry)) : known.tree;
    this.kept.delete(entry.hash);
    this.kept.set(entry.hash, { size, tree });
    this.makeRoom();
    return tree.join();
  }

  private makeRoom(): void {
    let rows = [...this.kept.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [hash, { size }] of this.kept) {
      if (rows <= MAX_KEPT_ROWS || this.kept.size === 1) return;
      this.kept.delete(hash);
      rows -= size;
    }
  }

  private async read({ number }: LedgerEntry): Promise<ActTree> {
    const hashes: string[] = [];
    let [first, last] = [0, 0];
    for (let count = ROW_PAGE; count === ROW_PAGE;) {
      const rows = await this.database.rows<{ id: number; type: string; code: string; content: string }>(
        'SELECT "id", "type", "code", "content" FROM "record" WHERE "recordedIn" = ? AND "id" > ? ORDER BY "id" LIMIT ?',
        [number, last, ROW_PAGE],
      );
      for (const row of rows) hashes.push(rowHashOf(row));
      if (first === 0) first = rows.at(0)?.id ?? 0;
      last = rows.at(-1)?.id ?? last;
      count = rows.length;
      await yieldToEventLoop();
    }
    return { first, tree: await cooperatively(ProvingTree.over(hashes)) };
  }
}

/** The ledger as it was at a revision, with what proves that something stands in it. */
export class LedgerAt {
  private constructor(
    private readonly database: ReadableDatabase,
    private readonly acts: ActTrees,
    private readonly hashes: readonly string[],
    private readonly tree: ProvingTree,
    readonly last: LedgerEntry,
  ) {}

  /** Null where the ledger has no such revision: another database was put in the place of the one that had it. */
  static async of(database: ReadableDatabase, acts: ActTrees, revision: number): Promise<LedgerAt | null> {
    const hashes = await hashesUpTo(database, revision);
    const last = await database.reading((manager) => manager.findOneBy(LedgerEntry, { number: revision }));
    if (last === null || hashes.length < revision) return null;
    return new LedgerAt(database, acts, hashes, await cooperatively(ProvingTree.over(hashes)), last);
  }

  get head(): Root {
    return this.tree.head;
  }

  /** The hashes that lead from an entry to the root. */
  inclusionOf(number: number): readonly string[] {
    return this.tree.inclusionOf(number - 1);
  }

  /** The hashes that lead from the root over the first `size` entries to the root over all. */
  consistencyFrom(size: number): Promise<readonly string[]> {
    return cooperatively(findingConsistency(this.hashes, size));
  }

  /** Records as they stood at the revision, in the order asked; one that did not is left out. */
  async recordsOf(keys: readonly Key[]): Promise<readonly ProvedRecord[]> {
    const rows = await this.rowsOf(keys);
    const numbers = [...new Set(rows.map(({ recordedIn }) => recordedIn))];
    const found = await this.database.reading((manager) => manager.findBy(LedgerEntry, { number: In(numbers) }));
    const entries = new Map(found.map((entry) => [entry.number, entry]));
    return Promise.all(rows.map((row) => this.proved(row, entries.get(row.recordedIn)!)));
  }

  private async rowsOf(keys: readonly Key[]): Promise<readonly DatedRecord[]> {
    const codes = new Map<string, string[]>();
    for (const { type, code } of keys) codes.set(type, [...(codes.get(type) ?? []), code]);
    const where: FindOptionsWhere<DatedRecord>[] = Array.from(codes, ([type, each]) => ({ type, code: In(each) }));
    const { number: revision } = this.last;
    const rows = await this.database.reading((manager) => manager.findBy(DatedRecord, where));
    const stood = rows.filter(
      ({ recordedIn, supersededIn }) => recordedIn <= revision && (supersededIn === null || supersededIn > revision),
    );
    const byKey = new Map(stood.map((row) => [`${row.type}/${row.code}`, row]));
    return keys.flatMap(({ type, code }) => byKey.get(`${type}/${code}`) ?? []);
  }

  private async proved({ id, type, code, content }: DatedRecord, entry: LedgerEntry): Promise<ProvedRecord> {
    const head = treeOf(entry);
    if (head === null) return { type, code, content, entry, place: null };
    const { first, tree } = await this.acts.of(entry, head.size);
    const position = id - first;
    return { type, code, content, entry, place: { position, size: head.size, path: tree.inclusionOf(position) } };
  }
}
