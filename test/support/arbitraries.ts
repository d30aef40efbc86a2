/**
 * Random registers and claims for property tests: few records over few codes and days, so that they collide a lot.
 * A failing property prints them as short lines, without what no law reads (names, parties, reasons).
 */
import * as fc from 'fast-check';
import {
  PURPOSES,
  RECORD_TYPES,
  STATES,
  type Agreement,
  type Certificate,
  type Claim,
  type Code,
  type Day,
  type Condition,
  type Equivalence,
  type Exclusion,
  type Facts,
  type Holding,
  type LevelNeed,
  type LevelReference,
  type Need,
  type Period,
  type Register,
  type Requirement,
  type Route,
  type Suspension,
} from '../../src/recognition';
import * as build from './builders';

/** A register, some claims to it, and holdings that may be added to them. */
export interface Scene {
  readonly register: Register;
  readonly claims: readonly Claim[];
  readonly moreHoldings: readonly Holding[];
}

const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];
const REGIONS = ['GBA', 'HK', 'GD', 'GZ', 'EU'];
const UNITS = ['u1', 'u2', 'u3', 'u4'];

const text = (en: string) => ({ en });
/** One code means one condition, so all records draw from these. */
const CONDITIONS: readonly Condition[] = [
  build.experience('k1', 2),
  build.experience('k2', 5),
  { code: 'k3', kind: 'LANGUAGE', text: text('k3'), language: 'pt' },
  { code: 'k4', kind: 'COURSE', text: text('k4') },
  { code: 'K5', kind: 'EXAMINATION', text: text('K5') },
];

/** A value so many times in ten, else left out. */
const sometimes = <T>(inTen: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 10 - inTen, arbitrary: fc.constant(undefined) },
    { weight: inTen, arbitrary: value },
  );

type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Loose<T> = { [K in keyof T]: T[K] | undefined };
/** The object without the members that are left out, as in a document. */
const given = <T extends object>(loose: Loose<T>): T =>
  Object.fromEntries(Object.entries(loose).filter(([, value]) => value !== undefined)) as T;

const someOf = <T>(values: readonly T[], least: number, most: number): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: least, maxLength: most });

const day = fc.constantFrom(...DAYS);
const period: fc.Arbitrary<Period> = fc.oneof(
  day.map((from) => ({ from })),
  day.map((until) => ({ until })),
  someOf(DAYS, 2, 2)
    .map((days) => days.toSorted())
    .map(([from, until]) => ({ from, until })),
);
const regions = fc.oneof(
  { weight: 4, arbitrary: fc.constant(['GBA']) },
  { weight: 1, arbitrary: someOf(REGIONS, 1, 3) },
);
/** Sets of regions that are no interval of the tree, all different. */
const scattered = fc.constantFrom(['HK', 'GD'], ['HK', 'GZ'], ['GZ', 'EU'], ['HK', 'EU'], ['HK', 'GZ', 'EU']);
const purposes = fc.oneof(
  { weight: 4, arbitrary: fc.constant([...PURPOSES]) },
  { weight: 1, arbitrary: someOf(PURPOSES, 1, 2) },
);
const state = fc.oneof({ weight: 2, arbitrary: fc.constant('SUSPENDED' as const) }, fc.constantFrom(...STATES));
/** Suspensions in order and apart from one another, from some days in order; an odd number leaves the last of them open. */
const suspensionsOn = (days: readonly Day[]): Suspension[] =>
  days.flatMap((from, at) => (at % 2 === 0 ? [given<Suspension>({ from, until: days[at + 1] })] : []));
const suspensions = (...counts: readonly number[]): fc.Arbitrary<Suspension[]> =>
  fc.oneof(...counts.map((count) => someOf(DAYS, count, count).map((days) => suspensionsOn(days.toSorted()))));
