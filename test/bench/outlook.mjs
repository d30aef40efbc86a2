/** What it costs to say how long decisions hold, beside deciding alone. */
import { createRequire } from 'node:module';
import { figure, median } from './measure.mjs';
import { claimsOf, registerOf } from './register.mjs';

const { compile, decide, outlookOf } = createRequire(import.meta.url)('../../dist/src/recognition/index.js');

const CLAIMS = 1_000;
const ROUNDS = 7;

/** @returns a line to print. */
export function outlookSpeed(world) {
  const catalogue = compile(registerOf(world), 1);
  const claims = claimsOf(world).slice(0, CLAIMS);
  const verdicts = claims.map((claim) => decide(catalogue, claim).verdict);
  const both = (claim) => outlookOf(catalogue, claim, decide(catalogue, claim).verdict);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const alone = timed(claims, (claim) => decide(catalogue, claim));
    return { alone, with: timed(claims, both) };
  });
  const ending = claims.filter((claim, at) => outlookOf(catalogue, claim, verdicts[at]).holdsUntil !== null).length;
  const each = median(rounds.map((round) => round.with)) / CLAIMS;
  return (
    `how long it holds: ${figure(each * 1000)} µs a decision with it, ${figure(median(rounds.map((round) => round.with / round.alone)))} times as long as ` +
    `the decision alone; ${figure((100 * ending) / CLAIMS)} % of the answers end`
  );
}

/** Milliseconds of processor time. */
function timed(claims, ask) {
  const start = process.cpuUsage();
  for (const claim of claims) ask(claim);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
