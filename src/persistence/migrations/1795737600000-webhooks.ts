/** The addresses at which bodies are notified of changes. */
import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { integer, textOf } from '../columns';

export class Webhooks1795737600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const text = textOf(runner);
    const optional = { ...text, isNullable: true };
    await runner.createTable(
      new Table({
        name: 'webhook',
        columns: [
          { name: 'id', ...text, isPrimary: true },
          { name: 'body', ...text },
          { name: 'address', ...text },
          { name: 'claims', ...optional },
          { name: 'key', ...text },
          { name: 'revision', ...integer },
          { name: 'day', ...text },
          { name: 'told', ...optional },
          { name: 'pending', ...optional },
          { name: 'failures', ...integer },
          { name: 'failingSince', ...optional },
          { name: 'failure', ...optional },
          { name: 'pausedAt', ...optional },
          { name: 'dueAt', ...text },
          { name: 'holder', ...text },
        ],
        indices: [{ name: 'webhook_body', columnNames: ['body'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('webhook');
  }
}
