/** Changes of a table, and what stands beside it brought along: columns of integers, and rows of them that are in order of their ids. */
import { newColumn } from './columns';
import type { Turns } from './turns';

/** One change: at a position before, what is there ends (1) or not (0), and something may come. */
export interface Edit<T> {
  readonly position: number;
  readonly ended: 0 | 1;
  readonly record: T | undefined;
}

/** Positions from `from` on move by so much. */
export interface Shift {
  readonly from: number;
  readonly by: number;
}

/** So many integers are copied in one turn. */
const TURN = 32_768;

export const shiftsOf = (edits: readonly Edit<unknown>[]): readonly Shift[] =>
  edits
    .map(({ position, ended, record }) => ({ from: position + ended, by: (record === undefined ? 0 : 1) - ended }))
    .filter(({ by }) => by !== 0);

/** Where a position is after the edits. */
export function moved(position: number, shifts: readonly Shift[]): number {
  let after = position;
  for (const { from, by } of shifts) if (position >= from) after += by;
  return after;
}

const grownBy = (edits: readonly Edit<unknown>[]): number => shiftsOf(edits).reduce((sum, { by }) => sum + by, 0);

/**
 * Rows of so many integers (`width`) after edits in order of their positions. What is taken over is put right by `adjust`: integers of `after`
 * from `start` to `end`.
 */
export function* splicingIntegers(
  list: Int32Array,
  edits: readonly Edit<readonly number[]>[],
  width = 1,
  adjust: (after: Int32Array, start: number, end: number) => void = () => undefined,
): Turns<Int32Array> {
  const after = newColumn(list.length + grownBy(edits) * width);
  let [from, to] = [0, 0];
  const copy = function* (end: number): Turns {
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

/** A column with one integer for each record; the same column where nothing in it changes. */
export function* splicingColumn<T>(
  column: Int32Array,
  edits: readonly Edit<T>[],
  valueOf: (record: T) => number,
): Turns<Int32Array> {
  const values = edits.map((edit): Edit<readonly number[]> => ({
    ...edit,
    record: edit.record === undefined ? undefined : [valueOf(edit.record)],
  }));
  const stays = values.every(({ position, ended, record }) => ended === 1 && record?.[0] === column[position]);
  return stays ? column : yield* splicingIntegers(column, values);
}

/** What ends or comes in a row that is in order of ids. */
export interface RowChange {
  /** The order of the rows. */
  readonly row: number;
  /** Where the row starts and ends before. */
  readonly start: number;
  readonly end: number;
  /** The id: as before of what ends, as after of what comes. */
  readonly id: number;
  /** What comes; nothing: it ends. */
  readonly values?: readonly number[];
}

/** The changes as edits in order of their positions; `idAt` says what stands at a position before, `shifts` how ids move. */
export function editsOfRows(
  changes: readonly RowChange[],
  idAt: (position: number) => number,
  shifts: readonly Shift[],
): readonly Edit<readonly number[]>[] {
  return changes
    .map((change) => {
      const { start, end, id, values } = change;
      const reaches = (position: number): boolean =>
        values === undefined ? idAt(position) >= id : moved(idAt(position), shifts) > id;
      let [low, high] = [start, end];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (reaches(middle)) high = middle;
        else low = middle + 1;
      }
      return { change, position: low, ended: values === undefined ? (1 as const) : (0 as const), record: values };
    })
    .sort(
      (a, b) =>
        a.change.row - b.change.row || a.position - b.position || a.ended - b.ended || a.change.id - b.change.id,
    );
}
