/**
 * Codes by how they are written, case and punctuation aside. A table is in order of code, so that the codes that are written as a text, or
 * begin so, are found letter by letter, each in either case, without an index.
 */
import type { Code } from '../../recognition';
import { fold, unspaced } from '../../language/folding';

interface CodesInOrder {
  readonly size: number;
  codeAt(position: number): Code;
  firstFrom(wanted: Code): number;
}

const PUNCTUATION = ['.', '_', ':', '-'] as const;
/** No character of a code comes after it. */
const AFTER_ALL = '~';

/** A code without its case and punctuation. */
export const spelling = (code: Code): string => unspaced(fold(code));

/** The positions of the codes whose spelling is a text. */
export const positionsOfSpelling = (table: CodesInOrder, text: string): readonly number[] =>
  [...beginnings(table, text, true)].flatMap(([prefix, first]) => (table.codeAt(first) === prefix ? [first] : []));

/** The positions of the codes whose spelling begins with a text: ranges `[start, end)`, apart from one another. */
export const rangesOfSpelling = (
  table: CodesInOrder,
  text: string,
): readonly (readonly [start: number, end: number])[] =>
  [...beginnings(table, text, false)].map(([prefix, first]) => [first, table.firstFrom(prefix + AFTER_ALL)] as const);

/**
 * The beginnings of codes whose spelling is a text, each with the position of the first code that begins so.
 * @param toTheEnd whether also those with punctuation after the last letter
 */
function* beginnings(
  table: CodesInOrder,
  text: string,
  toTheEnd: boolean,
  prefix = '',
  read = 0,
): Generator<readonly [prefix: string, first: number]> {
  if (text === '') return;
  const first = table.firstFrom(prefix);
  if (first === table.size || !table.codeAt(first).startsWith(prefix)) return;
  const isWhole = read === text.length;
  if (isWhole) yield [prefix, first];
  if (prefix !== '' && (toTheEnd || !isWhole))
    for (const mark of PUNCTUATION) yield* beginnings(table, text, toTheEnd, prefix + mark, read);
  if (isWhole) return;
  const letter = text[read];
  for (const written of new Set([letter, letter.toUpperCase()]))
    yield* beginnings(table, text, toTheEnd, prefix + written, read + 1);
}
