/** An answer to be shared: by its address, as a code that a phone reads, on paper, as text. */
import { lazy, Suspense, useState } from 'react';
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
  /** Whether it is one that people file: there is room on paper for what they write on it. */
  readonly isFiled?: boolean;
}

/** Loaded after the answer; without it, the address remains. */
const QrCode = lazy(() => import('./qr-code').catch(() => ({ default: () => null })));

export function Share({ at, old, file, isFiled = false }: ShareProps) {
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
      {!old && <OnPaper address={address} isFiled={isFiled} />}
      {sending && (
        <Dialog title={t('send')} onClose={() => setSending(false)}>
          <p>{t('sendHelp')}</p>
          <CopyText label={t('addressOf')} text={address} />
          {'share' in navigator && (
            <p>
              {/* Whoever closes the sheet of the phone has shared nothing, which is no fault. */}
              <button type="button" onClick={() => void navigator.share({ url: address }).catch(() => undefined)}>
                {t('shareWith')}
              </button>
            </p>
          )}
          <Suspense>
            <QrCode text={address} label={t('qrOf')} />
          </Suspense>
        </Dialog>
      )}
    </>
  );
}

interface OnPaperProps {
  /** null: it tells of people, and no address leads to it. */
  readonly address: string | null;
  readonly isFiled: boolean;
}

/** Whence a printed answer comes, and how to get back to it. */
export function OnPaper({ address, isFiled }: OnPaperProps) {
  const t = useText(texts);
  return (
    <div className={`small ${style.onPaper}`}>
      <div>
        <p>{t(address === null ? 'onPaperAlone' : 'onPaper', { host: location.host })}</p>
        {address !== null && <p>{address}</p>}
      </div>
      {isFiled && (
        <div className={style.filing}>
          <p>{t('fileNumber')}</p>
          <p>{t('checkedBy')}</p>
          <p>{t('signed')}</p>
        </div>
      )}
      {address !== null && (
        <Suspense>
          <QrCode text={address} label={t('qrOf')} />
        </Suspense>
      )}
    </div>
  );
}
