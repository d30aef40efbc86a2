/** The laws of LAW.md section 11, on random registers; the ninth, time travel, is tested over GraphQL (`test/api/decisions.spec.ts`), the tenth in `outlook.spec.ts`. */
import * as fc from 'fast-check';
import {
  acceptedCertificates,
  citedRecords,
  compile,
  decide,
  nearMisses,
  portability,
  VERDICTS,
  type Claim,
  type Decision,
  type Period,
  type Register,
  type Verdict,
} from '../../src/recognition';
import { registerWith, witnessOf } from '../../src/credentials/receipts/witness';
import { facts, scene, shuffled } from '../support/arbitraries';
import { claim, certificate, equivalence, agreement, experience, registerOf, requirement } from '../support/builders';
import { decided, decideOn, REVISION } from '../support/engine';
import { onlyRouteOf, repaired } from '../support/repair';
import { strangersTo } from '../support/strangers';
import { citedSlowly, decideSlowly, nearMissesSlowly } from '../support/twin';

const isNoWorse = (verdict: Verdict, than: Verdict): boolean => VERDICTS.indexOf(verdict) <= VERDICTS.indexOf(than);

/** Runs the property on every claim of many random scenes. */
function forEveryClaim(numRuns: number, law: (register: Register, put: Claim, decision: Decision) => void): void {
  fc.assert(
    fc.property(scene, ({ register, claims }) => {
      const catalogue = compile(register, REVISION);
      for (const put of claims) law(register, put, decided(decide(catalogue, put)));
    }),
    { numRuns },
  );
}

describe('the twin', () => {
  it('gives the same decision', () => {
    forEveryClaim(5000, (register, put, decision) => {
      expect(decision).toEqual(decideSlowly(register, REVISION, put));
    });
  });

  it('rests on the same records', () => {
    forEveryClaim(800, (register, put, decision) => {
      const cited = citedRecords(compile(register, REVISION), decision).map(({ type, code }) => `${type}/${code}`);
      expect(cited.toSorted()).toEqual(citedSlowly(register, put).toSorted());
    });
  });

  it('finds the same near misses', () => {
    forEveryClaim(3000, (register, put, decision) => {
      const found = nearMisses(compile(register, REVISION), put, decision);
      expect(found).toEqual(nearMissesSlowly(register, put, decision));
    });
  });

  it('takes the first of routes that tie, by whatever means their needs are met', () => {
    const register = registerOf({
      certificates: [certificate('C1'), certificate('C2', { units: ['u1'] }), certificate('C3')],
      agreements: [agreement('A')],
      equivalences: [equivalence('e', 'C1', 'C2', { creditedUnits: ['u1'] }), equivalence('f', 'C1', 'C3')],
      requirements: [
        requirement('q', [
          { code: 'by-parts', needs: [{ certificate: 'C2' }] },
          { code: 'whole', needs: [{ certificate: 'C3' }] },
        ]),
      ],
    });
    expect(decideOn(register, claim(['C1'])).route).toBe('by-parts');
    expect(decideOn(register, claim(['C1']))).toEqual(decideSlowly(register, REVISION, claim(['C1'])));
  });

  it('credits units after a shorter path where a cheaper one is too long to go on from', () => {
    const register = registerOf({
      certificates: [
        ...['C1', 'C2', 'C3', 'C4'].map((code) => certificate(code)),
        certificate('C5', { units: ['u1', 'u2'] }),
      ],
      agreements: [agreement('A', { onward: { maxSteps: 3 } })],
      equivalences: [
        equivalence('dear', 'C1', 'C4', { conditions: [experience('EXP3', 3)] }),
        equivalence('e1', 'C1', 'C2'),
        equivalence('e2', 'C2', 'C3'),
        equivalence('e3', 'C3', 'C4'),
        equivalence('part', 'C4', 'C5', { creditedUnits: ['u1'] }),
      ],
      requirements: [requirement('q', [{ code: 'r', needs: [{ certificate: 'C5' }] }])],
    });
    const decision = decideOn(register, claim(['C1']));
    expect(decision.needs[0].paths[0].steps.map((step) => step.equivalence)).toEqual(['dear', 'part']);
    expect(decision).toEqual(decideSlowly(register, REVISION, claim(['C1'])));
  });

  it('refuses the same claims, with every problem named in the same order', () => {
    const register = registerOf({ certificates: [certificate('C1')] });
    const wrong = [
      claim([]),
      claim(['C1', 'c1'], { post: 'P1', region: '', onDate: '2026-02-29' }),
      claim(['C1'], {
        holdings: [
          { certificate: 'nil', awardedOn: '2026-2-3', expiresOn: '' },
          { certificate: 'C1', awardedOn: '2026-13-01' },
        ],
      }),
      claim(['C1'], { purpose: 'FUN' as Claim['purpose'], facts: { experienceYears: -1 } }),
      claim([], { post: 'p9', facts: { experienceYears: Number.NaN } }),
    ];
    const catalogue = compile(register, REVISION);
    for (const put of wrong) {
      const answer = decide(catalogue, put);
      expect(answer).toHaveProperty('problems');
      expect(answer).toEqual(decideSlowly(register, REVISION, put));
    }
  });
});

