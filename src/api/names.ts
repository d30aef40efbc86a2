/** What a record is called in a reader's language. */
import { LANGUAGES, type LanguageTag, type Text } from '../recognition';

const OTHER_SCRIPT: Partial<Record<LanguageTag, LanguageTag>> = { 'zh-Hant': 'zh-Hans', 'zh-Hans': 'zh-Hant' };

/** The language asked for, the other Chinese script, English, whatever there is; empty where there is nothing. */
export function nameIn(text: Text, language: LanguageTag): string {
  const given = languageGiven(text, language);
  return (given && text[given]) ?? '';
}

/** The language in which `nameIn` then reads it; undefined: there is nothing. */
export function languageGiven(text: Text, language: LanguageTag): LanguageTag | undefined {
  const other = OTHER_SCRIPT[language];
  const order = [language, ...(other === undefined ? [] : [other]), 'en' as const, ...LANGUAGES];
  return order.find((tag) => text[tag] !== undefined && text[tag] !== '');
}

/** The same of what may be a string, which is in no stated language. */
export const written = (text: string | Text, language: LanguageTag): string =>
  typeof text === 'string' ? text : nameIn(text, language);
