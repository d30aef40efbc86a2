/** A sheet of issued certificates as a command is given it: what a page would ask, it refuses, and names the option that answers. */
import { readFile, stat } from 'node:fs/promises';
import type { Column, Headings, Mapping, ReadRow } from '../sheets/columns';
import { folded, wordsOf } from '../sheets/columns';
import type { DayOrder } from '../sheets/days';
import type { Encoding } from '../sheets/encodings';
import { giveSheet, openSheet, type GivenSheet, type OpenSheet } from '../sheets/given';
import { DAY_KEYS, issuedColumns, type IssuedKey } from '../sheets/issued/columns';
import { eitherDays, settledOrders, type EitherDay, type IssuedAnswers, type RowProblem } from '../sheets/issued/rows';
import { UnreadableSheet, type Reading, type Separator, type SheetProblem } from '../sheets/sheet';
import { Failure } from './failure';

export const SEPARATOR_WORDS = { comma: ',', semicolon: ';', tab: '\t' } as const satisfies Record<string, Separator>;
export const DAY_ORDERS = { 'day-first': 'DAY_FIRST', 'month-first': 'MONTH_FIRST' } as const satisfies Record<
  string,
  DayOrder
>;

export interface SheetOptions {
  /** The certificate that all rows are of. */
  readonly certificate?: string;
  /** What headings mean, as `Heading=column`. */
  readonly map?: readonly string[];
  readonly headingRow?: number;
  readonly encoding?: Encoding;
  readonly separator?: keyof typeof SEPARATOR_WORDS;
  readonly dayOrder?: keyof typeof DAY_ORDERS;
}

export interface IssuedSheet {
  readonly rows: readonly ReadRow<IssuedKey>[];
  readonly orders: IssuedAnswers['orders'];
  readonly epoch: number;
  /** Problems of rows that cannot be read at all. */
  readonly problems: readonly RowProblem[];
  /** Where a column is in the sheet, as `column C`. */
  readonly placeOf: (key: IssuedKey) => string;
  /** Where headings are that are not read. */
  readonly unread: readonly string[];
}

/** The most bytes that a sheet may have. */
const MOST_BYTES = 50_000_000;

/** @throws Failure where it cannot be read, or only once something is said */
export async function readIssuedSheet(path: string, options: SheetOptions): Promise<IssuedSheet> {
  const columns = issuedColumns(options.certificate !== undefined);
  const bytes = await bytesOf(path);
  const given = await sheetIn(path, bytes, columns, options);
  const known = saidOf(options.map ?? [], columns);
  const open = openSheet({ ...given, headingRow: options.headingRow ?? null }, columns, known);
  if (open.asks === 'READING') throw new Failure(whichReading(given));
  refuseUnknown(options, open.headings, known);
  const isNamed = options.headingRow !== undefined || isHeading(open.headings, columns, known);
  if (open.asks === 'COLUMNS') throw new Failure(whichColumns(open, columns, known, isNamed));
  return rowsIn(given, open, columns, known, options.dayOrder, isNamed);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    // A pipe may never end.
    if (!found.isFile()) throw new Failure(`\`${path}\` is no file. Save the sheet as a file, and name that.`);
    if (found.size > MOST_BYTES) throw new Failure(`\`${path}\` is larger than 50 MB. Give it in parts.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`\`${path}\` cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  }
}

async function sheetIn(
  path: string,
  bytes: Uint8Array,
  columns: readonly Column<IssuedKey>[],
  { encoding, separator }: SheetOptions,
): Promise<GivenSheet<IssuedKey>> {
  try {
    const given = await giveSheet(path, bytes, columns);
    const read = given.sheet.reading;
    if (read === null || (encoding === undefined && separator === undefined)) return given;
    const fitting = [read, ...given.sheet.others].filter(
      (one) =>
        one.encoding === (encoding ?? one.encoding) &&
        one.separator === (separator === undefined ? one.separator : SEPARATOR_WORDS[separator]),
    );
    if (fitting.length > 1)
      return { ...given, sheet: { ...given.sheet, reading: fitting[0], others: fitting.slice(1) } };
    const [
      reading = {
        encoding: encoding ?? read.encoding,
        separator: separator === undefined ? read.separator : SEPARATOR_WORDS[separator],
      },
    ] = fitting;
    return await giveSheet(path, bytes, columns, reading);
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    throw new Failure(
      `\`${path}\` cannot be read as a sheet${encoding === undefined ? '' : ` in ${encoding}`}. ${error.message} Save it as an Excel workbook (.xlsx) or as comma-separated values (.csv).`,
    );
  }
}

