/**
 * The law as a function: a catalogue and a claim in, a decision out (LAW.md sections 2 to 10). No clock, no input or output.
 * The claim's codes are resolved, the question is judged in numbers, and the judgement is put into codes again.
 */
import type { Catalogue } from '../catalogue/catalogue';
import { weakestStanding } from './citations';
import type { Claim } from '../model/claim';
import { stepConditions } from '../catalogue/conditions';
import type { Decision, NeedFinding, Path, Step, Verdict } from '../model/decision';
import { exclusionsAt } from '../catalogue/exclusions';
import { isRefusal, resolveClaim, resolveLearner, type Question, type Refusal } from './question';
import { Kind, requirementRowAt, RequirementRow } from '../catalogue/requirement-rows';
import { STANDINGS, type Code, type Requirement, type Standing } from '../model/records';
import { standingOf } from '../model/validity';
import { AllPaths } from './all-paths';
import { judge, judgeRoutes } from './judge';
import type { Judgement, NumberedPath } from './judgement';

/** Decides a claim, or refuses it with every problem named. */
export function decide(catalogue: Catalogue, claim: Claim): Decision | Refusal {
  const question = resolveClaim(catalogue, claim);
  return isRefusal(question) ? question : decisionOf(catalogue, question, judge(catalogue, question));
}

/** The same for a learner, who may hold nothing. */
export function decideForLearner(catalogue: Catalogue, claim: Claim): Decision | Refusal {
  const question = resolveLearner(catalogue, claim);
  return isRefusal(question) ? question : decisionOf(catalogue, question, judge(catalogue, question));
}

/** What the law would say if this were what the post requires, whatever the register has; of a learner, who may hold nothing. */
export function supposing(
  catalogue: Catalogue,
  claim: Claim,
  requirement: Requirement,
): { readonly verdict: Verdict; readonly standing: Standing } | Refusal {
  const question = resolveLearner(catalogue, claim);
  if (isRefusal(question)) return question;
  const allPaths = AllPaths.of(catalogue, question);
  const { verdict, route, needs } = judgeRoutes(catalogue, question, requirement.routes, allPaths);
  const found = needs.map((need) => findingOf(catalogue, question, need));
  const exclusions = exclusionsOf(catalogue, question, () => requirement);
  const own = STANDINGS.indexOf(standingOf(requirement));
  return { verdict, standing: weakestStanding(catalogue, own, () => requirement, { route, needs: found }, exclusions) };
}

const NOTHING: readonly never[] = [];

/** What becomes of each route of the requirement by itself, in the order of the requirement; none where no requirement is in force. */
export function decideEachRoute(catalogue: Catalogue, claim: Claim): readonly Decision[] | Refusal {
  const question = resolveClaim(catalogue, claim);
  if (isRefusal(question)) return question;
  const { requirements, tables } = catalogue;
  const row = requirementRowAt(requirements, question.post, question.region, question.rank);
  if (row < 0) return NOTHING;
  const allPaths = AllPaths.of(catalogue, question);
  const { routes } = tables.requirements.at(requirements.rows[row + RequirementRow.REQUIREMENT]);
  return routes.map((one, route) =>
    decisionOf(catalogue, question, { ...judgeRoutes(catalogue, question, [one], allPaths), row, route }),
  );
}

/** A judgement in codes, with all that a decision says. */
export function decisionOf(catalogue: Catalogue, question: Question, judgement: Judgement | null): Decision {
  if (judgement === null) return undetermined(catalogue, question);
  const { rows, codes } = catalogue.requirements;
  const { row, route, verdict, outstanding } = judgement;
  const requirement = (): Requirement => catalogue.tables.requirements.at(rows[row + RequirementRow.REQUIREMENT]);
  const exclusions = exclusionsOf(catalogue, question, requirement);
  const needs = judgement.needs.map((need) => findingOf(catalogue, question, need));
  return {
    verdict,
    revision: catalogue.revision,
    post: question.postCode,
    region: question.regionCode,
    onDate: question.onDate,
    purpose: question.purposeName,
    standing: weakestStanding(
      catalogue,
      rows[row + RequirementRow.KIND] & Kind.STANDING,
      requirement,
      { route, needs },
      exclusions,
    ),
    requirement: codes[rows[row + RequirementRow.CODES]],
    route: codes[rows[row + RequirementRow.CODES] + 1 + route],
    needs,
    outstanding,
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

const findingOf = (
  catalogue: Catalogue,
  question: Question,
  { outcome, paths, credited, missing, levelReference }: NeedFinding<NumberedPath>,
): NeedFinding => ({
  outcome,
  paths: paths.map((path) => pathOf(catalogue, question, path)),
  credited,
  missing,
  levelReference,
});

/** A path in codes. */
export function pathOf(
  catalogue: Catalogue,
  question: Question,
  { holding, equivalences, certificates, full }: NumberedPath,
): Path {
  const { codes } = catalogue.tables.certificates;
  const { length } = equivalences;
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
  const entry = id * 2;
  const bare = steps.codes[entry + 1];
  // Most steps have neither conditions nor an award window: their records need not be looked at.
  if (bare !== null) return { equivalence: steps.codes[entry] as Code, agreement: bare, from, to, conditions: NOTHING };
  const record = tables.equivalences.numbered(id);
  const conditions = stepConditions(record, question.holdings[holding], position).map(({ code }) => code);
  return { equivalence: record.code, agreement: record.agreement, from, to, conditions };
}

/** The exclusions that apply to what is held or what a need of the requirement names. */
function exclusionsOf(catalogue: Catalogue, question: Question, requirement: () => Requirement): readonly Code[] {
  const { tables, exclusions } = catalogue;
  if (!exclusions.any) return NOTHING;
  const certificates = new Set<number>();
  const add = (certificate: number): void => {
    if (exclusions.named[certificate] !== 0) certificates.add(certificate);
  };
  for (const { certificate } of question.holdings) add(certificate);
  for (const { needs } of requirement().routes)
    for (const need of needs) if ('certificate' in need) add(tables.certificates.position(need.certificate));
  return [...certificates].flatMap((certificate) => exclusionsAt(catalogue, certificate, question)).sort();
}
