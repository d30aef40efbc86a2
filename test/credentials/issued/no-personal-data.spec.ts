/** Nothing that tells of a holder is kept or told anywhere: not in the database and its journals, the log, the metrics, webhooks, the ledger, or what is left of a crash. */
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import type { JsonObject } from '../../../src/credentials/documents/json';
import { Keys } from '../../../src/access/keys';
import { issueToken } from '../../../src/access/own-tokens';
import { fold } from '../../../src/language/folding';
import { signingKeys } from '../../support/copies';
import { PostgresServer } from '../../support/postgres';
import { freePort } from '../../support/ports';
import { registry, startedService, type StartedService } from '../../support/programs';
import { Receiver } from '../../support/receiver';
import { temporaryFolder } from '../../support/registry';
import { badge } from '../documents/support';

/** Words that stand nowhere else. */
const HOLDER = { number: 'ZQX-7788990017', name: 'ZQUARKSON Wibblethwaite', checkItem: 'QZ19870612' };
const OTHER_NAME = '龘龗靐齉';
const TRACES = [
  ...Object.values(HOLDER),
  OTHER_NAME,
  ...['7788990017', 'zquarkson', 'wibblethwaite', 'zquarksonwibblethwaite', fold(OTHER_NAME)],
];

const bytesOf = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path)),
  );

/** The traces that are found, in any of the ways in which texts are written. */
function tracesIn(bytes: Buffer): readonly string[] {
  const lower = Buffer.from(bytes.toString('latin1').toLowerCase(), 'latin1');
  const ways = (trace: string): readonly Buffer[] => [
    Buffer.from(trace),
    Buffer.from(trace.toLowerCase()),
    Buffer.from(trace, 'utf16le'),
    Buffer.from(Buffer.from(trace).toString('base64').slice(0, -4)),
    Buffer.from(encodeURIComponent(trace)),
  ];
  return TRACES.filter((trace) => ways(trace).some((way) => bytes.includes(way) || lower.includes(way)));
}

async function ask({ url }: StartedService, query: string, variables: object, token?: string): Promise<string> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return answer.text();
}

const ISSUED = { certificate: 'GIC-JD-HAND', ...HOLDER, otherNames: [OTHER_NAME], awardedOn: '2024-06-30' };
const KEY = { certificate: 'GIC-JD-HAND', ...HOLDER };
const WITH_KEY = 'mutation ($certificate: IssuedKeyInput!, $act: ActInput!)';
const ISSUE_CREDENTIAL = `${WITH_KEY} { issueCredential(certificate: $certificate, act: $act) {
  ... on CredentialIssued { credential png token qr } ... on ActRefused { problems { code message } } } }`;
const DONE = '{ __typename ... on ActRefused { problems { message } } }';
const REGISTER = `mutation ($issued: [IssuedCertificateInput!]!, $act: ActInput!) { registerIssued(issued: $issued, act: $act) ${DONE} }`;

