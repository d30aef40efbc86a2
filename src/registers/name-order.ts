/** The records of a table in order of their names: sorting is costly and the same for everyone, so it is done once for each table and language. */
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

/** Records that are sorted, or merged, in one time slice. */
const SLICE = 512;

interface NamedRecord {
  readonly record: Recorded;
  readonly name: string;
}

/** A merge sort in slices: sorts a part at a time, and merges the sorted parts two by two. */
function* sortByName(list: readonly Recorded[], language: LanguageTag): TimeSlices<readonly Recorded[]> {
  const { compare } = new Intl.Collator(language);
  const byName = (a: NamedRecord, b: NamedRecord): number => compare(a.name, b.name) || byCode(a.record, b.record);
  let runs: NamedRecord[][] = [];
  for (let start = 0; start < list.length; start += SLICE) {
    const part = list.slice(start, start + SLICE).map((record) => ({ record, name: nameOf(record, language) }));
    runs.push(part.sort(byName));
    yield;
  }
  while (runs.length > 1) {
    const merged: NamedRecord[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(at + 1 < runs.length ? yield* merge(runs[at], runs[at + 1], byName) : runs[at]);
    runs = merged;
  }
  return (runs.at(0) ?? []).map(({ record }) => record);
}

function* merge(
  one: readonly NamedRecord[],
  other: readonly NamedRecord[],
  compare: (a: NamedRecord, b: NamedRecord) => number,
): TimeSlices<NamedRecord[]> {
  const both: NamedRecord[] = [];
  let [at, there] = [0, 0];
  while (at < one.length || there < other.length) {
    const first = there === other.length || (at < one.length && compare(one[at], other[there]) <= 0);
    both.push(first ? one[at++] : other[there++]);
    if (both.length % SLICE === 0) yield;
  }
  return both;
}

/** The sorted records of each table, by language; dropped with their table. */
const sorted = new WeakMap<Tables[RecordType], Map<LanguageTag, readonly Recorded[]>>();

const sortedOf = (table: Tables[RecordType]): Map<LanguageTag, readonly Recorded[]> => {
  const lists = sorted.get(table) ?? new Map<LanguageTag, readonly Recorded[]>();
  sorted.set(table, lists);
  return lists;
};

/** Sorts every table with names, in every language, where it is not sorted yet. */
export function* warmNameOrders(tables: Tables): TimeSlices {
  for (const type of NAMED_TYPES)
    for (const language of LANGUAGES) {
      const lists = sortedOf(tables[type]);
      if (!lists.has(language)) lists.set(language, yield* sortByName(tables[type].list, language));
    }
}

/** The records of a table in order of their names; sorted at once where that was not done before. */
export function inNameOrder<T extends Recorded>(table: Table<T>, language: LanguageTag): readonly T[] {
  const lists = sortedOf(table as unknown as Tables[RecordType]);
  const list = lists.get(language) ?? runToEnd(sortByName(table.list, language));
  lists.set(language, list);
  return list as readonly T[];
}
