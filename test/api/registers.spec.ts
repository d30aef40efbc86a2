/** The lists of the register: paging, filters, orders, single records, ladders, requirements. */
import { RecordTypeEnum } from '../../src/api/enums';
import { compile, RECORD_TYPES, STANDINGS, type Code } from '../../src/recognition';
import { certificate, levelReference, registerOf, requirement } from '../support/builders';
import { conformanceWorlds } from '../support/worlds';
import { Service } from './service';

interface Page {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly code: Code; readonly name?: string };
  }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  readonly totalCount: number;
}

type Counted = Record<string, Page> & { readonly register: { readonly counts: Record<string, number> } };

const PAGE = 'edges { cursor node { code } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount';
const codesOf = ({ edges }: Page): readonly Code[] => edges.map(({ node }) => node.code);

const register = registerOf({
  certificates: [
    certificate('c1', {
      name: { en: 'Émail', 'zh-Hans': '景泰蓝' },
      field: 'design',
      placements: [{ framework: 'FA', level: 'L1' }],
    }),
    certificate('c2', {
      name: { en: 'alpha' },
      field: 'arts',
      region: 'GZ',
      units: ['u1'],
      placements: [{ framework: 'FA', level: 'L3' }],
    }),
    certificate('c3', {
      name: { en: 'Beta' },
      field: 'trade',
      awarded: { from: '2020-01-01', until: '2021-01-01' },
      standing: 'OFFICIAL',
    }),
    certificate('c4', { name: { en: 'beta' }, region: 'HK' }),
  ],
  levelReferences: [
    levelReference(
      'l1',
      { framework: 'FA', level: 'L1' },
      { framework: 'FB', level: 'L2' },
      { period: { until: '2025-01-01' } },
    ),
    levelReference('l2', { framework: 'FB', level: 'L3' }, { framework: 'FA', level: 'L1' }),
  ],
  requirements: [
    requirement('r1', [{ code: 'a', needs: [{ certificate: 'c1' }] }], {
      region: 'GD',
      period: { until: '2025-01-01' },
    }),
    requirement('r2', [{ code: 'a', needs: [{ units: ['u1'] }] }], { region: 'GBA' }),
  ],
});

