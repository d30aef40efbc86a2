/** A search index of one type of records, over their codes and their names in every language. It is built from a table, which never changes. */
import {
  runToEnd,
  firstFrom,
  inTimeSlices,
  LANGUAGES,
  RECORD_TYPES,
  type Code,
  type LanguageTag,
  type Recorded,
  type RecordType,
  type Table,
  type Tables,
  type Text,
  type TimeSlices,
} from '../../recognition';
import { fold, indexTermsOf, pairsOf, queryTermsOf, unspaced } from '../../language/folding';
import { KeyTable } from './key-table';

/** The types whose records have names. Hits that match equally well are listed in this order. */
export const NAMED_TYPES = [
  'posts',
  'certificates',
  'fields',
  'units',
  'bodies',
  'frameworks',
  'agreements',
  'programmes',
  'courses',
  'skills',
  'postGroups',
  'consortia',
  'openings',
  'regions',
] as const satisfies readonly RecordType[];
export type NamedType = (typeof NAMED_TYPES)[number];

export const isNamed = (type: RecordType): type is NamedType => (NAMED_TYPES as readonly RecordType[]).includes(type);

type MaybeNamed = Recorded & { readonly name?: Text };

/** A name that a record is found by. */
export interface SearchedName {
  /** undefined: of no language in particular. */
  readonly language: LanguageTag | undefined;
  readonly text: string;
  readonly isOther: boolean;
}

/** The names of a record: its own in order of `LANGUAGES`, then its other ones. */
export const namesOf = ({ name = {}, otherNames = [] }: MaybeNamed): readonly SearchedName[] => [
  ...LANGUAGES.flatMap((language) => {
    const text = name[language];
    return text === undefined ? [] : [{ language, text, isOther: false }];
  }),
  ...otherNames.map(({ language, text }) => ({ language, text, isOther: true })),
];

/** Whether a name counts where one looks in a language alone. */
export const countsIn = (language: LanguageTag, name: SearchedName): boolean =>
  name.language === undefined || name.language === language;

/** Records that are indexed in one time slice. */
const SLICE = 200;
const NO_KEYS: readonly string[] = [];

export class SearchIndex {
  private constructor(
    private readonly table: Table<MaybeNamed>,
    /**
     * The keys of each record, by its position in the table: of its code, then of its names (`namesOf`). A record without any name has no keys:
     * there may be a million such, and codes are found without an index (`rangesOfSpelling`).
     */
    readonly keys: readonly (readonly string[])[],
    private readonly keyTable: KeyTable,
    /** All terms, sorted, so that words that begin alike stand together. */
    readonly terms: readonly string[],
    /** The records that have term `t`: `postings[starts[t]]` up to `postings[starts[t + 1]]`, their positions in the table, ascending. */
    private readonly starts: Int32Array,
    private readonly postings: Int32Array,
  ) {}

