import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { integer, json, text } from '../columns';

/** Entries of an earlier version of the registry had no hashes; the migration computed them. */
const chained = { ...text, default: '' } as const;

/** One act on the register. Its number is the revision that the act made. It is never changed and never deleted; triggers refuse it. */
@Entity('ledger_entry')
@Index('ledger_entry_key', ['actor', 'key'], { unique: true, where: '"key" IS NOT NULL' })
@Index('ledger_entry_subject', ['subject'], { where: '"subject" IS NOT NULL' })
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

  /** The body on whose behalf, and the record that it is about, as `equivalences/GIC-1`. */
  @Column({ ...text, nullable: true })
  body: string | null;

  @Column({ ...text, nullable: true })
  subject: string | null;

  /** What the act rests on: a list of titles, addresses and digests. */
  @Column({ ...json, nullable: true })
  evidence: string | null;

  /** The idempotency key by which who acted can ask whether the act stands, and the digest of all that was asked for with it. */
  @Column({ ...text, nullable: true })
  key: string | null;

  @Column({ ...text, nullable: true })
  request: string | null;

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
