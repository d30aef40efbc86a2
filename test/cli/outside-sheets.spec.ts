/** Outside sheets (test/sheets/outside), given to the two commands that take whole lists: read as they are, or refused with what to do. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as GivenList from '../../src/cli/candidates/given-list';
import type * as IssuedSheet from '../../src/cli/issued-sheet';
import { folded } from '../../src/sheets/columns';
import { MADE, OUTSIDE_SHEETS, readingIn, SPECTRUM } from '../support/outside-sheets';
import { temporaryFolder } from '../support/registry';

const folder = temporaryFolder();

/** As they are built: they load the reader of sheets when there is one. */
const built = <T extends object>(module: string): T =>
  jest.requireActual<T>(join(__dirname, '../../dist/src/cli', module));
const { openList } = built<typeof GivenList>('candidates/given-list.js');
const { readIssuedSheet } = built<typeof IssuedSheet>('issued-sheet.js');

/** Sheets with rows below headings, by where the headings are: what is above them is a remark. */
const HEADING_ROWS: Readonly<Record<string, number>> = {
  'frictionless/skip-rows-before-headers.csv': 2,
  'frictionless/matrix-with-comment.csv': 2,
  'frictionless/multiline-headers.xlsx': 5,
};
const READABLE = OUTSIDE_SHEETS.filter(({ rows = [], count }) => rows.length > 1 && count === undefined);
const headingsOf = ({ name, rows = [] }: (typeof READABLE)[number]) => {
  const row = HEADING_ROWS[name] ?? rows.findIndex((cells) => cells.some((cell) => cell !== '')) + 1;
  const cells = rows[row - 1];
  /** Those that no other column has as well. */
  const own = cells.filter((cell) => cell !== '' && cells.filter((one) => folded(one) === folded(cell)).length === 1);
  return { row, cells, own, below: rows.slice(row).filter((one) => one.some((cell) => cell !== '')) };
};

const refusal = (read: Promise<unknown>): Promise<string> =>
  read.then(
    () => 'It was read.',
    (error: unknown) => {
      if (error instanceof Error && error.name === 'Failure') return error.message;
      throw error;
    },
  );

describe('a list of candidates', () => {
  it.each(READABLE)('$name is read whole, once it is said which column is which', async (sheet) => {
    const { row, cells, own, below } = headingsOf(sheet);
    const unread = Object.fromEntries(cells.filter((cell) => cell !== '').map((cell) => [folded(cell), null]));
    const map: GivenList.ListOptions['map'] = { ...unread, [folded(own[0])]: 'certificate' };
    const { rows, unclosed, epoch } = await openList(sheet.path, { map, headingRow: row });
    expect(rows.map(({ written }) => written)).toEqual(below);
    const at = cells.indexOf(own[0]);
    expect(rows.map((one) => one.cells.certificate ?? '')).toEqual(below.map((one) => one[at] ?? ''));
    expect([unclosed, epoch]).toEqual([[], sheet.epoch ?? 0]);
  });

  it.each(READABLE)('$name is not read while nobody has said so', async ({ path }) => {
    expect(await refusal(openList(path, {}))).toMatch(/^What the columns of .* has to be said first\.[^]*--map/);
  });

  it.each(OUTSIDE_SHEETS.filter(({ refused }) => refused !== undefined))(
    '$name is refused',
    async ({ path, refused }) => {
      expect(await refusal(openList(path, {}))).toBe(
        `\`${path}\` cannot be read as a sheet. ${String(refused)} Give the rows as comma-separated values (.csv) or as an Excel workbook (.xlsx), or name its --encoding.`,
      );
    },
  );

  it('what can be read in several ways is asked about', async () => {
    const { path } = SPECTRUM.find(({ name }) => name === 'utf8.csv')!;
    const map = { a: 'certificate', b: null, c: 'candidate' } as const;
    expect(await refusal(openList(path, { map }))).toMatch(
      /can be read in several ways[^]*--encoding utf-8 --separator comma/,
    );
    const { rows } = await openList(path, { map, encoding: 'utf-8' });
    expect(rows.map(({ cells }) => cells.candidate)).toEqual(['3', 'ʤ']);
  });

  it.each(MADE.filter(({ want }) => want !== null))('made: $case', async ({ bytes, want }) => {
    const [headings, ...below] = want!;
    const map = Object.fromEntries(
      headings.map((one, at) => [folded(one), (['candidate', 'certificate'] as const)[at] ?? null]),
    );
    const { rows } = await openList(written(bytes), { map });
    expect(rows.map(({ written: cells }) => cells)).toEqual(below);
  });

  it.each(MADE.filter(({ want }) => want === null))('made, and told: $case', async ({ bytes }) => {
    const { rows, unclosed } = await openList(written(bytes), { map: { name: 'candidate' } });
    expect([rows.map(({ number }) => number), unclosed.map(({ row }) => row)]).toEqual([[3], [2]]);
  });
});

describe('a sheet of what was issued', () => {
  it.each(OUTSIDE_SHEETS)(
    '$name is read as it is, or refused with what to do, and no cell of it is told',
    async (sheet) => {
      const { row, own, below } =
        sheet.refused === undefined && (sheet.rows?.length ?? 0) > 0
          ? headingsOf(sheet)
          : { row: undefined, own: [], below: [] };
      const map = (['number', 'name', 'checkItem', 'awardedOn'] as const).flatMap((key, at) =>
        own[at] === undefined ? [] : [`${own[at]}=${key}`],
      );
      const said = { certificate: 'GIC-JD-HAND', map, dayOrder: 'day-first' as const };
      const reading = readIssuedSheet(sheet.path, row === undefined ? said : { ...said, headingRow: row });
      const why = await refusal(reading);
      if (own.length >= 4 && sheet.count === undefined) {
        const { rows, epoch } = await reading;
        expect(rows.map(({ written: cells }) => cells)).toEqual(below);
        expect(epoch).toBe(sheet.epoch ?? 0);
      } else if (own.length < 4)
        expect(why).toMatch(/--map "HEADING=|There is nothing in this sheet|Save it as|cannot be that of the headings/);
      for (const cell of below.flat().filter((one) => one.length > 4)) expect(why).not.toContain(cell);
    },
  );

  it.each(SPECTRUM)('$name of csv-spectrum is refused: it has not the columns', async ({ path }) => {
    expect(await refusal(readIssuedSheet(path, {}))).toMatch(/No column is read as `name`|more than one way/);
  });

  it('of accents, all rows are read', async () => {
    const { path, count, ...sheet } = OUTSIDE_SHEETS.find(({ name }) => name.includes('table-with-accents'))!;
    const map = ['Quartier=number', 'Classement=name', 'Année=checkItem', 'Date=awardedOn'];
    const { rows } = await readIssuedSheet(path, { certificate: 'GIC-JD-HAND', map, dayOrder: 'day-first' });
    expect(readingIn({ ...sheet, path })?.encoding).toBe('windows-1252');
    expect([rows.length, rows[8].cells.number]).toEqual([count! - 1, 'Quartier Européen']);
  });
});

let made = 0;

function written(bytes: Buffer): string {
  const path = join(folder, `${String((made += 1))}.csv`);
  writeFileSync(path, bytes);
  expect(readFileSync(path)).toEqual(bytes);
  return path;
}
