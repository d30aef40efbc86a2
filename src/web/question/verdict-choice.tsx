/** The choice of the verdicts that are shown, each by its mark. */
import type { ReactNode } from 'react';
import type { Verdict } from '../graphql/graphql';
import { useText } from '../language/language';
import { VerdictMark } from '../parts/marks';
import { VERDICT_CODES } from '../parts/words';
import { Term } from '../parts/term';
import { texts } from './texts';

interface VerdictChoiceProps {
  /** Those that there can be; all if left out. */
  readonly codes?: readonly Verdict[];
  readonly chosen: readonly Verdict[];
  readonly onChange: (chosen: readonly Verdict[]) => void;
  /** Other choices beside them. */
  readonly children?: ReactNode;
}

export function VerdictChoice({ codes = VERDICT_CODES, chosen, onChange, children }: VerdictChoiceProps) {
  const t = useText(texts);
  return (
    <fieldset className="row">
      <legend className="label">
        <Term id="decision">{t('answers')}</Term>
      </legend>
      {codes.map((code) => (
        <label key={code} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={({ target }) =>
              onChange(codes.filter((one) => (one === code ? target.checked : chosen.includes(one))))
            }
          />
          <VerdictMark verdict={code} />
        </label>
      ))}
      {children}
    </fieldset>
  );
}
