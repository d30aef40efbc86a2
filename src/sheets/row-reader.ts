/** Reads rows from a text that comes in pieces, and keeps no more of it than the row that has not ended. */
import papa from 'papaparse';
import { tidy, UnreadableSheet, type Separator, type SheetProblem, type SheetRow } from './sheet';

/** What stands in the first line of texts that say by themselves how they are separated; programs do not count it as a row. */
export const SAID = /^sep=(.)\r?\n?/i;

/** UTF-16 units of a row at most; a quotation mark that is not closed by then is not closed. */
const LONGEST_ROW = 262_144;
/** Rows whose quotation marks are wrong; a text with more is no sheet, and each takes the time of a longest row. */
const MOST_FLAWS = 500;

export class RowReader {
  readonly problems: SheetProblem[] = [];
  private rest = '';
  private isBegun = false;
  private number = 0;
  /** Cells of the widest row so far. */
  private width = 0;
  private newline: '\r\n' | '\n' | '\r' | undefined;

  constructor(private readonly separator: Separator) {}

  /** The rows that end in the next piece. @throws UnreadableSheet where a row is too long, or too many cannot be read */
  read(piece: string): readonly SheetRow[] {
    this.rest += piece;
    return this.take(false);
  }

  /** The last rows, once there are no more pieces. */
  end(): readonly SheetRow[] {
    return this.take(true);
  }

  private take(isLast: boolean): readonly SheetRow[] {
    // What the first line says may be cut in two.
    if (!isLast && !this.isBegun && this.rest.length < SHORTEST) return [];
    if (!this.isBegun) this.rest = this.rest.replace(SAID, '');
    this.isBegun = true;
    const rows: SheetRow[] = [];
    while (this.rest !== '') {
      const { read, end, flaw } = this.readUntilFlaw(isLast);
      for (const cells of read) rows.push({ number: ++this.number, cells: cells.map(tidy) });
      this.rest = this.rest.slice(flaw ?? end);
      const waits = !isLast && this.rest.length < LONGEST_ROW;
      if (waits || this.rest === '') break;
      if (flaw === undefined) throw new UnreadableSheet('A row is too long.');
      rows.push(this.passOver());
    }
    return rows;
  }

  /** The line whose quotation marks are wrong. */
  private passOver(): SheetRow {
    const [line] = /^[^\r\n]*(\r\n|\r|\n)?/.exec(this.rest) ?? [''];
    if (line.length >= LONGEST_ROW) throw new UnreadableSheet('A row is too long.');
    if (this.problems.length >= MOST_FLAWS) throw new UnreadableSheet('Too many quotation marks are not closed.');
    const written = line.trimEnd();
    const column = columnOfQuote(written, this.separator);
    this.rest = this.rest.slice(line.length);
    this.problems.push({ code: 'UNCLOSED_QUOTE', row: ++this.number, column, written });
    return { number: this.number, cells: [] };
  }

  /** The rows before the first whose quotation marks are wrong, and where that one begins; or where the one begins that has not ended. */
  private readUntilFlaw(isLast: boolean) {
    const { rest: text, separator: delimiter, newline } = this;
    const read: string[][] = [];
    let flaw: number | undefined;
    let start = 0;
    /** A quotation mark that is not closed may happen to be by that of a later row: then rows lie in the cell, or the row has too few or too many cells. */
    const hasRows = (cell: string, cells: number): boolean =>
      this.width > 1 && /[\r\n]/.test(cell) && (cells !== this.width || cell.split(delimiter).length >= this.width);
    papa.parse<string[]>(text, {
      delimiter,
      newline,
      step: ({ data, errors, meta }, parser) => {
        if (errors.some(({ type }) => type === 'Quotes') || data.some((cell) => hasRows(cell, data.length))) {
          flaw = start;
          parser.abort();
          return;
        }
        this.newline ??= meta.linebreak as typeof newline;
        // It may go on in the next piece.
        if (!isLast && meta.cursor >= text.length) return;
        start = meta.cursor;
        this.width = Math.max(this.width, data.length);
        // The end of the last line begins no row.
        if (meta.cursor < text.length || data.some((cell) => cell !== '') || !/[\r\n]$/.test(text)) read.push(data);
      },
    });
    return { read, flaw, end: start };
  }
}

/** As long as it takes to see how a text begins. */
const SHORTEST = 16;

/** The cell that begins with a quotation mark and does not end with one. */
function columnOfQuote(line: string, separator: string): number {
  const cells = line.split(separator).map((cell) => cell.trim());
  const at = cells.findIndex((cell) => cell.startsWith('"') && (cell.length === 1 || !cell.endsWith('"')));
  return Math.max(0, at);
}
