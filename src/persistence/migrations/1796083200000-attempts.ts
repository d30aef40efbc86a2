/** Attempts to verify what was issued, counted by the hour. */
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { integer, textOf } from '../columns';

export class Attempts1796083200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'attempt',
        columns: [
          { name: 'key', ...textOf(runner), isPrimary: true },
          { name: 'hour', ...integer, isPrimary: true },
          { name: 'count', ...integer },
        ],
        indices: [{ name: 'attempt_hour', columnNames: ['hour'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('attempt');
  }
}
