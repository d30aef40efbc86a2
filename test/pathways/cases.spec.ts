/** Every case of test/cases-ways through the engine, with the records in several orders. */
import { compile, runToEnd } from '../../src/recognition';
import { compilePathways, coverage, missingLinks, waysTo, type Pathways } from '../../src/pathways';
import { shuffled } from '../support/arbitraries';
import { decided } from '../support/engine';
import { byPlace, cellInWordsOfCases, inWordsOfCases } from '../support/ways/told';
import { worldsOfWays } from '../support/ways/worlds';

describe.each(worldsOfWays())('$name', ({ world: { register, programmes }, ways, coverage: covered }) => {
  const compiled = (order: number): Pathways => {
    const whole = { ...register, programmes };
    return runToEnd(compilePathways(compile(order === 0 ? whole : shuffled(whole, order), 1)));
  };

  it.each([0, 1])('has the ways that the cases say, in order %i', (order) => {
    const pathways = compiled(order);
    for (const { question, expect: expected } of ways) {
      const answer = inWordsOfCases(decided(runToEnd(waysTo(pathways, question))));
      expect({ question, ...answer }).toEqual({ question, ways: expected.ways, more: expected.more });
    }
  });

  it('lacks the links that the cases say', () => {
    const pathways = compiled(3);
    for (const { question, expect: expected } of ways) {
      if (expected.missingLinks === undefined) continue;
      const links = decided(runToEnd(missingLinks(pathways, question)));
      expect({ question, links }).toEqual({ question, links: expected.missingLinks });
    }
  });

  it('is covered as the cases say', () => {
    const pathways = compiled(2);
    for (const { question, expect: expected } of covered) {
      const cells = decided(runToEnd(coverage(pathways, question)));
      expect(byPlace(cells.map(cellInWordsOfCases))).toEqual(byPlace(expected));
    }
  });
});
