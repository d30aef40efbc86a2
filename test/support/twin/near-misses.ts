/**
 * The twin's reading of near misses (LAW.md section 10): every path of at most four steps that would meet an
 * unmet need alone, were nothing in its way, with all that stands in its way.
 */
import type { Claim, Code, Decision, NearMiss, Need, Obstacle, ObstacleKind, Register } from '../../../src/recognition';
import {
  certificateOf,
  exclusionsOf,
  hasBegun,
  hasEnded,
  liesIn,
  recordOf,
  regionIsInOneOf,
  sorted,
  type Question,
} from './circumstances';
import { satisfies } from './needs';
import {
  allMoves,
  compareCodes,
  endOf,
  follows,
  isFull,
  missesWindow,
  pathOf,
  standingHoldings,
  unitsBy,
  walk,
  type Move,
  type Trail,
} from './trails';

const MOST_STEPS = 4;
const MOST_PER_NEED = 3;

export function nearMissesSlowly(register: Register, claim: Claim, decision: Decision): NearMiss[] {
  if (decision.verdict !== 'PARTIAL' && decision.verdict !== 'NOT_RECOGNISED') return [];
  const question = { register, claim };
  const { routes } = recordOf(register.requirements, decision.requirement ?? '');
  const needs = routes.find(({ code }) => code === decision.route)?.needs ?? [];
  const moves = allMoves(question);
  const trails = standingHoldings(question).flatMap((start) =>
    walk(start, moves, (trail, move) => trail.moves.length < MOST_STEPS && follows(trail, move)),
  );
  return needs.flatMap((need, position) =>
    decision.needs[position].outcome === 'UNMET' ? nearest(question, trails, need, position) : [],
  );
}

function nearest(question: Question, trails: readonly Trail[], need: Need, position: number): NearMiss[] {
  return trails
    .filter((trail) => wouldMeet(question, trail, need))
    .map((trail) => ({ trail, obstacles: obstaclesOf(question, trail) }))
    .filter(({ obstacles }) => obstacles.length > 0)
    .sort(
      (a, b) =>
        a.obstacles.length - b.obstacles.length ||
        a.trail.moves.length - b.trail.moves.length ||
        compareCodes(a.trail, b.trail) ||
        a.trail.position - b.trail.position,
    )
    .slice(0, MOST_PER_NEED)
    .map(({ trail, obstacles }) => ({ need: position, path: pathOf(trail), obstacles }));
}

/** Whether the end of the trail meets the whole need by itself. */
function wouldMeet(question: Question, trail: Trail, need: Need): boolean {
  const brings = (units: readonly Code[]): boolean => units.every((unit) => unitsBy(question, trail).includes(unit));
  if ('units' in need) return brings(need.units);
  if (isFull(trail)) return satisfies(question, endOf(trail), need);
  if ('framework' in need || endOf(trail) !== need.certificate) return false;
  const { units = [] } = certificateOf(question, need.certificate);
  return units.length > 0 && brings(units);
}

function obstaclesOf(question: Question, trail: Trail): Obstacle[] {
  const atSteps = trail.moves.flatMap((move, step) => obstaclesAt(question, trail, move, step));
  if (trail.moves.length >= 2) return [...atSteps, ...obstaclesOfTheWhole(trail)];
  if (trail.moves.length === 1) return atSteps;
  const exclusions = exclusionsOf(question, trail.holding.certificate).map(({ code }) => code);
  return exclusions.length > 0 ? [{ kind: 'EXCLUDED', step: null, records: sorted(exclusions) }] : [];
}

function obstaclesAt(question: Question, trail: Trail, move: Move, step: number): Obstacle[] {
  const { onDate, region, purpose } = question.claim;
  const { equivalence, agreement, from, to } = move;
  const instruments = [equivalence, agreement];
  const those = (blocks: (record: (typeof instruments)[number]) => boolean): Code[] =>
    instruments.filter(blocks).map(({ code }) => code);
  const isElsewhere = (regions?: readonly Code[]): boolean =>
    regions !== undefined && !regionIsInOneOf(question.register.regions, region, regions);
  const inTheWay: [ObstacleKind, Code[]][] = [
    ['NOT_YET_IN_FORCE', those(({ period }) => !hasBegun(period, onDate))],
    ['NO_LONGER_IN_FORCE', those(({ period }) => hasEnded(period, onDate))],
    ['REGION', those(({ regions }) => isElsewhere(regions))],
    ['PURPOSE', those(({ purposes }) => purposes !== undefined && !purposes.includes(purpose))],
    ['NOT_ENDORSED', those(({ state = 'ENDORSED' }) => state !== 'ENDORSED' && state !== 'SUSPENDED')],
    [
      'SUSPENDED',
      those(({ state, suspensions }) =>
        suspensions === undefined ? state === 'SUSPENDED' : suspensions.some((period) => liesIn(period, onDate)),
      ),
    ],
    ['AWARDED_OUTSIDE_WINDOW', step === 0 && missesWindow(trail, move) ? [equivalence.code] : []],
    ['EXCLUDED', [from, to].flatMap((end) => exclusionsOf(question, end)).map(({ code }) => code)],
  ];
  return inTheWay
    .filter(([, records]) => records.length > 0)
    .map(([kind, records]) => ({ kind, step, records: sorted(records) }));
}

function obstaclesOfTheWhole({ moves }: Trail): Obstacle[] {
  const agreements = sorted(moves.map(({ agreement }) => agreement.code));
  const { onward } = moves[0].agreement;
  const whole = (kind: ObstacleKind): Obstacle[] => [{ kind, step: null, records: agreements }];
  if (agreements.length > 1) return whole('DIFFERENT_AGREEMENTS');
  if (onward === undefined) return whole('NO_ONWARD_RECOGNITION');
  return moves.length > onward.maxSteps ? whole('TOO_MANY_STEPS') : [];
}
