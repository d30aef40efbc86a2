/** Reads the history: the entries of the ledger, and the versions of a record. */
import { Between, In, IsNull } from 'typeorm';
import type { ReadableDatabase } from '../persistence/database';
import { DatedRecord } from '../persistence/entities/dated-record.entity';
import { yieldToEventLoop } from '../scheduling/cooperatively';
import { LedgerEntry } from '../persistence/entities/ledger-entry.entity';
import { afterPrefix } from './code-range';

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
export async function numbersAbout(
  database: ReadableDatabase,
  subject: string,
  revision: number,
  most = Number.MAX_SAFE_INTEGER,
): Promise<number[]> {
  const rows = await database.rows<{ number: number }>(
    'SELECT "number" FROM "ledger_entry" WHERE "subject" = ? AND "number" <= ? ORDER BY "number" DESC LIMIT ?',
    [subject, revision, most],
  );
  return rows.map(({ number }) => number);
}

/** The numbers of the entries after `since` that were made on behalf of a body, the latest first. */
export async function numbersFor(
  database: ReadableDatabase,
  body: string,
  since: number,
  revision: number,
  most: number,
): Promise<number[]> {
  const rows = await database.rows<{ number: number }>(
    'SELECT "number" FROM "ledger_entry" WHERE "number" > ? AND "number" <= ? AND "body" = ? ORDER BY "number" DESC LIMIT ?',
    [since, revision, body, most],
  );
  return rows.map(({ number }) => number);
}

/** Rows that are read at once: SQLite reads in this process, and nobody else is served meanwhile. */
const ROW_PAGE = 2_000;
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

/** A record that an entry did something to, and the rows that say what. */
export interface ChangedRecord extends Pick<RecordChange, 'type' | 'code'> {
  readonly before?: number;
  readonly after?: number;
}

interface ChangedRow extends Pick<RecordChange, 'type' | 'code'> {
  readonly id: number;
}

/** What an entry did something to, in order of type and code; of an entry that did very much, what it did first. */
export async function changedIn(database: ReadableDatabase, number: number): Promise<ChangedRecord[]> {
  await yieldToEventLoop();
  const changed = new Map<string, ChangedRecord>();
  for (const [column, side] of [
    ['recordedIn', 'after'],
    ['supersededIn', 'before'],
  ] as const) {
    let last = 0;
    for (let rows: ChangedRow[] = [], page = 0; page === 0 || rows.length === ROW_PAGE; page++) {
      rows = await database.rows<ChangedRow>(
        `SELECT "id", "type", "code" FROM "record" WHERE "${column}" = ? AND "id" > ? ORDER BY "id" LIMIT ?`,
        [number, last, ROW_PAGE],
      );
      for (const { id, type, code } of rows) {
        const key = `${type}/${code}`;
        if (changed.has(key) || changed.size < MAX_CHANGES)
          changed.set(key, { type, code, ...changed.get(key), [side]: id });
        last = id;
      }
      if (changed.size === MAX_CHANGES) break;
      await yieldToEventLoop();
    }
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...changed.values()].sort((a, b) => order(a.type, b.type) || order(a.code, b.code));
}

/** What was done to some records. */
export async function changesOf(
  database: ReadableDatabase,
  records: readonly ChangedRecord[],
): Promise<RecordChange[]> {
  await yieldToEventLoop();
  const ids = records.flatMap(({ before, after }) => [before, after].filter((id) => id !== undefined));
  const rows = await database.reading((manager) => manager.findBy(DatedRecord, { id: In(ids) }));
  const contents = new Map<number | undefined, string>(rows.map(({ id, content }) => [id, content]));
  return records.map(({ type, code, before, after }) => ({
    type,
    code,
    before: contents.get(before) ?? null,
    after: contents.get(after) ?? null,
  }));
}

