/** A body registers what it has issued from a sheet, and something comes in between: each row is registered once. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { until } from '../support/copies';
import { csv, Issuing, rowsOf } from '../support/issuing';

const issuing = new Issuing();
beforeAll(() => issuing.start(), 120_000);
afterAll(() => issuing.service.stop());

test.each(['SIGKILL', 'SIGINT'] as const)(
  'stopped in the middle by %s, it goes on where it was, and nothing is registered twice',
  async (signal) => {
    const before = (await issuing.acts()).length;
    const path = issuing.sheet(csv(...rowsOf(signal, 2_100)));
    const { child, outcome } = issuing.started(path);
    await until(async () => (await issuing.acts()).length > before);
    child.kill(signal);
    const { status, err } = await outcome;
    if (signal === 'SIGINT') {
      expect(status).toBe(2);
      expect(err).toMatch(
        /^It was interrupted\.\n.*Give the same command again to go on: what is registered is passed over\.\n$/,
      );
    }
    expect(await issuing.run(path)).toMatchObject({
      status: 0,
      out: expect.stringMatching(
        /^2100 certificates are registered as issued, \d+ of them by an earlier run\.\n$/,
      ) as string,
    });
    expect((await issuing.acts()).slice(before)).toEqual([1000, 1000, 100]);
  },
  120_000,
);

test('a service that goes away and comes back has every row once', async () => {
  const before = (await issuing.acts()).length;
  const path = issuing.sheet(csv(...rowsOf('away', 2_100)));
  const { outcome } = issuing.started(path);
  await until(async () => (await issuing.acts()).length > before);
  await issuing.service.app.close();
  const { status, err } = await outcome;
  expect(status).toBe(2);
  expect(err).toMatch(
    /^http:\S+ does not answer\.\n\d+ of 2100 certificates are registered\. .*Give the same command again/,
  );
  expect(await issuing.run(path)).toMatchObject({
    status: 2,
    err: expect.stringMatching(/does not answer\.\nNothing was registered\./) as string,
  });
  await issuing.restart(Number(new URL(issuing.service.url).port));
  expect((await issuing.run(path)).status).toBe(0);
  expect((await issuing.acts()).slice(before)).toEqual([1000, 1000, 100]);
}, 120_000);

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Answers these of the first requests by itself, and hands the others on. */
async function between(answers: readonly (Answer | undefined)[]) {
  let asked = 0;
  const server: Server = createServer((request, response) => {
    const answer = answers[asked++];
    if (answer !== undefined) return void response.writeHead(answer.status, answer.headers).end(answer.body);
    void (async () => {
      const headers = { 'content-type': 'application/json', authorization: request.headers.authorization ?? '' };
      const handed = await fetch(`${issuing.service.url}/graphql`, {
        method: 'POST',
        headers,
        body: await text(request),
      });
      response.writeHead(handed.status, { 'content-type': 'application/json' }).end(await handed.text());
    })();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { server, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` };
}

const soon = { 'retry-after': '0' };
const ECHO = {
  errors: [{ message: 'Variable "$issued" got invalid value "ZQUARK"', extensions: { code: 'BAD_USER_INPUT' } }],
};

test.each<[string, Parameters<typeof between>[0], number, RegExp]>([
  [
    'is busy for a moment',
    [
      { status: 429, headers: soon },
      { status: 503, headers: soon },
      { status: 503, headers: soon },
    ],
    0,
    /^(The service has much to do: waiting 0 seconds, as it asks\.\n){3}$/,
  ],
  [
    'is busy for an hour',
    [{ status: 503, headers: { 'retry-after': '3600' } }],
    2,
    /come again in 3600 seconds\.\nNothing was registered\. Give the same command again/,
  ],
  [
    'is behind something that fails',
    [{ status: 502, body: '<html>ZQ' }],
    2,
    /It answers HTTP 502\.\nNothing was registered\. Give the same/,
  ],
  [
    'is something else',
    [{ status: 200, body: '<html>ZQ' }],
    1,
    /does not answer as a registry does \(HTTP 200\)\. Check the address/,
  ],
  ['is somewhere else', [{ status: 307, headers: { location: 'http://127.0.0.1:9/' } }], 2, /does not answer/],
  ['takes less at a time', [{ status: 413 }], 1, /REQUEST_BYTES/],
  [
    'repeats what was sent',
    [{ status: 400, body: JSON.stringify(ECHO) }],
    1,
    /^The service refuses\. It answers BAD_USER_INPUT\.\nNothing was registered\.\n$/,
  ],
])('a service that %s', async (name, answers, status, message) => {
  const { server, url } = await between(answers);
  const outcome = await issuing.run(issuing.sheet(csv(...rowsOf(name, 1))), [], { url });
  server.close();
  expect([outcome.status, outcome.err]).toEqual([status, expect.stringMatching(message)]);
});

test('refused in the middle, it says what is registered and what is wrong', async () => {
  const problem = { code: 'ALREADY_ISSUED', path: 'issued[7].number', message: 'It is registered already.' };
  const body = JSON.stringify({ data: { outcome: { problems: [problem] } } });
  // After the names, two checks and the first batch.
  const { server, url } = await between([undefined, undefined, undefined, undefined, { status: 200, body }]);
  const one = csv(...rowsOf('middle', 1_100)).replaceAll('2024-06-30', '2024-06-29');
  const { status, err } = await issuing.run(issuing.sheet(one), [], { url });
  server.close();
  expect(status).toBe(2);
  expect(err).toBe(
    'Row 1009, column B (number): It is registered already.\n\n1000 of 1100 certificates are registered.\n',
  );
});

test('a token that ends in the middle: what is registered is said', async () => {
  const error = { message: 'It has expired.', extensions: { code: 'UNAUTHENTICATED' } };
  const body = JSON.stringify({ errors: [error] });
  const { server, url } = await between([undefined, undefined, undefined, undefined, { status: 401, body }]);
  const one = csv(...rowsOf('ended', 1_100)).replaceAll('2024-06-30', '2024-06-28');
  const { status, err } = await issuing.run(issuing.sheet(one), [], { url });
  server.close();
  expect(status).toBe(2);
  expect(err).toBe(
    'The token counts no longer, or not here: It has expired. Take a new one.\n1000 of 1100 certificates are registered.\n',
  );
});
