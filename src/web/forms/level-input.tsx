/** A level of the framework that is chosen beside it. */
import { FrameworkLevelsDocument } from '../graphql/graphql';
import { useLanguage, useText } from '../language/language';
import { useServiceQuery } from '../service/use-service-query';
import { Problems, textOf, type FieldInputProps } from './field';
import { texts } from './texts';

interface LevelInputProps extends FieldInputProps {
  readonly name: string;
  readonly here: readonly string[];
}

export function LevelInput({ name, here, value, beside, onChange }: LevelInputProps) {
  const t = useText(texts);
  const { language } = useLanguage();
  const framework = textOf(beside['framework']);
  const { data } = useServiceQuery(
    FrameworkLevelsDocument,
    { framework, language: language.code },
    { when: framework !== '' },
  );
  const levels = data?.framework?.levels ?? [];
  const chosen = textOf(value);
  return (
    <div className="field">
      <label>
        <span className="label">{name}</span>
        <select
          value={chosen}
          aria-invalid={here.length > 0}
          onChange={({ target }) => onChange(target.value || undefined)}
        >
          <option value="">{t(framework === '' ? 'frameworkFirst' : 'notChosen')}</option>
          {chosen !== '' && !levels.some(({ code }) => code === chosen) && <option value={chosen}>{chosen}</option>}
          {levels.map(({ code, name: word }) => (
            <option key={code} value={code}>
              {word} ({code})
            </option>
          ))}
        </select>
      </label>
      <Problems of={here} />
    </div>
  );
}
