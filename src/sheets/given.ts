/** A sheet that somebody has given, with what was answered about it: how it is to be read, and what its columns are. */
import {
  doubled,
  headingsOf,
  lacking,
  rowsBelow,
  wordsOf,
  type Column,
  type Headings,
  type Mapping,
  type ReadRow,
} from './columns';
import type { Encoding } from './encodings';
import type { Reading, Sheet, SheetProblem } from './sheet';

export interface GivenSheet<K extends string> {
  readonly name: string;
  /** undefined: it was kept from an earlier visit, and stays as it was read. */
  readonly bytes?: Uint8Array | undefined;
  readonly sheet: Sheet;
  /** The encodings in which it can be read. */
  readonly encodings: readonly Encoding[];
  /** Whether somebody has chosen among several readings. */
  readonly chosen: boolean;
  /** The rows that are not to be read, as their quotation marks are wrong. */
  readonly leftOut: readonly number[];
  /** The row of its headings, where somebody has said. */
  readonly headingRow: number | null;
  /** What its columns are, where somebody has said. */
  readonly mapping: Mapping<K> | null;
}

export interface OpenSheet<K extends string> {
  readonly headings: Headings<K>;
  /** Empty as long as something has to be answered first. */
  readonly rows: readonly ReadRow<K>[];
  readonly unclosed: readonly SheetProblem[];
  readonly lacking: readonly Column<K>[];
  readonly doubled: readonly Column<K>[];
  /** What has to be answered first. */
  readonly asks: 'READING' | 'COLUMNS' | 'QUOTES' | null;
}

/** @throws UnreadableSheet */
export async function giveSheet<K extends string>(
  name: string,
  bytes: Uint8Array,
  columns: readonly Column<K>[],
  reading?: Reading,
): Promise<GivenSheet<K>> {
  // What reads sheets is loaded when there is one.
  const { readSheet, soundEncodings } = await import('./read.js');
  const sheet = readSheet(bytes, { headings: new Set(columns.flatMap(wordsOf)), ...reading });
  const encodings = sheet.reading === null ? [] : soundEncodings(bytes);
  return { name, bytes, sheet, encodings, chosen: reading !== undefined, leftOut: [], headingRow: null, mapping: null };
}

export function openSheet<K extends string>(
  { sheet, chosen, leftOut, headingRow, mapping }: GivenSheet<K>,
  columns: readonly Column<K>[],
  known: Readonly<Record<string, K | null>>,
): OpenSheet<K> {
  const found = headingsOf(sheet, columns, known, headingRow);
  const headings = mapping === null ? found : { ...found, mapping, sure: true };
  const unclosed = sheet.problems.filter(({ code, row }) => code === 'UNCLOSED_QUOTE' && !leftOut.includes(row));
  const wrong = { lacking: lacking(headings.mapping, columns), doubled: doubled(headings.mapping, columns) };
  const asks =
    !chosen && sheet.others.length > 0
      ? 'READING'
      : !headings.sure || wrong.lacking.length > 0 || wrong.doubled.length > 0
        ? 'COLUMNS'
        : unclosed.length > 0
          ? 'QUOTES'
          : null;
  return { headings, rows: asks === null ? rowsBelow(sheet, headings) : [], unclosed, ...wrong, asks };
}
