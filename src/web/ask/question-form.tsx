/** The question: what is held, for which post, where; day, purpose and what else is known are folded away. */
import { useText } from '../language/language';
import type { QuestionProps } from '../question/address';
import { Circumstances } from '../question/circumstances';
import { Holdings } from '../question/holdings';
import { PostAndRegion } from '../question/post-and-region';
import { texts } from './texts';

export function QuestionForm(asking: QuestionProps) {
  const t = useText(texts);
  return (
    <form className="sheet stack" aria-label={t('question')} onSubmit={(event) => event.preventDefault()}>
      <Holdings {...asking} />
      <PostAndRegion {...asking} />
      <Circumstances {...asking} />
    </form>
  );
}
