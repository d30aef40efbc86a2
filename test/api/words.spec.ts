/** Whatever the service can say against a request or an act, it can say in every language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADVICE_WORDS, DENIAL_WORDS, FLAW_WORDS } from '../../src/access/denial-words';
import { ACT_PROBLEM_WORDS } from '../../src/acts/problems';
import { FAULT_WORDS, REQUEST_WORDS, SIZE_WORDS, UNREADABLE } from '../../src/api/request-words';
import { EXPECTED, PROBLEM_WORDS, SINGULAR } from '../../src/document/problem-words';
import { fillIn, type Words } from '../../src/document';
import { LANGUAGES } from '../../src/recognition';

const TABLES = {
  ACT_PROBLEM_WORDS,
  ADVICE_WORDS,
  DENIAL_WORDS,
  EXPECTED,
  FAULT_WORDS,
  FLAW_WORDS,
  PROBLEM_WORDS,
  REQUEST_WORDS,
  SINGULAR,
  SIZE_WORDS,
  OTHERS: { UNREADABLE: { en: 'The request cannot be read.', ...UNREADABLE } },
} satisfies Record<string, Readonly<Record<string, Words>>>;

const ALL = Object.entries(TABLES).flatMap(([table, words]) =>
  Object.entries(words as Readonly<Record<string, Words>>).map(([key, text]) => [`${table}.${key}`, text] as const),
);
const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');

const gapsOf = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
/** Without what stands in backticks or is filled in: codes and names that are the same in every language. */
const wordsOf = (text: string): string => text.replace(/`[^`]*`|\{\w+\}/g, ' ');

/** What is called so in every language. */
const NAMES = /JSON Web Token|RFC|SHA|webhooks?|POST|YYYY|MM|DD/g;
const ENGLISH =
  /(?<!\p{L})(the|this|that|these|is|are|not|of|and|with|you|your|must|cannot|expected|write|ask|any)(?!\p{L})/iu;

test.each(ALL)('%s has words in every language', (_name, text) => {
  for (const language of TRANSLATIONS) {
    expect(text[language]).toMatch(/\S/);
    // Nothing can be filled into one language that English has not.
    expect(gapsOf(text.en)).toEqual(expect.arrayContaining([...gapsOf(text[language])]));
  }
  for (const language of ['zh-Hant', 'zh-Hans'] as const)
    expect(wordsOf(text[language]).replace(NAMES, '')).not.toMatch(/[A-Za-z]{2,}/);
  expect(wordsOf(text.pt)).not.toMatch(ENGLISH);
});

test('every error that the service throws has words', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('web'),
  );
  const bare = sources.filter((file) =>
    /new (GraphQLError|\w*Exception)\(/.test(readFileSync(join('src', file), 'utf8')),
  );
  // What graphql itself words: a literal of the wrong kind, and a document that cannot be read.
  expect(bare.sort()).toEqual(['api/scalars.ts', 'api/subscriptions.ts']);
});

test('numbers stand as they are, values in backticks, words in the language of the sentence', () => {
  const sentence: Words = { en: '{a} {b} {c} `{d}`', 'zh-Hant': '{a}{b}{c}', 'zh-Hans': '{c}', pt: '{c}' };
  const c: Words = { en: 'body', 'zh-Hant': '機構', 'zh-Hans': '机构', pt: 'entidade' };
  expect(fillIn(sentence, { a: 1, b: ['X', 'Y'], c, d: 'Z' })).toEqual({
    en: '1 `X`, `Y` body `Z`',
    'zh-Hant': '1`X`、`Y`機構',
    'zh-Hans': '机构',
    pt: 'entidade',
  });
});
