/** Writes rows as comma-separated values; what looks like a formula is written as text. */
import papa from 'papaparse';

/** How a cell begins that programs calculate, in their East Asian editions as well, and behind blanks. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/** Programs know by the mark at the beginning that it is UTF-8. */
const MARK = '\uFEFF';

export const csvOf = (rows: readonly (readonly string[])[], separator: ',' | ';'): string =>
  `${MARK}${papa.unparse(rows as string[][], { escapeFormulae: FORMULA, newline: '\r\n', delimiter: separator })}\r\n`;
