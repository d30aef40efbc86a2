/** Writes sheets as spreadsheet programs open them; what looks like a formula is written as text. */
import type { PageLanguage } from '../language/languages';
import { download } from '../service/device';

type Cells = readonly (readonly string[])[];

/** How a cell begins that programs calculate, in their East Asian editions as well, and behind blanks. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/** Where the comma is that of decimals, programs separate cells by semicolons. */
const separatorOf = ({ key }: PageLanguage): string => (key === 'pt' ? ';' : ',');

export async function downloadCsv(name: string, rows: Cells, language: PageLanguage): Promise<void> {
  const { default: papa } = await import('papaparse');
  const text = papa.unparse(rows as string[][], {
    escapeFormulae: FORMULA,
    newline: '\r\n',
    delimiter: separatorOf(language),
  });
  // By the mark at the beginning they know that it is UTF-8.
  download(name, new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv;charset=utf-8' }));
}

/** In a workbook each cell says that it is text: nothing in it is calculated. */
export async function downloadWorkbook(name: string, rows: Cells): Promise<void> {
  const { default: write } = await import('write-excel-file/universal');
  const cells = rows.map((row) =>
    row.map((value) =>
      value === '' ? null : { type: String, value: value.replace(UNWRITABLE, '\ufffd').slice(0, MOST_CHARACTERS) },
    ),
  );
  download(name, await write(cells, { stickyRowsCount: 1 }).toBlob());
}

/** Characters that XML does not have. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

/** What a cell of a workbook can hold. */
const MOST_CHARACTERS = 32_767;
