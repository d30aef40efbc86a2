/** A level reference ties a level of one framework to a level of another (LAW.md section 1). */
import type { Rule } from './rule';

export const levelReferenceEnds: Rule = (register, report) => {
  for (const { record, given } of register.given('levelReferences')) {
    const { a, b } = record;
    if (a.framework === b.framework)
      report(given, ['b', 'framework'], 'SAME_FRAMEWORK', b.framework, { value: b.framework });
  }
};
