/** Reads the first sheet of a spreadsheet in the browser: nothing of it leaves the device. */
export type Cells = readonly (readonly string[])[];

/** A file that is no spreadsheet that can be read. */
export class UnreadableSheet extends Error {
  override readonly name = 'UnreadableSheet';
}

/**
 * The cells as text, days as `YYYY-MM-DD`, every row of the sheet in its place.
 * @param isHeading whether a column is called so: by its headings a text is known to be read in the right encoding
 * @throws UnreadableSheet
 */
export async function readSheet(file: File, isHeading: (written: string) => boolean): Promise<Cells> {
  try {
    const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    const zipped = start[0] === 0x50 && start[1] === 0x4b;
    return zipped ? await readWorkbook(file) : await readText(file, isHeading);
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

async function readText(file: File, isHeading: (written: string) => boolean): Promise<Cells> {
  const { default: papa } = await import('papaparse');
  const readings = textsOf(new Uint8Array(await file.arrayBuffer())).map((text) =>
    papa.parse<string[]>(text).data.map((row) => row.map((cell) => cell.trim())),
  );
  const [first] = readings;
  if (first === undefined) throw new Error('no text');
  return readings.find((cells) => headingsOf(cells).some(isHeading)) ?? first;
}

/** The first row with anything in it. */
export const headingsOf = (cells: Cells): readonly string[] => cells.find(isFilled) ?? [];

export const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== '');

/**
 * What the bytes may say, the likeliest first. Programs that do not write UTF-8 write what is usual on the Mainland, or in Hong Kong and
 * Macao; nearly every text in one of these can be read, wrongly, in the other.
 */
function textsOf(bytes: Uint8Array): readonly string[] {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return (wide ? ['utf-16le'] : ['utf-8', 'gb18030', 'big5']).flatMap((encoding) => {
    try {
      return [new TextDecoder(encoding, { fatal: true }).decode(bytes)];
    } catch {
      return [];
    }
  });
}
