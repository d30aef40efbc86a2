/** What of an edge its intervals and purposes alone do not decide. */
import type { Catalogue } from '../catalogue/catalogue';
import { countOutstanding } from '../catalogue/conditions';
import { isExcluded } from '../catalogue/exclusions';
import { within, type Question } from './question';
import { holds } from '../catalogue/region-sets';
import { EdgeBits, regionsAt } from '../catalogue/step-graph';

/**
 * The second look at an edge to `other`: how many conditions are outstanding, or -1 where the step is not usable.
 * `awardedOn` is the holding's; steps with an award window are only ever first steps.
 */
export function outstandingAt(
  catalogue: Catalogue,
  question: Question,
  bits: number,
  other: number,
  awardedOn: number,
): number {
  const id = bits & EdgeBits.EQUIVALENCE;
  if ((bits & EdgeBits.EXCLUSIONS) !== 0 && isExcluded(catalogue, other, question)) return -1;
  if ((bits & EdgeBits.REGIONS) !== 0 && !holds(regionsAt(catalogue.steps, id), question.region)) return -1;
  const equivalence = catalogue.tables.equivalences.numbered(id);
  let outstanding = 0;
  if ((bits & EdgeBits.WINDOW) !== 0 && equivalence.awarded !== undefined) {
    if (awardedOn < 0) outstanding = 1;
    else if (!within(equivalence.awarded, awardedOn)) return -1;
  }
  return (bits & EdgeBits.CONDITIONS) === 0
    ? outstanding
    : outstanding + countOutstanding(equivalence.conditions, question.facts);
}
