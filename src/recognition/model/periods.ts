/** States and half-open periods `[from, until)` as records write them: days of the form `YYYY-MM-DD` compare correctly as strings. */
import type { Day, Period, State } from './records';

/** What has days, and may have a state. */
export interface Dated {
  readonly state?: State;
  readonly period?: Period;
}

/** Whether a day lies in a period; without a period, every day does. */
export const covers = (period: Period | undefined, day: Day): boolean =>
  (period?.from === undefined || period.from <= day) && !hasEnded(period, day);

/** Whether a day is the end of a period, or comes after it. */
export const hasEnded = (period: Period | undefined, day: Day): boolean =>
  period?.until !== undefined && period.until <= day;

/** Whether two periods have a day in common. */
export const overlaps = (a: Period = {}, b: Period = {}): boolean =>
  (a.from === undefined || b.until === undefined || a.from < b.until) &&
  (b.from === undefined || a.until === undefined || b.from < a.until);

/** What gives no state is endorsed. */
export const stateOf = ({ state = 'ENDORSED' }: Dated): State => state;

/** Whether a record is endorsed and has not ended on a day, be it that it has begun or not. */
export const isStanding = (record: Dated, day: Day): boolean =>
  stateOf(record) === 'ENDORSED' && !hasEnded(record.period, day);

/** Whether a record is endorsed, and a day lies in its period. */
export const isInForce = (record: Dated, day: Day): boolean =>
  stateOf(record) === 'ENDORSED' && covers(record.period, day);
