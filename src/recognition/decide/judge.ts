/**
 * The law in numbers: a question in, the judgement of the best route out (LAW.md sections 2 to 9).
 *
 * Where every route asks for one certificate, the bidirectional search may decide; otherwise, and where it cannot, all routes are judged from all paths.
 */
import type { Catalogue } from '../catalogue/catalogue';
import { isDischarged } from '../catalogue/conditions';
import type { NeedFinding, Verdict } from '../model/decision';
import { searchOf, SearchOutcome, type BidirectionalSearch } from './bidirectional-search';
import type { Judgement, NumberedPath } from './judgement';
import { findNeed, type Finding } from './needs';
import { outstandingOf } from './outstanding';
import type { Question } from './question';
import { RequirementRow, requirementRowAt, Kind } from '../catalogue/requirement-rows';
import type { Code, Route } from '../model/records';
import { certificateAt } from '../catalogue/step-graph';
import { AllPaths, type FoundPath } from './all-paths';

const NOTHING: readonly never[] = [];

/** The judgement, or null where no requirement is in force. */
export function judge(catalogue: Catalogue, question: Question): Judgement | null {
  const search = searchOf(catalogue);
  search.readAhead(question);
  const row = requirementRowAt(catalogue.requirements, question.post, question.region, question.rank);
  if (row < 0) return null;
  return (
    judgeBySearch(catalogue, search, question, row) ??
    judgeByAllPaths(catalogue, question, row, AllPaths.of(catalogue, question))
  );
}

/**
 * Decides where the bidirectional search can: a path free of conditions to a route free of conditions beats all other routes,
 * and where no path of any kind leads to any of them, none is met. What is met by accumulation it does not see.
 */
function judgeBySearch(
  catalogue: Catalogue,
  search: BidirectionalSearch,
  question: Question,
  row: number,
): Judgement | undefined {
  const { rows } = catalogue.requirements;
  const kind = rows[row + RequirementRow.KIND];
  if ((kind & Kind.PLAIN) === 0) return undefined;
  const outcome =
    (kind & Kind.CONDITIONAL) === 0
      ? search.run(question, rows, row + RequirementRow.TARGETS, rows[row + RequirementRow.ROUTES])
      : search.run(question, openTargets(catalogue, question, row), 0, rows[row + RequirementRow.ROUTES]);
  if (outcome === SearchOutcome.FOUND)
    return { verdict: 'RECOGNISED', row, route: search.route, needs: [metBy(search)], outstanding: NOTHING };
  if (outcome === SearchOutcome.UNDECIDED || (kind & Kind.CONDITIONAL) !== 0) return undefined;
  const needs =
    (kind & Kind.UNITS) === 0
      ? NOT_MET
      : notMet(unitsOf(catalogue, certificateAt(catalogue.steps, rows[row + RequirementRow.TARGETS])));
  return { verdict: 'NOT_RECOGNISED', row, route: 0, needs, outstanding: NOTHING };
}

const unitsOf = ({ tables }: Catalogue, certificate: number): readonly Code[] =>
  tables.certificates.at(certificate).units ?? NOTHING;

const notMet = (missing: readonly Code[]): readonly NeedFinding<NumberedPath>[] => [
  { outcome: 'UNMET', paths: NOTHING, credited: NOTHING, missing, levelReference: null },
];

const NOT_MET = notMet(NOTHING);

/** What the requirement's routes ask for; those of routes with outstanding conditions are left aside (-1). */
function openTargets({ requirements, tables }: Catalogue, { facts }: Question, row: number): Int32Array {
  const { rows } = requirements;
  const first = row + RequirementRow.TARGETS;
  const open = rows.slice(first, first + rows[row + RequirementRow.ROUTES]);
  tables.requirements.at(rows[row + RequirementRow.REQUIREMENT]).routes.forEach(({ conditions }, route) => {
    if (conditions?.every((condition) => isDischarged(condition, facts)) === false) open[route] = -1;
  });
  return open;
}

