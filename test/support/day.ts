/** The day of tests that speak of today and tomorrow: where midnight (in UTC+8) is near, they wait for it, so that it does not come among them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { dayAt, today } from '../../src/api/clock';

/** Longer than the tests of a file take, in milliseconds. */
const NEAR = 180_000;
const LENGTH = 24 * 60 * 60 * 1000;

/** The day on which the tests of this file run, once `dayHasCome`. */
export const DAY = dayAt(Date.now() + NEAR);

/** So many days after it, or before. */
export const dayAfter = (days: number): string => new Date(Date.parse(DAY) + days * LENGTH).toISOString().slice(0, 10);

export function beforeAllDayHasCome(): void {
  beforeAll(async () => {
    while (today() < DAY) await sleep(1000);
  }, NEAR * 2);
}
