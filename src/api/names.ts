/** What a record is called in a reader's language. */
import { LANGUAGES, type LanguageTag, type Text } from '../recognition';

const OTHER_SCRIPT: Partial<Record<LanguageTag, LanguageTag>> = { 'zh-Hant': 'zh-Hans', 'zh-Hans': 'zh-Hant' };

/** The language asked for, the other Chinese script, English, whatever there is; empty where there is nothing. */
export function nameIn(text: Text, language: LanguageTag): string {
  const other = OTHER_SCRIPT[language];
  const order = [language, ...(other === undefined ? [] : [other]), 'en' as const, ...LANGUAGES];
  return order.map((tag) => text[tag]).find((written) => written !== undefined && written !== '') ?? '';
}
