/** A catalogue that is brought forward answers as the register compiled anew does, whatever has happened to it. */
import * as fc from 'fast-check';
import {
  byteLengthOf,
  conditionOf,
  acceptedCertificates,
  bringForward,
  compile,
  decide,
  equivalencesFrom,
  runToEnd,
  nearMisses,
  portability,
  type Catalogue,
  type Changes,
  type Claim,
  type Equivalence,
  type Register,
} from '../../src/recognition';
import { scene } from '../support/arbitraries';
import { agreement, certificate, claim, equivalence, registerOf, requirement } from '../support/builders';
import { decided } from '../support/engine';

/** What nothing else names, so that it may come and go. */
const LOOSE = ['equivalences', 'requirements', 'exclusions', 'levelReferences'] as const;

function changesFrom(before: Register, after: Register): Changes {
  return Object.fromEntries(
    LOOSE.map((type) => {
      const known = new Map(before[type].map((record) => [record.code, JSON.stringify(record)]));
      const stays = new Set(after[type].map(({ code }) => code));
      const put = after[type].filter((record) => known.get(record.code) !== JSON.stringify(record));
      return [type, { put, ended: [...known.keys()].filter((code) => !stays.has(code)) }];
    }),
  );
}

const forward = (catalogue: Catalogue, changes: Changes, revision: number): Catalogue =>
  runToEnd(bringForward(catalogue, changes, revision));

/** All that the catalogue says to a claim. */
function answersOf(catalogue: Catalogue, put: Claim): unknown {
  const decision = decided(decide(catalogue, put));
  return [
    decision,
    nearMisses(catalogue, put, decision),
    portability(catalogue, put),
    acceptedCertificates(catalogue, put),
    decision.outstanding.map((code) => conditionOf(catalogue, code)),
  ];
}

