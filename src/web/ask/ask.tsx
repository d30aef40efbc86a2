/** Ask: is a certificate recognised for a post in a region, and why. The question is the address; the answer follows it. */
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { useLoaded } from '../frame/loaded';
import { AskDecisionDocument } from '../graphql/graphql';
import { useLanguage, useText } from '../language/language';
import { Misread } from '../parts/misread';
import { Problem } from '../parts/problem';
import { useServiceQuery } from '../service/use-service-query';
import {
  claimOf,
  misreadIn,
  readQuestion,
  writeQuestion,
  type QuestionProps,
  type ChangeQuestion,
} from '../question/address';
import style from './ask.module.css';
import { QuestionForm } from './question-form';
import { Purpose, Start } from './start';
import { texts } from './texts';
import { useAnswerTitle } from './title';

export function Ask() {
  const t = useText(texts);
  const [address, setAddress] = useSearchParams();
  const question = readQuestion(address);
  const change: ChangeQuestion = (changes) =>
    setAddress(writeQuestion({ ...question, revision: null, ...changes }), { replace: true });
  return (
    <>
      <div className="unprinted">
        <h1>{t('title')}</h1>
        <p>{isBlank(question) ? <Purpose /> : t('intro')}</p>
        <QuestionForm question={question} onChange={change} />
      </div>
      <Misread parts={misreadIn(address)} />
      <AnswerTo question={question} onChange={change} />
    </>
  );
}

function AnswerTo({ question, onChange }: QuestionProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const claim = claimOf(question);
  const variables = {
    claim: claim ?? { holdings: [], post: '', region: '' },
    asOfRevision: question.revision,
    language: language.code,
  };
  const { data, error, isPlaceholderData } = useServiceQuery(AskDecisionDocument, variables, {
    when: claim !== null,
    keep: true,
  });
  const shown = useLoaded('answer', () => import('./answered'), !isBlank(question));
  useAnswerTitle(data?.decide);
  const section = useAnswerInSight(claim !== null, data !== undefined && shown !== undefined);
  if (claim === null) return isBlank(question) ? <Start /> : <p className="note">{t('incomplete')}</p>;
  const decision = data?.decide.__typename === 'RecognitionDecision' ? data.decide : undefined;
  const refusal = data?.decide.__typename === 'ClaimRefused' ? data.decide : undefined;
  return (
    <section
      ref={section}
      aria-label={t('answer')}
      aria-busy={isPlaceholderData}
      className={style.answer}
      data-old={isPlaceholderData}
    >
      <p role="status" className={isPlaceholderData ? 'note' : 'unseen'}>
        {isPlaceholderData && t('asking')}
      </p>
      <section className={`sheet ${style.first}`}>
        {/* Screen readers read it as soon as it is there, as a whole: what the answer is worth before the answer. */}
        <div aria-live="polite" aria-atomic="true">
          {(data === undefined || shown === undefined) && error === null && <p>{t('asking')}</p>}
          {decision && shown && <shown.Opening decision={decision} />}
        </div>
        <Problem error={error} />
        {refusal && shown && <shown.Refused refusal={refusal} question={question} onChange={onChange} />}
        {decision && shown && <shown.Grounds decision={decision} question={question} onChange={onChange} />}
      </section>
      {decision && shown && (
        <shown.Rest decision={decision} question={question} old={isPlaceholderData} onChange={onChange} />
      )}
    </section>
  );
}

const isBlank = ({ holdings, post, region }: QuestionProps['question']): boolean =>
  holdings.length === 0 && post === null && region === null;

/**
 * On a phone an answer lies below what can be seen, as the question comes first: to a question that has just been completed, and where somebody
 * opens the address of an answer and has not begun to read.
 */
function useAnswerInSight(complete: boolean, answered: boolean) {
  const section = useRef<HTMLElement>(null);
  const wanted = useRef(true);
  useEffect(() => {
    if (!complete) wanted.current = true;
    else if (answered && wanted.current) {
      wanted.current = false;
      if (window.matchMedia('(max-width: 52rem)').matches) section.current?.scrollIntoView({ block: 'start' });
    }
  }, [complete, answered]);
  return section;
}
