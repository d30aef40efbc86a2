/** Text whose cells are separated by commas, semicolons or tabs. */
import { RowReader, SAID } from './row-reader';
import {
  MOST_CELLS,
  MOST_ROWS,
  SEPARATORS,
  SheetTooLarge,
  UnreadableSheet,
  type Separator,
  type SheetProblem,
  type SheetRow,
} from './sheet';

export interface Separated {
  readonly separator: Separator;
  readonly rows: readonly SheetRow[];
  readonly problems: readonly SheetProblem[];
}

/** UTF-16 units that are read at a time. */
const PIECE = 65_536;

/**
 * The text by every separator that may be meant, the likeliest first; those after the first are as good as it.
 * @param isHeading whether a column is known to be called so
 * @throws UnreadableSheet where it cannot be read by any
 */
export function separate(text: string, isHeading: (written: string) => boolean): readonly Separated[] {
  const said = SEPARATORS.find((one) => one === SAID.exec(text)?.[1]);
  let failure: unknown;
  const all = (said === undefined ? SEPARATORS : [said]).flatMap((separator) => {
    try {
      const separated = separateBy(text, separator);
      return { separated, fit: fitOf(separated, isHeading) };
    } catch (error) {
      if (!(error instanceof UnreadableSheet) || error instanceof SheetTooLarge) throw error;
      // By a wrong separator all quotation marks are wrong.
      failure = error;
      return [];
    }
  });
  if (all.length === 0) throw failure;
  const best = all.reduce((one, other) => (other.fit > one.fit ? other : one));
  return [best, ...all.filter((one) => one !== best && one.fit === best.fit && one.fit > 0)].map(
    ({ separated }) => separated,
  );
}

/** How well a separator fits: headings that are known, else whether it makes as many cells in each row. */
function fitOf({ rows }: Separated, isHeading: (written: string) => boolean): number {
  const known = Math.max(0, ...rows.slice(0, 20).map(({ cells }) => cells.filter(isHeading).length));
  const widths = rows.flatMap(({ cells }) => (cells.length > 1 ? [cells.length] : []));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const even = widths.filter((width) => width === widest).length / Math.max(1, rows.filter(isWritten).length);
  return known * 10 + (widest > 1 ? even : 0);
}

const isWritten = ({ cells }: SheetRow): boolean => cells.length > 1 || cells[0] !== '';

/** A row whose quotation mark is not closed has no cells: the next line is the next row. @throws UnreadableSheet as `RowReader` */
export function separateBy(text: string, separator: Separator): Separated {
  const reader = new RowReader(separator);
  const rows: SheetRow[] = [];
  let cells = 0;
  const keep = (read: readonly SheetRow[]): void => {
    for (const row of read) {
      cells += row.cells.length;
      if (cells > MOST_CELLS) throw new SheetTooLarge('cells');
      if (rows.push(row) > MOST_ROWS) throw new SheetTooLarge('rows');
    }
  };
  for (let from = 0; from < text.length; from += PIECE) keep(reader.read(text.slice(from, from + PIECE)));
  keep(reader.end());
  return { separator, rows, problems: reader.problems };
}
