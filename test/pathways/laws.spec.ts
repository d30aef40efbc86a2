/** The laws of WAYS.md section 10, on random small worlds. */
import * as fc from 'fast-check';
import { compile, isRefusal, runToEnd } from '../../src/recognition';
import { compilePathways, waysTo, type Ways, type WaysQuestion } from '../../src/pathways';
import { sceneOfWays } from '../support/ways/arbitraries';
import type { WorldOfWays } from '../support/ways/law';
import { inWordsOfCases } from '../support/ways/told';
import { waysSlowly } from '../support/ways/ways';

const RUNS = Number(process.env.WAYS_RUNS ?? 200);

function waysOf({ register, programmes }: WorldOfWays, question: WaysQuestion): Ways {
  const pathways = runToEnd(compilePathways(compile(register, 1), programmes));
  const answer = runToEnd(waysTo(pathways, question));
  if (isRefusal(answer)) throw new Error(`the question is refused: ${JSON.stringify(answer.problems)}`);
  return answer;
}

describe('the slow enumerator', () => {
  it('lists the same', () => {
    const seen: Record<string, number> = {};
    const note = (what: string): void => void (seen[what] = (seen[what] ?? 0) + 1);
    fc.assert(
      fc.property(sceneOfWays(Number(process.env.WAYS_PROGRAMMES ?? 3)), ({ world, question }) => {
        const t = Date.now();
        const slow = waysSlowly(world, question);
        const ways = waysOf(world, question);
        expect(inWordsOfCases(ways)).toEqual(slow);
        note(`ways ${ways.ways.length}`);
        for (const way of ways.ways) {
          note(`steps ${way.steps.length}`);
          if (way.steps.filter((s) => s.practice).length > 1) note('twice');
          if (way.steps.some((s) => s.serves.length === 0)) note('nothing');
          if (way.notBefore) note('notbefore');
        }
        if (Date.now() - t > 3000) note('slow');
      }),
      { numRuns: RUNS, ...(process.env.WAYS_SEED && { seed: Number(process.env.WAYS_SEED) }) },
    );
    if (process.env.WAYS_RUNS) console.log(JSON.stringify(seen));
  }, 10_000_000);
});
