/** Small records and registers for tests: what a test does not speak of is filled in with the plainest value. */
import {
  RECORD_TYPES,
  type Agreement,
  type Certificate,
  type Claim,
  type Code,
  type Condition,
  type Equivalence,
  type Exclusion,
  type LevelReference,
  type Register,
  type Requirement,
} from '../../src/recognition';

const named = (code: Code) => ({ code, name: { en: code } });

/** What every register of the tests has: regions, fields, units, frameworks, bodies and posts to refer to. */
export const GROUND: Partial<Register> = {
  regions: [
    named('GBA'),
    { ...named('HK'), parent: 'GBA' },
    { ...named('GD'), parent: 'GBA' },
    { ...named('GZ'), parent: 'GD' },
    named('EU'),
  ],
  fields: [named('arts'), { ...named('design'), parent: 'arts' }, named('trade')],
  units: ['u1', 'u2', 'u3', 'u4'].map(named),
  frameworks: ['FA', 'FB'].map((code) => ({
    ...named(code),
    levels: [1, 2, 3].map((order) => ({ ...named(`L${String(order)}`), order })),
  })),
  bodies: [{ ...named('B'), kinds: ['AWARDING_BODY'] }],
  posts: ['p1', 'p2'].map(named),
};

export function registerOf(records: Partial<Register>): Register {
  const whole = { ...GROUND, ...records };
  return Object.fromEntries(RECORD_TYPES.map((type) => [type, whole[type] ?? []])) as unknown as Register;
}

export const certificate = (code: Code, rest: Partial<Certificate> = {}): Certificate => ({
  ...named(code),
  body: 'B',
  ...rest,
});

export const agreement = (code: Code, rest: Partial<Agreement> = {}): Agreement => ({
  ...named(code),
  parties: ['B'],
  regions: ['GBA'],
  purposes: ['TRAINING', 'EVALUATION', 'PRACTICE'],
  ...rest,
});

export const equivalence = (code: Code, from: Code, to: Code, rest: Partial<Equivalence> = {}): Equivalence => ({
  code,
  agreement: 'A',
  from,
  to,
  ...rest,
});

export const exclusion = (code: Code, excluded: Code, rest: Partial<Exclusion> = {}): Exclusion => ({
  code,
  certificate: excluded,
  regions: ['GBA'],
  purposes: ['TRAINING', 'EVALUATION', 'PRACTICE'],
  reason: { en: code },
  ...rest,
});

export const requirement = (
  code: Code,
  routes: Requirement['routes'],
  rest: Partial<Requirement> = {},
): Requirement => ({
  code,
  post: 'p1',
  region: 'GBA',
  routes,
  ...rest,
});

export const levelReference = (
  code: Code,
  a: LevelReference['a'],
  b: LevelReference['b'],
  rest: Partial<LevelReference> = {},
): LevelReference => ({ code, a, b, ...rest });

export const experience = (code: Code, years: number): Condition => ({
  code,
  kind: 'EXPERIENCE',
  text: { en: code },
  years,
});

export const claim = (held: readonly Code[], rest: Partial<Claim> = {}): Claim => ({
  holdings: held.map((code) => ({ certificate: code })),
  post: 'p1',
  region: 'HK',
  onDate: '2026-03-04',
  purpose: 'PRACTICE',
  ...rest,
});
