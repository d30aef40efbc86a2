/** Subscriptions over a real WebSocket: what is sent, in which order, when, to whom, and what is not. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { WebSocket } from 'ws';
import { DEFAULT_LIMITS } from '../../src/api/limit-settings';
import { CatalogueService } from '../../src/catalogue/catalogue.service';
import { ImportService } from '../../src/import/import.service';
import { certificate, equivalence } from '../support/builders';
import { beforeAllDayHasCome, DAY, dayAfter } from '../support/day';
import { Registry, temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';
import { Subscriber, type Notification } from '../support/subscriber';
import { DOCUMENT, renamed } from './webhook-owners';

const folder = temporaryFolder();
const DAY_MS = 24 * 60 * 60 * 1000;
const tomorrow = dayAfter(1);

const DOCUMENT_FROM_TOMORROW = {
  ...DOCUMENT,
  equivalences: [equivalence('E3', 'c3', 'c2', { period: { from: tomorrow } })],
};
const CHANGED = `subscription ($claim: ClaimInput!) { decisionChanged(claim: $claim) {
  before { verdict standing revision onDate }
  after { ... on RecognitionDecision { verdict standing revision onDate post { name } route { code } }
          ... on ClaimRefused { message problems { code value suggestions } } } } }`;
const REGISTER = 'subscription { registerChanged { revision entry { number act actor hash previous } } }';
const SINCE = 'subscription ($since: Int) { registerChanged(sinceRevision: $since) { revision entry { number } } }';

let service: RunningService;
let other: Registry;
let subscriber: Subscriber;
let count = 0;

beforeAllDayHasCome();
beforeEach(async () => {
  const name = `${String(++count)}.sqlite`;
  other = await Registry.open(folder, name);
  await other.import(DOCUMENT_FROM_TOMORROW);
  service = await startService({ database: join(folder, name) });
  subscriber = new Subscriber(service.url);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await subscriber.end();
  await service.stop();
  await other.close();
});

/** An act in this copy of the service. */
const act = async (content: object): Promise<void> => {
  const applied = await service.app.get(ImportService).import(other.document(content), { actor: 'here' });
  if ('problems' in applied) throw new Error(JSON.stringify(applied.problems));
  await service.app.get(CatalogueService).atLeast(applied.revision);
};
const claimOf = (held: string, rest: object = {}) => ({
  claim: { holdings: [{ certificate: held }], post: 'p1', region: 'HK', ...rest },
});
const revisionOf = (message: Notification | null) =>
  (message?.data?.registerChanged as { revision: number } | undefined)?.revision;
const changeIn = (message: Notification | null) =>
  message?.data?.decisionChanged as { before: Record<string, unknown>; after: Record<string, unknown> };
/** Until a subscription that was begun before has surely reached the service. */
const settled = async (): Promise<void> => {
  const since = subscriber.listen(SINCE, { since: 0 });
  await since.next();
  await since.end();
};

describe('registerChanged', () => {
  test('tells each revision once, in order, by whichever copy it was made', async () => {
    const listening = subscriber.listen(REGISTER);
    const first = listening.next();
    await settled();
    await act(renamed('two'));
    const second = (await first)?.data;
    expect(second).toEqual({
      registerChanged: {
        revision: 2,
        entry: {
          number: 2,
          act: 'IMPORT',
          actor: 'here',
          hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          previous: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        },
      },
    });
    for (const name of ['three', 'four', 'five']) await other.import(renamed(name));
    await act(renamed('six'));
    const messages = [await listening.next(), await listening.next(), await listening.next(), await listening.next()];
    expect(messages.map(revisionOf)).toEqual([3, 4, 5, 6]);
  });

  test('with the last revision that is known nothing is missed, however long nobody was there', async () => {
    const before = subscriber.listen(SINCE, { since: 0 });
    expect(revisionOf(await before.next())).toBe(1);
    await subscriber.end();
    for (let name = 2; name <= 130; name++) await other.import(renamed(String(name)));
    subscriber = new Subscriber(service.url);
    const again = subscriber.listen(SINCE, { since: 1 });
    for (let revision = 2; revision <= 130; revision++) expect(revisionOf(await again.next())).toBe(revision);
    await other.import(renamed('131'));
    expect(revisionOf(await again.next())).toBe(131);
  });

  test('what is told can be asked for at once', async () => {
    const listening = subscriber.listen(SINCE, { since: 1 });
    await other.import(renamed('two'));
    expect(revisionOf(await listening.next())).toBe(2);
    expect((await service.graphql('{ region(code: "EU") { name } }')).data).toEqual({ region: { name: 'two' } });
  });

  test.each([7, -1])('a revision that the register does not have (%d) is an error', async (since) => {
    const listening = subscriber.listen(SINCE, { since });
    expect((await listening.next())?.errors?.[0]).toMatchObject({
      message: `The register has no revision \`${String(since)}\`. Ask \`register { revision }\` for the latest.`,
      extensions: { code: 'BAD_USER_INPUT', problem: 'UNKNOWN_REVISION' },
    });
    expect(await listening.next()).toBeNull();
  });
});

