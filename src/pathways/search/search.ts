/** The search for ways (WAYS.md section 8): sets of so many steps, the fewest first, each put in time; what a known way beats is left. */
import type { TimeSlices } from '../../recognition';
import { awardDays } from '../compile/pathways';
import type { Counts } from '../model/counts';
import { afterMonths } from '../model/months';
import { isTooMuch } from '../model/preferences';
import { LEAST_PRACTICE, MOST_STEPS, PRACTICE, type Asker } from './asker';
import { ChainBounds } from './chain';
import { Front } from './front';
import { Reach } from './reach';
import { Schedule } from './schedule';
import { SetSearch, type StepSet } from './sets';

export class Search {
  readonly front = new Front();
  private readonly reach: Reach;
  private readonly bounds: ChainBounds;

  /** @param firstIsEnough it ends with the first plan that arrives */
  constructor(
    private readonly asker: Asker,
    private readonly firstIsEnough = false,
  ) {
    this.reach = new Reach(asker);
    this.bounds = new ChainBounds(asker, this.front);
  }

  *run(): TimeSlices {
    if (!(yield* this.reach.isOpen())) return;
    const twice: StepSet[] = [];
    const blurred: StepSet[] = [];
    for (let size = 0; size <= MOST_STEPS; size++) {
      for (const set of twice.splice(0)) yield* this.put(set, 2);
      const sets = new SetSearch(this.asker, this.reach, size, (set, steps) => this.isLeftAsChain(set, steps));
      for (const set of this.setsOf(sets, blurred)) {
        if (set === undefined) {
          yield;
          continue;
        }
        const practices = set.steps.includes(PRACTICE) ? 1 : 0;
        const isWeakened = yield* this.put(set, practices);
        if (this.firstIsEnough && !this.front.isEmpty) return;
        if (practices > 0 && size > 1) twice.push(withPracticeAgain(set));
        if (isWeakened && this.hasWindows(set)) blurred.push(set);
      }
    }
  }

  /** The sets of what the post asks for; and those that rest on weaker records, with a step more that hides the days of awards. */
  private *setsOf(sets: SetSearch, blurred: readonly StepSet[]): Generator<StepSet | undefined> {
    yield* sets.all();
    for (const set of blurred)
      for (const [programme, { months }] of this.asker.pathways.programmes.entries())
        if (months === undefined) yield* sets.beyond(set, programme);
  }

  /** Puts a set in time; whether plans of it rest on weaker records than its programmes. */
  private *put(set: StepSet, practices: number): TimeSlices<boolean> {
    if (this.isLeft(set, set.steps.length)) return false;
    const schedule = new Schedule(this.asker, this.reach, this.front, set, practices);
    yield* schedule.run();
    return schedule.isWeakened;
  }

  /** Whether all plans of a set, or of sets with more, are beaten or left out. */
  private isLeft(set: StepSet, steps: number): boolean {
    const counts = this.leastOf(set, steps);
    const { day } = counts;
    return day > this.asker.end || isTooMuch(counts, this.asker.question.preferences ?? {}) || this.front.beats(counts);
  }

  /** Whether all plans of a set, or of sets with more, that rest on its chain are beaten or left out. */
  private isLeftAsChain(set: StepSet, steps: number): boolean {
    if (this.isLeft(set, steps)) return true;
    return set.chain.length > 0 && this.bounds.isLeft(set.chain, this.leastOf(set, steps));
  }

  private leastOf({ sum }: StepSet, steps: number): Counts {
    const { unknown, notStated, amounts } = sum;
    const standing = Math.max(sum.standing, this.asker.last.strongest);
    return { unknown, day: afterMonths(this.asker.from, sum.months), notStated, amounts, steps, standing };
  }

  /** Whether the award days of what a set gives may matter. */
  private hasWindows({ steps }: StepSet): boolean {
    return steps.some(
      (step) =>
        step !== PRACTICE &&
        this.asker.programme(step).gives.certificates?.some((code) => awardDays(this.asker.pathways, code).length > 0),
    );
  }
}

const withPracticeAgain = ({ steps, sum, chain }: StepSet): StepSet => ({
  chain,
  steps: [...steps, PRACTICE],
  sum: { ...sum, months: sum.months + LEAST_PRACTICE },
});
