/** Values of forms: out of the catalogue document's shape, and ready for the schema. */
import { PAGE_LANGUAGES } from '../language/languages';
import type { Content } from '../records/names';

/** Without what is empty: blank lines, lists and groups without anything in them. */
export function tidied(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) {
    const items = value.map(tidied).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value).flatMap(([name, part]) => {
    const kept = tidied(part);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/**
 * A record of the catalogue document as the schema's inputs have it: `zh-Hant` is `zhHant` there, the language of another name `ZH_HANT`, and
 * the title of a source that states its languages `titleIn`.
 */
export const fromDocument = (json: string): Content =>
  JSON.parse(json, (name, value: unknown) => {
    if (name === 'otherNames') return (value as readonly OtherName[]).map(withLanguageCode);
    if (name === 'source') return withStatedLanguages(value as Content);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, part]) => [TAGS[key] ?? key, part as unknown]))
      : value;
  }) as Content;

interface OtherName {
  readonly language?: string;
}

const withLanguageCode = (name: OtherName): OtherName => {
  const language = PAGE_LANGUAGES.find(({ tag }) => tag === name.language);
  return language === undefined ? name : { ...name, language: language.code };
};

/** Its texts have the languages of the schema by now: what is within is read first. */
const withStatedLanguages = (source: Content): Content =>
  Object.fromEntries(
    Object.entries(source).map(([name, part]) => [typeof part === 'object' ? (STATED[name] ?? name) : name, part]),
  );

const STATED: Readonly<Record<string, string | undefined>> = { title: 'titleIn', note: 'noteIn' };

const TAGS: Readonly<Record<string, string | undefined>> = { 'zh-Hant': 'zhHant', 'zh-Hans': 'zhHans' };
