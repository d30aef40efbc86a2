/** Which of the accepted certificates are shown, as part of the address of their page. */
import type { Standing, Verdict } from '../graphql/graphql';
import { chosenIn } from '../parts/address-parts';
import { othersThan } from '../parts/misread';
import { STANDING_CODES } from '../parts/words';
import type { Accepted } from './groups';

export interface Filters {
  readonly verdicts: readonly Verdict[];
  readonly standings: readonly Standing[];
  /** Only those that are awarded in this region; null: all. */
  readonly awardedIn: string | null;
}

/** What accepts a certificate by itself. */
export const ACCEPTING: readonly Verdict[] = ['RECOGNISED', 'CONDITIONAL'];

/** `show=` for each verdict, `standing=` for each standing, `from=` for the region of award. */
export const readFilters = (address: URLSearchParams): Filters => ({
  verdicts: chosenIn(address, 'show', ACCEPTING, ACCEPTING),
  standings: chosenIn(address, 'standing', STANDING_CODES, STANDING_CODES),
  awardedIn: address.get('from') || null,
});

export function writeFilters(address: URLSearchParams, { verdicts, standings, awardedIn }: Filters): URLSearchParams {
  if (verdicts.length < ACCEPTING.length) for (const code of verdicts) address.append('show', code);
  if (standings.length < STANDING_CODES.length) for (const code of standings) address.append('standing', code);
  if (awardedIn !== null) address.set('from', awardedIn);
  return address;
}

/** The parts of an address that are none of these, as they are written there. */
export const misreadFilters = (address: URLSearchParams): readonly string[] => [
  ...othersThan(address, 'show', ACCEPTING),
  ...othersThan(address, 'standing', STANDING_CODES),
];

export const isShown = (
  { certificate, decision: { verdict, standing } }: Accepted,
  { verdicts, standings, awardedIn }: Filters,
): boolean =>
  verdicts.includes(verdict) &&
  (standing === null || standings.includes(standing)) &&
  (awardedIn === null || certificate.region?.code === awardedIn);