const readingSaid = ({ encoding, separator }: Reading): string =>
  `  --encoding ${encoding} --separator ${Object.entries(SEPARATOR_WORDS).find(([, sign]) => sign === separator)?.[0] ?? ''}`;

const whichReading = ({ sheet }: GivenSheet<IssuedKey>): string =>
  [
    'This text can be read in more than one way. Say which is right:',
    ...[...(sheet.reading === null ? [] : [sheet.reading]), ...sheet.others].map(readingSaid),
  ].join('\n');

/** @throws Failure where a `--map` says nothing */
function saidOf(
  maps: readonly string[],
  columns: readonly Column<IssuedKey>[],
): Readonly<Record<string, IssuedKey | null>> {
  const said = maps.map((written) => {
    const [, heading, key] = /^(.+)=([^=]+)$/s.exec(written) ?? [];
    const column = columns.find((one) => one.key === key?.trim());
    if (heading === undefined || (column === undefined && key.trim() !== 'none'))
      throw new Failure(
        `\`--map ${written}\` says nothing. Expected a heading of the sheet and a column, as \`--map "Cert. no.=number"\`; columns are ${keysOf(columns)}, and \`none\` for one that is not to be read.`,
      );
    return [folded(heading), column?.key ?? null] as const;
  });
  return Object.fromEntries(said);
}

const keysOf = (columns: readonly Column<IssuedKey>[]): string => columns.map(({ key }) => `\`${key}\``).join(', ');

/** Options that name what the sheet does not have would be passed over without a word. */
function refuseUnknown({ headingRow }: SheetOptions, { row, among }: Headings<IssuedKey>, known: object): void {
  if (row === undefined) throw new Failure('There is nothing in this sheet.');
  if (headingRow !== undefined && row.number !== headingRow)
    throw new Failure(
      `Row ${String(headingRow)} cannot be that of the headings. Expected one of rows ${among.map(({ number }) => String(number)).join(', ')}.`,
    );
  const headings = row.cells.map(folded);
  const lost = Object.keys(known).filter((heading) => !headings.includes(heading));
  if (lost.length > 0)
    throw new Failure(
      `No column is headed ${lost.map((one) => `\`${one}\``).join(', ')} (--map) in row ${String(row.number)}, which is taken for that of the headings. Write it as it stands there, or say which row it is (--heading-row).`,
    );
}

/** Whether the row of headings is one for sure: what stands in another row may be somebody's name. */
const isHeading = ({ row }: Headings<IssuedKey>, columns: readonly Column<IssuedKey>[], known: object): boolean => {
  const words = new Set([...columns.flatMap(wordsOf), ...Object.keys(known)]);
  return (row?.cells ?? []).filter((cell) => words.has(folded(cell))).length > 1;
};

function whichColumns(
  { headings: { row, mapping }, lacking, doubled }: OpenSheet<IssuedKey>,
  columns: readonly Column<IssuedKey>[],
  known: object,
  isNamed: boolean,
): string {
  const place = placer(row?.cells ?? [], isNamed);
  const words = new Set([...columns.flatMap(wordsOf), ...Object.keys(known)]);
  const guessed = mapping.flatMap((key, at) =>
    key === null || words.has(folded(row?.cells[at] ?? ''))
      ? []
      : [
          `${place(at)} may be \`${key}\`. If so: --map ${isNamed ? `"${row?.cells[at] ?? ''}=${key}"` : `"HEADING=${key}"`}`,
        ],
  );
  const unread = mapping.flatMap((key, at) => (key === null && row?.cells[at] ? [place(at)] : []));
  return [
    `What the columns are is not sure. Row ${String(row?.number)} is taken for that of the headings${isNamed ? '' : ', though hardly any of them is known: if it is another, say which (--heading-row)'}.`,
    ...guessed,
    ...doubled.map(
      ({ key }) =>
        `More than one column is read as \`${key}\`: ${placesOf(mapping, key).map(place).join(', ')}. Say which is not: --map "HEADING=none"`,
    ),
    ...lacking.map(
      ({ key, heading }) =>
        `No column is read as \`${key}\` (${heading.en}, ${heading.zhHant}, ${heading.zhHans}, ${heading.pt}). Say which it is: --map "HEADING=${key}"`,
    ),
    ...(unread.length > 0 ? [`Not read: ${unread.join(', ')}.`] : []),
  ].join('\n');
}

