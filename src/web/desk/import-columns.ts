/** Sheets of records: the columns of a type by the table of shapes, and the record that a row makes. */
import { texts as words } from '../forms/texts';
import type { RecordType } from '../graphql/graphql';
import type { Text } from '../language/languages';
import type { Content } from '../records/names';
import { SHAPES, type Fields, type Shape } from '../records/shapes';
import type { NamedType } from '../parts/record-picker';
import type { Column, ReadRow as SheetRow } from '../../sheets/columns';
import { ordersOf, readDay, type DayOrder, type DayProblem, type DayQuestion } from '../../sheets/days';
import type { Named } from '../sheets/names';
import { readNumber } from '../../sheets/numbers';

/** Types whose records fit into a row; the others have lists of routes, levels, members or parties, which a form or a document takes. */
export const SHEET_TYPES: readonly RecordType[] = [
  'EQUIVALENCE',
  'CERTIFICATE',
  'EXCLUSION',
  'POST',
  'UNIT',
  'BODY',
  'ISSUER_KEY',
  'COURSE',
  'SKILL',
  'POST_GROUP',
  'OPENING',
  'LEVEL_REFERENCE',
  'FIELD',
  'REGION',
];

/** A column, and what its cells hold. */
export interface SheetColumn extends Column<string> {
  readonly shape: Shape;
}

const LANGUAGES = ['en', 'zhHant', 'zhHans', 'pt'] as const;

export const columnsOf = (type: RecordType): readonly SheetColumn[] => columnsIn(SHAPES[type], '');

function columnsIn(fields: Fields, before: string, within?: Text): readonly SheetColumn[] {
  return Object.entries(fields).flatMap(([name, { label, shape, required }]) => {
    const key = before + name;
    const heading = within === undefined ? label : joined(within, label);
    // How far records can be relied upon may be said for all rows at once.
    const needed = required === true && before === '' && name !== 'standing';
    if (shape.is === 'text')
      return LANGUAGES.map((language) => ({
        key: `${key}.${language}`,
        heading: joined(heading, words[language]),
        example: '',
        shape: { is: 'line' } as const,
      }));
    if (shape.is === 'group') return columnsIn(shape.fields, `${key}.`, heading);
    // Of what a cell cannot list, a row has room for one.
    if (shape.is === 'list' && shape.of.is === 'group' && !isFlat(shape.of))
      return columnsIn(shape.of.fields, `${key}[0].`, heading);
    if (shape.is === 'readOnly' || (shape.is === 'list' && !isFlat(shape.of))) return [];
    return [{ key, heading, example: '', shape, ...(needed ? { required: true } : {}) }];
  });
}

/** Items that a cell can list: codes, words, levels as `HKQF/4`, and other names, whose language a cell does not say. */
const isFlat = (shape: Shape): boolean =>
  shape.is === 'record' || shape.is === 'one' || isPlacement(shape) || isOtherName(shape);

const isPlacement = (shape: Shape): boolean =>
  shape.is === 'group' && Object.keys(shape.fields).join() === 'framework,level';

const isOtherName = (shape: Shape): boolean =>
  shape.is === 'group' && Object.keys(shape.fields).join() === 'text,language';

const joined = (one: Text, other: Text): Text => ({
  en: `${one.en}: ${other.en}`,
  zhHant: `${one.zhHant}：${other.zhHant}`,
  zhHans: `${one.zhHans}：${other.zhHans}`,
  pt: `${one.pt}: ${other.pt}`,
});

export type CellProblem =
  | 'NOT_A_NUMBER'
  | 'NOT_A_WORD'
  | 'NOT_YES_OR_NO'
  | 'NOT_A_LEVEL'
  | 'ORDER_ASKED'
  | 'NAME_ASKED'
  | 'NAME_WAITING'
  | 'ERROR_VALUE'
  | DayProblem;

export interface ReadRow extends SheetRow<string> {
  readonly record: Content;
  /** What cannot be read, by the key of the column. */
  readonly unread: readonly (readonly [key: string, problem: CellProblem])[];
}

/** What was answered about the sheet. */
export interface SheetAnswers {
  readonly orders: Readonly<Record<string, DayOrder | undefined>>;
  readonly epoch: number;
  readonly nameOf: (type: NamedType, text: string) => Named;
  /** The codes that the sheet itself registers: its rows may name each other. */
  readonly own: ReadonlySet<string>;
}

/** The record of a row, and what cannot be read in its cells. */
export function readRow(row: SheetRow<string>, columns: readonly SheetColumn[], answers: SheetAnswers): ReadRow {
  const unread: (readonly [string, CellProblem])[] = [];
  const record: Record<string, unknown> = {};
  for (const { key, shape } of columns) {
    const cell = row.cells[key];
    if (cell === undefined) continue;
    const value = row.failed.includes(key) ? problem('ERROR_VALUE') : readCell(cell, shape, key, answers);
    if (typeof value === 'symbol') unread.push([key, value.description as CellProblem]);
    else put(record, key.split('.'), value);
  }
  return { ...row, record, unread };
}

