/** What every step under an agreement has from it. */
import type { DayScale } from '../catalogue/day-scale';
import type { Forest } from '../catalogue/forest';
import { regionsOf, type Regions } from '../catalogue/region-sets';
import { purposeMask } from '../catalogue/step-graph';
import type { Table } from '../catalogue/tables';
import type { Agreement, Region } from '../model/records';
import { servicePeriods, type Dated } from '../model/validity';

/** An uninterrupted stretch of days, as ranks: the first, and the first past it. */
export type Span = readonly [first: number, past: number];

/** When a record serves, in order. */
export const spansOf = (record: Dated, days: DayScale): readonly Span[] =>
  servicePeriods(record).map((period) => [days.first(period), days.past(period)]);

/** What of two records' spans they share. */
export const sharedSpans = (a: readonly Span[], b: readonly Span[]): readonly Span[] =>
  a.flatMap(([first, past]) =>
    b.flatMap(([otherFirst, otherPast]) => {
      const span: Span = [Math.max(first, otherFirst), Math.min(past, otherPast)];
      return span[0] < span[1] ? [span] : [];
    }),
  );

export interface AgreementTerms {
  readonly regions: Regions;
  readonly purposes: number;
  /** When it serves. */
  readonly spans: readonly Span[];
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
  spans: spansOf(agreement, days),
  maxSteps: agreement.onward?.maxSteps ?? 1,
});
