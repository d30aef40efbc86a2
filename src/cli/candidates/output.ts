/** Where answers go: to a file or to standard output, line by line as they come; a workbook, once all are there. */
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { csvLines, csvOf } from '../../sheets/csv';
import { Failure } from '../failure';
import { LINE_ENDS, type Format } from './earlier';
import { cellsOf, headingsOf, type Line } from './sheet-of-answers';

export interface Output {
  write(line: Line): Promise<void>;
  end(): Promise<void>;
}

/** Characters that wait to be written. */
const PIECE = 16_384;

interface Place {
  /** Undefined: standard output. */
  readonly path: string | undefined;
  /** Bytes that are there already, and stay. */
  readonly from: number;
}

/** @param compares whether each line has what was answered before */
export function outputTo({ path, from }: Place, format: Format, compares: boolean): Output {
  if (format === 'xlsx') return workbookTo(path, compares);
  const stream = path === undefined ? process.stdout : createWriteStream(path, { flags: from === 0 ? 'w' : 'a' });
  // Whoever waits for a line is told; there is nobody else.
  if (path !== undefined) stream.on('error', () => undefined);
  let waiting = '';
  /** Once it is with the system: who kills us then does not take it back. */
  const flush = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const text = waiting;
      waiting = '';
      stream.write(text, (error) => {
        if (error) reject(path === undefined ? error : unwritable(path, error));
        else resolve();
      });
    });
  const put = async (text: string): Promise<void> => {
    waiting += text;
    if (waiting.length >= PIECE) await flush();
  };
  let isBegun = from > 0;
  return {
    write: async (line) => {
      if (format === 'jsonl') return put(`${jsonOf(line)}${LINE_ENDS.jsonl}`);
      const rows = [cellsOf(line, compares)];
      const text = isBegun ? csvLines(rows, ',') : csvOf([headingsOf(compares), ...rows], ',');
      isBegun = true;
      return put(text);
    },
    end: async () => {
      if (format === 'csv' && !isBegun) await put(csvOf([headingsOf(compares)], ','));
      await flush();
      if (path === undefined) return;
      stream.end();
      await finished(stream);
    },
  };
}

const jsonOf = ({ told, receipt, before }: Line): string =>
  JSON.stringify({ ...told, receipt: receipt ?? undefined, before });

function workbookTo(path: string | undefined, compares: boolean): Output {
  if (path === undefined) throw new Failure('A workbook is written to a file: say which, by --out.');
  const rows = [headingsOf(compares)];
  return {
    write: (line) => Promise.resolve(void rows.push(cellsOf(line, compares))),
    end: async () => {
      const { workbookOf } = await import('../../sheets/write-workbook.js');
      const bytes = Buffer.from(await (await workbookOf(rows)).arrayBuffer());
      await writeFile(path, bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
        throw unwritable(path, error);
      });
    },
  };
}

const unwritable = (path: string, { code, message }: NodeJS.ErrnoException): Failure =>
  new Failure(
    `\`${path}\` cannot be written (${code ?? message}). Check that its folder exists, may be written and has room; --resume goes on where it ended.`,
  );
