/** Requests as no client should send them: each is told what is wrong with it, with the status of a client's error, and nothing is logged. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { startService, type RunningService } from '../support/service';

const QUERY = '{ register { revision } }';
const BODY = JSON.stringify({ query: QUERY });

let service: RunningService;
let logged: jest.SpyInstance;
beforeAll(async () => {
  service = await startService();
  logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
});
afterEach(() => expect(logged.mock.calls).toEqual([]));
afterAll(async () => {
  logged.mockRestore();
  await service.stop();
});

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly error?: { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> };
}

async function send(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(service.url + path, init);
  const told = await response.text();
  const { errors } = (told === '' ? {} : JSON.parse(told)) as { errors?: readonly NonNullable<Answer['error']>[] };
  return { status: response.status, headers: response.headers, error: errors?.[0] };
}

const post = (body: object | string, headers: Record<string, string> = {}): Promise<Answer> =>
  send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** A request byte by byte, as clients do not let one write it; the answer, and with which status it begins. */
async function raw(head: string, body = ''): Promise<{ readonly status: number; readonly told: string }> {
  const { hostname, port } = new URL(service.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    Buffer.from(`${head}\r\ncontent-length: ${String(body.length)}\r\nconnection: close\r\n\r\n${body}`, 'latin1'),
  );
  const told = await text(socket);
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(told)?.[1]), told };
}

const hash = '0'.repeat(64);
const persisted = (version: number, sha256Hash: string) => ({ persistedQuery: { version, sha256Hash } });
const deep = `{ region(code: "HK") ${'{ parent '.repeat(30)} { code } ${'}'.repeat(30)} }`;
const many = Array.from({ length: 60 }, (_, each) => `a${String(each)}: register { revision }`).join(' ');
const names = Array.from({ length: 25 }, (_, each) => `n${String(each)}: name`).join(' ');
const pages = Array.from(
  { length: 40 },
  (_, each) => `p${String(each)}: posts(first: 500) { edges { node { ${names} } } }`,
);

test.each([
  ['too deep a query', { query: deep }, { code: 'QUERY_TOO_LARGE', problem: 'TOO_DEEP' }],
  ['too many fields', { query: `{ ${many} }` }, { code: 'QUERY_TOO_LARGE', problem: 'TOO_MANY_FIELDS' }],
  ['too costly a query', { query: `{ ${pages.join(' ')} }` }, { code: 'QUERY_TOO_LARGE', problem: 'TOO_COSTLY' }],
  ['a hash of another query', { query: QUERY, extensions: persisted(1, hash) }, { code: 'BAD_REQUEST' }],
  ['an unknown way of hashing', { extensions: persisted(2, hash) }, { code: 'BAD_REQUEST' }],
  ['a subscription', { query: 'subscription { registerChanged { revision } }' }, { code: 'BAD_REQUEST' }],
  [
    'more wrong values than anybody reads',
    {
      query: 'query ($c: [ClaimInput!]!) { decideMany(claims: $c) { __typename } }',
      variables: { c: Array.from({ length: 1000 }, () => 1) },
    },
    { code: 'BAD_USER_INPUT' },
  ],
  ['variables that are none', { query: QUERY, variables: 'x' }, { code: 'BAD_REQUEST' }],
])('%s is the client’s error, with a code', async (_, body, extensions) => {
  const { status, error } = await post(body);
  expect(status).toBe(400);
  expect(error?.extensions).toMatchObject(extensions);
  expect(error?.message).not.toMatch(/node_modules|registry failed/);
  for (const accept of ['application/graphql-response+json', '*/*'])
    expect((await post(body, { accept })).status).toBe(400);
});

test.each([
  ['PUT', '/graphql', 'GET, HEAD, POST, OPTIONS'],
  ['DELETE', '/graphql', 'GET, HEAD, POST, OPTIONS'],
  ['PATCH', '/graphql?x', 'GET, HEAD, POST, OPTIONS'],
  ['POST', '/health/ready', 'GET, HEAD, OPTIONS'],
  ['POST', '/.well-known/jwks.json', 'GET, HEAD, OPTIONS'],
  ['DELETE', '/', 'GET, HEAD, OPTIONS'],
  ['POST', '/registry/certificates/X', 'GET, HEAD, OPTIONS'],
])('%s is not for %s, and which methods are is said', async (method, path, allowed) => {
  const { status, headers, error } = await send(path, { method, headers: { 'accept-language': 'pt' } });
  expect([status, headers.get('allow')]).toEqual([405, allowed]);
  expect(error).toMatchObject({
    message: expect.stringContaining('`Allow`') as string,
    extensions: { problem: 'METHOD_NOT_ALLOWED' },
  });
  const asked = await send(path, { method: 'OPTIONS' });
  expect([asked.status, asked.headers.get('allow')]).toEqual([204, allowed]);
});

