/** Changes of a table, and lists that stand beside it brought along. */
import type { Turns } from './turns';

/** One change: at a position of the table before, its record ends (1) or not (0), and a record may come. */
export interface Edit<T> {
  readonly position: number;
  readonly ended: 0 | 1;
  readonly record: T | undefined;
}

/** So many values are copied in one turn. */
const TURN = 32_768;

/** A list with so many values (`width`) for each record, after edits in order of their positions; `valuesOf` what comes. */
export function* splicing<T, V>(
  list: readonly V[],
  edits: readonly Edit<T>[],
  valuesOf: (record: T) => readonly V[],
  width = 1,
): Turns<readonly V[]> {
  const after = new Array<V>(list.length + grownBy(edits) * width);
  let [from, to] = [0, 0];
  const copy = function* (end: number): Turns {
    while (from < end) {
      for (const stop = Math.min(end, from + TURN); from < stop;) after[to++] = list[from++];
      yield;
    }
  };
  for (const { position, ended, record } of edits) {
    yield* copy(position * width);
    if (record !== undefined) for (const value of valuesOf(record)) after[to++] = value;
    from = (position + ended) * width;
  }
  yield* copy(list.length);
  return after;
}

const grownBy = (edits: readonly Edit<unknown>[]): number =>
  edits.reduce((sum, { ended, record }) => sum - ended + (record === undefined ? 0 : 1), 0);

/** The same of integers, one for each record. */
export function splicedIntegers<T>(
  list: Int32Array,
  edits: readonly Edit<T>[],
  valueOf: (record: T) => number,
): Int32Array {
  const after = new Int32Array(list.length + grownBy(edits));
  let [from, to] = [0, 0];
  for (const { position, ended, record } of edits) {
    after.set(list.subarray(from, position), to);
    to += position - from;
    if (record !== undefined) after[to++] = valueOf(record);
    from = position + ended;
  }
  after.set(list.subarray(from), to);
  return after;
}
