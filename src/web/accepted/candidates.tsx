/** A list of candidates, judged one by one: read on the device, asked in batches, answered with reasons to file. */
import { useRef, useState } from 'react';
import { useLanguage, useText, useWriting } from '../language/language';
import type { Question } from '../question/address';
import { SheetField } from '../sheets/sheet-field';
import { rowsOf } from '../sheets/columns';
import type { Cells } from '../sheets/read';
import { COLUMNS } from './columns';
import { candidatesOf, isComplete, judge, MOST_CANDIDATES, type Candidate, type Judgement } from './judge';
import { Judged } from './judged';
import { texts } from './texts';

interface Run {
  readonly candidates: readonly Candidate[];
  readonly judgements: readonly Judgement[];
  readonly state: 'RUNNING' | 'DONE' | 'STOPPED';
  /** Why it was stopped, where nobody asked for it. */
  readonly fault?: string;
}

export default function Candidates({ question }: { readonly question: Question }) {
  const t = useText(texts);
  const [cells, setCells] = useState<Cells | null>(null);
  const { run, start, stop, forget } = useRun();
  const sheet = cells === null ? null : rowsOf(cells, COLUMNS);
  const candidates = sheet === null ? [] : candidatesOf(sheet.rows, question);
  const lacking = candidates.filter((candidate) => !isComplete(candidate));
  const ready =
    sheet?.missing.length === 0 &&
    candidates.length > 0 &&
    lacking.length === 0 &&
    candidates.length <= MOST_CANDIDATES;
  return (
    <>
      <section className="sheet stack unprinted">
        <h2>{t('list')}</h2>
        <SheetField
          label={t('file')}
          columns={COLUMNS}
          sheet={sheet}
          template="candidates.csv"
          onRead={(read) => {
            forget();
            setCells(read);
          }}
        />
        <p className="small quiet">{t('private')}</p>
        {sheet !== null && sheet.missing.length === 0 && candidates.length === 0 && (
          <p className="problem">{t('empty')}</p>
        )}
        {candidates.length > MOST_CANDIDATES && (
          <p className="problem">{t('tooMany', { count: candidates.length, most: MOST_CANDIDATES })}</p>
        )}
        {lacking.length > 0 && (
          <p className="problem">
            {t('lacking', {
              rows: lacking
                .slice(0, 20)
                .flatMap(({ rows }) => rows)
                .join(', '),
              count: lacking.length,
            })}
          </p>
        )}
        <button
          type="button"
          className="primary"
          disabled={!ready || run?.state === 'RUNNING'}
          onClick={() => start(candidates)}
        >
          {t('judge', { count: candidates.length })}
        </button>
      </section>
      {run !== null && (
        <>
          <Progress run={run} stop={stop} />
          <Judged candidates={run.candidates} judgements={run.judgements} />
        </>
      )}
    </>
  );
}

function useRun() {
  const { tongue } = useLanguage();
  const [run, setRun] = useState<Run | null>(null);
  const control = useRef<AbortController | null>(null);
  const finish = (end: Pick<Run, 'state' | 'fault'>): void => setRun((was) => was && { ...was, ...end });
  return {
    run,
    start: (candidates: readonly Candidate[]): void => {
      const here = new AbortController();
      control.current = here;
      setRun({ candidates, judgements: [], state: 'RUNNING' });
      const onBatch = (judged: readonly Judgement[]): void =>
        setRun((was) => was && { ...was, judgements: [...was.judgements, ...judged] });
      judge(candidates, tongue.code, { signal: here.signal, onBatch }).then(
        () => finish({ state: here.signal.aborted ? 'STOPPED' : 'DONE' }),
        (error: Error) => finish({ state: 'STOPPED', ...(here.signal.aborted ? {} : { fault: error.message }) }),
      );
    },
    stop: (): void => control.current?.abort(),
    forget: (): void => {
      control.current?.abort();
      setRun(null);
    },
  };
}

function Progress({ run, stop }: { readonly run: Run; readonly stop: () => void }) {
  const t = useText(texts);
  const { number } = useWriting();
  const { candidates, judgements, state, fault } = run;
  const values = { done: number(judgements.length), all: number(candidates.length) };
  return (
    <div className="row unprinted">
      <label className="grow">
        <span role="status">{t(state, values)}</span>
        <progress value={judgements.length} max={candidates.length} />
      </label>
      {state === 'RUNNING' && (
        <button type="button" onClick={stop}>
          {t('stop')}
        </button>
      )}
      {fault !== undefined && (
        <p role="alert" className="note bad">
          {fault}
        </p>
      )}
    </div>
  );
}
