/** An answer or a page to be shared: by its address, as a code that a phone reads, on paper, as text. */
import { lazy, Suspense, useState } from 'react';
import { useText } from '../language/language';
import { download } from '../service/device';
import { CopyText } from './copy';
import { Dialog } from './dialog';
import style from './share.module.css';
import { texts as pageTexts } from './share-texts';
import { texts } from './texts';

type Kind = 'answer' | 'page';

interface ShareProps {
  /** A page says what the register has by the time it is opened. */
  readonly of?: Kind;
  /** Where it is, from the first `/` on: an answer with its day and revision, so that it stays the same. */
  readonly at: string;
  /** What is shown is the answer to the question before: nothing to be sent with the address of this one. */
  readonly old: boolean;
  readonly file?: { readonly name: string; readonly text: string };
  /** Whether it is one that people file: there is room on paper for what they write on it. */
  readonly isFiled?: boolean;
}

/** Loaded after the answer; without it, the address remains. */
const QrCode = lazy(() => import('./qr-code').catch(() => ({ default: () => null })));

/** What is said of either. */
function useWords(of: Kind) {
  const t = useText(texts);
  const ofPages = useText(pageTexts);
  return of === 'answer' ? t : ofPages;
}

export function Share({ of = 'answer', at, old, file, isFiled = false }: ShareProps) {
  const t = useText(texts);
  const words = useWords(of);
  const ofPages = useText(pageTexts);
  // Without its revision, not even an answer stays what it is.
  const isFixed = /[?&]revision=/.test(at);
  const [sending, setSending] = useState(false);
  const address = location.origin + at;
  return (
    <>
      <fieldset className="row unprinted" disabled={old}>
        <button type="button" onClick={() => setSending(true)}>
          {words('send')}
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
      {!old && <OnPaper of={of} address={address} isFiled={isFiled} />}
      {sending && (
        <Dialog title={words('send')} onClose={() => setSending(false)}>
          <p>{isFixed ? t('sendHelp') : ofPages('sendHelp')}</p>
          <CopyText label={words('addressOf')} text={address} />
          {'share' in navigator && (
            <p>
              {/* Whoever closes the sheet of the phone has shared nothing, which is no fault. */}
              <button type="button" onClick={() => void navigator.share({ url: address }).catch(() => undefined)}>
                {t('shareWith')}
              </button>
            </p>
          )}
          <Suspense>
            <QrCode text={address} label={words('qrOf')} />
          </Suspense>
        </Dialog>
      )}
    </>
  );
}

interface OnPaperProps {
  readonly of?: Kind;
  /** null: it tells of people, and no address leads to it. */
  readonly address: string | null;
  readonly isFiled: boolean;
}

/** Whence what is printed comes, and how to get back to it. */
export function OnPaper({ of = 'answer', address, isFiled }: OnPaperProps) {
  const t = useText(texts);
  const words = useWords(of);
  return (
    <div className={`small ${style.onPaper}`}>
      <div>
        <p>
          {address === null ? t('onPaperAlone', { host: location.host }) : words('onPaper', { host: location.host })}
        </p>
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
          <QrCode text={address} label={words('qrOf')} />
        </Suspense>
      )}
    </div>
  );
}
