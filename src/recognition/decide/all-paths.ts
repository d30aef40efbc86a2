/**
 * All paths: every certificate that the holdings lead to by a full path, each with its least cost (LAW.md section 6),
 * one layer of steps after the other. What posts ask is looked up in it afterwards.
 *
 * A *label* is one path. Labels of a layer are made in order of the codes that led to them, so among equals the earlier label is the less.
 * A label is dropped where another of the same node has no more outstanding conditions and no more steps.
 */
import type { Catalogue } from '../catalogue/catalogue';
import { outstandingAt } from './usable-step';
import type { NumberedPath } from './judgement';
import { isExcluded } from '../catalogue/exclusions';
import type { Question } from './question';
import type { Day } from '../model/records';
import { sorting } from '../memory/sorting';
import { runToEnd, type TimeSlices } from '../memory/time-slices';
import { otherEnd } from '../catalogue/incidence';
import {
  certificateAt,
  Edge,
  Bits,
  maxStepsAt,
  misfit,
  nextNode,
  Node,
  Row,
  type Steps,
} from '../catalogue/step-graph';

/** A path: a label's, or a label's and one partial step after it. */
export interface FoundPath {
  readonly outstanding: number;
  readonly steps: number;
  /** The label of the full path, or of what leads to the partial step. */
  readonly label: number;
  /** The partial step, or -1. */
  readonly partial: number;
  readonly holding: number;
  readonly certificate: number;
}

/** A step that can be taken from a holding. */
interface FirstStep {
  readonly label: number;
  readonly equivalence: number;
  readonly node: number;
  readonly outstanding: number;
  /** Whether other steps can follow it. */
  readonly goesOn: boolean;
}

/** What is done in one slice, which takes a fraction of a millisecond: labels that are gone on from, holdings, steps. */
const LABELS_PER_SLICE = 64;
const HOLDINGS_PER_SLICE = 256;
const STEPS_PER_SLICE = 1_024;

export class AllPaths {
  /** Every certificate that is reached, in the order in which it first was. */
  readonly reachedCertificates: number[] = [];
  private readonly nodeAt: number[] = [];
  private readonly outstandingOf: number[] = [];
  private readonly stepsOf: number[] = [];
  private readonly beforeOf: number[] = [];
  private readonly equivalenceOf: number[] = [];
  private readonly holdingOf: number[] = [];
  private readonly certificateOf: number[] = [];
  /** The label that led to the same node before, with fewer steps and more outstanding conditions. */
  private readonly earlierOf: number[] = [];
  private readonly best = new Map<number, number>();
  private readonly latest = new Map<number, number>();
  private readonly steps: Steps;
  private partialPaths: readonly FoundPath[] | undefined;
  /** The labels of the holdings themselves, by certificate; put together when first asked for. */
  private heldLabels: ReadonlyMap<number, readonly number[]> | undefined;

  private constructor(
    private readonly catalogue: Catalogue,
    private readonly question: Question,
  ) {
    this.steps = catalogue.steps;
  }

  static of(catalogue: Catalogue, question: Question): AllPaths {
    return runToEnd(AllPaths.searching(catalogue, question));
  }

  /** The same in slices. */
  static *searching(catalogue: Catalogue, question: Question): TimeSlices<AllPaths> {
    const paths = new AllPaths(catalogue, question);
    for (let holding = 0; holding < question.holdings.length; holding++) {
      paths.present(holding);
      if (holding % HOLDINGS_PER_SLICE === HOLDINGS_PER_SLICE - 1) yield;
    }
    let start = paths.nodeAt.length;
    const first: FirstStep[] = [];
    for (let label = 0; label < start; label++) {
      paths.usableFrom(label, first);
      if (label % HOLDINGS_PER_SLICE === HOLDINGS_PER_SLICE - 1) yield;
    }
    const { equivalences: order } = catalogue.tables;
    const inOrder = yield* sorting(first, (a, b) => order.compare(a.equivalence, b.equivalence) || a.label - b.label);
    for (let at = 0; at < inOrder.length; at++) {
      paths.take(inOrder[at]);
      if (at % STEPS_PER_SLICE === STEPS_PER_SLICE - 1) yield;
    }
    for (let layer = 2; layer <= paths.steps.maxSteps; layer++) {
      const stop = paths.nodeAt.length;
      if (start === stop) break;
      for (let label = start; label < stop; label++) {
        paths.goOn(label, layer);
        if (label % LABELS_PER_SLICE === 0) yield;
      }
      start = stop;
    }
    return paths;
  }

  /** The least-cost full path to a certificate, or undefined. */
  to(certificate: number): FoundPath | undefined {
    const label = this.best.get(certificate);
    return label === undefined ? undefined : this.found(label);
  }

  /** The least-cost way to each partial step that can be taken. */
  get partials(): readonly FoundPath[] {
    return (this.partialPaths ??= this.findPartials());
  }

