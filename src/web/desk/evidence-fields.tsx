/** The evidence of an act: titles with addresses. Of a file that is chosen only the digest is sent; the file stays on this device. */
import { useLayoutEffect, useRef } from 'react';
import { Problems, problemsAt, type FormProblem } from '../forms/field';
import type { EvidenceInput } from '../graphql/graphql';
import { useText } from '../language/language';
import { texts } from './texts';

interface EvidenceFieldsProps {
  readonly evidence: readonly EvidenceInput[];
  readonly problems: readonly FormProblem[];
  readonly onChange: (evidence: readonly EvidenceInput[]) => void;
}

export function EvidenceFields({ evidence, problems, onChange }: EvidenceFieldsProps) {
  const t = useText(texts);
  const at = (position: number, field = ''): readonly string[] =>
    problemsAt(problems, `act.evidence[${position}]${field}`);
  // A digest is there when the form has gone on: what was written meanwhile is not to be lost.
  const latest = useRef({ evidence, onChange });
  useLayoutEffect(() => {
    latest.current = { evidence, onChange };
  });
  const put = (position: number, changed: (one: EvidenceInput) => Partial<EvidenceInput>): void => {
    const { evidence: now, onChange: change } = latest.current;
    change(now.map((one, at) => (at === position ? { ...one, ...changed(one) } : one)));
  };
  return (
    <fieldset className="stack">
      <legend className="label">{t('evidence')}</legend>
      {evidence.map(({ title, url, sha256 }, position) => (
        <div key={position} className="inset stack" data-field={`act.evidence[${position}]`}>
          <Problems of={at(position)} />
          <div className="field" data-field={`act.evidence[${position}].title`}>
            <label>
              <span className="label small">{t('evidenceTitle')}</span>
              <input
                required
                value={title}
                aria-invalid={at(position, '.title').length > 0}
                onChange={({ target }) => put(position, () => ({ title: target.value }))}
              />
            </label>
            <Problems of={at(position, '.title')} />
          </div>
          <div className="field" data-field={`act.evidence[${position}].url`}>
            <label>
              <span className="label small">{t('evidenceUrl')}</span>
              <input
                type="url"
                value={url ?? ''}
                aria-invalid={at(position, '.url').length > 0}
                onChange={({ target }) => put(position, () => ({ url: target.value || null }))}
              />
            </label>
            <Problems of={at(position, '.url')} />
          </div>
          {'subtle' in crypto && (
            <label className="field">
              <span className="label small">{t('evidenceFile')}</span>
              <input
                type="file"
                onChange={({ target }) => {
                  const file = target.files?.[0];
                  if (file !== undefined)
                    void digestOf(file).then((digest) =>
                      put(position, (one) => ({
                        sha256: digest,
                        ...(one.title.trim() === '' && { title: file.name }),
                      })),
                    );
                }}
              />
              {typeof sha256 === 'string' && <span className="code small">SHA-256 {sha256}</span>}
            </label>
          )}
          <button type="button" onClick={() => onChange(evidence.filter((_, at) => at !== position))}>
            {t('removeEvidence')}
          </button>
        </div>
      ))}
      <button type="button" onClick={() => onChange([...evidence, { title: '', url: null, sha256: null }])}>
        {t('addEvidence')}
      </button>
    </fieldset>
  );
}

async function digestOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
