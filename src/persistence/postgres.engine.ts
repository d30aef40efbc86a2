/** A PostgreSQL database, or one of an engine that speaks its protocol. Any number of processes on any number of machines may use it. */
import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { codeOf } from './database-error';
import type { Engine } from './engine';
import { schemaState } from './schema';
import { tables } from './tables';

/** Connections of one process: acts queue, so one writes and another may look what became of a commit; reading is short. */
const WRITING = 2;
const READING = 4;
/** How long a connection, and the turn to write, are waited for, in milliseconds. */
const CONNECTING = 10_000;
const PATIENCE = 60_000;
/** How long the head may stay locked by a process that does nothing any more: the database then ends its transaction. */
const HELD = 120_000;
/** A connection on which nothing is heard for so long counts as lost; longer than anything that is waited for on it. */
const SILENCE = { writing: 150_000, reading: 30_000 };
/** Others may take the same migrations at the same time: so often it is tried, after a pause. */
const TRIES = 50;
const PAUSE = 200;
/** Between two tries to listen again. */
const LISTENING_AGAIN = 1000;
const CHANNEL = 'registry_head';

/** Two acts met on an engine that lets them go ahead together, or others have all connections. */
const MET = ['40001', '40P01', '53300'];
/** The connection was lost, or the database is going down or coming up: beginnings of SQLSTATE and of the system's codes. */
const LOST = ['08', '25P03', '57P', 'ECONN', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'];
/** Somebody else has just made the table, column, trigger or function, or is about to. */
const MADE = ['42P07', '42701', '42710', '42723', '23505', 'XX000'];
/** The engine does not know a statement. */
const UNKNOWN = ['0A000', '42601'];

export class PostgresEngine implements Engine {
  readonly name: string;
  /** An engine without LISTEN says so once; looking at the head is enough. */
  private hints = true;

  constructor(private readonly address: string) {
    this.name = address.replace(/\/\/.*@/, (login) => login.replace(/:[^@/]*@/, '@')).replace(/\?.*$/, '');
  }

  exists(): boolean {
    return true;
  }

  writer(): DataSource {
    return this.source(WRITING, SILENCE.writing, {});
  }

  reader(): DataSource {
    return this.source(READING, SILENCE.reading, { options: '-c default_transaction_read_only=on' });
  }

  private source(connections: number, silence: number, session: object): DataSource {
    return new DataSource({
      ...tables,
      type: 'postgres',
      url: this.address,
      applicationName: 'registry',
      connectTimeoutMS: CONNECTING,
      // A connection that is lost while nobody uses it is replaced when somebody does.
      poolErrorHandler: () => undefined,
      extra: { ...session, max: connections, keepAlive: true, stream: () => heard(silence) },
    });
  }

  /** `?` within quotes is none; no statement of the registry has one. */
  statement(sql: string): string {
    let values = 0;
    return sql.replace(/\?/g, () => `$${String(++values)}`);
  }

  async migrate(writer: DataSource): Promise<readonly string[]> {
    for (let tries = 1; ; tries++)
      try {
        const taken = await writer.runMigrations({ transaction: 'all' });
        return taken.map(({ name }) => name);
      } catch (error) {
        // Whoever comes second fails on what the first has made.
        if (!MADE.includes(codeOf(error)) && !this.isPassing(error)) throw error;
        await sleep(PAUSE);
        if ((await schemaState(writer)) === 'CURRENT') return [];
        if (tries === TRIES) throw error;
      }
  }

  async prepare(): Promise<void> {
    // Every connection is ready as it is.
  }

  /** Locks the head of the ledger: acts of all processes wait here for their turn. */
  async begin(runner: QueryRunner): Promise<void> {
    await runner.query(
      `BEGIN; SET LOCAL lock_timeout = ${String(PATIENCE)}; SET LOCAL idle_in_transaction_session_timeout = ${String(HELD)}`,
    );
    await runner.query('SELECT "number" FROM "ledger_head" WHERE "id" = 1 FOR UPDATE');
  }

  async giveUp(runner: QueryRunner): Promise<void> {
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

  isPassing(error: unknown): boolean {
    return MET.includes(codeOf(error)) || this.isInDoubt(error);
  }

  isInDoubt(error: unknown): boolean {
    return LOST.some((start) => codeOf(error).startsWith(start));
  }

  async hint(writer: DataSource): Promise<void> {
    if (!this.hints) return;
    try {
      await writer.query(`NOTIFY ${CHANNEL}`);
    } catch (error) {
      this.hints = !isUnknown(error);
    }
  }

  listen(hinted: () => void): () => Promise<void> {
    const listener = new Listener(this.address, hinted);
    return () => listener.stop();
  }
}

const isUnknown = (error: unknown): boolean => UNKNOWN.includes(codeOf(error));

/** The socket of a connection, which is given up when nothing has been heard on it for so long: the other end may be gone without a word. */
function heard(silence: number): Socket {
  const socket = new Socket();
  return socket.setTimeout(silence, () =>
    socket.destroy(Object.assign(new Error('Nothing is heard of the database.'), { code: 'ETIMEDOUT' })),
  );
}

/** A connection of its own that listens, and is made anew whenever it is lost. */
class Listener {
  private client: Client | undefined;
  private readonly stopped = new AbortController();

  constructor(
    private readonly address: string,
    private readonly hinted: () => void,
  ) {
    void this.connect();
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.address,
      keepAlive: true,
      stream: () => heard(SILENCE.writing),
      connectionTimeoutMillis: CONNECTING,
      application_name: 'registry listener',
    });
    this.client = client;
    client.on('notification', this.hinted);
    client.on('error', () => void this.again(client));
    client.on('end', () => void this.again(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      // What came while nobody listened.
      this.hinted();
    } catch (error) {
      if (isUnknown(error)) await this.stop();
      else await this.again(client);
    }
  }

  private async again(client: Client): Promise<void> {
    if (this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    try {
      await sleep(LISTENING_AGAIN, undefined, { signal: this.stopped.signal, ref: false });
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
