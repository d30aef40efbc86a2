/** How long a catalogue takes to be brought forward by one endorsement, beside compiling the register anew: all of it, and the longest turn. */
import { createRequire } from 'node:module';
import { figure, median } from './measure.mjs';
import { registerOf } from './register.mjs';

const { bringForward, compiling } = createRequire(import.meta.url)('../../dist/src/recognition/index.js');

const ENDORSEMENTS = 9;

/** @returns a line to print. */
export function refreshSpeed(world) {
  const register = registerOf(world);
  // The first compilation is a cold one.
  timed(compiling(register, 1));
  const anew = timed(compiling(register, 1));
  let catalogue = anew.result;
  const forward = Array.from({ length: ENDORSEMENTS }, (_, number) => {
    const like = register.equivalences[(number * 7919) % register.equivalences.length];
    const put = [{ ...like, code: `${like.code}-${number}` }];
    const brought = timed(bringForward(catalogue, { equivalences: { put, ended: [] } }, number + 2));
    catalogue = brought.result;
    return brought;
  });
  const whole = median(forward.map(({ whole }) => whole));
  return (
    `refresh after an endorsement: ${figure(whole)} ms, its longest turn ${figure(median(forward.map(({ longest }) => longest)))} ms; ` +
    `${figure(anew.whole / whole)} times as fast as compiling anew (${figure(anew.whole)} ms, its longest turn ${figure(anew.longest)} ms)`
  );
}

function timed(turns) {
  let [whole, longest] = [0, 0];
  for (;;) {
    const start = performance.now();
    const turn = turns.next();
    const taken = performance.now() - start;
    whole += taken;
    longest = Math.max(longest, taken);
    if (turn.done) return { result: turn.value, whole, longest };
  }
}
