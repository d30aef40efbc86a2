/**
 * By what an issued certificate is found again: its number, the holder's name, and one check item that the body chooses. What differs only in
 * how it is written is the same: width, case, blanks, accents, Simplified and Traditional characters, the order of a name.
 */
import { fold } from '../../language/folding';

/** As the paper says it, or who asks. None of it is kept. */
export interface Holder {
  readonly number: string;
  readonly name: string;
  readonly checkItem: string;
}

const WORDS = /(?:\p{Script=Han}\s*)+|[^\s\p{Script=Han}]+/gu;
const HAN = /\p{Script=Han}/u;
const BLANKS = /\s+/gu;
const DASHES = /\p{Pd}/gu;

/** A number or a check item: signs count, as `1-23` and `12-3` are two, but for the kind of a dash. */
export const normalNumber = (written: string): string =>
  written.normalize('NFKC').replace(BLANKS, '').replace(DASHES, '-').toUpperCase();

/** The keys under which a name is kept: by its words in order of the alphabet, and by its letters as they come. */
export const keptNames = (names: readonly string[]): readonly string[] => {
  const parts = [...new Set(names.flatMap(partsOf))];
  const latin = parts.filter((part) => !HAN.test(part));
  const both = parts.filter((part) => HAN.test(part)).flatMap((han) => latin.map((other) => `${other} ${han}`));
  return [...new Set([...parts, ...both].flatMap((name) => [sorted(name), joined(name)]))];
};

/**
 * The keys under which a name may have been kept: also with its words as one, beginning with another word, as `Tai-man Chan` is `CHAN Taiman`. How many
 * there are depends on the name alone.
 */
export const askedNames = (name: string): readonly string[] => {
  const words = wordsOf(fold(name));
  const turned = words.map((_, first) => [...words.slice(first), ...words.slice(0, first)].join(''));
  return [...new Set([sorted(words.join(' ')), ...turned])];
};

/** Whether nothing is left of a text that could be compared. */
export const isBlank = (text: string): boolean => fold(text) === '';

/** A name that is written in Chinese characters and in letters is two. */
function partsOf(name: string): readonly string[] {
  const words = wordsOf(fold(name));
  const han = words.filter((word) => HAN.test(word)).join('');
  const others = words.filter((word) => !HAN.test(word)).join(' ');
  return [han, others].filter((part) => part !== '');
}

/** The words of a folded name; Chinese characters are one word, however they are set apart. */
const wordsOf = (folded: string): readonly string[] =>
  (folded.match(WORDS) ?? []).map((word) => word.replace(BLANKS, ''));

const sorted = (name: string): string => [...wordsOf(name)].sort().join(' ');
const joined = (name: string): string => wordsOf(name).join('');
