/** Writes rows as comma-separated values; what looks like a formula is written as text. */
import papa from 'papaparse';

/** How a cell begins that programs calculate, in their East Asian editions as well, and behind blanks. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/** Programs know by the mark at the beginning that it is UTF-8. */
const MARK = '\uFEFF';

type Rows = readonly (readonly string[])[];

export const csvOf = (rows: Rows, separator: ',' | ';'): string => `${MARK}${csvLines(rows, separator)}`;

/** Lines to be put after others. */
export const csvLines = (rows: Rows, separator: ',' | ';'): string =>
  `${papa.unparse(rows as string[][], { escapeFormulae: FORMULA, newline: '\r\n', delimiter: separator })}\r\n`;
