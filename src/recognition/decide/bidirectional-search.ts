/**
 * The bidirectional search: the shortest path without outstanding conditions from the holdings to the certificates that routes ask for,
 * layer by layer from both ends (LAW.md section 6). Nothing costs less than such a path, so if there is one it decides.
 *
 * Among the shortest it finds the one of the first route and then of the least codes: nodes are expanded in the order of the codes that
 * led to them, edges stand in order of code, and each node reached from the targets remembers the least edge onwards.
 */
import type { Catalogue } from '../catalogue/catalogue';
import { isExcluded } from '../catalogue/exclusions';
import { marksOf } from './marks';
import { outstandingAt } from './usable-step';
import type { Day } from '../model/records';
import type { Question } from './question';
import { Edge, Bits, maxStepsAt, misfit, nextNode, Node, Row } from '../catalogue/step-graph';
import type { CodeOrder } from '../catalogue/tables';

export const enum SearchOutcome {
  /** No path, whatever its conditions. */
  NO_PATH,
  /** No path free of outstanding conditions; there may be others. */
  UNDECIDED,
  /** A path; the search has it until the next question. */
  FOUND,
}

/** Integers of an entry of the forward queue: the node, the equivalence that led to it, the entry before (~ the holding's position). */
const enum Fore {
  NODE,
  EDGE,
  BEFORE,
  SIZE,
}

/** Integers of an entry of the backward queue: the node, the route, the equivalence onwards (-1: a target), the entry after. */
const enum Back {
  NODE,
  ROUTE,
  EDGE,
  AFTER,
  SIZE,
}

/** The most steps of a path that an agreement can grant. */
const MAX_STEPS = 8;
/** Scratch of all searches: there is one question at a time, and nothing outlives it. */
const queues = { fore: new Int32Array(0), back: new Int32Array(0) };

/** A search over one catalogue, from question to question. */
export class BidirectionalSearch {
  /** What was found: the first route's, `length` equivalences in order, and one certificate more. */
  route = -1;
  holding = -1;
  length = 0;
  readonly equivalences = new Int32Array(MAX_STEPS);
  readonly certificates = new Int32Array(MAX_STEPS + 1);
  private readonly nodes: Int32Array;
  private readonly order: CodeOrder;
  private fore = queues.fore;
  private back = queues.back;
  /** Where the marks of this question begin: INVARIANT (marks above base). */
  private base = 1;
  /** What `readAhead` has read: kept, lest the engine leave the reading out as of no use. */
  ahead = 0;
  private question!: Question;
  private foreEnd = 0;
  private backEnd = 0;
  /** A usable step was passed over for its outstanding conditions. */
  private skipped = false;
  private lowestRoute = -1;
  // The meeting: from the entry `before` (~ a holding) over `edge` to the entry `after`.
  private before = -1;
  private edge = -1;
  private after = -1;

  constructor(
    readonly catalogue: Catalogue,
    private readonly marks = marksOf(catalogue.steps),
  ) {
    this.nodes = catalogue.steps.nodes;
    this.order = catalogue.tables.equivalences;
    const nodes = this.nodes.length / Node.SIZE;
    if (queues.fore.length >= nodes * Fore.SIZE) return;
    // Room for some more, so that not every new node asks for new queues.
    queues.fore = new Int32Array(nodes * 2 * Fore.SIZE);
    queues.back = new Int32Array(nodes * 2 * Back.SIZE);
  }

  /** Searches for what so many routes ask for: `targets` from `first` on; those below 0 are left aside. */
  run(question: Question, targets: Int32Array, first: number, count: number): SearchOutcome {
    this.question = question;
    this.base = this.marks.base;
    ({ fore: this.fore, back: this.back } = queues);
    this.foreEnd = this.backEnd = 0;
    this.skipped = false;
    this.lowestRoute = this.route = -1;
    if (this.holdsTarget(targets, first, count)) return SearchOutcome.FOUND;
    const found = this.markTargets(targets, first, count) ? this.search() : SearchOutcome.NO_PATH;
    this.marks.release(Math.max(this.foreEnd, this.backEnd));
    return found;
  }

  /**
   * Has the memory fetch what the search begins with while the requirement is still looked up: it is seldom near. With 1,000,000 equivalences
   * answers take a tenth longer without; with fewer it makes no difference.
   */
  readAhead({ holdings }: Question): void {
    if (holdings.length === 0) return;
    const { rows, forward } = this.catalogue.steps;
    this.ahead = forward.integers[rows[holdings[0].certificate * Row.SIZE + Row.START] * Edge.SIZE];
  }

