/** How far recognition has come (WAYS.md section 9). */
import type { Code, Day, Purpose, Standing, Verdict } from '../../recognition';

export interface CoverageQuestion {
  readonly on: Day;
  /** Left out: those whose parent has no parent, and those that have neither parent nor children. */
  readonly regions?: readonly Code[];
  /** Left out: all. */
  readonly purposes?: readonly Purpose[];
}

export interface CoverageCount {
  readonly verdict: Verdict;
  /** Null where it is undetermined. */
  readonly standing: Standing | null;
  readonly count: number;
}

/** Pairs of a certificate of one region and a post in another (or the same), by the field of the post. */
export interface CoverageCell {
  /** Of the certificates: the nearest of the regions asked at or above their own; null where there is none. */
  readonly certificateRegion: Code | null;
  readonly region: Code;
  readonly field: Code | null;
  readonly purpose: Purpose;
  /** In order of the verdicts, the stronger standing first; none is 0. */
  readonly counts: readonly CoverageCount[];
  /** How many pairs there are. */
  readonly sum: number;
}
