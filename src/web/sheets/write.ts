/** Writes sheets as spreadsheet programs open them. */
import type { PageLanguage } from '../language/languages';
import { download } from '../service/device';

type Cells = readonly (readonly string[])[];

/** Where the comma is that of decimals, programs separate cells by semicolons. */
const separatorOf = ({ key }: PageLanguage): ',' | ';' => (key === 'pt' ? ';' : ',');

export async function downloadCsv(name: string, rows: Cells, language: PageLanguage): Promise<void> {
  const { csvOf } = await import('../../sheets/csv');
  download(name, new Blob([csvOf(rows, separatorOf(language))], { type: 'text/csv;charset=utf-8' }));
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
