/** The sheet that a command is given: what the page would ask about it is refused here, with the choices and the option that says which. */
import { open, stat } from 'node:fs/promises';
import { COLUMNS, type CandidateKey } from '../../sheets/candidates/columns';
import { folded, wordsOf, type Column, type ReadRow } from '../../sheets/columns';
import type { Encoding } from '../../sheets/encodings';
import { giveSheet, openSheet, type GivenSheet, type OpenSheet } from '../../sheets/given';
import { readLarge, wholeLines } from '../../sheets/large';
import { UnreadableSheet, type Reading, type Separator, type SheetProblem } from '../../sheets/sheet';
import { Failure } from '../failure';

export interface ListOptions {
  /** What a heading means, by the heading, folded; null: it is not read. */
  readonly map?: Readonly<Record<string, CandidateKey | null>>;
  readonly headingRow?: number;
  readonly encoding?: Encoding;
  readonly separator?: Separator;
}

export interface GivenList {
  readonly rows: readonly ReadRow<CandidateKey>[];
  /** Rows whose quotation marks are wrong. */
  readonly unclosed: readonly SheetProblem[];
  /** What each column is called in the sheet. */
  readonly headings: Readonly<Partial<Record<CandidateKey, string>>>;
  readonly epoch: number;
}

/** Bytes of a workbook at most, which is unpacked in memory. */
const MOST_BYTES_OF_WORKBOOK = 50_000_000;
/** Bytes of a text that is read at once; of a larger one the beginning shows how it is to be read. */
const AT_ONCE = 4_000_000;
const PIECE = 65_536;

export const SEPARATOR_NAMES = { comma: ',', semicolon: ';', tab: '\t' } as const satisfies Record<string, Separator>;

/** @throws Failure where it cannot be read, or something has to be said first */
export async function openList(path: string, options: ListOptions): Promise<GivenList> {
  try {
    return await readList(path, options);
  } catch (error) {
    if (error instanceof UnreadableSheet)
      throw new Failure(
        `\`${path}\` cannot be read as a sheet. ${error.message} Give the rows as comma-separated values (.csv) or as an Excel workbook (.xlsx), or name its --encoding.`,
      );
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Failure(`\`${path}\` cannot be read (${code}). Name a file that there is, and that you may read.`);
  }
}

async function readList(path: string, options: ListOptions): Promise<GivenList> {
  const found = await stat(path);
  // A pipe may never end, and is read more than once here.
  if (!found.isFile()) throw new Failure(`\`${path}\` is no file. Save the list as a file, and name that.`);
  const { size } = found;
  const file = await open(path);
  try {
    const start = new Uint8Array(Math.min(size, AT_ONCE));
    await file.read(start, 0, start.length, 0);
    const isWorkbook = start[0] === 0x50 && start[1] === 0x4b;
    if (size <= AT_ONCE || isWorkbook) {
      if (size > MOST_BYTES_OF_WORKBOOK)
        throw new UnreadableSheet(`It has more than ${String(MOST_BYTES_OF_WORKBOOK)} bytes.`);
      const { given, opened } = await settled(path, isWorkbook ? await file.readFile() : start, options);
      return { rows: opened.rows, unclosed: opened.unclosed, headings: headingsIn(opened), epoch: given.sheet.epoch };
    }
    const beginning = wholeLines(start);
    if (beginning === undefined) throw new UnreadableSheet('A row is too long.');
    const { given, opened } = await settled(path, beginning, options);
    const { row, mapping } = opened.headings;
    const pieces = file.createReadStream({ start: 0, highWaterMark: PIECE, autoClose: false });
    const large = await readLarge(pieces, given.sheet.reading!, row?.number ?? 0, mapping);
    return { ...large, headings: headingsIn(opened), epoch: 0 };
  } finally {
    await file.close();
  }
}

interface Settled {
  readonly given: GivenSheet<CandidateKey>;
  readonly opened: OpenSheet<CandidateKey>;
}