/** A state, suspensions, or both. */
const life: fc.Arbitrary<Pick<Equivalence, 'state' | 'suspensions'>> = fc.oneof(
  { weight: 17, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ state }) },
  { weight: 2, arbitrary: fc.record({ suspensions: suspensions(2, 2, 4) }) },
  { weight: 1, arbitrary: fc.record({ state: fc.constant('SUSPENDED' as const), suspensions: suspensions(1, 1, 3) }) },
);
const standing = fc.constantFrom('OFFICIAL' as const, 'OFFICIAL' as const, 'REPORTED' as const, undefined);
const conditions = fc.oneof({ weight: 3, arbitrary: someOf(CONDITIONS, 1, 1) }, someOf(CONDITIONS, 2, 3));
const placement = fc.record({ framework: fc.constantFrom('FA', 'FB'), level: fc.constantFrom('L1', 'L2', 'L3') });
const field = fc.constantFrom('arts', 'design', 'trade');
/** Codes whose order by code point is neither that of the alphabet nor that of their making. */
const codes = (letters: readonly string[], count: number): fc.Arbitrary<Code[]> =>
  fc.shuffledSubarray(
    letters.flatMap((letter) => [letter, `${letter}.1`, `${letter}-1`, `${letter}10`, `${letter}2`, `${letter}_`]),
    { minLength: count, maxLength: count },
  );

/** A place among the certificates, however many the register has. */
const place = fc.nat(41);
const at = (certificates: readonly Certificate[], index: number): Certificate =>
  certificates[index % certificates.length];

const certificate = fc.record({
  units: sometimes(9, fc.oneof(someOf(UNITS, 1, 1), someOf(UNITS, 1, 3))),
  placements: sometimes(
    5,
    fc.uniqueArray(placement, { minLength: 1, maxLength: 2, selector: ({ framework }) => framework }),
  ),
  field: sometimes(6, field),
  awarded: sometimes(1, period),
  standing,
});

const agreements: fc.Arbitrary<Agreement[]> = fc.tuple(
  ...['A', 'a', 'A2'].map((code) =>
    fc
      .record({
        regions,
        purposes,
        period: sometimes(1, period),
        onward: sometimes(8, fc.record({ maxSteps: fc.constantFrom(2, 3, 4) })),
        life,
        standing,
      })
      .map(({ life, ...rest }) => build.agreement(code, { ...given<Partial<Agreement>>(rest), ...life })),
  ),
);

const equivalence = fc.record({
  from: place,
  apart: fc.nat(5),
  agreement: fc.constantFrom('A', 'A', 'A', 'A', 'a', 'A2'),
  mutual: sometimes(2, fc.constant(true as const)),
  regions: sometimes(3, fc.oneof({ weight: 2, arbitrary: regions }, { weight: 1, arbitrary: scattered })),
  purposes: sometimes(2, purposes),
  period: sometimes(1, period),
  awarded: sometimes(2, period),
  /** The units of the certificate reached that are credited, as bits. */
  credited: fc.integer({ min: 1, max: 7 }),
  partial: sometimes(4, fc.constant(true)),
  conditions: sometimes(4, conditions),
  life,
  standing,
});
type LooseEquivalence = Drawn<typeof equivalence>;

function equivalenceOf(code: Code, certificates: readonly Certificate[], loose: LooseEquivalence): Equivalence {
  const { from, apart, credited, partial, mutual, life, ...rest } = loose;
  const others = certificates.filter((other) => other !== at(certificates, from));
  const to = at(others, apart);
  const units = partial ? (to.units?.filter((_, index) => (credited >> index) % 2 === 1) ?? []) : [];
  const extent = units.length > 0 ? { creditedUnits: units } : given<Partial<Equivalence>>({ mutual });
  return build.equivalence(code, at(certificates, from).code, to.code, {
    ...given<Partial<Equivalence>>(rest),
    ...life,
    ...extent,
  });
}

/** A need of the n-th certificate is told from the others when there are certificates. */
type LooseNeed = { readonly place: number } | Exclude<Need, { certificate: Code }>;
const need: fc.Arbitrary<LooseNeed> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ place }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(placement, sometimes(3, field), sometimes(6, fc.constant(true as const)))
      .map(([level, inField, referenced]) => given<LevelNeed>({ ...level, field: inField, referenced })),
  },
  { weight: 3, arbitrary: someOf(UNITS, 1, 4).map((units) => ({ units })) },
);

const needOf = (certificates: readonly Certificate[], loose: LooseNeed): Need =>
  'place' in loose ? { certificate: at(certificates.slice(1), loose.place).code } : loose;

