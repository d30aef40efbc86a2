/** What the ledger says of the past: its entries, and the versions of a record. */
import { Between, In } from 'typeorm';
import type { ReadableDatabase } from '../persistence/database';
import { onDatabase } from '../persistence/database-error';
import { DatedRecord } from '../persistence/entities/dated-record.entity';
import { LedgerEntry } from '../persistence/entities/ledger-entry.entity';

/** A record as it was recorded in one entry. */
export interface Version {
  /** The whole record as canonical JSON. */
  readonly content: string;
  readonly recordedIn: LedgerEntry;
  /** The entry that ended it; null: it stands. */
  readonly supersededIn: LedgerEntry | null;
}

/** The entries `from` to `to`, both included, in order. */
export const entriesBetween = ({ file, reader }: ReadableDatabase, from: number, to: number): Promise<LedgerEntry[]> =>
  onDatabase(file, () =>
    reader.manager.find(LedgerEntry, { where: { number: Between(from, to) }, order: { number: 'ASC' } }),
  );

/** The hashes of the first entries, in order. */
export const hashesUpTo = ({ file, reader }: ReadableDatabase, size: number): Promise<string[]> =>
  onDatabase(file, async () => {
    const rows = await reader.query<{ hash: string }[]>(
      'SELECT "hash" FROM "ledger_entry" WHERE "number" <= ? ORDER BY "number"',
      [size],
    );
    return rows.map(({ hash }) => hash);
  });

/** The versions of a record up to a revision, the earliest first; none where the register never had it. */
export function versionsOf(
  { file, reader }: ReadableDatabase,
  type: string,
  code: string,
  revision: number,
): Promise<Version[]> {
  return onDatabase(file, async () => {
    const rows = (await reader.manager.find(DatedRecord, { where: { type, code }, order: { id: 'ASC' } })).filter(
      ({ recordedIn }) => recordedIn <= revision,
    );
    const numbers = rows.flatMap(({ recordedIn, supersededIn }) => [recordedIn, supersededIn ?? recordedIn]);
    const entries = await reader.manager.findBy(LedgerEntry, { number: In(numbers) });
    const entry = new Map(entries.map((found) => [found.number, found]));
    return rows.map(({ content, recordedIn, supersededIn }) => ({
      content,
      recordedIn: entry.get(recordedIn)!,
      supersededIn: supersededIn === null || supersededIn > revision ? null : entry.get(supersededIn)!,
    }));
  });
}
