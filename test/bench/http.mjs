/**
 * What questions cost over HTTP, in processor time of the server: one question beside a constant answer of Fastify and beside a made-up decision
 * of the same shape on the same stack, in turns; how many claims a second are decided where many are asked at once, beside `decide` alone; and
 * how much memory lines take.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { figure, median } from './measure.mjs';
import { freePort } from './service-start.mjs';

const place = (name) => fileURLToPath(new URL(name, import.meta.url));
const SERVICE = place('../../dist/src/main.js');
const ROUNDS = { one: 15, many: 5 };
/** Rounds of one question before those that count: a service runs for days, and what its compiler does in the first seconds is no part of a question. */
const WARMING = 15;
/** Questions in one round, and how many of them are on their way at a time. */
const QUESTIONS = 400;
const AT_A_TIME = 8;
/** Claims of one request of many: as many as the limits allow with paths; and requests in one round. */
const MANY = 4_000;
const REQUESTS = 5;
/** How often the lines of one request are sent again where its memory is looked at, and milliseconds between two looks. */
const LONG = { verdicts: 50, 'all but how long it holds': 30, all: 10 };
const LOOK_EVERY = 10;
const MIB = 1024;
const MOST_MEMORY = 64;
/** Milliseconds between two cheap questions beside many. */
const EVERY = 5;

const SHIPPED = ['GIC-JD-HAND', 'GIC-JD-CAD', 'HRD-JCD-HAND'];
const claim = (number) => ({
  holdings: [{ certificate: SHIPPED[number % SHIPPED.length] }],
  post: 'jewellery-designer',
  region: number % 2 === 0 ? 'HK' : 'MO',
  onDate: '2026-11-23',
});
const ANSWER = (fields) => `{ ... on RecognitionDecision { ${fields} } ... on ClaimRefused { message } }`;
const ONE = {
  query: `query ($claim: ClaimInput!) { decide(claim: $claim) ${ANSWER('verdict revision onDate purpose standing route { code }')} }`,
  variables: { claim: claim(0) },
};
const BATCHES = {
  verdicts: 'verdict',
  'with route and conditions in codes': 'verdict route { code } outstanding { code }',
  'with paths':
    'verdict route { code } outstanding { code } needs { outcome paths { holding certificate { code } steps { equivalence { code } } } }',
};

const LINES = {
  verdicts: '?fields=verdict',
  'all but how long it holds':
    '?fields=verdict,revision,standing,requirement,route,needs,outstanding,holdings,exclusions,remarks',
  all: '',
};

/** @returns lines to print. */
export async function httpSpeed(folder) {
  if (!existsSync('/proc/self/schedstat')) return ['skipped: only Linux tells the processor time of another process'];
  const servers = [];
  try {
    for (const program of [place('contestants/constant-json.mjs'), place('contestants/constant-decision.mjs'), SERVICE])
      servers.push(await startServer(program, join(folder, `http-${servers.length}.sqlite`)));
    const [, , service] = servers;
    const memory = await memoryOfLines(service);
    return [
      ...(await oneQuestion(servers)),
      bareDecisions(),
      ...(await manyQuestions(service)),
      ...(await manyLines(service)),
      ...memory,
    ];
  } finally {
    for (const { stop } of servers) await stop();
  }
}

async function oneQuestion(servers) {
  const body = JSON.stringify(ONE);
  const costs = servers.map(() => []);
  for (let round = 1 - WARMING; round <= ROUNDS.one; round++)
    for (let turn = 0; turn < servers.length; turn++) {
      const which = (round + WARMING + turn) % servers.length;
      const seconds = await costOf(servers[which], () => ask(servers[which], QUESTIONS, '/graphql', body));
      if (round > 0) costs[which].push(seconds / QUESTIONS);
    }
  const [constant, made, service] = costs;
  const each = (cost) => `${figure(median(cost) * 1e6)} µs`;
  const times = (one, other) => median(one.map((cost, round) => cost / other[round]));
  return [
    `one question: ${each(service)} of processor time; a constant of Fastify ${each(constant)}, a made-up decision on the same stack ${each(made)}`,
    target('one question / a constant of Fastify', times(service, constant), 'at most', 5),
    target('a made-up decision / one question', times(made, service), 'at least', 0.75),
  ];
}

async function manyQuestions(service) {
  const claims = Array.from({ length: MANY }, (_, number) => claim(number));
  const lines = [];
  for (const [name, fields] of Object.entries(BATCHES)) {
    const query = `query ($claims: [ClaimInput!]!) { decideMany(claims: $claims) ${ANSWER(fields)} }`;
    const body = JSON.stringify({ query, variables: { claims } });
    lines.push(await manyOf(service, `decideMany, ${name}`, '/graphql', body));
  }
  return lines;
}

