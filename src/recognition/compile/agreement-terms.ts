/** What every step under an agreement has from it. */
import type { DayScale } from '../catalogue/day-scale';
import type { Forest } from '../catalogue/forest';
import { regionsOf, type Regions } from '../catalogue/region-sets';
import { purposeMask } from '../catalogue/step-graph';
import type { Table } from '../catalogue/tables';
import type { Agreement, Region } from '../model/records';
import { stateOf } from '../model/validity';

export interface AgreementTerms {
  readonly endorsed: boolean;
  readonly regions: Regions;
  readonly purposes: number;
  /** Ranks of days. */
  readonly first: number;
  readonly past: number;
  /** The most steps of a path under it; 1 where onward recognition is not granted. */
  readonly maxSteps: number;
}

export const termsOf = (
  agreement: Agreement,
  regions: Table<Region>,
  forest: Forest,
  days: DayScale,
): AgreementTerms => ({
  endorsed: stateOf(agreement) === 'ENDORSED',
  regions: regionsOf(agreement.regions, regions, forest),
  purposes: purposeMask(agreement.purposes),
  first: days.first(agreement.period),
  past: days.past(agreement.period),
  maxSteps: agreement.onward?.maxSteps ?? 1,
});
