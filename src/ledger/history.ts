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

/** The entries of these numbers, in order. */
export const entriesOf = ({ file, reader }: ReadableDatabase, numbers: readonly number[]): Promise<LedgerEntry[]> =>
  onDatabase(file, () =>
    reader.manager.find(LedgerEntry, { where: { number: In(numbers) }, order: { number: 'ASC' } }),
  );

/** The entry that an account made under a key of its own; null where there is none. */
export const entryUnder = (
  { file, reader }: ReadableDatabase,
  actor: string,
  key: string,
): Promise<LedgerEntry | null> => onDatabase(file, () => reader.manager.findOneBy(LedgerEntry, { actor, key }));

/** The numbers of the entries about a record, the latest first. */
export const numbersAbout = (
  { file, reader }: ReadableDatabase,
  subject: string,
  revision: number,
): Promise<number[]> =>
  onDatabase(file, async () => {
    const rows = await reader.query<{ number: number }[]>(
      'SELECT "number" FROM "ledger_entry" WHERE "subject" = ? AND "number" <= ? ORDER BY "number" DESC',
      [subject, revision],
    );
    return rows.map(({ number }) => number);
  });

/** So many changes of one entry are told. */
const MOST_CHANGES = 10_000;

/** What an entry did to one record; content as canonical JSON. */
export interface RecordChange {
  readonly type: string;
  readonly code: string;
  /** Null: the register did not have it. */
  readonly before: string | null;
  /** Null: the register has it no more. */
  readonly after: string | null;
}

/** What an entry did, record by record, in order of type and code; of what did very much, the first part. */
export const changesIn = ({ file, reader }: ReadableDatabase, number: number): Promise<RecordChange[]> =>
  onDatabase(file, () =>
    reader.query<RecordChange[]>(
      `SELECT "type", "code", MAX(CASE WHEN "supersededIn" = ? THEN "content" END) AS "before",
              MAX(CASE WHEN "recordedIn" = ? THEN "content" END) AS "after"
       FROM "record" WHERE "recordedIn" = ? OR "supersededIn" = ? GROUP BY "type", "code" ORDER BY "type", "code" LIMIT ${String(MOST_CHANGES)}`,
      [number, number, number, number],
    ),
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

/** The contents of the rows of a type that stood at a revision, in order of their codes. */
export const standingAt = ({ file, reader }: ReadableDatabase, type: string, revision: number): Promise<string[]> =>
  onDatabase(file, async () => {
    const rows = await reader.query<{ content: string }[]>(
      `SELECT "content" FROM "record" WHERE "type" = ? AND "recordedIn" <= ? AND ("supersededIn" IS NULL OR "supersededIn" > ?) ORDER BY "code"`,
      [type, revision, revision],
    );
    return rows.map(({ content }) => content);
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
