/** The life of agreements and equivalences, over GraphQL on a real service: who may, what it takes, and what the law then answers. */
import { verifyLedger } from '../../src/ledger/verify';
import { Database } from '../../src/persistence/database';
import {
  act,
  awaited,
  codes,
  E1,
  mutate,
  on,
  onARegister,
  propose,
  revision,
  service,
  suspensions,
  tokens,
  verdict,
  type Result,
  type Who,
} from './endorsing';

onARegister();

it('counts once another party has endorsed it, and every act is on record', async () => {
  expect(await verdict()).toBe('NOT_RECOGNISED');
  const proposed = await propose('ann', E1(), 'evidence: [{ title: "Minutes", url: "https://example.org/minutes" }]');
  expect(proposed).toMatchObject({ __typename: 'ActRecorded', repeated: false, record: { state: 'PROPOSED' } });
  expect(proposed.entry).toEqual({
    act: 'PROPOSE',
    actor: 'ann',
    body: 'GIC',
    subject: 'equivalences/E1',
    reason: 'agreed at the meeting',
    evidence: '[{"title":"Minutes","url":"https://example.org/minutes"}]',
    key: null,
  });
  expect(await verdict()).toBe('NOT_RECOGNISED');
  expect(await awaited()).toEqual([
    {
      code: 'E1',
      amends: false,
      content: '{"code":"E1","agreement":"TWO","from":"C1","to":"C2"}',
      proposedBy: { account: 'ann', body: { code: 'GIC' } },
      endorsedBy: [],
      awaitsAll: [],
      awaitsAny: [{ code: 'HRD' }],
      draft: { from: { code: 'C1' }, state: 'PROPOSED' },
    },
  ]);
  expect(await on('bob', 'endorse')).toMatchObject({ __typename: 'ActRecorded', record: { state: 'ENDORSED' } });
  expect(await verdict()).toBe('RECOGNISED');
  expect(await awaited()).toEqual([]);
  expect(await verifyLedger(service.app.get(Database))).toMatchObject({ to: 3, misfit: null });
});

it('is refused to who proposed it, also for another body, and to others of the same body', async () => {
  await propose('cat', E1(), 'as: "GIC"');
  expect(codes(await on('cat', 'endorse', '', 'as: "HRD"'))).toEqual(['FOUR_EYES']);
  expect(codes(await on('cat', 'endorse'))).toEqual(['FOUR_EYES']);
  expect(codes(await on('ann', 'endorse'))).toEqual(['OWN_PROPOSAL']);
  expect(codes(await on('dan', 'endorse'))).toEqual(['NOT_A_PARTY']);
  expect(codes(await on('bob', 'endorse', '', 'as: "GIC"'))).toEqual(['NOT_A_MEMBER']);
  expect(await verdict()).toBe('NOT_RECOGNISED');
  expect(await on('bob', 'endorse')).toMatchObject({ record: { state: 'ENDORSED' } });
});

it('asks on whose behalf somebody acts who belongs to several parties', async () => {
  const refused = await propose('cat');
  expect(codes(refused)).toEqual(['BODY_AMBIGUOUS']);
  expect(refused.problems[0].message).toContain('`GIC`, `HRD`');
});

it('needs every competent authority of its regions that is a party, and somebody else for each', async () => {
  await propose('ann', E1('FOUR', 'regions: ["HK"]'));
  expect(await awaited()).toMatchObject([{ awaitsAll: [{ code: 'HKA' }], awaitsAny: [] }]);
  expect(await on('dan', 'endorse')).toMatchObject({ record: { state: 'ENDORSED' } });
});

it('is not in force before the last authority has endorsed it', async () => {
  await propose('ann', E1('FOUR'));
  expect(await on('dan', 'endorse')).toMatchObject({ record: { state: 'PROPOSED' } });
  expect(await awaited()).toMatchObject([
    { endorsedBy: [{ account: 'dan' }], awaitsAll: [{ code: 'GDA' }], awaitsAny: [] },
  ]);
  expect(codes(await on('dan', 'endorse'))).toEqual(['FOUR_EYES']);
  expect(await verdict()).toBe('NOT_RECOGNISED');
  expect(await on('eve', 'endorse')).toMatchObject({ record: { state: 'ENDORSED' } });
  expect(await verdict()).toBe('RECOGNISED');
});

