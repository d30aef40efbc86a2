/** A sheet once it is read: rows of cells, each text, in their places. */
import type { Encoding } from './encodings';

export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** How a text was read; workbooks say by themselves how they are. */
export interface Reading {
  readonly encoding: Encoding;
  readonly separator: Separator;
}

export interface SheetRow {
  /** Its number in the sheet, as spreadsheet programs count. */
  readonly number: number;
  /** Without blanks around them, in normal form C; days as `YYYY-MM-DD` where the sheet knows them for days. */
  readonly cells: readonly string[];
  /** The positions of cells that are merged with the one above, whose text they have. */
  readonly merged?: readonly number[];
}

export type SheetProblemCode = 'UNCLOSED_QUOTE' | 'ERROR_VALUE';

/** What cannot be read; where quotation marks are wrong, the row has no cells. */
export interface SheetProblem {
  readonly code: SheetProblemCode;
  readonly row: number;
  /** The position of the cell, from 0. */
  readonly column: number;
  readonly written: string;
}

export interface Sheet {
  /** null: a workbook. */
  readonly reading: Reading | null;
  /** The names of the worksheets of a workbook that can be seen: the first is read, the others are not. */
  readonly worksheets: readonly string[];
  /** Other ways in which the text can be read as well: which is right has to be asked. */
  readonly others: readonly Reading[];
  readonly rows: readonly SheetRow[];
  readonly problems: readonly SheetProblem[];
  /** Days between the first day of this sheet's calendar and 30 December 1899: 0, or 1462 where days are counted from 1904. */
  readonly epoch: number;
}

/** No spreadsheet that can be read. */
export class UnreadableSheet extends Error {
  override readonly name: string = 'UnreadableSheet';
}

/** Rows and cells at most: what has more is no list that somebody has written. */
export const MOST_ROWS = 100_000;
export const MOST_CELLS = 2_000_000;

/** It has more than a sheet may, however it is read. */
export class SheetTooLarge extends UnreadableSheet {
  override readonly name = 'SheetTooLarge';

  constructor(of: 'rows' | 'cells') {
    const most = { rows: MOST_ROWS, cells: MOST_CELLS }[of];
    super(`The sheet has more than ${String(most)} ${of}. Give it in parts.`);
  }
}

export const isFilled = ({ cells }: SheetRow): boolean => cells.some((cell) => cell !== '');

/** The text of a cell as it is kept. */
export const tidy = (written: string): string => written.normalize('NFC').trim();
