/** Finds records of one type by codes and names, in every language at once. An index is made from a table, and serves as long as that stands. */
import {
  runToEnd,
  firstFrom,
  inTimeSlices,
  LANGUAGES,
  type Code,
  type LanguageTag,
  type RecordType,
  type Table,
  type Tables,
  type TimeSlices,
} from '../../recognition';
import { fold, termsOf, wordsOf } from './folding';

/** Types whose records have names, in the order in which they are shown among equals. */
export const NAMED_TYPES = [
  'posts',
  'certificates',
  'fields',
  'units',
  'bodies',
  'frameworks',
  'agreements',
  'regions',
] as const satisfies readonly RecordType[];
export type NamedType = (typeof NAMED_TYPES)[number];

export const isNamed = (type: RecordType): type is NamedType => (NAMED_TYPES as readonly RecordType[]).includes(type);

/** Records indexed in one turn. */
const TURN = 200;

export class SearchIndex {
  private constructor(
    /** By position in the table, folded: the code, then the names in order of `LANGUAGES` ('' where there is none). */
    readonly keys: readonly (readonly string[])[],
    /** All terms, sorted: words that begin alike stand together. */
    private readonly terms: readonly string[],
    /** What term `t` is found in: `found[starts[t]]` to `found[starts[t + 1]]`, positions in order. */
    private readonly starts: Int32Array,
    private readonly found: Int32Array,
  ) {}

  static *over({ list }: Table<Tables[NamedType]['list'][number]>): TimeSlices<SearchIndex> {
    const found = new Map<string, number[]>();
    const all: string[][] = [];
    yield* inTimeSlices(
      list.length,
      (start, end) => {
        for (let position = start; position < end; position++) {
          const { code, name } = list[position];
          const keys = [code, ...LANGUAGES.map((language) => name[language] ?? '')].map(fold);
          all.push(keys);
          for (const key of keys)
            for (const term of termsOf(key)) {
              const positions = found.get(term);
              if (positions === undefined) found.set(term, [position]);
              else if (positions[positions.length - 1] !== position) positions.push(position);
            }
        }
      },
      TURN,
    );
    return yield* SearchIndex.laidOut(all, found);
  }

  private static *laidOut(
    keys: readonly (readonly string[])[],
    found: ReadonlyMap<string, readonly number[]>,
  ): TimeSlices<SearchIndex> {
    const terms = [...found.keys()].sort();
    const starts = new Int32Array(terms.length + 1);
    yield* inTimeSlices(terms.length, (start, end) => {
      for (let term = start; term < end; term++)
        starts[term + 1] = starts[term] + (found.get(terms[term])?.length ?? 0);
    });
    const positions = new Int32Array(starts[terms.length]);
    yield* inTimeSlices(terms.length, (start, end) => {
      for (let term = start; term < end; term++) positions.set(found.get(terms[term]) ?? [], starts[term]);
    });
    return new SearchIndex(keys, terms, starts, positions);
  }

  /** Positions, in order, of what has every word (as the beginning of one of its own) and every pair of the text, in the given language or in any. */
  matching(text: string, language?: LanguageTag): readonly number[] {
    const { words, pairs } = wordsOf(fold(text));
    const asked = [
      ...pairs.map((pair) => this.foundBy(pair)),
      ...words.map((word) => this.foundBy(word, `${word}\uffff`)),
    ];
    if (asked.length === 0) return [];
    // How many of the terms asked for, from the first on, an entry has.
    const has = new Uint8Array(this.keys.length);
    asked.forEach((found, earlier) => {
      for (const position of found) if (has[position] === earlier) has[position]++;
    });
    const positions: number[] = [];
    for (let position = 0; position < has.length; position++)
      if (has[position] === asked.length) positions.push(position);
    return language === undefined
      ? positions
      : positions.filter((position) => speaks(this.keys[position], language, words, pairs));
  }

  /** The positions of each term from the first to the last; of the first alone, where no last is given. */
  private foundBy(first: string, last = `${first}\0`): Int32Array {
    return this.found.subarray(this.starts[firstFrom(this.terms, first)], this.starts[firstFrom(this.terms, last)]);
  }
}

/** Whether the code together with the name in one language has all that is asked for. */
function speaks(
  keys: readonly string[],
  language: LanguageTag,
  words: readonly string[],
  pairs: readonly string[],
): boolean {
  const terms = [...termsOf(`${keys[0]} ${keys[1 + LANGUAGES.indexOf(language)]}`)];
  return (
    pairs.every((pair) => terms.includes(pair)) && words.every((word) => terms.some((term) => term.startsWith(word)))
  );
}

const indices = new WeakMap<Tables[NamedType], SearchIndex>();

/** Makes the indices of a register's tables that are not made yet. */
export function* prepareSearch(tables: Tables): TimeSlices {
  for (const type of NAMED_TYPES)
    if (!indices.has(tables[type])) indices.set(tables[type], yield* SearchIndex.over(tables[type]));
}

/** The index of a table; made at once where it has not been prepared. */
export function searchIndexOf(table: Tables[NamedType]): SearchIndex {
  const present = indices.get(table);
  if (present !== undefined) return present;
  const index = runToEnd(SearchIndex.over(table));
  indices.set(table, index);
  return index;
}

/** The codes of the records of a type that a text finds. */
export const codesFound = (tables: Tables, type: NamedType, text: string): ReadonlySet<Code> =>
  new Set(
    searchIndexOf(tables[type])
      .matching(text)
      .map((position) => tables[type].codeAt(position)),
  );
