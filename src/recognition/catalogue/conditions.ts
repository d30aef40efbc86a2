/** Conditions (LAW.md section 7): one code means one condition throughout a register. */
import type { Code, Condition, Day, Equivalence, Programme, Requirement } from '../model/records';
import type { Facts } from '../model/claim';
import type { Table, Tables } from './tables';
import { inTimeSlices, type TimeSlices } from '../memory/time-slices';

/** How the codes of conditions that stand for an award window begin (LAW.md section 5). */
export const AWARDED_WITHIN = 'AWARDED_WITHIN:';

/** The code of the condition that an award window makes where the award day is unknown (LAW.md section 5). */
const awardedWithin = (equivalence: Code): Code => AWARDED_WITHIN + equivalence;

/** The equivalence whose award window a condition code stands for, or undefined. */
export const awardWindowOf = (code: Code): Code | undefined =>
  code.startsWith(AWARDED_WITHIN) ? code.slice(AWARDED_WITHIN.length) : undefined;

export const awardWindowCondition = (equivalence: Code): Condition => ({
  code: awardedWithin(equivalence),
  kind: 'AWARD_WINDOW',
  text: {},
});

/** The conditions of a path's step, discharged or not: the equivalence's, and that of its award window where the award day has to be shown. */
export function stepConditions(
  { code, conditions = [], awarded }: Equivalence,
  holding: { readonly awardedOn: Day | undefined },
  position: number,
): readonly Condition[] {
  return asksAwardDay(holding, position, awarded !== undefined)
    ? [...conditions, awardWindowCondition(code)]
    : conditions;
}

/** Conditions by code, each with how many times the records name it. */
export type Conditions = ReadonlyMap<Code, { readonly condition: Condition; readonly uses: number }>;

/** The types of records that have conditions: equivalences, the routes of requirements and those of entries to programmes. */
export const CONDITION_TYPES = ['equivalences', 'requirements', 'programmes'] as const;

/** The conditions of a record, in order. */
export function conditionsIn(record: Equivalence | Requirement | Programme): readonly Condition[] {
  if ('agreement' in record) return record.conditions ?? [];
  const routes = 'routes' in record ? record.routes : (record.entry ?? []);
  return routes.flatMap(({ conditions }) => conditions ?? []);
}

export function* compileConditions(tables: Tables): TimeSlices<Conditions> {
  const conditions: Counted = new Map();
  for (const type of CONDITION_TYPES) {
    const table: Table<Equivalence | Requirement | Programme> = tables[type];
    yield* inTimeSlices(table.size, (start, end) => {
      for (let at = start; at < end; at++)
        for (const condition of conditionsIn(table.at(at))) count(conditions, condition, 1);
    });
  }
  return conditions;
}

/** The same without those of records that ended, unless other records name them, and with those of what came. */
export function withConditionsOf(
  conditions: Conditions,
  ended: readonly (Equivalence | Programme)[],
  came: readonly (Equivalence | Programme)[],
): Conditions {
  const [gone, fresh] = [ended, came].map((records) => records.flatMap(conditionsIn));
  if (gone.length + fresh.length === 0) return conditions;
  const after: Counted = new Map(conditions);
  for (const condition of gone) count(after, condition, -1);
  for (const condition of fresh) count(after, condition, 1);
  return after;
}

type Counted = Map<Code, { readonly condition: Condition; readonly uses: number }>;

function count(conditions: Counted, condition: Condition, change: 1 | -1): void {
  const uses = (conditions.get(condition.code)?.uses ?? 0) + change;
  if (uses === 0) conditions.delete(condition.code);
  else conditions.set(condition.code, { condition, uses });
}

export function isDischarged(condition: Condition, facts: Facts | undefined): boolean {
  if (facts === undefined || condition.kind === 'AWARD_WINDOW') return false;
  if (facts.satisfied?.includes(condition.code) === true) return true;
  if (condition.kind === 'EXPERIENCE')
    return facts.experienceYears !== undefined && facts.experienceYears >= (condition.years ?? Infinity);
  const { kind, language: range } = condition;
  return (
    kind === 'LANGUAGE' &&
    range !== undefined &&
    facts.languages?.some((language) => isWithin(language, range)) === true
  );
}

/** Whether a language is that of a range or a narrower one: basic filtering of RFC 4647. */
function isWithin(language: string, range: string): boolean {
  const [own, asked] = [language.toLowerCase(), range.toLowerCase()];
  return own === asked || own.startsWith(`${asked}-`);
}

/** Whether the award day of a path's holding has to be shown: its first step has an award window, and the day is unknown. */
const asksAwardDay = (holding: { readonly awardedOn: Day | undefined }, position: number, windowed: boolean): boolean =>
  windowed && position === 0 && holding.awardedOn === undefined;

/** How many of the conditions are not discharged. */
export function countOutstanding(conditions: readonly Condition[] | undefined, facts: Facts | undefined): number {
  if (conditions === undefined) return 0;
  let outstanding = 0;
  for (const condition of conditions) if (!isDischarged(condition, facts)) outstanding++;
  return outstanding;
}
