/**
 * The days on which something that can matter to a claim begins or ends: requirements of its post, exclusions, steps that may be taken
 * from what is held, ties of levels that are reached, and the holdings themselves. On all other days its verdict is that of the day before.
 * Under one requirement a verdict becomes no worse where something comes into force that helps, and no better where such a thing ends.
 */
import type { Catalogue } from '../catalogue/catalogue';
import { exclusionsOnAnyDay } from '../catalogue/exclusions';
import { otherEnd } from '../catalogue/incidence';
import { requirementDays } from '../catalogue/requirement-rows';
import { Bits, certificateAt, Edge, fitsRegion, MAX_16_BITS, maxStepsAt, Node, Row } from '../catalogue/step-graph';
import type { Question } from '../decide/question';
import { dayNumber } from '../model/calendar';
import type { Day } from '../model/records';

/** Days as integers (`dayNumber`), in order, each once. */
export interface TurningDays {
  /** The requirement may be another one. */
  readonly requirement: readonly number[];
  /** Something that helps comes into force, or an exclusion ends. */
  readonly better: readonly number[];
  /** Something that helps ends, or an exclusion begins. */
  readonly worse: readonly number[];
}

export function turningDays(catalogue: Catalogue, question: Question): TurningDays {
  const { better, worse } = new Reach(catalogue, question);
  const requirement = new Set(
    requirementDays(catalogue.requirements, question.post, question.region).flatMap(boundsOf),
  );
  const days = (ranks: Iterable<number>): number[] => [...ranks].flatMap((rank) => catalogue.days.boundOf(rank) ?? []);
  const stated = (dates: readonly (Day | undefined)[]): number[] =>
    dates.flatMap((date) => (date === undefined ? [] : dayNumber(date)));
  const { holdings } = question;
  return {
    requirement: inOrder(days(requirement)),
    better: inOrder([...days(better), ...stated(holdings.map(({ awardedOn }) => awardedOn))]),
    worse: inOrder([...days(worse), ...stated(holdings.map(({ expiresOn }) => expiresOn))]),
  };
}

/** The ranks that an interval of days begins with and is over with. */
const boundsOf = (interval: number): readonly [number, number] => [interval & MAX_16_BITS, interval >>> 16];

const inOrder = (days: readonly number[]): readonly number[] => [...new Set(days)].sort((a, b) => a - b);

/** Everything that is reached from the holdings by steps that are usable on some day, in the question's region and for its purpose. */
class Reach {
  /** Ranks of days on which something that helps comes into force, and on which it ends. */
  readonly better = new Set<number>();
  readonly worse = new Set<number>();
  private readonly certificates = new Set<number>();
  /** Nodes, with the least steps that lead there. */
  private readonly nodes = new Map<number, number>();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly question: Question,
  ) {
    const held = new Set(question.holdings.map(({ certificate }) => certificate));
    for (const certificate of held) this.leave(certificate);
    // What is added meanwhile comes at the end: those that are reached in fewer steps come first.
    for (const [node, steps] of this.nodes) this.goOn(node, steps + 1);
  }

  /** The steps that a holding can take. */
  private leave(certificate: number): void {
    const { rows, forward } = this.catalogue.steps;
    this.reach(certificate);
    const row = certificate * Row.SIZE;
    for (let edge = rows[row + Row.START]; edge < rows[row + Row.END]; edge++) {
      const at = edge * Edge.SIZE;
      if (!this.serves(forward.integers, at)) continue;
      const node = forward.integers[at + Edge.NODE];
      this.reach(certificateAt(this.catalogue.steps, node));
      if (edge < rows[row + Row.GOES_ON]) this.nodes.set(node, 1);
    }
    this.credit(certificate, () => true);
  }

  /** The steps that can be taken from a node as the last of so many. */
  private goOn(node: number, steps: number): void {
    const { nodes, forward } = this.catalogue.steps;
    if (steps > maxStepsAt(nodes, node)) return;
    const end = nodes[node * Node.SIZE + Node.OUT_END];
    for (let edge = nodes[node * Node.SIZE + Node.OUT]; edge < end; edge++) {
      const at = edge * Edge.SIZE;
      if (!this.serves(forward.integers, at)) continue;
      const next = forward.integers[at + Edge.NODE];
      if (!this.nodes.has(next)) this.nodes.set(next, steps);
      this.reach(certificateAt(this.catalogue.steps, next));
    }
    this.credit(certificateAt(this.catalogue.steps, node), (leaves) => leaves === node);
  }

  /** The partial steps out of a certificate that leave a node. */
  private credit(certificate: number, isLeft: (node: number) => boolean): void {
    const { incidence, steps } = this.catalogue;
    const { integers: edges } = steps.partial;
    for (let edge = steps.partialRows[certificate * 2]; edge < steps.partialRows[certificate * 2 + 1]; edge++) {
      const at = edge * Edge.SIZE;
      if (isLeft(edges[at + Edge.NODE]) && this.serves(edges, at))
        this.reach(otherEnd(incidence, edges[at + Edge.BITS] & Bits.EQUIVALENCE, certificate));
    }
  }

  /** Whether a step serves the region and the purpose; if so, its days are noted. */
  private serves(edges: Int32Array, at: number): boolean {
    const { region, purpose } = this.question;
    if (!fitsRegion(edges[at + Edge.REGIONS], region) || (edges[at + Edge.BITS] & purpose) === 0) return false;
    const [first, past] = boundsOf(edges[at + Edge.DAYS]);
    this.better.add(first);
    this.worse.add(past);
    return true;
  }

  /** Notes the days of what is said of a certificate: its exclusions, and the ties of the levels it is placed at. */
  private reach(certificate: number): void {
    if (this.certificates.has(certificate)) return;
    this.certificates.add(certificate);
    const { levels } = this.catalogue;
    for (const { level } of levels.placements[certificate])
      for (const { first, past } of levels.ties.get(level) ?? []) {
        this.better.add(first);
        this.worse.add(past);
      }
    for (const { first, past } of exclusionsOnAnyDay(this.catalogue, certificate, this.question)) {
      this.worse.add(first);
      this.better.add(past);
    }
  }
}
