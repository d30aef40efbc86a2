/** What writing costs: equivalences are proposed and endorsed at one copy of the service, one after the other, while it is asked; and when another copy knows. */
import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { claimsOf, registerOf } from './register.mjs';
import { figure, median } from './measure.mjs';

/** Milliseconds in which questions are asked: until all parts are warm, before there are acts, and while there are. */
const WARM = 2_000;
const QUIET = 4_000;
const BUSY = 8_000;
/** Milliseconds between two looks at the other copy. */
const LOOK = 2;

/**
 * @param command the built `registry` command
 * @param urls where two copies of the service are, on one database
 * @returns lines to print.
 */
export async function actsSpeed(world, command, options, urls) {
  const [url, other] = urls;
  const claims = claimsOf(world);
  await latencies(url, claims, WARM);
  const quiet = await latencies(url, claims, QUIET);
  const writing = { going: true, acts: 0, seen: [], endorsements: [] };
  const start = performance.now();
  const written = writeOn(url, other, tokensOf(command, options), registerOf(world), writing);
  const busy = await latencies(url, claims, BUSY);
  writing.going = false;
  await written;
  const rate = writing.acts / ((performance.now() - start) / 1000);
  const asked = writing.endorsements.filter(({ from }) => from < busy[busy.length - 1].start);
  const lengths = asked.map(({ from, until }) => until - from);
  return [
    `writing: ${figure(rate)} acts/s; another copy knows after ${told(writing.seen)}`,
    `a decision over HTTP takes ${told(busy.map(takenOf))} meanwhile, ${told(quiet.map(takenOf))} otherwise`,
    `from an endorsement until all copies know, the slowest answer takes ${times(busy, asked)} the median, in as long a while without writing ${times(quiet, whilesIn(quiet, median(lengths)))}`,
  ];
}

const takenOf = ({ taken }) => taken;

/** The while of the answers in parts of that length. */
function whilesIn(answers, length) {
  const [start, end] = [answers[0].start, answers.at(-1).start];
  return Array.from({ length: Math.max(1, Math.floor((end - start) / length)) }, (_, number) => ({
    from: start + number * length,
    until: start + (number + 1) * length,
  }));
}

/** How many times the median the slowest answer takes in each of some whiles: the median and the most. */
function times(answers, whiles) {
  const spread = whiles.map((one) => spreadIn(answers, one)).sort((a, b) => a - b);
  return `${figure(median(spread))} times (at most ${figure(spread.at(-1))}, ${spread.length} whiles)`;
}

/** How many times the median of the answers of a while the slowest of them takes. */
function spreadIn(answers, { from, until }) {
  const sorted = answers
    .filter(({ start, taken }) => start + taken > from && start < until)
    .map(takenOf)
    .sort((a, b) => a - b);
  return sorted[sorted.length - 1] / median(sorted);
}

const tokensOf = (command, options) =>
  ['BODY', 'PARTNER'].map((body) =>
    execFileSync(process.execPath, [command, 'token', '--subject', `bench-${body}`, '--role', `body:${body}`], {
      ...options,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim(),
  );

async function latencies(url, claims, within) {
  const taken = [];
  for (const until = performance.now() + within; performance.now() < until;) {
    const { holdings, post, region, onDate } = claims[taken.length % claims.length];
    const start = performance.now();
    const { data } = await ask(
      url,
      'query($c: Code!, $p: Code!, $r: Code!, $d: Date) { recognition(certificate: $c, post: $p, region: $r, onDate: $d) { ... on RecognitionDecision { verdict } } }',
      { c: holdings[0].certificate, p: post, r: region, d: onDate },
    );
    if (data?.recognition?.verdict === undefined) throw new Error('A question was not answered.');
    taken.push({ start, taken: performance.now() - start });
  }
  return taken;
}

/** Median, 99 % and the most. */
function told(taken) {
  const sorted = taken.sort((a, b) => a - b);
  const rare = sorted[Math.floor(sorted.length * 0.99)];
  return `${figure(median(sorted))} ms (99 % within ${figure(rare)} ms, at most ${figure(sorted[sorted.length - 1])} ms)`;
}

async function writeOn(url, other, [proposer, endorser], { equivalences, certificates }, writing) {
  for (let number = 0; writing.going; number++) {
    const like = equivalences[(number * 7919) % equivalences.length];
    const code = `BENCH-${number}`;
    const to = certificates.at(-1 - (number % 100)).code;
    const proposed = await act(
      url,
      proposer,
      `proposeEquivalence(equivalence: { code: "${code}", agreement: "${like.agreement}", from: "${like.from}", to: "${to}" }, act: { reason: "bench" })`,
    );
    // The world has one that says the same.
    if (proposed === undefined) continue;
    const from = performance.now();
    const endorsed = await act(
      url,
      endorser,
      `endorse(type: EQUIVALENCE, code: "${code}", seenRevision: ${proposed}, act: { reason: "bench" })`,
    );
    const start = performance.now();
    while ((await revisionOf(other)) < endorsed) await pause(LOOK);
    const until = performance.now();
    writing.seen.push(until - start);
    writing.endorsements.push({ from, until });
    writing.acts += 2;
  }
}

async function act(url, token, mutation) {
  const { data, errors } = await ask(
    url,
    `mutation { done: ${mutation} { ... on ActRecorded { revision } ... on ActRefused { problems { code message } } } }`,
    {},
    token,
  );
  const { revision, problems = [] } = data?.done ?? {};
  if (revision === undefined && problems[0]?.code !== 'OVERLAPS')
    throw new Error(`An act was refused: ${JSON.stringify(errors ?? data)}`);
  return revision;
}

async function revisionOf(url) {
  const answer = await fetch(`${url}/health/ready`);
  return (await answer.json()).revision;
}

async function ask(url, query, variables, token) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return answer.json();
}
