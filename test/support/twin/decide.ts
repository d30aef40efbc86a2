/** The twin's reading of LAW.md sections 2 and 10: claims that are refused, and the decision as a whole. */
import type {
  Claim,
  ClaimProblem,
  Code,
  Decision,
  NeedFinding,
  Recorded,
  RecordType,
  Refusal,
  Register,
  Requirement,
  Standing,
} from '../../../src/recognition';
import { exclusionsOf, holdingProblem, recordOf, requirementThatApplies, sorted, type Question } from './circumstances';
import type { Finding } from './needs';
import { rankedRoutes, type RouteFinding } from './routes';
import { allTrails, pathOf } from './trails';

export function decideSlowly(register: Register, revision: number, claim: Claim): Decision | Refusal {
  const problems = problemsOf(register, claim);
  return problems.length > 0 ? { problems } : answerSlowly(register, revision, claim);
}

/** The decision on a claim that is not checked: its holdings may be none. */
export function answerSlowly(register: Register, revision: number, claim: Claim): Decision {
  const question = { register, claim };
  const requirement = requirementThatApplies(question);
  const best = requirement && rankedRoutes(question, allTrails(question), requirement)[0];
  const exclusions = requirement ? exclusionsNamed(question, requirement) : [];
  return {
    verdict: best ? best.verdict : 'UNDETERMINED',
    revision,
    post: claim.post,
    region: claim.region,
    onDate: claim.onDate,
    purpose: claim.purpose,
    standing: requirement && best ? weakest(recordsBehind(question, requirement, best, exclusions)) : null,
    requirement: requirement?.code ?? null,
    route: best?.route.code ?? null,
    needs: best ? best.findings.map(needFinding) : [],
    outstanding: best ? best.outstanding : [],
    holdings: claim.holdings.map((holding) => {
      const problem = holdingProblem(question, holding);
      return { certificate: holding.certificate, stands: problem === null, problem };
    }),
    exclusions,
  };
}

const needFinding = ({ outcome, trails, credited, missing, levelReference }: Finding): NeedFinding => ({
  outcome,
  paths: trails.map(pathOf),
  credited,
  missing,
  levelReference,
});

function exclusionsNamed(question: Question, { routes }: Requirement): Code[] {
  const held = question.claim.holdings.map(({ certificate }) => certificate);
  const needed = routes
    .flatMap(({ needs }) => needs)
    .flatMap((need) => ('certificate' in need ? [need.certificate] : []));
  const inQuestion = sorted([...held, ...needed]);
  return sorted(inQuestion.flatMap((certificate) => exclusionsOf(question, certificate)).map(({ code }) => code));
}

/** A record that a decision rests on, as `type/code`, with what it says of its own standing. */
type Cited = readonly [string, Recorded];

function recordsBehind(
  { register }: Question,
  requirement: Requirement,
  best: RouteFinding,
  exclusions: readonly Code[],
): Cited[] {
  const cite = (type: RecordType, code: Code): Cited => [`${type}/${code}`, recordOf<Recorded>(register[type], code)];
  const trails = best.findings.flatMap((finding) => finding.trails);
  const moves = trails.flatMap((trail) => trail.moves);
  const frameworks = best.route.needs.flatMap((need, index) =>
    'framework' in need && best.findings[index].outcome === 'MET' ? [need.framework] : [],
  );
  const references = best.findings.flatMap(({ levelReference }) => (levelReference === null ? [] : [levelReference]));
  return [
    cite('requirements', requirement.code),
    ...trails.map(({ holding }) => cite('certificates', holding.certificate)),
    ...moves.flatMap(({ equivalence, agreement, to }) => [
      cite('equivalences', equivalence.code),
      cite('agreements', agreement.code),
      cite('certificates', to),
    ]),
    ...frameworks.map((code) => cite('frameworks', code)),
    ...references.map((code) => cite('levelReferences', code)),
    ...exclusions.map((code) => cite('exclusions', code)),
  ];
}

/** The records that a decision on this claim rests on, as sorted `type/code`. */
export function citedSlowly(register: Register, claim: Claim): string[] {
  const question = { register, claim };
  const requirement = requirementThatApplies(question);
  if (!requirement) return [];
  const [best] = rankedRoutes(question, allTrails(question), requirement);
  const cited = recordsBehind(question, requirement, best, exclusionsNamed(question, requirement));
  return sorted(cited.map(([name]) => name));
}

function weakest(cited: readonly Cited[]): Standing {
  const standings = cited.map(([, record]) => record.standing ?? 'ILLUSTRATIVE');
  return (['ILLUSTRATIVE', 'REPORTED'] as const).find((standing) => standings.includes(standing)) ?? 'OFFICIAL';
}

/** Whether the text is a day that the calendar has. */
function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function problemsOf(register: Register, claim: Claim): ClaimProblem[] {
  const problems: ClaimProblem[] = [];
  const note = (ok: boolean, code: ClaimProblem['code'], path: string, value: unknown): void => {
    if (!ok) problems.push({ code, path, value: String(value) });
  };
  const known = (records: readonly Recorded[], code: Code): boolean => records.some((record) => record.code === code);
  claim.holdings.forEach(({ certificate, awardedOn, expiresOn }, index) => {
    const at = `holdings[${String(index)}]`;
    note(known(register.certificates, certificate), 'UNKNOWN_CERTIFICATE', `${at}.certificate`, certificate);
    note(awardedOn === undefined || isRealDay(awardedOn), 'MALFORMED_DAY', `${at}.awardedOn`, awardedOn);
    note(expiresOn === undefined || isRealDay(expiresOn), 'MALFORMED_DAY', `${at}.expiresOn`, expiresOn);
  });
  note(claim.holdings.length > 0, 'NO_HOLDINGS', 'holdings', '[]');
  note(known(register.posts, claim.post), 'UNKNOWN_POST', 'post', claim.post);
  note(known(register.regions, claim.region), 'UNKNOWN_REGION', 'region', claim.region);
  note(isRealDay(claim.onDate), 'MALFORMED_DAY', 'onDate', claim.onDate);
  note(['TRAINING', 'EVALUATION', 'PRACTICE'].includes(claim.purpose), 'UNKNOWN_PURPOSE', 'purpose', claim.purpose);
  const years = claim.facts?.experienceYears;
  note(
    years === undefined || (Number.isFinite(years) && years >= 0),
    'MALFORMED_NUMBER',
    'facts.experienceYears',
    years,
  );
  return problems;
}