describe('order', () => {
  it('of the records changes nothing', () => {
    fc.assert(
      fc.property(scene, fc.nat(), ({ register, claims }, seed) => {
        const [before, after] = [register, shuffled(register, seed)].map((order) => compile(order, REVISION));
        for (const put of claims) {
          const [first, second] = [decided(decide(before, put)), decided(decide(after, put))];
          expect(JSON.stringify(second)).toBe(JSON.stringify(first));
          expect(nearMisses(after, put, second)).toEqual(nearMisses(before, put, first));
        }
      }),
      { numRuns: 800 },
    );
  });
});

describe('the edge of time', () => {
  const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

  it('a record that a decision cites serves on the first day of its period, and no longer on the day it ends', () => {
    forEveryClaim(400, (register, put, decision) => {
      for (const { type, code } of citedRecords(compile(register, REVISION), decision)) {
        if (type !== 'requirements' && type !== 'agreements' && type !== 'equivalences' && type !== 'levelReferences')
          continue;
        const during = (period: Period): Register => ({
          ...register,
          [type]: register[type].map((record) => (record.code === code ? { ...record, period } : record)),
        });
        const [today, tomorrow] = [put.onDate, dayAfter(put.onDate)];
        expect(decideOn(during({ from: today, until: tomorrow }), put)).toEqual(decision);
        for (const period of [{ until: today }, { from: tomorrow }]) {
          const other = during(period);
          const cited = citedRecords(compile(other, REVISION), decideOn(other, put));
          expect(cited).not.toContainEqual(expect.objectContaining({ type, code }));
        }
      }
    });
  });

  it('is recognised on the first day, no longer on the day it ends', () => {
    const period = { from: '2026-03-02', until: '2026-03-04' };
    const whole = {
      certificates: [certificate('C1'), certificate('C2')],
      agreements: [agreement('A')],
      equivalences: [equivalence('e', 'C1', 'C2')],
      requirements: [requirement('q', [{ code: 'r', needs: [{ certificate: 'C2' }] }])],
    };
    const verdicts = (register: Register): Verdict[] =>
      ['01', '02', '03', '04'].map((day) => decideOn(register, claim(['C1'], { onDate: `2026-03-${day}` })).verdict);
    const no = 'NOT_RECOGNISED';
    const expected = [no, 'RECOGNISED', 'RECOGNISED', no];
    expect(verdicts(registerOf({ ...whole, equivalences: [equivalence('e', 'C1', 'C2', { period })] }))).toEqual(
      expected,
    );
    expect(verdicts(registerOf({ ...whole, agreements: [agreement('A', { period })] }))).toEqual(expected);
    // And the other way about for a suspension.
    const suspensions = [period];
    const back = ['RECOGNISED', no, no, 'RECOGNISED'];
    expect(verdicts(registerOf({ ...whole, equivalences: [equivalence('e', 'C1', 'C2', { suspensions })] }))).toEqual(
      back,
    );
    expect(verdicts(registerOf({ ...whole, agreements: [agreement('A', { suspensions })] }))).toEqual(back);
  });
});

describe('a witness', () => {
  it('of the records that a decision cites gives the same verdict', () => {
    forEveryClaim(1500, (register, put, decision) => {
      if (decision.verdict === 'NOT_RECOGNISED' || decision.verdict === 'UNDETERMINED') return;
      const reduced = registerWith(witnessOf(compile(register, REVISION), put, decision));
      expect(decideOn(reduced, put).verdict).toBe(decision.verdict);
    });
  });
});

