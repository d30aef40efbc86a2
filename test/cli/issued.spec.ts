/** A body registers what it has issued from a sheet: checked first, each row once, whatever comes in between; and nothing of the holders is told. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { inherited } from '../support/clock.mjs';
import { until } from '../support/copies';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

const folder = temporaryFolder();
const sheets = join(folder, 'sheets');
/** Where the command may write: its temporary files, its home, where it is started. */
const writable = join(folder, 'writable');
for (const place of [sheets, writable]) mkdirSync(place);

let service: RunningService;
let token: string;
const place = { catalogue: 'gba', database: join(folder, 'registry.sqlite'), keyFile: join(folder, 'keys.json') };
beforeAll(async () => {
  service = await startService(place);
  token = await service.tokenFor('ann', 'body:GIC');
}, 120_000);
afterAll(() => service.stop());

const restart = async (): Promise<void> => {
  service = await startService({ ...place, port: Number(new URL(service.url).port) });
};

/** All that tells of somebody in these sheets has this in it. */
const TRACE = /zq/i;

let made = 0;
function sheet(content: string | Buffer, ending = 'csv'): string {
  made += 1;
  const path = join(sheets, `${String(made)}.${ending}`);
  writeFileSync(path, content);
  return path;
}

const HEADINGS = 'certificate,number,name,checkItem,awardedOn';
/** @param of one sheet, so that no other has the same numbers */
const rowsOf = (of: string, count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, at) => `GIC-JD-HAND,ZQ-${of}-${String(at)},ZQUARK Wibble ${String(at)},zq${String(at)},2024-06-30`,
  );
const csv = (...rows: readonly string[]): string => [HEADINGS, ...rows].join('\r\n');

