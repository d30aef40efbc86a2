/** Which requirements ask for what: found by certificate, by unit and by level. */
import type { Code, Requirement } from './records';
import type { Tables } from './tables';

export interface Asking {
  readonly certificates: ReadonlyMap<Code, readonly Requirement[]>;
  readonly units: ReadonlyMap<Code, readonly Requirement[]>;
  /** Requirements with a need for a level, whichever. */
  readonly levels: readonly Requirement[];
}

export function compileAsking(tables: Tables): Asking {
  const certificates = new Map<Code, Requirement[]>();
  const units = new Map<Code, Requirement[]>();
  const levels = new Set<Requirement>();
  const note = (known: Map<Code, Requirement[]>, code: Code, requirement: Requirement): void => {
    const listed = known.get(code);
    if (listed === undefined) known.set(code, [requirement]);
    else if (listed[listed.length - 1] !== requirement) listed.push(requirement);
  };
  for (const requirement of tables.requirements.list)
    for (const { needs } of requirement.routes)
      for (const need of needs)
        if ('certificate' in need) note(certificates, need.certificate, requirement);
        else if ('units' in need) need.units.forEach((unit) => note(units, unit, requirement));
        else levels.add(requirement);
  return { certificates, units, levels: [...levels] };
}