describe('a repair', () => {
  it('of exactly the obstacles that a near miss names makes its need met', () => {
    forEveryClaim(1200, (register, put, decision) => {
      for (const nearMiss of nearMisses(compile(register, REVISION), put, decision)) {
        const after = decideOn(onlyRouteOf(repaired(register, put, nearMiss), decision), put);
        expect({ nearMiss, outcome: after.needs[nearMiss.need].outcome }).toEqual({ nearMiss, outcome: 'MET' });
      }
    });
  });
});

describe('facts', () => {
  it('never make a verdict worse', () => {
    fc.assert(
      fc.property(scene, facts, ({ register, claims }, added) => {
        for (const put of claims) {
          const known = put.facts ?? {};
          const together = {
            experienceYears: Math.max(known.experienceYears ?? 0, added.experienceYears ?? 0),
            languages: [...(known.languages ?? []), ...(added.languages ?? [])],
            satisfied: [...(known.satisfied ?? []), ...(added.satisfied ?? [])],
          };
          const after = decideOn(register, { ...put, facts: together });
          expect(isNoWorse(after.verdict, decideOn(register, put).verdict)).toBe(true);
        }
      }),
      { numRuns: 800 },
    );
  });
});

describe('holdings', () => {
  it('never make a verdict worse, whatever they are', () => {
    fc.assert(
      fc.property(scene, ({ register, claims, moreHoldings }) => {
        for (const put of claims) {
          const more = { ...put, holdings: [...put.holdings, ...moreHoldings] };
          expect(isNoWorse(decideOn(register, more).verdict, decideOn(register, put).verdict)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('that reach a certificate by a conditional full path leave what units put together give without condition', () => {
    const register = registerOf({
      certificates: [certificate('C1'), certificate('C2'), certificate('C3', { units: ['u1'] })],
      agreements: [agreement('A')],
      equivalences: [
        equivalence('part', 'C1', 'C3', { creditedUnits: ['u1'] }),
        equivalence('whole', 'C2', 'C3', { conditions: [experience('k1', 2)] }),
      ],
      requirements: [requirement('q', [{ code: 'r', needs: [{ certificate: 'C3' }] }])],
    });
    for (const held of [['C1'], ['C1', 'C2']]) expect(decideOn(register, claim(held)).verdict).toBe('RECOGNISED');
    expect(decideOn(register, claim(['C2'])).verdict).toBe('CONDITIONAL');
  });
});

describe('locality', () => {
  it('keeps a decision as it is when records of another post, region branch or certificate out of reach are added', () => {
    forEveryClaim(1200, (register, put, decision) => {
      expect(decideOn(strangersTo(register, put), put)).toEqual(decision);
    });
  });
});

describe('portability', () => {
  it('says of every post and region what a single claim says of it', () => {
    forEveryClaim(400, (register, put) => {
      const catalogue = compile(register, REVISION);
      const { holdings, onDate, purpose, facts: known } = put;
      const cells = register.posts.flatMap(({ code: post }) =>
        register.regions.map(({ code: region }) => {
          const {
            verdict,
            standing,
            requirement: basis,
            route,
            outstanding,
          } = decided(decide(catalogue, { ...put, post, region }));
          return { post, region, verdict, standing, requirement: basis, route, outstanding };
        }),
      );
      const inOrder = cells.toSorted((a, b) => compareText(a.post, b.post) || compareText(a.region, b.region));
      expect(portability(catalogue, { holdings, onDate, purpose, facts: known })).toEqual(inOrder);
    });
  });

  it('accepts exactly the certificates that a single claim finds recognised or conditional', () => {
    forEveryClaim(600, (register, put) => {
      const catalogue = compile(register, REVISION);
      const { post, region, onDate, purpose, facts: known } = put;
      const accepted = register.certificates
        .map(({ code }) => decided(decide(catalogue, { ...put, holdings: [{ certificate: code }] })))
        .filter(({ verdict }) => verdict === 'RECOGNISED' || verdict === 'CONDITIONAL')
        .toSorted((a, b) => compareText(a.holdings[0].certificate, b.holdings[0].certificate));
      expect(acceptedCertificates(catalogue, { post, region, onDate, purpose, facts: known })).toEqual(accepted);
    });
  });
});

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
