/** One code means one condition throughout the register (LAW.md section 7). */
import type { Code, Condition } from '../../recognition';
import { conditionLists, type ConditionList } from './condition-lists';
import type { Rule } from './rule';

export const conditionContents: Rule = (register, report) => {
  const known = new Map<Code, { readonly content: string; readonly by: Code }>();
  const learn = ({ conditions, code, given, path }: ConditionList): void =>
    conditions.forEach((condition, position) => {
      const content = contentOf(condition);
      const before = known.get(condition.code);
      if (before === undefined) known.set(condition.code, { content, by: code });
      else if (before.content !== content && given !== undefined)
        report(given, [...path, position], 'CONDITION_DIFFERS', condition.code, {
          value: condition.code,
          other: before.by,
        });
    });
  const given = conditionLists(register, 'given');
  const differsFromPresent = (condition: Condition): boolean => {
    const present = register.presentCondition(condition.code);
    return present !== undefined && contentOf(present) !== contentOf(condition);
  };
  // What the register keeps comes first, so that the document is what differs. All of it is read only if some content differs from what the
  // register has, or had.
  if (given.some(({ conditions }) => conditions.some(differsFromPresent)))
    conditionLists(register, 'kept').forEach(learn);
  given.forEach(learn);
};

/** The same for the same content, whatever the order of its fields. */
const contentOf = ({ kind, text, years, language }: Condition): string =>
  JSON.stringify([kind, text.en, text['zh-Hant'], text['zh-Hans'], text.pt, years, language]);
