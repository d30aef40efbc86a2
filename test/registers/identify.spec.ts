/**
 * Identification and search on random registers and random ways of writing: what is written alike is found exactly, what is not written alike
 * is never called exact, and a search that says how many it found found all of them.
 */
import { Converter as toHongKong } from 'opencc-js/cn2t';
import { Converter as toMainland } from 'opencc-js/t2cn';
import fc from 'fast-check';
import {
  compile,
  RECORD_TYPES,
  runToEnd,
  type Catalogue,
  type Code,
  type Post,
  type RecordType,
} from '../../src/recognition';
import { fold, unspaced } from '../../src/language/folding';
import { identify } from '../../src/registers/search/identify';
import { queryOf, searching, type Query } from '../../src/registers/search/search';
import { namesOf } from '../../src/registers/search/search-index';
import { equivalence, registerOf } from '../support/builders';
import { shippedRegister } from '../support/gba';

const search = (catalogue: Catalogue, query: Query, types: readonly RecordType[]) =>
  runToEnd(searching(catalogue, query, types));
const SHIPPED = compile(shippedRegister(), 1);

/** Every code and name of the shipped catalogue. */
const WRITTEN = RECORD_TYPES.flatMap((type) =>
  SHIPPED.tables[type].list.flatMap((record) =>
    [record.code, ...namesOf(record).map(({ text }) => text)].map((text) => ({ type, code: record.code, text })),
  ),
);

type Noise = (text: string, at: number) => string;

const inserted =
  (what: string): Noise =>
  (text, at) => {
    const characters = Array.from(text);
    const place = at % (characters.length + 1);
    return [...characters.slice(0, place), what, ...characters.slice(place)].join('');
  };
const replacedAll =
  (pairs: Readonly<Record<string, string>>): Noise =>
  (text) =>
    Array.from(text, (character) => pairs[character] ?? character).join('');

const simplified = toMainland({ from: 'hk', to: 'cn' }) as (text: string) => string;
const traditional = toHongKong({ from: 'cn', to: 'hk' }) as (text: string) => string;
/** Each character by itself, as a reader of the other script would write it. */
const eachBy =
  (convert: (text: string) => string): Noise =>
  (text) =>
    Array.from(text, convert).join('');

