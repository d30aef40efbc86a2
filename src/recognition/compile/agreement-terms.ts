/** What every step under an agreement has from it. */
import { intersectionOf, type DayScale } from '../catalogue/day-scale';
import type { Forest } from '../catalogue/forest';
import { regionsOf, type Regions } from '../catalogue/region-sets';
import { purposeMask } from '../catalogue/step-graph';
import type { Table } from '../catalogue/tables';
import type { Agreement, Region } from '../model/records';
import { servicePeriods, type Dated } from '../model/validity';

/** Intervals of days (`DayScale.interval`) in which a record serves without interruption, in order. */
export const intervalsOf = (record: Dated, days: DayScale): readonly number[] =>
  servicePeriods(record).map((period) => days.interval(period));

/** What of their intervals of days two records share. */
export function sharedIntervals(intervals: readonly number[], others: readonly number[]): readonly number[] {
  const shared: number[] = [];
  for (const interval of intervals)
    for (const other of others) {
      const both = intersectionOf(interval, other);
      if (both !== undefined) shared.push(both);
    }
  return shared;
}

export interface AgreementTerms {
  readonly regions: Regions;
  readonly purposes: number;
  /** The intervals of days in which it serves, in order. */
  readonly days: readonly number[];
  /** The most steps of a path under it; 1 where onward recognition is not granted. */
  readonly maxSteps: number;
}

export const termsOf = (
  agreement: Agreement,
  regions: Table<Region>,
  forest: Forest,
  days: DayScale,
): AgreementTerms => ({
  regions: regionsOf(agreement.regions, regions, forest),
  purposes: purposeMask(agreement.purposes),
  days: intervalsOf(agreement, days),
  maxSteps: agreement.onward?.maxSteps ?? 1,
});
