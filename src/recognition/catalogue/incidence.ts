/** All steps of the register as they would be if nothing stood in their way: rows of equivalences out of and into each certificate. */
import type { AppendOnly } from '../memory/append-only';

export interface Incidence {
  /** By equivalence, known by the number of its record: positions of its certificates. */
  readonly from: AppendOnly;
  readonly to: AppendOnly;
  /** By certificate, two: where its row starts and ends; and equivalences in order of code. A mutual one stands at both its ends. */
  readonly outRows: Int32Array;
  readonly out: AppendOnly;
  readonly inRows: Int32Array;
  readonly in: AppendOnly;
}

/** Rows of equivalences by certificate: two integers each, where the row starts and ends; and the numbers of equivalences. */
export interface IncidenceRows {
  readonly rows: Int32Array;
  readonly ids: AppendOnly;
}

/** Where an equivalence leads from a certificate at one of its ends. */
export const otherEnd = ({ from, to }: Incidence, equivalence: number, certificate: number): number =>
  from.integers[equivalence] === certificate ? to.integers[equivalence] : from.integers[equivalence];
