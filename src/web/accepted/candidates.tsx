/** A list of candidates, each judged by itself: the sheet is read on this device and sent in batches; every answer comes with its reasons. */
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useText, useFormats } from '../language/language';
import { Problem } from '../parts/problem';
import { writeQuestion, type Question } from '../question/address';
import { useConnected } from '../service/connection';
import { SheetField } from '../sheets/sheet-field';
import { rowsOf } from '../sheets/columns';
import type { Cells } from '../sheets/read';
import { COLUMNS } from './columns';
import { candidatesOf, isComplete, judge, MAX_CANDIDATES, type Candidate, type Judgement } from './judge';
import { Judged } from './judged';
import { texts } from './texts';

/** Rows with problems that are listed one by one. */
const MAX_LISTED_ROWS = 20;

interface Run {
  readonly candidates: readonly Candidate[];
  readonly judgements: readonly Judgement[];
  readonly state: 'RUNNING' | 'DONE' | 'STOPPED';
  /** Why it stopped by itself. */
  readonly error?: Error;
}

export default function Candidates({ question }: { readonly question: Question }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const [read, setRead] = useState<{ readonly cells: Cells | null; readonly times: number }>({ cells: null, times: 0 });
  const sheet = read.cells === null ? null : rowsOf(read.cells, COLUMNS);
  const candidates = sheet === null ? [] : candidatesOf(sheet.rows, question);
  const lacking = candidates.filter((candidate) => !isComplete(candidate));
  const withoutYears = candidates.flatMap((candidate) => candidate.withoutYears);
  const sound = sheet?.missing.length === 0 && sheet.twice.length === 0;
  const tooMany = candidates.length > MAX_CANDIDATES;
  const listed = (rows: readonly number[]): string =>
    [...rows.slice(0, MAX_LISTED_ROWS), ...(rows.length > MAX_LISTED_ROWS ? ['…'] : [])].join(t('comma'));
  return (
    <>
      <section className="sheet stack unprinted">
        <h2>{t('list')}</h2>
        <SheetField
          label={t('file')}
          columns={COLUMNS}
          sheet={sheet}
          template="candidates.csv"
          onRead={(cells) => setRead(({ times }) => ({ cells, times: times + 1 }))}
        />
        <p className="small quiet">{t('private')}</p>
        {sound && candidates.length === 0 && <p className="problem">{t('empty')}</p>}
        {tooMany && <p className="problem">{t('tooMany', { count: candidates.length, most: MAX_CANDIDATES })}</p>}
        {lacking.length > 0 && (
          <p className="problem">
            {t('lacking', { rows: listed(lacking.flatMap(({ rows }) => rows)), count: lacking.length })}
          </p>
        )}
        {withoutYears.length > 0 && (
          <p className="problem">{t('withoutYears', { rows: listed(withoutYears), count: withoutYears.length })}</p>
        )}
      </section>
      <Judging
        // The answers hold as long as the list, the form, and the language of the reasons stay the same.
        key={`${read.times} ${language.tag} ${writeQuestion(question).toString()}`}
        candidates={candidates}
        ready={sound && candidates.length > 0 && !tooMany && lacking.length === 0 && withoutYears.length === 0}
      />
    </>
  );
}

interface JudgingProps {
  readonly candidates: readonly Candidate[];
  readonly ready: boolean;
}

function Judging({ candidates, ready }: JudgingProps) {
  const t = useText(texts);
  const { run, start, stop } = useRun();
  return (
    <>
      <p className="unprinted">
        <button
          type="button"
          className="primary"
          disabled={!ready || run?.state === 'RUNNING'}
          onClick={() => start(candidates)}
        >
          {t('judge', { count: candidates.length })}
        </button>
      </p>
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
  const { language } = useLanguage();
  const [run, setRun] = useState<Run | null>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  return {
    run,
    start: (candidates: readonly Candidate[]): void => {
      const here = new AbortController();
      control.current = here;
      setRun({ candidates, judgements: [], state: 'RUNNING' });
      // A run that was stopped must not change the one after it.
      const update = (change: (was: Run) => Partial<Run>): void => {
        if (control.current === here) setRun((was) => was && { ...was, ...change(was) });
      };
      const onBatch = (judged: readonly Judgement[]): void =>
        update((was) => ({ judgements: [...was.judgements, ...judged] }));
      judge(candidates, language.code, { signal: here.signal, onBatch }).then(
        () => update(() => ({ state: here.signal.aborted ? 'STOPPED' : 'DONE' })),
        (error: Error) => update(() => ({ state: 'STOPPED', ...(here.signal.aborted ? {} : { error }) })),
      );
    },
    stop: (): void => control.current?.abort(),
  };
}

function Progress({ run, stop }: { readonly run: Run; readonly stop: () => void }) {
  const t = useText(texts);
  const { number } = useFormats();
  const connected = useConnected();
  const { candidates, judgements, state, error } = run;
  const values = { done: number(judgements.length), all: number(candidates.length) };
  return (
    <div className="row unprinted">
      <label className="grow">
        <span role="status">{t(state === 'RUNNING' && !connected ? 'WAITING' : state, values)}</span>
        <progress value={judgements.length} max={candidates.length} />
      </label>
      {state === 'RUNNING' && (
        <button type="button" onClick={stop}>
          {t('stop')}
        </button>
      )}
      <Problem error={error ?? null} />
    </div>
  );
}
