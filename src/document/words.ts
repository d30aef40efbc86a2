/** Sentences in every language, with gaps as `{record}`, and what fills them. */
import { LANGUAGES, type LanguageTag } from '../recognition';

/** One text in each language. */
export type Words = Readonly<Record<LanguageTag, string>>;

/** Values and codes stand in backticks unless the gap does itself; numbers and words stand as they are. */
export type Told = Readonly<Record<string, string | number | readonly string[] | Words>>;

/** Tables of words go by code; a code that is told in several ways has a key for each: `EMPTY`, `EMPTY.list`. */
export const codeOf = (key: string): string => key.split('.')[0];

export const fillIn = (words: Words, told: Told): Words =>
  Object.fromEntries(LANGUAGES.map((language) => [language, filled(words[language], told, language)])) as Words;

const filled = (text: string, told: Told, language: LanguageTag): string =>
  text.replace(/(`?)\{(\w+)\}/g, (_, tick: string, name: string) => {
    const value = told[name];
    if (typeof value === 'number') return tick + String(value);
    if (isWords(value)) return tick + value[language];
    return tick + (tick === '' ? quoted(value, language) : String(value));
  });

const isWords = (value: Told[string] | undefined): value is Words => typeof value === 'object' && !Array.isArray(value);

/** At most so many of a list are named. */
const MOST_NAMED = 10;

/** No word stands between them: whether all of them are meant or any, the sentence says. */
const LISTS: Readonly<Record<LanguageTag, { readonly between: string; readonly cut: (count: string) => string }>> = {
  en: { between: ', ', cut: (count) => ` … (${count})` },
  'zh-Hant': { between: '、', cut: (count) => ` 等 ${count} 項` },
  'zh-Hans': { between: '、', cut: (count) => ` 等 ${count} 项` },
  pt: { between: ', ', cut: (count) => ` … (${count})` },
};

function quoted(value: string | readonly string[] | undefined, language: LanguageTag): string {
  const all = typeof value === 'object' ? value : [String(value)];
  const named = all.slice(0, MOST_NAMED).map((one) => `\`${one.slice(0, 100)}\``);
  if (all.length === 0) return '–';
  const { between, cut } = LISTS[language];
  return named.join(between) + (all.length > named.length ? cut(String(all.length)) : '');
}
