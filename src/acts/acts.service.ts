/**
 * The one way in which acts are done over GraphQL: `recordAct` checks what every act says, `transact` takes the ledger's transaction, and in
 * it the act is planned on the register as it stands while the ledger is locked, and written as one entry; or it is refused with every
 * problem named, and nothing is written.
 */
import { Injectable } from '@nestjs/common';
import type { Caller } from '../access/caller';
import { unavailable, unshown } from '../api/errors';
import { recordModel } from '../api/records';
import { CatalogueService } from '../catalogue/catalogue.service';
import type { RecordKey } from '../document';
import { entriesBetween } from '../ledger/history';
import { KeyTaken, LedgerService, type Act } from '../ledger/ledger.service';
import type { LedgerTransaction } from '../ledger/ledger-transaction';
import { subjectOf } from '../ledger/subject';
import { Database } from '../persistence/database';
import type { LedgerEntry } from '../persistence/entities/ledger-entry.entity';
import type { Catalogue } from '../recognition';
import { actOf, actProblems, type ActInput } from './act.input';
import { ActRecordedModel, ActRefusedModel } from './act-result.model';
import { refuseUnsound, writePlan, type Plan, type Planner } from './plan';
import { problem } from './problems';
import { ActRefused, type ActProblem } from './refusal';

/** How long an act waits until the snapshot has its revision: a large register takes seconds to compile anew. */
const SNAPSHOT_TIMEOUT_MS = 60_000;

export interface ActOrder {
  /** As `ENDORSE`. */
  readonly act: string;
  /** null: many records at once. */
  readonly about: RecordKey | null;
  readonly caller: Caller;
  readonly input: ActInput;
  /** All other arguments. */
  readonly request: object;
  /** Where in the arguments a place of the document lies that the act's records make; the same place unless said. */
  readonly placeOf?: (pointer: string) => string;
}

interface Recorded {
  /** The revision that the act made. */
  readonly revision: number;
  /** The act had been done before, under the same key. */
  readonly repeated: boolean;
}

@Injectable()
export class ActsService {
  constructor(
    private readonly catalogues: CatalogueService,
    private readonly ledger: LedgerService,
    private readonly database: Database,
  ) {}

  /**
   * Does an act, or tells what stands against it.
   * @param plan what is to be done, given the register as the act finds it
   */
  async recordAct(order: ActOrder, plan: Planner): Promise<ActRecordedModel | ActRefusedModel> {
    const { act, about, caller, input, request, placeOf = (pointer) => pointer } = order;
    const problems = actProblems(input);
    if (problems.length > 0) return new ActRefusedModel(problems);
    const subject = about === null ? undefined : subjectOf(about);
    try {
      const wanted = actOf(caller.account, act, subject, input, { ...request, about });
      const recorded = await (input.checkOnly ? this.check(wanted, plan) : this.transact(wanted, plan));
      if (!(recorded instanceof ActRefused)) return await this.answer(recorded, about);
      return new ActRefusedModel(recorded.problems.map((one) => ({ ...one, pointer: placeOf(one.pointer) })));
    } catch (error) {
      if (error instanceof KeyTaken) return new ActRefusedModel([keyTaken(input, error)]);
      throw error;
    }
  }

  /** @throws KeyTaken where the act's key stands for another act, and DatabaseError: nothing is done */
  private async transact(act: Act, plan: Planner): Promise<Recorded | ActRefused> {
    let refused: ActRefused | undefined;
    let repeated = true;
    const revision = await this.ledger.record(act, async (transaction) => {
      repeated = false;
      refused = undefined;
      const planned = await this.planOn(transaction, plan);
      if (!(planned instanceof ActRefused)) return writePlan(planned, transaction);
      refused = planned;
      return null;
    });
    return refused ?? { revision, repeated };
  }

  /** What stands against an act, which is not done. */
  private async check(act: Act, plan: Planner): Promise<ActRefused> {
    let refused = new ActRefused([]);
    // Under its key it may have been done before; that is not what is asked.
    await this.ledger.record({ ...act, once: undefined }, async (transaction) => {
      const planned = await this.planOn(transaction, plan);
      refused = planned instanceof ActRefused ? planned : new ActRefused([]);
      return null;
    });
    return refused;
  }

  /** The plan of an act on the register as its transaction finds it. */
  private async planOn(transaction: LedgerTransaction, plan: Planner): Promise<Plan | ActRefused> {
    const catalogue = await this.snapshotOf(transaction.head);
    if (catalogue === null) throw unavailable('BEHIND');
    try {
      const planned = await plan(catalogue, transaction);
      refuseUnsound(planned, catalogue);
      return planned;
    } catch (error) {
      if (error instanceof ActRefused) return error;
      throw error;
    }
  }

  /** What became of an act that stands, whether or not it can be shown. */
  private async answer({ revision, repeated }: Recorded, about: RecordKey | null): Promise<ActRecordedModel> {
    const catalogue = await this.snapshotOf(revision);
    if (catalogue === null) throw unshown(revision);
    const entry = await this.entryOf(revision);
    return new ActRecordedModel({ revision, repeated, entry, record: about && recordModel(catalogue, about) });
  }

  /** The register as of a revision or a later one; null where the service cannot take it over. */
  private snapshotOf(revision: number): Promise<Catalogue | null> {
    return this.catalogues.atLeast(revision, SNAPSHOT_TIMEOUT_MS);
  }

  private async entryOf(revision: number): Promise<LedgerEntry> {
    try {
      const [entry] = await entriesBetween(this.database, revision, revision);
      return entry;
    } catch {
      // The act stands, whether or not the database still answers.
      throw unshown(revision);
    }
  }
}

const keyTaken = ({ key }: ActInput, { entry }: KeyTaken): ActProblem =>
  problem('KEY_TAKEN', { value: key ?? '', entry: entry.number }, '/act/key');
