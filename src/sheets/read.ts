/** Reads the first sheet of a spreadsheet: nothing of it leaves the device. */
import { decode, decodeAs, ENCODINGS, type Encoding } from './encodings';
import { separate, separateBy, type Separated } from './separated';
import { UnreadableSheet, type Reading, type Separator, type Sheet } from './sheet';
import { readWorkbook } from './workbook';
import { partsOf } from './workbook-parts';

export interface ReadOptions {
  /** What columns are known to be called, in lower case: by it encodings and separators are told. */
  readonly headings: ReadonlySet<string>;
  /** How it is to be read, where somebody has said. */
  readonly encoding?: Encoding | undefined;
  readonly separator?: Separator | undefined;
}

/** @throws UnreadableSheet */
export function readSheet(bytes: Uint8Array, options: ReadOptions): Sheet {
  try {
    return isArchive(bytes) ? readWorkbook(partsOf(bytes)) : readText(bytes, options);
  } catch (error) {
    throw error instanceof UnreadableSheet ? error : new UnreadableSheet('The file is damaged.', { cause: error });
  }
}

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] < 0x10;

function readText(bytes: Uint8Array, { headings, encoding, separator }: ReadOptions): Sheet {
  // Workbooks of old, and documents that are none, are no text in any encoding.
  if (OTHERS.some((start) => start.every((byte, at) => bytes[at] === byte)))
    throw new UnreadableSheet('The file is no sheet.');
  const isHeading = (written: string): boolean => headings.has(written.toLowerCase());
  const texts = encoding === undefined ? decode(bytes, headings) : [decodeAs(bytes, encoding)];
  const readings = texts.flatMap((decoded) => {
    if (decoded === undefined) return [];
    const all = separator === undefined ? separate(decoded.text, isHeading) : [separateBy(decoded.text, separator)];
    return all.map((separated) => ({ encoding: decoded.encoding, separated }));
  });
  const [best, ...others] = readings;
  if (best === undefined) throw new UnreadableSheet('The file is no text in this encoding.');
  const isSame = ({ separated }: (typeof readings)[number]): boolean =>
    JSON.stringify(separated.rows) === JSON.stringify(best.separated.rows);
  return {
    reading: readingOf(best),
    worksheets: [],
    others: others.filter((other) => !isSame(other)).map(readingOf),
    rows: best.separated.rows,
    problems: best.separated.problems,
    epoch: 0,
  };
}

/** How workbooks of before 2007 begin, and PDF. */
const OTHERS = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
];

const readingOf = ({ encoding, separated }: { encoding: Encoding; separated: Separated }): Reading => ({
  encoding,
  separator: separated.separator,
});

/** The encodings in which a text is sound, to be chosen from. */
export const soundEncodings = (bytes: Uint8Array): readonly Encoding[] =>
  ENCODINGS.filter((encoding) => decodeAs(bytes, encoding) !== undefined);
