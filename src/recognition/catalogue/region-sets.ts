/** Sets of regions as intervals of the region tree. */
import type { Code, Region } from '../model/records';
import type { Forest } from './forest';
import type { Table } from './tables';

/** Disjoint intervals of regions, sorted: where something serves, by pre-order numbers. `[low, high, low, high, …]` */
export type Regions = readonly number[];

export function regionsOf(codes: readonly Code[], table: Table<Region>, forest: Forest): Regions {
  const pairs = codes.map((code) => {
    const position = table.position(code);
    return [forest.low[position], forest.high[position]] as const;
  });
  if (pairs.length === 1) return pairs[0];
  pairs.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const merged: number[] = [];
  for (const [low, high] of pairs) if (merged.length === 0 || low >= merged[merged.length - 1]) merged.push(low, high);
  return merged;
}

/** Intervals of a tree are nested or apart, so what two sets share is made of intervals of either. */
export function intersection(a: Regions, b: Regions): Regions {
  const both: number[] = [];
  for (let i = 0; i < a.length; i += 2)
    for (let j = 0; j < b.length; j += 2) {
      const low = Math.max(a[i], b[j]);
      const high = Math.min(a[i + 1], b[j + 1]);
      if (low < high) both.push(low, high);
    }
  return both;
}

export const holds = (regions: Regions, region: number): boolean => {
  for (let i = 0; i < regions.length; i += 2) if (region >= regions[i] && region < regions[i + 1]) return true;
  return false;
};
