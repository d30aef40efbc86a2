/** The nodes of a register (`steps`): which certificates stand under which agreements that grant onward recognition. */
import type { AgreementTerms } from './agreement-terms';
import type { StepRows } from './step-rows';
import { onwardOf, Node } from '../catalogue/step-graph';
import { inTimeSlices, type TimeSlices } from '../memory/time-slices';

export interface NodeNumbers {
  readonly count: number;
  /** By certificate (size + 1): its nodes, side by side and in order of agreement. */
  readonly of: Int32Array;
  /** By node (`Node`); where a node's steps are is left to the layout. */
  readonly rows: Int32Array;
  /** By node: the agreement that it is under, or -1. */
  readonly agreementOfNode: Int32Array;
  /** By step: the nodes that it joins; the first node of a certificate where its agreement grants nothing onward. */
  readonly source: Int32Array;
  readonly target: Int32Array;
}

export function* numberNodes(
  stepRows: StepRows,
  terms: readonly AgreementTerms[],
  certificates: number,
): TimeSlices<NodeNumbers> {
  const grants = Uint8Array.from(terms, ({ maxSteps }) => (maxSteps > 1 ? 1 : 0));
  // Taken agreement by agreement, a certificate is met for the first time under each where the mark is another's.
  const order = yield* byAgreement(stepRows, terms.length);
  const mark = new Int32Array(certificates).fill(-1);
  const of = new Int32Array(certificates + 1);
  const count = (certificate: number, agreement: number): void => {
    if (mark[certificate] === agreement) return;
    mark[certificate] = agreement;
    of[certificate + 1]++;
  };
  yield* inTimeSlices(stepRows.count, (start, end) => {
    for (let at = start; at < end; at++) {
      const step = order[at];
      const agreement = stepRows.agreement[step];
      if (grants[agreement] === 0) continue;
      count(stepRows.from[step], agreement);
      count(stepRows.to[step], agreement);
    }
  });
  for (let certificate = 0; certificate < certificates; certificate++)
    of[certificate + 1] = of[certificate] + Math.max(of[certificate + 1], 1);
  const rows = yield* rowsOf(of, certificates);
  return yield* joining(stepRows, terms, { order, grants, of, rows });
}

/** The steps in order of agreement. */
function* byAgreement(stepRows: StepRows, agreements: number): TimeSlices<Int32Array> {
  const next = new Int32Array(agreements + 1);
  const order = new Int32Array(stepRows.count);
  yield* inTimeSlices(stepRows.count, (start, end) => {
    for (let step = start; step < end; step++) next[stepRows.agreement[step] + 1]++;
  });
  for (let agreement = 0; agreement < agreements; agreement++) next[agreement + 1] += next[agreement];
  yield* inTimeSlices(stepRows.count, (start, end) => {
    for (let step = start; step < end; step++) order[next[stepRows.agreement[step]]++] = step;
  });
  return order;
}

function* rowsOf(of: Int32Array, certificates: number): TimeSlices<Int32Array> {
  const rows = new Int32Array(of[certificates] * Node.SIZE);
  yield* inTimeSlices(certificates, (start, end) => {
    for (let certificate = start; certificate < end; certificate++)
      for (let node = of[certificate]; node < of[certificate + 1]; node++) {
        rows[node * Node.SIZE + Node.CERTIFICATE] = certificate;
        rows[node * Node.SIZE + Node.ONWARD] = onwardOf(1, nextOf(of, certificate, node));
      }
  });
  return rows;
}

/** The node after one that stands beside it, of the same certificate; else -1. */
const nextOf = (of: Int32Array, certificate: number, node: number): number =>
  node + 1 < of[certificate + 1] ? node + 1 : -1;

interface Counted extends Pick<NodeNumbers, 'of' | 'rows'> {
  readonly order: Int32Array;
  /** By agreement, whether it grants anything onward. */
  readonly grants: Uint8Array;
}

function* joining(
  stepRows: StepRows,
  terms: readonly AgreementTerms[],
  { order, grants, of, rows }: Counted,
): TimeSlices<NodeNumbers> {
  const certificates = of.length - 1;
  const mark = new Int32Array(certificates).fill(-1);
  const current = of.slice(0, certificates);
  const source = new Int32Array(stepRows.count);
  const target = new Int32Array(stepRows.count);
  const agreementOfNode = new Int32Array(of[certificates]).fill(-1);
  const nodeOf = (certificate: number, agreement: number): number => {
    if (mark[certificate] !== agreement) {
      if (mark[certificate] >= 0) current[certificate]++;
      mark[certificate] = agreement;
      const node = current[certificate];
      agreementOfNode[node] = agreement;
      rows[node * Node.SIZE + Node.ONWARD] = onwardOf(terms[agreement].maxSteps, nextOf(of, certificate, node));
    }
    return current[certificate];
  };
  yield* inTimeSlices(stepRows.count, (start, end) => {
    for (let at = start; at < end; at++) {
      const step = order[at];
      const agreement = stepRows.agreement[step];
      const onward = grants[agreement] !== 0;
      source[step] = onward ? nodeOf(stepRows.from[step], agreement) : of[stepRows.from[step]];
      target[step] = onward ? nodeOf(stepRows.to[step], agreement) : of[stepRows.to[step]];
    }
  });
  return { count: of[certificates], of, rows, agreementOfNode, source, target };
}
