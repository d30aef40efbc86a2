/** One SQLite file. TypeORM shares one connection per source, so the writer and the readers have one each. */
import { existsSync } from 'node:fs';
import type { Database as Connection } from 'better-sqlite3';
import { DataSource, type QueryRunner } from 'typeorm';
import { DatabaseError, errorCodeOf } from './database-error';
import type { Engine } from './engine';
import { retryUntil } from './retry';
import { tables } from './tables';

/** How long a lock held by another process is waited for while a source is opened. */
const OPEN_TIMEOUT_MS = 10_000;
/** How long an act waits for the write lock, and the pause between two attempts to take it. */
const LOCK_TIMEOUT_MS = 60_000;
const LOCK_PAUSE_MS = 50;
/** How long SQLite itself waits for a lock, blocking the process. */
const BUSY_TIMEOUT_MS = 20;

export class SqliteEngine implements Engine {
  constructor(
    /** The path of the file. */
    readonly name: string,
  ) {}

  exists(): boolean {
    return existsSync(this.name);
  }

  /** Creates the file and its folder where they are missing. Commits are on the disk when they are reported. */
  writer(): DataSource {
    return new DataSource({
      ...tables,
      type: 'better-sqlite3',
      database: this.name,
      enableWAL: true,
      timeout: OPEN_TIMEOUT_MS,
      prepareDatabase: (connection: Connection) => {
        connection.pragma('synchronous = FULL');
        connection.pragma('cache_size = -131072');
        connection.pragma('journal_size_limit = 67108864');
      },
    });
  }

  /** Refuses to open a file that does not exist as well. */
  reader(): DataSource {
    return new DataSource({
      ...tables,
      type: 'better-sqlite3',
      database: this.name,
      readonly: true,
      fileMustExist: true,
      timeout: OPEN_TIMEOUT_MS,
    });
  }

  async copy(reader: DataSource, path: string): Promise<void> {
    await reader.query('VACUUM INTO ?', [path]);
  }

  statement(sql: string): string {
    return sql;
  }

  async migrate(writer: DataSource): Promise<readonly string[]> {
    // The write lock is taken before TypeORM looks which migrations are pending, so that a second process finds none.
    await writer.query('BEGIN IMMEDIATE');
    try {
      const migrations = await writer.runMigrations({ transaction: 'none' });
      await writer.query('COMMIT');
      return migrations.map(({ name }) => name);
    } catch (error) {
      await writer.query('ROLLBACK');
      throw error;
    }
  }

  /** From now on a lock is hardly waited for in SQLite, which would block the process: `begin` tries again. */
  async prepare(writer: DataSource): Promise<void> {
    await writer.query(`PRAGMA busy_timeout = ${String(BUSY_TIMEOUT_MS)}`);
  }

  /** Takes the write lock at once: a lock that is taken late can fail after work is done. */
  async begin(runner: QueryRunner): Promise<void> {
    const deadline = Date.now() + LOCK_TIMEOUT_MS;
    try {
      await retryUntil({ deadline, pause: LOCK_PAUSE_MS, isTransient: isBusy }, () => runner.query('BEGIN IMMEDIATE'));
    } catch (error) {
      if (!isBusy(error)) throw error;
      throw new DatabaseError(
        `The database \`${this.name}\` is being written by another process. Try again when that has ended.`,
        { cause: error },
      );
    }
  }

  /** Opened anew: SQLite may have ended the transaction by itself while TypeORM takes it for open. */
  async rollBack({ dataSource }: QueryRunner): Promise<void> {
    await dataSource.destroy();
    await this.prepare(await dataSource.initialize());
  }

  async write<T>(writer: DataSource, sql: string, values: readonly unknown[]): Promise<T[]> {
    const runner = writer.createQueryRunner();
    try {
      await this.begin(runner);
      const rows = (await runner.query(sql, [...values])) as T[];
      await runner.query('COMMIT');
      return rows;
    } catch (error) {
      await this.rollBack(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }

  isTransient(): boolean {
    return false;
  }

  mayHaveCommitted(): boolean {
    return false;
  }

  async notify(): Promise<void> {
    // Whoever else has the file polls the head.
  }

  listen(): () => Promise<void> {
    return () => Promise.resolve();
  }
}

const isBusy = (error: unknown): boolean => errorCodeOf(error).startsWith('SQLITE_BUSY');
