/** Whom to ask at a body and how to have its decisions reviewed, over GraphQL: read by everybody, written by the body, whole or not at all. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CatalogueService } from '../../src/catalogue/catalogue.service';
import { canonicalRecord, checkDocument, emptyRegister, formatDocument } from '../../src/document';
import { surveyOf, type Catalogue } from '../../src/recognition';
import { fileOf, goodDocument } from '../document/good';
import { startService, type RunningService } from '../support/service';

const folder = mkdtempSync(join(tmpdir(), 'contacts-'));
let service: RunningService;
let token: string;

beforeAll(async () => {
  const document = goodDocument();
  const silent = { code: 'B2', name: { en: 'Silent' }, kinds: ['EMPLOYER'] };
  writeFileSync(join(folder, 'catalogue.json'), JSON.stringify({ ...document, bodies: [...document.bodies, silent] }));
  service = await startService({ catalogue: join(folder, 'catalogue.json') });
  token = await service.tokenFor('reg', 'registrar');
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

const snapshot = (): Catalogue => service.app.get(CatalogueService).current();

async function bodyOf(code: string, language: string): Promise<unknown> {
  const { data, errors } = await service.graphql(
    `query Body($code: Code!, $language: Language!) { body(code: $code) {
      contacts { name(language: $language) address(language: $language) telephone email website
                 openingHours(language: $language) regions { code } }
      review { text(language: $language) website days } } }`,
    { code, language },
  );
  expect(errors).toBeUndefined();
  return data!.body;
}

interface Result {
  readonly entry?: { readonly act: string };
  readonly problems?: readonly { readonly code: string; readonly path: string }[];
}
async function amend(body: object): Promise<Result> {
  const { data, errors } = await service.graphql(
    `mutation Amend($record: RecordInput!) {
      amend(record: $record, seenRevision: ${String(snapshot().revision)}, act: { reason: "as published" }) {
        ... on ActRecorded { entry { act } } ... on ActRefused { problems { code path } } } }`,
    { record: { body } },
    token,
  );
  expect(errors).toBeUndefined();
  return data!.amend as Result;
}

test('both are read in the language asked for, and are not there where nobody knows them', async () => {
  expect(await bodyOf('B', 'ZH_HANT')).toEqual({
    contacts: [
      {
        name: 'Enquiries',
        address: '港灣道1號',
        telephone: '+852 0000 0000',
        email: 'enquiries@example.org',
        website: 'https://example.org/ask',
        openingHours: 'Weekdays, 9 to 17',
        regions: [{ code: 'HK' }],
      },
      {
        name: null,
        address: null,
        telephone: '+86 (20) 0000-0000',
        email: null,
        website: null,
        openingHours: null,
        regions: [],
      },
    ],
    review: { text: 'Write to the Board', website: 'https://example.org/review', days: 28 },
  });
  expect(await bodyOf('B2', 'EN')).toEqual({ contacts: [], review: null });
});

const AMENDED = {
  code: 'B2',
  name: { en: 'Silent no more' },
  kinds: ['EMPLOYER'],
  contacts: [{ address: { zhHant: '澳門', pt: 'Macau' }, regions: ['GD', 'HK'] }],
  review: { text: { pt: 'Recurso hierárquico' } },
};

test('what an amendment brings stands in the register, the ledger and the export, as the document has it', async () => {
  expect(await amend(AMENDED)).toEqual({ entry: { act: 'AMEND' } });
  const record = snapshot().tables.bodies.find('B2')!;
  const written = canonicalRecord('bodies', record);
  expect(written).toBe(
    '{"code":"B2","name":{"en":"Silent no more"},"kinds":["EMPLOYER"],"contacts":[{"address":{"zh-Hant":"澳門","pt":"Macau"},"regions":["GD","HK"]}],"review":{"text":{"pt":"Recurso hierárquico"}}}',
  );
  const { data } = await service.graphql('{ history(type: BODY, code: "B2") { content changes { field after } } }');
  const [version] = data!.history as { content: string; changes: { field: string; after: string }[] }[];
  expect(version.content).toBe(written);
  expect(version.changes.map(({ field }) => field)).toEqual(['name', 'contacts', 'review']);

  const { tables } = snapshot();
  const register = { ...emptyRegister(), regions: tables.regions.list, bodies: tables.bodies.list };
  const { problems, records } = checkDocument(
    [fileOf(JSON.parse(formatDocument(register)) as object)],
    surveyOf(emptyRegister()),
  );
  expect(problems).toEqual([]);
  expect(formatDocument({ ...emptyRegister(), ...records })).toBe(formatDocument(register));
});

test('every problem of an amendment is named at its field, and nothing of it is recorded', async () => {
  const { revision } = snapshot();
  const bad = {
    ...AMENDED,
    contacts: [
      { telephone: '2856 0000', email: 'office', website: 'ftp://example.org' },
      { name: { en: 'Nowhere' }, regions: ['MO'] },
    ],
    review: { text: { en: ' ' }, days: 0 },
  };
  const { problems = [] } = await amend(bad);
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'MALFORMED_EMAIL contacts[0].email',
    'MALFORMED_TELEPHONE contacts[0].telephone',
    'MALFORMED_LINK contacts[0].website',
    'MISSING contacts[1]',
    'OUT_OF_RANGE review.days',
    'EMPTY review.text.en',
  ]);
  expect(snapshot().revision).toBe(revision);
});

test('a region that a contact is for cannot be retired', async () => {
  const { data } = await service.graphql(
    `mutation { retire(type: REGION, code: "GD", seenRevision: ${String(snapshot().revision)}, act: { reason: "gone" }) {
      ... on ActRefused { problems { code message } } } }`,
    {},
    token,
  );
  const { problems } = data!.retire as { problems: { code: string; message: string }[] };
  expect(problems).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'IN_USE' })]));
  expect(JSON.stringify(problems)).toContain('bodies');
});
