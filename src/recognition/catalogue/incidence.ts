/** All steps of the register as they would be if nothing stood in their way: rows of equivalences out of and into each certificate. */
import { changedRow } from '../refresh/changed-row';
import { copyOf } from '../memory/shared-integers';
import { groupedBy } from '../memory/grouping';
import { AppendOnly } from '../memory/append-only';
import { pairsOf } from '../compile/step-layout';
import type { Equivalence } from '../model/records';
import type { CodeOrder, RecordChange, Tables } from './tables';
import { inTimeSlices, type TimeSlices } from '../memory/time-slices';

export interface Incidence {
  /** By equivalence, known by the number of its record. */
  readonly from: AppendOnly;
  readonly to: AppendOnly;
  /** 1: it leads back as well. */
  readonly mutual: AppendOnly;
  /** By certificate, two: where its row starts and ends; and equivalences in order of code. A mutual one stands at both its ends. */
  readonly outRows: Int32Array;
  readonly out: AppendOnly;
  readonly inRows: Int32Array;
  readonly in: AppendOnly;
}

/** Where an equivalence leads from a certificate at one of its ends. */
export const otherEnd = ({ from, to }: Incidence, equivalence: number, certificate: number): number =>
  from.integers[equivalence] === certificate ? to.integers[equivalence] : from.integers[equivalence];

export function* compileIncidence(tables: Tables): TimeSlices<Incidence> {
  const { certificates, equivalences } = tables;
  const column = (): AppendOnly => AppendOnly.of(equivalences.issued);
  const ends = { from: column(), to: column(), mutual: column() };
  yield* inTimeSlices(equivalences.size, (start, end) => {
    for (let position = start; position < end; position++) {
      const { from, to, mutual } = equivalences.at(position);
      const id = equivalences.numbers[position];
      ends.from.integers[id] = certificates.position(from);
      ends.to.integers[id] = certificates.position(to);
      ends.mutual.integers[id] = mutual === true ? 1 : 0;
    }
  });
  const outward = yield* rowsBy(tables, ends.from, ends.to, ends.mutual);
  const inward = yield* rowsBy(tables, ends.to, ends.from, ends.mutual);
  return { ...ends, outRows: outward.rows, out: outward.ids, inRows: inward.rows, in: inward.ids };
}

interface Rows {
  readonly rows: Int32Array;
  readonly ids: AppendOnly;
}

function* rowsBy(
  { certificates, equivalences: { numbers } }: Tables,
  { integers: near }: AppendOnly,
  { integers: far }: AppendOnly,
  { integers: mutual }: AppendOnly,
): TimeSlices<Rows> {
  const offsets = new Int32Array(certificates.size + 1);
  yield* inTimeSlices(numbers.length, (start, end) => {
    for (let position = start; position < end; position++) {
      const id = numbers[position];
      offsets[near[id] + 1]++;
      offsets[far[id] + 1] += mutual[id];
    }
  });
  const rows = pairsOf(offsets);
  const ids = AppendOnly.of(offsets[certificates.size]);
  const cursor = offsets.slice();
  yield* inTimeSlices(numbers.length, (start, end) => {
    for (let position = start; position < end; position++) {
      const id = numbers[position];
      ids.integers[cursor[near[id]]++] = id;
      if (mutual[id] === 1) ids.integers[cursor[far[id]]++] = id;
    }
  });
  return { rows, ids };
}

/** The same after equivalences have ended and come. */
export function* editIncidence(
  before: Incidence,
  { certificates, equivalences }: Tables,
  changes: readonly RecordChange<Equivalence>[],
): TimeSlices<Incidence> {
  let { from, to, mutual } = before;
  for (const { number, record, comes } of changes) {
    if (!comes) continue;
    from = from.with(number, certificates.position(record.from));
    to = to.with(number, certificates.position(record.to));
    mutual = mutual.with(number, record.mutual === true ? 1 : 0);
  }
  const along = changes.map(({ number, record, comes }) => ({
    id: number,
    comes,
    from: certificates.position(record.from),
    to: certificates.position(record.to),
    mutual: record.mutual === true,
  }));
  const back = along.map((change) => ({ ...change, from: change.to, to: change.from }));
  const isMutual = (change: { readonly mutual: boolean }): boolean => change.mutual;
  const outward = editRows(
    { rows: before.outRows, ids: before.out },
    [...along, ...back.filter(isMutual)],
    equivalences,
  );
  yield;
  const inward = editRows({ rows: before.inRows, ids: before.in }, [...back, ...along.filter(isMutual)], equivalences);
  yield;
  return { from, to, mutual, outRows: outward.rows, out: outward.ids, inRows: inward.rows, in: inward.ids };
}

function editRows(
  before: Rows,
  changes: readonly { readonly id: number; readonly comes: boolean; readonly from: number }[],
  order: CodeOrder,
): Rows {
  const rows = copyOf(before.rows);
  let { ids } = before;
  for (const [certificate, inRow] of groupedBy(changes, ({ from }) => from)) {
    const old = ids.integers.subarray(rows[certificate * 2], rows[certificate * 2 + 1]);
    const row = changedRow(old, { width: 1, id: 0 }, inRow, ({ id }) => [id], order);
    ids = ids.withRoom(row.length);
    rows[certificate * 2] = ids.add(row);
    rows[certificate * 2 + 1] = rows[certificate * 2] + row.length;
  }
  return { rows, ids };
}
