/**
 * Whether the service stays as it is: under a steady load of questions and acts for a long time, is its memory flat; and with ten times as much to do as it
 * can, whom does it answer, and how soon is it as before. On each database.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { percentile, probe, registrarOf, SHIPPED } from './fairness.mjs';
import { figure, median } from './measure.mjs';
import { COMMAND, freePort, startOn, startPostgres } from './service-start.mjs';

const FLOOD = fileURLToPath(new URL('flood.mjs', import.meta.url));
const run = promisify(execFile);
const MIB = 1024 * 1024;
/** The steady load, of what the service could do; measured for so many seconds, by so many clients. */
const STEADY = 0.3;
const CAPACITY = { seconds: 10, clients: 16 };
/** How many times as much as it can do it is asked for, for so many seconds. */
const TIMES = 10;
const OVERLOAD_SECONDS = 60;
/** Milliseconds between two acts, and two looks at the memory. */
const ACTS_APART = 500;
const LOOKS_APART = 1_000;
/** Parts of the time, of each of which the least heap is taken: what is left when the garbage has been collected. */
const PARTS = 40;
/** Of its memory the service may grow by in the second half, for it to be called flat. */
const FLAT = 0.05;
const QUIET_MS = 5_000;
/** The service is as before when a cheap question takes no more than so many times what it took; looked at for so many seconds. */
const AS_BEFORE = 2;
const RECOVERY_LOOKS = 30;

const CLAIM = { holdings: [{ certificate: 'GIC-JD-HAND' }], post: 'jewellery-designer', region: 'HK' };
const claims = (count) => Array.from({ length: count }, () => ({ ...CLAIM, onDate: '2026-11-23' }));
const DECISION = 'verdict route { code } outstanding { code } needs { paths { steps { equivalence { code } } } }';
const many = (count, fields, more = '') => ({
  query: `query ($claims: [ClaimInput!]!) { decideMany(claims: $claims${more}) { ... on RecognitionDecision { ${fields} } } }`,
  variables: { claims: claims(count) },
});
/** What is asked, some of it more often. */
const MIXED = [
  ...Array.from({ length: 4 }, () => many(1, DECISION)),
  many(50, DECISION),
  many(200, 'verdict summary(language: ZH_HANT)'),
  many(20, 'verdict nearMisses { __typename }', ', asOfRevision: 1'),
  {
    query:
      '{ search(text: "jewel", first: 5) { totalCount } certificates(first: 50) { edges { node { code name } } } }',
  },
].map((body) => JSON.stringify(body));

/** @returns lines to print, as they come */
export async function* soak(folder, minutes) {
  for await (const line of soakOn(folder, `sqlite:${join(folder, 'soak.sqlite')}`, minutes)) yield `SQLite: ${line}`;
  const server = await startPostgres(folder);
  try {
    for await (const line of soakOn(folder, server.address, minutes)) yield `PostgreSQL: ${line}`;
  } finally {
    await server.stop();
  }
}

async function* soakOn(folder, database, minutes) {
  const metricsPort = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: database,
    CATALOGUE: 'gba',
    NODE_ENV: 'production',
    TRUSTED_PROXIES: 'loopback',
    POINTS_PER_MINUTE: '0',
    METRICS_PORT: String(metricsPort),
    LOG_LEVEL: 'warn',
  };
  const options = { cwd: folder, env };
  const service = await startOn(options);
  try {
    const token = registrarOf(COMMAND, options);
    await amend(service.url, token, 0);
    const { answered, seconds } = await flood(service.url, CAPACITY);
    const capacity = answered / seconds;
    yield await steadily(service, { metricsPort, token, rate: capacity * STEADY, seconds: minutes * 60 });
    for (const line of await overload(service, capacity)) yield line;
  } finally {
    await service.stop();
  }
}

/** What came of the requests of a process that does nothing but ask. */
async function flood(url, how) {
  const { stdout } = await run(process.execPath, [FLOOD, JSON.stringify({ url, bodies: MIXED, ...how })]);
  return JSON.parse(stdout);
}

async function steadily({ url, pid }, { metricsPort, token, rate, seconds }) {
  const looks = [];
  let going = true;
  let acts = 0;
  const acting = (async () => {
    for (; going; acts++) {
      await amend(url, token, acts + 1);
      await pause(ACTS_APART);
    }
  })();
  const looking = (async () => {
    for (const start = performance.now(); going; await pause(LOOKS_APART))
      looks.push({
        at: (performance.now() - start) / 3_600_000,
        rss: residentMemory(pid),
        heap: await heapOf(metricsPort),
      });
  })();
  const outcomes = await flood(url, { rate, seconds });
  going = false;
  await Promise.all([acting, looking]);
  const floors = Array.from({ length: PARTS }, (_, part) =>
    looks
      .slice(Math.floor((part * looks.length) / PARTS), Math.floor(((part + 1) * looks.length) / PARTS))
      .reduce((least, look) => (least === undefined || look.heap < least.heap ? look : least), undefined),
  ).filter((least) => least !== undefined);
  const growths = [growth(looks, 'rss'), growth(floors, 'heap')];
  const isFlat = growths.every(({ share }) => share <= FLAT);
  return `${figure(seconds / 60)} minutes of ${figure(rate)} requests/s and ${acts} acts: ${told(outcomes)}; resident ${growths[0].said}; heap when collected ${growths[1].said}; target flat, at most ${FLAT * 100} % in the second half: ${isFlat ? 'reached' : 'MISSED'}`;
}

