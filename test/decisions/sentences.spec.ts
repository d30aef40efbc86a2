/** Decisions in words: whole, in four languages, with names and sources, and honest about what they are worth. */
import { IntlMessageFormat } from 'intl-messageformat';
import {
  compile,
  decide,
  HOLDING_PROBLEMS,
  LANGUAGES,
  NEED_OUTCOMES,
  VERDICTS,
  type Agreement,
  type Catalogue,
  type Claim,
  type ClaimProblem,
  type Equivalence,
  type Exclusion,
  type Holding,
  type Register,
} from '../../src/recognition';
import { Suggestions } from '../../src/api/suggestions';
import { Answer } from '../../src/decisions/answer';
import { obstacleDetail, outlook, refusalMessage, remarkDetail, summary } from '../../src/decisions/sentences';
import type { MessageKey } from '../../src/decisions/sentences/messages';
import { MESSAGES } from '../../src/decisions/sentences/phrases';
import {
  agreement,
  certificate,
  claim,
  equivalence,
  exclusion,
  experience,
  levelReference,
  registerOf,
  requirement,
} from '../support/builders';
import { decided } from '../support/engine';
import { shippedRegister } from '../support/gba';
import { conformanceWorlds } from '../support/worlds';

/** What a sentence must never show: values that are missing, or messages that were not filled in. */
const SLIPS = /undefined|null|NaN|Invalid|\[object|\[\]|[{}]|“”|「」|«»|--/;

const tell = (catalogue: Catalogue, asked: Claim): Answer =>
  new Answer(catalogue, asked, decided(decide(catalogue, asked)), new Suggestions());

const inWords = (answer: Answer, language: (typeof LANGUAGES)[number]): string => summary(answer, language);

/** The names of the builders, which are in English alone, in four languages that can be told apart. */
function inFourLanguages(register: Register): Register {
  const names = (key: string, value: unknown): unknown => {
    if (!['name', 'text', 'reason'].includes(key)) return value;
    const { en } = value as { readonly en: string };
    return { en: `${en} in English`, 'zh-Hant': `繁體${en}`, 'zh-Hans': `简体${en}`, pt: `${en} em português` };
  };
  return JSON.parse(JSON.stringify(register), names) as Register;
}

const compiled = (records: Partial<Register>): Catalogue => compile(inFourLanguages(registerOf(records)), 1);

describe('the messages', () => {
  /** The names of a message's arguments. `count` only chooses a plural form, which Chinese does not have. */
  function argumentsOf(message: string): readonly string[] {
    const names = new Set<string>();
    const collect = (elements: readonly object[]): void =>
      elements.forEach((element) => {
        const { type, value, options } = element as {
          readonly type: number;
          readonly value: string;
          readonly options?: Readonly<Record<string, { readonly value: readonly object[] }>>;
        };
        if (type !== 0 && type !== 7) names.add(value);
        for (const option of Object.values(options ?? {})) collect(option.value);
      });
    collect(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
    names.delete('count');
    return [...names].sort();
  }

  it.each(Object.keys(MESSAGES.en) as MessageKey[])('`%s` is told with the same arguments in every language', (key) => {
    const expected = argumentsOf(MESSAGES.en[key]);
    for (const language of LANGUAGES)
      expect([language, argumentsOf(MESSAGES[language][key])]).toEqual([language, expected]);
  });

  it('are the same in no two languages, codes and marks aside', () => {
    const words = Object.entries(MESSAGES.en).filter(([, message]) =>
      /[a-z]{4}/i.test(message.replace(/\{\w+\}/g, '')),
    );
    const repeated = words.filter(([key, message]) => {
      const others = [MESSAGES.pt, MESSAGES['zh-Hant'], MESSAGES['zh-Hans']].map((all) => all[key as MessageKey]);
      return others.includes(message);
    });
    expect(repeated).toEqual([]);
  });
});

describe('the decisions on the catalogue that ships', () => {
  const catalogue = compile(shippedRegister(), 1);
  const asked = (held: readonly string[], post: string, region: string, rest: Partial<Claim> = {}): Answer =>
    tell(catalogue, claim(held, { post, region, onDate: '2026-11-24', ...rest }));

  const decisions: Readonly<Record<string, Answer>> = {
    'a level reference, and practice outstanding': asked(['GIC-JD-HAND'], 'jewellery-designer', 'HK'),
    'accumulation from three certificates': asked(
      ['GIC-JD-HAND', 'GIC-JD-CAD', 'HRD-JCD-HAND'],
      'jewellery-designer',
      'HK',
    ),
    'one step under an agreement': asked(['CN-RECEPTION-4'], 'hotel-receptionist', 'MO'),
    'two steps under an agreement that may be passed on': asked(['IFTM-MORS-ROOM'], 'room-attendant', 'CN-GD'),
    'an award window that is not known to be kept': asked(['HKRPL-PRODUCTION-3'], 'jewellery-maker', 'CN-GD'),
    'part of a certificate': asked(['GIC-SETTING'], 'gem-setter', 'HK'),
    'an exclusion': asked(['MOLSS-PMJ-HAND'], 'jewellery-maker', 'HK'),
    'an agreement that has ended': asked(['GIC-CRAFT'], 'jewellery-maker', 'HK'),
    'no requirement in the register': asked(['CN-RECEPTION-4'], 'hotel-receptionist', 'HK'),
    'a certificate that has expired': tell(catalogue, {
      ...claim([], { post: 'beautician', region: 'HK', onDate: '2026-11-24', purpose: 'EVALUATION' }),
      holdings: [{ certificate: 'CN-VQ-BEAUTY', awardedOn: '2014-05-01', expiresOn: '2019-05-01' }],
    }),
  };

  describe.each(Object.entries(decisions))('%s', (_, told) => {
    it.each(LANGUAGES)('reads as agreed in %s', (language) => {
      const text = inWords(told, language);
      expect(text).toMatchSnapshot();
      expect(text).not.toMatch(SLIPS);
    });

    it.each(LANGUAGES)('says first in %s that it is an example', (language) => {
      const { standing } = told.decision;
      const first = inWords(told, language).split('\n')[0];
      expect(first === MESSAGES[language].illustrative).toBe(standing === 'ILLUSTRATIVE');
    });
  });

  it('name the source of every agreement they rest on, with its address', () => {
    for (const language of LANGUAGES)
      expect(inWords(decisions['one step under an agreement'], language)).toContain(
        'New Mainland Vocational Skills Certification Center Opens in Hengqin <https://newtoncountymotourism.org/',
      );
  });

  it('write days as readers of the language do', () => {
    const told = decisions['accumulation from three certificates'];
    expect(inWords(told, 'en')).toContain('24 November 2026');
    expect(inWords(told, 'pt')).toContain('24 de novembro de 2026');
    expect(inWords(told, 'zh-Hant')).toContain('2026年11月24日');
    expect(inWords(told, 'zh-Hans')).toContain('2026年11月24日');
  });

  it('speak Chinese of Chinese names in both scripts', () => {
    const told = decisions['an exclusion'];
    expect(inWords(told, 'zh-Hant')).toContain('貴金屬首飾手工製作');
    expect(inWords(told, 'zh-Hans')).toContain('贵金属首饰手工制作');
  });
});

describe('the weight of a decision', () => {
  const records = (standing: 'OFFICIAL' | 'REPORTED', rest: Partial<Register['requirements'][number]>): Catalogue =>
    compiled({
      certificates: [certificate('X', { standing })],
      requirements: [requirement('R', [{ code: 'r', needs: [{ certificate: 'X' }] }], { standing, ...rest })],
    });
  const said = (catalogue: Catalogue, language: (typeof LANGUAGES)[number]): string =>
    inWords(tell(catalogue, claim(['X'])), language);

  it.each(LANGUAGES)('is that of the rule of the named authority where the post is regulated, in %s', (language) => {
    const text = said(records('OFFICIAL', { regulated: true, authority: 'B' }), language);
    expect(text).toMatchSnapshot();
    expect(text).not.toContain(MESSAGES[language].illustrative);
    expect(text).not.toContain(MESSAGES[language].reported);
  });

  it.each(LANGUAGES)('is that of a rule also where no authority is named, in %s', (language) => {
    expect(said(records('OFFICIAL', { regulated: true }), language)).toMatchSnapshot();
  });

  it.each(LANGUAGES)('is said first to be reported where the weakest record is, in %s', (language) => {
    const text = said(records('REPORTED', {}), language);
    expect(text.startsWith(`${MESSAGES[language].reported}\n`)).toBe(true);
  });

  it.each(LANGUAGES)('leaves no doubt where a record has no source, in %s', (language) => {
    expect(said(records('OFFICIAL', {}), language)).toContain(MESSAGES[language].noSource);
  });
});

describe('the needs', () => {
  const catalogue = compiled({
    certificates: [
      certificate('X', { units: ['u1'], placements: [{ framework: 'FA', level: 'L3' }], field: 'design' }),
      certificate('Y', { units: ['u2', 'u3'] }),
      certificate('Z', { awarded: { from: '2020-01-01', until: '2021-01-01' } }),
    ],
    agreements: [agreement('A')],
    equivalences: [
      equivalence('E', 'X', 'Y', { creditedUnits: ['u2'], conditions: [experience('C', 2)] }),
      equivalence('E2', 'Z', 'X', { awarded: { until: '2020-06-01' } }),
    ],
    levelReferences: [levelReference('LR', { framework: 'FB', level: 'L2' }, { framework: 'FA', level: 'L3' })],
    requirements: [
      requirement('levels', [
        {
          code: 'r',
          name: { en: 'route' },
          needs: [
            { framework: 'FA', level: 'L2', field: 'arts' },
            { framework: 'FB', level: 'L2', referenced: true },
          ],
        },
      ]),
      requirement('units', [{ code: 'r', needs: [{ units: ['u1', 'u2', 'u4'] }] }], { post: 'p2' }),
      requirement('nothing', [{ code: 'r', needs: [], conditions: [experience('C', 2)] }], { region: 'EU' }),
      requirement('windowed', [{ code: 'r', needs: [{ certificate: 'X' }] }], { post: 'p2', region: 'GZ' }),
    ],
  });

  const decisions: Readonly<Record<string, Answer>> = {
    'levels, with a reference and without': tell(catalogue, claim(['X'])),
    'units, some of them missing': tell(catalogue, claim(['X'], { post: 'p2' })),
    'no certificate': tell(catalogue, claim(['X'], { region: 'EU' })),
    'an award window with an end alone': tell(catalogue, claim(['Z'], { post: 'p2', region: 'GZ' })),
    'certificates that do not stand': tell(catalogue, {
      ...claim([]),
      holdings: [
        { certificate: 'X', awardedOn: '2027-01-01' },
        { certificate: 'Y', expiresOn: '2026-03-04' },
        { certificate: 'Z', awardedOn: '2022-01-01' },
      ],
    }),
  };

  describe.each(Object.entries(decisions))('%s', (_, told) => {
    it.each(LANGUAGES)('are explained in %s', (language) => {
      const text = inWords(told, language);
      expect(text).toMatchSnapshot();
      expect(text).not.toMatch(SLIPS);
    });
  });
});

describe('the obstacles of near misses', () => {
  interface Hindrance {
    readonly equivalences: readonly Equivalence[];
    readonly agreements?: readonly Agreement[];
    readonly exclusions?: readonly Exclusion[];
    readonly awardedOn?: string;
    readonly held?: string;
  }

  const one = (rest: Partial<Equivalence>): Hindrance => ({ equivalences: [equivalence('E', 'X', 'T', rest)] });
  const chain = ['E1:X:Y', 'E2:Y:Z', 'E3:Z:T'].map((text) => {
    const [code, from, to] = text.split(':');
    return equivalence(code, from, to);
  });
  const hindrances: Readonly<Record<string, Hindrance>> = {
    NOT_YET_IN_FORCE: one({ period: { from: '2027-01-01' } }),
    NO_LONGER_IN_FORCE: {
      ...one({ period: { until: '2026-01-01' } }),
      agreements: [agreement('A', { period: { until: '2025-07-01' } })],
    },
    REGION: one({ regions: ['GZ', 'EU'] }),
    PURPOSE: one({ purposes: ['TRAINING', 'EVALUATION'] }),
    NOT_ENDORSED: one({ state: 'PROPOSED' }),
    SUSPENDED: one({ state: 'SUSPENDED' }),
    AWARDED_OUTSIDE_WINDOW: {
      ...one({ awarded: { from: '2020-01-01', until: '2024-01-01' } }),
      awardedOn: '2019-01-01',
    },
    EXCLUDED: { ...one({}), exclusions: [exclusion('EX', 'X')] },
    'EXCLUDED (held itself)': { equivalences: [], exclusions: [exclusion('EX', 'T')], held: 'T' },
    NO_ONWARD_RECOGNITION: { equivalences: chain },
    TOO_MANY_STEPS: { equivalences: chain, agreements: [agreement('A', { onward: { maxSteps: 2 } })] },
    DIFFERENT_AGREEMENTS: {
      equivalences: [chain[0], chain[1], { ...chain[2], agreement: 'B2' }],
      agreements: [agreement('A', { onward: { maxSteps: 4 } }), agreement('B2')],
    },
  };

  function hindered({ equivalences, agreements, exclusions, awardedOn, held }: Hindrance): Answer {
    const catalogue = compiled({
      certificates: ['T', 'X', 'Y', 'Z'].map((code) => certificate(code)),
      agreements: agreements ?? [agreement('A')],
      equivalences,
      exclusions: exclusions ?? [],
      requirements: [requirement('R', [{ code: 'r', needs: [{ certificate: 'T' }] }])],
    });
    return tell(catalogue, { ...claim([]), holdings: [{ certificate: held ?? 'X', awardedOn }] });
  }

  it.each(Object.entries(hindrances))('%s is explained in every language', (name, hindrance) => {
    const told = hindered(hindrance);
    const [nearMiss] = told.nearMisses;
    const kind = name.split(' ')[0];
    const obstacle = nearMiss.obstacles.find((each) => each.kind === kind);
    if (obstacle === undefined) throw new Error(`the near miss has no obstacle ${kind}`);
    for (const language of LANGUAGES) {
      const detail = obstacleDetail(told, obstacle, nearMiss, language);
      expect(detail).toMatchSnapshot();
      expect(detail).not.toMatch(SLIPS);
      expect(inWords(told, language)).not.toMatch(SLIPS);
    }
  });

  it('stand under the path that they hinder', () => {
    for (const language of LANGUAGES)
      expect(inWords(hindered(hindrances.DIFFERENT_AGREEMENTS), language)).toMatchSnapshot();
  });
});

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

describe('the answers of the conformance worlds', () => {
  it.each(conformanceWorlds().map((world) => [world.name, world] as const))('%s leave nothing unsaid', (_, world) => {
    const catalogue = compile(world.register, 1);
    world.cases.forEach(({ claim: asked }, position) => {
      const told = tell(catalogue, asked);
      const language = LANGUAGES[position % LANGUAGES.length];
      const text = inWords(told, language);
      expect(text).not.toMatch(SLIPS);
      for (const code of told.decision.outstanding.filter((each) => !each.startsWith('AWARDED_WITHIN:')))
        expect(text).toContain(code);
      for (const { missing } of told.decision.needs) for (const code of missing) expect(text).toContain(code);
    });
  });
});

describe('every kind of answer', () => {
  it('is told somewhere in the conformance worlds', () => {
    const seen = new Set<string>();
    for (const world of conformanceWorlds()) {
      const catalogue = compile(world.register, 1);
      for (const { claim: asked } of world.cases) {
        const { decision } = tell(catalogue, asked);
        seen.add(decision.verdict);
        for (const { outcome } of decision.needs) seen.add(outcome);
        for (const { problem } of decision.holdings) if (problem !== null) seen.add(problem);
      }
    }
    expect([...seen].sort()).toEqual([...VERDICTS, ...NEED_OUTCOMES, ...HOLDING_PROBLEMS].sort());
  });
});

describe('the message of a refusal', () => {
  const problems: readonly ClaimProblem[] = [
    { code: 'UNKNOWN_CERTIFICATE', path: 'holdings[0].certificate', value: 'GIC-JD-HAN' },
    { code: 'UNKNOWN_POST', path: 'post', value: 'x'.repeat(500) },
    { code: 'UNKNOWN_REGION', path: 'region', value: 'HKG' },
    { code: 'MALFORMED_DAY', path: 'onDate', value: '2026-02-30' },
    { code: 'UNKNOWN_PURPOSE', path: 'purpose', value: 'FUN' },
    { code: 'NO_HOLDINGS', path: 'holdings', value: '[]' },
    { code: 'MALFORMED_NUMBER', path: 'facts.experienceYears', value: '-1' },
  ];
  const suggestions = [['GIC-JD-HAND', 'GIC-JD-CAD'], [], ['HK'], [], [], [], []];

  it.each(LANGUAGES)('names every problem and what to do next in %s', (language) => {
    const message = refusalMessage(problems, suggestions, language);
    expect(message).toMatchSnapshot();
    expect(message.split('\n')).toHaveLength(problems.length);
  });
});
