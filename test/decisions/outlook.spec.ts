/** How long a decision holds and what is to be noted, in words, in four languages. */
import type { Answer } from '../../src/decisions/answer';
import { outlook, remarkDetail } from '../../src/decisions/sentences';
import { LANGUAGES, type Claim, type Holding, type Register } from '../../src/recognition';
import {
  agreement,
  certificate,
  claim,
  equivalence,
  exclusion,
  experience,
  levelReference,
  requirement,
} from '../support/builders';
import { compiled, inWords, SLIPS, tell } from './in-words';

describe('how long a decision holds', () => {
  const certificates = [
    certificate('X'),
    certificate('Y', { units: ['u'] }),
    certificate('T', { placements: [{ framework: 'FA', level: 'L2' }] }),
  ];
  const routes = [{ code: 'r', needs: [{ certificate: 'T' }] }];
  const [from, until] = ['2026-03-01', '2026-04-01'];
  const direct = equivalence('E', 'X', 'T');

  interface Change {
    readonly records: Partial<Register>;
    readonly holding?: Omit<Holding, 'certificate'>;
  }
  /** What begins, ends or is set aside on 1 April 2026, under the name of the change. */
  const changes: Readonly<Record<string, Change>> = {
    'an agreement ends': {
      records: { agreements: [agreement('A', { period: { from, until } })], equivalences: [direct] },
    },
    'an equivalence comes into force': {
      records: { equivalences: [equivalence('E', 'X', 'T', { period: { from: until } })] },
    },
    'an equivalence is suspended': {
      records: { equivalences: [equivalence('E', 'X', 'T', { state: 'SUSPENDED', suspensions: [{ from: until }] })] },
    },
    'an equivalence applies again': {
      records: { equivalences: [equivalence('E', 'X', 'T', { suspensions: [{ from, until }] })] },
    },
    'a requirement ends': {
      records: { equivalences: [direct], requirements: [requirement('R', routes, { period: { until } })] },
    },
    'an exclusion begins': {
      records: { equivalences: [direct], exclusions: [exclusion('Ex', 'T', { period: { from: until } })] },
    },
    'a level reference ends': {
      records: {
        levelReferences: [
          levelReference(
            'LR',
            { framework: 'FA', level: 'L2' },
            { framework: 'FB', level: 'L2' },
            { period: { until } },
          ),
        ],
        equivalences: [direct],
        requirements: [requirement('R', [{ code: 'r', needs: [{ framework: 'FB', level: 'L2', referenced: true }] }])],
      },
    },
    'a holding expires': { records: { equivalences: [direct] }, holding: { expiresOn: until } },
    'a holding is awarded': { records: { equivalences: [direct] }, holding: { awardedOn: until } },
  };

  it.each(Object.entries(changes))('%s', (_, { records, holding }) => {
    const catalogue = compiled({
      certificates,
      agreements: [agreement('A')],
      requirements: [requirement('R', routes)],
      ...records,
    });
    const asked = { ...claim([]), holdings: [{ certificate: 'X', ...holding }], onDate: '2026-03-04' };
    const answer = tell(catalogue, asked);
    expect(answer.outlook.holdsUntil).toBe(until);
    for (const language of LANGUAGES) {
      const lines = outlook(answer, language);
      expect(lines).toMatchSnapshot();
      expect(lines).not.toMatch(SLIPS);
      expect(lines.split('\n').at(-1)).toMatch(/^- /);
      expect(inWords(answer, language)).toContain(lines.split('\n')[0]);
    }
  });

  it('is left out where nothing begins or ends', () => {
    const catalogue = compiled({
      certificates,
      agreements: [agreement('A')],
      equivalences: [direct],
      requirements: [requirement('R', routes)],
    });
    expect(outlook(tell(catalogue, claim(['X'])), 'en')).toBe('');
  });
});

describe('remarks', () => {
  const catalogue = compiled({
    certificates: [certificate('X', { validMonths: 1 }), certificate('T'), certificate('W')],
    agreements: [agreement('A')],
    equivalences: [
      equivalence('E', 'X', 'T', { conditions: [experience('YEARS-IN-TRADE', 3)] }),
      equivalence('F', 'W', 'T', { awarded: { from: '2020-01-01' } }),
    ],
    requirements: [requirement('R', [{ code: 'r', needs: [{ certificate: 'T' }] }])],
  });
  const asked = (holding: Holding, rest: Partial<Claim> = {}): Answer =>
    tell(catalogue, { ...claim([]), holdings: [holding], onDate: '2026-03-04', ...rest });

  const answers: Readonly<Record<string, Answer>> = {
    'a condition that the register does not have': asked(
      { certificate: 'X' },
      { facts: { satisfied: ['YEARS-IN-TRADES', 'NOTHING-LIKE-IT-AT-ALL', 'YEARS-IN-TRADE'] } },
    ),
    'an expiry day to come that is not stated': asked({ certificate: 'X', awardedOn: '2026-02-05' }),
    'an expiry day in the past that is not stated': asked({ certificate: 'X', awardedOn: '2026-01-31' }),
    'an award day that decides': asked({ certificate: 'W' }),
  };

  it.each(Object.entries(answers))('%s', (_, answer) => {
    expect(answer.remarks).not.toEqual([]);
    for (const language of LANGUAGES) {
      const told = answer.remarks.map((remark) => remarkDetail(answer, remark, language));
      expect(told).toMatchSnapshot();
      for (const line of told) {
        expect(line).not.toMatch(SLIPS);
        // The code of a record stands where it is first spoken of, which in a summary may be earlier.
        if (!answer.remarks.some(({ kind }) => kind === 'AWARD_DAY_NOT_STATED'))
          expect(inWords(answer, language)).toContain(line.slice(-12));
      }
    }
  });

  it('name the day on which the certificate would expire: the same of the month, or its last', () => {
    const [remark] = answers['an expiry day in the past that is not stated'].remarks;
    expect(remark).toMatchObject({ kind: 'EXPIRY_NOT_STATED', holding: 0, expectedOn: '2026-02-28', isPast: true });
    expect(answers['an expiry day to come that is not stated'].remarks).toMatchObject([
      { expectedOn: '2026-03-05', isPast: false },
    ]);
  });

  it('are not made where nothing is left open', () => {
    expect(asked({ certificate: 'X', awardedOn: '2026-02-05', expiresOn: '2026-12-31' }).remarks).toEqual([]);
    expect(asked({ certificate: 'X' }).remarks).toEqual([]);
    // A holding that does not stand counts for nothing, whatever it does not say.
    expect(asked({ certificate: 'X', awardedOn: '2027-01-01' }).remarks).toEqual([]);
    expect(asked({ certificate: 'W', awardedOn: '2021-01-01' }).remarks).toEqual([]);
  });
});
