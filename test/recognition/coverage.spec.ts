/** The random registers of the laws are dense enough: everything that LAW.md tells apart occurs among them. */
import * as fc from 'fast-check';
import {
  HOLDING_PROBLEMS,
  OBSTACLE_KINDS,
  STANDINGS,
  VERDICTS,
  type Claim,
  type Decision,
  type Need,
  type NeedFinding,
  type Path,
  type Register,
  type Requirement,
} from '../../src/recognition';
import { scene } from '../support/arbitraries';
import {
  allTrails,
  byCost,
  choices,
  COST_RULES,
  costDifference,
  decideSlowly,
  nearMissesSlowly,
  rankedRoutes,
  requirementThatApplies,
  routeDifference,
  ROUTE_RULES,
  type Question,
} from '../support/twin';
import { decided } from '../support/engine';

const kindOf = (need: Need): string => ('certificate' in need ? 'certificate' : 'units' in need ? 'units' : 'level');

/** What a claim shows of LAW.md, in words. */
function* occurrencesOf(register: Register, claim: Claim): Generator<string> {
  const decision = decided(decideSlowly(register, 1, claim));
  yield `verdict ${decision.verdict}`;
  if (decision.standing) yield `standing ${decision.standing}`;
  for (const { problem } of decision.holdings) if (problem) yield `holding ${problem}`;
  if (decision.exclusions.length > 0) yield 'exclusion listed';
  if (decision.outstanding.some((code) => code.startsWith('AWARDED_WITHIN:'))) yield 'award window outstanding';
  yield* obstaclesMet(register, claim, decision);
  const question = { register, claim };
  const requirement = requirementThatApplies(question);
  if (requirement) yield* ofTheRequirement(question, requirement, decision);
}

function* obstaclesMet(register: Register, claim: Claim, decision: Decision): Generator<string> {
  for (const { path, obstacles } of nearMissesSlowly(register, claim, decision)) {
    yield `near miss of ${String(path.steps.length)} steps`;
    if (obstacles.length > 1) yield 'near miss with several obstacles';
    for (const { kind, records } of obstacles) {
      yield `obstacle ${kind}`;
      if (kind === 'REGION' && records.length === 2) yield 'obstacle of equivalence and agreement at once';
    }
  }
}

function* ofTheRequirement(question: Question, requirement: Requirement, decision: Decision): Generator<string> {
  const { register, claim } = question;
  const trails = allTrails(question);
  const ranked = rankedRoutes(question, trails, requirement);
  if (requirement.region !== claim.region) yield 'requirement of a region above';
  if (ranked.length > 1) {
    const { by } = routeDifference(ranked[0], ranked[1]);
    yield `route by ${by}`;
    const inParts = ranked[0].route.needs.some(
      (need, i) => 'certificate' in need && decision.needs[i].credited.length > 0,
    );
    if (by === 'ORDER' && inParts) yield 'route by ORDER with a certificate put together of units';
  }
  const needs = ranked[0].route.needs;
  if (needs.length === 0) yield 'route without needs';
  for (const [index, need] of needs.entries()) {
    yield* ofTheNeed(need, decision.needs[index]);
    for (const choice of choices(question, trails, need)) {
      const [best, next] = byCost(question, choice);
      const difference = next && costDifference(question, best, next);
      if (difference) yield `path by ${difference.by}`;
    }
    for (const path of decision.needs[index].paths) yield* ofThePath(register, path, decision);
  }
}

function* ofTheNeed(need: Need, { outcome, credited, levelReference, paths }: NeedFinding): Generator<string> {
  yield `${kindOf(need)} ${outcome}`;
  if ('certificate' in need && outcome === 'MET' && credited.length > 0) yield 'certificate MET by accumulation';
  if (levelReference) yield 'level MET by reference';
  if ('field' in need && outcome === 'MET') yield 'level MET in a field';
  if (paths.length > 1) yield `${kindOf(need)} of several paths`;
  if (new Set(paths.map(({ holding }) => holding)).size > 1) yield 'need met from several holdings';
}

function* ofThePath({ equivalences }: Register, { steps }: Path, { outstanding }: Decision): Generator<string> {
  yield `path of ${String(steps.length)} steps`;
  const conditions = steps.flatMap((step) => step.conditions);
  if (conditions.some((code) => !outstanding.includes(code))) yield 'condition discharged';
  if (new Set(conditions).size < conditions.length) yield 'condition shared by two steps';
  for (const { equivalence, from } of steps) {
    if (equivalences.find(({ code }) => code === equivalence)?.to === from) yield 'equivalence read backwards';
  }
}

const EXPECTED = [
  ...VERDICTS.map((verdict) => `verdict ${verdict}`),
  ...STANDINGS.map((standing) => `standing ${standing}`),
  ...HOLDING_PROBLEMS.map((problem) => `holding ${problem}`),
  ...OBSTACLE_KINDS.map((kind) => `obstacle ${kind}`),
  ...COST_RULES.map((rule) => `path by ${rule}`),
  ...ROUTE_RULES.map((rule) => `route by ${rule}`),
  ...['MET', 'PARTLY_MET', 'UNMET'].flatMap((outcome) => [`certificate ${outcome}`, `units ${outcome}`]),
  ...['level MET', 'level UNMET', 'level MET by reference', 'level MET in a field'],
  ...['certificate MET by accumulation', 'certificate of several paths', 'units of several paths'],
  ...[0, 1, 2, 3].map((steps) => `path of ${String(steps)} steps`),
  ...[0, 1, 2, 3, 4].map((steps) => `near miss of ${String(steps)} steps`),
  'route by ORDER with a certificate put together of units',
  'near miss with several obstacles',
  'obstacle of equivalence and agreement at once',
  'need met from several holdings',
  'route without needs',
  'requirement of a region above',
  'exclusion listed',
  'award window outstanding',
  'condition discharged',
  'condition shared by two steps',
  'equivalence read backwards',
];

describe('the random registers', () => {
  const counts = new Map<string, number>();
  beforeAll(() => {
    for (const { register, claims } of fc.sample(scene, { seed: 1, numRuns: 3000 })) {
      const seen = claims.flatMap((claim) => [...occurrencesOf(register, claim)]);
      for (const what of seen) counts.set(what, (counts.get(what) ?? 0) + 1);
    }
  });

  it.each(EXPECTED)('show %s', (what) => {
    expect(counts.get(what) ?? 0).toBeGreaterThan(0);
  });
});
