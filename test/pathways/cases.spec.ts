/** Every case of test/cases-ways through the slow enumerator. */
import { coverageSlowly } from '../support/ways/coverage';
import { missingLinksSlowly } from '../support/ways/missing-links';
import { waysSlowly } from '../support/ways/ways';
import { worldsOfWays } from '../support/ways/worlds';

const inOrder = (cells: readonly object[]): readonly object[] =>
  cells.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe.each(worldsOfWays().filter(({ world }) => world.programmes.length < 10))(
  '$name',
  ({ world, ways, coverage }) => {
    it('slow ways', () => {
      for (const {
        question,
        expect: { missingLinks, ...expected },
      } of ways) {
        const t = Date.now();
        expect({ question, ...waysSlowly(world, question) }).toEqual({ question, ...expected });
        if (Date.now() - t > 2000) console.log(Date.now() - t, JSON.stringify(question));
      }
    });
    if (process.env.LINKS)
      it('slow links', () => {
        for (const {
          question,
          expect: { missingLinks },
        } of ways)
          if (missingLinks)
            expect({ question, l: missingLinksSlowly(world, question) }).toEqual({ question, l: missingLinks });
      });
    it('slow coverage', () => {
      for (const { question, expect: expected } of coverage)
        expect(
          inOrder(
            coverageSlowly(world, question).map((c) => ({
              ...c,
              counts: Object.fromEntries(Object.entries(c.counts).sort()),
            })),
          ),
        ).toEqual(
          inOrder(expected.map((c) => ({ ...c, counts: Object.fromEntries(Object.entries(c.counts).sort()) }))),
        );
    });
  },
);
