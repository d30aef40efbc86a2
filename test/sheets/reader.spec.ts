/** The reader of sheets by itself: encodings, separators, shapes, days and numbers as people have them. */
import fc from 'fast-check';
import papa from 'papaparse';
import { headingsOf, rowsBelow } from '../../src/sheets/columns';
import { ordersOf, readDay } from '../../src/sheets/days';
import { readNumber, readYears } from '../../src/sheets/numbers';
import { readSheet } from '../../src/sheets/read';
import { UnreadableSheet, type Sheet } from '../../src/sheets/sheet';
import { outside } from '../support/given-sheets';
import { encodedIn, workbook, WRITTEN } from '../support/sheets';

const text = (en: string, zhHant: string, zhHans: string, pt: string) => ({ en, zhHant, zhHans, pt });
const COLUMNS = [
  { key: 'candidate', heading: text('Candidate', '應徵者', '应聘者', 'Candidato'), example: '', hints: ['姓名'] },
  { key: 'certificate', heading: text('Certificate', '證書', '证书', 'Certificado'), example: '', hints: ['證書'] },
  { key: 'years', heading: text('Years of practice', '從業年資', '从业年限', 'Anos de prática'), example: '' },
] as const;
const HEADINGS = new Set(COLUMNS.flatMap(({ heading }) => Object.values(heading)).map((one) => one.toLowerCase()));
const read = (bytes: Buffer): Sheet => readSheet(bytes, { headings: HEADINGS });
const cellsOf = ({ rows }: Sheet): readonly (readonly string[])[] => rows.map(({ cells }) => cells);

/** How people of each script are called. */
const NAMES = {
  hant: { family: '陳李張黃何趙周吳鄭馮鍾譚關區蔡葉蘇盧羅梁', given: '大文小明美玲嘉欣志強偉婉儀國華建豪詠詩淑賢鎮' },
  hans: { family: '陈李张黄何赵周吴郑冯钟谭关区蔡叶苏卢罗梁', given: '大文小明美玲嘉欣志强伟婉仪国华建豪咏诗淑贤镇' },
};
const chinese = (script: keyof typeof NAMES) =>
  fc
    .tuple(
      fc.constantFrom(...NAMES[script].family),
      fc.array(fc.constantFrom(...NAMES[script].given), { minLength: 1, maxLength: 2 }),
    )
    .map(([family, given]) => family + given.join(''));
const portuguese = fc
  .tuple(
    fc.constantFrom('João', 'Conceição', 'Inês', 'António', 'Lúcia', 'Ana', 'Simão', 'José'),
    fc.constantFrom('Gonçalves', 'Guimarães', 'Araújo', 'Silva', 'Leão', 'Brandão', 'Simões'),
  )
  .map((names) => names.join(' '));
const person = fc.oneof(
  chinese('hant'),
  chinese('hans'),
  portuguese,
  fc.constantFrom('Chan Tai Man', 'Lee, Ann', 'O"Hara'),
);
const people = fc.oneof(
  ...[chinese('hant'), chinese('hans'), portuguese].map((kind) => fc.array(kind, { minLength: 1, maxLength: 8 })),
  fc.array(person, { minLength: 1, maxLength: 8 }),
);
const headings = fc.constantFrom(
  ...(['en', 'zhHant', 'zhHans', 'pt'] as const).map((language) => COLUMNS.map(({ heading }) => heading[language])),
  ['姓名', '持有證書', '工作年資'],
  ['Nome', 'Diploma', 'Anos'],
);
const written = fc
  .tuple(headings, people, fc.constantFrom('GIC-JD-HAND', 'IGI-JD', ''), fc.constantFrom('3', '2,5', '2.5', ''))
  .map(([head, names, certificate, years]) => [head, ...names.map((name) => [name, certificate, years])]);

