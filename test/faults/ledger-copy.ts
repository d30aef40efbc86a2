/** What the database has, read past the registry: the register at each revision and the entries of the ledger. Answers are judged by this alone. */
import { setTimeout as sleep } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { Client } from 'pg';
import { emptyRegister } from '../../src/document';
import type { Code, RecordType, Register } from '../../src/recognition';

export interface Entry {
  readonly number: number;
  readonly hash: string;
  readonly actor: string;
  readonly key: string | null;
}

interface Row {
  readonly type: string;
  readonly code: Code;
  readonly content: string;
  readonly recordedIn: number;
  readonly supersededIn: number | null;
}

/** The register at a revision, and what is open to be endorsed. */
export interface State {
  readonly register: Register;
  /** As `equivalences/e1`. */
  readonly proposals: ReadonlySet<string>;
}

type Query = <R>(sql: string) => Promise<R[]>;

const PROPOSALS = 'proposals';
/** How long a database that is away is waited for. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 100;

export class LedgerCopy {
  /** By their numbers, from 1. */
  readonly entries: Entry[] = [];
  private readonly states: State[] = [{ register: emptyRegister(), proposals: new Set() }];
  private reading: Promise<void> = Promise.resolve();

  /** @param address of the database itself, as `Database.open` has it */
  constructor(private readonly address: string) {}

  get head(): number {
    return this.entries.length;
  }

  get latest(): State {
    return this.states[this.head];
  }

  /** Undefined: the ledger has no such revision. */
  async at(revision: number): Promise<State | undefined> {
    if (revision > this.head) await this.readOn();
    return this.states[revision];
  }

  /** Reads what has come since. */
  readOn(): Promise<void> {
    this.reading = this.reading.then(() => this.patiently((query) => this.read(query)));
    return this.reading;
  }

  /** All entries, read anew. */
  async readAll(): Promise<readonly Entry[]> {
    let all: readonly Entry[] = [];
    await this.patiently(async (query) => {
      all = await query<Entry>('SELECT "number", "hash", "actor", "key" FROM "ledger_entry" ORDER BY "number"');
    });
    return all;
  }

  private patiently(read: (query: Query) => Promise<void>): Promise<void> {
    return patiently(() =>
      this.address.startsWith('postgres') ? onPostgres(this.address, read) : onFile(this.address, read),
    );
  }

  private async read(query: Query): Promise<void> {
    const known = String(this.head);
    const [{ head }] = await query<{ head: number }>('SELECT "number" AS "head" FROM "ledger_head"');
    if (head <= this.head) return;
    // Rows only ever end in later revisions, so what is read in two goes is one state all the same.
    const until = String(head);
    const entries = await query<Entry>(
      `SELECT "number", "hash", "actor", "key" FROM "ledger_entry" WHERE "number" > ${known} AND "number" <= ${until} ORDER BY "number"`,
    );
    const rows = await query<Row>(
      `SELECT "type", "code", "content", "recordedIn", "supersededIn" FROM "record"
       WHERE "recordedIn" <= ${until} AND ("recordedIn" > ${known} OR "supersededIn" > ${known}) ORDER BY "id"`,
    );
    for (const entry of entries) {
      this.states[entry.number] = follow(this.states[entry.number - 1], entry.number, rows);
      this.entries.push(entry);
    }
  }
}

/** Reads again and again where a fault is in the way. */
export async function patiently<T>(read: () => Promise<T>): Promise<T> {
  for (const end = performance.now() + PATIENCE_MS; ; await sleep(PAUSE_MS))
    try {
      return await read();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
}

/** The state that an entry makes of the one before. */
function follow(before: State, number: number, rows: readonly Row[]): State {
  const register = { ...before.register } as unknown as Record<RecordType, { readonly code: Code }[]>;
  const proposals = new Set(before.proposals);
  for (const { type, code } of rows.filter(({ supersededIn }) => supersededIn === number))
    if (type === PROPOSALS) proposals.delete(code);
    else register[type as RecordType] = register[type as RecordType].filter((record) => record.code !== code);
  for (const { type, code, content } of rows.filter(({ recordedIn }) => recordedIn === number))
    if (type === PROPOSALS) proposals.add(code);
    else register[type as RecordType] = [...register[type as RecordType], JSON.parse(content) as { code: Code }];
  return { register: register as unknown as Register, proposals };
}

async function onFile(file: string, read: (query: Query) => Promise<void>): Promise<void> {
  const database = new SQLite(file, { readonly: true, fileMustExist: true });
  try {
    await read((sql) => Promise.resolve(database.prepare(sql).all() as never[]));
  } finally {
    database.close();
  }
}

async function onPostgres(address: string, read: (query: Query) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: address });
  // A server that goes down ends the query as well, which tells it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await read(async (sql) => (await client.query(sql)).rows as never[]);
  } finally {
    await client.end().catch(() => undefined);
  }
}
