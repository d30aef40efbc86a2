/** Months as they are added to days (WAYS.md section 2); days as integers, every month of 31 days (`dayNumber`). */
import { dayOf, isDay } from '../../recognition';

const DAYS_PER_MONTH = 31;
/** From this day of the month on (from 0), months are counted from the 1st of the next. */
const LATE = 28;

export function afterMonths(day: number, months: number): number {
  if (months === 0) return day;
  const date = day % DAYS_PER_MONTH;
  return date < LATE ? day + months * DAYS_PER_MONTH : day - date + (months + 1) * DAYS_PER_MONTH;
}

/** The first day that is so many months before `day` or later: the first to begin on so as not to be done sooner. */
export function firstToReach(day: number, months: number): number {
  if (months === 0) return day;
  const date = day % DAYS_PER_MONTH;
  if (date > 0 && date < LATE) return day - months * DAYS_PER_MONTH;
  // The 1st, or a day that no months lead to: it is reached from the 29th on, in a February of 28 days from the 1st of March on.
  const first = date === 0 ? day : day - date + DAYS_PER_MONTH;
  const late = first - (months + 1) * DAYS_PER_MONTH + LATE;
  return isDay(dayOf(late)) ? late : first - months * DAYS_PER_MONTH;
}

/** Whole months from one day to another, rounded up. */
export function monthsUntil(from: number, day: number): number {
  let months = Math.max(0, Math.floor((day - from) / DAYS_PER_MONTH) - 1);
  while (afterMonths(from, months) < day) months++;
  return months;
}
