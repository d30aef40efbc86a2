/**
 * A slow enumerator of ways, written from what the rules say and not from the engine: it goes through all lists of steps on all days that matter,
 * asks the twin of each, and compares all plans that arrive with one another. It shares nothing with the engine but the types of what is asked.
 */
import type { Certificate, Day, Programme, Standing } from '../../../src/recognition';
import type { WaysQuestion } from '../../../src/pathways';
import { afterMonths, firstDayFor, monthsBetween } from './days';
import { Law, type Learner, type WorldOfWays } from './law';
import { costOf, isLeftOut, mayCost, type Cost } from './preferences';

export const STRONGEST_FIRST: readonly Standing[] = ['OFFICIAL', 'REPORTED', 'ILLUSTRATIVE'];
export const rankOf = (standing: Standing | null | undefined): number =>
  STRONGEST_FIRST.indexOf(standing ?? 'ILLUSTRATIVE');

/** A programme, or so many months of practice. */
export type Step = Programme | number;

export interface Plan {
  readonly steps: readonly Step[];
  readonly begins: readonly Day[];
  readonly day: Day;
  readonly unknown: number;
  readonly cost: Cost;
  readonly standing: number;
}

/** How a list of steps has gone so far. */
interface Beginning {
  readonly learner: Learner;
  /** Months of practice so far. */
  readonly practised: number;
  readonly day: Day;
  readonly begins: readonly Day[];
  readonly standing: number;
  /** For each certificate that was given, between which days that matter to it. */
  readonly awards: string;
}

const MOST_STEPS = 4;

export class Plans {
  readonly law: Law;
  readonly end: Day;
  readonly arriving: Plan[] = [];
  private readonly dates: readonly Day[];
  private readonly offered: readonly Programme[];
  private readonly mostPractice: number;

  /** @param patient all days are gone on from, those too that an earlier one is as good as */
  constructor(
    private readonly world: WorldOfWays,
    readonly question: WaysQuestion,
    private readonly patient = false,
    private readonly firstIsEnough = false,
  ) {
    this.law = new Law(world);
    const { from, preferences = {} } = question;
    this.end = afterMonths(from, Math.min(120, preferences.mostMonths ?? 120));
    this.dates = datesOf(world, question);
    this.offered = world.programmes.filter((programme) => !isLeftOut(world.register, programme, preferences));
    this.mostPractice = mostPracticeOf(world, question);
    const { holdings, facts = {} } = question;
    const start = { learner: { holdings, facts }, practised: 0, day: from, begins: [], standing: 0, awards: '' };
    this.goOn([], [start]);
  }

  private goOn(steps: readonly Step[], beginnings: readonly Beginning[]): void {
    if (beginnings.length === 0 || (this.firstIsEnough && this.arriving.length > 0)) return;
    for (const beginning of beginnings) this.arrive(steps, beginning);
    if (steps.length === MOST_STEPS) return;
    for (const programme of this.offered) {
      if (steps.includes(programme)) continue;
      const after = [...steps, programme];
      if (this.may(after))
        this.goOn(after, this.fewest(beginnings.flatMap((one) => this.study(one, after, programme))));
    }
    if (typeof steps.at(-1) === 'number') return;
    for (let months = 1; months <= this.mostPractice; months++) {
      const after = [...steps, months];
      this.goOn(after, this.fewest(beginnings.flatMap((one) => this.practise(one, months))));
    }
  }

  private may(steps: readonly Step[]): boolean {
    const { mostMonths, mostCost } = this.question.preferences ?? {};
    const unknown = steps.some((step) => typeof step !== 'number' && step.months === undefined);
    return !(unknown && mostMonths !== undefined) && (mostCost === undefined || mayCost(costOf(steps), mostCost));
  }

  private daysFrom(day: Day, more: readonly Day[] = []): Day[] {
    const later = [...this.dates, ...more].filter((other) => other > day && other <= this.end);
    return [...new Set([day, ...later])].filter((other) => other <= this.end).sort();
  }

  private arrive(steps: readonly Step[], { learner, day, begins, standing }: Beginning): void {
    const programmes = steps.filter((step) => typeof step !== 'number');
    const unknown = programmes.filter(({ months }) => months === undefined).length;
    let best = Infinity;
    for (const last of this.daysFrom(day)) {
      const decision = this.law.decide(learner, this.question, last);
      if (decision.verdict !== 'RECOGNISED') continue;
      const own = Math.max(standing, rankOf(decision.standing), ...programmes.map((each) => rankOf(each.standing)));
      if (own >= best && !this.patient) continue;
      best = Math.min(best, own);
      this.arriving.push({ steps, begins, day: last, unknown, cost: costOf(steps), standing: own });
      if (this.firstIsEnough) return;
    }
  }

