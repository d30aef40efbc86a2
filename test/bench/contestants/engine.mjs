/** The engine as it is built into `dist`, with the full law: from claims whose codes are looked up already, and from codes. */
import { createRequire } from 'node:module';
import { claimsOf, equivalenceNumber, registerOf } from '../register.mjs';

const { answer, compile, decide, resolveClaim } = createRequire(import.meta.url)(
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
  const path = ({ verdict, needs }) =>
    verdict === 'RECOGNISED' ? needs[0].paths[0].steps.map(({ equivalence }) => equivalenceNumber(equivalence)) : null;
  return {
    modes: {
      numbers: { ask: (claim) => answer(catalogue, questions[claim]), path },
      codes: { ask: (claim) => decide(catalogue, claims[claim]), path },
    },
    facts: { compilations: durations, bytes: catalogue.byteLength },
  };
}
