/** All steps of the register as they would be if nothing stood in their way: rows of equivalences out of and into each certificate. */
import type { Tables } from './tables';

export interface Relaxed {
  /** By equivalence. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Offsets by certificate (size + 1) and equivalences in order of code. A mutual one stands at both its ends. */
  readonly outRows: Int32Array;
  readonly out: Int32Array;
  readonly inRows: Int32Array;
  readonly in: Int32Array;
}

export function compileRelaxed(tables: Tables): Relaxed {
  const { list } = tables.equivalences;
  const from = Int32Array.from(list, (equivalence) => tables.certificates.position(equivalence.from));
  const to = Int32Array.from(list, (equivalence) => tables.certificates.position(equivalence.to));
  const certificates = tables.certificates.list.length;
  const rowsBy = (near: Int32Array, far: Int32Array): { rows: Int32Array; ids: Int32Array } => {
    const rows = new Int32Array(certificates + 1);
    list.forEach(({ mutual }, id) => {
      rows[near[id] + 1]++;
      if (mutual === true) rows[far[id] + 1]++;
    });
    for (let certificate = 0; certificate < certificates; certificate++) rows[certificate + 1] += rows[certificate];
    const ids = new Int32Array(rows[certificates]);
    const cursor = rows.slice();
    list.forEach(({ mutual }, id) => {
      ids[cursor[near[id]]++] = id;
      if (mutual === true) ids[cursor[far[id]]++] = id;
    });
    return { rows, ids };
  };
  const outward = rowsBy(from, to);
  const inward = rowsBy(to, from);
  return { from, to, outRows: outward.rows, out: outward.ids, inRows: inward.rows, in: inward.ids };
}
