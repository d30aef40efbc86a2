/** The day, the purpose and the years of practice: folded away while they are the usual ones. */
import { textIn, useLanguage, useText, useWriting } from '../language/language';
import { Fold } from '../parts/fold';
import { PURPOSES } from '../parts/words';
import { PURPOSE_CODES, type Asking } from './address';
import { Day } from './day';
import { texts } from './texts';

export function Circumstances({ question, onChange }: Asking) {
  const t = useText(texts);
  const { tongue } = useLanguage();
  const { onDate, purpose, years } = question;
  const { day } = useWriting();
  const said = [
    ...(onDate === null ? [] : [day(onDate)]),
    ...(purpose === 'PRACTICE' ? [] : [textIn(tongue, PURPOSES[purpose])]),
    ...(years === null ? [] : [t('yearsOf', { years })]),
  ];
  return (
    <Fold title={t('circumstances')} said={said}>
      <div className="row">
        <Day label={t('day')} value={onDate} onChange={(on) => onChange({ onDate: on })} />
        <label className="field grow">
          <span className="label">{t('purpose')}</span>
          <select
            value={purpose}
            onChange={({ target }) =>
              onChange({ purpose: PURPOSE_CODES.find((one) => one === target.value) ?? purpose })
            }
          >
            {PURPOSE_CODES.map((code) => (
              <option key={code} value={code}>
                {textIn(tongue, PURPOSES[code])}
              </option>
            ))}
          </select>
        </label>
        <label className="field grow">
          <span className="label">{t('years')}</span>
          <input
            type="number"
            min="0"
            max="80"
            step="0.5"
            inputMode="decimal"
            value={years ?? ''}
            onChange={({ target }) =>
              onChange({ years: target.value === '' ? null : Math.max(0, Number(target.value)) })
            }
          />
        </label>
      </div>
    </Fold>
  );
}
