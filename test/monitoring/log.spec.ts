/** What is seen of the service from outside: its log, its metrics, its traces; and what none of them may tell. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { registry, startedService, type LogLine, type StartedService } from '../support/programs';
import { temporaryFolder } from '../support/registry';

const folder = temporaryFolder();
const here = { DATABASE_URL: `sqlite:${join(folder, 'registry.sqlite')}` };
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';

let service: StartedService;
let metricsUrl: string;
let receiver: Server;
let received: Promise<{ readonly headers: IncomingHttpHeaders; readonly body: unknown }>;

beforeAll(async () => {
  receiver = createServer().listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  received = once(receiver, 'request').then(async ([request, response]) => {
    const body = await json(request as AsyncIterable<Buffer> & NodeJS.ReadableStream);
    (response as { end(text: string): void }).end('{}');
    return { headers: (request as { headers: IncomingHttpHeaders }).headers, body };
  });
  service = await startedService({
    ...here,
    METRICS_PORT: '0',
    LOG_LEVEL: 'debug',
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}`,
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment=test',
  });
  metricsUrl = await until(() => /http:\/\/\S+\/metrics/.exec(said(service.log()))?.[0]);
});
afterAll(() => {
  receiver.close();
  receiver.closeAllConnections();
});

const said = (lines: readonly LogLine[]): string => lines.map(({ msg }) => msg).join('\n');
const requests = (): readonly LogLine[] => service.log().filter(({ msg }) => msg === 'request');

async function until<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 600; tries++) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`This has not come to be: ${look.toString()}`);
}

async function ask(query: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const id = answer.headers.get('x-request-id')!;
  await answer.text();
  const line = await until(() => requests().find(({ requestId }) => requestId === id));
  return { id, line };
}

const QUESTION = `query Mine { recognition(certificate: "GIC-JD-HAND", post: "jewellery-designer", region: "HK", onDate: "2026-11-23") { ... on RecognitionDecision { verdict } } }`;

test('a request has one line: what, by which kind of caller, and how it went', async () => {
  const { id, line } = await ask(QUESTION);
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(line).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
    pid: service.child.pid,
    requestId: id,
    method: 'POST',
    route: '/graphql',
    status: 200,
    ms: expect.any(Number) as number,
    bytes: expect.any(Number) as number,
    caller: 'anonymous',
    operation: 'recognition',
    msg: 'request',
  });
  expect(requests().filter(({ requestId }) => requestId === id)).toHaveLength(1);
});

test('an id that a request brings along is taken, without what does not belong into a log', async () => {
  expect((await ask(QUESTION, { 'x-request-id': 'abc-1.2:3/4+5=' })).id).toBe('abc-1.2:3/4+5=');
  expect((await ask(QUESTION, { 'x-request-id': 'a"b\tc {d}' })).id).toBe('abcd');
  expect((await ask(QUESTION, { 'x-request-id': 'x'.repeat(500) })).id).toBe('x'.repeat(64));
  expect((await ask(QUESTION, { 'x-request-id': '"{}' })).id).toMatch(/^[0-9a-f-]{36}$/);
});

test('callers are told by their kind, several questions as several, a token that does not count as refused', async () => {
  const token = (await registry(here, 'token', '--subject', 'anna@example', '--role', 'body:GIC')).out.trim();
  expect((await ask(`{ __typename a: __typename }`, { authorization: `Bearer ${token}` })).line).toMatchObject({
    caller: 'body',
    operation: 'several',
  });
  expect((await ask(QUESTION, { authorization: 'Bearer no.such.token' })).line).toMatchObject({ caller: 'refused' });
  expect(JSON.stringify(service.log())).not.toContain(token);
});

test('nothing of what is asked, by whom or from where is in the log, and no stack of what a client does wrong', async () => {
  await ask('{ certificate(code: "SECRET-CODE") { nonsense } }', {
    cookie: 'SECRET-COOKIE',
    'user-agent': 'SECRET-AGENT',
  });
  await ask('{ SECRET');
  await ask(`query ($x: Int) { __typename }`.repeat(2));
  await fetch(`${service.url}/SECRET?name=SECRET`).then((answer) => answer.text());
  await fetch(`${service.url}/health/live`).then((answer) => answer.text());
  const health = await until(() => requests().find(({ route }) => route === '/health/live'));
  expect(health.level).toBe('debug');
  expect(requests().some(({ route, status }) => route === 'none' && status === 404)).toBe(true);
  expect(JSON.stringify(service.log())).not.toMatch(/SECRET|anna|GIC-JD|127\.0\.0\.1"|stack|\bat [\w.]+ \(|\\u001b/);
  expect(service.log().filter(({ level }) => ['warn', 'error', 'fatal'].includes(level))).toEqual([]);
});

test('metrics are told at their own port alone, and count what has happened', async () => {
  const text = await (await fetch(metricsUrl)).text();
  for (const sample of [
    /^registry_build_info\{version="[\d.]+",commit="\w+",schema="\w+"\} 1$/m,
    /^registry_decisions_total\{verdict="CONDITIONAL"\} \d+$/m,
    /^registry_operation_duration_seconds_count\{kind="query",operation="recognition"\} \d+$/m,
    /^registry_http_request_duration_seconds_bucket\{le="10",method="POST",route="\/graphql",status="200"\} \d+$/m,
    /^registry_snapshot_revision 1$/m,
    /^registry_ledger_height 1$/m,
    /^registry_ready 1$/m,
    /^registry_writable 1$/m,
    /^process_resident_memory_bytes \d+$/m,
    /^nodejs_eventloop_lag_p99_seconds /m,
  ])
    expect(text).toMatch(sample);
  expect(text).not.toMatch(/SECRET|GIC/);
  expect((await fetch(`${service.url}/metrics`)).status).toBe(404);
  expect((await fetch(new URL('/', metricsUrl))).status).toBe(404);
});

test('a span for each request is sent where the standard variables say, within the trace that it names', async () => {
  await ask(QUESTION, { traceparent: `00-${TRACE}-${PARENT}-01` });
  expect(await service.stop()).toBe('');
  const { headers, body } = await received;
  expect(headers['content-type']).toBe('application/json');
  const { resource, scopeSpans } = (
    body as { resourceSpans: { resource: object; scopeSpans: { spans: object[] }[] }[] }
  ).resourceSpans[0];
  expect(JSON.stringify(resource)).toContain('{"key":"deployment.environment","value":{"stringValue":"test"}}');
  const spans = scopeSpans.flatMap((scope) => scope.spans);
  expect(JSON.stringify(spans)).toContain('"key":"graphql.operation","value":{"stringValue":"recognition"}');
  expect(JSON.stringify(spans)).not.toMatch(/SECRET|GIC/);
});

test('for people a line is read from left to right, without colours in a file; addresses are told where that is set', async () => {
  const other = await startedService({ ...here, LOG_FORMAT: 'text', LOG_ADDRESSES: 'on' });
  await (await fetch(`${other.url}/nowhere`)).text();
  expect(await other.stop()).toBe('');
  const [first, request] = other.out().split('\n');
  expect(first).toMatch(
    /^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z\] INFO: The registry listens at http:\/\/\S+ \(GraphQL: \S+\)\. \{"context":"Service"\}$/,
  );
  expect(request).toMatch(/INFO: request \{.*"status":404.*"address":"127\.0\.0\.1"\}$/);
});
