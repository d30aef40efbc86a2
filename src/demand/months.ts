/** Months, as `YYYY-MM`: they begin and end in UTC+8, like the days of the registry. */
import { dayAt } from '../api/clock';

export type Month = string;

export const monthAt = (time: number): Month => dayAt(time).slice(0, 7);

export const isMonth = (written: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(written);

/** The month so many months later; earlier, where that is negative. */
export const monthsLater = (month: Month, count: number): Month =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + count)).toISOString().slice(0, 7);
