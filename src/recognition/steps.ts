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
/** No path goes on from where the edge leads: forward nothing leads out of it, backward nothing leads into it. */
export const DEAD_END = 1 << 31;
/** Any of these: the edge is not decided by its three intervals alone. */
export const SECOND_LOOK = CONDITIONS | WINDOW | REGIONS | EXCLUSIONS;

/** Ranks of days and positions of regions fit into half an integer. */
export const LIMIT_16 = 0xffff;

/**
 * Negative where an edge serves another region or another day: none of the four differences may be negative.
 * A processor guesses badly which of four comparisons fails, and needs to guess but once here.
 */
export const misfit = (regions: number, days: number, region: number, rank: number): number =>
  (region - (regions & 0xffff)) |
  ((regions >>> 16) - 1 - region) |
  (rank - (days & 0xffff)) |
  ((days >>> 16) - 1 - rank);

export const purposeMask = (purposes: readonly Purpose[]): number =>
  purposes.reduce((mask, purpose) => mask | (1 << PURPOSES.indexOf(purpose)), 0);

/**
 * Integers of a certificate's row: the start of its steps, the end of those that can go on freely, of those that can go on, of all;
 * its first place, and the one after its last.
 */
export const ROW = 8;

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
  /** By equivalence: its agreement, times two; and one more where it has neither conditions nor an award window. */
  readonly hangsOn: Int32Array;
  /** The most steps that any agreement grants; the least of those that grant more than one. */
  readonly maxSteps: number;
  readonly leastMaxSteps: number;
  /** The regions of steps that do not fit one interval, by equivalence. */
  readonly scattered: ReadonlyMap<number, Regions>;
  readonly byteLength: number;
}

/** The agreement that an equivalence hangs on. */
export const agreementOf = ({ hangsOn }: Steps, equivalence: number): number => hangsOn[equivalence] >> 1;

/** Whether an equivalence has neither conditions nor an award window. */
export const isBare = ({ hangsOn }: Steps, equivalence: number): boolean => (hangsOn[equivalence] & 1) !== 0;
