/** Where each step stands: rows of edges out of certificates and nodes, into nodes, and the partial ones apart. */
import type { AgreementTerms } from './agreement-terms';
import { AppendOnly } from '../memory/append-only';
import { numberNodes, type NodeNumbers } from './nodes';
import { rowBounds } from './row-bounds';
import type { StepRows } from './step-rows';
import { ALONE, ANYWHERE, FIRST_ONLY, groupOf, GROUPS, PARTIAL } from './step-groups';
import { Edge, Bits, Node, Row, type Steps } from '../catalogue/step-graph';
import { inTimeSlices, type TimeSlices } from '../memory/time-slices';

/** What of the steps the layout makes. */
type Layout = Omit<Steps, 'agreementOf' | 'codes' | 'regionSetOf' | 'regionSets' | 'byteLength'>;

export function* layOut(
  stepRows: StepRows,
  terms: readonly AgreementTerms[],
  certificates: number,
): TimeSlices<Layout> {
  const nodes = yield* numberNodes(stepRows, terms, certificates);
  const groups = yield* groupsOf(stepRows, terms);
  const out = yield* outward(stepRows, groups, nodes, certificates);
  const backward = yield* inward(stepRows, groups, nodes);
  const apart = yield* partials(stepRows, groups, nodes, terms, certificates);
  return {
    ...out,
    backward,
    ...apart,
    firstNodeOf: nodes.of.subarray(0, certificates),
    nodes: nodes.rows,
    agreementOfNode: nodes.agreementOfNode,
    maxSteps: terms.reduce((most, under) => Math.max(most, under.maxSteps), 1),
    leastMaxSteps: terms.reduce((least, { maxSteps }) => (maxSteps > 1 ? Math.min(least, maxSteps) : least), Infinity),
  };
}

function* groupsOf(stepRows: StepRows, terms: readonly AgreementTerms[]): TimeSlices<Uint8Array> {
  const groups = new Uint8Array(stepRows.count);
  yield* inTimeSlices(stepRows.count, (start, end) => {
    for (let step = start; step < end; step++)
      groups[step] = groupOf(stepRows.partial[step] !== 0, stepRows.bits[step], terms[stepRows.agreement[step]]);
  });
  return groups;
}

function write(edges: Int32Array, position: number, node: number, stepRows: StepRows, step: number): void {
  edges[position * Edge.SIZE + Edge.NODE] = node;
  edges[position * Edge.SIZE + Edge.REGIONS] = stepRows.regions[step];
  edges[position * Edge.SIZE + Edge.DAYS] = stepRows.days[step];
  edges[position * Edge.SIZE + Edge.BITS] = stepRows.bits[step];
}

/** Full steps by certificate: those of each of its nodes, then those that can only be first, then those that stand alone. */
function* outward(
  stepRows: StepRows,
  groups: Uint8Array,
  { count, of, rows: nodes, source, target }: NodeNumbers,
  certificates: number,
) {
  const sizes = new Int32Array(count);
  const extra = new Int32Array(certificates * GROUPS);
  yield* inTimeSlices(stepRows.count, (start, end) => {
    for (let step = start; step < end; step++)
      if (groups[step] === ANYWHERE) sizes[source[step]]++;
      else extra[stepRows.from[step] * GROUPS + groups[step]]++;
  });
  const rows = new Int32Array(certificates * Row.SIZE);
  const nodeCursor = new Int32Array(count);
  const cursor = new Int32Array(certificates * GROUPS);
  let at = 0;
  yield* inTimeSlices(certificates, (start, end) => {
    for (let certificate = start; certificate < end; certificate++) {
      const row = certificate * Row.SIZE;
      rows[row + Row.START] = at;
      for (let node = of[certificate]; node < of[certificate + 1]; node++) {
        nodes[node * Node.SIZE + Node.OUT] = nodeCursor[node] = at;
        nodes[node * Node.SIZE + Node.OUT_END] = at += sizes[node];
      }
      const windowed = extra[certificate * GROUPS + FIRST_ONLY];
      cursor[certificate * GROUPS + FIRST_ONLY] = at;
      rows[row + Row.GOES_ON] = cursor[certificate * GROUPS + ALONE] = at += windowed;
      rows[row + Row.END] = at += extra[certificate * GROUPS + ALONE];
      // Each node's steps are in order of code by themselves, and so are those with an award window.
      rows[row + Row.RUNS] = of[certificate + 1] - of[certificate] + (windowed > 0 ? 1 : 0);
    }
  });
  const forward = AppendOnly.of(at * Edge.SIZE);
  yield* inTimeSlices(stepRows.count, (start, end) => {
    for (let step = start; step < end; step++) {
      const group = groups[step];
      if (group === PARTIAL) continue;
      const position = group === ANYWHERE ? nodeCursor[source[step]]++ : cursor[stepRows.from[step] * GROUPS + group]++;
      write(forward.integers, position, target[step], stepRows, step);
      if (sizes[target[step]] === 0) forward.integers[position * Edge.SIZE + Edge.BITS] |= Bits.DEAD_END;
    }
  });
  return { forward, rows };
}

