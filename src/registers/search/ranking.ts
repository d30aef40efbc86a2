/** Ranks in ascending order, sorted only as far as they are read: of a hundred thousand hits, few are ever shown. */
import type { Listed } from '../../api/paging';

/** A page is selected without sorting the rest if there are at least this many times as many ranks; if there are fewer, sorting all is as quick. */
const SELECTION_FACTOR = 20;

export class Ranking implements Listed<number> {
  private sorted: Float64Array | undefined;

  constructor(private readonly ranks: readonly number[]) {}

  get length(): number {
    return this.ranks.length;
  }

  at(position: number): number | undefined {
    return this.whole().at(position);
  }

  slice(start: number, end: number): readonly number[] {
    if (this.sorted === undefined && end < this.length / SELECTION_FACTOR) return this.smallest(end).slice(start);
    return Array.from(this.whole().subarray(start, end));
  }

  private whole(): Float64Array {
    return (this.sorted ??= Float64Array.from(this.ranks).sort());
  }

  /** The `count` smallest, in order, without sorting the others. */
  private smallest(count: number): readonly number[] {
    if (count === 0) return [];
    const best = Float64Array.from(this.ranks.slice(0, count)).sort();
    for (let at = count; at < this.length; at++) {
      const rank = this.ranks[at];
      if (rank >= best[count - 1]) continue;
      const place = best.findIndex((other) => other > rank);
      best.copyWithin(place + 1, place, count - 1);
      best[place] = rank;
    }
    return Array.from(best);
  }
}
