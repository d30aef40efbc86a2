/**
 * Registers in layers, now wide, now narrow: the search for a path goes on from the end that has fewer steps before it, the holdings or what
 * routes ask for, and among paths that cost the same it takes the one that the law says (LAW.md sections 6 and 9), as the slow twin does.
 */
import * as fc from 'fast-check';
import type { Code, Equivalence } from '../../src/recognition';
import { agreement, certificate, claim, equivalence, experience, registerOf, requirement } from '../support/builders';
import { decideOn, REVISION } from '../support/engine';
import { decideSlowly } from '../support/twin';

/** The most certificates of each layer: holdings, what lies between, and what routes ask for. */
const WIDTHS = [2, 8, 3, 8, 3];
const LAST = WIDTHS.length - 1;

const layers = fc
  .tuple(...WIDTHS.map((most) => fc.integer({ min: 1, max: most })))
  .map((widths) => widths.map((width, layer) => Array.from({ length: width }, (_, at) => `${'HABCT'[layer]}${at}`)));

/** A step from one layer to the next, or over one; mostly one that nothing hinders. */
const step = fc.record({
  layer: fc.nat(LAST - 1),
  over: fc.constantFrom(1, 1, 1, 1, 2),
  from: fc.nat(),
  to: fc.nat(),
  under: fc.constantFrom('A', 'A', 'A', 'A', 'B'),
  rest: fc.oneof(
    { weight: 12, arbitrary: fc.constant<Partial<Equivalence>>({}) },
    fc.constantFrom<Partial<Equivalence>>(
      { mutual: true },
      { awarded: { from: '2020-01-01' } },
      { conditions: [experience('EXP3', 3)] },
      { period: { until: '2020-01-01' } },
    ),
  ),
});

const scene = layers.chain((named) =>
  fc.record({
    named: fc.constant(named),
    steps: fc.array(step, { minLength: 8, maxLength: 32, size: 'max' }),
    asked: fc.shuffledSubarray(named[LAST], { minLength: 1 }),
    held: fc.shuffledSubarray(named[0], { minLength: 1 }),
  }),
);

it('finds the path that the twin finds, from whichever end', () => {
  fc.assert(
    fc.property(scene, ({ named, steps, asked, held }) => {
      const at = (layer: number, number: number): Code => {
        const codes = named[Math.min(layer, LAST)];
        return codes[number % codes.length];
      };
      const register = registerOf({
        certificates: named.flat().map((code) => certificate(code)),
        agreements: [agreement('A', { onward: { maxSteps: 4 } }), agreement('B', { onward: { maxSteps: 3 } })],
        equivalences: steps
          .map(({ layer, over, from, to, under, rest }, number) =>
            equivalence(`e${String(number + 10)}`, at(layer, from), at(layer + over, to), {
              agreement: under,
              ...rest,
            }),
          )
          .filter(({ from, to }) => from !== to),
        requirements: [
          requirement(
            'q',
            asked.map((code) => ({ code: `by-${code}`, needs: [{ certificate: code }] })),
          ),
        ],
      });
      const put = claim(held);
      expect(decideOn(register, put)).toEqual(decideSlowly(register, REVISION, put));
    }),
    { numRuns: 1500 },
  );
});
