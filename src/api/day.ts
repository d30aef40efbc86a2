/** Days and periods as the surface needs them: days of the form `YYYY-MM-DD` compare correctly as strings. */
import { distinctUntilChanged, interval, map, share, startWith } from 'rxjs';
import { isDay, type Day, type Period } from '../recognition';
import { today } from './clock';
import { badRequest } from './errors';

/** How often it is looked whether another day has come, in milliseconds. */
const LOOK = 1000;

/**
 * The day it is, and every other day as it comes. The clock is looked at again and again, by one timer for all who wait: a timer that is set
 * for midnight would be wrong after the clock was put right, or the machine has slept.
 */
export const days = interval(LOOK).pipe(startWith(0), map(today), distinctUntilChanged(), share());

/** The day that a list or ladder is asked for; today where none is given. Malformed days are an error of the request. */
export function dayAsked(day: Day | null | undefined, argument: string): Day {
  if (day === null || day === undefined) return today();
  if (isDay(day)) return day;
  throw badRequest('MALFORMED_DAY', { day, argument });
}

/** Whether a day lies in `[from, until)`; without a period, every day does. */
export const isInForce = (period: Period | undefined, day: Day): boolean =>
  (period?.from === undefined || period.from <= day) && (period?.until === undefined || day < period.until);
