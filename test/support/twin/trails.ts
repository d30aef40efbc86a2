/**
 * The twin's reading of LAW.md sections 5 and 6: every path that there is, found by walking on from each holding
 * in every way that is allowed, and what a path costs.
 */
import type { Agreement, Code, Condition, Equivalence, Holding, Path } from '../../../src/recognition';
import {
  certificateOf,
  holdingProblem,
  isDischarged,
  isExcluded,
  liesIn,
  recordOf,
  regionIsInOneOf,
  type Question,
} from './circumstances';

/** One equivalence read in one direction. */
export interface Move {
  readonly equivalence: Equivalence;
  readonly agreement: Agreement;
  readonly from: Code;
  readonly to: Code;
}

export interface Trail {
  /** Position of the holding in the claim. */
  readonly position: number;
  readonly holding: Holding;
  readonly moves: readonly Move[];
}

export const lastMove = (trail: Trail): Move | undefined => trail.moves[trail.moves.length - 1];
export const endOf = (trail: Trail): Code => lastMove(trail)?.to ?? trail.holding.certificate;
export const isPartial = (move: Move): boolean => move.equivalence.creditedUnits !== undefined;
export const isFull = (trail: Trail): boolean => !trail.moves.some(isPartial);

/** The units that a trail brings: those of its last step if that is partial, else all of the certificate reached. */
export const unitsBy = (question: Question, trail: Trail): readonly Code[] =>
  lastMove(trail)?.equivalence.creditedUnits ?? certificateOf(question, endOf(trail)).units ?? [];

export function allMoves({ register }: Question): Move[] {
  return register.equivalences.flatMap((equivalence) => {
    const agreement = recordOf(register.agreements, equivalence.agreement);
    const { from, to } = equivalence;
    const forth = { equivalence, agreement, from, to };
    return equivalence.mutual ? [forth, { equivalence, agreement, from: to, to: from }] : [forth];
  });
}

/** Holdings that stand, each as a trail without steps. */
export const standingHoldings = (question: Question): Trail[] =>
  question.claim.holdings
    .map((holding, position) => ({ position, holding, moves: [] }))
    .filter(({ holding }) => holdingProblem(question, holding) === null);

/** Whether a move may come next whatever the law says of its agreement: it starts here, makes no loop, and follows full steps only. */
export function follows(trail: Trail, move: Move): boolean {
  const visited = [trail.holding.certificate, ...trail.moves.map(({ to }) => to)];
  return (
    move.from === endOf(trail) &&
    !visited.includes(move.to) &&
    isFull(trail) &&
    (trail.moves.length === 0 || move.equivalence.awarded === undefined)
  );
}

/** The trail and every longer one that `next` allows. */
export function walk(trail: Trail, moves: readonly Move[], next: (trail: Trail, move: Move) => boolean): Trail[] {
  const onward = moves.filter((move) => next(trail, move));
  return [trail, ...onward.flatMap((move) => walk({ ...trail, moves: [...trail.moves, move] }, moves, next))];
}

function isUsable(question: Question, { equivalence, agreement, from, to }: Move): boolean {
  const { register, claim } = question;
  return (
    [equivalence, agreement].every(
      ({ state = 'ENDORSED', suspensions, period, regions, purposes }) =>
        (state === 'ENDORSED' || (state === 'SUSPENDED' && suspensions !== undefined)) &&
        !(suspensions ?? []).some((suspension) => liesIn(suspension, claim.onDate)) &&
        liesIn(period, claim.onDate) &&
        (regions === undefined || regionIsInOneOf(register.regions, claim.region, regions)) &&
        (purposes === undefined || purposes.includes(claim.purpose)),
    ) &&
    !isExcluded(question, from) &&
    !isExcluded(question, to)
  );
}

export const missesWindow = (trail: Trail, move: Move): boolean =>
  trail.holding.awardedOn !== undefined && !liesIn(move.equivalence.awarded, trail.holding.awardedOn);

function mayFollow(trail: Trail, move: Move): boolean {
  if (trail.moves.length === 0) return !missesWindow(trail, move);
  const { code, onward } = move.agreement;
  const sameAgreement = trail.moves.every(({ agreement }) => agreement.code === code);
  return sameAgreement && onward !== undefined && trail.moves.length < onward.maxSteps;
}

/** Every path of the claim, from every holding. */
export function allTrails(question: Question): Trail[] {
  const usable = allMoves(question).filter((move) => isUsable(question, move));
  return standingHoldings(question)
    .filter(({ holding }) => !isExcluded(question, holding.certificate))
    .flatMap((start) => walk(start, usable, (trail, move) => follows(trail, move) && mayFollow(trail, move)));
}

/** All conditions of each step, discharged or not. */
export function conditionsByStep(trail: Trail): Condition[][] {
  return trail.moves.map(({ equivalence }, index) => {
    const asked = equivalence.awarded !== undefined && index === 0 && trail.holding.awardedOn === undefined;
    const window: Condition = { code: `AWARDED_WITHIN:${equivalence.code}`, kind: 'AWARD_WINDOW', text: {} };
    return [...(equivalence.conditions ?? []), ...(asked ? [window] : [])];
  });
}

export const outstandingOf = ({ claim }: Question, trail: Trail): Code[] =>
  conditionsByStep(trail)
    .flat()
    .filter((condition) => !isDischarged(condition, claim.facts))
    .map(({ code }) => code);

export const COST_RULES = ['CONDITIONS', 'STEPS', 'CODES', 'HOLDING'] as const;
export type CostRule = (typeof COST_RULES)[number];

/** Which of two trails costs less, and the rule of LAW.md section 6 that says so; null only for one and the same trail. */
export function costDifference(question: Question, a: Trail, b: Trail): { less: Trail; by: CostRule } | null {
  const tell = (by: CostRule, difference: number) => ({ less: difference < 0 ? a : b, by });
  const conditions = outstandingOf(question, a).length - outstandingOf(question, b).length;
  if (conditions !== 0) return tell('CONDITIONS', conditions);
  const steps = a.moves.length - b.moves.length;
  if (steps !== 0) return tell('STEPS', steps);
  const codes = compareCodes(a, b);
  if (codes !== 0) return tell('CODES', codes);
  return a.position === b.position ? null : tell('HOLDING', a.position - b.position);
}

/** Compares the equivalences of two trails of equal length, one code after the other. */
export function compareCodes(a: Trail, b: Trail): number {
  const differing = a.moves.findIndex((move, index) => move.equivalence.code !== b.moves[index].equivalence.code);
  if (differing < 0) return 0;
  return a.moves[differing].equivalence.code < b.moves[differing].equivalence.code ? -1 : 1;
}

export function byCost(question: Question, trails: readonly Trail[]): Trail[] {
  return [...trails].sort((a, b) => {
    const difference = costDifference(question, a, b);
    return difference === null ? 0 : difference.less === a ? -1 : 1;
  });
}

export function pathOf(trail: Trail): Path {
  const conditions = conditionsByStep(trail);
  return {
    holding: trail.position,
    certificate: endOf(trail),
    steps: trail.moves.map(({ equivalence, agreement, from, to }, index) => ({
      equivalence: equivalence.code,
      agreement: agreement.code,
      from,
      to,
      conditions: conditions[index].map(({ code }) => code),
    })),
    full: isFull(trail),
  };
}