  private study(one: Beginning, steps: readonly Step[], programme: Programme): Beginning[] {
    const { months = 0, period, entry, gives } = programme;
    const known = steps.every((step) => typeof step === 'number' || step.months !== undefined);
    const given = (gives.certificates ?? []).map((code) => recordOf(this.world, code));
    const turning = given.flatMap((each) => this.awardDates(each)).map((date) => firstDayFor(date, months));
    return this.daysFrom(one.day, turning).flatMap((begin) => {
      if ((period?.from ?? begin) > begin || (period?.until ?? '9999-12-32') <= begin) return [];
      const admission = entry && this.law.admission(one.learner, programme, begin);
      if (admission && admission.verdict !== 'RECOGNISED') return [];
      const last = afterMonths(begin, months);
      if (last > this.end) return [];
      const awarded = given.filter(
        ({ awarded: on }) => (on?.from ?? last) <= last && last < (on?.until ?? '9999-12-32'),
      );
      const fresh = awarded.map(({ code }) => (known ? { certificate: code, awardedOn: last } : { certificate: code }));
      const stretches = awarded.map((each) => `${each.code} ${String(this.stretchOf(each, last, known))}`);
      const { holdings, facts } = one.learner;
      const satisfied = [...(facts.satisfied ?? []), ...(gives.conditions ?? [])];
      return [
        {
          learner: { holdings: [...holdings, ...fresh], facts: { ...facts, satisfied } },
          practised: one.practised,
          day: last,
          begins: [...one.begins, begin],
          standing: Math.max(one.standing, admission ? rankOf(admission.standing) : 0),
          awards: [one.awards, ...stretches].join(','),
        },
      ];
    });
  }

  private practise({ learner, practised, day, begins, ...rest }: Beginning, months: number): Beginning[] {
    const last = afterMonths(day, months);
    if (last > this.end) return [];
    const all = practised + months;
    const stated = this.question.facts?.experienceYears ?? 0;
    const facts = { ...learner.facts, experienceYears: Math.round((stated + all / 12) * 1e6) / 1e6 };
    return [{ ...rest, learner: { ...learner, facts }, practised: all, day: last, begins: [...begins, day] }];
  }

  /** The days on which something about an award of the certificate turns. */
  private awardDates({ code, awarded }: Certificate): Day[] {
    const windows = this.world.register.equivalences
      .filter(({ from, to, mutual }) => from === code || (mutual === true && to === code))
      .map((equivalence) => equivalence.awarded);
    return [awarded, ...windows].flatMap((period) => [period?.from, period?.until]).filter((day) => day !== undefined);
  }

  private stretchOf(certificate: Certificate, day: Day, known: boolean): number {
    return known ? this.awardDates(certificate).filter((date) => date <= day).length : -1;
  }

  /** Without those that another one is as good as: no later, no weaker, begun no later, awarded between the same days. */
  private fewest(beginnings: readonly Beginning[]): Beginning[] {
    const kept: Beginning[] = [];
    const inOrder = beginnings.toSorted((a, b) => compare(a.day, b.day) || compareLists(a.begins, b.begins));
    for (const one of inOrder) {
      const spared = kept.some(
        (other) =>
          other.awards === one.awards &&
          other.standing <= one.standing &&
          compareLists(other.begins, one.begins) <= 0 &&
          (!this.patient || (other.day === one.day && JSON.stringify(other.learner) === JSON.stringify(one.learner))),
      );
      if (!spared) kept.push(one);
    }
    return kept;
  }
}

export const compare = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

export function compareLists<T>(a: readonly T[], b: readonly T[], by: (x: T, y: T) => number = compare): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (by(a[at], b[at]) !== 0) return by(a[at], b[at]);
  return a.length - b.length;
}

function recordOf({ register }: WorldOfWays, code: string): Certificate {
  const found = register.certificates.find((each) => each.code === code);
  if (found === undefined) throw new Error(`there is no certificate ${code}`);
  return found;
}

/** Every day that the records and the question name. */
function datesOf({ register, programmes }: WorldOfWays, { holdings }: WaysQuestion): Day[] {
  const named = new Set<Day>();
  JSON.stringify([register, programmes, holdings], (key, value: unknown) => {
    if (['from', 'until', 'awardedOn', 'expiresOn'].includes(key) && typeof value === 'string')
      if (/^\d{4}-\d\d-\d\d$/.test(value)) named.add(value);
    return value;
  });
  return [...named];
}

/** The fewest months of practice that discharge everything that practice can. */
function mostPracticeOf({ register, programmes }: WorldOfWays, { facts, from }: WaysQuestion): number {
  let most = 0;
  JSON.stringify([register, programmes], (key, value: unknown) => {
    if (key === 'years' && typeof value === 'number') most = Math.max(most, value);
    return value;
  });
  const stated = facts?.experienceYears ?? 0;
  let months = 0;
  while (Math.round((stated + months / 12) * 1e6) / 1e6 < most && months < 120) months++;
  return Math.min(months, monthsBetween(from, afterMonths(from, 120)));
}
