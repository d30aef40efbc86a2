/** Verifies a certificate by what the paper says: nothing but whether it agrees is told, and each try counts. */
import { useRef, useState } from 'react';
import { VerifyPaperDocument, type VerifyPaperQuery } from '../graphql/graphql';
import { useFormats, useLanguage, useText } from '../language/language';
import { NO_PAPER, PaperFields, paperKey } from '../parts/paper-fields';
import { Problem } from '../parts/problem';
import { Day } from '../question/day';
import { Rejected, request } from '../service/request';
import { PaperAnswer } from './paper-answer';
import { texts } from './texts';

type Verification = VerifyPaperQuery['verifyCredential'];
type State = 'READY' | 'SENDING' | Verification | Error;

export function PaperCheck() {
  const t = useText(texts);
  const { language } = useLanguage();
  const [paper, setPaper] = useState(NO_PAPER);
  const [day, setDay] = useState<string | null>(null);
  const [state, setState] = useState<State>('READY');
  const sent = useRef<AbortController>(null);
  const key = paperKey(paper);
  const verify = (): void => {
    if (key === null || state === 'SENDING') return;
    const { signal } = (sent.current = new AbortController());
    const become = (next: State): void => {
      if (!signal.aborted) setState(next);
    };
    setState('SENDING');
    request(VerifyPaperDocument, { paper: key, onDate: day, language: language.code }, { signal }).then(
      ({ verifyCredential }) => become(verifyCredential),
      become,
    );
  };
  /** An answer is of what it was asked about. */
  const clear = (): void => {
    sent.current?.abort();
    setState('READY');
  };
  return (
    <section className="stack" aria-labelledby="by-paper">
      <form
        className="sheet stack unprinted"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          verify();
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
        <button type="submit" className="primary" disabled={key === null} aria-disabled={state === 'SENDING'}>
          {t(state === 'SENDING' ? 'verifying' : 'verify')}
        </button>
        <p className="small quiet">{t('private')}</p>
      </form>
      <div role="status">{typeof state === 'object' && !(state instanceof Error) && <PaperAnswer of={state} />}</div>
      {state instanceof Error && <NotVerified error={state} />}
    </section>
  );
}

function NotVerified({ error }: { readonly error: Error }) {
  const t = useText(texts);
  const { moment } = useFormats();
  // From when it was refused on, not from when it is shown.
  const [now] = useState(() => Date.now());
  if (!(error instanceof Rejected) || error.retryAfter === undefined) return <Problem error={error} />;
  const again = new Date(now + error.retryAfter * 1000).toISOString();
  return (
    <p role="alert" className="note bad">
      {t('tooOften', { again: moment(again) })}
    </p>
  );
}