/** How memory grows in the second half of the time, by its line of regression. */
function growth(looks, name) {
  const half = looks.slice(looks.length >> 1);
  const mean = (of) => half.reduce((sum, look) => sum + of(look), 0) / half.length;
  const [middle, level] = [mean(({ at }) => at), mean((look) => look[name])];
  const spread = mean(({ at }) => (at - middle) ** 2);
  const slope = spread === 0 ? 0 : mean((look) => (look.at - middle) * (look[name] - level)) / spread;
  const share = (slope * (half.at(-1).at - half[0].at)) / level;
  const said = `${figure(level / MIB)} MiB (${slope < 0 ? '' : '+'}${figure(slope / MIB)} MiB an hour, ${figure(share * 100)} % in the second half)`;
  return { share, said };
}

async function overload({ url, pid }, capacity) {
  const before = await probe(url, SHIPPED, QUIET_MS);
  const flooding = flood(url, { rate: capacity * TIMES, seconds: OVERLOAD_SECONDS });
  // When it has begun, and until it ends.
  await pause(QUIET_MS);
  const during = await probe(url, SHIPPED, OVERLOAD_SECONDS * 1000 - 2 * QUIET_MS);
  const outcomes = await flooding;
  const recovered = await recovery(url, median(before.question));
  return [
    `${figure(outcomes.asked / outcomes.seconds)} requests/s where it can answer ${figure(capacity)}, for ${OVERLOAD_SECONDS} s: ${told(outcomes)}, ${figure(outcomes.answered / outcomes.seconds)} answered a second`,
    `beside them, from another caller: question ${times(during.question, before.question)}; live ${times(during.live, before.live)}`,
    `${recovered === undefined ? `not as before after ${RECOVERY_LOOKS} s` : `as before ${recovered} s after the last`}; resident ${figure(residentMemory(pid) / MIB)} MiB`,
  ];
}

/** After how many seconds a cheap question takes about what it took before; undefined: it does not. */
async function recovery(url, usual) {
  for (let second = 1; second <= RECOVERY_LOOKS; second++) {
    const { question } = await probe(url, SHIPPED, 1_000);
    if (median(question) <= usual * AS_BEFORE) return second;
  }
  return undefined;
}

const told = ({ asked, answered, shed, refused, unanswered }) =>
  `${asked.toLocaleString('en')} asked, ${answered.toLocaleString('en')} answered, ${shed.toLocaleString('en')} refused with 503 and Retry-After, ${refused.toLocaleString('en')} otherwise, ${unanswered.toLocaleString('en')} without an answer`;

function times(during, before) {
  const [now, then] = [during, before].map((taken) => taken.toSorted((a, b) => a - b));
  return `${figure(percentile(now, 0.5))} ms, 99 % within ${figure(percentile(now, 0.99))} ms (${figure(percentile(then, 0.5))} and ${figure(percentile(then, 0.99))} ms before)`;
}

/**
 * Gives a region another name: the register stays as large as it is. With variables, as programs ask: each text of its own would be kept for a while,
 * parsed, until others take its place.
 */
async function amend(url, token, number) {
  const record = { region: { code: 'SOAK', name: { en: `Soak ${number}` } } };
  const { revision } = (await answerTo(url, token, '{ register { revision } }')).register;
  const [head, field] =
    number === 0
      ? ['', 'register(record: $record, act: $act)']
      : ['$revision: Int!, ', 'amend(record: $record, seenRevision: $revision, act: $act)'];
  const query = `mutation (${head}$record: RecordInput!, $act: ActInput!) { done: ${field} { __typename } }`;
  const { done } = await answerTo(url, token, query, { record, act: { reason: 'bench' }, revision });
  if (done.__typename !== 'ActRecorded') throw new Error(`An act of the bench was refused: ${field}`);
}

async function answerTo(url, token, query, variables) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

/** In bytes; 0 where this system does not tell. */
function residentMemory(pid) {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
  } catch {
    return 0;
  }
}

async function heapOf(port) {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^nodejs_heap_size_used_bytes (\S+)$/m.exec(text)[1]);
}
