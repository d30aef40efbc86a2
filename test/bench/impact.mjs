/** How long the impact of one drafted equivalence takes, beside compiling the whole register with it. */
import { createRequire } from 'node:module';
import { figure, median } from './measure.mjs';
import { registerOf } from './register.mjs';

const { compile, impactOf } = createRequire(import.meta.url)('../../dist/src/recognition/index.js');

const DRAFTS = 200;
/** The first one compiles what is compiled when it is first asked for. */
const WARMING = 1;
/** Milliseconds after which no further draft is begun: in a dense world one may touch more than is looked at. */
const PATIENCE = 15_000;
const DAY = '2026-01-01';

/** @returns a line to print. */
export function impactSpeed(world) {
  const register = registerOf(world);
  const catalogue = compile(register, 1);
  const start = performance.now();
  compile({ ...register, equivalences: [...register.equivalences, draftOf(register, 0)] }, 2);
  const whole = performance.now() - start;
  const taken = [];
  let changes = 0;
  let wide = 0;
  const begun = performance.now();
  for (let number = 0; number < DRAFTS && performance.now() - begun < PATIENCE; number++) {
    const began = performance.now();
    const asked = impactOf(catalogue, [draftOf(register, number)], DAY, 'PRACTICE');
    let step = asked.next();
    while (!step.done) step = asked.next();
    if (number < WARMING) continue;
    taken.push(performance.now() - began);
    if (step.value === null) wide++;
    else changes += step.value.changes.length;
  }
  taken.sort((a, b) => a - b);
  const middle = median(taken);
  return (
    `impact of a draft: ${figure(middle)} ms (95 % within ${figure(taken[Math.floor(taken.length * 0.95)])} ms, ` +
    `${figure(changes / taken.length)} changes each${wide > 0 ? `, ${wide} of ${taken.length} too wide` : ''}); ${figure(whole / middle)} times as fast as compiling the register with it`
  );
}

/** Like one of the register's equivalences, but to another certificate. */
function draftOf({ equivalences, certificates }, number) {
  const like = equivalences[(number * 7919) % equivalences.length];
  const to = certificates[(number * 104_729) % certificates.length].code;
  return { ...like, period: undefined, code: `DRAFT-${number}`, to: to === like.from ? like.to : to };
}
