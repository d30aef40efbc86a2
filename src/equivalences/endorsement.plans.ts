/** What each act in the life of an agreement or equivalence writes, and what stands against it. */
import { ableBodies, bodyOf } from '../acts/on-behalf';
import { problem } from '../acts/problems';
import {
  asRow,
  type LifeOrder,
  type LifeRecord,
  type LifeType,
  type Proposal,
  type Signature,
} from '../acts/proposals';
import { today } from '../api/clock';
import type { Plan } from '../acts/plan';
import { refuse } from '../acts/refusal';
import { dayInWords } from '../language/days';
import { subjectOf } from '../ledger/subject';
import { excerpt, type Records } from '../document';
import type { MessageParameters } from '../language/message';
import {
  equivalencesFrom,
  isDay,
  servicePeriods,
  type Agreement,
  type Catalogue,
  type Code,
  type Day,
  type Equivalence,
  type State,
} from '../recognition';
import type { LifeState } from './endorsement.lifecycle';
import { openSuspension, reinstatedOn, suspendedFrom, suspensionsBefore, withSuspensions } from './suspensions';
import { authoritiesOf, awaited, isEndorsed, overlapping, partiesOf, unsignedBy } from './endorsement.rules';

/** What an act finds. */
export interface Found {
  readonly order: LifeOrder;
  readonly catalogue: Catalogue;
  readonly state: LifeState;
  /** The state that the act leads to. */
  readonly to: State;
  /** Undefined: the register has none of that code. */
  readonly record: LifeRecord | undefined;
  readonly proposal: Proposal | null;
}

/** What an act on a record that the register has finds. */
export interface FoundRecord extends Found {
  readonly record: LifeRecord;
}

/** What an answer to a proposal finds. */
export interface FoundProposal extends FoundRecord {
  readonly proposal: Proposal;
}

/** Puts a new record forward, or an amended version of one that stands; `beside`: others of the same act. */
export function propose(
  { order, catalogue, state, to, record }: Found,
  draft: LifeRecord,
  beside: readonly Equivalence[] = [],
): Plan {
  const { about, caller, input } = order;
  const amends = to !== 'PROPOSED';
  const given = (['state', 'suspensions'] as const).filter((field) => draft[field] !== undefined);
  if (given.length > 0)
    refuse(
      ...given.map((field) =>
        problem('STATE_GIVEN', { value: excerpt(draft[field]), field }, `/${about.type}/0/${field}`),
      ),
    );
  if (record !== undefined) keepIdentity(about.type, record, draft, amends);
  const drafted = partiesOf(catalogue, about.type, [draft]);
  // Whose an agreement is that there is not, nobody can tell: the check of the document names it.
  if (drafted.length === 0) return { drafts: asRecords(about.type, draft), summary: {} };
  const standing = record === undefined ? drafted : partiesOf(catalogue, about.type, [record]);
  const body = bodyOf(caller, standing, input.as, authoritiesIn(catalogue, about.type, draft, drafted));
  if (drafted.length === 1) refuse(problem('ONE_PARTY', { bodies: drafted }));
  if (isEquivalence(about.type, draft)) refuseUnfit(catalogue, draft, beside);
  const proposal: Proposal = {
    ...about,
    draft,
    amends,
    proposedBy: { account: caller.account, body },
    endorsedBy: [],
  };
  return {
    ...(amends
      ? { drafts: asRecords(about.type, draft) }
      : { records: asRecords(about.type, { ...draft, state: to }) }),
    proposals: { put: [asRow(proposal)] },
    body,
    summary: { from: state, to, awaits: awaited(catalogue, proposal, [...new Set([...standing, ...drafted])].sort()) },
  };
}

export function endorse({ order, catalogue, state, to, record, proposal }: FoundProposal): Plan {
  const parties = partiesOf(catalogue, proposal.type, [record, proposal.draft]);
  const { all, any } = awaited(catalogue, proposal, parties);
  const { account, body } = signatureOf(order, proposal, {
    parties,
    may: unsignedBy(proposal)(parties),
    rather: [...all, ...any],
    authorities: authoritiesIn(catalogue, proposal.type, proposal.draft, parties),
  });
  const endorsed = { ...proposal, endorsedBy: [...proposal.endorsedBy, { account, body }] };
  const still = awaited(catalogue, endorsed, parties);
  if (!isEndorsed(still))
    return { proposals: { put: [asRow(endorsed)] }, body, summary: { from: state, to: state, awaits: still } };
  if (isEquivalence(proposal.type, proposal.draft)) refuseUnfit(catalogue, proposal.draft);
  return {
    // Suspensions come about by acts: a new version has those of the one that stood.
    records: asRecords(proposal.type, { ...withSuspensions(proposal.draft, record.suspensions ?? []), state: to }),
    proposals: { ended: [subjectOf(proposal)] },
    body,
    summary: { from: state, to },
  };
}

