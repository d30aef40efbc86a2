/** What bodies have issued, over GraphQL: registered, suspended, revoked, and verified by what the paper says. */
import { exportJWK, generateKeyPair } from 'jose';
import { CatalogueService } from '../../../src/catalogue/catalogue.service';
import { registerOf } from '../../../src/recognition';
import { describeOnEach } from '../../support/databases';
import { startService, type GraphqlAnswer, type RunningService } from '../../support/service';
import { until } from '../../support/copies';

const PAPER = { certificate: 'GIC-JD-HAND', number: 'GIC-2024/0017', name: 'CHAN Tai-man', checkItem: '1999' };
const ISSUED = { ...PAPER, otherNames: ['陳大文'], awardedOn: '2024-06-30' };
const ACT = { reason: 'Issued by the examination board' };
const OUTCOME =
  '{ __typename ... on ActRecorded { revision repeated entry { act body subject summary } } ... on ActRefused { problems { code path value message } } }';
const VERIFY = `query ($asked: IssuedKeyInput!, $day: Date) { verifyCredential(certificate: $asked, onDate: $day) {
  status certificate { code } awardedOn expiresOn since reason text } }`;

const newKey = async (): Promise<object> =>
  exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey);

interface Outcome {
  readonly __typename: string;
  readonly revision?: number;
  readonly repeated?: boolean;
  readonly entry?: object;
  readonly problems?: readonly { readonly code: string; readonly path: string; readonly value: string }[];
}

const answered = ({ data, errors }: GraphqlAnswer): Record<string, unknown> => {
  expect(errors).toBeUndefined();
  return data!;
};

