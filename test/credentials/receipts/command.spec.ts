/** `registry receipt verify` as a process: with nothing but files, and with the register at hand. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide, type Claim } from '../../../src/recognition';
import { today } from '../../../src/api/clock';
import { HEAD_TYPE } from '../../../src/credentials/receipts/receipt';
import { decided } from '../../support/engine';
import { registry } from '../../support/programs';
import { Issuer, payloadIn, receiptIn } from '../../support/receipts';
import { Registry, SHIPPED, temporaryFolder } from '../../support/registry';

const folder = temporaryFolder();
const file = (name: string): string => join(folder, name);
const CLAIM: Claim = {
  holdings: [{ certificate: 'GIC-JD-HAND' }],
  post: 'jewellery-designer',
  region: 'HK',
  onDate: today(),
  purpose: 'PRACTICE',
};
let issuer: Issuer;
let receipt: string;

beforeAll(async () => {
  const register = await Registry.open(folder);
  await register.imports.import(SHIPPED, { actor: 'test' });
  issuer = await Issuer.of(register, folder);
  const first = await register.catalogue();
  const head = receiptIn(await issuer.receipt(first, CLAIM)).head;
  await register.import({ regions: [{ code: 'X-1', name: { en: 'One' } }] });
  receipt = await issuer.receipt(await register.catalogue(), CLAIM);
  const since = await issuer.receipt(await register.catalogue(), CLAIM, 1);
  writeFileSync(file('receipt.jws'), `${receipt}\n`);
  writeFileSync(file('since.jws'), since);
  writeFileSync(file('jwks.json'), JSON.stringify(issuer.published));
  writeFileSync(file('head.json'), JSON.stringify({ url: 'http://127.0.0.1', signed: head, keys: issuer.published }));
  const fork = { ...(payloadIn(head) as object), root: 'f'.repeat(64) };
  const forked = { signed: await issuer.keys.sign(fork, HEAD_TYPE), consistency: receiptIn(since).consistency };
  writeFileSync(file('forked.json'), JSON.stringify(forked));
  await register.close();
});

const verify = (words: readonly string[], database = 'registry.sqlite') =>
  registry({ DATABASE_URL: `sqlite:${file(database)}` }, 'receipt', 'verify', ...words);
const keys = ['--keys', file('jwks.json')];

test('it checks a receipt from files alone, and says each step', async () => {
  const { status, out, err } = await verify([file('receipt.jws'), ...keys], 'there-is-none.sqlite');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(/^Receipt issued at `.*`: `CONDITIONAL` for the job `jewellery-designer` in `HK`/);
  expect(out).toMatch(/^PASSED {6}DECISION {3}Decided again from these records alone/m);
  expect(out).toMatch(/^NOT_CHECKED REPLAY/m);
});

test('it takes a head that the witness keeps, and the keys with it', async () => {
  const kept = ['--head', file('head.json'), '--json'];
  const stepsOf = ({ out }: { readonly out: string }) =>
    (JSON.parse(out) as { steps: { step: string; outcome: string; code: string | null }[] }).steps;
  expect(stepsOf(await verify([file('since.jws'), ...kept]))[4]).toMatchObject({
    step: 'KEPT_HEAD',
    outcome: 'PASSED',
  });
  expect(stepsOf(await verify([file('receipt.jws'), ...kept]))[4].code).toBe('NO_CONSISTENCY_PROOF');
  const atHand = await verify([file('receipt.jws'), ...kept, '--register']);
  expect(atHand.status).toBe(0);
  expect(stepsOf(atHand).map(({ outcome }) => outcome)).toEqual(Array(9).fill('PASSED'));
  const forked = await verify([file('receipt.jws'), ...keys, '--head', file('forked.json')]);
  expect(forked).toMatchObject({ status: 1, err: 'Do not rely on this receipt.\n' });
  expect(forked.out).toMatch(/^FAILED {6}KEPT_HEAD {2}.*the ledger was rewritten/m);
});

test('it refuses what was changed, in the language that is asked for', async () => {
  writeFileSync(
    file('changed.jws'),
    receipt.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
  );
  const said = { en: 'Do not rely', 'zh-Hant': '請勿依賴', 'zh-Hans': '请勿依赖', pt: 'Não confie' };
  for (const [language, conclusion] of Object.entries(said)) {
    const { status, err } = await verify([file('changed.jws'), ...keys, '--language', language]);
    expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining(conclusion) as string });
  }
});

test('with the register it finds what only that can know, and says when an answer no longer holds', async () => {
  const register = await Registry.open(folder);
  const catalogue = await register.catalogue();
  const decision = decided(decide(catalogue, CLAIM));
  const lying = await issuer.forge({ ...receiptIn(receipt), holdsUntil: '2999-01-01' });
  writeFileSync(file('lying.jws'), lying);
  copyFileSync(file('registry.sqlite'), file('before.sqlite'));
  const requirement = catalogue.tables.requirements.find(decision.requirement!)!;
  await register.import({ requirements: [{ ...requirement, period: { ...requirement.period, until: '2026-01-02' } }] });
  await register.close();

  expect((await verify([file('lying.jws'), ...keys])).status).toBe(0);
  const found = await verify([file('lying.jws'), ...keys, '--register']);
  expect(found).toMatchObject({ status: 1, err: 'Do not rely on this receipt.\n' });
  expect(found.out).toMatch(/^FAILED {6}REPLAY/m);

  const old = await verify([file('receipt.jws'), ...keys, '--register']);
  expect(old).toMatchObject({ status: 1, err: 'The receipt is genuine, but its answer no longer holds.\n' });
  expect(old.out).toMatch(/^PASSED {6}REPLAY/m);
  expect(old.out).toMatch(/^FAILED {6}TODAY {6}.*`UNDETERMINED`/m);

  const other = await Registry.open(folder, 'other.sqlite');
  await other.import({ regions: [{ code: 'X-1', name: { en: 'One' } }] });
  await other.close();
  const elsewhere = await verify([file('receipt.jws'), ...keys, '--register'], 'other.sqlite');
  expect(elsewhere.status).toBe(1);
  expect(elsewhere.out).toMatch(/^FAILED {6}REPLAY {5}.*it is another register/m);
});

test('where it cannot be told it ends with 2, and says what is wrong', async () => {
  writeFileSync(file('no-keys.json'), '{"keys": []}');
  writeFileSync(file('no-json'), '{');
  writeFileSync(file('no-head.json'), JSON.stringify({ signed: receipt }));
  writeFileSync(file('no-proof.json'), JSON.stringify({ signed: receiptIn(receipt).head, consistency: { path: 1 } }));
  const cases: [words: readonly string[], said: string][] = [
    [[file('receipt.jws')], '--keys is missing'],
    [[file('none.jws'), ...keys], 'cannot be read (ENOENT)'],
    [[file('receipt.jws'), '--keys', file('no-keys.json')], 'has no public keys'],
    [[file('receipt.jws'), '--keys', file('no-json')], 'is not JSON'],
    [[file('receipt.jws'), ...keys, '--head', file('no-head.json')], 'is not a head of the ledger'],
    [[file('receipt.jws'), ...keys, '--head', file('no-proof.json')], '`consistency`'],
    [[file('receipt.jws'), ...keys, '--no-such'], 'unknown option'],
    [[], "missing required argument 'file'"],
    [[file('receipt.jws'), ...keys, '--language', 'xx'], 'Expected one of'],
  ];
  for (const [words, said] of cases) {
    const { status, err } = await verify(words);
    expect({ words, status, err }).toEqual({ words, status: 2, err: expect.stringContaining(said) as string });
  }
  const { status, err } = await verify([file('receipt.jws'), ...keys, '--register'], 'none.sqlite');
  expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('There is no register') as string });
});