  /** Builds the index of a table. */
  static *over(table: Table<MaybeNamed>): TimeSlices<SearchIndex> {
    const positionsOf = new Map<string, number[]>();
    const keysOf: (readonly string[])[] = [];
    yield* inTimeSlices(
      table.size,
      (start, end) => {
        for (let position = start; position < end; position++) {
          const keys = keysOfRecord(table.at(position));
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
    return yield* SearchIndex.compact(table, keysOf, positionsOf);
  }

  /** Puts the positions of all terms into one array. */
  private static *compact(
    table: Table<MaybeNamed>,
    keysOf: readonly (readonly string[])[],
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
    return new SearchIndex(table, keysOf, yield* KeyTable.over(keysOf), terms, starts, postings);
  }

  /** The positions of the records whose code or one of whose names is written as a text is, punctuation aside; given a language, names in it. */
  exactly(text: string, language?: LanguageTag): readonly number[] {
    const wanted = unspaced(fold(text));
    const positions = this.keyTable.find(wanted);
    return language === undefined
      ? positions
      : positions.filter((position) => this.keysIn(language, position).some((key) => unspaced(key) === wanted));
  }

  /**
   * The positions, ascending, of the records that have all terms of a text: each word as the beginning of one of theirs, each pair of Chinese
   * characters as it is. Given a language, the terms have to be in the code or the names in that language; else in any key.
   */
  matching(text: string, language?: LanguageTag): readonly number[] {
    const { words, runs } = queryTermsOf(fold(text));
    const pairs = runs.flatMap(pairsOf);
    // Said twice, a word finds nothing else.
    const postingsOfTerms = [
      ...[...new Set(pairs)].map((pair) => this.postingsOf(pair)),
      ...[...new Set(words)].map((word) => this.postingsOfPrefix(word)),
    ];
    if (postingsOfTerms.some(({ length }) => length === 0)) return [];
    // How many of the terms a record has, counted only as long as it has had every earlier one.
    const termsFound = new Uint8Array(this.keys.length);
    postingsOfTerms.forEach((postings, earlierTerms) => {
      for (const position of postings) if (termsFound[position] === earlierTerms) termsFound[position]++;
    });
    const positions: number[] = [];
    if (postingsOfTerms.length > 0)
      for (let position = 0; position < termsFound.length; position++)
        if (termsFound[position] === postingsOfTerms.length) positions.push(position);
    return language === undefined
      ? positions
      : positions.filter((position) => hasAll(this.keysIn(language, position), words, pairs));
  }

  /** The keys of a record's code and of its names in a language. */
  keysIn(language: LanguageTag, position: number): readonly string[] {
    const names = this.namesAt(position);
    return this.keys[position].filter((_, at) => at === 0 || countsIn(language, names[at - 1]));
  }

  /** The names of a record that are written as a text without spaces. */
  namesWritten(position: number, spelling: string): readonly SearchedName[] {
    return this.namesAt(position).filter((_, at) => unspaced(this.keys[position][at + 1]) === spelling);
  }

  /** The names of a record; that of key `k` is the one before `k`. */
  namesAt(position: number): readonly SearchedName[] {
    return namesOf(this.table.at(position));
  }

  /** The positions of the records that have a term. */
  postingsOf(term: string): Int32Array {
    return this.between(term, `${term}\0`);
  }

  /** The positions of the records that have terms that begin with a word, those of each term ascending. */
  postingsOfPrefix(word: string): Int32Array {
    return this.between(word, `${word}\uffff`);
  }

  /** The postings of each term from `first` up to `end`, which is excluded. */
  private between(first: string, end: string): Int32Array {
    return this.postings.subarray(this.starts[firstFrom(this.terms, first)], this.starts[firstFrom(this.terms, end)]);
  }
}

function keysOfRecord(record: MaybeNamed): readonly string[] {
  if (record.name === undefined && record.otherNames === undefined) return NO_KEYS;
  return [fold(record.code), ...namesOf(record).map(({ text }) => fold(text))];
}

/** Whether some keys have all words and pairs of a query between them. */
export function hasAll(keys: readonly string[], words: readonly string[], pairs: readonly string[]): boolean {
  const terms = keys.flatMap((key) => [...indexTermsOf(key)]);
  return (
    pairs.every((pair) => terms.includes(pair)) && words.every((word) => terms.some((term) => term.startsWith(word)))
  );
}

/** The index of each table; dropped with its table. */
const indexes = new WeakMap<Tables[RecordType], SearchIndex>();

/** Builds the index of every table, where it is not built yet. */
export function* warmSearchIndexes(tables: Tables): TimeSlices {
  for (const type of [...NAMED_TYPES, ...RECORD_TYPES])
    if (!indexes.has(tables[type])) indexes.set(tables[type], yield* SearchIndex.over(tables[type]));
}

/** The index of a table; built at once where that was not done before. */
export function searchIndexOf(table: Tables[RecordType]): SearchIndex {
  const built = indexes.get(table);
  if (built !== undefined) return built;
  const index = runToEnd(SearchIndex.over(table));
  indexes.set(table, index);
  return index;
}

/** The codes of the records of a type that a text finds. */
export function* findingCodes(tables: Tables, type: NamedType, text: string): TimeSlices<ReadonlySet<Code>> {
  const index = searchIndexOf(tables[type]);
  const codes = new Set<Code>();
  for (const positions of [index.exactly(text), index.matching(text)])
    yield* inTimeSlices(
      positions.length,
      (start, end) => {
        for (let at = start; at < end; at++) codes.add(tables[type].codeAt(positions[at]));
      },
      SLICE,
    );
  return codes;
}
