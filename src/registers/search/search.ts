/** Finds and ranks records: by code first, then by name, then what merely belongs to a field of work that the text finds. */
import {
  RECORD_TYPES,
  type Catalogue,
  type Code,
  type LanguageTag,
  type RecordType,
  type Tables,
  type TimeSlices,
} from '../../recognition';
import type { Listed, SortKey } from '../../api/paging';
import { rangesOfSpelling, spelling } from './code-spellings';
import { fold, unspaced } from '../../language/folding';
import { nearSearchOf } from './near';
import { Ranking } from './ranking';
import { isNamed, NAMED_TYPES, searchIndexOf, type NamedType, type SearchIndex } from './search-index';

export const MATCHES = ['CODE', 'CODE_PREFIX', 'NAME', 'NAME_PREFIX', 'PHRASE', 'WORDS', 'FIELD', 'NEAR'] as const;
export type Match = (typeof MATCHES)[number];
const MATCH = Object.fromEntries(MATCHES.map((match, rank) => [match, rank])) as Readonly<Record<Match, number>>;

const TYPE_ORDER: readonly RecordType[] = [...NAMED_TYPES, ...RECORD_TYPES.filter((type) => !isNamed(type))];

/**
 * The rank of a hit is one number, so that a hundred thousand of them are sorted quickly. It has, from its most significant part: the kind of
 * match; the length of the code or name that matched; the type of record; the position in the table, which is in order of code. Each constant
 * is the number of values that its part can have.
 */
const LENGTHS = 2 ** 16;
const TYPES = 2 ** 5;
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

  get position(): number {
    return this.rank % POSITIONS;
  }

  get code(): Code {
    return this.tables[this.type].codeAt(this.position);
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

/** What is looked for. */
export interface Query {
  readonly text: string;
  /** The key of the text, with spaces and without. */
  readonly key: string;
  readonly spelling: string;
  readonly language: LanguageTag | undefined;
}

export function queryOf(text: string, language: LanguageTag | undefined): Query {
  const key = fold(text);
  return { text, key, spelling: unspaced(key), language };
}

/**
 * The records that a text finds, the best first; given a language, by codes and by names in that language alone. Only where nothing is found
 * are those given that the text comes near to.
 */
export function* searching(
  { tables, fieldForest }: Catalogue,
  query: Query,
  types: readonly RecordType[],
): TimeSlices<Listed<Hit>> {
  if (query.key === '') return [];
  const belongsToField = belongsToFieldFound(tables, fieldForest, query);
  const ranks: number[] = [];
  const ranking = (order: number): Rank => {
    return (match, length, position) => void ranks.push(rankOf(match, length, order, position));
  };
  for (const [order, type] of TYPE_ORDER.entries())
    if (types.includes(type)) yield* rankFound(tables, type, query, belongsToField, ranking(order));
  if (ranks.length === 0)
    for (const [order, type] of TYPE_ORDER.entries()) {
      if (types.includes(type)) rankNear(tables[type], query, ranking(order));
      yield;
    }
  const ranked = new Ranking(ranks);
  const hit = (rank: number): Hit => new Hit(tables, rank);
  return {
    length: ranked.length,
    at: (position) => {
      const rank = ranked.at(position);
      return rank === undefined ? undefined : hit(rank);
    },
    slice: (start, end) => ranked.slice(start, end).map(hit),
  };
}

type Rank = (match: number, length: number, position: number) => void;

/** Records that are ranked in one slice. */
const RECORDS_PER_SLICE = 128;

function* rankFound(
  tables: Tables,
  type: RecordType,
  query: Query,
  belongsToField: BelongsToField | null,
  rank: Rank,
): TimeSlices {
  const table = tables[type];
  const index = searchIndexOf(table);
  const exact = new Set(index.exactly(query.text, query.language));
  for (const position of exact) {
    const code = table.codeAt(position);
    if (spelling(code) === query.spelling) rank(MATCH.CODE, code.length, position);
    else rank(MATCH.NAME, index.namesWritten(position, query.spelling)[0].isOther ? 1 : 0, position);
  }
  const positions = index.matching(query.text, query.language);
  for (const [at, position] of positions.entries()) {
    if (at % RECORDS_PER_SLICE === 0) yield;
    if (exact.has(position)) continue;
    const [match, length] = matchOf(index, position, table.codeAt(position), query);
    rank(match, length, position);
  }
  if (isNamed(type) && belongsToField === null) return;
  const matched = new Set([...exact, ...positions]);
  if (!isNamed(type)) rankCodes(table, query.spelling, matched, rank);
  else if (belongsToField !== null)
    table.list.forEach((record: { readonly code: Code; readonly field?: Code }, position) => {
      if (!matched.has(position) && belongsToField(type, record)) rank(MATCH.FIELD, record.code.length, position);
    });
}

/** How a text matches a record that is not written so: the best kind of match, and the length of the code or name that it matches. */
function matchOf(
  index: SearchIndex,
  position: number,
  code: Code,
  { key, language }: Query,
): readonly [match: number, length: number] {
  const keys = language === undefined ? index.keys[position] : index.keysIn(language, position);
  if (keys[0].startsWith(key)) return [MATCH.CODE_PREFIX, code.length];
  let [best, length] = [MATCH.WORDS, Infinity];
  for (let at = 1; at < keys.length; at++) {
    const name = keys[at];
    const match = name.startsWith(key) ? MATCH.NAME_PREFIX : name.includes(key) ? MATCH.PHRASE : MATCH.WORDS;
    if (match < best || (match === best && name.length < length)) [best, length] = [match, name.length];
  }
  return [best, length === Infinity ? code.length : length];
}

/** Finds codes that are written as a text or begin so, where records have no names. Tables are in order of code and need no index for that. */
function rankCodes(table: Tables[RecordType], text: string, matched: ReadonlySet<number>, rank: Rank): void {
  for (const [start, end] of rangesOfSpelling(table, text))
    for (let position = start; position < end; position++) {
      if (matched.has(position)) continue;
      const code = table.codeAt(position);
      // What begins with the text and is no longer has nothing but punctuation beside it.
      rank(spelling(code) === text ? MATCH.CODE : MATCH.CODE_PREFIX, code.length, position);
    }
}

function rankNear(table: Tables[RecordType], { text, language }: Query, rank: Rank): void {
  const index = searchIndexOf(table);
  for (const position of nearSearchOf(index).all(text, language))
    rank(MATCH.NEAR, Math.min(...index.keys[position].map(({ length }) => length)), position);
}

/** Records of these types belong to a field of work, and are found through its names as well. */
const FIELD_TYPES: readonly RecordType[] = ['posts', 'certificates', 'units', 'programmes', 'consortia'];

/** Whether a record belongs to a field that the text finds, or to one below it. */
type BelongsToField = (type: NamedType, record: { readonly code: Code; readonly field?: Code }) => boolean;

/** @returns null where the text finds no field */
function belongsToFieldFound(
  { fields }: Tables,
  forest: Catalogue['fieldForest'],
  { text, language }: Query,
): BelongsToField | null {
  const index = searchIndexOf(fields);
  const found = [...index.exactly(text, language), ...index.matching(text, language)];
  if (found.length === 0) return null;
  const covered = new Uint8Array(fields.size);
  for (const position of found) covered.fill(1, forest.low[position], forest.high[position]);
  const belongs = (field: Code | undefined): boolean =>
    field !== undefined && covered[forest.low[fields.position(field)]] === 1;
  return (type, { code, field }) => (type === 'fields' ? belongs(code) : FIELD_TYPES.includes(type) && belongs(field));
}
