/** A register in which most questions end without recognition, and who asks them; what is counted of it, as it stands in the database. */
import { agreement, certificate, equivalence, GROUND, requirement } from '../support/builders';
import { until } from '../support/copies';
import type { Hands } from '../support/hands';
import type { GraphqlAnswer, RunningService } from '../support/service';

/** `c2` is what `p1` asks for and `c3` leads there, `c1` does not; nothing is said of `p2`. */
export const DOCUMENT = {
  ...GROUND,
  bodies: [...GROUND.bodies!, { code: 'C', name: { en: 'C' }, kinds: ['AWARDING_BODY'] }],
  posts: [
    { code: 'p1', name: { en: 'p1' }, field: 'design' },
    { code: 'p2', name: { en: 'p2' }, field: 'trade' },
  ],
  certificates: [
    certificate('c1'),
    certificate('c2'),
    certificate('c3', { body: 'C' }),
    certificate('c4', { body: 'C' }),
  ],
  requirements: [requirement('R', [{ code: 'r', needs: [{ certificate: 'c2' }] }])],
  agreements: [agreement('A')],
  equivalences: [equivalence('E', 'c3', 'c2')],
};

export interface Counted {
  readonly certificate: string;
  readonly post: string;
  readonly region: string;
  readonly purpose: string;
  readonly month: string;
  readonly count: number;
}

export const claimWith = (certificates: readonly string[], rest: object = {}) => ({
  holdings: certificates.map((certificate) => ({ certificate })),
  post: 'p1',
  region: 'HK',
  ...rest,
});

type Asked = Pick<RunningService, 'graphql' | 'url'>;

export const askMany = ({ graphql }: Asked, claims: readonly object[], rest = ''): Promise<GraphqlAnswer> =>
  graphql(`query ($claims: [ClaimInput!]!) { decideMany(claims: $claims${rest}) { __typename } }`, { claims });

export const askLines = ({ url }: Asked, claims: readonly object[]): Promise<string> =>
  fetch(`${url}/decide`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: claims.map((claim) => JSON.stringify(claim)).join('\n'),
  }).then((answer) => answer.text());

export const countedIn = (hands: Hands): Promise<Counted[]> =>
  hands.rows<Counted>('SELECT * FROM "demand" ORDER BY "certificate", "post", "region", "purpose", "month"');

/** Waits until so many questions are counted in the database; gives what is there. */
export async function reached(hands: Hands, count: number): Promise<readonly Counted[]> {
  let counted: readonly Counted[] = [];
  await until(async () => {
    counted = await countedIn(hands);
    return counted.reduce((sum, one) => sum + one.count, 0) >= count;
  });
  return counted;
}