describe('decisionChanged', () => {
  test('tells what a claim comes to by an act, and nothing where it stays the same', async () => {
    const listening = subscriber.listen(CHANGED, claimOf('c1', { onDate: '2026-03-04' }));
    const first = listening.next();
    await settled();
    await act(renamed('two'));
    await other.import({ equivalences: [equivalence('E1', 'c1', 'c2', { standing: 'OFFICIAL' })] });
    expect((await first)?.errors).toBeUndefined();
    expect(changeIn(await first)).toEqual({
      before: { verdict: 'NOT_RECOGNISED', standing: 'OFFICIAL', revision: 1, onDate: '2026-03-04' },
      after: {
        verdict: 'RECOGNISED',
        standing: 'OFFICIAL',
        revision: 3,
        onDate: '2026-03-04',
        post: { name: 'p1' },
        route: { code: 'r' },
      },
    });
    await act({ equivalences: [equivalence('E1', 'c1', 'c2', { state: 'SUSPENDED' })] });
    expect(changeIn(await listening.next()).after).toMatchObject({ verdict: 'NOT_RECOGNISED', revision: 4 });
  });

  test('tells that the same verdict rests on an example now', async () => {
    await act({ equivalences: [equivalence('E1', 'c1', 'c2', { standing: 'OFFICIAL' })] });
    const listening = subscriber.listen(CHANGED, claimOf('c1'));
    const first = listening.next();
    await settled();
    await act({ equivalences: [equivalence('E1', 'c1', 'c2', { standing: 'ILLUSTRATIVE' })] });
    expect(changeIn(await first)).toMatchObject({
      before: { verdict: 'RECOGNISED', standing: 'OFFICIAL' },
      after: { verdict: 'RECOGNISED', standing: 'ILLUSTRATIVE' },
    });
  });

  test('tells that a day has come, once, to whom asked for no day; and follows a clock that is put back', async () => {
    const fixed = subscriber.listen(CHANGED, claimOf('c3', { onDate: DAY }));
    const never = fixed.next();
    const open = subscriber.listen(CHANGED, claimOf('c3'));
    const first = open.next();
    await settled();
    const now = Date.now;
    jest.spyOn(Date, 'now').mockImplementation(() => now() + DAY_MS);
    expect(changeIn(await first)).toMatchObject({
      before: {
        verdict: 'NOT_RECOGNISED',
        revision: 1,
        onDate: DAY,
      },
      after: { verdict: 'RECOGNISED', revision: 1, onDate: tomorrow },
    });
    jest.restoreAllMocks();
    expect(changeIn(await open.next()).after).toMatchObject({ verdict: 'NOT_RECOGNISED' });
    await act({ equivalences: [equivalence('E3', 'c3', 'c2')] });
    // The claim with a day has heard of nothing but the act.
    expect(changeIn(await never)).toMatchObject({
      before: { revision: 1 },
      after: { verdict: 'RECOGNISED', revision: 2 },
    });
  });

  test('a claim that cannot be asked is refused at once, with every problem', async () => {
    const listening = subscriber.listen(CHANGED, claimOf('c9', { post: 'q1', onDate: '2026-02-30' }));
    expect((await listening.next())?.errors?.[0].extensions).toMatchObject({
      code: 'CLAIM_REFUSED',
      problems: [
        { code: 'UNKNOWN_CERTIFICATE', value: 'c9', suggestions: ['c1', 'c2', 'c3'] },
        { code: 'UNKNOWN_POST', value: 'q1' },
        { code: 'MALFORMED_DAY', value: '2026-02-30' },
      ],
    });
  });

  test('a claim whose certificate leaves the register is told to be refused, never to be a no', async () => {
    const listening = subscriber.listen(CHANGED, claimOf('c1'));
    const first = listening.next();
    await settled();
    const retire = `mutation { retire(type: CERTIFICATE, code: "c1", seenRevision: 1, act: { reason: "Never awarded", as: "B" }) { __typename } }`;
    const { data } = await service.graphql(retire, {}, await service.tokenFor('bea', 'body:B'));
    expect(data?.retire).toEqual({ __typename: 'ActRecorded' });
    expect(changeIn(await first)).toMatchObject({
      before: { verdict: 'NOT_RECOGNISED' },
      after: { problems: [{ code: 'UNKNOWN_CERTIFICATE', value: 'c1' }] },
    });
    await act({ certificates: [certificate('c1')] });
    expect(changeIn(await listening.next())).toMatchObject({
      before: { verdict: null, standing: null, revision: 2 },
      after: { verdict: 'NOT_RECOGNISED', revision: 3 },
    });
  });

  test('a thousand claims are told one change each', async () => {
    const crowd = Array.from({ length: 10 }, () => new Subscriber(service.url));
    const messages = crowd.flatMap((one) =>
      Array.from({ length: 100 }, () => one.listen(CHANGED, claimOf('c1', { onDate: '2026-03-04' })).next()),
    );
    await Promise.all(
      crowd.map((one) =>
        one
          .listen(SINCE, { since: 0 })
          .next()
          .catch(() => null),
      ),
    );
    await act({ equivalences: [equivalence('E1', 'c1', 'c2')] });
    const changes = (await Promise.all(messages)).map(changeIn);
    expect(changes.map(({ after }) => after.verdict)).toEqual(changes.map(() => 'RECOGNISED'));
    await Promise.all(crowd.map((one) => one.end()));
  });
});

