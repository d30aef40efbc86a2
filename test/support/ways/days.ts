/** The enumerator's reading of how months are added (pathways, section 2): on days as they are written. */
import type { Day } from '../../../src/recognition';

export function afterMonths(day: Day, months: number): Day {
  if (months === 0) return day;
  const [year, month, date] = day.split('-').map(Number);
  const late = date > 28;
  const counted = year * 12 + (month - 1) + months + (late ? 1 : 0);
  return [
    String(Math.floor(counted / 12)).padStart(4, '0'),
    String((counted % 12) + 1).padStart(2, '0'),
    String(late ? 1 : date).padStart(2, '0'),
  ].join('-');
}

export const nextDay = (day: Day, days = 1): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The first day that so many months later has come to `target`. */
export function firstDayFor(target: Day, months: number): Day {
  const [year, month] = target.split('-').map(Number);
  const before = year * 12 + (month - 1) - months - 1;
  let day = `${String(Math.floor(before / 12)).padStart(4, '0')}-${String((before % 12) + 1).padStart(2, '0')}-01`;
  while (afterMonths(day, months) < target) day = nextDay(day);
  return day;
}

/** Whole months between two days, part months counted whole. */
export function monthsBetween(from: Day, day: Day): number {
  let months = 0;
  while (afterMonths(from, months) < day) months++;
  return months;
}
