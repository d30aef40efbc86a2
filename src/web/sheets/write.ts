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

export async function downloadWorkbook(name: string, rows: Cells): Promise<void> {
  const { workbookOf } = await import('../../sheets/write-workbook');
  download(name, await workbookOf(rows));
}
