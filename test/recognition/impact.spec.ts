/** What drafts of equivalences would change, against really having them in the register: claim by claim. */
import * as fc from 'fast-check';
import {
  agreementImpactOf,
  compile,
  decide,
  impactOf,
  PURPOSES,
  type Agreement,
  type Equivalence,
  type Impact,
  type Purpose,
  type Register,
  type TimeSlices,
  type VerdictChange,
} from '../../src/recognition';
import { scene } from '../support/arbitraries';
import { agreement, certificate, claim, equivalence, experience, registerOf, requirement } from '../support/builders';
import { decided, REVISION } from '../support/engine';

const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];

const impact = (register: Register, drafts: readonly Equivalence[], onDate: string, purpose: Purpose): Impact =>
  found(impactOf(compile(register, REVISION), drafts, onDate, purpose));

function found(asked: TimeSlices<Impact | null>): Impact {
  for (;;) {
    const { done, value } = asked.next();
    if (done) return value!;
  }
}

const withDrafts = (register: Register, drafts: readonly Equivalence[]): Register => ({
  ...register,
  equivalences: [
    ...register.equivalences.filter(({ code }) => drafts.every((draft) => draft.code !== code)),
    ...drafts,
  ],
});

/** Every single certificate for every post in every region, before and after. */
function bruteChanges(before: Register, after: Register, onDate: string, purpose: Purpose): readonly VerdictChange[] {
  const [then, now] = [before, after].map((register) => compile(register, REVISION));
  const sorted = (records: readonly { readonly code: string }[]): readonly string[] =>
    records.map(({ code }) => code).toSorted();
  return sorted(before.certificates).flatMap((held) =>
    sorted(before.posts).flatMap((post) =>
      sorted(before.regions).flatMap((region) => {
        const put = claim([held], { post, region, onDate, purpose });
        const [was, is] = [then, now].map((catalogue) => decided(decide(catalogue, put)).verdict);
        return was === is ? [] : [{ certificate: held, post, region, before: was, after: is }];
      }),
    ),
  );
}

type Kind = 'new' | 'amended' | 'struck';

/** A register, and some of its equivalences as drafts: taken out of it, put in place of another, or suspended. */
const drafted = fc
  .tuple(
    scene,
    fc.array(fc.tuple(fc.constantFrom<Kind>('new', 'amended', 'struck'), fc.nat()), { minLength: 1, maxLength: 3 }),
  )
  .filter(([{ register }]) => register.equivalences.length > 0)
  .map(([{ register }, choices]) => {
    let given = register;
    const drafts = new Map<string, Equivalence>();
    for (const [kind, number] of choices) {
      const picked = register.equivalences[number % register.equivalences.length];
      const other = register.equivalences[(number >> 3) % register.equivalences.length];
      if (drafts.has(picked.code)) continue;
      if (kind === 'new')
        given = { ...given, equivalences: given.equivalences.filter(({ code }) => code !== picked.code) };
      drafts.set(
        picked.code,
        kind === 'new'
          ? { ...picked, state: 'ENDORSED' }
          : kind === 'amended'
            ? { ...other, code: picked.code, state: 'ENDORSED' }
            : { ...picked, state: 'SUSPENDED' },
      );
    }
    return { register: given, drafts: [...drafts.values()] };
  });

it('is what really changes, claim by claim', () => {
  const seen = new Set<string>();
  let chains = 0;
  fc.assert(
    fc.property(
      drafted,
      fc.constantFrom(...DAYS),
      fc.constantFrom(...PURPOSES),
      ({ register, drafts }, day, purpose) => {
        const told = impact(register, drafts, day, purpose);
        const real = bruteChanges(register, withDrafts(register, drafts), day, purpose);
        expect(told.changes).toEqual(real);
        for (const { before, after } of real) seen.add(`${before} ${after}`);
        chains += told.chains.length;
      },
    ),
    { numRuns: 2500 },
  );
  // Enough of every kind really happened.
  for (const kind of [
    'NOT_RECOGNISED RECOGNISED',
    'RECOGNISED NOT_RECOGNISED',
    'NOT_RECOGNISED CONDITIONAL',
    'CONDITIONAL RECOGNISED',
    'NOT_RECOGNISED PARTIAL',
    'PARTIAL NOT_RECOGNISED',
  ])
    expect(seen).toContain(kind);
  expect(chains).toBeGreaterThan(50);
});

/** What may become of an agreement at once, and what may come about by an amendment. */
const AGREEMENTS: readonly ((agreement: Agreement) => Agreement)[] = [
  (one) => ({ ...one, state: 'SUSPENDED' }),
  (one) => ({ ...one, state: 'ENDORSED', suspensions: undefined }),
  (one) => ({ ...one, state: 'REVOKED' }),
  (one) => ({ ...one, purposes: ['PRACTICE'] }),
  (one) => ({ ...one, regions: ['MO'] }),
  (one) => ({ ...one, onward: { maxSteps: 3 } }),
  (one) => ({ ...one, onward: undefined }),
];

