/** Where a body is told of changes. It is no record of the register: it may be changed and deleted, and holds no personal data. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { integer, json, text } from '../columns';

@Entity('webhook')
@Index('webhook_body', ['body'])
export class Webhook {
  @PrimaryColumn(text)
  id: string;

  /** The code of the body that it belongs to. */
  @Column(text)
  body: string;

  @Column(text)
  address: string;

  /** The claims whose verdicts it is told; null: every revision of the register. */
  @Column({ ...json, nullable: true })
  claims: string | null;

  /** The name of the signing key that its secret is derived from. */
  @Column(text)
  key: string;

  /** All that came up to this revision and day has been told, or stands in `pending`. */
  @Column(integer)
  revision: number;

  @Column(text)
  day: string;

  /** What each of its claims came to by then. */
  @Column({ ...json, nullable: true })
  told: string | null;

  /** What is being told: it stays the same until it has arrived. */
  @Column({ ...json, nullable: true })
  pending: string | null;

  /** Attempts in a row that have failed; since when, and why the last did. */
  @Column(integer)
  failures: number;

  @Column({ ...text, nullable: true })
  failingSince: string | null;

  @Column({ ...text, nullable: true })
  failure: string | null;

  /** Since when nothing is tried any more; null: it is. */
  @Column({ ...text, nullable: true })
  pausedAt: string | null;

  /** Before this point in time nobody is to take it: the next attempt, or the end of the time for which somebody has it. */
  @Column(text)
  dueAt: string;

  /** Who has it: a word of their own, empty for nobody. */
  @Column(text)
  holder: string;
}