  private search(): SearchOutcome {
    let fore = 0;
    let back = 0;
    this.firstSteps();
    for (let total = 2; this.route < 0 && total <= this.catalogue.steps.maxSteps; total++) {
      const foreEnd = this.foreEnd;
      const backEnd = this.backEnd;
      if (
        this.edgesOf(this.fore, Fore.SIZE, fore, foreEnd, Node.OUT) <=
        this.edgesOf(this.back, Back.SIZE, back, backEnd, Node.INTO)
      ) {
        if (fore === foreEnd) break;
        this.expandForward(fore, foreEnd, total);
        fore = foreEnd;
      } else {
        if (back === backEnd) break;
        this.expandBackward(back, backEnd, total);
        back = backEnd;
        if (back < this.backEnd) this.meetFrontier(fore, foreEnd);
      }
    }
    if (this.route < 0) return this.skipped ? SearchOutcome.UNDECIDED : SearchOutcome.NO_PATH;
    this.retrace();
    return SearchOutcome.FOUND;
  }

  /** How much work it is to expand entries of a queue: about so many edges. */
  private edgesOf(queue: Int32Array, size: number, start: number, stop: number, side: Node): number {
    const { nodes } = this;
    let edges = 0;
    for (let entry = start; entry < stop; entry++) {
      const at = queue[entry * size] * Node.SIZE + side;
      edges += 2 + nodes[at + 1] - nodes[at];
    }
    return edges;
  }

  private certificateAt(node: number): number {
    return this.nodes[node * Node.SIZE + Node.CERTIFICATE];
  }

  /** Whether a target is held: nothing costs less. */
  private holdsTarget(targets: Int32Array, first: number, count: number): boolean {
    const { holdings } = this.question;
    for (let route = 0; route < count; route++) {
      if (targets[first + route] < 0) continue;
      const target = this.certificateAt(targets[first + route]);
      for (let position = 0; position < holdings.length; position++) {
        if (holdings[position].certificate !== target || !this.presents(position)) continue;
        this.route = route;
        this.holding = position;
        this.length = 0;
        this.certificates[0] = target;
        return true;
      }
    }
    return false;
  }

  /** Whether there are any. */
  private markTargets(targets: Int32Array, first: number, count: number): boolean {
    const { nodes, back, base } = this;
    let end = 0;
    for (let route = 0; route < count; route++) {
      const from = targets[first + route];
      if (from < 0) continue;
      const certificate = this.certificateAt(from);
      if (isExcluded(this.catalogue, certificate, this.question)) continue;
      if (this.lowestRoute < 0) this.lowestRoute = route;
      for (let node = from; node >= 0; node = nextNode(nodes, node)) {
        if (nodes[node * Node.SIZE + Node.BACK_MARK] >= base) continue;
        nodes[node * Node.SIZE + Node.BACK_MARK] = base + end;
        back[end * Back.SIZE] = node;
        back[end * Back.SIZE + Back.ROUTE] = route;
        back[end * Back.SIZE + Back.EDGE] = -1;
        end++;
      }
    }
    this.backEnd = end;
    return end > 0;
  }

  /** Whether a holding can be presented: it stands and is not excluded. */
  private presents(position: number): boolean {
    const { certificate, problem } = this.question.holdings[position];
    return problem === null && !isExcluded(this.catalogue, certificate, this.question);
  }

  /** Reads the rows of all holdings to their ends, and puts what they lead to in order of code. */
  private firstSteps(): void {
    const { rows } = this.catalogue.steps;
    const { holdings } = this.question;
    let runs = 0;
    for (let position = 0; position < holdings.length; position++) {
      if (!this.presents(position)) continue;
      this.firstStepsOf(position);
      runs += rows[holdings[position].certificate * Row.SIZE + Row.RUNS];
    }
    if (runs > 1) this.sortFrontier();
  }

  private sortFrontier(): void {
    const { fore, nodes, base, order } = this;
    const entries: Int32Array[] = [];
    for (let entry = 0; entry < this.foreEnd; entry++)
      entries.push(fore.slice(entry * Fore.SIZE, (entry + 1) * Fore.SIZE));
    // Two of one equivalence come from both its ends: what either leads to is reached in fewer steps from the other, so their order does not matter.
    entries.sort((a, b) => order.compare(a[Fore.EDGE], b[Fore.EDGE]));
    entries.forEach((entry, position) => {
      fore.set(entry, position * Fore.SIZE);
      nodes[entry[0] * Node.SIZE + Node.FORE_MARK] = base + position;
    });
  }

