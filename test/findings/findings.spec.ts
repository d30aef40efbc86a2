/** Every finding has a register that shows it, and some that do not. */
import type { Finding, FindingKind } from '../../src/findings/finding';
import { findingsOf } from '../../src/findings/lint';
import { compile, type Equivalence, type Register } from '../../src/recognition';
import { agreement, certificate, equivalence, exclusion, registerOf, requirement } from '../support/builders';

const DAY = '2026-03-03';

async function found(kind: FindingKind, records: Partial<Register>, within = 30): Promise<readonly Finding[]> {
  const { findings, complete } = await findingsOf(compile(registerOf(records), 1), kind, DAY, within);
  expect(complete).toBe(true);
  return findings;
}
const named = async (kind: FindingKind, records: Partial<Register>, within?: number): Promise<readonly string[]> =>
  (await found(kind, records, within)).map((finding) => finding.records.map(({ code }) => code).join(' '));

const placed = (code: string, level: string, framework = 'FA') =>
  certificate(code, { placements: [{ framework, level }] });
const wants = (code: string, ...certificates: string[]) =>
  requirement(
    code,
    certificates.map((name, route) => ({ code: `r${String(route)}`, needs: [{ certificate: name }] })),
  );

describe('a chain that raises a certificate by two levels or more', () => {
  const certificates = [placed('C1', 'L1'), placed('C2', 'L2'), placed('C3', 'L3')];
  const steps = [equivalence('e', 'C1', 'C2'), equivalence('f', 'C2', 'C3')];
  const onward = [agreement('A', { onward: { maxSteps: 2 } })];

  it('is told, be it of one step or more', async () => {
    expect(await named('CHAIN_RAISES_LEVEL', { certificates, agreements: onward, equivalences: steps })).toEqual([
      'e f C1 C3',
    ]);
    const one = [equivalence('g', 'C1', 'C3')];
    expect(
      await named('CHAIN_RAISES_LEVEL', { certificates, agreements: [agreement('A')], equivalences: one }),
    ).toEqual(['g C1 C3']);
  });

  it('is none where recognition is not passed on, where a step does not serve, or in another framework', async () => {
    const none = async (records: Partial<Register>): Promise<void> =>
      expect(
        await named('CHAIN_RAISES_LEVEL', { certificates, agreements: onward, equivalences: steps, ...records }),
      ).toEqual([]);
    await none({ agreements: [agreement('A')] });
    await none({ equivalences: [steps[0], { ...steps[1], state: 'SUSPENDED' }] });
    await none({ equivalences: [steps[0], { ...steps[1], period: { until: DAY } }] });
    await none({
      equivalences: [
        { ...steps[0], regions: ['HK'] },
        { ...steps[1], regions: ['GD'] },
      ],
    });
    await none({ equivalences: [steps[0], { ...steps[1], awarded: { from: '2020-01-01' } }] });
    await none({ equivalences: [steps[0], { ...steps[1], creditedUnits: ['u1'] }] });
    await none({ certificates: [certificates[0], certificates[1], placed('C3', 'L3', 'FB')] });
    await none({ certificates: [certificates[0], certificates[1], placed('C3', 'L2')] });
  });
});

describe('an equivalence that leads nowhere', () => {
  const certificates = ['C1', 'C2', 'C3'].map((code) => certificate(code, { units: ['u1'] }));
  const line = [equivalence('e', 'C1', 'C2'), equivalence('f', 'C2', 'C3')];
  const base = { certificates, agreements: [agreement('A', { onward: { maxSteps: 2 } })], equivalences: line };

  it('is one that no requirement asks for, nor for what it leads on to', async () => {
    expect(await named('LEADS_NOWHERE', base)).toEqual(['e C2', 'f C3']);
    expect(await named('LEADS_NOWHERE', { ...base, requirements: [wants('q', 'C2')] })).toEqual(['f C3']);
    expect(
      await named('LEADS_NOWHERE', { ...base, agreements: [agreement('A')], requirements: [wants('q', 'C3')] }),
    ).toEqual(['e C2']);
    expect(
      await named('LEADS_NOWHERE', { ...base, requirements: [{ ...wants('q', 'C3'), period: { until: DAY } }] }),
    ).toHaveLength(2);
  });

  it('is none that is asked for further on, by a unit or by a level', async () => {
    expect(await named('LEADS_NOWHERE', { ...base, requirements: [wants('q', 'C3')] })).toEqual([]);
    const byUnit = requirement('q', [{ code: 'r', needs: [{ units: ['u1'] }] }]);
    expect(await named('LEADS_NOWHERE', { ...base, requirements: [byUnit] })).toEqual([]);
    const byLevel = requirement('q', [{ code: 'r', needs: [{ framework: 'FA', level: 'L2' }] }]);
    const levels = { ...base, certificates: [placed('C1', 'L1'), placed('C2', 'L1'), placed('C3', 'L2')] };
    expect(await named('LEADS_NOWHERE', { ...levels, requirements: [byLevel] })).toEqual([]);
    const credit: Equivalence = equivalence('g', 'C1', 'C2', { creditedUnits: ['u1'] });
    expect(await named('LEADS_NOWHERE', { ...base, equivalences: [credit], requirements: [wants('q', 'C2')] })).toEqual(
      [],
    );
    expect(await named('LEADS_NOWHERE', { ...base, equivalences: [credit], requirements: [wants('q', 'C1')] })).toEqual(
      ['g C2'],
    );
  });
});

