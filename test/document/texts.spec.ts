/** What a text may hold: the same in each place of every type of record. */
import { join } from 'node:path';
import fc from 'fast-check';
import { checkDocument, emptyRegister, NEEDS, readDocument, RECORDS, type Shape } from '../../src/document';
import { needShape } from '../../src/document/fields';
import { visible } from '../../src/language/characters';
import { LANGUAGES, RECORD_TYPES, surveyOf, type Register } from '../../src/recognition';
import { FORBIDDEN, forbidden, harmless, named, WORDS } from '../support/characters';
import { fileOf, goodDocument, problemsOf } from './good';
import type { Node } from './places';

/** The good document, with every text that a record may have. */
function wordyDocument(): Record<string, Node[]> {
  const text = (words: string) => Object.fromEntries(LANGUAGES.map((language) => [language, words]));
  const document = structuredClone(goodDocument()) as unknown as Record<string, Node[]>;
  document.posts[0] = { ...document.posts[0], esco: '1', occupationCode: '6-09-03-01' };
  for (const records of Object.values(document))
    for (const [at, record] of records.entries()) {
      const stated = at % 2 === 1;
      record.source = {
        title: stated ? text('Gazette') : 'Gazette',
        url: 'https://example.org/gazette',
        note: stated ? text('Page 3') : 'Page 3',
      };
      for (const field of ['name', 'reason']) if (field in record) record[field] = text('Words');
    }
  const [conditions] = placesOf(document, 'conditions');
  (conditions.value as Node[])[0].text = text('Three years');
  return document;
}

interface Place {
  /** The field, under the type of what has it. */
  readonly field: string;
  readonly pointer: string;
  readonly shape: Shape & { is: 'string' | 'link' };
  readonly holder: Node;
  readonly key: string;
}

/** Every text of a document, by the table of fields. */
function textsOf(document: Record<string, Node[]>): Place[] {
  const found: Place[] = [];
  const walk = (value: unknown, shape: Shape, pointer: string, field: string, holder: Node, key: string): void => {
    if (shape.is === 'string' || shape.is === 'link') found.push({ field, pointer, shape, holder, key });
    else if (shape.is === 'stringOrText')
      walk(
        value,
        typeof value === 'string' ? { is: 'string', most: shape.most } : shape.text,
        pointer,
        field,
        holder,
        key,
      );
    else if (shape.is === 'list')
      (value as unknown[]).forEach((item, at) =>
        walk(item, shape.of, `${pointer}/${String(at)}`, field, value as Node, String(at)),
      );
    else if (shape.is === 'need') walk(value, needShape(value as object)!, pointer, field, holder, key);
    else if (shape.is === 'object')
      for (const [name, part] of Object.entries(value as Node))
        walk(part, shape.fields[name], `${pointer}/${name}`, `${shape.type}.${name}`, value as Node, name);
  };
  for (const type of RECORD_TYPES)
    document[type].forEach((record, at) => walk(record, RECORDS[type], `/${type}/${String(at)}`, type, record, ''));
  return found;
}

function placesOf(value: unknown, key: string): { value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === key ? [{ value: part as unknown }] : placesOf(part, key),
  );
}

const spoilt = (text: string, at: number, character: string): string => {
  const characters = [...text];
  characters.splice(at % (characters.length + 1), 0, character);
  return characters.join('');
};

test('the document with every text has no problems, and lacks none that the table of fields has', () => {
  const document = wordyDocument();
  expect(problemsOf(document)).toEqual([]);
  const fields = new Set(textsOf(document).map(({ field }) => field));
  const inTable = new Set<string>();
  const walk = (shape: Shape, field: string): void => {
    if (shape.is === 'string' || shape.is === 'link') inTable.add(field);
    else if (shape.is === 'stringOrText') {
      inTable.add(field);
      walk(shape.text, field);
    } else if (shape.is === 'list') walk(shape.of, field);
    else if (shape.is === 'need') Object.values(NEEDS).forEach((need) => walk(need, field));
    else if (shape.is === 'object')
      for (const [name, part] of Object.entries(shape.fields)) walk(part, `${shape.type}.${name}`);
  };
  for (const type of RECORD_TYPES) walk(RECORDS[type], type);
  expect([...fields].sort()).toEqual([...inTable].sort());
});

