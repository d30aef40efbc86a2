/** Webhooks, with real receivers: what arrives, how it is signed, what happens when it does not arrive, and where nothing is sent to. */
import dns from 'node:dns';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { post } from '../../src/webhooks/post';
import { beforeAllDayHasCome, DAY, dayAfter } from '../support/day';
import { Receiver, answering, accept, isGenuine } from '../support/receiver';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';
import { act, claimOn, DOCUMENT, documentsIn, linked, Owner, renamed, until } from './webhook-owners';

const folder = temporaryFolder();
const DAY_MS = 24 * 60 * 60 * 1000;
const tomorrow = dayAfter(1);
let count = 0;
let database: string;
let service: RunningService;
let receiver: Receiver;
let owner: Owner;

const document = documentsIn(folder);
const change = (content: object): Promise<number> => act(service, document(content));
/** Changes a webhook behind the back of the service. */
const byHand = (sql: string): void => {
  const hands = new SQLite(database);
  hands.exec(sql);
  hands.close();
};

beforeAllDayHasCome();
beforeEach(async () => {
  database = join(folder, `${String(++count)}.sqlite`);
  service = await startService({ database, catalogue: document(DOCUMENT), webhooksAnywhere: true });
  receiver = await Receiver.listening();
  owner = await Owner.at(service, 'body:B');
});
afterEach(async () => {
  jest.restoreAllMocks();
  await service.stop();
  await receiver.end();
});

