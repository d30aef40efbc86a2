/** The acts in the life of agreements and equivalences: each finds the record, its state and its open proposal, and writes what it plans. */
import { dayAt, today } from '../api/clock';
import { Injectable } from '@nestjs/common';
import type { ActRecordedModel, ActRefusedModel } from '../acts/act-result.model';
import { ActsService } from '../acts/acts.service';
import { rowPointers, rowsOf, bodyOfMany } from '../acts/many';
import { problem } from '../acts/problems';
import { refuseStale } from '../acts/optimistic-lock';
import type { Plan } from '../acts/plan';
import { openProposal, type LifeOrder, type LifeRecord, type Proposal } from '../acts/proposals';
import { refuse } from '../acts/refusal';
import type { LedgerTransaction } from '../ledger/ledger-transaction';
import { subjectOf } from '../ledger/subject';
import { stateOf, type Catalogue, type Code, type Day, type Equivalence } from '../recognition';
import { statesFor, transition, type LifeAct, type LifeState } from './endorsement.lifecycle';
import * as plans from './endorsement.plans';

type Answer = Promise<ActRecordedModel | ActRefusedModel>;

/** Everything that an act finds. */
interface Scene extends plans.Found {
  readonly transaction: LedgerTransaction;
}

@Injectable()
export class EndorsementsService {
  constructor(private readonly acts: ActsService) {}

  propose(order: LifeOrder, draft: LifeRecord): Answer {
    return this.recordLifeAct('PROPOSE', order, { draft }, (scene) => plans.propose(scene, draft));
  }

  /** All of them or none. */
  proposeMany({ caller, input }: Pick<LifeOrder, 'caller' | 'input'>, drafts: readonly Equivalence[]): Answer {
    const placeOf = rowPointers(
      'drafts',
      drafts.map(() => 'equivalences' as const),
    );
    const order = { act: 'PROPOSE', about: null, caller, input, request: { drafts }, placeOf };
    return this.acts.recordAct(order, async (catalogue, transaction) => {
      const { done, problems } = await rowsOf('drafts', drafts, async (draft, position) => {
        const one = { about: { type: 'equivalences' as const, code: draft.code }, caller, input, seen: null };
        const scene = await sceneOf('PROPOSE', one, catalogue, transaction);
        return plans.propose(scene, draft, drafts.slice(0, position));
      });
      const by = bodyOfMany(done.map(({ body }) => body));
      return {
        // All of them, so that the check of the document tells of each at its own row.
        records: { equivalences: drafts.map((draft) => ({ ...draft, state: 'PROPOSED' as const })) },
        proposals: { put: done.flatMap(({ proposals }) => proposals?.put ?? []) },
        problems: [...problems, ...by.problems],
        body: by.body,
        summary: { proposals: drafts.length },
      };
    });
  }

  amend(order: LifeOrder, draft: LifeRecord): Answer {
    return this.recordLifeAct('AMEND', order, { draft }, (scene) => plans.propose(scene, draft));
  }

  endorse(order: LifeOrder): Answer {
    return this.recordLifeAct('ENDORSE', order, {}, (scene) => plans.endorse(answered(scene)));
  }

  decline(order: LifeOrder): Answer {
    return this.recordLifeAct('DECLINE', order, {}, (scene) => plans.decline(answered(scene)));
  }

  withdraw(order: LifeOrder): Answer {
    return this.recordLifeAct('WITHDRAW', order, {}, (scene) => plans.withdraw(answered(scene)));
  }

  /** @param startsOn left out: today */
  suspend(order: LifeOrder, startsOn?: Day): Answer {
    return this.recordLifeAct('SUSPEND', order, { startsOn }, (scene) =>
      plans.suspend(standing(scene), startsOn ?? today()),
    );
  }

  /** @param endsOn left out: today */
  reinstate(order: LifeOrder, endsOn?: Day): Answer {
    return this.recordLifeAct('REINSTATE', order, { endsOn }, async (scene) => {
      const subject = subjectOf(order.about);
      const last = await scene.transaction.lastAct(subject, 'SUSPEND');
      const before = await scene.transaction.lastAct(subject, 'REINSTATE');
      const isOver = last === null || last.body === null || (before !== null && before.number > last.number);
      const by = isOver
        ? null
        : { account: last.actor, body: last.body as Code, on: dayAt(Date.parse(last.recordedAt)) };
      return plans.reinstate(standing(scene), by, endsOn ?? today());
    });
  }

  revoke(order: LifeOrder, endsOn: Day): Answer {
    return this.recordLifeAct('REVOKE', order, { endsOn }, (scene) => plans.revoke(standing(scene), endsOn));
  }

  private recordLifeAct(
    act: LifeAct,
    order: LifeOrder,
    request: object,
    plan: (scene: Scene) => Plan | Promise<Plan>,
  ): Answer {
    const { about, caller, input, seen } = order;
    return this.acts.recordAct(
      { act, about, caller, input, request: { ...request, seen } },
      async (catalogue, transaction) => plan(await sceneOf(act, order, catalogue, transaction)),
    );
  }
}

/** What the act finds; or it is refused, because somebody was faster or because it is not possible there. */
async function sceneOf(
  act: LifeAct,
  order: LifeOrder,
  catalogue: Catalogue,
  transaction: LedgerTransaction,
): Promise<Scene> {
  const { about, seen } = order;
  const name = { value: about.code, record: about.code };
  const record = catalogue.tables[about.type].find(about.code);
  if (record === undefined && act !== 'PROPOSE') refuse(problem('UNKNOWN_RECORD', name));
  if (seen !== null) await refuseStale(transaction, about, seen);
  const state: LifeState = record === undefined ? 'NEW' : stateOf(record);
  const proposal = await openProposal(transaction, about);
  const step = transition(act, state);
  if (proposal !== null && (act === 'PROPOSE' || act === 'AMEND'))
    refuse(problem('PROPOSAL_OPEN', { ...name, body: proposal.proposedBy.body }));
  if (step === undefined)
    return refuse(
      act === 'PROPOSE'
        ? problem('EXISTS', name)
        : problem('WRONG_STATE', { ...name, state, expected: statesFor(act) }),
    );
  if (step.proposal === 'ANSWERS' && proposal === null) refuse(problem('NOTHING_PROPOSED', name));
  return { order, catalogue, transaction, record, state, to: step.to, proposal };
}

/** INVARIANT (found): an act that is possible only in a state of the register finds the record; kept by `sceneOf`. */
const standing = (scene: Scene): plans.FoundRecord => ({ ...scene, record: scene.record as LifeRecord });
/** INVARIANT (answered): an answer finds an open proposal; kept by `sceneOf`. */
const answered = (scene: Scene): plans.FoundProposal => ({ ...standing(scene), proposal: scene.proposal as Proposal });
