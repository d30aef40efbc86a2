/**
 * The quick search: the shortest path without outstanding conditions from the holdings to the certificates that routes ask for,
 * level by level from both ends (semantics.md section 6). Nothing costs less than such a path, so if there is one it decides.
 *
 * Among the shortest it finds the one of the first route and then of the least codes: places are expanded in the order of the codes that
 * led to them, edges stand in order of code, and each place reached from the targets remembers the least edge onwards.
 */
import type { Catalogue } from './catalogue';
import { countOutstanding } from './conditions';
import { isExcluded, within, type Question } from './question';
import { holds } from './regions';
import { B_AFTER, B_EDGE, B_RANK, B_STAMP, F_BEFORE, F_EDGE, F_STAMP, MAX_STEPS, NODE } from './scratch';
import { CONDITIONS, EDGE, EQUIVALENCE, EXCLUSIONS, REGIONS, ROW, SECOND_LOOK, WINDOW } from './steps';

/** What was found. `equivalences` in order; one certificate more than equivalences. */
export interface Meeting {
  readonly route: number;
  readonly holding: number;
  readonly equivalences: readonly number[];
  readonly certificates: readonly number[];
}

/** No path, whatever its conditions. */
export const NO_PATH = 0;
/** No path free of outstanding conditions; there may be others. */
export const UNDECIDED = 1;

/** The second look at an edge: 0 = usable and free, 1 = usable with outstanding conditions, -1 = not usable. `awardedOn` is the holding's; steps with an award window are only ever first steps. */
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

/** Searches for the certificates that the routes ask for; -1 in `targets` = leave this route aside. */
export function meet(
  catalogue: Catalogue,
  question: Question,
  targets: Int32Array,
): Meeting | typeof NO_PATH | typeof UNDECIDED {
  return new MeetingSearch(catalogue, question).run(targets);
}