describeOnEach('issued certificates', (fresh) => {
  let service: RunningService;
  let body: string;
  beforeAll(async () => {
    service = await startService({ catalogue: 'gba', database: await fresh() });
    body = await service.tokenFor('ann', 'body:GIC');
  }, 120_000);
  afterAll(() => service.stop());

  async function act(field: string, variables: object, types: string, token = body): Promise<Outcome> {
    const names = Object.keys(variables)
      .filter((name) => name !== 'act')
      .map((name) => `${name}: $${name}`);
    const query = `mutation (${types}, $act: ActInput!) { done: ${field}(${[...names, 'act: $act'].join()}) ${OUTCOME} }`;
    return answered(await service.graphql(query, { act: ACT, ...variables }, token)).done as Outcome;
  }
  const register = (issued: readonly object[], token?: string, more: object = {}): Promise<Outcome> =>
    act('registerIssued', { issued, ...more }, '$issued: [IssuedCertificateInput!]!', token);
  const change = (field: string, certificate: object, from?: string): Promise<Outcome> =>
    act(
      field,
      { certificate, ...(from !== undefined && { from }) },
      `$certificate: IssuedKeyInput!${from === undefined ? '' : ', $from: Date'}`,
    );
  const verify = async (asked: object, day?: string): Promise<Record<string, unknown>> =>
    answered(await service.graphql(VERIFY, { asked, day })).verifyCredential as Record<string, unknown>;
  const status = async (asked: object, day?: string): Promise<unknown> => (await verify(asked, day)).status;

  it('are registered, and verified by what stands on the paper, however it is written', async () => {
    const { __typename, entry } = await register([ISSUED]);
    expect(__typename).toBe('ActRecorded');
    expect(entry).toMatchObject({ act: 'ISSUE', body: 'GIC', subject: null });
    expect(entry).toHaveProperty('summary', expect.stringContaining('"issued":1'));
    expect(await verify(PAPER, '2026-11-30')).toEqual({
      status: 'IN_FORCE',
      certificate: { code: 'GIC-JD-HAND' },
      awardedOn: '2024-06-30',
      expiresOn: null,
      since: null,
      reason: null,
      text: 'Genuine and in force on 30 November 2026: the awarding body registered it as issued, awarded on 30 June 2024.',
    });
    for (const name of ['Chan Taiman', 'TAI MAN CHAN', '陈大文', 'Chan Tai-Man 陳 大 文'])
      expect([name, await status({ ...PAPER, name, number: 'gic–2024/0017 ' })]).toEqual([name, 'IN_FORCE']);
    expect(await status(PAPER, '2024-06-29')).toBe('NOT_YET_AWARDED');
  });

  it('do not tell which part is wrong', async () => {
    const other = await verify({ ...PAPER, number: 'GIC-2024/0018' }, '2026-11-30');
    expect(other).toMatchObject({ status: 'NOT_KNOWN', awardedOn: null });
    for (const wrong of [{ name: 'CHAN Tai-wan' }, { checkItem: '1998' }, { certificate: 'GIC-JD-CAD' }])
      expect(await verify({ ...PAPER, ...wrong }, '2026-11-30')).toEqual({
        ...other,
        certificate: { code: wrong.certificate ?? PAPER.certificate },
      });
  });

  it('are expired from the day of expiry on', async () => {
    const paper = { ...PAPER, number: 'E-1' };
    await register([{ ...paper, awardedOn: '2024-01-31', expiresOn: '2026-01-31' }]);
    expect(await status(paper, '2026-01-30')).toBe('IN_FORCE');
    expect(await verify(paper, '2026-01-31')).toMatchObject({ status: 'EXPIRED', expiresOn: '2026-01-31' });
  });

  it('are suspended, reinstated and revoked, each with its day', async () => {
    const paper = { ...PAPER, number: 'S-1' };
    await register([{ ...paper, awardedOn: '2020-01-01' }]);
    expect((await change('reinstateIssued', paper)).problems).toMatchObject([{ code: 'STATE_STANDS' }]);
    expect((await change('suspendIssued', paper, '2020-02-01')).problems).toMatchObject([{ code: 'STARTS_IN_PAST' }]);
    await change('suspendIssued', paper, '2999-01-01');
    expect(await status(paper, '2998-12-31')).toBe('IN_FORCE');
    expect(await verify(paper, '2999-01-01')).toMatchObject({
      status: 'SUSPENDED',
      since: '2999-01-01',
      reason: ACT.reason,
    });
    await change('reinstateIssued', paper, '2999-03-01');
    expect(await status(paper, '2999-02-28')).toBe('SUSPENDED');
    expect(await status(paper, '2999-03-01')).toBe('IN_FORCE');
    expect(await change('revokeIssued', paper, '2021-01-01')).toMatchObject({ entry: { act: 'REVOKE', body: 'GIC' } });
    expect(await status(paper, '2020-12-31')).toBe('IN_FORCE');
    expect(await verify(paper, '2999-04-01')).toMatchObject({ status: 'REVOKED', since: '2021-01-01' });
    expect((await change('suspendIssued', paper)).problems).toMatchObject([{ code: 'STATE_STANDS' }]);
    expect((await change('revokeIssued', { ...paper, checkItem: '2000' })).problems).toMatchObject([
      { code: 'NOT_ISSUED', value: '' },
    ]);
  });

  it('are refused with every problem at its row, none of which repeats who it is, and nothing is registered', async () => {
    const given = [
      { ...ISSUED, number: 'R-1' },
      { ...ISSUED, number: 'R-1', name: 'Chan Taiman' },
      { ...ISSUED },
      { ...ISSUED, number: ' – ', name: 'x'.repeat(201), otherNames: ['a', 'b', 'c', 'd', 'e', ''] },
      { ...ISSUED, number: 'R-2', awardedOn: '2999-01-01', expiresOn: '2024-01-01' },
      { ...ISSUED, number: 'R-3', certificate: 'GIC-GEM', awardedOn: '1993-12-31' },
      { ...ISSUED, number: 'R-4', certificate: 'GIC-JD-HNAD' },
      { ...ISSUED, number: 'R-5', certificate: 'AGIL-DIAMOND-3' },
    ];
    const expected = [
      ['issued[1].number', 'ALREADY_ISSUED', ''],
      ['issued[2].number', 'ALREADY_ISSUED', ''],
      ['issued[3].number', 'PART_BLANK', ''],
      ['issued[3].name', 'PART_TOO_LONG', ''],
      ['issued[3].otherNames[5]', 'PART_BLANK', ''],
      ['issued[3].otherNames', 'TOO_MANY_NAMES', ''],
      ['issued[4].awardedOn', 'AWARDED_LATER', '2999-01-01'],
      ['issued[4].expiresOn', 'EXPIRES_TOO_SOON', '2024-01-01'],
      ['issued[5].awardedOn', 'NOT_AWARDED_THEN', '1993-12-31'],
      ['issued[6].certificate', 'UNKNOWN_RECORD', 'GIC-JD-HNAD'],
      ['issued[7]', 'NOT_A_PARTY', ''],
    ];
    const told = (problems: Outcome['problems']): unknown =>
      problems?.map(({ path, code, value }) => [path, code, value]);
    const refused = await register(given);
    expect(told(refused.problems)).toEqual(expected);
    expect(JSON.stringify(refused)).not.toMatch(/chan|陳|1999|R-1/i);
    const query = `query ($issued: [IssuedCertificateInput!]!) { issuedProblems(issued: $issued) { code path value message } }`;
    const tried = answered(await service.graphql(query, { issued: given }, body));
    expect(tried.issuedProblems).toEqual(refused.problems);
    expect(answered(await service.graphql(query, { issued: given.slice(0, 1) }, body)).issuedProblems).toEqual([]);
    expect(await status({ ...PAPER, number: 'R-1' })).toBe('NOT_KNOWN');
  });

  it('are registered once, however often they are sent with the same key', async () => {
    const given = [{ ...ISSUED, number: 'K-1' }];
    const first = await register(given, body, { act: { ...ACT, key: 'k-1' } });
    const again = await register(given, body, { act: { ...ACT, key: 'k-1' } });
    expect(again).toMatchObject({ revision: first.revision, repeated: true });
    const other = await register([{ ...ISSUED, number: 'K-2' }], body, { act: { ...ACT, key: 'k-1' } });
    expect(other.problems).toMatchObject([{ code: 'KEY_TAKEN' }]);
  });

  it('leave the register as it was: no document has them, and the ledger verifies', async () => {
    const snapshot = service.app.get(CatalogueService).current();
    expect(JSON.stringify(registerOf(snapshot))).not.toContain('awardedOn');
    const { verifyLedger } = answered(await service.graphql('{ verifyLedger { misfit { __typename } } }'));
    expect(verifyLedger).toEqual({ misfit: null });
  });

  it('may be tried a few times an hour, for each number and for each caller', async () => {
    const number = 'T-1';
    const outcomes: unknown[] = [];
    for (let tries = 0; tries < 22; tries++) {
      const { errors } = await service.graphql(VERIFY, {
        asked: { ...PAPER, number, checkItem: String(1950 + tries) },
      });
      outcomes.push(errors?.[0].extensions?.code ?? 'answered');
    }
    expect(outcomes).toEqual([...Array<string>(20).fill('answered'), 'RATE_LIMITED', 'RATE_LIMITED']);
    const refused = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: VERIFY, variables: { asked: { ...PAPER, number } } }),
    });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await status({ ...PAPER, number: 'T-2' })).toBe('NOT_KNOWN');
  });
});