it('may be declined by another party, withdrawn by its own, and put forward again', async () => {
  await propose('ann');
  expect(codes(await on('fay', 'decline'))).toEqual(['OWN_PROPOSAL']);
  expect(await on('bob', 'decline')).toMatchObject({ record: { state: 'DECLINED' } });
  expect(codes(await on('bob', 'endorse'))).toEqual(['WRONG_STATE']);
  expect(await propose('ann')).toMatchObject({ record: { state: 'PROPOSED' } });
  expect(codes(await on('bob', 'withdraw'))).toEqual(['NOT_A_PARTY']);
  expect(await on('fay', 'withdraw')).toMatchObject({ record: { state: 'WITHDRAWN' } });
  expect(await propose('bob')).toMatchObject({ record: { state: 'PROPOSED' } });
  expect(codes(await propose('ann'))).toEqual(['PROPOSAL_OPEN']);
});

describe('once it is endorsed', () => {
  beforeEach(async () => {
    await propose('ann');
    await on('bob', 'endorse');
  });

  it('is suspended by one party alone and at once, and reinstated by that party, by somebody else', async () => {
    expect(await on('ann', 'suspend')).toMatchObject({ record: { state: 'SUSPENDED' } });
    expect(await verdict()).toBe('NOT_RECOGNISED');
    expect(codes(await on('ann', 'suspend'))).toEqual(['WRONG_STATE']);
    expect(codes(await on('bob', 'reinstate'))).toEqual(['SUSPENDED_BY']);
    expect(codes(await on('ann', 'reinstate'))).toEqual(['FOUR_EYES']);
    expect(await on('fay', 'reinstate')).toMatchObject({ record: { state: 'ENDORSED' } });
    expect(await verdict()).toBe('RECOGNISED');
  });

  it('is revoked with a day: recognised up to it, no longer on it', async () => {
    expect(codes(await on('bob', 'revoke', 'endsOn: "2020-01-01",'))).toEqual(['ENDS_IN_PAST']);
    expect(codes(await on('bob', 'revoke', 'endsOn: "soon",'))).toEqual(['MALFORMED_DAY']);
    await on('bob', 'revoke', 'endsOn: "2130-01-01",');
    expect(await verdict('"2129-12-31"')).toBe('RECOGNISED');
    expect(await verdict('"2130-01-01"')).toBe('NOT_RECOGNISED');
    expect(codes(await on('ann', 'revoke', 'endsOn: "2131-01-01",'))).toEqual(['ENDS_ALREADY']);
    await on('ann', 'suspend', 'startsOn: "2128-01-01",');
    expect(await on('ann', 'revoke', 'endsOn: "2129-01-01",')).toMatchObject({ record: { state: 'ENDORSED' } });
    expect(await verdict('"2127-12-31"')).toBe('RECOGNISED');
    expect(await verdict('"2128-01-01"')).toBe('NOT_RECOGNISED');
    expect(codes(await on('ann', 'revoke', 'endsOn: "2128-01-01",'))).toEqual(['ENDS_ALREADY']);
  });

  it('is suspended from a day on and reinstated from another: on all other days it counts as it did', async () => {
    expect(codes(await on('ann', 'suspend', 'startsOn: "2020-01-01",'))).toEqual(['STARTS_IN_PAST']);
    expect(codes(await on('ann', 'suspend', 'startsOn: "soon",'))).toEqual(['MALFORMED_DAY']);
    await on('ann', 'suspend', 'startsOn: "2128-01-01",');
    expect(await verdict('"2127-12-31"')).toBe('RECOGNISED');
    expect(await verdict('"2128-01-01"')).toBe('NOT_RECOGNISED');
    expect(codes(await on('fay', 'reinstate', 'endsOn: "2020-01-01",'))).toEqual(['ENDS_IN_PAST']);
    await on('fay', 'reinstate', 'endsOn: "2129-01-01",');
    expect(await verdict('"2128-12-31"')).toBe('NOT_RECOGNISED');
    expect(await verdict('"2129-01-01"')).toBe('RECOGNISED');
    expect(await suspensions()).toEqual([{ from: '2128-01-01', until: '2129-01-01' }]);
    // What is set aside again before that is over is so without a break.
    await on('bob', 'suspend', 'startsOn: "2128-06-01",');
    expect(await suspensions()).toEqual([{ from: '2128-01-01', until: null }]);
    expect(await verdict('"2129-01-01"')).toBe('NOT_RECOGNISED');
    await on('cat', 'reinstate', 'endsOn: "2127-01-01",', 'as: "HRD"');
    expect(await suspensions()).toEqual([]);
    expect(await verdict('"2129-01-01"')).toBe('RECOGNISED');
  });

  it('keeps its suspensions when it is amended, which no draft says', async () => {
    await on('ann', 'suspend', 'startsOn: "2128-01-01",');
    const amend = async (rest: string): Promise<Result> =>
      mutate('bob', `amendEquivalence(${E1('TWO', rest)}, seenRevision: ${String(await revision())}, ${act()})`);
    const refused = await amend('state: SUSPENDED, suspensions: [{ from: "2128-01-01" }]');
    expect(refused.problems.map(({ code, path }) => [code, path])).toEqual([
      ['STATE_GIVEN', 'state'],
      ['STATE_GIVEN', 'suspensions'],
    ]);
    const whatIf = async (day: string, rest: string): Promise<unknown> =>
      service.graphql(
        `{ whatIf(claim: { holdings: [{ certificate: "C1" }], post: "setter", region: "HK", onDate: "${day}" }, drafts: [{ code: "E1", agreement: "TWO", from: "C1", to: "C2", ${rest} }]) { ... on RecognitionDecision { verdict } } }`,
      );
    const is = (verdict: string): object => ({ data: { whatIf: { verdict } } });
    expect(await whatIf('2127-12-31', '')).toMatchObject(is('RECOGNISED'));
    expect(await whatIf('2128-01-01', '')).toMatchObject(is('NOT_RECOGNISED'));
    expect(await whatIf('2127-12-31', 'state: REVOKED')).toMatchObject(is('NOT_RECOGNISED'));
    await amend('purposes: [PRACTICE]');
    expect(await on('ann', 'endorse')).toMatchObject({ record: { state: 'SUSPENDED' } });
    expect(await suspensions()).toEqual([{ from: '2128-01-01', until: null }]);
  });

  it('suspended from today and then revoked stands on earlier days', async () => {
    await on('ann', 'suspend');
    expect(await on('bob', 'revoke', 'endsOn: "2129-01-01",')).toMatchObject({ record: { state: 'ENDORSED' } });
    expect(await verdict()).toBe('NOT_RECOGNISED');
    expect(await verdict('"2020-01-01"')).toBe('RECOGNISED');
  });

  it('stands as it is while an amendment is open, and is replaced when that is endorsed', async () => {
    const amend = async (who: Who, rest: string, code = 'E1'): Promise<Result> =>
      mutate(
        who,
        `amendEquivalence(${E1('TWO', rest).replace('E1', code)}, seenRevision: ${String(await revision())}, ${act()})`,
      );
    expect(codes(await amend('bob', '', 'E9'))).toEqual(['UNKNOWN_RECORD']);
    expect(await amend('bob', 'period: { until: "2129-01-01" }')).toMatchObject({ record: { state: 'ENDORSED' } });
    expect(await verdict()).toBe('RECOGNISED');
    expect(codes(await on('bob', 'endorse'))).toEqual(['FOUR_EYES']);
    expect(await on('ann', 'endorse')).toMatchObject({ record: { state: 'ENDORSED' } });
    expect(await verdict()).toBe('NOT_RECOGNISED');
    expect(await verdict('"2128-12-31"')).toBe('RECOGNISED');
    await amend('ann', '');
    expect(await on('bob', 'decline')).toMatchObject({ record: { state: 'ENDORSED' } });
    expect(await verdict()).toBe('NOT_RECOGNISED');
    const elsewhere = await mutate(
      'ann',
      `amendEquivalence(equivalence: { code: "E1", agreement: "TWO", from: "C1", to: "C3" }, seenRevision: ${String(await revision())}, ${act()})`,
    );
    expect(elsewhere.problems).toMatchObject([{ code: 'IDENTITY_CHANGED', path: 'to' }]);
  });

  it('is not said twice: one that overlaps is refused, one that follows is not', async () => {
    const second = (rest: string): Promise<Result> => propose('ann', E1('TWO', rest).replace('"E1"', '"E2"'));
    expect(codes(await second(''))).toEqual(['OVERLAPS']);
    await on('ann', 'revoke', 'endsOn: "2130-01-01",');
    expect(codes(await second('period: { from: "2129-12-31" }'))).toEqual(['OVERLAPS']);
    expect(await second('period: { from: "2130-01-01" }')).toMatchObject({ record: { state: 'PROPOSED' } });
  });

  it('refuses an act on what was changed since it was seen', async () => {
    const before = await revision();
    await on('ann', 'suspend');
    const refused = await on('bob', 'revoke', 'endsOn: "2140-01-01",', '', before);
    expect(refused.problems).toMatchObject([{ code: 'STALE', path: 'seenRevision' }]);
    expect(refused.problems[0].message).toContain('`SUSPEND` by `ann`');
  });
});

