/** The day that a request is about, and every new day as it comes. */
import { distinctUntilChanged, interval, map, share, startWith } from 'rxjs';
import { isDay, type Day } from '../recognition';
import { today } from './clock';
import { badRequest } from './errors';

/** How often it is looked whether another day has come. */
const POLL_INTERVAL_MS = 1000;

/**
 * The day it is, and every other day as it comes. The clock is looked at again and again, by one timer for all who wait: a timer that is set
 * for midnight would be wrong after the clock was put right, or the machine has slept.
 */
export const days = interval(POLL_INTERVAL_MS).pipe(startWith(0), map(today), distinctUntilChanged(), share());

/** The day that a list or ladder is asked for; today where none is given. Malformed days are an error of the request. */
export function dayAsked(day: Day | null | undefined, argument: string): Day {
  if (day === null || day === undefined) return today();
  if (isDay(day)) return day;
  throw badRequest('MALFORMED_DAY', { day, argument });
}