describeOnEach('verifying at several copies', (fresh) => {
  it('counts tries of all copies together, and of an address no more than set', async () => {
    const database = await fresh();
    const signingKeys = JSON.stringify({ keys: [await newKey()] });
    const settings = { database, signingKeys, catalogue: 'gba', limits: { verificationsPerHour: 3 } };
    const copies = [await startService(settings), await startService(settings)];
    const codes: unknown[] = [];
    for (let tries = 0; tries < 4; tries++) {
      const { errors } = await copies[tries % 2].graphql(VERIFY, { asked: { ...PAPER, number: `N-${String(tries)}` } });
      codes.push(errors?.[0].extensions?.code);
    }
    expect(codes).toEqual([undefined, undefined, undefined, 'RATE_LIMITED']);
    for (const copy of copies) await copy.stop();
  }, 120_000);

  it('finds what was registered under an earlier key, and puts it under the new one', async () => {
    const database = await fresh();
    const [old, young] = [await newKey(), await newKey()];
    const open = (...keys: readonly object[]): Promise<RunningService> =>
      startService({ database, catalogue: 'gba', signingKeys: JSON.stringify({ keys }) });
    const verified = async (service: RunningService, name = PAPER.name): Promise<unknown> =>
      (answered(await service.graphql(VERIFY, { asked: { ...PAPER, name } })).verifyCredential as { status: unknown })
        .status;
    const before = await open(old);
    const mutation = `mutation ($issued: [IssuedCertificateInput!]!, $act: ActInput!) { registerIssued(issued: $issued, act: $act) ${OUTCOME} }`;
    await before.graphql(mutation, { issued: [ISSUED], act: ACT }, await before.tokenFor('ann', 'body:GIC'));
    await before.stop();

    const between = await open(young, old);
    expect(await verified(between)).toBe('IN_FORCE');
    const acts = async (): Promise<string> =>
      JSON.stringify(answered(await between.graphql('{ ledger(first: 1) { edges { node { act actor body } } } }')));
    await until(async () => (await acts()).includes('RENEW_DIGEST'));
    expect(await verified(between)).toBe('IN_FORCE');
    // It is the same certificate under both: it cannot be registered again.
    const { registerIssued } = answered(
      await between.graphql(mutation, { issued: [ISSUED], act: ACT }, await between.tokenFor('ann', 'body:GIC')),
    ) as { registerIssued: Outcome };
    expect(registerIssued.problems).toMatchObject([{ code: 'ALREADY_ISSUED' }]);
    await between.stop();

    const after = await open(young);
    expect(await verified(after)).toBe('IN_FORCE');
    // Nobody has asked by this name while the earlier key was there: with that key it is lost.
    expect(await verified(after, '陳大文')).toBe('NOT_KNOWN');
    await after.stop();
  }, 180_000);
});
