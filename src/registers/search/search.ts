/** Finds and ranks records: by code first, then by name, then what merely belongs to a field of work that the text finds. */
import {
  LANGUAGES,
  RECORD_TYPES,
  type Catalogue,
  type Code,
  type LanguageTag,
  type RecordType,
  type Tables,
} from '../../recognition';
import type { Listed, SortKey } from '../../api/paging';
import { fold } from './folding';
import { Ranking } from './ranking';
import { isNamed, NAMED_TYPES, searchIndexOf, type NamedType } from './search-index';

export const MATCHES = ['CODE', 'CODE_PREFIX', 'NAME', 'NAME_PREFIX', 'PHRASE', 'WORDS', 'FIELD'] as const;
export type Match = (typeof MATCHES)[number];
const MATCH = Object.fromEntries(MATCHES.map((match, rank) => [match, rank])) as Readonly<Record<Match, number>>;

const TYPE_ORDER: readonly RecordType[] = [...NAMED_TYPES, ...RECORD_TYPES.filter((type) => !isNamed(type))];

/**
 * The rank of a hit is one number, so that a hundred thousand of them are sorted quickly. It has, from its most significant part: the kind of
 * match; the length of the code or name that matched; the type of record; the position in the table, which is in order of code. Each constant
 * is the number of values that its part can have.
 */
const LENGTHS = 2 ** 16;
const TYPES = 2 ** 4;
const POSITIONS = 2 ** 24;

const rankOf = (match: number, length: number, type: number, position: number): number =>
  ((match * LENGTHS + Math.min(length, LENGTHS - 1)) * TYPES + type) * POSITIONS + position;

export class Hit {
  constructor(
    private readonly tables: Tables,
    private readonly rank: number,
  ) {}

  get type(): RecordType {
    return TYPE_ORDER[Math.floor(this.rank / POSITIONS) % TYPES];
  }

  get code(): Code {
    return this.tables[this.type].codeAt(this.rank % POSITIONS);
  }

  get match(): Match {
    return MATCHES[Math.floor(this.rank / POSITIONS / TYPES / LENGTHS)];
  }

  /** The parts of the rank, with the code instead of the position, which another snapshot may have given to another record. */
  get key(): SortKey {
    const length = Math.floor(this.rank / POSITIONS / TYPES) % LENGTHS;
    return [MATCH[this.match], length, TYPE_ORDER.indexOf(this.type), this.code];
  }
}

/** The records that a text finds, the best first; given a language, by codes and by names in that language alone. */
export function search(
  { tables, fieldForest }: Catalogue,
  text: string,
  types: readonly RecordType[],
  language?: LanguageTag,
): Listed<Hit> {
  const folded = fold(text);
  if (folded === '') return [];
  const belongsToField = belongsToFieldFound(tables, fieldForest, text, language);
  const ranks: number[] = [];
  TYPE_ORDER.forEach((type, order) => {
    if (!types.includes(type)) return;
    const rank = (match: number, length: number, position: number): void =>
      void ranks.push(rankOf(match, length, order, position));
    if (isNamed(type)) rankNamed(tables, type, text, folded, language, belongsToField, rank);
    else rankNameless(tables[type], text.trim(), rank);
  });
  const ranking = new Ranking(ranks);
  const hit = (rank: number): Hit => new Hit(tables, rank);
  return {
    length: ranking.length,
    at: (position) => {
      const rank = ranking.at(position);
      return rank === undefined ? undefined : hit(rank);
    },
    slice: (start, end) => ranking.slice(start, end).map(hit),
  };
}

type Rank = (match: number, length: number, position: number) => void;

function rankNamed(
  tables: Tables,
  type: NamedType,
  text: string,
  folded: string,
  language: LanguageTag | undefined,
  belongsToField: BelongsToField | null,
  rank: Rank,
): void {
  const { list, codes } = tables[type];
  const index = searchIndexOf(tables[type]);
  const positions = index.matching(text, language);
  for (const position of positions) {
    const [match, length] = matchOf(index.keys[position], codes[position], folded, language);
    rank(match, length, position);
  }
  if (belongsToField === null) return;
  const matched = new Set(positions);
  list.forEach((record, position) => {
    if (!matched.has(position) && belongsToField(type, record)) rank(MATCH.FIELD, codes[position].length, position);
  });
}

/** The best kind of match between a text and the keys of a record, and the length of the code or name that it matches. */
function matchOf(
  keys: readonly string[],
  code: Code,
  text: string,
  language: LanguageTag | undefined,
): readonly [match: number, length: number] {
  if (keys[0] === text) return [MATCH.CODE, code.length];
  if (keys[0].startsWith(text)) return [MATCH.CODE_PREFIX, code.length];
  let [best, length] = [MATCH.WORDS, Infinity];
  for (let at = 0; at < LANGUAGES.length; at++) {
    const name = keys[at + 1];
    if (name === '' || (language !== undefined && LANGUAGES[at] !== language)) continue;
    const match =
      name.length === text.length && name === text
        ? MATCH.NAME
        : name.startsWith(text)
          ? MATCH.NAME_PREFIX
          : name.includes(text)
            ? MATCH.PHRASE
            : MATCH.WORDS;
    if (match < best || (match === best && name.length < length)) [best, length] = [match, name.length];
  }
  return [best, length === Infinity ? code.length : length];
}

/** Of types without names, which may have a million records, at most this many are found by the beginning of their codes. */
const MAX_NAMELESS = 1_000;

/** Finds codes that begin with a text as it is written, in capitals, or in small letters. Tables are in order of code and need no index for that. */
function rankNameless(table: Tables[RecordType], text: string, rank: Rank): void {
  for (const prefix of new Set([text, text.toUpperCase(), text.toLowerCase()])) {
    const first = table.firstFrom(prefix);
    const end = Math.min(table.size, first + MAX_NAMELESS);
    for (let at = first; at < end; at++) {
      const code = table.codeAt(at);
      if (!code.startsWith(prefix)) break;
      rank(code.length === text.length ? MATCH.CODE : MATCH.CODE_PREFIX, code.length, at);
    }
  }
}

/** Records of these types belong to a field of work, and are found through its names as well. */
const FIELD_TYPES: readonly RecordType[] = ['posts', 'certificates', 'units'];

/** Whether a record belongs to a field that the text finds, or to one below it. */
type BelongsToField = (type: NamedType, record: { readonly code: Code; readonly field?: Code }) => boolean;

/** @returns null where the text finds no field */
function belongsToFieldFound(
  { fields }: Tables,
  forest: Catalogue['fieldForest'],
  text: string,
  language: LanguageTag | undefined,
): BelongsToField | null {
  const found = searchIndexOf(fields).matching(text, language);
  if (found.length === 0) return null;
  const covered = new Uint8Array(fields.size);
  for (const position of found) covered.fill(1, forest.low[position], forest.high[position]);
  const belongs = (field: Code | undefined): boolean =>
    field !== undefined && covered[forest.low[fields.position(field)]] === 1;
  return (type, { code, field }) => (type === 'fields' ? belongs(code) : FIELD_TYPES.includes(type) && belongs(field));
}
