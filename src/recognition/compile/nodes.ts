/** The places of a register (`steps`): which certificates stand under which agreements that grant onward recognition. */
import type { Terms } from './compile-steps';
import type { StepRows } from './step-rows';
import { onwardOf, Place } from '../catalogue/step-graph';
import { inTurns, type Turns } from '../memory/time-slices';

export interface Places {
  readonly count: number;
  /** By certificate (size + 1): its places, side by side and in order of agreement. */
  readonly of: Int32Array;
  /** By place (`Place`); where a place's steps are is left to the layout. */
  readonly rows: Int32Array;
  /** By place: the agreement that it is under, or -1. */
  readonly agreementAt: Int32Array;
  /** By step: the places that it joins; the first place of a certificate where its agreement grants nothing onward. */
  readonly source: Int32Array;
  readonly target: Int32Array;
}

export function* placesOf(draft: StepRows, terms: readonly Terms[], certificates: number): Turns<Places> {
  const grants = Uint8Array.from(terms, ({ maxSteps }) => (maxSteps > 1 ? 1 : 0));
  // Taken agreement by agreement, a certificate is met for the first time under each where the mark is another's.
  const order = yield* byAgreement(draft, terms.length);
  const mark = new Int32Array(certificates).fill(-1);
  const of = new Int32Array(certificates + 1);
  const count = (certificate: number, agreement: number): void => {
    if (mark[certificate] === agreement) return;
    mark[certificate] = agreement;
    of[certificate + 1]++;
  };
  yield* inTurns(draft.count, (start, end) => {
    for (let at = start; at < end; at++) {
      const step = order[at];
      const agreement = draft.agreement[step];
      if (grants[agreement] === 0) continue;
      count(draft.from[step], agreement);
      count(draft.to[step], agreement);
    }
  });
  for (let certificate = 0; certificate < certificates; certificate++)
    of[certificate + 1] = of[certificate] + Math.max(of[certificate + 1], 1);
  const rows = yield* rowsOf(of, certificates);
  return yield* joining(draft, terms, { order, grants, of, rows });
}

/** The steps in order of agreement. */
function* byAgreement(draft: StepRows, agreements: number): Turns<Int32Array> {
  const next = new Int32Array(agreements + 1);
  const order = new Int32Array(draft.count);
  yield* inTurns(draft.count, (start, end) => {
    for (let step = start; step < end; step++) next[draft.agreement[step] + 1]++;
  });
  for (let agreement = 0; agreement < agreements; agreement++) next[agreement + 1] += next[agreement];
  yield* inTurns(draft.count, (start, end) => {
    for (let step = start; step < end; step++) order[next[draft.agreement[step]]++] = step;
  });
  return order;
}

function* rowsOf(of: Int32Array, certificates: number): Turns<Int32Array> {
  const rows = new Int32Array(of[certificates] * Place.SIZE);
  yield* inTurns(certificates, (start, end) => {
    for (let certificate = start; certificate < end; certificate++)
      for (let place = of[certificate]; place < of[certificate + 1]; place++) {
        rows[place * Place.SIZE + Place.CERTIFICATE] = certificate;
        rows[place * Place.SIZE + Place.ONWARD] = onwardOf(1, nextOf(of, certificate, place));
      }
  });
  return rows;
}

/** The place after one that stands beside it, of the same certificate; else -1. */
const nextOf = (of: Int32Array, certificate: number, place: number): number =>
  place + 1 < of[certificate + 1] ? place + 1 : -1;

interface Counted extends Pick<Places, 'of' | 'rows'> {
  readonly order: Int32Array;
  /** By agreement, whether it grants anything onward. */
  readonly grants: Uint8Array;
}

function* joining(draft: StepRows, terms: readonly Terms[], { order, grants, of, rows }: Counted): Turns<Places> {
  const certificates = of.length - 1;
  const mark = new Int32Array(certificates).fill(-1);
  const current = of.slice(0, certificates);
  const source = new Int32Array(draft.count);
  const target = new Int32Array(draft.count);
  const agreementAt = new Int32Array(of[certificates]).fill(-1);
  const placeOf = (certificate: number, agreement: number): number => {
    if (mark[certificate] !== agreement) {
      if (mark[certificate] >= 0) current[certificate]++;
      mark[certificate] = agreement;
      const place = current[certificate];
      agreementAt[place] = agreement;
      rows[place * Place.SIZE + Place.ONWARD] = onwardOf(terms[agreement].maxSteps, nextOf(of, certificate, place));
    }
    return current[certificate];
  };
  yield* inTurns(draft.count, (start, end) => {
    for (let at = start; at < end; at++) {
      const step = order[at];
      const agreement = draft.agreement[step];
      const onward = grants[agreement] !== 0;
      source[step] = onward ? placeOf(draft.from[step], agreement) : of[draft.from[step]];
      target[step] = onward ? placeOf(draft.to[step], agreement) : of[draft.to[step]];
    }
  });
  return { count: of[certificates], of, rows, agreementAt, source, target };
}
