/**
 * Asks the service, as a process of its own: `flood.mjs` with, as JSON in its only argument: `url`; `bodies`, of questions of GraphQL; `seconds`; and
 * `rate`, requests a second whoever is answered, or `clients`, of which each waits for its answer. Prints what came of them, as JSON: how many were
 * `asked`, `answered`, `shed` (503 with `Retry-After`), `refused` (otherwise), `unanswered`; and how long it went on.
 */
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const { url, bodies, seconds, rate, clients } = JSON.parse(process.argv[2]);
/** Addresses that the requests are said to come from. */
const CALLERS = 200;
/** Whoever has no answer by then has left; and so many wait at most, so that this process is not what breaks. */
const PATIENCE_MS = 10_000;
const MOST_WAITING = 4_000;
const TURN_MS = 5;

const agent = new Agent({ keepAlive: true, maxSockets: MOST_WAITING });
const outcomes = { asked: 0, answered: 0, shed: 0, refused: 0, unanswered: 0 };
let waiting = 0;

function ask() {
  const number = outcomes.asked++;
  waiting++;
  return new Promise((resolve) => {
    const over = (outcome) => {
      outcomes[outcome]++;
      waiting--;
      resolve();
    };
    const headers = {
      'content-type': 'application/json',
      'x-forwarded-for': `203.0.113.${number % CALLERS}`,
    };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    let isOver = false;
    const once = (outcome) => {
      if (!isOver) over(outcome);
      isOver = true;
    };
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers, signal }, (answer) => {
      const { statusCode, headers: said } = answer;
      const outcome =
        statusCode === 200 ? 'answered' : statusCode === 503 && 'retry-after' in said ? 'shed' : 'refused';
      answer.once('end', () => once(outcome)).once('error', () => once('unanswered'));
      answer.resume();
    });
    sent.once('error', () => once('unanswered'));
    sent.end(bodies[number % bodies.length]);
  });
}

const start = performance.now();
const elapsed = () => (performance.now() - start) / 1000;

if (clients === undefined) {
  while (elapsed() < seconds) {
    while (outcomes.asked < elapsed() * rate && waiting < MOST_WAITING) void ask();
    await pause(TURN_MS);
  }
} else {
  const client = async () => {
    while (elapsed() < seconds) await ask();
  };
  await Promise.all(Array.from({ length: clients }, client));
}
const took = elapsed();
while (waiting > 0) await pause(TURN_MS);
console.log(JSON.stringify({ ...outcomes, seconds: took }));
process.exit();
