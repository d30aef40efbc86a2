/**
 * Acts on single records: each is planned on the register as it stands while the ledger is locked, checked as a document would be, and
 * written as one entry; or it is refused with every problem named, and nothing is written.
 */
import { Injectable } from '@nestjs/common';
import { LedgerService, type Act, type Summary } from '../ledger/ledger.service';
import type { NewRecord, LedgerTransaction } from '../ledger/ledger-transaction';
import { RECORD_TYPES, type Catalogue, type Code, type Text } from '../recognition';
import { CatalogueService } from '../catalogue/catalogue.service';
import { canonicalRecord, checkDocument, type RecordKey, type Records } from '../document';
import { PROPOSALS } from '../catalogue/loader';

/** One thing that is wrong with an act. */
export interface ActProblem {
  /** A stable code, as `FOUR_EYES`. */
  readonly code: string;
  /** Where, as a JSON pointer into a catalogue document that has the record alone, or into the arguments of the act; empty: the act itself. */
  readonly pointer: string;
  readonly value: string;
  /** What is wrong, what was expected, what to do next. */
  readonly message: Text;
}

/** Thrown by a plan: the act is refused. */
export class ActRefused extends Error {
  override readonly name = 'ActRefused';
  constructor(readonly problems: readonly ActProblem[]) {
    super(problems.map(({ code }) => code).join());
  }
}

/** Refuses an act. */
export function refuse(...problems: readonly ActProblem[]): never {
  throw new ActRefused(problems);
}

/** What an act is to do. */
export interface Plan {
  /** Records that are added, or replace those of the same type and code. */
  readonly records?: Records;
  /** Records that are to come later: checked with the register now, but not written. */
  readonly drafts?: Records;
  /** Records that are taken out of the register. */
  readonly retired?: readonly RecordKey[];
  /** Open proposals that are put in place of those of the same code, and those that end. */
  readonly proposals?: { readonly put?: readonly Omit<NewRecord, 'type'>[]; readonly ended?: readonly string[] };
  /** What stands against it already: told together with what the check of a document finds. */
  readonly problems?: readonly ActProblem[];
  readonly summary: Summary;
  /** On whose behalf. */
  readonly body?: Code;
}

export interface Outcome {
  /** The revision that the act made. */
  readonly revision: number;
  /** The act had been done before, under the same key. */
  readonly repeated: boolean;
  /** The register as of that revision or a later one. */
  readonly catalogue: Catalogue;
}

/** Thrown where the service cannot take over the latest revision: nothing can be planned on it. */
export class Behind extends Error {
  override readonly name = 'Behind';
}

/** Thrown where an act stands, but the register that it made cannot be shown yet. */
export class Unshown extends Error {
  override readonly name = 'Unshown';
  constructor(
    /** The revision that the act made. */
    readonly revision: number,
    options?: ErrorOptions,
  ) {
    super(`Revision ${String(revision)} cannot be taken over.`, options);
  }
}

/** How long an act waits until the snapshot has its revision, in milliseconds: a large register takes seconds to compile anew. */
const PATIENCE = 60_000;

@Injectable()
export class ActsService {
  constructor(
    private readonly catalogues: CatalogueService,
    private readonly ledger: LedgerService,
  ) {}

  /** @throws KeyTaken where the act's key stands for another act; Behind, and DatabaseError: nothing is done; Unshown: the act stands */
  async perform(
    act: Act,
    plan: (catalogue: Catalogue, transaction: LedgerTransaction) => Promise<Plan> | Plan,
  ): Promise<Outcome | ActRefused> {
    let refused: ActRefused | undefined;
    let repeated = true;
    const revision = await this.ledger.record(act, async (transaction) => {
      repeated = false;
      refused = undefined;
      const catalogue = await this.catalogues.atLeast(transaction.head, PATIENCE);
      if (catalogue === null) throw new Behind(`Revision ${String(transaction.head)} cannot be taken over.`);
      try {
        const planned = await plan(catalogue, transaction);
        refuseMisfits(planned, catalogue);
        return await note(planned, transaction);
      } catch (error) {
        // Nothing is noted yet: a plan only reads.
        if (!(error instanceof ActRefused)) throw error;
        refused = error;
        return null;
      }
    });
    if (refused !== undefined) return refused;
    const catalogue = await this.catalogues.atLeast(revision, PATIENCE);
    if (catalogue === null) throw new Unshown(revision);
    return { revision, repeated, catalogue };
  }
}

function refuseMisfits({ records = {}, drafts = {}, problems = [] }: Plan, catalogue: Catalogue): void {
  const checked = checkDocument([{ file: '', content: { ...records, ...drafts } }], catalogue);
  if (problems.length + checked.problems.length > 0) refuse(...problems, ...checked.problems);
}

/** Notes in the transaction what is planned. */
async function note(plan: Plan, transaction: LedgerTransaction): Promise<Summary> {
  const { records = {}, retired = [], proposals = {}, summary } = plan;
  transaction.body = plan.body;
  const { put = [], ended = [] } = proposals;
  const added: NewRecord[] = put.map((proposal) => ({ type: PROPOSALS, ...proposal }));
  for (const type of RECORD_TYPES)
    for (const record of records[type] ?? [])
      added.push({ type, code: record.code, content: canonicalRecord(type, record) });
  const over = new Map<string, string[]>();
  const end = (type: string, code: string): void => void over.set(type, [...(over.get(type) ?? []), code]);
  for (const { type, code } of added) if ((await transaction.current(type, code)) !== null) end(type, code);
  for (const { type, code } of retired) end(type, code);
  for (const code of ended) end(PROPOSALS, code);
  for (const [type, codes] of over) await transaction.supersede(type, codes);
  await transaction.add(added);
  return summary;
}

/** The name of a record in the ledger, as `equivalences/GIC-1`. */
export const subjectOf = ({ type, code }: RecordKey): string => `${type}/${code}`;
