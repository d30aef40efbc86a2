/** All steps of the register as they would be if nothing stood in their way: rows of equivalences out of and into each certificate. */
import { copyOf, newColumn } from './columns';
import { editsOfRows, moved, shiftsOf, splicingColumn, splicingIntegers, type Edit, type Shift } from './edits';
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
  const { equivalences } = tables;
  const column = (): Int32Array => new Int32Array(equivalences.size);
  const ends = { from: column(), to: column(), mutual: column() };
  yield* inTurns(equivalences.size, (start, end) => {
    for (let id = start; id < end; id++) {
      const { from, to, mutual } = equivalences.at(id);
      ends.from[id] = tables.certificates.position(from);
      ends.to[id] = tables.certificates.position(to);
      ends.mutual[id] = mutual === true ? 1 : 0;
    }
  });
  const certificates = tables.certificates.size;
  const outward = yield* rowsBy(ends.from, ends.to, ends.mutual, certificates);
  const inward = yield* rowsBy(ends.to, ends.from, ends.mutual, certificates);
  return { ...ends, outRows: outward.rows, out: outward.ids, inRows: inward.rows, in: inward.ids };
}

interface Rows {
  readonly rows: Int32Array;
  readonly ids: Int32Array;
}

function* rowsBy(near: Int32Array, far: Int32Array, mutual: Int32Array, certificates: number): Turns<Rows> {
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

/** An equivalence that ends (its number before) or comes (its number after), at both its ends. */
interface Change {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly mutual: number;
  readonly comes: boolean;
}

/** The same after edits of the equivalences. */
export function* editRelaxed(
  before: Relaxed,
  { certificates }: Tables,
  edits: readonly Edit<Equivalence>[],
): Turns<Relaxed> {
  const from = yield* splicingColumn(before.from, edits, (record) => certificates.position(record.from));
  const to = yield* splicingColumn(before.to, edits, (record) => certificates.position(record.to));
  const mutual = yield* splicingColumn(before.mutual, edits, (record) => (record.mutual === true ? 1 : 0));
  const ends: Ends = { from, to, mutual };
  if (from === before.from && to === before.to && mutual === before.mutual) return before;
  const shifts = shiftsOf(edits);
  const at = (of: Ends, id: number, comes: boolean): Change => ({
    id,
    from: of.from[id],
    to: of.to[id],
    mutual: of.mutual[id],
    comes,
  });
  let shift = 0;
  const changes: Change[] = [];
  for (const { position, ended, record } of edits) {
    if (ended === 1) changes.push(at(before, position, false));
    if (record !== undefined) changes.push(at(ends, position + shift, true));
    shift += (record === undefined ? 0 : 1) - ended;
  }
  const back = changes.map((change) => ({ ...change, from: change.to, to: change.from }));
  const outward = yield* editRows({ rows: before.outRows, ids: before.out }, changes, back, shifts);
  const inward = yield* editRows({ rows: before.inRows, ids: before.in }, back, changes, shifts);
  return { ...ends, outRows: outward.rows, out: outward.ids, inRows: inward.rows, in: inward.ids };
}

/** @param changes at the ends that the rows are by @param back the same at their other ends, where mutual ones stand as well */
function* editRows(
  { rows, ids }: Rows,
  changes: readonly Change[],
  back: readonly Change[],
  shifts: readonly Shift[],
): Turns<Rows> {
  const all = [...changes, ...back.filter(({ mutual }) => mutual === 1)];
  const edits = editsOfRows(
    all.map(({ id, from, comes }) => ({
      row: from,
      start: rows[from],
      end: rows[from + 1],
      id,
      ...(comes && { values: [id] }),
    })),
    (position) => ids[position],
    shifts,
  );
  const after = yield* splicingIntegers(ids, edits, 1, (moving, start, end) => {
    if (shifts.length > 0) for (let at = start; at < end; at++) moving[at] = moved(moving[at], shifts);
  });
  return { rows: resized(rows, all), ids: after };
}

/** Offsets of rows, after so many came to each or ended. */
export function resized(
  rows: Int32Array,
  changes: readonly { readonly from: number; readonly comes: boolean }[],
): Int32Array {
  const growth = newColumn(rows.length);
  for (const { from, comes } of changes) growth[from + 1] += comes ? 1 : -1;
  const after = copyOf(rows);
  let grown = 0;
  for (let row = 0; row < rows.length; row++) after[row] += grown += growth[row];
  return after;
}
