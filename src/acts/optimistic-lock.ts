/** Nobody acts on what somebody else has changed since they looked at it (the optimistic lock). */
import { subjectOf } from '../ledger/subject';
import { refuse } from './refusal';
import type { RecordKey } from '../document';
import type { LedgerTransaction } from '../ledger/ledger-transaction';
import { problem } from './problems';

/** Refuses an act on a record that has been changed, or acted about, after the revision that the caller has seen; which nobody can have seen before it is there. */
export async function refuseStale(transaction: LedgerTransaction, about: RecordKey, seen: number): Promise<void> {
  if (seen > transaction.head)
    refuse(problem('REVISION_NOT_YET', { value: String(seen), head: String(transaction.head) }, '/seenRevision'));
  const row = await transaction.current(about.type, about.code);
  const act = await transaction.lastAct(subjectOf(about));
  const changed = Math.max(row?.recordedIn ?? 0, act?.number ?? 0);
  if (changed <= seen) return;
  const by = act?.number === changed ? act : await transaction.entry(changed);
  const told = { value: String(seen), record: about.code, changed: String(changed), act: by.act, account: by.actor };
  refuse(problem('STALE', told, '/seenRevision'));
}
