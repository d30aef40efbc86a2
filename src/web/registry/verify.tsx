/** The head of the ledger, and its verification: entry by entry, and against what this device remembers of it. */
import { useState } from 'react';
import { LedgerStateDocument, VerifyEntriesDocument, type LedgerMisfitKind } from '../graphql/graphql';
import { useText, useFormats } from '../language/language';
import { CopyText } from '../parts/copy';
import { Problem } from '../parts/problem';
import { request } from '../service/request';
import { recall, store } from '../service/device';
import { useServiceQuery } from '../service/use-service-query';
import { texts } from './texts';

/** Entries that the service verifies in one query. */
const BATCH_SIZE = 1000;
/** Where the head that was verified last is kept on this device. */
const STORAGE_KEY = 'ledger';

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
  const { number, moment } = useFormats();
  const { data, error } = useServiceQuery(LedgerStateDocument, {});
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
          <Verification head={head.entry} />
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

function Verification({ head }: { readonly head: Pin }) {
  const t = useText(texts);
  const { number } = useFormats();
  const [result, setResult] = useState<Result | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const start = (): void => {
    setError(null);
    verify(head, setResult).catch((caught: Error) => {
      setResult(null);
      setError(caught);
    });
  };
  return (
    <div className="stack">
      <button type="button" className="primary" disabled={result?.state === 'RUNNING'} onClick={start}>
        {t('verify')}
      </button>
      <Problem error={error} />
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

async function verify(head: Pin, onResult: (result: Result) => void): Promise<void> {
  const remembered = recall<Pin>(STORAGE_KEY);
  onResult({ state: 'RUNNING', done: 0 });
  for (let from = 1; from <= head.number; from += BATCH_SIZE) {
    const to = Math.min(from + BATCH_SIZE - 1, head.number);
    const pins = remembered !== null && remembered.number >= from && remembered.number <= to ? [remembered] : [];
    const { verifyLedger } = await request(VerifyEntriesDocument, { from, to, remembered: pins });
    if (verifyLedger.misfit !== null) {
      onResult({ state: 'MISFIT', ...verifyLedger.misfit });
      return;
    }
    onResult({ state: 'RUNNING', done: to });
  }
  // A ledger that is shorter than it was has been cut.
  if (remembered !== null && remembered.number > head.number) {
    onResult({ state: 'MISFIT', number: remembered.number, kind: 'PINNED' });
    return;
  }
  store(STORAGE_KEY, { number: head.number, hash: head.hash });
  onResult({ state: 'SOUND', done: head.number, remembered });
}
