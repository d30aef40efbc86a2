/** Long work in short slices, so that whoever does it may let others work in between. It is the same work, whoever drives it. */
export type TimeSlices<T = void> = Generator<undefined, T>;

/** Records that are looked at in one slice, which takes a millisecond or less. */
const RECORDS_PER_SLICE = 1024;

/** Does the work for the numbers from 0 to `count`, a range in each slice. */
export function* inTimeSlices(
  count: number,
  work: (start: number, end: number) => void,
  perSlice = RECORDS_PER_SLICE,
): TimeSlices {
  for (let start = 0; start < count; start += perSlice) {
    work(start, Math.min(start + perSlice, count));
    yield;
  }
}

/** Does all of it at once. */
export function runToEnd<T>(slices: TimeSlices<T>): T {
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}
