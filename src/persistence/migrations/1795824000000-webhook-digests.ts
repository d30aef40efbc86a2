/** No webhook is made twice, also where two copies of the service register it at once. Those that are there already may be alike. */
import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { textSql } from '../columns';

export class WebhookDigests1795824000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "webhook" ADD COLUMN "digest" ${textSql(runner)}`);
    await runner.createIndex(
      'webhook',
      new TableIndex({ name: 'webhook_digest', columnNames: ['digest'], isUnique: true }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('webhook', 'webhook_digest');
    await runner.query('ALTER TABLE "webhook" DROP COLUMN "digest"');
  }
}