  /** Negative where `a` costs less than `b` (LAW.md section 6). */
  compare(a: FoundPath, b: FoundPath): number {
    if (a.outstanding !== b.outstanding) return a.outstanding - b.outstanding;
    if (a.steps !== b.steps) return a.steps - b.steps;
    const [codes, others] = [this.equivalences(a), this.equivalences(b)];
    const { equivalences: order } = this.catalogue.tables;
    for (let i = 0; i < codes.length; i++) if (codes[i] !== others[i]) return order.compare(codes[i], others[i]);
    return a.holding - b.holding;
  }

  /** The path's equivalences, in order. */
  equivalences(found: FoundPath): number[] {
    const ids = found.partial < 0 ? [] : [found.partial];
    for (let label = found.label; this.beforeOf[label] >= 0; label = this.beforeOf[label])
      ids.push(this.equivalenceOf[label]);
    return ids.reverse();
  }

  /** The path's equivalences and its certificates from the held one on. */
  numbered(found: FoundPath): NumberedPath {
    const certificates = found.partial < 0 ? [] : [found.certificate];
    for (let label = found.label; label >= 0; label = this.beforeOf[label])
      certificates.push(this.certificateOf[label]);
    return {
      holding: found.holding,
      equivalences: this.equivalences(found),
      certificates: certificates.reverse(),
      full: found.partial < 0,
    };
  }

  private found(label: number): FoundPath {
    return {
      outstanding: this.outstandingOf[label],
      steps: this.stepsOf[label],
      label,
      partial: -1,
      holding: this.holdingOf[label],
      certificate: this.certificateOf[label],
    };
  }

  private excluded(certificate: number): boolean {
    return isExcluded(this.catalogue, certificate, this.question);
  }

  /** A holding itself: a path of no steps. */
  private present(holding: number): void {
    const { nodes, firstNodeOf } = this.steps;
    const { certificate, problem } = this.question.holdings[holding];
    if (problem !== null || this.excluded(certificate)) return;
    const label = this.add(-1, certificate, 0, 0, -1, -1, holding);
    if (this.best.get(certificate) !== label) return;
    for (let node = firstNodeOf[certificate]; node >= 0; node = nextNode(nodes, node)) this.latest.set(node, label);
  }

  /** Makes a label and, if no label of the certificate costs less, its best. */
  private add(
    node: number,
    certificate: number,
    outstanding: number,
    steps: number,
    before: number,
    equivalence: number,
    holding: number,
  ): number {
    const label = this.nodeAt.length;
    this.nodeAt.push(node);
    this.certificateOf.push(certificate);
    this.outstandingOf.push(outstanding);
    this.stepsOf.push(steps);
    this.beforeOf.push(before);
    this.equivalenceOf.push(equivalence);
    this.holdingOf.push(holding);
    this.earlierOf.push(-1);
    const best = this.best.get(certificate);
    if (best === undefined) this.reachedCertificates.push(certificate);
    if (best === undefined || outstanding < this.outstandingOf[best]) this.best.set(certificate, label);
    return label;
  }

  /** Adds a label at a node unless one there costs no more; a dearer one of the same layer is struck. */
  private arrive(node: number, outstanding: number, steps: number, before: number, equivalence: number): void {
    const known = this.latest.get(node);
    if (known !== undefined && this.outstandingOf[known] <= outstanding) return;
    const label = this.add(
      node,
      certificateAt(this.steps, node),
      outstanding,
      steps,
      before,
      equivalence,
      this.holdingOf[before],
    );
    this.latest.set(node, label);
    if (known === undefined) return;
    if (this.stepsOf[known] < steps) this.earlierOf[label] = known;
    else {
      this.earlierOf[label] = this.earlierOf[known];
      this.nodeAt[known] = -1;
    }
  }

  /** Adds the steps that can be taken from a holding to a list. */
  private usableFrom(label: number, first: FirstStep[]): void {
    const { rows } = this.steps;
    const { integers: forward } = this.steps.forward;
    const { awardedOn } = this.question.holdings[this.holdingOf[label]];
    const row = this.certificateOf[label] * Row.SIZE;
    for (let edge = rows[row + Row.START]; edge < rows[row + Row.END]; edge++) {
      const at = edge * Edge.SIZE;
      const outstanding = this.outstandingOn(forward, at, awardedOn);
      if (outstanding < 0) continue;
      const equivalence = forward[at + Edge.BITS] & Bits.EQUIVALENCE;
      const node = forward[at + Edge.NODE];
      first.push({ label, equivalence, node, outstanding, goesOn: edge < rows[row + Row.GOES_ON] });
    }
  }

  private take({ label, equivalence, node, outstanding, goesOn }: FirstStep): void {
    if (goesOn) this.arrive(node, outstanding, 1, label, equivalence);
    else this.end(certificateAt(this.steps, node), outstanding, label, equivalence);
  }

