/** Every conformance case, through the engine and through the slow twin, with the records in several orders. */
import { compile, decide, type Claim, type Decision, type Refusal } from '../../src/recognition';
import { shuffled } from '../support/arbitraries';
import { decided } from '../support/engine';
import { decideSlowly } from '../support/twin';
import { conformanceWorlds, fixedPart } from '../support/worlds';

describe.each(conformanceWorlds())('$name', ({ register, cases }) => {
  const expectAll = (answer: (claim: Claim) => Decision | Refusal): void => {
    for (const { claim, expect: expected } of cases) {
      expect({ claim, answer: fixedPart(decided(answer(claim))) }).toEqual({ claim, answer: expected });
    }
  };

  it('is answered by the engine as the cases say, in whatever order its records come', () => {
    const orders = [register, ...[1, 2, 3].map((seed) => shuffled(register, seed))];
    for (const order of orders) {
      const catalogue = compile(order, 1);
      expectAll((claim) => decide(catalogue, claim));
    }
  });

  it('is answered by the twin as the cases say', () => {
    const order = shuffled(register, 4);
    expectAll((claim) => decideSlowly(order, 1, claim));
  });
});
