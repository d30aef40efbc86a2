/**
 * The quick search: the shortest path without outstanding conditions from the holdings to the certificates that routes ask for,
 * level by level from both ends (semantics.md section 6). Nothing costs less than such a path, so if there is one it decides.
 *
 * Among the shortest it finds the one of the first route and then of the least codes: places are expanded in the order of the codes that
 * led to them, edges stand in order of code, and each place reached from the targets remembers the least edge onwards.
 */
import type { Catalogue } from './catalogue';
import { countOutstanding } from './conditions';
import { isExcluded } from './exclusions';
import { within, type Question } from './question';
import { holds } from './regions';
import { TARGET } from './requirements';
import {
  CONDITIONS,
  DEAD_END,
  EDGE,
  EQUIVALENCE,
  EXCLUSIONS,
  misfit,
  REGIONS,
  ROW,
  SECOND_LOOK,
  WINDOW,
} from './steps';

/** No path, whatever its conditions. */
export const NO_PATH = 0;
/** No path free of outstanding conditions; there may be others. */
export const UNDECIDED = 1;
/** A path; the search has it until the next question. */
export const FOUND = 2;

export type Outcome = typeof NO_PATH | typeof UNDECIDED | typeof FOUND;

/**
 * The second look at an edge to `other`: how many conditions are outstanding, or -1 where the step is not usable.
 * `awardedOn` is the holding's; steps with an award window are only ever first steps.
 */
export function lookAgain(
  catalogue: Catalogue,
  question: Question,
  label: number,
  other: number,
  awardedOn: number,
): number {
  const id = label & EQUIVALENCE;
  if ((label & EXCLUSIONS) !== 0 && isExcluded(catalogue, other, question)) return -1;
  if ((label & REGIONS) !== 0 && !holds(catalogue.steps.scattered.get(id) ?? [], question.region)) return -1;
  const equivalence = catalogue.tables.equivalences.list[id];
  let outstanding = 0;
  if ((label & WINDOW) !== 0 && equivalence.awarded !== undefined) {
    if (awardedOn < 0) outstanding = 1;
    else if (!within(equivalence.awarded, awardedOn)) return -1;
  }
  return (label & CONDITIONS) === 0
    ? outstanding
    : outstanding + countOutstanding(equivalence.conditions, question.facts);
}

/** Integers of an entry of the forward queue: place, edge that led to it (-1: held), entry before (~ the holding's position). */
const FORE = 3;
/** Integers of an entry of the backward queue: place, route, edge onwards (-1: a target), entry after. */
const BACK = 4;
/** The most steps that an agreement can grant. */
const MOST_STEPS = 8;
/** Marks start anew before they overflow. */
const LAST_MARK = 0x7fffffff;

/**
 * A search over one catalogue, and its working memory: one question at a time, nothing outlives it.
 * The marks of a place are its entries in the two queues, counted from `base`, which grows from question to question: a lower mark is none.
 */
export class Search {
  /** What was found: the first route's, `length` equivalences in order, and one certificate more. */
  route = -1;
  holding = -1;
  length = 0;
  readonly equivalences = new Int32Array(MOST_STEPS);
  readonly certificates = new Int32Array(MOST_STEPS + 1);
  private readonly marks: Int32Array;
  private readonly fore: Int32Array;
  private readonly back: Int32Array;
  private base = 1;
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

  constructor(private readonly catalogue: Catalogue) {
    const places = catalogue.steps.certificateOf.length;
    this.marks = new Int32Array(places * 2);
    this.fore = new Int32Array(places * FORE);
    this.back = new Int32Array(places * BACK);
  }

  /** Searches for what so many routes ask for: `targets` from the route `first` on; those with certificate -1 are left aside. */
  run(question: Question, targets: Int32Array, first: number, count: number): Outcome {
    this.question = question;
    this.foreEnd = this.backEnd = 0;
    this.skipped = false;
    this.lowestRoute = this.route = -1;
    const found = this.markTargets(targets, first, count) ? this.search() : NO_PATH;
    this.base += Math.max(this.foreEnd, this.backEnd);
    if (this.base > LAST_MARK - this.marks.length) {
      this.marks.fill(0);
      this.base = 1;
    }
    return found;
  }

