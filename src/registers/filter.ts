/** A filter of a list: the tests that a record has to pass, one for each field of the filter input that is given. */
import { inTimeSlices, liesIn, type Catalogue, type Code, type Recorded, type TimeSlices } from '../recognition';
import { requireCode } from '../api/require-code';

/** Records that are looked at in one slice. */
const RECORDS_PER_SLICE = 256;

export type Test<R> = (record: R) => boolean;

export class Filter<R extends Recorded> {
  private readonly tests: Test<R>[] = [];
  /** What has to be looked for first. */
  private readonly searches: TimeSlices<Test<R>>[] = [];

  /** Adds the test of a field of the input, if that field is given. */
  when<V>(given: V | null | undefined, testOf: (value: V) => Test<R>): this {
    if (given !== null && given !== undefined) this.tests.push(testOf(given));
    return this;
  }

  /** The same for a test that takes a search. */
  whenFound<V>(given: V | null | undefined, search: (value: V) => TimeSlices<Test<R>>): this {
    if (given !== null && given !== undefined) this.searches.push(search(given));
    return this;
  }

  /** The records of a list that pass, found in slices. */
  *applying(list: readonly R[]): TimeSlices<readonly R[]> {
    for (const search of this.searches) this.tests.push(yield* search);
    if (this.tests.length === 0) return list;
    const passed: R[] = [];
    yield* inTimeSlices(
      list.length,
      (start, end) => {
        for (let at = start; at < end; at++) if (this.tests.every((test) => test(list[at]))) passed.push(list[at]);
      },
      RECORDS_PER_SLICE,
    );
    return passed;
  }
}

/** Whether a code is that of a region or field, or of one below it. */
export function atOrBelow(catalogue: Catalogue, type: 'regions' | 'fields', code: Code): Test<Code | undefined> {
  const table = catalogue.tables[type];
  const forest = type === 'regions' ? catalogue.regionForest : catalogue.fieldForest;
  const top = table.position(requireCode(catalogue, type, code));
  return (other) => other !== undefined && liesIn(forest, table.position(other), top);
}

/** Whether any of the regions in which something serves is the given region, or one above it. */
export function servesIn(catalogue: Catalogue, region: Code): Test<readonly Code[]> {
  const atOrAbove = new Set<Code>();
  let at: Code | undefined = requireCode(catalogue, 'regions', region);
  while (at !== undefined) {
    atOrAbove.add(at);
    at = catalogue.tables.regions.find(at)?.parent;
  }
  return (regions) => regions.some((code) => atOrAbove.has(code));
}
