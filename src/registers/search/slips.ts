/** Words that a word may have been meant to be: its singular, and words that differ by a small slip of the pen. */
import { distance } from 'fastest-levenshtein';

/** Endings of plurals in English and Portuguese, as keys have them, and those of their singulars; the longest come first. */
const PLURALS: readonly (readonly [plural: string, singular: string])[] = [
  ['ies', 'y'],
  ['oes', 'ao'],
  ['aes', 'ao'],
  ['ais', 'al'],
  ['eis', 'el'],
  ['ois', 'ol'],
  ['es', ''],
  ['ns', 'm'],
  ['s', ''],
];
/** The shortest word whose plural is looked at, and which may have a slip. */
const SHORTEST = 3;
const SHORTEST_WITH_SLIP = 4;
/** From so many letters on a word may have two slips. */
const TWO_SLIPS = 8;

export const slipsAllowed = (letters: number): number =>
  letters < SHORTEST_WITH_SLIP ? 0 : letters < TWO_SLIPS ? 1 : 2;

/** What a word may be the plural of. */
export const singularsOf = (word: string): readonly string[] =>
  PLURALS.flatMap(([plural, singular]) =>
    word.endsWith(plural) ? [word.slice(0, -plural.length) + singular] : [],
  ).filter((stem) => stem.length >= SHORTEST);

/** Whether one word becomes the other by at most so many letters left out, put in, or exchanged, or by two neighbours that change places. */
export function differsBySlips(word: string, other: string, most: number): boolean {
  if (Math.abs(word.length - other.length) > most) return false;
  const slips = distance(word, other);
  return slips <= most || (slips === 2 && neighboursChanged(word, other));
}

function neighboursChanged(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((letter, position) => letter !== other[position]);
  return word[at] === other[at + 1] && word[at + 1] === other[at];
}

/** The words of an index that are of letters alone: a digit that is wrong makes another number, and no slip of the same. */
export class Spelling {
  private readonly byLength = new Map<number, string[]>();

  constructor(terms: readonly string[]) {
    for (const term of terms) {
      if (!IS_WORD.test(term)) continue;
      const alike = this.byLength.get(term.length);
      if (alike === undefined) this.byLength.set(term.length, [term]);
      else alike.push(term);
    }
  }

  /** The words that a word may have been meant to be, itself aside. */
  meantBy(word: string): readonly string[] {
    if (!IS_WORD.test(word)) return [];
    const singulars = singularsOf(word).filter((singular) => this.byLength.get(singular.length)?.includes(singular));
    const most = slipsAllowed(word.length);
    const meant = new Set(singulars);
    for (let length = word.length - most; most > 0 && length <= word.length + most; length++)
      for (const term of this.byLength.get(length) ?? [])
        if (term !== word && differsBySlips(word, term, most)) meant.add(term);
    return [...meant];
  }
}

const IS_WORD = /^(?:(?!\p{Script=Han})\p{L})+$/u;