  private search(): Outcome {
    if (this.heldTarget()) return FOUND;
    let fore = this.foreEnd;
    let back = 0;
    this.firstSteps(fore);
    for (let total = 2; this.route < 0 && total <= this.catalogue.steps.maxSteps; total++) {
      const foreEnd = this.foreEnd;
      const backEnd = this.backEnd;
      if (foreEnd - fore <= backEnd - back) {
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
    if (this.route < 0) return this.skipped ? UNDECIDED : NO_PATH;
    this.retrace();
    return FOUND;
  }

  /** Whether there are any. */
  private markTargets(targets: Int32Array, first: number, count: number): boolean {
    const { marks, back, base } = this;
    let end = 0;
    for (let route = 0; route < count; route++) {
      const at = (first + route) * TARGET;
      if (targets[at] < 0 || isExcluded(this.catalogue, targets[at], this.question)) continue;
      if (this.lowestRoute < 0) this.lowestRoute = route;
      for (let place = targets[at + 1]; place < targets[at + 2]; place++) {
        if (marks[place * 2 + 1] >= base) continue;
        marks[place * 2 + 1] = base + end;
        back[end * BACK] = place;
        back[end * BACK + 1] = route;
        back[end * BACK + 2] = -1;
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

  /** Marks what is held; a target that is held ends the search. */
  private heldTarget(): boolean {
    const { marks, fore, back, base } = this;
    const { holdings } = this.question;
    const { rows } = this.catalogue.steps;
    let end = 0;
    for (let position = 0; position < holdings.length; position++) {
      if (!this.presents(position)) continue;
      const { certificate } = holdings[position];
      const row = certificate * ROW;
      for (let place = rows[row + 4]; place < rows[row + 5]; place++) {
        if (marks[place * 2] >= base) continue;
        marks[place * 2] = base + end;
        fore[end * FORE + 1] = -1;
        end++;
        const target = marks[place * 2 + 1] - base;
        if (target < 0 || (this.route >= 0 && back[target * BACK + 1] >= this.route)) continue;
        this.route = back[target * BACK + 1];
        this.holding = position;
      }
    }
    this.foreEnd = end;
    if (this.route < 0) return false;
    this.length = 0;
    this.certificates[0] = holdings[this.holding].certificate;
    return true;
  }

  /** Reads the rows of all holdings to their ends, and puts what they lead to in order of code. */
  private firstSteps(start: number): void {
    const { rows } = this.catalogue.steps;
    const { holdings } = this.question;
    let sources = 0;
    for (let position = 0; position < holdings.length; position++) {
      if (!this.presents(position)) continue;
      const row = holdings[position].certificate * ROW;
      this.firstStepsOf(position);
      // Each place's edges are in order of code by themselves, and so are those with an award window.
      sources += rows[row + 5] - rows[row + 4] + (rows[row + 2] > rows[row + 1] ? 1 : 0);
    }
    if (sources > 1) this.sortFrontier(start);
  }

  private sortFrontier(start: number): void {
    const { fore, marks, base } = this;
    const entries: Int32Array[] = [];
    for (let entry = start; entry < this.foreEnd; entry++) entries.push(fore.slice(entry * FORE, (entry + 1) * FORE));
    entries.sort((a, b) => a[1] - b[1] || b[2] - a[2]);
    entries.forEach((entry, position) => {
      fore.set(entry, (start + position) * FORE);
      marks[entry[0] * 2] = base + start + position;
    });
  }

  private firstStepsOf(position: number): void {
    const { marks, fore, back, base, catalogue, question } = this;
    const { forward, rows, certificateOf } = catalogue.steps;
    const { region, rank, purpose } = question;
    const { certificate, awardedOn } = question.holdings[position];
    const goesOn = rows[certificate * ROW + 2] * EDGE;
    const last = rows[certificate * ROW + 3] * EDGE;
    for (let at = rows[certificate * ROW] * EDGE; at < last; at += EDGE) {
      if (misfit(forward[at + 1], forward[at + 2], region, rank) < 0) continue;
      const label = forward[at + 3];
      if ((label & purpose) === 0) continue;
      const place = forward[at];
      if ((label & SECOND_LOOK) !== 0) {
        const outstanding = lookAgain(catalogue, question, label, certificateOf[place], awardedOn);
        if (outstanding > 0) this.skipped = true;
        if (outstanding !== 0) continue;
      }
      const id = label & EQUIVALENCE;
      const target = marks[place * 2 + 1] - base;
      if (target >= 0) {
        const route = back[target * BACK + 1];
        if (this.route < 0 || route < this.route || (route === this.route && id < this.edge))
          this.meetAt(route, ~position, id, target);
      } else if ((label & DEAD_END) === 0 && at < goesOn && this.route < 0) {
        let entry = marks[place * 2] - base;
        if (entry < 0) {
          entry = this.foreEnd++;
          marks[place * 2] = base + entry;
          fore[entry * FORE] = place;
        } else if (fore[entry * FORE + 1] <= id) continue;
        fore[entry * FORE + 1] = id;
        fore[entry * FORE + 2] = ~position;
      }
    }
  }

  private meetAt(route: number, before: number, edge: number, after: number): void {
    this.route = route;
    this.before = before;
    this.edge = edge;
    this.after = after;
  }

  /** Expands places in order of the codes that led to them, so the first meeting of a route is the least; stops where none can be better. */
  private expandForward(start: number, stop: number, total: number): void {
    const { marks, fore, back, base, catalogue, question } = this;
    const { forward, onward, certificateOf, maxStepsOf, leastMaxSteps } = catalogue.steps;
    const { region, rank, purpose } = question;
    let end = this.foreEnd;
    for (let next = start; next < stop; next++) {
      const source = fore[next * FORE];
      if (total > leastMaxSteps && maxStepsOf[source] < total) continue;
      const last = onward[source * 2 + 1] * EDGE;
      for (let at = onward[source * 2] * EDGE; at < last; at += EDGE) {
        if (misfit(forward[at + 1], forward[at + 2], region, rank) < 0) continue;
        const label = forward[at + 3];
        if ((label & purpose) === 0) continue;
        const place = forward[at];
        if ((label & SECOND_LOOK) !== 0) {
          const outstanding = lookAgain(catalogue, question, label, certificateOf[place], -1);
          if (outstanding > 0) this.skipped = true;
          if (outstanding !== 0) continue;
        }
        const target = marks[place * 2 + 1] - base;
        if (target >= 0) {
          const route = back[target * BACK + 1];
          if (this.route >= 0 && route >= this.route) continue;
          this.meetAt(route, next, label & EQUIVALENCE, target);
          if (route === this.lowestRoute) return;
        } else if ((label & DEAD_END) === 0 && this.route < 0 && marks[place * 2] < base) {
          marks[place * 2] = base + end;
          fore[end * FORE] = place;
          fore[end * FORE + 1] = label & EQUIVALENCE;
          fore[end * FORE + 2] = next;
          this.foreEnd = ++end;
        }
      }
    }
  }

  private expandBackward(start: number, stop: number, total: number): void {
    const { marks, back, base, catalogue, question } = this;
    const { backward, into, certificateOf, maxStepsOf, leastMaxSteps } = catalogue.steps;
    const { region, rank, purpose } = question;
    let end = stop;
    for (let next = start; next < stop; next++) {
      const target = back[next * BACK];
      if (total > leastMaxSteps && maxStepsOf[target] < total) continue;
      const route = back[next * BACK + 1];
      const last = into[target + 1] * EDGE;
      for (let at = into[target] * EDGE; at < last; at += EDGE) {
        if (misfit(backward[at + 1], backward[at + 2], region, rank) < 0) continue;
        const label = backward[at + 3];
        if ((label & (purpose | DEAD_END)) !== purpose) continue;
        const place = backward[at];
        if ((label & SECOND_LOOK) !== 0) {
          const outstanding = lookAgain(catalogue, question, label, certificateOf[place], -1);
          if (outstanding > 0) this.skipped = true;
          if (outstanding !== 0) continue;
        }
        const id = label & EQUIVALENCE;
        let entry = marks[place * 2 + 1] - base;
        if (entry < 0) {
          entry = end++;
          marks[place * 2 + 1] = base + entry;
          back[entry * BACK] = place;
        } else {
          // Nearer to the targets already; or as near, by a lower route or a lesser edge.
          const known = back[entry * BACK + 1];
          if (entry < stop || route > known || (route === known && id >= back[entry * BACK + 2])) continue;
        }
        back[entry * BACK + 1] = route;
        back[entry * BACK + 2] = id;
        back[entry * BACK + 3] = next;
      }
    }
    this.backEnd = end;
  }

  /** The places last reached from the holdings, in order: the first that the targets have now reached too, of the first route. */
  private meetFrontier(start: number, stop: number): void {
    const { marks, fore, back, base } = this;
    for (let next = start; next < stop; next++) {
      const target = marks[fore[next * FORE] * 2 + 1] - base;
      if (target < 0) continue;
      const route = back[target * BACK + 1];
      if (this.route < 0 || route < this.route)
        this.meetAt(route, fore[next * FORE + 2], fore[next * FORE + 1], target);
    }
  }

  /** Follows the meeting back to the holding and on to the target. */
  private retrace(): void {
    const { fore, back, equivalences, certificates } = this;
    const { certificateOf } = this.catalogue.steps;
    let steps = 0;
    let entry = this.before;
    for (; entry >= 0; entry = fore[entry * FORE + 2]) steps++;
    this.holding = ~entry;
    certificates[0] = this.question.holdings[this.holding].certificate;
    equivalences[steps] = this.edge;
    certificates[steps + 1] = certificateOf[back[this.after * BACK]];
    for (let at = steps, next = this.before; at > 0; next = fore[next * FORE + 2]) {
      certificates[at] = certificateOf[fore[next * FORE]];
      equivalences[--at] = fore[next * FORE + 1];
    }
    let next = this.after;
    for (steps++; back[next * BACK + 2] >= 0; steps++) {
      equivalences[steps] = back[next * BACK + 2];
      next = back[next * BACK + 3];
      certificates[steps + 1] = certificateOf[back[next * BACK]];
    }
    this.length = steps;
  }
}
