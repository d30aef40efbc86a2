/** The title of an answer: what is held, for which post, where. */
import type { AskDecisionQuery } from '../graphql/graphql';
import { useTitle } from '../parts/title';
import { useTitleOf } from '../question/title';

/** @param answer undefined until it is there */
export function useAnswerTitle(answer: AskDecisionQuery['decide'] | undefined): void {
  const titleOf = useTitleOf();
  const decision = answer?.__typename === 'RecognitionDecision' ? answer : undefined;
  useTitle(
    decision &&
      titleOf({
        held: decision.holdings.map(({ certificate }) => certificate.name),
        post: decision.post.name,
        region: decision.region.name,
      }),
  );
}
