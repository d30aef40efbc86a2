/**
 * A record of the register, and the revisions between which the register held it: `[recordedIn, supersededIn)`.
 * Rows are never changed but for `supersededIn`, set once: the register as of any revision can be read again.
 */
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { integer, json, text } from '../columns';
import { LedgerEntry } from './ledger-entry.entity';

/** The type of what is proposed for the register: not yet records, and no array of the catalogue document. */
export const PROPOSALS = 'proposals';
/** The type of what bodies have issued to somebody: no record of the register either. */
export const ISSUED = 'issued';
/** The type of the status lists that issuers have registered. */
export const STATUS_LISTS = 'statusLists';
/** The types of rows that are no records: the snapshot has none of them. */
export const NO_RECORDS = [PROPOSALS, ISSUED, STATUS_LISTS] as const;

@Entity('record')
@Index('record_current', ['type', 'code'], { unique: true, where: '"supersededIn" IS NULL' })
@Index('record_ended', ['type', 'code'], { where: '"supersededIn" IS NOT NULL' })
@Index('record_recorded_in', ['recordedIn'])
@Index('record_superseded_in', ['supersededIn'], { where: '"supersededIn" IS NOT NULL' })
export class DatedRecord {
  /** INVARIANT (ascending ids): later revisions have greater ids; kept by `LedgerService.record`, which writes one revision at a time. */
  @PrimaryGeneratedColumn('increment', { ...integer })
  id: number;

  /** The array of the catalogue document that the record belongs to; or one of `NO_RECORDS`. */
  @Column(text)
  type: string;

  @Column(text)
  code: string;

  /** The whole record as canonical JSON. */
  @Column(json)
  content: string;

  @ForeignKey(() => LedgerEntry, { name: 'record_recorded_in_entry' })
  @Column(integer)
  recordedIn: number;

  /** Null while the record is current. */
  @ForeignKey(() => LedgerEntry, { name: 'record_superseded_in_entry' })
  @Column({ ...integer, nullable: true })
  supersededIn: number | null;
}
