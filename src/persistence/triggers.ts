/** Triggers by which the database itself refuses statements. */
import type { QueryRunner } from 'typeorm';
import { isPostgres } from './columns';

export interface RefusingTrigger {
  readonly name: string;
  /** `TRUNCATE` is known to PostgreSQL alone. */
  readonly before: 'INSERT' | 'UPDATE' | 'DELETE' | 'TRUNCATE';
  readonly table: string;
  /** A condition on `OLD` and `NEW`; without it, everything is refused. */
  readonly when?: string;
  readonly message: string;
}

export async function createTriggers(runner: QueryRunner, triggers: readonly RefusingTrigger[]): Promise<void> {
  for (const trigger of triggers)
    for (const sql of isPostgres(runner) ? postgresTrigger(trigger) : sqliteTrigger(trigger)) await runner.query(sql);
}

export async function dropTriggers(runner: QueryRunner, triggers: readonly RefusingTrigger[]): Promise<void> {
  for (const { name, before, table } of triggers)
    if (isPostgres(runner)) {
      await runner.query(`DROP TRIGGER "${name}" ON "${table}"`);
      await runner.query(`DROP FUNCTION "${name}"()`);
    } else if (before !== 'TRUNCATE') await runner.query(`DROP TRIGGER "${name}"`);
}

const sqliteTrigger = ({ name, before, table, when, message }: RefusingTrigger): readonly string[] =>
  before === 'TRUNCATE'
    ? []
    : [
        `CREATE TRIGGER "${name}" BEFORE ${before} ON "${table}"${when === undefined ? '' : ` WHEN ${when}`}
         BEGIN SELECT RAISE(ABORT, '${message}'); END`,
      ];

const postgresTrigger = ({ name, before, table, when = 'TRUE', message }: RefusingTrigger): readonly string[] => [
  `CREATE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF ${when} THEN RAISE EXCEPTION '${message}'; END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER "${name}" BEFORE ${before} ON "${table}"
   FOR EACH ${before === 'TRUNCATE' ? 'STATEMENT' : 'ROW'} EXECUTE FUNCTION "${name}"()`,
];
