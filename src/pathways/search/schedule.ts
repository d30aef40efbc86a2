/**
 * A set of steps in time: all orders of them, on the days that matter (WAYS.md section 8). Of a stretch of days on which nothing turns only the
 * first is looked at, and of two beginnings with the same steps only the one that is no later, no weaker and begun no later.
 */
import type { TimeSlices } from '../../recognition';
import { NOT_RECOGNISED } from '../compile/alone';
import { awardDays, firstOf, pastOf } from '../compile/pathways';
import type { Counts } from '../model/counts';
import type { Learner } from '../model/learner';
import { afterMonths, firstToReach } from '../model/months';
import { LEAST_PRACTICE, PRACTICE, type Asker } from './asker';
import { AtOnce } from './at-once';
import { compareLists, type Front, type Step } from './front';
import type { Reach } from './reach';
import type { StepSet } from './sets';

/** How a list of steps has gone so far. */
interface Beginning {
  readonly learner: Learner;
  /** What the learner has been given, in words. */
  readonly key: string;
  /** Months of practice. */
  readonly practised: number;
  readonly day: number;
  readonly begins: readonly number[];
  readonly standing: number;
  /** Whether the time of every step is stated. */
  readonly known: boolean;
  /** Between which of the days that matter to them certificates were awarded. */
  readonly awards: string;
}

/** What is left to do. */
interface Left {
  readonly programmes: readonly number[];
  readonly practices: number;
}

export class Schedule {
  private readonly programmes: readonly number[];
  /** Whether a decision on the way rests on a weaker record than the programmes. */
  isWeakened = false;
  private readonly practice: readonly number[];
  private readonly atOnce: AtOnce;
  /** The best standing that a plan of the set may have. */
  private readonly atBest: number;

  constructor(
    private readonly asker: Asker,
    reach: Reach,
    private readonly front: Front,
    private readonly set: StepSet,
    private readonly practices: number,
  ) {
    this.atBest = Math.max(set.sum.standing, asker.last.strongest);
    this.programmes = set.steps.filter((step) => step !== PRACTICE);
    this.atOnce = new AtOnce(asker, this.programmes, practices);
    this.practice =
      practices === 0
        ? []
        : reach.practiceFor([
            ...asker.last.experience,
            ...this.programmes.flatMap((programme) => asker.demandOf(programme)?.experience ?? []),
          ]);
  }

  *run(): TimeSlices {
    const { learner, from } = this.asker;
    if (this.programmes.length + this.practices > 1 && !this.atOnce.isEverRecognised()) return;
    const start = { learner, key: '', practised: 0, day: from, begins: [], standing: 0, known: true, awards: '' };
    yield* this.goOn([], [start], { programmes: this.programmes, practices: this.practices });
  }

  private *goOn(steps: readonly Step[], beginnings: readonly Beginning[], left: Left): TimeSlices {
    yield;
    if (beginnings.length === 0) return;
    if (left.programmes.length + left.practices === 0) {
      for (const beginning of beginnings) this.arrive(steps, beginning);
      return;
    }
    for (const programme of left.programmes) {
      const after = { ...left, programmes: left.programmes.filter((other) => other !== programme) };
      const begun = beginnings.flatMap((one) => [...this.study(one, programme, after)]);
      yield* this.goOn([...steps, programme], fewest(begun), after);
    }
    if (left.practices === 0 || (steps.at(-1) ?? 0) < 0) return;
    const after = { ...left, practices: left.practices - 1 };
    for (const months of this.monthsOf(beginnings[0].practised, after.practices)) {
      const begun = beginnings.flatMap((one) => this.practise(one, months, after));
      yield* this.goOn([...steps, -months], fewest(begun), after);
    }
  }

  /** How long may be practised now: so long that something is discharged, unless it is practised again. */
  private monthsOf(practised: number, later: number): readonly number[] {
    if (later > 0) return Array.from({ length: Math.max(0, (this.practice.at(-1) ?? 0) - 1) }, (_, at) => at + 1);
    return this.practice.map((months) => months - practised).filter((months) => months > 0);
  }

  /** What a plan that goes on from here counts at least. */
  private countsFrom(day: number, standing: number, left: Left): Counts {
    const months = left.programmes.reduce((sum, at) => sum + (this.asker.programme(at).months ?? 0), 0);
    const { unknown, notStated, amounts } = this.set.sum;
    return {
      unknown,
      day: afterMonths(day, months + left.practices * LEAST_PRACTICE),
      notStated,
      amounts,
      steps: this.programmes.length + this.practices,
      standing: Math.max(standing, this.atBest),
    };
  }

