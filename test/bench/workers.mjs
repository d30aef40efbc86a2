/** Several workers at one port: how many claims they answer, beside one process, asked by the same clients in turns. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure, median } from './measure.mjs';
import { importInto, startOn } from './service-start.mjs';

const SHIPPED = fileURLToPath(new URL('../../src/gba', import.meta.url));
const CLIENTS = 8;
/** Claims of a question: many, so that the clients take little of the processors that the workers need. */
const CLAIMS = 1_000;
const ROUNDS = 5;
const ROUND_MS = 2_000;
const WARM_MS = 3_000;
const QUESTION =
  'query ($claims: [ClaimInput!]!) { decideMany(claims: $claims) { ... on RecognitionDecision { verdict } } }';
const claim = {
  holdings: [{ certificate: 'GIC-JD-HAND' }],
  post: 'jewellery-designer',
  region: 'HK',
  onDate: '2026-11-23',
};
const BODY = JSON.stringify({ query: QUESTION, variables: { claims: Array.from({ length: CLAIMS }, () => claim) } });

/** @returns lines to print. */
export async function workersSpeed(folder) {
  const cores = availableParallelism();
  if (cores < 2) return ['workers: skipped, the machine has one core'];
  const environment = {
    ...process.env,
    DATABASE_URL: `sqlite:${join(folder, 'workers.sqlite')}`,
    CATALOGUE: 'none',
    LOG_LEVEL: 'warn',
  };
  const options = (workers) => ({ cwd: folder, env: { ...environment, WORKERS: String(workers) } });
  await importInto(options(1), SHIPPED);
  const services = [];
  try {
    for (const workers of [1, 2]) services.push({ ...(await startOn(options(workers))), rates: [] });
    for (const { url } of services) await rateAt(url, WARM_MS);
    for (let round = 0; round < ROUNDS; round++)
      for (const service of services) service.rates.push(await rateAt(service.url, ROUND_MS));
    const [one, two] = services;
    const ratios = one.rates.map((rate, round) => two.rates[round] / rate).sort((a, b) => a - b);
    return [
      `one process answers ${figure(median(one.rates))} claims/s, two workers ${figure(median(two.rates))}: ${figure(median(ratios))} times as many (${figure(ratios[0])} to ${figure(ratios.at(-1))} in ${ROUNDS} rounds; ${cores} cores, of which the clients take their part)`,
    ];
  } finally {
    for (const { stop } of services) await stop();
  }
}

/** Claims a second, by clients of which each waits for its answer before it asks again. */
async function rateAt(url, milliseconds) {
  const start = performance.now();
  let answered = 0;
  const client = async () => {
    while (performance.now() - start < milliseconds) {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: BODY,
      });
      if (!answer.ok) throw new Error(`\`decideMany\` was answered with ${answer.status}.`);
      await answer.text();
      answered += CLAIMS;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return answered / ((performance.now() - start) / 1000);
}
