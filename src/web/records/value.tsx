/** A value of a record, written for people. */
import type { State } from '../graphql/graphql';
import { textIn, useLanguage, useText, useFormats } from '../language/language';
import { isWeb, usePeriodText } from '../parts/facts';
import { STATE_TERMS } from '../parts/marks-terms';
import { Explained } from '../parts/term';
import { termOf } from './field-terms';
import type { Content } from './names';
import { NamedRecordLink } from './names';
import type { Fields, Shape } from './shapes';
import style from './records.module.css';
import { texts } from './texts';
import { STATES } from './words';

interface ValueProps {
  readonly value: unknown;
  readonly shape: Shape;
  /** Whether words lead to the glossary: of several items alike, those of the first do. */
  readonly explains?: boolean;
}

export function Value({ value, shape, explains = false }: ValueProps) {
  const t = useText(texts);
  const { day, number } = useFormats();
  const { language } = useLanguage();
  switch (shape.is) {
    case 'text':
      return <Multilingual text={value as Content} />;
    case 'link':
      return isWeb(String(value)) ? (
        <a href={String(value)} rel="noreferrer noopener" target="_blank">
          {String(value)}
        </a>
      ) : (
        String(value)
      );
    case 'telephone':
      return <a href={`tel:${String(value).replaceAll(/[^+0-9]/g, '')}`}>{String(value)}</a>;
    case 'email':
      return <a href={`mailto:${String(value)}`}>{String(value)}</a>;
    case 'readOnly':
      return <Value value={value} shape={shape.of} explains={explains} />;
    case 'level':
    case 'code':
      return <span className="code">{String(value)}</span>;
    case 'day':
      return day(String(value));
    case 'flag':
      return t(value === true ? 'yes' : 'no');
    case 'number':
      return number(Number(value));
    case 'one':
      return (
        <Explained term={explains && shape.of === STATES ? STATE_TERMS[value as State] : undefined}>
          {Object.hasOwn(shape.of, String(value)) ? textIn(language, shape.of[String(value)]) : String(value)}
        </Explained>
      );
    case 'record':
      return <NamedRecordLink type={shape.type} code={String(value)} />;
    case 'list':
      return (
        <ul className={style.list}>
          {(value as readonly unknown[]).map((item, position) => (
            <li key={position}>
              <Value value={item} shape={shape.of} explains={explains && position === 0} />
            </li>
          ))}
        </ul>
      );
    case 'group':
      return <Group value={value as Content} fields={shape.fields} explains={explains} />;
    case 'line':
      if (typeof value === 'string') return value;
      return isText(value) ? <Multilingual text={value} /> : JSON.stringify(value);
  }
}

interface GroupProps {
  readonly value: Content;
  readonly fields: Fields;
  readonly explains: boolean;
}

function Group({ value, fields, explains }: GroupProps) {
  const period = usePeriodText();
  if ('from' in fields && 'until' in fields) return period(value);
  if (isOtherName(fields)) return <span lang={value['language'] as string | undefined}>{String(value['text'])}</span>;
  return <Facts content={value} fields={fields} explains={explains} />;
}

const isOtherName = (fields: Fields): boolean => Object.keys(fields).join() === 'text,language';

interface FactsProps {
  readonly content: Content;
  readonly fields: Fields;
  /** Whether words lead to the glossary. */
  readonly explains?: boolean;
}

/** The fields that a record has, each under its name. */
export function Facts({ content, fields, explains = true }: FactsProps) {
  const { language } = useLanguage();
  const given = Object.entries(fields).filter(([field]) => content[field] !== undefined && content[field] !== null);
  return (
    <dl className={style.facts}>
      {given.map(([field, { label, shape }]) => (
        <div key={field}>
          <dt>
            <Explained term={explains ? termOf(label) : undefined}>{textIn(language, label)}</Explained>
          </dt>
          <dd>
            <Value value={content[field]} shape={shape} explains={explains} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The languages of a text, as the catalogue document and the schema write them. */
const LANGUAGES = [
  ['en', 'en'],
  ['zh-Hant', 'zhHant'],
  ['zh-Hans', 'zhHans'],
  ['pt', 'pt'],
] as const;

/** What may be a string or a text: the title of a source. */
const isText = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && LANGUAGES.some(([tag]) => tag in value);

function Multilingual({ text }: { readonly text: Content }) {
  const given = LANGUAGES.flatMap(([tag, name]) => {
    const written = text[tag] ?? text[name];
    return typeof written === 'string' ? [{ tag, written }] : [];
  });
  return given.map(({ tag, written }) => (
    <span key={tag} lang={tag} className={style.language}>
      {written}
    </span>
  ));
}
