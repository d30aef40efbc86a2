/** Acts that change agreements and equivalences all the time, each under a key, asked again and again until it is known what became of it. */
import type { Agreement, Code, Equivalence, Requirement } from '../../src/recognition';
import { stateOf } from '../../src/recognition';
import type { State } from './ledger-copy';
import type { Random } from './random';
import { ENDORSER, PROPOSER } from './world';

/** Who acts, with the roles of their tokens. */
export const PEOPLE = {
  ann: [`body:${PROPOSER}`],
  bob: [`body:${PROPOSER}`],
  pat: [`body:${ENDORSER}`],
  reg: ['registrar'],
} as const;
export type Person = keyof typeof PEOPLE;

export interface DrawnAct {
  readonly who: Person;
  /** The mutation and its arguments beside `act`. */
  readonly name: string;
  readonly types: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

const SEEN = { code: 'Code!', seenRevision: 'Int!' };
/** More equivalences than so many that can still serve are not put forward. */
const MOST_EQUIVALENCES = 24;
const TYPES = { agreements: 'AGREEMENT', equivalences: 'EQUIVALENCE' } as const;
type LifeType = keyof typeof TYPES;

/** An act that is possible on the register as it is known, or nearly. */
export function drawAct(random: Random, { register, proposals }: State, head: number, number: number): DrawnAct {
  const kind = random.next();
  const living = register.equivalences.filter((one) => stateOf(one) !== 'REVOKED');
  if (kind < 0.06) return exclude(random, register.exclusions, register.certificates, head, number);
  if (kind < 0.12) return amendRequirement(random.oneOf(register.requirements), head);
  if (kind < 0.3 && living.length < MOST_EQUIVALENCES) return propose(random, register.equivalences, number);
  const type: LifeType = random.chance(0.15) ? 'agreements' : 'equivalences';
  const record = random.oneOf<Agreement | Equivalence>(type === 'agreements' ? register.agreements : living);
  return onLife(random, type, record, proposals.has(`${type}/${record.code}`), head);
}

function onLife(
  random: Random,
  type: LifeType,
  record: Agreement | Equivalence,
  isOpen: boolean,
  seenRevision: number,
): DrawnAct {
  const { code } = record;
  const on = (who: Person, name: string, more: object = {}, types: Record<string, string> = {}): DrawnAct => ({
    who,
    name,
    types: { type: 'EndorsedType!', ...SEEN, ...types },
    values: { type: TYPES[type], code, seenRevision, ...more },
  });
  if (isOpen) {
    const answer = random.next();
    return answer < 0.7 ? on('pat', 'endorse') : answer < 0.85 ? on('pat', 'decline') : on('ann', 'withdraw');
  }
  if (stateOf(record) === 'SUSPENDED') return on('bob', 'reinstate');
  const change = random.next();
  if (change < 0.5) return on('ann', 'suspend');
  if (change < 0.55 && type === 'equivalences')
    return on('ann', 'revoke', { endsOn: dayAfter(random.between(0, 1)) }, { endsOn: 'Date!' });
  return amend(random, type, record, seenRevision);
}

function amend(random: Random, type: LifeType, record: Agreement | Equivalence, seenRevision: number): DrawnAct {
  const draft = without(record, 'state', 'suspensions');
  if (type === 'agreements')
    return {
      who: 'ann',
      name: 'amendAgreement',
      types: { agreement: 'AgreementInput!', seenRevision: 'Int!' },
      values: { agreement: { ...draft, onward: { maxSteps: random.between(2, 4) } }, seenRevision },
    };
  const conditions = random.chance(0.5) ? [{ code: 'k4', kind: 'COURSE', text: { en: 'k4' } }] : undefined;
  return {
    who: 'ann',
    name: 'amendEquivalence',
    types: { equivalence: 'EquivalenceInput!', seenRevision: 'Int!' },
    values: { equivalence: { ...draft, conditions }, seenRevision },
  };
}

/** Like one that there is, under another code; as the other is in its way where they say the same, for another region. */
function propose(random: Random, equivalences: readonly Equivalence[], number: number): DrawnAct {
  const like = without(random.oneOf(equivalences), 'state', 'suspensions', 'period');
  const equivalence = { ...like, code: `N${String(number)}`, regions: [random.oneOf(['HK', 'GZ', 'GD', 'GBA'])] };
  return {
    who: 'ann',
    name: 'proposeEquivalence',
    types: { equivalence: 'EquivalenceInput!' },
    values: { equivalence },
  };
}

function exclude(
  random: Random,
  present: readonly { readonly code: Code }[],
  certificates: readonly { readonly code: Code }[],
  seenRevision: number,
  number: number,
): DrawnAct {
  if (present.length > 2)
    return {
      who: 'reg',
      name: 'retire',
      types: { type: 'ReferenceType!', ...SEEN },
      values: { type: 'EXCLUSION', code: random.oneOf(present).code, seenRevision },
    };
  const exclusion = {
    ...{ code: `X${String(number)}`, certificate: random.oneOf(certificates).code, regions: ['HK'] },
    ...{ purposes: ['PRACTICE'], reason: { en: 'for the time being' } },
  };
  return { who: 'reg', name: 'register', types: { record: 'RecordInput!' }, values: { record: { exclusion } } };
}

/** The routes the other way round. */
const amendRequirement = (requirement: Requirement, seenRevision: number): DrawnAct => ({
  who: 'reg',
  name: 'amend',
  types: { record: 'RecordInput!', seenRevision: 'Int!' },
  values: { record: { requirement: { ...requirement, routes: requirement.routes.toReversed() } }, seenRevision },
});

const without = (record: object, ...names: readonly string[]): object =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

const DAY_MS = 86_400_000;
const AHEAD_MS = 8 * 3_600_000;
const dayAfter = (days: number): string => new Date(Date.now() + AHEAD_MS + days * DAY_MS).toISOString().slice(0, 10);

/** The request that does an act. */
export function requestOf({ name, types, values }: DrawnAct, key: string): string {
  const declared = Object.entries(types).map(([argument, type]) => `$${argument}: ${type}`);
  const given = Object.keys(types).map((argument) => `${argument}: $${argument}`);
  const query = `mutation ($act: ActInput!, ${declared.join(', ')}) { done: ${name}(${given.join(', ')}, act: $act) {
    __typename ... on ActRecorded { revision repeated } ... on ActRefused { problems { code message } } } }`;
  return JSON.stringify({ query, variables: { ...values, act: { reason: 'as decided', key } } });
}
