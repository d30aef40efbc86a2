/**
 * What a text may have been meant to find where it finds nothing: words in the plural or with a slip of the pen, Chinese with a character
 * that is wrong, texts that say more than a name does. What is near is a proposal, and never an answer.
 */
import type { LanguageTag } from '../../recognition';
import { fold, indexTermsOf, pairsOf, queryTermsOf } from '../../language/folding';
import type { SearchIndex } from './search-index';
import { Spelling } from './slips';

/** A word, or a pair of Chinese characters. */
interface Term {
  /** The positions of the records that have it or what it was meant to be: some of them more than once. */
  readonly postings: readonly Int32Array[];
  /** How many there are in all. */
  readonly count: number;
  readonly isIn: (terms: readonly string[]) => boolean;
}

/** Some terms of which a record has to have so many. */
interface Part {
  readonly terms: readonly Term[];
  readonly enough: number;
}

/** A record that a text comes near to, and how much of what the text tells it has: up to 1. */
export interface NearRecord {
  readonly position: number;
  readonly share: number;
}

export class NearSearch {
  private readonly spelling: Spelling;
  /** By position: what has been found of a text so far, and the number of the term that found it last. Both are used for one text after another. */
  private readonly found: Float64Array;
  private readonly lastTerm: Int32Array;
  private terms = 0;

  constructor(private readonly index: SearchIndex) {
    this.spelling = new Spelling(index.terms);
    this.found = new Float64Array(index.keys.length);
    this.lastTerm = new Int32Array(index.keys.length);
  }

  /** The positions of the records that have something near to every part of a text. */
  all(text: string, language?: LanguageTag): readonly number[] {
    const parts = this.partsOf(text);
    if (parts.length === 0) return [];
    const positions = parts
      .toSorted((a, b) => countOf(a) - countOf(b))
      .reduce<readonly number[] | undefined>((others, part) => this.having(part, others), undefined);
    return (positions ?? []).filter(
      (position) =>
        language === undefined || parts.every((part) => isPartIn(part, termsOf(this.index.keysIn(language, position)))),
    );
  }

  /** Whether keys have something near to every part of a text between them. */
  isNear(text: string, keys: readonly string[]): boolean {
    const terms = termsOf(keys);
    return this.partsOf(text).every((part) => isPartIn(part, terms));
  }

  /** The records that have at least half of what a text tells; at most so many, those that have most. */
  most(text: string, count: number): readonly NearRecord[] {
    const terms = this.termsOf(text).filter((term) => term.count > 0);
    const weights = new Map(terms.map((term) => [term, Math.log(1 + this.index.keys.length / term.count)]));
    const known = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    // What nothing has tells as much as what others have does on the average.
    const whole = known * (this.termsOf(text).length / Math.max(terms.length, 1));
    const touched: number[] = [];
    let left = known;
    for (const term of terms.toSorted((a, b) => a.count - b.count)) {
      // The rarest come first: what has none of them soon can no longer come to half.
      const mayBegin = left >= whole / 2;
      const weight = weights.get(term) ?? 0;
      left -= weight;
      this.each(term, (position) => {
        if (this.found[position] === 0) {
          if (!mayBegin) return;
          touched.push(position);
        }
        this.found[position] += weight;
      });
    }
    const best = largest(touched, this.found, whole / 2, count).map((position) => ({
      position,
      share: this.found[position] / whole,
    }));
    for (const position of touched) this.found[position] = 0;
    return best;
  }

  /** The positions, of these or of all, of the records that have enough of a part. */
  private having({ terms, enough }: Part, of: readonly number[] | undefined): readonly number[] {
    const touched: number[] = [];
    for (const term of terms)
      this.each(term, (position) => {
        if (this.found[position] === 0) touched.push(position);
        this.found[position]++;
      });
    const having = (of ?? touched).filter((position) => this.found[position] >= enough);
    for (const position of touched) this.found[position] = 0;
    return having;
  }

  /** Visits the records that have a term, each once. */
  private each({ postings }: Term, visit: (position: number) => void): void {
    const term = ++this.terms;
    for (const list of postings)
      for (const position of list) {
        if (this.lastTerm[position] === term) continue;
        this.lastTerm[position] = term;
        visit(position);
      }
  }

  private termsOf(text: string): readonly Term[] {
    return this.partsOf(text).flatMap(({ terms }) => terms);
  }

  private partsOf(text: string): readonly Part[] {
    const { words, runs } = queryTermsOf(fold(text));
    return [
      ...[...new Set(words)].map((word) => ({ terms: [this.wordTerm(word)], enough: 1 })),
      ...[...new Set(runs)].map((run) => this.runPart(run)),
    ];
  }

  private wordTerm(word: string): Term {
    const meant = this.spelling.meantBy(word);
    return termOf(
      [this.index.postingsOfPrefix(word), ...meant.map((other) => this.index.postingsOf(other))],
      (terms) => terms.some((term) => term.startsWith(word)) || meant.some((other) => terms.includes(other)),
    );
  }

  /** Half of the pairs of a run are enough: one wrong character is in two of them. */
  private runPart(run: string): Part {
    const pairs = [...new Set(pairsOf(run))];
    return {
      terms: pairs.map((pair) => termOf([this.index.postingsOf(pair)], (terms) => terms.includes(pair))),
      enough: Math.ceil(pairs.length / 2),
    };
  }
}

const termOf = (postings: readonly Int32Array[], isIn: Term['isIn']): Term => ({
  postings,
  count: postings.reduce((sum, { length }) => sum + length, 0),
  isIn,
});

const countOf = ({ terms }: Part): number => terms.reduce((sum, { count }) => sum + count, 0);

const isPartIn = ({ terms: wanted, enough }: Part, terms: readonly string[]): boolean =>
  wanted.filter(({ isIn }) => isIn(terms)).length >= enough;

const termsOf = (keys: readonly string[]): readonly string[] => keys.flatMap((key) => [...indexTermsOf(key)]);

/** The positions with the largest values that are not below the least, the largest first; at most so many. */
function largest(positions: readonly number[], values: Float64Array, least: number, count: number): readonly number[] {
  const best: number[] = [];
  for (const position of positions) {
    const value = values[position];
    if (value < least || (best.length === count && value <= values[best[count - 1]])) continue;
    const place = best.findIndex((other) => values[other] < value);
    best.splice(place < 0 ? best.length : place, 0, position);
    if (best.length > count) best.pop();
  }
  return best;
}

/** One of each index, made when it is first asked. */
const searches = new WeakMap<SearchIndex, NearSearch>();

export function nearSearchOf(index: SearchIndex): NearSearch {
  const made = searches.get(index) ?? new NearSearch(index);
  searches.set(index, made);
  return made;
}
