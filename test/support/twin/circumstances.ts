/**
 * The twin's reading of LAW.md sections 2 to 4 and 7: days, regions, holdings that stand, the requirement that
 * applies, exclusions, conditions. Plain searches through the records as they were written; nothing is prepared ahead.
 */
import type {
  Certificate,
  Claim,
  Code,
  Condition,
  Day,
  Exclusion,
  Facts,
  Holding,
  HoldingProblem,
  Period,
  Recorded,
  Region,
  Register,
  Requirement,
} from '../../../src/recognition';

/** One claim put to one register. */
export interface Question {
  readonly register: Register;
  readonly claim: Claim;
}

export function recordOf<T extends Recorded>(records: readonly T[], code: Code): T {
  const found = records.find((record) => record.code === code);
  if (!found) throw new Error(`the register has no record \`${code}\``);
  return found;
}

export const certificateOf = ({ register }: Question, code: Code): Certificate => recordOf(register.certificates, code);

export const hasBegun = (period: Period | undefined, day: Day): boolean =>
  period?.from === undefined || period.from <= day;
export const hasEnded = (period: Period | undefined, day: Day): boolean =>
  period?.until !== undefined && period.until <= day;
export const liesIn = (period: Period | undefined, day: Day): boolean =>
  hasBegun(period, day) && !hasEnded(period, day);

/** The record and those above it, nearest first. */
export function upward(records: readonly (Recorded & { readonly parent?: Code })[], code: Code): Code[] {
  const { parent } = recordOf(records, code);
  return parent === undefined ? [code] : [code, ...upward(records, parent)];
}

export const regionIsInOneOf = (regions: readonly Region[], region: Code, named: readonly Code[]): boolean =>
  upward(regions, region).some((above) => named.includes(above));

export function holdingProblem(question: Question, holding: Holding): HoldingProblem | null {
  const { onDate } = question.claim;
  const { awardedOn, expiresOn } = holding;
  if (awardedOn !== undefined && awardedOn > onDate) return 'NOT_YET_AWARDED';
  if (expiresOn !== undefined && expiresOn <= onDate) return 'EXPIRED';
  const { awarded } = certificateOf(question, holding.certificate);
  return awardedOn !== undefined && !liesIn(awarded, awardedOn) ? 'AWARDED_OUTSIDE_PERIOD' : null;
}

export function requirementThatApplies({ register, claim }: Question): Requirement | null {
  const inForce = register.requirements.filter(
    (requirement) => requirement.post === claim.post && liesIn(requirement.period, claim.onDate),
  );
  for (const region of upward(register.regions, claim.region)) {
    const here = inForce.find((requirement) => requirement.region === region);
    if (here) return here;
  }
  return null;
}

/** The exclusions that apply to a certificate, whatever part it plays. */
export function exclusionsOf({ register, claim }: Question, certificate: Code): Exclusion[] {
  return register.exclusions.filter(
    (exclusion) =>
      exclusion.certificate === certificate &&
      liesIn(exclusion.period, claim.onDate) &&
      regionIsInOneOf(register.regions, claim.region, exclusion.regions) &&
      exclusion.purposes.includes(claim.purpose) &&
      (exclusion.posts === undefined || exclusion.posts.includes(claim.post)),
  );
}

export const isExcluded = (question: Question, certificate: Code): boolean =>
  exclusionsOf(question, certificate).length > 0;

export function isDischarged(condition: Condition, facts: Facts = {}): boolean {
  if (condition.kind === 'AWARD_WINDOW') return false;
  if (facts.satisfied?.includes(condition.code)) return true;
  if (condition.kind === 'EXPERIENCE') return (facts.experienceYears ?? -1) >= (condition.years ?? Infinity);
  return condition.kind === 'LANGUAGE' && (facts.languages ?? []).some((known) => isAs(known, condition.language));
}

/** Subtag by subtag, as far as the asked language has any. */
const isAs = (known: string, asked = ''): boolean =>
  asked
    .toLowerCase()
    .split('-')
    .every((subtag, index) => known.toLowerCase().split('-')[index] === subtag);

export const sorted = (codes: Iterable<Code>): Code[] =>
  [...new Set(codes)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
