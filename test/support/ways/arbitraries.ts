/** Random small worlds of programmes: the random registers of the law, their days spread over a year, with a few programmes and a question. */
import * as fc from 'fast-check';
import {
  PROGRAMME_MODES,
  PURPOSES,
  type Claim,
  type Condition,
  type Holding,
  type Need,
  type Programme,
  type Register,
  type Route,
} from '../../../src/recognition';
import type { Preferences, WaysQuestion } from '../../../src/pathways';
import { scene } from '../arbitraries';
import type { WorldOfWays } from './law';

export interface SceneOfWays {
  readonly world: WorldOfWays;
  readonly question: WaysQuestion;
  readonly moreHoldings: readonly Holding[];
}

/** What the days of the registers become: among them month ends and long gaps. */
const SPREAD: Record<string, string> = {
  '2026-03-01': '2026-01-01',
  '2026-03-02': '2026-01-31',
  '2026-03-03': '2026-03-15',
  '2026-03-04': '2026-04-01',
  '2026-03-05': '2026-07-29',
  '2026-03-06': '2027-01-01',
};
const DAYS = Object.values(SPREAD);
const FEWER_YEARS: Record<string, number> = { '2': 0.25, '4.5': 0.3, '5': 0.416667 };

const spread = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (key, each: unknown) =>
      key === 'years' || key === 'experienceYears'
        ? (FEWER_YEARS[String(each)] ?? each)
        : typeof each === 'string'
          ? (SPREAD[each] ?? each)
          : each,
    ),
  ) as T;

const CONDITIONS: readonly Condition[] = [
  { code: 'k1', kind: 'EXPERIENCE', text: { en: 'k1' }, years: 0.25 },
  { code: 'k2', kind: 'EXPERIENCE', text: { en: 'k2' }, years: 0.416667 },
  { code: 'k3', kind: 'LANGUAGE', text: { en: 'k3' }, language: 'pt' },
  { code: 'k4', kind: 'COURSE', text: { en: 'k4' } },
  { code: 'K5', kind: 'EXAMINATION', text: { en: 'K5' } },
];

