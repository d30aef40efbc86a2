/** `equivalenceImpact` and `whatIf` over GraphQL: what an act would do, before it is done. */
import { startService, type RunningService } from '../support/service';

let service: RunningService;

beforeAll(async () => {
  service = await startService({ catalogue: 'gba' });
});
afterAll(() => service.stop());

interface Coded {
  readonly code: string;
}
interface Count {
  readonly count: number;
}
interface Answered {
  readonly verdict: string;
  readonly summary: string;
}
interface Impact {
  readonly byRegion: readonly Count[];
  readonly byBody: readonly Count[];
  readonly problems: readonly unknown[];
  readonly changes: {
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string };
    readonly edges: readonly {
      readonly node: {
        readonly certificate: Coded;
        readonly post: Coded;
        readonly region: Coded;
        readonly before: string;
        readonly after: string;
      };
    }[];
  };
}

const ask = async <T = { equivalenceImpact: Impact }>(query: string): Promise<T> => {
  const { data, errors } = await service.graphql(query);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data as T;
};
const DRAFT = 'code: "EQ-NEW", agreement: "AG-VTC-DSAL", from: "HKRPL-PRODUCTION-4", to: "DSAL-GOLDSMITH"';
const impactOf = (draft: string, rest = ''): string =>
  `{ equivalenceImpact(draft: { ${draft} }, onDate: "2026-11-23" ${rest}) { __typename ... on EquivalenceImpact { revision onDate purpose chainCount
     changes(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { node { certificate { code } post { code } region { code } before after } } }
     byRegion { code before after count } byBody { code before after count } chains { from { code } to { code } equivalences regions { code } } }
     ... on ActRefused { problems { code path } } } }`;

it('tells which verdicts would change, from what to what, how many per region and body; and nothing is written', async () => {
  const { register: before } = await ask<{ register: unknown }>('{ register { revision } }');
  const { equivalenceImpact: impact } = await ask(impactOf(DRAFT));
  expect(impact).toMatchObject({
    __typename: 'EquivalenceImpact',
    revision: 1,
    onDate: '2026-11-23',
    purpose: 'PRACTICE',
  });
  const { totalCount, edges } = impact.changes;
  expect(totalCount).toBeGreaterThan(0);
  for (const { node } of edges) expect(node.before).not.toBe(node.after);
  for (const counts of [impact.byRegion, impact.byBody])
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
  expect((await ask<{ register: unknown }>('{ register { revision } }')).register).toEqual(before);
  expect((await ask<{ equivalence: unknown }>('{ equivalence(code: "EQ-NEW") { code } }')).equivalence).toBeNull();
});

it('agrees with `whatIf`, claim by claim', async () => {
  const { equivalenceImpact: impact } = await ask(impactOf(DRAFT).replace('first: 2', 'first: 500'));
  for (const { node } of impact.changes.edges.slice(0, 20)) {
    const claim = `{ holdings: [{ certificate: "${node.certificate.code}" }], post: "${node.post.code}", region: "${node.region.code}", onDate: "2026-11-23" }`;
    const answer = await ask<{ now: Answered; then: Answered }>(
      `{ now: decide(claim: ${claim}) { ... on RecognitionDecision { verdict } } then: whatIf(claim: ${claim}, drafts: [{ ${DRAFT} }]) { ... on RecognitionDecision { verdict summary nearMisses { obstacles { kind } } } } }`,
    );
    expect([answer.now.verdict, answer.then.verdict]).toEqual([node.before, node.after]);
    expect(answer.then.summary).not.toBe('');
  }
});

it('says of an answer with drafts, before all else and in each language, that the register does not give it', async () => {
  const claim =
    '{ holdings: [{ certificate: "HKRPL-PRODUCTION-4" }], post: "jewellery-maker", region: "MO", onDate: "2026-11-23" }';
  const said =
    'drafts en: summary zht: summary(language: ZH_HANT) zhs: summary(language: ZH_HANS) pt: summary(language: PT)';
  const { now, then } = await ask<Record<'now' | 'then', Readonly<Record<string, string>>>>(
    `{ now: decide(claim: ${claim}) { ... on RecognitionDecision { ${said} } } then: whatIf(claim: ${claim}, drafts: [{ ${DRAFT} }]) { ... on RecognitionDecision { ${said} } } }`,
  );
  expect([now.drafts, then.drafts]).toEqual([[], ['EQ-NEW']]);
  for (const [language, words] of Object.entries({
    en: 'What if',
    zht: '僅為假設',
    zhs: '仅为假设',
    pt: 'Mera hipótese',
  })) {
    const [first] = then[language].split('\n');
    expect(first).toContain(words);
    expect(first).toContain('`EQ-NEW`');
    expect(now[language]).not.toContain(words);
  }
});

