/** The certificates that are held, each with its days, as many as there are. */
import { useState } from 'react';
import { useText, useFormats } from '../language/language';
import { Fold } from '../parts/fold';
import { RecordPicker } from '../parts/record-picker';
import type { QuestionProps, Holding } from './address';
import { Day } from './day';
import style from './question.module.css';
import { texts } from './texts';

const NOTHING: Holding = { certificate: '', awardedOn: null, expiresOn: null };

export function Holdings({ question: { holdings }, onChange }: QuestionProps) {
  const t = useText(texts);
  const [adding, setAdding] = useState(false);
  const rows = holdings.length === 0 || adding ? [...holdings, NOTHING] : holdings;
  const put = (position: number, held: Holding | null) => {
    setAdding(false);
    onChange({ holdings: rows.flatMap((row, at) => (at === position ? (held ?? []) : row)) });
  };
  return (
    <div className="stack">
      {rows.map((held, position) => (
        <HeldRow
          // By position: choosing a certificate must not take the focus from its field.
          key={position}
          fresh={adding && position === rows.length - 1}
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
  readonly held: Holding;
  readonly label: string;
  /** Just added: the next that is to be written. */
  readonly fresh: boolean;
  /** null: it is no longer part of the question. */
  readonly onChange: (held: Holding | null) => void;
}

function HeldRow({ held, label, fresh, onChange }: HeldRowProps) {
  const t = useText(texts);
  const { day } = useFormats();
  const { awardedOn, expiresOn } = held;
  const summary = [
    ...(awardedOn === null ? [] : [`${t('awarded')}: ${day(awardedOn)}`]),
    ...(expiresOn === null ? [] : [`${t('expires')}: ${day(expiresOn)}`]),
  ];
  return (
    <div>
      <RecordPicker
        type="CERTIFICATE"
        label={label}
        value={held.certificate === '' ? null : held.certificate}
        autoFocus={fresh}
        first
        onChange={(certificate) => onChange(certificate === null ? null : { ...held, certificate })}
      />
      {held.certificate !== '' && (
        <Fold title={t('days')} summary={summary}>
          <div className="row">
            <Day label={t('awarded')} value={awardedOn} onChange={(on) => onChange({ ...held, awardedOn: on })} />
            <Day label={t('expires')} value={expiresOn} onChange={(on) => onChange({ ...held, expiresOn: on })} />
          </div>
        </Fold>
      )}
    </div>
  );
}