test.each(Object.entries(FORBIDDEN))(
  'one %s character in any place is refused, with the place and the character named',
  (_, kind) => {
    const places = textsOf(wordyDocument()).length;
    fc.assert(
      fc.property(fc.nat(places - 1), fc.nat(), kind, (place, at, character) => {
        const document = wordyDocument();
        const { holder, key, pointer } = textsOf(document)[place];
        holder[key] = spoilt(String(holder[key]), at, character);
        const problems = problemsOf(document).filter(({ code }) => code !== 'CONDITION_DIFFERS');
        expect(problems.map((problem) => [problem.pointer, problem.code])).toEqual([[pointer, 'MALFORMED_TEXT']]);
        for (const message of Object.values(problems[0].message)) {
          expect(message).toContain(named(character));
          expect(visible(message)).toBe(message);
        }
      }),
      { numRuns: 150 },
    );
  },
);

test.each(WORDS)('%s is taken in any place', (words) => {
  const document = wordyDocument();
  for (const { holder, key, shape } of textsOf(document))
    holder[key] = shape.is === 'link' ? `https://example.org/${words.replaceAll(' ', '')}` : words;
  expect(problemsOf(document)).toEqual([]);
  expect(visible(words)).toBe(words);
});

test.each([
  ['a joiner that joins nothing', 'a \u200db'],
  ['a joiner between letters that never join', 'Jewel\u200dler'],
  ['a non-joiner between ideographs', '首\u200c飾'],
  ['a joiner at the beginning', '\u200dका'],
  ['two joiners', 'क्\u200d\u200dष'],
  ['a non-joiner behind a blank', 'می \u200cخواهم'],
  ['a variation selector without a base', '\ufe0fa'],
  ['a variation selector behind a blank', 'a \ufe0f'],
  ['a variation selector of ideographs behind a letter', 'a\u{e0100}'],
  ['two variation selectors', '❤\ufe0f\ufe0f'],
  ['a flag in invisible letters', '🏴\u{e0067}\u{e0062}\u{e007f}'],
])('%s is refused', (_, text) => {
  expect(problemsOf({ posts: [{ code: 'p', name: { en: text } }] })).toMatchObject([
    { pointer: '/posts/0/name/en', code: 'MALFORMED_TEXT' },
  ]);
});

test('every character of a text that may not stand there is named once, and every problem of it', () => {
  const text = `\u202e${'e\u0301'.repeat(150)}\n\u202e\ue000`;
  const problems = problemsOf({ posts: [{ code: 'p', name: { pt: text } }] });
  expect(problems.map(({ code }) => code)).toEqual(['MALFORMED_TEXT', 'TOO_LONG', 'NOT_NFC']);
  expect(problems[0].message.en).toContain(
    'U+202E RIGHT-TO-LEFT OVERRIDE, U+000A LINE FEED, U+E000 (private-use character), first at character 1.',
  );
  expect(problems[0].message['zh-Hant']).toContain('U+E000（私人造字）');
  expect(problems[1].message.en).toContain('has 304 characters, where 300 is the most.');
});

test.each([
  ['a name', 300, (text: string) => ({ code: 'p', name: { en: text } }), 'name/en'],
  ['another text', 4000, (text: string) => ({ code: 'p', name: { en: 'p' }, isco: text }), 'isco'],
  [
    'the title of a source',
    4000,
    (text: string) => ({ code: 'p', name: { en: 'p' }, source: { title: text } }),
    'source/title',
  ],
  [
    'an address',
    2000,
    (text: string) => ({
      code: 'p',
      name: { en: 'p' },
      source: { title: 'p', url: `https://p.example/${text.slice(18)}` },
    }),
    'source/url',
  ],
])('%s has at most %i characters, however they are written', (_, most, post, field) => {
  const problems = (text: string) => problemsOf({ posts: [post(text)] });
  for (const letter of ['a', '珠']) {
    expect(problems(letter.repeat(most))).toEqual([]);
    expect(problems(letter.repeat(most + 1))).toMatchObject([{ pointer: `/posts/0/${field}`, code: 'TOO_LONG' }]);
  }
});

