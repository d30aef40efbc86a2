/** What is said of a way (WAYS.md section 6): its days, what its steps give and serve, and the law's decision as proof. */
import {
  dayOf,
  isRefusal,
  STANDINGS,
  supposing,
  type Code,
  type Decision,
  type Holding,
  type Requirement,
  type Route,
} from '../recognition';
import { isAwardedOn } from './compile/pathways';
import { amountOf } from './model/counts';
import { claimOf, given, practised, type Learner } from './model/learner';
import { afterMonths, monthsUntil } from './model/months';
import type { Service, Way, WayStep } from './model/ways';
import type { Asker } from './search/asker';
import type { Plan, Step } from './search/front';

/** What one step gives. */
interface Gift {
  readonly step: Step;
  readonly begin: number;
  readonly last: number;
  readonly holdings: readonly Holding[];
  readonly conditions: readonly Code[];
  /** Months of practice. */
  readonly practice: number;
}

/** A decision on the way, and what the learner had been given until then. */
interface Stage {
  readonly decision: number | 'LAST';
  readonly entry: number | null;
  readonly day: number;
  readonly gifts: readonly Gift[];
}

export function wayOf(asker: Asker, plan: Plan): Way {
  const { counts, steps } = plan;
  const gifts = giftsOf(asker, plan);
  const arrived = learnerWith(asker, gifts);
  const stages = [
    ...gifts.flatMap(({ step, begin }, at): readonly Stage[] =>
      step < 0 || asker.programme(step).entry === undefined
        ? []
        : [{ decision: at, entry: step, day: begin, gifts: gifts.slice(0, at) }],
    ),
    { decision: 'LAST' as const, entry: null, day: counts.day, gifts },
  ].map((stage) => ({ stage, answer: answerAt(asker, stage) }));
  return {
    day: dayOf(counts.day),
    notBefore: counts.unknown > 0,
    months: monthsUntil(asker.from, counts.day),
    cost: counts.amounts.map(([currency, hundredths]) => ({ amount: amountOf(hundredths), currency })),
    costNotStated: steps.flatMap((step, at) => (step >= 0 && asker.programme(step).cost === undefined ? [at] : [])),
    standing: STANDINGS[counts.standing],
    steps: gifts.map((gift): WayStep => ({
      programme: gift.step < 0 ? null : asker.programme(gift.step).code,
      practice: gift.step < 0 ? gift.practice : null,
      begin: dayOf(gift.begin),
      last: dayOf(gift.last),
      certificates: gift.holdings.map(({ certificate }) => certificate),
      conditions: gift.conditions,
      serves: stages.flatMap(({ stage, answer }) => servicesOf(asker, plan, gift, stage, answer)),
    })),
    claim: claimOf(arrived, asker.placeOf(null), dayOf(counts.day)),
    decision: asker.decide(arrived, null, counts.day),
  };
}

function giftsOf(asker: Asker, { steps, begins }: Plan): readonly Gift[] {
  let known = true;
  return steps.map((step, at): Gift => {
    const begin = begins[at];
    if (step < 0)
      return { step, begin, last: afterMonths(begin, -step), holdings: [], conditions: [], practice: -step };
    const { months, gives } = asker.programme(step);
    known &&= months !== undefined;
    const last = afterMonths(begin, months ?? 0);
    const holdings = (gives.certificates ?? [])
      .filter((certificate) => isAwardedOn(asker.pathways.catalogue, certificate, last))
      .map((certificate): Holding => (known ? { certificate, awardedOn: dayOf(last) } : { certificate }));
    return { step, begin, last, holdings, conditions: gives.conditions ?? [], practice: 0 };
  });
}

function learnerWith({ learner, question }: Asker, gifts: readonly Gift[]): Learner {
  const months = gifts.reduce((sum, { practice }) => sum + practice, 0);
  const taught = gifts.reduce((has, { holdings, conditions }) => given(has, holdings, conditions), learner);
  return months === 0 ? taught : practised(taught, question.facts?.experienceYears, months);
}

/** The requirement and the route that a decision on the way rests on. */
interface Answer {
  readonly requirement: Requirement;
  readonly route: Route;
}

function answerAt(asker: Asker, { entry, day, gifts }: Stage): Answer {
  const { catalogue, entries } = asker.pathways;
  const decision: Decision = asker.decide(learnerWith(asker, gifts), entry, day);
  const { requirements } = (entry === null ? catalogue : entries).tables;
  const requirement = requirements.find(decision.requirement ?? '');
  const route = requirement?.routes.find(({ code }) => code === decision.route);
  if (requirement === undefined || route === undefined) throw new Error('a way rests on decisions that say yes');
  return { requirement, route };
}

/** What a step serves of a later decision: what would no longer be recognised without it, at the way's standing or a better one. */
function servicesOf(
  asker: Asker,
  plan: Plan,
  gift: Gift,
  { decision, entry, day, gifts }: Stage,
  { requirement, route }: Answer,
): readonly Service[] {
  if (!gifts.includes(gift)) return [];
  const without = learnerWith(
    asker,
    gifts.filter((other) => other !== gift),
  );
  const claim = claimOf(without, asker.placeOf(entry), dayOf(day));
  const { catalogue, entries } = asker.pathways;
  const isServed = (part: Pick<Route, 'needs' | 'conditions'>): boolean => {
    const alone = { ...requirement, routes: [{ code: route.code, ...part }] };
    const answer = supposing(entry === null ? catalogue : entries, claim, alone);
    return (
      isRefusal(answer) || answer.verdict !== 'RECOGNISED' || STANDINGS.indexOf(answer.standing) > plan.counts.standing
    );
  };
  const needs = route.needs.flatMap((need, position) => (isServed({ needs: [need] }) ? [position] : []));
  const conditions = (route.conditions ?? [])
    .filter((condition) => isServed({ needs: [], conditions: [condition] }))
    .map(({ code }) => code)
    .sort();
  return needs.length + conditions.length === 0 ? [] : [{ decision, route: route.code, needs, conditions }];
}
