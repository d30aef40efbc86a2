/**
 * Near misses (LAW.md section 10): for what is unmet, the paths that would meet it if what stands in their way were lifted.
 *
 * Paths are looked for by number of obstacles, then by number of steps, then in order of codes, so the first that are found are the answer.
 * What is still to come of a path is bounded from below by the least obstacles that any continuation has.
 */
import type { Catalogue } from '../catalogue/catalogue';
import type { Claim } from '../model/claim';
import { pathOf } from '../decide/decide';
import { runToEnd, type TimeSlices } from '../memory/time-slices';
import { OBSTACLE_KINDS, type Decision, type NearMiss, type Obstacle } from '../model/decision';
import { needTargetsOf, type NeedTargets } from './need-targets';
import { Obstacles } from './obstacles';
import { exclusionsAt } from '../catalogue/exclusions';
import { isRefusal, resolveClaim, type Question } from '../decide/question';
import { otherEnd } from '../catalogue/incidence';
import type { CodeOrder } from '../catalogue/tables';

/** Near misses that are named for one need. */
const MAX_NEAR_MISSES = 3;
/** Steps of the path of a near miss. */
const MAX_STEPS = 4;
/** Obstacles of such a path: each kind at every step, and one of the path. */
const MAX_OBSTACLES = MAX_STEPS * OBSTACLE_KINDS.length + 1;
/** Steps that are looked at in one slice, which takes a fraction of a millisecond. */
const STEPS_PER_SLICE = 64;
/** Any agreement. */
const ANY = -1;

/** The near misses of a decision, need by need; none where the verdict is neither `PARTIAL` nor `NOT_RECOGNISED`. */
export const nearMisses = (catalogue: Catalogue, claim: Claim, decision: Decision): readonly NearMiss[] =>
  runToEnd(findingNearMisses(catalogue, claim, decision));

/** The same in slices. */
export function* findingNearMisses(
  catalogue: Catalogue,
  claim: Claim,
  decision: Decision,
): TimeSlices<readonly NearMiss[]> {
  if (decision.verdict !== 'PARTIAL' && decision.verdict !== 'NOT_RECOGNISED') return [];
  const question = resolveClaim(catalogue, claim);
  const requirement = catalogue.tables.requirements.find(decision.requirement ?? '');
  const route = requirement?.routes.find(({ code }) => code === decision.route);
  if (isRefusal(question) || route === undefined) return [];
  const obstacles = new Obstacles(catalogue, question);
  const found: NearMiss[] = [];
  for (const [position, need] of route.needs.entries()) {
    if (decision.needs[position].outcome !== 'UNMET') continue;
    const search = new NearMissSearch(catalogue, question, obstacles, needTargetsOf(catalogue, question, need));
    for (const path of yield* search.leastHindered()) found.push(search.nearMiss(position, path));
  }
  return found;
}

/** A path: one certificate more than equivalences. */
interface Candidate {
  readonly holding: number;
  readonly equivalences: readonly number[];
  readonly certificates: readonly number[];
}

class NearMissSearch {
  /** The least obstacles of a continuation, by steps left, agreement and certificate. */
  private readonly bounds = new Map<number, number>();
  private wanted = 0;
  /** Holdings and steps since the slice began. */
  private visited = 0;
  private found: Candidate[] = [];

  constructor(
    private readonly catalogue: Catalogue,
    private readonly question: Question,
    private readonly obstacles: Obstacles,
    private readonly targets: NeedTargets,
  ) {}

  *leastHindered(): TimeSlices<readonly Candidate[]> {
    const least: Candidate[] = [];
    for (this.wanted = 1; this.wanted <= MAX_OBSTACLES; this.wanted++)
      for (let steps = 0; steps <= MAX_STEPS; steps++) {
        least.push(...(yield* this.ofLength(steps)).slice(0, MAX_NEAR_MISSES - least.length));
        if (least.length === MAX_NEAR_MISSES) return least;
      }
    return least;
  }

  nearMiss(need: number, { holding, equivalences, certificates }: Candidate): NearMiss {
    const { tables } = this.catalogue;
    const full = equivalences.every((id) => tables.equivalences.numbered(id).creditedUnits === undefined);
    const path = pathOf(this.catalogue, this.question, { holding, equivalences, certificates, full });
    return { need, path, obstacles: this.obstaclesOf(holding, equivalences, certificates[0]) };
  }

  /** The paths of so many steps with as many obstacles as wanted, in order of codes and then of holdings; of each holding the first few. */
  private *ofLength(steps: number): TimeSlices<readonly Candidate[]> {
    const paths: Candidate[] = [];
    for (const [holding, { certificate, problem }] of this.question.holdings.entries()) {
      if (problem !== null) continue;
      this.found = [];
      if (this.isSliceOver()) yield;
      if (steps > 0) this.extend(holding, [], [certificate], 0, steps, ANY);
      else if (
        this.targets.full(certificate) &&
        this.wanted === 1 &&
        exclusionsAt(this.catalogue, certificate, this.question).length > 0
      )
        this.found.push({ holding, equivalences: [], certificates: [certificate] });
      paths.push(...this.found);
    }
    return paths.sort(
      (a, b) =>
        compareCodes(this.catalogue.tables.equivalences, a.equivalences, b.equivalences) || a.holding - b.holding,
    );
  }

