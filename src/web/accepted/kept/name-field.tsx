/** The name of a list. The browser is not to offer it again: it may tell of somebody. */
import { useText } from '../../language/language';
import { LONGEST_NAME } from './kept-list';
import { texts } from './texts';

interface NameFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
}

export function NameField({ value, onChange }: NameFieldProps) {
  const t = useText(texts);
  return (
    <label className="field">
      <span className="label">{t('name')}</span>
      <input
        type="text"
        autoComplete="off"
        required
        maxLength={LONGEST_NAME}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
