/** A question about a curriculum as an address: whoever gets the address sees the same answer. */
import type { Purpose, Verdict } from '../graphql/graphql';
import { VERDICT_CODES } from '../parts/words';
import { PURPOSE_CODES } from '../question/address';

export interface Asked {
  /** One of the two is asked about: choosing one lets go of the other. */
  readonly programme: string | null;
  readonly consortium: string | null;
  /** null: today. */
  readonly day: string | null;
  /** None: those that the service takes. */
  readonly regions: readonly string[];
  readonly purpose: Purpose;
  /** The verdicts whose posts are listed. */
  readonly verdicts: readonly Verdict[];
}

/** The verdicts that are shown at first: those by which a curriculum leads to something. */
const COUNTING: readonly Verdict[] = ['RECOGNISED', 'CONDITIONAL'];

export function readAsked(address: URLSearchParams): Asked {
  const shown = VERDICT_CODES.filter((code) => address.getAll('show').includes(code));
  return {
    programme: address.get('programme') || null,
    consortium: address.get('consortium') || null,
    day: address.get('day') || null,
    regions: address.getAll('region').filter((code) => code !== ''),
    purpose: PURPOSE_CODES.find((code) => code === address.get('purpose')) ?? 'PRACTICE',
    verdicts: shown.length === 0 ? COUNTING : shown,
  };
}

export function writeAsked({ programme, consortium, day, regions, purpose, verdicts }: Asked): URLSearchParams {
  const address = new URLSearchParams();
  if (programme !== null) address.set('programme', programme);
  if (consortium !== null) address.set('consortium', consortium);
  if (day !== null) address.set('day', day);
  for (const region of regions) address.append('region', region);
  if (purpose !== 'PRACTICE') address.set('purpose', purpose);
  if (verdicts.join() !== COUNTING.join()) for (const code of verdicts) address.append('show', code);
  return address;
}