it('names every problem of what is proposed, in the words of the catalogue document', async () => {
  const { problems } = await propose(
    'ann',
    'equivalence: { code: "E 1", agreement: "TWO", from: "C1", to: "C9", regions: ["XX"], state: ENDORSED }',
  );
  expect(problems).toMatchObject([{ code: 'STATE_GIVEN', path: 'state' }]);
  const others = await propose(
    'ann',
    'equivalence: { code: "E 1", agreement: "TWO", from: "C1", to: "C9", regions: ["XX"] }',
  );
  expect(others.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['MALFORMED_CODE code']);
  const codesOnly = await propose(
    'ann',
    'equivalence: { code: "E1", agreement: "TWO", from: "C1", to: "C9", regions: ["XX"] }',
  );
  expect(codesOnly.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'UNKNOWN_CODE regions[0]',
    'UNKNOWN_CODE to',
  ]);
  expect(codes(await propose('ann', E1('OLD')))).toEqual(['AGREEMENT_STATE']);
  const sloppy = await mutate(
    'ann',
    `proposeEquivalence(${E1()}, act: { reason: " ", key: "a b", evidence: [{ title: "x" }, { title: "y", url: "ftp:x", sha256: "12" }] })`,
  );
  expect(sloppy.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'REASON_MISSING act.reason',
    'MALFORMED_KEY act.key',
    'EVIDENCE_EMPTY act.evidence[0]',
    'MALFORMED_LINK act.evidence[1].url',
    'MALFORMED_DIGEST act.evidence[1].sha256',
  ]);
});

