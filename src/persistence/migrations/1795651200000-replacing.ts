/** Rows are not replaced either: what `REPLACE` takes away to make room, SQLite deletes without asking the triggers on deletion. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isPostgres } from '../columns';
import { createTriggers, dropTriggers, type RefusingTrigger } from '../triggers';

export class Replacing1795651200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (!isPostgres(runner)) await createTriggers(runner, TRIGGERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    if (!isPostgres(runner)) await dropTriggers(runner, TRIGGERS);
  }
}

const TRIGGERS: readonly RefusingTrigger[] = [
  {
    name: 'ledger_entry_replaces_none',
    before: 'INSERT',
    table: 'ledger_entry',
    when: `EXISTS (SELECT 1 FROM "ledger_entry" WHERE "number" = NEW."number")
       OR EXISTS (SELECT 1 FROM "ledger_entry" WHERE "actor" = NEW."actor" AND "key" = NEW."key")`,
    message: 'A ledger entry never takes the place of another.',
  },
  // For a null, REPLACE puts the default of the column, but only after the triggers have seen the null.
  {
    name: 'ledger_entry_is_chained',
    before: 'INSERT',
    table: 'ledger_entry',
    when: 'NEW."previous" IS NULL',
    message: 'A ledger entry follows the latest.',
  },
  {
    name: 'record_replaces_none',
    before: 'INSERT',
    table: 'record',
    when: `EXISTS (SELECT 1 FROM "record" WHERE "id" = NEW."id")
       OR EXISTS (SELECT 1 FROM "record" WHERE "type" = NEW."type" AND "code" = NEW."code" AND "supersededIn" IS NULL)`,
    message: 'A record never takes the place of another.',
  },
];
