/** Changes of a table, and lists that stand beside it brought along. */

/** One change: at a position of the table before, its record ends (1) or not (0), and a record may come. */
export interface Edit<T> {
  readonly position: number;
  readonly ended: 0 | 1;
  readonly record: T | undefined;
}

/** A list with so many values (`width`) for each record, after edits in order of their positions; `valuesOf` what comes. */
export function spliced<T, V>(
  list: readonly V[],
  edits: readonly Edit<T>[],
  valueOf: (record: T) => V | readonly V[],
  width = 1,
): readonly V[] {
  const parts: (readonly V[])[] = [];
  let at = 0;
  for (const { position, ended, record } of edits) {
    parts.push(list.slice(at, position * width));
    if (record !== undefined) parts.push(([] as V[]).concat(valueOf(record)));
    at = (position + ended) * width;
  }
  parts.push(list.slice(at));
  return ([] as V[]).concat(...parts);
}

/** The same of integers, one for each record. */
export function splicedIntegers<T>(
  list: Int32Array,
  edits: readonly Edit<T>[],
  valueOf: (record: T) => number,
): Int32Array {
  const after = new Int32Array(
    edits.reduce((size, edit) => size - edit.ended + (edit.record === undefined ? 0 : 1), list.length),
  );
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
