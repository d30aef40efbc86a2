/** One open database: a writer for the ledger and what stands beside it, and a reader that cannot write. */
import { existsSync } from 'node:fs';
import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { writable, writesWaiting } from '../monitoring/metrics';
import { DatabaseError, onDatabase } from './database-error';
import type { Engine } from './engine';
import { PostgresEngine } from './postgres.engine';
import { newerSchema, schemaState } from './schema';
import { SqliteEngine } from './sqlite.engine';
import { within } from './within';

/** How often it is looked whether the database may be written, and how long it may take to tell. */
const LOOK_INTERVAL_MS = 1000;
const LOOK_TIMEOUT_MS = 5000;
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

export class Database extends ReadableDatabase implements OnApplicationBootstrap, OnApplicationShutdown {
  /** The last write in the queue. */
  private last: Promise<unknown> = Promise.resolve();
  private found: DatabaseError | undefined;
  private looking: Promise<void> | undefined;
  private watch: NodeJS.Timeout | undefined;
  private readonly logger = new Logger('Database');

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

  /**
   * Opens the database and brings its tables up to date; an SQLite file is made where it is missing.
   * @param keyFile the signing keys beside an SQLite file, which are made after it: where they are there, so was a register, and no new one is
   * made in its place; null: a new one is made whatever is there
   */
  static async open(address: string, keyFile: string | null = null): Promise<Database> {
    const engine = engineAt(address);
    return onDatabase(engine.name, async () => {
      // In this order: another process may be making both.
      const wasThere = keyFile !== null && existsSync(keyFile);
      if (wasThere && !engine.exists()) throw lostRegister(engine.name, keyFile);
      const writer = await engine.writer().initialize();
      try {
        const state = await schemaState(writer);
        if (state === 'NEWER') throw newerSchema(engine.name);
        if (wasThere && state === 'EMPTY') throw lostRegister(engine.name, keyFile);
        const migrated = state === 'CURRENT' ? [] : await engine.migrate(writer);
        await engine.prepare(writer);
        const reader = await engine.reader().initialize();
        const database = new Database(engine, reader, writer, migrated, state === 'EMPTY');
        await database.rows('SELECT "number" FROM "ledger_head"');
        engine.settle();
        await database.look();
        return database;
      } catch (error) {
        // A connection that stays open keeps the process from ending.
        await writer.destroy();
        throw error;
      }
    });
  }

  /** What stands against writing, as far as is known; undefined: nothing. */
  get impediment(): DatabaseError | undefined {
    return this.found;
  }

  /** Looks whether it may be written, and keeps what was found. Never fails, and takes seconds at most. */
  look(): Promise<void> {
    return (this.looking ??= this.examine().finally(() => (this.looking = undefined)));
  }

  private async examine(): Promise<void> {
    try {
      const examined = onDatabase(this.name, () => this.engine.examine(this.writer)).then(() => true);
      const isAnswered = (await within(LOOK_TIMEOUT_MS, examined)) === true;
      examined.catch(() => undefined);
      this.keep(isAnswered ? undefined : this.silence());
    } catch (error) {
      this.keep(error instanceof DatabaseError ? error : this.silence(error));
    }
  }

  private silence(cause?: unknown): DatabaseError {
    return new DatabaseError(`The database \`${this.name}\` does not answer.`, { cause, impediment: 'AWAY' });
  }

  /** Takes note of what became of work on the database. */
  private note(error: unknown): void {
    const known = error instanceof DatabaseError && error.cause instanceof DatabaseError ? error.cause : error;
    if (!(known instanceof DatabaseError) || known.impediment === undefined) return;
    if (known.impediment === 'DAMAGED') this.engine.suspect();
    this.keep(known);
  }

  private keep(found: DatabaseError | undefined): void {
    const before = this.found;
    this.found = found;
    writable.set(found === undefined ? 1 : 0);
    // Without a watch somebody waits for the one thing that is done, and is told.
    if (this.watch === undefined) return;
    if (found !== undefined && found.message !== before?.message)
      this.logger.error(`Nothing is written for now: ${found.message}`);
    if (found === undefined && before !== undefined) this.logger.warn('The database is written again.');
  }

  /** Does what writes, unless something is known to stand against it: then it is refused at once. @throws DatabaseError */
  async writing<T>(write: () => Promise<T>): Promise<T> {
    if (this.found !== undefined && this.watch === undefined) await this.look();
    if (this.found !== undefined) throw this.found;
    try {
      return await onDatabase(this.name, write);
    } catch (error) {
      this.note(error);
      throw error;
    }
  }

  override async reading<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await super.reading(work);
    } catch (error) {
      this.note(error);
      throw error;
    }
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
      this.writing(() => this.engine.write<T>(this.writer, this.engine.statement(sql), values)),
    );
  }

  onApplicationBootstrap(): void {
    this.watch = setInterval(() => void this.look(), LOOK_INTERVAL_MS).unref();
  }

  override async close(): Promise<void> {
    clearInterval(this.watch);
    await this.looking;
    await super.close();
    await this.writer.destroy();
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}

const lostRegister = (name: string, keyFile: string): DatabaseError =>
  new DatabaseError(
    `There is no register at \`${name}\`, but the signing keys of one are in \`${keyFile}\`. Put the database of that register back, from a copy where need be. ` +
      'To begin a new one with the same keys, set `NEW_REGISTER=yes` for the first start; to begin one with new keys, move that file away.',
  );
