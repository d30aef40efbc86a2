/** Ask: is a certificate recognised for a post in a region, and why. The question is the address; the answer follows it. */
import { Suspense, useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { loaded } from '../frame/loaded';
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
import { NotCounting, Opening, Reliability, Remarks } from './answer';
import style from './ask.module.css';
import type { BelowProps } from './below';
import { Needed } from './needed';
import { Next } from './next';
import { QuestionForm } from './question-form';
import { Refused } from './refused';
import { Purpose, Start } from './start';
import { texts } from './texts';
import { useAnswerTitle } from './title';

/** Nobody waits for it: it lies below what is seen first. */
const Below = loaded<BelowProps>(() => import('./below'));

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
  useAnswerTitle(data?.decide);
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
      <section className={`sheet ${style.first}`}>
        {/* Screen readers read it as soon as it is there, as a whole: what the answer is worth before the answer. */}
        <div aria-live="polite" aria-atomic="true">
          {data === undefined && error === null && <p>{t('asking')}</p>}
          {decision !== undefined && <Opening decision={decision} />}
        </div>
        <Problem error={error} />
        {refusal !== undefined && <Refused refusal={refusal} question={question} onChange={onChange} />}
        {decision !== undefined && (
          <>
            <Reliability decision={decision} />
            <Needed decision={decision} question={question} onChange={onChange} />
            <Remarks decision={decision} />
          </>
        )}
      </section>
      {decision !== undefined && (
        <>
          <NotCounting decision={decision} question={question} />
          <Next decision={decision} question={question} />
          <Suspense fallback={null}>
            <Below decision={decision} question={question} old={isPlaceholderData} onChange={onChange} />
          </Suspense>
        </>
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
