/** Receipts hold; whatever is changed in one is found, be it signed again with the true key. */
import * as fc from 'fast-check';
import { compiledAlone, decidedAgain, isSame, surplusOf } from '../../../src/credentials/receipts/decide-again';
import { HEAD_TYPE, type Head, type Receipt, type ReceiptEntry } from '../../../src/credentials/receipts/receipt';
import { stepSaid } from '../../../src/credentials/receipts/sentences';
import { STEPS, verifyReceipt, type Means, type Step } from '../../../src/credentials/receipts/verify';
import { witnessOf } from '../../../src/credentials/receipts/witness';
import { issueToken } from '../../../src/access/own-tokens';
import { rootOf } from '../../../src/ledger/merkle.proof';
import { hashOf } from '../../../src/persistence/chain.proof';
import {
  compile,
  decide,
  LANGUAGES,
  VERDICTS,
  type Catalogue,
  type Claim,
  type Verdict,
} from '../../../src/recognition';
import { scene } from '../../support/arbitraries';
import { decided, REVISION } from '../../support/engine';
import { Issuer, payloadIn, receiptIn } from '../../support/receipts';
import { Registry, SHIPPED, temporaryFolder } from '../../support/registry';
import { conformanceWorlds } from '../../support/worlds';

const folder = temporaryFolder();
const DAY = '2026-11-23';
let registry: Registry;
let issuer: Issuer;
let catalogue: Catalogue;
/** A receipt of each verdict, from the catalogue that ships. */
let receipts: ReadonlyMap<Verdict, string>;

beforeAll(async () => {
  registry = await Registry.open(folder);
  await registry.imports.import(SHIPPED, { actor: 'test' });
  await registry.import({ regions: [{ code: 'X-1', name: { en: 'One' } }] });
  issuer = await Issuer.of(registry, folder);
  keys = issuer.published;
  catalogue = await registry.catalogue();
  const claims = claimsOfEach(catalogue);
  const issued = VERDICTS.map(
    async (verdict) => [verdict, await issuer.receipt(catalogue, claims.get(verdict)!)] as const,
  );
  receipts = new Map(await Promise.all(issued));
});
afterAll(() => registry.close());

/** The first claim of each verdict. */
function claimsOfEach({ tables }: Catalogue): ReadonlyMap<Verdict, Claim> {
  const found = new Map<Verdict, Claim>();
  for (const { code: post } of tables.posts.list)
    for (const { code: region } of tables.regions.list)
      for (const { code: certificate } of tables.certificates.list) {
        const facts = { satisfied: ['no-such-condition'] };
        const claim: Claim = { holdings: [{ certificate }], post, region, onDate: DAY, purpose: 'PRACTICE', facts };
        const { verdict } = decided(decide(catalogue, claim));
        if (!found.has(verdict)) found.set(verdict, claim);
        if (found.size === VERDICTS.length) return found;
      }
  return found;
}

/** The same each time, so that they are read once. */
let keys: Means['keys'];

const verified = (text: string, means: Partial<Means> = {}) => verifyReceipt(text, { keys, ...means });

/** The steps that have failed, and why. */
async function failures(text: string, means: Partial<Means> = {}): Promise<readonly string[]> {
  const { steps, holds } = await verified(text, means);
  const failed = steps.filter(({ outcome }) => outcome === 'FAILED');
  expect(holds).toBe(failed.length === 0);
  return failed.map(({ step, code }) => `${step} ${String(code)}`);
}

