/** The engine's answers in the words of test/cases-ways. */
import type { Way, Ways } from '../../../src/pathways';
import type { ExpectedWay, ExpectedWays } from './ways';
import { foundOf } from './ways';

export const inWordsOfCases = ({ ways, more }: Ways): ExpectedWays => ({ ways: ways.map(toldOf), more });

function toldOf({ cost, steps, decision, ...rest }: Way): ExpectedWay {
  const { verdict, requirement, route, standing, needs } = decision;
  return {
    ...rest,
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
