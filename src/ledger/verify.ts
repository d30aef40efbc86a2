/** Recomputes the ledger from the rows that there are, and names the first entry that does not fit. */
import type { ReadableDatabase } from '../persistence/database';
import { onDatabase } from '../persistence/database-error';
import { AddedDigest, EndedDigest, hashOf, NO_ENTRY } from '../persistence/chain.proof';
import { LedgerEntry } from '../persistence/entities/ledger-entry.entity';
import { LedgerHead } from '../persistence/entities/ledger-head.entity';

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
}

/** An entry as somebody has remembered it. */
export interface Pin {
  readonly number: number;
  readonly hash: string;
}

const ROWS = 10_000;
const ENTRIES = 500;

/**
 * Verifies the entries `from` to `to`, both included; without them, all, and that there is nothing beyond them.
 * What is remembered of earlier entries (`pins`) finds out what the rows cannot show: a history that was written anew, or cut short.
 */
export async function verifyLedger(
  database: ReadableDatabase,
  { from = 1, to, pins = [] }: { readonly from?: number; readonly to?: number; readonly pins?: readonly Pin[] } = {},
): Promise<Verification> {
  const { manager } = database.reader;
  const read = <T>(work: () => Promise<T>): Promise<T> => onDatabase(database.file, work);
  const head = await read(() => manager.findOneByOrFail(LedgerHead, { id: 1 }));
  const last = Math.min(to ?? head.number, head.number);
  let previous =
    from <= 1 ? NO_ENTRY : ((await read(() => manager.findOneBy(LedgerEntry, { number: from - 1 })))?.hash ?? '');
  const found = (number: number, kind: Misfit | null): Verification => ({
    from,
    to: kind === null ? last : number,
    hash: previous,
    misfit: kind === null ? null : { number, kind },
  });
  for (let start = from; start <= last; start += ENTRIES) {
    const entries = await read(() => entriesOf(database, start, Math.min(start + ENTRIES - 1, last)));
    for (let number = start; number < start + ENTRIES && number <= last; number++) {
      const entry = entries.get(number);
      const kind = entry === undefined ? 'MISSING' : await read(() => misfitOf(database, entry, previous, pins));
      if (kind !== null || entry === undefined) return found(number, kind ?? 'MISSING');
      previous = entry.hash;
    }
  }
  for (const pin of pins) if (pin.number > head.number) return found(pin.number, 'PINNED');
  if (last < head.number) return found(last, null);
  if (head.hash !== previous || (await read(() => anyBeyond(database, head.number)))) return found(head.number, 'HEAD');
  return found(last, null);
}

async function entriesOf({ reader }: ReadableDatabase, from: number, to: number): Promise<Map<number, LedgerEntry>> {
  const rows = await reader.query<LedgerEntry[]>(
    'SELECT * FROM "ledger_entry" WHERE "number" BETWEEN ? AND ? ORDER BY "number"',
    [from, to],
  );
  return new Map(rows.map((row) => [row.number, row]));
}

async function misfitOf(
  database: ReadableDatabase,
  entry: LedgerEntry,
  previous: string,
  pins: readonly Pin[],
): Promise<Misfit | null> {
  if (hashOf({ ...entry }) !== entry.hash) return 'CHANGED';
  if (entry.previous !== previous) return 'UNCHAINED';
  if ((await addedBy(database, entry.number)) !== entry.added) return 'ADDED';
  if ((await endedBy(database, entry.number)) !== entry.ended) return 'ENDED';
  return pins.some(({ number, hash }) => number === entry.number && hash !== entry.hash) ? 'PINNED' : null;
}

interface Row {
  readonly id: number;
  readonly type: string;
  readonly code: string;
  readonly content: string;
}

async function addedBy({ reader }: ReadableDatabase, revision: number): Promise<string> {
  const digest = new AddedDigest();
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const rows = await reader.query<Row[]>(
      'SELECT "id", "type", "code", "content" FROM "record" WHERE "recordedIn" = ? AND "id" > ? ORDER BY "id" LIMIT ?',
      [revision, after, ROWS],
    );
    for (const row of rows) digest.add(row);
    if (rows.length < ROWS) return digest.value;
    after = rows[rows.length - 1].id;
    // The process stays able to answer while it reads.
    await new Promise(setImmediate);
  }
}

async function endedBy({ reader }: ReadableDatabase, revision: number): Promise<string> {
  const digest = new EndedDigest();
  const rows = await reader.query<Row[]>('SELECT "type", "code" FROM "record" WHERE "supersededIn" = ?', [revision]);
  for (const { type, code } of rows) digest.add(type, code);
  return digest.value;
}

/** Whether there is anything that no entry up to the head accounts for. */
async function anyBeyond({ reader }: ReadableDatabase, head: number): Promise<boolean> {
  const [{ beyond }] = await reader.query<{ beyond: number }[]>(
    `SELECT EXISTS (SELECT 1 FROM "ledger_entry" WHERE "number" < 1 OR "number" > ?)
         OR EXISTS (SELECT 1 FROM "record" WHERE "recordedIn" < 1 OR "recordedIn" > ?
                    OR "supersededIn" <= "recordedIn" OR "supersededIn" > ?) AS "beyond"`,
    [head, head, head],
  );
  return beyond === 1;
}
