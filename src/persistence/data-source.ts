/** The data sources of one SQLite file: TypeORM shares one connection per source, so the writer and the readers have one each. */
import type { Database as Connection } from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { DatedRecord } from './entities/dated-record.entity';
import { LedgerEntry } from './entities/ledger-entry.entity';
import { LedgerHead } from './entities/ledger-head.entity';
import { Register1767225600000 } from './migrations/1767225600000-register';
import { LedgerChain1795478400000 } from './migrations/1795478400000-ledger-chain';
import { Acts1795564800000 } from './migrations/1795564800000-acts';
import { Replacing1795651200000 } from './migrations/1795651200000-replacing';

export const MIGRATION_TABLE = 'schema_migration';

const schema = () => ({
  type: 'better-sqlite3' as const,
  entities: [DatedRecord, LedgerEntry, LedgerHead],
  migrations: [Register1767225600000, LedgerChain1795478400000, Acts1795564800000, Replacing1795651200000],
  migrationsTableName: MIGRATION_TABLE,
});

/** While a source is opened, a lock held by another process is waited for this long, in milliseconds. */
const OPENING = 10_000;

/** Creates the file and its folder where they are missing. Commits are on the disk when they are reported. */
export function writerOf(file: string): DataSource {
  return new DataSource({
    ...schema(),
    database: file,
    enableWAL: true,
    timeout: OPENING,
    prepareDatabase: (connection: Connection) => {
      connection.pragma('synchronous = FULL');
      connection.pragma('cache_size = -131072');
      connection.pragma('journal_size_limit = 67108864');
    },
  });
}

/** Refuses to write, and to open a file that does not exist. */
export function readerOf(file: string): DataSource {
  return new DataSource({ ...schema(), database: file, readonly: true, fileMustExist: true, timeout: OPENING });
}
