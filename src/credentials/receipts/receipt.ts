/**
 * A receipt: a decision that proves itself to whoever has it, without the registry. It has the claim and the decision, every record that the
 * decision cites and what these need, and the way from each of them to the signed head of the ledger.
 */
import type { Claim, Code, Day, Decision, RecordType, Remark } from '../../recognition';

/** The `typ` of a receipt, so that no other signature of the registry passes for one, and a receipt passes for nothing else. */
export const RECEIPT_TYPE = 'recognition-receipt+jws';
/** That of a signed head of the ledger. */
export const HEAD_TYPE = 'ledger-head+jws';
export const VERSION = 1;

/** An entry of the ledger that recorded something of a receipt. */
export interface ReceiptEntry {
  /** All of its columns but `hash`; those without a value are left out. */
  readonly columns: Readonly<Record<string, string | number>> & {
    readonly number: number;
    readonly added: string;
    readonly ended: string;
    readonly previous: string;
    readonly summary: string;
  };
  /** The hashes that lead from it to the root of the head. */
  readonly path: readonly string[];
}

/** Where a record stands in the tree of its entry, whose root is in the entry's summary. */
export interface Place {
  /** From 0. */
  readonly position: number;
  readonly size: number;
  readonly path: readonly string[];
}

export interface ReceiptRecord {
  readonly type: RecordType;
  /** The record as the ledger has it. */
  readonly record: { readonly code: Code };
  /** The number of the entry that recorded it. */
  readonly entry: number;
  /** Null where the entry recorded this alone, or stands for what it recorded by a digest of all. */
  readonly place: Place | null;
}

/** The hashes that lead from the root over the first `from` entries of a ledger to the root over the first `to`. */
export interface Consistency {
  readonly from: number;
  readonly to: number;
  readonly path: readonly string[];
}

export interface Receipt {
  readonly version: typeof VERSION;
  /** A point in time, ISO 8601 in UTC. */
  readonly issuedAt: string;
  readonly claim: Claim;
  readonly decision: Decision;
  readonly remarks: readonly Remark[];
  /** The first day on which the same claim has another verdict, as far as the register knew. */
  readonly holdsUntil: Day | null;
  readonly revision: number;
  /** The head of the ledger at that revision, signed by itself: a compact JSON Web Signature. */
  readonly head: string;
  /** That the ledger begins with the head that whoever asked had kept; null where none was named. */
  readonly consistency: Consistency | null;
  /** In order of their numbers. */
  readonly entries: readonly ReceiptEntry[];
  /** In order of type and code. */
  readonly records: readonly ReceiptRecord[];
}

/** What a signed head says. */
export interface Head {
  readonly number: number;
  readonly hash: string;
  readonly root: string;
  readonly recordedAt: string;
}
