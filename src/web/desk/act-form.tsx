/** The form of an act: its reason, its evidence and the body it is done for, as every act has them; then its outcome. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { FormProblem } from '../forms/field';
import { ProblemSummary } from '../forms/problem-summary';
import { useText, useFormats } from '../language/language';
import { useErrorText } from '../parts/problem';
import { ServiceText } from '../parts/service-text';
import { Unreachable } from '../service/request';
import { forgetAct, storedFields, storeFields, useKey, type ActFields, type Outcome, type Send } from './act';
import { texts as actsTexts } from './acts-texts';
import { CommonFields, useActLabel, useActFlaws } from './common-fields';
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
  /** Whether it takes away what others rely upon, or cannot be undone. */
  readonly isFinal?: boolean;
  /** Problems for which it is not sent at all. */
  readonly unready?: readonly FormProblem[];
  /** It was submitted. */
  readonly onAttempt?: () => void;
  readonly onOutcome: (outcome: Outcome) => void;
  /** What the field at the path of a problem is called; empty: it has no name in this form. */
  readonly pathLabel?: (path: string) => string;
  /** Whether the field at the path of a problem is there to be led to. */
  readonly leads?: (path: string) => boolean;
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
  pathLabel = () => '',
  leads = () => true,
  children,
}: ActFormProps) {
  const t = useText(texts);
  const ofActs = useText(actsTexts);
  const actLabel = useActLabel();
  const ownFlaws = useActFlaws();
  const keyFor = useKey(storageKey);
  const [fields, setFields] = useState(() => storedFields(storageKey));
  const [state, setState] = useState<State>('READY');
  const [attempt, setAttempt] = useState(0);
  const lacking = [...unready, ...ownFlaws(fields)];
  const isRefused = typeof state === 'object' && '__typename' in state && state.__typename === 'ActRefused';
  const problems = state === 'UNREADY' ? lacking : isRefused ? state.problems : [];
  const change = (changes: Partial<ActFields>): void => {
    const next = { ...fields, ...changes };
    setFields(next);
    storeFields(storageKey, next);
  };
  const start = (): void => {
    onAttempt?.();
    setAttempt(attempt + 1);
    if (lacking.length > 0) {
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
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (state !== 'SENDING') start();
      }}
    >
      {children}
      <CommonFields fields={fields} onChange={change} problems={problems} />
      <button
        type="submit"
        className={isFinal ? 'primary danger' : 'primary'}
        disabled={disabled}
        aria-disabled={state === 'SENDING'}
      >
        {state === 'SENDING' ? t('sending') : name}
      </button>
      <Failure state={state} />
      <ProblemSummary
        key={attempt}
        title={state === 'UNREADY' ? ofActs('unready') : t('refused')}
        problems={problems}
        pathLabel={(path) => actLabel(path) || pathLabel(path)}
        leads={(path) => actLabel(path) !== '' || leads(path)}
      />
    </form>
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

/** That no answer came, or none that is one of an act. */
function Failure({ state }: { readonly state: State }) {
  const t = useText(texts);
  const errorText = useErrorText();
  if (!(state instanceof Error)) return null;
  return (
    <p role="alert" className="note bad">
      {state instanceof Unreachable ? t('notReached') : <ServiceText text={errorText(state)} />}
    </p>
  );
}
