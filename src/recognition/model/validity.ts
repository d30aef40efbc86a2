/** How records are read where they leave something out, and when they hold (LAW.md sections 1 and 5). */
import type { Day, Period, Recorded, Standing, State } from './records';

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
}

/** Whether a record is endorsed and has not ended on a day, be it that it has begun or not. */
export const isStanding = (record: Dated, day: Day): boolean =>
  stateOf(record) === 'ENDORSED' && !hasEnded(record.period, day);

/** Whether a record is endorsed and its period covers a day. */
export const isInForce = (record: Dated, day: Day): boolean =>
  stateOf(record) === 'ENDORSED' && covers(record.period, day);
