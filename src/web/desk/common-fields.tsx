/** What every act says beside what is done: its reason, its evidence, and the body on whose behalf. */
import { useId } from 'react';
import { Problems, problemsAt, type FormProblem } from '../forms/field';
import { useFlawTexts } from '../forms/flaws';
import { texts as formTexts } from '../forms/texts';
import { useText } from '../language/language';
import type { ActFields } from './act';
import { texts as actsTexts } from './acts-texts';
import { EvidenceFields } from './evidence-fields';
import { useBodyNames, useMe } from './me';
import { texts } from './texts';

/** A reason is one line, however many it was written in where it was copied from. */
const LINE_BREAKS = /\s*[\n\r\u2028\u2029]\s*/g;

interface CommonFieldsProps {
  readonly fields: ActFields;
  readonly onChange: (changes: Partial<ActFields>) => void;
  readonly problems?: readonly FormProblem[];
}

export function CommonFields({ fields: { reason, evidence, as }, onChange, problems = [] }: CommonFieldsProps) {
  const t = useText(texts);
  const { bodies } = useMe();
  const nameOf = useBodyNames(bodies);
  const field = useId();
  const help = useId();
  const wrong = problemsAt(problems, 'act.reason');
  return (
    <>
      <div className="field" data-field="act.reason">
        <label htmlFor={field}>{t('reason')}</label>
        <textarea
          id={field}
          rows={2}
          required
          value={reason}
          aria-invalid={wrong.length > 0}
          aria-describedby={`${help} ${help}-wrong`}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
          }}
          onChange={({ target }) => onChange({ reason: target.value.replace(LINE_BREAKS, ' ') })}
        />
        <span id={help} className="small quiet">
          {t('reasonHelp')}
        </span>{' '}
        <Problems id={`${help}-wrong`} of={wrong} />
      </div>
      <EvidenceFields evidence={evidence} problems={problems} onChange={(changed) => onChange({ evidence: changed })} />
      {bodies.length > 1 && (
        <label className="field" data-field="act.as">
          <span className="label">{t('as')}</span>
          <select
            value={as}
            aria-invalid={problemsAt(problems, 'act.as').length > 0}
            onChange={({ target }) => onChange({ as: target.value })}
          >
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

/** What an act lacks, at the paths and in the order of its fields. */
export function useActFlaws(): (fields: ActFields) => readonly FormProblem[] {
  const flaw = useFlawTexts();
  const t = useText(actsTexts);
  return ({ reason, evidence }) => {
    const missing = (path: string): FormProblem => ({ code: 'MISSING', path, message: flaw('MISSING') });
    return [
      ...(reason.trim() === '' ? [missing('act.reason')] : []),
      ...evidence.flatMap(({ title, url, sha256 }, position) => {
        const path = `act.evidence[${position}]`;
        return [
          ...(title.trim() === '' ? [missing(`${path}.title`)] : []),
          ...(url || sha256 ? [] : [{ code: 'MISSING', path: `${path}.url`, message: t('evidenceEmpty') }]),
        ];
      }),
    ];
  };
}

const EVIDENCE = /^act\.evidence\[(\d+)\](?:\.(\w+))?$/;

/** What the fields of an act are called, by their paths; empty: it is none of them. */
export function useActLabel(): (path: string) => string {
  const t = useText(texts);
  const ofForms = useText(formTexts);
  return (path) => {
    if (path === 'act.reason') return t('reason');
    if (path === 'act.as') return t('as');
    const [, position, field] = EVIDENCE.exec(path) ?? [];
    if (position === undefined) return '';
    const one = ofForms('item', { name: t('evidence'), number: Number(position) + 1 });
    return field === 'title' || field === 'url' ? `${one} › ${t(EVIDENCE_LABELS[field])}` : one;
  };
}

const EVIDENCE_LABELS = { title: 'evidenceTitle', url: 'evidenceUrl' } as const;
