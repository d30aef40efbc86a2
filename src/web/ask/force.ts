/** Whether the records of a step count on a day. */
import type { Step } from './decision';

export interface Period {
  readonly from: string | null;
  readonly until: string | null;
}

type Force = 'IN_FORCE' | 'SUSPENDED' | 'NOT_ENDORSED' | 'NOT_IN_FORCE';

/** Periods are half-open. */
export const covers = ({ from, until }: Period, day: string): boolean =>
  (from === null || from <= day) && (until === null || day < until);

/** What keeps a step from counting on the day, as far as it lies in its records themselves. */
export function forceOf({ equivalence, agreement }: Pick<Step, 'equivalence' | 'agreement'>, day: string): Force {
  const records = [equivalence, agreement];
  if (records.some((record) => isSuspended(record, day))) return 'SUSPENDED';
  if (records.some(({ state }) => state !== 'ENDORSED' && state !== 'SUSPENDED')) return 'NOT_ENDORSED';
  return records.every(({ period }) => period === null || covers(period, day)) ? 'IN_FORCE' : 'NOT_IN_FORCE';
}

/** One that names no period is suspended on every day. */
const isSuspended = ({ state, suspensions }: Step['equivalence'] | Step['agreement'], day: string): boolean =>
  (suspensions ?? []).some((suspension) => covers(suspension, day)) ||
  (state === 'SUSPENDED' && (suspensions ?? []).length === 0);
