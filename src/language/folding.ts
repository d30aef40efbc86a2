/**
 * Search keys: texts that differ only in case, accents, width, invisible characters, or in which way a Chinese character is written
 * (Simplified, Traditional, a variant) fold to the same key. Each character is folded by itself, so that a part of a name folds to a part of
 * the key of that name. Keys are never shown: folding alters some names.
 */
import { Converter } from 'opencc-js/t2cn';
import { VARIANTS } from './variants';

const simplified = Converter({ from: 'hk', to: 'cn' }) as (text: string) => string;
/** What each Chinese character that has been seen folds to. */
const foldedCharacters = new Map<string, string>();

function foldCharacter(character: string): string {
  const cached = foldedCharacters.get(character);
  if (cached !== undefined) return cached;
  const simple = simplified(character);
  const folded = VARIANTS.get(simple) ?? simple;
  foldedCharacters.set(character, folded);
  return folded;
}

/** What nobody sees, but for blanks, which separate. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?!\s)\p{Cc}/gu;
const ACCENTS = /\p{M}+/gu;
/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' };
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const HAN = /\p{Script=Han}/gu;
const SEPARATORS = /[\s\p{P}\p{S}]+/gu;
/** Runs of Chinese characters, and words of other scripts. */
const RUNS = /\p{Script=Han}+|[^\s\p{P}\p{S}\p{Script=Han}]+/gu;
const IS_HAN = /^\p{Script=Han}/u;

const PLAIN = /^[ -~]*$/;

/** The key of a text; letters and digits, with one space for all that stands between them. */
export const fold = (text: string): string =>
  // Most codes, and names in English, have nothing else to fold, which takes a tenth of the time.
  PLAIN.test(text) ? separated(text.toLowerCase()) : separated(foldedLetters(text));

const separated = (text: string): string => text.replace(SEPARATORS, ' ').trim();

const foldedLetters = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(LETTER, (letter) => LETTERS[letter])
    .replace(HAN, foldCharacter);

/** A key without its spaces: two texts are written alike, punctuation aside, if theirs are equal. */
export const unspaced = (key: string): string => key.replaceAll(' ', '');

export interface QueryTerms {
  /** Words of alphabetic scripts; each is looked for as the beginning of a word. */
  readonly words: readonly string[];
  /** Runs of Chinese characters; each is looked for as it is. */
  readonly runs: readonly string[];
}

/** The terms of a folded query. */
export function queryTermsOf(folded: string): QueryTerms {
  const [words, runs]: [string[], string[]] = [[], []];
  for (const [run] of folded.matchAll(RUNS)) (IS_HAN.test(run) ? runs : words).push(run);
  return { words, runs };
}

/** The pairs of neighbouring characters of a run; the character itself where it stands alone. */
export function pairsOf(run: string): readonly string[] {
  const characters = Array.from(run);
  return characters.length === 1 ? characters : characters.slice(1).map((character, at) => characters[at] + character);
}

/** The terms by which a folded code or name is found: its words, and its single and its paired Chinese characters. */
export function* indexTermsOf(folded: string): Iterable<string> {
  for (const [run] of folded.matchAll(RUNS)) {
    if (IS_HAN.test(run)) yield* Array.from(run);
    yield* IS_HAN.test(run) ? pairsOf(run) : [run];
  }
}
