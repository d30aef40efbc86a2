/** The counts in the database, which all copies of the service add to. They are kept beside the register, and are no part of it. */
import { Injectable } from '@nestjs/common';
import { Database } from '../persistence/database';
import type { Cell, CountedCell } from './counts';
import type { Month } from './months';
import { LEAST_SHOWN } from './totals';

/** The primary key, in the order in which it is read. */
const KEY = ['certificate', 'post', 'region', 'purpose', 'month'] as const satisfies readonly (keyof Cell)[];
const KEY_COLUMNS = KEY.map((column) => `"${column}"`).join();
/** Rows that one statement reads or deletes: others wait for a few milliseconds at most. */
const CHUNK = 1_000;

@Injectable()
export class DemandTable {
  constructor(private readonly database: Database) {}

  /** Adds counts to those that are there, all of them or none, in one short transaction. */
  async add(cells: readonly CountedCell[]): Promise<void> {
    const row = `(${[...KEY, 'count'].map(() => '?').join()})`;
    await this.database.write(
      `INSERT INTO "demand" (${KEY_COLUMNS}, "count") VALUES ${cells.map(() => row).join()}
       ON CONFLICT (${KEY_COLUMNS}) DO UPDATE SET "count" = "demand"."count" + excluded."count"`,
      cells.flatMap((cell) => [...KEY.map((column) => cell[column]), cell.count]),
    );
  }

  /** The cells in order of their keys, so many of them that follow one; null: from the beginning. */
  after(last: Cell | null, most = CHUNK): Promise<CountedCell[]> {
    return this.database.rows<CountedCell>(
      `SELECT ${KEY_COLUMNS}, "count" FROM "demand" WHERE (${KEY_COLUMNS}) > (${KEY.map(() => '?').join()})
       ORDER BY ${KEY_COLUMNS} LIMIT ?`,
      [...KEY.map((column) => last?.[column] ?? ''), most],
    );
  }

  /** Deletes what is from before a month, and what is from before another and too little to be shown ever. */
  async forget({ before, littleBefore }: { readonly before: Month; readonly littleBefore: Month }): Promise<void> {
    const found = `SELECT ${KEY_COLUMNS} FROM "demand" WHERE "month" < ? OR "month" < ? AND "count" < ? LIMIT ?`;
    const values = [before, littleBefore, LEAST_SHOWN];
    while ((await this.database.rows(found, [...values, 1])).length > 0)
      await this.database.write(`DELETE FROM "demand" WHERE (${KEY_COLUMNS}) IN (${found})`, [...values, CHUNK]);
  }
}
