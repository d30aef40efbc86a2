/**
 * The law as a function: a catalogue and a claim in, a decision out (semantics.md sections 2 to 10). No clock, no input or output.
 *
 * Where every route asks for one certificate, the quick search may decide; otherwise, and where it cannot, all routes are judged in one sweep.
 */
import type { Catalogue } from './catalogue';
import { askedOf, type Asked } from './catalogue';
import type { Claim } from './claim';
import { awardedWithin, isDischarged } from './conditions';
import type { Decision, HoldingFinding, NeedFinding, Path, Step, Verdict } from './decision';
import { meet, NO_PATH, UNDECIDED, type Meeting } from './meet';
import { findNeed, type Finding } from './needs';
import { exclusionsAt, isRefusal, resolveClaim, type Question, type Refusal } from './question';
import type { Code, Condition, Requirement } from './records';
import { weakestCited } from './cited';
import { Sweep, type Found } from './sweep';

/** Decides a claim, or refuses it with every problem named. */
export function decide(catalogue: Catalogue, claim: Claim): Decision | Refusal {
  const question = resolveClaim(catalogue, claim);
  return isRefusal(question) ? question : answer(catalogue, question);
}

/** Decides a claim whose codes are looked up already. */
export function answer(catalogue: Catalogue, question: Question): Decision {
  const asked = askedOf(catalogue, question.post, question.region, question.rank);
  if (asked === undefined) return undetermined(catalogue, question);
  const requirement = catalogue.tables.requirements.list[asked.requirement];
  const ruling =
    quickRuling(catalogue, question, asked, requirement) ??
    ruleBy(catalogue, question, requirement, new Sweep(catalogue, question));
  return decisionOf(catalogue, question, requirement, ruling);
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
 * and where no path of any kind leads to any of them and no units are credited, none is met.
 */
function quickRuling(
  catalogue: Catalogue,
  question: Question,
  asked: Asked,
  requirement: Requirement,
): Ruling | undefined {
  if (asked.plain === undefined) return undefined;
  const targets = asked.conditional ? openTargets(asked.plain, requirement, question) : asked.plain;
  const found = meet(catalogue, question, targets);
  if (found === UNDECIDED) return undefined;
  if (found !== NO_PATH)
    return {
      verdict: 'RECOGNISED',
      route: found.route,
      needs: [metBy(catalogue, question, found)],
      outstanding: NOTHING,
    };
  if (asked.conditional) return undefined;
  for (const certificate of asked.plain) if (catalogue.steps.credits[certificate] !== 0) return undefined;
  const missing = catalogue.tables.certificates.list[asked.plain[0]].units ?? NOTHING;
  return {
    verdict: 'NOT_RECOGNISED',
    route: 0,
    needs: [{ outcome: 'UNMET', paths: NOTHING, credited: NOTHING, missing, levelReference: null }],
    outstanding: NOTHING,
  };
}

/** The routes without outstanding conditions of their own; the others are left aside (-1). */
const openTargets = (plain: Int32Array, { routes }: Requirement, { facts }: Question): Int32Array =>
  plain.map((certificate, route) =>
    routes[route].conditions?.every((condition) => isDischarged(condition, facts)) === false ? -1 : certificate,
  );

function metBy(
  catalogue: Catalogue,
  question: Question,
  { holding, equivalences, certificates }: Meeting,
): NeedFinding {
  const path = pathOf(catalogue, question, holding, equivalences, certificates, true);
  return { outcome: 'MET', paths: [path], credited: NOTHING, missing: NOTHING, levelReference: null };
}

/** The best route of a requirement (semantics.md section 9). */
export function ruleBy(catalogue: Catalogue, question: Question, requirement: Requirement, sweep: Sweep): Ruling {
  const judged = requirement.routes.map((_, route) => judge(catalogue, question, requirement, route, sweep));
  const best = judged.reduce((leading, next) => (better(next, leading) ? next : leading));
  const needs = best.findings.map(({ outcome, paths, credited, missing, levelReference }) => ({
    outcome,
    paths: paths.map((path) =>
      pathOf(catalogue, question, path.holding, sweep.equivalences(path), sweep.certificates(path), path.partial < 0),
    ),
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

/** A path in codes. */
export function pathOf(
  catalogue: Catalogue,
  question: Question,
  holding: number,
  equivalences: readonly number[],
  certificates: readonly number[],
  full: boolean,
): Path {
  const { tables } = catalogue;
  const steps: Step[] = [];
  for (let position = 0; position < equivalences.length; position++) {
    const { code, agreement, conditions, awarded } = tables.equivalences.list[equivalences[position]];
    const codes = conditions === undefined ? [] : conditions.map((condition) => condition.code);
    if (asksAwardDay(question, holding, position, awarded !== undefined)) codes.push(awardedWithin(code));
    const from = tables.certificates.list[certificates[position]].code;
    steps.push({
      equivalence: code,
      agreement,
      from,
      to: tables.certificates.list[certificates[position + 1]].code,
      conditions: codes,
    });
  }
  return { holding, certificate: tables.certificates.list[certificates[equivalences.length]].code, steps, full };
}

function decisionOf(catalogue: Catalogue, question: Question, requirement: Requirement, ruling: Ruling): Decision {
  const exclusions = exclusionsOf(catalogue, question, requirement);
  return {
    verdict: ruling.verdict,
    revision: catalogue.revision,
    post: question.postCode,
    region: question.regionCode,
    onDate: question.onDate,
    purpose: question.purposeName,
    standing: weakestCited(catalogue, requirement, ruling, exclusions),
    requirement: requirement.code,
    route: requirement.routes[ruling.route].code,
    needs: ruling.needs,
    outstanding: ruling.outstanding,
    holdings: holdingFindings(catalogue, question),
    exclusions,
  };
}

function undetermined(catalogue: Catalogue, question: Question): Decision {
  return {
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
    holdings: holdingFindings(catalogue, question),
    exclusions: NOTHING,
  };
}

const holdingFindings = (catalogue: Catalogue, question: Question): readonly HoldingFinding[] =>
  question.holdings.map(({ certificate, problem }) => ({
    certificate: catalogue.tables.certificates.list[certificate].code,
    stands: problem === null,
    problem,
  }));

/** The exclusions that apply to what is held or what a need of the requirement names. */
function exclusionsOf(catalogue: Catalogue, question: Question, requirement: Requirement): readonly Code[] {
  if (catalogue.tables.exclusions.list.length === 0) return NOTHING;
  const certificates = new Set(question.holdings.map(({ certificate }) => certificate));
  for (const { needs } of requirement.routes)
    for (const need of needs)
      if ('certificate' in need) certificates.add(catalogue.tables.certificates.position(need.certificate));
  const codes: Code[] = [];
  for (const certificate of certificates)
    if (catalogue.bans[certificate] !== undefined) codes.push(...exclusionsAt(catalogue, certificate, question));
  return codes.sort();
}
