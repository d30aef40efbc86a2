/** Writes what a receipt says, for the registry to sign. */
import type { ProvedRecord } from '../../ledger/record-proofs';
import type { Claim, Day, Decision, Remark } from '../../recognition';
import { VERSION, type Consistency, type Receipt, type ReceiptEntry, type ReceiptRecord } from './receipt';

/** What is to be said, and what proves it. */
export interface Said {
  readonly issuedAt: Date;
  readonly claim: Claim;
  readonly decision: Decision;
  readonly remarks: readonly Remark[];
  readonly holdsUntil: Day | null;
  /** The signed head of the ledger at the revision of the decision. */
  readonly head: string;
  readonly consistency: Consistency | null;
  /** The records by which the claim can be decided again (`witnessOf`), in their order. */
  readonly records: readonly ProvedRecord[];
  /** The hashes that lead from an entry to the root of the head. */
  readonly inclusionOf: (entry: number) => readonly string[];
}

export function receiptOf({ issuedAt, records, inclusionOf, ...said }: Said): Receipt {
  const entries = new Map(records.map(({ entry }) => [entry.number, entry]));
  const byNumber = [...entries.values()].sort((a, b) => a.number - b.number);
  const { claim, decision, remarks, holdsUntil, head, consistency } = said;
  return {
    version: VERSION,
    issuedAt: issuedAt.toISOString(),
    claim,
    decision,
    remarks,
    holdsUntil,
    revision: decision.revision,
    head,
    consistency,
    entries: byNumber.map((entry) => ({ columns: columnsOf(entry), path: inclusionOf(entry.number) })),
    records: records.map(recordOf),
  };
}

function columnsOf(entry: ProvedRecord['entry']): ReceiptEntry['columns'] {
  const columns = Object.entries(entry).filter(([name, value]) => name !== 'hash' && value !== null);
  return Object.fromEntries(columns) as ReceiptEntry['columns'];
}

const recordOf = ({ type, content, entry, place }: ProvedRecord): ReceiptRecord => ({
  type: type as ReceiptRecord['type'],
  record: JSON.parse(content) as ReceiptRecord['record'],
  entry: entry.number,
  place,
});
