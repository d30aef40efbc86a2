/** The choice of the verdicts that are shown, each by its mark. */
import type { ReactNode } from 'react';
import type { Verdict } from '../graphql/graphql';
import { useText } from '../language/language';
import { VerdictMark } from '../parts/marks';
import { VERDICT_CODES } from '../parts/words';
import { texts } from './texts';

interface VerdictChoiceProps {
  readonly chosen: readonly Verdict[];
  readonly onChange: (chosen: readonly Verdict[]) => void;
  /** Other choices beside them. */
  readonly children?: ReactNode;
}

export function VerdictChoice({ chosen, onChange, children }: VerdictChoiceProps) {
  const t = useText(texts);
  return (
    <fieldset className="row">
      <legend className="label">{t('answers')}</legend>
      {VERDICT_CODES.map((code) => (
        <label key={code} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={({ target }) =>
              onChange(VERDICT_CODES.filter((one) => (one === code ? target.checked : chosen.includes(one))))
            }
          />
          <VerdictMark verdict={code} />
        </label>
      ))}
      {children}
    </fieldset>
  );
}
