/** Days and periods as the surface needs them: days of the form `YYYY-MM-DD` compare correctly as strings. */
import { isDay, type Day, type Period } from '../recognition';
import { misasked } from './errors';

const UTC_PLUS_8 = 8 * 60 * 60 * 1000;

/** The day it is in UTC+8. */
export const today = (): Day => new Date(Date.now() + UTC_PLUS_8).toISOString().slice(0, 10);

/** The day that a list or ladder is asked for; today where none is given. Malformed days are an error of the request. */
export function dayAsked(day: Day | null | undefined, argument: string): Day {
  if (day === null || day === undefined) return today();
  if (isDay(day)) return day;
  throw misasked('MALFORMED_DAY', `\`${day.slice(0, 100)}\` (${argument}) is not a day. Write it as YYYY-MM-DD.`);
}

/** Whether a day lies in `[from, until)`; without a period, every day does. */
export const isInForce = (period: Period | undefined, day: Day): boolean =>
  (period?.from === undefined || period.from <= day) && (period?.until === undefined || day < period.until);
