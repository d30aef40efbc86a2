/** Recomputes the ledger from the rows that there are, and names the first entry that does not fit. */
import type { EntityManager } from 'typeorm';
import type { ReadableDatabase } from '../persistence/database';
import { EndedDigest, hashOf, NO_ENTRY } from '../persistence/chain.proof';
import { LedgerEntry } from '../persistence/entities/ledger-entry.entity';
import { LedgerHead } from '../persistence/entities/ledger-head.entity';
import { entriesBetween } from './history';
import { yieldToEventLoop } from '../scheduling/cooperatively';
import { RecordedDigest, treeOf } from './recorded';

export const MISFITS = [
  /** There is no entry of this number. */
  'MISSING',
  /** The entry's hash is not what its columns give. */
  'CHANGED',
  /** The entry does not have the hash of the entry before. */
  'UNCHAINED',
  /** The records that it added, or those that it ended, are not what there is. */
  'ADDED',
  'ENDED',
  /** The head is not the last entry; or there are entries or records beyond it. */
  'HEAD',
  /** The entry is not the one that is remembered. */
  'PINNED',
] as const;
export type Misfit = (typeof MISFITS)[number];

export interface Verification {
  readonly from: number;
  /** The last entry that was looked at. */
  readonly to: number;
  /** The hash of that entry. */
  readonly hash: string;
  /** The first entry that does not fit, and why; null: all of them fit. */
  readonly misfit: { readonly number: number; readonly kind: Misfit } | null;
  /**
   * The first entries that are dated before the one before them, up to a hundred: a clock was set back, or those of two machines differed.
   * They fit all the same: the order is that of the numbers. The registry makes none any more.
   */
  readonly backdated: readonly number[];
}

/** An entry as somebody has remembered it. */
export interface Pin {
  readonly number: number;
  readonly hash: string;
}

/** Rows, and entries, that are read at once. */
const ROW_PAGE = 2_000;
/** Rows that are looked at before others have their turn. */
const ROWS_PER_SLICE = 200;
const ENTRY_PAGE = 500;
const MAX_BACKDATED = 100;

/**
 * Verifies the entries `from` to `to`, both included; without them, all, and that there is nothing beyond them.
 * What is remembered of earlier entries (`pins`) finds out what the rows cannot show: a history that was written anew, or cut short.
 */
export async function verifyLedger(
  database: ReadableDatabase,
  { from = 1, to, pins = [] }: { readonly from?: number; readonly to?: number; readonly pins?: readonly Pin[] } = {},
): Promise<Verification> {
  const head = await database.reading(headOf);
  const end = head?.number ?? (await database.reading((manager) => manager.maximum(LedgerEntry, 'number'))) ?? 0;
  const last = Math.min(to ?? end, end);
  const [before] = from - 1 > end ? [] : await entriesBetween(database, from - 1, from - 1);
  let previous = from <= 1 ? NO_ENTRY : ((before as LedgerEntry | undefined)?.hash ?? '');
  let latest = (before as LedgerEntry | undefined)?.recordedAt ?? '';
  const backdated: number[] = [];
  const found = (number: number, kind: Misfit | null): Verification => ({
    from,
    to: kind === null ? last : number,
    hash: previous,
    misfit: kind === null ? null : { number, kind },
    backdated,
  });
  for (let start = from; start <= last; start += ENTRY_PAGE) {
    const stop = Math.min(start + ENTRY_PAGE - 1, last);
    const entries = new Map((await entriesBetween(database, start, stop)).map((entry) => [entry.number, entry]));
    const digests = await digestsOf(database, start, stop);
    for (let number = start; number <= stop; number++) {
      const entry = entries.get(number);
      const kind = entry === undefined ? 'MISSING' : misfitOf(entry, previous, digests, pins);
      if (kind !== null || entry === undefined) return found(number, kind);
      if (entry.recordedAt < latest && backdated.length < MAX_BACKDATED) backdated.push(number);
      previous = entry.hash;
      latest = entry.recordedAt;
    }
  }
  const unlike = await unlikePin(database, pins, from, last, end);
  if (unlike !== undefined) return found(unlike.number, 'PINNED');
  const reachesHead = last === end && from <= last + 1;
  if (reachesHead && (head?.hash !== previous || (await anyBeyond(database)))) return found(last, 'HEAD');
  return found(last, null);
}

/** The head; null where there is none, or more than one, or none that there can be. */
async function headOf(manager: EntityManager): Promise<LedgerHead | null> {
  const heads = await manager.find(LedgerHead);
  const [head] = heads;
  return heads.length === 1 && head.id === 1 && Number.isSafeInteger(head.number) && head.number >= 0 ? head : null;
}

/** The first entry beside `from` to `last` that is not the one that is remembered. */
async function unlikePin(
  database: ReadableDatabase,
  pins: readonly Pin[],
  from: number,
  last: number,
  end: number,
): Promise<Pin | undefined> {
  for (const pin of [...pins].sort((a, b) => a.number - b.number)) {
    if (pin.number >= from && pin.number <= last) continue;
    const [entry] = pin.number > end ? [] : await entriesBetween(database, pin.number, pin.number);
    if ((entry as LedgerEntry | undefined)?.hash !== pin.hash) return pin;
  }
  return undefined;
}

