/** A PostgreSQL database, or one of an engine that speaks its protocol. Any number of processes on any number of machines may use it. */
import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { DatabaseError, errorCodeOf, READ_ONLY_SERVER } from './database-error';
import type { Engine } from './engine';
import { schemaState } from './schema';
import { tables } from './tables';

/** Connections of one process: acts queue, so one writes, another may look what became of a commit, and one whether there is anything to write to; reading is short. */
const WRITE_CONNECTIONS = 3;
const READ_CONNECTIONS = 4;
const CONNECT_TIMEOUT_MS = 10_000;
/** How long an act waits for the lock on the head. */
const LOCK_TIMEOUT_MS = 60_000;
/** How long a process that does nothing any more may hold that lock: the database then ends its transaction. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 120_000;
/** A connection on which nothing is received for so long counts as lost; longer than anything that is waited for on it. */
const IDLE_TIMEOUT_MS = { writing: 150_000, reading: 30_000 };
/** Others may run the same migrations at the same time. */
const MIGRATION_ATTEMPTS = 50;
const MIGRATION_PAUSE_MS = 200;
const RECONNECT_PAUSE_MS = 1000;
const CHANNEL = 'registry_head';

/** Error codes of conflicts: two acts on an engine that lets both go ahead; or others have all connections. */
const CONFLICT = ['40001', '40P01', '53300'];
/** The connection was lost, or the database is going down or coming up: beginnings of SQLSTATE and of the system's codes. */
const CONNECTION_LOST = ['08', '25P03', '57P', 'ECONN', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'];
/** Another process has just made the table, column, trigger or function, or is about to. */
const ALREADY_THERE = ['42P07', '42701', '42710', '42723', '23505', 'XX000'];
/** The engine does not know the statement. */
const UNSUPPORTED = ['0A000', '42601'];

export class PostgresEngine implements Engine {
  readonly name: string;
  /** An engine without NOTIFY refuses it once, and is not asked again: polling the head is enough. */
  private canNotify = true;

  constructor(private readonly address: string) {
    this.name = address.replace(/\/\/.*@/, (login) => login.replace(/:[^@/]*@/, '@')).replace(/\?.*$/, '');
  }

  exists(): boolean {
    return true;
  }

  writer(): DataSource {
    return this.source(WRITE_CONNECTIONS, IDLE_TIMEOUT_MS.writing, {});
  }

  reader(): DataSource {
    return this.source(READ_CONNECTIONS, IDLE_TIMEOUT_MS.reading, { options: '-c default_transaction_read_only=on' });
  }

  private source(connections: number, idleTimeout: number, session: object): DataSource {
    return new DataSource({
      ...tables,
      type: 'postgres',
      url: this.address,
      applicationName: 'registry',
      connectTimeoutMS: CONNECT_TIMEOUT_MS,
      // A connection that is lost while nobody uses it is replaced when somebody does.
      poolErrorHandler: () => undefined,
      extra: { ...session, max: connections, keepAlive: true, stream: () => socketWith(idleTimeout) },
    });
  }

  /** `?` within quotes is none; no statement of the registry has one. */
  copy(): Promise<void> {
    throw new DatabaseError(
      `The database \`${this.name}\` is copied by PostgreSQL's own programs, while the service runs: \`pg_dump --format=custom --file=PATH ADDRESS\`.`,
    );
  }

  statement(sql: string): string {
    let values = 0;
    return sql.replace(/\?/g, () => `$${String(++values)}`);
  }

  async migrate(writer: DataSource): Promise<readonly string[]> {
    for (let attempt = 1; ; attempt++)
      try {
        const migrations = await writer.runMigrations({ transaction: 'all' });
        return migrations.map(({ name }) => name);
      } catch (error) {
        // Whoever comes second fails on what the first has made.
        if (!ALREADY_THERE.includes(errorCodeOf(error)) && !this.isTransient(error)) throw error;
        await sleep(MIGRATION_PAUSE_MS);
        if ((await schemaState(writer)) === 'CURRENT') return [];
        if (attempt === MIGRATION_ATTEMPTS) throw error;
      }
  }

  async prepare(): Promise<void> {
    // Every connection is ready as it is.
  }

  settle(): void {
    // Which database a connection leads to is the server's to keep.
  }

  async examine(writer: DataSource): Promise<void> {
    const [{ transaction_read_only: readOnly }] =
      await writer.query<[{ transaction_read_only: string }]>('SHOW transaction_read_only');
    if (readOnly !== 'on') return;
    throw new DatabaseError(`The database \`${this.name}\` ${READ_ONLY_SERVER}`, { impediment: 'READ_ONLY' });
  }

  suspect(): void {
    // The server itself refuses a page that is damaged, as often as it is met.
  }

  /** Locks the head of the ledger: acts of all processes wait here for each other. */
  async begin(runner: QueryRunner): Promise<void> {
    await runner.query(
      `BEGIN; SET LOCAL lock_timeout = ${String(LOCK_TIMEOUT_MS)}; SET LOCAL idle_in_transaction_session_timeout = ${String(IDLE_IN_TRANSACTION_TIMEOUT_MS)}`,
    );
    await runner.query('SELECT "number" FROM "ledger_head" WHERE "id" = 1 FOR UPDATE');
  }

  async commit(runner: QueryRunner): Promise<void> {
    await runner.query('COMMIT');
  }

  async rollBack(runner: QueryRunner): Promise<void> {
    try {
      await runner.query('ROLLBACK');
    } catch {
      // The connection is lost, and with it the transaction.
    }
  }

  async write<T>(writer: DataSource, sql: string, values: readonly unknown[]): Promise<T[]> {
    const runner = writer.createQueryRunner();
    try {
      return (await runner.query(sql, [...values], true)).records as T[];
    } finally {
      await runner.release();
    }
  }

  isTransient(error: unknown): boolean {
    return CONFLICT.includes(errorCodeOf(error)) || isConnectionLost(error);
  }

  mayHaveCommitted(error: unknown): boolean {
    return isConnectionLost(error);
  }

  async notify(writer: DataSource): Promise<void> {
    if (!this.canNotify) return;
    try {
      await writer.query(`NOTIFY ${CHANNEL}`);
    } catch (error) {
      this.canNotify = !isUnsupported(error);
    }
  }

  listen(notified: () => void): () => Promise<void> {
    const listener = new Listener(this.address, notified);
    return () => listener.stop();
  }
}

const isConnectionLost = (error: unknown): boolean =>
  CONNECTION_LOST.some((start) => errorCodeOf(error).startsWith(start));

const isUnsupported = (error: unknown): boolean => UNSUPPORTED.includes(errorCodeOf(error));

/** The socket of a connection, destroyed when nothing has been received on it for so long: the other end may be gone without a word. */
function socketWith(idleTimeout: number): Socket {
  const socket = new Socket();
  return socket.setTimeout(idleTimeout, () =>
    socket.destroy(Object.assign(new Error('Nothing is heard of the database.'), { code: 'ETIMEDOUT' })),
  );
}

/** A connection of its own that listens for notifications, and is made anew whenever it is lost. */
class Listener {
  private client: Client | undefined;
  private readonly stopped = new AbortController();

  constructor(
    private readonly address: string,
    private readonly notified: () => void,
  ) {
    void this.connect();
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.address,
      keepAlive: true,
      stream: () => socketWith(IDLE_TIMEOUT_MS.writing),
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      application_name: 'registry listener',
    });
    this.client = client;
    client.on('notification', this.notified);
    client.on('error', () => void this.reconnect(client));
    client.on('end', () => void this.reconnect(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      // What came while nobody listened.
      this.notified();
    } catch (error) {
      if (isUnsupported(error)) await this.stop();
      else await this.reconnect(client);
    }
  }

  private async reconnect(client: Client): Promise<void> {
    if (this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    try {
      await sleep(RECONNECT_PAUSE_MS, undefined, { signal: this.stopped.signal, ref: false });
      await this.connect();
    } catch {
      // It was stopped meanwhile.
    }
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }
}