describe('a connection', () => {
  test('refuses what is no subscription, what the schema does not have, what cannot be read, and what is too large', async () => {
    const errorCodeOf = async (query: string) => {
      const listening = subscriber.listen(query);
      const error: unknown = await listening.next().catch((caught: unknown) => caught);
      return (error as { extensions?: { code?: string } }[])[0].extensions?.code;
    };
    expect(await errorCodeOf('subscription { nothing }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await errorCodeOf('subscription { registerChanged { revision } again: registerChanged { revision } }')).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(await errorCodeOf('{ register { revision } }')).toBe('BAD_REQUEST');
    expect(
      await errorCodeOf(
        'mutation { retire(type: POST, code: "p1", seenRevision: 1, act: { reason: "x" }) { __typename } }',
      ),
    ).toBe('BAD_REQUEST');
    expect(await errorCodeOf('subscription { registerChanged {')).toBe('GRAPHQL_PARSE_FAILED');
    expect(await errorCodeOf(`subscription { registerChanged { ${'revision '.repeat(1_000)} } }`)).toBe(
      'GRAPHQL_PARSE_FAILED',
    );
    const after = (inner: string) =>
      `subscription { decisionChanged(claim: { holdings: [], post: "p1", region: "HK" }) { after { ... on RecognitionDecision { ${inner} } } } }`;
    expect(await errorCodeOf(after(`post { field ${'{ parent '.repeat(25)} { code } ${'}'.repeat(25)} }`))).toBe(
      'QUERY_TOO_LARGE',
    );
  });

  test('has so many subscriptions and no more', async () => {
    const all = Array.from({ length: 101 }, () => subscriber.listen(SINCE, { since: 0 }));
    const messages = await Promise.allSettled(all.map((one) => one.next()));
    expect(messages.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    await Promise.all(all.slice(0, 3).map((one) => one.end()));
    expect(revisionOf(await subscriber.listen(SINCE, { since: 0 }).next())).toBe(1);
  });

  test('is closed by a token that does not count, and carries on with one that does', async () => {
    const stranger = new Subscriber(service.url, 'e30.e30.e30');
    await expect(stranger.listen(SINCE, { since: 0 }).next()).rejects.toMatchObject({ code: 4401 });
    const member = new Subscriber(service.url, await service.tokenFor('ann', 'body:B'));
    expect(revisionOf(await member.listen(SINCE, { since: 0 }).next())).toBe(1);
    await member.end();
  });

  test('is closed by a message that is too large', async () => {
    await expect(subscriber.listen(SINCE, { since: 0, more: 'x'.repeat(40_000) }).next()).rejects.toMatchObject({
      code: 1009,
    });
  });

  test.each([
    ['connection_ack', {}],
    ['next', { id: 'a', payload: { data: {} } }],
    ['error', { id: 'a', payload: [{ message: 'no' }] }],
    ['nothing', {}],
  ])('is closed by a message that is not for a client to send (%s)', async (type, rest) => {
    const socket = new WebSocket(`${service.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    const closed = once(socket, 'close');
    socket.send(JSON.stringify({ type: 'connection_init' }));
    socket.send(JSON.stringify({ type, ...rest }));
    expect((await closed)[0]).toBe(4400);
  });

  test('is not for pages of other sites, for other protocols or at other addresses', async () => {
    const open = async (path: string, protocol: string, headers: Record<string, string>): Promise<unknown> => {
      const socket = new WebSocket(`${service.url.replace('http', 'ws')}${path}`, protocol, { headers });
      const outcome = await Promise.race([
        once(socket, 'open').then(() => 'open'),
        once(socket, 'error').catch((error: unknown) => error),
        once(socket, 'unexpected-response').then(([, response]) => (response as { statusCode: number }).statusCode),
      ]);
      socket.on('error', () => undefined);
      socket.terminate();
      return Array.isArray(outcome) ? String(outcome[0]) : outcome;
    };
    const { host } = new URL(service.url);
    expect(await open('/graphql', 'graphql-transport-ws', { origin: 'https://elsewhere.example' })).toBe(403);
    expect(await open('/graphql', 'graphql-transport-ws', { origin: `http://${host}` })).toBe('open');
    expect(await open('/elsewhere', 'graphql-transport-ws', {})).toBe(400);
  });

  test('of one caller there are so many and no more, until one ends', async () => {
    const connect = (): WebSocket =>
      new WebSocket(`${service.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const sockets = Array.from({ length: DEFAULT_LIMITS.socketsPerCaller }, connect);
    await Promise.all(sockets.map((socket) => once(socket, 'open')));
    const [, refused] = (await once(connect(), 'unexpected-response')) as [unknown, IncomingMessage];
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '60']);
    const late = subscriber.listen(SINCE, { since: 0 }).next();
    await expect(late).rejects.toMatchObject({ message: 'Unexpected server response: 429' });
    const closed = once(sockets[0], 'close');
    sockets[0].close();
    await closed;
    expect(revisionOf(await subscriber.listen(SINCE, { since: 0 }).next())).toBe(1);
    sockets.forEach((socket) => socket.terminate());
  });

  test('an offer to change to HTTP/2 is ignored, and the request is answered', async () => {
    const { hostname, port } = new URL(service.url);
    const ask = (...lines: readonly string[]): Promise<string> => {
      const socket = connect(Number(port), hostname);
      socket.write(lines.join('\r\n'));
      return text(socket);
    };
    const body = JSON.stringify({ query: `# ${'x'.repeat(100_000)}\n{ register { revision } }` });
    const offer = ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA'];
    const head = [`Host: ${hostname}`, ...offer, 'Content-Type: application/json', `Content-Length: ${body.length}`];
    // Where Node goes on after such an offer, what comes next is answered and ends the connection; where it does not, the answer ends it.
    const next = ['GET /health/live HTTP/1.1', `Host: ${hostname}`, 'Connection: close', '', ''];
    const answers = await ask('POST /graphql HTTP/1.1', ...head, '', `${body}${next[0]}`, ...next.slice(1));
    expect(answers).toContain('{"data":{"register":{"revision":1}}}');
    expect(answers).toMatch(/^connection: close\r$/im);
  });

  test('is told that the service goes', async () => {
    const going = await startService({ catalogue: 'gba' });
    const listener = new Subscriber(going.url);
    const listening = listener.listen(SINCE, { since: 0 });
    expect(revisionOf(await listening.next())).toBe(1);
    const nothing = expect(listening.next()).rejects.toMatchObject({ code: 1001 });
    await Promise.all([going.stop(), nothing]);
    expect(await listener.closed).toMatchObject({ code: 1001 });
  });
});
