/** An answer for the files: in words, as a receipt that proves itself, and on paper. */
import { useState } from 'react';
import { Link } from 'wouter';
import { AskReceiptDocument, AskTextDocument, type Language } from '../graphql/graphql';
import { useLanguage, useText } from '../language/language';
import type { PageLanguage } from '../language/languages';
import { Problem } from '../parts/problem';
import { answerAt, claimOf, type Question } from '../question/address';
import { download } from '../service/device';
import { printed } from '../service/printed';
import { request } from '../service/request';
import { texts } from './below-texts';
import type { Decision } from './decision';

interface FilesProps {
  readonly decision: Decision;
  readonly question: Question;
  /** What is shown is the answer to the question before. */
  readonly old: boolean;
}

export function Files({ decision, question, old }: FilesProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const [error, setError] = useState<Error | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const save = async (made: Promise<void>): Promise<void> => {
    setError(null);
    setWaiting(true);
    await made.catch(setError);
    setWaiting(false);
  };
  return (
    <section aria-label={t('receipt')} className="unprinted stack">
      <p className="small">
        {t('receiptHelp')} <Link href="/receipt">{t('checkReceipt')}</Link>
      </p>
      <fieldset className="row" disabled={old || isWaiting}>
        <button type="button" onClick={() => void save(saveText(decision, question, language.code))}>
          {t('download')}
        </button>
        <button type="button" onClick={() => void save(saveReceipt(decision, question))}>
          {t('saveReceipt')}
        </button>
        <button type="button" onClick={() => void save(saveOnPaper(decision, question, language))}>
          {t('receiptOnPaper')}
        </button>
      </fieldset>
      <p role="status">{isWaiting && t('asking')}</p>
      <Problem error={error} />
    </section>
  );
}

/** Of the very answer that is shown. */
function shownOf({ onDate, revision }: Decision, question: Question) {
  const claim = claimOf({ ...question, onDate });
  if (claim === null) throw new Error('There is an answer, so there was a claim.');
  return { claim, asOfRevision: revision };
}

async function saveText(decision: Decision, question: Question, language: Language): Promise<void> {
  const { decide } = await request(AskTextDocument, { ...shownOf(decision, question), language });
  if (decide.__typename !== 'RecognitionDecision') throw new Error('What was answered once is answered again.');
  const { onDate, revision } = decision;
  const address = location.origin + answerAt({ ...question, onDate, revision });
  const text = `${decide.summaryWithCodes}\n\n${address}\n`;
  download('recognition.txt', new Blob([text], { type: 'text/plain;charset=utf-8' }));
}

async function saveReceipt(decision: Decision, question: Question): Promise<void> {
  const receipt = await receiptOf(decision, question);
  download('receipt.jws', new Blob([`${receipt}\n`], { type: 'application/jose' }));
}

const saveOnPaper = async (decision: Decision, question: Question, language: PageLanguage): Promise<void> =>
  download('receipt.pdf', await printed(await receiptOf(decision, question), language));

async function receiptOf(decision: Decision, question: Question): Promise<string> {
  const { decide } = await request(AskReceiptDocument, shownOf(decision, question));
  const receipt = decide.__typename === 'RecognitionDecision' ? decide.receipt : null;
  if (receipt === null) throw new Error('Every answer of the register has a receipt.');
  return receipt;
}
