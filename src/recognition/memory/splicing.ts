/** Edits of a list of integers, made in a copy and in time slices. */
import { newIntegers } from './shared-integers';
import type { TimeSlices } from './time-slices';

/** One edit: what stands at a position of the list before ends or not, and something may come there. */
export interface Edit<T> {
  readonly position: number;
  readonly ended: boolean;
  readonly record: T | undefined;
}

/** Integers that are copied in one slice. */
const INTEGERS_PER_SLICE = 32_768;

const lengthened = (edits: readonly Edit<unknown>[]): number =>
  edits.reduce((sum, { ended, record }) => sum + (record === undefined ? 0 : 1) - (ended ? 1 : 0), 0);

/**
 * Rows of so many integers (`width`) after edits in order of their positions. What is taken over is put right by `adjust`: integers of `after`
 * from `start` to `end`.
 */
export function* splicingIntegers(
  list: Int32Array,
  edits: readonly Edit<readonly number[]>[],
  width = 1,
  adjust: (after: Int32Array, start: number, end: number) => void = () => undefined,
): TimeSlices<Int32Array> {
  const after = newIntegers(list.length + lengthened(edits) * width);
  let [from, to] = [0, 0];
  const copy = function* (end: number): TimeSlices {
    while (from < end) {
      const stop = Math.min(end, from + INTEGERS_PER_SLICE);
      after.set(list.subarray(from, stop), to);
      adjust(after, to, to + stop - from);
      to += stop - from;
      from = stop;
      yield;
    }
  };
  for (const { position, ended, record } of edits) {
    yield* copy(position * width);
    if (record !== undefined) {
      after.set(record, to);
      to += width;
    }
    from = (position + (ended ? 1 : 0)) * width;
  }
  yield* copy(list.length);
  return after;
}
