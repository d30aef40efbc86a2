/** Sentences with gaps, as `{record}`, and what fills them: codes and values, in backticks unless the gap stands in backticks itself. */

export type Told = Readonly<Record<string, string | number | readonly string[]>>;

export const fillIn = (text: string, told: Told): string =>
  text.replace(
    /(`?)\{(\w+)\}/g,
    (_, tick: string, name: string) => tick + (tick === '' ? quoted(told[name]) : String(told[name])),
  );

/** At most so many of a list are named. */
const MOST_NAMED = 10;

function quoted(value: Told[string] | undefined): string {
  const all = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  const named = all.slice(0, MOST_NAMED).map((one) => `\`${one.slice(0, 100)}\``);
  if (all.length === 0) return '–';
  return named.join(', ') + (all.length > named.length ? ` … (${String(all.length)})` : '');
}
