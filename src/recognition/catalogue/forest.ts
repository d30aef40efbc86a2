/** Trees of records as pre-order intervals, so that "at or below" is two comparisons. */
import type { Recorded } from '../model/records';
import type { Table } from './tables';

/** By position in the table: the record's own pre-order number, and the first number that is past all below it. */
export interface Forest {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Whether a record of a tree, by its pre-order number (`low`), is another, by its position, or lies below it. */
export const isAtOrBelow = ({ low, high }: Forest, inner: number, outer: number): boolean =>
  inner >= low[outer] && inner < high[outer];

/** Whether a record of a tree is another or lies below it; both by position in their table, -1: there is none. */
export const liesIn = (forest: Forest, inner: number, outer: number): boolean =>
  inner >= 0 && outer >= 0 && isAtOrBelow(forest, forest.low[inner], outer);

export function forestOf(table: Table<Recorded & { readonly parent?: string }>): Forest {
  const { size } = table;
  const children: number[][] = Array.from({ length: size }, () => []);
  const roots: number[] = [];
  table.list.forEach((record, position) => {
    if (record.parent === undefined) roots.push(position);
    else children[table.position(record.parent)].push(position);
  });
  const low = new Int32Array(size);
  const high = new Int32Array(size);
  let next = 0;
  // A position: it is entered. Its complement: all below it has been numbered.
  const open: number[] = roots.reverse();
  while (open.length > 0) {
    const position = open.pop() as number;
    if (position < 0) {
      high[~position] = next;
      continue;
    }
    low[position] = next++;
    open.push(~position);
    for (const child of children[position]) open.push(child);
  }
  return { low, high };
}
