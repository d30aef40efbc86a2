/** What is outstanding on paths (LAW.md section 7): each code once. */
import type { Catalogue } from '../catalogue/catalogue';
import { isDischarged, stepConditions } from '../catalogue/conditions';
import type { Code, Condition } from '../model/records';
import type { AllPaths, FoundPath } from './all-paths';
import type { Question } from './question';

const NOTHING: readonly never[] = [];

/** What is outstanding on paths and of conditions of one's own, each code once, in order. */
export function outstandingOf(
  catalogue: Catalogue,
  question: Question,
  allPaths: AllPaths,
  paths: readonly FoundPath[],
  own: readonly Condition[] = [],
): readonly Code[] {
  const codes = new Set<Code>();
  const add = (condition: Condition): void =>
    void (isDischarged(condition, question.facts) || codes.add(condition.code));
  own.forEach(add);
  for (const path of paths) {
    if (path.outstanding === 0) continue;
    allPaths.equivalences(path).forEach((id, position) => {
      const equivalence = catalogue.tables.equivalences.numbered(id);
      stepConditions(equivalence, question.holdings[path.holding], position).forEach(add);
    });
  }
  return codes.size === 0 ? NOTHING : [...codes].sort();
}
