/**
 * Whether anybody can hold the service: a cheap question and `/health/live` are asked by one caller while others ask the costliest that the limits
 * allow, alone and ten at a time.
 */
import { execFileSync } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { attacks, lineAttack } from '../support/attacks.mjs';
import { figure } from './measure.mjs';
import { COMMAND, startOn } from './service-start.mjs';

/** Milliseconds that each attack goes on, and between two questions. */
const WINDOW = 3_000;
const INTERVAL = 5;
const SEVERAL = 10;
/** Random queries that are tried, and told. */
const ROUNDS = 20;
const WORST = 3;
const JSON_TYPE = 'application/json';
const SEED = Number(process.env.SEED ?? 1);

/** What there is to ask about: in the catalogue that ships, and in a world. */
export const SHIPPED = {
  certificates: ['AGIL-DIAMOND-3', 'GIC-JD-HAND', 'CN-1T-CCOOK', 'CN-1T-CHILDCARE'],
  post: 'jewellery-designer',
  region: 'HK',
  agreement: 'AG-CEPA-HK',
  framework: 'HKQF',
};
const IN_A_WORLD = {
  certificates: Array.from({ length: 1_000 }, (_, at) => `C${String(at).padStart(7, '0')}`),
  post: 'P0000000',
  region: 'R0000001',
  agreement: 'ONWARD',
  framework: null,
};
/** Revisions beside the one of the import, so that there are earlier ones. */
const REVISIONS = 12;

/**
 * @param folder has the database `registry.sqlite` of a world (`serviceStart`), or is where one is made
 * @param size the name of the world; none: the catalogue that ships
 * @returns lines to print.
 */
export async function fairnessOf(folder, size) {
  const environment = {
    ...process.env,
    DATABASE_URL: `sqlite:${join(folder, 'registry.sqlite')}`,
    CATALOGUE: size === undefined ? 'gba' : 'none',
    NODE_ENV: 'production',
    TRUSTED_PROXIES: 'loopback',
    POINTS_PER_MINUTE: '0',
  };
  const options = { cwd: folder, env: environment };
  const service = await startOn(options);
  try {
    const revision = await addRevisions(service.url, registrarOf(COMMAND, options));
    return await fairness(service.url, { ...(size === undefined ? SHIPPED : IN_A_WORLD), revision });
  } finally {
    await service.stop();
  }
}

/** @returns the latest revision. */
async function addRevisions(url, token) {
  for (let number = 0; number < REVISIONS; number++) {
    const query = `mutation { register(record: { region: { code: "FAIR-${number}-${Date.now()}", name: { en: "x" } } }, act: { reason: "to have earlier revisions" }) { __typename ... on ActRefused { message } } }`;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    await (await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })).text();
  }
  const asked = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ register { revision } }"}',
  };
  return (await (await fetch(`${url}/graphql`, asked)).json()).data.register.revision;
}

