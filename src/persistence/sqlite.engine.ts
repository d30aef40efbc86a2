/** One SQLite file. TypeORM shares one connection per source, so the writer and the readers have one each. */
import { existsSync } from 'node:fs';
import type { Database as Connection } from 'better-sqlite3';
import { DataSource, type QueryRunner } from 'typeorm';
import { DatabaseError, errorCodeOf } from './database-error';
import type { Engine } from './engine';
import { retryUntil } from './retry';
import { SqliteFile } from './sqlite-file';
import { tables } from './tables';

/** How long a lock held by another process is waited for while a source is opened. */
const OPEN_TIMEOUT_MS = 10_000;
/** How long an act waits for the write lock, and the pause between two attempts to take it. */
const LOCK_TIMEOUT_MS = 60_000;
const LOCK_PAUSE_MS = 50;
/** How long SQLite itself waits for a lock, blocking the process. */
const BUSY_TIMEOUT_MS = 20;

/** A transaction is committed, into a file that nobody will find. */
class CommitLost extends DatabaseError {}

export class SqliteEngine implements Engine {
  private readonly file: SqliteFile;
  private writing: Connection | undefined;
  private reading: Connection | undefined;

  constructor(
    /** The path of the file. */
    readonly name: string,
  ) {
    this.file = new SqliteFile(name);
  }

  exists(): boolean {
    return existsSync(this.name);
  }

  /** Makes the file and its folder where they are missing. Commits are on the disk when they are reported. */
  writer(): DataSource {
    this.file.make();
    return new DataSource({
      ...tables,
      type: 'better-sqlite3',
      database: this.name,
      enableWAL: true,
      timeout: OPEN_TIMEOUT_MS,
      prepareDatabase: (connection: Connection) => {
        this.writing = connection;
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
      prepareDatabase: (connection: Connection) => {
        this.reading = connection;
      },
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

  /** The reader has read by now, so that the log is there and stays as long as it is open. */
  settle(): void {
    this.file.settle();
  }

  async examine(): Promise<void> {
    if (!(await this.file.examine())) return;
    // What SQLite remembers of the pages may be of what stood there before.
    for (const connection of [this.writing, this.reading]) connection?.pragma('shrink_memory');
  }

  suspect(): void {
    this.file.suspect();
  }

  /** Takes the write lock at once: a lock that is taken late can fail after work is done. */
  async begin(runner: QueryRunner): Promise<void> {
    const deadline = performance.now() + LOCK_TIMEOUT_MS;
    try {
      await retryUntil({ deadline, pause: LOCK_PAUSE_MS, isTransient: isBusy }, () => runner.query('BEGIN IMMEDIATE'));
    } catch (error) {
      if (!isBusy(error)) throw error;
      throw new DatabaseError(
        `The database \`${this.name}\` is being written by another process. Try again when that has ended.`,
        { cause: error },
      );
    }
    await this.examine();
  }

  /** A file that is deleted meanwhile takes the commit all the same: so it is looked for before and after. */
  async commit(runner: QueryRunner): Promise<void> {
    await this.examine();
    await runner.query('COMMIT');
    this.file.keep();
    try {
      this.file.verifyIdentity();
    } catch (error) {
      throw new CommitLost(`The database \`${this.name}\` was deleted or replaced while it was written.`, {
        cause: error,
      });
    }
  }

  /** SQLite may have ended the transaction by itself. */
  rollBack(): Promise<void> {
    try {
      if (this.writing?.inTransaction === true) this.writing.exec('ROLLBACK');
    } catch {
      // Whatever has failed, the transaction is over.
    }
    return Promise.resolve();
  }

  async write<T>(writer: DataSource, sql: string, values: readonly unknown[]): Promise<T[]> {
    const runner = writer.createQueryRunner();
    try {
      await this.begin(runner);
      const rows = (await runner.query(sql, [...values])) as T[];
      await this.commit(runner);
      return rows;
    } catch (error) {
      await this.rollBack();
      throw error;
    } finally {
      await runner.release();
    }
  }

  isTransient(): boolean {
    return false;
  }

  /** Into a file that is gone by now. */
  mayHaveCommitted(error: unknown): boolean {
    return error instanceof CommitLost;
  }

  async notify(): Promise<void> {
    // Whoever else has the file polls the head.
  }

  listen(): () => Promise<void> {
    return () => Promise.resolve();
  }
}

const isBusy = (error: unknown): boolean => errorCodeOf(error).startsWith('SQLITE_BUSY');