async function settled(path: string, bytes: Uint8Array, options: ListOptions): Promise<Settled> {
  const found = await giveSheet(path, bytes, COLUMNS, readingSaid(options));
  const readings = fitting(found.sheet.reading, found.sheet.others, options);
  if (readings.length > 1) throw new Failure(readingsAsked(path, readings));
  const reread = readings.length === 1 && readings[0] !== found.sheet.reading;
  const read = reread ? await giveSheet(path, bytes, COLUMNS, readings[0]) : found;
  const given = { ...read, chosen: true, headingRow: options.headingRow ?? null };
  // Rows whose quotation marks are wrong are told beside the answers.
  const leftOut = given.sheet.problems.map(({ row }) => row);
  const opened = openSheet({ ...given, leftOut }, COLUMNS, options.map ?? {});
  const unsaid = unsaidHeadings(opened, options);
  if (opened.asks !== null || unsaid.length > 0) throw new Failure(columnsAsked(path, opened, options, unsaid));
  return {
    given,
    opened: { ...opened, unclosed: given.sheet.problems.filter(({ code }) => code === 'UNCLOSED_QUOTE') },
  };
}

/** Both: then there is nothing to find out. */
const readingSaid = ({ encoding, separator }: ListOptions): Reading | undefined =>
  encoding === undefined || separator === undefined ? undefined : { encoding, separator };

/** The ways to read it that are left once one half is said. */
function fitting(best: Reading | null, others: readonly Reading[], { encoding, separator }: ListOptions): Reading[] {
  if (best === null) return [];
  const all = [best, ...others].filter(
    (one) => one.encoding === (encoding ?? one.encoding) && one.separator === (separator ?? one.separator),
  );
  return all.length > 0 ? all : [{ encoding: encoding ?? best.encoding, separator: separator ?? best.separator }];
}

function readingsAsked(path: string, readings: readonly Reading[]): string {
  const nameOf = (separator: Separator): string =>
    Object.entries(SEPARATOR_NAMES).find(([, one]) => one === separator)![0];
  const lines = readings.map((one) => `  --encoding ${one.encoding} --separator ${nameOf(one.separator)}`);
  return `\`${path}\` can be read in several ways, with other cells. Say which is right:\n${lines.join('\n')}`;
}

/** Headings that were said to mean something, and are not there. */
function unsaidHeadings({ headings: { row } }: OpenSheet<CandidateKey>, { map = {} }: ListOptions): readonly string[] {
  const there = new Set(row?.cells.map(folded));
  return Object.keys(map).filter((heading) => !there.has(heading));
}

function columnsAsked(
  path: string,
  { headings, lacking, doubled }: OpenSheet<CandidateKey>,
  { map = {} }: ListOptions,
  unsaid: readonly string[],
): string {
  const { row, mapping } = headings;
  if (row === undefined)
    return `\`${path}\` has no rows. Its first row has the headings, those below it the candidates.`;
  const isKnown = (heading: string): boolean =>
    Object.hasOwn(map, folded(heading)) || COLUMNS.some((column) => wordsOf(column).includes(folded(heading)));
  const guessed = row.cells.flatMap((heading, at) => {
    const key = mapping[at] ?? null;
    return key === null || isKnown(heading) ? [] : [`  --map "${heading}=${key}"`];
  });
  const named = (columns: readonly Column<CandidateKey>[]): string => columns.map(({ key }) => `\`${key}\``).join(', ');
  return [
    `What the columns of \`${path}\` are has to be said first. Its headings, in row ${String(row.number)} (--heading-row names another): ${row.cells.map((cell) => `\`${cell}\``).join(', ')}.`,
    ...(guessed.length === 0
      ? []
      : ['These seem to be, and are to be confirmed (or left out, as --map "HEADING="):', ...guessed]),
    ...(lacking.length === 0 ? [] : [`No column is ${named(lacking)}, which there has to be.`]),
    ...(doubled.length === 0 ? [] : [`More than one column is ${named(doubled)}.`]),
    ...(unsaid.length === 0 ? [] : [`There is no heading ${unsaid.map((one) => `\`${one}\``).join(', ')} (--map).`]),
    `A heading is mapped by --map "HEADING=COLUMN" to one of ${named(COLUMNS)}.`,
  ].join('\n');
}

const headingsIn = ({ headings: { row, mapping } }: OpenSheet<CandidateKey>): GivenList['headings'] =>
  Object.fromEntries(mapping.flatMap((key, at) => (key === null ? [] : [[key, row?.cells[at] ?? key]])));
