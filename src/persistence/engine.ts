/** What each database engine does in its own way; everything else is written once. */
import type { DataSource, QueryRunner } from 'typeorm';

export interface Engine {
  /** As people know the database: the path of its file, or its address without the password. */
  readonly name: string;
  /** Whether there may be a database, whatever is in it; looking makes none. */
  exists(): boolean;
  /** Data sources that are not yet open. The reader refuses to write. */
  writer(): DataSource;
  reader(): DataSource;
  /** Writes a copy of all that is in the database, as of one moment, to a file that is not there yet; others go on writing. */
  copy(reader: DataSource, path: string): Promise<void>;
  /** A statement that is written with `?` for its values. */
  statement(sql: string): string;
  /** Runs the pending migrations, also where others do so at the same time. @returns their names */
  migrate(writer: DataSource): Promise<readonly string[]>;
  /** Makes the writer ready to be used beside other processes. */
  prepare(writer: DataSource): Promise<void>;
  /** From now on the database has to be the one that it is now. */
  settle(): void;
  /** @throws DatabaseError where nothing may be written, as far as can be told without writing */
  examine(writer: DataSource): Promise<void>;
  /** Damage was met: nothing is written any more until all of the database is found sound. */
  suspect(): void;
  /** Begins the transaction of an act, where anything may be written: as long as it lasts, nobody else is in one. */
  begin(runner: QueryRunner): Promise<void>;
  /** Commits it, unless what it would be written into is not there any more. */
  commit(runner: QueryRunner): Promise<void>;
  /** After the transaction has failed: nothing of it is left. */
  rollBack(runner: QueryRunner): Promise<void>;
  /** Runs one statement that writes, by itself; gives the rows that it returns. */
  write<T>(writer: DataSource, sql: string, values: readonly unknown[]): Promise<T[]>;
  /** Whether what failed may be done again as it was, because others were in the way or the connection was lost. */
  isTransient(error: unknown): boolean;
  /** Whether a commit that failed so may stand all the same. */
  mayHaveCommitted(error: unknown): boolean;
  /** Notifies those who `listen` that the ledger has a new head. Nothing depends on it: they poll the head as well. */
  notify(writer: DataSource): Promise<void>;
  /** Calls `notified` whenever a notification comes, or may have been missed. @returns how to stop */
  listen(notified: () => void): () => Promise<void>;
}
