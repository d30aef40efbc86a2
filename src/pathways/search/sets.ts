/**
 * Which steps may make up a way, whatever their order and days (WAYS.md section 8): sets that are found backward from the post, goal by goal.
 * In a plan that none beats every step serves a later decision: it gives a holding that a path of it begins with, or discharges a condition of it.
 * So whoever looks for what may serve each goal, and for what may serve the entries of that, misses none.
 */
import type { TimeSlices } from '../../recognition';
import type { Demand, Goal } from '../compile/demands';
import { LEAST_PRACTICE, NOTHING, PRACTICE, withProgramme, type Asker, type Sum } from './asker';
import type { Chain } from './chain';
import type { Reach } from './reach';

/** Programmes by position, and `PRACTICE`. */
export interface StepSet {
  readonly steps: readonly number[];
  readonly sum: Sum;
  /** Those of them on which the post is known to rest, one after the other. */
  readonly chain: Chain;
}

interface Pending {
  readonly demand: Demand;
  /** The programme whose entry it is of, or null: the post. */
  readonly owner: number | null;
  /** So many steps are surely taken after those that serve it. */
  readonly after: number;
}

/** Who is served by a step; a demand that is not known is none in particular. */
type Server = Pick<Pending, 'owner' | 'after'> & Partial<Pending>;
const NOBODY: Server = { owner: null, after: 0 };

/** The search is at a goal of a route of one of the demands. */
interface State {
  readonly set: StepSet;
  readonly pending: readonly Pending[];
}

const SLICE = 64;

export class SetSearch {
  private readonly seen = new Set<string>();
  private count = 0;

  /** @param size the sets that are wanted have so many steps */
  constructor(
    private readonly asker: Asker,
    private readonly reach: Reach,
    private readonly size: number,
    private readonly isBeaten: (set: StepSet, size: number) => boolean,
  ) {}

  /** All sets that the post asks for. `undefined`: a slice of the work is done. */
  all(): Generator<StepSet | undefined> {
    const set = { steps: [], sum: NOTHING, chain: [] };
    return this.demands(0, { set, pending: [{ demand: this.asker.last, owner: null, after: 0 }] });
  }

  /** All sets of a set, one programme more, and what that one's entry asks for. */
  *beyond(set: StepSet, programme: number): Generator<StepSet | undefined> {
    const state = yield* this.with({ set: { ...set, chain: [] }, pending: [] }, programme, NOBODY);
    if (state !== undefined) yield* this.demands(0, state);
  }

  private *demands(at: number, state: State): Generator<StepSet | undefined> {
    if (++this.count % SLICE === 0) yield undefined;
    if (at === state.pending.length) {
      if (state.set.steps.length !== this.size) return;
      const key = state.set.steps.toSorted((a, b) => a - b).join();
      if (this.seen.has(key)) return;
      this.seen.add(key);
      yield state.set;
      return;
    }
    const { demand } = state.pending[at];
    for (const route of demand.routes) yield* this.goals(route, 0, at, state);
  }

  private *goals(route: readonly Goal[], goal: number, at: number, state: State): Generator<StepSet | undefined> {
    if (goal === route.length) {
      yield* this.demands(at + 1, state);
      return;
    }
    for (const next of this.served(route[goal], state.pending[at], state))
      if (next === undefined) yield undefined;
      else yield* this.goals(route, goal + 1, at, next);
  }

  /** The state, and each with more steps that may serve a goal. */
  private *served(goal: Goal, served: Pending, state: State): Generator<State | undefined> {
    const { steps } = state.set;
    const slots = this.size - steps.length;
    const { owner } = served;
    if (goal.kind === 'CONDITION') {
      const { condition } = goal;
      if (this.asker.discharges(condition)) {
        yield state;
        return;
      }
      const servers = this.reach.serversOf(condition);
      if (servers.some((server) => steps.includes(server))) yield state;
      if (slots > 0) yield* this.each(servers, served, state);
      return;
    }
    const feeders = yield* this.reach.feedersOf(goal, owner);
    const helpers = this.reach.helpersOf(goal);
    const isFed = this.reach.isHeld(goal, owner) || feeders.some((feeder) => steps.includes(feeder));
    for (const fed of this.some(feeders, 0, Math.min(goal.holdings, slots), served, state))
      if (fed === undefined) yield undefined;
      else if (isFed || fed !== state) yield* this.some(helpers, 0, this.size - fed.set.steps.length, served, fed);
  }

  private *each(servers: readonly number[], served: Server, state: State): Generator<State | undefined> {
    for (const server of servers) {
      const next = yield* this.with(state, server, served);
      if (next !== undefined) yield next;
    }
  }

  /** The state itself, and with up to so many of some steps, from one position on. */
  private *some(
    steps: readonly number[],
    first: number,
    most: number,
    served: Server,
    state: State,
  ): Generator<State | undefined> {
    yield state;
    if (most === 0) return;
    for (let at = first; at < steps.length; at++) {
      const next = yield* this.with(state, steps[at], served);
      if (next !== undefined) yield* this.some(steps, at + 1, most - 1, served, next);
    }
  }

  /** With a step more, or undefined where it cannot be, or where it makes no way. */
  private *with(
    { set, pending }: State,
    step: number,
    { demand: asked, owner, after }: Server,
  ): TimeSlices<State | undefined> {
    if (set.steps.includes(step)) return undefined;
    const { asker, reach, size } = this;
    if (step !== PRACTICE && !(asker.offers(step) && (yield* reach.isWithin(step, size - 1 - after)))) return undefined;
    const sum =
      step === PRACTICE
        ? { ...set.sum, months: set.sum.months + LEAST_PRACTICE }
        : withProgramme(set.sum, asker.programme(step));
    const isNext = asked?.isPlain === true && owner === (set.chain.at(-1) ?? null);
    const next = { steps: [...set.steps, step], sum, chain: isNext ? [...set.chain, step] : set.chain };
    if (this.isBeaten(next, size)) return undefined;
    const demand = step === PRACTICE ? undefined : asker.demandOf(step);
    return {
      set: next,
      pending: demand === undefined ? pending : [...pending, { demand, owner: step, after: after + 1 }],
    };
  }
}
