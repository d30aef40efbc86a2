/** One of a few, each with what it means: nothing is chosen for whoever fills it in. */
import { useId } from 'react';
import { textIn, useLanguage } from '../language/language';
import type { Text } from '../language/languages';

interface ChoicesInputProps {
  readonly of: Readonly<Record<string, Text>>;
  readonly means: Readonly<Record<string, Text>>;
  /** The code of the choice; empty: none. */
  readonly value: string;
  readonly isWrong: boolean;
  readonly disabled: boolean;
  readonly onChange: (code: string) => void;
}

export function ChoicesInput({ of, means, value, isWrong, disabled, onChange }: ChoicesInputProps) {
  const { language } = useLanguage();
  const name = useId();
  return Object.entries(of).map(([code, word]) => (
    <div key={code} className="choice">
      <input
        type="radio"
        id={`${name}-${code}`}
        name={name}
        checked={value === code}
        disabled={disabled}
        aria-invalid={isWrong}
        aria-describedby={`${name}-${code}-means`}
        onChange={() => onChange(code)}
      />
      <div>
        <label htmlFor={`${name}-${code}`}>
          <strong>{textIn(language, word)}</strong>
        </label>
        <p id={`${name}-${code}-means`} className="small quiet">
          {textIn(language, means[code])}
        </p>
      </div>
    </div>
  ));
}
