/** What an act may do to the register, inside its transaction. */
import type { QueryRunner } from 'typeorm';
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

  constructor(
    private readonly runner: QueryRunner,
    /** The revision that the act makes. */
    readonly revision: number,
  ) {}

  /** The revision that the act found. */
  get head(): number {
    return this.revision - 1;
  }

  /** The record as it stands, and the revision that recorded it; null where there is none. */
  async current(type: string, code: string): Promise<{ content: string; recordedIn: number } | null> {
    const [row] = (await this.runner.query(
      'SELECT "content", "recordedIn" FROM "record" WHERE "type" = ? AND "code" = ? AND "supersededIn" IS NULL',
      [type, code],
    )) as ({ content: string; recordedIn: number } | undefined)[];
    return row ?? null;
  }

  /** The contents of all current records of a type. */
  async all(type: string): Promise<readonly string[]> {
    const rows = (await this.runner.query(
      'SELECT "content" FROM "record" WHERE "type" = ? AND "supersededIn" IS NULL',
      [type],
    )) as { content: string }[];
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
      await this.runner.query(
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
      const values = part.flatMap(({ type, code, content }) => [type, code, content, this.revision]);
      await this.runner.query(
        `INSERT INTO "record" ("type", "code", "content", "recordedIn") VALUES ${part.map(() => '(?, ?, ?, ?)').join()}`,
        values,
      );
      for (const record of part) this.added.add(record);
      written?.(start + part.length);
      // The process stays able to answer while it writes.
      await new Promise(setImmediate);
    }
  }
}