describe('a receipt', () => {
  it.each(VERDICTS)('of %s holds', async (verdict) => {
    const { steps, receipt } = await verified(receipts.get(verdict)!);
    expect(receipt?.decision.verdict).toBe(verdict);
    expect(steps.map(({ step }) => step)).toEqual(STEPS);
    const restsOnAbsence = verdict === 'NOT_RECOGNISED' || verdict === 'UNDETERMINED';
    expect(steps.map(({ outcome, code }) => code ?? outcome)).toEqual([
      ...['PASSED', 'PASSED', 'PASSED', 'PASSED', 'NO_KEPT_HEAD', 'PASSED'],
      restsOnAbsence ? 'RESTS_ON_ABSENCE' : 'PASSED',
      ...['NO_REGISTER', 'NO_REGISTER'],
    ]);
  });

  it('of every case of the conformance worlds holds', async () => {
    for (const [position, { register, cases }] of conformanceWorlds().entries()) {
      const world = await Registry.open(folder, `world-${String(position)}.sqlite`);
      await world.import(register);
      const as = await Issuer.of(world, folder);
      const compiled = await world.catalogue();
      for (const { claim, expect: expected } of cases) {
        const { steps, receipt } = await verified(await as.receipt(compiled, claim));
        expect({ claim, failed: steps.filter(({ outcome }) => outcome === 'FAILED') }).toEqual({ claim, failed: [] });
        expect(receipt!.decision.verdict).toBe(expected.verdict);
      }
      await world.close();
    }
  }, 300_000);

  it('of any claim on a random register is decided again as it was, and has no record too many', () => {
    let compared = 0;
    fc.assert(
      fc.property(scene, ({ register, claims }) => {
        const whole = compile(register, REVISION);
        for (const claim of claims) {
          const decision = decided(decide(whole, claim));
          const records = witnessOf(whole, claim, decision).map((record) => ({ ...record, entry: 1, place: null }));
          const receipt = { records, claim, decision, revision: REVISION } as unknown as Receipt;
          const alone = compiledAlone(receipt);
          if ('code' in alone) throw new Error(JSON.stringify(alone));
          const again = decidedAgain(alone, receipt);
          expect(isSame(again, decision)).toBe(true);
          expect(surplusOf(alone, receipt, decision)).toEqual([]);
          compared++;
        }
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(400);
  });

  it('is no token of access, and neither is a token or a head a receipt', async () => {
    const { token } = await issueToken(issuer.keys, { subject: 'anna', roles: ['registrar'], hours: 1 });
    expect(await failures(token)).toEqual(['SIGNATURE OTHER_KIND']);
    expect(await failures(receiptIn(receipts.get('RECOGNISED')!).head)).toEqual(['SIGNATURE OTHER_KIND']);
  });

  it('is told of in every language, step by step', async () => {
    const { steps } = await verified(receipts.get('NOT_RECOGNISED')!);
    for (const step of steps) {
      const said = LANGUAGES.map((language) => stepSaid(step)[language]);
      expect(new Set(said).size).toBe(LANGUAGES.length);
    }
  });
});

describe('a change', () => {
  /** Another character of base64url, or what stands between the parts. */
  const another = (character: string): string => (character === 'A' ? 'B' : 'A');

  /** Changes that are looked at side by side. */
  const AT_ONCE = 64;

  async function everyChangeIsFound(receipt: string, stride: number): Promise<void> {
    const ends = [receipt.indexOf('.'), receipt.lastIndexOf('.'), receipt.length - 1];
    const near = (at: number): boolean => ends.some((end) => Math.abs(end - at) < 100);
    const places = Array.from(receipt, (_, at) => at).filter((at) => at % stride === 0 || near(at));
    for (let from = 0; from < places.length; from += AT_ONCE) {
      const some = places.slice(from, from + AT_ONCE);
      const found = await Promise.all(
        some.map((at) => verified(receipt.slice(0, at) + another(receipt[at]) + receipt.slice(at + 1))),
      );
      const missed = some.filter((_, position) => found[position].holds);
      if (missed.length > 0) throw new Error(`a change is not found at ${missed.join(', ')}`);
    }
  }

  it('of any byte of ten receipts, two of each verdict, is found', async () => {
    const hasAll = ({ cases }: ReturnType<typeof conformanceWorlds>[number]): boolean =>
      VERDICTS.every((verdict) => cases.filter(({ expect: expected }) => expected.verdict === verdict).length > 1);
    const { register, cases } = conformanceWorlds().find(hasAll)!;
    const world = await Registry.open(folder, 'small.sqlite');
    await world.import(register);
    const as = await Issuer.of(world, folder);
    const compiled = await world.catalogue();
    for (const verdict of VERDICTS) {
      const of = cases.filter(({ expect: expected }) => expected.verdict === verdict);
      const issued = await Promise.all(of.map(({ claim }) => as.receipt(compiled, claim)));
      const [first, second] = issued.sort((one, other) => one.length - other.length);
      for (const receipt of [first, second]) await everyChangeIsFound(receipt, 1);
    }
    await world.close();
  }, 300_000);

  it.each(VERDICTS)('of bytes here and there of a receipt of %s is found', async (verdict) => {
    await everyChangeIsFound(receipts.get(verdict)!, 37);
  });

  it('of what is written, but not of what it says, is found', async () => {
    const receipt = receipts.get('PARTIAL')!;
    const [header, payload, signature] = receipt.split('.');
    for (const same of [`${receipt}=`, `${receipt}.`, ` ${receipt}`, `${header}.${payload}=.${signature}`])
      expect(await failures(same)).toEqual(['SIGNATURE MALFORMED']);
    expect(await failures('')).toEqual(['SIGNATURE MALFORMED']);
  });

  it('of the key is found', async () => {
    const other = await Issuer.of(registry, temporaryName());
    expect(await failures(receipts.get('PARTIAL')!, { keys: other.published })).toEqual(['SIGNATURE UNKNOWN_KEY']);
  });
  const temporaryName = (): string => `${folder}/other`;
});

type Changing = (receipt: Mutable, whole: Receipt) => void;
/** A receipt in the hands of who has the true key. */
interface Mutable {
  [field: string]: unknown;
  claim: { onDate: string; post: string };
  decision: {
    verdict: string;
    outstanding: string[];
    standing: string | null;
    needs: { paths: unknown[] }[];
    revision: number;
  };
  records: {
    record: Record<string, unknown>;
    place: { path: string[]; position: number; size: number } | null;
  }[];
  entries: { columns: Record<string, unknown>; path: string[] }[];
}

describe('signed again with the true key,', () => {
  const FORGERIES: Readonly<Record<string, readonly [Verdict, Changing, Step]>> = {
    'a better verdict': ['CONDITIONAL', ({ decision }) => (decision.verdict = 'RECOGNISED'), 'DECISION'],
    'a verdict for a refusal': ['NOT_RECOGNISED', ({ decision }) => (decision.verdict = 'RECOGNISED'), 'DECISION'],
    'a refusal for a verdict': ['RECOGNISED', ({ decision }) => (decision.verdict = 'NOT_RECOGNISED'), 'DECISION'],
    'no verdict for a verdict': ['RECOGNISED', ({ decision }) => (decision.verdict = 'UNDETERMINED'), 'DECISION'],
    'no conditions': ['CONDITIONAL', ({ decision }) => (decision.outstanding = []), 'DECISION'],
    'a better standing': ['RECOGNISED', ({ decision }) => (decision.standing = 'BETTER'), 'DECISION'],
    'no path': ['RECOGNISED', ({ decision }) => (decision.needs[0].paths = []), 'DECISION'],
    'another day': ['RECOGNISED', ({ claim }) => (claim.onDate = '1990-01-01'), 'DECISION'],
    'another post': ['RECOGNISED', ({ claim }) => (claim.post = 'no-such'), 'RECORDS'],
    'a remark': ['RECOGNISED', (receipt) => (receipt.remarks = [{ kind: 'EXPIRY_NOT_STATED' }]), 'DECISION'],
    'no remarkable remark': ['RECOGNISED', (receipt) => (receipt.remarks = [null]), 'DECISION'],
    'a text of a record': ['PARTIAL', ({ records }) => (records[0].record.name = { en: 'Nowhere' }), 'INCLUSION'],
    'a field that there is not': ['PARTIAL', ({ records }) => (records[0].record.nothing = 1), 'RECORDS'],
    'another entry': ['PARTIAL', ({ entries }) => (entries[0].columns.actor = 'nobody'), 'INCLUSION'],
    'another way up': ['PARTIAL', ({ entries }) => entries[0].path.push('0'.repeat(64)), 'INCLUSION'],
    'another place': ['PARTIAL', ({ records }) => records[0].place!.position++, 'INCLUSION'],
    'no place': ['PARTIAL', ({ records }) => (records[0].place = null), 'INCLUSION'],
    'another revision': ['PARTIAL', (receipt) => (receipt.revision = 1), 'HEAD'],
    'a revision of the decision': ['PARTIAL', ({ decision }) => (decision.revision = 1), 'HEAD'],
    'no head': ['PARTIAL', (receipt) => (receipt.head = ''), 'HEAD'],
    'a token for a head': ['PARTIAL', (receipt) => (receipt.head = receipts.get('PARTIAL')), 'HEAD'],
    'another version': ['PARTIAL', (receipt) => (receipt.version = 2), 'FORM'],
    'no version': ['PARTIAL', (receipt) => (receipt.version = undefined), 'FORM'],
    'something more': ['PARTIAL', (receipt) => (receipt.more = true), 'FORM'],
    'records that are none': ['PARTIAL', ({ records }) => records.splice(0, 1, null as never), 'FORM'],
    'an entry twice': ['PARTIAL', ({ entries }) => entries.push(entries[0]), 'FORM'],
    'a record twice': ['PARTIAL', ({ records }) => records.push(records[0]), 'FORM'],
    'a hash of an entry': ['PARTIAL', ({ entries }) => (entries[0].columns.hash = ''), 'FORM'],
  };

  it.each(Object.entries(FORGERIES))('%s is found', async (_, [verdict, change, step]) => {
    const whole = receiptIn(receipts.get(verdict)!);
    const forged = structuredClone(whole) as unknown as Mutable;
    change(forged, whole);
    const { steps, holds } = await verified(await issuer.forge(forged));
    expect(holds).toBe(false);
    expect(steps.filter(({ outcome }) => outcome === 'FAILED').map((result) => result.step)).toContain(step);
  });

  it.each(VERDICTS)('any record left out of a receipt of %s is found', async (verdict) => {
    const whole = receiptIn(receipts.get(verdict)!);
    for (const left of whole.records) {
      const records = whole.records.filter((record) => record !== left);
      const numbers = new Set(records.map(({ entry }) => entry));
      const entries = whole.entries.filter(({ columns }) => numbers.has(columns.number));
      expect(await failures(await issuer.forge({ ...whole, records, entries }))).not.toEqual([]);
    }
  });

  it('a record of the register that the decision does not need is found', async () => {
    const [whole, other] = (['RECOGNISED', 'PARTIAL'] as const).map((verdict) => receiptIn(receipts.get(verdict)!));
    const has = ({ records }: Receipt, code: string) => records.some(({ record }) => record.code === code);
    const more = other.records.filter(({ record }) => !has(whole, record.code));
    expect(more.length).toBeGreaterThan(0);
    const forged = { ...whole, records: [...whole.records, ...more] };
    expect(await failures(await issuer.forge(forged))).toEqual(['RECORDS RECORD_ADDED']);
  });
});

describe('a head that somebody kept', () => {
  const headIn = (signed: string) => payloadIn(receiptIn(signed).head) as Head;

  it('is proved to belong to the same history, and one of another history is found', async () => {
    const claim = receiptIn(receipts.get('RECOGNISED')!).claim;
    const kept = headIn(await issuer.receipt(await registry.catalogue(1), claim));
    const since = await issuer.receipt(catalogue, claim, 1);
    const stepOf = async (means: Partial<Means>, text = since) =>
      (await verified(text, means)).steps[STEPS.indexOf('KEPT_HEAD')];
    expect(await stepOf({ keptHead: kept })).toMatchObject({ outcome: 'PASSED' });
    expect(await stepOf({ keptHead: headIn(since) })).toMatchObject({ outcome: 'PASSED' });
    const forked = { ...kept, root: 'f'.repeat(64) };
    expect(await stepOf({ keptHead: forked })).toMatchObject({ outcome: 'FAILED', code: 'OTHER_HISTORY' });
    expect(await stepOf({ keptHead: { ...headIn(since), root: forked.root } })).toMatchObject({ outcome: 'FAILED' });

    // Without the proof in it, by one that the registry gives.
    const plain = receipts.get('RECOGNISED')!;
    expect(await stepOf({ keptHead: kept }, plain)).toMatchObject({
      outcome: 'NOT_CHECKED',
      code: 'NO_CONSISTENCY_PROOF',
    });
    const { consistency } = receiptIn(since);
    expect(await stepOf({ keptHead: kept, consistency: consistency! }, plain)).toMatchObject({ outcome: 'PASSED' });
    expect(await stepOf({ keptHead: forked, consistency: consistency! }, plain)).toMatchObject({ outcome: 'FAILED' });
  });

  it('of a registry that began anew is found, though the same key has signed both', async () => {
    const other = await Registry.open(folder, 'fork.sqlite');
    await other.imports.import(SHIPPED, { actor: 'somebody else' });
    await other.import({ regions: [{ code: 'X-2', name: { en: 'Two' } }] });
    const fork = await Issuer.of(other, folder);
    const claim = receiptIn(receipts.get('RECOGNISED')!).claim;
    const keptHead = headIn(await issuer.receipt(await registry.catalogue(1), claim));
    expect(await failures(await fork.receipt(await other.catalogue(), claim, 1), { keptHead })).toEqual([
      'KEPT_HEAD OTHER_HISTORY',
    ]);
    await other.close();
  });
});

describe('what an act recorded', () => {
  it('alone is proved by the digest of its entry', async () => {
    const world = await Registry.open(folder, 'amended.sqlite');
    await world.imports.import(SHIPPED, { actor: 'test' });
    const { claim } = receiptIn(receipts.get('RECOGNISED')!);
    const post = (await world.catalogue()).tables.posts.find(claim.post)!;
    await world.import({ posts: [{ ...post, name: { ...post.name, en: 'Another name' } }] });
    const receipt = await (await Issuer.of(world, folder)).receipt(await world.catalogue(), claim);
    const { records, entries } = receiptIn(receipt);
    expect(records.filter(({ place }) => place === null)).toMatchObject([{ type: 'posts', entry: 2 }]);
    expect(entries.map(({ columns }) => columns.number)).toEqual([1, 2]);
    expect(await failures(receipt)).toEqual([]);
    const another = records.map(({ place, ...record }) => ({ ...record, place, entry: place === null ? 1 : 2 }));
    const forged = await issuer.forge({ ...receiptIn(receipt), records: another });
    expect(await failures(forged)).toEqual(['INCLUSION RECORD_NOT_INCLUDED']);
    await world.close();
  });

  it('with others, before entries had trees, is not proved, and that is said', async () => {
    const { claim } = receiptIn(receipts.get('RECOGNISED')!);
    const first = receiptIn(await issuer.receipt(await registry.catalogue(1), claim));
    const { summary, ...columns } = first.entries[0].columns;
    const withoutTree = { ...(JSON.parse(summary) as object), tree: undefined };
    const old = { ...columns, summary: JSON.stringify(withoutTree) } as ReceiptEntry['columns'];
    const hash = hashOf(old);
    const head = { ...(payloadIn(first.head) as Head), hash, root: rootOf([hash]) };
    const receipt = {
      ...first,
      head: await issuer.keys.sign(head, HEAD_TYPE),
      entries: [{ columns: old, path: [] }],
      records: first.records.map((record) => ({ ...record, place: null })),
    };
    const { steps, holds } = await verified(await issuer.forge(receipt));
    expect(holds).toBe(true);
    expect(steps[STEPS.indexOf('INCLUSION')]).toMatchObject({ outcome: 'NOT_CHECKED', code: 'RECORDS_UNPROVEN' });
  });
});
