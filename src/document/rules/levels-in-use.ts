/** Placements, level references, needs and programmes name levels of frameworks (LAW.md section 8): a framework that is amended keeps those that are named. */
import type { Placement, Route } from '../../recognition';
import type { Rule } from './rule';

export const levelsInUse: Rule = (register, report) => {
  const amended = new Map(register.given('frameworks').map((framework) => [framework.record.code, framework]));
  if (amended.size === 0) return;
  const missing = new Set<string>();
  const check = ({ framework, level }: Placement, by: string): void => {
    const found = amended.get(framework);
    const key = `${framework} ${level}`;
    if (found === undefined || missing.has(key) || found.record.levels.some(({ code }) => code === level)) return;
    missing.add(key);
    report(found.given, ['levels'], 'LEVEL_IN_USE', level, { value: level, by });
  };
  // A record of the document that names a level that is missing is itself what is wrong: its references say so.
  for (const { record } of register.kept('certificates'))
    record.placements?.forEach((placement) => check(placement, record.code));
  for (const { record } of register.kept('levelReferences'))
    [record.a, record.b].forEach((end) => check(end, record.code));
  const checkRoutes = (routes: readonly Route[], by: string): void => {
    for (const { needs } of routes) for (const need of needs) if ('framework' in need) check(need, by);
  };
  for (const { record } of register.kept('requirements')) checkRoutes(record.routes, record.code);
  for (const { record } of register.kept('programmes')) {
    if (record.level !== undefined) check(record.level, record.code);
    checkRoutes(record.entry ?? [], record.code);
  }
};
