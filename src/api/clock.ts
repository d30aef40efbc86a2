/** Which day it is: days begin and end in UTC+8, wherever the service runs. */
import type { Day } from '../recognition';

const UTC_PLUS_8 = 8 * 60 * 60 * 1000;

/** The day in UTC+8 that a point in time falls on. */
export const dayAt = (time: number): Day => new Date(time + UTC_PLUS_8).toISOString().slice(0, 10);

/** As the law has it: what is awarded on a day counts on it, and what expires on it no longer does. */
export const endOf = (day: Day): Date => new Date(`${day}T23:59:59.999+08:00`);

const MILLISECONDS_PER_DAY = 24 * 60 * 60 * 1000;

/** The last day that was asked for, and its number: every request asks which day it is. */
let last = { number: NaN, day: '' };

/** The day it is in UTC+8. */
export function today(): Day {
  const now = Date.now();
  const number = Math.floor((now + UTC_PLUS_8) / MILLISECONDS_PER_DAY);
  if (number !== last.number) last = { number, day: dayAt(now) };
  return last.day;
}

export const dayBefore = (day: Day): Day => new Date(Date.parse(day) - MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
