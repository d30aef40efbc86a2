/** Whether an equivalence counts on a day for a purpose, as far as its own record and that of its agreement say. */
import { forceOf, type Force } from '../ask/force';
import type { EquivalenceBetweenFragment, Purpose } from '../graphql/graphql';

export type Counting = Force | 'OTHER_PURPOSE';

export function countingOf(equivalence: EquivalenceBetweenFragment, day: string, purpose: Purpose): Counting {
  const force = forceOf({ equivalence, agreement: equivalence.agreement }, day);
  return force === 'IN_FORCE' && !equivalence.purposes.includes(purpose) ? 'OTHER_PURPOSE' : force;
}
