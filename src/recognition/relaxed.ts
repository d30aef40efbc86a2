/** All steps of the register as they would be if nothing stood in their way: rows of equivalences out of and into each certificate. */
import { splicedIntegers, type Edit } from './edits';
import type { Equivalence } from './records';
import type { Tables } from './tables';
import { inTurns, type Turns } from './turns';

export interface Relaxed {
  /** By equivalence. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1: it leads back as well. */
  readonly mutual: Int32Array;
  /** Offsets by certificate (size + 1) and equivalences in order of code. A mutual one stands at both its ends. */
  readonly outRows: Int32Array;
  readonly out: Int32Array;
  readonly inRows: Int32Array;
  readonly in: Int32Array;
}

type Ends = Pick<Relaxed, 'from' | 'to' | 'mutual'>;

export function* compileRelaxed(tables: Tables): Turns<Relaxed> {
  const { list } = tables.equivalences;
  const column = (): Int32Array => new Int32Array(list.length);
  const ends = { from: column(), to: column(), mutual: column() };
  yield* inTurns(list.length, (start, end) => {
    for (let id = start; id < end; id++) {
      const { from, to, mutual } = list[id];
      ends.from[id] = tables.certificates.position(from);
      ends.to[id] = tables.certificates.position(to);
      ends.mutual[id] = mutual === true ? 1 : 0;
    }
  });
  return yield* rowsOf(ends, tables.certificates.list.length);
}

/** The same after edits of the equivalences. */
export function* editRelaxed(
  before: Relaxed,
  { certificates }: Tables,
  edits: readonly Edit<Equivalence>[],
): Turns<Relaxed> {
  const from = splicedIntegers(before.from, edits, (record) => certificates.position(record.from));
  const to = splicedIntegers(before.to, edits, (record) => certificates.position(record.to));
  const mutual = splicedIntegers(before.mutual, edits, (record) => (record.mutual === true ? 1 : 0));
  yield;
  return yield* rowsOf({ from, to, mutual }, certificates.list.length);
}

function* rowsOf(ends: Ends, certificates: number): Turns<Relaxed> {
  const outward = yield* rowsBy(ends.from, ends.to, ends.mutual, certificates);
  const inward = yield* rowsBy(ends.to, ends.from, ends.mutual, certificates);
  return { ...ends, outRows: outward.rows, out: outward.ids, inRows: inward.rows, in: inward.ids };
}

function* rowsBy(
  near: Int32Array,
  far: Int32Array,
  mutual: Int32Array,
  certificates: number,
): Turns<{ readonly rows: Int32Array; readonly ids: Int32Array }> {
  const rows = new Int32Array(certificates + 1);
  yield* inTurns(near.length, (start, end) => {
    for (let id = start; id < end; id++) {
      rows[near[id] + 1]++;
      rows[far[id] + 1] += mutual[id];
    }
  });
  for (let certificate = 0; certificate < certificates; certificate++) rows[certificate + 1] += rows[certificate];
  const ids = new Int32Array(rows[certificates]);
  const cursor = rows.slice();
  yield* inTurns(near.length, (start, end) => {
    for (let id = start; id < end; id++) {
      ids[cursor[near[id]]++] = id;
      if (mutual[id] === 1) ids[cursor[far[id]]++] = id;
    }
  });
  return { rows, ids };
}
