/** Asks for the answers of a list, tells how far it is, and where it stops, why, and when it can go on. */
import { useEffect } from 'react';
import { useFormats, useLanguage, useText } from '../language/language';
import { Problem } from '../parts/problem';
import { useConnected } from '../service/connection';
import { useKept } from '../service/kept';
import { Rejected } from '../service/request';
import type { Names } from '../sheets/names';
import type { Candidate } from './candidate';
import { Judged } from './judged';
import { useAskBeforeLeaving } from './leaving';
import { listRuns, showAll } from './list-state';
import type { Run, Runs } from './runs';
import { texts } from './judging-texts';

interface JudgingProps {
  /** What is asked: answers to anything else are not shown. */
  readonly asked: string;
  readonly headings: readonly string[];
  readonly names: Names;
  readonly candidates: readonly Candidate[];
  readonly aside: readonly Candidate[];
  readonly ready: boolean;
}

export function JudgingPart({ asked, headings, names, candidates, aside, ready }: JudgingProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const last = useKept(listRuns.last);
  const here = last?.asked === asked ? last : null;
  useEffect(() => {
    const { last: run, stop } = listRuns;
    if (run.get() !== null && run.get()?.asked !== asked) stop();
  }, [asked]);
  const isOpen = here !== null && here.state !== 'DONE';
  // The list and its answers are nowhere else.
  useAskBeforeLeaving(isOpen);
  const canGoOn = here?.state === 'STOPPED';
  return (
    <>
      <p className="unprinted">
        <button
          type="button"
          className="primary"
          disabled={canGoOn ? false : !ready || isOpen}
          onClick={() => {
            if (canGoOn) return listRuns.goOn();
            listRuns.start({ asked, candidates, aside }, language.code);
            showAll();
          }}
        >
          {canGoOn
            ? t('goOn', { count: here.candidates.length - here.judgements.length })
            : t('judge', { count: candidates.length, aside: aside.length })}
        </button>
      </p>
      {here !== null && (
        <>
          <Progress run={here} onStop={listRuns.stop} />
          {here.state === 'STOPPED' && <p className="note unprinted">{t('stoppedHelp')}</p>}
          <Judged run={here} headings={headings} names={names} />
        </>
      )}
    </>
  );
}

interface ProgressProps {
  readonly run: Run;
  readonly onStop: Runs['stop'];
}

/** How far a run is, and why it has stopped. */
export function Progress({ run: { candidates, judgements, state, error, again }, onStop }: ProgressProps) {
  const t = useText(texts);
  const { number } = useFormats();
  const connected = useConnected();
  const values = { done: number(judgements.length), all: number(candidates.length) };
  return (
    <>
      <div className="row unprinted">
        <label className="grow">
          <span role="status">{t(state === 'RUNNING' && !connected ? 'WAITING' : state, values)}</span>
          <progress value={judgements.length} max={candidates.length} />
        </label>
        {(state === 'RUNNING' || state === 'PAUSED') && (
          <button type="button" onClick={onStop}>
            {t('stop')}
          </button>
        )}
      </div>
      {error !== undefined && <WhyStopped error={error} again={again} />}
    </>
  );
}

function WhyStopped({ error, again }: { readonly error: Error; readonly again: number | undefined }) {
  const t = useText(texts);
  const { moment } = useFormats();
  const from = again === undefined ? null : moment(new Date(again).toISOString());
  // It is papers alone that are counted by the hour.
  if (from !== null && error instanceof Rejected && error.code === 'RATE_LIMITED')
    return (
      <p role="alert" className="note bad unprinted">
        {t('tooOften', { from })}
      </p>
    );
  return (
    <div className="unprinted">
      <Problem error={error} />
      {from !== null && <p>{t('goesOn', { from })}</p>}
    </div>
  );
}
