/** The command that registers what was issued from a sheet, given sheets of its own, against a service that runs. Whatever it prints is looked through. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { inherited } from './clock.mjs';
import { temporaryFolder } from './registry';
import { startService, type RunningService } from './service';
import { ON_A_TERMINAL } from './terminal';

const PROGRAM = join(__dirname, '../../dist/src/cli/registry.js');

/** All that tells of somebody in these sheets has this in it. */
const TRACE = /zq/i;

export const HEADINGS = 'certificate,number,name,checkItem,awardedOn';

/** @param of one sheet, so that no other has the same numbers */
export const rowsOf = (of: string, count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, at) => `GIC-JD-HAND,ZQ-${of}-${String(at)},ZQUARK Wibble ${String(at)},zq${String(at)},2024-06-30`,
  );

export const csv = (...rows: readonly string[]): string => [HEADINGS, ...rows].join('\r\n');

/** How many rows each act has registered, in their order. */
export async function registeredBy(service: RunningService): Promise<readonly number[]> {
  const { data } = await service.graphql('{ ledger(first: 500) { edges { node { act summary } } } }');
  const { edges } = data!['ledger'] as { edges: readonly { node: { act: string; summary: string } }[] };
  return edges
    .filter(({ node }) => node.act === 'ISSUE')
    .map(({ node }) => (JSON.parse(node.summary) as { issued: number }).issued)
    .reverse();
}

/** A service, a body's token, and the command. */
export class Issuing {
  service: RunningService;
  token: string;
  private made = 0;
  private readonly folder = temporaryFolder();
  /** Where the command may write: its temporary files, its home, where it is started. */
  private readonly writable = join(this.folder, 'writable');

  async start(): Promise<void> {
    mkdirSync(this.writable);
    await this.restart();
    this.token = await this.service.tokenFor('ann', 'body:GIC');
  }

  /** Under the address and with the register that there were. */
  async restart(port = 0): Promise<void> {
    const [database, keyFile] = [join(this.folder, 'registry.sqlite'), join(this.folder, 'keys.json')];
    this.service = await startService({ catalogue: 'gba', database, keyFile, port });
  }

  sheet(content: string | Buffer): string {
    this.made += 1;
    const path = join(this.folder, `${String(this.made)}.csv`);
    writeFileSync(path, content);
    return path;
  }

  /** @param terminal whether what it prints on standard error is seen on one */
  started(
    path: string,
    options: readonly string[] = [],
    { url = this.service.url, as = this.token, terminal = false } = {},
  ) {
    const child = spawn(process.execPath, [PROGRAM, 'issued', 'register', path, '--service', url, ...options], {
      cwd: this.writable,
      env: {
        ...inherited(),
        ...(terminal && ON_A_TERMINAL),
        ...{ REGISTRY_TOKEN: as, HOME: this.writable, TMPDIR: this.writable },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = once(child, 'close') as Promise<[number | null]>;
    const outcome = Promise.all([text(child.stdout), text(child.stderr), ended]).then(([out, err, [status]]) => {
      expect(out + err).not.toMatch(TRACE);
      expect(out + err).not.toContain(this.token);
      expect(readdirSync(this.writable)).toEqual([]);
      return { status, out, err };
    });
    return { child, outcome };
  }

  run(...given: Parameters<Issuing['started']>) {
    return this.started(...given).outcome;
  }

  acts(): Promise<readonly number[]> {
    return registeredBy(this.service);
  }
}
