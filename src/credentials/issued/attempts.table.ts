/** How often somebody has tried to verify, and how often something was tried: counted in the database, so that all copies of the service share it. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../persistence/database';

const HOUR_MS = 3_600_000;
/** Rows that are deleted at a time. */
const CHUNK = 1_000;

@Injectable()
export class AttemptsTable {
  private tidied = 0;

  constructor(private readonly database: Database) {}

  /**
   * Counts one attempt for each of the keys, which tell of nobody.
   * @returns how many there were in this hour, this one among them, in the order of the keys; and in how many seconds the next hour begins
   */
  async count(keys: readonly string[], now = Date.now()): Promise<{ counts: readonly number[]; seconds: number }> {
    const hour = Math.floor(now / HOUR_MS);
    await this.tidy(hour);
    const rows = await this.database.write<{ key: string; count: number }>(
      `INSERT INTO "attempt" ("key", "hour", "count") VALUES ${keys.map(() => '(?, ?, 1)').join()}
       ON CONFLICT ("key", "hour") DO UPDATE SET "count" = "attempt"."count" + 1 RETURNING "key", "count"`,
      keys.flatMap((key) => [key, hour]),
    );
    const counts = new Map(rows.map(({ key, count }) => [key, count]));
    return { counts: keys.map((key) => counts.get(key) ?? 0), seconds: Math.ceil(((hour + 1) * HOUR_MS - now) / 1000) };
  }

  /** Those of earlier hours are for nothing any more. */
  private async tidy(hour: number): Promise<void> {
    if (hour <= this.tidied) return;
    this.tidied = hour;
    const old = `SELECT "key", "hour" FROM "attempt" WHERE "hour" < ? LIMIT ${String(CHUNK)}`;
    while ((await this.database.rows(old, [hour])).length > 0)
      await this.database.write(`DELETE FROM "attempt" WHERE ("key", "hour") IN (${old})`, [hour]);
  }
}
