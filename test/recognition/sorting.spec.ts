/** Long lists sorted in slices: as `sort` does, and never much of it at once. */
import { sorting } from '../../src/recognition/memory/sorting';

interface Item {
  readonly key: number;
  readonly place: number;
}
const byKey = (a: Item, b: Item): number => a.key - b.key;

test.each([0, 1, 2, 1_023, 1_024, 1_025, 3_000, 10_000])('%d items, equal ones as they came', (count) => {
  const items = Array.from({ length: count }, (_, place) => ({ key: (place * 7_919) % 501, place }));
  const expected = items.toSorted(byKey);
  let [slices, compared] = [0, 0];
  const work = sorting([...items], (a, b) => {
    compared++;
    return byKey(a, b);
  });
  for (;;) {
    compared = 0;
    const slice = work.next();
    // Of a run of 1,024 at most 10 for each.
    expect(compared).toBeLessThanOrEqual(10_240);
    if (slice.done === true) {
      expect(slice.value).toEqual(expected);
      break;
    }
    slices++;
  }
  expect(slices).toBeGreaterThanOrEqual(count > 1_024 ? (2 * count) / 1_024 - 1 : 0);
});
