/** Text whose cells are separated by commas, semicolons or tabs. */
import papa from 'papaparse';
import { SEPARATORS, tidy, type Separator, type SheetProblem, type SheetRow } from './sheet';

export interface Separated {
  readonly separator: Separator;
  readonly rows: readonly SheetRow[];
  readonly problems: readonly SheetProblem[];
}

/** What stands in the first line of texts that say by themselves how they are separated; programs do not count it as a row. */
const SAID = /^sep=(.)\r?\n?/i;

/**
 * The text by every separator that may be meant, the likeliest first; those after the first are as good as it.
 * @param isHeading whether a column is known to be called so
 */
export function separate(text: string, isHeading: (written: string) => boolean): readonly Separated[] {
  const said = SEPARATORS.find((one) => one === SAID.exec(text)?.[1]);
  const all = (said === undefined ? SEPARATORS : [said]).map((separator) => {
    const separated = separateBy(text, separator);
    return { separated, fit: fitOf(separated, isHeading) };
  });
  const best = all.reduce((one, other) => (other.fit > one.fit ? other : one));
  return [best, ...all.filter((one) => one !== best && one.fit === best.fit && one.fit > 0)].map(
    ({ separated }) => separated,
  );
}

/** How well a separator fits: headings that are known, else whether it makes as many cells in each row. */
function fitOf({ rows }: Separated, isHeading: (written: string) => boolean): number {
  const known = Math.max(0, ...rows.slice(0, 20).map(({ cells }) => cells.filter(isHeading).length));
  const widths = rows.flatMap(({ cells }) => (cells.length > 1 ? [cells.length] : []));
  const widest = Math.max(0, ...widths);
  const even = widths.filter((width) => width === widest).length / Math.max(1, rows.filter(isWritten).length);
  return known * 10 + (widest > 1 ? even : 0);
}

const isWritten = ({ cells }: SheetRow): boolean => cells.length > 1 || cells[0] !== '';

/** A row whose quotation mark is not closed has no cells: the next line is the next row. */
export function separateBy(text: string, separator: Separator): Separated {
  const rows: SheetRow[] = [];
  const problems: SheetProblem[] = [];
  let rest = text.replace(SAID, '');
  while (rest !== '') {
    const { read, flaw } = readUntilFlaw(rest, separator);
    for (const cells of read) rows.push({ number: rows.length + 1, cells: cells.map(tidy) });
    if (flaw === undefined) break;
    const [line] = /^[^\r\n]*(\r\n|\r|\n)?/.exec(rest.slice(flaw)) ?? [''];
    const written = line.trimEnd();
    rows.push({ number: rows.length + 1, cells: [] });
    problems.push({ code: 'UNCLOSED_QUOTE', row: rows.length, column: columnOfQuote(written, separator), written });
    rest = rest.slice(flaw + line.length);
  }
  return { separator, rows, problems };
}

/** The rows before the first whose quotation marks are wrong, and where in the text that one begins. */
function readUntilFlaw(text: string, delimiter: string) {
  const read: string[][] = [];
  let flaw: number | undefined;
  let start = 0;
  let width = 0;
  /** A quotation mark that is not closed may happen to be by that of a later row: then rows lie in the cell, or the row has too few or too many cells. */
  const hasRows = (cell: string, cells: number): boolean =>
    width > 1 && /[\r\n]/.test(cell) && (cells !== width || cell.split(delimiter).length >= width);
  papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ type }) => type === 'Quotes') || data.some((cell) => hasRows(cell, data.length))) {
        flaw = start;
        parser.abort();
        return;
      }
      start = meta.cursor;
      width = Math.max(width, data.length);
      // The end of the last line begins no row.
      if (meta.cursor < text.length || data.some((cell) => cell !== '') || !/[\r\n]$/.test(text)) read.push(data);
    },
  });
  return { read, flaw };
}

/** The cell that begins with a quotation mark and does not end with one. */
function columnOfQuote(line: string, separator: string): number {
  const cells = line.split(separator).map((cell) => cell.trim());
  const at = cells.findIndex((cell) => cell.startsWith('"') && (cell.length === 1 || !cell.endsWith('"')));
  return Math.max(0, at);
}
