/** What writing costs a service: acts per second over GraphQL, one after the other, and how long a decision takes meanwhile. */
import { execFileSync } from 'node:child_process';
import { claimsOf } from './register.mjs';
import { figure, median } from './measure.mjs';

/** Milliseconds in which questions are asked, before there are acts and while there are. */
const QUIET = 2_000;
const BUSY = 6_000;

/** @param command the built `registry` command @returns a line to print. */
export async function actsSpeed(world, command, environment, url) {
  const token = execFileSync(process.execPath, [command, 'token', '--subject', 'bench', '--role', 'body:BODY'], {
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  const claims = claimsOf(world);
  const quiet = await latencies(url, claims, QUIET);
  const writing = { going: true, acts: 0 };
  const start = performance.now();
  const written = writeOn(url, token, writing);
  const busy = await latencies(url, claims, BUSY);
  writing.going = false;
  await written;
  const rate = writing.acts / ((performance.now() - start) / 1000);
  return `${figure(rate)} acts/s; a decision over HTTP takes ${told(busy)} meanwhile, ${told(quiet)} otherwise`;
}

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
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b);
}

const told = (sorted) => `${figure(median(sorted))} ms (at most ${figure(sorted[sorted.length - 1])} ms)`;

async function writeOn(url, token, writing) {
  while (writing.going) {
    const code = `BENCH-${process.pid}-${writing.acts}`;
    const { data, errors } = await ask(
      url,
      `mutation { register(record: { certificate: { code: "${code}", name: { en: "Bench" }, body: "BODY" } }, act: { reason: "bench" }) { __typename } }`,
      {},
      token,
    );
    if (data?.register?.__typename !== 'ActRecorded') throw new Error(`An act was refused: ${JSON.stringify(errors)}`);
    writing.acts++;
  }
}

async function ask(url, query, variables, token) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return answer.json();
}
