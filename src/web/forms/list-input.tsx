/** Several values of one field: records by picking, words by ticking, groups one below the other. */
import { textIn, useLanguage, useText } from '../language/language';
import { RecordLink } from '../parts/record-link';
import { RecordPicker } from '../parts/record-picker';
import type { Content } from '../records/names';
import { keyText, useNames } from '../records/record-names';
import type { Shape } from '../records/shapes';
import { TYPES } from '../records/words';
import { Problems, problemsAt, textOf, type AnyField, type FieldInputProps } from './field';
import { GroupInput } from './group-input';
import { texts } from './texts';

interface ListInputProps extends Omit<FieldInputProps, 'shape' | 'label'> {
  readonly Field: AnyField;
  readonly of: Shape;
  readonly name: string;
}

export function ListInput(props: ListInputProps) {
  const items = (props.value ?? []) as readonly unknown[];
  const change = (next: readonly unknown[]): void => props.onChange(next.length === 0 ? undefined : next);
  if (props.of.is === 'record') return <Picked {...props} type={props.of.type} items={items} change={change} />;
  if (props.of.is === 'one') return <Ticked {...props} words={props.of.of} items={items} change={change} />;
  return <Stacked {...props} items={items} change={change} />;
}

interface ItemsProps extends ListInputProps {
  readonly items: readonly unknown[];
  readonly change: (items: readonly unknown[]) => void;
}

function Picked({
  type,
  items,
  change,
  path,
  problems,
}: ItemsProps & { readonly type: Parameters<typeof RecordPicker>[0]['type'] }) {
  const t = useText(texts);
  const { language } = useLanguage();
  const names = useNames(items.map((item) => ({ type, code: textOf(item) })));
  return (
    <>
      {items.length > 0 && (
        <ul className="bare stack">
          {items.map((item, position) => (
            <li key={textOf(item)}>
              <RecordLink type={type} code={textOf(item)} name={names.get(keyText({ type, code: textOf(item) }))} />{' '}
              <button
                type="button"
                className="plain"
                aria-label={t('remove', { name: textOf(item) })}
                onClick={() => change(items.filter((one) => one !== item))}
              >
                ×
              </button>
              <Problems of={problemsAt(problems, `${path}[${position}]`)} />
            </li>
          ))}
        </ul>
      )}
      <RecordPicker
        type={type}
        label={t('add', { name: textIn(language, TYPES[type].one) })}
        value={null}
        onChange={(code) => {
          if (code !== null && !items.includes(code)) change([...items, code]);
        }}
      />
    </>
  );
}

function Ticked({
  words,
  items,
  change,
  path,
  problems,
}: ItemsProps & { readonly words: Readonly<Record<string, Parameters<typeof textIn>[1]>> }) {
  const { language } = useLanguage();
  return (
    <div className="row">
      {Object.entries(words).map(([code, word]) => (
        <label key={code} className="choice">
          <input
            type="checkbox"
            checked={items.includes(code)}
            onChange={({ target }) => change(target.checked ? [...items, code] : items.filter((one) => one !== code))}
          />
          <span>{textIn(language, word)}</span>
        </label>
      ))}
      <Problems of={items.flatMap((_, position) => problemsAt(problems, `${path}[${position}]`))} />
    </div>
  );
}

function Stacked({ Field, of, items, change, name, path, problems }: ItemsProps) {
  const t = useText(texts);
  if (of.is !== 'group') return <Single {...{ Field, of, items, change, name, path, problems }} />;
  return (
    <>
      {items.map((item, position) => (
        <fieldset key={position} className="inset stack" data-field={`${path}[${position}]`}>
          <legend className="label small">{t('item', { name, number: position + 1 })}</legend>
          <Problems of={problemsAt(problems, `${path}[${position}]`)} />
          <GroupInput
            Field={Field}
            fields={of.fields}
            kinds={of.kinds}
            oneOf={of.oneOf}
            path={`${path}[${position}]`}
            value={item}
            beside={item as Content}
            problems={problems}
            onChange={(changed) => change(items.map((one, at) => (at === position ? changed : one)))}
          />
          <button type="button" onClick={() => change(items.filter((_, at) => at !== position))}>
            {t('remove', { name: t('item', { name, number: position + 1 }) })}
          </button>
        </fieldset>
      ))}
      <button type="button" onClick={() => change([...items, {}])}>
        {t('add', { name })}
      </button>
    </>
  );
}

/** Texts, lines and codes: a field for each. */
function Single({ Field, of, items, change, name, path, problems }: Omit<ItemsProps, 'value' | 'beside' | 'onChange'>) {
  const t = useText(texts);
  return (
    <>
      {items.map((item, position) => {
        const label = t('item', { name, number: position + 1 });
        return (
          <div key={position} className="stack">
            <Field
              label={{ en: label, zhHant: label, zhHans: label, pt: label }}
              shape={of}
              required
              path={`${path}[${position}]`}
              value={item}
              beside={{}}
              problems={problems}
              onChange={(changed) => change(items.map((one, at) => (at === position ? (changed ?? '') : one)))}
            />
            <button type="button" onClick={() => change(items.filter((_, at) => at !== position))}>
              {t('remove', { name: label })}
            </button>
          </div>
        );
      })}
      <button type="button" onClick={() => change([...items, of.is === 'text' ? {} : ''])}>
        {t('add', { name })}
      </button>
    </>
  );
}
