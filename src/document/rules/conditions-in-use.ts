/** A programme gives conditions that the register has: one that is given is not dropped by the last record that asks for it. */
import type { Rule } from './rule';

export const conditionsInUse: Rule = (register, report) => {
  const { lost } = register.conditionUses;
  if (lost.size === 0) return;
  for (const { record } of register.kept('programmes'))
    for (const code of record.gives.conditions ?? []) {
      const dropping = lost.get(code);
      if (dropping === undefined) continue;
      const field = { equivalences: 'conditions', requirements: 'routes' }[dropping.type as string] ?? 'entry';
      report(dropping, [field], 'CONDITION_IN_USE', code, { value: code, by: record.code });
    }
};
