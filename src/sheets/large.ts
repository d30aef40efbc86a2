/** A text that is too large to be read at once: how it is to be read shows at its beginning, and its rows come one by one. */
import { readRow, type Mapping, type ReadRow } from './columns';
import { RowReader } from './row-reader';
import {
  isFilled,
  MOST_ROWS,
  SheetTooLarge,
  UnreadableSheet,
  type Reading,
  type SheetProblem,
  type SheetRow,
} from './sheet';

/** UTF-16 units of what is kept of all rows. */
const MOST_KEPT = 50_000_000;

/** As much of the beginning as has whole lines, in any encoding; undefined: there is no end of a line. */
export function wholeLines(bytes: Uint8Array): Uint8Array | undefined {
  // In UTF-16 a character has two bytes, and one of them may be as the end of a line.
  if (bytes.includes(0)) return bytes.subarray(0, bytes.length - (bytes.length % 2));
  const end = bytes.lastIndexOf(LINE_FEED);
  return end < 0 ? undefined : bytes.subarray(0, end + 1);
}

const LINE_FEED = 10;

interface LargeSheet<K extends string> {
  readonly rows: readonly ReadRow<K>[];
  readonly unclosed: readonly SheetProblem[];
}

/**
 * The rows below the headings. Of each no more is kept than is read of it.
 * @throws UnreadableSheet where it is not in that encoding, or there is too much of it
 */
export async function readLarge<K extends string>(
  pieces: AsyncIterable<Uint8Array>,
  { encoding, separator }: Reading,
  headingRow: number,
  mapping: Mapping<K>,
): Promise<LargeSheet<K>> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const reader = new RowReader(separator);
  const rows: ReadRow<K>[] = [];
  let kept = 0;
  const keep = (read: readonly SheetRow[]): void => {
    for (const row of read) {
      if (row.number <= headingRow || !isFilled(row)) continue;
      // A part of a text keeps all of it in memory; a copy does not.
      const one = JSON.parse(JSON.stringify(readRow(row, mapping))) as ReadRow<K>;
      rows.push(one);
      for (const cell of Object.values<string | undefined>(one.cells)) kept += cell?.length ?? 0;
      if (rows.length > MOST_ROWS) throw new SheetTooLarge('rows');
      if (kept > MOST_KEPT) throw new UnreadableSheet('The cells of the sheet are too long.');
    }
  };
  /** @param piece undefined: there are no more */
  const decoded = (piece: Uint8Array | undefined): string => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw new UnreadableSheet(`The text is not ${encoding} after some ${String(rows.length)} rows.`);
    }
  };
  for await (const piece of pieces) keep(reader.read(decoded(piece)));
  keep(reader.read(decoded(undefined)));
  keep(reader.end());
  return { rows, unclosed: reader.problems };
}
