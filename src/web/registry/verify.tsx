/** The head of the ledger, and its verification: entry by entry, and against what this device remembers of it. */
import { useState } from 'react';
import { LedgerStateDocument, VerifyEntriesDocument, type LedgerMisfitKind } from '../graphql/graphql';
import { useText, useWriting } from '../language/language';
import { CopyText } from '../parts/copy';
import { Problem } from '../parts/problem';
import { ask } from '../service/ask';
import { recall, store } from '../service/device';
import { useAsk } from '../service/use-ask';
import { texts } from './texts';

/** The service verifies so many entries at once. */
const PART = 1000;
const KEPT = 'ledger';

interface Pin {
  readonly number: number;
  readonly hash: string;
}

type Result =
  | { readonly state: 'RUNNING'; readonly done: number }
  | { readonly state: 'SOUND'; readonly done: number; readonly remembered: Pin | null }
  | { readonly state: 'MISFIT'; readonly number: number; readonly kind: LedgerMisfitKind };

export function Verify() {
  const t = useText(texts);
  const { number, moment } = useWriting();
  const { data, error } = useAsk(LedgerStateDocument, {});
  const head = data?.ledgerHead ?? null;
  return (
    <section className="sheet stack">
      <h2>{t('head')}</h2>
      <Problem error={error} />
      {head !== null && (
        <>
          <p>
            {t('headIs', { number: number(head.entry.number), moment: moment(head.entry.recordedAt) })}{' '}
            <span className="code">{head.entry.hash}</span>
          </p>
          <Run head={head.entry} />
          <details>
            <summary>{t('yourself')}</summary>
            <p>{t('yourselfHelp')}</p>
            <CopyText
              label={t('command')}
              text={`npm run registry -- verify --head ${String(head.entry.number)}:${head.entry.hash}`}
            />
            <p>{t('signedHelp')}</p>
            <CopyText label={t('signedHead')} text={head.signed} lines={4} />
            <p>
              <a href="/.well-known/jwks.json">{t('keys')}</a>
            </p>
          </details>
        </>
      )}
    </section>
  );
}

function Run({ head }: { readonly head: Pin }) {
  const t = useText(texts);
  const { number } = useWriting();
  const [result, setResult] = useState<Result | null>(null);
  const [fault, setFault] = useState<Error | null>(null);
  const start = (): void => {
    setFault(null);
    verify(head, setResult).catch((error: Error) => {
      setResult(null);
      setFault(error);
    });
  };
  return (
    <div className="stack">
      <button type="button" className="primary" disabled={result?.state === 'RUNNING'} onClick={start}>
        {t('verify')}
      </button>
      <Problem error={fault} />
      <div role="status">
        {result?.state === 'RUNNING' && (
          <p>{t('verifying', { done: number(result.done), all: number(head.number) })}</p>
        )}
        {result?.state === 'SOUND' && (
          <p className="note">
            {t('sound', { count: result.done })}{' '}
            {result.remembered !== null && t('asRemembered', { number: number(result.remembered.number) })}
          </p>
        )}
        {result?.state === 'MISFIT' && (
          <p className="note bad">
            {t('misfit', { number: number(result.number) })} {t(result.kind)}
          </p>
        )}
      </div>
    </div>
  );
}

async function verify(head: Pin, tell: (result: Result) => void): Promise<void> {
  const remembered = recall<Pin>(KEPT);
  tell({ state: 'RUNNING', done: 0 });
  for (let from = 1; from <= head.number; from += PART) {
    const to = Math.min(from + PART - 1, head.number);
    const pins = remembered !== null && remembered.number >= from && remembered.number <= to ? [remembered] : [];
    const { verifyLedger } = await ask(VerifyEntriesDocument, { from, to, remembered: pins });
    if (verifyLedger.misfit !== null) {
      tell({ state: 'MISFIT', ...verifyLedger.misfit });
      return;
    }
    tell({ state: 'RUNNING', done: to });
  }
  // A ledger that is shorter than it was has been cut.
  if (remembered !== null && remembered.number > head.number) {
    tell({ state: 'MISFIT', number: remembered.number, kind: 'PINNED' });
    return;
  }
  store(KEPT, { number: head.number, hash: head.hash });
  tell({ state: 'SOUND', done: head.number, remembered });
}
