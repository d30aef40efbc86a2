/** An answer to be shared: by its address, on paper, as text. */
import { useState } from 'react';
import { useText } from '../language/language';
import { CopyText } from '../parts/copy';
import { Dialog } from '../parts/dialog';
import { download } from '../service/device';
import { answerAt, type Question } from '../question/address';
import style from './ask.module.css';
import type { Decision } from './decision';
import { texts } from './texts';

interface ShareAnswerProps {
  readonly decision: Decision;
  readonly question: Question;
  /** The decision is that of the question before: nothing to be sent with the address of this one. */
  readonly old: boolean;
}

export function ShareAnswer({ decision, question, old }: ShareAnswerProps) {
  const t = useText(texts);
  const [sending, setSending] = useState(false);
  const { revision, onDate } = decision;
  const address = location.origin + answerAt({ ...question, onDate, revision });
  return (
    <>
      <fieldset className="row unprinted" disabled={old}>
        <button type="button" onClick={() => setSending(true)}>
          {t('send')}
        </button>
        <button type="button" onClick={() => window.print()}>
          {t('print')}
        </button>
        <button
          type="button"
          onClick={() =>
            download(
              'recognition.txt',
              new Blob([`${decision.summary}\n\n${address}\n`], { type: 'text/plain;charset=utf-8' }),
            )
          }
        >
          {t('download')}
        </button>
      </fieldset>
      {!old && <p className={`small ${style.onPaper}`}>{address}</p>}
      {sending && (
        <Dialog title={t('send')} onClose={() => setSending(false)}>
          <p>{t('sendHelp')}</p>
          <CopyText label={t('addressOf')} text={address} />
        </Dialog>
      )}
    </>
  );
}
