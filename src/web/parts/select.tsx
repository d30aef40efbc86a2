/** A field in which one of a few codes is chosen by its words. */
import { textIn } from '../language/language';
import type { PageLanguage, Text } from '../language/languages';

interface Option<C extends string> {
  readonly code: C;
  readonly name: string;
}

interface SelectProps<C extends string> {
  readonly label: string;
  readonly options: readonly Option<C>[];
  /** The code of the option that is chosen. */
  readonly value: string;
  /** Whether it takes the room that is left in its row. */
  readonly grow?: boolean;
  readonly onChange: (code: C) => void;
}

export function Select<C extends string>({ label, options, value, grow = false, onChange }: SelectProps<C>) {
  return (
    <label className={grow ? 'field grow' : 'field'}>
      <span className="label">{label}</span>
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(({ code }) => code === target.value);
          if (chosen !== undefined) onChange(chosen.code);
        }}
      >
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

export const optionsOf = <C extends string>(
  codes: readonly C[],
  textOf: (code: C) => Text,
  language: PageLanguage,
): readonly Option<C>[] => codes.map((code) => ({ code, name: textIn(language, textOf(code)) }));
