/** The best ways from what a learner has to a post (WAYS.md): those that none beats, in order, with the law's decision on each as proof. */
import { decideForLearner, isRefusal, type Refusal, type TimeSlices } from '../recognition';
import type { Pathways } from './compile/pathways';
import { claimOf } from './model/learner';
import type { Way, Ways, WaysQuestion } from './model/ways';
import { Asker } from './search/asker';
import { Search } from './search/search';
import { wayOf } from './telling';

/** The most ways that are listed. */
const LISTED = 50;

/** Lists the ways, or refuses the question as the claim that it is on its first day, with every problem named. */
export function* waysTo(pathways: Pathways, question: WaysQuestion): TimeSlices<Ways | Refusal> {
  const refusal = refusalOf(pathways, question);
  if (refusal !== undefined) return refusal;
  const asker = new Asker(pathways, question);
  const search = new Search(asker);
  yield* search.run();
  const plans = search.front.inOrder();
  const ways: Way[] = [];
  for (const plan of plans.slice(0, LISTED)) {
    ways.push(wayOf(asker, plan));
    yield;
  }
  return { ways, more: plans.length > LISTED };
}

export function refusalOf({ catalogue }: Pathways, question: WaysQuestion): Refusal | undefined {
  const answer = decideForLearner(
    catalogue,
    claimOf({ holdings: question.holdings, facts: question.facts }, question, question.from),
  );
  return isRefusal(answer) ? answer : undefined;
}
