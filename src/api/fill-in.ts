/** Sentences with gaps, as `{record}`, and what fills them: codes and values, in backticks unless the gap stands in backticks itself. */
import type { LanguageTag } from '../recognition';

export type Told = Readonly<Record<string, string | number | readonly string[]>>;

export const fillIn = (text: string, told: Told, language: LanguageTag): string =>
  text.replace(
    /(`?)\{(\w+)\}/g,
    (_, tick: string, name: string) => tick + (tick === '' ? quoted(told[name], language) : String(told[name])),
  );

/** At most so many of a list are named. */
const MOST_NAMED = 10;

/** No word stands between them: whether all of them are meant or any, the sentence says. */
const LISTS: Readonly<Record<LanguageTag, { readonly between: string; readonly cut: (count: string) => string }>> = {
  en: { between: ', ', cut: (count) => ` … (${count})` },
  'zh-Hant': { between: '、', cut: (count) => ` 等 ${count} 項` },
  'zh-Hans': { between: '、', cut: (count) => ` 等 ${count} 项` },
  pt: { between: ', ', cut: (count) => ` … (${count})` },
};

function quoted(value: Told[string] | undefined, language: LanguageTag): string {
  const all = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  const named = all.slice(0, MOST_NAMED).map((one) => `\`${one.slice(0, 100)}\``);
  if (all.length === 0) return '–';
  const { between, cut } = LISTS[language];
  return named.join(between) + (all.length > named.length ? cut(String(all.length)) : '');
}
