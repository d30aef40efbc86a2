/** An address at which a body is notified of changes. It is no record of the register: it may be changed and deleted, and holds no personal data. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { integer, json, text } from '../columns';

@Entity('webhook')
@Index('webhook_body', ['body'])
@Index('webhook_digest', ['digest'], { unique: true })
export class Webhook {
  @PrimaryColumn(text)
  id: string;

  /** The code of the body that it belongs to. */
  @Column(text)
  body: string;

  @Column(text)
  address: string;

  /** The claims of whose verdicts it is notified; null: every revision of the register. */
  @Column({ ...json, nullable: true })
  claims: string | null;

  /** The name of the signing key that its secret is derived from. */
  @Column(text)
  key: string;

  /** All notifications up to this revision and day have arrived, or the last of them is `pending`. */
  @Column(integer)
  revision: number;

  @Column(text)
  day: string;

  /** The verdict and standing of each of its claims by then, as it was last notified of them. */
  @Column({ ...json, nullable: true })
  told: string | null;

  /** The notification that is being delivered: it stays the same until it has arrived. */
  @Column({ ...json, nullable: true })
  pending: string | null;

  /** Attempts in a row that have failed; since when, and why the last did. */
  @Column(integer)
  failures: number;

  @Column({ ...text, nullable: true })
  failingSince: string | null;

  @Column({ ...text, nullable: true })
  failure: string | null;

  /** Since when deliveries are paused; null: they are not. */
  @Column({ ...text, nullable: true })
  pausedAt: string | null;

  /** Before this point in time no copy may lease it: the next attempt, or the end of the lease. */
  @Column(text)
  dueAt: string;

  /** Who holds the lease, by an id of their own; empty: nobody. */
  @Column(text)
  holder: string;

  /** SHA-256 of its owner, address, claims and key: no two are alike. Null: it is older than that. */
  @Column({ ...text, nullable: true })
  digest: string | null;
}
