/** Reads every page in a language, as one would who has no other, at the width of a desk and of the narrowest phone. */
import type { Browser } from 'playwright-core';
import type { Register } from '../../src/recognition';
import { describeInBrowser, LANGUAGES, openBrowser, visit, type PageLanguage, type Visitor } from '../support/browser';
import { DESK, signIn } from '../support/desk';
import { shippedRegister } from '../support/gba';
import { flawsOfLayout, piecesOn, settled, type Piece } from '../support/reading';
import { startService, type RunningService } from '../support/service';
import { PAGES } from './pages';
import { LATIN_IN_CHINESE, OF_OTHERS, QUOTED, SECOND_WORDS, WRITTEN } from './reading-words';

const REGISTER = shippedRegister();
const DAY = 'day=2026-11-23';

/** An answer of each verdict. */
const ANSWERS = {
  recognised: `/?c=HKRPL-DESIGN-4&post=jewellery-designer&region=HK&${DAY}`,
  conditional: `/?c=GIC-JD-HAND&post=jewellery-designer&region=HK&${DAY}`,
  partial: `/?c=CN-MOULD-4&post=mould-maker&region=HK&${DAY}`,
  'not-recognised': `/?c=GIC-CRAFT&post=jewellery-maker&region=HK&${DAY}`,
  undetermined: `/?c=GIC-JD-HAND&post=hairdresser&region=MO&${DAY}`,
};

/** A record of each type that the catalogue has. */
const RECORDS = Object.fromEntries(
  Object.entries(REGISTER as unknown as Readonly<Record<string, readonly { readonly code: string }[]>>).flatMap(
    ([list, [first]]) => {
      const plural = list.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return first === undefined ? [] : [[plural, `/registry/${plural}/${first.code}`]];
    },
  ),
);

const AT_THE_DESK = {
  proposals: '/desk',
  drafts: '/desk/drafts',
  import: '/desk/import',
  issued: '/desk/issued',
  demand: '/desk/demand',
  record: '/desk/records/equivalences/EQ-HKRPL3-DSAL',
  suspend: '/desk/records/equivalences/EQ-HKRPL3-DSAL?act=suspend',
  revoke: '/desk/records/equivalences/EQ-HKRPL3-DSAL?act=revoke',
};

/** Addresses, and names of files and of fields of addresses, in a sentence. */
const ADDRESSES =
  /https?:\/\/\S+|\b[\w.]+:\d{2,5}\b|\/?[\w./-]*\.(?:csv|xlsx|jws|json|pdf|txt|png|svg|xml)\b|\/[a-z-]+\b/g;
const ISO_DAY = /\b\d{4}-\d\d-\d\d\b/g;
/** A name of an enumeration. */
const ENUM =
  /\b(?:[A-Z]+_[A-Z_]+|RECOGNISED|CONDITIONAL|PARTIAL|UNDETERMINED|OFFICIAL|REPORTED|ILLUSTRATIVE|ENDORSED|PROPOSED|SUSPENDED|REVOKED)\b/g;

/** The longest first, so that none is taken apart by one that is part of it. */
const NAMES = [...namesIn(REGISTER), ...QUOTED]
  .filter((name) => name.length > 3)
  .sort((one, other) => other.length - one.length);
const CODES = new Set(codesIn(REGISTER));

export function describeReading(language: PageLanguage): void {
  describeInBrowser(`every page, read in ${language}`, () => {
    let browser: Browser;
    let service: RunningService;
    let visitor: Visitor;
    beforeAll(async () => {
      [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
      visitor = await visit(browser, service.url, { language });
    });
    afterAll(async () => {
      await visitor.close();
      await browser.close();
      await service.stop();
    });

    const isFitToRead = async (path: string): Promise<void> => {
      const { page } = visitor;
      const faults: string[] = [];
      await page.setViewportSize({ width: 1200, height: 800 });
      await page.goto(path);
      await settled(page);
      faults.push(...(await piecesOn(page)).flatMap((piece) => faultsIn(piece, language)));
      await page.setViewportSize({ width: 320, height: 640 });
      faults.push(...(await piecesOn(page)).flatMap((piece) => faultsIn(piece, language)));
      faults.push(...(await flawsOfLayout(page)));
      expect([...new Set(faults)]).toEqual([]);
    };
    const cases = (pages: Readonly<Record<string, string>>) =>
      LANGUAGES.includes(language) ? Object.entries(pages) : [];

    it.each(cases(PAGES))('the page: %s', (_, path) => isFitToRead(path));
    it.each(cases(ANSWERS))('an answer: %s', (_, path) => isFitToRead(path));
    it.each(cases(RECORDS))('a record: %s', (_, path) => isFitToRead(path));
    describe('at the desk', () => {
      beforeAll(async () => {
        await visitor.page.goto('/desk');
        await signIn(visitor.page, DESK[language], await service.tokenFor('ann', 'body:VTC', 'registrar'));
        await visitor.page.getByRole('button', { name: DESK[language].signOut }).waitFor();
      });
      it.each(cases(AT_THE_DESK))('the part: %s', (_, path) => isFitToRead(path));
    });
  });
}

/** What is wrong with a piece of text, each with the text. */
function faultsIn({ text, at }: Piece, language: PageLanguage): readonly string[] {
  const rest = NAMES.reduce(
    (shorter, name) => (shorter.includes(name) ? shorter.split(name).join(' ') : shorter),
    text.replace(ADDRESSES, ' '),
  );
  const found: string[] = [
    ...matches(rest, ISO_DAY),
    ...matches(rest, ENUM),
    // What has no name is called by its code.
    ...(/^(h1|h2|title)$/.test(at) ? [] : matches(rest, /[A-Za-z0-9][\w.:-]*\w/g).filter(isCode)),
    ...OF_OTHERS[language].flatMap((words) => matches(rest, words)),
    ...SECOND_WORDS[language].filter(([word]) => word.test(rest)).map(([word, name]) => `${word.source} (${name})`),
  ];
  const written = WRITTEN[language];
  if (written !== undefined) {
    found.push(...matches(rest, /[A-Za-z][\w/-]*/g).filter((word) => !LATIN_IN_CHINESE.has(word) && !CODES.has(word)));
    found.push(...matches(rest, /\p{Script=Han}/gu).filter((character) => !written.has(character)));
  }
  return [...new Set(found)].map((word) => `${word} in ${at}: ${text}`);
}

const isCode = (word: string): boolean => /[-:]/.test(word) && CODES.has(word);

const matches = (text: string, pattern: RegExp): readonly string[] => text.match(pattern) ?? [];

/** Names of records, levels and units, and what conditions say, in all languages. */
function namesIn(value: unknown, names = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const item of value) namesIn(item, names);
  else if (typeof value === 'object' && value !== null)
    for (const [field, item] of Object.entries(value)) {
      if (field === 'name' || field === 'text') for (const one of textsOf(item)) names.add(one);
      namesIn(item, names);
    }
  return names;
}

function textsOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : Object.values((value ?? {}) as Readonly<Record<string, string>>);
}

function codesIn(register: Register): readonly string[] {
  const lists: readonly (readonly { readonly code: string }[])[] = Object.values(register);
  return lists.flatMap((list) => list.map(({ code }) => code));
}