export const registrarOf = (command, options) =>
  execFileSync(process.execPath, [command, 'token', '--subject', 'bench', '--role', 'registrar'], {
    ...options,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

/**
 * @param url where the service is; it has to trust the word of `loopback`, and no limit of points
 * @param facts what to ask about
 * @returns lines to print: percentiles in milliseconds, and how many times those of the quiet run they are.
 */
async function fairness(url, facts) {
  const [, quiet] = [await probe(url, facts, WINDOW), await probe(url, facts, WINDOW)];
  const lines = [`quiet: ${told(quiet, quiet)}`];
  for (const attack of [...attacks(facts), lineAttack(facts)])
    for (const count of [1, SEVERAL]) {
      const ends = Array.from({ length: count }, () => new AbortController());
      const asked = ends.map(({ signal }, at) => attacking(url, attack, `198.51.100.${at + 1}`, signal));
      const during = await probe(url, facts, WINDOW);
      for (const end of ends) end.abort();
      const outcomes = (await Promise.all(asked)).flat();
      lines.push(
        `${attack.name}${count > 1 ? `, ${count} at a time` : ''}: ${told(during, quiet)}; ${summaryOf(outcomes)}`,
      );
      await pause(200);
    }
  for (const { name, slowest } of await worstOf(url, facts))
    lines.push(`random queries, ${name}: live within ${figure(slowest)} ms`);
  return lines;
}

/**
 * Looks for allowed queries that are worse than the known ones: random parts of them, put together.
 * @returns those during which `/health/live` took longest.
 */
async function worstOf(url, facts) {
  const random = randomly(SEED);
  const found = [];
  for (let round = 0; round < ROUNDS; round++) {
    const parts = [0, 1].map(() => {
      const plain = attacks(facts, random()).filter(({ variables }) => variables === undefined);
      return plain[Math.floor(random() * plain.length)];
    });
    const query = `{ ${parts.map(({ query: part }, at) => part.slice(1, -1).replaceAll(/\ba(\d+):/g, `part${at}_$1:`)).join(' ')} }`;
    let isGoingOn = true;
    const asked = exchange(`${url}/graphql`, JSON.stringify({ query }), { from: '198.51.100.1' }).finally(
      () => (isGoingOn = false),
    );
    let slowest = 0;
    while (isGoingOn) {
      const start = performance.now();
      await exchange(`${url}/health/live`, undefined, { from: '192.0.2.1' });
      slowest = Math.max(slowest, performance.now() - start);
    }
    await asked;
    found.push({ name: parts.map(({ name }) => name).join(' and '), slowest });
  }
  return found.sort((a, b) => b.slowest - a.slowest).slice(0, WORST);
}

/** Numbers from 0 to 1, the same ones for a seed (mulberry32). */
function randomly(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

function told(during, quiet) {
  const of = (name) => {
    const [now, before] = [during[name].toSorted((a, b) => a - b), quiet[name].toSorted((a, b) => a - b)];
    const at = (share) =>
      `${figure(percentile(now, share))} (${figure(percentile(now, share) / percentile(before, share))} x)`;
    return `${name} ${at(0.5)}, 99 % within ${at(0.99)} ms`;
  };
  return `${of('question')}; ${of('live')}`;
}

const summaryOf = (outcomes) =>
  outcomes.length === 0
    ? 'none answered in time'
    : `${outcomes.length} answered, ${figure(outcomes.reduce((sum, { taken }) => sum + taken, 0) / outcomes.length)} ms each, ${[...new Set(outcomes.map(({ said }) => said))].join()}`;

/** Asks a cheap question and `/health/live` every few milliseconds for a while. @returns how long each took, in milliseconds */
export async function probe(url, { certificates, post, region }, milliseconds) {
  const agents = [new Agent({ keepAlive: true, maxSockets: 1 }), new Agent({ keepAlive: true, maxSockets: 1 })];
  const query =
    'query ($c: Code!, $p: Code!, $r: Code!) { recognition(certificate: $c, post: $p, region: $r) { ... on RecognitionDecision { verdict } } }';
  const body = JSON.stringify({ query, variables: { c: certificates[0], p: post, r: region } });
  const until = performance.now() + milliseconds;
  const repeat = async (send) => {
    const taken = [];
    while (performance.now() < until) {
      const start = performance.now();
      await send();
      taken.push(performance.now() - start);
      await pause(INTERVAL);
    }
    return taken;
  };
  const [question, live] = await Promise.all([
    repeat(() => exchange(`${url}/graphql`, body, { agent: agents[0], from: '192.0.2.1' })),
    repeat(() => exchange(`${url}/health/live`, undefined, { agent: agents[1], from: '192.0.2.1' })),
  ]);
  for (const agent of agents) agent.destroy();
  return { question, live };
}

/** Asks again and again until it is over; what was answered by then. */
async function attacking(url, { lines, query, variables }, from, signal) {
  const [path, type] = lines === undefined ? ['/graphql', JSON_TYPE] : ['/decide', 'application/x-ndjson'];
  const text = lines ?? JSON.stringify({ query, variables });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const outcomes = [];
  while (!signal.aborted) {
    const start = performance.now();
    try {
      const answer = await exchange(url + path, text, { agent, from, signal, type });
      const code = /"code":"([A-Z_]+)"/.exec(answer.slice(0, 4_000))?.[1];
      outcomes.push({ taken: performance.now() - start, said: answer.startsWith('{"errors"') ? code : 'whole' });
    } catch {
      if (!signal.aborted) outcomes.push({ taken: performance.now() - start, said: 'cut' });
    }
  }
  agent.destroy();
  return outcomes;
}

function exchange(url, body, { agent, from, signal, type = JSON_TYPE }) {
  return new Promise((resolve, reject) => {
    const headers = { 'x-forwarded-for': from, ...(body !== undefined && { 'content-type': type }) };
    const asked = request(url, { method: body === undefined ? 'GET' : 'POST', agent, headers, signal }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.once('end', () => resolve(Buffer.concat(parts).toString()));
      response.once('error', reject);
    });
    asked.once('error', reject);
    asked.end(body);
  });
}
