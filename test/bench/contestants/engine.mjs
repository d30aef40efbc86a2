/** The engine as it is built into `dist`, with the full law: in numbers (claims whose codes are looked up, judgements not yet put into codes), and in codes. */
import { createRequire } from 'node:module';
import { claimsOf, equivalenceNumber, registerOf } from '../register.mjs';

const { byteLengthOf, compile, decide, resolveClaim, judge } = createRequire(import.meta.url)(
  '../../../dist/src/recognition/index.js',
);

const COMPILATIONS = 3;

export function engine(world) {
  const register = registerOf(world);
  const durations = [];
  let catalogue;
  for (let time = 0; time < COMPILATIONS; time++) {
    globalThis.gc?.();
    const start = performance.now();
    catalogue = compile(register, 1);
    durations.push(performance.now() - start);
  }
  const claims = claimsOf(world);
  const questions = claims.map((claim) => resolveClaim(catalogue, claim));
  const pathOf = (found, stepsOf) => (found?.verdict === 'RECOGNISED' ? stepsOf(found.needs[0].paths[0]) : null);
  return {
    modes: {
      numbers: {
        ask: (claim) => judge(catalogue, questions[claim]),
        path: (judgement) => pathOf(judgement, ({ equivalences }) => equivalences),
      },
      codes: {
        ask: (claim) => decide(catalogue, claims[claim]),
        path: (decision) =>
          pathOf(decision, ({ steps }) => steps.map(({ equivalence }) => equivalenceNumber(equivalence))),
      },
    },
    facts: { compilations: durations, bytes: byteLengthOf(catalogue) },
  };
}
