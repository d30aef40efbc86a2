/** How long the service takes from its database to being ready, and how much memory: a world is imported by the command line, then two copies of the service are started on it, and one is written to: on each database. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { actsSpeed } from './acts.mjs';
import { registerOf } from './register.mjs';

const built = (name) => fileURLToPath(new URL(`../../dist/src/${name}`, import.meta.url));
export const COMMAND = built('cli/registry.js');
const SERVICE = built('main.js');
const POSTGRES = fileURLToPath(new URL('../support/postgres-server.mjs', import.meta.url));
/** Services on one database: one is written to, the other has to hear of it. */
const COPIES = 2;
/** Milliseconds after which the import, and after which the start, is given up. */
const PATIENCE = { import: 900_000, start: 120_000 };
/** Records in one file of the document. */
const CHUNK = 50_000;

/** @returns lines to print, for each database. */
export async function serviceStart(world, folder) {
  const absent = [SERVICE, COMMAND].find((file) => !existsSync(file));
  if (absent !== undefined) return [`service: skipped, \`${absent.slice(absent.indexOf('dist'))}\` is not built`];
  const document = join(folder, 'document');
  writeDocument(registerOf(world), document);
  const onFile = await serviceOn(world, folder, document, `sqlite:${join(folder, 'registry.sqlite')}`);
  const server = await startPostgres(folder);
  try {
    const onServer = await serviceOn(world, folder, document, server.address);
    return [...onFile.map((line) => `SQLite: ${line}`), ...onServer.map((line) => `PostgreSQL: ${line}`)];
  } finally {
    await server.stop();
  }
}

async function serviceOn(world, folder, document, database) {
  const environment = { ...process.env, DATABASE_URL: database, CATALOGUE: 'none', NODE_ENV: 'production' };
  const options = { cwd: folder, env: environment };
  const imported = await importInto(options, document);
  const copies = [];
  try {
    for (let copy = 0; copy < COPIES; copy++) copies.push(await startOn(options));
    const [{ seconds, memory }] = copies;
    return [
      `service start: ready in ${seconds.toFixed(1)} s, peak ${memory} MiB (its import took ${imported.toFixed(1)} s)`,
      ...(await actsSpeed(
        world,
        COMMAND,
        options,
        copies.map(({ url }) => url),
      )),
    ];
  } finally {
    for (const { stop } of copies) await stop();
  }
}

/** A PostgreSQL server of the bench's own. */
export async function startPostgres(folder) {
  chmodSync(folder, 0o755);
  const port = await freePort();
  const child = fork(POSTGRES, [join(folder, 'postgres'), String(port)]);
  const ended = endOf(child);
  const [said] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (said !== 'up') throw new Error('The PostgreSQL server does not start.');
  const address = `postgres://registry:secret@127.0.0.1:${port}/postgres`;
  return { address, stop: () => (child.disconnect(), ended) };
}

function writeDocument(register, folder) {
  mkdirSync(folder);
  for (const [type, records] of Object.entries(register))
    for (let start = 0; start < records.length; start += CHUNK)
      writeFileSync(
        join(folder, `${type}-${start / CHUNK}.json`),
        JSON.stringify({ [type]: records.slice(start, start + CHUNK) }),
      );
}

/** @returns the seconds that it took. */
export async function importInto(options, document) {
  const start = performance.now();
  const child = launch(options, COMMAND, 'import', document);
  const status = await Promise.race([endOf(child), pause(PATIENCE.import, 'late', { ref: false })]);
  child.kill('SIGKILL');
  if (status !== 0) throw new Error(`The import of \`${document}\` ended with \`${status}\`.`);
  return (performance.now() - start) / 1000;
}

export async function startOn(options) {
  const port = await freePort();
  const start = performance.now();
  const child = launch({ ...options, env: { ...options.env, HOST: '127.0.0.1', PORT: String(port) } }, SERVICE);
  const ended = endOf(child);
  const stop = () => (child.kill('SIGKILL'), ended);
  let status;
  void ended.then((value) => (status = value));
  while (!(await isReady(port))) {
    if (status !== undefined) throw new Error(`The service ended with \`${status}\` before it was ready.`);
    if (performance.now() - start > PATIENCE.start) {
      await stop();
      throw new Error(`The service was not ready after ${PATIENCE.start / 1000} s.`);
    }
    await pause(20);
  }
  const seconds = (performance.now() - start) / 1000;
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, seconds, memory: peakMemory(child.pid), stop };
}

/** Also ended when the bench itself is. */
function launch(options, ...words) {
  const child = spawn(process.execPath, words, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

const endOf = (child) =>
  new Promise((resolve) => child.once('error', resolve).once('exit', (status, signal) => resolve(signal ?? status)));

async function isReady(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await answer.text();
    return answer.ok;
  } catch {
    return false;
  }
}

/** The most memory that a process has had, in MiB; only Linux tells. */
function peakMemory(pid) {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(kilobytes) / 1024).toLocaleString('en');
  } catch {
    return 'unknown';
  }
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
