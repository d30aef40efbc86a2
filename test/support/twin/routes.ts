/** The twin's reading of LAW.md section 9: what each route comes to, and which is the decision's. */
import type { Code, Requirement, Route, Verdict } from '../../../src/recognition';
import { isDischarged, sorted, type Question } from './circumstances';
import { findingOf, type Finding } from './needs';
import { outstandingOf, type Trail } from './trails';

export interface RouteFinding {
  readonly route: Route;
  readonly verdict: Exclude<Verdict, 'UNDETERMINED'>;
  readonly findings: readonly Finding[];
  readonly outstanding: readonly Code[];
}

const VERDICT_ORDER = ['RECOGNISED', 'CONDITIONAL', 'PARTIAL', 'NOT_RECOGNISED'];

function judge(question: Question, trails: readonly Trail[], route: Route): RouteFinding {
  const findings = route.needs.map((need) => findingOf(question, trails, need));
  const own = (route.conditions ?? []).filter((condition) => !isDischarged(condition, question.claim.facts));
  const onTheWay = findings.flatMap((finding) => finding.trails).flatMap((trail) => outstandingOf(question, trail));
  const outstanding = sorted([...own.map(({ code }) => code), ...onTheWay]);
  return { route, verdict: verdictOf(findings, outstanding), findings, outstanding };
}

function verdictOf(findings: readonly Finding[], outstanding: readonly Code[]): RouteFinding['verdict'] {
  if (findings.every(({ outcome }) => outcome === 'MET'))
    return outstanding.length === 0 ? 'RECOGNISED' : 'CONDITIONAL';
  return findings.every(({ outcome }) => outcome === 'UNMET') ? 'NOT_RECOGNISED' : 'PARTIAL';
}

function stepsInAll({ findings }: RouteFinding): number {
  const distinct = new Set(findings.flatMap(({ trails }) => trails));
  return [...distinct].reduce((steps, { moves }) => steps + moves.length, 0);
}

const needsNotMet = ({ findings }: RouteFinding): number => findings.filter(({ outcome }) => outcome !== 'MET').length;
const missingUnits = ({ findings }: RouteFinding): number =>
  findings.reduce((units, { missing }) => units + missing.length, 0);

export const ROUTE_RULES = ['VERDICT', 'CONDITIONS', 'STEPS', 'NEEDS_NOT_MET', 'MISSING_UNITS', 'ORDER'] as const;
export type RouteRule = (typeof ROUTE_RULES)[number];

/** Compares two routes: the rule that tells them apart, and by how much (less is better; 0 with `ORDER`). */
export function routeDifference(a: RouteFinding, b: RouteFinding): { by: RouteRule; difference: number } {
  const verdict = VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict);
  if (verdict !== 0) return { by: 'VERDICT', difference: verdict };
  const rules: [RouteRule, number][] =
    a.verdict === 'RECOGNISED' || a.verdict === 'CONDITIONAL'
      ? [
          ['CONDITIONS', a.outstanding.length - b.outstanding.length],
          ['STEPS', stepsInAll(a) - stepsInAll(b)],
        ]
      : a.verdict === 'PARTIAL'
        ? [
            ['NEEDS_NOT_MET', needsNotMet(a) - needsNotMet(b)],
            ['MISSING_UNITS', missingUnits(a) - missingUnits(b)],
          ]
        : [];
  const [by, difference] = rules.find(([, apart]) => apart !== 0) ?? ['ORDER', 0];
  return { by, difference };
}

/** Every route of the requirement, best first. */
export function rankedRoutes(question: Question, trails: readonly Trail[], requirement: Requirement): RouteFinding[] {
  return requirement.routes
    .map((route) => judge(question, trails, route))
    .sort((a, b) => routeDifference(a, b).difference);
}
