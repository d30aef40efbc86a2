/** Every finding has a register that shows it, and some that do not. */
import type { Finding, FindingKind } from '../../src/findings/finding';
import { findingsOf } from '../../src/findings/lint';
import { compile, type Equivalence, type Programme, type Register } from '../../src/recognition';
import {
  agreement,
  certificate,
  equivalence,
  exclusion,
  levelReference,
  registerOf,
  requirement,
} from '../support/builders';

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
    await none({
      equivalences: [
        { ...steps[0], purposes: ['TRAINING'] },
        { ...steps[1], purposes: ['PRACTICE'] },
      ],
    });
    await none({ equivalences: [steps[0], { ...steps[1], awarded: { from: '2020-01-01' } }] });
    await none({ equivalences: [steps[0], { ...steps[1], creditedUnits: ['u1'] }] });
    await none({ certificates: [certificates[0], certificates[1], placed('C3', 'L3', 'FB')] });
    await none({ certificates: [certificates[0], certificates[1], placed('C3', 'L2')] });
  });
});

describe('a step into another framework', () => {
  const at = (framework: string, level: string) => ({ framework, level });
  const ties = (...levels: readonly string[]) =>
    levels.map((level, number) => levelReference(`v${String(number)}`, at('FA', level), at('FB', 'L3')));
  const base = {
    certificates: [placed('C1', 'L1'), placed('C2', 'L3', 'FB')],
    agreements: [agreement('A')],
    equivalences: [equivalence('e', 'C1', 'C2')],
  };

  it('raises by what a level reference in force ties the two to', async () => {
    const [finding] = await found('CHAIN_RAISES_LEVEL', { ...base, levelReferences: ties('L3') });
    expect(finding.parameters).toEqual({ from: 'C1', to: 'C2', codes: ['e'], levels: 2, framework: 'FA' });
    const over = [{ ...ties('L3')[0], period: { until: DAY } }];
    expect(await named('CHAIN_RAISES_LEVEL', { ...base, levelReferences: over })).toEqual([]);
  });

  it('raises by the least of several, and by the own placement where there is one', async () => {
    expect(await named('CHAIN_RAISES_LEVEL', { ...base, levelReferences: ties('L2', 'L3') })).toEqual([]);
    const both = certificate('C2', { placements: [at('FB', 'L3'), at('FA', 'L2')] });
    const certificates = [base.certificates[0], both];
    expect(await named('CHAIN_RAISES_LEVEL', { ...base, certificates, levelReferences: ties('L3') })).toEqual([]);
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

  it('is one that serves elsewhere than where that is asked for, also further on', async () => {
    const inHongKong = [{ ...wants('q', 'C3'), region: 'HK' }];
    const serving = (first: string, second: string) =>
      named('LEADS_NOWHERE', {
        ...base,
        equivalences: [
          { ...line[0], regions: [first] },
          { ...line[1], regions: [second] },
        ],
        requirements: inHongKong,
      });
    expect(await serving('HK', 'HK')).toEqual([]);
    expect(await serving('GD', 'HK')).toEqual(['e C2']);
    expect(await serving('HK', 'GD')).toEqual(['e C2', 'f C3']);
  });

  it('is one before a step of an award window, or before credit that is given on such a step', async () => {
    for (const rest of [{}, { creditedUnits: ['u1'] }])
      expect(
        await named('LEADS_NOWHERE', {
          ...base,
          equivalences: [line[0], { ...line[1], ...rest, awarded: { from: '2020-01-01' } }],
          requirements: [wants('q', 'C3')],
        }),
      ).toEqual(['e C2']);
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
  for (const narrow of [{ purposes: ['TRAINING' as const] }, { regions: ['GD'] }, { state: 'SUSPENDED' as const }]) {
    const agreements = [agreement('A', narrow)];
    expect(await named('EXCLUSION_CONTRADICTS', { ...base, agreements, equivalences: [e], exclusions: [x] })).toEqual(
      [],
    );
  }
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

  it('is told of what is in force and will be suspended, on the last of the days and not the day before', async () => {
    const suspensions = [{ from: '2000-01-01', until: '2000-02-01' }, { from: until }];
    const suspended = {
      ...base,
      agreements: [agreement('A')],
      equivalences: [equivalence('e', 'C1', 'C2', { state: 'SUSPENDED', suspensions })],
    };
    expect(await named('SUSPENDED_SOON', suspended, 30)).toEqual(['e q']);
    expect(await named('SUSPENDED_SOON', suspended, 29)).toEqual([]);
    expect(await named('ENDS_SOON', suspended, 30)).toEqual([]);
    const already = [equivalence('e', 'C1', 'C2', { state: 'SUSPENDED', suspensions: [{ from: '2000-01-01' }] })];
    expect(await named('SUSPENDED_SOON', { ...suspended, equivalences: already }, 30)).toEqual([]);
  });

  it('falls with an equivalence where it serves and whatever asks for what it leads to, if that goes on', async () => {
    const asking = [
      wants('q', 'C2'),
      { ...wants('ended', 'C2'), period: { until } },
      { ...wants('far', 'C2'), region: 'GZ' },
      requirement('units', [{ code: 'r', needs: [{ units: ['u1'] }] }]),
      requirement('level', [{ code: 'r', needs: [{ framework: 'FA', level: 'L2' }] }]),
      requirement('above', [{ code: 'r', needs: [{ framework: 'FA', level: 'L3' }] }]),
    ].map((record, number) => ({ ...record, post: 'p1', period: record.period ?? { from: `2000-01-0${number + 1}` } }));
    const ending: Partial<Register> = {
      certificates: [certificate('C1'), certificate('C2', { ...placed('C2', 'L2'), units: ['u1'] })],
      agreements: [agreement('A')],
      requirements: asking,
    };
    const told = (rest: Partial<Equivalence>) =>
      named('ENDS_SOON', { ...ending, equivalences: [equivalence('e', 'C1', 'C2', { period: { until }, ...rest })] });
    const others = (findings: readonly string[]) => findings.filter((codes) => codes.startsWith('e '));
    expect(others(await told({ regions: ['HK'] }))).toEqual(['e level q units']);
    expect(others(await told({ creditedUnits: ['u1'] }))).toEqual(['e far q units']);
    expect(others(await told({ from: 'C2', to: 'C1', mutual: true }))).toEqual(['e far level q units']);
  });

  it('falls with a level reference where a requirement lets it count', async () => {
    const [a, b] = ['FA', 'FB'].map((framework) => ({ framework, level: 'L2' }));
    const levelReferences = [levelReference('v', a, b, { period: { until } })];
    const asks = (code: string, level: string, referenced?: true) =>
      requirement(code, [{ code: 'r', needs: [{ framework: 'FB', level, ...(referenced && { referenced }) }] }]);
    const requirements = [asks('q', 'L1', true), asks('own', 'L1'), asks('higher', 'L3', true)];
    expect(await named('ENDS_SOON', { levelReferences, requirements })).toEqual(['v q']);
  });

  it('of a requirement leaves its post without one, unless another begins or stands above', async () => {
    const q = { ...wants('q', 'C2'), period: { until } };
    expect(await named('ENDS_SOON', { certificates: base.certificates, requirements: [q] })).toEqual(['q p1']);
    const next = { ...wants('s', 'C1'), period: { from: until } };
    expect(await named('ENDS_SOON', { certificates: base.certificates, requirements: [q, next] })).toEqual(['q']);
    const inCity = { ...q, region: 'GZ' };
    const above = { ...wants('s', 'C1'), region: 'GD' };
    expect(await named('ENDS_SOON', { certificates: base.certificates, requirements: [inCity, above] })).toEqual(['q']);
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
  const needs = ['C2', 'C3'].map((name) => ({ certificate: name }));
  const together = {
    ...base,
    certificates: [...certificates, certificate('C3', { region: 'HK' })],
    requirements: [{ ...requirement('q', [{ code: 'r', needs }]), region: 'GD' }],
  };
  expect(await named('UNMEETABLE_FROM_ELSEWHERE', together)).toEqual([]);
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
  expect(missing.find(({ records }) => records[0].code === 'C1')?.parameters).toEqual({
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

describe('a programme for a certificate that is no longer awarded', () => {
  const certificates = [certificate('C1', { awarded: { until: '2026-09-01' } }), certificate('C2')];
  const programme = (code: string, rest: Partial<Programme>): Programme => ({
    code,
    name: { en: code },
    providers: ['B'],
    region: 'HK',
    mode: 'FULL_TIME',
    gives: { certificates: ['C1', 'C2'] },
    ...rest,
  });
  const told = (rest: Partial<Programme>) =>
    named('GIVES_NO_LONGER_AWARDED', { certificates, programmes: [programme('P', rest)] });

  it('is told where it is completed too late, begun on the first day on which it still can be', async () => {
    expect(await told({ months: 6 })).toEqual(['P C1']);
    expect(await told({ months: 5 })).toEqual([]);
    expect(await told({ months: 5, period: { from: '2026-04-01' } })).toEqual(['P C1']);
    expect(await told({})).toEqual([]);
  });

  it('is none where it can no longer be begun', async () => {
    expect(await told({ months: 12, period: { until: DAY } })).toEqual([]);
  });
});
