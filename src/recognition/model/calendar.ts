/** Days as integers. Only their order matters to the law, so every month is given 31 days: a day is `(year * 12 + month - 1) * 31 + day - 1`. */
import type { Day } from './records';

/** Characters of `YYYY-MM-DD`. */
const DAY_LENGTH = 10;
const MONTHS_PER_YEAR = 12;
const DAYS_PER_MONTH = 31;
const MAX_YEAR = 9999;
export const DAYS_PER_YEAR = MONTHS_PER_YEAR * DAYS_PER_MONTH;

/** The integer of a day, or -1 where the text is not a day of the calendar. */
export function dayNumber(day: Day): number {
  if (typeof day !== 'string' || day.length !== DAY_LENGTH || day.charCodeAt(4) !== 45 || day.charCodeAt(7) !== 45)
    return -1;
  const year = digits(day, 0, 4);
  const month = digits(day, 5, 7);
  const date = digits(day, 8, 10);
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return -1;
  return (year * MONTHS_PER_YEAR + month - 1) * DAYS_PER_MONTH + date - 1;
}

/** The day of an integer. One that is no day of the calendar, as 31 February, still stands in its place among the others. */
export function dayOf(number: number): Day {
  const months = Math.floor(number / DAYS_PER_MONTH);
  const [year, month, date] = [
    Math.floor(months / MONTHS_PER_YEAR),
    (months % MONTHS_PER_YEAR) + 1,
    (number % DAYS_PER_MONTH) + 1,
  ];
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** The same day of the month so many months later, or the month's last; undefined where that is after the year 9999. */
export function monthsAfter(day: Day, months: number): Day | undefined {
  const number = dayNumber(day);
  const month = Math.floor(number / DAYS_PER_MONTH) + months;
  const year = Math.floor(month / MONTHS_PER_YEAR);
  if (year > MAX_YEAR) return undefined;
  const last = daysIn(year, (month % MONTHS_PER_YEAR) + 1);
  return dayOf(month * DAYS_PER_MONTH + Math.min(number % DAYS_PER_MONTH, last - 1));
}

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => dayNumber(text) > 0;

function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
