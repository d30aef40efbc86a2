/** Changes a row of edges or equivalences: what ends in it, and what comes. */
import { Bits } from '../catalogue/step-graph';
import type { CodeOrder } from '../catalogue/tables';
import { firstWhere } from '../memory/binary-search';

/** What a row is made of: items of so many integers, of which one has the equivalence in its lowest bits. */
interface Items {
  readonly width: number;
  readonly id: number;
}

/**
 * INVARIANT (rows by code): kept here. A row in order of code, after what ends is left out of it and what comes is put among the rest.
 * @param itemOf the integers of what comes
 */
export function changedRow<C extends { readonly id: number; readonly comes: boolean }>(
  row: Int32Array,
  { width, id: at }: Items,
  changes: readonly C[],
  itemOf: (change: C) => readonly number[],
  order: CodeOrder,
): number[] {
  const ended = new Set(changes.filter(({ comes }) => !comes).map(({ id }) => id));
  const came = changes.filter(({ comes }) => comes).sort((a, b) => order.compare(a.id, b.id));
  const kept: number[] = [];
  for (let item = 0; item < row.length; item += width)
    if (!ended.has(row[item + at] & Bits.EQUIVALENCE)) for (let i = item; i < item + width; i++) kept.push(row[i]);
  if (came.length === 0) return kept;
  const changed: number[] = [];
  let taken = 0;
  const takeTo = (end: number): void => {
    while (taken < end) changed.push(kept[taken++]);
  };
  for (const change of came) {
    const isAfter = (item: number): boolean => order.compare(kept[item * width + at] & Bits.EQUIVALENCE, change.id) > 0;
    takeTo(firstWhere(kept.length / width, isAfter) * width);
    changed.push(...itemOf(change));
  }
  takeTo(kept.length);
  return changed;
}
