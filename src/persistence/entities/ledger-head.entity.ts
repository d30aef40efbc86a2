/** The one row that every write locks first: the number of the latest ledger entry, 0 for an empty register. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { integer } from '../columns';

@Entity('ledger_head')
export class LedgerHead {
  @PrimaryColumn(integer)
  id: number;

  @Column(integer)
  number: number;
}
