/** Days in words, as the readers of each language write them. */
import { isDay, type Day, type LanguageTag } from '../recognition';
import { inEveryLanguage, LOCALES, type LocalizedText } from './message';

/** Made when a language is first asked for: each takes a millisecond. */
const formats = new Map<LanguageTag, Intl.DateTimeFormat>();

function formatIn(language: LanguageTag): Intl.DateTimeFormat {
  const known =
    formats.get(language) ?? new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, known);
  return known;
}

/** What is no day stands as it is written. */
export const dayIn = (language: LanguageTag, day: Day): string =>
  isDay(day) ? formatIn(language).format(new Date(`${day}T00:00:00Z`)) : day;

/** For messages, where a value that stands by itself would be set as code. */
export const dayInWords = (day: Day): LocalizedText => inEveryLanguage((language) => dayIn(language, day));
