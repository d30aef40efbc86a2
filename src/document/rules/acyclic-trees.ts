/** Regions form a tree, and so do fields of work: no record lies below itself (LAW.md section 1). */
import type { Code } from '../../recognition';
import type { Rule } from './rule';

export const acyclicTrees: Rule = (register, report) => {
  for (const type of ['regions', 'fields'] as const) {
    if (!register.gives(type)) continue;
    const parents = new Map(register.all(type).map(({ record }) => [record.code, record.parent]));
    const onCycle = codesOnCycles(parents);
    for (const { record, given } of register.given(type))
      if (onCycle.has(record.code)) report(given, ['parent'], 'CYCLE', record.parent, { code: record.code });
  }
};

/** The codes that lie on a cycle of parents; each is visited once. */
function codesOnCycles(parents: ReadonlyMap<Code, Code | undefined>): ReadonlySet<Code> {
  const onCycle = new Set<Code>();
  const visited = new Set<Code>();
  for (const start of parents.keys()) {
    const trail = new Set<Code>();
    let code: Code | undefined = start;
    while (code !== undefined && !visited.has(code) && !trail.has(code)) {
      trail.add(code);
      code = parents.get(code);
    }
    // Where the trail has come back to itself, the cycle begins at that code.
    let reached = false;
    for (const passed of trail) {
      reached ||= passed === code;
      if (reached) onCycle.add(passed);
      visited.add(passed);
    }
  }
  return onCycle;
}
