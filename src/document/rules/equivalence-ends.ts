/** An equivalence gives a step from one certificate to another (LAW.md section 5): its ends differ. */
import type { Rule } from './rule';

export const equivalenceEnds: Rule = (register, report) => {
  for (const { record, given } of register.given('equivalences'))
    if (record.from === record.to) report(given, ['to'], 'EQUAL_ENDS', record.to, { value: record.to });
};
