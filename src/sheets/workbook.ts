/** The first sheet of an Excel workbook (`.xlsx`), each cell as the program shows it. */
import {
  MOST_CELLS,
  MOST_ROWS,
  SheetTooLarge,
  tidy,
  UnreadableSheet,
  type Sheet,
  type SheetProblem,
  type SheetRow,
} from './sheet';
import { shownBy, stylesIn, type Show } from './workbook-styles';
import { readXml, type Part } from './workbook-parts';

/** Cells beyond are not read. */
const MAX_COLUMNS = 500;
/** UTF-16 units of a cell: more no program writes. */
const LONGEST_CELL = 32_767;

/** Some programs have words of their own for what can be seen. */
const HIDDEN = /^(very)?hidden$/i;
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/;

export function readWorkbook(part: Part): Sheet {
  const { path, worksheets, from1904 } = firstSheetOf(part);
  const texts = textsIn(part('xl/sharedStrings.xml'));
  const show = shownBy(stylesIn(part('xl/styles.xml')), from1904);
  // The first may be a chart, which has no cells.
  const xml = WORKSHEET.test(path) ? part(path) : undefined;
  if (xml === undefined)
    throw new UnreadableSheet(
      'The first sheet of the workbook has no cells, as a chart has none. Move the one with the rows before it.',
    );
  const { cells, merges } = cellsIn(xml, texts, show);
  return { reading: null, worksheets, others: [], ...rowsOf(cells, merges), epoch: from1904 ? 1462 : 0 };
}

function firstSheetOf(part: Part) {
  let id: string | undefined;
  const worksheets: string[] = [];
  let from1904 = false;
  const targets = new Map<string, string>();
  const workbook = part('xl/workbook.xml');
  if (workbook === undefined) throw new UnreadableSheet('The archive is no workbook.');
  readXml(workbook, (name, attributes) => {
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
    // What is hidden is not what somebody sees and gives.
    if (name !== 'sheet' || HIDDEN.test(attributes.state ?? '')) return;
    worksheets.push(tidy(attributes.name ?? ''));
    id ??= attributes['r:id'] ?? attributes.id;
  });
  readXml(part('xl/_rels/workbook.xml.rels'), (name, { Id = '', Target = '' }) => {
    if (name === 'Relationship') targets.set(Id, Target);
  });
  const target = targets.get(id ?? '');
  if (target === undefined) throw new UnreadableSheet('The workbook has no sheet that can be seen.');
  return { path: target.startsWith('/') ? target.slice(1) : `xl/${target}`, worksheets, from1904 };
}

/** The text of a cell as it is kept. What XML has no sign for, as the end of a line, workbooks write by its number: `_x000D_`. */
function cellText(written: string): string {
  if (written.length > LONGEST_CELL) throw new UnreadableSheet('A cell is too long.');
  return tidy(written.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))));
}

/** The texts that cells share; how they are to be pronounced is no part of them. */
function textsIn(xml: string | undefined): readonly string[] {
  const texts: string[] = [];
  let phonetic = false;
  readXml(
    xml,
    (name) => {
      if (name === 'si') texts.push('');
      if (name === 'rPh') phonetic = true;
    },
    (name, text) => {
      if (name === 't' && !phonetic) texts[texts.length - 1] += text;
      if (name === 'rPh') phonetic = false;
      // Once for all cells that share it.
      if (name === 'si') texts.push(cellText(texts.pop() ?? ''));
    },
  );
  return texts;
}

interface Range {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

interface Found {
  readonly text: string;
  readonly isError: boolean;
}

function cellsIn(xml: string, texts: readonly string[], show: Show) {
  const cells: Found[][] = [];
  const merges: Range[] = [];
  let [row, column] = [-1, -1];
  let cell = { type: '', style: 0, value: '', inline: '' };
  let phonetic = false;
  readXml(
    xml,
    (name, attributes) => {
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', inline: '' };
      } else if (name === 'rPh') phonetic = true;
      else if (name === 'mergeCell') merges.push(...rangesOf(attributes.ref ?? ''));
    },
    (name, text) => {
      if (name === 'v') cell.value += text;
      else if (name === 't' && !phonetic) cell.inline += text;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c' && row < MOST_ROWS && column < MAX_COLUMNS)
        (cells[row] ??= [])[column] = { text: textOf(cell, texts, show), isError: cell.type === 'e' };
      else if (name === 'row' && row >= MOST_ROWS) throw new SheetTooLarge('rows');
    },
  );
  return { cells, merges };
}

function textOf(
  { type, style, value, inline }: { type: string; style: number; value: string; inline: string },
  texts: readonly string[],
  show: Show,
): string {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'inlineStr') return cellText(inline);
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  // A day as it is written: whoever makes a moment of it makes it one of some time zone.
  if (type === 'd') return cellText(value.replace(/T.*$/, ''));
  return type === 'n' && value !== '' ? show(Number(value), style) : cellText(value);
}

const columnOf = (place: string): number =>
  [...place.replace(/[^A-Z]/g, '')].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The cells of a merged range go down from the first; those beside it stay empty, as in the sheet. */
function rangesOf(ref: string): readonly Range[] {
  const [, from, first, last] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(ref) ?? [];
  if (from === undefined || first === last || columnOf(from) >= MAX_COLUMNS) return [];
  return [{ column: columnOf(from), first: Number(first) - 1, last: Number(last) - 1 }];
}

function rowsOf(cells: readonly (readonly Found[] | undefined)[], merges: readonly Range[]) {
  const problems: SheetProblem[] = [];
  const above = mergedFrom(merges, cells.length);
  let count = 0;
  const rows: SheetRow[] = Array.from(cells, (found, position) => {
    const here = above[position] ?? new Map<number, number>();
    const merged = [...here.keys()];
    const width = Math.max(found?.length ?? 0, ...merged.map((column) => column + 1));
    count += width;
    // Those that are left out between others count as well, and those that are merged with the one above.
    if (count > MOST_CELLS) throw new SheetTooLarge('cells');
    const texts = Array.from({ length: width }, (_, column) => {
      const one = cells[here.get(column) ?? position]?.[column];
      if (one?.isError === true) problems.push({ code: 'ERROR_VALUE', row: position + 1, column, written: one.text });
      return one?.text ?? '';
    });
    return { number: position + 1, cells: texts, ...(merged.length > 0 ? { merged } : {}) };
  });
  return { rows, problems };
}

/** For each row the columns that are merged with a row above, and which. */
function mergedFrom(merges: readonly Range[], length: number): readonly (Map<number, number> | undefined)[] {
  const above: Map<number, number>[] = [];
  let count = 0;
  for (const { column, first, last } of merges)
    for (let row = first + 1; row <= Math.min(last, length - 1); row += 1) {
      if (++count > MOST_CELLS) throw new SheetTooLarge('cells');
      (above[row] ??= new Map()).set(column, first);
    }
  return above;
}
