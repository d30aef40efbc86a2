/** One field of a form, whatever its shape. */
import { useId, useState, type ReactNode } from 'react';
import { textIn, useLanguage, useText } from '../language/language';
import type { Text } from '../language/languages';
import { DayInWords } from '../parts/day-in-words';
import { NumberInput } from '../parts/number-input';
import { RecordPicker } from '../parts/record-picker';
import type { Content } from '../records/names';
import { Explained } from '../parts/term';
import { termOf } from '../records/field-terms';
import type { Shape } from '../records/shapes';
import { ChoicesInput } from './choices-input';
import { Problems, problemsAt, textOf, type FieldInputProps } from './field';
import { GroupInput } from './group-input';
import { LevelInput } from './level-input';
import { ListInput } from './list-input';
import { texts } from './texts';

export function FieldInput({ folded, ...props }: FieldInputProps) {
  const { language } = useLanguage();
  const [wasOpen] = useState(props.value !== undefined);
  if (props.shape.is === 'readOnly') return null;
  const field = (
    <div data-field={props.path}>
      <Control {...props} />
    </div>
  );
  if (folded === undefined) return field;
  return (
    <details open={wasOpen || problemsAt(props.problems, props.path).length > 0}>
      <summary>{textIn(language, folded)}</summary>
      {field}
    </details>
  );
}

function Control(props: FieldInputProps) {
  const { language } = useLanguage();
  const t = useText(texts);
  const { label, help, shape, required, path, value, onChange, problems, fixed = false } = props;
  const here = problemsAt(problems, path);
  const name = required === true ? textIn(language, label) : t('optional', { name: textIn(language, label) });
  switch (shape.is) {
    case 'readOnly':
      return null;
    case 'text':
      return (
        <Fieldset name={name} help={help} problems={here}>
          <TextInput {...props} />
        </Fieldset>
      );
    case 'list':
      return (
        <Fieldset name={name} help={help} problems={here}>
          <ListInput {...props} Field={FieldInput} of={shape.of} name={textIn(language, label)} />
        </Fieldset>
      );
    case 'group':
      return (
        <Fieldset name={name} help={help} problems={here}>
          <GroupInput {...props} Field={FieldInput} fields={shape.fields} kinds={shape.kinds} oneOf={shape.oneOf} />
        </Fieldset>
      );
    case 'record':
      return fixed ? (
        <Line {...props} name={name} here={here} />
      ) : (
        <RecordPicker
          type={shape.type}
          label={name}
          value={textOf(value) || null}
          onChange={(code) => onChange(code ?? undefined)}
          problem={here.length === 0 ? undefined : here.join(' ')}
        />
      );
    case 'level':
      return <LevelInput {...props} name={name} here={here} />;
    case 'flag':
      return (
        <label className="choice">
          <input
            type="checkbox"
            checked={value === true}
            disabled={fixed}
            onChange={({ target }) => onChange(target.checked ? true : undefined)}
          />
          <span>{textIn(language, label)}</span>
          <Problems of={here} />
        </label>
      );
    case 'one':
      if (shape.means !== undefined)
        return (
          <Fieldset name={<Explained term={termOf(label)}>{name}</Explained>} help={help} problems={here}>
            <ChoicesInput
              of={shape.of}
              means={shape.means}
              value={textOf(value)}
              isWrong={here.length > 0}
              disabled={fixed}
              onChange={onChange}
            />
          </Fieldset>
        );
      return (
        <div className="field">
          <label>
            <span className="label">{name}</span>
            <select
              value={textOf(value)}
              disabled={fixed}
              aria-invalid={here.length > 0}
              onChange={({ target }) => onChange(target.value || undefined)}
            >
              <option value="">{t('notChosen')}</option>
              {Object.entries(shape.of).map(([code, word]) => (
                <option key={code} value={code}>
                  {textIn(language, word)}
                </option>
              ))}
            </select>
          </label>
          <Problems of={here} />
        </div>
      );
    case 'line':
    case 'link':
    case 'telephone':
    case 'email':
    case 'code':
    case 'day':
      return <Line {...props} name={name} here={here} />;
    case 'number':
      return (
        <div className="field">
          <label>
            <span className="label">{name}</span>
            <NumberInput
              value={typeof value === 'number' || typeof value === 'string' ? value : null}
              readOnly={fixed}
              aria-invalid={here.length > 0}
              onChange={(written) => onChange(written ?? undefined)}
            />
          </label>
          {/* What is no number is said beside the field already. */}
          <Problems of={typeof value === 'string' ? [] : here} />
        </div>
      );
  }
}

const INPUTS: Partial<Record<Shape['is'], { readonly type: string; readonly inputMode?: 'url' | 'tel' | 'email' }>> = {
  day: { type: 'date' },
  link: { type: 'url', inputMode: 'url' },
  telephone: { type: 'tel', inputMode: 'tel' },
  email: { type: 'email', inputMode: 'email' },
};

interface LineProps extends FieldInputProps {
  readonly name: string;
  readonly here: readonly string[];
}

function Line({ name, here, shape, value, onChange, fixed = false }: LineProps) {
  const help = useId();
  const words = useId();
  return (
    <div className="field">
      <label>
        <span className="label">{name}</span>
        <input
          {...(INPUTS[shape.is] ?? { type: 'text' })}
          className={shape.is === 'code' ? 'code' : undefined}
          value={textOf(value)}
          readOnly={fixed}
          spellCheck={shape.is === 'line'}
          aria-invalid={here.length > 0}
          aria-describedby={shape.is === 'day' ? `${words} ${help}` : help}
          onChange={({ target }) => onChange(target.value || undefined)}
        />
      </label>
      {shape.is === 'day' && <DayInWords id={words} day={textOf(value)} />}
      <Problems of={here} id={help} />
    </div>
  );
}

const LANGUAGES = ['en', 'zhHant', 'zhHans', 'pt'] as const;
const TAGS = { en: 'en', zhHant: 'zh-HK', zhHans: 'zh-CN', pt: 'pt' } as const;

function TextInput({ value, onChange, path, problems }: FieldInputProps) {
  const t = useText(texts);
  const text = (value ?? {}) as Content;
  return LANGUAGES.map((language) => {
    const here = problemsAt(problems, `${path}.${language}`);
    return (
      <div key={language} className="field" data-field={`${path}.${language}`}>
        <label>
          <span className="label small">{t(language)}</span>
          <input
            lang={TAGS[language]}
            value={textOf(text[language])}
            aria-invalid={here.length > 0}
            onChange={({ target }) => onChange({ ...text, [language]: target.value || undefined })}
          />
        </label>
        <Problems of={here} />
      </div>
    );
  });
}

interface FieldsetProps {
  readonly name: ReactNode;
  readonly help: Text | undefined;
  readonly problems: readonly string[];
  readonly children: ReactNode;
}

function Fieldset({ name, help, problems, children }: FieldsetProps) {
  const { language } = useLanguage();
  const id = useId();
  return (
    <fieldset className="inset stack" aria-describedby={help === undefined ? undefined : id}>
      <legend className="label">{name}</legend>
      {help !== undefined && (
        <p id={id} className="small quiet">
          {textIn(language, help)}
        </p>
      )}
      <Problems of={problems} />
      {children}
    </fieldset>
  );
}
