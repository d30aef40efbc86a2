/**
 * Search keys: texts that differ only in case, accents, width, or Simplified against Traditional characters fold to the same key. Each character
 * is folded by itself, so that a part of a name folds to a part of the key of that name. Keys are never shown: folding alters some names.
 */
import { Converter } from 'opencc-js/t2cn';

const simplified = Converter({ from: 'hk', to: 'cn' }) as (text: string) => string;
/** Each Chinese character that has been seen, simplified. */
const simplifiedCharacters = new Map<string, string>();

const simplify = (character: string): string => {
  const cached = simplifiedCharacters.get(character);
  if (cached !== undefined) return cached;
  const folded = simplified(character);
  simplifiedCharacters.set(character, folded);
  return folded;
};

const ACCENTS = /\p{M}+/gu;
const HAN = /\p{Script=Han}/gu;
const SEPARATORS = /[\s\p{P}\p{S}]+/gu;
/** Runs of Chinese characters, and words of other scripts. */
const RUNS = /\p{Script=Han}+|[^\s\p{P}\p{S}\p{Script=Han}]+/gu;
const IS_HAN = /^\p{Script=Han}/u;

/** The key of a text; letters and digits, with one space for all that stands between them. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(HAN, simplify)
    .replace(SEPARATORS, ' ')
    .trim();

export interface QueryTerms {
  /** Words of alphabetic scripts; each is looked for as the beginning of a word. */
  readonly words: readonly string[];
  /** Pairs of neighbouring Chinese characters; the character itself where it stands alone. Each is looked for as it is. */
  readonly pairs: readonly string[];
}

/** The terms of a folded query, all of which have to be found. */
export function queryTermsOf(folded: string): QueryTerms {
  const words: string[] = [];
  const pairs: string[] = [];
  for (const [run] of folded.matchAll(RUNS)) {
    if (!IS_HAN.test(run)) words.push(run);
    else if (characters(run).length === 1) pairs.push(run);
    else pairs.push(...pairsOf(run));
  }
  return { words, pairs };
}

/** The terms by which a folded code or name is found: its words, and its single and its paired Chinese characters. */
export function* indexTermsOf(folded: string): Iterable<string> {
  for (const [run] of folded.matchAll(RUNS)) {
    if (!IS_HAN.test(run)) yield run;
    else {
      yield* characters(run);
      yield* pairsOf(run);
    }
  }
}

const characters = (run: string): readonly string[] => Array.from(run);

function pairsOf(run: string): readonly string[] {
  const each = characters(run);
  return each.slice(1).map((character, position) => each[position] + character);
}
