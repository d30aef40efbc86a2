/** Columns of a sheet: each is known by its key, and by its heading in any of the languages; other headings are asked about. */
import { isFilled, type Sheet, type SheetRow } from './sheet';

interface Heading {
  readonly en: string;
  readonly zhHant: string;
  readonly zhHans: string;
  readonly pt: string;
}

export interface Column<K extends string> {
  readonly key: K;
  /** In each language. */
  readonly heading: Heading;
  readonly example: string;
  readonly required?: boolean;
  /** Parts of headings that mean this column as well, to be confirmed: `姓名`, `award date`. */
  readonly hints?: readonly string[];
}

/** What a heading means: the key of a column, or null where it is not read. */
export type Mapping<K extends string> = readonly (K | null)[];

export interface Headings<K extends string> {
  /** The row of the headings; undefined where the sheet is empty. */
  readonly row: SheetRow | undefined;
  /** The rows that may be it. */
  readonly among: readonly SheetRow[];
  readonly mapping: Mapping<K>;
  /** Whether nothing of the mapping is a guess. */
  readonly sure: boolean;
}

export const wordsOf = ({ key, heading }: Column<string>): readonly string[] =>
  [key, ...Object.values<string>({ ...heading })].map(folded);

export const folded = (written: string): string => written.normalize('NFKC').trim().toLowerCase();

/** Rows among which headings are looked for: above them there may be titles. */
const MAX_TITLES = 20;

/**
 * What the headings of a sheet mean.
 * @param known what was said of headings before, by the heading
 * @param number the row of headings, where somebody has said
 */
export function headingsOf<K extends string>(
  { rows }: Sheet,
  columns: readonly Column<K>[],
  known: Readonly<Record<string, K | null>>,
  number: number | null = null,
): Headings<K> {
  const among = rows.filter(isFilled).slice(0, MAX_TITLES);
  const row = among.find((one) => one.number === number) ?? headingRowIn(among, columns, known);
  const headings = row?.cells ?? [];
  const exact = headings.map((heading) => exactly(heading, columns, known));
  const taken = new Set(exact);
  const mapping = exact.map((key, at) => {
    if (key !== undefined) return key;
    const guess = guessOf(
      headings[at],
      columns.filter((column) => !taken.has(column.key)),
    );
    if (guess !== null) taken.add(guess);
    return guess;
  });
  return { row, among, mapping, sure: mapping.every((key, at) => key === null || exact[at] !== undefined) };
}

/** That in which at least two headings are known, else the first that is as wide as a row of headings has to be. */
function headingRowIn<K extends string>(
  first: readonly SheetRow[],
  columns: readonly Column<K>[],
  known: Readonly<Record<string, K | null>>,
): SheetRow | undefined {
  const filled = ({ cells }: SheetRow): number => cells.filter((cell) => cell !== '').length;
  const isKnown = (cell: string): boolean =>
    cell !== '' &&
    (Object.hasOwn(known, folded(cell)) || columns.some((column) => wordsOf(column).includes(folded(cell))));
  const knownIn = ({ cells }: SheetRow): number => cells.filter(isKnown).length;
  const widest = Math.max(0, ...first.map(filled));
  const wide = first.find((row) => filled(row) >= Math.min(widest, Math.max(2, widest / 2)));
  const most = Math.max(0, ...first.map(knownIn));
  if (most > 1) return first.find((one) => knownIn(one) === most);
  return first.find((one) => knownIn(one) === 1 && filled(one) >= Math.min(widest, 2)) ?? wide;
}

function exactly<K extends string>(
  heading: string,
  columns: readonly Column<K>[],
  known: Readonly<Record<string, K | null>>,
): K | null | undefined {
  const written = folded(heading);
  if (Object.hasOwn(known, written)) return known[written];
  return columns.find((column) => wordsOf(column).includes(written))?.key;
}

function guessOf<K extends string>(heading: string, columns: readonly Column<K>[]): K | null {
  const written = folded(heading);
  if (written === '') return null;
  // The longest hint tells the most: 發證日期 is a day, though it has 證 in it.
  const hints = columns.flatMap(({ key, hints = [] }) => hints.map((hint) => ({ key, hint })));
  const fitting = hints
    .filter(({ hint }) => written.includes(hint))
    .sort((one, other) => other.hint.length - one.hint.length);
  return fitting[0]?.key ?? null;
}

/** Columns that more than one heading means: nobody knows which of them is to be read. */
export const doubled = <K extends string>(mapping: Mapping<K>, columns: readonly Column<K>[]): readonly Column<K>[] =>
  columns.filter(({ key }) => mapping.indexOf(key) !== mapping.lastIndexOf(key));

export const lacking = <K extends string>(mapping: Mapping<K>, columns: readonly Column<K>[]): readonly Column<K>[] =>
  columns.filter(({ key, required }) => required === true && !mapping.includes(key));

export interface ReadRow<K extends string> {
  readonly number: number;
  readonly cells: Readonly<Partial<Record<K, string>>>;
  /** Keys of cells that are merged with those above. */
  readonly merged: readonly K[];
  /** Keys of cells in which a formula has failed. */
  readonly failed: readonly K[];
  /** All cells, in the order of the sheet. */
  readonly written: readonly string[];
}

/** What stands below the headings; rows without anything are passed over. */
export function rowsBelow<K extends string>(
  sheet: Sheet,
  { row, mapping }: Pick<Headings<K>, 'row' | 'mapping'>,
): readonly ReadRow<K>[] {
  if (row === undefined) return [];
  const failed = new Map<number, K[]>();
  for (const { code, row: number, column } of sheet.problems) {
    const key = mapping[column] ?? null;
    if (code === 'ERROR_VALUE' && key !== null) failed.set(number, [...(failed.get(number) ?? []), key]);
  }
  return sheet.rows
    .filter((one) => one.number > row.number && isFilled(one))
    .map((one) => ({ ...readRow(one, mapping), failed: failed.get(one.number) ?? [], written: one.cells }));
}

/** What a row says, without all that is not read of it. */
export const readRow = <K extends string>(
  { number, cells, merged = [] }: SheetRow,
  mapping: Mapping<K>,
): ReadRow<K> => ({
  number,
  cells: Object.fromEntries(
    mapping.flatMap((key, at) => (key === null || !cells[at] ? [] : [[key, cells[at]]])),
  ) as ReadRow<K>['cells'],
  merged: merged.flatMap((at) => mapping[at] ?? []),
  failed: [],
  written: [],
});