function misfitOf(
  entry: LedgerEntry,
  previous: string,
  { added, ended, misplaced }: Digests,
  pins: readonly Pin[],
): Misfit | null {
  if (hashOf({ ...entry }) !== entry.hash) return 'CHANGED';
  if (entry.previous !== previous) return 'UNCHAINED';
  if (misplaced.has(entry.number) || !accountsFor(entry, added.get(entry.number) ?? new RecordedDigest()))
    return 'ADDED';
  if ((ended.get(entry.number) ?? new EndedDigest()).value !== entry.ended) return 'ENDED';
  return pins.some(({ number, hash }) => number === entry.number && hash !== entry.hash) ? 'PINNED' : null;
}

/** Whether an entry stands for what it recorded by the rows that there are. */
function accountsFor(entry: LedgerEntry, recorded: RecordedDigest): boolean {
  if (recorded.added !== entry.added) return false;
  const tree = treeOf(entry);
  return tree === null || (tree.root === recorded.tree?.root && tree.size === recorded.tree.size);
}

/** What entries added and ended by the rows that there are; by number, where there are any. */
interface Digests {
  readonly added: ReadonlyMap<number, RecordedDigest>;
  readonly ended: ReadonlyMap<number, EndedDigest>;
  /** Entries with a row that stands before one of an earlier entry. */
  readonly misplaced: ReadonlySet<number>;
}

async function digestsOf(database: ReadableDatabase, from: number, to: number): Promise<Digests> {
  const added = new Map<number, RecordedDigest>();
  const ended = new Map<number, EndedDigest>();
  const of = <D>(digests: Map<number, D>, number: number, make: () => D): D => {
    const digest = digests.get(number) ?? make();
    digests.set(number, digest);
    return digest;
  };
  const misplaced = new Set<number>();
  let latest = await lastRowBefore(database, from);
  for await (const row of rowsBy(database, 'recordedIn', from, to)) {
    of(added, row.entry, () => new RecordedDigest()).add(row);
    if (row.id < latest) misplaced.add(row.entry);
    latest = row.id;
  }
  for await (const { entry, type, code } of rowsBy(database, 'supersededIn', from, to))
    of(ended, entry, () => new EndedDigest()).add(type, code);
  return { added, ended, misplaced };
}

/** The id of the last row that was recorded before an entry. */
async function lastRowBefore(database: ReadableDatabase, number: number): Promise<number> {
  const rows = await database.rows<{ id: number }>(
    'SELECT "id" FROM "record" WHERE "recordedIn" < ? ORDER BY "recordedIn" DESC, "id" DESC LIMIT 1',
    [number],
  );
  return rows.at(0)?.id ?? Number.MIN_SAFE_INTEGER;
}

interface Row {
  readonly id: number;
  readonly entry: number;
  readonly type: string;
  readonly code: string;
  readonly content: string;
}

/**
 * The rows that entries recorded, or ended, in order of the entries and then of recording. SQLite keeps a fraction where a whole number
 * belongs: what stands between two entries counts for the later, with which the register shows it.
 */
async function* rowsBy(
  database: ReadableDatabase,
  column: 'recordedIn' | 'supersededIn',
  from: number,
  to: number,
): AsyncGenerator<Row> {
  let [entry, id] = [from - 1, 0];
  for (;;) {
    const rows = await database.rows<Row>(
      `SELECT "id", "${column}" AS "entry", "type", "code", "content" FROM "record"
       WHERE "${column}" > ? AND "${column}" <= ? AND ("${column}", "id") > (?, ?) ORDER BY "${column}", "id" LIMIT ?`,
      [from - 1, to, entry, id, ROW_PAGE],
    );
    for (const [at, row] of rows.entries()) {
      if (at % ROWS_PER_SLICE === 0) await yieldToEventLoop();
      yield { ...row, entry: Math.ceil(row.entry) };
    }
    if (rows.length < ROW_PAGE) return;
    ({ entry, id } = rows[rows.length - 1]);
  }
}

/** Whether there is anything that no entry up to the head accounts for. One statement, so that acts of the meantime are seen whole. */
async function anyBeyond(database: ReadableDatabase): Promise<boolean> {
  const [{ beyond }] = await database.rows<{ beyond: number | boolean }>(
    `SELECT EXISTS (SELECT 1 FROM "ledger_entry" WHERE "number" < 1 OR "number" > "head"."number")
         OR EXISTS (SELECT 1 FROM "record" WHERE "recordedIn" < 1 OR "recordedIn" > "head"."number"
                    OR "supersededIn" <= "recordedIn" OR "supersededIn" > "head"."number") AS "beyond"
     FROM "ledger_head" AS "head" WHERE "head"."id" = 1`,
  );
  return Boolean(beyond);
}
