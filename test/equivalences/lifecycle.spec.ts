import {
  LIFE_ACTS,
  statesFor,
  transition,
  TRANSITIONS,
  type LifeState,
} from '../../src/equivalences/endorsement.lifecycle';
import { STATES } from '../../src/recognition';

it('reaches every state from a new record, and has a way for every act', () => {
  const reached = new Set<LifeState>(['NEW']);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const { from, to } of TRANSITIONS) if (reached.has(from)) reached.add(to);
  }
  expect([...reached].sort()).toEqual(['NEW', ...STATES].sort());
  for (const act of LIFE_ACTS) expect(statesFor(act)).not.toEqual([]);
});

it('leads to one state from each, whatever the act', () => {
  const keys = TRANSITIONS.map(({ act, from }) => `${act} ${from}`);
  expect(new Set(keys).size).toBe(keys.length);
});

it('lets nothing come into force but by an endorsement, or the reinstatement of what was endorsed', () => {
  const acts = TRANSITIONS.filter(({ from, to }) => to === 'ENDORSED' && from !== 'ENDORSED').map(({ act }) => act);
  expect([...new Set(acts)].sort()).toEqual(['ENDORSE', 'REINSTATE']);
});

it('answers only what is open, and keeps the state of a record whose amendment is answered', () => {
  for (const { act, from, to, proposal } of TRANSITIONS) {
    expect(proposal === 'ANSWERS').toBe(['ENDORSE', 'DECLINE', 'WITHDRAW'].includes(act));
    if (proposal === 'ANSWERS' && from !== 'PROPOSED') expect(to).toBe(from);
  }
});

it('has no way out of what is revoked', () => {
  expect(LIFE_ACTS.filter((act) => transition(act, 'REVOKED') !== undefined)).toEqual([]);
});
