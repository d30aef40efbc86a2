/** One open database: a writer that only the ledger uses, and a reader that cannot write. */
import { existsSync } from 'node:fs';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { readerOf, writerOf } from './data-source';
import { DatabaseError, onDatabase } from './database-error';
import { migrate, newerSchema, schemaState } from './schema';

/** What reading the register needs. */
export interface ReadableDatabase {
  readonly file: string;
  readonly reader: DataSource;
  close(): Promise<void>;
}

export class Database implements ReadableDatabase, OnApplicationShutdown {
  private constructor(
    readonly file: string,
    readonly writer: DataSource,
    readonly reader: DataSource,
    /** Names of the migrations that opening took. */
    readonly migrated: readonly string[],
  ) {}

  /** Opens the file, which is made where it is missing, and brings its tables up to date. */
  static async open(file: string): Promise<Database> {
    return onDatabase(file, async () => {
      const writer = await writerOf(file).initialize();
      const migrated = await migrate(writer, file);
      return new Database(file, await letOthersWrite(writer), await readerOf(file).initialize(), migrated);
    });
  }

  async close(): Promise<void> {
    await this.reader.destroy();
    await this.writer.destroy();
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  /** Gives up whatever transaction the writer is in, also one that SQLite has ended by itself and TypeORM takes for open. */
  async reopenWriter(): Promise<void> {
    await this.writer.destroy();
    await letOthersWrite(await this.writer.initialize());
  }
}

/** From now on a lock is waited for without blocking the process: the ledger tries again. */
async function letOthersWrite(writer: DataSource): Promise<DataSource> {
  await writer.query('PRAGMA busy_timeout = 20');
  return writer;
}

/** Opens a register to read alone; null where there is none yet. Neither makes nor changes the file. */
export async function openToRead(file: string): Promise<ReadableDatabase | null> {
  if (!existsSync(file)) return null;
  return onDatabase(file, async () => {
    const reader = await readerOf(file).initialize();
    const close = (): Promise<void> => reader.destroy();
    const state = await schemaState(reader);
    if (state === 'CURRENT') return { file, reader, close };
    await close();
    if (state === 'EMPTY') return null;
    if (state === 'NEWER') throw newerSchema(file);
    throw new DatabaseError(
      `The database \`${file}\` was written by an earlier version of the registry. Run \`npm run migrate\`, then try again.`,
    );
  });
}
