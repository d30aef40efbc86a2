/** Verifies a certificate by what the paper says: nothing but whether it agrees is told. */
import { useState } from 'react';
import { useText } from '../language/language';
import { NO_PAPER, PaperFields, paperKey } from '../parts/paper-fields';
import { Day } from '../question/day';
import { NotVerified, PaperAnswer } from './paper-answer';
import { texts } from './texts';
import { useVerification } from './use-verification';

export function PaperCheck() {
  const t = useText(texts);
  const [paper, setPaper] = useState(NO_PAPER);
  const [day, setDay] = useState<string | null>(null);
  const { isWaiting, answer, error, verify, clear } = useVerification();
  const key = paperKey(paper);
  return (
    <section className="stack" aria-labelledby="by-paper">
      <form
        className="sheet stack unprinted"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (key !== null && !isWaiting) verify(key, day);
        }}
      >
        <h2 id="by-paper">{t('byPaper')}</h2>
        <PaperFields
          paper={paper}
          onChange={(next) => {
            clear();
            setPaper(next);
          }}
        />
        <Day
          label={t('day')}
          value={day}
          onChange={(next) => {
            clear();
            setDay(next);
          }}
        />
        <button type="submit" className="primary" disabled={key === null} aria-disabled={isWaiting}>
          {t(isWaiting ? 'verifying' : 'verify')}
        </button>
        <p className="small quiet">{t('private')}</p>
      </form>
      <div role="status">{answer !== null && <PaperAnswer of={answer} />}</div>
      {error !== null && <NotVerified error={error} />}
    </section>
  );
}
