import { Column, Entity, PrimaryColumn } from 'typeorm';
import { integer, json, text } from '../columns';

/** Entries of an earlier version had none; the migration gave them theirs. */
const chained = { ...text, default: '' } as const;

/** One act on the register. Its number is the revision that the act made. It is never changed and never deleted; triggers refuse it. */
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

  /** Why, in the words of who acted. */
  @Column({ ...text, nullable: true })
  reason: string | null;

  /** Digests of the records that the act added, and of those that it ended; the hash of the entry before; the entry's own (`chain.proof`). */
  @Column(chained)
  added: string;

  @Column(chained)
  ended: string;

  @Column(chained)
  previous: string;

  @Column(chained)
  hash: string;
}
