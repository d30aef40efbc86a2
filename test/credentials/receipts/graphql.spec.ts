/** Receipts over GraphQL, on each database: issued by the service, verified by what ships, and held against the register itself. */
import { join } from 'node:path';
import { Keys } from '../../../src/access/keys';
import { loadRegister } from '../../../src/catalogue/loader';
import type { RegisterAtHand, StepResult } from '../../../src/credentials/receipts/verify';
import { verifyReceipt } from '../../../src/credentials/receipts/verify';
import { hashesUpTo } from '../../../src/ledger/history';
import { Database } from '../../../src/persistence/database';
import { compile } from '../../../src/recognition';
import { describeOnEach } from '../../support/databases';
import { payloadIn } from '../../support/receipts';
import { Registry, SHIPPED, temporaryFolder } from '../../support/registry';
import { startService, type RunningService } from '../../support/service';

const CLAIM = {
  holdings: [{ certificate: 'GIC-JD-HAND' }],
  post: 'jewellery-designer',
  region: 'HK',
  onDate: '2026-11-23',
};
const CLAIMS = [
  CLAIM,
  { ...CLAIM, holdings: [...CLAIM.holdings, { certificate: 'GIC-JD-CAD' }, { certificate: 'HRD-JCD-HAND' }] },
  { ...CLAIM, holdings: [{ certificate: 'no-such' }] },
];
const folder = temporaryFolder();

describeOnEach('receipts', (fresh) => {
  let service: RunningService;
  let database: Database;

  beforeAll(async () => {
    const address = await fresh();
    const registry = await Registry.at(address, folder);
    await registry.imports.import(SHIPPED, { actor: 'test' });
    await registry.import({ regions: [{ code: 'X-LATER', name: { en: 'A later act' } }] });
    await registry.close();
    service = await startService({ database: address, keyFile: join(folder, `keys-${String(Math.random())}.json`) });
    database = await Database.open(address);
  }, 120_000);

  afterAll(async () => {
    await database.close();
    await service.stop();
  });

  const keys = () => ({ keys: [...service.app.get(Keys).published.keys] });
  const register = (): RegisterAtHand => ({
    hashesUpTo: (size) => hashesUpTo(database, size),
    catalogueAt: async (revision) => {
      const loaded = await loadRegister(database, revision);
      return loaded && compile(loaded.register, loaded.revision);
    },
    today: '2026-11-24',
  });
  const outcomes = (steps: readonly StepResult[]) => steps.map(({ outcome }) => outcome);

  it('issues one for a decision, which verifies without the registry and with it', async () => {
    const { data, errors } = await service.graphql(
      'query ($claim: ClaimInput!) { decide(claim: $claim) { ... on RecognitionDecision { receipt } } }',
      { claim: CLAIM },
    );
    expect(errors).toBeUndefined();
    const { receipt } = data!.decide as { receipt: string };
    const alone = await verifyReceipt(receipt, { keys: keys() });
    expect(alone.steps.filter(({ outcome }) => outcome === 'FAILED')).toEqual([]);
    expect(outcomes(alone.steps)).toEqual([
      ...Array<string>(4).fill('PASSED'),
      'NOT_CHECKED',
      ...['PASSED', 'PASSED'],
      ...['NOT_CHECKED', 'NOT_CHECKED'],
    ]);
    const { steps } = await verifyReceipt(receipt, { keys: keys(), register: register() });
    expect(outcomes(steps).slice(-2)).toEqual(['PASSED', 'PASSED']);
  });

  it('issues many, of an earlier revision, and with the proof that it begins with a head that was kept', async () => {
    const head = (await service.graphql('{ ledgerHead { entry { number } root } }')).data!.ledgerHead as {
      root: string;
      entry: { number: number };
    };
    const { data, errors } = await service.graphql(
      `query ($claims: [ClaimInput!]!) {
        now: decideMany(claims: $claims) { __typename ... on RecognitionDecision { verdict receipt(since: 1) } }
        then: decideMany(claims: $claims, asOfRevision: 1) { ... on RecognitionDecision { receipt } }
      }`,
      { claims: CLAIMS },
    );
    expect(errors).toBeUndefined();
    const { now, then } = data as Record<'now' | 'then', { receipt?: string; verdict?: string; __typename: string }[]>;
    expect(now.map(({ __typename, verdict }) => verdict ?? __typename)).toEqual([
      'CONDITIONAL',
      'RECOGNISED',
      'ClaimRefused',
    ]);
    for (const [position, { receipt: earlier }] of then.entries()) {
      if (earlier === undefined) continue;
      const before = await verifyReceipt(earlier, { keys: keys() });
      expect(before.steps.filter(({ outcome }) => outcome === 'FAILED')).toEqual([]);
      expect(before.receipt?.revision).toBe(1);
      const keptHead = payloadIn(before.receipt!.head) as { number: number; root: string };
      const { steps } = await verifyReceipt(now[position].receipt!, { keys: keys(), keptHead });
      expect(steps[4]).toMatchObject({ step: 'KEPT_HEAD', outcome: 'PASSED' });
      // The later head, kept, proves nothing of the earlier receipt but with the register at hand.
      const later = { number: head.entry.number, root: head.root };
      expect((await verifyReceipt(earlier, { keys: keys(), keptHead: later })).steps[4].code).toBe(
        'NO_CONSISTENCY_PROOF',
      );
      const held = await verifyReceipt(earlier, { keys: keys(), keptHead: later, register: register() });
      expect(held.steps[4].outcome).toBe('PASSED');
    }
  });

  it('refuses a head that there cannot be, and gives none where the answer is not of the register', async () => {
    const { errors } = await service.graphql(
      'query ($claim: ClaimInput!) { decide(claim: $claim) { ... on RecognitionDecision { receipt(since: 9) } } }',
      { claim: CLAIM },
    );
    expect(errors?.[0].extensions).toMatchObject({ problem: 'LEDGER_RANGE' });
    const draft = { code: 'DRAFT', agreement: 'AG-JEWEL-PILOT', from: 'GIC-JD-HAND', to: 'GIC-JD-CAD' };
    const answered = await service.graphql(
      `query ($claim: ClaimInput!, $drafts: [EquivalenceInput!]!) {
        whatIf(claim: $claim, drafts: $drafts) { __typename ... on RecognitionDecision { receipt } }
      }`,
      { claim: CLAIM, drafts: [draft] },
    );
    expect(answered).toEqual({ data: { whatIf: { __typename: 'RecognitionDecision', receipt: null } } });
  });
});
