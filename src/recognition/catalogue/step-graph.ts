/**
 * The steps of the register (LAW.md section 5) as a graph in compressed sparse rows, which `LAYOUT.md` draws.
 *
 * A *node* is a certificate under one agreement that grants onward recognition: paths of two or more steps stay under one agreement,
 * so they walk from node to node and never leave their agreement. A certificate's nodes are in a chain; a certificate that no such
 * agreement touches has one node.
 *
 * An equivalence is known by its number: INVARIANT (numbers for good). Edges of a row are in order of code: INVARIANT (rows by code).
 *
 * The layouts are `const enum`s: they are compiled into the searches as numbers, which are measurably faster than imported constants.
 */
import type { AppendOnly } from '../memory/append-only';
import { PURPOSES, type Code, type Purpose } from '../model/records';
import type { Regions } from './region-sets';

/** Integers of an edge: the node it leads to (or comes from), the interval of regions, the interval of ranks of days, and its bits. */
export const enum Edge {
  NODE,
  REGIONS,
  DAYS,
  BITS,
  SIZE,
}

/** The bits of an edge: the number of the equivalence (24 bits), purposes (3 bits), then what its intervals do not decide. */
export const enum Bits {
  EQUIVALENCE = 0xffffff,
  PURPOSE_SHIFT = 24,
  CONDITIONS = 1 << 27,
  WINDOW = 1 << 28,
  REGIONS = 1 << 29,
  EXCLUSIONS = 1 << 30,
  /**
   * No path goes on from where the edge leads: forward nothing leads out of it, backward nothing leads into it.
   * INVARIANT (dead ends may be stale): an edge without this bit may lead to a dead end.
   */
  DEAD_END = 1 << 31,
  /** Any of these: regions, days and purposes of the edge do not decide alone whether it is usable. */
  CHECK_RECORD = CONDITIONS | WINDOW | REGIONS | EXCLUSIONS,
}

/** The greatest rank of a day and pre-order number of a region: two of them share an integer. */
export const MAX_16_BITS = 0xffff;

/**
 * Negative where an edge serves another region or another day: none of the four differences may be negative.
 * A processor guesses badly which of four comparisons fails, and needs to guess but once here.
 */
export const misfit = (regions: number, days: number, region: number, rank: number): number =>
  (region - (regions & 0xffff)) |
  ((regions >>> 16) - 1 - region) |
  (rank - (days & 0xffff)) |
  ((days >>> 16) - 1 - rank);

/** Whether an interval of regions has a region. */
export const fitsRegion = (regions: number, region: number): boolean =>
  region >= (regions & MAX_16_BITS) && region < regions >>> 16;

export const purposeMask = (purposes: readonly Purpose[]): number =>
  purposes.reduce((mask, purpose) => mask | (1 << PURPOSES.indexOf(purpose)), 0);

/** Integers of a certificate's row: where its edges start; where those end that can go on, and where all end; in how many runs of codes the former are. */
export const enum Row {
  START,
  GOES_ON,
  END,
  RUNS,
  SIZE,
}

/** Integers of a node. */
export const enum Node {
  /** Marks of searches: the node's entry in the forward queue and in the backward one. Scratch of `decide/marks.ts` alone. */
  FORE_MARK,
  BACK_MARK,
  /** Start and end of the edges out of it that may stand anywhere in a path, and of those into it. */
  OUT,
  OUT_END,
  INTO,
  INTO_END,
  CERTIFICATE,
  /** The most steps of a path under its agreement (4 bits), and 1 more than the next node of the certificate; 0: there is none. */
  ONWARD,
  SIZE,
}

/** Bits of the most steps of a path. */
const STEPS_BITS = 4;

/** The integer `Node.ONWARD`. @param next -1: there is none */
export const onwardOf = (maxSteps: number, next: number): number => ((next + 1) << STEPS_BITS) | maxSteps;

export interface Steps {
  /** Edges out of a certificate: for each of its nodes those under that agreement; then award-window ones that can go on; then those that end there. */
  readonly forward: AppendOnly;
  /** By certificate (`Row`). */
  readonly rows: Int32Array;
  /** Edges of full steps under onward agreements without an award window, by the node they lead into. */
  readonly backward: AppendOnly;
  /** By node (`Node`). */
  readonly nodes: Int32Array;
  /** Edges of partial steps out of a certificate, whose first integer is the node they leave (-1: only a holding can take them). */
  readonly partial: AppendOnly;
  /** By certificate, two: where its partial steps start and end. */
  readonly partialRows: Int32Array;
  /** Whether any partial step may lead into the certificate. */
  readonly credits: Uint8Array;
  /** By certificate: the first node of its chain. */
  readonly firstNodeOf: Int32Array;
  /** By node: the agreement that it is under, or -1. */
  readonly agreementOfNode: Int32Array;
  /** By equivalence, the agreement that it hangs on. */
  readonly agreementOf: AppendOnly;
  /**
   * By equivalence, two: its code; and its agreement's, or null where it has conditions or an award window, so that there is more to say.
   * Shared by all steps that were made of one another by edits: INVARIANT (append-only), kept by `noteCodes`.
   */
  readonly codes: (Code | null)[];
  /** The most steps that any agreement grants; the least of those that grant more than one. */
  readonly maxSteps: number;
  readonly leastMaxSteps: number;
  /** By equivalence: where the regions that it serves are no interval, which of these sets they are; else -1. */
  readonly regionSetOf: AppendOnly;
  readonly regionSets: readonly Regions[];
  readonly byteLength: number;
}

export const certificateAt = ({ nodes }: Steps, node: number): number => nodes[node * Node.SIZE + Node.CERTIFICATE];

/** The most steps of a path under the node's agreement. */
export const maxStepsAt = (nodes: Int32Array, node: number): number =>
  nodes[node * Node.SIZE + Node.ONWARD] & ((1 << STEPS_BITS) - 1);

/** The next node of the same certificate; -1: there is none. */
export const nextNode = (nodes: Int32Array, node: number): number =>
  (nodes[node * Node.SIZE + Node.ONWARD] >>> STEPS_BITS) - 1;

/** The regions that an equivalence serves, where they are no interval. */
export const regionsAt = ({ regionSets, regionSetOf }: Steps, equivalence: number): Regions =>
  regionSets[regionSetOf.integers[equivalence]];
