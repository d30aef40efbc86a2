/** The laws of WAYS.md section 10, on random small worlds. `WAYS_RUNS=5000` draws more of them. */
import * as fc from 'fast-check';
import { compile, runToEnd } from '../../src/recognition';
import {
  compilePathways,
  coverage,
  missingLinks,
  waysTo,
  type Pathways,
  type Way,
  type Ways,
  type WaysQuestion,
} from '../../src/pathways';
import { shuffled } from '../support/arbitraries';
import { decided, REVISION } from '../support/engine';
import { sceneOfWays } from '../support/ways/arbitraries';
import { coverageSlowly } from '../support/ways/coverage';
import type { WorldOfWays } from '../support/ways/law';
import { missingLinksSlowly, suppose } from '../support/ways/missing-links';
import { replay, withEntries } from '../support/ways/replay';
import { byPlace, cellInWordsOfCases, inWordsOfCases } from '../support/ways/told';
import { waysSlowly } from '../support/ways/ways';

const more = process.env.WAYS_RUNS === undefined ? 1 : Number(process.env.WAYS_RUNS) / 200;
const runs = (count: number) => ({ numRuns: Math.ceil(count * more) });
const PATIENCE = Math.max(60_000, 300_000 * more);

const compiled = ({ register, programmes }: WorldOfWays): Pathways =>
  runToEnd(compilePathways(compile({ ...register, programmes }, REVISION)));

const waysOf = (world: WorldOfWays, question: WaysQuestion): Ways =>
  decided(runToEnd(waysTo(compiled(world), question)));

describe('the slow enumerator', () => {
  it(
    'lists the same ways',
    () => {
      fc.assert(
        fc.property(sceneOfWays(3), ({ world, question }) => {
          expect(inWordsOfCases(waysOf(world, question))).toEqual(waysSlowly(world, question));
        }),
        runs(150),
      );
    },
    PATIENCE,
  );

  it(
    'lists the same where it spares no day',
    () => {
      fc.assert(
        fc.property(sceneOfWays(2), ({ world, question }) => {
          expect(waysSlowly(world, question)).toEqual(waysSlowly(world, question, true));
        }),
        runs(15),
      );
    },
    PATIENCE,
  );

  it(
    'lacks the same links, and each of them makes a way',
    () => {
      fc.assert(
        fc.property(sceneOfWays(1), ({ world, question }) => {
          if (waysOf(world, question).ways.length > 0) return;
          const links = decided(runToEnd(missingLinks(compiled(world), question)));
          expect(links).toEqual(missingLinksSlowly(world, question));
          for (const link of links) {
            const supposed = suppose({ world, question }, link);
            expect(waysOf(supposed.world, supposed.question).ways).not.toEqual([]);
          }
        }),
        runs(20),
      );
    },
    PATIENCE,
  );

  it(
    'covers the same',
    () => {
      fc.assert(
        fc.property(sceneOfWays(1), ({ world, question: { from: on } }) => {
          const register = {
            ...world.register,
            certificates: world.register.certificates.map((each, at) => ({
              ...each,
              ...(at % 3 > 0 && { region: ['GZ', 'EU'][at % 2] }),
            })),
          };
          const cells = decided(runToEnd(coverage(compiled({ ...world, register }), { on })));
          expect(byPlace(cells.map(cellInWordsOfCases))).toEqual(
            byPlace(coverageSlowly({ ...world, register }, { on })),
          );
        }),
        runs(150),
      );
    },
    PATIENCE,
  );
});

describe('a way', () => {
  it('ends as it says on the day it says, act by act', () => {
    fc.assert(
      fc.property(sceneOfWays(4), ({ world, question }) => {
        const catalogue = withEntries(world);
        for (const way of waysOf(world, question).ways) {
          const { verdict, route, standing } = way.decision;
          const told = { day: way.day, standing: way.standing, decision: { verdict, route, standing } };
          expect(replay(world, catalogue, question, way)).toEqual(told);
        }
      }),
      runs(300),
    );
  });

  it('is made of no programme that cannot be begun in time', () => {
    fc.assert(
      fc.property(sceneOfWays(4), ({ world, question }) => {
        const used = new Set(waysOf(world, question).ways.flatMap(({ steps }) => steps.map((step) => step.programme)));
        const isUsed = ({ code }: { readonly code: string }): boolean => used.has(code);
        const late = world.programmes.map((each) =>
          isUsed(each) ? { ...each, period: { until: question.from } } : each,
        );
        const left = world.programmes.filter((each) => !isUsed(each));
        expect(waysOf({ ...world, programmes: late }, question)).toEqual(
          waysOf({ ...world, programmes: left }, question),
        );
      }),
      runs(150),
    );
  });

  it('is the same in whatever order records come', () => {
    fc.assert(
      fc.property(sceneOfWays(4), fc.nat(), ({ world, question }, seed) => {
        const other = { register: shuffled(world.register, seed), programmes: world.programmes.toReversed() };
        expect(JSON.stringify(waysOf(other, question))).toBe(JSON.stringify(waysOf(world, question)));
      }),
      runs(150),
    );
  });

  it('is no later, dearer or longer for who holds more or of whom more is known', () => {
    fc.assert(
      fc.property(sceneOfWays(4), ({ world, question: { preferences: _, ...question }, moreHoldings }) => {
        const before = waysOf(world, question).ways;
        const facts = { ...question.facts, satisfied: [...(question.facts?.satisfied ?? []), 'k4'] };
        for (const richer of [
          { ...question, holdings: [...question.holdings, ...moreHoldings] },
          { ...question, facts },
        ]) {
          const after = waysOf(world, richer).ways;
          for (const [least, better] of [
            [earliest(before), earliest(after)],
            [cheapest(before), cheapest(after)],
            [shortest(before), shortest(after)],
          ])
            expect(better <= least).toBe(true);
        }
      }),
      runs(150),
    );
  });
});

const NEVER = '~';
/** The earliest day of a way of known time; days compare as strings. */
const earliest = (ways: readonly Way[]): string =>
  ways.filter(({ notBefore }) => !notBefore).reduce((least, { day }) => (day < least ? day : least), NEVER);
/** The least that a way costs of which everything is stated, in one currency. */
const cheapest = (ways: readonly Way[]): string =>
  ways
    .filter(({ cost, costNotStated }) => costNotStated.length === 0 && cost.every(({ currency }) => currency === 'CNY'))
    .map(({ cost }) => (cost[0]?.amount ?? 0).toFixed(2).padStart(10, '0'))
    .reduce((least, amount) => (amount < least ? amount : least), NEVER);
const shortest = (ways: readonly Way[]): string =>
  ways.map(({ steps }) => String(steps.length)).reduce((least, count) => (count < least ? count : least), NEVER);
