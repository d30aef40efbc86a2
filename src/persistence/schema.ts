/** Whether a database has the tables that this version works with, and the bringing up to date of one that has not. */
import type { DataSource, QueryRunner } from 'typeorm';
import { MIGRATION_TABLE } from './data-source';
import { DatabaseError } from './database-error';

/** `NEWER`: a later version of the registry has changed the tables. */
export type SchemaState = 'EMPTY' | 'OLDER' | 'CURRENT' | 'NEWER';

export async function schemaState(source: DataSource): Promise<SchemaState> {
  const runner = source.createQueryRunner();
  if (!(await runner.hasTable(MIGRATION_TABLE))) return 'EMPTY';
  const applied = await namesOf(runner);
  const known = source.migrations.map((migration) => migration.name ?? migration.constructor.name);
  if (applied.some((name) => !known.includes(name))) return 'NEWER';
  if (applied.length === 0) return 'EMPTY';
  return known.every((name) => applied.includes(name)) ? 'CURRENT' : 'OLDER';
}

async function namesOf(runner: QueryRunner): Promise<string[]> {
  const rows = (await runner.query(`SELECT "name" FROM "${MIGRATION_TABLE}"`)) as { name: string }[];
  return rows.map(({ name }) => name);
}

export const newerSchema = (file: string): DatabaseError =>
  new DatabaseError(
    `The database \`${file}\` was written by a later version of the registry. Run that version, or let \`DATABASE_URL\` name another file.`,
  );

/** Brings the tables up to date and returns the names of the migrations that it took. Two processes may do so at once. */
export async function migrate(writer: DataSource, file: string): Promise<string[]> {
  const state = await schemaState(writer);
  if (state === 'CURRENT') return [];
  if (state === 'NEWER') throw newerSchema(file);
  // The write lock is taken before TypeORM looks which migrations are pending, so that a second process finds none.
  await writer.query('BEGIN IMMEDIATE');
  try {
    const taken = await writer.runMigrations({ transaction: 'none' });
    await writer.query('COMMIT');
    return taken.map(({ name }) => name);
  } catch (error) {
    await writer.query('ROLLBACK');
    throw error;
  }
}