/** By another party than the one that proposed. */
export function decline(found: FoundProposal): Plan {
  const { order, catalogue, record, proposal } = found;
  const parties = partiesOf(catalogue, proposal.type, [record, proposal.draft]);
  const others = parties.filter((party) => party !== proposal.proposedBy.body);
  return closed(found, signatureOf(order, proposal, { parties, may: others }).body);
}

/** By the body that proposed. */
export function withdraw(found: FoundProposal): Plan {
  const { order, proposal } = found;
  return closed(found, bodyOf(order.caller, [proposal.proposedBy.body], order.input.as));
}

/** By any party, from a day on: what may be wrong is stopped at once. What was recognised on earlier days stays recognised. */
export function suspend(found: FoundRecord, startsOn: Day): Plan {
  const body = actingParty(found);
  refuseDay(found, startsOn, 'STARTS_IN_PAST', '/startsOn');
  return changed(found, body, { state: found.to, suspensions: suspendedFrom(found.record, startsOn) });
}

/** Who suspended a record, and when. */
export interface Suspended extends Signature {
  readonly on: Day;
}

/**
 * By the body that suspended it as long as that is a party, and by somebody else; it counts again from a day on.
 * `by`: who suspended it; null where an import did.
 */
export function reinstate(found: FoundRecord, by: Suspended | null, endsOn: Day): Plan {
  const body = actingParty(found, by?.body);
  const { about, caller } = found.order;
  const isParty = by !== null && partiesOf(found.catalogue, about.type, [found.record]).includes(by.body);
  if (isParty && body !== by.body) refuse(problem('SUSPENDED_BY', { record: about.code, body: by.body }));
  if (by !== null && caller.account === by.account)
    refuse(problem('FOUR_EYES', { account: by.account, body: by.body }));
  refuseDay(found, endsOn, 'ENDS_IN_PAST', '/endsOn');
  const { suspensions, period } = found.record;
  // A record of before suspensions had days: the ledger may know when it was, and its period begins with it at the earliest.
  const named = suspensions ?? [{ from: by?.on ?? period?.from ?? today() }];
  return changed(found, body, { state: found.to, suspensions: reinstatedOn(named, endsOn) });
}

/** A day from which an act is to take effect: today or later, and while the record still serves. */
function refuseDay(
  { order, record }: FoundRecord,
  day: Day,
  inPast: 'STARTS_IN_PAST' | 'ENDS_IN_PAST',
  path: string,
): void {
  const parameters = { value: day, record: order.about.code };
  const until = record.period?.until;
  if (!isDay(day)) refuse(problem('MALFORMED_DAY', parameters, path));
  if (day < today()) refuse(problem(inPast, { ...parameters, today: dayInWords(today()) }, path));
  if (until !== undefined && until <= day)
    refuse(problem('ENDS_ALREADY', { ...parameters, until: dayInWords(until) }, path));
}

/**
 * By any party. It ends on a day and does not reach back: what was recognised on earlier days stays recognised. What is suspended ends on
 * the day since when it is. So it stays `ENDORSED`, with an end, unless it has served on no day: then it is `REVOKED`. An open amendment
 * ends with it: it was made without the end, and would undo it.
 */
export function revoke(found: FoundRecord, endsOn: Day): Plan {
  const body = actingParty(found);
  refuseDay(found, endsOn, 'ENDS_IN_PAST', '/endsOn');
  const { record } = found;
  const { period } = record;
  const since = openSuspension(record)?.from;
  const until = since !== undefined && since < endsOn ? since : endsOn;
  const served = servicePeriods({ ...record, period: { ...period, until } });
  const proposals = found.proposal === null ? {} : { ended: [subjectOf(found.order.about)] };
  if (served.length === 0) return { ...changed(found, body, { state: found.to }), proposals };
  const change = {
    state: 'ENDORSED',
    period: { ...period, until },
    suspensions: suspensionsBefore(record, until),
  } as const;
  return { ...changed(found, body, change), proposals };
}

const isEquivalence = (type: LifeType, _record: LifeRecord): _record is Equivalence => type === 'equivalences';

const asRecords = (type: LifeType, record: LifeRecord): Records =>
  type === 'equivalences' ? { equivalences: [record as Equivalence] } : { agreements: [record as Agreement] };

