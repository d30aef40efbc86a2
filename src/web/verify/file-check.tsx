/** Verifies a file that carries a credential: a badge, a diploma, a signed token. */
import { useState } from 'react';
import { useText } from '../language/language';
import { FilePlace } from '../parts/file-place';
import { Day } from '../question/day';
import { FileAnswer } from './file-answer';
import { texts } from './file-texts';
import { NotVerified } from './paper-answer';
import { NoFile, useFile } from './use-file';

export function FileCheck() {
  const t = useText(texts);
  const [file, setFile] = useState<File | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const [state, verify] = useFile();
  const give = (given: File, onDate: string | null): void => {
    setFile(given);
    verify(given, onDate);
  };
  return (
    <section className="stack" aria-labelledby="by-file">
      <div className="sheet stack unprinted">
        <h2 id="by-file">{t('byFile')}</h2>
        <p>{t('intro')}</p>
        <Day
          label={t('day')}
          value={day}
          onChange={(next) => {
            setDay(next);
            if (file !== null) verify(file, next);
          }}
        />
        <FilePlace label={t('give')} choose={t('choose')} help={t('drop')} onGive={([given]) => give(given, day)} />
        <p className="small quiet">{t('private')}</p>
      </div>
      <div role="status">{state === 'WAITING' && <p>{t('verifying', { file: file?.name ?? '' })}</p>}</div>
      {state instanceof NoFile ? (
        <p role="alert" className="note bad">
          {t(state.why, { file: file?.name ?? '' })}
        </p>
      ) : (
        state instanceof Error && <NotVerified error={state} />
      )}
      {typeof state === 'object' && !(state instanceof Error) && <FileAnswer of={state} file={file?.name ?? ''} />}
    </section>
  );
}
