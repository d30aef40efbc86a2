/** What the database itself refuses, by triggers. */
import type { QueryRunner } from 'typeorm';
import { isPostgres } from './columns';

export interface Guard {
  readonly name: string;
  /** `TRUNCATE` is known to PostgreSQL alone. */
  readonly before: 'INSERT' | 'UPDATE' | 'DELETE' | 'TRUNCATE';
  readonly table: string;
  /** A condition on `OLD` and `NEW`; without it, everything is refused. */
  readonly when?: string;
  readonly message: string;
}

export async function postGuards(runner: QueryRunner, guards: readonly Guard[]): Promise<void> {
  for (const guard of guards)
    for (const sql of isPostgres(runner) ? postgresTrigger(guard) : sqliteTrigger(guard)) await runner.query(sql);
}

export async function dismissGuards(runner: QueryRunner, guards: readonly Guard[]): Promise<void> {
  for (const { name, before, table } of guards)
    if (isPostgres(runner)) {
      await runner.query(`DROP TRIGGER "${name}" ON "${table}"`);
      await runner.query(`DROP FUNCTION "${name}"()`);
    } else if (before !== 'TRUNCATE') await runner.query(`DROP TRIGGER "${name}"`);
}

const sqliteTrigger = ({ name, before, table, when, message }: Guard): readonly string[] =>
  before === 'TRUNCATE'
    ? []
    : [
        `CREATE TRIGGER "${name}" BEFORE ${before} ON "${table}"${when === undefined ? '' : ` WHEN ${when}`}
         BEGIN SELECT RAISE(ABORT, '${message}'); END`,
      ];

const postgresTrigger = ({ name, before, table, when = 'TRUE', message }: Guard): readonly string[] => [
  `CREATE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF ${when} THEN RAISE EXCEPTION '${message}'; END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER "${name}" BEFORE ${before} ON "${table}"
   FOR EACH ${before === 'TRUNCATE' ? 'STATEMENT' : 'ROW'} EXECUTE FUNCTION "${name}"()`,
];