const placesOf = (mapping: Mapping<IssuedKey>, key: IssuedKey): readonly number[] =>
  mapping.flatMap((one, at) => (one === key ? [at] : []));

/** Where a column is, as spreadsheet programs say it: `column C`, and its heading where that is one. */
const placer =
  (headings: readonly string[], isNamed: boolean) =>
  (at: number): string =>
    `column ${lettersOf(at)}${isNamed && headings[at] ? ` (${headings[at]})` : ''}`;

const lettersOf = (at: number): string =>
  (at >= 26 ? lettersOf(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

/** @throws Failure where the order of day and month is to be said */
function rowsIn(
  given: GivenSheet<IssuedKey>,
  first: OpenSheet<IssuedKey>,
  columns: readonly Column<IssuedKey>[],
  known: Readonly<Record<string, IssuedKey | null>>,
  dayOrder: SheetOptions['dayOrder'],
  isNamed: boolean,
): IssuedSheet {
  // Rows that cannot be read are problems as others are: those of the other rows are told with them.
  const leftOut = first.unclosed.map(({ row }) => row);
  const headingRow = first.headings.row?.number ?? null;
  const { rows, headings } = openSheet({ ...given, leftOut, headingRow }, columns, known);
  const { mapping } = headings;
  const place = placer(headings.row?.cells ?? [], isNamed);
  const placeOf = (key: IssuedKey): string =>
    mapping.includes(key) ? place(mapping.indexOf(key)) : `column \`${key}\``;
  const said = dayOrder === undefined ? {} : Object.fromEntries(DAY_KEYS.map((key) => [key, DAY_ORDERS[dayOrder]]));
  const orders = { ...said, ...settledOrders(rows) };
  const asked = eitherDays(rows, { orders, epoch: given.sheet.epoch });
  if (asked.length > 0) throw new Failure(whichOrder(asked, placeOf));
  return {
    rows,
    orders,
    epoch: given.sheet.epoch,
    problems: first.unclosed.map((one) => unclosed(one, mapping)),
    placeOf,
    unread: mapping.flatMap((key, at) => (key === null && headings.row?.cells[at] ? [place(at)] : [])),
  };
}

const unclosed = ({ row, column }: SheetProblem, mapping: Mapping<IssuedKey>): RowProblem => ({
  row,
  key: mapping[column] ?? null,
  code: 'UNCLOSED_QUOTE',
});

const whichOrder = (asked: readonly EitherDay[], placeOf: IssuedSheet['placeOf']): string =>
  [
    ...asked.map(({ row, key }) => `Row ${String(row)}, ${placeOf(key)}: either number may be the day.`),
    'Say which is: --day-order day-first or --day-order month-first.',
  ].join('\n');
