/** What a learner can reach at best, whatever the days (WAYS.md section 8): in how many steps a programme can be begun, and who helps with what. */
import type { Condition, TimeSlices } from '../../recognition';
import type { Alone } from '../compile/alone';
import type { Demand, Goal, NeedGoal } from '../compile/demands';
import { monthsToReach } from '../model/learner';
import { MOST_MONTHS, MOST_STEPS, PRACTICE, type Asker } from './asker';

export class Reach {
  /** By programme: it is known to be within so many steps, and known not to be. */
  private readonly within = new Map<number, number>();
  private readonly notWithin = new Map<number, number>();
  private readonly held = new Map<NeedGoal, boolean>();
  private readonly feeders = new Map<NeedGoal, readonly number[]>();
  private readonly helpers = new Map<NeedGoal, readonly number[]>();

  constructor(private readonly asker: Asker) {}

  /** Months of practice, each the fewest that discharge one of some conditions; in order. */
  practiceFor(conditions: readonly Condition[]): readonly number[] {
    const stated = this.asker.question.facts?.experienceYears;
    const months = conditions.flatMap((condition) =>
      this.asker.discharges(condition) ? [] : (monthsToReach(condition.years ?? Infinity, stated, MOST_MONTHS) ?? []),
    );
    return [...new Set(months)].sort((a, b) => a - b);
  }

  /** The steps any of which may discharge a condition. */
  serversOf(condition: Condition): readonly number[] {
    const givers = this.asker.pathways.giversOfCondition.get(condition.code) ?? [];
    return condition.kind === 'EXPERIENCE' && this.practiceFor([condition]).length > 0 ? [...givers, PRACTICE] : givers;
  }

  /** The steps that may discharge a condition on the way to a need. */
  helpersOf(goal: NeedGoal): readonly number[] {
    let known = this.helpers.get(goal);
    if (known === undefined) {
      const open = goal.conditions.filter((condition) => !this.asker.discharges(condition));
      this.helpers.set(goal, (known = [...new Set(open.flatMap((condition) => this.serversOf(condition)))]));
    }
    return known;
  }

  /** Whether something that is held may serve a need of an entry or (null) of the post. */
  isHeld(goal: NeedGoal, owner: number | null): boolean {
    let known = this.held.get(goal);
    if (known === undefined) {
      const { pathways, question, from, end } = this.asker;
      const alone = this.asker.aloneTo(owner);
      const { certificates } = pathways.catalogue.tables;
      known = question.holdings.some(
        (holding) =>
          goal.certificates.has(certificates.position(holding.certificate)) &&
          (alone?.serves(holding, from, end) ?? true),
      );
      this.held.set(goal, known);
    }
    return known;
  }

  /** The programmes, among those that are left in, that may serve a need of an entry or (null) of the post. */
  *feedersOf(goal: NeedGoal, owner: number | null): TimeSlices<readonly number[]> {
    const known = this.feeders.get(goal);
    if (known !== undefined) return known;
    const alone = this.asker.aloneTo(owner);
    const { gift, pathways } = this.asker;
    const given = gift?.gives.certificates ?? [];
    const isFed = given.some((code) => goal.certificates.has(pathways.catalogue.tables.certificates.position(code)));
    const feeders: number[] = [];
    for (const feeder of isFed ? [...goal.feeders, pathways.programmes.length] : goal.feeders) {
      if (!this.asker.offers(feeder)) continue;
      if (this.mayFeed(feeder, goal, alone)) feeders.push(feeder);
      yield;
    }
    this.feeders.set(goal, feeders);
    return feeders;
  }

  private mayFeed(feeder: number, goal: NeedGoal, alone: Alone | undefined): boolean {
    if (alone === undefined) return true;
    const { pathways, from, end } = this.asker;
    const { certificates } = pathways.catalogue.tables;
    const given = this.asker.programme(feeder).gives.certificates ?? [];
    return given.some(
      (certificate) =>
        goal.certificates.has(certificates.position(certificate)) && alone.serves({ certificate }, from, end),
    );
  }

  /** Whether the post may be reached at all. */
  isOpen(): TimeSlices<boolean> {
    return this.isMet(this.asker.last, null, MOST_STEPS);
  }

  /** Whether a programme may be begun after so many steps. */
  *isWithin(programme: number, steps: number): TimeSlices<boolean> {
    if (steps < 0) return false;
    const [yes, no] = [this.within.get(programme) ?? Infinity, this.notWithin.get(programme) ?? -1];
    if (steps >= yes) return true;
    if (steps <= no) return false;
    const demand = this.asker.demandOf(programme);
    const is = demand === undefined || (yield* this.isMet(demand, programme, steps));
    if (is) this.within.set(programme, steps);
    else this.notWithin.set(programme, steps);
    return is;
  }

  private *isMet({ routes }: Demand, owner: number | null, steps: number): TimeSlices<boolean> {
    for (const route of routes) if (yield* this.isRouteMet(route, owner, steps)) return true;
    return false;
  }

  private *isRouteMet(route: readonly Goal[], owner: number | null, steps: number): TimeSlices<boolean> {
    for (const goal of route) if (!(yield* this.isServed(goal, owner, steps))) return false;
    return true;
  }

  private *isServed(goal: Goal, owner: number | null, steps: number): TimeSlices<boolean> {
    yield;
    if (goal.kind === 'NEED' ? this.isHeld(goal, owner) : this.asker.discharges(goal.condition)) return true;
    if (steps === 0) return false;
    const servers = goal.kind === 'NEED' ? yield* this.feedersOf(goal, owner) : this.serversOf(goal.condition);
    for (const server of servers)
      if (server === PRACTICE || (this.asker.offers(server) && (yield* this.isWithin(server, steps - 1)))) return true;
    return false;
  }
}
