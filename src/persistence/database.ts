/** One open database: a writer for the ledger and what stands beside it, and a reader that cannot write. */
import type { OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { writesWaiting } from '../monitoring/metrics';
import { DatabaseError, onDatabase } from './database-error';
import type { Engine } from './engine';
import { PostgresEngine } from './postgres.engine';
import { newerSchema, schemaState } from './schema';
import { SqliteEngine } from './sqlite.engine';

const POSTGRES = /^postgres(ql)?:\/\//;

/** @param address the address of a PostgreSQL database, or the path of an SQLite file */
export const engineAt = (address: string): Engine =>
  POSTGRES.test(address) ? new PostgresEngine(address) : new SqliteEngine(address);

/** A register that can be read. */
export class ReadableDatabase {
  protected constructor(
    readonly engine: Engine,
    readonly reader: DataSource,
  ) {}

  /** As people know it: the path of its file, or its address without the password. */
  get name(): string {
    return this.engine.name;
  }

  /** Opens a register to read alone; null where there is none yet. Neither makes nor changes anything. */
  static async openToRead(address: string): Promise<ReadableDatabase | null> {
    const engine = engineAt(address);
    if (!engine.exists()) return null;
    return onDatabase(engine.name, async () => {
      const database = new ReadableDatabase(engine, await engine.reader().initialize());
      const state = await schemaState(database.reader).catch(async (error: unknown) => {
        await database.close();
        throw error;
      });
      if (state === 'CURRENT') return database;
      await database.close();
      if (state === 'EMPTY') return null;
      if (state === 'NEWER') throw newerSchema(engine.name);
      throw new DatabaseError(
        `The database \`${engine.name}\` was written by an earlier version of the registry. Run \`npm run migrate\`, then try again.`,
      );
    });
  }

  /** Whether there is a register at an address, of whatever version of the registry. Makes nothing. */
  static async isThere(address: string): Promise<boolean> {
    const engine = engineAt(address);
    if (!engine.exists()) return false;
    return onDatabase(engine.name, async () => {
      const reader = await engine.reader().initialize();
      return (await schemaState(reader).finally(() => reader.destroy())) !== 'EMPTY';
    });
  }

  /** The rows that a statement finds; it is written with `?` for its values. */
  rows<T>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    return this.reading((manager) => manager.query<T[]>(this.engine.statement(sql), [...values]));
  }

  /** The time by the clock of the database, which all who use it share, as ISO 8601 in UTC. */
  async now(): Promise<string> {
    const [{ now }] = await this.rows<{ now: string | Date }>('SELECT CURRENT_TIMESTAMP AS "now"');
    return (typeof now === 'string' ? new Date(`${now.replace(' ', 'T')}Z`) : now).toISOString();
  }

  /** Reads; what is known to go wrong is thrown as a `DatabaseError`. */
  reading<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return onDatabase(this.name, () => work(this.reader.manager));
  }

  async close(): Promise<void> {
    await this.reader.destroy();
  }
}

export class Database extends ReadableDatabase implements OnApplicationShutdown {
  /** The last write in the queue. */
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    engine: Engine,
    reader: DataSource,
    readonly writer: DataSource,
    /** Names of the migrations that were run when it was opened. */
    readonly migrated: readonly string[],
    /** Whether there was none, and it was made when it was opened. */
    readonly isNew: boolean,
  ) {
    super(engine, reader);
  }

  /** Opens the database and brings its tables up to date; an SQLite file is made where it is missing. */
  static async open(address: string): Promise<Database> {
    const engine = engineAt(address);
    return onDatabase(engine.name, async () => {
      const writer = await engine.writer().initialize();
      try {
        const state = await schemaState(writer);
        if (state === 'NEWER') throw newerSchema(engine.name);
        const migrated = state === 'CURRENT' ? [] : await engine.migrate(writer);
        await engine.prepare(writer);
        return new Database(engine, await engine.reader().initialize(), writer, migrated, state === 'EMPTY');
      } catch (error) {
        // A connection that stays open keeps the process from ending.
        await writer.destroy();
        throw error;
      }
    });
  }

  /** Writes of one process queue: SQLite has one connection for them, on which their statements would mix. */
  enqueue<T>(write: () => Promise<T>): Promise<T> {
    writesWaiting.inc();
    const result = this.last.then(write);
    this.last = result.catch(() => undefined).finally(() => writesWaiting.dec());
    return result;
  }

  /** Runs one statement that changes what is no part of the register, in the queue. @returns the rows that it returns */
  write<T>(sql: string, values: readonly unknown[]): Promise<T[]> {
    return this.enqueue(() =>
      onDatabase(this.name, () => this.engine.write<T>(this.writer, this.engine.statement(sql), values)),
    );
  }

  override async close(): Promise<void> {
    await super.close();
    await this.writer.destroy();
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}
