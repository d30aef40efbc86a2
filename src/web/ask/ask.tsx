/** Ask: is a certificate recognised for a post in a region, and why. The question is the address; the answer follows it. */
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
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
import { AnswerBasis, Reasons, Verdict } from './answer';
import style from './ask.module.css';
import { QuestionForm } from './question-form';
import { Refused } from './refused';
import { Start } from './start';
import { texts } from './texts';

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
        <p>{t('intro')}</p>
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
  const section = useAnswerInSight(claim !== null, data !== undefined);
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
      <section className="sheet">
        {/* Screen readers read it as soon as it is there, as a whole: what the answer is worth before the answer. */}
        <div aria-live="polite" aria-atomic="true">
          {data === undefined && error === null && <p>{t('asking')}</p>}
          {decision !== undefined && <Verdict decision={decision} />}
        </div>
        <Problem error={error} />
        {refusal !== undefined && <Refused refusal={refusal} question={question} onChange={onChange} />}
        {decision !== undefined && (
          <AnswerBasis decision={decision} question={question} old={isPlaceholderData} onChange={onChange} />
        )}
      </section>
      {decision !== undefined && <Reasons decision={decision} question={question} onChange={onChange} />}
    </section>
  );
}

const isBlank = ({ holdings, post, region }: QuestionProps['question']): boolean =>
  holdings.length === 0 && post === null && region === null;

/** On a phone the answer to a question that has just been completed lies below what can be seen. */
function useAnswerInSight(complete: boolean, answered: boolean) {
  const section = useRef<HTMLElement>(null);
  const completed = useRef(false);
  useEffect(() => {
    if (!complete) completed.current = true;
    else if (answered && completed.current) {
      completed.current = false;
      if (window.matchMedia('(max-width: 52rem)').matches) section.current?.scrollIntoView({ block: 'start' });
    }
  }, [complete, answered]);
  return section;
}
