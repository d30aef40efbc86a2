/** Whether a database has the tables that this version works with. */
import type { DataSource, QueryRunner } from 'typeorm';
import { MIGRATION_TABLE } from './tables';
import { DatabaseError } from './database-error';

/** `NEWER`: a later version of the registry has changed the tables. */
export type SchemaState = 'EMPTY' | 'OLDER' | 'CURRENT' | 'NEWER';

export async function schemaState(source: DataSource): Promise<SchemaState> {
  const runner = source.createQueryRunner();
  try {
    return (await runner.hasTable(MIGRATION_TABLE)) ? stateOf(source, await namesOf(runner)) : 'EMPTY';
  } finally {
    await runner.release();
  }
}

function stateOf(source: DataSource, applied: readonly string[]): SchemaState {
  const known = source.migrations.map((migration) => migration.name ?? migration.constructor.name);
  if (applied.some((name) => !known.includes(name))) return 'NEWER';
  if (applied.length === 0) return 'EMPTY';
  return known.every((name) => applied.includes(name)) ? 'CURRENT' : 'OLDER';
}

async function namesOf(runner: QueryRunner): Promise<string[]> {
  const rows = (await runner.query(`SELECT "name" FROM "${MIGRATION_TABLE}"`)) as { name: string }[];
  return rows.map(({ name }) => name);
}

export const newerSchema = (name: string): DatabaseError =>
  new DatabaseError(
    `The database \`${name}\` was written by a later version of the registry. Run that version, or let \`DATABASE_URL\` name another database.`,
  );
