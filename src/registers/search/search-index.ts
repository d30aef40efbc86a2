/** A search index of one type of records, over their codes and their names in every language. It is built from a table, which never changes. */
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
import { fold, indexTermsOf, queryTermsOf } from './folding';

/** The types whose records have names. Hits that match equally well are listed in this order. */
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

/** Records that are indexed in one time slice. */
const SLICE = 200;

export class SearchIndex {
  private constructor(
    /** The keys of each record, by its position in the table: of its code, then of its names in order of `LANGUAGES` ('' where it has none). */
    readonly keys: readonly (readonly string[])[],
    /** All terms, sorted, so that words that begin alike stand together. */
    private readonly terms: readonly string[],
    /** The records that have term `t`: `postings[starts[t]]` up to `postings[starts[t + 1]]`, their positions in the table, ascending. */
    private readonly starts: Int32Array,
    private readonly postings: Int32Array,
  ) {}

  /** Builds the index of a table. */
  static *over({ list }: Table<Tables[NamedType]['list'][number]>): TimeSlices<SearchIndex> {
    const positionsOf = new Map<string, number[]>();
    const keysOf: string[][] = [];
    yield* inTimeSlices(
      list.length,
      (start, end) => {
        for (let position = start; position < end; position++) {
          const { code, name } = list[position];
          const keys = [code, ...LANGUAGES.map((language) => name[language] ?? '')].map(fold);
          keysOf.push(keys);
          for (const key of keys)
            for (const term of indexTermsOf(key)) {
              const positions = positionsOf.get(term);
              if (positions === undefined) positionsOf.set(term, [position]);
              else if (positions[positions.length - 1] !== position) positions.push(position);
            }
        }
      },
      SLICE,
    );
    return yield* SearchIndex.compact(keysOf, positionsOf);
  }

  /** Puts the positions of all terms into one array. */
  private static *compact(
    keys: readonly (readonly string[])[],
    positionsOf: ReadonlyMap<string, readonly number[]>,
  ): TimeSlices<SearchIndex> {
    const terms = [...positionsOf.keys()].sort();
    const starts = new Int32Array(terms.length + 1);
    yield* inTimeSlices(terms.length, (start, end) => {
      for (let term = start; term < end; term++)
        starts[term + 1] = starts[term] + (positionsOf.get(terms[term])?.length ?? 0);
    });
    const postings = new Int32Array(starts[terms.length]);
    yield* inTimeSlices(terms.length, (start, end) => {
      for (let term = start; term < end; term++) postings.set(positionsOf.get(terms[term]) ?? [], starts[term]);
    });
    return new SearchIndex(keys, terms, starts, postings);
  }

  /**
   * The positions, ascending, of the records that have all terms of a text: each word as the beginning of one of theirs, each pair of Chinese
   * characters as it is. Given a language, the terms have to be in the code or the name in that language; else in any key.
   */
  matching(text: string, language?: LanguageTag): readonly number[] {
    const { words, pairs } = queryTermsOf(fold(text));
    const postingsOfTerms = [
      ...pairs.map((pair) => this.postingsOf(pair)),
      ...words.map((word) => this.postingsOf(word, `${word}\uffff`)),
    ];
    if (postingsOfTerms.length === 0) return [];
    // How many of the terms a record has, counted only as long as it has had every earlier one.
    const termsFound = new Uint8Array(this.keys.length);
    postingsOfTerms.forEach((postings, earlierTerms) => {
      for (const position of postings) if (termsFound[position] === earlierTerms) termsFound[position]++;
    });
    const positions: number[] = [];
    for (let position = 0; position < termsFound.length; position++)
      if (termsFound[position] === postingsOfTerms.length) positions.push(position);
    return language === undefined
      ? positions
      : positions.filter((position) => hasAll(this.keys[position], language, words, pairs));
  }

  /** The postings of each term from `first` up to `end`, which is excluded; without `end`, those of `first` alone. */
  private postingsOf(first: string, end = `${first}\0`): Int32Array {
    return this.postings.subarray(this.starts[firstFrom(this.terms, first)], this.starts[firstFrom(this.terms, end)]);
  }
}

/** Whether the code and the name in one language have all words and pairs of a query between them. */
function hasAll(
  keys: readonly string[],
  language: LanguageTag,
  words: readonly string[],
  pairs: readonly string[],
): boolean {
  const terms = [...indexTermsOf(`${keys[0]} ${keys[1 + LANGUAGES.indexOf(language)]}`)];
  return (
    pairs.every((pair) => terms.includes(pair)) && words.every((word) => terms.some((term) => term.startsWith(word)))
  );
}

/** The index of each table; dropped with its table. */
const indexes = new WeakMap<Tables[NamedType], SearchIndex>();

/** Builds the index of every table with names, where it is not built yet. */
export function* warmSearchIndexes(tables: Tables): TimeSlices {
  for (const type of NAMED_TYPES)
    if (!indexes.has(tables[type])) indexes.set(tables[type], yield* SearchIndex.over(tables[type]));
}

/** The index of a table; built at once where that was not done before. */
export function searchIndexOf(table: Tables[NamedType]): SearchIndex {
  const built = indexes.get(table);
  if (built !== undefined) return built;
  const index = runToEnd(SearchIndex.over(table));
  indexes.set(table, index);
  return index;
}

/** The codes of the records of a type that a text finds. */
export const codesFound = (tables: Tables, type: NamedType, text: string): ReadonlySet<Code> =>
  new Set(
    searchIndexOf(tables[type])
      .matching(text)
      .map((position) => tables[type].codeAt(position)),
  );
