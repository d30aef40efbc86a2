/** Reads the first sheet of a spreadsheet in the browser: nothing of it leaves the device. */
export type Cells = readonly (readonly string[])[];

/** A file that is no spreadsheet that can be read. */
export class UnreadableSheet extends Error {
  override readonly name = 'UnreadableSheet';
}

/**
 * The cells as text, days as `YYYY-MM-DD`.
 * @throws UnreadableSheet
 */
export async function readSheet(file: File): Promise<Cells> {
  try {
    const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    const zipped = start[0] === 0x50 && start[1] === 0x4b;
    return await (zipped ? readWorkbook(file) : readText(file));
  } catch (error) {
    throw new UnreadableSheet(file.name, { cause: error });
  }
}

async function readWorkbook(file: File): Promise<Cells> {
  const { readSheet: read } = await import('read-excel-file/universal');
  const rows = await read(file);
  return rows.map((row) => row.map(textOf));
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string'
    ? cell.trim()
    : typeof cell === 'number' || typeof cell === 'boolean'
      ? String(cell)
      : '';
}

async function readText(file: File): Promise<Cells> {
  const { default: papa } = await import('papaparse');
  const { data } = papa.parse<string[]>(decode(await file.arrayBuffer()));
  return data.map((row) => row.map((cell) => cell.trim()));
}

/** UTF-8; what is not comes from the spreadsheet programs of the Mainland, Hong Kong or Macao. */
function decode(bytes: ArrayBuffer): string {
  for (const encoding of ['utf-8', 'gb18030', 'big5']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Another one, then.
    }
  }
  throw new Error('no text');
}
