/** Whatever the service can say against a request or an act, it can say in every language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADVICE_MESSAGES, DENIAL_MESSAGES, FLAW_MESSAGES } from '../../src/access/denial-messages';
import { ACT_PROBLEM_MESSAGES } from '../../src/acts/problems';
import {
  FAULT_MESSAGES,
  PROTOCOL_MESSAGES,
  REQUEST_MESSAGES,
  SIZE_MESSAGES,
  UNREADABLE,
} from '../../src/api/request-messages';
import { LINE_MESSAGES } from '../../src/decisions/lines/line-messages';
import { EXPECTED, EXPECTED_NUMBER } from '../../src/document/expected';
import { PROBLEM_MESSAGES } from '../../src/document/problem-messages';
import { SINGULAR } from '../../src/document/type-names';
import { FINDING_TEXTS } from '../../src/findings/texts';
import { localized, Message, messages, type LocalizedText } from '../../src/language/message';
import { LANGUAGES } from '../../src/recognition';

const MESSAGE_TABLES = {
  ACT_PROBLEM_MESSAGES,
  ADVICE_MESSAGES,
  DENIAL_MESSAGES,
  EXPECTED_NUMBER,
  FAULT_MESSAGES,
  FLAW_MESSAGES,
  LINE_MESSAGES,
  PROBLEM_MESSAGES,
  PROTOCOL_MESSAGES,
  REQUEST_MESSAGES,
  SIZE_MESSAGES,
  OTHERS: { UNREADABLE },
  ...FINDING_TEXTS,
} satisfies Record<string, Readonly<Record<string, Message>>>;
const TEXT_TABLES = { EXPECTED, SINGULAR } satisfies Record<string, Readonly<Record<string, LocalizedText>>>;

const EVERY_MESSAGE = Object.entries(MESSAGE_TABLES).flatMap(([table, rows]) =>
  Object.entries<Message>(rows).map(([key, message]) => [`${table}.${key}`, message] as const),
);
const ALL = [
  ...EVERY_MESSAGE.map(([name, { sources }]) => [name, sources] as const),
  ...Object.entries(TEXT_TABLES).flatMap(([table, rows]) =>
    Object.entries<LocalizedText>(rows).map(([key, text]) => [`${table}.${key}`, text] as const),
  ),
];
const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');

const gapsOf = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
/** Without what stands in backticks or is filled in: codes and names that are the same in every language. */
const wordsOf = (text: string): string => text.replace(/`[^`]*`|\{\w+\}/g, ' ');

/** What is called so in every language. */
const NAMES =
  /JSON Web Token|DID|JWK|Multikey|base64url|RSA|Ed25519|RFC|ISO|SHA|Unicode|NFC|JSON(?! Web)|WebSocket|webhooks?|POST|YYYY|MM|DD/g;
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
  // What graphql itself words: a literal of the wrong kind, and a document that cannot be read. A body that cannot be read, and an address that there
  // is not, `faults.filter` puts into words.
  expect(bare.sort()).toEqual([
    'api/requests.ts',
    'api/scalars.ts',
    'api/subscriptions.ts',
    'credentials/issuing/issuing.controller.ts',
    'site/feeds/feeds.controller.ts',
    'site/files.controller.ts',
    'site/well-known.controller.ts',
  ]);
});

test('numbers stand as they are, values in backticks, words in the language of the sentence', () => {
  const sentence = new Message({ en: '{a} {b} {c} `{d}`', 'zh-Hant': '{a}{b}{c}', 'zh-Hans': '{c}', pt: '{c}' });
  const c: LocalizedText = { en: 'body', 'zh-Hant': '機構', 'zh-Hans': '机构', pt: 'entidade' };
  expect(localized(sentence, { a: 1, b: ['X', 'Y'], c, d: 'Z' })).toEqual({
    en: '1 `X`, `Y` body `Z`',
    'zh-Hant': '1`X`、`Y`機構',
    'zh-Hans': '机构',
    pt: 'entidade',
  });
});

/** What means something to the syntax of messages, to that of replacements, or to nobody. */
const MARKS = "it's {a} '{b}' '' }{ <b>c</b> # | \\ $& $1 é 中";

describe.each([
  ['a code', 'X-1'],
  ['marks', MARKS],
  ['a text with marks', { en: MARKS, 'zh-Hant': `繁${MARKS}`, 'zh-Hans': `简${MARKS}`, pt: `pt${MARKS}` }],
] as const)('filled with %s', (_, value) => {
  test.each(EVERY_MESSAGE)('%s reads as it is written', (_name, message) => {
    const names = gapsOf(message.sources.en);
    const filled = localized<string>(message, Object.fromEntries(names.map((name) => [name, value])));
    for (const language of LANGUAGES) {
      // Written anew with no parser: what stands between apostrophes and braces stays, what is named is put in.
      const expected = message.sources[language].replace(
        /'(\{[^']*\})'|(`?)\{\w+\}/g,
        (_whole, braces?: string, tick?: string) =>
          braces ?? (typeof value === 'object' ? `${tick ?? ''}${value[language]}` : `\`${value}${tick ? '' : '`'}`),
      );
      expect(filled[language]).toBe(expected);
    }
  });
});

test('a list names ten at most, and none where it is empty', () => {
  const message = new Message<'codes'>({ en: '{codes}', 'zh-Hant': '{codes}', 'zh-Hans': '{codes}', pt: '{codes}' });
  const codes = Array.from({ length: 1234 }, (_, position) => `c${String(position)}`);
  expect(localized(message, { codes }).en).toMatch(/`c9` … \(1234\)$/);
  expect(localized(message, { codes })['zh-Hant']).toMatch(/`c9` 等 1234 項$/);
  expect(localized(message, { codes: [] }).pt).toBe('–');
});

test('a message without its parameters, or without a language, does not compile', () => {
  const text = { en: 'no {a}', 'zh-Hant': '{a}', 'zh-Hans': '{b}', pt: "no '{ c }'" };
  const { SAID, PLAIN } = messages({
    SAID: { en: 'no {a}', 'zh-Hant': '{a}', 'zh-Hans': '{b}', pt: "no '{ c }'" },
    PLAIN: { en: "'{ c }'", 'zh-Hant': '', 'zh-Hans': '', pt: '' },
  });
  expect(localized(SAID, { a: 1, b: 2 })).toEqual({ en: 'no 1', 'zh-Hant': '1', 'zh-Hans': '2', pt: 'no { c }' });
  expect(localized(PLAIN).en).toBe('{ c }');
  // @ts-expect-error One language names `b`.
  expect(() => localized(SAID, { a: 1 })).toThrow('b');
  // @ts-expect-error It names nothing else.
  localized(SAID, { a: 1, b: 2, c: 3 });
  // @ts-expect-error It has parameters.
  expect(() => localized(SAID)).toThrow('a');
  // @ts-expect-error Portuguese is missing.
  messages({ SAID: { en: text.en, 'zh-Hant': text['zh-Hant'], 'zh-Hans': text['zh-Hans'] } });
});
