/** The enumerator's reading of which plans are ways, in which order, and what is said of them; in the words of `test/cases-ways`. */
import type { Code, Day, Decision, Facts, Holding, NeedFinding } from '../../../src/recognition';
import type { WaysQuestion } from '../../../src/pathways';
import { afterMonths, monthsBetween } from './days';
import type { Learner, Place, WorldOfWays } from './law';
import { compare, compareLists, Plans, rankOf, STRONGEST_FIRST, type Plan, type Step } from './plans';
import type { Cost } from './preferences';

const LISTED = 50;

export interface ExpectedWay {
  readonly day: Day;
  readonly notBefore: boolean;
  readonly months: number;
  readonly cost: Readonly<Record<string, number>>;
  readonly costNotStated: readonly number[];
  readonly standing: string;
  readonly steps: readonly object[];
  readonly decision: object;
}

export interface ExpectedWays {
  readonly ways: readonly ExpectedWay[];
  readonly more: boolean;
}

const currencies = (...costs: readonly Cost[]): string[] =>
  [...new Set(costs.flatMap(({ amounts }) => Object.keys(amounts)))].sort();

const costNoWorse = (a: Cost, b: Cost): boolean =>
  a.notStated < b.notStated ||
  (a.notStated === b.notStated &&
    currencies(a, b).every((currency) => (a.amounts[currency] ?? 0) <= (b.amounts[currency] ?? 0)));

const timeNoWorse = (a: Plan, b: Plan): boolean => a.unknown < b.unknown || (a.unknown === b.unknown && a.day <= b.day);

const noWorse = (a: Plan, b: Plan): boolean =>
  timeNoWorse(a, b) && costNoWorse(a.cost, b.cost) && a.steps.length <= b.steps.length && a.standing <= b.standing;

const countsAlike = (a: Plan, b: Plan): boolean => noWorse(a, b) && noWorse(b, a);
export const beats = (a: Plan, b: Plan): boolean => noWorse(a, b) && !noWorse(b, a);

const sortKey = (step: Step): string => (typeof step === 'number' ? ' practice' : step.code);
const stepsOf = ({ steps }: Plan): string => steps.map(sortKey).sort().join(',');

function compareSteps(a: Step, b: Step): number {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1;
  return typeof b === 'number' ? 1 : compare(a.code, b.code);
}

const order = (a: Plan, b: Plan): number =>
  a.unknown - b.unknown ||
  compare(a.day, b.day) ||
  a.cost.notStated - b.cost.notStated ||
  compareLists(
    currencies(a.cost, b.cost).map((currency) => (a.cost.amounts[currency] ?? 0) - (b.cost.amounts[currency] ?? 0)),
    currencies(a.cost, b.cost).map(() => 0),
  ) ||
  a.steps.length - b.steps.length ||
  a.standing - b.standing ||
  compareLists(a.steps, b.steps, compareSteps) ||
  compareLists(a.begins, b.begins);

/** All plans that arrive and that none beats, the first of those that count alike and have the same steps. */
export function bestOf(plans: readonly Plan[]): Plan[] {
  const unbeaten: Plan[] = [];
  for (const plan of plans.toSorted(order)) {
    if (unbeaten.some((other) => beats(other, plan) || (countsAlike(other, plan) && stepsOf(other) === stepsOf(plan))))
      continue;
    unbeaten.push(plan);
  }
  return unbeaten.filter((plan) => !plans.some((other) => beats(other, plan)));
}

export function waysSlowly(world: WorldOfWays, question: WaysQuestion, patient = false): ExpectedWays {
  const plans = new Plans(world, question, patient);
  const best = bestOf(plans.arriving);
  return { ways: best.slice(0, LISTED).map((plan) => told(world, plans, plan)), more: best.length > LISTED };
}

/** What the learner has before a step (or at the end), and which step gave what. */
interface Had {
  readonly step: number;
  readonly holdings: readonly Holding[];
  readonly conditions: readonly Code[];
  readonly practice: number;
}

function had(world: WorldOfWays, { steps, begins }: Plan): Had[] {
  let known = true;
  return steps.map((step, at) => {
    if (typeof step === 'number') return { step: at, holdings: [], conditions: [], practice: step };
    known &&= step.months !== undefined;
    const last = afterMonths(begins[at], step.months ?? 0);
    const holdings = (step.gives.certificates ?? [])
      .filter((code) => {
        const awarded = world.register.certificates.find((each) => each.code === code)?.awarded;
        return (awarded?.from ?? last) <= last && !(awarded?.until !== undefined && awarded.until <= last);
      })
      .map((certificate) => (known ? { certificate, awardedOn: last } : { certificate }));
    return { step: at, holdings, conditions: step.gives.conditions ?? [], practice: 0 };
  });
}

