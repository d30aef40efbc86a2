/** Questions and answers over GraphQL: every field of a decision, refusals, revisions, portability, accepted certificates. */
import { compile, type Code, type Register } from '../../src/recognition';
import {
  agreement,
  certificate,
  equivalence,
  exclusion,
  experience,
  levelReference,
  registerOf,
  requirement,
} from '../support/builders';
import { Service } from './service';

const register: Register = registerOf({
  certificates: [
    certificate('held', { validMonths: 12 }),
    certificate('wanted', { units: ['u1', 'u2'] }),
    certificate('part'),
    certificate('placed', { placements: [{ framework: 'FA', level: 'L2' }] }),
    certificate('late'),
    certificate('banned'),
  ],
  agreements: [
    agreement('A', { standing: 'OFFICIAL', source: { title: 'Agreement A', url: 'https://example.org/a' } }),
  ],
  equivalences: [
    equivalence('e1', 'held', 'wanted', {
      conditions: [experience('EXP-3', 3)],
      awarded: { from: '2020-01-01', until: '2030-01-01' },
    }),
    equivalence('e2', 'part', 'wanted', { creditedUnits: ['u1'] }),
    equivalence('e3', 'late', 'wanted', { period: { from: '2030-01-01' } }),
  ],
  exclusions: [exclusion('x1', 'banned', { reason: { en: 'Struck off', pt: 'Cancelado' } })],
  levelReferences: [levelReference('l1', { framework: 'FA', level: 'L2' }, { framework: 'FB', level: 'L3' })],
  requirements: [
    requirement(
      'r1',
      [{ code: 'main', name: { en: 'Main route', pt: 'Via principal' }, needs: [{ certificate: 'wanted' }] }],
      {
        regulated: true,
        authority: 'B',
      },
    ),
    requirement('r2', [{ code: 'level', needs: [{ framework: 'FB', level: 'L1', referenced: true }] }], { post: 'p2' }),
  ],
});

const PATH =
  'holding full certificate { code } steps { equivalence { code state } agreement { code source { title url } } from { code } to { code } conditions { code } }';
const DECISION = `
  __typename
  ... on RecognitionDecision {
    verdict revision onDate purpose standing post { code } region { code }
    requirement { code regulated authority { code } routes { code } } route { code name(language: PT) }
    needs {
      need { __typename ... on CertificateNeed { certificate { code } } ... on LevelNeed { framework { code } level { code name } field { code } referenced } }
      outcome paths { ${PATH} } credited { code } missing { code } levelReference { code a { framework { code } } }
    }
    outstanding { code kind text years language }
    holdings { certificate { code } stands problem }
    exclusions { code reason(language: PT) }
    heldSince holdsUntil nextVerdict outlook remarks { kind holding certificate { code } condition suggestions expectedOn isPast detail }
    nearMisses { need path { holding } steps { equivalence { code } } obstacles { kind step records detail } }
    summary
  }
  ... on ClaimRefused { message problems { path code value suggestions } }`;

const ASK = `query ($claim: ClaimInput!, $asOf: Int, $atLeast: Int) { decide(claim: $claim, asOfRevision: $asOf, atLeastRevision: $atLeast) { ${DECISION} } }`;

const claim = (held: readonly Code[], rest: object = {}) => ({
  holdings: held.map((code) => ({ certificate: code })),
  post: 'p1',
  region: 'HK',
  onDate: '2026-03-04',
  ...rest,
});

