/** Containment in the trees of regions and of fields. */
import type { Forest } from './tables';

/** Whether a node of a forest is another or lies below it; both by position in their table, -1 being none. */
export const liesIn = ({ low, high }: Forest, inner: number, outer: number): boolean =>
  inner >= 0 && outer >= 0 && low[inner] >= low[outer] && low[inner] < high[outer];
