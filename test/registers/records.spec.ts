/** Registers of reference over GraphQL: whose record it is may register, amend and retire it; nothing that others rest on goes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService, type RunningService } from '../support/service';

const named = (code: string) => ({ code, name: { en: code } });
const DOCUMENT = {
  regions: [
    named('GBA'),
    { ...named('HK'), parent: 'GBA' },
    { ...named('KLN'), parent: 'HK' },
    { ...named('GD'), parent: 'GBA' },
  ],
  bodies: [
    { ...named('GIC'), kinds: ['AWARDING_BODY'], region: 'GD' },
    { ...named('HRD'), kinds: ['AWARDING_BODY'], region: 'HK' },
    { ...named('HKA'), kinds: ['COMPETENT_AUTHORITY'], region: 'HK' },
    { ...named('GDA'), kinds: ['COMPETENT_AUTHORITY'], region: 'GD' },
  ],
  frameworks: [{ ...named('F'), levels: [{ ...named('L1'), order: 1 }] }],
  certificates: [{ ...named('C1'), body: 'GIC', placements: [{ framework: 'F', level: 'L1' }] }],
  posts: [named('setter')],
  requirements: [
    { code: 'R-HK', post: 'setter', region: 'HK', routes: [{ code: 'r', needs: [{ certificate: 'C1' }] }] },
  ],
};

const RESULT = `__typename ... on ActRecorded { entry { act actor body subject } record { __typename code } revision }
  ... on ActRefused { problems { code path value message(language: PT) } }`;

interface Result {
  readonly __typename: string;
  readonly entry: object;
  readonly record: object | null;
  readonly problems: readonly { readonly code: string; readonly path: string; readonly message: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'records-'));
let service: RunningService;
let tokens: Record<string, string>;

beforeAll(async () => {
  writeFileSync(join(folder, 'catalogue.json'), JSON.stringify(DOCUMENT));
  service = await startService({ catalogue: join(folder, 'catalogue.json') });
  tokens = {
    gic: await service.tokenFor('ann', 'body:GIC'),
    hrd: await service.tokenFor('bob', 'body:HRD'),
    hka: await service.tokenFor('dan', 'authority:HKA'),
    gda: await service.tokenFor('eve', 'authority:GDA'),
    registrar: await service.tokenFor('reg', 'registrar'),
    both: await service.tokenFor('cat', 'registrar', 'authority:HKA'),
    employer: await service.tokenFor('emp', 'employer:ACME'),
  };
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

const ACT = 'act: { reason: "as decided" }';

async function mutate(who: string, field: string): Promise<Result> {
  const { data, errors } = await service.graphql(`mutation { act: ${field} { ${RESULT} } }`, {}, tokens[who]);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data!.act as Result;
}
const register = (who: string, record: string): Promise<Result> => mutate(who, `register(record: ${record}, ${ACT})`);
const amend = async (who: string, record: string, seen?: number): Promise<Result> =>
  mutate(who, `amend(record: ${record}, seenRevision: ${String(seen ?? (await revision()))}, ${ACT})`);
const retire = async (who: string, type: string, code: string): Promise<Result> =>
  mutate(who, `retire(type: ${type}, code: "${code}", seenRevision: ${String(await revision())}, ${ACT})`);
const codes = ({ problems = [] }: Result): readonly string[] => problems.map(({ code }) => code);

async function revision(): Promise<number> {
  const { data } = await service.graphql('{ register { revision } }');
  return (data!.register as { revision: number }).revision;
}

const C2 = (body: string, rest = ''): string =>
  `{ certificate: { code: "C2", name: { en: "Two", zhHant: "二" }, body: "${body}" ${rest} } }`;
const requirement = (code: string, region: string, rest = ''): string =>
  `{ requirement: { code: "${code}", post: "setter", region: "${region}" ${rest}, routes: [{ code: "r", needs: [{ framework: "F", level: "L1" }] }] } }`;

it('lets an awarding body keep its own certificates, and nobody else', async () => {
  expect(codes(await register('hrd', C2('GIC')))).toEqual(['NOT_YOURS']);
  expect(codes(await register('registrar', C2('GIC')))).toEqual(['NOT_YOURS']);
  expect(await register('gic', C2('GIC'))).toMatchObject({
    __typename: 'ActRecorded',
    entry: { act: 'REGISTER', actor: 'ann', body: 'GIC', subject: 'certificates/C2' },
    record: { __typename: 'Certificate', code: 'C2' },
  });
  const { data } = await service.graphql('{ certificate(code: "C2") { name(language: ZH_HANT) } }');
  expect(data).toEqual({ certificate: { name: '二' } });
  expect(codes(await register('gic', C2('GIC')))).toEqual(['EXISTS']);
  expect(codes(await amend('hrd', C2('HRD')))).toEqual(['NOT_YOURS']);
  expect(codes(await amend('gic', C2('HRD')))).toEqual(['NOT_YOURS']);
  expect(codes(await amend('gic', C2('GIC'), 1))).toEqual(['STALE']);
  expect(await amend('gic', C2('GIC', 'validMonths: 24'))).toMatchObject({ entry: { act: 'AMEND' } });
  expect(await retire('gic', 'CERTIFICATE', 'C2')).toMatchObject({ entry: { act: 'RETIRE' }, record: null });
  expect(codes(await retire('gic', 'CERTIFICATE', 'C2'))).toEqual(['UNKNOWN_RECORD']);
  expect((await service.graphql('{ certificate(code: "C2") { code } }')).data).toEqual({ certificate: null });
});

it('lets a competent authority say what is asked and refused in its regions, and below them', async () => {
  expect(codes(await register('gda', requirement('R-KLN', 'KLN')))).toEqual(['NOT_YOURS']);
  expect(codes(await register('hka', requirement('R-GBA', 'GBA')))).toEqual(['NOT_YOURS']);
  expect(codes(await register('hka', requirement('R-KLN', 'KLN', 'authority: "GDA"')))).toEqual(['NOT_YOURS']);
  expect(await register('hka', requirement('R-KLN', 'KLN', 'authority: "HKA", regulated: true'))).toMatchObject({
    entry: { body: 'HKA' },
  });
  expect(codes(await register('hka', requirement('R-2', 'KLN', 'period: { from: "2030-01-01" }')))).toEqual([
    'OVERLAP',
  ]);
  const exclusion = (region: string): string =>
    `{ exclusion: { code: "X", certificate: "C1", regions: ["${region}"], purposes: [PRACTICE], reason: { en: "Fraud" } } }`;
  expect(codes(await register('hka', exclusion('GD')))).toEqual(['NOT_YOURS']);
  expect(await register('hka', exclusion('HK'))).toMatchObject({ __typename: 'ActRecorded' });
});

it('leaves what is asked where there is no competent authority to the registrar', async () => {
  expect(codes(await register('registrar', requirement('R-2', 'HK', 'period: { until: "2000-01-01" }')))).toEqual([
    'NOT_YOURS',
  ]);
  expect(codes(await register('hka', requirement('R-GBA', 'GBA')))).toEqual(['NOT_YOURS']);
  expect(await register('registrar', requirement('R-GBA', 'GBA'))).toMatchObject({ entry: { body: null } });
  expect(await amend('registrar', requirement('R-GBA', 'GBA', 'regulated: true'))).toMatchObject({
    entry: { act: 'AMEND' },
  });
  expect(await retire('registrar', 'REQUIREMENT', 'R-GBA')).toMatchObject({ __typename: 'ActRecorded' });
  const exclusion = (code: string, regions: string): string =>
    `{ exclusion: { code: "${code}", certificate: "C1", regions: ${regions}, purposes: [PRACTICE], reason: { en: "Fraud" } } }`;
  for (const who of ['registrar', 'hka', 'gda'])
    expect(codes(await register(who, exclusion('X-BOTH', '["HK", "GD"]')))).toEqual(['NOT_YOURS']);
  expect(await register('registrar', exclusion('X-GBA', '["GBA"]'))).toMatchObject({ __typename: 'ActRecorded' });
});

it('lets nobody move a record to where it is not theirs, nor take one from there', async () => {
  const moved = (code: string, region: string): string => requirement(code, region).replace('"setter"', '"mover"');
  await register('registrar', '{ post: { code: "mover", name: { en: "Mover" } } }');
  await register('hka', moved('R-MOVED', 'HK'));
  for (const region of ['GD', 'GBA']) {
    expect(codes(await amend('hka', moved('R-MOVED', region)))).toEqual(['NOT_YOURS']);
    for (const who of ['gda', 'registrar', 'both'])
      expect(codes(await amend(who, moved('R-MOVED', region)))).toEqual(['NOT_YOURS']);
  }
  expect(await amend('hka', moved('R-MOVED', 'KLN'))).toMatchObject({ __typename: 'ActRecorded' });
  expect(await retire('hka', 'REQUIREMENT', 'R-MOVED')).toMatchObject({ __typename: 'ActRecorded' });
});

it('is done for a body that the caller is a member of, and that may', async () => {
  const post = '{ post: { code: "cutter", name: { en: "Cutter" } } }';
  const as = (who: string, record: string, body: string): Promise<Result> =>
    mutate(who, `register(record: ${record}, act: { reason: "as decided", as: "${body}" })`);
  expect(codes(await as('registrar', post, 'GIC'))).toEqual(['NOT_A_MEMBER']);
  expect(codes(await as('both', post, 'HKA'))).toEqual(['NOT_YOURS']);
  expect(codes(await as('hrd', C2('GIC'), 'GIC'))).toEqual(['NOT_A_MEMBER']);
  expect((await service.graphql('{ post(code: "cutter") { code } }')).data).toEqual({ post: null });
});

it('names a region that there is not', async () => {
  expect((await register('hka', requirement('R-9', 'HKK'))).problems).toMatchObject([
    { code: 'UNKNOWN_CODE', path: 'region' },
  ]);
});

it('keeps what a code stood for before it was retired, and lets it be used again', async () => {
  await register('registrar', '{ post: { code: "polisher", name: { en: "Polisher" } } }');
  const seen = await revision();
  await retire('registrar', 'POST', 'polisher');
  expect(codes(await amend('registrar', '{ post: { code: "polisher", name: { en: "Other" } } }'))).toEqual([
    'UNKNOWN_RECORD',
  ]);
  await register('registrar', '{ post: { code: "polisher", name: { en: "Finisher" } } }');
  expect(codes(await amend('registrar', '{ post: { code: "polisher", name: { en: "Other" } } }', seen))).toEqual([
    'STALE',
  ]);
  const { data } = await service.graphql(
    `{ now: post(code: "polisher") { name } history(type: POST, code: "polisher") { recordedIn { act } supersededIn { act } content } }`,
  );
  expect(data).toMatchObject({
    now: { name: 'Finisher' },
    history: [
      { recordedIn: { act: 'REGISTER' }, supersededIn: null },
      { recordedIn: { act: 'REGISTER' }, supersededIn: { act: 'RETIRE' } },
    ],
  });
});

it('leaves the rest to the registrar', async () => {
  const region = '{ region: { code: "MO", name: { en: "Macao" }, parent: "GBA" } }';
  for (const who of ['gic', 'hka']) expect(codes(await register(who, region))).toEqual(['NOT_YOURS']);
  expect(await register('registrar', region)).toMatchObject({
    entry: { actor: 'reg', body: null },
    record: { __typename: 'Region' },
  });
});

it('retires nothing that others rest on, and lists them', async () => {
  const refused = await retire('registrar', 'FRAMEWORK', 'F');
  expect(codes(refused)).toEqual(['IN_USE']);
  expect(refused.problems[0].message).toContain('`certificates/C1`');
  expect(codes(await retire('gic', 'CERTIFICATE', 'C1'))).toEqual(['IN_USE']);
  expect((await retire('registrar', 'REGION', 'HK')).problems[0].message).toContain(
    '`regions/KLN`, `bodies/HKA`, `bodies/HRD`',
  );
});

it('retires nothing that an open proposal names', async () => {
  await register('gic', C2('GIC'));
  const agreement = (rest: string): string =>
    `{ code: "A", name: { en: "A" }, parties: ["GIC", "HRD"], regions: ["GBA"], purposes: [PRACTICE] ${rest} }`;
  await mutate('gic', `proposeAgreement(agreement: ${agreement('')}, ${ACT})`);
  const answer = async (who: string, name: string, type: string, code: string): Promise<Result> =>
    mutate(who, `${name}(type: ${type}, code: "${code}", seenRevision: ${String(await revision())}, ${ACT})`);
  await answer('hrd', 'endorse', 'AGREEMENT', 'A');
  expect(await register('registrar', '{ region: { code: "ZH", name: { en: "Zhuhai" }, parent: "GD" } }')).toMatchObject(
    {
      __typename: 'ActRecorded',
    },
  );
  const amended = agreement('').replace('["GBA"]', '["ZH"]');
  await mutate('hrd', `amendAgreement(agreement: ${amended}, seenRevision: ${String(await revision())}, ${ACT})`);
  const refused = await retire('registrar', 'REGION', 'ZH');
  expect(codes(refused)).toEqual(['IN_USE']);
  expect(refused.problems[0].message).toContain('`proposals/agreements/A`');
  await answer('hrd', 'withdraw', 'AGREEMENT', 'A');
  expect(await retire('registrar', 'REGION', 'ZH')).toMatchObject({ __typename: 'ActRecorded' });
});

it('names every problem of a record, and answers in the language asked for', async () => {
  const { problems } = await register(
    'registrar',
    '{ post: { code: "p 1", name: { en: " " }, isco: "x", field: "nowhere" } }',
  );
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['MALFORMED_CODE code', 'EMPTY name.en']);
  expect((await amend('registrar', '{ post: { code: "sitter", name: { en: "Sitter" } } }')).problems).toMatchObject([
    { code: 'UNKNOWN_RECORD', message: 'O registo não tem `sitter`. Procure códigos com `search`.' },
  ]);
});

it('takes one record at a time', async () => {
  const two = await service.graphql(
    `mutation { register(record: { region: { code: "a", name: { en: "a" } }, post: { code: "b", name: { en: "b" } } }, ${ACT}) { __typename } }`,
    {},
    tokens.registrar,
  );
  expect(two.errors?.[0].message).toMatch(/exactly one|OneOf/);
});

describe('many records as one act', () => {
  const certificate = (code: string, rest = ''): string =>
    `{ certificate: { code: "${code}", name: { en: "${code}" }, body: "GIC" ${rest} } }`;
  const registerMany = (who: string, records: readonly string[]): Promise<Result> =>
    mutate(who, `registerMany(records: [${records.join()}], ${ACT})`);

  it('registers none of them where one is wrong, and tells every problem at its row', async () => {
    const before = await revision();
    const { problems } = await registerMany('gic', [
      certificate('M1'),
      certificate('C1'),
      `{ certificate: { code: "M2", name: { en: "" }, body: "HRD" } }`,
      certificate('M3', 'validMonths: 0'),
      certificate('M4', 'field: "nowhere"'),
    ]);
    expect(problems.map(({ code, path }) => [code, path])).toEqual(
      expect.arrayContaining([
        ['EXISTS', 'records[1]'],
        ['NOT_YOURS', 'records[2]'],
        [expect.any(String), 'records[2].name.en'],
        [expect.any(String), 'records[3].validMonths'],
        ['UNKNOWN_CODE', 'records[4].field'],
      ]),
    );
    expect(problems).toHaveLength(5);
    expect(await revision()).toBe(before);
  });

  it('registers records of several types that name each other', async () => {
    const region = '{ region: { code: "CQ", name: { en: "Chongqing" } } }';
    const field = '{ field: { code: "craft", name: { en: "Craft" } } }';
    const unit = '{ unit: { code: "U1", name: { en: "One" }, field: "craft" } }';
    const before = await revision();
    expect(await registerMany('registrar', [unit, region, field])).toMatchObject({
      entry: { act: 'REGISTER', actor: 'reg', body: null, subject: null },
      record: null,
      revision: before + 1,
    });
    const { data } = await service.graphql(
      '{ unit(code: "U1") { field { code } } history(type: UNIT, code: "U1") { recordedIn { number reason } } }',
    );
    expect(data).toEqual({
      unit: { field: { code: 'craft' } },
      history: [{ recordedIn: { number: before + 1, reason: 'as decided' } }],
    });
    expect(await retire('registrar', 'UNIT', 'U1')).toMatchObject({ __typename: 'ActRecorded' });
  });

  it.each([0, 1001])('does not take %s of them', async (count) => {
    const rows = Array.from({ length: count }, (_, row) => ({ field: { code: `N${row}`, name: { en: 'N' } } }));
    const { errors } = await service.graphql(
      `mutation M($records: [RecordInput!]!) { registerMany(records: $records, ${ACT}) { __typename } }`,
      { records: rows },
      tokens.registrar,
    );
    expect(errors?.[0].message).toContain(`has ${count} rows; expected 1 to 1000`);
  });
});

it('finds records of any type by their keys, and what rests on one', async () => {
  const { data } = await service.graphql(`{
    records(of: [{ type: BODY, code: "GIC" }, { type: UNIT, code: "nothing" }, { type: CERTIFICATE, code: "C1" }]) { __typename code }
    restsOn(type: FRAMEWORK, code: "F", first: 1) { totalCount edges { node { __typename code } } }
    nothing: restsOn(type: REQUIREMENT, code: "R-HK") { totalCount }
  }`);
  expect(data).toEqual({
    records: [{ __typename: 'Body', code: 'GIC' }, null, { __typename: 'Certificate', code: 'C1' }],
    restsOn: { totalCount: 2, edges: [{ node: { __typename: 'Certificate', code: 'C1' } }] },
    nothing: { totalCount: 0 },
  });
  const { errors } = await service.graphql('{ restsOn(type: BODY, code: "GIK") { totalCount } }');
  expect(errors?.[0].message).toBe('The register has no body `GIK`. Did you mean `GIC`?');
});

describe('what takes a competent authority', () => {
  const exclusion = (code: string): string =>
    `{ exclusion: { code: "${code}", certificate: "C1", regions: ["HK"], purposes: [PRACTICE], reason: { en: "Fraud" } } }`;
  beforeAll(async () => {
    tokens.member = await service.tokenFor('mia', 'body:HKA');
    tokens.other = await service.tokenFor('mia', 'body:HKA', 'authority:GDA');
  });

  it.each(['member', 'other'])('is not done by its members: %s', async (who) => {
    const before = await revision();
    for (const refused of [
      await register(who, exclusion('X-MIA')),
      await register(who, requirement('R-MIA', 'KLN', 'period: { from: "2130-01-01" }')),
      await amend(who, requirement('R-HK', 'HK')),
      await retire(who, 'REQUIREMENT', 'R-HK'),
    ]) {
      expect(codes(refused)).toEqual(['AUTHORITY_NEEDED']);
      expect(refused.problems[0].message).toContain('`authority:HKA`');
    }
    expect(await revision()).toBe(before);
  });
});

describe('a code that was retired', () => {
  const post = (code: string, name = code): string => `{ post: { code: "${code}", name: { en: "${name}" } } }`;

  it('is its keeper’s alone', async () => {
    const exclusion = (region: string): string =>
      `{ exclusion: { code: "X-GONE", certificate: "C1", regions: ["${region}"], purposes: [PRACTICE], reason: { en: "Fraud" } } }`;
    await register('hka', exclusion('HK'));
    await retire('hka', 'EXCLUSION', 'X-GONE');
    const refused = await register('gda', exclusion('GD'));
    expect(codes(refused)).toEqual(['RETIRED_BY']);
    expect(refused.problems[0].message).toContain('`HKA`');
    expect(await register('hka', exclusion('KLN'))).toMatchObject({ __typename: 'ActRecorded' });
    await retire('hka', 'EXCLUSION', 'X-GONE');
    const { data } = await service.graphql(
      '{ history(type: EXCLUSION, code: "X-GONE") { supersededIn { act body } } }',
    );
    const retired = { supersededIn: { act: 'RETIRE', body: 'HKA' } };
    expect(data).toEqual({ history: [retired, retired] });
  });

  it('passes from one body to another in no act, nor by many at once', async () => {
    const certificate = (code: string, body: string): string =>
      `{ certificate: { code: "${code}", name: { en: "Gone" }, body: "${body}" } }`;
    await register('gic', certificate('C-GONE', 'GIC'));
    await retire('gic', 'CERTIFICATE', 'C-GONE');
    expect(codes(await register('hrd', certificate('C-GONE', 'HRD')))).toEqual(['RETIRED_BY']);
    const many = await mutate(
      'hrd',
      `registerMany(records: [${certificate('C-NEW', 'HRD')}, ${certificate('C-GONE', 'HRD')}], ${ACT})`,
    );
    expect(many.problems).toMatchObject([{ code: 'RETIRED_BY', path: 'records[1]' }]);
    expect(await mutate('gic', `registerMany(records: [${certificate('C-GONE', 'GIC')}], ${ACT})`)).toMatchObject({
      __typename: 'ActRecorded',
    });
  });

  it('of the registrar is the registrar’s', async () => {
    await register('registrar', post('gone'));
    await retire('registrar', 'POST', 'gone');
    expect(codes(await register('gic', post('gone')))).toEqual(['NOT_YOURS']);
    expect(await register('registrar', post('gone', 'Come back'))).toMatchObject({ __typename: 'ActRecorded' });
  });
});
