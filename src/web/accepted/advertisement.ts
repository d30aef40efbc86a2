/** What a post accepts, as plain text for a job advertisement: what is an example says so there, too. */
import { textIn } from '../language/language';
import type { Tongue } from '../language/languages';
import { VERDICTS } from '../parts/words';
import { byRegionAndBody, type Accepted } from './groups';
import { texts } from './texts';

interface Asked {
  readonly post: { readonly name: string };
  readonly region: { readonly name: string };
  readonly revision: number;
}

export function advertisement(
  accepted: readonly Accepted[],
  { post, region, revision }: Asked,
  tongue: Tongue,
): string {
  const bodies = byRegionAndBody(accepted).flatMap((group) => group.bodies);
  const example = accepted.some(({ decision }) => decision.standing === 'ILLUSTRATIVE');
  return [
    ...(example ? [textIn(tongue, texts.example), ''] : []),
    textIn(tongue, texts.weAccept, { post: post.name, region: region.name }),
    ...bodies.flatMap(({ body, accepted: here }) => [`${body.name}`, ...here.map((one) => lineOf(one, tongue))]),
    '',
    textIn(tongue, texts.answeredFrom, { revision }),
  ].join('\n');
}

function lineOf({ certificate, decision: { verdict, outstanding } }: Accepted, tongue: Tongue): string {
  const conditions = outstanding.map(({ text }) => text).join('; ');
  const verdictWord =
    verdict === 'RECOGNISED' ? '' : ` (${textIn(tongue, VERDICTS[verdict])}${conditions && `: ${conditions}`})`;
  return `  • ${certificate.name} [${certificate.code}]${verdictWord}`;
}
