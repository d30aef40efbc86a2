/** What is shown of the map, as part of its address: whoever gets the address sees the same. */
import type { Standing, Verdict } from '../graphql/graphql';
import { textIn } from '../language/language';
import type { PageLanguage } from '../language/languages';
import { chosenIn } from '../parts/address-parts';
import { othersThan } from '../parts/misread';
import { STANDING_CODES, STANDINGS, VERDICT_CODES, VERDICTS } from '../parts/words';
import type { Question } from '../question/address';

export interface Filters {
  /** Only posts of this field; null: of all. */
  readonly field: string | null;
  /** Only this region, and what lies in it; null: all. */
  readonly within: string | null;
  readonly verdicts: readonly Verdict[];
  readonly standings: readonly Standing[];
  /** Whether the places within a region are named also where they say the same as it. */
  readonly unfolded: boolean;
}

/** What every part of the map knows. */
export interface MapProps {
  readonly question: Question;
  readonly filters: Filters;
}

/** The verdicts that are shown at first: those by which a certificate counts for something. */
const COUNTING: readonly Verdict[] = ['RECOGNISED', 'CONDITIONAL', 'PARTIAL'];

/** `field=`, `in=`, `show=` for each verdict, `standing=` for each standing, `places=all`. */
export const readFilters = (address: URLSearchParams): Filters => ({
  field: address.get('field') || null,
  within: address.get('in') || null,
  verdicts: chosenIn(address, 'show', VERDICT_CODES, COUNTING),
  standings: chosenIn(address, 'standing', STANDING_CODES, STANDING_CODES),
  unfolded: address.get('places') === 'all',
});

export function writeFilters(address: URLSearchParams, filters: Filters): URLSearchParams {
  const { field, within, verdicts, standings, unfolded } = filters;
  if (field !== null) address.set('field', field);
  if (within !== null) address.set('in', within);
  if (verdicts.join() !== COUNTING.join()) for (const code of verdicts) address.append('show', code);
  if (standings.length < STANDING_CODES.length) for (const code of standings) address.append('standing', code);
  if (unfolded) address.set('places', 'all');
  return address;
}

/** The parts of an address that are none of these, as they are written there. */
export const misreadFilters = (address: URLSearchParams): readonly string[] => [
  ...othersThan(address, 'show', VERDICT_CODES),
  ...othersThan(address, 'standing', STANDING_CODES),
  ...othersThan(address, 'places', ['all']),
];

/** Which verdicts and standings are shown, where it is not those that are shown at first. */
export const filtersInWords = ({ verdicts, standings }: Filters, language: PageLanguage): readonly string[] => [
  ...(verdicts.join() === COUNTING.join() ? [] : verdicts.map((code) => textIn(language, VERDICTS[code]))),
  ...(standings.length === STANDING_CODES.length ? [] : standings.map((code) => textIn(language, STANDINGS[code]))),
];

/** The standings that a query is narrowed down to; null: none, so that what rests on no record is found, too. */
export const standingsAsked = ({ standings }: Filters): Standing[] | null =>
  standings.length === STANDING_CODES.length ? null : [...standings];

interface Said {
  readonly verdict: Verdict;
  readonly standing: Standing | null;
}

export const isWanted = ({ verdict, standing }: Said, filters: Filters): boolean =>
  filters.verdicts.includes(verdict) &&
  (standing === null ? standingsAsked(filters) === null : filters.standings.includes(standing));