describe('a webhook', () => {
  test('is told every revision, in order, signed; and the secret is kept nowhere', async () => {
    const { secret, webhook } = await owner.register(receiver.address);
    for (const name of ['two', 'three', 'four']) await change(renamed(name));
    const received = await receiver.reached(3);
    expect(received.map(({ id }) => id)).toEqual([2, 3, 4].map((revision) => `${webhook.id}:${String(revision)}`));
    const { data } = await service.graphql(
      '{ ledger(first: 1) { edges { node { number hash previous act actor } } } }',
    );
    const [{ node }] = (data?.ledger as { edges: { node: object }[] }).edges;
    expect(received[2].content).toMatchObject({ type: 'register.changed', data: { revision: 4, entry: node } });
    for (const { headers, body } of received) {
      expect(isGenuine(secret, headers, body)).toBe(true);
      expect(isGenuine(secret, headers, body.replace('test', 'tess'))).toBe(false);
      expect(isGenuine(secret, { ...headers, 'webhook-id': 'other' }, body)).toBe(false);
      expect(isGenuine(secret, { ...headers, 'webhook-timestamp': String(Date.now() / 1000 - 1) }, body)).toBe(false);
    }
    const other = await owner.register(`${receiver.address}?other`);
    expect(isGenuine(other.secret, received[0].headers, received[0].body)).toBe(false);
    expect(
      await until(
        () => owner.webhook(webhook.id),
        (one) => one.deliveredRevision === 4,
      ),
    ).toMatchObject({
      state: 'ACTIVE',
      failures: 0,
    });
    expect(JSON.stringify(await owner.webhooks())).not.toContain(secret);
    const kept = Buffer.concat(['', '-wal'].map((end) => readFileSync(database + end))).toString('latin1');
    const bytes = Buffer.from(secret.replace('whsec_', ''), 'base64').toString('latin1');
    expect([kept.includes(secret.slice(6)), kept.includes(bytes)]).toEqual([false, false]);
  });

  test('that does not take what it is told gets the same again, later each time, and what follows after it', async () => {
    receiver.answer = answering(500);
    const { webhook } = await owner.register(receiver.address);
    await change(renamed('two'));
    await receiver.reached(2);
    await change(renamed('three'));
    const failing = await until(
      () => owner.webhook(webhook.id),
      ({ failures }) => failures === 2,
    );
    expect(failing).toMatchObject({ state: 'FAILING', failure: 'The answer was 500.', deliveredRevision: 1 });
    receiver.answer = accept;
    const received = await receiver.reached(4);
    expect(received.map(({ content }) => content.data.revision)).toEqual([2, 2, 2, 3]);
    expect(new Set(received.slice(0, 3).map(({ id, body }) => `${id} ${body}`)).size).toBe(1);
    expect(
      await until(
        () => owner.webhook(webhook.id),
        ({ failures }) => failures === 0,
      ),
    ).toMatchObject({
      state: 'ACTIVE',
      failure: null,
    });
  });

  test.each([
    [10, 1_024],
    [50, 4 * 60 * 60],
  ])('that has failed %d times is tried again after about %d seconds', async (failures, seconds) => {
    receiver.answer = answering(500);
    const { webhook } = await owner.register(receiver.address);
    await change(renamed('two'));
    await until(
      () => owner.webhook(webhook.id),
      (one) => one.failures === 1,
    );
    byHand(`UPDATE "webhook" SET "failures" = ${String(failures)}`);
    const failing = await until(
      () => owner.webhook(webhook.id),
      (one) => one.failures === failures + 1,
    );
    const pause = (Date.parse(failing.nextAttemptAt!) - Date.now()) / 1000 / seconds;
    expect([pause > 0.7, pause < 1.3]).toEqual([true, true]);
  });

  test('that redirects, is silent, or is not there, is told why; and a redirect is not followed', async () => {
    const elsewhere = await Receiver.listening();
    const gone = await Receiver.listening();
    const silent = await Receiver.listening();
    silent.answer = () => undefined;
    receiver.answer = answering(307, { location: elsewhere.address });
    const redirecting = await owner.register(receiver.address);
    const quiet = await owner.register(silent.address);
    const { port } = gone;
    const nowhere = await owner.register(gone.address);
    await gone.end();
    await change(renamed('two'));
    const reasonOf = async ({ webhook }: typeof quiet) =>
      (
        await until(
          () => owner.webhook(webhook.id),
          ({ failure }) => failure !== null,
        )
      ).failure;
    expect(await reasonOf(redirecting)).toBe('The answer was 307; redirects are not followed.');
    expect(await reasonOf(nowhere)).toBe('The address could not be reached (ECONNREFUSED).');
    expect(await reasonOf(quiet)).toBe('There was no answer within 10 seconds.');
    expect(elsewhere.received).toEqual([]);
    // Somebody listens there now.
    const back = await Receiver.listening(port);
    await back.reached(1);
    await Promise.all([elsewhere.end(), silent.end(), back.end()]);
  });

  test('is given up after a day, and goes on where it stopped when its owner says so', async () => {
    receiver.answer = answering(503);
    const { webhook } = await owner.register(receiver.address);
    await change(renamed('two'));
    await until(
      () => owner.webhook(webhook.id),
      ({ failures }) => failures > 0,
    );
    byHand(`UPDATE "webhook" SET "failingSince" = '2026-01-01T00:00:00.000Z'`);
    await until(
      () => owner.webhook(webhook.id),
      ({ state }) => state === 'PAUSED',
    );
    const attempts = receiver.received.length;
    receiver.answer = accept;
    await change(renamed('three'));
    await sleep(2_500);
    expect(receiver.received).toHaveLength(attempts);
    expect((await owner.replay(webhook.id)).data).toMatchObject({ replayWebhook: { state: 'ACTIVE', failures: 0 } });
    const received = await receiver.reached(attempts + 2);
    expect(received.slice(attempts).map(({ content }) => content.data.revision)).toEqual([2, 3]);
  });

  test('is given up at once by the answer 410', async () => {
    receiver.answer = answering(410);
    const { webhook } = await owner.register(receiver.address);
    await change(renamed('two'));
    await until(
      () => owner.webhook(webhook.id),
      ({ state }) => state === 'PAUSED',
    );
    expect(receiver.received).toHaveLength(1);
  });

  test('is told again from a revision on, under the same ids; and not from one that there is not', async () => {
    const { webhook } = await owner.register(receiver.address);
    for (const name of ['two', 'three', 'four']) await change(renamed(name));
    await receiver.reached(3);
    await owner.replay(webhook.id, 1);
    const ids = (await receiver.reached(7)).map(({ id }) => Number(id.split(':')[1]));
    expect(ids).toEqual([2, 3, 4, 1, 2, 3, 4]);
    for (const from of [0, -1, 6]) {
      const { errors } = await owner.replay(webhook.id, from);
      expect(errors?.[0]).toMatchObject({
        message: `\`fromRevision: ${String(from)}\` is out of range; the register has the revisions 1 to 4.`,
        extensions: { problem: 'UNKNOWN_REVISION' },
      });
    }
  });

  test('that is removed is told nothing more', async () => {
    const { webhook } = await owner.register(receiver.address);
    await change(renamed('two'));
    await receiver.reached(1);
    expect((await owner.remove(webhook.id)).data).toEqual({ removeWebhook: { id: webhook.id } });
    await change(renamed('three'));
    await sleep(2_000);
    expect([receiver.received.length, await owner.webhooks()]).toEqual([1, []]);
  });
});

