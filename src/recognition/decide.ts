/**
 * The law as a function: a catalogue and a claim in, a decision out (semantics.md sections 2 to 10). No clock, no input or output.
 *
 * Where every route asks for one certificate, the quick search may decide; otherwise, and where it cannot, all routes are judged in one sweep.
 */
import type { Catalogue } from './catalogue';
import type { Claim } from './claim';
import { awardedWithin, isDischarged } from './conditions';
import type { Decision, NeedFinding, Path, Step, Verdict } from './decision';
import { Outcome } from './meet';
import { findNeed, type Finding } from './needs';
import { exclusionsAt } from './exclusions';
import { isRefusal, resolveClaim, type Question, type Refusal } from './question';
import { Asked, askedOf, Kind } from './requirements';
import type { Code, Condition, Requirement } from './records';
import { weakestCited } from './cited';
import { certificateAt } from './steps';
import { Sweep, type Found } from './sweep';

/** Decides a claim, or refuses it with every problem named. */
export function decide(catalogue: Catalogue, claim: Claim): Decision | Refusal {
  const question = resolveClaim(catalogue, claim);
  return isRefusal(question) ? question : answer(catalogue, question);
}

/** Decides a claim whose codes are looked up already. */
export function answer(catalogue: Catalogue, question: Question): Decision {
  catalogue.search.readAhead(question);
  const row = askedOf(catalogue.requirements, question.post, question.region, question.rank);
  if (row < 0) return undetermined(catalogue, question);
  const ruling = quickRuling(catalogue, question, row) ?? fullRuling(catalogue, question, row);
  return decisionOf(catalogue, question, row, ruling);
}

/** A route and what was found of it, in codes. */
export interface Ruling {
  readonly verdict: Exclude<Verdict, 'UNDETERMINED'>;
  /** Position of the route in the requirement. */
  readonly route: number;
  readonly needs: readonly NeedFinding[];
  readonly outstanding: readonly Code[];
}

const NOTHING: readonly never[] = [];

/**
 * Decides where the quick search can: a path free of conditions to a route free of conditions beats all other routes,
 * and where no path of any kind leads to any of them, none is met. What is met by accumulation it does not see.
 */
function quickRuling(catalogue: Catalogue, question: Question, row: number): Ruling | undefined {
  const { rows } = catalogue.requirements;
  const kind = rows[row + Asked.KIND];
  if ((kind & Kind.PLAIN) === 0) return undefined;
  const outcome =
    (kind & Kind.CONDITIONAL) === 0
      ? catalogue.search.run(question, rows, row + Asked.TARGETS, rows[row + Asked.ROUTES])
      : catalogue.search.run(question, openTargets(catalogue, question, row), 0, rows[row + Asked.ROUTES]);
  if (outcome === Outcome.FOUND)
    return {
      verdict: 'RECOGNISED',
      route: catalogue.search.route,
      needs: [metBy(catalogue, question)],
      outstanding: NOTHING,
    };
  if (outcome === Outcome.UNDECIDED || (kind & Kind.CONDITIONAL) !== 0) return undefined;
  return (kind & Kind.UNITS) === 0
    ? NOT_RECOGNISED
    : notRecognised(unitsOf(catalogue, certificateAt(catalogue.steps, rows[row + Asked.TARGETS])));
}

const unitsOf = ({ tables }: Catalogue, certificate: number): readonly Code[] =>
  tables.certificates.list[certificate].units ?? NOTHING;

/** No route is met, of which each has one need. */
const notRecognised = (missing: readonly Code[]): Ruling => ({
  verdict: 'NOT_RECOGNISED',
  route: 0,
  needs: [{ outcome: 'UNMET', paths: NOTHING, credited: NOTHING, missing, levelReference: null }],
  outstanding: NOTHING,
});

const NOT_RECOGNISED = notRecognised(NOTHING);

