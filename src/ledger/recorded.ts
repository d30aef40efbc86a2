/**
 * What one act recorded, as its entry stands for it: the digest of all rows, and, where there are several, a Merkle tree over them. With the
 * tree one row can be proved to be of the act by a few hashes, with the digest only by showing all of them.
 */
import { AddedDigest, rowHashOf, type RecordedRow } from '../persistence/chain.proof';
import { GrowingTree, type Root } from './merkle.proof';

export class RecordedDigest {
  private readonly digest = new AddedDigest();
  private readonly rows = new GrowingTree();

  add(row: RecordedRow): void {
    this.digest.add(row);
    this.rows.add(rowHashOf(row));
  }

  /** The `added` of the entry. */
  get added(): string {
    return this.digest.value;
  }

  /** The `tree` of the entry's summary; undefined where one row or none was recorded: the digest is that row's hash. */
  get tree(): Root | undefined {
    const { head } = this.rows;
    return head.size > 1 ? head : undefined;
  }
}

/** The tree that an entry stands for by its summary; null: it has none, as entries of earlier versions of the registry. */
export function treeOf({ summary }: { readonly summary: string }): Root | null {
  try {
    const { tree } = JSON.parse(summary) as { readonly tree?: Root };
    return tree ?? null;
  } catch {
    // Somebody had the database in hand: what was written there is no JSON.
    return null;
  }
}
