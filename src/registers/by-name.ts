/** Records in order of their names in a language: sorting is costly and the same for everyone, so it is done once for each table and language. */
import {
  byCode,
  runToEnd,
  LANGUAGES,
  type LanguageTag,
  type Recorded,
  type RecordType,
  type Table,
  type Tables,
  type Text,
  type TimeSlices,
} from '../recognition';
import { nameIn } from '../api/names';
import { NAMED_TYPES } from './search/search-index';

export const nameOf = (record: Recorded & { readonly name?: Text }, language: LanguageTag): string =>
  nameIn(record.name ?? {}, language);

/** So many are sorted in one turn, and merged in one. */
const TURN = 512;

interface Named {
  readonly record: Recorded;
  readonly name: string;
}

/** Sorts a part at a time, and merges the parts two by two. */
function* sorting(list: readonly Recorded[], language: LanguageTag): TimeSlices<readonly Recorded[]> {
  const { compare } = new Intl.Collator(language);
  const byName = (a: Named, b: Named): number => compare(a.name, b.name) || byCode(a.record, b.record);
  let runs: Named[][] = [];
  for (let start = 0; start < list.length; start += TURN) {
    const part = list.slice(start, start + TURN).map((record) => ({ record, name: nameOf(record, language) }));
    runs.push(part.sort(byName));
    yield;
  }
  while (runs.length > 1) {
    const merged: Named[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(at + 1 < runs.length ? yield* merging(runs[at], runs[at + 1], byName) : runs[at]);
    runs = merged;
  }
  return (runs.at(0) ?? []).map(({ record }) => record);
}

function* merging(
  one: readonly Named[],
  other: readonly Named[],
  compare: (a: Named, b: Named) => number,
): TimeSlices<Named[]> {
  const both: Named[] = [];
  let [at, there] = [0, 0];
  while (at < one.length || there < other.length) {
    const first = there === other.length || (at < one.length && compare(one[at], other[there]) <= 0);
    both.push(first ? one[at++] : other[there++]);
    if (both.length % TURN === 0) yield;
  }
  return both;
}

const sorted = new WeakMap<Tables[RecordType], Map<LanguageTag, readonly Recorded[]>>();

const knownFor = (table: Tables[RecordType]): Map<LanguageTag, readonly Recorded[]> => {
  const known = sorted.get(table) ?? new Map<LanguageTag, readonly Recorded[]>();
  sorted.set(table, known);
  return known;
};

/** Sorts all that has names, in every language, where it is not sorted yet. */
export function* prepareNames(tables: Tables): TimeSlices {
  for (const type of NAMED_TYPES)
    for (const language of LANGUAGES) {
      const known = knownFor(tables[type]);
      if (!known.has(language)) known.set(language, yield* sorting(tables[type].list, language));
    }
}

/** The records of a table by name; sorted at once where it has not been prepared. */
export function byName<T extends Recorded>(table: Table<T>, language: LanguageTag): readonly T[] {
  const known = knownFor(table as unknown as Tables[RecordType]);
  const list = known.get(language) ?? runToEnd(sorting(table.list, language));
  known.set(language, list);
  return list as readonly T[];
}