/** What the requirement's routes ask for; those of routes with outstanding conditions are left aside (-1). */
function openTargets({ requirements, tables }: Catalogue, { facts }: Question, row: number): Int32Array {
  const { rows } = requirements;
  const first = row + Asked.TARGETS;
  const open = rows.slice(first, first + rows[row + Asked.ROUTES]);
  tables.requirements.list[rows[row + Asked.REQUIREMENT]].routes.forEach(({ conditions }, route) => {
    if (conditions?.every((condition) => isDischarged(condition, facts)) === false) open[route] = -1;
  });
  return open;
}

/** The need that the quick search has found a path to. */
function metBy(catalogue: Catalogue, question: Question): NeedFinding {
  const path = pathOf(catalogue, question, catalogue.search, true);
  return { outcome: 'MET', paths: [path], credited: NOTHING, missing: NOTHING, levelReference: null };
}

const fullRuling = (catalogue: Catalogue, question: Question, row: number): Ruling =>
  ruleBy(
    catalogue,
    question,
    catalogue.tables.requirements.list[catalogue.requirements.rows[row + Asked.REQUIREMENT]],
    new Sweep(catalogue, question),
  );

/** The best route of a requirement (semantics.md section 9). */
export function ruleBy(catalogue: Catalogue, question: Question, requirement: Requirement, sweep: Sweep): Ruling {
  const judged = requirement.routes.map((_, route) => judge(catalogue, question, requirement, route, sweep));
  const best = judged.reduce((leading, next) => (better(next, leading) ? next : leading));
  const needs = best.findings.map(({ outcome, paths, credited, missing, levelReference }) => ({
    outcome,
    paths: paths.map((path) => pathOf(catalogue, question, sweep.trail(path), path.partial < 0)),
    credited,
    missing,
    levelReference,
  }));
  return { verdict: best.verdict, route: best.route, needs, outstanding: best.outstanding };
}

interface Judged {
  readonly verdict: Ruling['verdict'];
  readonly route: number;
  readonly findings: readonly Finding[];
  readonly outstanding: readonly Code[];
  readonly steps: number;
  readonly notMet: number;
  readonly missing: number;
}

