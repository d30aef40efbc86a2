/** Ledger entries that say on whose behalf, about which record and on what evidence; and which can be asked for by a key. */
import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { textSql } from '../columns';

const COLUMNS = ['body', 'subject', 'evidence', 'key', 'request'] as const;

const INDICES = [
  new TableIndex({
    name: 'ledger_entry_key',
    columnNames: ['actor', 'key'],
    isUnique: true,
    where: '"key" IS NOT NULL',
  }),
  new TableIndex({ name: 'ledger_entry_subject', columnNames: ['subject'], where: '"subject" IS NOT NULL' }),
];

export class Acts1795564800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Columns without a value do not enter the hash of an entry, so the entries that there are keep theirs.
    for (const column of COLUMNS)
      await runner.query(`ALTER TABLE "ledger_entry" ADD COLUMN "${column}" ${textSql(runner)}`);
    await runner.createIndices('ledger_entry', INDICES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndices('ledger_entry', INDICES);
    for (const column of COLUMNS) await runner.query(`ALTER TABLE "ledger_entry" DROP COLUMN "${column}"`);
  }
}
