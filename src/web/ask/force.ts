/** Whether the records of a step count on a day. */
import type { State } from '../graphql/graphql';

export interface Period {
  readonly from: string | null;
  readonly until: string | null;
}

/** As much of an equivalence or of its agreement as says when it counts. */
interface Agreed {
  readonly state: State;
  readonly period: Period | null;
  readonly suspensions: readonly Period[] | null;
}

export type Force = 'IN_FORCE' | 'SUSPENDED' | 'NOT_ENDORSED' | 'NOT_IN_FORCE';

/** Periods are half-open. */
export const covers = ({ from, until }: Period, day: string): boolean =>
  (from === null || from <= day) && (until === null || day < until);

/** What keeps a step from counting on the day, as far as it lies in its records themselves. */
export function forceOf(
  { equivalence, agreement }: { readonly equivalence: Agreed; readonly agreement: Agreed },
  day: string,
): Force {
  const records = [equivalence, agreement];
  if (records.some((record) => isSuspended(record, day))) return 'SUSPENDED';
  if (records.some(({ state }) => state !== 'ENDORSED' && state !== 'SUSPENDED')) return 'NOT_ENDORSED';
  return records.every(({ period }) => period === null || covers(period, day)) ? 'IN_FORCE' : 'NOT_IN_FORCE';
}

/** One that names no period is suspended on every day. */
const isSuspended = ({ state, suspensions }: Agreed, day: string): boolean =>
  (suspensions ?? []).some((suspension) => covers(suspension, day)) ||
  (state === 'SUSPENDED' && (suspensions ?? []).length === 0);