  /** @param under the agreement of all steps so far, if it grants as many as the path has; else `ANY`: the path has an obstacle of its own */
  private extend(
    holding: number,
    equivalences: number[],
    certificates: number[],
    count: number,
    left: number,
    under: number,
  ): void {
    const { incidence } = this.catalogue;
    const { integers: agreementOf } = this.catalogue.steps.agreementOf;
    const certificate = certificates[equivalences.length];
    const total = equivalences.length + left;
    const end = incidence.outRows[certificate * 2 + 1];
    for (let row = incidence.outRows[certificate * 2]; row < end && this.found.length < MAX_NEAR_MISSES; row++) {
      const id = incidence.out.integers[row];
      const next = otherEnd(incidence, id, certificate);
      this.visited++;
      if (!this.continues(id, left, next, equivalences.length === 0) || certificates.includes(next)) continue;
      const first = equivalences.length === 0;
      const hindered =
        count +
        this.obstacles.at(id).length +
        (first && this.obstacles.isOutsideWindow(id, this.question.holdings[holding]) ? 1 : 0);
      const one = first
        ? this.grants(agreementOf[id], total)
          ? agreementOf[id]
          : ANY
        : agreementOf[id] === under
          ? under
          : ANY;
      if (left > 1) {
        if (hindered + this.bound(left - 1, next, one) > this.wanted) continue;
        this.extend(holding, [...equivalences, id], [...certificates, next], hindered, left - 1, one);
      } else if (hindered + (total > 1 && one === ANY ? 1 : 0) === this.wanted)
        this.found.push({ holding, equivalences: [...equivalences, id], certificates: [...certificates, next] });
    }
  }

  /** Whether an equivalence may stand here in a path with so many steps left, itself included. */
  private continues(id: number, left: number, next: number, first: boolean): boolean {
    const { awarded, creditedUnits } = this.catalogue.tables.equivalences.numbered(id);
    if (awarded !== undefined && !first) return false;
    if (left > 1) return creditedUnits === undefined;
    return creditedUnits === undefined ? this.targets.full(next) : this.targets.partial(id);
  }

  private bound(left: number, certificate: number, under: number): number {
    const across = this.least(left, certificate, ANY) + 1;
    return under === ANY ? across : Math.min(across, this.least(left, certificate, under));
  }

  /** The least obstacles at the steps of a walk of that many steps to an end, under one agreement or any; infinite where there is none. */
  private least(left: number, certificate: number, under: number): number {
    const { tables, incidence, steps } = this.catalogue;
    const key = (left * (tables.agreements.size + 1) + under + 1) * tables.certificates.size + certificate;
    const known = this.bounds.get(key);
    if (known !== undefined) return known;
    let least = Infinity;
    const end = incidence.outRows[certificate * 2 + 1];
    for (let row = incidence.outRows[certificate * 2]; row < end && least > 0; row++) {
      const id = incidence.out.integers[row];
      const next = otherEnd(incidence, id, certificate);
      this.visited++;
      if ((under !== ANY && steps.agreementOf.integers[id] !== under) || !this.continues(id, left, next, false))
        continue;
      const here = this.obstacles.at(id).length;
      least = Math.min(least, left === 1 ? here : here + this.least(left - 1, next, under));
    }
    this.bounds.set(key, least);
    return least;
  }

  private isSliceOver(): boolean {
    if (++this.visited < STEPS_PER_SLICE) return false;
    this.visited = 0;
    return true;
  }

  private grants(agreement: number, steps: number): boolean {
    const { onward } = this.catalogue.tables.agreements.at(agreement);
    return steps === 1 || (onward !== undefined && onward.maxSteps >= steps);
  }

  private obstaclesOf(holding: number, equivalences: readonly number[], held: number): readonly Obstacle[] {
    if (equivalences.length === 0)
      return [{ kind: 'EXCLUDED', step: null, records: [...exclusionsAt(this.catalogue, held, this.question)].sort() }];
    const found: Obstacle[] = equivalences.flatMap((id, step) =>
      this.obstacles.at(id).map(({ kind, records }) => ({ kind, step, records })),
    );
    const [first] = equivalences;
    if (this.obstacles.isOutsideWindow(first, this.question.holdings[holding]))
      found.push({
        kind: 'AWARDED_OUTSIDE_WINDOW',
        step: 0,
        records: [this.catalogue.tables.equivalences.numbered(first).code],
      });
    const own = this.ownObstacle(equivalences);
    if (own !== undefined) found.push(own);
    const rank = ({ step, kind }: Obstacle): number =>
      (step ?? MAX_STEPS) * OBSTACLE_KINDS.length + OBSTACLE_KINDS.indexOf(kind);
    return found.sort((a, b) => rank(a) - rank(b));
  }

  /** What stands in the way of the path as a whole. */
  private ownObstacle(equivalences: readonly number[]): Obstacle | undefined {
    const agreements = [...new Set(equivalences.map((id) => this.catalogue.steps.agreementOf.integers[id]))];
    const records = agreements.map((agreement) => this.catalogue.tables.agreements.at(agreement).code).sort();
    if (equivalences.length === 1) return undefined;
    if (agreements.length > 1) return { kind: 'DIFFERENT_AGREEMENTS', step: null, records };
    if (this.grants(agreements[0], equivalences.length)) return undefined;
    const { onward } = this.catalogue.tables.agreements.at(agreements[0]);
    return { kind: onward === undefined ? 'NO_ONWARD_RECOGNITION' : 'TOO_MANY_STEPS', step: null, records };
  }
}

function compareCodes(order: CodeOrder, a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return order.compare(a[i], b[i]);
  return 0;
}
