/** What an act may do to the register, inside its transaction. */
import type { QueryRunner } from 'typeorm';
import type { Engine } from '../persistence/engine';
import { AddedDigest, EndedDigest } from '../persistence/chain.proof';
import { LedgerEntry } from '../persistence/entities/ledger-entry.entity';

/** SQLite takes 32,766 values in a statement, other engines 65,535. */
const ROWS = 4000;
const CODES = 30_000;

export interface NewRecord {
  readonly type: string;
  readonly code: string;
  /** The whole record as canonical JSON. */
  readonly content: string;
}

export class Pen {
  /** The body on whose behalf the act is done, where only the register tells. */
  body: string | undefined;
  /** Of all that the act added, and ended. */
  readonly added = new AddedDigest();
  readonly ended = new EndedDigest();

  /** The place of the next record; known once one has been added. */
  private next: number | undefined;

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

  /** The contents of all current records of a type. */
  async all(type: string): Promise<readonly string[]> {
    const rows = await this.query<{ content: string }>(
      'SELECT "content" FROM "record" WHERE "type" = ? AND "supersededIn" IS NULL',
      [type],
    );
    return rows.map(({ content }) => content);
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

  /** Ends the current records with these codes. */
  async supersede(type: string, codes: readonly string[]): Promise<void> {
    for (let start = 0; start < codes.length; start += CODES) {
      const part = codes.slice(start, start + CODES);
      await this.query(
        `UPDATE "record" SET "supersededIn" = ? WHERE "supersededIn" IS NULL AND "type" = ? AND "code" IN (${part.map(() => '?').join()})`,
        [this.revision, type, ...part],
      );
      for (const code of part) this.ended.add(type, code);
    }
  }

  /** Adds records; `written` hears how many are there so far. */
  async add(records: readonly NewRecord[], written?: (count: number) => void): Promise<void> {
    for (let start = 0; start < records.length; start += ROWS) {
      const part = records.slice(start, start + ROWS);
      const first = await this.places(part.length);
      await this.query(
        `INSERT INTO "record" ("id", "type", "code", "content", "recordedIn") VALUES ${part.map(() => '(?, ?, ?, ?, ?)').join()}`,
        part.flatMap(({ type, code, content }, position) => [first + position, type, code, content, this.revision]),
      );
      for (const record of part) this.added.add(record);
      written?.(start + part.length);
      // The process stays able to answer while it writes.
      await new Promise(setImmediate);
    }
  }

  /**
   * The first of so many places, which follow the last there is. Counted here, while the head is locked: what engines hand out by
   * themselves need not be in order where several machines write.
   */
  private async places(count: number): Promise<number> {
    if (this.next === undefined) {
      const [{ last }] = await this.query<{ last: number | null }>('SELECT MAX("id") AS "last" FROM "record"', []);
      this.next = (last ?? 0) + 1;
    }
    this.next += count;
    return this.next - count;
  }
}
