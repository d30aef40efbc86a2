/** What each act in the life of an agreement or equivalence writes, and what stands against it. */
import { bodyOf } from '../api/acts/on-behalf';
import { problem } from '../api/acts/problems';
import { today } from '../api/day';
import { refuse, subjectOf, type Plan } from '../catalogue/acts.service';
import type { Records } from '../catalogue/document';
import {
  isDay,
  type Agreement,
  type Catalogue,
  type Code,
  type Day,
  type Equivalence,
  type State,
} from '../recognition';
import type { LifeState } from './endorsement.lifecycle';
import {
  awaited,
  isEndorsed,
  overlapping,
  partiesOf,
  type LifeRecord,
  type LifeType,
  type Proposal,
  type Signature,
} from './endorsement.rules';
import { asRow, type LifeOrder } from './proposals';

/** What an act finds. */
export interface Found {
  readonly order: LifeOrder;
  readonly catalogue: Catalogue;
  readonly state: LifeState;
  /** The state that the act leads to. */
  readonly to: State;
}

/** What an act on a record that stands finds. */
export interface Standing extends Found {
  readonly record: LifeRecord;
}

/** What an answer to a proposal finds. */
export interface Answered extends Standing {
  readonly proposal: Proposal;
}

/** Puts a new record forward, or (`record`) an amended version of one that stands; `beside`: others of the same act. */
export function propose(
  { order, catalogue, state, to }: Found,
  draft: LifeRecord,
  { record, beside = [] }: { readonly record?: LifeRecord; readonly beside?: readonly Equivalence[] } = {},
): Plan {
  const { about, caller, input } = order;
  if (draft.state !== undefined) refuse(problem('STATE_GIVEN', { value: draft.state }, `/${about.type}/0/state`));
  const parties = partiesOf(catalogue, about.type, record === undefined ? [draft] : [record, draft]);
  const body = bodyOf(caller, parties, input.as);
  if (parties.length === 1) refuse(problem('ONE_PARTY', { bodies: parties }));
  if (isEquivalence(about.type, draft)) {
    if (record !== undefined) keepIdentity(record as Equivalence, draft);
    refuseUnfit(catalogue, draft, beside);
  }
  const proposal: Proposal = {
    ...about,
    draft,
    amends: record !== undefined,
    proposedBy: { account: caller.subject, body },
    endorsedBy: [],
  };
  return {
    ...(record === undefined
      ? { records: asRecords(about.type, { ...draft, state: to }) }
      : { drafts: asRecords(about.type, draft) }),
    proposals: { put: [asRow(proposal)] },
    body,
    summary: { from: state, to, awaits: awaited(catalogue, proposal, parties) },
  };
}

export function endorse({ order, catalogue, state, to, record, proposal }: Answered): Plan {
  const parties = partiesOf(catalogue, proposal.type, [record, proposal.draft]);
  const { all, any } = awaited(catalogue, proposal, parties);
  const { account, body } = signatureOf(order, proposal, parties, [...all, ...any]);
  const endorsed = { ...proposal, endorsedBy: [...proposal.endorsedBy, { account, body }] };
  const still = awaited(catalogue, endorsed, parties);
  if (!isEndorsed(still))
    return { proposals: { put: [asRow(endorsed)] }, body, summary: { from: state, to: state, awaits: still } };
  if (isEquivalence(proposal.type, proposal.draft)) refuseUnfit(catalogue, proposal.draft);
  return {
    records: asRecords(proposal.type, { ...proposal.draft, state: to }),
    proposals: { ended: [subjectOf(proposal)] },
    body,
    summary: { from: state, to },
  };
}

/** By another party than the one that proposed. */
export function decline(found: Answered): Plan {
  const { order, catalogue, record, proposal } = found;
  const parties = partiesOf(catalogue, proposal.type, [record, proposal.draft]);
  const others = parties.filter((party) => party !== proposal.proposedBy.body);
  return closed(found, signatureOf(order, proposal, parties, others).body);
}

/** By the body that proposed. */
export function withdraw(found: Answered): Plan {
  const { order, proposal } = found;
  return closed(found, bodyOf(order.caller, [proposal.proposedBy.body], order.input.as));
}

/** By any party: what may be wrong is stopped at once. */
export function suspend(found: Standing): Plan {
  return changed(found, actingParty(found), { state: found.to });
}

/** By the body that suspended it, and there by somebody else. `by`: who did; null where an import did. */
export function reinstate(found: Standing, by: Signature | null): Plan {
  const body = actingParty(found, by?.body);
  const { about, caller } = found.order;
  if (by !== null && body !== by.body) refuse(problem('SUSPENDED_BY', { record: about.code, body: by.body }));
  if (by !== null && caller.subject === by.account) refuse(problem('FOUR_EYES', { ...by }));
  return changed(found, body, { state: found.to });
}