/** The need that the bidirectional search has found a path to. */
function metBy({ holding, length, equivalences, certificates }: BidirectionalSearch): NeedFinding<NumberedPath> {
  const steps = new Array<number>(length);
  const along = new Array<number>(length + 1);
  along[0] = certificates[0];
  for (let position = 0; position < length; position++) {
    steps[position] = equivalences[position];
    along[position + 1] = certificates[position + 1];
  }
  const path = { holding, equivalences: steps, certificates: along, full: true };
  return { outcome: 'MET', paths: [path], credited: NOTHING, missing: NOTHING, levelReference: null };
}

/** The best route of the requirement in a row (LAW.md section 9). */
export function judgeByAllPaths(catalogue: Catalogue, question: Question, row: number, allPaths: AllPaths): Judgement {
  const { routes } = catalogue.tables.requirements.at(catalogue.requirements.rows[row + RequirementRow.REQUIREMENT]);
  return { row, ...judgeRoutes(catalogue, question, routes, allPaths) };
}

/** The best of some routes (LAW.md section 9). */
export function judgeRoutes(
  catalogue: Catalogue,
  question: Question,
  routes: readonly Route[],
  allPaths: AllPaths,
): Omit<Judgement, 'row'> {
  const judged = routes.map((_, route) => judgeRoute(catalogue, question, routes, route, allPaths));
  const best = judged.reduce((leading, next) => (better(next, leading) ? next : leading));
  const needs = best.findings.map(({ outcome, paths, credited, missing, levelReference }) => ({
    outcome,
    paths: paths.map((path) => allPaths.numbered(path)),
    credited,
    missing,
    levelReference,
  }));
  return { verdict: best.verdict, route: best.route, needs, outstanding: best.outstanding };
}

interface RouteJudgement {
  readonly verdict: Judgement['verdict'];
  readonly route: number;
  readonly findings: readonly Finding[];
  readonly outstanding: readonly Code[];
  readonly steps: number;
  readonly notMet: number;
  readonly missing: number;
}

function judgeRoute(
  catalogue: Catalogue,
  question: Question,
  routes: readonly Route[],
  route: number,
  allPaths: AllPaths,
): RouteJudgement {
  const { needs, conditions } = routes[route];
  const findings = needs.map((need) => findNeed(catalogue, question, allPaths, need));
  const paths = distinct(findings.flatMap((finding) => finding.paths));
  const outstanding = outstandingOf(catalogue, question, allPaths, paths, conditions ?? NOTHING);
  const notMet = findings.filter(({ outcome }) => outcome !== 'MET').length;
  const nothing = findings.every(({ outcome }) => outcome === 'UNMET');
  return {
    verdict:
      notMet > 0 ? (nothing ? 'NOT_RECOGNISED' : 'PARTIAL') : outstanding.length > 0 ? 'CONDITIONAL' : 'RECOGNISED',
    route,
    findings,
    outstanding,
    steps: paths.reduce((sum, { steps }) => sum + steps, 0),
    notMet,
    missing: findings.reduce((sum, { missing }) => sum + missing.length, 0),
  };
}

/** Two paths are the same if holding and equivalences are: among all paths of a question, if label and partial step are. */
const distinct = (paths: readonly FoundPath[]): readonly FoundPath[] =>
  paths.length < 2 ? paths : [...new Map(paths.map((path) => [`${path.label} ${path.partial}`, path])).values()];

const ORDER: readonly Verdict[] = ['RECOGNISED', 'CONDITIONAL', 'PARTIAL', 'NOT_RECOGNISED'];

/** Whether `a`, which comes later in the requirement, is better than `b`. */
function better(a: RouteJudgement, b: RouteJudgement): boolean {
  if (a.verdict !== b.verdict) return ORDER.indexOf(a.verdict) < ORDER.indexOf(b.verdict);
  if (a.verdict === 'NOT_RECOGNISED') return false;
  if (a.verdict === 'PARTIAL') return a.notMet !== b.notMet ? a.notMet < b.notMet : a.missing < b.missing;
  return a.outstanding.length !== b.outstanding.length
    ? a.outstanding.length < b.outstanding.length
    : a.steps < b.steps;
}
