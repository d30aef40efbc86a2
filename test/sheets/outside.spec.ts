/** Outside sheets (test/sheets/outside), as the reader of sheets reads them. */
import { readFileSync } from 'node:fs';
import { readSheet } from '../../src/sheets/read';
import { MOST_ROWS, SheetTooLarge, UnreadableSheet, type Sheet } from '../../src/sheets/sheet';
import { MADE, OUTSIDE_SHEETS, readingIn, SPECTRUM } from '../support/outside-sheets';

const HEADINGS = new Set(['name', 'certificate', 'nome', 'certificado']);
const read = (bytes: Uint8Array): Sheet => readSheet(bytes, { headings: HEADINGS });
const cellsOf = ({ rows }: Sheet): readonly (readonly string[])[] => rows.map(({ cells }) => cells);

/** Their telephone number is another one in the answer: a mistake of the suite. */
const MISTAKEN = 'Contact Phone Number';

test.each(SPECTRUM)('$name has the cells that its suite says', ({ path, records }) => {
  const bytes = readFileSync(path);
  const found = read(bytes);
  // Two bytes that are a letter of UTF-8, and a Chinese character as well: somebody is asked.
  const asked = found.others.find(({ encoding }) => encoding === 'utf-8');
  const [headings, ...rows] = cellsOf(asked === undefined ? found : readSheet(bytes, { headings: HEADINGS, ...asked }));
  const said = rows.map((cells) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at]])));
  const without = (all: readonly Readonly<Record<string, string>>[]) =>
    all.map((one) => ({ ...one, [MISTAKEN]: undefined }));
  expect(without(said)).toEqual(without(records));
});

test('at most one of them is asked about', () => {
  expect(SPECTRUM.filter(({ path }) => read(readFileSync(path)).others.length > 0).map(({ name }) => name)).toEqual([
    'utf8.csv',
  ]);
});

test.each(OUTSIDE_SHEETS.filter(({ refused }) => refused === undefined))(
  '$name has the cells that programs show',
  (expected) => {
    const { rows = [], worksheets = [], epoch = 0, count = rows.length } = expected;
    const sheet = read(readFileSync(expected.path));
    expect(cellsOf(sheet).slice(0, rows.length)).toEqual(rows);
    expect([sheet.rows.length, sheet.reading, sheet.others, sheet.problems]).toEqual([
      count,
      readingIn(expected),
      [],
      [],
    ]);
    expect(sheet.epoch).toBe(epoch);
    if (worksheets.length > 0) expect(sheet.worksheets).toEqual(worksheets);
  },
);

test.each(OUTSIDE_SHEETS.filter(({ refused }) => refused !== undefined))('$name is refused', ({ path, refused }) => {
  expect(() => read(readFileSync(path))).toThrow(new UnreadableSheet(refused));
});

test.each(MADE.filter(({ want }) => want !== null))('made: $case', ({ bytes, want }) => {
  const sheet = read(bytes);
  expect([cellsOf(sheet), sheet.others, sheet.problems]).toEqual([want, [], []]);
});

test.each(MADE.filter(({ want }) => want === null))('made, and told: $case', ({ bytes }) => {
  const { problems, rows } = read(bytes);
  expect(problems).toMatchObject([{ code: 'UNCLOSED_QUOTE', row: 2 }]);
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(rows[2].cells).toEqual(['Ben', 'X']);
});

describe('a text of more than a sheet may have', () => {
  it.each([
    ['rows', `Name,Certificate\n${'Ann,X\n'.repeat(MOST_ROWS)}`],
    ['empty rows', `Name,Certificate\n${'\n'.repeat(800_000)}`],
    ['cells', `Name,Certificate\n${`${','.repeat(200_000)}\n`.repeat(11)}`],
    ['rows below a quotation mark that is not closed', `Name,Certificate\n"Ann\n${'\n'.repeat(300_000)}`],
  ])('is refused, and not read by another separator: %s', (_, text) => {
    expect(() => read(Buffer.from(text))).toThrow(SheetTooLarge);
  });

  it('is read where it has as many rows as there may be', () => {
    const { rows, reading } = read(Buffer.from(`Name,Certificate\n${'Ann,X\n'.repeat(MOST_ROWS - 1)}`));
    expect([rows.length, rows.at(-1)?.cells, reading?.separator]).toEqual([MOST_ROWS, ['Ann', 'X'], ',']);
  });
});