/**
 * By any party. It ends on a day and does not reach back: what was recognised on earlier days stays recognised.
 * So it stays `ENDORSED`, with an end, unless it serves on no day any more: then it is `REVOKED`.
 */
export function revoke(found: Standing, endsOn: Day): Plan {
  const body = actingParty(found);
  const { period } = found.record;
  const told = { value: endsOn, record: found.order.about.code };
  if (!isDay(endsOn)) refuse(problem('MALFORMED_DAY', told, '/endsOn'));
  if (endsOn < today()) refuse(problem('ENDS_IN_PAST', { ...told, today: today() }, '/endsOn'));
  if (period?.until !== undefined && period.until <= endsOn)
    refuse(problem('ENDS_ALREADY', { ...told, until: period.until }, '/endsOn'));
  if (period?.from !== undefined && period.from >= endsOn) return changed(found, body, { state: found.to });
  const state = found.state === 'SUSPENDED' ? found.to : 'ENDORSED';
  return changed(found, body, { state, period: { ...period, until: endsOn } });
}

const isEquivalence = (type: LifeType, _record: LifeRecord): _record is Equivalence => type === 'equivalences';

const asRecords = (type: LifeType, record: LifeRecord): Records =>
  type === 'equivalences' ? { equivalences: [record as Equivalence] } : { agreements: [record as Agreement] };

/** An equivalence is between two certificates under one agreement: with others it is another one. */
function keepIdentity(record: Equivalence, draft: Equivalence): void {
  const changes = (['agreement', 'from', 'to'] as const).filter((field) => record[field] !== draft[field]);
  if (changes.length > 0)
    refuse(
      ...changes.map((field) =>
        problem('IDENTITY_CHANGED', { value: draft[field], field, before: record[field] }, `/equivalences/0/${field}`),
      ),
    );
}

/** Its agreement has to stand, or be on its way; and no other equivalence may say the same. */
function refuseUnfit(catalogue: Catalogue, draft: Equivalence, beside: readonly Equivalence[] = []): void {
  const state = catalogue.tables.agreements.find(draft.agreement)?.state ?? 'ENDORSED';
  if (state === 'DECLINED' || state === 'WITHDRAWN' || state === 'REVOKED') {
    const { agreement } = draft;
    refuse(problem('AGREEMENT_STATE', { value: agreement, agreement, state }, '/equivalences/0/agreement'));
  }
  const other = overlapping(catalogue, draft, [...catalogue.tables.equivalences.list, ...beside]);
  if (other !== undefined) refuse(problem('OVERLAPS', { value: draft.code, other: other.code }));
}

/** Who answers a proposal, for one of `may`: not who made it or endorsed it already, nor for a body that did. */
function signatureOf(
  { caller, input }: LifeOrder,
  { proposedBy, endorsedBy }: Proposal,
  parties: readonly Code[],
  may: readonly Code[],
): Signature {
  const account = caller.subject;
  const signed = [proposedBy, ...endorsedBy];
  const wanted = input.as ? parties : caller.bodies.some((body) => may.includes(body)) ? may : parties;
  const body = bodyOf(caller, wanted, input.as);
  const own = signed.find((signature) => signature.account === account);
  if (own !== undefined) refuse(problem('FOUR_EYES', { account, body: own.body }));
  if (body === proposedBy.body) refuse(problem('OWN_PROPOSAL', { body, bodies: may }));
  if (!may.includes(body)) refuse(problem('NOT_AWAITED', { body, bodies: may }));
  return { account, body };
}

/** The party that the caller acts for; `rather`: that one, if it may. */
function actingParty({ order: { about, caller, input }, catalogue, record }: Standing, rather?: Code): Code {
  const preferred = rather !== undefined && caller.actsFor(rather) ? rather : undefined;
  return bodyOf(caller, partiesOf(catalogue, about.type, [record]), input.as ?? preferred);
}

/** The proposal is answered with no: a new record takes its last state, one that was to be amended stays as it is. */
const closed = ({ record, state, to, proposal }: Answered, body: Code): Plan => ({
  ...(!proposal.amends && { records: asRecords(proposal.type, { ...record, state: to }) }),
  proposals: { ended: [subjectOf(proposal)] },
  body,
  summary: { from: state, to },
});

const changed = (
  { order, state, record }: Standing,
  body: Code,
  change: Partial<LifeRecord> & { state: State },
): Plan => ({
  records: asRecords(order.about.type, { ...record, ...change }),
  body,
  summary: { from: state, to: change.state },
});
