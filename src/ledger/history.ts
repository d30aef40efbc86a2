/** Reads the history: the entries of the ledger, and the versions of a record. */
import { Between, In } from 'typeorm';
import type { ReadableDatabase } from '../persistence/database';
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
export const entriesBetween = (database: ReadableDatabase, from: number, to: number): Promise<LedgerEntry[]> =>
  database.reading((manager) =>
    manager.find(LedgerEntry, { where: { number: Between(from, to) }, order: { number: 'ASC' } }),
  );

/** The entries of these numbers, in order. */
export const entriesOf = (database: ReadableDatabase, numbers: readonly number[]): Promise<LedgerEntry[]> =>
  database.reading((manager) =>
    manager.find(LedgerEntry, { where: { number: In(numbers) }, order: { number: 'ASC' } }),
  );

/** The entry that an account made under a key of its own; null where there is none. */
export const entryUnder = (database: ReadableDatabase, actor: string, key: string): Promise<LedgerEntry | null> =>
  database.reading((manager) => manager.findOneBy(LedgerEntry, { actor, key }));

/** The numbers of the entries about a record, the latest first. */
export async function numbersAbout(database: ReadableDatabase, subject: string, revision: number): Promise<number[]> {
  const rows = await database.rows<{ number: number }>(
    'SELECT "number" FROM "ledger_entry" WHERE "subject" = ? AND "number" <= ? ORDER BY "number" DESC',
    [subject, revision],
  );
  return rows.map(({ number }) => number);
}

/** How many changes of one entry are listed at most. */
const MAX_CHANGES = 10_000;

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
export const changesIn = (database: ReadableDatabase, number: number): Promise<RecordChange[]> =>
  database.rows<RecordChange>(
    `SELECT "type", "code", MAX(CASE WHEN "supersededIn" = ? THEN "content" END) AS "before",
            MAX(CASE WHEN "recordedIn" = ? THEN "content" END) AS "after"
     FROM "record" WHERE "recordedIn" = ? OR "supersededIn" = ? GROUP BY "type", "code" ORDER BY "type", "code" LIMIT ${String(MAX_CHANGES)}`,
    [number, number, number, number],
  );

/** The hashes of the first entries, in order. */
export async function hashesUpTo(database: ReadableDatabase, size: number): Promise<string[]> {
  const rows = await database.rows<{ hash: string }>(
    'SELECT "hash" FROM "ledger_entry" WHERE "number" <= ? ORDER BY "number"',
    [size],
  );
  return rows.map(({ hash }) => hash);
}

/** The contents of the rows of a type that stood at a revision, in order of their codes. */
export async function standingAt(database: ReadableDatabase, type: string, revision: number): Promise<string[]> {
  const rows = await database.rows<{ content: string }>(
    `SELECT "content" FROM "record" WHERE "type" = ? AND "recordedIn" <= ? AND ("supersededIn" IS NULL OR "supersededIn" > ?) ORDER BY "code"`,
    [type, revision, revision],
  );
  return rows.map(({ content }) => content);
}

/** The versions of a record up to a revision, the earliest first; none where the register never had it. */
export function versionsOf(
  database: ReadableDatabase,
  type: string,
  code: string,
  revision: number,
): Promise<Version[]> {
  return database.reading(async (manager) => {
    const rows = (await manager.find(DatedRecord, { where: { type, code }, order: { id: 'ASC' } })).filter(
      ({ recordedIn }) => recordedIn <= revision,
    );
    const numbers = rows.flatMap(({ recordedIn, supersededIn }) => [recordedIn, supersededIn ?? recordedIn]);
    const entries = await manager.findBy(LedgerEntry, { number: In(numbers) });
    const entry = new Map(entries.map((found) => [found.number, found]));
    return rows.map(({ content, recordedIn, supersededIn }) => ({
      content,
      recordedIn: entry.get(recordedIn)!,
      supersededIn: supersededIn === null || supersededIn > revision ? null : entry.get(supersededIn)!,
    }));
  });
}