it('an agreement binds its parties: each of the others endorses it', async () => {
  const given =
    'agreement: { code: "NEW", name: { en: "New", zhHant: "新" }, parties: ["GIC", "HRD", "HKA"], regions: ["GBA"], purposes: [PRACTICE] }';
  const answer = async (who: Who, name: string): Promise<Result> =>
    mutate(who, `${name}(type: AGREEMENT, code: "NEW", seenRevision: ${String(await revision())}, ${act()})`);
  expect(await mutate('ann', `proposeAgreement(${given}, ${act()})`)).toMatchObject({ record: { state: 'PROPOSED' } });
  await propose('ann', E1('NEW'));
  await on('dan', 'endorse');
  expect(await answer('bob', 'endorse')).toMatchObject({ record: { state: 'PROPOSED' } });
  expect(await verdict()).toBe('NOT_RECOGNISED');
  expect(await answer('dan', 'endorse')).toMatchObject({ record: { state: 'ENDORSED' } });
  expect(await verdict()).toBe('RECOGNISED');
  const alone = given.replace('"NEW"', '"SOLO"').replace(', "HRD", "HKA"', '');
  expect(codes(await mutate('ann', `proposeAgreement(${alone}, ${act()})`))).toEqual(['ONE_PARTY']);
});

it('is not done twice under one key, and says truly what stands', async () => {
  const first = await propose('ann', E1(), 'key: "k-1"');
  expect(await propose('ann', E1(), 'key: "k-1"')).toMatchObject({
    revision: first.revision,
    repeated: true,
    entry: { key: 'k-1' },
  });
  const stands = async (key: string): Promise<unknown> =>
    (await service.graphql(`{ myAct(key: "${key}") { number act } }`, {}, tokens.ann)).data!.myAct;
  expect(await stands('k-1')).toEqual({ number: first.revision, act: 'PROPOSE' });
  expect(await stands('k-2')).toBeNull();
  expect(codes(await propose('ann', E1('FOUR'), 'key: "k-1"'))).toEqual(['KEY_TAKEN']);
  expect(codes(await propose('bob', E1(), 'key: "k-1"'))).toEqual(['PROPOSAL_OPEN']);
  expect(await revision()).toBe(first.revision);
});