it('an exclusion contradicts an equivalence of the same certificate, where region, purpose and period meet', async () => {
  const base = { certificates: [certificate('C1'), certificate('C2')], agreements: [agreement('A')] };
  const e = equivalence('e', 'C1', 'C2', { regions: ['HK'], purposes: ['PRACTICE'], period: { until: '2027-01-01' } });
  const x = exclusion('x', 'C2', { regions: ['GBA'], purposes: ['PRACTICE'] });
  const told = (equivalences: Equivalence[], exclusions: Register['exclusions']) =>
    named('EXCLUSION_CONTRADICTS', { ...base, equivalences, exclusions });
  expect(await told([e], [x])).toEqual(['x e']);
  for (const other of [{ regions: ['GD'] }, { purposes: ['TRAINING' as const] }, { period: { from: '2027-01-01' } }])
    expect(await told([e], [{ ...x, ...other }])).toEqual([]);
  expect(await told([{ ...e, state: 'REVOKED' }], [x])).toEqual([]);
});

describe('what ends soon', () => {
  const until = '2026-04-02';
  const base: Partial<Register> = {
    certificates: [certificate('C1'), certificate('C2')],
    agreements: [agreement('A', { period: { until } })],
    equivalences: [equivalence('e', 'C1', 'C2'), equivalence('f', 'C2', 'C1', { period: { until } })],
    requirements: [wants('q', 'C2')],
  };

  it('is told with what falls with it, on the last of the days and not the day before', async () => {
    expect(await named('ENDS_SOON', base, 30)).toEqual(['A e', 'f']);
    expect(await named('ENDS_SOON', base, 29)).toEqual([]);
    const ending = {
      ...base,
      agreements: [agreement('A')],
      equivalences: [equivalence('e', 'C1', 'C2', { period: { until } })],
    };
    expect(await named('ENDS_SOON', ending, 30)).toEqual(['e q']);
    expect(
      await named(
        'ENDS_SOON',
        { ...ending, equivalences: [equivalence('e', 'C1', 'C2', { period: { until: DAY } })] },
        30,
      ),
    ).toEqual([]);
  });

  it('of a requirement leaves its post without one, unless another begins', async () => {
    const q = { ...wants('q', 'C2'), period: { until } };
    expect(await named('ENDS_SOON', { certificates: base.certificates, requirements: [q] })).toEqual(['q p1']);
    const next = { ...wants('s', 'C1'), period: { from: until } };
    expect(await named('ENDS_SOON', { certificates: base.certificates, requirements: [q, next] })).toEqual(['q']);
  });
});

it('a requirement is closed to others where only certificates of its own part of the tree meet it', async () => {
  const certificates = [certificate('C1', { region: 'GZ' }), certificate('C2', { region: 'HK' })];
  const base = { certificates, agreements: [agreement('A')], requirements: [{ ...wants('q', 'C1'), region: 'GD' }] };
  expect(await named('UNMEETABLE_FROM_ELSEWHERE', base)).toEqual(['q p1 GD']);
  const bridge = [equivalence('e', 'C2', 'C1')];
  expect(await named('UNMEETABLE_FROM_ELSEWHERE', { ...base, equivalences: bridge })).toEqual([]);
  const both = { ...base, requirements: [{ ...wants('q', 'C1', 'C2'), region: 'GD' }] };
  expect(await named('UNMEETABLE_FROM_ELSEWHERE', both)).toEqual([]);
  const everywhere = { ...base, requirements: [{ ...wants('q', 'C1'), region: 'GBA' }] };
  expect(await named('UNMEETABLE_FROM_ELSEWHERE', everywhere)).toEqual([]);
});

it('a cycle with credit for units is told once, and one of full steps is none', async () => {
  const certificates = ['C1', 'C2', 'C3'].map((code) => certificate(code, { units: ['u1', 'u2'] }));
  const partial = (code: string, from: string, to: string) => equivalence(code, from, to, { creditedUnits: ['u1'] });
  const told = (...equivalences: Equivalence[]) =>
    named('PARTIAL_CREDIT_CYCLE', { certificates, agreements: [agreement('A')], equivalences });
  expect(await told(partial('e', 'C1', 'C2'), partial('f', 'C2', 'C1'))).toEqual(['e f']);
  expect(await told(partial('e', 'C1', 'C2'), equivalence('f', 'C2', 'C3'), equivalence('g', 'C3', 'C1'))).toEqual([
    'e f g',
  ]);
  expect(await told(equivalence('e', 'C1', 'C2'), equivalence('f', 'C2', 'C1'), partial('g', 'C1', 'C3'))).toEqual([]);
});

it('a record is told whose texts are not in every language', async () => {
  const all = { en: 'a', 'zh-Hant': 'b', 'zh-Hans': 'c', pt: 'd' };
  const missing = await found('NAME_MISSING', { certificates: [certificate('C1', { name: { en: 'a', pt: 'd' } })] });
  expect(missing.find(({ records }) => records[0].code === 'C1')?.told).toEqual({
    code: 'C1',
    languages: ['zh-Hant', 'zh-Hans'],
  });
  const whole = await found('NAME_MISSING', { certificates: [certificate('C1', { name: all })] });
  expect(whole.some(({ records }) => records[0].code === 'C1')).toBe(false);
});

it('an official record that names an illustrative one is told with it', async () => {
  const certificates = [certificate('C1', { standing: 'OFFICIAL' }), certificate('C2', { standing: 'REPORTED' })];
  const bodies = [{ code: 'B', name: { en: 'B' }, kinds: ['AWARDING_BODY' as const], standing: 'OFFICIAL' as const }];
  expect(await named('ILLUSTRATIVE_UNDER_OFFICIAL', { certificates })).toEqual(['C1 B']);
  expect(await named('ILLUSTRATIVE_UNDER_OFFICIAL', { certificates, bodies })).toEqual([]);
});
