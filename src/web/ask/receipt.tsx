/** An answer as a receipt, for the files: as it proves itself, and on paper. */
import { useState } from 'react';
import { Link } from 'wouter';
import { AskReceiptDocument } from '../graphql/graphql';
import { useLanguage, useText } from '../language/language';
import { Problem } from '../parts/problem';
import { claimOf, type Question } from '../question/address';
import { download } from '../service/device';
import { printed } from '../service/printed';
import { request } from '../service/request';
import type { Decision } from './decision';
import { texts } from './texts';

interface ReceiptProps {
  readonly decision: Decision;
  readonly question: Question;
  /** What is shown is the answer to the question before. */
  readonly old: boolean;
}

export function Receipt({ decision, question, old }: ReceiptProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const [error, setError] = useState<Error | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const save = async (make: (receipt: string) => Promise<void>): Promise<void> => {
    setError(null);
    setWaiting(true);
    await receiptOf(decision, question).then(make).catch(setError);
    setWaiting(false);
  };
  return (
    <section aria-label={t('receipt')} className="unprinted stack">
      <p className="small">
        {t('receiptHelp')} <Link href="/receipt">{t('checkReceipt')}</Link>
      </p>
      <fieldset className="row" disabled={old || isWaiting}>
        <button
          type="button"
          onClick={() =>
            void save((receipt) => {
              download('receipt.jws', new Blob([`${receipt}\n`], { type: 'application/jose' }));
              return Promise.resolve();
            })
          }
        >
          {t('saveReceipt')}
        </button>
        <button
          type="button"
          onClick={() => void save(async (receipt) => download('receipt.pdf', await printed(receipt, language)))}
        >
          {t('receiptOnPaper')}
        </button>
      </fieldset>
      <p role="status">{isWaiting && t('asking')}</p>
      <Problem error={error} />
    </section>
  );
}

/** Of the very answer that is shown. */
async function receiptOf({ onDate, revision }: Decision, question: Question): Promise<string> {
  const claim = claimOf({ ...question, onDate });
  if (claim === null) throw new Error('There is an answer, so there was a claim.');
  const { decide } = await request(AskReceiptDocument, { claim, asOfRevision: revision });
  const receipt = decide.__typename === 'RecognitionDecision' ? decide.receipt : null;
  if (receipt === null) throw new Error('Every answer of the register has a receipt.');
  return receipt;
}
