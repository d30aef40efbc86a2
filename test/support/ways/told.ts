/** The engine's answers in the words of test/cases-ways. */
import type { CoverageCell, Way, Ways } from '../../../src/pathways';
import type { ExpectedCell } from './coverage';
import type { ExpectedWay, ExpectedWays } from './ways';
import { foundOf } from './ways';

export const inWordsOfCases = ({ ways, more }: Ways): ExpectedWays => ({ ways: ways.map(toldOf), more });

function toldOf({ cost, steps, decision, day, notBefore, months, costNotStated, standing: own }: Way): ExpectedWay {
  const { verdict, requirement, route, standing, needs } = decision;
  return {
    day,
    notBefore,
    months,
    costNotStated,
    standing: own,
    cost: Object.fromEntries(cost.map(({ currency, amount }) => [currency, amount])),
    steps: steps.map(({ programme, practice, begin, last, certificates, serves }) => ({
      ...(programme === null ? { practice } : { programme }),
      begin,
      last,
      gives: certificates,
      serves,
    })),
    decision: { verdict, requirement, route, standing, needs: needs.map(foundOf) },
  };
}

export const cellInWordsOfCases = ({ counts, ...place }: CoverageCell): ExpectedCell => ({
  ...place,
  counts: Object.fromEntries(
    counts.map(({ verdict, standing, count }) => [standing === null ? verdict : `${verdict} ${standing}`, count]),
  ),
});

/** Cells, whatever their order. */
export const byPlace = (cells: readonly ExpectedCell[]): ReadonlyMap<string, object> =>
  new Map(
    cells.map(({ counts, sum, ...place }) => [
      JSON.stringify([place.certificateRegion, place.region, place.field, place.purpose]),
      { counts, sum },
    ]),
  );
