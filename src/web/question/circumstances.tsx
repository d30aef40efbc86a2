/** The day, the purpose and the years of practice: folded away while they have their defaults. */
import { textIn, useLanguage, useText, useFormats } from '../language/language';
import { Fold } from '../parts/fold';
import { optionsOf, Select } from '../parts/select';
import { PURPOSES } from '../parts/words';
import { PURPOSE_CODES, type QuestionProps } from './address';
import { Day } from './day';
import { texts } from './texts';

export function Circumstances({ question, onChange }: QuestionProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const { onDate, purpose, years } = question;
  const { day } = useFormats();
  const summary = [
    ...(onDate === null ? [] : [day(onDate)]),
    ...(purpose === 'PRACTICE' ? [] : [textIn(language, PURPOSES[purpose])]),
    ...(years === null ? [] : [t('yearsOf', { years })]),
  ];
  return (
    <Fold title={t('circumstances')} summary={summary}>
      <div className="row">
        <Day label={t('day')} value={onDate} onChange={(on) => onChange({ onDate: on })} />
        <Select
          label={t('purpose')}
          options={optionsOf(PURPOSE_CODES, (code) => PURPOSES[code], language)}
          value={purpose}
          grow
          onChange={(chosen) => onChange({ purpose: chosen })}
        />
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
