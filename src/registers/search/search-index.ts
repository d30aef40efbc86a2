/** Finds records by codes and names, in every language at once; made from a snapshot when it is first searched, and gone with it. */
import {
  firstFrom,
  LANGUAGES,
  type Catalogue,
  type Code,
  type LanguageTag,
  type RecordType,
  type Tables,
  type Text,
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

/** Records of these types belong to a field of work, and are found through its names as well. */
const FIELD_TYPES: readonly RecordType[] = ['posts', 'certificates', 'units'];

export interface Entry {
  readonly type: (typeof NAMED_TYPES)[number];
  readonly code: Code;
  /** Folded: the code, then the names in order of `LANGUAGES` ('' where there is none). */
  readonly keys: readonly string[];
}

export class SearchIndex {
  private readonly entries: Entry[] = [];
  private readonly found = new Map<string, number[]>();
  /** All terms, sorted: words that begin alike stand together. */
  private readonly terms: readonly string[];

  constructor(
    private readonly tables: NamedTables,
    private readonly fieldForest: Catalogue['fieldForest'],
  ) {
    for (const type of NAMED_TYPES) for (const { code, name } of tables[type].list) this.add(type, code, name);
    this.terms = [...this.found.keys()].sort();
  }

  private add(type: Entry['type'], code: Code, name: Text): void {
    const position = this.entries.length;
    const keys = [code, ...LANGUAGES.map((language) => name[language] ?? '')].map(fold);
    this.entries.push({ type, code, keys });
    for (const key of keys)
      for (const term of termsOf(key)) {
        const positions = this.found.get(term);
        if (positions === undefined) this.found.set(term, [position]);
        else if (positions[positions.length - 1] !== position) positions.push(position);
      }
  }

  /** Entries that have every word (as the beginning of one of theirs) and every pair of the text, in the given language or in any. */
  matching(text: string, language?: LanguageTag): readonly Entry[] {
    const { words, pairs } = wordsOf(fold(text));
    const sets = [...pairs.map((pair) => new Set(this.found.get(pair))), ...words.map((word) => this.beginning(word))];
    sets.sort((a, b) => a.size - b.size);
    if (sets.length === 0) return [];
    const [least, ...others] = sets;
    const entries = [...least]
      .filter((position) => others.every((set) => set.has(position)))
      .map((at) => this.entries[at]);
    return language === undefined ? entries : entries.filter((entry) => speaks(entry, language, words, pairs));
  }

  /** Entries that belong to one of these fields, or to a field below it. */
  inFields(fields: readonly Code[]): readonly Entry[] {
    if (fields.length === 0) return [];
    const { tables, fieldForest } = this;
    const covered = new Uint8Array(tables.fields.list.length);
    for (const code of fields) {
      const position = tables.fields.position(code);
      covered.fill(1, fieldForest.low[position], fieldForest.high[position]);
    }
    const belongs = (field: Code | undefined): boolean =>
      field !== undefined && covered[fieldForest.low[tables.fields.position(field)]] === 1;
    return this.entries.filter(({ type, code }) => {
      if (type === 'fields') return belongs(code);
      return FIELD_TYPES.includes(type) && belongs(tables[type as 'posts'].find(code)?.field);
    });
  }

  private beginning(word: string): Set<number> {
    const positions = new Set<number>();
    for (let at = firstFrom(this.terms, word); at < this.terms.length && this.terms[at].startsWith(word); at++)
      for (const position of this.found.get(this.terms[at]) ?? []) positions.add(position);
    return positions;
  }
}

/** Whether the code together with the name in one language has all that is asked for. */
function speaks({ keys }: Entry, language: LanguageTag, words: readonly string[], pairs: readonly string[]): boolean {
  const terms = [...termsOf(`${keys[0]} ${keys[1 + LANGUAGES.indexOf(language)]}`)];
  return (
    pairs.every((pair) => terms.includes(pair)) && words.every((word) => terms.some((term) => term.startsWith(word)))
  );
}

type NamedTables = Pick<Tables, (typeof NAMED_TYPES)[number]>;

/** By the table of the certificates: an index serves every catalogue that has the same records with names. */
const indices = new WeakMap<Tables['certificates'], { readonly tables: NamedTables; readonly index: SearchIndex }>();

export function searchIndexOf({ tables: all, fieldForest }: Catalogue): SearchIndex {
  const present = indices.get(all.certificates);
  if (present !== undefined && NAMED_TYPES.every((type) => present.tables[type] === all[type])) return present.index;
  // Of the catalogue itself nothing is kept: it may be of the past while the index is of use.
  const tables = Object.fromEntries(NAMED_TYPES.map((type) => [type, all[type]])) as unknown as NamedTables;
  const index = new SearchIndex(tables, fieldForest);
  indices.set(all.certificates, { tables, index });
  return index;
}