test('characters beyond the first plane count once', () => {
  expect(problemsOf({ posts: [{ code: 'p', name: { en: '𠮷'.repeat(300) } }] })).toEqual([]);
  expect(problemsOf({ posts: [{ code: 'p', name: { en: '𠮷'.repeat(301) } }] })).toMatchObject([{ code: 'TOO_LONG' }]);
});

test.each(['', ' ', '\u00a0\u3000', '\u2800', '\u0301'])('%j has nothing that can be seen', (text) => {
  expect(problemsOf({ posts: [{ code: 'p', name: { en: text } }] })).toMatchObject([
    { pointer: '/posts/0/name/en', code: 'EMPTY' },
  ]);
});

test('texts are in NFC, and documents are told', () => {
  fc.assert(
    fc.property(harmless, (text) => {
      const problems = problemsOf({ posts: [{ code: 'p', name: { en: text.normalize('NFD') } }] });
      expect(problems.map(({ code }) => code)).toEqual(text.normalize('NFD') === text ? [] : ['NOT_NFC']);
    }),
  );
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://example.org',
  '//example.org',
  'example.org',
  'https://',
  'https://a b',
])('%s is no address, wherever one may stand', (address) => {
  const document = wordyDocument();
  const links = textsOf(document).filter(({ shape }) => shape.is === 'link');
  for (const { holder, key } of links) holder[key] = address;
  expect(new Set(problemsOf(document).map(({ code }) => code))).toEqual(new Set(['MALFORMED_LINK']));
  expect(problemsOf(document)).toHaveLength(links.length);
});

test('a code, a field or an array that may not be is told with what cannot be seen of it made visible', () => {
  fc.assert(
    fc.property(forbidden, (character) => {
      const problems = problemsOf({
        [`po${character}sts`]: [],
        posts: [{ code: `p${character}`, name: { en: 'p' }, field: `f${character}`, [`is${character}co`]: 'x' }],
      });
      expect(problems).toHaveLength(4);
      for (const { message } of problems) for (const said of Object.values(message)) expect(visible(said)).toBe(said);
    }),
  );
});

describe('a register that is older than the rule', () => {
  const old = { code: 'p', name: { en: 'Old\u202e', pt: 'Velho' }, isco: '1' };
  const register = { ...emptyRegister(), posts: [old] } as Register;
  const problems = (post: object) => checkDocument([fileOf({ posts: [post] })], surveyOf(register)).problems;

  test('may keep what it has, whatever else of the record is amended', () => {
    expect(problems({ ...old, isco: '2' })).toEqual([]);
  });

  test.each([
    ['another text at the same place', { ...old, name: { en: 'New\u202e' } }, '/posts/0/name/en'],
    ['the same text at another place', { ...old, name: { en: 'New', pt: 'Old\u202e' } }, '/posts/0/name/pt'],
    ['the same text of another record', { ...old, code: 'q' }, '/posts/0/name/en'],
  ])('may not have %s', (_, post, pointer) => {
    expect(problems(post)).toMatchObject([{ pointer, code: 'MALFORMED_TEXT' }]);
  });
});

test.each([
  ['line-breaks.json', ['U+000A LINE FEED']],
  ['terminal-escapes.json', ['U+001B ESCAPE', 'U+0007 ALERT']],
])('%s forges no answer', async (file, characters) => {
  const { files } = await readDocument(join(__dirname, 'forged', file));
  const body = { bodies: [{ code: 'B', name: { en: 'B' }, kinds: ['AWARDING_BODY'] }] };
  const { problems } = checkDocument([...files, fileOf(body)], surveyOf(emptyRegister()));
  expect(problems).toMatchObject([{ file, pointer: '/certificates/0/name/en', code: 'MALFORMED_TEXT' }]);
  for (const character of characters) expect(problems[0].message.en).toContain(character);
});