/** Registers, verifies, changes, and does what is refused. */
async function useIt(service: StartedService, token: string): Promise<void> {
  const act = { reason: 'board', key: 'k-1' };
  expect(await ask(service, REGISTER, { issued: [ISSUED], act }, token)).toContain('ActRecorded');
  expect(await ask(service, REGISTER, { issued: [ISSUED], act: { reason: 'again' } }, token)).toContain('ActRefused');
  const issue = (certificate: object, act: object): Promise<string> =>
    ask(service, ISSUE_CREDENTIAL, { certificate, act }, token);
  const handedOver = await issue(KEY, { reason: 'board', key: 'k-2' });
  expect(tracesIn(Buffer.from(handedOver))).toContain(HOLDER.name);
  expect(await issue(KEY, { reason: 'board', key: 'k-2' })).toContain(HOLDER.name);
  expect(await issue({ ...KEY, name: `${HOLDER.name}\n` }, { reason: 'board' })).toContain('PART_UNFIT');
  expect(await issue({ ...KEY, name: OTHER_NAME, number: 'X' }, { reason: 'board' })).toContain('NOT_ISSUED');
  expect(await issue({ ...KEY, certificate: HOLDER.number }, { reason: 'board' })).toContain('UNKNOWN_RECORD');
  const verify = 'query ($c: IssuedKeyInput!) { verifyCredential(certificate: $c) { status text } }';
  expect(await ask(service, verify, { c: KEY })).toContain('IN_FORCE');
  expect(await ask(service, verify, { c: { ...KEY, name: OTHER_NAME } })).toContain('IN_FORCE');
  expect(await ask(service, verify, { c: { ...KEY, checkItem: '' } })).toContain('PART_BLANK');
  expect(await ask(service, verify, { c: { ...KEY, certificate: HOLDER.number } })).toContain('errors');
  expect(await ask(service, verify, { c: { ...KEY, wrong: HOLDER.name } })).toContain('errors');
  expect(
    await ask(service, `{ verifyCredential(certificate: {number: "${HOLDER.number}"}) { status } }`, {}),
  ).toContain('errors');
  const badged = {
    ...(badge().credentialSubject as JsonObject),
    id: undefined,
    name: HOLDER.name,
    'https://x.example/n': HOLDER.number,
  };
  const file = (content: object) => ({ file: Buffer.from(JSON.stringify(content)).toString('base64') });
  const verifyFile =
    'query ($file: String!) { verifyCredentialFile(file: $file) { verdict steps { text } holders { names } } }';
  expect(await ask(service, verifyFile, file(badge({ credentialSubject: badged })))).toContain(HOLDER.name);
  expect(await ask(service, verifyFile, file({ [HOLDER.name]: OTHER_NAME }))).toContain('INVALID');
  expect(await ask(service, verifyFile, { file: HOLDER.name })).toContain('NOT_BASE64');
  for (const change of ['suspendIssued', 'reinstateIssued', 'revokeIssued', 'revokeIssued'])
    await ask(
      service,
      `${WITH_KEY} { ${change}(certificate: $certificate, act: $act) ${DONE} }`,
      { certificate: KEY, act: { reason: 'board' } },
      token,
    );
  await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query": "${HOLDER.name}`,
  });
}

/** Gives sheets to the command: one that is registered, and one with something wrong in every column. Returns what the command has printed. */
async function useSheets({ url }: StartedService, token: string): Promise<string> {
  const { number, name, checkItem } = HOLDER;
  const headings = 'certificate,number,name,otherNames,checkItem,awardedOn,expiresOn';
  const sheets = [
    `${headings}\nGIC-JD-HAND,${number}/2,${name},${OTHER_NAME},${checkItem},2024-06-30,`,
    `${headings}\n${name},${number},${name},${OTHER_NAME},${checkItem},${name},${number}\nGIC-JD-HAND,${number},${name},${OTHER_NAME},${checkItem},2024-06-30,`,
    `GIC-JD-HAND,${number},${name},${OTHER_NAME},${checkItem},2024-06-30,`,
  ];
  const printed: string[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const path = join(given, `${String(at)}.csv`);
    writeFileSync(path, sheet);
    const { status, out, err } = await registry(
      { REGISTRY_TOKEN: token },
      'issued',
      'register',
      path,
      '--service',
      url,
    );
    expect([at, status]).toEqual([at, at === 0 ? 0 : 1]);
    printed.push(out, err);
  }
  return printed.join('\n');
}

/** What is told of the holder in what a service leaves behind that is used and then killed. */
async function tracesOf(database: string, crash: () => Promise<string>): Promise<readonly string[]> {
  const metrics = await freePort();
  const keySet = await signingKeys();
  const receiver = await Receiver.listening();
  const service = await startedService({
    DATABASE_URL: database,
    SIGNING_KEYS: keySet,
    CATALOGUE: 'gba',
    METRICS_PORT: String(metrics),
    PUBLIC_URL: 'https://registry.example',
    LOG_LEVEL: 'trace',
    WEBHOOKS: 'any',
    NODE_OPTIONS: `--report-on-signal --report-directory=${dumps}`,
  });
  const err = text(service.child.stderr!);
  const keys = await Keys.open({ signingKeys: keySet, keyFile: '' });
  const { token } = await issueToken(keys, { subject: 'ann', roles: ['body:GIC'], hours: 1 });
  await ask(service, `mutation { registerWebhook(address: "${receiver.address}") { __typename } }`, {}, token);
  await useIt(service, token);
  const told = [
    await useSheets(service, token),
    await (await fetch(`http://127.0.0.1:${String(metrics)}/metrics`)).text(),
    await (await fetch(`${service.url}/credentials/status/GIC/1/revocation`)).text(),
    await (await fetch(`${service.url}/bodies/GIC/did.json`)).text(),
    await ask(
      service,
      '{ ledger { edges { node { actor act reason summary evidence request key changes: number } } } }',
      {},
    ),
  ];
  const reports = readdirSync(dumps).length;
  service.child.kill('SIGUSR2');
  while (readdirSync(dumps).length === reports || bytesOf(dumps).at(-1) !== LINE_FEED) await setTimeout(20);
  service.child.kill('SIGKILL');
  await once(service.child, 'exit');
  const bodies = JSON.stringify(receiver.received);
  await receiver.end();
  expect(receiver.received.length).toBeGreaterThan(0);
  const left = Buffer.concat([bytesOf(await crash()), bytesOf(dumps)]);
  expect(left.includes('"javascriptStack"')).toBe(true);
  for (const act of ['ISSUE', 'ISSUE_CREDENTIAL']) expect(left.includes(act)).toBe(true);
  return tracesIn(Buffer.concat([left, Buffer.from([...told, bodies, service.out(), await err].join('\n'))]));
}

const folder = temporaryFolder();
/** What Node dumps of a process that is in trouble: its report. */
const dumps = temporaryFolder();
const LINE_FEED = 10;
/** The sheets of the body, which are its own. */
const given = temporaryFolder();

test('is found when it is there', () => {
  expect(tracesIn(Buffer.from(JSON.stringify(HOLDER)))).toEqual(expect.arrayContaining(Object.values(HOLDER)));
});

test('nowhere on SQLite, killed with its journals left', async () => {
  const traces = await tracesOf(`sqlite:${join(folder, 'registry.sqlite')}`, () => Promise.resolve(folder));
  expect(traces).toEqual([]);
}, 120_000);

test('nowhere on PostgreSQL, crashed with its journals left', async () => {
  const place = mkdtempSync(join(folder, 'postgres-'));
  for (const one of [folder, place]) chmodSync(one, 0o755);
  const server = await PostgresServer.start(place);
  const traces = await tracesOf(await server.fresh(), async () => {
    await server.tell('crash');
    return place;
  });
  expect(traces).toEqual([]);
  await server.end();
}, 180_000);
