/**
 * Search keys. What differs only in case, accents, width, or Simplified against Traditional characters gets the same key. Characters are
 * folded one by one, so that a part of a name folds as it does within the name. For keys only: it alters some names.
 */
import { Converter } from 'opencc-js/t2cn';

const simplified = Converter({ from: 'hk', to: 'cn' }) as (text: string) => string;
const known = new Map<string, string>();

const simplify = (character: string): string => {
  const cached = known.get(character);
  if (cached !== undefined) return cached;
  const folded = simplified(character);
  known.set(character, folded);
  return folded;
};

const MARKS = /\p{M}+/gu;
const HAN = /\p{Script=Han}/gu;
const BETWEEN = /[\s\p{P}\p{S}]+/gu;
const WORDS = /\p{Script=Han}+|[^\s\p{P}\p{S}\p{Script=Han}]+/gu;
const IS_HAN = /^\p{Script=Han}/u;

/** Folded, with one space wherever there is anything but letters and digits. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(HAN, simplify)
    .replace(BETWEEN, ' ')
    .trim();

export interface Words {
  /** Words of alphabetic scripts. */
  readonly words: readonly string[];
  /** Pairs of neighbouring Chinese characters; the character itself where it stands alone. */
  readonly pairs: readonly string[];
}

/** What a query asks for: all of these have to be found. */
export function wordsOf(folded: string): Words {
  const words: string[] = [];
  const pairs: string[] = [];
  for (const [run] of folded.matchAll(WORDS)) {
    if (!IS_HAN.test(run)) words.push(run);
    else if (characters(run).length === 1) pairs.push(run);
    else pairs.push(...pairsOf(run));
  }
  return { words, pairs };
}

/** What a name is found by: its words, its pairs, and its single Chinese characters. */
export function* termsOf(folded: string): Iterable<string> {
  for (const [run] of folded.matchAll(WORDS)) {
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