describe('the lists of the register', () => {
  let service: Service;
  const certificates = async (args: string): Promise<Page> =>
    (await service.data<{ certificates: Page }>(`{ certificates${args} { ${PAGE} } }`)).certificates;
  const problemOf = async (query: string): Promise<unknown> => (await service.ask(query)).errors?.[0]?.extensions;

  beforeAll(async () => {
    service = await Service.over(compile(register, 1));
  });
  afterAll(() => service.stop());

  it('are there for every type of record, with the same count as the register says, and search finds each', async () => {
    const world = conformanceWorlds()[0];
    const whole = await Service.over(compile(world.register, 7));
    const lists = RECORD_TYPES.map(
      (type) => `${type}(first: 500) { totalCount edges { node { code source { title } standing } } }`,
    );
    const answer = await whole.data<
      Record<string, Page> & { register: { revision: number; counts: Record<string, number> } }
    >(`{ register { revision counts { ${RECORD_TYPES.join(' ')} } } ${lists.join(' ')} }`);
    for (const [name, type] of Object.entries(RecordTypeEnum)) {
      // What training offers is no part of these worlds: `test/registers/training` has it.
      const code = world.register[type].at(0)?.code;
      if (code === undefined) continue;
      const { search } = await whole.data<{ search: { edges: readonly { node: object }[] } }>(
        `{ search(text: "${code}", types: [${name}], first: 1) { edges { node { type code record { __typename code } } } } }`,
      );
      const __typename = name.toLowerCase().replace(/(?:^|_)./g, (start) => start.slice(-1).toUpperCase());
      expect(search.edges).toEqual([{ node: { type: name, code, record: { __typename, code } } }]);
    }
    await whole.stop();
    expect(answer.register.revision).toBe(7);
    for (const type of RECORD_TYPES) {
      expect(codesOf(answer[type])).toEqual(world.register[type].map(({ code }) => code).sort());
      expect(answer.register.counts[type]).toBe(world.register[type].length);
      expect(answer[type].totalCount).toBe(world.register[type].length);
    }
  });

  it.each(STANDINGS)('are counted by standing as their filters count them (%s)', async (standing) => {
    const whole = await Service.over(compile(conformanceWorlds()[0].register, 7));
    const lists = RECORD_TYPES.map((type) => `${type}(first: 0, filter: { standing: ${standing} }) { totalCount }`);
    const asked = `{ register { counts(standing: ${standing}) { ${RECORD_TYPES.join(' ')} } } ${lists.join(' ')} }`;
    // What has been counted once is remembered.
    const answers = [await whole.data<Counted>(asked), await whole.data<Counted>(asked)];
    for (const { register: counted, ...listed } of answers)
      expect({ ...counted.counts }).toEqual(
        Object.fromEntries(Object.entries(listed).map(([type, { totalCount }]) => [type, totalCount])),
      );
    await whole.stop();
  });

  it.each([
    '',
    'orderBy: { by: NAME }',
    'orderBy: { by: NAME, direction: DESC, language: ZH_HANS }',
    'orderBy: { direction: DESC }',
  ])('are the union of their pages, forward and backward (%s)', async (order) => {
    const whole = codesOf(await certificates(order && `(${order})`));
    const forward: Code[] = [];
    for (let after: string | null = null; ;) {
      const page: Page = await certificates(`(first: 3, after: ${JSON.stringify(after)}, ${order})`);
      forward.push(...codesOf(page));
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(page.pageInfo.startCursor).toBe(page.edges[0].cursor);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    const backward: Code[] = [];
    for (let before: string | null = null; ;) {
      const page: Page = await certificates(`(last: 3, before: ${JSON.stringify(before)}, ${order})`);
      backward.unshift(...codesOf(page));
      if (!page.pageInfo.hasPreviousPage) break;
      before = page.pageInfo.startCursor;
    }
    expect(forward).toEqual(whole);
    expect(backward).toEqual(whole);
  });

  it('go on at the same place where a new revision has other records, or lacks the one at the cursor', async () => {
    const { pageInfo } = await certificates('(first: 2)');
    const later = registerOf({
      ...register,
      certificates: [certificate('c0'), certificate('c1'), certificate('c25'), certificate('c3')],
      requirements: [],
      levelReferences: [],
    });
    const moved = await Service.over(compile(later, 2));
    const { certificates: next } = await moved.data<{ certificates: Page }>(
      `{ certificates(after: "${pageInfo.endCursor ?? ''}") { ${PAGE} } }`,
    );
    await moved.stop();
    expect(codesOf(next)).toEqual(['c25', 'c3']);
  });

  it('are sorted by name as the language sorts', async () => {
    expect(codesOf(await certificates('(orderBy: { by: NAME })'))).toEqual(['c2', 'c4', 'c3', 'c1']);
  });

  it.each([
    ['field: "arts"', ['c1', 'c2']],
    ['region: "GD"', ['c2']],
    ['unit: "u1"', ['c2']],
    ['standing: OFFICIAL', ['c3']],
    ['framework: "FA"', ['c1', 'c2']],
    ['framework: "FA", minimumOrder: 2', ['c2']],
    ['awardedOn: "2021-01-01"', ['c1', 'c2', 'c4']],
    ['text: "email"', ['c1']],
    ['text: "景泰藍"', ['c1']],
    ['codePrefix: "c", body: "B", text: "BET"', ['c3', 'c4']],
    ['codePrefix: "C", standing: OFFICIAL', ['c3']],
  ])('are narrowed down by %s', async (filter, expected) => {
    const page = await certificates(`(filter: { ${filter} })`);
    expect(codesOf(page)).toEqual(expected);
    expect(page.totalCount).toBe(expected.length);
  });

  it('refuse a filter by a code that nothing has, with the nearest codes', async () => {
    expect(await problemOf('{ certificates(filter: { field: "desing" }) { totalCount } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      problem: 'UNKNOWN_CODE',
      suggestions: ['design'],
    });
  });

  it.each([
    ['(first: 501)', 'PAGE_SIZE'],
    ['(first: -1)', 'PAGE_SIZE'],
    ['(first: 1, last: 1)', 'FIRST_AND_LAST'],
    ['(after: "nonsense")', 'FOREIGN_CURSOR'],
    ['(after: "WyJuYW1lOmVuIiwiYSIsImMxIl0")', 'FOREIGN_CURSOR'],
    ['(filter: { awardedOn: "2021-02-30" })', 'MALFORMED_DAY'],
  ])('refuse %s', async (args, problem) => {
    expect(await problemOf(`{ certificates${args} { totalCount } }`)).toMatchObject({
      code: 'BAD_USER_INPUT',
      problem,
    });
  });

  it('give a record by its code, and null for a code that nothing has', async () => {
    const answer = await service.data(
      `{ region(code: "GZ") { code name parent { code parent { code parent { code } } } } post(code: "P1") { code } }`,
    );
    expect(answer).toEqual({
      region: { code: 'GZ', name: 'GZ', parent: { code: 'GD', parent: { code: 'GBA', parent: null } } },
      post: null,
    });
  });

  it('give a ladder with its references on a day and what is placed on each rung', async () => {
    const ladder = (day: string) =>
      service.data(
        `{ frameworkLadder(framework: "FA", onDate: "${day}") { onDate rungs { level { code order } references { code } certificates { edges { node { code } } } } } }`,
      );
    const rungs = (first: readonly Code[]) => [
      {
        level: { code: 'L1', order: 1 },
        references: first.map((code) => ({ code })),
        certificates: { edges: [{ node: { code: 'c1' } }] },
      },
      { level: { code: 'L2', order: 2 }, references: [], certificates: { edges: [] } },
      { level: { code: 'L3', order: 3 }, references: [], certificates: { edges: [{ node: { code: 'c2' } }] } },
    ];
    expect(await ladder('2024-12-31')).toEqual({
      frameworkLadder: { onDate: '2024-12-31', rungs: rungs(['l1', 'l2']) },
    });
    expect(await ladder('2025-01-01')).toEqual({ frameworkLadder: { onDate: '2025-01-01', rungs: rungs(['l2']) } });
  });

  it('give the requirement of the nearest region on a day, and keep silence apart from refusal', async () => {
    const requirementFor = async (post: string, region: string, day: string) =>
      (
        await service.data<{ requirementFor: object }>(
          `{ requirementFor(post: "${post}", region: "${region}", onDate: "${day}") {
             ... on RequirementInForce { requirement { code routes { needs { __typename } } } }
             ... on ClaimRefused { problems { path code value suggestions } } } }`,
        )
      ).requirementFor;
    const found = (code: Code, need: string) => ({
      requirement: { code, routes: [{ needs: [{ __typename: need }] }] },
    });
    expect(await requirementFor('p1', 'GZ', '2024-06-01')).toEqual(found('r1', 'CertificateNeed'));
    expect(await requirementFor('p1', 'GZ', '2025-06-01')).toEqual(found('r2', 'UnitsNeed'));
    expect(await requirementFor('p1', 'EU', '2025-06-01')).toEqual({ requirement: null });
    expect(await requirementFor('p9', 'hk', '2025-13-01')).toEqual({
      problems: [
        { path: 'post', code: 'UNKNOWN_POST', value: 'p9', suggestions: ['p1', 'p2'] },
        { path: 'region', code: 'UNKNOWN_REGION', value: 'hk', suggestions: ['HK'] },
        { path: 'onDate', code: 'MALFORMED_DAY', value: '2025-13-01', suggestions: [] },
      ],
    });
  });
});
