/** Columns of a sheet that is read: each is known by its key, and by its heading in any of the languages. */
import type { Text } from '../language/languages';
import { headingsOf, isFilled, type Cells } from './read';

export interface Column<K extends string> {
  readonly key: K;
  readonly heading: Text;
  readonly example: string;
  readonly required?: boolean;
}

export interface SheetRow<K extends string> {
  /** Its number in the sheet, as spreadsheet programs count. */
  readonly number: number;
  readonly cells: Readonly<Partial<Record<K, string>>>;
}

export interface SheetRead<K extends string> {
  readonly rows: readonly SheetRow<K>[];
  /** Headings that no column has. */
  readonly unknown: readonly string[];
  /** Required columns that the sheet does not have. */
  readonly missing: readonly Column<K>[];
  /** Columns that it has more than once: nobody knows which of them is meant, and no row is read. */
  readonly twice: readonly Column<K>[];
}

/** What a sheet has below its headings; rows without anything are passed over. */
export function rowsOf<K extends string>(cells: Cells, columns: readonly Column<K>[]): SheetRead<K> {
  const headings = headingsOf(cells);
  const found = headings.map((heading) => columns.find((column) => isHeadingOf(column, heading)));
  const twice = columns.filter((column) => found.indexOf(column) !== found.lastIndexOf(column));
  return {
    rows: cells.flatMap((row, position) =>
      twice.length > 0 || row === headings || !isFilled(row)
        ? []
        : [{ number: position + 1, cells: cellsOf(row, found) }],
    ),
    unknown: headings.filter((heading, at) => heading !== '' && found[at] === undefined),
    missing: columns.filter((column) => column.required === true && !found.includes(column)),
    twice,
  };
}

const cellsOf = <K extends string>(
  row: readonly string[],
  found: readonly (Column<K> | undefined)[],
): SheetRow<K>['cells'] =>
  Object.fromEntries(
    found.flatMap((column, at) => (column === undefined || !row[at] ? [] : [[column.key, row[at]]])),
  ) as SheetRow<K>['cells'];

export const isHeadingOf = ({ key, heading }: Column<string>, written: string): boolean =>
  [key, ...Object.values(heading as unknown as Record<string, string>)].some(
    (name) => name.toLowerCase() === written.toLowerCase(),
  );
