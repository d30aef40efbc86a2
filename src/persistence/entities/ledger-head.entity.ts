/** The one row that every write locks first: the number of the latest ledger entry, 0 for an empty register. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NO_ENTRY } from '../chain.proof';
import { integer, text } from '../columns';

@Entity('ledger_head')
export class LedgerHead {
  @PrimaryColumn(integer)
  id: number;

  @Column(integer)
  number: number;

  /** The hash of that entry. */
  @Column({ ...text, default: NO_ENTRY })
  hash: string;
}
