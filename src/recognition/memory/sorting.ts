/** Long lists sorted in slices. */
import type { TimeSlices } from './time-slices';

/** Items that are sorted, or put together, in one slice, which takes a fraction of a millisecond. */
const RUN = 1_024;

/** The items in order; equal ones in the order in which they come. A short list is sorted where it stands. */
export function* sorting<T>(items: T[], compare: (a: T, b: T) => number): TimeSlices<readonly T[]> {
  if (items.length <= RUN) return items.sort(compare);
  let runs: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2)
      longer.push(at + 1 < runs.length ? yield* merging(runs[at], runs[at + 1], compare) : runs[at]);
    runs = longer;
  }
  return runs[0];
}

function* merging<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): TimeSlices<readonly T[]> {
  const merged: T[] = [];
  for (let [i, j] = [0, 0]; merged.length < a.length + b.length;) {
    const isFirst = j === b.length || (i < a.length && compare(a[i], b[j]) <= 0);
    merged.push(isFirst ? a[i++] : b[j++]);
    if (merged.length % RUN === 0) yield;
  }
  return merged;
}
