/** A real PostgreSQL server for the tests of one file, which can be stopped, crashed and started again. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './ports';

export class PostgresServer {
  private made = 0;

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly port: number,
  ) {}

  /** @param parent the folder in which its data is */
  static async start(parent = tmpdir()): Promise<PostgresServer> {
    const folder = mkdtempSync(join(parent, 'registry-postgres-'));
    // The server does not run as root, also where the tests do.
    chmodSync(folder, 0o755);
    const port = await freePort();
    const child = fork(join(__dirname, 'postgres-server.mjs'), [join(folder, 'data'), String(port)], { execArgv: [] });
    const [said] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as unknown[];
    if (said !== 'up') throw new Error('The PostgreSQL server of the tests does not start.');
    return new PostgresServer(child, folder, port);
  }

  /** The address of an empty database. */
  async fresh(): Promise<string> {
    const name = `registry_${String(++this.made)}`;
    await this.run(`CREATE DATABASE "${name}"`);
    return this.addressOf(name);
  }

  addressOf(name: string, port = this.port): string {
    return `postgres://registry:secret@127.0.0.1:${String(port)}/${name}`;
  }

  /** Runs a statement on the database of an address, as somebody who may do everything. */
  async run(sql: string, address = this.addressOf('postgres')): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: address });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async tell(what: 'start' | 'stop' | 'crash'): Promise<void> {
    this.child.send(what);
    await once(this.child, 'message');
  }

  async end(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
