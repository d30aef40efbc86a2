/** One world: all contestants answer all of its claims, every answer is checked, and then they are timed in interleaved rounds. */
import { CONTESTANTS } from './contestants/index.mjs';
import { judgeOf } from './world.mjs';

/** Seconds that one contestant is asked in one round. */
const ROUND = 0.2;

/**
 * @returns `entries`: name, peer, wrong, firstWrong, and claims per second in each round; `absent`: name and why; `engine`: what it tells of its catalogue.
 */
export async function measure(world, folder, rounds) {
  const judge = judgeOf(world);
  const started = [];
  const absent = [];
  const entries = [];
  let engine;
  try {
    for (const { key, modes, peer = false, missing, start } of CONTESTANTS) {
      const names = Object.values(modes).join(', ');
      const reason = missing?.() ?? null;
      if (reason !== null) {
        absent.push({ name: names, reason });
        continue;
      }
      const conversation = await start(world, folder);
      started.push(conversation);
      const facts = await conversation.ready();
      if (key === 'engine') engine = facts;
      for (const [mode, name] of Object.entries(modes)) {
        const entry = { key: `${key} ${mode}`, name, peer, mode, conversation, rates: [] };
        entries.push({
          ...entry,
          ...judged(await conversation.ask(`answers ${mode}`), judge),
          ...(await pace(entry, world.claims.count)),
        });
      }
    }
    for (let round = 0; round < rounds; round++)
      // Another one begins each round, so that nobody always follows the same neighbour.
      for (let turn = 0; turn < entries.length; turn++) {
        const entry = entries[(round + turn) % entries.length];
        entry.rates.push(await rate(entry, entry.claims, entry.passes));
      }
  } finally {
    await Promise.all(started.map((conversation) => conversation.stop()));
  }
  return { entries, absent, engine };
}

function judged(line, judge) {
  const paths = line.split(' ').map((word) => (word === '-' ? null : word === '=' ? [] : word.split('>').map(Number)));
  const wrong = paths.flatMap((path, claim) => (judge(claim, path) ? [] : [claim]));
  return { answers: paths.length, wrong: wrong.length, firstWrong: wrong[0] };
}

/** How much one round asks: all claims several times, or, of the slow, the first few (their order is random). */
async function pace(entry, all) {
  const few = Math.min(all, 200);
  const slow = await rate(entry, few, 1);
  if (slow * ROUND < all) return { claims: Math.max(few, Math.min(all, Math.round(slow * ROUND))), passes: 1 };
  const fast = await rate(entry, all, Math.ceil((slow * ROUND) / all));
  return { claims: all, passes: Math.max(1, Math.round((fast * ROUND) / all)) };
}

/** Claims per second. */
const rate = async ({ conversation, mode }, claims, passes) =>
  (claims * passes) / Number(await conversation.ask(`time ${mode} ${claims} ${passes}`));

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median, over the rounds, of how many times as fast one is as another. */
export const ratio = (one, other) => median(one.rates.map((rate, round) => rate / other.rates[round]));

/** A figure to two digits, as `0.042`, `7.3` or `1,100`. */
export const figure = (value) => Number(value.toPrecision(2)).toLocaleString('en', { maximumSignificantDigits: 2 });
