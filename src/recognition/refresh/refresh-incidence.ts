/** Edits the incidence of a register where equivalences have ended and come. */
import type { Incidence, IncidenceRows } from '../catalogue/incidence';
import type { CodeOrder, RecordChange, Tables } from '../catalogue/tables';
import { groupedBy } from '../memory/grouping';
import { copyOf } from '../memory/shared-integers';
import type { TimeSlices } from '../memory/time-slices';
import type { Equivalence } from '../model/records';
import { changedRow } from './changed-row';

export function* refreshIncidence(
  before: Incidence,
  { certificates, equivalences }: Tables,
  changes: readonly RecordChange<Equivalence>[],
): TimeSlices<Incidence> {
  let { from, to } = before;
  for (const { number, record, comes } of changes) {
    if (!comes) continue;
    from = from.with(number, certificates.position(record.from));
    to = to.with(number, certificates.position(record.to));
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
  return { from, to, outRows: outward.rows, out: outward.ids, inRows: inward.rows, in: inward.ids };
}

function editRows(
  before: IncidenceRows,
  changes: readonly { readonly id: number; readonly comes: boolean; readonly from: number }[],
  order: CodeOrder,
): IncidenceRows {
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
