/**
 * A level is named by its framework and code (LAW.md section 8), a route by its requirement and code (LAW.md section 10) or within the entry of
 * a programme, a condition by its code (LAW.md section 7), a base within its consortium: no two in one list share a code.
 */
import type { Code } from '../../recognition';
import { conditionLists } from './condition-lists';
import type { Rule } from './rule';

export const distinctCodes: Rule = (register, report) => {
  for (const { record, given } of register.given('frameworks'))
    for (const [position, code] of repeatedCodes(record.levels))
      report(given, ['levels', position, 'code'], 'DUPLICATE.level', code, { value: code });
  for (const { record, given } of register.given('requirements'))
    for (const [position, code] of repeatedCodes(record.routes))
      report(given, ['routes', position, 'code'], 'DUPLICATE.route', code, { value: code });
  for (const { record, given } of register.given('programmes'))
    for (const [position, code] of repeatedCodes(record.entry ?? []))
      report(given, ['entry', position, 'code'], 'DUPLICATE.entry', code, { value: code });
  for (const { record, given } of register.given('consortia'))
    for (const [position, code] of repeatedCodes(record.bases ?? []))
      report(given, ['bases', position, 'code'], 'DUPLICATE.base', code, { value: code });
  for (const { conditions, given, path } of conditionLists(register, 'given'))
    for (const [position, code] of repeatedCodes(conditions))
      if (given !== undefined) report(given, [...path, position, 'code'], 'DUPLICATE.condition', code, { value: code });
};

/** The items whose code an item before them has. */
function repeatedCodes(items: readonly { readonly code: Code }[]): [position: number, code: Code][] {
  const seen = new Set<Code>();
  const repeated: [number, Code][] = [];
  items.forEach(({ code }, position) => {
    if (seen.has(code)) repeated.push([position, code]);
    seen.add(code);
  });
  return repeated;
}