it('of an agreement is what really changes, claim by claim', () => {
  let changed = 0;
  const changedBy = new Set<number>();
  fc.assert(
    fc.property(
      scene.filter(({ register }) => register.agreements.length > 0),
      fc.nat(),
      fc.nat(AGREEMENTS.length - 1),
      fc.constantFrom(...DAYS),
      fc.constantFrom(...PURPOSES),
      ({ register }, number, change, day, purpose) => {
        const draft = AGREEMENTS[change](register.agreements[number % register.agreements.length]);
        const agreements = register.agreements.map((one) => (one.code === draft.code ? draft : one));
        const real = bruteChanges(register, { ...register, agreements }, day, purpose);
        const told = found(agreementImpactOf(compile(register, REVISION), draft, day, purpose));
        expect(told.changes).toEqual(real);
        changed += real.length;
        if (real.length > 0) changedBy.add(change);
      },
    ),
    { numRuns: 1500 },
  );
  expect(changed).toBeGreaterThan(100);
  expect(changedBy.size).toBe(AGREEMENTS.length);
});

it('is nothing where the draft is what the register has', () => {
  fc.assert(
    fc.property(scene, fc.constantFrom(...DAYS), ({ register }, day) => {
      expect(impact(register, register.equivalences, day, 'PRACTICE')).toEqual({ changes: [], chains: [] });
    }),
    { numRuns: 200 },
  );
});

describe('the chains that come about', () => {
  const certificates = ['C1', 'C2', 'C3', 'C4'].map((code) => certificate(code));
  const line = [equivalence('e1', 'C1', 'C2'), equivalence('e3', 'C3', 'C4')];
  const register = registerOf({
    certificates,
    agreements: [agreement('A', { onward: { maxSteps: 3 } }), agreement('B')],
    equivalences: line,
    requirements: [requirement('q', [{ code: 'r', needs: [{ certificate: 'C4' }] }])],
  });

  it('are the shortest, and named with the regions in which they hold', () => {
    const { chains, changes } = impact(
      register,
      [equivalence('e2', 'C2', 'C3', { regions: ['GD'] })],
      DAYS[0],
      'PRACTICE',
    );
    expect(
      chains.map(({ from, to, equivalences, regions }) => [from, to, equivalences.join(), regions.join()]),
    ).toEqual([
      ['C1', 'C3', 'e1,e2', 'GD,GZ'],
      ['C1', 'C4', 'e1,e2,e3', 'GD,GZ'],
      ['C2', 'C4', 'e2,e3', 'GD,GZ'],
    ]);
    expect(changes.map(({ certificate: held, region, after }) => `${held} ${region} ${after}`)).toEqual([
      'C1 GD RECOGNISED',
      'C1 GZ RECOGNISED',
      'C2 GD RECOGNISED',
      'C2 GZ RECOGNISED',
    ]);
  });

  it('do not cross agreements, nor go beyond what they grant, nor count again what was joined', () => {
    const other = impact(register, [equivalence('e2', 'C2', 'C3', { agreement: 'B' })], DAYS[0], 'PRACTICE');
    expect(other).toEqual({ chains: [], changes: [] });
    const short = { ...register, agreements: [agreement('A', { onward: { maxSteps: 2 } })] };
    const { chains } = impact(short, [equivalence('e2', 'C2', 'C3')], DAYS[0], 'PRACTICE');
    expect(chains.map(({ from, to }) => `${from} ${to}`)).toEqual(['C1 C3', 'C2 C4']);
    const joined = { ...register, equivalences: [...line, equivalence('d', 'C1', 'C3')] };
    const again = impact(joined, [equivalence('e2', 'C2', 'C3')], DAYS[0], 'PRACTICE');
    expect(again.chains.map(({ from, to }) => `${from} ${to}`)).toEqual(['C2 C4']);
  });

  it('are no way round between certificates that a draft joins in one step', () => {
    const both = ['d1', 'd2'].map((code) => equivalence(code, 'C1', 'C2', { mutual: true }));
    const { chains } = impact({ ...register, equivalences: [] }, both, DAYS[0], 'PRACTICE');
    expect(chains).toEqual([]);
  });

  it('tell a condition that falls', () => {
    const hard = equivalence('e9', 'C2', 'C4', { conditions: [experience('k1', 2)] });
    const { changes } = impact(
      { ...register, equivalences: [hard] },
      [equivalence('e9', 'C2', 'C4')],
      DAYS[0],
      'PRACTICE',
    );
    expect(changes[0]).toMatchObject({ certificate: 'C2', before: 'CONDITIONAL', after: 'RECOGNISED' });
  });
});