  private firstStepsOf(position: number): void {
    const { nodes, fore, back, base, order, catalogue, question } = this;
    const { rows } = catalogue.steps;
    const { integers: forward } = catalogue.steps.forward;
    const { region, rank, purpose } = question;
    const { certificate, awardedOn } = question.holdings[position];
    const row = certificate * Row.SIZE;
    const goesOn = rows[row + Row.GOES_ON] * Edge.SIZE;
    const last = rows[row + Row.END] * Edge.SIZE;
    for (let at = rows[row + Row.START] * Edge.SIZE; at < last; at += Edge.SIZE) {
      if (misfit(forward[at + Edge.REGIONS], forward[at + Edge.DAYS], region, rank) < 0) continue;
      const bits = forward[at + Edge.BITS];
      if ((bits & purpose) === 0) continue;
      const node = forward[at];
      if ((bits & Bits.CHECK_RECORD) !== 0 && this.bars(bits, node, awardedOn)) continue;
      const id = bits & Bits.EQUIVALENCE;
      const target = nodes[node * Node.SIZE + Node.BACK_MARK] - base;
      if (target >= 0) {
        const route = back[target * Back.SIZE + Back.ROUTE];
        if (this.route < 0 || route < this.route || (route === this.route && order.compare(id, this.edge) < 0))
          this.meetAt(route, ~position, id, target);
      } else if ((bits & Bits.DEAD_END) === 0 && at < goesOn && this.route < 0) {
        let entry = nodes[node * Node.SIZE + Node.FORE_MARK] - base;
        if (entry < 0) {
          entry = this.foreEnd++;
          nodes[node * Node.SIZE + Node.FORE_MARK] = base + entry;
          fore[entry * Fore.SIZE] = node;
        } else if (order.compare(fore[entry * Fore.SIZE + Fore.EDGE], id) <= 0) continue;
        fore[entry * Fore.SIZE + Fore.EDGE] = id;
        fore[entry * Fore.SIZE + Fore.BEFORE] = ~position;
      }
    }
  }

  /** Whether the record bars a step to a node; what only its outstanding conditions bar is passed over. */
  private bars(bits: number, node: number, awardedOn: Day | undefined): boolean {
    const certificate = this.certificateAt(node);
    const outstanding = outstandingAt(this.catalogue, this.question, bits, certificate, awardedOn);
    if (outstanding > 0) this.skipped = true;
    return outstanding !== 0;
  }

  private meetAt(route: number, before: number, edge: number, after: number): void {
    this.route = route;
    this.before = before;
    this.edge = edge;
    this.after = after;
  }

  /** Expands nodes in order of the codes that led to them, so the first meeting of a route is the least; stops where none can be better. */
  private expandForward(start: number, stop: number, total: number): void {
    const { nodes, fore, back, base, catalogue, question } = this;
    const { leastMaxSteps } = catalogue.steps;
    const { integers: forward } = catalogue.steps.forward;
    const { region, rank, purpose } = question;
    let end = this.foreEnd;
    for (let next = start; next < stop; next++) {
      const from = fore[next * Fore.SIZE];
      if (total > leastMaxSteps && maxStepsAt(nodes, from) < total) continue;
      const source = from * Node.SIZE;
      const last = nodes[source + Node.OUT_END] * Edge.SIZE;
      for (let at = nodes[source + Node.OUT] * Edge.SIZE; at < last; at += Edge.SIZE) {
        if (misfit(forward[at + Edge.REGIONS], forward[at + Edge.DAYS], region, rank) < 0) continue;
        const bits = forward[at + Edge.BITS];
        if ((bits & purpose) === 0) continue;
        const node = forward[at];
        if ((bits & Bits.CHECK_RECORD) !== 0 && this.bars(bits, node, undefined)) continue;
        const target = nodes[node * Node.SIZE + Node.BACK_MARK] - base;
        if (target >= 0) {
          const route = back[target * Back.SIZE + Back.ROUTE];
          if (this.route >= 0 && route >= this.route) continue;
          this.meetAt(route, next, bits & Bits.EQUIVALENCE, target);
          if (route === this.lowestRoute) return;
        } else if ((bits & Bits.DEAD_END) === 0 && this.route < 0 && nodes[node * Node.SIZE + Node.FORE_MARK] < base) {
          nodes[node * Node.SIZE + Node.FORE_MARK] = base + end;
          fore[end * Fore.SIZE] = node;
          fore[end * Fore.SIZE + Fore.EDGE] = bits & Bits.EQUIVALENCE;
          fore[end * Fore.SIZE + Fore.BEFORE] = next;
          this.foreEnd = ++end;
        }
      }
    }
  }

