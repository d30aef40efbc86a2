/** The register: dated records, the ledger and its head. */
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { integer, textOf } from '../columns';

export class Register1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const text = textOf(runner);
    await runner.createTable(
      new Table({
        name: 'ledger_entry',
        columns: [
          { name: 'number', ...integer, isPrimary: true },
          { name: 'recordedAt', ...text },
          { name: 'actor', ...text },
          { name: 'act', ...text },
          { name: 'summary', ...text },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'ledger_head',
        columns: [
          { name: 'id', ...integer, isPrimary: true },
          { name: 'number', ...integer },
        ],
      }),
    );
    await runner.query('INSERT INTO "ledger_head" ("id", "number") VALUES (1, 0)');
    await runner.createTable(
      new Table({
        name: 'record',
        columns: [
          { name: 'id', ...integer, isPrimary: true, isGenerated: true, generationStrategy: 'increment' },
          { name: 'type', ...text },
          { name: 'code', ...text },
          { name: 'content', ...text },
          { name: 'recordedIn', ...integer },
          { name: 'supersededIn', ...integer, isNullable: true },
        ],
        foreignKeys: [
          entryKey('record_recorded_in_entry', 'recordedIn'),
          entryKey('record_superseded_in_entry', 'supersededIn'),
        ],
        indices: [
          { name: 'record_current', columnNames: ['type', 'code'], isUnique: true, where: '"supersededIn" IS NULL' },
          { name: 'record_recorded_in', columnNames: ['recordedIn'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('record');
    await runner.dropTable('ledger_head');
    await runner.dropTable('ledger_entry');
  }
}

const entryKey = (name: string, column: string) => ({
  name,
  columnNames: [column],
  referencedTableName: 'ledger_entry',
  referencedColumnNames: ['number'],
});
