/** A question in the address of the page, as the page itself reads it. */
import type { ClaimInput } from './claim.input';
import { PURPOSES, type Claim, type Holding, type Purpose } from '../recognition';
import { readYears } from '../sheets/numbers';

export interface Question {
  readonly claim: ClaimInput;
  /** The revision that it is to be answered from; null: the latest. */
  readonly revision: number | null;
  /** Whether it says no more than a certificate, a post, a region and a purpose: nothing of somebody in particular. */
  readonly isGeneral: boolean;
}

/** The parts of an address that make a question, in the order in which it is written. */
export const PARTS = ['c', 'post', 'region', 'day', 'purpose', 'years', 'speaks', 'has', 'revision'];
/** Those that tell of somebody in particular. */
const PARTICULAR = ['day', 'years', 'speaks', 'has', 'revision'];

/** Undefined as long as the certificate, the post or the region is missing. */
export function questionIn(search: URLSearchParams): Question | undefined {
  const { claim, ...question } = questionBegun(search);
  const { holdings, post, region } = claim;
  return holdings.length === 0 || post === '' || region === '' ? undefined : { claim, ...question };
}

/** The same, be it all there or not: no certificates, and empty texts for what is missing. */
export function questionBegun(search: URLSearchParams): Question {
  const holdings = search
    .getAll('c')
    .filter((certificate) => certificate !== '')
    .map((holding) => {
      const [certificate, awardedOn, expiresOn] = holding.split('~');
      return { certificate, awardedOn: awardedOn || null, expiresOn: expiresOn || null };
    });
  const years = readYears(search.get('years') ?? '');
  const revision = search.get('revision') ?? '';
  return {
    claim: {
      holdings,
      post: search.get('post') ?? '',
      region: search.get('region') ?? '',
      onDate: search.get('day') || null,
      purpose: PURPOSES.find((purpose) => purpose === search.get('purpose')) ?? ('PRACTICE' satisfies Purpose),
      facts: {
        experienceYears: Number.isNaN(years) ? null : years,
        languages: search.getAll('speaks'),
        satisfied: search.getAll('has'),
      },
    },
    revision: /^\d{1,9}$/.test(revision) ? Number(revision) : null,
    isGeneral:
      holdings.every(({ awardedOn, expiresOn }) => awardedOn === null && expiresOn === null) &&
      PARTICULAR.every((part) => !search.has(part)),
  };
}

/** The question alone, always written in one way. */
export function questionAddress(search: URLSearchParams): string {
  const address = new URLSearchParams();
  for (const part of PARTS) for (const value of search.getAll(part)) if (value !== '') address.append(part, value);
  return address.toString();
}

/**
 * Where on the page a claim is answered in full, from the same revision.
 * @param origin `https://registry.example`
 */
export function questionPage(origin: string, claim: Claim, revision: number): string {
  const { holdings, post, region, onDate, purpose, facts = {} } = claim;
  const address = new URLSearchParams(holdings.map((holding): [string, string] => ['c', held(holding)]));
  address.append('post', post);
  address.append('region', region);
  address.append('day', onDate);
  if (purpose !== 'PRACTICE') address.append('purpose', purpose);
  if (facts.experienceYears !== undefined) address.append('years', String(facts.experienceYears));
  for (const language of facts.languages ?? []) address.append('speaks', language);
  for (const condition of facts.satisfied ?? []) address.append('has', condition);
  address.append('revision', String(revision));
  return `${origin}/?${address.toString()}`;
}

/** `CODE~2020-01-01~2030-01-01`; what is not known is left out. */
const held = ({ certificate, awardedOn = '', expiresOn = '' }: Holding): string =>
  `${certificate}~${awardedOn}~${expiresOn}`.replace(/~+$/, '');
