/** Whether the records of a receipt were recorded by entries of the ledger, and these stand below its head. */
import { isIncluded } from '../../ledger/merkle.proof';
import { treeOf } from '../../ledger/recorded';
import { hashOf, rowHashOf } from '../../persistence/chain.proof';
import type { Head, Receipt, ReceiptEntry, ReceiptRecord } from './receipt';

/** What is not so; or which records nothing is proved of, as their entries stand for all that they recorded by one digest. */
export type InclusionFlaw =
  | { readonly code: 'ENTRY_NOT_INCLUDED'; readonly entry: number }
  | { readonly code: 'RECORD_NOT_INCLUDED'; readonly records: readonly string[] };

export function inclusionFlaw({ entries, records }: Receipt, head: Head): InclusionFlaw | null {
  const outside = entries.find((entry) => !isBelow(entry, head));
  if (outside !== undefined) return { code: 'ENTRY_NOT_INCLUDED', entry: outside.columns.number };
  const foreign = recordsThat(entries, records, 'FOREIGN');
  return foreign.length > 0 ? { code: 'RECORD_NOT_INCLUDED', records: foreign } : null;
}

/** The records of which it is not proved that their entry recorded them: it is of an earlier version of the registry. */
export const unprovenOf = ({ entries, records }: Receipt): readonly string[] =>
  recordsThat(entries, records, 'UNPROVEN');

function isBelow({ columns, path }: ReceiptEntry, { number: size, hash, root }: Head): boolean {
  const own = hashOf(columns);
  return isIncluded(own, columns.number - 1, { size, root }, path) && (columns.number !== size || own === hash);
}

const recordsThat = (
  entries: readonly ReceiptEntry[],
  records: readonly ReceiptRecord[],
  relation: Relation,
): readonly string[] => {
  const byNumber = new Map(entries.map(({ columns }) => [columns.number, columns]));
  return records
    .filter((record) => relationOf(record, byNumber.get(record.entry)!) === relation)
    .map(({ type, record }) => `${type}/${record.code}`);
};

/** How a record stands to its entry. */
type Relation = 'RECORDED' | 'FOREIGN' | 'UNPROVEN';

function relationOf({ type, record, place }: ReceiptRecord, columns: ReceiptEntry['columns']): Relation {
  const hash = rowHashOf({ type, code: record.code, content: JSON.stringify(record) });
  const tree = treeOf(columns);
  if (tree === null) return place !== null ? 'FOREIGN' : hash === columns.added ? 'RECORDED' : 'UNPROVEN';
  if (place?.size !== tree.size) return 'FOREIGN';
  return isIncluded(hash, place.position, tree, place.path) ? 'RECORDED' : 'FOREIGN';
}
