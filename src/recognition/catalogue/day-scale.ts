/** The days that matter to a register, numbered so that two fit into an integer of an edge. */
import { DAYS_PER_YEAR, dayNumber } from '../model/calendar';
import { CatalogueError } from '../model/catalogue-error';
import type { Period } from '../model/records';
import type { Dated } from '../model/validity';
import { MAX_16_BITS } from './step-graph';

/** Days of spare room for periods that come later, on either side. */
const SPARE_DAYS = 30 * DAYS_PER_YEAR;
/** The most bounds: above their ranks is `MAX_16_BITS`, for what does not end. */
const MAX_BOUNDS = MAX_16_BITS - 1;

/**
 * The days on which anything may begin or end (*bounds*). The *rank* of a day is how many of them have come.
 * Where there are few enough days from the first bound to the last, all of them are bounds; otherwise only those that periods name.
 */
export class DayScale {
  private constructor(
    /** The first of consecutive bounds, and how many there are. */
    private readonly start: number,
    private readonly size: number,
    /** The bounds, where they are not consecutive. */
    private readonly bounds: Int32Array | null,
  ) {}

  /** @param days the bounds of all records (`boundsOf`) */
  static of(days: ReadonlySet<number>): DayScale {
    let [first, last] = [Infinity, 0];
    for (const day of days) [first, last] = [Math.min(first, day), Math.max(last, day)];
    const span = last - first + 1;
    if (days.size > 0 && span <= MAX_BOUNDS) {
      const room = Math.min(SPARE_DAYS, (MAX_BOUNDS - span) >> 1);
      return new DayScale(first - room, span + 2 * room, null);
    }
    if (days.size > MAX_BOUNDS)
      throw new CatalogueError(
        `The register has ${days.size} different days on which periods begin or end; the limit is ${MAX_BOUNDS}.`,
      );
    return new DayScale(0, days.size, Int32Array.from(days).sort());
  }

  /** How many bounds are on or before the day. */
  rank(day: number): number {
    if (this.bounds === null) return Math.min(Math.max(day - this.start + 1, 0), this.size);
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.bounds[middle] <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a day is a bound. */
  has(day: number): boolean {
    return this.bounds === null
      ? day >= this.start && day < this.start + this.size
      : this.bounds[this.rank(day) - 1] === day;
  }

  /** Whether periods may surely begin and end on so many days more that are no bounds yet. */
  hasRoom(count: number): boolean {
    return count === 0 || (this.bounds !== null && this.size + count <= MAX_BOUNDS);
  }

  /** The bound that a rank begins with, as an integer of a day; undefined where that rank has no beginning or no bound. */
  boundOf(rank: number): number | undefined {
    if (rank <= 0 || rank > this.size) return undefined;
    return this.bounds === null ? this.start + rank - 1 : this.bounds[rank - 1];
  }

  first(period: Period | undefined): number {
    return period?.from === undefined ? 0 : this.rank(dayNumber(period.from));
  }

  /** The first rank that is past the period. */
  past(period: Period | undefined): number {
    return period?.until === undefined ? MAX_16_BITS : this.rank(dayNumber(period.until));
  }

  /** The ranks of a period's days, as edges and rows have them: the first in the lower half, the first past it in the upper one. */
  interval(period: Period | undefined): number {
    return this.first(period) | (this.past(period) << 16);
  }

  get byteLength(): number {
    return this.bounds?.byteLength ?? 0;
  }
}

/** The interval of the days that lie in both; undefined where there is none. */
export function intersectionOf(a: number, b: number): number | undefined {
  const first = Math.max(a & MAX_16_BITS, b & MAX_16_BITS);
  const past = Math.min(a >>> 16, b >>> 16);
  return first < past ? first | (past << 16) : undefined;
}

/** The days on which a record's period and its suspensions begin and end. */
export function boundsOf({ period, suspensions }: Dated): readonly number[] {
  const bounds: number[] = [];
  for (const dated of [period, ...(suspensions ?? [])]) {
    if (dated?.from !== undefined) bounds.push(dayNumber(dated.from));
    if (dated?.until !== undefined) bounds.push(dayNumber(dated.until));
  }
  return bounds;
}
