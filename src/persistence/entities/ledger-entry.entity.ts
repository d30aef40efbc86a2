/** One act on the register. Its number is the revision that the act made. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { integer, json, text } from '../columns';

@Entity('ledger_entry')
export class LedgerEntry {
  @PrimaryColumn(integer)
  number: number;

  /** A point in time, ISO 8601 in UTC. */
  @Column(text)
  recordedAt: string;

  /** Who acted. */
  @Column(text)
  actor: string;

  /** What was done, as `IMPORT`. */
  @Column(text)
  act: string;

  /** How many records were added and amended. */
  @Column(json)
  summary: string;
}
