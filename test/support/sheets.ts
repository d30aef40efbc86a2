/** Spreadsheets as programs write them. In a workbook, what is a `Date` is a cell that is formatted as a day, what is padded a number with leading zeros, what is a month a day that is shown without its day. */
import { strToU8, zipSync } from 'fflate';

export type Cell = string | number | Date | { readonly padded: number } | { readonly month: Date } | null;

const DAY = 86_400_000;
/** Day 0 of the calendar of workbooks. */
const FIRST = Date.UTC(1899, 11, 30);

/** A workbook whose worksheets all have these rows. */
export function workbook(
  rows: readonly (readonly Cell[])[],
  { from1904 = false, worksheets = ['1'] }: { from1904?: boolean; worksheets?: readonly string[] } = {},
): Buffer {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      ['workbook', 'sheet.main'],
      ['worksheets/sheet1', 'worksheet'],
      ['styles', 'styles'],
    ]
      .map(
        ([name, kind]) =>
          `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${Number(from1904)}"/><sheets>${worksheets.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId1"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    // Style 1 writes a number as a day, style 2 with leading zeros, style 3 as a month.
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0000"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="17" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows.map((cells, position) => rowXml(cells, position, from1904)).join('')}</sheetData></worksheet>`,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)]))),
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (...all: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([type, to], position) => `<Relationship Id="rId${position + 1}" Type="${OFFICE}/${type}" Target="${to}"/>`)
    .join('')}</Relationships>`;

/** A row without cells is not written at all, as programs do. */
function rowXml(cells: readonly Cell[], position: number, from1904: boolean): string {
  if (cells.every((cell) => cell === null)) return '';
  const number = position + 1;
  return `<row r="${number}">${cells.map((cell, at) => cellXml(cell, `${String.fromCharCode(65 + at)}${number}`, from1904)).join('')}</row>`;
}

function cellXml(cell: Cell, at: string, from1904: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  const serial = (day: Date): number => (day.getTime() - FIRST) / DAY - (from1904 ? 1462 : 0);
  if (cell instanceof Date) return `<c r="${at}" s="1"><v>${serial(cell)}</v></c>`;
  if (typeof cell === 'object')
    return 'padded' in cell
      ? `<c r="${at}" s="2"><v>${cell.padded}</v></c>`
      : `<c r="${at}" s="3"><v>${serial(cell.month)}</v></c>`;
  const text = cell.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

export const WRITTEN = ['utf-8', 'gb18030', 'big5', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
type Written = (typeof WRITTEN)[number];

/** A text in an encoding that programs write and Node only reads; undefined where the encoding lacks one of its characters. */
export function encodedIn(text: string, encoding: Written): Buffer | undefined {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = (tables[encoding] ??= tableOf(encoding));
  const bytes = [...text].map((one) => (one < '\u0080' ? [one.charCodeAt(0)] : table.get(one)));
  return bytes.includes(undefined) ? undefined : Buffer.from(bytes.flatMap((one) => one ?? []));
}

export function encoded(text: string, encoding: 'big5' | 'gb18030'): Buffer {
  const bytes = encodedIn(text, encoding);
  if (bytes === undefined) throw new Error(`Not to be written in ${encoding}: ${text}`);
  return bytes;
}

type Table = ReadonlyMap<string, readonly number[]>;
const tables: Partial<Record<Written, Table>> = {};

function tableOf(encoding: Written): Table {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const put = (...bytes: number[]): void => {
    const read = decoder.decode(Uint8Array.from(bytes));
    if ([...read].length === 1 && read !== '\ufffd' && !table.has(read)) table.set(read, bytes);
  };
  if (encoding === 'windows-1252') for (let byte = 0x80; byte <= 0xff; byte += 1) put(byte);
  else
    for (let lead = 0x81; lead <= 0xfe; lead += 1) for (let trail = 0x40; trail <= 0xfe; trail += 1) put(lead, trail);
  return table;
}
