/**
 * What a text may have been meant to find where it finds nothing: words in the plural or with a slip of the pen, Chinese with a character
 * that is wrong, texts that say more than a name does. What is near is a proposal, and never an answer.
 */
import type { LanguageTag } from '../../recognition';
import { fold, indexTermsOf, pairsOf, queryTermsOf } from './folding';
import type { SearchIndex } from './search-index';
import { Spelling } from './slips';

/** A part of a text: a word, or a run of Chinese characters. */
interface Part {
  /** How much it tells: the fewer records have it, the more. */
  readonly weight: number;
  /** The positions of the records that have it, each once. */
  readonly positions: readonly number[];
  /** Whether terms have it between them. */
  readonly isIn: (terms: readonly string[]) => boolean;
}

/** A record that a text comes near to, and how much of what the text tells it has: up to 1. */
export interface NearRecord {
  readonly position: number;
  readonly share: number;
}

/** A word that more than this share of many records have tells nothing. */
const COMMON_SHARE = 0.1;
const MANY_RECORDS = 1_000;

export class NearSearch {
  private readonly spelling: Spelling;
  /** By position: what has been found so far, and the number of the part that found it last. Both are used again for the next text. */
  private readonly shares: Float64Array;
  private readonly lastPart: Int32Array;
  private parts = 0;

  constructor(private readonly index: SearchIndex) {
    this.spelling = new Spelling(index.terms);
    this.shares = new Float64Array(index.keys.length);
    this.lastPart = new Int32Array(index.keys.length);
  }

  /** The positions, ascending, of the records that have something near to every part of a text. */
  all(text: string, language?: LanguageTag): readonly number[] {
    const parts = this.partsOf(text);
    const [rarest, ...others] = [...parts].sort((a, b) => a.positions.length - b.positions.length);
    if (rarest === undefined) return [];
    const found = others.reduce<readonly number[]>((positions, part) => {
      const having = new Set(part.positions);
      return positions.filter((position) => having.has(position));
    }, rarest.positions);
    const inLanguage =
      language === undefined
        ? found
        : found.filter((position) => {
            const terms = termsOf(this.index.keysIn(language, position));
            return parts.every((part) => part.isIn(terms));
          });
    return inLanguage.toSorted((a, b) => a - b);
  }

  /** Whether keys have something near to every part of a text between them. */
  isNear(text: string, keys: readonly string[]): boolean {
    const terms = termsOf(keys);
    return this.partsOf(text).every((part) => part.isIn(terms));
  }

  /** The records that have at least half of what a text tells; at most so many, those that have most. */
  most(text: string, count: number): readonly NearRecord[] {
    const all = this.partsOf(text);
    const uncommon = all.filter(({ positions }) => !this.isCommon(positions));
    const parts = uncommon.length === 0 ? all : uncommon;
    const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
    const touched: number[] = [];
    for (const { weight, positions } of parts) {
      for (const position of positions) {
        if (this.shares[position] === 0) touched.push(position);
        this.shares[position] += weight / whole;
      }
    }
    const near = touched
      .filter((position) => this.shares[position] >= 0.5)
      .map((position) => ({ position, share: this.shares[position] }));
    for (const position of touched) this.shares[position] = 0;
    return near.sort((a, b) => b.share - a.share || a.position - b.position).slice(0, count);
  }

  private isCommon(positions: readonly number[]): boolean {
    const records = this.index.keys.length;
    return records > MANY_RECORDS && positions.length > records * COMMON_SHARE;
  }

  private partsOf(text: string): readonly Part[] {
    const { words, runs } = queryTermsOf(fold(text));
    return [...new Set(words)]
      .map((word) => this.wordPart(word))
      .concat([...new Set(runs)].map((run) => this.runPart(run)));
  }

  private wordPart(word: string): Part {
    const meant = this.spelling.meantBy(word);
    const postings = [this.index.postingsOfPrefix(word), ...meant.map((other) => this.index.postingsOf(other))];
    return this.part(
      postings,
      1,
      (terms) => terms.some((term) => term.startsWith(word)) || meant.some((other) => terms.includes(other)),
    );
  }

  /** Half of the pairs of a run are enough: one wrong character is in two of them. */
  private runPart(run: string): Part {
    const pairs = [...new Set(pairsOf(run))];
    const enough = Math.ceil(pairs.length / 2);
    const postings = pairs.map((pair) => this.index.postingsOf(pair));
    return this.part(postings, enough, (terms) => pairs.filter((pair) => terms.includes(pair)).length >= enough);
  }

  /** @param enough how many of the postings a record has to be in */
  private part(postings: readonly Int32Array[], enough: number, isIn: Part['isIn']): Part {
    const positions = enough === 1 ? this.inAny(postings) : inEnough(postings, enough);
    return { weight: Math.log((this.index.keys.length + 1) / (positions.length + 0.5)) + 0.01, positions, isIn };
  }

  private inAny(postings: readonly Int32Array[]): readonly number[] {
    const part = ++this.parts;
    const positions: number[] = [];
    for (const list of postings)
      for (const position of list) {
        if (this.lastPart[position] === part) continue;
        this.lastPart[position] = part;
        positions.push(position);
      }
    return positions;
  }
}

const termsOf = (keys: readonly string[]): readonly string[] => keys.flatMap((key) => [...indexTermsOf(key)]);

function inEnough(postings: readonly Int32Array[], enough: number): readonly number[] {
  const counts = new Map<number, number>();
  for (const list of postings) for (const position of list) counts.set(position, (counts.get(position) ?? 0) + 1);
  return [...counts].flatMap(([position, count]) => (count >= enough ? [position] : []));
}

/** One of each index, made when it is first asked. */
const searches = new WeakMap<SearchIndex, NearSearch>();

export function nearSearchOf(index: SearchIndex): NearSearch {
  const made = searches.get(index) ?? new NearSearch(index);
  searches.set(index, made);
  return made;
}
