/** What training offers, over GraphQL: read and searched by everybody, written by those whose it is, and asked for ways at once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CatalogueService } from '../../src/catalogue/catalogue.service';
import { checkDocument, emptyRegister, formatDocument } from '../../src/document';
import { compilePathways, waysTo } from '../../src/pathways';
import { compile, registerOf, runToEnd, surveyOf, type Catalogue } from '../../src/recognition';
import { fileOf } from '../document/good';
import { startService, type RunningService } from '../support/service';
import { DOCUMENT } from './training-document';

const folder = mkdtempSync(join(tmpdir(), 'training-'));
let service: RunningService;
let tokens: Record<string, string>;

beforeAll(async () => {
  writeFileSync(join(folder, 'catalogue.json'), JSON.stringify(DOCUMENT));
  service = await startService({ catalogue: join(folder, 'catalogue.json') });
  tokens = {
    poly: await service.tokenFor('ann', 'body:POLY'),
    craft: await service.tokenFor('bob', 'body:CRAFT'),
    gic: await service.tokenFor('cat', 'body:GIC'),
    registrar: await service.tokenFor('reg', 'registrar'),
  };
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

const snapshot = (): Catalogue => service.app.get(CatalogueService).current();

async function ask(query: string): Promise<Record<string, unknown>> {
  const { data, errors } = await service.graphql(query);
  expect(errors).toBeUndefined();
  return data!;
}

interface List {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly edges: readonly { readonly node: { readonly code: string } }[];
}
async function codesOf(list: string): Promise<readonly string[]> {
  const { list: found } = (await ask(`{ list: ${list} { edges { node { code } } } }`)) as { list: List };
  return found.edges.map(({ node }) => node.code);
}

describe('reading', () => {
  it('tells all of a programme, with what it names', async () => {
    const { programme } = await ask(`{ programme(code: "GEM-DAY") {
      name(language: PT) providers { code } consortium { code } region { code } field { code } level { level { code } } mode months hours
      cost { amount currency } languages places courses { code } entry { code needs { __typename } conditions { code text } }
      certificates { code } conditions { code kind } period { from until } standing } }`);
    expect(programme).toEqual({
      name: 'Cravação diurna',
      providers: [{ code: 'POLY' }, { code: 'CRAFT' }],
      consortium: { code: 'park' },
      region: { code: 'GD' },
      field: { code: 'setting' },
      level: null,
      mode: 'FULL_TIME',
      months: 6,
      hours: null,
      cost: { amount: 12000.5, currency: 'CNY' },
      languages: ['yue', 'cmn'],
      places: 20,
      courses: [{ code: 'stone' }],
      entry: [{ code: 'talk', needs: [], conditions: [{ code: 'TALK', text: 'An interview' }] }],
      certificates: [{ code: 'GEM' }],
      conditions: [{ code: 'SAFETY', kind: 'COURSE' }],
      period: { from: '2026-03-01', until: '2026-04-01' },
      standing: 'ILLUSTRATIVE',
    });
    expect(await ask('{ programme(code: "TALK-NOW") { entry { code } period { from } } }')).toEqual({
      programme: { entry: null, period: null },
    });
    expect(await ask('{ programme(code: "NONE") { code } }')).toEqual({ programme: null });
  });

  it('tells all of a consortium, an opening, a skill, a course and a group of posts', async () => {
    const found = await ask(`{
      consortium(code: "park") { name region { code } field { code } lead { code } founded
        members { body { code } role(language: PT) period { from until } } counts { what value on }
        bases { code name kind host { code } } standard { title(language: PT) headings(language: PT) } agreements { code } }
      opening(code: "bench") { provider { code } programme { code } consortium { code } kind places period { from } }
      skill(code: "making") { category posts { code } courses { code } certificates { code } }
      course(code: "wax") { category stages certificates { code } units { code } }
      postGroup(code: "craft") { name(language: ZH_HANS) posts { code } } }`);
    expect(found).toEqual({
      consortium: {
        name: 'Park',
        region: { code: 'GD' },
        field: { code: 'jewellery' },
        lead: { code: 'POLY' },
        founded: null,
        members: [{ body: { code: 'CRAFT' }, role: 'Empresa', period: { from: '2024-01-01', until: null } }],
        counts: [{ what: 'Members', value: 80, on: '2023-05-17' }],
        bases: [{ code: 'b', name: 'Bench', kind: 'TRAINING_BASE', host: { code: 'CRAFT' } }],
        standard: { title: 'Plataformas', headings: ['Princípios', 'Evaluation'] },
        agreements: [],
      },
      opening: {
        provider: { code: 'CRAFT' },
        programme: { code: 'GEM-DAY' },
        consortium: null,
        kind: 'INTERNSHIP',
        places: 12,
        period: null,
      },
      skill: {
        category: 'CORE',
        posts: [{ code: 'setter' }],
        courses: [{ code: 'wax' }, { code: 'stone' }],
        certificates: [{ code: 'GEM' }],
      },
      course: { category: 'COMPULSORY', stages: ['DOING', 'COMPETITION'], certificates: [], units: [] },
      postGroup: { name: '工艺岗位群', posts: [{ code: 'setter' }] },
    });
  });

  it.each([
    ['programmes(filter: { provider: "CRAFT" })', ['GEM-DAY']],
    ['programmes(filter: { consortium: "park", mode: FULL_TIME, course: "stone" })', ['GEM-DAY']],
    ['programmes(filter: { region: "GBA" })', ['GEM-DAY', 'TALK-NOW']],
    ['programmes(filter: { field: "jewellery", certificate: "GEM" })', ['GEM-DAY']],
    ['programmes(filter: { beginsOn: "2026-03-31" })', ['GEM-DAY', 'TALK-NOW']],
    ['programmes(filter: { beginsOn: "2026-04-01" })', ['TALK-NOW']],
    ['programmes(filter: { text: "宝石" })', ['GEM-DAY']],
    ['programmes(filter: { standing: OFFICIAL })', []],
    ['programmes(filter: { codePrefix: "talk" })', ['TALK-NOW']],
    ['programmes(orderBy: { by: NAME, direction: DESC })', ['TALK-NOW', 'GEM-DAY']],
    ['courses(filter: { category: INTEGRATED })', ['stone']],
    ['courses(filter: { stage: COMPETITION })', ['wax']],
    ['courses(filter: { certificate: "GEM" })', ['stone']],
    ['skills(filter: { category: CORE, post: "setter", course: "wax", certificate: "GEM" })', ['making']],
    ['skills(filter: { post: "designer" })', []],
    ['postGroups(filter: { post: "designer" })', ['design']],
    ['consortia(filter: { member: "POLY", region: "GD", field: "jewellery" })', ['park']],
    ['consortia(filter: { member: "CRAFT" })', ['park']],
    ['consortia(filter: { member: "GIC" })', []],
    [
      'openings(filter: { provider: "CRAFT", programme: "GEM-DAY", kind: INTERNSHIP, openOn: "2026-01-01" })',
      ['bench'],
    ],
    ['openings(filter: { consortium: "park" })', []],
  ])('lists %s', async (list, codes) => {
    expect(await codesOf(list)).toEqual(codes);
  });

  it('lists a page at a time', async () => {
    const page = async (after: string): Promise<List> => {
      const { list } = await ask(
        `{ list: courses(first: 1${after}) { totalCount pageInfo { endCursor hasNextPage } edges { node { code } } } }`,
      );
      return list as List;
    };
    const first = await page('');
    expect(first).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      edges: [{ node: { code: 'stone' } }],
    });
    expect(await page(`, after: "${first.pageInfo.endCursor ?? ''}"`)).toMatchObject({
      pageInfo: { hasNextPage: false },
      edges: [{ node: { code: 'wax' } }],
    });
  });

  it('names what a filter cannot find', async () => {
    const { errors } = await service.graphql('{ programmes(filter: { provider: "POLLY" }) { totalCount } }');
    expect(errors?.[0].message).toMatch(/POLLY/);
  });

  it.each([
    ['Gem setting', 'EN', 'GEM-DAY'],
    ['寶石鑲嵌', 'ZH_HANT', 'GEM-DAY'],
    ['宝石镶嵌', 'ZH_HANS', 'GEM-DAY'],
    ['cravacao', 'PT', 'GEM-DAY'],
    ['Postos de ofício', 'PT', 'craft'],
    ['工藝職位群', 'ZH_HANT', 'craft'],
    ['Carving', 'EN', 'wax'],
    ['A bench', 'EN', 'bench'],
    ['Park', 'EN', 'park'],
  ])('finds %s in %s', async (text, language, code) => {
    const { search } = await ask(
      `{ search(text: "${text}", language: ${language}) { edges { node { code record { __typename } } } } }`,
    );
    expect((search as List).edges[0].node.code).toBe(code);
  });

  it('tells what rests on what', async () => {
    expect(await codesOf('restsOn(type: PROGRAMME, code: "GEM-DAY")')).toEqual(['TALK-NOW', 'bench']);
    expect(await codesOf('restsOn(type: COURSE, code: "stone")')).toEqual(['making', 'GEM-DAY']);
    expect(await codesOf('restsOn(type: REQUIREMENT, code: "R")')).toEqual(['GEM-DAY']);
    expect(await codesOf('restsOn(type: CONSORTIUM, code: "park")')).toEqual(['GEM-DAY']);
  });
});

const RESULT = `__typename ... on ActRecorded { entry { act actor body subject } }
  ... on ActRefused { problems { code path message(language: EN) } }`;

interface Result {
  readonly __typename: string;
  readonly entry: object;
  readonly problems: readonly { readonly code: string; readonly path: string; readonly message: string }[];
}

async function act(who: string, field: string): Promise<Result> {
  const { data, errors } = await service.graphql(`mutation { act: ${field} { ${RESULT} } }`, {}, tokens[who]);
  expect(errors).toBeUndefined();
  return data!.act as Result;
}
const ACT = 'act: { reason: "as decided" }';
const seen = (): string => `seenRevision: ${String(snapshot().revision)}`;
const register = (who: string, record: string): Promise<Result> => act(who, `register(record: { ${record} }, ${ACT})`);
const amend = (who: string, record: string): Promise<Result> =>
  act(who, `amend(record: { ${record} }, ${seen()}, ${ACT})`);
const retire = (who: string, type: string, code: string): Promise<Result> =>
  act(who, `retire(type: ${type}, code: "${code}", ${seen()}, ${ACT})`);
const codes = ({ problems }: Result): readonly string[] => problems.map(({ code }) => code);

const programme = (code: string, providers: string, rest = ''): string =>
  `programme: { code: "${code}", name: { en: "Night class" }, providers: [${providers}], region: "HK", mode: PART_TIME, months: 9, ` +
  `cost: { amount: 800, currency: "HKD" }, gives: { certificates: ["GEM"], conditions: ["SAFETY"] }${rest} }`;
const course = (code: string): string =>
  `course: { code: "${code}", name: { en: "Enamel" }, category: ELECTIVE, stages: [DOING] }`;
const consortium = (code: string, lead: string): string =>
  `consortium: { code: "${code}", name: { en: "Ring" }, region: "HK"${lead}, members: [{ body: "POLY", role: { en: "School" } }] }`;
const opening = (code: string, provider: string): string =>
  `opening: { code: "${code}", name: { en: "Places" }, provider: "${provider}", kind: APPRENTICESHIP, places: 3 }`;

describe('writing', () => {
  it('is for the providers of a programme, any one of them', async () => {
    for (const who of ['gic', 'registrar', 'craft'])
      expect(codes(await register(who, programme('NIGHT', '"POLY"')))).toEqual(['NOT_YOURS']);
    expect(await register('poly', programme('NIGHT', '"POLY"'))).toMatchObject({
      entry: { act: 'REGISTER', actor: expect.any(String) as string, body: 'POLY', subject: 'programmes/NIGHT' },
    });
    // A body can neither take over what is not its own, nor give away what is not the other's.
    expect(codes(await amend('craft', programme('NIGHT', '"CRAFT"')))).toEqual(['NOT_YOURS']);
    expect(await amend('poly', programme('NIGHT', '"POLY", "CRAFT"'))).toMatchObject({ entry: { act: 'AMEND' } });
    expect(await amend('craft', programme('NIGHT', '"POLY", "CRAFT"', ', places: 8'))).toMatchObject({
      entry: { act: 'AMEND', body: 'CRAFT' },
    });
    expect(codes(await retire('gic', 'PROGRAMME', 'NIGHT'))).toEqual(['NOT_YOURS']);
    expect(await retire('craft', 'PROGRAMME', 'NIGHT')).toMatchObject({ entry: { act: 'RETIRE', body: 'CRAFT' } });
  });

  it('is for who offers places, and for who leads a consortium; without a lead for the registrar', async () => {
    expect(codes(await register('poly', opening('O', 'CRAFT')))).toEqual(['NOT_YOURS']);
    expect(await register('craft', opening('O', 'CRAFT'))).toMatchObject({ entry: { body: 'CRAFT' } });
    expect(codes(await register('craft', consortium('RING', ', lead: "POLY"')))).toEqual(['NOT_YOURS']);
    expect(await register('poly', consortium('RING', ', lead: "POLY"'))).toMatchObject({ entry: { body: 'POLY' } });
    expect(codes(await amend('registrar', consortium('RING', ', lead: "POLY"')))).toEqual(['NOT_YOURS']);
    expect(codes(await register('poly', consortium('LOOSE', '')))).toEqual(['NOT_YOURS']);
    expect(await register('registrar', consortium('LOOSE', ''))).toMatchObject({ entry: { body: null } });
  });

  it('is for the registrar where it is nobody else’s', async () => {
    expect(codes(await register('poly', course('ENAMEL')))).toEqual(['NOT_YOURS']);
    expect(await register('registrar', course('ENAMEL'))).toMatchObject({ entry: { act: 'REGISTER', body: null } });
    const skill =
      'skill: { code: "S", name: { en: "Enamelling" }, category: CORE, posts: ["setter"], courses: ["ENAMEL"] }';
    const group = 'postGroup: { code: "PG", name: { en: "Group" }, posts: ["setter"] }';
    for (const record of [skill, group])
      expect(await register('registrar', record)).toMatchObject({ entry: { act: 'REGISTER', body: null } });
    const refused = await retire('registrar', 'COURSE', 'ENAMEL');
    expect(refused.problems).toEqual([
      { code: 'IN_USE', path: '', message: expect.stringContaining('skills/S') as string },
    ]);
    expect(await retire('registrar', 'SKILL', 'S')).toMatchObject({ entry: { act: 'RETIRE' } });
    expect(await retire('registrar', 'COURSE', 'ENAMEL')).toMatchObject({ entry: { act: 'RETIRE' } });
  });

  it('refuses what the register would not be right with, at its place in the arguments', async () => {
    const wrong = await register(
      'poly',
      'programme: { code: "W", name: { en: "W" }, providers: ["POLY"], region: "HK", mode: PART_TIME, months: -1, ' +
        'cost: { amount: 1.005, currency: "RMB" }, languages: ["Cantonese"], gives: { conditions: ["SAFETYS"] } }',
    );
    expect(wrong.problems.map(({ code, path }) => [code, path])).toEqual([
      ['TOO_PRECISE', 'cost.amount'],
      ['UNKNOWN_CURRENCY', 'cost.currency'],
      ['MALFORMED_TAG', 'languages[0]'],
      ['OUT_OF_RANGE', 'months'],
    ]);
    // What is given is looked for once the record itself is right.
    const unknown = await register('poly', programme('W', '"POLY"').replace('"SAFETY"', '"SAFETYS"'));
    expect(unknown.problems).toMatchObject([
      { code: 'UNKNOWN_CODE', message: expect.stringContaining('`SAFETY`') as string },
    ]);
  });

  it('keeps the last record that has a condition which a programme gives', async () => {
    const refused = await retire('poly', 'PROGRAMME', 'GEM-DAY');
    expect(refused.problems).toMatchObject([
      { code: 'IN_USE', message: expect.stringMatching(/programmes\/TALK-NOW.*openings\/bench/) as string },
    ]);
  });
});

describe('the snapshot', () => {
  const holder = { holdings: [], post: 'setter', region: 'HK', purpose: 'PRACTICE', from: '2026-06-01' } as const;
  const stepsOf = () => {
    const answer = runToEnd(waysTo(runToEnd(compilePathways(snapshot())), holder));
    if (!('ways' in answer)) throw new Error('refused');
    return answer.ways.map(({ steps }) => steps.map((step) => ('programme' in step ? step.programme : null)));
  };

  it('has a programme as soon as it is registered, and compiles nothing of the law for it', async () => {
    // By then the day class can no longer be begun.
    expect(stepsOf()).toEqual([]);
    const before = snapshot();
    await register('poly', programme('NOW', '"POLY"'));
    expect(stepsOf()).toEqual([['NOW']]);
    const after = snapshot();
    expect(after.steps).toBe(before.steps);
    expect(after.requirements).toBe(before.requirements);
    expect(after.exclusions).toBe(before.exclusions);
    await retire('poly', 'PROGRAMME', 'NOW');
    expect(stepsOf()).toEqual([]);
  });

  it('knows the conditions of entries as those of all others, as long as there are any', async () => {
    const entry =
      ', entry: [{ code: "r", needs: [], conditions: [{ code: "SWIM", kind: OTHER, text: { en: "Swimming" } }] }]';
    await register('poly', programme('POOL', '"POLY"', entry));
    expect(snapshot().conditions.has('SWIM')).toBe(true);
    const differs = await register('poly', programme('POOL-2', '"POLY"', entry.replace('Swimming', 'Diving')));
    expect(codes(differs)).toEqual(['CONDITION_DIFFERS']);
    await amend('poly', programme('POOL', '"POLY"', entry.replaceAll('SWIM', 'ROW')));
    expect(snapshot().conditions).toEqual(compile(registerOf(snapshot()), 1).conditions);
    await retire('poly', 'PROGRAMME', 'POOL');
    expect(snapshot().conditions.has('ROW')).toBe(false);
  });

  it('goes out as a document, and comes in again the same', () => {
    const written = formatDocument(registerOf(snapshot()));
    const { problems, records } = checkDocument([fileOf(JSON.parse(written))], surveyOf(emptyRegister()));
    expect(problems).toEqual([]);
    expect(formatDocument({ ...emptyRegister(), ...records })).toBe(written);
    expect(JSON.parse(written)).toMatchObject({
      programmes: expect.arrayContaining([DOCUMENT.programmes[0]]) as object,
    });
  });
});
