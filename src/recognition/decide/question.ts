/** A claim with its codes resolved: what the searches ask with. Or the refusal of a claim, with every problem named (LAW.md section 2). */
import type { Claim, ClaimProblem, Facts, Holding } from '../model/claim';
import type { HoldingFinding, HoldingProblem } from '../model/decision';
import type { Catalogue } from '../catalogue/catalogue';
import type { Code, Day, Period, Purpose } from '../model/records';
import { PURPOSES } from '../model/records';
import { dayNumber, dayOf, isDay } from '../model/calendar';
import { covers } from '../model/validity';
import { Bits } from '../catalogue/step-graph';

export interface Refusal {
  readonly problems: readonly ClaimProblem[];
}

export const isRefusal = (answer: object): answer is Refusal => 'problems' in answer;

/** A holding, its certificate looked up. */
export interface ResolvedHolding {
  readonly certificate: number;
  /** Undefined where the award day is unknown. */
  readonly awardedOn: Day | undefined;
  /** Undefined where it is not known to expire. */
  readonly expiresOn: Day | undefined;
  readonly problem: HoldingProblem | null;
}

export interface Question {
  readonly holdings: readonly ResolvedHolding[];
  /** What a decision says of the holdings. */
  readonly findings: readonly HoldingFinding[];
  /** -1 = no post in particular: only exclusions for every post count. */
  readonly post: number;
  /** Pre-order number in the region tree (`Forest.low`); -1 = no region. */
  readonly region: number;
  /** The rank of the day on the day scale. */
  readonly rank: number;
  /** One bit, as in the bits of an edge. */
  readonly purpose: number;
  readonly facts: Facts | undefined;
  /** The codes as the claim has them. */
  readonly postCode: Code;
  readonly regionCode: Code;
  readonly onDate: Day;
  readonly purposeName: Purpose;
}

/** A claim that may leave open who asks, for which post, or where. */
export type OpenClaim = Omit<Claim, 'holdings' | 'post' | 'region'> & Partial<Claim>;

/** Resolves the claim. A refusal names every problem: holdings first, then post, region, day, purpose, facts. */
export const resolveClaim = (catalogue: Catalogue, claim: Claim): Question | Refusal => resolveOpen(catalogue, claim);

/** The same for a learner, who may hold nothing; what is left open is no problem. */
export function resolveLearner(
  catalogue: Catalogue,
  { holdings, ...claim }: OpenClaim & Pick<Claim, 'holdings'>,
): Question | Refusal {
  return resolveOpen(catalogue, holdings.length === 0 ? claim : { holdings, ...claim });
}

/** The same; what is left open is no problem. */
export function resolveOpen(catalogue: Catalogue, claim: OpenClaim): Question | Refusal {
  const { tables } = catalogue;
  const problems: ClaimProblem[] = [];
  const day = dayNumber(claim.onDate);
  const purpose = PURPOSES.indexOf(claim.purpose);
  const holdings =
    claim.holdings?.map((holding, position) => resolveHolding(catalogue, holding, claim.onDate, position, problems)) ??
    [];
  if (claim.holdings?.length === 0) problems.push({ code: 'NO_HOLDINGS', path: 'holdings', value: '[]' });
  const post = claim.post === undefined ? -1 : tables.posts.position(claim.post);
  const region = claim.region === undefined ? -1 : tables.regions.position(claim.region);
  if (claim.post !== undefined && post < 0) problems.push({ code: 'UNKNOWN_POST', path: 'post', value: claim.post });
  if (claim.region !== undefined && region < 0)
    problems.push({ code: 'UNKNOWN_REGION', path: 'region', value: claim.region });
  if (day < 0) problems.push({ code: 'MALFORMED_DAY', path: 'onDate', value: claim.onDate });
  if (purpose < 0) problems.push({ code: 'UNKNOWN_PURPOSE', path: 'purpose', value: String(claim.purpose) });
  const years = claim.facts?.experienceYears;
  if (years !== undefined && !(years >= 0 && years < Infinity))
    problems.push({ code: 'MALFORMED_NUMBER', path: 'facts.experienceYears', value: String(years) });
  if (problems.length > 0) return { problems };
  return {
    holdings,
    findings: holdings.map(({ certificate, problem }) => findingOf(tables.certificates.codes[certificate], problem)),
    post,
    region: region < 0 ? -1 : catalogue.regionForest.low[region],
    rank: catalogue.days.rank(day),
    purpose: 1 << (Bits.PURPOSE_SHIFT + purpose),
    facts: claim.facts,
    postCode: claim.post ?? '',
    regionCode: claim.region ?? '',
    onDate: claim.onDate,
    purposeName: claim.purpose,
  };
}

function resolveHolding(
  catalogue: Catalogue,
  holding: Holding,
  onDate: Day,
  position: number,
  problems: ClaimProblem[],
): ResolvedHolding {
  const certificate = catalogue.tables.certificates.position(holding.certificate);
  if (certificate < 0)
    problems.push({
      code: 'UNKNOWN_CERTIFICATE',
      path: `holdings[${position}].certificate`,
      value: holding.certificate,
    });
  const { awardedOn, expiresOn } = holding;
  const check = (day: Day | undefined, name: string): void => {
    if (day !== undefined && !isDay(day))
      problems.push({ code: 'MALFORMED_DAY', path: `holdings[${position}].${name}`, value: day });
  };
  check(awardedOn, 'awardedOn');
  check(expiresOn, 'expiresOn');
  const awarded = certificate < 0 ? undefined : catalogue.tables.certificates.at(certificate).awarded;
  return { certificate, awardedOn, expiresOn, problem: problemOf(holding, onDate, awarded) };
}

/** The same question on another day. @param day as an integer (`dayNumber`) */
export function questionOn(catalogue: Catalogue, question: Question, day: number): Question {
  const { tables, days } = catalogue;
  const onDate = dayOf(day);
  const holdings = question.holdings.map((holding) => ({
    ...holding,
    problem: problemOf(holding, onDate, tables.certificates.at(holding.certificate).awarded),
  }));
  const findings = holdings.map(({ certificate, problem }) =>
    findingOf(tables.certificates.codes[certificate], problem),
  );
  return { ...question, onDate, rank: days.rank(day), holdings, findings };
}

export const findingOf = (certificate: Code, problem: HoldingProblem | null): HoldingFinding => ({
  certificate,
  stands: problem === null,
  problem,
});

function problemOf(
  { awardedOn, expiresOn }: Pick<Holding, 'awardedOn' | 'expiresOn'>,
  onDate: Day,
  awarded: Period | undefined,
): HoldingProblem | null {
  if (awardedOn !== undefined && awardedOn > onDate) return 'NOT_YET_AWARDED';
  if (expiresOn !== undefined && expiresOn <= onDate) return 'EXPIRED';
  return awardedOn !== undefined && !covers(awarded, awardedOn) ? 'AWARDED_OUTSIDE_PERIOD' : null;
}