const maybe = <T>(inTen: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.nat(9).chain((drawn) => (drawn < inTen ? value : fc.constant(undefined)));

const without = <T extends object>(loose: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(loose).filter(([, value]) => value !== undefined)) as T;

const place = fc.nat(41);
const need = fc.oneof(
  { weight: 6, arbitrary: fc.record({ place }) },
  {
    weight: 1,
    arbitrary: fc.record({
      framework: fc.constantFrom('FA', 'FB'),
      level: fc.constantFrom('L1', 'L2'),
      referenced: fc.constant(true as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      units: fc.uniqueArray(fc.constantFrom('u1', 'u2', 'u3', 'u4'), { minLength: 1, maxLength: 2 }),
    }),
  },
);
const conditions = fc.uniqueArray(fc.constantFrom(...CONDITIONS), {
  minLength: 1,
  maxLength: 2,
  selector: ({ code }) => code,
});
const route = fc.record({
  needs: fc.array(need, { maxLength: 2 }),
  conditions: maybe(3, conditions),
});
const standing = fc.constantFrom('OFFICIAL' as const, 'OFFICIAL' as const, 'REPORTED' as const, undefined);
const period = fc
  .uniqueArray(fc.constantFrom(...DAYS, '2026-02-10', '2026-05-05'), { minLength: 2, maxLength: 2 })
  .map((days) => days.toSorted())
  .chain(([from, until]) => fc.constantFrom({ from }, { until }, { from, until }));
const cost = fc.record({ amount: fc.constantFrom(0, 50, 50.5, 100), currency: fc.constantFrom('CNY', 'CNY', 'HKD') });

const programme = fc.record({
  region: fc.constantFrom('GBA', 'HK', 'GD', 'GZ', 'EU'),
  mode: fc.constantFrom(...PROGRAMME_MODES),
  months: maybe(9, fc.constantFrom(0, 1, 2, 2, 3, 6)),
  cost: maybe(8, cost),
  languages: maybe(3, fc.constantFrom(['pt-MO'], ['en', 'zh'])),
  entry: maybe(7, fc.array(route, { minLength: 1, maxLength: 2 })),
  certificates: fc.array(place, { maxLength: 2 }),
  conditions: maybe(4, conditions),
  period: maybe(3, period),
  standing,
});

const preferences: fc.Arbitrary<Preferences> = fc
  .record({
    languages: maybe(2, fc.constant(['pt'])),
    modes: maybe(2, fc.constant(PROGRAMME_MODES.slice(0, 4))),
    regions: maybe(2, fc.constantFrom(['GBA'], ['HK', 'GZ'])),
    illustrative: maybe(2, fc.boolean()),
    mostMonths: maybe(2, fc.constantFrom(0, 3, 8)),
    mostCost: maybe(2, cost),
  })
  .map((loose) => without<Preferences>(loose));

type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;

function programmeOf(register: Register, loose: Drawn<typeof programme>, at: number): Programme {
  const code = ['s1', 'S-2', 's10', 'S'][at];
  const certificate = (index: number): string => register.certificates[index % register.certificates.length].code;
  const { certificates, conditions: given, entry, ...rest } = loose;
  const needOf = (each: Drawn<typeof need>): Need =>
    'place' in each ? { certificate: certificate(each.place) } : each;
  const codes = [...new Set(certificates.map(certificate))];
  return without<Programme>({
    ...rest,
    code,
    name: { en: code },
    providers: ['B'],
    entry: entry?.map((each, index): Route =>
      without<Route>({ ...each, code: `n${index}`, needs: each.needs.map(needOf) }),
    ),
    gives: without<Programme['gives']>({
      certificates:
        codes.length > 0 || given === undefined ? (codes.length > 0 ? codes : [certificate(at)]) : undefined,
      conditions: given?.map((condition) => condition.code),
    }),
  });
}

/** The same world where one holding is always enough: routes ask for one certificate, and nothing has conditions. */
function plain({ register, programmes }: WorldOfWays): WorldOfWays {
  const routesOf = (routes: readonly Route[]): readonly Route[] =>
    routes.map(({ code, needs }) => ({
      code,
      needs: needs.filter((each) => 'certificate' in each).slice(0, 1),
    }));
  return {
    register: {
      ...register,
      exclusions: register.exclusions.slice(0, 1),
      requirements: register.requirements
        .map((each) => ({ ...each, routes: routesOf(each.routes).filter(({ needs }) => needs.length > 0) }))
        .filter(({ routes }) => routes.length > 0),
      equivalences: register.equivalences.map(({ conditions: _, creditedUnits: __, ...each }) => each),
    },
    programmes: programmes.map((each) => (each.entry === undefined ? each : { ...each, entry: routesOf(each.entry) })),
  };
}

const questionOf = ({ holdings, post, region, purpose, onDate, facts }: Claim, holds: boolean): WaysQuestion =>
  without<WaysQuestion>({
    holdings: holds ? holdings : [],
    post,
    region,
    purpose,
    from: onDate,
    facts,
  });

export const sceneOfWays = (mostProgrammes: number): fc.Arbitrary<SceneOfWays> =>
  fc
    .record({
      drawn: scene,
      programmes: fc.array(programme, { minLength: 1, maxLength: mostProgrammes, size: 'max' }),
      holds: fc.nat(1),
      likes: maybe(3, preferences),
      isPlain: fc.boolean(),
      purpose: fc.constantFrom(...PURPOSES, 'PRACTICE' as const),
    })
    .map(({ drawn, programmes, holds, likes, isPlain }) => {
      const register = spread(drawn.register);
      const question = questionOf(spread(drawn.claims[0]), holds > 0);
      const records = programmes.map((loose, at) => programmeOf(register, loose, at));
      const world = { register, programmes: records };
      return {
        world: isPlain ? plain(world) : world,
        question: likes === undefined ? question : { ...question, preferences: likes },
        moreHoldings: spread(drawn.moreHoldings),
      };
    });
