/** What is asked for in vain, counted by month. */
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { integer, textOf } from '../columns';

export class Demand1795996800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const key = { ...textOf(runner), isPrimary: true };
    await runner.createTable(
      new Table({
        name: 'demand',
        columns: [
          { name: 'certificate', ...key },
          { name: 'post', ...key },
          { name: 'region', ...key },
          { name: 'purpose', ...key },
          { name: 'month', ...key },
          { name: 'count', ...integer },
        ],
        indices: [{ name: 'demand_month', columnNames: ['month'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('demand');
  }
}
