/** Which requirements ask for what: found by certificate, by unit and by level. */
import type { Code, Requirement } from '../model/records';
import type { Tables } from './tables';
import { inTimeSlices, type TimeSlices } from '../memory/time-slices';

export interface RequirementsByTarget {
  readonly certificates: ReadonlyMap<Code, readonly Requirement[]>;
  readonly units: ReadonlyMap<Code, readonly Requirement[]>;
  /** Requirements with a need for a level, whichever. */
  readonly levels: readonly Requirement[];
}

export function* compileRequirementsByTarget(tables: Tables): TimeSlices<RequirementsByTarget> {
  const certificates = new Map<Code, Requirement[]>();
  const units = new Map<Code, Requirement[]>();
  const levels = new Set<Requirement>();
  const note = (known: Map<Code, Requirement[]>, code: Code, requirement: Requirement): void => {
    const listed = known.get(code);
    if (listed === undefined) known.set(code, [requirement]);
    else if (listed[listed.length - 1] !== requirement) listed.push(requirement);
  };
  const { list } = tables.requirements;
  yield* inTimeSlices(list.length, (start, end) => {
    for (const requirement of list.slice(start, end))
      for (const { needs } of requirement.routes)
        for (const need of needs)
          if ('certificate' in need) note(certificates, need.certificate, requirement);
          else if ('units' in need) need.units.forEach((unit) => note(units, unit, requirement));
          else levels.add(requirement);
  });
  return { certificates, units, levels: [...levels] };
}
