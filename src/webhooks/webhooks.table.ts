/** The webhooks in the database. Whoever delivers leases one for a while, by a statement that succeeds for one copy of the service only. */
import { Injectable } from '@nestjs/common';
import { Database } from '../persistence/database';
import type { Webhook } from '../persistence/entities/webhook.entity';
import type { Code, Day } from '../recognition';

const COLUMNS = [
  'id',
  'body',
  'address',
  'claims',
  'key',
  'revision',
  'day',
  'told',
  'pending',
  'failures',
  'failingSince',
  'failure',
  'pausedAt',
  'dueAt',
  'holder',
  'digest',
] as const satisfies readonly (keyof Webhook)[];

@Injectable()
export class WebhooksTable {
  constructor(private readonly database: Database) {}

  /** Those of some bodies, or all; in order of their bodies. */
  list(bodies: readonly Code[] | null): Promise<Webhook[]> {
    const which = bodies === null ? '' : `WHERE "body" IN (${bodies.map(() => '?').join() || 'NULL'})`;
    return this.database.rows<Webhook>(`SELECT * FROM "webhook" ${which} ORDER BY "body", "id"`, bodies ?? []);
  }

  /** @returns false where there is one like it, and it is not added */
  async add(webhook: Webhook): Promise<boolean> {
    const added = await this.database.write(
      `INSERT INTO "webhook" (${COLUMNS.map((column) => `"${column}"`).join()}) VALUES (${COLUMNS.map(() => '?').join()})
       ON CONFLICT ("digest") DO NOTHING RETURNING "id"`,
      COLUMNS.map((column) => webhook[column]),
    );
    return added.length > 0;
  }

  async remove(id: string): Promise<void> {
    await this.database.write('DELETE FROM "webhook" WHERE "id" = ? RETURNING "id"', [id]);
  }

  /** Those for which there may be a notification, the longest waiting first. A copy leaves alone those whose key it does not have. */
  async due(keys: readonly string[], revision: number, day: Day, max: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT "id" FROM "webhook" WHERE "pausedAt" IS NULL AND "dueAt" <= ? AND "key" IN (${keys.map(() => '?').join()})
       AND ("pending" IS NOT NULL OR "revision" < ? OR "claims" IS NOT NULL AND "day" < ?) ORDER BY "dueAt", "id" LIMIT ?`,
      [await this.database.now(), ...keys, revision, day, max],
    );
    return rows.map(({ id }) => id);
  }

  /** Leases one for so many milliseconds, as it is now; null where another holder has it, or it is gone. */
  async lease(id: string, holder: string, duration: number): Promise<Webhook | null> {
    const now = await this.database.now();
    const [leased = null] = await this.database.write<Webhook>(
      'UPDATE "webhook" SET "holder" = ?, "dueAt" = ? WHERE "id" = ? AND "pausedAt" IS NULL AND "dueAt" <= ? RETURNING *',
      [holder, later(now, duration), id, now],
    );
    return leased;
  }

  /** Changes one, whoever has leased it: the lease ends. */
  update(id: string, changes: Partial<Webhook>): Promise<Webhook | null> {
    return this.set({ ...changes, holder: '' }, '"id" = ?', [id]);
  }

  /** Changes one for the holder of its lease, who may go on or end the lease; null where the lease was lost meanwhile, and nothing is changed. */
  updateAsHolder(id: string, holder: string, changes: Partial<Webhook>): Promise<Webhook | null> {
    return this.set(changes, '"id" = ? AND "holder" = ?', [id, holder]);
  }

  private async set(changes: Partial<Webhook>, where: string, values: readonly string[]): Promise<Webhook | null> {
    const columns = COLUMNS.filter((column) => column in changes);
    const [changed = null] = await this.database.write<Webhook>(
      `UPDATE "webhook" SET ${columns.map((column) => `"${column}" = ?`).join()} WHERE ${where} RETURNING *`,
      [...columns.map((column) => changes[column]), ...values],
    );
    return changed;
  }

  now(): Promise<string> {
    return this.database.now();
  }
}

/** A point in time so many milliseconds later. */
export const later = (now: string, duration: number): string => new Date(Date.parse(now) + duration).toISOString();
