/** Sheets of records: the columns of a type by the table of shapes, and the record that a row makes. */
import { texts as words } from '../forms/texts';
import type { RecordType } from '../graphql/graphql';
import type { Text } from '../language/languages';
import type { Content } from '../records/names';
import { SHAPES, type Fields, type Shape } from '../records/shapes';
import type { Column, SheetRow } from '../sheets/columns';

/** Types whose records fit into a row; the others have lists of routes, levels or parties, which a form or a document takes. */
export const SHEET_TYPES: readonly RecordType[] = [
  'EQUIVALENCE',
  'CERTIFICATE',
  'EXCLUSION',
  'POST',
  'UNIT',
  'BODY',
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
    const needed = required === true && before === '';
    if (shape.is === 'text')
      return LANGUAGES.map((language) => ({
        key: `${key}.${language}`,
        heading: joined(heading, words[language]),
        example: '',
        shape: { is: 'line' } as const,
      }));
    if (shape.is === 'group') return columnsIn(shape.fields, `${key}.`, heading);
    if (shape.is === 'readOnly' || (shape.is === 'list' && !isFlat(shape.of))) return [];
    return [{ key, heading, example: '', shape, ...(needed ? { required: true } : {}) }];
  });
}

/** Items that a cell can list: codes, words, and levels as `HKQF/4`. */
const isFlat = (shape: Shape): boolean => shape.is === 'record' || shape.is === 'one' || isPlacement(shape);

const isPlacement = (shape: Shape): boolean =>
  shape.is === 'group' && Object.keys(shape.fields).join() === 'framework,level';

const joined = (one: Text, other: Text): Text => ({
  en: `${one.en}: ${other.en}`,
  zhHant: `${one.zhHant}：${other.zhHant}`,
  zhHans: `${one.zhHans}：${other.zhHans}`,
  pt: `${one.pt}: ${other.pt}`,
});

export type CellProblem = 'NOT_A_NUMBER' | 'NOT_A_WORD' | 'NOT_YES_OR_NO' | 'NOT_A_LEVEL';

export interface ReadRow extends SheetRow<string> {
  readonly record: Content;
  /** What cannot be read, by the key of the column. */
  readonly unread: readonly (readonly [key: string, problem: CellProblem])[];
}

/** The record of a row, and what cannot be read in its cells. */
export function readRow({ number, cells }: SheetRow<string>, columns: readonly SheetColumn[]): ReadRow {
  const unread: (readonly [string, CellProblem])[] = [];
  const record: Record<string, unknown> = {};
  for (const { key, shape } of columns) {
    const cell = cells[key];
    if (cell === undefined) continue;
    const value = readCell(cell, shape);
    if (typeof value === 'symbol') unread.push([key, value.description as CellProblem]);
    else put(record, key.split('.'), value);
  }
  return { number, cells, record, unread };
}

const problem = (kind: CellProblem): symbol => Symbol(kind);

const YES = ['yes', 'true', '1', '是', 'sim', 'x', '✓'];
const NO = ['no', 'false', '0', '否', 'não', 'nao'];

function readCell(cell: string, shape: Shape): unknown {
  switch (shape.is) {
    case 'number':
      return Number.isNaN(Number(cell)) ? problem('NOT_A_NUMBER') : Number(cell);
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
      const items = cell
        .split(/[;；\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '')
        .map((item) => readCell(item, shape.of));
      return items.find((item) => typeof item === 'symbol') ?? items;
    }
    case 'group': {
      const [framework, level, ...rest] = cell.split('/').map((part) => part.trim());
      return level === undefined || level === '' || rest.length > 0 ? problem('NOT_A_LEVEL') : { framework, level };
    }
    case 'code':
    case 'day':
    case 'level':
    case 'line':
    case 'link':
    case 'record':
    case 'readOnly':
    case 'text':
      return cell;
  }
}

function put(record: Record<string, unknown>, [name, ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) record[name] = value;
  else {
    const inner = (record[name] ??= {}) as Record<string, unknown>;
    put(inner, rest, value);
  }
}
