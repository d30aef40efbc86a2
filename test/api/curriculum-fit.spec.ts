/** `curriculumFit` over GraphQL: what it says of the catalogue that ships is what the law says, page by page and in four languages; what cannot be asked. */
import { compile, runToEnd, type Consortium, type Programme } from '../../src/recognition';
import { compilePathways, consortiumFit, programmeFit } from '../../src/pathways';
import { decided } from '../support/engine';
import { shippedRegister } from '../support/gba';
import { Service } from './service';

const CATALOGUE = compile(shippedRegister(), 1);
const PATHWAYS = runToEnd(compilePathways(CATALOGUE));
const ASKED = { on: '2026-12-01', purpose: 'PRACTICE' } as const;
const OPENERS = `openers {
  kind certificate { code } course { code } from { code } to { code } completes { code }
  opens { post { code } region { code } programme { code } standing }
  text(language: ZH_HANT)
}`;
const REACHED = `totalCount pageInfo { endCursor } edges { node {
  post { code } region { code } programme { code } verdict standing outstanding { code }
  decision { verdict onDate holdings { certificate { code } } }
} }`;

interface Coded {
  readonly code: string;
}

interface Node {
  readonly post: Coded;
  readonly region: Coded;
  readonly programme: Coded;
  readonly verdict: string;
  readonly standing: string | null;
  readonly outstanding: readonly Coded[];
  readonly decision: { verdict: string; onDate: string; holdings: readonly { certificate: Coded }[] };
}

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { endCursor: string | null };
  readonly edges: readonly { node: Node }[];
}

let service: Service;
beforeAll(async () => {
  service = await Service.over(CATALOGUE);
});
afterAll(() => service.stop());

const code = (record: Coded): string => record.code;

describe('a programme', () => {
  const expected = decided(
    runToEnd(programmeFit(PATHWAYS, CATALOGUE.tables.programmes.find('EX-VTC-SETTING') as Programme, ASKED)),
  );

  it('reaches what single claims say, page after page, each with its proof', async () => {
    const nodes: Node[] = [];
    let after: string | null = null;
    do {
      const data: { curriculumFit: { reaches: Page } } = await service.data(
        `query ($after: String) { curriculumFit(programme: "EX-VTC-SETTING", onDate: "2026-12-01") {
          ... on ProgrammeFit { reaches(first: 100, after: $after) { ${REACHED} } }
        } }`,
        { after },
      );
      const { edges, pageInfo, totalCount } = data.curriculumFit.reaches;
      expect(totalCount).toBe(expected.reaches.length);
      nodes.push(...edges.map(({ node }) => node));
      after = edges.length === 0 ? null : pageInfo.endCursor;
    } while (after !== null);
    expect(
      nodes.map(({ post, region, programme, verdict, standing, outstanding }) => ({
        post: post.code,
        region: region.code,
        programme: programme.code,
        verdict,
        standing,
        outstanding: outstanding.map(code),
      })),
    ).toEqual(expected.reaches.map(({ requirement: _, route: __, ...cell }) => cell));
    for (const { verdict, decision } of nodes)
      expect(decision).toMatchObject({
        verdict,
        onDate: expected.graduate.day,
        holdings: [{ certificate: { code: 'VTC-SETTING' } }],
      });
  });

  it('has the posts of some verdicts apart, what it is short of and what would open more', async () => {
    const { curriculumFit } = await service.data<{ curriculumFit: Record<string, unknown> }>(
      `{ curriculumFit(programme: "EX-VTC-SETTING", onDate: "2026-12-01") { ... on ProgrammeFit {
        onDate revision purpose regions { code } programme { code }
        graduate { lastDay notBefore canBegin holds { code } discharges { code } notAwarded { code } }
        reaches(verdicts: [RECOGNISED]) { totalCount }
        counts { verdict standing count }
        unitsShort { certificate { code } had { code } lacking { code } }
        ${OPENERS}
        summary(language: PT)
      } } }`,
    );
    const { openers } = expected;
    const place = ({ post, region, programme, standing }: (typeof openers.courses)[0]['opens'][0]) => ({
      post: { code: post },
      region: { code: region },
      programme: { code: programme },
      standing,
    });
    expect(curriculumFit).toMatchObject({
      onDate: '2026-12-01',
      revision: 1,
      purpose: 'PRACTICE',
      regions: expected.regions.map((region) => ({ code: region })),
      graduate: { lastDay: '2027-10-01', notBefore: false, canBegin: true, holds: [{ code: 'VTC-SETTING' }] },
      reaches: { totalCount: expected.reaches.filter(({ verdict }) => verdict === 'RECOGNISED').length },
      unitsShort: expected.unitsShort.map(({ certificate, lacking }) => ({
        certificate: { code: certificate },
        lacking: lacking.map((unit) => ({ code: unit })),
      })),
      openers: [
        ...openers.certificates.map((each) => ({ kind: 'CERTIFICATE', certificate: { code: each.certificate } })),
        ...openers.courses.map((each) => ({
          kind: 'COURSE',
          course: { code: each.course },
          opens: each.opens.map(place),
        })),
        ...openers.equivalences.map((each) => ({
          kind: 'EQUIVALENCE',
          from: { code: each.from },
          to: { code: each.to },
        })),
      ],
    });
    expect(curriculumFit.summary).toContain('O que mais uma disciplina abriria');
  });
});

