/** Where on the page a claim is answered in full, from the same revision. */
import type { Claim, Holding } from '../../recognition';

/** @param origin `https://registry.example` */
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
