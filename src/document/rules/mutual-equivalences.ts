/** A mutual equivalence is always `FULL`: it credits no single units (LAW.md section 5). */
import type { Rule } from './rule';

export const mutualEquivalences: Rule = (register, report) => {
  for (const { record, given } of register.given('equivalences'))
    if (record.mutual === true && record.creditedUnits !== undefined)
      report(given, ['mutual'], 'PARTIAL_MUTUAL', record.mutual, {});
};
