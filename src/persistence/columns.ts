/** The column types that mean the same on every engine; entities and migrations use these alone. */
import type { QueryRunner } from 'typeorm';

const CODE_POINTS = 'C';

/** Codes, names and points in time; compared case-sensitively, in code-point order, which SQLite does of itself. */
export const text = { type: 'text', collation: CODE_POINTS } as const;

export const integer = { type: 'integer' } as const;

/** A JSON value as text, so that no engine reorders or rewrites it. */
export const json = { ...text } as const;

export const isPostgres = ({ dataSource }: QueryRunner): boolean => dataSource.options.type === 'postgres';

/** The type of texts in migrations: PostgreSQL would compare them as the language of the database has it. */
export const textOf = (runner: QueryRunner): { readonly type: 'text'; readonly collation?: string } =>
  isPostgres(runner) ? text : { type: 'text' };

/** The same for `ALTER TABLE`. */
export const textSql = (runner: QueryRunner): string => (isPostgres(runner) ? `text COLLATE "${CODE_POINTS}"` : 'text');
