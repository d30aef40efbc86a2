/** Sources that state their languages, and such that do not: read and written over GraphQL, and recorded as they were given. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CatalogueService } from '../../src/catalogue/catalogue.service';
import { canonicalRecord } from '../../src/document';
import type { Post } from '../../src/recognition';
import { goodDocument } from '../document/good';
import { startService, type RunningService } from '../support/service';

const OLD = { code: 'old', name: { en: 'Old' }, source: { title: 'Gazette', note: 'Page 3' } };
const STATED = {
  code: 'stated',
  name: { en: 'Stated' },
  source: {
    title: { 'zh-Hans': '公报' },
    url: 'https://example.org/gazette',
    note: { en: 'Page 3', 'zh-Hant': '第三頁', pt: 'Página 3' },
  },
};

const folder = mkdtempSync(join(tmpdir(), 'sources-'));
let service: RunningService;
let token: string;

beforeAll(async () => {
  const document = goodDocument();
  const catalogue = { ...document, posts: [...document.posts, OLD, STATED] };
  writeFileSync(join(folder, 'catalogue.json'), JSON.stringify(catalogue));
  service = await startService({ catalogue: join(folder, 'catalogue.json') });
  token = await service.tokenFor('reg', 'registrar');
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

const postOf = (code: string): Post => service.app.get(CatalogueService).current().tables.posts.find(code)!;

async function sourceOf(code: string, language: string): Promise<unknown> {
  const { data, errors } = await service.graphql(
    `query Source($code: Code!, $language: Language!) { post(code: $code) { source {
      title(language: $language) titleLanguage(language: $language) url
      note(language: $language) noteLanguage(language: $language) } } }`,
    { code, language },
  );
  expect(errors).toBeUndefined();
  return (data!.post as { source: unknown }).source;
}

const STATED_IN = (note: string, noteLanguage: string) => ({
  title: '公报',
  titleLanguage: 'ZH_HANS',
  url: 'https://example.org/gazette',
  note,
  noteLanguage,
});

test.each([
  ['old', 'PT', { title: 'Gazette', titleLanguage: null, url: null, note: 'Page 3', noteLanguage: null }],
  ['stated', 'EN', STATED_IN('Page 3', 'EN')],
  ['stated', 'PT', STATED_IN('Página 3', 'PT')],
  ['stated', 'ZH_HANS', STATED_IN('第三頁', 'ZH_HANT')],
])('the source of %s is read in %s, and its languages are told', async (code, language, source) => {
  expect(await sourceOf(code, language)).toEqual(source);
});

test('a title is asked for without a language, as before', async () => {
  const { data } = await service.graphql('{ post(code: "old") { source { title note } } }');
  expect(data).toEqual({ post: { source: { title: 'Gazette', note: 'Page 3' } } });
});

test('what has no languages is recorded as it always was', () => {
  expect(canonicalRecord('posts', postOf('old'))).toBe(JSON.stringify(OLD));
  expect(canonicalRecord('posts', postOf('stated'))).toBe(JSON.stringify(STATED));
});

interface Result {
  readonly __typename: string;
  readonly problems?: readonly { readonly code: string; readonly path: string }[];
}
async function amend(source: object): Promise<Result> {
  const { revision } = service.app.get(CatalogueService).current();
  const { data, errors } = await service.graphql(
    `mutation Amend($record: RecordInput!) {
      amend(record: $record, seenRevision: ${String(revision)}, act: { reason: "as published" }) {
        __typename ... on ActRefused { problems { code path } } } }`,
    { record: { post: { code: 'old', name: { en: 'Old' }, source } } },
    token,
  );
  expect(errors).toBeUndefined();
  return data!.amend as Result;
}

test.each([
  ['neither of the two titles', { url: 'https://example.org' }, ['MISSING source']],
  ['both titles', { title: 'Gazette', titleIn: { en: 'Gazette' } }, ['WRONG_TYPE source.title']],
  ['both notes', { title: 'Gazette', note: 'Page 3', noteIn: { pt: 'Página 3' } }, ['WRONG_TYPE source.note']],
  [
    'what is empty',
    { titleIn: { en: ' ', zhHant: '\u2800' }, noteIn: {} },
    ['EMPTY source.note', 'EMPTY source.titleIn.en', 'EMPTY source.titleIn.zhHant'],
  ],
])('%s is refused at its field', async (_, source, refused) => {
  const { problems = [] } = await amend(source);
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(refused);
  expect(canonicalRecord('posts', postOf('old'))).toBe(JSON.stringify(OLD));
});

test('a title in several languages takes the place of a string, and a string that of it', async () => {
  for (const [given, recorded] of [
    [
      { titleIn: { pt: 'Boletim', zhHant: '公報' }, note: 'Page 3' },
      { title: { 'zh-Hant': '公報', pt: 'Boletim' }, note: 'Page 3' },
    ],
    [{ title: 'Gazette', note: 'Page 3' }, OLD.source],
  ] as const) {
    expect(await amend(given)).toEqual({ __typename: 'ActRecorded' });
    expect(canonicalRecord('posts', postOf('old'))).toBe(JSON.stringify({ ...OLD, source: recorded }));
  }
});