  private expandBackward(start: number, stop: number, total: number): void {
    const { nodes, back, base, order, catalogue, question } = this;
    const { leastMaxSteps } = catalogue.steps;
    const { integers: backward } = catalogue.steps.backward;
    const { region, rank, purpose } = question;
    let end = stop;
    for (let next = start; next < stop; next++) {
      const to = back[next * Back.SIZE];
      if (total > leastMaxSteps && maxStepsAt(nodes, to) < total) continue;
      const target = to * Node.SIZE;
      const route = back[next * Back.SIZE + Back.ROUTE];
      const last = nodes[target + Node.INTO_END] * Edge.SIZE;
      for (let at = nodes[target + Node.INTO] * Edge.SIZE; at < last; at += Edge.SIZE) {
        if (misfit(backward[at + Edge.REGIONS], backward[at + Edge.DAYS], region, rank) < 0) continue;
        const bits = backward[at + Edge.BITS];
        if ((bits & (purpose | Bits.DEAD_END)) !== purpose) continue;
        const node = backward[at];
        if ((bits & Bits.CHECK_RECORD) !== 0 && this.bars(bits, node, undefined)) continue;
        const id = bits & Bits.EQUIVALENCE;
        let entry = nodes[node * Node.SIZE + Node.BACK_MARK] - base;
        if (entry < 0) {
          entry = end++;
          nodes[node * Node.SIZE + Node.BACK_MARK] = base + entry;
          back[entry * Back.SIZE] = node;
        } else {
          // Nearer to the targets already; or as near, by a lower route or a lesser edge.
          const known = back[entry * Back.SIZE + Back.ROUTE];
          if (entry < stop || route > known) continue;
          if (route === known && order.compare(id, back[entry * Back.SIZE + Back.EDGE]) >= 0) continue;
        }
        back[entry * Back.SIZE + Back.ROUTE] = route;
        back[entry * Back.SIZE + Back.EDGE] = id;
        back[entry * Back.SIZE + Back.AFTER] = next;
      }
    }
    this.backEnd = end;
  }

  /** The nodes last reached from the holdings, in order: the first that the targets have now reached too, of the first route. */
  private meetFrontier(start: number, stop: number): void {
    const { nodes, fore, back, base } = this;
    for (let next = start; next < stop; next++) {
      const target = nodes[fore[next * Fore.SIZE] * Node.SIZE + Node.BACK_MARK] - base;
      if (target < 0) continue;
      const route = back[target * Back.SIZE + Back.ROUTE];
      if (this.route < 0 || route < this.route)
        this.meetAt(route, fore[next * Fore.SIZE + Fore.BEFORE], fore[next * Fore.SIZE + Fore.EDGE], target);
    }
  }

  /** Follows the meeting back to the holding and on to the target. */
  private retrace(): void {
    const { fore, back, equivalences, certificates } = this;
    let steps = 0;
    let entry = this.before;
    for (; entry >= 0; entry = fore[entry * Fore.SIZE + Fore.BEFORE]) steps++;
    this.holding = ~entry;
    certificates[0] = this.question.holdings[this.holding].certificate;
    equivalences[steps] = this.edge;
    certificates[steps + 1] = this.certificateAt(back[this.after * Back.SIZE]);
    for (let at = steps, next = this.before; at > 0; next = fore[next * Fore.SIZE + Fore.BEFORE]) {
      certificates[at] = this.certificateAt(fore[next * Fore.SIZE]);
      equivalences[--at] = fore[next * Fore.SIZE + Fore.EDGE];
    }
    let next = this.after;
    for (steps++; back[next * Back.SIZE + Back.EDGE] >= 0; steps++) {
      equivalences[steps] = back[next * Back.SIZE + Back.EDGE];
      next = back[next * Back.SIZE + Back.AFTER];
      certificates[steps + 1] = this.certificateAt(back[next * Back.SIZE]);
    }
    this.length = steps;
  }
}

/** The search over the catalogue that was asked last. To look it up by catalogue would cost a tenth of an answer on small registers. */
let latest: BidirectionalSearch | undefined;

/** The search over a catalogue. */
export const searchOf = (catalogue: Catalogue): BidirectionalSearch =>
  latest?.catalogue === catalogue ? latest : (latest = new BidirectionalSearch(catalogue));