describe('the front desk', () => {
  let service: Service;
  const decide = async (asked: object, at: object = {}): Promise<Record<string, unknown>> =>
    (await service.data<{ decide: Record<string, unknown> }>(ASK, { claim: asked, ...at })).decide;

  beforeAll(async () => {
    const before = registerOf({ ...register, equivalences: [] });
    service = await Service.over(compile(before, 1), compile(register, 2));
  });
  afterAll(() => service.stop());

  it('tells every reason of a decision', async () => {
    const step = {
      equivalence: { code: 'e1', state: 'ENDORSED' },
      agreement: { code: 'A', source: { title: 'Agreement A', url: 'https://example.org/a' } },
      from: { code: 'held' },
      to: { code: 'wanted' },
      conditions: [{ code: 'EXP-3' }, { code: 'AWARDED_WITHIN:e1' }],
    };
    expect(
      await decide(
        claim(['held', 'banned'], { holdings: [{ certificate: 'banned' }, { certificate: 'held', expiresOn: null }] }),
      ),
    ).toEqual({
      __typename: 'RecognitionDecision',
      verdict: 'CONDITIONAL',
      revision: 2,
      onDate: '2026-03-04',
      purpose: 'PRACTICE',
      standing: 'ILLUSTRATIVE',
      post: { code: 'p1' },
      region: { code: 'HK' },
      requirement: { code: 'r1', regulated: true, authority: { code: 'B' }, routes: [{ code: 'main' }] },
      route: { code: 'main', name: 'Via principal' },
      needs: [
        {
          need: { __typename: 'CertificateNeed', certificate: { code: 'wanted' } },
          outcome: 'MET',
          paths: [{ holding: 1, full: true, certificate: { code: 'wanted' }, steps: [step] }],
          credited: [],
          missing: [],
          levelReference: null,
        },
      ],
      outstanding: [
        {
          code: 'AWARDED_WITHIN:e1',
          kind: 'AWARD_WINDOW',
          text: 'Awarded on or after 1 January 2020 and before 1 January 2030',
          years: null,
          language: null,
        },
        { code: 'EXP-3', kind: 'EXPERIENCE', text: 'EXP-3', years: 3, language: null },
      ],
      holdings: [
        { certificate: { code: 'banned' }, stands: true, problem: null },
        { certificate: { code: 'held' }, stands: true, problem: null },
      ],
      exclusions: [{ code: 'x1', reason: 'Cancelado' }],
      heldSince: null,
      holdsUntil: null,
      nextVerdict: null,
      outlook: '',
      remarks: [
        {
          kind: 'AWARD_DAY_NOT_STATED',
          holding: 1,
          certificate: { code: 'held' },
          condition: 'AWARDED_WITHIN:e1',
          suggestions: [],
          expectedOn: null,
          isPast: null,
          detail: expect.stringMatching(/\S/) as string,
        },
      ],
      nearMisses: [],
      summary: expect.stringMatching(/\S/) as string,
    });
  });

  it('names the level reference that a need rests on', async () => {
    expect(await decide(claim(['placed'], { post: 'p2' }))).toMatchObject({
      verdict: 'RECOGNISED',
      needs: [
        {
          need: {
            __typename: 'LevelNeed',
            framework: { code: 'FB' },
            level: { code: 'L1', name: 'L1' },
            field: null,
            referenced: true,
          },
          levelReference: { code: 'l1', a: { framework: { code: 'FA' } } },
        },
      ],
    });
  });

  it('tells near misses with their obstacles', async () => {
    expect(await decide(claim(['late']))).toMatchObject({
      verdict: 'NOT_RECOGNISED',
      nearMisses: [
        {
          need: 0,
          path: { holding: 0 },
          steps: [{ equivalence: { code: 'e3' } }],
          obstacles: [
            { kind: 'NOT_YET_IN_FORCE', step: 0, records: ['e3'], detail: expect.stringMatching(/\S/) as string },
          ],
        },
      ],
    });
  });

  it('tells what is credited and what is missing, and takes facts into account', async () => {
    expect(await decide(claim(['part']))).toMatchObject({
      verdict: 'PARTIAL',
      needs: [{ outcome: 'PARTLY_MET', credited: [{ code: 'u1' }], missing: [{ code: 'u2' }] }],
    });
    const holdings = [{ certificate: 'held', awardedOn: '2024-01-01' }];
    expect(await decide(claim([], { holdings, facts: { experienceYears: 3 } }))).toMatchObject({
      verdict: 'RECOGNISED',
      outstanding: [],
    });
    expect(await decide(claim([], { holdings, facts: { satisfied: ['EXP-3'], languages: null } }))).toMatchObject({
      verdict: 'RECOGNISED',
    });
    expect(await decide(claim([], { holdings: [{ certificate: 'held', expiresOn: '2026-03-04' }] }))).toMatchObject({
      verdict: 'NOT_RECOGNISED',
      holdings: [{ stands: false, problem: 'EXPIRED' }],
    });
  });

  it('answers the short question like the claim in full', async () => {
    const { recognition } = await service.data<{ recognition: object }>(
      `{ recognition(certificate: "held", post: "p1", region: "HK", onDate: "2026-03-04", awardedOn: "2024-01-01") { ${DECISION} } }`,
    );
    expect(recognition).toEqual(
      await decide(claim([], { holdings: [{ certificate: 'held', awardedOn: '2024-01-01' }] })),
    );
    expect(recognition).toMatchObject({ verdict: 'CONDITIONAL', outstanding: [{ code: 'EXP-3' }] });
  });

  it('takes today in UTC+8 where no day is given', async () => {
    const { onDate } = await decide({ ...claim(['held']), onDate: null });
    expect(
      [0, 1].map((minutes) => new Date(Date.now() + (480 - minutes) * 60_000).toISOString().slice(0, 10)),
    ).toContain(onDate);
  });

  it('refuses a claim with every problem named and the nearest codes suggested', async () => {
    const asked = {
      ...claim([]),
      holdings: [{ certificate: 'hled', awardedOn: '2024-02-30' }],
      post: 'P1',
      region: 'Mars',
      onDate: 'soon',
      facts: { experienceYears: -1 },
    };
    expect(await decide(asked)).toEqual({
      __typename: 'ClaimRefused',
      message: expect.stringMatching(/\S/) as string,
      problems: [
        { path: 'holdings[0].certificate', code: 'UNKNOWN_CERTIFICATE', value: 'hled', suggestions: [] },
        { path: 'holdings[0].awardedOn', code: 'MALFORMED_DAY', value: '2024-02-30', suggestions: [] },
        { path: 'post', code: 'UNKNOWN_POST', value: 'P1', suggestions: ['p1', 'p2'] },
        { path: 'region', code: 'UNKNOWN_REGION', value: 'Mars', suggestions: [] },
        { path: 'onDate', code: 'MALFORMED_DAY', value: 'soon', suggestions: [] },
        { path: 'facts.experienceYears', code: 'MALFORMED_NUMBER', value: '-1', suggestions: [] },
      ],
    });
    expect(await decide(claim([]))).toMatchObject({ problems: [{ code: 'NO_HOLDINGS', path: 'holdings' }] });
  });

  it('answers many claims in order, refuses one without spoiling the others, and keeps duplicates apart', async () => {
    const claims = [claim(['part']), claim(['nothing']), claim(['part']), claim(['late'])];
    const { decideMany } = await service.data<{ decideMany: readonly object[] }>(
      `query ($claims: [ClaimInput!]!) { decideMany(claims: $claims) { ${DECISION} } }`,
      { claims },
    );
    expect(decideMany).toEqual(await Promise.all(claims.map((asked) => decide(asked))));
    expect(decideMany.map((answer) => ('verdict' in answer ? answer.verdict : 'refused'))).toEqual([
      'PARTIAL',
      'refused',
      'PARTIAL',
      'NOT_RECOGNISED',
    ]);
  });

  it('answers as of an earlier revision from that revision alone', async () => {
    expect(await decide(claim(['held']), { asOf: 1 })).toMatchObject({
      verdict: 'NOT_RECOGNISED',
      revision: 1,
      nearMisses: [],
    });
    expect(await decide(claim(['held']), { asOf: 2, atLeast: 2 })).toMatchObject({
      verdict: 'CONDITIONAL',
      revision: 2,
    });
  });

  it.each([
    [{ asOf: 9 }, 'asOfRevision', 'UNKNOWN_REVISION', '9'],
    [{ asOf: -1 }, 'asOfRevision', 'UNKNOWN_REVISION', '-1'],
    [{ atLeast: 9 }, 'atLeastRevision', 'REVISION_NOT_REACHED', '9'],
  ])('refuses the revision of %j', async (at, path, code, value) => {
    expect(await decide(claim(['held']), at)).toEqual({
      __typename: 'ClaimRefused',
      message: expect.stringContaining(`\`${value}\``) as string,
      problems: [{ path, code, value, suggestions: [] }],
    });
  });

  it('says of every post and region what a single claim is told', async () => {
    const { portability } = await service.data<{
      portability: { cells: { totalCount: number; edges: readonly { node: Record<string, { code: Code }> }[] } };
    }>(
      `{ portability(holdings: [{ certificate: "held" }], onDate: "2026-03-04") {
           ... on Portability { revision onDate purpose cells { totalCount edges { node { post { code } region { code } verdict standing requirement { code } route { code } outstanding { code } } } } } } }`,
    );
    expect(portability).toMatchObject({ revision: 2, onDate: '2026-03-04', purpose: 'PRACTICE' });
    expect(portability.cells.totalCount).toBe(10);
    for (const { node } of portability.cells.edges) {
      const {
        verdict,
        standing,
        requirement: asked,
        route,
        outstanding,
      } = await decide(claim(['held'], { post: node.post.code, region: node.region.code }));
      expect(node).toMatchObject({
        verdict,
        standing,
        requirement: asked === null ? null : { code: (asked as { code: Code }).code },
        route: route === null ? null : { code: (route as { code: Code }).code },
        outstanding: (outstanding as readonly { code: Code }[]).map(({ code }) => ({ code })),
      });
    }
  });

  it('narrows portability down by verdict and post, and refuses what a claim is refused for', async () => {
    const cells =
      '{ __typename ... on Portability { cells(verdicts: [CONDITIONAL], posts: ["p1"]) { edges { node { region { code } } } } } ... on ClaimRefused { problems { code } } }';
    expect(await service.data(`{ portability(holdings: [{ certificate: "held" }]) ${cells} }`)).toEqual({
      portability: {
        __typename: 'Portability',
        cells: { edges: ['GBA', 'GD', 'GZ', 'HK'].map((code) => ({ node: { region: { code } } })) },
      },
    });
    expect(await service.data(`{ portability(holdings: [{ certificate: "hold" }]) ${cells} }`)).toEqual({
      portability: { __typename: 'ClaimRefused', problems: [{ code: 'UNKNOWN_CERTIFICATE' }] },
    });
  });

  it('lists the certificates that a post accepts, each with its decision', async () => {
    const accepted = (post: string, rest = '') =>
      service.data(
        `{ acceptedCertificates(post: "${post}", region: "HK", onDate: "2026-03-04"${rest}) {
             __typename
             ... on AcceptedCertificates { revision post { code } region { code } certificates { totalCount edges { node { certificate { code } decision { verdict outstanding { code } nearMisses { need } } } } } }
             ... on ClaimRefused { problems { code suggestions } } } }`,
      );
    const node = (code: Code, verdict: string, outstanding: readonly Code[]) => ({
      node: {
        certificate: { code },
        decision: { verdict, outstanding: outstanding.map((one) => ({ code: one })), nearMisses: [] },
      },
    });
    expect(await accepted('p1')).toEqual({
      acceptedCertificates: {
        __typename: 'AcceptedCertificates',
        revision: 2,
        post: { code: 'p1' },
        region: { code: 'HK' },
        certificates: {
          totalCount: 2,
          edges: [node('held', 'CONDITIONAL', ['AWARDED_WITHIN:e1', 'EXP-3']), node('wanted', 'RECOGNISED', [])],
        },
      },
    });
    expect(await accepted('p1', ', asOfRevision: 1')).toMatchObject({
      acceptedCertificates: { revision: 1, certificates: { totalCount: 1 } },
    });
    expect(await accepted('p3')).toEqual({
      acceptedCertificates: {
        __typename: 'ClaimRefused',
        problems: [{ code: 'UNKNOWN_POST', suggestions: ['p1', 'p2'] }],
      },
    });
  });

  it('answers all fields of a request from one snapshot, whatever is recorded meanwhile', async () => {
    const world = await Service.over(compile(register, 5));
    world.isSteady = false;
    const { reads } = world.history;
    const stop = setInterval(() => world.history.record(compile(register, 6)), 0);
    const {
      a,
      b,
      register: told,
      many,
    } = await world.data<{
      a: { revision: number };
      b: { revision: number };
      register: { revision: number };
      many: readonly { revision: number }[];
    }>(
      `query ($claims: [ClaimInput!]!) {
         a: recognition(certificate: "held", post: "p1", region: "HK") { ... on RecognitionDecision { revision } }
         many: decideMany(claims: $claims) { ... on RecognitionDecision { revision } }
         register { revision }
         b: recognition(certificate: "held", post: "p1", region: "HK") { ... on RecognitionDecision { revision } } }`,
      { claims: Array.from({ length: 200 }, () => claim(['held'])) },
    );
    clearInterval(stop);
    expect(world.history.reads - reads).toBe(1);
    expect(new Set([a, b, told, ...many].map(({ revision }) => revision)).size).toBe(1);
    await world.stop();
  });
});