describe('a consortium', () => {
  it('has its programmes, overlaps, gaps and sheet, in words and with sources', async () => {
    const consortium = CATALOGUE.tables.consortia.find('CQ-IDVEG') as Consortium;
    const expected = decided(runToEnd(consortiumFit(PATHWAYS, consortium, ASKED)));
    const { curriculumFit } = await service.data<{ curriculumFit: Record<string, unknown> }>(
      `{ curriculumFit(consortium: "CQ-IDVEG", onDate: "2026-12-01") { ... on ConsortiumFit {
        consortium { code }
        programmes { graduate { programme { code } } counts { verdict count } unitsShort { certificate { code } } }
        reaches(first: 0) { totalCount }
        overlaps { record { code } programmes { code } }
        gaps { posts { code } skills { code } courses { code } }
        evaluation { heading title(language: ZH_HANS) items {
          name title known standing sources { code } entries { record { code } kind count places text }
        } }
        summary(language: ZH_HANT)
      } } }`,
    );
    expect(curriculumFit).toMatchObject({
      consortium: { code: 'CQ-IDVEG' },
      programmes: [{ graduate: { programme: { code: 'CQ-MOULD-32' } } }],
      reaches: { totalCount: expected.reaches.length },
      overlaps: [],
      gaps: { posts: expected.gaps.posts.map((post) => ({ code: post })) },
      evaluation: expected.evaluation.map(({ heading, items }) => ({
        heading,
        items: items.map(({ name, known, standing, entries }) => ({
          name,
          known,
          standing,
          entries: entries.map(({ kind = null, count = null, places = null }) => ({ kind, count, places })),
        })),
      })),
    });
    expect(curriculumFit.summary).toContain('待填：登記冊未載');
    expect(JSON.stringify(curriculumFit.evaluation)).toContain('Internship: 1, with 3,000 places');
  });
});

it.each([
  ['', 'PROGRAMME_OR_CONSORTIUM'],
  ['programme: "EX-VTC-SETTING", consortium: "CQ-IDVEG"', 'PROGRAMME_OR_CONSORTIUM'],
  ['programme: "EX-VTC-SETTIN"', 'UNKNOWN_CODE'],
  ['consortium: "NOBODY"', 'UNKNOWN_CODE'],
  ['programme: "EX-VTC-SETTING", regions: ["ATLANTIS"]', 'UNKNOWN_CODE'],
  ['programme: "EX-VTC-SETTING", onDate: "2027-02-30"', 'MALFORMED_DAY'],
])('a question that cannot be asked is an error: %s', async (args, problem) => {
  const { errors } = await service.ask(`{ curriculumFit${args && `(${args})`} { __typename } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', problem } }]);
});

it('a revision that there is not is refused', async () => {
  const { curriculumFit } = await service.data<{ curriculumFit: object }>(
    '{ curriculumFit(programme: "EX-VTC-SETTING", asOfRevision: 99) { ... on ClaimRefused { problems { code } } } }',
  );
  expect(curriculumFit).toEqual({ problems: [{ code: 'UNKNOWN_REVISION' }] });
});
