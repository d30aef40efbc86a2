/** Rows of a sheet of issued certificates, as the service takes them. Problems say where they are, and never what is written there. */
import type { ReadRow } from '../columns';
import { ordersOf, readDay, type DayOrder, type DayProblem } from '../days';
import { DAY_KEYS, type IssuedKey } from './columns';

/** As `IssuedCertificateInput` of the service. */
export interface IssuedInput {
  readonly certificate: string;
  readonly number: string;
  readonly name: string;
  readonly otherNames: string[];
  readonly checkItem: string;
  /** Days as `YYYY-MM-DD`. */
  readonly awardedOn: string;
  readonly expiresOn: string | null;
}

export type CellProblem =
  'EMPTY' | 'ERROR_VALUE' | 'NAME_ASKED' | 'NAME_WAITING' | 'ORDER_ASKED' | 'TWICE' | DayProblem;

export interface RowProblem {
  /** The number of the row in the sheet; null: of no row. */
  readonly row: number | null;
  /** The column; null: the row as a whole. */
  readonly key: IssuedKey | null;
  /** A problem of the cell, or what the service calls it. */
  readonly code: string;
  /** What the service says of it. */
  readonly message?: string;
  /** The row that has the same already. */
  readonly other?: number;
}

export interface IssuedRow {
  readonly number: number;
  /** null: its problems are such that it cannot even be sent to be checked. */
  readonly issued: IssuedInput | null;
  readonly problems: readonly RowProblem[];
}

export interface IssuedAnswers {
  readonly orders: Readonly<Partial<Record<IssuedKey, DayOrder>>>;
  /** See Sheet. */
  readonly epoch: number;
  /** The code of the certificate that a cell names; of an empty one, that of the whole sheet. */
  readonly codeOf: (text: string | undefined) => { readonly code: string } | { readonly problem: CellProblem };
  /** A holder's names as they are compared. */
  readonly comparedNames?: (names: readonly string[]) => readonly string[];
}

/** The rows as they are sent, each with all its problems. */
export function issuedRows(rows: readonly ReadRow<IssuedKey>[], answers: IssuedAnswers): readonly IssuedRow[] {
  const holders = new Map<string, number>();
  return rows.map((row) => {
    const read = readIssued(row, answers);
    if (read.issued === null || read.issued.number === '') return read;
    const ways = holderWays(read.issued, answers.comparedNames ?? plainNames);
    const other = ways.map((way) => holders.get(way)).find((known) => known !== undefined);
    for (const way of ways) holders.set(way, other ?? row.number);
    if (other === undefined) return read;
    return { ...read, problems: [{ row: row.number, key: 'number', code: 'TWICE', other }] };
  });
}

function readIssued({ number: row, cells, failed }: ReadRow<IssuedKey>, answers: IssuedAnswers): IssuedRow {
  const problems: RowProblem[] = [];
  const wrong = (key: IssuedKey, code: CellProblem): string => {
    problems.push({ row, key, code });
    return '';
  };
  // What is empty is told by the service, with all else that it finds in the row.
  const textOf = (key: IssuedKey): string => (failed.includes(key) ? wrong(key, 'ERROR_VALUE') : (cells[key] ?? ''));
  const dayOf = (key: IssuedKey): string => {
    if (failed.includes(key)) return wrong(key, 'ERROR_VALUE');
    const read = readDay(cells[key] ?? '', answers.epoch);
    if ('day' in read) return read.day;
    if ('problem' in read) return wrong(key, cells[key] === undefined ? 'EMPTY' : read.problem);
    const order = answers.orders[key];
    return order === undefined ? wrong(key, 'ORDER_ASKED') : read.either[order];
  };
  const named = answers.codeOf(cells.certificate);
  const issued = {
    certificate: 'code' in named ? named.code : wrong('certificate', named.problem),
    number: textOf('number'),
    name: textOf('name'),
    otherNames: failed.includes('otherNames')
      ? [wrong('otherNames', 'ERROR_VALUE')]
      : otherNamesIn(cells.otherNames ?? ''),
    checkItem: textOf('checkItem'),
    awardedOn: dayOf('awardedOn'),
    expiresOn: cells.expiresOn === undefined ? null : dayOf('expiresOn'),
  };
  return { number: row, issued: problems.length === 0 ? issued : null, problems };
}

/** Names that are written one after the other; a comma may stand within one. */
export const otherNamesIn = (written: string): string[] =>
  written.split(/[;；、\n]/).flatMap((name) => name.trim() || []);

/** The orders that the days of each column settle by themselves. */
export const settledOrders = (rows: readonly ReadRow<IssuedKey>[]): IssuedAnswers['orders'] =>
  Object.fromEntries(
    DAY_KEYS.flatMap((key) => {
      const orders = ordersOf(rows.flatMap(({ cells }) => cells[key] ?? []));
      return orders.length === 1 ? [[key, orders[0]]] : [];
    }),
  );

export interface EitherDay {
  readonly key: IssuedKey;
  readonly row: number;
  readonly written: string;
  /** The day in either order. */
  readonly either: Readonly<Record<DayOrder, string>>;
}

/** The columns whose order of day and month has to be asked, each with the first day that may be two. */
export const eitherDays = (
  rows: readonly ReadRow<IssuedKey>[],
  { orders, epoch }: Pick<IssuedAnswers, 'orders' | 'epoch'>,
): readonly EitherDay[] =>
  DAY_KEYS.filter((key) => orders[key] === undefined).flatMap((key) => {
    for (const { number: row, cells } of rows) {
      const written = cells[key] ?? '';
      const read = readDay(written, epoch);
      if ('either' in read) return [{ key, row, written, either: read.either }];
    }
    return [];
  });

/** By what two rows are the same issued certificate: whatever the service finds beyond this it tells itself. */
const holderWays = (
  { number, name, otherNames, checkItem }: IssuedInput,
  comparedNames: NonNullable<IssuedAnswers['comparedNames']>,
): readonly string[] =>
  comparedNames([name, ...otherNames]).map((way) => JSON.stringify([plain(number), plain(checkItem), way]));

const plain = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .toUpperCase();

const plainNames = (names: readonly string[]): readonly string[] => [...new Set(names.map(plain))];
