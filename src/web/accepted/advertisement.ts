/** What a post accepts, as plain text for a job advertisement: certificates that are examples are marked as such there, too. */
import { textIn } from '../language/language';
import type { PageLanguage } from '../language/languages';
import { STANDINGS } from '../parts/words';
import { byRegionAndBody, type Accepted } from './groups';
import { texts } from './texts';

interface Answer {
  readonly post: { readonly name: string };
  readonly region: { readonly name: string };
  readonly revision: number;
}

export function advertisement(
  accepted: readonly Accepted[],
  { post, region, revision }: Answer,
  language: PageLanguage,
): string {
  const example = accepted.some(isExample);
  return [
    ...(example ? [textIn(language, texts.example), ''] : []),
    textIn(language, texts.weAccept, { post: post.name, region: region.name }),
    ...byRegionAndBody(accepted, language).flatMap((group) => [
      '',
      `${group.region?.name ?? textIn(language, texts.noRegion)}`,
      ...group.bodies.flatMap(({ body, accepted: here }) => [body.name, ...here.map((one) => lineOf(one, language))]),
    ]),
    '',
    textIn(language, texts.answeredFrom, { revision }),
  ].join('\n');
}

const isExample = ({ decision }: Accepted): boolean => decision.standing === 'ILLUSTRATIVE';

function lineOf(accepted: Accepted, language: PageLanguage): string {
  const { certificate, decision } = accepted;
  const conditions = decision.outstanding.map(({ text }) => text).join(textIn(language, texts.between));
  return [
    `  • ${certificate.name} [${certificate.code}]`,
    conditions && textIn(language, texts.onCondition, { conditions }),
    isExample(accepted) ? ` [${textIn(language, STANDINGS.ILLUSTRATIVE)}]` : '',
  ].join('');
}
