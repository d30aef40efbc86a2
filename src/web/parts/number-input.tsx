/** A number as people write it, with a comma or a point; what is no number is said, and not taken for none. */
import { useId, useState, type InputHTMLAttributes } from 'react';
import { useText } from '../language/language';
import { readNumber } from '../../sheets/numbers';
import { texts } from './texts';

interface NumberInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'type'> {
  /** A text is what was written and is no number. */
  readonly value: number | string | null;
  readonly least?: number;
  readonly most?: number;
  readonly whole?: boolean;
  readonly onChange: (value: number | string | null) => void;
}

export function NumberInput({ value, least, most, whole = false, onChange, ...input }: NumberInputProps) {
  const t = useText(texts);
  const help = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const read = (written: string): number | string | null => {
    if (written.trim() === '') return null;
    const number = readNumber(written);
    const fits = number >= (least ?? -Infinity) && number <= (most ?? Infinity) && (!whole || Number.isInteger(number));
    return fits ? number : written;
  };
  const wrote = typed === null ? null : read(typed);
  // What is typed stays as it is written, until another value comes from elsewhere.
  const stays = wrote === value || (typeof wrote === 'string' && value === null);
  const shown = stays && typed !== null ? typed : String(value ?? '');
  const wrong = typeof read(shown) === 'string';
  return (
    <>
      <input
        {...input}
        type="text"
        inputMode={whole ? 'numeric' : 'decimal'}
        value={shown}
        aria-invalid={wrong || input['aria-invalid'] === true}
        aria-describedby={wrong ? [input['aria-describedby'], help].join(' ') : input['aria-describedby']}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(read(target.value));
        }}
      />
      {wrong && (
        <span id={help} className="problem small">
          {most === undefined
            ? t(whole ? 'notWhole' : 'notANumber')
            : t(whole ? 'notWholeWithin' : 'notWithin', { least: least ?? 0, most })}
        </span>
      )}
    </>
  );
}
