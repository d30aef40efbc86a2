/**
 * Edits the steps of a register where equivalences have changed: the rows that change are written anew, all others are taken over.
 * A node that nothing leads out of or into any more stays; an edge may be taken for no dead end that is one, and a certificate for one that
 * units are credited to: none of it alters an answer.
 */
import { changedRow } from './changed-row';
import { copyOf } from '../memory/shared-integers';
import { noteCodes, StepMaker, withByteLength, type StepGround } from '../compile/compile-steps';
import type { AgreementTerms } from '../compile/agreement-terms';
import { refreshNodes, type NodesAfter } from './refresh-nodes';
import { splicingIntegers } from '../memory/splicing';
import { groupedBy } from '../memory/grouping';
import type { AppendOnly } from '../memory/append-only';
import { ALONE, ANYWHERE, FIRST_ONLY, PARTIAL } from '../compile/step-groups';
import type { Equivalence } from '../model/records';
import { otherEnd, type Incidence } from '../catalogue/incidence';
import { stepChangesOf, type StepChange } from './step-change';
import { Edge, Bits, Node, Row, type Steps } from '../catalogue/step-graph';
import type { CodeOrder, RecordChange } from '../catalogue/tables';
import type { TimeSlices } from '../memory/time-slices';

/** The steps after equivalences have ended and come; all else in the ground is as it was. */
export function* refreshSteps(
  before: Steps,
  ground: StepGround,
  incidence: Incidence,
  changes: readonly RecordChange<Equivalence>[],
): TimeSlices<Steps> {
  const { agreements, equivalences } = ground.tables;
  const maker = new StepMaker(ground, before.regionSets);
  let { agreementOf, regionSetOf } = before;
  for (const { number, record, comes } of changes) {
    if (!comes) continue;
    noteCodes(before.codes, number, record);
    agreementOf = agreementOf.with(number, agreements.position(record.agreement));
    regionSetOf = regionSetOf.with(number, maker.stepOf(record)?.regionSet ?? -1);
  }
  const byEquivalence = { ...before, agreementOf, regionSetOf, regionSets: maker.regionSets };
  const steps = changes.flatMap((change) => stepChangesOf(maker, change));
  if (steps.length === 0) return withByteLength(byEquivalence);
  const nodes = yield* refreshNodes(before, steps, maker.terms);
  const rows = yield* splicingIntegers(before.rows, []);
  const editor = new RowEditor(before, nodes, rows, equivalences);
  yield* editor.editForward(steps.filter(({ group }) => group !== PARTIAL));
  yield* editor.editBackward(steps.filter(({ group }) => group === ANYWHERE));
  editor.clearDeadEnds(
    steps.filter(({ comes }) => comes),
    incidence,
  );
  const apart = editor.partials(
    steps.filter(({ group }) => group === PARTIAL),
    maker.terms,
  );
  const { forward, backward } = editor;
  const { table, agreementOfNode } = nodes;
  return withByteLength({
    ...byEquivalence,
    forward,
    backward,
    ...apart,
    rows,
    nodes: table,
    agreementOfNode,
  });
}

const EDGES = { width: Edge.SIZE, id: Edge.BITS };

/** Writes rows of edges anew, and where they are into the tables of the nodes and of the certificates. */
class RowEditor {
  forward: AppendOnly;
  backward: AppendOnly;

  constructor(
    private readonly before: Steps,
    private readonly nodes: NodesAfter,
    private readonly rows: Int32Array,
    private readonly order: CodeOrder,
  ) {
    ({ forward: this.forward, backward: this.backward } = before);
  }

  *editForward(changes: readonly StepChange[]): TimeSlices {
    for (const [certificate, ofIt] of groupedBy(changes, ({ from }) => from)) {
      this.editOutward(certificate, ofIt);
      yield;
    }
  }

  /** All steps out of a certificate stand together: of each node, then those that can only be first, then those that stand alone. */
  private editOutward(certificate: number, changes: readonly StepChange[]): void {
    const { rows } = this;
    const { table } = this.nodes;
    const row = certificate * Row.SIZE;
    const nodes = this.nodes.nodesOf(certificate);
    const changed = (group: number, start: number, end: number, node?: number): number[] =>
      this.changed(
        this.forward,
        start,
        end,
        changes.filter((change) => change.group === group && (node === undefined || this.sourceOf(change) === node)),
        (change) => this.edgeTo(this.targetOf(change), change),
      );
    const ofNodes = nodes.map((node) =>
      changed(ANYWHERE, table[node * Node.SIZE + Node.OUT], table[node * Node.SIZE + Node.OUT_END], node),
    );
    const lastOut = table[nodes.at(-1)! * Node.SIZE + Node.OUT_END];
    const windowed = changed(FIRST_ONLY, lastOut, rows[row + Row.GOES_ON]);
    const alone = changed(ALONE, rows[row + Row.GOES_ON], rows[row + Row.END]);
    const all = [...ofNodes, windowed, alone].flat();
    this.forward = this.forward.withRoom(all.length);
    let at = this.forward.add(all) / Edge.SIZE;
    rows[row + Row.START] = at;
    nodes.forEach((node, number) => {
      table[node * Node.SIZE + Node.OUT] = at;
      table[node * Node.SIZE + Node.OUT_END] = at += ofNodes[number].length / Edge.SIZE;
    });
    rows[row + Row.GOES_ON] = at += windowed.length / Edge.SIZE;
    rows[row + Row.END] = at + alone.length / Edge.SIZE;
    rows[row + Row.RUNS] = nodes.length + (windowed.length > 0 ? 1 : 0);
  }

