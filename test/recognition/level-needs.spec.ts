/** A level need that is met over a level reference (LAW.md section 8): the lowest code of those that serve is named, by whichever placement. */
import { certificate, claim, GROUND, levelReference, registerOf, requirement } from '../support/builders';
import { decideOn, REVISION } from '../support/engine';
import { decideSlowly } from '../support/twin';

const at = (framework: string) => ({ framework, level: 'L1' });
const LADDERS = ['FA', 'FB', 'FC'].map((code) => ({
  ...GROUND.frameworks![0],
  code,
}));

it.each([
  ['first', ['FB', 'FA']],
  ['last', ['FA', 'FB']],
])('names the lowest of two references where the placement that it ties stands %s', (_, placed) => {
  const register = registerOf({
    frameworks: LADDERS,
    certificates: [certificate('C1', { placements: placed.map(at) })],
    levelReferences: [levelReference('b', at('FA'), at('FC')), levelReference('a', at('FB'), at('FC'))],
    requirements: [requirement('q', [{ code: 'r', needs: [{ ...at('FC'), referenced: true }] }])],
  });
  const put = claim(['C1']);
  const decision = decideOn(register, put);
  expect(decision).toMatchObject({ verdict: 'RECOGNISED', needs: [{ levelReference: 'a' }] });
  expect(decision).toEqual(decideSlowly(register, REVISION, put));
});
