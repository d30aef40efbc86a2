/** What an act may do to the register, inside its transaction. */
import type { QueryRunner } from 'typeorm';
import { AddedDigest, EndedDigest } from '../persistence/chain.proof';

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