/**
 * An equivalence is between two certificates under one agreement: with others it is another one. So is an agreement that was not agreed
 * on between others, who would take over what hangs on it; one that stands may be given other parties, by the old and the new.
 */
function keepIdentity(type: LifeType, record: LifeRecord, draft: LifeRecord, amends: boolean): void {
  const fields = type === 'equivalences' ? ['agreement', 'from', 'to'] : amends ? [] : ['parties'];
  const changes = fields.flatMap((field) => {
    const [before, value] = [record, draft].map((one) =>
      [(one as unknown as MessageParameters)[field]].flat().map(String).sort(),
    );
    if (before.join() === value.join()) return [];
    return [problem('IDENTITY_CHANGED', { value: value.join(), field, before }, `/${type}/0/${field}`)];
  });
  if (changes.length > 0) refuse(...changes);
}

/** Its agreement has to stand, or be on its way; and no other equivalence may say the same. */
function refuseUnfit(catalogue: Catalogue, draft: Equivalence, beside: readonly Equivalence[] = []): void {
  const state = catalogue.tables.agreements.find(draft.agreement)?.state ?? 'ENDORSED';
  if (state === 'DECLINED' || state === 'WITHDRAWN' || state === 'REVOKED') {
    const { agreement } = draft;
    refuse(problem('AGREEMENT_STATE', { value: agreement, agreement, state }, '/equivalences/0/agreement'));
  }
  const other = overlapping(catalogue, draft, [
    ...[draft.from, draft.to].flatMap((certificate) => equivalencesFrom(catalogue, certificate)),
    ...beside,
  ]);
  if (other !== undefined) refuse(problem('OVERLAPS', { value: draft.code, other: other.code }));
}

/** The competent authorities whose word an equivalence takes: who agrees for one of them needs that role. */
const authoritiesIn = (
  catalogue: Catalogue,
  type: LifeType,
  draft: LifeRecord,
  parties: readonly Code[],
): readonly Code[] => (isEquivalence(type, draft) ? authoritiesOf(catalogue, draft, parties) : []);

/** Who may answer a proposal. */
interface Answering {
  readonly parties: readonly Code[];
  readonly may: readonly Code[];
  /** Those of them for which an account that can choose does it. */
  readonly rather?: readonly Code[];
  /** Those for which it takes the role of a competent authority. */
  readonly authorities?: readonly Code[];
}

/** Who answers a proposal, and for which body. Refused: the account that made or endorsed it already, and a body that did. */
function signatureOf(
  { caller, input }: LifeOrder,
  { proposedBy, endorsedBy }: Proposal,
  { parties, may, rather = may, authorities = [] }: Answering,
): Signature {
  const account = caller.account;
  const signed = [proposedBy, ...endorsedBy];
  const able = ableBodies(caller, authorities);
  const theirs = [rather, may].find((bodies) => able.some((body) => bodies.includes(body)));
  const wanted = input.as ? parties : (theirs ?? parties);
  const body = bodyOf(caller, wanted, input.as, authorities);
  const own = signed.find((signature) => signature.account === account);
  if (own !== undefined) refuse(problem('FOUR_EYES', { account, body: own.body }));
  if (body === proposedBy.body) refuse(problem('OWN_PROPOSAL', { body, bodies: rather }));
  if (!may.includes(body)) refuse(problem('NOT_AWAITED', { body, bodies: rather }));
  return { account, body };
}

/** The party that the caller acts for; `rather`: that one, if it may. */
function actingParty({ order: { about, caller, input }, catalogue, record }: FoundRecord, rather?: Code): Code {
  const preferred = rather !== undefined && caller.actsFor(rather) ? rather : undefined;
  return bodyOf(caller, partiesOf(catalogue, about.type, [record]), input.as ?? preferred);
}

/** The proposal is answered with no: a new record takes its last state, one that was to be amended stays as it is. */
const closed = ({ record, state, to, proposal }: FoundProposal, body: Code): Plan => ({
  ...(!proposal.amends && { records: asRecords(proposal.type, { ...record, state: to }) }),
  proposals: { ended: [subjectOf(proposal)] },
  body,
  summary: { from: state, to },
});

const changed = (
  { order, state, record }: FoundRecord,
  body: Code,
  { suspensions = record.suspensions ?? [], ...change }: Pick<LifeRecord, 'period' | 'suspensions'> & { state: State },
): Plan => ({
  records: asRecords(order.about.type, { ...withSuspensions(record, suspensions), ...change }),
  body,
  summary: { from: state, to: change.state },
});