test('an address at which there is nothing is not found, by whatever method', async () => {
  for (const method of ['GET', 'POST', 'PUT', 'OPTIONS'])
    expect((await fetch(`${service.url}/nothing`, { method })).status).toBe(404);
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/xml',
  'multipart/form-data; boundary=x',
  'application/jsonx',
  'application/json; charset=utf-16',
  'application/json; a=b; charset="latin1"',
  ';;',
])('a body of the type %s is not read', async (type) => {
  const { status, headers, error } = await post(BODY, { 'content-type': type, 'accept-language': 'zh-HK' });
  expect([status, headers.get('accept-post')]).toEqual([415, 'application/json']);
  expect(error).toMatchObject({
    message: expect.stringContaining('請求須為') as string,
    extensions: { problem: 'NOT_JSON' },
  });
});

test('nor is one that is compressed, while the usual ways of saying that it is JSON are', async () => {
  expect((await post(BODY, { 'content-encoding': 'gzip' })).status).toBe(415);
  for (const type of ['application/json; charset="UTF-8"', 'APPLICATION/JSON', ' application/json ;charset=utf-8'])
    expect((await post(BODY, { 'content-type': type, 'content-encoding': 'identity' })).status).toBe(200);
});

test.each([
  ['', 'MALFORMED_BODY', 400],
  ['{"query": "{ register', 'MALFORMED_BODY', 400],
  ['{"query": "{ register { revision } }", "__proto__": {}}', 'MALFORMED_BODY', 400],
  [`{"query": "${'x'.repeat(17 * 1024 * 1024)}"}`, 'BODY_TOO_LARGE', 413],
])('a body that cannot be read (%.30s) is told so', async (body, problem, status) => {
  const answer = await post(body, { 'accept-language': 'pt' });
  expect([answer.status, answer.error?.extensions]).toEqual([status, { code: 'BAD_REQUEST', problem }]);
  expect(answer.error?.message).toContain('pedido');
});

test.each(['a b<', '[::', '', '%'])('a header `Host` that says %j is told so', async (host) => {
  const { status, told } = await raw(`POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json`, BODY);
  expect(status).toBe(400);
  expect(told).toContain('MALFORMED_HOST');
});

test('whatever is expected of the service beside an answer, it answers', async () => {
  const { status, told } = await raw(
    'POST /graphql HTTP/1.1\r\nhost: x\r\nexpect: x\r\ncontent-type: application/json',
    BODY,
  );
  expect(status).toBe(200);
  expect(told).toContain('"revision"');
});

test('whatever stands in a header, the answer says what is the matter, or answers', async () => {
  const names = fc.constantFrom(
    ...['host', 'accept', 'accept-language', 'accept-encoding', 'authorization', 'content-encoding', 'content-type'],
    ...[
      'cookie',
      'expect',
      'if-none-match',
      'origin',
      'range',
      'x-forwarded-host',
      'x-forwarded-proto',
      'apollo-require-preflight',
    ],
  );
  const bits = fc.constantFrom(
    'a',
    ' ',
    ';',
    ',',
    '=',
    '"',
    '*',
    '/',
    ':',
    '[',
    '%',
    '<',
    '\u00e9',
    '\t',
    'q=1',
    'bearer ',
    '\u007f',
  );
  const values = fc.array(bits, { maxLength: 8 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(names, values, async (name, value) => {
      const host = name === 'host' ? '' : 'host: x\r\n';
      const type = name === 'content-type' ? '' : 'content-type: application/json\r\n';
      const { status, told } = await raw(`POST /graphql HTTP/1.1\r\n${host}${type}${name}: ${value}`, BODY);
      expect(status).toBeLessThan(500);
      expect(told).toMatch(/"message"|"revision"/);
    }),
    { numRuns: 150 },
  );
});
