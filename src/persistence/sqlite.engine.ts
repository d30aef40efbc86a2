/** One SQLite file. TypeORM shares one connection per source, so the writer and the readers have one each. */
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database as Connection } from 'better-sqlite3';
import { DataSource, type QueryRunner } from 'typeorm';
import { codeOf, DatabaseError } from './database-error';
import type { Engine } from './engine';
import { tables } from './tables';

/** While a source is opened, a lock held by another process is waited for this long, in milliseconds. */
const OPENING = 10_000;
/** How long an act waits for the write lock, and how long between two tries. */
const PATIENCE = 60_000;
const PAUSE = 50;

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
      timeout: OPENING,
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
      timeout: OPENING,
    });
  }

  statement(sql: string): string {
    return sql;
  }

  async migrate(writer: DataSource): Promise<readonly string[]> {
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

  /** From now on a lock is waited for without blocking the process: `begin` tries again. */
  async prepare(writer: DataSource): Promise<void> {
    await writer.query('PRAGMA busy_timeout = 20');
  }

  /** Takes the write lock at once: a lock that is taken late can fail after work is done. */
  async begin(runner: QueryRunner): Promise<void> {
    for (const until = Date.now() + PATIENCE; ;) {
      try {
        await runner.query('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!codeOf(error).startsWith('SQLITE_BUSY')) throw error;
        if (Date.now() > until)
          throw new DatabaseError(
            `The database \`${this.name}\` is being written by another process. Try again when that has ended.`,
            { cause: error },
          );
        await sleep(PAUSE);
      }
    }
  }

  /** Opened anew: SQLite may have ended the transaction by itself while TypeORM takes it for open. */
  async giveUp({ dataSource }: QueryRunner): Promise<void> {
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
      await this.giveUp(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }

  isPassing(): boolean {
    return false;
  }

  isInDoubt(): boolean {
    return false;
  }

  async hint(): Promise<void> {
    // Whoever else has the file looks at the head.
  }

  listen(): () => Promise<void> {
    return () => Promise.resolve();
  }
}
