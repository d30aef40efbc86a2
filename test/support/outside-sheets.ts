/** The outside sheets (`test/sheets/outside`): where each is, and what it says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Encoding } from '../../src/sheets/encodings';
import type { Separator } from '../../src/sheets/sheet';

const FOLDER = join(__dirname, '../sheets/outside');

export interface OutsideSheet {
  readonly name: string;
  readonly path: string;
  /** Why it is no sheet. */
  readonly refused?: string;
  /** `workbook`, or the encoding and the separator. */
  readonly as?: string;
  readonly worksheets?: readonly string[];
  /** 1462: days are counted from 1904. */
  readonly epoch?: number;
  readonly rows?: readonly (readonly string[])[];
  /** How many rows there are, where `rows` has only the first. */
  readonly count?: number;
}

const jsonAt = (path: string): unknown => JSON.parse(readFileSync(join(FOLDER, path), 'utf8'));

export const OUTSIDE_SHEETS: readonly OutsideSheet[] = Object.entries(
  jsonAt('expected.json') as Record<string, Omit<OutsideSheet, 'name' | 'path'>>,
).map(([name, expected]) => ({ ...expected, name, path: join(FOLDER, name) }));

/** The headings and what stands below them, by heading. */
export interface SpectrumSheet {
  readonly name: string;
  readonly path: string;
  readonly records: readonly Readonly<Record<string, string>>[];
}

export const SPECTRUM: readonly SpectrumSheet[] = readdirSync(join(FOLDER, 'csv-spectrum'))
  .filter((name) => name.endsWith('.csv'))
  .map((name) => ({
    name,
    path: join(FOLDER, 'csv-spectrum', name),
    // Of one row, one has the record alone.
    records: [jsonAt(`csv-spectrum/${name.replace('.csv', '.json')}`)].flat() as SpectrumSheet['records'],
  }));

export interface MadeSheet {
  readonly case: string;
  readonly bytes: Buffer;
  /** null: a quotation mark of row 2 is not closed. */
  readonly want: readonly (readonly string[])[] | null;
}

export const MADE: readonly MadeSheet[] = (
  jsonAt('made.json') as { case: string; text: string; encoding: string; want: MadeSheet['want'] }[]
).map(({ text, encoding, ...one }) => ({
  ...one,
  bytes:
    encoding === 'utf16be'
      ? Buffer.from(text, 'utf16le').swap16()
      : Buffer.from(text, encoding as 'utf8' | 'utf16le' | 'latin1'),
}));

export const readingIn = ({ as = 'workbook' }: OutsideSheet) => {
  const [encoding, separator] = as.split(' ');
  if (separator === undefined) return null;
  return { encoding: encoding as Encoding, separator: (separator === 'tab' ? '\t' : separator) as Separator };
};
