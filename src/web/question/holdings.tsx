/** What is held: certificates with their days, as many as there are. */
import { useState } from 'react';
import { useText } from '../language/language';
import { RecordPicker } from '../parts/record-picker';
import type { Asking, Held } from './address';
import { Day } from './day';
import style from './question.module.css';
import { texts } from './texts';

const NOTHING: Held = { certificate: '', awardedOn: null, expiresOn: null };

export function Holdings({ question: { holdings }, onChange }: Asking) {
  const t = useText(texts);
  const [adding, setAdding] = useState(false);
  const rows = holdings.length === 0 || adding ? [...holdings, NOTHING] : holdings;
  const put = (position: number, held: Held | null) => {
    setAdding(false);
    onChange({ holdings: rows.flatMap((row, at) => (at === position ? (held ?? []) : row)) });
  };
  return (
    <div className="stack">
      {rows.map((held, position) => (
        <HeldRow
          key={`${held.certificate} ${position}`}
          held={held}
          label={rows.length === 1 ? t('certificate') : t('certificateOf', { number: position + 1 })}
          onChange={(changed) => put(position, changed)}
        />
      ))}
      {holdings.length > 0 && !adding && (
        <button type="button" className={`plain ${style.add}`} onClick={() => setAdding(true)}>
          + {t('add')}
        </button>
      )}
    </div>
  );
}

interface HeldRowProps {
  readonly held: Held;
  readonly label: string;
  /** null: it is no longer part of the question. */
  readonly onChange: (held: Held | null) => void;
}

function HeldRow({ held, label, onChange }: HeldRowProps) {
  const t = useText(texts);
  return (
    <div>
      <RecordPicker
        type="CERTIFICATE"
        label={label}
        value={held.certificate === '' ? null : held.certificate}
        onChange={(certificate) => onChange(certificate === null ? null : { ...held, certificate })}
      />
      {held.certificate !== '' && (
        <details open={held.awardedOn !== null || held.expiresOn !== null}>
          <summary className="small">{t('days')}</summary>
          <div className="row">
            <Day
              label={t('awarded')}
              value={held.awardedOn}
              onChange={(awardedOn) => onChange({ ...held, awardedOn })}
            />
            <Day
              label={t('expires')}
              value={held.expiresOn}
              onChange={(expiresOn) => onChange({ ...held, expiresOn })}
            />
          </div>
        </details>
      )}
    </div>
  );
}
