/** What somebody may do at the desk, as far as the page can tell: no more is offered. The service decides, whatever is offered. */
import type { ProposalFactsFragment, RecordType, State } from '../graphql/graphql';
import type { Content } from '../records/names';
import type { ActName } from './act';
import type { Me } from './me';

/** Types whose records a body keeps itself, and the field that names it. */
const KEEPERS: Partial<Readonly<Record<RecordType, string>>> = {
  CERTIFICATE: 'body',
  ISSUER_KEY: 'body',
  CONSORTIUM: 'lead',
  PROGRAMME: 'providers',
  OPENING: 'provider',
};

const isOfAuthorities = (type: RecordType): boolean => type === 'REQUIREMENT' || type === 'EXCLUSION';
const isAgreedOn = (type: RecordType): boolean => type === 'AGREEMENT' || type === 'EQUIVALENCE';

/** The bodies whose record it is; empty: it is for the registrar, or for a competent authority that the record does not name. */
export function keepersOf(type: RecordType, content: Content): readonly string[] {
  const field = type === 'REQUIREMENT' ? 'authority' : KEEPERS[type];
  const named = field === undefined ? undefined : content[field];
  return [named].flat().filter((code): code is string => typeof code === 'string');
}

/** Whether somebody may draft new records of a type. */
export function mayDraft(type: RecordType, { bodies, authorities, isRegistrar }: Me): boolean {
  if (isAgreedOn(type) || (type in KEEPERS && type !== 'CONSORTIUM')) return bodies.length > 0;
  if (type === 'CONSORTIUM') return bodies.length > 0 || isRegistrar;
  return isRegistrar || (isOfAuthorities(type) && authorities.length > 0);
}

/** Whether somebody may amend or retire a record that is registered without another's agreement. */
export function mayKeep(type: RecordType, content: Content, { bodies, authorities, isRegistrar }: Me): boolean {
  const keepers = keepersOf(type, content);
  if (isOfAuthorities(type))
    return isRegistrar || authorities.some((body) => keepers.length === 0 || keepers.includes(body));
  return keepers.length === 0 ? isRegistrar : keepers.some((body) => bodies.includes(body));
}

/** What a new record begins with: the one body for which somebody acts, where the record names one. */
export function begunFor(type: RecordType, { bodies, authorities }: Me): Content {
  const [body, another] = type === 'REQUIREMENT' ? authorities : bodies;
  if (body === undefined || another !== undefined) return {};
  if (type === 'AGREEMENT') return { parties: [body] };
  const field = type === 'REQUIREMENT' ? 'authority' : KEEPERS[type];
  if (field === undefined) return {};
  return { [field]: field === 'providers' ? [body] : body };
}

/** Whether a proposal waits for somebody. */
export const waitsFor = (proposal: ProposalFactsFragment, me: Me): boolean =>
  !hasSigned(proposal, me) &&
  (proposal.awaitsAny.some(({ code }) => me.bodies.includes(code)) ||
    proposal.awaitsAll.some(({ code }) => speaksFor(proposal, code, me)));

export const isOf = ({ proposedBy }: ProposalFactsFragment, { subject, bodies }: Me): boolean =>
  proposedBy.account === subject || bodies.includes(proposedBy.body.code);

/** Four eyes: whoever has proposed or endorsed it does not answer it again, for whatever body. */
export const hasSigned = ({ proposedBy, endorsedBy }: ProposalFactsFragment, { subject }: Me): boolean =>
  [proposedBy, ...endorsedBy].some(({ account }) => account === subject);

/** All that an equivalence waits for are competent authorities, whose word takes that role. */
const speaksFor = ({ type }: ProposalFactsFragment, body: string, { bodies, authorities }: Me): boolean =>
  (type === 'EQUIVALENCE' ? authorities : bodies).includes(body);

/** An agreement or equivalence, and who has to do with it. */
export interface Agreed {
  readonly state: State;
  /** Codes of the bodies that agree. */
  readonly parties: readonly string[];
  readonly proposal: ProposalFactsFragment | null;
  /** Who suspended it, where that is known. */
  readonly suspendedBy: { readonly account: string; readonly body: string | null } | null;
}

/** The acts on an agreement or equivalence that are possible now and are somebody's to do. */
export function actsOnAgreed({ state, parties, proposal, suspendedBy }: Agreed, me: Me): readonly ActName[] {
  const isParty = parties.some((body) => me.bodies.includes(body));
  const answers = proposal === null ? [] : answersTo(proposal, parties, me);
  if (!isParty) return answers;
  if (state === 'ENDORSED') return [...answers, 'SUSPEND', 'REVOKE'];
  if (state !== 'SUSPENDED') return answers;
  return mayReinstate(suspendedBy, parties, me) ? [...answers, 'REINSTATE', 'REVOKE'] : [...answers, 'REVOKE'];
}

function answersTo(proposal: ProposalFactsFragment, parties: readonly string[], me: Me): readonly ActName[] {
  const { proposedBy, endorsedBy, awaitsAll } = proposal;
  const withdraw: readonly ActName[] = me.bodies.includes(proposedBy.body.code) ? ['WITHDRAW'] : [];
  if (hasSigned(proposal, me)) return withdraw;
  const signed = [proposedBy, ...endorsedBy].map(({ body }) => body.code);
  const theirs = me.bodies.filter((body) => parties.includes(body));
  const endorsing = theirs.some(
    (body) => !signed.includes(body) && (!awaitsAll.some(({ code }) => code === body) || speaksFor(proposal, body, me)),
  );
  return [
    ...(endorsing ? (['ENDORSE'] as const) : []),
    ...(theirs.some((body) => body !== proposedBy.body.code) ? (['DECLINE'] as const) : []),
    ...withdraw,
  ];
}

/** Another person of the body that suspended it, as long as that is a party. */
function mayReinstate(by: Agreed['suspendedBy'], parties: readonly string[], { subject, bodies }: Me): boolean {
  if (by === null || by.body === null) return true;
  return by.account !== subject && (!parties.includes(by.body) || bodies.includes(by.body));
}
