/** What a list is narrowed down by: tests that a record has to pass, made from the parts of a filter that are given. */
import { liesIn, type Catalogue, type Code, type Recorded } from '../recognition';
import { requireCode } from '../api/require-code';

export type Test<R> = (record: R) => boolean;

export class Sieve<R extends Recorded> {
  private readonly tests: Test<R>[] = [];

  /** Adds the test of a part of the filter, if that part is given. */
  when<V>(given: V | null | undefined, testOf: (value: V) => Test<R>): this {
    if (given !== null && given !== undefined) this.tests.push(testOf(given));
    return this;
  }

  sift(list: readonly R[]): readonly R[] {
    return this.tests.length === 0 ? list : list.filter((record) => this.tests.every((test) => test(record)));
  }
}

/** Whether a code is that of a region or field, or of one below it. */
export function atOrBelow(catalogue: Catalogue, type: 'regions' | 'fields', code: Code): Test<Code | undefined> {
  const table = catalogue.tables[type];
  const forest = type === 'regions' ? catalogue.regionForest : catalogue.fieldForest;
  const top = table.position(requireCode(catalogue, type, code));
  return (other) => other !== undefined && liesIn(forest, table.position(other), top);
}

/** Whether any of some regions has a region in it: where what serves in them serves. */
export function servesIn(catalogue: Catalogue, region: Code): Test<readonly Code[]> {
  const above = new Set<Code>();
  for (
    let at: Code | undefined = requireCode(catalogue, 'regions', region);
    at !== undefined;
    at = catalogue.tables.regions.find(at)?.parent
  )
    above.add(at);
  return (regions) => regions.some((code) => above.has(code));
}