describe('encodings and separators', () => {
  it('give the same rows or a question, never other rows', () => {
    fc.assert(
      fc.property(
        written,
        fc.constantFrom(...WRITTEN),
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        fc.constantFrom('\n', '\r\n'),
        (rows, encoding, delimiter, says, newline) => {
          const body = papa.unparse(rows, { delimiter, newline });
          const bytes = encodedIn((says ? `sep=${delimiter}${newline}` : '') + body, encoding);
          if (bytes === undefined) return;
          const sheet = read(bytes);
          if (JSON.stringify(cellsOf(sheet)) === JSON.stringify(rows)) return;
          // Somebody is asked, and the right one is among what is offered.
          const right = sheet.others.find((one) => one.encoding === encoding && one.separator === delimiter);
          expect(right).toBeDefined();
          expect(cellsOf(readSheet(bytes, { headings: HEADINGS, ...right }))).toEqual(rows);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['big5-english-headings.csv', 'big5', '陳大文'],
    ['big5-desk-import.csv', 'big5', '珠寶鑲嵌證書'],
    ['windows1252-semicolon.csv', 'windows-1252', 'João Gonçalves'],
    ['two-people-of-one-name.csv', 'utf-8', '陳大文'],
  ])('%s is in %s', (name, encoding, word) => {
    const sheet = read(outside(name));
    expect([sheet.reading?.encoding, sheet.others]).toEqual([encoding, []]);
    expect(cellsOf(sheet).flat()).toContain(word);
  });

  it('are told by their marks', () => {
    for (const bytes of [
      Buffer.from('\uFEFFCandidate,Certificate\nÅ,X', 'utf16le'),
      Buffer.from('\uFEFFCandidate,Certificate\nÅ,X', 'utf16le').swap16(),
      Buffer.from('\uFEFFCandidate,Certificate\nÅ,X'),
    ])
      expect(cellsOf(read(bytes))).toEqual([
        ['Candidate', 'Certificate'],
        ['Å', 'X'],
      ]);
  });
});

describe('shapes', () => {
  it('splits two columns at the semicolon', () => {
    expect(cellsOf(read(outside('two-columns-semicolon.csv')))).toEqual([
      ['Candidato', 'Certificado'],
      ['Ana', 'GIC-JD-HAND'],
    ]);
  });

  it('names the row of a quotation mark that is not closed, and reads those below', () => {
    const sheet = read(outside('unclosed-quote.csv'));
    expect(sheet.problems).toEqual([{ code: 'UNCLOSED_QUOTE', row: 2, column: 1, written: 'GIC-JD-HAND,"Wong' }]);
    expect(cellsOf(sheet)).toEqual([['Certificate', 'Candidate'], [], ['GIC-JD-CAD', 'Lee'], ['HRD-JCD-HAND', 'Ho']]);
  });

  it.each([
    ['in the same column', 'Ann,"GIC-A,p1\nBob,GIC-B",p2\nCid,GIC-C,p3', 2],
    ['in another column', 'Ann,"GIC-A,p1\nBob,GIC-B,p2"\nCid,GIC-C,p3', 2],
    ['rows below', 'Ann,GIC-A,p1\nBob,"GIC-B,p2\nCid,GIC-C,p3\nDan,GIC-D",p4', 3],
  ])('names the row of a quotation mark that is closed by that of a later row, %s', (_, lines, row) => {
    const sheet = read(Buffer.from(`Candidate,Certificate,Post\n${lines}\n`));
    expect(sheet.problems[0]).toMatchObject({ code: 'UNCLOSED_QUOTE', row, column: 1 });
    expect(sheet.rows.at(-1)?.number).toBe(1 + lines.split('\n').length);
  });

  it('takes a cell of several lines for what it is where the row is whole', () => {
    const sheet = read(Buffer.from('Candidate,Certificate,Remark\nAnn,X,"kind,\nand punctual"\nBob,Y,\n'));
    expect(sheet.problems).toEqual([]);
    expect(sheet.rows[1].cells[2]).toBe('kind,\nand punctual');
  });

  it('loses no row, wherever quotation marks stand', () => {
    const line = fc.stringMatching(/^[ab",]{0,6}$/);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const sheet = read(Buffer.from(['Candidate,Certificate', ...lines, 'last,X'].join('\n')));
        const ends =
          sheet.problems.length > 0 ||
          sheet.rows.at(-1)?.cells[0] === 'last' ||
          cellsOf(sheet)
            .flat()
            .some((cell) => cell.includes('\n'));
        expect(ends).toBe(true);
        expect(sheet.rows.map(({ number }) => number)).toEqual(sheet.rows.map((_, position) => position + 1));
      }),
    );
  });

  it('finds headings below a title, and gives rows their numbers', () => {
    const sheet = read(Buffer.from('Applicants of November,,\n\nCandidate,Certificate,Remark\n\nAnn,X,kind\n'));
    const headings = headingsOf(sheet, COLUMNS, {});
    expect([headings.row?.number, headings.mapping, headings.sure]).toEqual([
      3,
      ['candidate', 'certificate', null],
      true,
    ]);
    expect(rowsBelow(sheet, headings)).toEqual([
      {
        number: 5,
        cells: { candidate: 'Ann', certificate: 'X' },
        merged: [],
        failed: [],
        written: ['Ann', 'X', 'kind'],
      },
    ]);
  });

  it('carries merged cells down', () => {
    const sheet = read(outside('merged-candidate.xlsx'));
    expect(
      rowsBelow(sheet, headingsOf(sheet, COLUMNS, {})).map(({ cells, merged }) => [cells.candidate, merged]),
    ).toEqual([
      ['Chan', []],
      ['Chan', ['candidate']],
      ['Chan', ['candidate']],
    ]);
  });

  it('reads the days of a workbook as they are written, in any time zone', () => {
    const zone = process.env.TZ;
    for (const here of ['Asia/Hong_Kong', 'America/New_York', 'Pacific/Kiritimati']) {
      process.env.TZ = here;
      expect(cellsOf(read(outside('iso-day-cell.xlsx')))[1]).toEqual(['Chan', 'GIC-JD-HAND', '2024-06-30']);
      expect(cellsOf(read(workbook([[new Date('2024-06-30T00:00:00Z'), 0.1 + 0.2, 2.5]])))).toEqual([
        ['2024-06-30', '0.3', '2.5'],
      ]);
    }
    process.env.TZ = zone;
  });

  it('reads numbers as they are shown, and days by the calendar of the workbook', () => {
    const [day, month] = [new Date('2024-02-29T00:00:00Z'), { month: new Date('2024-02-01T00:00:00Z') }];
    const rows = [[{ padded: 7 }, 7, day, 12345678901, '007', month]];
    for (const from1904 of [false, true])
      expect(cellsOf(read(workbook(rows, { from1904 })))).toEqual([
        ['0007', '7', '2024-02-29', '12345678901', '007', '2024-02'],
      ]);
  });

  it('says which worksheets of a workbook it does not read', () => {
    expect(read(workbook([['Candidate']], { worksheets: ['List', 'Notes', 'Codes'] })).worksheets).toEqual([
      'List',
      'Notes',
      'Codes',
    ]);
  });

  it('takes the row of headings that somebody names', () => {
    const sheet = read(Buffer.from('Our,list\n姓名,Paper\nAnn,X\n'));
    expect(headingsOf(sheet, COLUMNS, {}).row?.number).toBe(1);
    expect(headingsOf(sheet, COLUMNS, {}, 2)).toMatchObject({ row: { number: 2 }, mapping: ['candidate', null] });
  });

  it('guesses what headings of one’s own mean, and says that it guesses', () => {
    const sheet = read(outside('own-headings.xlsx'));
    expect(headingsOf(sheet, COLUMNS, {})).toMatchObject({
      mapping: [null, 'candidate', 'certificate', null, null, null, null, null],
      sure: false,
    });
    const known = { 姓名: 'candidate', 持有證書: 'certificate', 工作年資: 'years' } as const;
    expect(headingsOf(sheet, COLUMNS, known)).toMatchObject({ sure: true });
  });

  it.each([
    ['a damaged workbook', Buffer.from('PK\u0003\u0004 but no workbook')],
    ['a workbook of before 2007', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a document', Buffer.from('%PDF-1.7')],
  ])('does not read %s', (_, bytes) => {
    expect(() => read(bytes)).toThrow(UnreadableSheet);
  });
});

describe('days', () => {
  it.each([
    ['2024-06-30', '2024-06-30'],
    ['2024/6/30', '2024-06-30'],
    ['2024.6.30', '2024-06-30'],
    ['2024年6月30日', '2024-06-30'],
    ['２０２４年６月３０日', '2024-06-30'],
    ['20240630', '2024-06-30'],
    ['2024-06-30 00:00:00', '2024-06-30'],
    ['2024-06-30T23:30', '2024-06-30'],
    ['30/6/2024', '2024-06-30'],
    ['6/30/2024', '2024-06-30'],
    ['6/6/2024', '2024-06-06'],
    ['30 de junho de 2024', '2024-06-30'],
    ['30-Jun-2024', '2024-06-30'],
    ['June 30th, 2024', '2024-06-30'],
    ['45473', '2024-06-30'],
    ['1', 'NOT_A_DAY'],
    ['2024', 'WITHOUT_DAY'],
    ['2023年7月', 'WITHOUT_DAY'],
    ['7/2023', 'WITHOUT_DAY'],
    ['2024-02', 'WITHOUT_DAY'],
    ['Julho de 2023', 'WITHOUT_DAY'],
    ['30/6/24', 'SHORT_YEAR'],
    ['2023-02-29', 'NOT_A_DAY'],
    ['31/4/2024', 'NOT_A_DAY'],
    ['soon', 'NOT_A_DAY'],
  ])('%s is %s', (cell, expected) => {
    expect(Object.values(readDay(cell, 0))).toEqual([expected]);
  });

  it('have an order by their column', () => {
    expect(readDay('5/6/2024', 0)).toEqual({ either: { DAY_FIRST: '2024-06-05', MONTH_FIRST: '2024-05-06' } });
    expect(ordersOf(['5/6/2024', '30/6/2024'])).toEqual(['DAY_FIRST']);
    expect(ordersOf(['5/6/2024', '6/30/2024'])).toEqual(['MONTH_FIRST']);
    expect(ordersOf(['5/6/2024', '2024-06-30'])).toEqual(['DAY_FIRST', 'MONTH_FIRST']);
    expect(ordersOf(['30/6/2024', '6/30/2024'])).toEqual([]);
  });

  it('are the same however a program writes them', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const [y, m, d] = day.split('-').map(Number);
          const serial = Date.parse(day) / 86_400_000 + 25_569;
          for (const cell of [day, `${y}/${m}/${d}`, `${y}年${m}月${d}日`, String(serial)])
            expect(readDay(cell, 0)).toEqual({ day });
          expect(readDay(String(serial - 1462), 1462)).toEqual({ day });
          expect(Object.values(Object.values(readDay(`${d}/${m}/${y}`, 0))[0] as object | string)).toBeTruthy();
        },
      ),
    );
  });
});

describe('numbers', () => {
  it.each([
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['１２', 12],
    ['-3', -3],
    ['0x10', NaN],
    ['1e1', NaN],
    ['1,000', NaN],
    ['', NaN],
    ['three', NaN],
  ])('%s is %d', (cell, expected) => expect(readNumber(cell)).toBe(expected));

  it.each([
    ['3', 3],
    ['2,5 anos', 2.5],
    ['５年', 5],
    ['3 years', 3],
    ['-1', NaN],
    ['81', NaN],
  ])('%s are %d years', (cell, expected) => expect(readYears(cell)).toBe(expected));
});
