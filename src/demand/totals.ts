/**
 * What is shown of the counts. A cell is a certificate, post, region and purpose in one month. A cell of less than `LEAST_SHOWN` counts as if it
 * had never been asked, everywhere: every total is a sum of cells that are shown, so no two answers differ by one that is withheld.
 */
import type { Code, Purpose } from '../recognition';
import type { Cell, CountedCell } from './counts';
import type { Month } from './months';

/** Counts below this are withheld: so few questions may be those of one person. */
export const LEAST_SHOWN = 5;

/** `EQUIVALENCE`: what an equivalence would answer, by certificate and post. `COURSE`: what a course would lead to, by post. */
export type Grouping = 'EQUIVALENCE' | 'COURSE';

/** How often something was asked for in vain in some months; without a certificate: with all of them. */
export interface Demanded {
  readonly certificate: Code | null;
  readonly post: Code;
  readonly region: Code;
  readonly purpose: Purpose;
  readonly count: number;
}

export interface Asked {
  readonly by: Grouping;
  /** The first and the last month. */
  readonly from: Month;
  readonly to: Month;
  /** Whether a cell is asked for, whatever its count and month. */
  readonly admits: (cell: Cell) => boolean;
}

export class Totals {
  private readonly totals = new Map<string, Demanded>();

  constructor(private readonly asked: Asked) {}

  add(cell: CountedCell): void {
    const { by, from, to, admits } = this.asked;
    if (cell.count < LEAST_SHOWN || cell.month < from || cell.month > to || !admits(cell)) return;
    const { post, region, purpose } = cell;
    const certificate = by === 'EQUIVALENCE' ? cell.certificate : null;
    const key = [certificate, post, region, purpose].join(' ');
    const count = (this.totals.get(key)?.count ?? 0) + cell.count;
    this.totals.set(key, { certificate, post, region, purpose, count });
  }

  /** In no particular order. */
  rows(): Demanded[] {
    return [...this.totals.values()];
  }
}