function learnerWith({ holdings, facts = {} }: WaysQuestion, given: readonly Had[]): Learner {
  const practised = given.reduce((sum, { practice }) => sum + practice, 0);
  const conditions = given.flatMap((one) => one.conditions);
  const all: Facts = {
    ...facts,
    satisfied: [...(facts.satisfied ?? []), ...conditions],
    ...(practised > 0 && { experienceYears: Math.round(((facts.experienceYears ?? 0) + practised / 12) * 1e6) / 1e6 }),
  };
  return { holdings: [...holdings, ...given.flatMap((one) => one.holdings)], facts: all };
}

function told(world: WorldOfWays, plans: Plans, plan: Plan): ExpectedWay {
  const { question, law } = plans;
  const given = had(world, plan);
  const decision = law.decide(learnerWith(question, given), question, plan.day);
  const amounts = Object.entries(plan.cost.amounts).filter(([, sum]) => sum > 0);
  return {
    day: plan.day,
    notBefore: plan.unknown > 0,
    months: monthsBetween(question.from, plan.day),
    cost: Object.fromEntries(amounts.map(([currency, sum]) => [currency, sum / 100])),
    costNotStated: plan.steps.flatMap((step, at) => (typeof step !== 'number' && step.cost === undefined ? [at] : [])),
    standing: STRONGEST_FIRST[plan.standing],
    steps: plan.steps.map((step, at) => ({
      ...(typeof step === 'number' ? { practice: step } : { programme: step.code }),
      begin: plan.begins[at],
      last: afterMonths(plan.begins[at], typeof step === 'number' ? step : (step.months ?? 0)),
      gives: given[at].holdings.map(({ certificate }) => certificate),
      serves: servedBy(plans, plan, given, at),
    })),
    decision: {
      verdict: decision.verdict,
      requirement: decision.requirement,
      route: decision.route,
      standing: decision.standing,
      needs: decision.needs.map(foundOf),
    },
  };
}

export const foundOf = ({ outcome, paths }: NeedFinding): object => ({
  outcome,
  paths: paths.map(({ holding, certificate, steps, full }) => ({
    holding,
    certificate,
    rules: steps.map(({ equivalence }) => equivalence),
    full,
  })),
});

interface Later {
  readonly name: number | 'LAST';
  readonly place: Place;
  readonly day: Day;
  readonly given: readonly Had[];
  readonly decision: Decision;
}

function laterDecisions({ law, question }: Plans, plan: Plan, given: readonly Had[], at: number): Later[] {
  const entries = plan.steps.flatMap((step, position): Later[] => {
    if (position <= at || typeof step === 'number' || step.entry === undefined) return [];
    const before = given.slice(0, position);
    const day = plan.begins[position];
    const decision = law.admission(learnerWith(question, before), step, day);
    return [{ name: position, place: law.placeOfEntry(step), day, given: before, decision }];
  });
  const decision = law.decide(learnerWith(question, given), question, plan.day);
  const { post, region, purpose } = question;
  return [...entries, { name: 'LAST', place: { post, region, purpose }, day: plan.day, given, decision }];
}

function servedBy(plans: Plans, plan: Plan, given: readonly Had[], at: number): object[] {
  const { law, question } = plans;
  return laterDecisions(plans, plan, given, at).flatMap(({ name, place, day, given: then, decision }) => {
    const route = law.routeOf(decision);
    const without = learnerWith(
      question,
      then.filter(({ step }) => step !== at),
    );
    const isServed = (part: Pick<typeof route, 'needs' | 'conditions'>): boolean => {
      const standing = law.ofRouteAlone(without, place, day, { code: route.code, ...part });
      return standing === null || rankOf(standing) > plan.standing;
    };
    const needs = route.needs.flatMap((need, position) => (isServed({ needs: [need] }) ? [position] : []));
    const conditions = (route.conditions ?? [])
      .filter((condition) => isServed({ needs: [], conditions: [condition] }))
      .map(({ code }) => code)
      .sort();
    return needs.length + conditions.length === 0 ? [] : [{ decision: name, route: route.code, needs, conditions }];
  });
}
