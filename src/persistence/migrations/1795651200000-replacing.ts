/** Rows are not replaced either: what `REPLACE` takes away to make room, SQLite deletes without asking the triggers on deletion. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Replacing1795651200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, when, message] of GUARDS)
      await runner.query(`CREATE TRIGGER "${name}" BEFORE INSERT ${when} BEGIN SELECT RAISE(ABORT, '${message}'); END`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of GUARDS) await runner.query(`DROP TRIGGER "${name}"`);
  }
}

/** Name, table and condition, and message of each trigger. */
const GUARDS = [
  [
    'ledger_entry_replaces_none',
    `ON "ledger_entry" WHEN EXISTS (SELECT 1 FROM "ledger_entry" WHERE "number" = NEW."number")
       OR EXISTS (SELECT 1 FROM "ledger_entry" WHERE "actor" = NEW."actor" AND "key" = NEW."key")`,
    'A ledger entry never takes the place of another.',
  ],
  // For a null, REPLACE puts the default of the column, but only after the triggers have seen the null.
  ['ledger_entry_is_chained', 'ON "ledger_entry" WHEN NEW."previous" IS NULL', 'A ledger entry follows the latest.'],
  [
    'record_replaces_none',
    `ON "record" WHEN EXISTS (SELECT 1 FROM "record" WHERE "id" = NEW."id")
       OR EXISTS (SELECT 1 FROM "record" WHERE "type" = NEW."type" AND "code" = NEW."code" AND "supersededIn" IS NULL)`,
    'A record never takes the place of another.',
  ],
] as const;
