/** Ranks what a search finds: codes first, then names, then what merely belongs to a field that was found. */
import {
  firstFrom,
  LANGUAGES,
  RECORD_TYPES,
  type Catalogue,
  type Code,
  type LanguageTag,
  type RecordType,
} from '../../recognition';
import type { SortKey } from '../../api/paging';
import { fold } from './folding';
import { NAMED_TYPES, searchIndexOf, type Entry } from './search-index';

export const MATCHES = ['CODE', 'CODE_PREFIX', 'NAME', 'NAME_PREFIX', 'PHRASE', 'WORDS', 'FIELD'] as const;
export type Match = (typeof MATCHES)[number];

export interface Hit {
  readonly type: RecordType;
  readonly code: Code;
  readonly match: Match;
  /** Sorts the hits: the kind of match, the length of the name that matched, the type, the code. */
  readonly key: SortKey;
}

const isNamed = (type: RecordType): boolean => (NAMED_TYPES as readonly RecordType[]).includes(type);

const TYPE_ORDER: readonly RecordType[] = [...NAMED_TYPES, ...RECORD_TYPES.filter((type) => !isNamed(type))];

/** What the text finds, the best first. Names in one language only where one is given. */
export function search(
  catalogue: Catalogue,
  text: string,
  types: readonly RecordType[],
  language?: LanguageTag,
): readonly Hit[] {
  const folded = fold(text);
  if (folded === '') return [];
  const hits = new Map<string, Hit>();
  const add = (type: RecordType, code: Code, match: Match, length: number): void => {
    const id = `${type} ${code}`;
    if (types.includes(type) && !hits.has(id))
      hits.set(id, { type, code, match, key: [MATCHES.indexOf(match), length, TYPE_ORDER.indexOf(type), code] });
  };
  for (const [type, code] of byCodePrefix(catalogue, text.trim(), types))
    add(type, code, code.length === text.trim().length ? 'CODE' : 'CODE_PREFIX', code.length);
  const index = searchIndexOf(catalogue);
  const entries = index.matching(text, language);
  for (const entry of entries) {
    const [match, length] = matchOf(entry, folded, language);
    add(entry.type, entry.code, match, length);
  }
  const fields = entries.filter(({ type }) => type === 'fields').map(({ code }) => code);
  for (const { type, code } of index.inFields(fields)) add(type, code, 'FIELD', code.length);
  return [...hits.values()];
}

/** The best way in which a text matches an entry, and how long the name is that it matches. */
function matchOf({ keys }: Entry, text: string, language: LanguageTag | undefined): readonly [Match, number] {
  if (keys[0] === text) return ['CODE', text.length];
  if (keys[0].startsWith(text)) return ['CODE_PREFIX', keys[0].length];
  let best: readonly [Match, number] = ['WORDS', Infinity];
  LANGUAGES.forEach((tag, position) => {
    const name = keys[position + 1];
    if (name === '' || (language !== undefined && tag !== language)) return;
    const match =
      name === text ? 'NAME' : name.startsWith(text) ? 'NAME_PREFIX' : name.includes(text) ? 'PHRASE' : 'WORDS';
    const order = MATCHES.indexOf(match) - MATCHES.indexOf(best[0]);
    if (order < 0 || (order === 0 && name.length < best[1])) best = [match, name.length];
  });
  return best[1] === Infinity ? [best[0], keys[0].length] : best;
}

/** Of the types without names, which may have a million records, no more than this many are found by the beginning of their codes. */
const MOST_NAMELESS = 1_000;

/** Codes that begin with a text as it is written, in capitals, or in small letters. Sorted tables need no index for it. */
function* byCodePrefix(
  catalogue: Catalogue,
  text: string,
  types: readonly RecordType[],
): Iterable<readonly [RecordType, Code]> {
  for (const type of types)
    for (const prefix of new Set([text, text.toUpperCase(), text.toLowerCase()])) {
      const { codes } = catalogue.tables[type];
      const first = firstFrom(codes, prefix);
      const end = isNamed(type) ? codes.length : Math.min(codes.length, first + MOST_NAMELESS);
      for (let at = first; at < end && codes[at].startsWith(prefix); at++) yield [type, codes[at]];
    }
}
