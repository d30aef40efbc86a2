/** Why an act is done, on what evidence, for whom: what every act says, and what became of it. */
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { FormProblem } from '../forms/field';
import { useText, useWriting } from '../language/language';
import { useFaultText } from '../parts/problem';
import { Told } from '../parts/told';
import { Unreachable } from '../service/ask';
import { forgetAct, keepWriting, useKey, writingAt, type Outcome, type Send, type Writing } from './act';
import { EvidenceFields } from './evidence-fields';
import { useBodyNames, useMe } from './me';
import { texts } from './texts';

/** UNREADY: it was to be sent, and cannot be yet. */
type State = 'READY' | 'UNREADY' | 'SENDING' | Outcome | Error;

interface ActPanelProps {
  /** What the button says. */
  readonly name: string;
  /** Where what is written is kept on this device until the act is recorded. */
  readonly place: string;
  readonly send: Send;
  /** All that makes this act another one, as the draft. */
  readonly content: object;
  readonly disabled?: boolean;
  /** What stands against sending it at all. */
  readonly unready?: readonly FormProblem[];
  /** It was to be sent. */
  readonly onAttempt?: () => void;
  readonly onOutcome: (outcome: Outcome) => void;
  /** What a place is called against which something stands; empty: nothing that is worth saying. */
  readonly placeName?: (path: string) => string;
  /** Fields of this act alone. */
  readonly children?: ReactNode;
}

export function ActPanel({
  name,
  place,
  send,
  content,
  disabled = false,
  unready = [],
  onAttempt,
  onOutcome,
  placeName,
  children,
}: ActPanelProps) {
  const t = useText(texts);
  const keyFor = useKey(place);
  const [writing, setWriting] = useState(() => writingAt(place));
  const [state, setState] = useState<State>('READY');
  const write = (changes: Partial<Writing>): void => {
    const next = { ...writing, ...changes };
    setWriting(next);
    keepWriting(place, next);
  };
  const start = (): void => {
    onAttempt?.();
    if (unready.length > 0) {
      setState('UNREADY');
      return;
    }
    const { reason, evidence, as } = writing;
    const act = { reason, evidence: [...evidence], as: as || null };
    setState('SENDING');
    send({ ...act, key: keyFor({ content, act }) }).then(
      (outcome) => {
        if (outcome.__typename === 'ActRecorded') forgetAct(place);
        setState(outcome);
        onOutcome(outcome);
      },
      (error: Error) => setState(error),
    );
  };
  if (typeof state === 'object' && '__typename' in state && state.__typename === 'ActRecorded')
    return <Recorded outcome={state} />;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (state !== 'SENDING') start();
      }}
    >
      {children}
      <ActFields writing={writing} onChange={write} />
      <button type="submit" className="primary" disabled={disabled} aria-disabled={state === 'SENDING'}>
        {state === 'SENDING' ? t('sending') : name}
      </button>
      {state === 'UNREADY' ? (
        <Against problems={unready} placeName={placeName} />
      ) : (
        <WhatStandsAgainst state={state} placeName={placeName} />
      )}
    </form>
  );
}

interface ActFieldsProps {
  readonly writing: Writing;
  readonly onChange: (changes: Partial<Writing>) => void;
}

function ActFields({ writing: { reason, evidence, as }, onChange }: ActFieldsProps) {
  const t = useText(texts);
  const { bodies } = useMe();
  const nameOf = useBodyNames(bodies);
  const field = useId();
  const help = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={field}>{t('reason')}</label>
        <textarea
          id={field}
          rows={2}
          required
          value={reason}
          aria-describedby={help}
          onChange={({ target }) => onChange({ reason: target.value })}
        />
        <span id={help} className="small quiet">
          {t('reasonHelp')}
        </span>
      </div>
      <EvidenceFields evidence={evidence} onChange={(changed) => onChange({ evidence: changed })} />
      {bodies.length > 1 && (
        <label className="field">
          <span className="label">{t('as')}</span>
          <select value={as} onChange={({ target }) => onChange({ as: target.value })}>
            <option value="">{t('asUsual')}</option>
            {bodies.map((body) => (
              <option key={body} value={body}>
                {nameOf(body)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

/** Takes the place of the form, and the focus with it. */
function Recorded({ outcome }: { readonly outcome: Extract<Outcome, { __typename: 'ActRecorded' }> }) {
  const t = useText(texts);
  const { number } = useWriting();
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => told.current?.focus(), []);
  return (
    <p ref={told} role="status" tabIndex={-1} className="note">
      {t(outcome.repeated ? 'doneBefore' : 'done', { revision: number(outcome.revision) })}
    </p>
  );
}

interface AgainstProps {
  readonly state: State;
  readonly placeName: ActPanelProps['placeName'];
}

function WhatStandsAgainst({ state, placeName }: AgainstProps) {
  const t = useText(texts);
  const faultText = useFaultText();
  if (typeof state === 'string') return null;
  if (state instanceof Error)
    return (
      <p role="alert" className="note bad">
        {state instanceof Unreachable ? t('notReached') : <Told text={faultText(state)} />}
      </p>
    );
  return state.__typename === 'ActRecorded' ? null : <Against problems={state.problems} placeName={placeName} />;
}

function Against({
  problems,
  placeName = () => '',
}: {
  readonly problems: readonly FormProblem[];
  readonly placeName: ActPanelProps['placeName'];
}) {
  const t = useText(texts);
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="note bad">
      <p>
        <strong>{t('refused')}</strong>
      </p>
      <ul>
        {problems.map(({ code, path, message }) => (
          <li key={`${code} ${path}`}>
            {placeName(path) !== '' && <strong>{t('at', { place: placeName(path) })}</strong>}
            <Told text={message} />
          </li>
        ))}
      </ul>
    </div>
  );
}
