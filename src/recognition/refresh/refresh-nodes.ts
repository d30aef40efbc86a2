/** The nodes of a register after steps have come: those that they need and that there were not. */
import type { AgreementTerms } from '../compile/agreement-terms';
import type { StepChange } from './step-change';
import { splicingIntegers } from '../memory/splicing';
import { maxStepsAt, nextNode, onwardOf, Node, type Steps } from '../catalogue/step-graph';
import type { TimeSlices } from '../memory/time-slices';

/** Of a node under no agreement that grants onward recognition. */
const NO_AGREEMENT = -1;

export interface NodesAfter {
  /** By node (`Node`), without marks; the rows are those of before, new nodes have empty ones. */
  readonly table: Int32Array;
  readonly agreementOfNode: Int32Array;
  /** The nodes of a certificate, the one after the other. */
  readonly nodesOf: (certificate: number) => readonly number[];
  /** The node of a certificate under an agreement; its first where the agreement grants nothing onward. */
  readonly nodeOf: (certificate: number, agreement: number) => number;
}

export function* refreshNodes(
  before: Steps,
  changes: readonly StepChange[],
  terms: readonly AgreementTerms[],
): TimeSlices<NodesAfter> {
  const { firstNodeOf } = before;
  const { claimed, added } = wanted(before, changes, terms);
  const atEnd = <T>(list: Int32Array, width: number, recordOf: (wanted: Wanted) => T) =>
    added.map((one) => ({ position: list.length / width, ended: false, record: recordOf(one) }));
  const rows = atEnd(before.nodes, Node.SIZE, ({ certificate, agreement }) => {
    // Its steps would stand after those of the certificate's last node.
    const out = before.nodes[chain(before.nodes, firstNodeOf[certificate]).at(-1)! * Node.SIZE + Node.OUT_END];
    return [0, 0, out, out, 0, 0, certificate, onwardOf(terms[agreement].maxSteps, -1)];
  });
  const table = yield* splicingIntegers(before.nodes, rows, Node.SIZE, (after, start, stop) => {
    for (let at = start; at < stop; at += Node.SIZE) after[at + Node.FORE_MARK] = after[at + Node.BACK_MARK] = 0;
  });
  const agreementOfNode = yield* splicingIntegers(
    before.agreementOfNode,
    atEnd(before.agreementOfNode, 1, ({ agreement }) => [agreement]),
  );
  for (const { certificate, agreement } of claimed) {
    agreementOfNode[firstNodeOf[certificate]] = agreement;
    table[firstNodeOf[certificate] * Node.SIZE + Node.ONWARD] = onwardOf(terms[agreement].maxSteps, -1);
  }
  added.forEach(({ certificate }, number) => {
    const last = chain(table, firstNodeOf[certificate]).at(-1)!;
    const next = before.agreementOfNode.length + number;
    table[last * Node.SIZE + Node.ONWARD] = onwardOf(maxStepsAt(table, last), next);
  });
  const nodesOf = (certificate: number): readonly number[] => chain(table, firstNodeOf[certificate]);
  const nodeOf = (certificate: number, agreement: number): number =>
    nodesOf(certificate).find((node) => agreementOfNode[node] === agreement) ?? firstNodeOf[certificate];
  return { table, agreementOfNode, nodesOf, nodeOf };
}

/** A node, and those of its certificate that come after it. */
function chain(nodes: Int32Array, first: number): number[] {
  const found: number[] = [];
  for (let node = first; node >= 0; node = nextNode(nodes, node)) found.push(node);
  return found;
}

interface Wanted {
  readonly certificate: number;
  readonly agreement: number;
}

/** What the steps that come need: nodes that are under no agreement yet, and new ones. */
function wanted(
  { nodes, firstNodeOf, agreementOfNode }: Steps,
  changes: readonly StepChange[],
  terms: readonly AgreementTerms[],
) {
  const claimed: Wanted[] = [];
  const added: Wanted[] = [];
  const want = (certificate: number, agreement: number): void => {
    const isIt = (one: Wanted): boolean => one.certificate === certificate && one.agreement === agreement;
    if (chain(nodes, firstNodeOf[certificate]).some((node) => agreementOfNode[node] === agreement)) return;
    if (claimed.some(isIt) || added.some(isIt)) return;
    const isFree =
      agreementOfNode[firstNodeOf[certificate]] === NO_AGREEMENT &&
      !claimed.some((one) => one.certificate === certificate);
    (isFree ? claimed : added).push({ certificate, agreement });
  };
  for (const { comes, agreement, from, to } of changes)
    if (comes && terms[agreement].maxSteps > 1) {
      want(from, agreement);
      want(to, agreement);
    }
  return { claimed, added };
}
