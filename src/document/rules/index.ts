/** The rules that hold between the fields of a record, and between records: of the document among themselves, and with those of the register. */
import type { GivenRecords, PresentRegister } from '../given-records';
import type { Problems } from '../problem';
import { acyclicTrees } from './acyclic-trees';
import { certificateIdentifiers } from './certificate-identifiers';
import { conditionContents } from './condition-contents';
import { conditionsInUse } from './conditions-in-use';
import { creditedUnits } from './credited-units';
import { distinctCodes } from './distinct-codes';
import { equivalenceEnds } from './equivalence-ends';
import { issuerKeys } from './issuer-keys';
import { levelReferenceEnds } from './level-reference-ends';
import { levelsInUse } from './levels-in-use';
import { MergedRegister } from './merged-register';
import { mutualEquivalences } from './mutual-equivalences';
import { requirementPeriods } from './requirement-periods';
import type { Report, Rule } from './rule';
import { suspensions } from './suspensions';

const RULES: readonly Rule[] = [
  acyclicTrees,
  distinctCodes,
  levelsInUse,
  levelReferenceEnds,
  equivalenceEnds,
  mutualEquivalences,
  creditedUnits,
  requirementPeriods,
  suspensions,
  conditionContents,
  conditionsInUse,
  certificateIdentifiers,
  issuerKeys,
];

/** @param beside rules that hold beside these */
export function checkRules(
  present: PresentRegister,
  given: GivenRecords,
  problems: Problems,
  beside: readonly Rule[],
): void {
  const register = new MergedRegister(present, given);
  const report: Report = ({ type, record, file, position }, path, key, value, parameters) => {
    const within = Object.hasOwn(record, path[0]) ? path : [];
    problems.report(file, [type, position, ...within], key, value, parameters);
  };
  for (const rule of [...RULES, ...beside]) rule(register, report);
}
