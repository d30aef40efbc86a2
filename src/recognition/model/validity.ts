/** How records are read where they leave something out, and when they hold (LAW.md sections 1 and 5). */
import type { Day, Period, Recorded, Standing, State, Suspension } from './records';

/** A record without a standing is `ILLUSTRATIVE`. */
export const standingOf = ({ standing }: Pick<Recorded, 'standing'>): Standing => standing ?? 'ILLUSTRATIVE';

/** A record without a state is `ENDORSED`. */
export const stateOf = ({ state }: { readonly state?: State }): State => state ?? 'ENDORSED';

/** Whether a day lies in `[from, until)`; without a period, every day does. */
export const covers = (period: Period | undefined, day: Day): boolean =>
  hasBegun(period, day) && !hasEnded(period, day);

export const hasBegun = (period: Period | undefined, day: Day): boolean =>
  period?.from === undefined || day >= period.from;

export const hasEnded = (period: Period | undefined, day: Day): boolean =>
  period?.until !== undefined && day >= period.until;

/** Whether two periods have a day in common; a missing one is without end on either side. */
export const overlaps = (a: Period | undefined, b: Period | undefined): boolean =>
  (a?.from === undefined || b?.until === undefined || a.from < b.until) &&
  (b?.from === undefined || a?.until === undefined || b.from < a.until);

/** What has days, and may have a state. */
export interface Dated {
  readonly state?: State;
  readonly period?: Period;
  readonly suspensions?: readonly Suspension[];
}

/** Whether a record is set aside on a day; one that is suspended and names no days is on every day. */
export const isSuspended = (record: Dated, day: Day): boolean =>
  record.suspensions === undefined
    ? stateOf(record) === 'SUSPENDED'
    : record.suspensions.some((suspension) => covers(suspension, day));

/** Whether a record serves but for its days: it is endorsed, or suspended on days that it names (LAW.md section 5). */
function isEffective(record: Dated): boolean {
  const state = stateOf(record);
  return state === 'ENDORSED' || (state === 'SUSPENDED' && record.suspensions !== undefined);
}

const NEVER: readonly Period[] = [];

/** The periods in which a record serves without interruption, in order: its own, less its suspensions. */
export function servicePeriods(record: Dated): readonly Period[] {
  if (!isEffective(record)) return NEVER;
  const { period = {}, suspensions } = record;
  if (suspensions === undefined) return hasDays(period) ? [period] : NEVER;
  const periods: Period[] = [];
  let from = period.from;
  for (const suspension of suspensions) {
    periods.push({ from, until: earlier(suspension.from, period.until) });
    if (suspension.until === undefined) return periods.filter(hasDays);
    from = later(suspension.until, period.from);
  }
  return [...periods, { from, until: period.until }].filter(hasDays);
}

const hasDays = ({ from, until }: Period): boolean => from === undefined || until === undefined || from < until;

const later = (a: Day, b: Day | undefined): Day => (b !== undefined && b > a ? b : a);

const earlier = (a: Day, b: Day | undefined): Day => (b !== undefined && b < a ? b : a);

/** Whether a record serves on a day or on any later one. */
export const isStanding = (record: Dated, day: Day): boolean =>
  servicePeriods(record).some((period) => !hasEnded(period, day));

/** Whether a record serves on a day: it is endorsed, its period covers the day, and no suspension does. */
export const isInForce = (record: Dated, day: Day): boolean =>
  isEffective(record) && covers(record.period, day) && !isSuspended(record, day);
