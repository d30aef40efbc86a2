import { compile, runToEnd } from '../../src/recognition';
import { compilePathways, waysTo, type Ways } from '../../src/pathways';
import { worldsOfWays } from '../support/ways/worlds';
import { inWordsOfCases } from '../support/ways/told';

describe.each(worldsOfWays())('$name', ({ world, ways }) => {
  it('engine ways', () => {
    const catalogue = compile(world.register, 1);
    const pathways = runToEnd(compilePathways(catalogue, world.programmes));
    for (const {
      question,
      expect: { missingLinks, ...expected },
    } of ways) {
      const t = Date.now();
      expect({ question, ...inWordsOfCases(runToEnd(waysTo(pathways, question)) as Ways) }).toEqual({
        question,
        ...expected,
      });
      if (Date.now() - t > 200) console.log(Date.now() - t, JSON.stringify(question));
    }
  });
});
