/** The versions of a record are found by its code also where they have ended, however many records there are. */
import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

export class EndedRecords1795910400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex(
      'record',
      new TableIndex({ name: 'record_ended', columnNames: ['type', 'code'], where: '"supersededIn" IS NOT NULL' }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('record', 'record_ended');
  }
}
