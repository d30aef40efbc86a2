/** The form of an act: its reason, its evidence and the body it is done for, as every act has them; then its outcome. */
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { FormProblem } from '../forms/field';
import { useText, useFormats } from '../language/language';
import { useErrorText } from '../parts/problem';
import { ServiceText } from '../parts/service-text';
import { Unreachable } from '../service/request';
import { forgetAct, storedFields, storeFields, useKey, type ActFields, type Outcome, type Send } from './act';
import { EvidenceFields } from './evidence-fields';
import { useBodyNames, useMe } from './me';
import { texts } from './texts';

/** UNREADY: it was submitted, and lacks something. */
type State = 'READY' | 'UNREADY' | 'SENDING' | Outcome | Error;

interface ActFormProps {
  /** What the button says. */
  readonly name: string;
  /** Under which what is filled in is kept on this device until the act is recorded; null: it tells of somebody, and is not kept. */
  readonly storageKey: string | null;
  readonly send: Send;
  /** Whatever makes it another act where it changes, as the draft. */
  readonly content: object;
  readonly disabled?: boolean;
  /** Whether it cannot be undone. */
  readonly isFinal?: boolean;
  /** Problems for which it is not sent at all. */
  readonly unready?: readonly FormProblem[];
  /** It was submitted. */
  readonly onAttempt?: () => void;
  readonly onOutcome: (outcome: Outcome) => void;
  /** What the field at the path of a problem is called; empty: it has no name in this form. */
  readonly pathLabel?: (path: string) => string;
  /** Fields of this act alone. */
  readonly children?: ReactNode;
}

export function ActForm({
  name,
  storageKey,
  send,
  content,
  disabled = false,
  isFinal = false,
  unready = [],
  onAttempt,
  onOutcome,
  pathLabel,
  children,
}: ActFormProps) {
  const t = useText(texts);
  const keyFor = useKey(storageKey);
  const [fields, setFields] = useState(() => storedFields(storageKey));
  const [state, setState] = useState<State>('READY');
  const change = (changes: Partial<ActFields>): void => {
    const next = { ...fields, ...changes };
    setFields(next);
    storeFields(storageKey, next);
  };
  const start = (): void => {
    onAttempt?.();
    if (unready.length > 0) {
      setState('UNREADY');
      return;
    }
    const { reason, evidence, as } = fields;
    const act = { reason, evidence: [...evidence], as: as || null };
    setState('SENDING');
    send({ ...act, key: keyFor({ content, act }) }).then(
      (outcome) => {
        if (outcome.__typename === 'ActRecorded') forgetAct(storageKey);
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
      <CommonFields fields={fields} onChange={change} />
      <button
        type="submit"
        className={isFinal ? 'primary danger' : 'primary'}
        disabled={disabled}
        aria-disabled={state === 'SENDING'}
      >
        {state === 'SENDING' ? t('sending') : name}
      </button>
      {state === 'UNREADY' ? (
        <Problems problems={unready} pathLabel={pathLabel} />
      ) : (
        <Failure state={state} pathLabel={pathLabel} />
      )}
    </form>
  );
}

/** A reason is one line, however many it was written in where it was copied from. */
const LINE_BREAKS = /\s*[\n\r\u2028\u2029]\s*/g;

interface CommonFieldsProps {
  readonly fields: ActFields;
  readonly onChange: (changes: Partial<ActFields>) => void;
}

export function CommonFields({ fields: { reason, evidence, as }, onChange }: CommonFieldsProps) {
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
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
          }}
          onChange={({ target }) => onChange({ reason: target.value.replace(LINE_BREAKS, ' ') })}
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
  const { number } = useFormats();
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => message.current?.focus(), []);
  return (
    <p ref={message} role="status" tabIndex={-1} className="note">
      {t(outcome.repeated ? 'doneBefore' : 'done', { revision: number(outcome.revision) })}
    </p>
  );
}

interface FailureProps {
  readonly state: State;
  readonly pathLabel: ActFormProps['pathLabel'];
}

function Failure({ state, pathLabel }: FailureProps) {
  const t = useText(texts);
  const errorText = useErrorText();
  if (typeof state === 'string') return null;
  if (state instanceof Error)
    return (
      <p role="alert" className="note bad">
        {state instanceof Unreachable ? t('notReached') : <ServiceText text={errorText(state)} />}
      </p>
    );
  return state.__typename === 'ActRecorded' ? null : <Problems problems={state.problems} pathLabel={pathLabel} />;
}

interface ProblemsProps {
  readonly problems: readonly FormProblem[];
  readonly pathLabel: ActFormProps['pathLabel'];
}

function Problems({ problems, pathLabel = () => '' }: ProblemsProps) {
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
            {pathLabel(path) !== '' && <strong>{t('at', { place: pathLabel(path) })}</strong>}
            <ServiceText text={message} />
          </li>
        ))}
      </ul>
    </div>
  );
}