it('looks at what a suspension would do, too', async () => {
  const { equivalenceImpact: impact } = await ask(
    impactOf(
      'code: "EQ-VTC-SETTING-MO", agreement: "AG-VTC-DSAL", from: "VTC-SETTING", to: "DSAL-GOLDSMITH", state: SUSPENDED',
    ),
  );
  for (const { node } of impact.changes.edges) expect(['RECOGNISED', 'CONDITIONAL']).toContain(node.before);
  expect(impact.changes.totalCount).toBeGreaterThan(0);
});

it('pages through the changes', async () => {
  const whole = (await ask(impactOf(DRAFT).replace('first: 2', 'first: 500'))).equivalenceImpact.changes;
  const first = (await ask(impactOf(DRAFT))).equivalenceImpact.changes;
  const next = (await ask(impactOf(DRAFT).replace('first: 2', `first: 500, after: "${first.pageInfo.endCursor}"`)))
    .equivalenceImpact.changes;
  expect([...first.edges, ...next.edges]).toEqual(whole.edges);
});

it('names what is wrong with a draft, and with the question', async () => {
  const wrong = await ask(impactOf('code: "E 1", agreement: "AG-VTC-DSAL", from: "HKRPL-PRODUCTION-4", to: "NOWHERE"'));
  expect(wrong.equivalenceImpact.problems).toEqual([{ code: 'MALFORMED_CODE', path: 'code' }]);
  const nowhere = await ask(impactOf(DRAFT.replace('DSAL-GOLDSMITH', 'DSAL-GOLDSMITHS')));
  expect(nowhere.equivalenceImpact.problems).toEqual([{ code: 'UNKNOWN_CODE', path: 'to' }]);
  const day = await ask(impactOf(DRAFT).replace('2026-11-23', '2026-13-01'));
  expect(day.equivalenceImpact.problems).toEqual([{ code: 'MALFORMED_DAY', path: 'onDate' }]);
  const none = await service.graphql(
    '{ whatIf(claim: { holdings: [{ certificate: "GIC-JD-HAND" }], post: "jewellery-designer", region: "HK" }, drafts: []) { __typename } }',
  );
  expect(none.errors?.[0].extensions).toMatchObject({ problem: 'NUMBER_OF_DRAFTS' });
});

it('tells of an agreement what would become of all that is under it', async () => {
  const agreement = `code: "AG-VTC-DSAL", name: { en: "VTC and DSAL" }, parties: ["VTC", "DSAL"], regions: ["HK", "MO"], purposes: [PRACTICE]`;
  const query = (draft: string): string =>
    impactOf(draft, ', purpose: PRACTICE')
      .replace('equivalenceImpact', 'agreementImpact')
      .replace('first: 2', 'first: 500');
  const { agreementImpact: impact } = await ask<{ agreementImpact: Impact }>(query(`${agreement}, state: SUSPENDED`));
  expect(impact.changes.totalCount).toBeGreaterThan(0);
  for (const { node } of impact.changes.edges) {
    expect(node.after).not.toBe('RECOGNISED');
    const claim = `{ holdings: [{ certificate: "${node.certificate.code}" }], post: "${node.post.code}", region: "${node.region.code}", onDate: "2026-11-23" }`;
    const { now } = await ask<{ now: Answered }>(
      `{ now: decide(claim: ${claim}) { ... on RecognitionDecision { verdict } } }`,
    );
    expect(now.verdict).toBe(node.before);
  }
  const wrong = await ask<{ agreementImpact: Impact }>(query(agreement.replace('"VTC", ', '"NOBODY", ')));
  expect(wrong.agreementImpact.problems).toEqual([{ code: 'UNKNOWN_CODE', path: 'parties[0]' }]);
});