class MeetingSearch {
  private readonly stamp: number;
  private readonly nodes: Int32Array;
  /** A usable step was passed over for its outstanding conditions. */
  private skipped = false;
  private lowestRoute = -1;
  // The meeting: up to `before` from the holding, over `edge`, and on from `after`.
  private route = -1;
  private before = -1;
  private edge = -1;
  private after = -1;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly question: Question,
  ) {
    this.stamp = catalogue.scratch.stamp();
    this.nodes = catalogue.scratch.nodes;
  }

  run(targets: Int32Array): Meeting | typeof NO_PATH | typeof UNDECIDED {
    const { steps, scratch } = this.catalogue;
    let backEnd = this.markTargets(targets);
    if (backEnd === 0) return NO_PATH;
    const held = this.heldTarget();
    if (held !== undefined) return held;
    let foreEnd = this.firstSteps();
    if (this.route >= 0) return this.meeting();
    let fore = 0;
    let back = 0;
    let level = 0;
    for (let total = 2; total <= steps.maxSteps; total++) {
      if (foreEnd - fore <= backEnd - back) {
        if (fore === foreEnd) break;
        const end = this.expandForward(fore, foreEnd, total);
        fore = foreEnd;
        foreEnd = end;
      } else {
        if (back === backEnd) break;
        const end = this.expandBackward(back, backEnd, total, ++level);
        back = backEnd;
        backEnd = end;
        if (back < backEnd) this.meetFrontier(scratch.forward, fore, foreEnd);
      }
      if (this.route >= 0) return this.meeting();
    }
    return this.skipped ? UNDECIDED : NO_PATH;
  }

  private markTargets(targets: Int32Array): number {
    const { nodes, stamp } = this;
    const { placesOf } = this.catalogue.steps;
    const queue = this.catalogue.scratch.backward;
    let end = 0;
    for (let route = 0; route < targets.length; route++) {
      const certificate = targets[route];
      if (certificate < 0 || isExcluded(this.catalogue, certificate, this.question)) continue;
      if (this.lowestRoute < 0) this.lowestRoute = route;
      for (let place = placesOf[certificate]; place < placesOf[certificate + 1]; place++) {
        const node = place * NODE;
        if (nodes[node + B_STAMP] === stamp) continue;
        nodes[node + B_STAMP] = stamp;
        nodes[node + B_RANK] = route << 4;
        nodes[node + B_EDGE] = -1;
        queue[end++] = place;
      }
    }
    return end;
  }

  /** Whether a holding can be presented: it stands and is not excluded. */
  private presents(position: number): boolean {
    const { certificate, problem } = this.question.holdings[position];
    return problem === null && !isExcluded(this.catalogue, certificate, this.question);
  }

  private heldTarget(): Meeting | undefined {
    const { nodes, stamp } = this;
    const { placesOf } = this.catalogue.steps;
    let route = -1;
    let holding = -1;
    for (let position = 0; position < this.question.holdings.length; position++) {
      if (!this.presents(position)) continue;
      const { certificate } = this.question.holdings[position];
      for (let place = placesOf[certificate]; place < placesOf[certificate + 1]; place++) {
        const node = place * NODE;
        nodes[node + F_STAMP] = stamp;
        nodes[node + F_EDGE] = -1;
        if (nodes[node + B_STAMP] !== stamp) continue;
        const wanted = nodes[node + B_RANK] >> 4;
        if (route >= 0 && wanted >= route) continue;
        route = wanted;
        holding = position;
      }
    }
    if (route < 0) return undefined;
    return { route, holding, equivalences: [], certificates: [this.question.holdings[holding].certificate] };
  }

  /** Reads the rows of all holdings to their ends; returns how many places were reached, in order of code. */
  private firstSteps(): number {
    const { rows, placesOf } = this.catalogue.steps;
    const queue = this.catalogue.scratch.forward;
    let end = 0;
    let sources = 0;
    for (let position = 0; position < this.question.holdings.length; position++) {
      if (!this.presents(position)) continue;
      const { certificate } = this.question.holdings[position];
      end = this.firstStepsOf(position, end);
      const row = certificate * ROW;
      // Each place's edges are in order of code by themselves, and so are those with an award window.
      sources += placesOf[certificate + 1] - placesOf[certificate] + (rows[row + 2] > rows[row + 1] ? 1 : 0);
    }
    if (sources > 1) {
      const { nodes } = this;
      queue
        .subarray(0, end)
        .sort(
          (a, b) =>
            nodes[a * NODE + F_EDGE] - nodes[b * NODE + F_EDGE] ||
            nodes[b * NODE + F_BEFORE] - nodes[a * NODE + F_BEFORE],
        );
    }
    return end;
  }

  private firstStepsOf(position: number, queued: number): number {
    const { nodes, stamp, catalogue, question } = this;
    const { forward, rows } = catalogue.steps;
    const { region, rank, purpose } = question;
    const { certificate, awardedOn } = question.holdings[position];
    const queue = catalogue.scratch.forward;
    const goesOn = rows[certificate * ROW + 2] * EDGE;
    let end = queued;
    for (let at = rows[certificate * ROW] * EDGE, last = rows[certificate * ROW + 3] * EDGE; at < last; at += EDGE) {
      const regions = forward[at + 1];
      const days = forward[at + 2];
      const label = forward[at + 3];
      if (region < (regions & 0xffff) || region >= regions >>> 16 || rank < (days & 0xffff) || rank >= days >>> 16)
        continue;
      if ((label & purpose) === 0) continue;
      const place = forward[at];
      if ((label & SECOND_LOOK) !== 0) {
        const outstanding = lookAgain(catalogue, question, label, catalogue.steps.certificateOf[place], awardedOn);
        if (outstanding !== 0) {
          if (outstanding > 0) this.skipped = true;
          continue;
        }
      }
      const node = place * NODE;
      const id = label & EQUIVALENCE;
      if (nodes[node + B_STAMP] === stamp) {
        const route = nodes[node + B_RANK] >> 4;
        if (this.route < 0 || route < this.route || (route === this.route && id < this.edge)) {
          this.route = route;
          this.before = ~position;
          this.edge = id;
          this.after = place;
        }
      } else if (at < goesOn) {
        if (nodes[node + F_STAMP] !== stamp) {
          nodes[node + F_STAMP] = stamp;
          queue[end++] = place;
        } else if (nodes[node + F_EDGE] <= id) continue;
        nodes[node + F_EDGE] = id;
        nodes[node + F_BEFORE] = ~position;
      }
    }
    return end;
  }

  /** Expands places in order of the codes that led to them, so the first meeting of a route is the least; stops where none can be better. */
  private expandForward(start: number, stop: number, total: number): number {
    const { nodes, stamp, catalogue, question } = this;
    const { forward, onward } = catalogue.steps;
    const { region, rank, purpose } = question;
    const queue = catalogue.scratch.forward;
    let end = stop;
    for (let next = start; next < stop; next++) {
      const source = queue[next];
      if (nodes[source * NODE + MAX_STEPS] < total) continue;
      for (let at = onward[source * 2] * EDGE, last = onward[source * 2 + 1] * EDGE; at < last; at += EDGE) {
        const regions = forward[at + 1];
        const days = forward[at + 2];
        const label = forward[at + 3];
        if (region < (regions & 0xffff) || region >= regions >>> 16 || rank < (days & 0xffff) || rank >= days >>> 16)
          continue;
        if ((label & purpose) === 0) continue;
        const place = forward[at];
        if ((label & SECOND_LOOK) !== 0) {
          const outstanding = lookAgain(catalogue, question, label, catalogue.steps.certificateOf[place], -1);
          if (outstanding !== 0) {
            if (outstanding > 0) this.skipped = true;
            continue;
          }
        }
        const node = place * NODE;
        if (nodes[node + B_STAMP] === stamp) {
          const route = nodes[node + B_RANK] >> 4;
          if (this.route >= 0 && route >= this.route) continue;
          this.route = route;
          this.before = source;
          this.edge = label & EQUIVALENCE;
          this.after = place;
          if (route === this.lowestRoute) return end;
        } else if (nodes[node + F_STAMP] !== stamp) {
          nodes[node + F_STAMP] = stamp;
          nodes[node + F_EDGE] = label & EQUIVALENCE;
          nodes[node + F_BEFORE] = source;
          queue[end++] = place;
        }
      }
    }
    return end;
  }

  private expandBackward(start: number, stop: number, total: number, level: number): number {
    const { nodes, stamp, catalogue, question } = this;
    const { backward, into } = catalogue.steps;
    const { region, rank, purpose } = question;
    const queue = catalogue.scratch.backward;
    let end = stop;
    for (let next = start; next < stop; next++) {
      const target = queue[next];
      if (nodes[target * NODE + MAX_STEPS] < total) continue;
      const order = (nodes[target * NODE + B_RANK] & ~15) | level;
      for (let at = into[target] * EDGE, last = into[target + 1] * EDGE; at < last; at += EDGE) {
        const regions = backward[at + 1];
        const days = backward[at + 2];
        const label = backward[at + 3];
        if (region < (regions & 0xffff) || region >= regions >>> 16 || rank < (days & 0xffff) || rank >= days >>> 16)
          continue;
        if ((label & purpose) === 0) continue;
        const place = backward[at];
        if ((label & SECOND_LOOK) !== 0) {
          const outstanding = lookAgain(catalogue, question, label, catalogue.steps.certificateOf[place], -1);
          if (outstanding !== 0) {
            if (outstanding > 0) this.skipped = true;
            continue;
          }
        }
        const node = place * NODE;
        const id = label & EQUIVALENCE;
        if (nodes[node + B_STAMP] !== stamp) {
          nodes[node + B_STAMP] = stamp;
          queue[end++] = place;
        } else {
          const known = nodes[node + B_RANK];
          if ((known & 15) !== level || order > known || (order === known && id >= nodes[node + B_EDGE])) continue;
        }
        nodes[node + B_RANK] = order;
        nodes[node + B_EDGE] = id;
        nodes[node + B_AFTER] = target;
      }
    }
    return end;
  }

  /** The places last reached from the holdings, in order: the first that the targets have now reached too, of the first route. */
  private meetFrontier(queue: Int32Array, start: number, stop: number): void {
    const { nodes, stamp } = this;
    for (let next = start; next < stop; next++) {
      const node = queue[next] * NODE;
      if (nodes[node + B_STAMP] !== stamp) continue;
      const route = nodes[node + B_RANK] >> 4;
      if (this.route >= 0 && route >= this.route) continue;
      this.route = route;
      this.before = nodes[node + F_BEFORE];
      this.edge = nodes[node + F_EDGE];
      this.after = queue[next];
    }
  }

  private meeting(): Meeting {
    const { nodes, route } = this;
    const { certificateOf } = this.catalogue.steps;
    const equivalences = [this.edge];
    const certificates = [certificateOf[this.after]];
    let place = this.before;
    for (; place >= 0; place = nodes[place * NODE + F_BEFORE]) {
      equivalences.push(nodes[place * NODE + F_EDGE]);
      certificates.push(certificateOf[place]);
    }
    const holding = ~place;
    certificates.push(this.question.holdings[holding].certificate);
    equivalences.reverse();
    certificates.reverse();
    for (let next = this.after; nodes[next * NODE + B_EDGE] >= 0;) {
      equivalences.push(nodes[next * NODE + B_EDGE]);
      next = nodes[next * NODE + B_AFTER];
      certificates.push(certificateOf[next]);
    }
    return { route, holding, equivalences, certificates };
  }
}
