/** How far the rows of a sheet can be relied upon that do not say it: nothing is chosen for whoever imports them. */
import { ChoicesInput } from '../forms/choices-input';
import { Problems } from '../forms/field';
import { textIn, useLanguage, useText } from '../language/language';
import { STANDINGS } from '../parts/words';
import { FIELD_WORDS } from '../records/field-words';
import { STANDING_MEANINGS } from '../records/standing-words';
import { texts } from './import-texts';

interface StandingForAllProps {
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (standing: string) => void;
}

export function StandingForAll({ value, problem, onChange }: StandingForAllProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  return (
    <fieldset className="inset stack" data-field="standing">
      <legend className="label">{textIn(language, FIELD_WORDS.standing)}</legend>
      <p className="small quiet">{t('standingForAll')}</p>
      <Problems of={problem === undefined ? [] : [problem]} />
      <ChoicesInput
        of={STANDINGS}
        means={STANDING_MEANINGS}
        value={value}
        isWrong={problem !== undefined}
        disabled={false}
        onChange={onChange}
      />
    </fieldset>
  );
}
