/** The choice of the standings that are shown, each by its mark. */
import type { Standing } from '../graphql/graphql';
import { useText } from '../language/language';
import { StandingMark } from '../parts/marks';
import { STANDING_CODES } from '../parts/words';
import { texts } from './texts';

interface StandingChoiceProps {
  readonly chosen: readonly Standing[];
  readonly onChange: (chosen: readonly Standing[]) => void;
}

export function StandingChoice({ chosen, onChange }: StandingChoiceProps) {
  const t = useText(texts);
  return (
    <fieldset className="row">
      <legend className="label">{t('standings')}</legend>
      {STANDING_CODES.map((code) => (
        <label key={code} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={({ target }) =>
              onChange(STANDING_CODES.filter((one) => (one === code ? target.checked : chosen.includes(one))))
            }
          />
          <StandingMark standing={code} />
        </label>
      ))}
    </fieldset>
  );
}
