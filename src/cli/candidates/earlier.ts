/** A file of answers as an earlier run has left it, which may have been ended in the middle of a line. */
import { open, stat } from 'node:fs/promises';
import papa from 'papaparse';
import type { Day } from '../../recognition';
import { Failure } from '../failure';
import type { Told } from './answer';
import { gistOf, gistOfRow, type Gist } from './gist';

export type Format = 'csv' | 'jsonl' | 'xlsx';

/** How a line ends: nothing within one ends so. */
export const LINE_ENDS = { csv: '\r\n', jsonl: '\n' } as const;

/** An answer that was given before. */
export interface Earlier extends Pick<Told, 'number' | 'row' | 'post' | 'region' | 'revision'> {
  readonly onDate: Day;
  readonly gist: Gist;
  /** Where its line ends in the file, in bytes. */
  readonly end: number;
}

/** Bytes of a line at most. */
const LONGEST_LINE = 16_000_000;
const PIECE = 65_536;

export const formatOf = (path: string): Format | undefined => {
  const [, ending] = /\.(csv|jsonl|ndjson|xlsx)$/i.exec(path) ?? [];
  return ending === undefined
    ? undefined
    : ending.toLowerCase() === 'ndjson'
      ? 'jsonl'
      : (ending.toLowerCase() as Format);
};

/** The answers in the file, whole lines alone. @throws Failure where it is no file of answers */
export async function* earlierIn(path: string, format: Format): AsyncGenerator<Earlier, void> {
  if (format === 'xlsx')
    throw new Failure(`\`${path}\`: what is in a workbook is not read again. Keep the answers as .csv or .jsonl.`);
  let headings: readonly string[] | undefined;
  let number = 0;
  for await (const { text, end } of linesIn(path, LINE_ENDS[format])) {
    number += 1;
    if (format === 'csv' && headings === undefined) {
      headings = cellsIn(text.replace('\uFEFF', ''));
      continue;
    }
    const read = format === 'csv' ? ofRow(cellsIn(text), headings!) : ofJson(text);
    if (read === undefined)
      throw new Failure(
        `Line ${String(number)} of \`${path}\` is no answer of this command. Name a file that it has written.`,
      );
    yield { ...read, end };
  }
}

const cellsIn = (line: string): readonly string[] => papa.parse<string[]>(line, { delimiter: ',' }).data[0] ?? [];

/** Marked as text for programs that calculate (`csvOf`). */
const unmarked = (cell: string): string => cell.replace(/^'(?=\s*[=+\-@＝＋－＠\t\r])/, '');

function ofRow(cells: readonly string[], headings: readonly string[]): Omit<Earlier, 'end'> | undefined {
  const cell = (name: string): string => unmarked(cells[headings.indexOf(name)] ?? '');
  const [row, revision] = [Number(cell('row')), Number(cell('revision'))];
  if (!(row > 0) || !(revision > 0)) return undefined;
  const [post, region] = [cell('post') || null, cell('region') || null];
  return { row, revision, number: cell('number'), post, region, onDate: cell('onDate'), gist: gistOfRow(cell) };
}

function ofJson(text: string): Omit<Earlier, 'end'> | undefined {
  try {
    const told = JSON.parse(text) as Told;
    const { row, revision, number, post, region, onDate } = told;
    return row > 0 && revision > 0 ? { row, revision, number, post, region, onDate, gist: gistOf(told) } : undefined;
  } catch {
    return undefined;
  }
}

async function* linesIn(path: string, ending: string): AsyncGenerator<{ readonly text: string; readonly end: number }> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(
      `\`${path}\` cannot be read (${String(error.code)}). Name a file that there is, and that you may read.`,
    );
  });
  try {
    let rest = Buffer.alloc(0);
    let end = 0;
    for await (const piece of file.createReadStream({
      highWaterMark: PIECE,
      autoClose: false,
    }) as AsyncIterable<Buffer>) {
      rest = Buffer.concat([rest, piece]);
      for (let at = rest.indexOf(ending); at >= 0; at = rest.indexOf(ending)) {
        end += at + ending.length;
        yield { text: rest.subarray(0, at).toString('utf8'), end };
        rest = rest.subarray(at + ending.length);
      }
      if (rest.length > LONGEST_LINE) throw new Failure(`\`${path}\` has a line that is too long for an answer.`);
    }
  } finally {
    await file.close();
  }
}

export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