function judge(
  catalogue: Catalogue,
  question: Question,
  requirement: Requirement,
  route: number,
  sweep: Sweep,
): Judged {
  const { needs, conditions } = requirement.routes[route];
  const findings = needs.map((need) => findNeed(catalogue, question, sweep, need));
  const paths = distinct(findings.flatMap((finding) => finding.paths));
  const outstanding = outstandingOf(catalogue, question, sweep, paths, conditions ?? NOTHING);
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

/** Two paths are the same if holding and equivalences are: within one sweep, if label and partial step are. */
const distinct = (paths: readonly Found[]): readonly Found[] => [
  ...new Map(paths.map((path) => [`${path.label} ${path.partial}`, path])).values(),
];

const ORDER: readonly Verdict[] = ['RECOGNISED', 'CONDITIONAL', 'PARTIAL', 'NOT_RECOGNISED'];

/** Whether `a`, which comes later in the requirement, is better than `b`. */
function better(a: Judged, b: Judged): boolean {
  if (a.verdict !== b.verdict) return ORDER.indexOf(a.verdict) < ORDER.indexOf(b.verdict);
  if (a.verdict === 'NOT_RECOGNISED') return false;
  if (a.verdict === 'PARTIAL') return a.notMet !== b.notMet ? a.notMet < b.notMet : a.missing < b.missing;
  return a.outstanding.length !== b.outstanding.length
    ? a.outstanding.length < b.outstanding.length
    : a.steps < b.steps;
}

function outstandingOf(
  catalogue: Catalogue,
  question: Question,
  sweep: Sweep,
  paths: readonly Found[],
  own: readonly Condition[],
): readonly Code[] {
  const codes = new Set<Code>();
  const add = (condition: Condition): void =>
    void (isDischarged(condition, question.facts) || codes.add(condition.code));
  own.forEach(add);
  for (const path of paths) {
    if (path.outstanding === 0) continue;
    sweep.equivalences(path).forEach((id, position) => {
      const equivalence = catalogue.tables.equivalences.list[id];
      equivalence.conditions?.forEach(add);
      if (asksAwardDay(question, path.holding, position, equivalence.awarded !== undefined))
        codes.add(awardedWithin(equivalence.code));
    });
  }
  return [...codes].sort();
}

const asksAwardDay = (question: Question, holding: number, position: number, windowed: boolean): boolean =>
  windowed && position === 0 && question.holdings[holding].awardedOn < 0;

/** A path as a search has it: so many equivalences in order, and one certificate more. */
export interface Trail {
  readonly holding: number;
  readonly length: number;
  readonly equivalences: ArrayLike<number>;
  readonly certificates: ArrayLike<number>;
}

/** A path in codes. */
export function pathOf(
  catalogue: Catalogue,
  question: Question,
  { holding, length, equivalences, certificates }: Trail,
  full: boolean,
): Path {
  const { codes } = catalogue.tables.certificates;
  const steps = new Array<Step>(length);
  let from = codes[certificates[0]];
  for (let position = 0; position < length; position++) {
    const to = codes[certificates[position + 1]];
    steps[position] = stepOf(catalogue, question, holding, position, equivalences[position], from, to);
    from = to;
  }
  return { holding, certificate: from, steps, full };
}

function stepOf(
  { steps, tables }: Catalogue,
  question: Question,
  holding: number,
  position: number,
  id: number,
  from: Code,
  to: Code,
): Step {
  const bare = steps.codes[id * 2 + 1];
  // Most steps have neither conditions nor an award window: their records need not be looked at.
  if (bare !== null)
    return { equivalence: steps.codes[id * 2] as Code, agreement: bare, from, to, conditions: NOTHING };
  const { code: equivalence, agreement, conditions, awarded } = tables.equivalences.list[id];
  const codes = conditions === undefined ? [] : conditions.map(({ code }) => code);
  if (asksAwardDay(question, holding, position, awarded !== undefined)) codes.push(awardedWithin(equivalence));
  return { equivalence, agreement, from, to, conditions: codes };
}

function decisionOf(catalogue: Catalogue, question: Question, row: number, ruling: Ruling): Decision {
  const { rows, codes } = catalogue.requirements;
  const requirement = rows[row + Asked.REQUIREMENT];
  const exclusions = exclusionsOf(catalogue, question, requirement);
  return {
    verdict: ruling.verdict,
    revision: catalogue.revision,
    post: question.postCode,
    region: question.regionCode,
    onDate: question.onDate,
    purpose: question.purposeName,
    standing: weakestCited(catalogue, requirement, rows[row + Asked.KIND] & Kind.STANDING, ruling, exclusions),
    requirement: codes[rows[row + Asked.CODES]],
    route: codes[rows[row + Asked.CODES] + 1 + ruling.route],
    needs: ruling.needs,
    outstanding: ruling.outstanding,
    holdings: question.findings,
    exclusions,
  };
}

const undetermined = (catalogue: Catalogue, question: Question): Decision => ({
  verdict: 'UNDETERMINED',
  revision: catalogue.revision,
  post: question.postCode,
  region: question.regionCode,
  onDate: question.onDate,
  purpose: question.purposeName,
  standing: null,
  requirement: null,
  route: null,
  needs: NOTHING,
  outstanding: NOTHING,
  holdings: question.findings,
  exclusions: NOTHING,
});

/** The exclusions that apply to what is held or what a need of the requirement names. */
function exclusionsOf(catalogue: Catalogue, question: Question, requirement: number): readonly Code[] {
  const { tables, exclusions } = catalogue;
  if (!exclusions.any) return NOTHING;
  const certificates = new Set(question.holdings.map(({ certificate }) => certificate));
  for (const { needs } of tables.requirements.list[requirement].routes)
    for (const need of needs)
      if ('certificate' in need) certificates.add(tables.certificates.position(need.certificate));
  return [...certificates].flatMap((certificate) => exclusionsAt(catalogue, certificate, question)).sort();
}
