/** Fields that belong together; where a group has kinds, one of them is chosen and its fields are shown. */
import { textIn, useLanguage, useText } from '../language/language';
import type { Content } from '../records/names';
import { fieldsOf, kindOf, type Fields, type Kinds } from '../records/shapes';
import type { AnyField, FieldInputProps } from './field';
import { texts } from './texts';

interface GroupInputProps extends Omit<FieldInputProps, 'label' | 'shape'> {
  readonly Field: AnyField;
  readonly fields: Fields;
  readonly kinds: Kinds | undefined;
  readonly oneOf: readonly string[] | undefined;
}

export function GroupInput({ Field, fields, kinds, oneOf, value, onChange, path, problems }: GroupInputProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const group = (value ?? {}) as Content;
  return (
    <>
      {kinds !== undefined && (
        <label className="field">
          <span className="label small">{t('kind')}</span>
          <select value={kindOf(kinds, group)} onChange={({ target }) => onChange({ [target.value]: undefined })}>
            {Object.entries(kinds).map(([key, { label }]) => (
              <option key={key} value={key}>
                {textIn(language, label)}
              </option>
            ))}
          </select>
        </label>
      )}
      {Object.entries(fieldsOf({ fields, kinds }, group)).map(([name, field]) => (
        <Field
          key={name}
          {...field}
          {...(oneOf?.[0] === name && { required: true })}
          path={`${path}.${name}`}
          value={group[name]}
          beside={group}
          onChange={(part) => onChange({ ...group, [name]: part })}
          problems={problems}
        />
      ))}
    </>
  );
}
