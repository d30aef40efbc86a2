/** The days that matter to a register, told by small numbers. */
import { dayNumber } from './calendar';
import { CatalogueError } from './catalogue-error';
import type { Period } from './records';
import { LIMIT_16 } from './steps';

/** The days on which anything begins or ends, so that a day can be told by a small number: how many of them have come. */
export class DayScale {
  private readonly bounds: Int32Array;

  constructor(periods: Iterable<Period | undefined>) {
    const days = new Set<number>();
    for (const period of periods) {
      if (period?.from !== undefined) days.add(dayNumber(period.from));
      if (period?.until !== undefined) days.add(dayNumber(period.until));
    }
    this.bounds = Int32Array.from(days).sort();
    if (this.bounds.length >= LIMIT_16)
      throw new CatalogueError(
        `The register has ${days.size} different days on which periods begin or end; the limit is ${LIMIT_16 - 1}.`,
      );
  }

  /** How many bounds are on or before the day. */
  rank(day: number): number {
    let low = 0;
    let high = this.bounds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.bounds[middle] <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  first(period: Period | undefined): number {
    return period?.from === undefined ? 0 : this.rank(dayNumber(period.from));
  }

  /** The first rank that is past the period. */
  past(period: Period | undefined): number {
    return period?.until === undefined ? LIMIT_16 : this.rank(dayNumber(period.until));
  }

  get byteLength(): number {
    return this.bounds.byteLength;
  }
}
