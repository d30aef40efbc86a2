/**
 * Fills a text in. Texts are in the syntax of ICU MessageFormat; of it they use `{name}`, `{count, number}` and
 * `{count, plural, =0 {none} one {# record} other {# records}}`. What reads all of it is a tenth of all that a first visit loads.
 */
import type { Formats } from './formats';

/** What stands for the `{names}` of a text. */
export type Values = Readonly<Record<string, string | number>>;

const GAP = /\{(\w+)(, number|, plural,)?/y;
const CASE = /\s*=?(\w+) \{/y;

/** @param text one that is written as above: whether all are, a test finds out */
export function filled(text: string, values: Values, { number, plural }: Formats): string {
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };

  /** Up to the brace that ends it, or the end of the text; within a plural, `#` is how many. */
  const words = (count?: number): string => {
    let said = '';
    while (at < text.length && text[at] !== '}') {
      const [, name, how] = next(GAP) ?? [];
      if (name === undefined) said += text[at] === '#' && count !== undefined ? number(count) : text[at];
      else said += gap(values[name], how);
      at++;
    }
    return said;
  };

  const gap = (value: string | number | undefined, how: string | undefined): string => {
    if (how === undefined) return String(value);
    return how === ', number' ? number(Number(value)) : oneOf(Number(value));
  };

  /** The case of a plural that is for so many: the number itself goes before its form. */
  const oneOf = (count: number): string => {
    const cases = new Map<string, string>();
    for (let found = next(CASE); found !== null; found = next(CASE)) {
      cases.set(found[1] ?? '', words(count));
      at++;
    }
    return cases.get(String(count)) ?? cases.get(plural(count)) ?? cases.get('other') ?? '';
  };

  return words();
}
