/**
 * What an act may do to the register, inside its transaction: it reads the register as it found it, and notes what is to be written. That is
 * written when all is noted, so that the entry, which has the digests of it, comes before the rows that refer to it.
 */
import type { QueryRunner } from 'typeorm';
import type { Engine } from '../persistence/engine';
import { EndedDigest } from '../persistence/chain.proof';
import { LedgerEntry } from '../persistence/entities/ledger-entry.entity';
import { yieldToEventLoop } from '../scheduling/cooperatively';
import { afterPrefix } from './code-range';
import { RecordedDigest } from './recorded';

/** Records and codes in one statement: SQLite takes 32,766 values in one, other engines 65,535. */
const RECORDS_PER_STATEMENT = 4000;
const CODES_PER_STATEMENT = 30_000;

export interface NewRecord {
  readonly type: string;
  readonly code: string;
  /** The whole record as canonical JSON. */
  readonly content: string;
}

interface Superseded {
  readonly type: string;
  readonly codes: readonly string[];
}
interface Addition {
  readonly records: readonly NewRecord[];
  /** Hears how many of them have been written so far. */
  readonly written: ((count: number) => void) | undefined;
}

export class LedgerTransaction {
  /** The body on whose behalf the act is done, where it can only be known from the register. */
  body: string | undefined;
  /** Digests of all that the act adds, and of all that it ends. */
  readonly added = new RecordedDigest();
  readonly ended = new EndedDigest();

  /** Noted as they were given: of a million records there is no second copy in memory. */
  private readonly superseded: Superseded[] = [];
  private readonly additions: Addition[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly runner: QueryRunner,
    /** The revision that the act makes. */
    readonly revision: number,
  ) {}

  private async query<T>(sql: string, values: readonly unknown[]): Promise<readonly T[]> {
    return (await this.runner.query(this.engine.statement(sql), [...values])) as T[];
  }

  /** The revision that the act found. */
  get head(): number {
    return this.revision - 1;
  }

  /** The record as it stands, and the revision that recorded it; null where there is none. */
  async current(type: string, code: string): Promise<{ content: string; recordedIn: number } | null> {
    const rows = await this.query<{ content: string; recordedIn: number }>(
      'SELECT "content", "recordedIn" FROM "record" WHERE "type" = ? AND "code" = ? AND "supersededIn" IS NULL',
      [type, code],
    );
    return rows.at(0) ?? null;
  }

  /** Which of these there are: of each type in the order of its codes. */
  async standing(keys: readonly Pick<NewRecord, 'type' | 'code'>[]): Promise<Pick<NewRecord, 'type' | 'code'>[]> {
    const found: Pick<NewRecord, 'type' | 'code'>[] = [];
    for (const type of new Set(keys.map((key) => key.type))) {
      const codes = keys.filter((key) => key.type === type).map(({ code }) => code);
      for await (const part of inParts(codes, CODES_PER_STATEMENT))
        found.push(
          ...(await this.query<Pick<NewRecord, 'type' | 'code'>>(
            `SELECT "type", "code" FROM "record" WHERE "type" = ? AND "code" IN (${part.map(() => '?').join()}) AND "supersededIn" IS NULL ORDER BY "code"`,
            [type, ...part],
          )),
        );
    }
    return found;
  }

  /** The contents of all current records of a type. */
  async all(type: string): Promise<readonly string[]> {
    const rows = await this.query<{ content: string }>(
      'SELECT "content" FROM "record" WHERE "type" = ? AND "supersededIn" IS NULL',
      [type],
    );
    return rows.map(({ content }) => content);
  }

  /** How many current records of a type have a code that begins so; they are not counted beyond `most`. */
  async numberBelow(type: string, prefix: string, most: number): Promise<number> {
    const [{ number }] = await this.query<{ number: number | string }>(
      `SELECT COUNT(*) AS "number" FROM (SELECT 1 FROM "record" WHERE "type" = ? AND "code" > ? AND "code" < ?
       AND "supersededIn" IS NULL LIMIT ?) AS "found"`,
      [type, prefix, afterPrefix(prefix), most],
    );
    return Number(number);
  }

  /** The latest act about a record, or the latest of one kind; null where there is none. */
  lastAct(subject: string, act?: string): Promise<LedgerEntry | null> {
    return this.runner.manager.findOne(LedgerEntry, {
      where: act === undefined ? { subject } : { subject, act },
      order: { number: 'DESC' },
    });
  }

  entry(number: number): Promise<LedgerEntry> {
    return this.runner.manager.findOneByOrFail(LedgerEntry, { number });
  }

  /** Notes that the current records with these codes end. */
  async supersede(type: string, codes: readonly string[]): Promise<void> {
    this.superseded.push({ type, codes });
    for await (const part of inParts(codes, CODES_PER_STATEMENT)) for (const code of part) this.ended.add(type, code);
  }

  /** Notes records to add; `written` hears how many of them are there so far, when they are written. */
  async add(records: readonly NewRecord[], written?: (count: number) => void): Promise<void> {
    this.additions.push({ records, written });
    for await (const part of inParts(records, RECORDS_PER_STATEMENT)) for (const record of part) this.added.add(record);
  }

  /** Ends and adds what was noted: after the entry is written, before the head is moved to it. */
  async write(): Promise<void> {
    for (const { type, codes } of this.superseded)
      for await (const part of inParts(codes, CODES_PER_STATEMENT))
        await this.query(
          `UPDATE "record" SET "supersededIn" = ? WHERE "supersededIn" IS NULL AND "type" = ? AND "code" IN (${part.map(() => '?').join()})`,
          [this.revision, type, ...part],
        );
    let nextId: number | undefined;
    for (const { records, written } of this.additions) {
      let count = 0;
      for await (const part of inParts(records, RECORDS_PER_STATEMENT)) {
        const first = nextId ?? (await this.firstFreeId());
        await this.query(
          `INSERT INTO "record" ("id", "type", "code", "content", "recordedIn") VALUES ${part.map(() => '(?, ?, ?, ?, ?)').join()}`,
          part.flatMap(({ type, code, content }, position) => [first + position, type, code, content, this.revision]),
        );
        nextId = first + part.length;
        written?.((count += part.length));
      }
    }
  }

  /**
   * The id after the last there is. Counted here, while the head is locked: ids that engines assign by themselves need not be in order where
   * several machines write.
   */
  private async firstFreeId(): Promise<number> {
    const [{ last }] = await this.query<{ last: number | null }>('SELECT MAX("id") AS "last" FROM "record"', []);
    return (last ?? 0) + 1;
  }
}

/** A list in parts of a size; after each, the process stays able to answer. */
async function* inParts<T>(list: readonly T[], size: number): AsyncGenerator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) {
    yield list.slice(start, start + size);
    await yieldToEventLoop();
  }
}