const route = fc.record({
  code: fc.constantFrom('r1', 'r2', 'R3'),
  needs: fc.oneof(
    { weight: 20, arbitrary: fc.tuple(need) },
    { weight: 20, arbitrary: fc.array(need, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant<LooseNeed[]>([]) },
  ),
  conditions: sometimes(2, conditions),
});

const requirements = fc.uniqueArray(
  fc.record({
    post: fc.constantFrom('p1', 'p1', 'p1', 'p1', 'p2'),
    region: fc.constantFrom('GBA', 'GBA', 'GBA', 'GBA', ...REGIONS),
    period: sometimes(2, period),
    followed: sometimes(5, fc.constant(true)),
    standing,
    routes: fc.uniqueArray(route, { minLength: 1, maxLength: 3, selector: ({ code }) => code }),
  }),
  { minLength: 1, maxLength: 6, size: 'max', selector: ({ post, region }) => `${post} ${region}` },
);
type LooseRequirement = Drawn<typeof requirements>[number];

/** A requirement and, where it ends and is followed, one of the same place with its routes the other way round. */
function requirementsOf(code: Code, certificates: readonly Certificate[], loose: LooseRequirement): Requirement[] {
  const { followed, post, region, period: inForce, standing: known } = loose;
  const routes = loose.routes.map(({ needs, ...rest }) =>
    given<Route>({ ...rest, needs: needs.map((each) => needOf(certificates, each)) }),
  );
  const rest = given<Partial<Requirement>>({ post, region, standing: known });
  const first = build.requirement(code, routes, { ...rest, ...given<Partial<Requirement>>({ period: inForce }) });
  if (!followed || inForce?.until === undefined) return [first];
  const next = build.requirement(`${code}-next`, routes.toReversed(), { ...rest, period: { from: inForce.until } });
  return [first, next];
}

const levelReference = fc
  .record({
    levels: fc.tuple(fc.constantFrom('L1', 'L2', 'L3'), fc.constantFrom('L1', 'L2', 'L3')),
    turned: fc.boolean(),
    period: sometimes(3, period),
    standing,
  })
  .map(({ levels: [inA, inB], turned, ...rest }) => {
    const ends = [
      { framework: 'FA', level: inA },
      { framework: 'FB', level: inB },
    ];
    const [a, b] = turned ? ends.toReversed() : ends;
    return build.levelReference('', a, b, given<Partial<LevelReference>>(rest));
  });

const exclusion = fc.record({
  excluded: place,
  regions: someOf(REGIONS, 1, 2),
  purposes: someOf(PURPOSES, 1, 2),
  posts: sometimes(4, someOf(['p1', 'p2'], 1, 1)),
  period: sometimes(4, period),
  standing,
});
const exclusionOf = (code: Code, certificates: readonly Certificate[], loose: Drawn<typeof exclusion>): Exclusion => {
  const { excluded, ...rest } = loose;
  return build.exclusion(code, at(certificates, excluded).code, given<Partial<Exclusion>>(rest));
};

const holding = fc.record({
  place,
  awardedOn: sometimes(5, fc.constantFrom(...DAYS.slice(0, 3), ...DAYS.slice(0, 3), ...DAYS)),
  expiresOn: sometimes(1, day),
});
const holdingOf = (certificates: readonly Certificate[], loose: Drawn<typeof holding>): Holding => {
  const { place: index, ...rest } = loose;
  return given<Holding>({ certificate: at(certificates.slice(0, -1), index).code, ...rest });
};

export const facts: fc.Arbitrary<Facts> = fc
  .record({
    experienceYears: sometimes(6, fc.constantFrom(0, 2, 4.5, 5)),
    languages: sometimes(4, someOf(['pt', 'PT', 'pt-MO', 'ptx', 'en-PT'], 1, 1)),
    satisfied: sometimes(5, someOf(['k1', 'k4', 'K5'], 1, 2)),
  })
  .map((loose) => given<Facts>(loose));

const claim = fc.record({
  holdings: fc.array(holding, { minLength: 1, maxLength: 3 }),
  post: fc.constantFrom('p1', 'p1', 'p1', 'p1', 'p1', 'p1', 'p2'),
  region: fc.constantFrom('GBA', 'HK', 'GD', 'GZ', 'GBA', 'HK', 'GD', 'GZ', 'EU'),
  onDate: fc.constantFrom(...DAYS.slice(2, 5)),
  purpose: fc.constantFrom('PRACTICE' as const, 'PRACTICE' as const, 'PRACTICE' as const, ...PURPOSES),
  facts: sometimes(4, facts),
  /** Says that every award window is kept, which the law does not take for a fact. */
  windowsKept: sometimes(2, fc.constant(true)),
});

function claimOf({ certificates, equivalences }: Register, loose: Drawn<typeof claim>): Claim {
  const { holdings, windowsKept, facts: known, ...rest } = loose;
  const windows = equivalences.filter(({ awarded }) => awarded).map(({ code }) => `AWARDED_WITHIN:${code}`);
  const said = windowsKept ? { ...known, satisfied: [...(known?.satisfied ?? []), ...windows] } : known;
  return given<Claim>({ ...rest, holdings: holdings.map((one) => holdingOf(certificates, one)), facts: said });
}

/** Claims to a register. */
export const claimTo = (register: Register): fc.Arbitrary<Claim> => claim.map((loose) => claimOf(register, loose));

type Instruments = Pick<Register, 'agreements' | 'equivalences'>;

/** All equivalences under one agreement that passes recognition on, unlimited otherwise: long paths, and many of them. */
const chainedBy = (maxSteps: number | undefined, instruments: Instruments): Instruments =>
  maxSteps === undefined
    ? instruments
    : {
        agreements: [build.agreement('A', { onward: { maxSteps } })],
        equivalences: instruments.equivalences.map(
          ({ code, from, to, mutual, awarded, creditedUnits, conditions: asked }) =>
            build.equivalence(code, from, to, given({ mutual, awarded, creditedUnits, conditions: asked })),
        ),
      };

/** A random register with up to four claims to it. */
export const scene: fc.Arbitrary<Scene> = fc
  .record({
    certificates: fc.array(certificate, { minLength: 3, maxLength: 7, size: 'max' }),
    agreements,
    equivalences: fc.tuple(codes(['e', 'E', 'f', 'F'], 20), fc.array(equivalence, { maxLength: 20, size: 'max' })),
    inParts: sometimes(3, fc.constant(true)),
    chained: sometimes(3, fc.constantFrom(2, 3, 6)),
    requirements,
    levelReferences: fc.array(levelReference, { maxLength: 4 }),
    exclusions: fc.array(exclusion, { maxLength: 3 }),
    claims: fc.array(claim, { minLength: 1, maxLength: 4 }),
    moreHoldings: fc.array(holding, { minLength: 1, maxLength: 2 }),
  })
  .map((loose) => {
    const held = loose.certificates.map((rest, index) =>
      build.certificate(`C${String(index + 1)}`, given<Partial<Certificate>>(rest)),
    );
    const [names, equivalences] = loose.equivalences;
    const register = build.registerOf({
      certificates: held,
      ...chainedBy(loose.chained, {
        agreements: loose.agreements,
        equivalences: equivalences.map((each, index) =>
          equivalenceOf(names[index], held, { ...each, partial: each.partial ?? loose.inParts }),
        ),
      }),
      requirements: loose.requirements.flatMap((each, index) => requirementsOf(`q${String(index)}`, held, each)),
      levelReferences: loose.levelReferences.map((each, index) => ({ ...each, code: ['v2', 'v10', 'V', 'v1'][index] })),
      exclusions: loose.exclusions.map((each, index) => exclusionOf(['x2', 'x10', 'X'][index], held, each)),
    });
    const claims = loose.claims.map((each) => claimOf(register, each));
    return legible({ register, claims, moreHoldings: loose.moreHoldings.map((one) => holdingOf(held, one)) });
  });

/** The same records, those of each type in another order; the same order for the same seed. */
export function shuffled(ordered: Register, seed: number): Register {
  const orders = RECORD_TYPES.map((type) =>
    fc.shuffledSubarray<unknown>([...ordered[type]], { minLength: ordered[type].length }),
  );
  const [lists] = fc.sample(fc.tuple(...orders), { seed, numRuns: 1 });
  return Object.fromEntries(RECORD_TYPES.map((type, index) => [type, lists[index]])) as unknown as Register;
}

/** Members that no law reads, or only to pass them on. */
const UNREAD = ['name', 'parties', 'body', 'reason', 'text', 'standing'];

/** The scene with a short way of being printed. */
const legible = (plain: Scene): Scene => Object.assign(plain, { [fc.toStringMethod]: () => `\n${printed(plain)}\n` });

function printed({ register, claims, moreHoldings }: Scene): string {
  const line = (record: object): string =>
    JSON.stringify(record, (key, value: unknown) => (UNREAD.includes(key) ? undefined : value));
  const types = RECORD_TYPES.filter((type) => register[type] !== build.GROUND[type]);
  return [
    ...types.flatMap((type) => register[type].map((record) => `${type} ${line(record)}`)),
    ...claims.map((each) => `claim ${line(each)}`),
    ...moreHoldings.map((each) => `more holdings ${line(each)}`),
  ].join('\n');
}
