/** The title of an answer: what is held, for which post, where. */
import type { AskDecisionQuery } from '../graphql/graphql';
import { useFormats, useText, type Texts } from '../language/language';
import { useTitle } from '../parts/title';

const texts = {
  answer: {
    en: '{held} → {post}, {region}',
    zhHant: '{held} → {region}，{post}',
    zhHans: '{held} → {region}，{post}',
    pt: '{held} → {post}, {region}',
  },
} satisfies Texts;

/** @param answer undefined until it is there */
export function useAnswerTitle(answer: AskDecisionQuery['decide'] | undefined): void {
  const t = useText(texts);
  const { list } = useFormats();
  const decision = answer?.__typename === 'RecognitionDecision' ? answer : undefined;
  useTitle(
    decision &&
      t('answer', {
        held: list(decision.holdings.map(({ certificate }) => certificate.name)),
        post: decision.post.name,
        region: decision.region.name,
      }),
  );
}