function started(path: string, options: readonly string[] = [], { url = service.url, as = token } = {}) {
  const program = join(__dirname, '../../dist/src/cli/registry.js');
  const words = ['issued', 'register', path, '--service', url, ...options];
  const child = spawn(process.execPath, [program, ...words], {
    cwd: writable,
    env: { ...inherited(), REGISTRY_TOKEN: as, HOME: writable, TMPDIR: writable },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const outcome = Promise.all([text(child.stdout), text(child.stderr), ended]).then(([out, err, [status]]) => {
    expect(out + err).not.toMatch(TRACE);
    expect(out + err).not.toContain(token);
    expect(readdirSync(writable)).toEqual([]);
    return { status, out, err };
  });
  return { child, outcome };
}

const run = (...given: Parameters<typeof started>) => started(...given).outcome;

/** How many rows each act has registered. */
async function acts(): Promise<readonly number[]> {
  const { data } = await service.graphql('{ ledger(first: 500) { edges { node { act summary } } } }');
  const { edges } = data!.ledger as { edges: readonly { node: { act: string; summary: string } }[] };
  return edges
    .filter(({ node }) => node.act === 'ISSUE')
    .map(({ node }) => (JSON.parse(node.summary) as { issued: number }).issued)
    .reverse();
}

async function verified(number: string, name: string, checkItem: string): Promise<unknown> {
  const asked = { certificate: 'GIC-JD-HAND', number, name, checkItem };
  const { data } = await service.graphql(
    'query ($asked: IssuedKeyInput!) { verifyCredential(certificate: $asked) { status } }',
    { asked },
  );
  return (data!.verifyCredential as { status: string }).status;
}

test('a sheet is checked, registered, and passed over when it is given again; another like it is another', async () => {
  const path = sheet(csv(...rowsOf('first', 3)));
  expect(await run(path, ['--dry-run'])).toEqual({
    status: 0,
    out: 'Nothing is wrong with 3 certificates. Nothing was registered.\n',
    err: '',
  });
  expect(await acts()).toEqual([]);
  expect(await run(path)).toEqual({ status: 0, out: '3 certificates are registered as issued.\n', err: '' });
  expect(await verified('ZQ-first-1', 'wibble zquark 1', 'ZQ1')).toBe('IN_FORCE');
  expect((await run(path)).out).toBe('3 certificates are registered as issued, 3 of them by an earlier run.\n');
  // The same days and the same number of rows: the ledger's key, which tells of nobody, is taken.
  expect((await run(sheet(csv(...rowsOf('second', 3))))).out).toBe('3 certificates are registered as issued.\n');
  expect(await acts()).toEqual([3, 3]);
  const { data } = await service.graphql('{ ledger(first: 2) { edges { node { key } } } }');
  expect(data).toMatchObject({
    ledger: {
      edges: [{ node: { key: 'GIC-JD-HAND:2024-06-30:1-3:2' } }, { node: { key: 'GIC-JD-HAND:2024-06-30:1-3:1' } }],
    },
  });
}, 60_000);

test('what another act has registered is a problem, told by its rows', async () => {
  const before = await acts();
  const path = sheet(csv(...rowsOf('third', 2), ...rowsOf('first', 2)));
  const { status, err } = await run(path);
  expect(status).toBe(1);
  expect(err).toMatch(
    /^Rows 4–5, column B \(number\): A certificate with this number, .* is registered already[^\n]*\n\nNothing was registered\.\n$/,
  );
  expect(await acts()).toEqual(before);
});

test('every problem of every row is told by row and column, and nothing is registered', async () => {
  const before = await acts();
  const path = sheet(
    [
      'Certificate,Certificate number,Holder’s name,Other names,Check item,Awarded on,No longer valid from',
      'GIC-JD-HAN,ZQ-1,ZQUARK Wibble,,zq1,2024-02-30,',
      'GIC-JD-HAND,,ZQUARK Wibble,,zq1,2999-01-01,',
      'GIC-JD-HAND,ZQ-2,ZQUARK Wibble,ZQA; ZQB,zq1,2024-06-30,2024-06-30',
      `GIC-JD-HAND,ZQ-3,${'zq'.repeat(101)},,zq1,2024-06-30,`,
      'GIC-JD-HAND,zq-2 ,Wibble ZQUARK,,ZQ1,24-06-30,30.6',
      'GIC-JD-HAND,zq-2 ,Wibble ZQUARK,,ZQ1,2024-06-30,',
      'GIC-JD-HAND,ZQ-4,"ZQUARK,,zq1,2024-06-30,',
      'VTC-SETTING,ZQ-5,ZQUARK Wibble,a;b;c;d;e;f,zq1,2024-06-30,',
    ].join('\n'),
  );
  const { status, out, err } = await run(path);
  expect([status, out]).toEqual([1, '']);
  const lines = err.trimEnd().split('\n');
  expect(lines.slice(-2)).toEqual(['', 'Nothing was registered.']);
  const told = [
    /^Row 2, column A \(Certificate\): No certificate .* Is it `GIC-JD-HAND`/,
    /^Row 2, column F \(Awarded on\): This is no day that there is\./,
    /^Row 3, column B \(Certificate number\): This is empty/,
    /^Row 3, column F \(Awarded on\): The day of award `2999-01-01` lies after today/,
    /^Row 4, column G \(No longer valid from\): The day of expiry `2024-06-30` is not after the day of award/,
    /^Row 5, column C \(Holder’s name\): This has 202 characters; expected at most 200/,
    /^Row 6, column F \(Awarded on\): .*/,
    /^Row 6, column G \(No longer valid from\): This is no day that there is\./,
    /^Row 7, column B \(Certificate number\): .* stand in the sheet twice.* \(See row 4\.\)/,
    /^Row 8, column C \(Holder’s name\): A quotation mark is not closed/,
    /^Row 9: /,
  ];
  const found = told.map((pattern) => [pattern, lines.filter((line) => pattern.test(line)).length]);
  expect([found.filter(([, count]) => count !== 1), lines]).toEqual([[], lines]);
  expect(lines).toHaveLength(told.length + 2);
  expect(await acts()).toEqual(before);
});

test.each<[string, string | Buffer, readonly string[], RegExp]>([
  [
    'headings that are not known for sure',
    'Certificate,Cert. no.,Holder’s name,Check item,Awarded on\nGIC-JD-HAND,ZQ-1,ZQ,zq,2024-06-30',
    [],
    /column B \(Cert\. no\.\) may be `number`\. If so: --map "Cert\. no\.=number"/,
  ],
  [
    'a column that is lacking',
    'Certificate,Certificate number,Check item,Awarded on\nGIC-JD-HAND,ZQ-1,zq,2024-06-30',
    [],
    /No column is read as `name` \(Holder’s name, 持有人姓名, .*--map "HEADING=name"/,
  ],
  [
    'two columns for the same',
    'certificate,number,number,name,checkItem,awardedOn\nGIC-JD-HAND,ZQ-1,ZQ-2,ZQ,zq,2024-06-30',
    [],
    /More than one column is read as `number`: column B \(number\), column C \(number\)/,
  ],
  [
    'rows without headings',
    'GIC-JD-HAND,ZQ-1,ZQUARK Wibble,zq,2024-06-30\nGIC-JD-HAND,ZQ-2,ZQUARK Wibble,zq,2024-06-30',
    [],
    /Row 1 is taken for that of the headings, though hardly any of them is known/,
  ],
  [
    'days in either order',
    `${HEADINGS}\nGIC-JD-HAND,ZQ-1,ZQUARK,zq,5/6/2024`,
    [],
    /Row 2, column E \(awardedOn\): either number may be the day\.\nSay which is: --day-order day-first or --day-order month-first/,
  ],
  [
    'text in either encoding',
    Buffer.from(
      'Certificate,Certificate number,Holder’s name,Check item,Awarded on\nGIC-JD-HAND,ZQ-1,'
        .replace('’', "'")
        .replace("Holder's name", 'name') + 'ZQ \xb3\xaf,zq,2024-06-30',
      'latin1',
    ),
    [],
    /can be read in more than one way\. Say which is right:\n {2}--encoding \S+ --separator comma\n/,
  ],
  ['no rows', HEADINGS, [], /There are no rows below the headings/],
  ['nothing', '', [], /There is nothing in this sheet/],
  ['no sheet', '%PDF-1.7 ZQ', [], /cannot be read as a sheet/],
  ['a workbook that is damaged', Buffer.from('PK\x03\x04 ZQ'), [], /cannot be read as a sheet/],
  ['a heading that is not there', csv(...rowsOf('x', 1)), ['--map', 'Cert=number'], /No column is headed `cert`/],
  [
    'a column that there is not',
    csv(...rowsOf('x', 1)),
    ['--map', 'number=numbers'],
    /`--map number=numbers` says nothing\. .*`number`.*`none`/,
  ],
  [
    'a certificate that there is not',
    csv(...rowsOf('x', 1)),
    ['--certificate', 'GIC-JD-HANT'],
    /`--certificate GIC-JD-HANT` is no certificate of the register\. Is it `GIC-JD-HAND`\?/,
  ],
  ['a body that is not yours', csv(...rowsOf('x', 1)), ['--as', 'VTC'], /VTC/],
])('%s: refused, with what to do next', async (_, content, options, message) => {
  const { status, out, err } = await run(sheet(content), options);
  expect([status, out]).toEqual([1, '']);
  expect(err).toMatch(message);
});

test.each<[string, string | Buffer, readonly string[]]>([
  [
    'own headings',
    'Course;Cert. no.;Who;Born;Awarded\nGIC-JD-HAND;ZQ-own-1;ZQ A;zq;2024-06-30',
    [
      '--map',
      'Course=certificate',
      '--map',
      'cert. no.=number',
      '--map',
      'Who=name',
      '--map',
      'Born=checkItem',
      '--map',
      'Awarded=awardedOn',
    ],
  ],
  [
    'one certificate, in traditional Chinese',
    '證書編號\t持有人姓名\t核對項目\t頒發日期\nZQ-own-2\tZQ\tzq\t2024年6月30日',
    ['--certificate', 'GIC-JD-HAND'],
  ],
  [
    'the certificate by its name',
    'certificado,número do certificado,nome do titular,elemento de verificação,emitido em\n"GIC Jewellery Designer (hand drawn) qualification certificate",ZQ-own-3,ZQ,zq,30 de junho de 2024',
    [],
  ],
  ['the order of day and month', `${HEADINGS}\nGIC-JD-HAND,ZQ-own-4,ZQ,zq,6/5/2024`, ['--day-order', 'month-first']],
  [
    'an encoding',
    Buffer.concat([
      Buffer.from(`${HEADINGS}\nGIC-JD-HAND,ZQ-own-5,ZQ `),
      Buffer.from([0xb3, 0xaf]),
      Buffer.from(',zq,2024-06-30'),
    ]),
    ['--encoding', 'big5', '--separator', 'comma'],
  ],
  [
    'titles above the headings',
    `Issued in 2024,,,,\n,,,,\n${HEADINGS}\nGIC-JD-HAND,ZQ-own-6,ZQ,zq,2024-06-30`,
    ['--heading-row', '3'],
  ],
])('a sheet of another kind is read as it is said: %s', async (_, content, options) => {
  const { status, out } = await run(sheet(content), options);
  expect([status, out]).toEqual([0, '1 certificate is registered as issued.\n']);
});

test.each(['SIGKILL', 'SIGINT'] as const)(
  'stopped in the middle by %s, it goes on where it was, and nothing is registered twice',
  async (signal) => {
    const before = (await acts()).length;
    const path = sheet(csv(...rowsOf(signal, 2_100)));
    const { child, outcome } = started(path);
    await until(async () => (await acts()).length > before);
    child.kill(signal);
    const { status, err } = await outcome;
    if (signal === 'SIGINT') {
      expect(status).toBe(2);
      expect(err).toMatch(
        /^It was interrupted\.\n.*Give the same command again to go on: what is registered is passed over\.\n$/,
      );
    }
    expect(await run(path)).toMatchObject({
      status: 0,
      out: expect.stringMatching(
        /^2100 certificates are registered as issued, \d+ of them by an earlier run\.\n$/,
      ) as string,
    });
    expect((await acts()).slice(before)).toEqual([1000, 1000, 100]);
  },
  120_000,
);

test('a service that goes away and comes back has every row once', async () => {
  const before = (await acts()).length;
  const path = sheet(csv(...rowsOf('away', 2_100)));
  const { outcome } = started(path);
  await until(async () => (await acts()).length > before);
  await service.app.close();
  const { status, err } = await outcome;
  expect(status).toBe(2);
  expect(err).toMatch(
    /^http:\S+ does not answer\.\n\d+ of 2100 certificates are registered\. .*Give the same command again/,
  );
  expect(await run(path)).toMatchObject({
    status: 2,
    err: expect.stringMatching(/does not answer\.\nNothing was registered\./) as string,
  });
  await restart();
  expect((await run(path)).status).toBe(0);
  expect((await acts()).slice(before)).toEqual([1000, 1000, 100]);
}, 120_000);

/** Answers the first of the requests by itself, and hands the others on. */
async function before(answers: readonly { status: number; headers?: Record<string, string>; body?: string }[]) {
  let asked = 0;
  const between: Server = createServer((request, response) => {
    const answer = answers[asked++];
    if (answer !== undefined) return void response.writeHead(answer.status, answer.headers).end(answer.body);
    void (async () => {
      const headers = { 'content-type': 'application/json', authorization: request.headers.authorization ?? '' };
      const handed = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body: await text(request) });
      response.writeHead(handed.status, { 'content-type': 'application/json' }).end(await handed.text());
    })();
  });
  await once(between.listen(0, '127.0.0.1'), 'listening');
  return { between, url: `http://127.0.0.1:${String((between.address() as AddressInfo).port)}` };
}

const soon = { 'retry-after': '0' };
const ECHO = {
  errors: [{ message: 'Variable "$issued" got invalid value "ZQUARK"', extensions: { code: 'BAD_USER_INPUT' } }],
};

test.each<[string, Parameters<typeof before>[0], number, RegExp]>([
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
    /^The service refuses\. It answers BAD_USER_INPUT\.\n$/,
  ],
])('a service that %s', async (name, answers, status, message) => {
  const { between, url } = await before(answers);
  const outcome = await run(sheet(csv(...rowsOf(name, 1))), [], { url });
  between.close();
  expect([outcome.status, outcome.err]).toEqual([status, expect.stringMatching(message)]);
});

test('who has no token, or one that does not count, is told', async () => {
  const path = sheet(csv(...rowsOf('token', 1)));
  expect(await run(path, [], { as: '' })).toMatchObject({
    status: 1,
    err: expect.stringContaining('REGISTRY_TOKEN is not set') as string,
  });
  expect(await run(path, [], { as: 'nonsense' })).toMatchObject({
    status: 1,
    err: expect.stringMatching(/token counts no longer, or not here/) as string,
  });
  const stranger = await service.tokenFor('joe', 'body:VTC');
  expect(await run(path, [], { as: stranger })).toMatchObject({
    status: 1,
    err: expect.stringMatching(/^Row 2: .*\n\nNothing was registered\.\n$/) as string,
  });
});
