/** A database in the hands of somebody who knows it well, past the registry. */
import SQLite from 'better-sqlite3';
import { Client } from 'pg';
import { engineAt } from '../../src/persistence/database';
import { PostgresEngine } from '../../src/persistence/postgres.engine';

export type Row = Readonly<Record<string, string | number | null>>;

export interface Hands {
  /** Runs a statement, written with `?` for its values. */
  rows<R = Row>(sql: string, ...values: readonly unknown[]): Promise<R[]>;
  run(sql: string, ...values: readonly unknown[]): Promise<void>;
  /** Takes away whatever the tables refuse by themselves. */
  disarm(): Promise<void>;
  end(): Promise<void>;
}

const TABLES = ['record', 'ledger_entry', 'ledger_head'] as const;

/** @param address as `Database.open` has it */
export const handsOn = (address: string): Promise<Hands> =>
  engineAt(address) instanceof PostgresEngine ? postgresHands(address) : Promise.resolve(sqliteHands(address));

function sqliteHands(file: string): Hands {
  const database = new SQLite(file);
  // As SQLite's own shell has it: then nothing but the triggers stands in the way.
  database.pragma('foreign_keys = OFF');
  const rows = <R>(sql: string, ...values: readonly unknown[]): Promise<R[]> => {
    const statement = database.prepare(sql);
    if (statement.reader) return Promise.resolve(statement.all(...values) as R[]);
    statement.run(...values);
    return Promise.resolve([]);
  };
  const run = async (sql: string, ...values: readonly unknown[]): Promise<void> => void (await rows(sql, ...values));
  return {
    rows,
    run,
    disarm: async () => {
      const triggers = await rows<{ name: string }>(`SELECT "name" FROM sqlite_master WHERE "type" = 'trigger'`);
      for (const { name } of triggers) await run(`DROP TRIGGER "${name}"`);
      await run('DROP INDEX "record_current"');
    },
    end: () => Promise.resolve(void database.close()),
  };
}

async function postgresHands(address: string): Promise<Hands> {
  const client = new Client({ connectionString: address });
  await client.connect();
  const engine = engineAt(address);
  const rows = async <R>(sql: string, ...values: readonly unknown[]): Promise<R[]> =>
    (await client.query(engine.statement(sql), [...values])).rows as R[];
  const run = async (sql: string, ...values: readonly unknown[]): Promise<void> => void (await rows(sql, ...values));
  return {
    rows,
    run,
    disarm: async () => {
      for (const table of TABLES) await run(`ALTER TABLE "${table}" DISABLE TRIGGER ALL`);
      await run('DROP INDEX "record_current"');
    },
    end: () => client.end(),
  };
}
