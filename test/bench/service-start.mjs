/** How long the service takes from its database to being ready, and how much memory: a world is imported by the command line, then the service is started on it, and written to. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { actsSpeed } from './acts.mjs';
import { registerOf } from './register.mjs';

const built = (name) => fileURLToPath(new URL(`../../dist/src/${name}`, import.meta.url));
const COMMAND = built('cli/registry.js');
const SERVICE = built('main.js');
/** Milliseconds after which the import, and after which the start, is given up. */
const PATIENCE = { import: 600_000, start: 120_000 };
/** Records in one file of the document. */
const CHUNK = 50_000;

/** @returns lines to print. */
export async function serviceStart(world, folder) {
  const absent = [SERVICE, COMMAND].find((file) => !existsSync(file));
  if (absent !== undefined) return [`service: skipped, \`${absent.slice(absent.indexOf('dist'))}\` is not built`];
  const document = join(folder, 'document');
  writeDocument(registerOf(world), document);
  const environment = {
    ...process.env,
    DATABASE_URL: `sqlite:${join(folder, 'registry.sqlite')}`,
    CATALOGUE: 'none',
    NODE_ENV: 'production',
  };
  const imported = await importInto(environment, document);
  const { seconds, memory, acts } = await startOn(world, environment);
  return [
    `service start: ready in ${seconds.toFixed(1)} s, peak ${memory} MiB (its import took ${imported.toFixed(1)} s)`,
    `writing: ${acts}`,
  ];
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

async function importInto(environment, document) {
  const start = performance.now();
  const child = launch(environment, COMMAND, 'import', document);
  const status = await Promise.race([endOf(child), pause(PATIENCE.import, 'late', { ref: false })]);
  child.kill('SIGKILL');
  if (status !== 0) throw new Error(`The import of \`${document}\` ended with \`${status}\`.`);
  return (performance.now() - start) / 1000;
}

async function startOn(world, environment) {
  const port = await freePort();
  const start = performance.now();
  const child = launch({ ...environment, HOST: '127.0.0.1', PORT: String(port) }, SERVICE);
  const ended = endOf(child);
  let status;
  void ended.then((value) => (status = value));
  try {
    while (!(await isReady(port))) {
      if (status !== undefined) throw new Error(`The service ended with \`${status}\` before it was ready.`);
      if (performance.now() - start > PATIENCE.start)
        throw new Error(`The service was not ready after ${PATIENCE.start / 1000} s.`);
      await pause(20);
    }
    const ready = { seconds: (performance.now() - start) / 1000, memory: peakMemory(child.pid) };
    return { ...ready, acts: await actsSpeed(world, COMMAND, environment, `http://127.0.0.1:${port}`) };
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

/** Also ended when the bench itself is. */
function launch(environment, ...words) {
  const child = spawn(process.execPath, words, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
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

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