describe('a webhook for claims', () => {
  const dataOf = async (place: number) => (await receiver.reached(place))[place - 1].content.data;

  test('is told what changes by an act and because a day has come, and nothing else', async () => {
    await change({ equivalences: linked('c3', { period: { from: tomorrow } }).equivalences });
    const { secret, webhook } = await owner.register(receiver.address, [claimOn('c1'), claimOn('c3')]);
    await change(renamed('nothing to them'));
    await change(linked('c1'));
    const first = await dataOf(1);
    expect(first).toEqual({
      revision: 4,
      onDate: DAY,
      changes: [
        {
          claim: { ...claimOn('c1'), purpose: 'PRACTICE', onDate: null },
          before: { verdict: 'NOT_RECOGNISED', standing: 'OFFICIAL', revision: 3, onDate: DAY },
          after: {
            verdict: 'RECOGNISED',
            standing: 'OFFICIAL',
            revision: 4,
            onDate: DAY,
            requirement: 'R',
            route: 'r',
            outstanding: [],
          },
        },
      ],
    });
    const [{ headers, body, content }] = receiver.received;
    expect([content.type, isGenuine(secret, headers, body)]).toEqual(['decisions.changed', true]);
    const now = Date.now;
    jest.spyOn(Date, 'now').mockImplementation(() => now() + DAY_MS);
    expect(await dataOf(2)).toMatchObject({
      revision: 4,
      onDate: tomorrow,
      changes: [{ claim: claimOn('c3'), after: { verdict: 'RECOGNISED', onDate: tomorrow } }],
    });
    jest.restoreAllMocks();
    // A clock that is behind does not bring yesterday's verdict back.
    await change(linked('c1', { standing: 'ILLUSTRATIVE' }));
    expect(await dataOf(3)).toMatchObject({
      onDate: tomorrow,
      changes: [{ claim: claimOn('c1'), before: { standing: 'OFFICIAL' }, after: { standing: 'ILLUSTRATIVE' } }],
    });
    await owner.replay(webhook.id, 4);
    const changes = (await dataOf(4)).changes as { before: { verdict: string }; after: { verdict: string } }[];
    expect(changes.map(({ before, after }) => [before.verdict, after.verdict])).toEqual([
      ['NOT_RECOGNISED', 'RECOGNISED'],
    ]);
  });

  test('hears a change that did not arrive until it has, and only then what became of it', async () => {
    receiver.answer = answering(500);
    await owner.register(receiver.address, [claimOn('c1')]);
    await change(linked('c1'));
    await receiver.reached(1);
    await change(linked('c1', { state: 'SUSPENDED' }));
    receiver.answer = accept;
    const after = async (place: number) => ((await dataOf(place)).changes as { after: { verdict: string } }[])[0].after;
    const latest = () => Promise.resolve(receiver.received.at(-1)?.content.data.revision);
    await until(latest, (revision) => revision === 3);
    const { length } = receiver.received;
    expect((await after(length)).verdict).toBe('NOT_RECOGNISED');
    expect((await after(length - 1)).verdict).toBe('RECOGNISED');
    expect(new Set(receiver.received.slice(0, -1).map(({ id, body }) => id + body)).size).toBe(1);
  });
});

