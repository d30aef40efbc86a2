/** Binary search in what is sorted. */

/** The first position from which on something holds; `end` where there is none. */
export function firstWhere(end: number, holds: (position: number) => boolean, start = 0): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The position of the first text that is not before `wanted`. */
export const firstFrom = (sorted: readonly string[], wanted: string): number =>
  firstWhere(sorted.length, (position) => sorted[position] >= wanted);