/** The steps that may stand anywhere, by the node that they lead into. */
function* inward(
  stepRows: StepRows,
  groups: Uint8Array,
  { count, rows: nodes, source, target }: NodeNumbers,
): TimeSlices<AppendOnly> {
  const sizes = new Int32Array(count);
  const entered = new Uint8Array(count);
  yield* inTimeSlices(stepRows.count, (start, end) => {
    for (let step = start; step < end; step++) {
      if (groups[step] === ANYWHERE) sizes[target[step]]++;
      if (groups[step] === ANYWHERE || groups[step] === FIRST_ONLY) entered[target[step]] = 1;
    }
  });
  const cursor = new Int32Array(count);
  let last = 0;
  yield* inTimeSlices(count, (start, end) => {
    for (let node = start; node < end; node++) {
      nodes[node * Node.SIZE + Node.INTO] = cursor[node] = last;
      nodes[node * Node.SIZE + Node.INTO_END] = last += sizes[node];
    }
  });
  const backward = AppendOnly.of(last * Edge.SIZE);
  yield* inTimeSlices(stepRows.count, (start, end) => {
    for (let step = start; step < end; step++)
      if (groups[step] === ANYWHERE) {
        const position = cursor[target[step]]++;
        write(backward.integers, position, source[step], stepRows, step);
        if (entered[source[step]] === 0) backward.integers[position * Edge.SIZE + Edge.BITS] |= Bits.DEAD_END;
      }
  });
  return backward;
}

/** The partial steps, by the certificate that they lead out of. */
function* partials(
  stepRows: StepRows,
  groups: Uint8Array,
  { source }: NodeNumbers,
  terms: readonly AgreementTerms[],
  certificates: number,
) {
  const offsets = new Int32Array(certificates + 1);
  const credits = new Uint8Array(certificates);
  yield* inTimeSlices(stepRows.count, (start, end) => {
    for (let step = start; step < end; step++) {
      if (groups[step] !== PARTIAL) continue;
      offsets[stepRows.from[step] + 1]++;
      credits[stepRows.to[step]] = 1;
    }
  });
  const partialRows = rowBounds(offsets);
  const cursor = offsets.slice();
  const partial = AppendOnly.of(offsets[certificates] * Edge.SIZE);
  yield* inTimeSlices(stepRows.count, (start, end) => {
    for (let step = start; step < end; step++) {
      if (groups[step] !== PARTIAL) continue;
      const position = cursor[stepRows.from[step]]++;
      write(
        partial.integers,
        position,
        terms[stepRows.agreement[step]].maxSteps < 2 ? -1 : source[step],
        stepRows,
        step,
      );
    }
  });
  return { partial, partialRows, credits };
}
