/** Working memory of the searches, stamped instead of cleared: what carries another stamp than the running search's is empty. */
import type { Steps } from './steps';

/** Integers of a place's node. */
export const NODE = 8;
/** What a node holds: reached from the holdings (stamp, edge, place before), from the targets (stamp, level, route, edge, place after). */
export const F_STAMP = 0;
export const F_EDGE = 1;
export const F_BEFORE = 2;
export const B_STAMP = 3;
/** Level in the low four bits, the position of the route above them. */
export const B_RANK = 4;
export const B_EDGE = 5;
export const B_AFTER = 6;
/** The most steps of a path through the place; never changes. */
export const MAX_STEPS = 7;

export class Scratch {
  readonly nodes: Int32Array;
  readonly forward: Int32Array;
  readonly backward: Int32Array;
  private last = 0;

  constructor({ certificateOf, maxStepsOf }: Steps) {
    const places = certificateOf.length;
    this.nodes = new Int32Array(places * NODE);
    for (let place = 0; place < places; place++) this.nodes[place * NODE + MAX_STEPS] = maxStepsOf[place];
    this.forward = new Int32Array(places);
    this.backward = new Int32Array(places);
  }

  /** A stamp that no search has used. */
  stamp(): number {
    if (this.last === 0x7fffffff) {
      for (let at = 0; at < this.nodes.length; at += NODE) this.nodes[at + F_STAMP] = this.nodes[at + B_STAMP] = 0;
      this.last = 0;
    }
    return ++this.last;
  }
}
