/** The lists of conditions that equivalences and the routes of requirements have, with the path of each within its record. */
import type { Code, Condition, Equivalence, Requirement } from '../../recognition';
import type { GivenRecord } from '../given-records';
import type { Path } from '../problem';
import type { MergedRecord } from './merged-register';

export interface ConditionList {
  readonly conditions: readonly Condition[];
  /** The record that has the list. */
  readonly code: Code;
  readonly given?: GivenRecord;
  readonly path: Path;
}

export function conditionLists(
  equivalences: readonly MergedRecord<Equivalence>[],
  requirements: readonly MergedRecord<Requirement>[],
): ConditionList[] {
  const lists: ConditionList[] = [];
  for (const { record, given } of equivalences)
    if (record.conditions !== undefined)
      lists.push({ conditions: record.conditions, code: record.code, given, path: ['conditions'] });
  for (const { record, given } of requirements)
    record.routes.forEach(({ conditions }, route) => {
      if (conditions !== undefined)
        lists.push({ conditions, code: record.code, given, path: ['routes', route, 'conditions'] });
    });
  return lists;
}
