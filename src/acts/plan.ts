/** What an act is to do: planned on the register as the act finds it, checked as a document would be, and written in the act's transaction. */
import { ISSUED, PROPOSALS, STATUS_LISTS } from '../persistence/entities/dated-record.entity';
import { canonicalRecord, checkDocument, type RecordKey, type Records } from '../document';
import type { Summary } from '../ledger/ledger.service';
import type { NewRecord, LedgerTransaction } from '../ledger/ledger-transaction';
import { RECORD_TYPES, type Catalogue, type Code } from '../recognition';
import { refuse, type ActProblem } from './refusal';

/** Rows that are no records: those that are put in place of any of the same code, and the codes of those that end. */
interface RowChanges {
  readonly put?: readonly Omit<NewRecord, 'type'>[];
  readonly ended?: readonly string[];
}

export interface Plan {
  /** Records that are added, or replace those of the same type and code. */
  readonly records?: Records;
  /** Records that are to come later: checked with the register now, but not written. */
  readonly drafts?: Records;
  /** Records that are taken out of the register. */
  readonly retired?: readonly RecordKey[];
  /** Open proposals that are put in place of those of the same code, and those that end. */
  readonly proposals?: RowChanges;
  /** The same of what is issued to somebody. */
  readonly issued?: RowChanges;
  /** And of status lists. */
  readonly statusLists?: RowChanges;
  /** What stands against it already: told together with what the check of a document finds. */
  readonly problems?: readonly ActProblem[];
  readonly summary: Summary;
  /** On whose behalf. */
  readonly body?: Code;
}

/** Makes the plan of an act; it only reads. Throws ActRefused where something stands against the act. */
export type Planner = (catalogue: Catalogue, transaction: LedgerTransaction) => Promise<Plan> | Plan;

/** Refuses what the register would not be right with. */
export function refuseUnsound({ records = {}, drafts = {}, problems = [] }: Plan, catalogue: Catalogue): void {
  const checked = checkDocument([{ file: '', content: { ...records, ...drafts } }], catalogue);
  if (problems.length + checked.problems.length > 0) refuse(...problems, ...checked.problems);
}

/** Notes what is planned in the transaction of the act. */
export async function writePlan(plan: Plan, transaction: LedgerTransaction): Promise<Summary> {
  const { records = {}, retired = [], proposals, issued, statusLists, summary } = plan;
  transaction.body = plan.body;
  const beside: readonly (readonly [string, RowChanges | undefined])[] = [
    [PROPOSALS, proposals],
    [ISSUED, issued],
    [STATUS_LISTS, statusLists],
  ];
  const added: NewRecord[] = beside.flatMap(([type, changes]) => (changes?.put ?? []).map((row) => ({ type, ...row })));
  for (const type of RECORD_TYPES)
    for (const record of records[type] ?? [])
      added.push({ type, code: record.code, content: canonicalRecord(type, record) });
  const ended = [
    ...(await transaction.standing(added)),
    ...retired,
    ...beside.flatMap(([type, changes]) => (changes?.ended ?? []).map((code) => ({ type, code }))),
  ];
  for (const type of new Set(ended.map((row) => row.type))) {
    const codes = ended.filter((row) => row.type === type).map(({ code }) => code);
    await transaction.supersede(type, codes);
  }
  await transaction.add(added);
  return summary;
}