const NOISES: Readonly<Record<string, Noise>> = {
  'in capitals': (text) => text.toUpperCase(),
  'in small letters': (text) => text.toLowerCase(),
  'in full width': (text) =>
    text.replace(/[!-~]/g, (character) => String.fromCodePoint(character.charCodeAt(0) + 0xfee0)),
  'taken apart': (text) => text.normalize('NFD'),
  'without accents': (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  simplified: eachBy(simplified),
  traditional: eachBy(traditional),
  'with variants': replacedAll({
    寶: '寳',
    鏈: '鍊',
    鍊: '鏈',
    著: '着',
    着: '著',
    鎔: '熔',
    熔: '鎔',
    裏: '裡',
    證: '証',
    峰: '峯',
  }),
  'with a blank': inserted(' '),
  'with a line break': inserted('\n'),
  'with a mark': inserted('·'),
  'with brackets': (text) => `【${text}】`,
  'with a zero-width space': inserted('\u200b'),
  'with a byte order mark': (text) => `\ufeff${text}`,
  'with a soft hyphen': inserted('\u00ad'),
  'with a variation selector': inserted('\ufe0f'),
  'with a direction mark': inserted('\u200f'),
  'without punctuation': (text) => text.replace(/[\p{P}\s]/gu, ''),
};

const noise = fc.uniqueArray(fc.tuple(fc.constantFrom(...Object.keys(NOISES)), fc.nat()), {
  minLength: 1,
  maxLength: 4,
  selector: ([name]) => name,
});

describe('identify', () => {
  it('knows every code and name of the shipped catalogue, however it is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WRITTEN), noise, ({ type, code, text }, noises) => {
        const noisy = noises.reduce((so, [name, at]) => NOISES[name](so, at), text);
        const candidates = identify(SHIPPED.tables, type, noisy);
        expect(candidates.map(({ position }) => SHIPPED.tables[type].codeAt(position))).toContain(code);
        expect(candidates.map(({ by }) => by)).not.toContain('NEAR');
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(Object.keys(NOISES))('knows names %s', (name) => {
    for (const { type, code, text } of WRITTEN.filter((_, at) => at % 7 === 0)) {
      const candidates = identify(SHIPPED.tables, type, NOISES[name](text, text.length >> 1));
      const exact = candidates.filter(({ by }) => by !== 'NEAR');
      expect([text, exact.map(({ position }) => SHIPPED.tables[type].codeAt(position))]).toEqual([
        text,
        expect.arrayContaining([code]),
      ]);
    }
  });

  it('calls nothing exact that is written otherwise', () => {
    const edited = fc
      .tuple(fc.constantFrom(...WRITTEN), fc.nat(), fc.constantFrom('x', '7', '飾', '器', ''), fc.nat(1))
      .map(([{ type, text }, at, put, cut]) => {
        const characters = Array.from(text);
        const place = at % characters.length;
        return { type, text: [...characters.slice(0, place), put, ...characters.slice(place + cut)].join('') };
      });
    fc.assert(
      fc.property(edited, ({ type, text }) => {
        const key = unspaced(fold(text));
        for (const { position, by, matched } of identify(SHIPPED.tables, type, text)) {
          const record = SHIPPED.tables[type].at(position);
          const names = [{ text: record.code, isOther: false }, ...namesOf(record)];
          const alike = names.filter((name) => unspaced(fold(name.text)) === key);
          expect(by === 'NEAR').toBe(alike.length === 0);
          if (by === 'NEAR') expect(names.map((name) => name.text)).toContain(matched);
          else expect(alike.map((name) => name.text)).toContain(matched);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('proposes what was meant where a letter is wrong', () => {
    const long = WRITTEN.filter(({ type, text }) => type === 'posts' && /^[A-Za-z ]{9,}$/.test(text));
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), ({ text, code }, at) => {
        // Two letters in the midst of the longest word change places.
        const word = text.split(' ').toSorted((a, b) => b.length - a.length)[0];
        const place = 1 + (at % (word.length - 2));
        const slip = word.slice(0, place) + word[place + 1] + word[place] + word.slice(place + 2);
        fc.pre(word.length >= 4 && slip !== word);
        const candidates = identify(SHIPPED.tables, 'posts', text.replace(word, slip));
        expect(candidates.map(({ position }) => SHIPPED.tables.posts.codeAt(position))).toContain(code);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a search', () => {
  const word = fc.constantFrom('gold', 'golden', 'smith', '金', '金銀', '銀器', 'ouro', 'A1', 'a-1', 'B');
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const post = fc.record({ en: name, other: fc.option(name, { nil: undefined }) });
  const posts = fc.array(post, { minLength: 1, maxLength: 30 }).map((list) =>
    list.map(({ en, other }, at): Post => ({
      code: `${at % 2 === 0 ? 'P' : 'p'}-${String(at)}`,
      name: { en },
      ...(other === undefined ? {} : { otherNames: [{ text: other }] }),
    })),
  );

  it('finds every record that has all words of a text, and no other', () => {
    fc.assert(
      fc.property(posts, name, (list, text) => {
        const catalogue = compile(registerOf({ posts: list }), 1);
        const words = fold(text).split(' ');
        const expected = list
          .filter((record) => {
            const keys = [record.code, ...namesOf(record).map((one) => one.text)].map(fold);
            return (
              keys.some((key) => unspaced(key) === unspaced(fold(text))) ||
              words.every((each) => keys.some((key) => key.split(' ').some((own) => isIn(each, own))))
            );
          })
          .map(({ code }) => code)
          .sort();
        const hits = search(catalogue, queryOf(text, undefined), ['posts']);
        const found = hits.slice(0, hits.length);
        expect(found).toHaveLength(hits.length);
        const exact = found.filter(({ match }) => match !== 'NEAR').map(({ code }) => code);
        expect([...exact].sort()).toEqual(expected);
        // What is near is given where nothing else is, and never beside it.
        if (exact.length > 0) expect(found).toHaveLength(exact.length);
      }),
      { numRuns: 300 },
    );
  });

  it('finds all codes that begin with a text in either case, however many there are', () => {
    const codes = Array.from({ length: 3_000 }, (_, at): Code => `${['EQ', 'eq', 'Eq', 'X'][at % 4]}-${String(at)}`);
    const { equivalences } = registerOf({ equivalences: codes.map((code) => equivalence(code, 'C1', 'C2')) });
    const catalogue = compile(
      registerOf({
        agreements: [{ code: 'A', name: { en: 'A' }, parties: ['B'], regions: ['GBA'], purposes: ['PRACTICE'] }],
        certificates: ['C1', 'C2'].map((code) => ({ code, name: { en: code }, body: 'B' })),
        equivalences,
      }),
      1,
    );
    const hits = search(catalogue, queryOf('eq', undefined), ['equivalences']);
    expect(hits.length).toBe(codes.filter((code) => /^eq/i.test(code)).length);
    const found = hits.slice(0, hits.length).map(({ code }) => code);
    expect(found.toSorted()).toEqual(codes.filter((code) => /^eq/i.test(code)).toSorted());
    expect(found.slice(0, 3)).toEqual(['EQ-0', 'EQ-4', 'EQ-8']);
    expect(search(catalogue, queryOf('x 7', undefined), ['equivalences']).slice(0, 1)[0]).toMatchObject({
      code: 'X-7',
      match: 'CODE',
    });
  });
});

/** A word is found by its beginning, Chinese wherever it stands. */
const isIn = (word: string, own: string): boolean =>
  /\p{Script=Han}/u.test(word) ? own.includes(word) : own.startsWith(word);
