/**
 * The marks of searches: at each node, its entry in the forward queue and in the backward one. They are scratch, yet they lie beside the nodes
 * (`Node.FORE_MARK`, `Node.BACK_MARK`), as whoever follows an edge to a node reads both at once. Nobody but `decide` reads or writes them.
 *
 * INVARIANT (marks above base): a mark counts from `base`, which grows from question to question; a lower mark is none, so that no question
 * has to take away those of the one before. Kept by `release`.
 */
import { Node, type Steps } from '../catalogue/step-graph';

/** The greatest mark that fits into an integer of a node. */
const MAX_MARK = 0x7fffffff;

export class Marks {
  /** @param limit the greatest mark; those of one question fit below it */
  constructor(
    private readonly nodes: Int32Array,
    private readonly limit = MAX_MARK,
    public base = 1,
  ) {}

  /** Makes so many marks of the question that is over none; starts anew before they go beyond the limit. */
  release(count: number): void {
    this.base += count;
    if (this.base > this.limit - this.nodes.length / Node.SIZE) this.clear();
  }

  private clear(): void {
    for (let at = 0; at < this.nodes.length; at += Node.SIZE)
      this.nodes[at + Node.FORE_MARK] = this.nodes[at + Node.BACK_MARK] = 0;
    this.base = 1;
  }
}

/** By the nodes that they lie beside: catalogues that share nodes share their marks. */
const marks = new WeakMap<Int32Array, Marks>();

export function marksOf({ nodes }: Steps): Marks {
  let own = marks.get(nodes);
  if (own === undefined) marks.set(nodes, (own = new Marks(nodes)));
  return own;
}