/** The same claims by `decide` alone, from codes to codes: what no way of asking can be quicker than. */
function bareDecisions() {
  const { compile, decide, RECORD_TYPES } = createRequire(import.meta.url)(place('../../dist/src/recognition'));
  const folder = place('../../dist/src/gba');
  const parts = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const documents = parts.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  const register = RECORD_TYPES.map((type) => [type, documents.flatMap((document) => document[type] ?? [])]);
  const catalogue = compile(Object.fromEntries(register), 1);
  const claims = Array.from({ length: MANY }, (_, number) => ({ ...claim(number), purpose: 'PRACTICE' }));
  const rates = [];
  for (let round = 0; round <= ROUNDS.many * REQUESTS; round++) {
    const before = process.cpuUsage();
    for (const each of claims) decide(catalogue, each);
    const { user, system } = process.cpuUsage(before);
    if (round > REQUESTS) rates.push((MANY * 1e6) / (user + system));
  }
  return `\`decide\` alone, in codes: ${figure(median(rates))} decisions/s a core`;
}

const LINES_BODY = Array.from(
  { length: MANY },
  (_, number) => `${JSON.stringify({ id: number, ...claim(number) })}\n`,
).join('');
const LINES_TYPE = 'application/x-ndjson';

async function manyLines(service) {
  const lines = [];
  for (const [name, search] of Object.entries(LINES))
    lines.push(await manyOf(service, `POST /decide, ${name}`, `/decide${search}`, LINES_BODY, LINES_TYPE));
  return lines;
}

/** The most memory that long requests of lines take above what the service takes before. */
async function memoryOfLines({ pid, url }) {
  const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / MIB;
  const idle = memory();
  const lines = [];
  for (const [name, search] of Object.entries(LINES)) {
    let most = 0;
    const looking = setInterval(() => (most = Math.max(most, memory())), LOOK_EVERY);
    await send(`${url}/decide${search}`, LINES_BODY, LINES_TYPE, KEPT, LONG[name]);
    clearInterval(looking);
    lines.push(target(`MiB above idle, POST /decide, ${name}`, Math.max(0, most - idle), 'at most', MOST_MEMORY));
  }
  return lines;
}

async function manyOf(service, name, path, body, type) {
  const rates = [];
  const waits = [];
  for (let round = 0; round <= ROUNDS.many; round++) {
    const busy = ask(service, REQUESTS, path, body, type, 1);
    const seconds = await costOf(service, () => busy);
    if (round > 0) rates.push((REQUESTS * MANY) / seconds);
    const again = { going: true };
    const beside = ask(service, REQUESTS, path, body, type, 1).finally(() => (again.going = false));
    while (again.going) {
      const start = performance.now();
      await ask(service, 1, '/graphql', JSON.stringify(ONE), undefined, 1, BESIDE);
      if (round > 0) waits.push(performance.now() - start);
      await pause(EVERY);
    }
    await beside;
  }
  waits.sort((a, b) => a - b);
  return `${name}: ${figure(median(rates))} decisions/s a core; one question beside it within ${figure(median(waits))} ms (99 % within ${figure(waits[Math.floor(waits.length * 0.99)])} ms)`;
}

/** The processor time, in seconds, that a server takes for some work. */
async function costOf({ pid }, work) {
  const before = processorTime(pid);
  await work();
  return processorTime(pid) - before;
}

/** Of all threads: the first figure of each (`schedstat`) is its time on a processor in nanoseconds. */
function processorTime(pid) {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((id) =>
    Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]),
  );
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e9;
}

const KEPT = new Agent({ keepAlive: true });
const BESIDE = new Agent({ keepAlive: true });

/** Asks the same so many times, some at a time. */
async function ask({ url }, times, path, body, type = 'application/json', atATime = AT_A_TIME, agent = KEPT) {
  let left = times;
  const asker = async () => {
    while (left-- > 0) await send(url + path, body, type, agent);
  };
  await Promise.all(Array.from({ length: Math.min(atATime, times) }, asker));
}

/** @param times how often the body is sent, in one request */
const send = (url, body, type, agent, times = 1) =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body) * times };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} was answered with ${response.statusCode}.`));
      response.on('end', resolve).resume();
    });
    sent.once('error', reject);
    Readable.from(Array.from({ length: times }, () => body)).pipe(sent);
  });

async function startServer(program, file) {
  const port = await freePort();
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: `sqlite:${file}`,
    POINTS_PER_MINUTE: '0',
    CATALOGUE: 'gba',
  };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = () => (child.kill('SIGKILL'), ended);
  const url = `http://127.0.0.1:${port}`;
  for (let looks = 0; looks < 3000; looks++) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    await answer?.text();
    if (answer?.ok) return { url, pid: child.pid, stop };
    await pause(20);
  }
  await stop();
  throw new Error(`\`${program}\` does not answer.`);
}

const target = (name, value, bound, limit) =>
  `${name}: ${figure(value)}, target ${bound} ${limit}: ${(bound === 'at most' ? value <= limit : value >= limit) ? 'reached' : 'MISSED'}`;
