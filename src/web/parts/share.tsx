/** An answer to be shared: by its address, on paper, as text. */
import { useState } from 'react';
import { useText } from '../language/language';
import { download } from '../service/device';
import { CopyText } from './copy';
import { Dialog } from './dialog';
import style from './share.module.css';
import { texts } from './texts';

interface ShareProps {
  /** Where the answer is on this page, from the first `/` on: with its day and revision, so that it stays the same answer. */
  readonly at: string;
  /** What is shown is the answer to the question before: nothing to be sent with the address of this one. */
  readonly old: boolean;
  readonly file?: { readonly name: string; readonly text: string };
}

export function Share({ at, old, file }: ShareProps) {
  const t = useText(texts);
  const [sending, setSending] = useState(false);
  const address = location.origin + at;
  return (
    <>
      <fieldset className="row unprinted" disabled={old}>
        <button type="button" onClick={() => setSending(true)}>
          {t('send')}
        </button>
        <button type="button" onClick={() => window.print()}>
          {t('print')}
        </button>
        {file !== undefined && (
          <button
            type="button"
            onClick={() =>
              download(file.name, new Blob([`${file.text}\n\n${address}\n`], { type: 'text/plain;charset=utf-8' }))
            }
          >
            {t('download')}
          </button>
        )}
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
