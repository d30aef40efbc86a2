/** Connections that would be held for good are cut, and there is a bound on their number; whoever waits for an answer is let wait. */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { actingService, type ActingService } from '../support/acting';
import { recorded, signingKeys, until } from '../support/copies';
import { temporaryFolder } from '../support/registry';

const file = join(temporaryFolder(), 'registry.sqlite');
let service: ActingService;
beforeAll(async () => {
  const SIGNING_KEYS = await signingKeys();
  const limits = { REQUEST_SECONDS: '1', STALLED_SECONDS: '1', MAX_CONNECTIONS: '8' };
  const here = { DATABASE_URL: `sqlite:${file}`, CATALOGUE: 'gba', SIGNING_KEYS, ...limits };
  service = await actingService(here, { signingKeys: SIGNING_KEYS });
});
afterAll(() => service.stop());

/** A connection that sends what is given. */
async function opened(...lines: readonly string[]): Promise<Socket> {
  const { hostname, port } = new URL(service.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  if (lines.length > 0) socket.write(lines.join('\r\n'));
  return socket;
}

test('a body that comes a byte at a time is cut, with 408', async () => {
  const head = [
    'POST /graphql HTTP/1.1',
    'Host: x',
    'Content-Type: application/json',
    'Content-Length: 1000000',
    '',
    '',
  ];
  const socket = await opened(...head);
  let answer = '';
  socket.on('data', (part) => (answer += String(part)));
  const drip = setInterval(() => socket.write(' '), 100);
  // Not `once` of node:events: the byte under way when the connection is closed resets it, which is no failure.
  await new Promise((closed) => socket.once('close', closed));
  clearInterval(drip);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
});

test('so are headers that do not end, and a connection that says nothing', async () => {
  const sockets = await Promise.all([opened('GET / HTTP/1.1', 'Host: x', 'X: '), opened()]);
  for (const socket of sockets) socket.resume();
  await until(() => sockets.every((socket) => socket.closed));
});

test('a reader that takes nothing is cut', async () => {
  const claim = {
    holdings: [{ certificate: 'GIC-JD-HAND' }],
    post: 'jewellery-designer',
    region: 'HK',
    onDate: '2026-11-23',
  };
  const asked = request(`${service.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
  asked.on('error', () => undefined);
  const query =
    'query ($claims: [ClaimInput!]!) { decideMany(claims: $claims) { ... on RecognitionDecision { summary } } }';
  asked.end(JSON.stringify({ query, variables: { claims: Array.from({ length: 9_000 }, () => claim) } }));
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  let read = 0;
  answer.on('error', () => undefined);
  answer.pause();
  await sleep(5000);
  answer.on('data', (part: Buffer) => (read += part.length));
  answer.resume();
  if (!answer.closed) await new Promise((closed) => answer.once('close', closed));
  expect(read).toBeLessThan(Number(answer.headers['content-length']));
});

test('who waits for an answer longer than that is not', async () => {
  const other = new SQLite(file);
  other.exec('BEGIN IMMEDIATE');
  const act = service.register('WAITS');
  await sleep(3000);
  other.exec('ROLLBACK');
  other.close();
  expect(recorded(await act)).toBe(2);
});

test('beyond the bound connections are closed at once, until others end', async () => {
  const crowd = await Promise.all(Array.from({ length: 12 }, () => opened('GET / HTTP/1.1', '')));
  for (const socket of crowd) socket.resume();
  await until(() => crowd.filter((socket) => socket.closed).length >= 4);
  crowd.forEach((socket) => socket.destroy());
  await until(async () => (await fetch(`${service.url}/health/live`).catch(() => undefined))?.status === 200);
});
