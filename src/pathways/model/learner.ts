/** What a learner has: holdings and facts, to begin with those of the question (WAYS.md section 2). */
import type { Claim, Code, Facts, Holding } from '../../recognition';

export interface Learner {
  readonly holdings: readonly Holding[];
  readonly facts: Facts | undefined;
}

const MONTHS_PER_YEAR = 12;
const MILLION = 1e6;

/** Years of practice after so many months more, rounded to six decimals. */
export const yearsAfter = (stated: number | undefined, months: number): number =>
  Math.round(((stated ?? 0) + months / MONTHS_PER_YEAR) * MILLION) / MILLION;

/** The fewest months of practice, at least one, after which so many years are reached; undefined where that is more than `most`. */
export function monthsToReach(years: number, stated: number | undefined, most: number): number | undefined {
  const near = Math.max(1, Math.floor((years - (stated ?? 0)) * MONTHS_PER_YEAR) - 1);
  for (let months = near; months <= Math.min(most, near + 3); months++)
    if (yearsAfter(stated, months) >= years) return months;
  return undefined;
}

/** A learner to whom something was given. */
export const given = (
  { holdings, facts }: Learner,
  certificates: readonly Holding[],
  conditions: readonly Code[] = [],
): Learner => ({
  holdings: certificates.length === 0 ? holdings : [...holdings, ...certificates],
  facts: conditions.length === 0 ? facts : { ...facts, satisfied: [...(facts?.satisfied ?? []), ...conditions] },
});

/** What practice of so many months in all makes of what was stated. */
export const practised = (learner: Learner, stated: number | undefined, months: number): Learner => ({
  ...learner,
  facts: { ...learner.facts, experienceYears: yearsAfter(stated, months) },
});

/** The claim by which the law is asked. */
export const claimOf = (
  { holdings, facts }: Learner,
  place: Pick<Claim, 'post' | 'region' | 'purpose'>,
  onDate: string,
): Claim => ({
  holdings,
  post: place.post,
  region: place.region,
  purpose: place.purpose,
  onDate,
  ...(facts && { facts }),
});