it('answers as of every revision as it answered then', async () => {
  const answers = new Map<number, unknown>();
  const ask = async (asOf?: number): Promise<unknown> => {
    const days = ['2026-01-01', '2129-06-01', '2131-01-01'];
    const fields = days.map(
      (day, position) =>
        `d${String(position)}: decide(claim: { holdings: [{ certificate: "C1" }, { certificate: "C3" }], post: "setter", region: "HK", onDate: "${day}" }${asOf === undefined ? '' : `, asOfRevision: ${String(asOf)}`}) { ... on RecognitionDecision { verdict revision summary nearMisses { obstacles { kind detail } } needs { paths { steps { equivalence { code state period { until } } } } } } }`,
    );
    return (await service.graphql(`{ ${fields.join('\n')} }`)).data;
  };
  const remember = async (): Promise<void> => void answers.set(await revision(), await ask());
  const acts: (() => Promise<Result>)[] = [
    () => propose('ann'),
    () => on('bob', 'endorse'),
    () => on('bob', 'suspend'),
    () => propose('ann', E1('TWO').replaceAll('"C1"', '"C3"').replace('"E1"', '"E2"')),
    () => on('cat', 'reinstate', '', 'as: "HRD"'),
    () => on('ann', 'revoke', 'endsOn: "2130-01-01",'),
    () =>
      revision().then((now) =>
        mutate(
          'bob',
          `amendEquivalence(${E1('TWO', 'period: { until: "2129-01-01" }')}, seenRevision: ${String(now)}, ${act()})`,
        ),
      ),
    () => on('ann', 'endorse'),
  ];
  await remember();
  for (const next of acts) {
    expect(await next()).toMatchObject({ __typename: 'ActRecorded' });
    await remember();
  }
  expect(answers.size).toBe(acts.length + 1);
  expect(
    new Set([...answers.values()].map((answer) => JSON.stringify(answer).replace(/"revision":\d+/g, ''))).size,
  ).toBeGreaterThan(5);
  for (const [number, answer] of answers) expect(await ask(number)).toEqual(answer);
});

describe('many equivalences as one proposal', () => {
  const draft = (code: string, from: string, to: string, rest = ''): string =>
    `{ code: "${code}", agreement: "TWO", from: "${from}", to: "${to}" ${rest} }`;
  const proposeMany = (who: Who, drafts: readonly string[]): Promise<Result> =>
    mutate(who, `proposeEquivalences(drafts: [${drafts.join()}], ${act()})`);

  it('puts each of them forward by itself', async () => {
    const result = await proposeMany('ann', [draft('E1', 'C1', 'C2'), draft('E2', 'C1', 'C3')]);
    expect(result).toMatchObject({ entry: { act: 'PROPOSE', actor: 'ann', body: 'GIC', subject: null }, record: null });
    expect(await awaited()).toMatchObject([
      { code: 'E1', awaitsAny: [{ code: 'HRD' }] },
      { code: 'E2', awaitsAny: [{ code: 'HRD' }] },
    ]);
    expect(codes(await on('ann', 'endorse'))).toEqual(['FOUR_EYES']);
    expect(await on('bob', 'endorse')).toMatchObject({ record: { state: 'ENDORSED' } });
    expect(await verdict()).toBe('RECOGNISED');
    expect(await awaited()).toMatchObject([{ code: 'E2' }]);
    expect(await verifyLedger(service.app.get(Database))).not.toHaveProperty('misfit.kind');
  });

  it('puts none forward where one is wrong, and tells every problem at its row', async () => {
    const before = await revision();
    const { problems } = await proposeMany('ann', [
      draft('E1', 'C1', 'C2'),
      draft('E2', 'C1', 'C2'),
      draft('E3', 'C1', 'C9'),
      draft('E4', 'C1', 'C3', 'state: ENDORSED'),
      draft('E5', 'C3', 'C1').replace('TWO', 'OLD'),
    ]);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['OVERLAPS', 'drafts[1]'],
      ['STATE_GIVEN', 'drafts[3].state'],
      ['AGREEMENT_STATE', 'drafts[4].agreement'],
      ['UNKNOWN_CODE', 'drafts[2].to'],
    ]);
    expect(await revision()).toBe(before);
    expect(codes(await proposeMany('cat', [draft('E1', 'C1', 'C2')]))).toEqual(['BODY_AMBIGUOUS']);
  });
});
