/** Conditions (semantics.md section 7): one code means one condition throughout a register. */
import type { Code, Condition, Equivalence, Requirement } from './records';
import type { Facts } from './claim';

const AWARDED_WITHIN = 'AWARDED_WITHIN:';

/** The code of the condition that an award window makes where the award day is unknown (semantics.md section 5). */
export const awardedWithin = (equivalence: Code): Code => AWARDED_WITHIN + equivalence;

/** The equivalence whose award window a condition code stands for, or undefined. */
export const awardWindowOf = (code: Code): Code | undefined =>
  code.startsWith(AWARDED_WITHIN) ? code.slice(AWARDED_WITHIN.length) : undefined;

export const awardWindowCondition = (equivalence: Code): Condition => ({
  code: awardedWithin(equivalence),
  kind: 'AWARD_WINDOW',
  text: {},
});

export interface Conditions {
  find(code: Code): Condition | undefined;
}

export function compileConditions(
  equivalences: readonly Equivalence[],
  requirements: readonly Requirement[],
): Conditions {
  const conditions = new Map<Code, Condition>();
  const learn = (listed: readonly Condition[] | undefined): void =>
    listed?.forEach((condition) => conditions.set(condition.code, condition));
  for (const { conditions: listed } of equivalences) learn(listed);
  for (const { routes } of requirements) for (const route of routes) learn(route.conditions);
  return { find: (code) => conditions.get(code) };
}

export function isDischarged(condition: Condition, facts: Facts | undefined): boolean {
  if (facts === undefined) return false;
  if (facts.satisfied?.includes(condition.code) === true) return true;
  if (condition.kind === 'EXPERIENCE')
    return facts.experienceYears !== undefined && facts.experienceYears >= (condition.years ?? Infinity);
  return condition.kind === 'LANGUAGE' && facts.languages?.includes(condition.language ?? '') === true;
}

/** Whether the award day of a path's holding has to be shown: its first step has an award window, and the day is unknown (-1). */
export const asksAwardDay = (held: { readonly awardedOn: number }, position: number, windowed: boolean): boolean =>
  windowed && position === 0 && held.awardedOn < 0;

/** How many of the conditions are not discharged. */
export function countOutstanding(conditions: readonly Condition[] | undefined, facts: Facts | undefined): number {
  if (conditions === undefined) return 0;
  let outstanding = 0;
  for (const condition of conditions) if (!isDischarged(condition, facts)) outstanding++;
  return outstanding;
}
