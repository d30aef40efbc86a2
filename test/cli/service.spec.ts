/** The service as a process: its first start, its health, how it ends, and what it says when it cannot start. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { SCHEMA } from '../../src/persistence/tables';
import { registry, serviceThatEnds, startedService, type Environment } from '../support/programs';
import { temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
let count = 0;
const freshDatabase = (): Environment & { readonly DATABASE_URL: string } => ({
  DATABASE_URL: `sqlite:${join(folder, String(++count), 'registry.sqlite')}`,
});
const documentOf = (content: unknown): string => {
  const path = join(folder, `document-${String(++count)}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
};
const readyAt = (revision: number) => ({ status: 'ready', revision, writable: true, stale: false, reasons: [] });
const ready = async (url: string): Promise<unknown> => (await fetch(`${url}/health/ready`)).json();

test('says in one line where it listens, answers, and ends in good order', async () => {
  const service = await startedService(freshDatabase());
  const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string };
  const running = { version, schema: SCHEMA };
  expect(await (await fetch(`${service.url}/health/live`)).json()).toMatchObject({ status: 'live', ...running });
  expect(await ready(service.url)).toMatchObject({ ...readyAt(1), ...running });
  const answer = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `{ recognition(certificate: "GIC-JD-HAND", post: "jewellery-designer", region: "HK", onDate: "2026-11-23") { ... on RecognitionDecision { verdict revision } } }`,
    }),
  });
  expect(await answer.json()).toEqual({ data: { recognition: { verdict: 'CONDITIONAL', revision: 1 } } });
  expect(await service.stop()).toBe('');
  expect(service.log().map(({ level, msg }) => `${level} ${msg}`)).toEqual([
    `info The registry listens at ${service.url} (GraphQL: ${service.url}/graphql).`,
    expect.stringMatching(/^info The database `[^`]+` was made: there was none\.$/),
    'info request',
    'info The registry is asked to end (SIGTERM).',
    'info The registry has ended what it was about.',
  ]);
});

test('copies that start at once on an empty database fill it once', async () => {
  const here = freshDatabase();
  const services = await Promise.all([1, 2, 3].map(() => startedService(here)));
  for (const { url } of services) expect(await ready(url)).toMatchObject(readyAt(1));
  expect(await Promise.all(services.map((service) => service.stop()))).toEqual(['', '', '']);
  const database = new SQLite(here.DATABASE_URL.replace('sqlite:', ''), { readonly: true });
  expect(database.prepare('SELECT "number", "actor", "act" FROM "ledger_entry"').all()).toEqual([
    { number: 1, actor: 'first-start', act: 'IMPORT' },
  ]);
  database.close();
});

test('a register that has something is not filled again, and `none` leaves an empty one empty', async () => {
  const here = freshDatabase();
  const empty = await startedService({ ...here, CATALOGUE: 'none' });
  expect(await ready(empty.url)).toMatchObject(readyAt(0));
  await empty.stop();
  await registry(here, 'import', documentOf({ regions: [{ code: 'HK', name: { en: 'Hong Kong' } }] }));
  const filled = await startedService(here);
  expect(await ready(filled.url)).toMatchObject(readyAt(1));
  await filled.stop();
});

test('what the command line imports is answered from within seconds, without a restart', async () => {
  const here = freshDatabase();
  const service = await startedService({ ...here, CATALOGUE: 'none' });
  await registry(here, 'import', documentOf({ regions: [{ code: 'HK', name: { en: 'Hong Kong' } }] }));
  const until = Date.now() + 5000;
  let state = await ready(service.url);
  for (; (state as { revision: number }).revision !== 1 && Date.now() < until; await sleep(100))
    state = await ready(service.url);
  expect(state).toMatchObject(readyAt(1));
  await service.stop();
});

test('tells who runs it of an issuer that cannot be reached, in a line without the token, and nothing of requests that it refuses', async () => {
  const issuer = { OIDC_ISSUER: 'http://127.0.0.1:9/realm', OIDC_AUDIENCE: 'registry' };
  const service = await startedService({ ...freshDatabase(), ...issuer, CATALOGUE: 'none' });
  const send = async (query: string, headers: Readonly<Record<string, string>> = {}): Promise<string> => {
    const answer = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return answer.text();
  };
  expect(await send('{ ledgerConsistency(from: 9) { from } }')).toContain('BAD_USER_INPUT');
  const retire = 'mutation { retire(type: REGION, code: "HK", seenRevision: 1, act: { reason: "x" }) { __typename } }';
  expect(await send(retire)).toContain('UNAUTHENTICATED');
  const header = Buffer.from('{"alg":"RS256","kid":"a"}').toString('base64url');
  expect(await send('{ __typename }', { authorization: `Bearer ${header}.e30.AAAA` })).toContain('UNAVAILABLE');
  expect(await service.stop()).toBe('');
  const [told, ...others] = service.log().filter(({ level }) => level !== 'info');
  expect(told).toMatchObject({ level: 'error', context: 'Access' });
  expect(told.msg).toMatch(/^The issuer http:\/\/127\.0\.0\.1:9\/realm does not give its keys: fetch failed[^\n]*\.$/);
  expect(others).toEqual([]);
  expect(JSON.stringify(service.log())).not.toMatch(/Bearer|e30|stack/);
});

describe('does not start, and says why in words,', () => {
  test('with settings that cannot be used', async () => {
    const { status, out, err } = await serviceThatEnds({ PORT: 'x', DATABASE_URL: 'mysql://me:s3cret@here/db' });
    expect([status, out]).toEqual([1, '']);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
    expect(err).toMatch(/`PORT` is `x`[\s\S]*`DATABASE_URL` is `mysql:\/\/…@here\/db`/);
  });

  test('with a catalogue that is not there', async () => {
    const { status, err } = await serviceThatEnds({ ...freshDatabase(), CATALOGUE: join(folder, 'nowhere') });
    expect(status).toBe(1);
    expect(err).toMatch(/^The empty register cannot be filled from `[^`]*nowhere` \(setting `CATALOGUE`\):\n/);
    expect(err).not.toMatch(/^ +at /m);
  });

  test('with a catalogue that has problems, every one of which is named; then the register stays empty', async () => {
    const here = freshDatabase();
    const CATALOGUE = documentOf({ regions: [{ code: 'HK' }, { code: 'X Y', name: { en: 'x' } }] });
    const { status, err } = await serviceThatEnds({ ...here, CATALOGUE });
    expect(status).toBe(1);
    expect(err).toMatch(/\/regions\/0.*\n.*\/regions\/1\/code/);
    expect((await registry(here, 'export', '-')).out).toBe('{}\n');
  });

  test('on a file that is no database', async () => {
    const DATABASE_URL = `sqlite:${documentOf('Dear reader, '.repeat(500))}`;
    const { status, err } = await serviceThatEnds({ DATABASE_URL });
    expect([status, err]).toEqual([
      1,
      expect.stringMatching(/^The database `[^`]+` is not an SQLite database\. [^\n]*\n$/),
    ]);
  });

  test('on a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const PORT = String((other.address() as AddressInfo).port);
    const { status, err } = await serviceThatEnds({ ...freshDatabase(), PORT });
    other.close();
    expect([status, err]).toEqual([
      1,
      `Port ${PORT} is taken by another process. Set \`PORT\` to another one (0 = any free port).\n`,
    ]);
  });

  test('on an address that is none of this machine', async () => {
    const { status, err } = await serviceThatEnds({ ...freshDatabase(), HOST: '192.0.2.1', PORT: '0' });
    expect([status, err]).toEqual([1, expect.stringMatching(/^`HOST` is no address of this machine\./)]);
  });
});
