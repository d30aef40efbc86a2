/** What a post accepts, as plain text for a job advertisement: what is an example says so there, too. */
import { textIn } from '../language/language';
import type { Tongue } from '../language/languages';
import { STANDINGS } from '../parts/words';
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
  const example = accepted.some(isExample);
  return [
    ...(example ? [textIn(tongue, texts.example), ''] : []),
    textIn(tongue, texts.weAccept, { post: post.name, region: region.name }),
    ...byRegionAndBody(accepted, tongue).flatMap((group) => [
      '',
      `${group.region?.name ?? textIn(tongue, texts.noRegion)}`,
      ...group.bodies.flatMap(({ body, accepted: here }) => [body.name, ...here.map((one) => lineOf(one, tongue))]),
    ]),
    '',
    textIn(tongue, texts.answeredFrom, { revision }),
  ].join('\n');
}

const isExample = ({ decision }: Accepted): boolean => decision.standing === 'ILLUSTRATIVE';

function lineOf(accepted: Accepted, tongue: Tongue): string {
  const { certificate, decision } = accepted;
  const conditions = decision.outstanding.map(({ text }) => text).join(textIn(tongue, texts.between));
  return [
    `  • ${certificate.name} [${certificate.code}]`,
    conditions && textIn(tongue, texts.onCondition, { conditions }),
    isExample(accepted) ? ` [${textIn(tongue, STANDINGS.ILLUSTRATIVE)}]` : '',
  ].join('');
}
