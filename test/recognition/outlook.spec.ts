/** How long a decision holds (LAW.md section 10), law 10 (LAW.md section 11): against the twin, which decides on every day. */
import * as fc from 'fast-check';
import { bringForward, compile, decide, outlookOf, runToEnd, type Claim, type Day } from '../../src/recognition';
import { scene } from '../support/arbitraries';
import { agreement, certificate, claim, equivalence, registerOf, requirement } from '../support/builders';
import { decided, decideOn, REVISION } from '../support/engine';
import { outlookSlowly } from '../support/twin';

/** From some days before anything in a random register begins to some after all has ended. */
const DAYS: readonly Day[] = Array.from({ length: 12 }, (_, day) =>
  new Date(Date.UTC(2026, 1, 26 + day)).toISOString().slice(0, 10),
);

test('the twin finds the same days on random registers', () => {
  fc.assert(
    fc.property(scene, ({ register, claims }) => {
      const catalogue = compile(register, REVISION);
      for (const put of claims) {
        const { verdict } = decided(decide(catalogue, put));
        expect(outlookOf(catalogue, put, verdict)).toEqual(outlookSlowly(register, put, DAYS));
      }
    }),
    { numRuns: 1500 },
  );
});

test('a catalogue that was brought forward has the outlook of one that is compiled', () => {
  fc.assert(
    fc.property(scene, ({ register, claims }) => {
      const [first, ...others] = register.equivalences;
      if (first === undefined) return;
      const before = compile({ ...register, equivalences: others }, REVISION);
      const changes = { equivalences: { put: [first], ended: [] } };
      const after = runToEnd(bringForward(before, changes, REVISION + 1));
      const anew = compile(register, REVISION + 1);
      for (const put of claims) {
        const { verdict } = decided(decide(anew, put));
        expect(outlookOf(after, put, verdict)).toEqual(outlookOf(anew, put, verdict));
      }
    }),
    { numRuns: 500 },
  );
});

describe('a path that holds from 2020 to 2030, set aside in between,', () => {
  const register = registerOf({
    certificates: ['C1', 'C2', 'C3'].map((code) => certificate(code)),
    agreements: [agreement('A', { period: { from: '2020-01-01', until: '2030-01-01' } })],
    equivalences: [
      equivalence('e', 'C1', 'C2', { suspensions: [{ from: '2026-03-01', until: '2026-04-01' }] }),
      equivalence('f', 'C1', 'C3', { period: { until: '2027-01-01' } }),
    ],
    requirements: [requirement('q', [{ code: 'r', needs: [{ certificate: 'C2' }] }])],
  });
  const outlook = (onDate: Day, changes: Partial<Claim> = {}) => {
    const put = claim(['C1'], { onDate, ...changes });
    return outlookOf(compile(register, REVISION), put, decideOn(register, put).verdict);
  };

  test.each([
    ['2019-12-31', null, '2020-01-01', 'RECOGNISED'],
    ['2020-01-01', '2020-01-01', '2026-03-01', 'NOT_RECOGNISED'],
    ['2026-03-31', '2026-03-01', '2026-04-01', 'RECOGNISED'],
    ['2029-12-31', '2026-04-01', '2030-01-01', 'NOT_RECOGNISED'],
    ['2030-01-01', '2030-01-01', null, null],
  ])('on %s', (onDate, heldSince, holdsUntil, nextVerdict) => {
    expect(outlook(onDate)).toEqual({ heldSince, holdsUntil, nextVerdict });
  });

  test('ends earlier where the holding does, and begins later', () => {
    const holdings = [{ certificate: 'C1', awardedOn: '2024-02-29', expiresOn: '2025-02-28' }];
    expect(outlook('2024-12-01', { holdings })).toEqual({
      heldSince: '2024-02-29',
      holdsUntil: '2025-02-28',
      nextVerdict: 'NOT_RECOGNISED',
    });
  });

  test('has no outlook where the claim is refused', () => {
    const put = claim(['NOBODY'], {});
    expect(outlookOf(compile(register, REVISION), put, 'UNDETERMINED')).toEqual({
      heldSince: null,
      holdsUntil: null,
      nextVerdict: null,
    });
  });
});
