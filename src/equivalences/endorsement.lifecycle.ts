/**
 * The life of agreements and equivalences, as data: which act is possible in which state, and what it leads to.
 *
 * A new one is proposed, and counts once it is endorsed. An amendment is proposed as well: until it is endorsed the record stands as it is.
 */
import type { State } from '../recognition';

export const LIFE_ACTS = [
  'PROPOSE',
  'AMEND',
  'ENDORSE',
  'DECLINE',
  'WITHDRAW',
  'SUSPEND',
  'REINSTATE',
  'REVOKE',
] as const;
export type LifeAct = (typeof LIFE_ACTS)[number];

/** `NEW`: the register has no record of that code. */
export type LifeState = State | 'NEW';

export interface Transition {
  readonly act: LifeAct;
  readonly from: LifeState;
  readonly to: State;
  /** Whether the act makes an open proposal, answers one, or has nothing to do with one. */
  readonly proposal: 'OPENS' | 'ANSWERS' | 'NONE';
}

const opens = (act: LifeAct, from: LifeState, to: State): Transition => ({ act, from, to, proposal: 'OPENS' });
const answers = (act: LifeAct, from: LifeState, to: State): Transition => ({ act, from, to, proposal: 'ANSWERS' });
const changes = (act: LifeAct, from: LifeState, to: State): Transition => ({ act, from, to, proposal: 'NONE' });

export const TRANSITIONS: readonly Transition[] = [
  opens('PROPOSE', 'NEW', 'PROPOSED'),
  // What an import brought in as proposed has nobody who proposed it; what was not agreed may be put forward again.
  opens('PROPOSE', 'PROPOSED', 'PROPOSED'),
  opens('PROPOSE', 'DECLINED', 'PROPOSED'),
  opens('PROPOSE', 'WITHDRAWN', 'PROPOSED'),
  answers('ENDORSE', 'PROPOSED', 'ENDORSED'),
  answers('DECLINE', 'PROPOSED', 'DECLINED'),
  answers('WITHDRAW', 'PROPOSED', 'WITHDRAWN'),
  opens('AMEND', 'ENDORSED', 'ENDORSED'),
  opens('AMEND', 'SUSPENDED', 'SUSPENDED'),
  answers('ENDORSE', 'ENDORSED', 'ENDORSED'),
  answers('ENDORSE', 'SUSPENDED', 'SUSPENDED'),
  answers('DECLINE', 'ENDORSED', 'ENDORSED'),
  answers('DECLINE', 'SUSPENDED', 'SUSPENDED'),
  answers('WITHDRAW', 'ENDORSED', 'ENDORSED'),
  answers('WITHDRAW', 'SUSPENDED', 'SUSPENDED'),
  changes('SUSPEND', 'ENDORSED', 'SUSPENDED'),
  changes('REINSTATE', 'SUSPENDED', 'ENDORSED'),
  changes('REVOKE', 'ENDORSED', 'REVOKED'),
  changes('REVOKE', 'SUSPENDED', 'REVOKED'),
];

/** What an act leads to from a state; undefined where it is not possible there. */
export const transition = (act: LifeAct, from: LifeState): Transition | undefined =>
  TRANSITIONS.find((one) => one.act === act && one.from === from);

/** The states in which an act is possible. */
export const statesFor = (act: LifeAct): readonly LifeState[] =>
  TRANSITIONS.filter((one) => one.act === act).map(({ from }) => from);
