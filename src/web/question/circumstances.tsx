/** The day, the purpose and the years of practice: folded away while they have their defaults. */
import { textIn, useLanguage, useText, useFormats } from '../language/language';
import { Fold } from '../parts/fold';
import { NumberInput } from '../parts/number-input';
import { optionsOf, Select } from '../parts/select';
import { PURPOSES } from '../parts/words';
import { MAX_YEARS } from '../../sheets/numbers';
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
          <NumberInput
            value={years}
            least={0}
            most={MAX_YEARS}
            onChange={(written) => onChange({ years: typeof written === 'number' ? written : null })}
          />
        </label>
      </div>
    </Fold>
  );
}
