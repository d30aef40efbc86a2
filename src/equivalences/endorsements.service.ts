/** The acts in the life of agreements and equivalences: each finds the record, its state and its open proposal, and writes what it plans. */
import { Injectable } from '@nestjs/common';
import type { ActRecordedModel, ActRefusedModel } from '../api/acts/act-result.model';
import { ActDesk } from '../api/acts/perform';
import { problem } from '../api/acts/problems';
import { refuseStale } from '../api/acts/seen';
import { refuse, subjectOf, type Plan } from '../catalogue/acts.service';
import type { Pen } from '../ledger/pen';
import type { Catalogue, Day } from '../recognition';
import { statesFor, transition, type LifeAct, type LifeState } from './endorsement.lifecycle';
import * as plans from './endorsement.plans';
import type { LifeRecord, Proposal } from './endorsement.rules';
import { openProposal, type LifeOrder } from './proposals';

type Answer = Promise<ActRecordedModel | ActRefusedModel>;

/** Everything that an act finds. */
interface Scene extends plans.Found {
  readonly pen: Pen;
  readonly record: LifeRecord | undefined;
  readonly proposal: Proposal | null;
}

@Injectable()
export class EndorsementsService {
  constructor(private readonly desk: ActDesk) {}

  propose(order: LifeOrder, draft: LifeRecord): Answer {
    return this.perform('PROPOSE', order, { draft }, (scene) => plans.propose(scene, draft));
  }

  amend(order: LifeOrder, draft: LifeRecord): Answer {
    return this.perform('AMEND', order, { draft }, (scene) => plans.propose(scene, draft, standing(scene).record));
  }

  endorse(order: LifeOrder): Answer {
    return this.perform('ENDORSE', order, {}, (scene) => plans.endorse(answered(scene)));
  }

  decline(order: LifeOrder): Answer {
    return this.perform('DECLINE', order, {}, (scene) => plans.decline(answered(scene)));
  }

  withdraw(order: LifeOrder): Answer {
    return this.perform('WITHDRAW', order, {}, (scene) => plans.withdraw(answered(scene)));
  }

  suspend(order: LifeOrder): Answer {
    return this.perform('SUSPEND', order, {}, (scene) => plans.suspend(standing(scene)));
  }

  reinstate(order: LifeOrder): Answer {
    return this.perform('REINSTATE', order, {}, async (scene) => {
      const last = await scene.pen.lastAct(subjectOf(order.about), 'SUSPEND');
      const by = last === null || last.body === null ? null : { account: last.actor, body: last.body };
      return plans.reinstate(standing(scene), by);
    });
  }

  revoke(order: LifeOrder, endsOn: Day): Answer {
    return this.perform('REVOKE', order, { endsOn }, (scene) => plans.revoke(standing(scene), endsOn));
  }

  private perform(
    act: LifeAct,
    order: LifeOrder,
    request: object,
    plan: (scene: Scene) => Plan | Promise<Plan>,
  ): Answer {
    const { about, caller, input, seen } = order;
    return this.desk.perform({ act, about, caller, input, request: { ...request, seen } }, async (catalogue, pen) =>
      plan(await sceneOf(act, order, catalogue, pen)),
    );
  }
}

/** What the act finds; or it is refused, because somebody was faster or because it is not possible there. */
async function sceneOf(act: LifeAct, order: LifeOrder, catalogue: Catalogue, pen: Pen): Promise<Scene> {
  const { about, seen } = order;
  const name = { value: about.code, record: about.code };
  const record = catalogue.tables[about.type].find(about.code);
  if (record === undefined && act !== 'PROPOSE') refuse(problem('UNKNOWN_RECORD', name));
  if (seen !== null) await refuseStale(pen, about, seen);
  const state: LifeState = record === undefined ? 'NEW' : (record.state ?? 'ENDORSED');
  const proposal = await openProposal(pen, about);
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
  return { order, catalogue, pen, record, state, to: step.to, proposal };
}

/** INVARIANT (found): an act that is possible only in a state of the register finds the record; kept by `sceneOf`. */
const standing = (scene: Scene): plans.Standing => ({ ...scene, record: scene.record as LifeRecord });
/** INVARIANT (answered): an answer finds an open proposal; kept by `sceneOf`. */
const answered = (scene: Scene): plans.Answered => ({ ...standing(scene), proposal: scene.proposal as Proposal });