/** Which equivalences are away, which are suspended, and whether all else that is loose is there: drawn for one moment of a history. */
const moment = fc.record({
  away: fc.array(fc.nat(20), { maxLength: 8 }),
  suspended: fc.array(fc.nat(20), { maxLength: 3 }),
  others: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

function at(
  register: Register,
  { away, suspended, others }: { away: number[]; suspended: number[]; others: boolean },
): Register {
  const equivalences = register.equivalences
    .map((record, position): Equivalence => (suspended.includes(position) ? { ...record, state: 'SUSPENDED' } : record))
    .filter((_, position) => !away.includes(position));
  return others
    ? { ...register, equivalences }
    : { ...register, equivalences, exclusions: [], requirements: register.requirements.slice(1) };
}

it('on random registers with random histories', () => {
  fc.assert(
    fc.property(scene, fc.array(moment, { minLength: 1, maxLength: 5 }), ({ register, claims }, moments) => {
      const history = [...moments.map((one) => at(register, one)), register];
      let catalogue = compile(history[0], 0);
      history.forEach((now, revision) => {
        if (revision > 0) catalogue = forward(catalogue, changesFrom(history[revision - 1], now), revision);
        const anew = compile(now, revision);
        for (const put of claims) expect(answersOf(catalogue, put)).toEqual(answersOf(anew, put));
      });
    }),
    { numRuns: 400 },
  );
});

const register = registerOf({
  certificates: [certificate('C1'), certificate('C2'), certificate('C3')],
  agreements: [agreement('A', { onward: { maxSteps: 2 } })],
  equivalences: [equivalence('b', 'C1', 'C2', { period: { from: '2026-01-01', until: '2027-01-01' } })],
  requirements: [requirement('q', [{ code: 'r', needs: [{ certificate: 'C3' }] }])],
});
const put = claim(['C1']);
const verdictIn = (catalogue: Catalogue, onDate: string): string =>
  decided(decide(catalogue, { ...put, onDate })).verdict;

it.each(['2026-07-01', '2019-02-28', '9998-12-30'])('tells days apart that no period named before: %s', (until) => {
  const last = new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10);
  const came = equivalence('a', 'C1', 'C3', { period: { until } });
  const catalogue = forward(compile(register, 1), { equivalences: { put: [came], ended: [] } }, 2);
  expect([last, until].map((day) => verdictIn(catalogue, day))).toEqual(['RECOGNISED', 'NOT_RECOGNISED']);
});

it('tells sets of scattered regions apart that come later', () => {
  const wide = { ...register, agreements: [agreement('A', { regions: ['GBA', 'EU'] })] };
  const apart = equivalence('a', 'C1', 'C3', { regions: ['HK', 'GZ'], purposes: ['TRAINING'] });
  // More than there is spare room for.
  const others = Array.from({ length: 80 }, (_, number) => ({ ...apart, code: `d${String(number)}` }));
  const came = equivalence('e', 'C1', 'C3', { regions: ['GZ', 'EU'] });
  const before = compile({ ...wide, equivalences: [...wide.equivalences, apart] }, 1);
  for (const put of [[came], [...others, came]]) {
    const catalogue = forward(before, { equivalences: { put, ended: [] } }, 2);
    const verdicts = ['HK', 'GD', 'GZ', 'EU'].map(
      (region) => decided(decide(catalogue, claim(['C1'], { region }))).verdict,
    );
    expect(verdicts).toEqual(['NOT_RECOGNISED', 'NOT_RECOGNISED', 'RECOGNISED', 'UNDETERMINED']);
  }
});

it('keeps a row in order of code where an act brings several, read one way and the other', () => {
  const came = [equivalence('c', 'C1', 'C2', { mutual: true }), equivalence('d', 'C2', 'C3')];
  const after = forward(compile(register, 1), { equivalences: { put: came, ended: [] } }, 2);
  const anew = compile({ ...register, equivalences: [...register.equivalences, ...came] }, 2);
  for (const code of ['C1', 'C2', 'C3']) expect(equivalencesFrom(after, code)).toEqual(equivalencesFrom(anew, code));
});

it('leaves the catalogue before as it was', () => {
  const before = compile(register, 1);
  const answer = JSON.stringify(answersOf(before, put));
  const after = forward(before, { equivalences: { put: [equivalence('a', 'C2', 'C3')], ended: [] } }, 2);
  expect(verdictIn(after, '2026-07-01')).toBe('RECOGNISED');
  forward(after, { equivalences: { put: [], ended: ['a', 'b'] } }, 3);
  expect(JSON.stringify(answersOf(before, put))).toBe(answer);
  expect(verdictIn(after, '2026-07-01')).toBe('RECOGNISED');
});

it('goes two ways from one catalogue at the same time', () => {
  const before = compile(register, 1);
  const came = [equivalence('a', 'C2', 'C3'), equivalence('c', 'C1', 'C3', { mutual: true })];
  const ways = came.map((record) => bringForward(before, { equivalences: { put: [record], ended: [] } }, 2));
  const after = new Map<number, Catalogue>();
  while (after.size < ways.length)
    ways.forEach((way, number) => {
      const turn = after.has(number) ? undefined : way.next();
      if (turn?.done === true) after.set(number, turn.value);
    });
  came.forEach((record, number) => {
    const anew = compile({ ...register, equivalences: [...register.equivalences, record] }, 2);
    expect(answersOf(after.get(number)!, put)).toEqual(answersOf(anew, put));
  });
});

it('lets go of records that were replaced', () => {
  let catalogue = compile(register, 1);
  for (let number = 0; number < 2_500; number++) {
    const until = number % 2 === 0 ? '2026-06-01' : '2027-01-01';
    const amended = equivalence('b', 'C1', 'C2', { period: { from: '2026-01-01', until } });
    catalogue = forward(catalogue, { equivalences: { put: [amended], ended: [] } }, number + 2);
  }
  expect(catalogue.tables.equivalences.issued).toBeLessThan(1_100);
  expect(answersOf(catalogue, put)).toEqual(answersOf(compile(register, 2_501), put));
});

it('lets go of rows that were written anew', () => {
  const many = Array.from({ length: 1_000 }, (_, number) => number + 1_000);
  const hub = registerOf({
    certificates: ['C1', 'C3', ...many.map((number) => `T${String(number)}`)].map((code) => certificate(code)),
    agreements: [agreement('A', { onward: { maxSteps: 2 } })],
    equivalences: many.map((number) => equivalence(`e${String(number)}`, 'C1', `T${String(number)}`)),
    requirements: [requirement('q', [{ code: 'r', needs: [{ certificate: 'C3' }] }])],
  });
  let catalogue = compile(hub, 1);
  const sizes = Array.from({ length: 100 }, (_, number) => {
    const came = equivalence('last', 'T1500', 'C3', number % 2 === 0 ? {} : { state: 'SUSPENDED' });
    const amended = { ...hub.equivalences[number], mutual: true };
    catalogue = forward(catalogue, { equivalences: { put: [came, amended], ended: [] } }, number + 2);
    expect(verdictIn(catalogue, '2026-07-01')).toBe(number % 2 === 0 ? 'RECOGNISED' : 'NOT_RECOGNISED');
    return byteLengthOf(catalogue);
  });
  // A hundred rows of a thousand edges would be over a megabyte and a half.
  expect(Math.max(...sizes)).toBeLessThan(1_000_000);
  expect(sizes.at(-1)).toBeLessThan(Math.max(...sizes));
});

it('takes over what an act on equivalences leaves as it is', () => {
  const before = compile(register, 1);
  const after = forward(before, { equivalences: { put: [equivalence('a', 'C2', 'C3')], ended: [] } }, 2);
  expect(after.tables.certificates).toBe(before.tables.certificates);
  expect(after.levels).toBe(before.levels);
  expect(forward(before, {}, 2).tables).toEqual(before.tables);
});
