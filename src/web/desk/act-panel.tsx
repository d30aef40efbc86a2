/** Why an act is done, on what evidence, for whom: what every act says, and what became of it. */
import { useId, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { EvidenceInput } from '../graphql/graphql';
import { useText, useWriting } from '../language/language';
import { Told } from '../parts/told';
import { Rejected, Unreachable } from '../service/ask';
import { useKey, type Outcome, type Send } from './act';
import { EvidenceFields } from './evidence-fields';
import { useMe } from './me';
import { texts } from './texts';

interface ActPanelProps {
  /** What the button says. */
  readonly name: string;
  readonly send: Send;
  /** All that makes this act another one, as the draft. */
  readonly content: object;
  readonly disabled?: boolean;
  readonly onOutcome: (outcome: Outcome) => void;
  /** Fields of this act alone. */
  readonly children?: ReactNode;
}

export function ActPanel({ name, send, content, disabled = false, onOutcome, children }: ActPanelProps) {
  const t = useText(texts);
  const { bodies } = useMe();
  const keyFor = useKey();
  const help = useId();
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState<readonly EvidenceInput[]>([]);
  const [as, setAs] = useState('');
  const [state, setState] = useState<'READY' | 'SENDING' | Outcome | Error>('READY');
  const act = { reason, evidence: [...evidence], as: as || null };
  const start = (): void => {
    setState('SENDING');
    send({ ...act, key: keyFor({ content, act }) }).then(
      (outcome) => {
        setState(outcome);
        onOutcome(outcome);
      },
      (error: Error) => setState(error),
    );
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      {children}
      <div className="field">
        <label>
          <span className="label">{t('reason')}</span>
          <textarea
            rows={2}
            required
            value={reason}
            aria-describedby={help}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        <span id={help} className="small quiet">
          {t('reasonHelp')}
        </span>
      </div>
      <EvidenceFields evidence={evidence} onChange={setEvidence} />
      {bodies.length > 1 && (
        <label className="field">
          <span className="label">{t('as')}</span>
          <select value={as} onChange={({ target }) => setAs(target.value)}>
            <option value="">{t('asUsual')}</option>
            {bodies.map((body) => (
              <option key={body} value={body}>
                {body}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" className="primary" disabled={disabled || state === 'SENDING'}>
        {state === 'SENDING' ? t('sending') : name}
      </button>
      <WhatBecame of={state} />
    </form>
  );
}

function WhatBecame({ of: state }: { readonly of: 'READY' | 'SENDING' | Outcome | Error }) {
  const t = useText(texts);
  const { number } = useWriting();
  if (state === 'READY' || state === 'SENDING') return <div role="status" />;
  if (state instanceof Error) {
    const ended = state instanceof Rejected && state.code === 'UNAUTHENTICATED';
    return (
      <div role="alert" className="note bad">
        <p>
          {state instanceof Unreachable
            ? t('notReached')
            : t(ended ? 'endedMeanwhile' : 'notTaken', { message: state.message })}
        </p>
        {ended && <SignInAgain />}
      </div>
    );
  }
  if (state.__typename === 'ActRecorded')
    return (
      <p role="status" className="note">
        {t(state.repeated ? 'doneBefore' : 'done', { revision: number(state.revision) })}
      </p>
    );
  return (
    <div role="alert" className="note bad">
      <p>
        <strong>{t('refused')}</strong>
      </p>
      <ul>
        {state.problems.map(({ code, path, message }) => (
          <li key={`${code} ${path}`}>
            {path !== '' && <span className="code">{path}: </span>}
            <Told text={message} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SignInAgain() {
  const t = useText(texts);
  return <Link href="/desk/drafts">{t('toDrafts')}</Link>;
}
