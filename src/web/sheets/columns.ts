/** Columns of a sheet that is read: each is known by its key, and by its heading in any of the languages. */
import type { Text } from '../language/languages';
import type { Cells } from './read';

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
}

/** What a sheet has below its headings; rows without anything are passed over. */
export function rowsOf<K extends string>(cells: Cells, columns: readonly Column<K>[]): SheetRead<K> {
  const filled = cells
    .map((row, position) => ({ row, number: position + 1 }))
    .filter(({ row }) => row.some((cell) => cell !== ''));
  const [{ row: headings } = { row: [] }, ...rest] = filled;
  const found = headings.map((heading) => columns.find((column) => isHeadingOf(column, heading)));
  return {
    rows: rest.map(({ row, number }) => ({
      number,
      cells: Object.fromEntries(
        found.flatMap((column, at) => (column === undefined || !row[at] ? [] : [[column.key, row[at]]])),
      ) as SheetRow<K>['cells'],
    })),
    unknown: headings.filter((heading, at) => heading !== '' && found[at] === undefined),
    missing: columns.filter((column) => column.required === true && !found.includes(column)),
  };
}

const isHeadingOf = ({ key, heading }: Column<string>, written: string): boolean =>
  [key, ...Object.values(heading as unknown as Record<string, string>)].some(
    (name) => name.toLowerCase() === written.toLowerCase(),
  );