describe('registering', () => {
  test('names everything that stands against it, and nothing is registered', async () => {
    const { problems } = await owner.register(
      'gopher://example.org',
      [claimOn('c9'), { ...claimOn('c1'), post: 'q', onDate: 'x' }],
      'OTHER',
    );
    expect(problems).toEqual([
      { code: 'NOT_A_MEMBER', path: 'as', value: 'OTHER' },
      { code: 'MALFORMED_ADDRESS', path: 'address', value: 'gopher://example.org' },
      { code: 'UNKNOWN_RECORD', path: 'claims[0].certificates[0]', value: 'c9' },
      { code: 'UNKNOWN_RECORD', path: 'claims[1].post', value: 'q' },
      { code: 'MALFORMED_DAY', path: 'claims[1].onDate', value: 'x' },
    ]);
    expect((await owner.register(receiver.address, [])).problems).toMatchObject([{ code: 'NUMBER_OF_CLAIMS' }]);
    expect((await owner.register(receiver.address, [{ ...claimOn('c1'), certificates: [] }])).problems).toMatchObject([
      { code: 'NUMBER_OF_CERTIFICATES' },
    ]);
    const member = await Owner.at(service, 'body:B', 'employer:ACME');
    expect((await member.register(receiver.address)).problems).toMatchObject([{ code: 'BODY_AMBIGUOUS' }]);
    expect(await member.webhooks()).toEqual([]);
  });

  test('a body has ten webhooks and no more', async () => {
    for (let made = 1; made <= 10; made++) await owner.register(`${receiver.address}?${String(made)}`);
    expect((await owner.register(receiver.address)).problems).toMatchObject([{ code: 'TOO_MANY_WEBHOOKS' }]);
    expect((await owner.register(`${receiver.address}?7`)).problems).toMatchObject([{ code: 'WEBHOOK_EXISTS' }]);
    const employer = await Owner.at(service, 'employer:ACME');
    expect((await employer.register(receiver.address)).webhook).toMatchObject({ body: 'ACME', state: 'ACTIVE' });
  });

  test('webhooks are the business of their bodies and of the registrar alone', async () => {
    const { webhook } = await owner.register(receiver.address);
    const stranger = await Owner.at(service, 'employer:ACME');
    expect(await stranger.webhooks()).toEqual([]);
    for (const attempt of [await stranger.remove(webhook.id), await stranger.replay(webhook.id, 1)])
      expect(attempt.errors?.[0].extensions).toMatchObject({ problem: 'UNKNOWN_WEBHOOK' });
    const registrar = await Owner.at(service, 'registrar');
    expect((await registrar.webhooks()).map(({ id }) => id)).toEqual([webhook.id]);
    expect((await registrar.remove(webhook.id)).errors).toBeUndefined();
    expect(await owner.webhooks()).toEqual([]);
  });

  test('one whose key the registry has no more is told so, and nothing is sent unsigned', async () => {
    const { webhook } = await owner.register(receiver.address);
    byHand(`UPDATE "webhook" SET "key" = 'withdrawn'`);
    await change(renamed('two'));
    await sleep(1_500);
    expect([(await owner.webhook(webhook.id)).state, receiver.received]).toEqual(['KEYLESS', []]);
  });
});

describe('unless a setting says otherwise, nothing is sent', () => {
  test('to what is no public address by https', async () => {
    const careful = await startService({ catalogue: document(DOCUMENT) });
    const cautious = await Owner.at(careful, 'body:B');
    for (const [address, code] of [
      ['http://example.org/', 'MALFORMED_ADDRESS'],
      ['https://me:secret@example.org/', 'MALFORMED_ADDRESS'],
      [`https://example.org/${'x'.repeat(2000)}`, 'MALFORMED_ADDRESS'],
      ['https://localhost/', 'PRIVATE_ADDRESS'],
      ['https://127.0.0.1/', 'PRIVATE_ADDRESS'],
      ['https://0x7f.1/', 'PRIVATE_ADDRESS'],
      ['https://10.1.2.3/', 'PRIVATE_ADDRESS'],
      ['https://169.254.169.254/latest/meta-data', 'PRIVATE_ADDRESS'],
      ['https://[::1]/', 'PRIVATE_ADDRESS'],
      ['https://[::ffff:192.168.0.1]/', 'PRIVATE_ADDRESS'],
      ['https://[fd00::1]/', 'PRIVATE_ADDRESS'],
      ['https://[64:ff9b::10.0.0.1]/', 'PRIVATE_ADDRESS'],
      ['https://0.0.0.0/', 'PRIVATE_ADDRESS'],
      ['https://127.0.0.1./', 'PRIVATE_ADDRESS'],
      ['https://localhost./', 'PRIVATE_ADDRESS'],
      ['https://LocalHost:8443/', 'PRIVATE_ADDRESS'],
      ['https://registry.localhost/', 'PRIVATE_ADDRESS'],
      ['https://ip6-localhost/', 'PRIVATE_ADDRESS'],
      ['https://printer.local/', 'PRIVATE_ADDRESS'],
      ['https://metadata.google.internal./', 'PRIVATE_ADDRESS'],
      ['https://router.home.arpa/', 'PRIVATE_ADDRESS'],
      ['https://intranet/', 'PRIVATE_ADDRESS'],
    ])
      expect([address, (await cautious.register(address)).problems]).toMatchObject([
        address,
        [{ code, path: 'address' }],
      ]);
    await careful.stop();
  });

  test('to a name that leads into a private network, at whichever look', async () => {
    const lookup = dns.lookup;
    jest
      .spyOn(dns, 'lookup')
      .mockImplementation(((_: string, options: object, found: () => void) =>
        lookup('127.0.0.1', options, found)) as typeof dns.lookup);
    const request = { headers: {}, body: '{}', signal: new AbortController().signal };
    const address = `https://inside.example:${String(receiver.port)}/`;
    expect(await post({ ...request, address, anyAddress: false })).toEqual({
      failure: 'The name of the host leads to no public address.',
      gone: false,
    });
    expect(await post({ ...request, address: address.replace('https', 'http'), anyAddress: true })).toEqual({
      failure: null,
    });
  });
});
