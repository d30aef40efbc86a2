/** How the service ends: what was asked is answered to the last byte, everybody is told, and a deadline or a second signal cuts the rest. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { inherited } from '../support/clock.mjs';
import { until } from '../support/copies';
import { startedService, type Environment, type StartedService } from '../support/programs';
import { temporaryFolder } from '../support/registry';

// Each starts the service and has it make a large answer: a machine that does much else takes its time.
jest.setTimeout(180_000);

const folder = temporaryFolder();
let count = 0;
const fresh = (): Environment => ({
  DATABASE_URL: `sqlite:${join(folder, `${String(++count)}.sqlite`)}`,
  NO_COLOR: '1',
});

/** More than the buffers of any system take. */
const claim = {
  holdings: [{ certificate: 'GIC-JD-HAND' }],
  post: 'jewellery-designer',
  region: 'HK',
  onDate: '2026-11-23',
};
const LARGE = JSON.stringify({
  query: 'query ($claims: [ClaimInput!]!) { decideMany(claims: $claims) { ... on RecognitionDecision { summary } } }',
  variables: { claims: Array.from({ length: 6_000 }, () => claim) },
});

interface Download {
  /** The rest is read. @returns how many bytes came, and how many should */
  finish(): Promise<{ readonly read: number; readonly length: number }>;
}

/** Asks for a large answer, and stops reading when it begins. */
async function begun(url: string): Promise<Download> {
  const asked = request(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
  asked.end(LARGE);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.pause();
  return {
    finish: async () => {
      let read = 0;
      answer.on('data', (part: Buffer) => (read += part.length));
      answer.on('error', () => undefined);
      asked.on('error', () => undefined);
      answer.resume();
      if (!answer.closed) await new Promise((closed) => answer.once('close', closed));
      return { read, length: Number(answer.headers['content-length']) };
    },
  };
}

const isEnded = ({ child }: Pick<StartedService, 'child'>): boolean =>
  child.exitCode !== null || child.signalCode !== null;
/** New connections are refused, or told that it stops. */
const takesNothing = async (url: string): Promise<boolean> => {
  const ready = await fetch(`${url}/health/ready`).catch(() => undefined);
  return ready === undefined || ready.status === 503;
};

test('an answer on its way to a slow reader arrives whole, and who listens is told', async () => {
  const service = await startedService(fresh());
  const download = await begun(service.url);
  const socket = new WebSocket(`${service.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const closed = once(socket, 'close') as Promise<[number]>;
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await once(socket, 'message');
  const ended = service.stop();
  await until(() => takesNothing(service.url));
  expect((await closed)[0]).toBe(1001);
  expect(isEnded(service)).toBe(false);
  const { read, length } = await download.finish();
  expect(read).toBe(length);
  expect(await ended).toBe('');
  expect(service.child.exitCode).toBe(0);
});

test('a reader that takes nothing is cut when its time is over', async () => {
  const service = await startedService({ ...fresh(), SHUTDOWN_SECONDS: '1' });
  const download = await begun(service.url);
  await service.stop();
  const { read, length } = await download.finish();
  expect(read).toBeLessThan(length);
});

test('a second signal ends it at once', async () => {
  const service = await startedService({ ...fresh(), SHUTDOWN_SECONDS: '600' });
  await begun(service.url);
  const ended = service.stop();
  await until(() => takesNothing(service.url));
  await sleep(1200);
  service.child.kill('SIGINT');
  expect(await ended).toBe('Ended at once: what was under way is cut.\n');
  expect(service.child.exitCode).toBe(1);
});

test('as `npm start` runs it, it ends in good order when the shell between ends, to which npm passes the signal', async () => {
  const root = resolve(__dirname, '../..');
  // A list of commands, so that no shell gives way to the last one.
  const shell = spawn('sh', ['-c', '"$0" src/build/run.mjs main.js; :', process.execPath], {
    cwd: root,
    env: { ...inherited(), ...fresh(), HOST: '127.0.0.1', PORT: '0', npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = /http:\/\/[^\s/]+/.exec(String((await once(shell.stdout, 'data'))[0]))![0];
  const rest = text(shell.stdout);
  const download = await begun(url);
  shell.kill('SIGTERM');
  await until(() => takesNothing(url));
  const { read, length } = await download.finish();
  expect(read).toBe(length);
  // The service had standard output as well: it is closed when both are gone.
  await rest;
});
