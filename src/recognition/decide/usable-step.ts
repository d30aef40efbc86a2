/** Whether a step is usable where its edge does not decide that alone: exclusions, scattered regions, award windows and conditions (LAW.md section 5). */
import type { Catalogue } from '../catalogue/catalogue';
import { countOutstanding } from '../catalogue/conditions';
import { isExcluded } from '../catalogue/exclusions';
import type { Question } from './question';
import { covers } from '../model/validity';
import type { Day } from '../model/records';
import { holds } from '../catalogue/region-sets';
import { Bits, regionsAt } from '../catalogue/step-graph';

/**
 * How many conditions are outstanding at a step to `other`, or -1 where it is not usable.
 * `awardedOn` is the holding's; steps with an award window are only ever first steps.
 */
export function outstandingAt(
  catalogue: Catalogue,
  question: Question,
  bits: number,
  other: number,
  awardedOn: Day | undefined,
): number {
  const id = bits & Bits.EQUIVALENCE;
  if ((bits & Bits.EXCLUSIONS) !== 0 && isExcluded(catalogue, other, question)) return -1;
  if ((bits & Bits.REGIONS) !== 0 && !holds(regionsAt(catalogue.steps, id), question.region)) return -1;
  const equivalence = catalogue.tables.equivalences.numbered(id);
  let outstanding = 0;
  if ((bits & Bits.WINDOW) !== 0 && equivalence.awarded !== undefined) {
    if (awardedOn === undefined) outstanding = 1;
    else if (!covers(equivalence.awarded, awardedOn)) return -1;
  }
  return (bits & Bits.CONDITIONS) === 0
    ? outstanding
    : outstanding + countOutstanding(equivalence.conditions, question.facts);
}
