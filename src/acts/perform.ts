/** From a mutation to the ledger and back: the one way in which acts are done over GraphQL. */
import { Injectable } from '@nestjs/common';
import type { Caller } from '../access/caller';
import { ActRefused, ActsService, Behind, subjectOf, Unshown, type Plan } from './acts.service';
import type { RecordKey } from '../document';
import { entriesBetween } from '../ledger/history';
import type { LedgerEntry } from '../persistence/entities/ledger-entry.entity';
import { KeyTaken } from '../ledger/ledger.service';
import type { LedgerTransaction } from '../ledger/ledger-transaction';
import { Database } from '../persistence/database';
import type { Catalogue } from '../recognition';
import { unavailable, unshown } from '../api/errors';
import { recordModel } from '../api/records';
import { actOf, actProblems, type ActInput } from './act.input';
import { ActRecordedModel, ActRefusedModel } from './act-result.model';
import { problem } from './problems';

export interface Order {
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

@Injectable()
export class ActDesk {
  constructor(
    private readonly acts: ActsService,
    private readonly database: Database,
  ) {}

  /** @param plan what is to be done, given the register as the act finds it; throws ActRefused where something stands against it */
  async perform(
    { act, about, caller, input, request, placeOf = (pointer) => pointer }: Order,
    plan: (catalogue: Catalogue, transaction: LedgerTransaction) => Promise<Plan> | Plan,
  ): Promise<ActRecordedModel | ActRefusedModel> {
    const problems = actProblems(input);
    if (problems.length > 0) return new ActRefusedModel(problems);
    const subject = about === null ? undefined : subjectOf(about);
    const whole = actOf(caller.subject, act, subject, input, { ...request, about });
    try {
      const outcome = await this.acts.perform(whole, plan);
      if (outcome instanceof ActRefused)
        return new ActRefusedModel(outcome.problems.map((one) => ({ ...one, pointer: placeOf(one.pointer) })));
      const { revision, repeated, catalogue } = outcome;
      const entry = await this.entryOf(revision);
      return new ActRecordedModel({ revision, repeated, entry, record: about && recordModel(catalogue, about) });
    } catch (error) {
      if (error instanceof KeyTaken)
        return new ActRefusedModel([
          problem('KEY_TAKEN', { value: input.key ?? '', entry: error.entry.number }, '/act/key'),
        ]);
      if (error instanceof Behind) throw unavailable('BEHIND');
      if (error instanceof Unshown) throw unshown(error.revision);
      throw error;
    }
  }

  /** The entry of an act that stands, whether or not the database still answers. */
  private async entryOf(revision: number): Promise<LedgerEntry> {
    try {
      const [entry] = await entriesBetween(this.database, revision, revision);
      return entry;
    } catch (error) {
      throw new Unshown(revision, { cause: error });
    }
  }
}
