/** Reads the register as it is, or as it was at a revision. */
import { NO_RECORDS } from '../persistence/entities/dated-record.entity';
import { LedgerHead } from '../persistence/entities/ledger-head.entity';
import type { ReadableDatabase } from '../persistence/database';
import type { Changes, Code, RecordType, RecordTypes, Register } from '../recognition';
import { emptyRegister } from '../document';
import { yieldToEventLoop } from '../scheduling/cooperatively';

/** What is read is of the register. */
const LEFT_OUT = NO_RECORDS.map((type) => `'${type}'`).join();
/** Rows read at a time. */
const PAGE_ROWS = 500;
/** Where there are more changes than so many, the register is read as a whole. */
const MAX_CHANGES = 20_000;
/** What people read: every text is another, so there is nothing to share. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(['name', 'text', 'reason', 'descriptor', 'source']);
/**
 * `JSON.parse` takes strings up to this length, in characters, from a list that the engine keeps of all of them, and which it walks each time it tidies up its
 * memory: nobody is answered meanwhile. A million codes must not stand in it.
 */
const INTERNED_LENGTH = 10;

interface Row {
  readonly id: number;
  readonly type: RecordType;
  readonly content: string;
}

export interface LoadedRegister {
  readonly register: Register;
  readonly revision: number;
}

/** The latest ledger entry. */
export const headOf = (database: ReadableDatabase): Promise<LedgerHead> =>
  database.reading((manager) => manager.findOneByOrFail(LedgerHead, { id: 1 }));

export const hasRevision = async (database: ReadableDatabase, revision: number): Promise<boolean> =>
  isRevision(revision, (await headOf(database)).number);

const isRevision = (revision: number, head: number): boolean =>
  Number.isInteger(revision) && revision >= 0 && revision <= head;

/**
 * The register at a revision; without one, the latest. Null where the ledger has no such revision.
 * Rows only ever end in later revisions, so what is read in several goes is one state all the same.
 */
export async function loadRegister(database: ReadableDatabase, revision?: number): Promise<LoadedRegister | null> {
  const { number: head } = await headOf(database);
  const wanted = revision ?? head;
  if (!isRevision(wanted, head)) return null;
  const register = emptyRegister() as { readonly [T in RecordType]: RecordTypes[T][] };
  const share = sharing();
  for await (const rows of pagesAt(database, wanted))
    for (const { type, content } of rows) (register[type] as unknown[]).push(share(JSON.parse(content) as object));
  return { register, revision: wanted };
}

/** What happened to the register from one revision to a later one: only what was recorded and ended in between is read. Null where that is too much. */
export async function changesBetween(database: ReadableDatabase, from: number, to: number): Promise<Changes | null> {
  const rows = await database.rows<Row & { readonly code: Code; readonly stands: number | boolean }>(
    `SELECT "id", "type", "code", "content", "supersededIn" IS NULL OR "supersededIn" > ? AS "stands" FROM "record"
     WHERE "type" NOT IN (${LEFT_OUT}) AND "recordedIn" <= ? AND ("recordedIn" > ? OR "supersededIn" > ? AND "supersededIn" <= ?) ORDER BY "id" LIMIT ?`,
    [to, to, from, from, to, MAX_CHANGES + 1],
  );
  if (rows.length > MAX_CHANGES) return null;
  const changes: Partial<Record<RecordType, { readonly put: object[]; readonly ended: Code[] }>> = {};
  for (const { type, code, content, stands } of rows) {
    const { put, ended } = (changes[type] ??= { put: [], ended: [] });
    if (stands) put.push(JSON.parse(content) as object);
    else ended.push(code);
  }
  return changes as Changes;
}

async function* pagesAt(database: ReadableDatabase, revision: number): AsyncGenerator<readonly Row[]> {
  let after = 0;
  for (;;) {
    const rows = await database.rows<Row>(
      `SELECT "id", "type", "content" FROM "record" WHERE "id" > ? AND "recordedIn" <= ? AND ("supersededIn" IS NULL OR "supersededIn" > ?)
       AND "type" NOT IN (${LEFT_OUT}) ORDER BY "id" LIMIT ?`,
      [after, revision, revision, PAGE_ROWS],
    );
    yield rows;
    if (rows.length < PAGE_ROWS) return;
    after = rows[rows.length - 1].id;
    // The process stays able to answer while it reads.
    await yieldToEventLoop();
  }
}

/** Lets the same strings be one string: a large register names the same codes millions of times. */
function sharing(): (record: object) => object {
  const known = new Map<string, string>();
  const same = (text: string): string => {
    const first = known.get(text);
    if (first !== undefined) return first;
    const own = uninterned(text);
    known.set(own, own);
    return own;
  };
  const share = (value: object): object => {
    const parts = value as Record<string, unknown>;
    for (const name in parts) {
      const part = parts[name];
      if (typeof part === 'string') parts[name] = name === 'code' ? uninterned(part) : same(part);
      else if (typeof part === 'object' && part !== null && !TEXT_FIELDS.has(name)) share(part);
    }
    return value;
  };
  return share;
}

/** The same text as a string of its own. */
const uninterned = (text: string): string => (text.length > INTERNED_LENGTH ? text : ` ${text}`.slice(1));