  /** A path that cannot be continued: it counts only if it is its certificate's best. */
  private end(certificate: number, outstanding: number, before: number, equivalence: number): void {
    const best = this.best.get(certificate);
    if (best === undefined || outstanding < this.outstandingOf[best])
      this.add(-1, certificate, outstanding, 1, before, equivalence, this.holdingOf[before]);
  }

  private goOn(label: number, layer: number): void {
    const node = this.nodeAt[label];
    const { nodes } = this.steps;
    if (node < 0 || maxStepsAt(nodes, node) < layer) return;
    const { integers: forward } = this.steps.forward;
    const stop = nodes[node * Node.SIZE + Node.OUT_END] * Edge.SIZE;
    for (let at = nodes[node * Node.SIZE + Node.OUT] * Edge.SIZE; at < stop; at += Edge.SIZE) {
      const outstanding = this.outstandingOn(forward, at, undefined);
      if (outstanding >= 0)
        this.arrive(
          forward[at + Edge.NODE],
          this.outstandingOf[label] + outstanding,
          layer,
          label,
          forward[at + Edge.BITS] & Bits.EQUIVALENCE,
        );
    }
  }

  /** How many conditions are outstanding at the step of an edge; -1 where it is not usable. */
  private outstandingOn(edges: Int32Array, at: number, awardedOn: Day | undefined): number {
    if (!this.inScope(edges, at)) return -1;
    const bits = edges[at + Edge.BITS];
    if ((bits & Bits.CHECK_RECORD) === 0) return 0;
    return outstandingAt(
      this.catalogue,
      this.question,
      bits,
      certificateAt(this.steps, edges[at + Edge.NODE]),
      awardedOn,
    );
  }

  private inScope(edges: Int32Array, at: number): boolean {
    const { region, rank, purpose } = this.question;
    return (
      misfit(edges[at + Edge.REGIONS], edges[at + Edge.DAYS], region, rank) >= 0 &&
      (edges[at + Edge.BITS] & purpose) !== 0
    );
  }

  private get held(): ReadonlyMap<number, readonly number[]> {
    if (this.heldLabels !== undefined) return this.heldLabels;
    const labels = new Map<number, number[]>();
    for (let label = 0; label < this.nodeAt.length && this.stepsOf[label] === 0; label++) {
      const known = labels.get(this.certificateOf[label]);
      if (known === undefined) labels.set(this.certificateOf[label], [label]);
      else known.push(label);
    }
    return (this.heldLabels = labels);
  }

  private findPartials(): readonly FoundPath[] {
    const { partialRows } = this.steps;
    const { integers: partial } = this.steps.partial;
    const paths: FoundPath[] = [];
    for (const certificate of this.reachedCertificates)
      for (let row = partialRows[certificate * 2]; row < partialRows[certificate * 2 + 1]; row++) {
        if (!this.inScope(partial, row * Edge.SIZE)) continue;
        const bits = partial[row * Edge.SIZE + Edge.BITS];
        const path = this.leastTo(
          certificate,
          partial[row * Edge.SIZE + Edge.NODE],
          bits,
          otherEnd(this.catalogue.incidence, bits & Bits.EQUIVALENCE, certificate),
        );
        if (path !== undefined) paths.push(path);
      }
    return paths;
  }

  /** The least-cost path over one partial step: straight from a holding, or after a full path under the same agreement. */
  private leastTo(from: number, node: number, bits: number, certificate: number): FoundPath | undefined {
    const partial = bits & Bits.EQUIVALENCE;
    let least: FoundPath | undefined;
    for (const before of this.held.get(from) ?? []) {
      const holding = this.holdingOf[before];
      const outstanding = outstandingAt(
        this.catalogue,
        this.question,
        bits,
        certificate,
        this.question.holdings[holding].awardedOn,
      );
      if (outstanding >= 0 && (least === undefined || outstanding < least.outstanding))
        least = { outstanding, steps: 1, label: before, partial, holding, certificate };
    }
    if (least !== undefined || node < 0 || this.catalogue.tables.equivalences.numbered(partial).awarded !== undefined)
      return least;
    let before = this.latest.get(node);
    while (before !== undefined && before >= 0 && this.stepsOf[before] >= maxStepsAt(this.steps.nodes, node))
      before = this.earlierOf[before];
    if (before === undefined || before < 0 || this.stepsOf[before] === 0) return undefined;
    const own = outstandingAt(this.catalogue, this.question, bits, certificate, undefined);
    if (own < 0) return undefined;
    const outstanding = this.outstandingOf[before] + own;
    return {
      outstanding,
      steps: this.stepsOf[before] + 1,
      label: before,
      partial,
      holding: this.holdingOf[before],
      certificate,
    };
  }
}
