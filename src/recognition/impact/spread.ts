/** How far a step of the graph with drafts reaches: what leads to it, and what it leads on to, under its agreement and in one region. */
import type { Code, Equivalence } from '../model/records';
import type { DirectedStep, DraftGraph } from './draft-graph';

/** Of two ways the shorter one, and of those the one of the lesser codes. */
export const isLess = (a: readonly Code[], b: readonly Code[]): boolean =>
  a.length !== b.length ? a.length < b.length : a.join(' ') < b.join(' ');

/** A certificate that is reached, in full or for so many of its units. */
export interface Reached {
  readonly certificate: Code;
  readonly credited?: readonly Code[];
}

/** Where a walk has come: after so many steps, over which codes. */
interface Walked {
  readonly certificate: Code;
  readonly codes: readonly Code[];
}

/** What leads to a directed step, and what it leads on to, under its agreement and in one region. */
export class Spread {
  private readonly behind: readonly Walked[];
  private readonly ahead: readonly Walked[];
  private readonly credited: readonly { readonly steps: number; readonly reached: Reached }[];
  private readonly most: number;

  constructor(
    graph: DraftGraph,
    readonly directed: DirectedStep,
    region: number,
    isOut: (certificate: Code) => boolean,
  ) {
    this.most = graph.maxSteps(directed.record);
    this.behind = isOut(directed.from) ? [] : this.walkBack(graph, region, isOut);
    const partial = directed.record.creditedUnits !== undefined;
    this.ahead =
      isOut(directed.to) || partial ? [] : walkOn(graph, directed.record, directed.to, this.most - 1, region, isOut);
    this.credited = partial
      ? [{ steps: 0, reached: { certificate: directed.to, credited: directed.record.creditedUnits } }]
      : this.ahead.flatMap(({ certificate, codes }) =>
          [...graph.outward(certificate, region)]
            .filter(
              ({ record }) => record.agreement === directed.record.agreement && record.creditedUnits !== undefined,
            )
            .map(({ record, to }) => ({
              steps: codes.length + 1,
              reached: { certificate: to, credited: record.creditedUnits },
            })),
        );
  }

  /** Back from where the step begins, by the least code onward. An award window lets a step be the first alone. */
  private walkBack(graph: DraftGraph, region: number, isOut: (certificate: Code) => boolean): readonly Walked[] {
    const { record, from } = this.directed;
    const walked = new Map<Code, Walked>([[from, { certificate: from, codes: [] }]]);
    if (record.awarded !== undefined) return [...walked.values()];
    const ended = new Map<Code, Walked>();
    for (let layer = [...walked.values()], steps = 1; layer.length > 0 && steps < this.most; steps++) {
      const next = new Map<Code, Walked>();
      for (const { certificate, codes } of layer)
        for (const back of graph.inward(certificate, region)) {
          if (!isStep(back, record) || isOut(back.from) || walked.has(back.from)) continue;
          const found = { certificate: back.from, codes: [back.record.code, ...codes] };
          const into = back.record.awarded === undefined ? next : ended;
          const known = into.get(back.from);
          if (known === undefined || isLess(found.codes, known.codes)) into.set(back.from, found);
        }
      for (const found of next.values()) walked.set(found.certificate, found);
      layer = [...next.values()];
    }
    return [...walked.values(), ...ended.values()];
  }

  /** How many pairs there may be. */
  get size(): number {
    return this.behind.length * (this.ahead.length + this.credited.length);
  }

  /** From whom to what the step may lead, in whole paths. */
  *pairs(): Iterable<readonly [Code, Reached]> {
    for (const { certificate, codes } of this.behind) {
      const left = this.most - 1 - codes.length;
      for (const on of this.ahead)
        if (on.codes.length <= left || on.codes.length + codes.length === 0) yield [certificate, on];
      for (const { steps, reached } of this.credited)
        if (steps <= left || steps + codes.length === 0) yield [certificate, reached];
    }
  }

  /** The full paths of two or more steps. */
  *chains(): Iterable<{ readonly from: Code; readonly to: Code; readonly equivalences: readonly Code[] }> {
    for (const back of this.behind)
      for (const on of this.ahead) {
        const equivalences = [...back.codes, this.directed.record.code, ...on.codes];
        if (equivalences.length >= 2 && equivalences.length <= this.most)
          yield { from: back.certificate, to: on.certificate, equivalences };
      }
  }
}

/** Whether a directed step is a full step under the agreement of an equivalence, and not that equivalence. */
const isStep = ({ record }: DirectedStep, { agreement, code }: Equivalence): boolean =>
  record.agreement === agreement && record.creditedUnits === undefined && record.code !== code;

/** On from a certificate by full steps, the shortest walks and of those the ones of the least codes. */
function walkOn(
  graph: DraftGraph,
  record: Equivalence,
  start: Code,
  most: number,
  region: number,
  isOut: (certificate: Code) => boolean,
): readonly Walked[] {
  const walked = new Map<Code, Walked>([[start, { certificate: start, codes: [] }]]);
  for (const { certificate, codes } of walked.values()) {
    if (codes.length >= most) break;
    for (const on of graph.outward(certificate, region)) {
      if (!isStep(on, record) || on.record.awarded !== undefined || isOut(on.to) || walked.has(on.to)) continue;
      walked.set(on.to, { certificate: on.to, codes: [...codes, on.record.code] });
    }
  }
  return [...walked.values()];
}

/** What full paths under the agreement of an equivalence lead to from a certificate, as the register is. */
export function reachedFrom(
  graph: DraftGraph,
  record: Equivalence,
  start: Code,
  region: number,
  isOut: (certificate: Code) => boolean,
): Set<Code> {
  const reached = new Set<Code>();
  const most = graph.maxSteps(record);
  let layer = new Set([start]);
  for (let steps = 1; steps <= most && layer.size > 0; steps++) {
    const next = new Set<Code>();
    for (const certificate of layer)
      for (const { record: step, to } of graph.outward(certificate, region)) {
        if (step.agreement !== record.agreement || step.creditedUnits !== undefined || isOut(to)) continue;
        if ((steps > 1 && step.awarded !== undefined) || reached.has(to)) continue;
        reached.add(to);
        next.add(to);
      }
    layer = next;
  }
  return reached;
}