/** The hashes of the first entries, in order. */
export async function hashesUpTo(database: ReadableDatabase, size: number): Promise<string[]> {
  await yieldToEventLoop();
  const hashes: string[] = [];
  while (hashes.length < size) {
    const rows = await database.rows<{ hash: string }>(
      'SELECT "hash" FROM "ledger_entry" WHERE "number" > ? AND "number" <= ? ORDER BY "number"',
      [hashes.length, Math.min(size, hashes.length + ROW_PAGE)],
    );
    if (rows.length === 0) break;
    for (const { hash } of rows) hashes.push(hash);
    await yieldToEventLoop();
  }
  return hashes;
}

/** The numbers of the entries that made a version of a record or ended one, the latest first. */
export async function numbersOfVersions(
  database: ReadableDatabase,
  type: string,
  code: string,
  revision: number,
  most: number,
): Promise<number[]> {
  // Each by its own index, as in `versionsOf`.
  const made = (condition: string, column: string): string =>
    `SELECT "${column}" AS "number" FROM "record" WHERE "type" = ? AND "code" = ? AND "supersededIn" ${condition} AND "${column}" <= ?`;
  const asked = [type, code, revision];
  const parts = [made('IS NULL', 'recordedIn'), made('IS NOT NULL', 'recordedIn'), made('IS NOT NULL', 'supersededIn')];
  const rows = await database.rows<{ number: number }>(`${parts.join(' UNION ')} ORDER BY "number" DESC LIMIT ?`, [
    ...parts.flatMap(() => asked),
    most,
  ]);
  return rows.map(({ number }) => Number(number));
}

/** The rows of a type with some of these codes that stood at a revision. */
export async function standingWith(
  database: ReadableDatabase,
  type: string,
  codes: readonly string[],
  revision: number,
): Promise<{ readonly code: string; readonly content: string }[]> {
  const found: { code: string; content: string }[] = [];
  for (let start = 0; start === 0 || start < codes.length; start += ROW_PAGE) {
    const part = codes.slice(start, start + ROW_PAGE);
    found.push(
      ...(await database.rows<{ code: string; content: string }>(
        `SELECT "code", "content" FROM "record" WHERE "type" = ? AND "code" IN (${part.map(() => '?').join()})
         AND "recordedIn" <= ? AND ("supersededIn" IS NULL OR "supersededIn" > ?)`,
        [type, ...part, revision, revision],
      )),
    );
  }
  return found;
}

/** The rows of a type that stand now and whose codes begin so, in order of these, in parts. */
export async function* standingBelow(
  database: ReadableDatabase,
  type: string,
  prefix: string,
): AsyncGenerator<readonly { readonly code: string; readonly content: string }[]> {
  const end = afterPrefix(prefix);
  let last = prefix;
  for (let full = true; full;) {
    await yieldToEventLoop();
    const rows = await database.rows<{ code: string; content: string }>(
      `SELECT "code", "content" FROM "record" WHERE "type" = ? AND "code" > ? AND "code" < ? AND "supersededIn" IS NULL
       ORDER BY "code" LIMIT ?`,
      [type, last, end, ROW_PAGE],
    );
    if (rows.length > 0) yield rows;
    full = rows.length === ROW_PAGE;
    last = rows.at(-1)?.code ?? last;
  }
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
export async function versionsOf(
  database: ReadableDatabase,
  type: string,
  code: string,
  revision: number,
): Promise<Version[]> {
  // SQLite reads in this process: many readings at once have to let others have their turn between them.
  await yieldToEventLoop();
  return database.reading(async (manager) => {
    // Each by its own index: what stands, and what has ended. SQLite does not see that `NOT (… IS NULL)`, as TypeORM writes it, is `IS NOT NULL`.
    const present = await manager.findBy(DatedRecord, { type, code, supersededIn: IsNull() });
    const past = await manager
      .createQueryBuilder(DatedRecord, 'record')
      .where({ type, code })
      .andWhere('record.supersededIn IS NOT NULL')
      .getMany();
    const rows = [...past, ...present].filter(({ recordedIn }) => recordedIn <= revision).sort((a, b) => a.id - b.id);
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
