/** Two that do the same kind of work, in turns. */
import { median } from './measure.mjs';

const ROUNDS = 9;
/** Seconds of processor time that each has in a round. */
const ROUND = 0.2;

/** So many a second of processor time of one, and how many times as many as of the other: medians over rounds in turns. @param one does some work and returns how much. */
export async function compared(one, limit) {
  const rates = [];
  const ratios = [];
  for (let round = -1; round < ROUNDS; round++) {
    const [first, second] = [await rateOf(one), await rateOf(limit)];
    // The first is for the compiler.
    if (round < 0) continue;
    rates.push(first);
    ratios.push(first / second);
  }
  return { rate: median(rates), ratio: median(ratios) };
}

async function rateOf(work) {
  const start = process.cpuUsage();
  for (let done = 0; ;) {
    done += await work();
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    if (seconds >= ROUND) return done / seconds;
  }
}
