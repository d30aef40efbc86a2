/** Open proposals as the ledger's tables have them: a proposal is recorded, superseded and ended like any record. */
import type { Caller } from '../access/caller';
import type { ActInput } from './act.input';
import { PROPOSALS } from '../persistence/entities/dated-record.entity';
import { standingAt } from '../ledger/history';
import type { NewRecord, LedgerTransaction } from '../ledger/ledger-transaction';
import type { ReadableDatabase } from '../persistence/database';
import type { RecordKey } from '../document';
import { subjectOf } from '../ledger/subject';
import type { Agreement, Code, Equivalence } from '../recognition';

/** What has a life: proposed by one, endorsed by another. */
export type LifeType = 'agreements' | 'equivalences';
export type LifeRecord = Agreement | Equivalence;

/** Who acted, and for whom. */
export interface Signature {
  readonly account: string;
  readonly body: Code;
}

/** An open proposal, as it is recorded. */
export interface Proposal {
  readonly type: LifeType;
  readonly code: Code;
  /** The record as it would be, without a state. */
  readonly draft: LifeRecord;
  /** Whether it amends a record that stands. */
  readonly amends: boolean;
  readonly proposedBy: Signature;
  readonly endorsedBy: readonly Signature[];
}

/** What has a life, by type and code. */
export interface LifeKey extends RecordKey {
  readonly type: LifeType;
}

/** One act: on what, by whom, why. */
export interface LifeOrder {
  readonly about: LifeKey;
  readonly caller: Caller;
  readonly input: ActInput;
  /** The revision that the caller has looked at; null where there is nothing to look at yet. */
  readonly seen: number | null;
}

/** The open proposal about a record, as an act finds it. */
export async function openProposal(transaction: LedgerTransaction, about: LifeKey): Promise<Proposal | null> {
  const row = await transaction.current(PROPOSALS, subjectOf(about));
  return row === null ? null : (JSON.parse(row.content) as Proposal);
}

export const asRow = (proposal: Proposal): Omit<NewRecord, 'type'> => ({
  code: subjectOf(proposal),
  content: JSON.stringify(proposal),
});

/** All that were open at a revision, in order of what they are about. */
export const proposalsAt = async (database: ReadableDatabase, revision: number): Promise<Proposal[]> =>
  (await standingAt(database, PROPOSALS, revision)).map((content) => JSON.parse(content) as Proposal);
