/**
 * The steps of the register (semantics.md section 5) as compressed sparse rows.
 *
 * A *place* is a certificate under one agreement that grants onward recognition: paths of two or more steps stay under one agreement,
 * so they walk from place to place and never leave their agreement. A certificate's places stand side by side, in order of agreement;
 * a certificate that no such agreement touches has one place.
 *
 * An edge is four integers: the place it leads to (or comes from), the interval of regions, the interval of days, and its label.
 */
import { PURPOSES, type Purpose } from './records';
import type { Regions } from './regions';

export const EDGE = 4;
/** The label of an edge: equivalence (24 bits), purposes (3 bits), then what needs a second look. */
export const EQUIVALENCE = 0xffffff;
export const PURPOSE_SHIFT = 24;
export const CONDITIONS = 1 << 27;
export const WINDOW = 1 << 28;
export const REGIONS = 1 << 29;
export const EXCLUSIONS = 1 << 30;
/** Any of these: the edge is not decided by its three intervals alone. */
export const SECOND_LOOK = CONDITIONS | WINDOW | REGIONS | EXCLUSIONS;

/** Ranks of days and positions of regions fit into half an integer. */
export const LIMIT_16 = 0xffff;

export const purposeMask = (purposes: readonly Purpose[]): number =>
  purposes.reduce((mask, purpose) => mask | (1 << PURPOSES.indexOf(purpose)), 0);

/** Each certificate's first steps, `[start, end of those that can go on freely, end of those that can go on, end]`. */
export const ROW = 4;

export interface Steps {
  /** Steps out of a certificate: for each of its places those under that agreement; then award-window ones that can go on; then those that end there. */
  readonly forward: Int32Array;
  /** By certificate, `ROW` integers: offsets into `forward`. */
  readonly rows: Int32Array;
  /** By place, start and end in `forward` of the steps that may stand anywhere in a path. */
  readonly onward: Int32Array;
  /** Full steps under onward agreements without an award window, into a place: offsets by place (size + 1), and the edges. */
  readonly backward: Int32Array;
  readonly into: Int32Array;
  /** Partial steps out of a certificate: edges whose first integer is the place they leave (-1: only a holding can take them). */
  readonly partial: Int32Array;
  /** The certificate that a partial step leads into. */
  readonly partialTo: Int32Array;
  /** Offsets into `partial` by certificate (size + 1). */
  readonly partialRows: Int32Array;
  /** Whether any partial step leads into the certificate. */
  readonly credits: Uint8Array;
  /** By place. */
  readonly certificateOf: Int32Array;
  readonly maxStepsOf: Uint8Array;
  /** By certificate (size + 1): its places. */
  readonly placesOf: Int32Array;
  /** The most steps that any agreement grants. */
  readonly maxSteps: number;
  /** The regions of steps that do not fit one interval, by equivalence. */
  readonly scattered: ReadonlyMap<number, Regions>;
  readonly byteLength: number;
}