/** The columns whose days can be read in either order, each with an example. */
export function dayQuestionsOf(
  rows: readonly SheetRow<string>[],
  columns: readonly SheetColumn[],
  { orders, epoch }: Pick<SheetAnswers, 'orders' | 'epoch'>,
): readonly DayQuestion<string>[] {
  return columns.flatMap(({ key, shape }) => {
    if (shape.is !== 'day' || orders[key] !== undefined) return [];
    for (const written of rows.flatMap(({ cells }) => cells[key] ?? [])) {
      const read = readDay(written, epoch);
      if ('either' in read) return [{ key, written, either: read.either }];
    }
    return [];
  });
}

/** The only order that the days of a column can have, where there is only one. */
export function settledOrders(
  rows: readonly SheetRow<string>[],
  columns: readonly SheetColumn[],
): Readonly<Record<string, DayOrder | undefined>> {
  return Object.fromEntries(
    columns.flatMap(({ key, shape }) => {
      if (shape.is !== 'day') return [];
      const orders = ordersOf(rows.flatMap(({ cells }) => cells[key] ?? []));
      return orders.length === 1 ? [[key, orders[0]]] : [];
    }),
  );
}

/** What a sheet calls records by, with the rows in which it does so. */
export function namesIn(
  rows: readonly SheetRow<string>[],
  columns: readonly SheetColumn[],
): readonly { readonly type: NamedType; readonly text: string; readonly row: number }[] {
  return columns.flatMap(({ key, shape }) => {
    const of = shape.is === 'list' ? shape.of : shape;
    if (of.is !== 'record') return [];
    return rows.flatMap(({ number, cells }) =>
      itemsOf(cells[key] ?? '', shape).map((text) => ({ type: of.type, text, row: number })),
    );
  });
}

/** What is written as a code may be one that nobody knows yet: the service tells. */
export const isCode = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(text);

const problem = (kind: CellProblem): symbol => Symbol(kind);

const YES = ['yes', 'true', '1', '是', 'sim', 'x', '✓'];
const NO = ['no', 'false', '0', '否', 'não', 'nao'];

function readCell(cell: string, shape: Shape, key: string, answers: SheetAnswers): unknown {
  switch (shape.is) {
    case 'number':
      return Number.isNaN(readNumber(cell)) ? problem('NOT_A_NUMBER') : readNumber(cell);
    case 'day':
      return dayIn(cell, key, answers);
    case 'record':
      return codeOf(cell, shape.type, answers);
    case 'flag':
      if (YES.includes(cell.toLowerCase())) return true;
      return NO.includes(cell.toLowerCase()) ? false : problem('NOT_YES_OR_NO');
    case 'one':
      return (
        Object.entries(shape.of).find(([code, word]) =>
          [code, ...Object.values(word as unknown as Record<string, string>)].some(
            (name) => name.toLowerCase() === cell.toLowerCase(),
          ),
        )?.[0] ?? problem('NOT_A_WORD')
      );
    case 'list': {
      const items = itemsOf(cell, shape).map((item) => readCell(item, shape.of, key, answers));
      return items.find((item) => typeof item === 'symbol') ?? items;
    }
    case 'group': {
      if (isOtherName(shape)) return { text: cell };
      const [framework, level, ...rest] = cell.split('/').map((part) => part.trim());
      return level === undefined || level === '' || rest.length > 0 ? problem('NOT_A_LEVEL') : { framework, level };
    }
    case 'code':
    case 'level':
    case 'line':
    case 'link':
    case 'telephone':
    case 'email':
    case 'readOnly':
    case 'text':
      return cell;
  }
}

/** The parts of a cell, where its column takes several. */
const itemsOf = (cell: string, shape: Shape): readonly string[] =>
  (shape.is === 'list' ? cell.split(/[;；\n]/) : [cell]).map((item) => item.trim()).filter((item) => item !== '');

function dayIn(cell: string, key: string, { orders, epoch }: SheetAnswers): string | symbol {
  const read = readDay(cell, epoch);
  if ('day' in read) return read.day;
  if ('problem' in read) return problem(read.problem);
  const order = orders[key];
  return order === undefined ? problem('ORDER_ASKED') : read.either[order];
}

function codeOf(text: string, type: NamedType, { nameOf, own }: SheetAnswers): string | symbol {
  if (own.has(text)) return text;
  const named = nameOf(type, text);
  if (named.is === 'TAKEN') return named.code;
  if (named.is === 'WAITING') return problem('NAME_WAITING');
  return named.is !== 'SEVERAL' && isCode(text) ? text : problem('NAME_ASKED');
}

function put(record: Record<string, unknown>, [name, ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) record[name] = value;
  else if (name.endsWith('[0]')) {
    const [first] = (record[name.slice(0, -3)] ??= [{}]) as Record<string, unknown>[];
    put(first, rest, value);
  } else {
    const inner = (record[name] ??= {}) as Record<string, unknown>;
    put(inner, rest, value);
  }
}