  *editBackward(changes: readonly StepChange[]): TimeSlices {
    const { table } = this.nodes;
    for (const [node, intoIt] of groupedBy(changes, this.targetOf)) {
      const at = node * Node.SIZE;
      const row = this.changed(this.backward, table[at + Node.INTO], table[at + Node.INTO_END], intoIt, (change) =>
        this.edgeTo(this.sourceOf(change), change),
      );
      this.backward = this.backward.withRoom(row.length);
      table[at + Node.INTO] = this.backward.add(row) / Edge.SIZE;
      table[at + Node.INTO_END] = table[at + Node.INTO] + row.length / Edge.SIZE;
      yield;
    }
  }

  /**
   * INVARIANT (dead ends may be stale): kept here. What comes may lead on from nodes that were dead ends, so that their edges no longer say so;
   * what ends may make dead ends that no edge marks. Who reads the same rows as they were goes on from such a node, finds nothing, and is none
   * the worse.
   */
  clearDeadEnds(came: readonly StepChange[], incidence: Incidence): void {
    for (const change of came) {
      if (change.group === ANYWHERE) this.clearForward(change.from, this.sourceOf(change), incidence);
      if (change.group === ANYWHERE || change.group === FIRST_ONLY) this.clearBackward(this.targetOf(change));
    }
  }

  private clearForward(certificate: number, node: number, incidence: Incidence): void {
    if (this.had(node, Node.OUT)) return;
    const { inRows, in: ids } = incidence;
    for (let row = inRows[certificate * 2]; row < inRows[certificate * 2 + 1]; row++) {
      const from = otherEnd(incidence, ids.integers[row], certificate) * Row.SIZE;
      this.clearIn(this.forward, this.rows[from + Row.START], this.rows[from + Row.GOES_ON], node);
    }
  }

  private clearBackward(node: number): void {
    if (this.had(node, Node.INTO)) return;
    const { table } = this.nodes;
    for (let at = table[node * Node.SIZE + Node.OUT]; at < table[node * Node.SIZE + Node.OUT_END]; at++) {
      const to = this.forward.integers[at * Edge.SIZE + Edge.NODE] * Node.SIZE;
      this.clearIn(this.backward, table[to + Node.INTO], table[to + Node.INTO_END], node);
    }
  }

  /** Whether a node had any steps out of it, or into it, before. */
  private had(node: number, side: Node.OUT | Node.INTO): boolean {
    const { nodes } = this.before;
    const at = node * Node.SIZE + side;
    return at < nodes.length && nodes[at] < nodes[at + 1];
  }

  private clearIn({ integers }: AppendOnly, start: number, end: number, node: number): void {
    for (let at = start * Edge.SIZE; at < end * Edge.SIZE; at += Edge.SIZE)
      if (integers[at + Edge.NODE] === node) integers[at + Edge.BITS] &= ~Bits.DEAD_END;
  }

  partials(
    changes: readonly StepChange[],
    terms: readonly AgreementTerms[],
  ): Pick<Steps, 'partial' | 'partialRows' | 'credits'> {
    let { partial, partialRows, credits } = this.before;
    if (changes.length === 0) return { partial, partialRows, credits };
    partialRows = copyOf(partialRows);
    for (const [certificate, ofIt] of groupedBy(changes, ({ from }) => from)) {
      const row = this.changed(
        partial,
        partialRows[certificate * 2],
        partialRows[certificate * 2 + 1],
        ofIt,
        (change) => this.edgeTo(terms[change.agreement].maxSteps < 2 ? -1 : this.sourceOf(change), change),
      );
      partial = partial.withRoom(row.length);
      partialRows[certificate * 2] = partial.add(row) / Edge.SIZE;
      partialRows[certificate * 2 + 1] = partialRows[certificate * 2] + row.length / Edge.SIZE;
    }
    const credited = changes.filter(({ comes, to }) => comes && credits[to] === 0);
    if (credited.length > 0) credits = credits.slice();
    for (const { to } of credited) credits[to] = 1;
    return { partial, partialRows, credits };
  }

  private changed(
    edges: AppendOnly,
    start: number,
    end: number,
    changes: readonly StepChange[],
    edgeOf: (change: StepChange) => readonly number[],
  ): number[] {
    return changedRow(edges.integers.subarray(start * Edge.SIZE, end * Edge.SIZE), EDGES, changes, edgeOf, this.order);
  }

  private readonly sourceOf = ({ from, agreement }: StepChange): number => this.nodes.nodeOf(from, agreement);

  private readonly targetOf = ({ to, agreement, group }: StepChange): number =>
    group === ALONE ? this.before.firstNodeOf[to] : this.nodes.nodeOf(to, agreement);

  private edgeTo(node: number, { id, days, step: { regions, bits } }: StepChange): readonly number[] {
    return [node, regions, days, bits | id];
  }
}
