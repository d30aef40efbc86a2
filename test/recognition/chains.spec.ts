/** Chains of recognition that grow and break, act by act: every certificate for every post, and where each may be used, as compiled anew. */
import * as fc from 'fast-check';
import {
  bringForward,
  compile,
  decide,
  runToEnd,
  nearMisses,
  type Catalogue,
  type Equivalence,
} from '../../src/recognition';
import { agreement, certificate, claim, equivalence, registerOf, requirement } from '../support/builders';
import { decided } from '../support/engine';

const CERTIFICATES = ['C1', 'C2', 'C3', 'C4', 'C5'];
const CODES = Array.from('abcdefghijkl');

const ground = {
  certificates: CERTIFICATES.map((code) => certificate(code, { units: ['u1', 'u2'] })),
  posts: CERTIFICATES.map((code) => ({ code: `post-${code}`, name: { en: code } })),
  agreements: [
    agreement('A', { onward: { maxSteps: 4 } }),
    agreement('B', { onward: { maxSteps: 3 } }),
    agreement('D'),
  ],
  requirements: CERTIFICATES.map((code) =>
    requirement(`q-${code}`, [{ code: 'r', needs: [{ certificate: code }] }], { post: `post-${code}` }),
  ),
};

/** One equivalence of a register of very few, so that it often takes the place of another, or comes between two. */
const put = fc
  .record({
    code: fc.constantFrom(...CODES),
    under: fc.constantFrom('A', 'A', 'A', 'B', 'B', 'D'),
    ends: fc.shuffledSubarray(CERTIFICATES, { minLength: 2, maxLength: 2 }),
    rest: fc.oneof(
      { weight: 6, arbitrary: fc.constant<Partial<Equivalence>>({}) },
      { weight: 2, arbitrary: fc.constant<Partial<Equivalence>>({ mutual: true }) },
      { weight: 2, arbitrary: fc.constant<Partial<Equivalence>>({ awarded: { from: '2020-01-01' } }) },
      fc.constantFrom<Partial<Equivalence>>(
        { state: 'PROPOSED' },
        { creditedUnits: ['u1'] },
        { regions: ['HK', 'GZ'] },
      ),
    ),
  })
  .map(({ code, under, ends: [from, to], rest }) => equivalence(code, from, to, { agreement: under, ...rest }));

const several = (most: number) => fc.uniqueArray(put, { minLength: 1, maxLength: most, selector: ({ code }) => code });
const base = several(8);
const act = fc.record({
  put: several(2),
  ended: fc.subarray(CODES, { maxLength: 1 }),
});

/** All that is said to holders of each certificate, and to holders of two. */
function answersOf(catalogue: Catalogue): unknown {
  return CERTIFICATES.flatMap((held, at) =>
    CERTIFICATES.map((wanted) => {
      const others = at % 2 === 0 ? [held] : [held, CERTIFICATES[at - 1]];
      // Known award days, so that steps with an award window stand among the others.
      const holdings = others.map((code) => ({ certificate: code, awardedOn: '2021-01-01' }));
      const asked = claim(others, { post: `post-${wanted}`, holdings });
      const decision = decided(decide(catalogue, asked));
      return [decision, nearMisses(catalogue, asked, decision)];
    }),
  );
}

it('answers after every act as the register compiled anew', () => {
  fc.assert(
    fc.property(base, fc.array(act, { minLength: 1, maxLength: 6, size: 'max' }), (first, acts) => {
      const standing = new Map(first.map((record) => [record.code, record]));
      const anew = (number: number): Catalogue =>
        compile(registerOf({ ...ground, equivalences: [...standing.values()] }), number);
      let catalogue = anew(0);
      const said: [Catalogue, unknown][] = [];
      acts.forEach(({ put: came, ended: over }, number) => {
        const ended = over.filter((code) => standing.has(code) && !came.some((one) => one.code === code));
        for (const code of ended) standing.delete(code);
        for (const record of came) standing.set(record.code, record);
        catalogue = runToEnd(bringForward(catalogue, { equivalences: { put: came, ended } }, number + 1));
        const answers = answersOf(catalogue);
        expect(answers).toEqual(answersOf(anew(number + 1)));
        said.push([catalogue, answers]);
      });
      // What came later has left them as they were.
      for (const [earlier, answers] of said) expect(answersOf(earlier)).toEqual(answers);
    }),
    { numRuns: 200 },
  );
});

it('answers as compiled anew whichever earlier catalogue it goes on from', () => {
  fc.assert(
    fc.property(base, fc.array(fc.tuple(fc.nat(), several(2)), { minLength: 2, maxLength: 8 }), (first, acts) => {
      const registers = [new Map(first.map((record) => [record.code, record]))];
      const anew = (equivalences: ReadonlyMap<string, Equivalence>): Catalogue =>
        compile(registerOf({ ...ground, equivalences: [...equivalences.values()] }), 0);
      const catalogues = [anew(registers[0])];
      for (const [from, came] of acts) {
        const standing = new Map(registers[from % registers.length]);
        for (const record of came) standing.set(record.code, record);
        const earlier = catalogues[from % registers.length];
        catalogues.push(runToEnd(bringForward(earlier, { equivalences: { put: came, ended: [] } }, 0)));
        registers.push(standing);
      }
      catalogues.forEach((catalogue, at) => {
        expect(answersOf(catalogue)).toEqual(answersOf(anew(registers[at])));
      });
    }),
    { numRuns: 100 },
  );
});

it('takes the least codes where a first step with an award window comes among others', () => {
  const before = registerOf({
    ...ground,
    certificates: [...ground.certificates, certificate('C6')],
    equivalences: [
      equivalence('b', 'C1', 'C2'),
      equivalence('c', 'C3', 'C4'),
      equivalence('d', 'C2', 'C4'),
      equivalence('e', 'C5', 'C4'),
      equivalence('f', 'C6', 'C4'),
    ],
  });
  const came = equivalence('a', 'C1', 'C3', { awarded: { from: '2020-01-01' } });
  const after = runToEnd(bringForward(compile(before, 1), { equivalences: { put: [came], ended: [] } }, 2));
  const asked = claim([], { post: 'post-C4', holdings: [{ certificate: 'C1', awardedOn: '2021-01-01' }] });
  const [need] = decided(decide(after, asked)).needs;
  expect(need.paths[0].steps.map((step) => step.equivalence)).toEqual(['a', 'c']);
});