  private *study(one: Beginning, programme: number, left: Left): Generator<Beginning> {
    const { months, period, entry, gives } = this.asker.programme(programme);
    const known = one.known && months !== undefined;
    const past = Math.min(pastOf(period), this.asker.end + 1);
    const best = new Map<string, number>();
    for (const begin of this.daysToBegin(Math.max(one.day, firstOf(period)), programme, entry !== undefined)) {
      const last = afterMonths(begin, months ?? 0);
      if (begin >= past || last > this.asker.end) return;
      const { certificates, awards } = this.awarded(programme, last, known);
      const least = best.get(awards) ?? Infinity;
      if (least <= Math.max(one.standing, this.atBest)) continue;
      if (this.front.beats(this.countsFrom(last, one.standing, left))) continue;
      const own = entry === undefined ? 0 : this.standing(one, programme, begin);
      const standing = Math.max(one.standing, own);
      if (own === NOT_RECOGNISED || standing >= least) continue;
      best.set(awards, standing);
      this.isWeakened ||= standing > this.atBest;
      const conditions = gives.conditions ?? [];
      const awardedOn = known ? last : null;
      yield {
        ...one,
        learner: this.asker.after(one.learner, certificates, conditions, awardedOn),
        key: `${one.key};${programme}@${String(awardedOn)}:${certificates.join()}`,
        day: last,
        begins: [...one.begins, begin],
        standing,
        known,
        awards: `${one.awards};${awards}`,
      };
    }
  }

  private standing(one: Beginning, entry: number | null, day: number): number {
    return this.atOnce.isRecognised(entry, day)
      ? this.asker.standing(one.learner, one.key, entry, day)
      : NOT_RECOGNISED;
  }

  /** The days on which a programme may be begun from a day on, in order: that one, and those on which its entry or an award turns. */
  private daysToBegin(first: number, programme: number, hasEntry: boolean): readonly number[] {
    const { months = 0, gives } = this.asker.programme(programme);
    const turning = (gives.certificates ?? []).flatMap((code) =>
      awardDays(this.asker.pathways, code).map((day) => firstToReach(day, months)),
    );
    const dates = hasEntry ? this.asker.datesOf(programme) : [];
    const later = [...dates, ...turning].filter((day) => day > first);
    return later.length === 0 ? [first] : [first, ...new Set(later.sort((a, b) => a - b))];
  }

  /** Which certificates are awarded on a last day, and between which of the days that matter to them. */
  private awarded(
    programme: number,
    last: number,
    known: boolean,
  ): { readonly certificates: readonly string[]; readonly awards: string } {
    const { pathways } = this.asker;
    const certificates: string[] = [];
    const awards: string[] = [];
    for (const code of this.asker.programme(programme).gives.certificates ?? []) {
      const period = pathways.catalogue.tables.certificates.find(code)?.awarded;
      if (last < firstOf(period) || last >= pastOf(period)) continue;
      certificates.push(code);
      awards.push(`${code} ${known ? awardDays(pathways, code).filter((day) => day <= last).length : ''}`);
    }
    return { certificates, awards: awards.join() };
  }

  private practise(one: Beginning, months: number, left: Left): readonly Beginning[] {
    const last = afterMonths(one.day, months);
    if (last > this.asker.end || this.front.beats(this.countsFrom(last, one.standing, left))) return [];
    const practised = one.practised + months;
    const learner = this.asker.afterPractice(one.learner, practised);
    const key = `${one.key};-${months}`;
    return [{ ...one, learner, key, practised, day: last, begins: [...one.begins, one.day] }];
  }

  /** Of the last days only the first of each better standing. */
  private arrive(steps: readonly Step[], one: Beginning): void {
    const { asker, front } = this;
    const atBest = Math.max(one.standing, this.atBest);
    let best = Infinity;
    const dates = asker.datesOf(null);
    for (const day of [one.day, ...dates.filter((date) => date > one.day)]) {
      if (best <= atBest) return;
      const counts = this.countsFrom(day, one.standing, { programmes: [], practices: 0 });
      if (front.beats(counts)) return;
      const own = this.standing(one, null, day);
      const standing = Math.max(atBest, own);
      if (own === NOT_RECOGNISED || standing >= best) continue;
      best = standing;
      this.isWeakened ||= standing > this.atBest;
      front.offer({ counts: { ...counts, standing }, steps, begins: one.begins });
    }
  }
}

/** Without those that another one is as good as. */
function fewest(beginnings: readonly Beginning[]): readonly Beginning[] {
  if (beginnings.length < 2) return beginnings;
  const kept: Beginning[] = [];
  for (const one of [...beginnings].sort((a, b) => a.day - b.day || compareLists(a.begins, b.begins)))
    if (
      !kept.some(
        (other) =>
          other.awards === one.awards &&
          other.standing <= one.standing &&
          other.known === one.known &&
          compareLists(other.begins, one.begins) <= 0,
      )
    )
      kept.push(one);
  return kept;
}
