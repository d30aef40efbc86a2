/** Writes comma-separated values as spreadsheet programs open them; what looks like a formula is written as text. */
import { download } from '../service/device';

/** How a cell begins that programs calculate, in their East Asian editions as well. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

export async function downloadSheet(name: string, rows: readonly (readonly string[])[]): Promise<void> {
  const { default: papa } = await import('papaparse');
  const text = papa.unparse(rows as string[][], { escapeFormulae: FORMULA, newline: '\r\n' });
  // By the mark at the beginning they know that it is UTF-8.
  download(name, 'text/csv', `\uFEFF${text}\r\n`);
}
