/** Changes of a list of integers, made in a copy and in turns. */
import { newIntegers } from './shared-integers';
import type { TimeSlices } from './time-slices';

/** One change: at a position before, what is there ends (1) or not (0), and something may come. */
export interface Edit<T> {
  readonly position: number;
  readonly ended: 0 | 1;
  readonly record: T | undefined;
}

/** So many integers are copied in one turn. */
const TURN = 32_768;

const grownBy = (edits: readonly Edit<unknown>[]): number =>
  edits.reduce((sum, { ended, record }) => sum + (record === undefined ? 0 : 1) - ended, 0);

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
  const after = newIntegers(list.length + grownBy(edits) * width);
  let [from, to] = [0, 0];
  const copy = function* (end: number): TimeSlices {
    while (from < end) {
      const stop = Math.min(end, from + TURN);
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
    from = (position + ended) * width;
  }
  yield* copy(list.length);
  return after;
}
