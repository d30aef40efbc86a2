/** Sheets as people have them, through the page: each is answered rightly or asked about, and nothing is read as what it is not. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, visit } from '../support/browser';
import { give, giveText } from '../support/given-sheets';
import { startService, type RunningService } from '../support/service';
import { encoded, encodedIn, workbook, WRITTEN } from '../support/sheets';

const FORM = '/accepted/candidates?post=jewellery-designer&region=HK&day=2026-11-23';

describeInBrowser('sheets as people have them', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const preview = (page: Page) => page.getByRole('region', { name: 'As it is read' });
  const answers = (page: Page) => page.getByRole('region', { name: 'Answers' }).locator('tbody tr');
  async function ask(page: Page, button: string): Promise<readonly string[]> {
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByText(/^All \d+ answered\.$/).waitFor();
    return answers(page).allInnerTexts();
  }
  async function downloaded(page: Page, name: RegExp): Promise<Buffer> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).first().click(),
    ]);
    return readFileSync(await download.path());
  }

  it.each([
    ['big5-english-headings.csv', 'big5', ['陳大文', '黃小明']],
    // As browsers read it; it has characters that Big5 by itself lacks.
    ['big5-hkscs.csv', 'big5', ['陳㗎文', '梁啲明']],
    ['windows1252-semicolon.csv', 'windows-1252', ['João Gonçalves', 'Conceição']],
    ['two-columns-semicolon.csv', 'utf-8', ['Ana']],
  ])('%s is read in its encoding, which is shown and can be changed', async (name, encoding, people) => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(FORM);
    await give(page, name);
    const said = page.getByLabel('Read in the encoding');
    expect(await said.inputValue()).toBe(encoding);
    const button = `Ask for ${people.length} candidate${people.length === 1 ? '' : 's'}`;
    expect((await ask(page, button)).map((row) => row.split('\t')[0])).toEqual(people);
    await said.selectOption({ index: 1 });
    await page.getByText(/^All \d+ answered\.$/).waitFor({ state: 'hidden' });
    await close();
  });

  it('asks which reading is right where two remain', async () => {
    const { page, axe, close } = await visit(browser, service.url);
    await page.goto(FORM);
    // In Big5 and in GB18030 alike the bytes of this name are two usual characters.
    await giveText(page, encoded('Name,Certificate\n陳鎮,X\n', 'big5'));
    const question = page.getByRole('group', { name: 'This text can be read in more than one way. Which is right?' });
    await question.getByRole('button').first().waitFor();
    expect(await page.getByRole('button', { name: 'Ask', exact: true }).isDisabled()).toBe(true);
    expect(await axe()).toEqual([]);
    await question.getByRole('button', { name: /Big5/ }).click();
    await question.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Use these columns' }).click();
    await preview(page).getByText('陳鎮').waitFor();
    await close();
  });

  it('the row wins over the form, and what the form supplies is shown', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(`${FORM}&years=5`);
    await give(page, 'years-against-form.csv');
    await preview(page).getByText('jewellery-designer (from the form)').first().waitFor();
    const [one, other] = await ask(page, 'Ask for 2 candidates');
    expect(one).toContain('Conditionally recognised');
    expect(other).toMatch(/^Recognised/m);
    await close();
  });

  it('two people of one name are two, unless the user joins them', async () => {
    const { page, axe, close } = await visit(browser, service.url);
    await page.goto(FORM);
    await give(page, 'two-people-of-one-name.csv');
    expect(await ask(page, 'Ask for 3 candidates')).toHaveLength(3);
    expect(await axe()).toEqual([]);
    // One person cannot have none and five years of practice.
    await page.getByRole('checkbox', { name: /^Rows 2 and 3 have the same name, 陳大文: one person\./ }).check();
    await preview(page).getByText('The rows of this person have different years of practice.').first().waitFor();
    await page.getByRole('button', { name: 'Ask for 1 candidate, 1 left aside' }).waitFor();
    await giveText(page, 'Candidate,Candidate number,Certificate\nAnn,7,GIC-JD-HAND\nAnn,8,IGI-JD\nAnn,7,GIC-JD-CAD\n');
    await page.getByText(/have the same name/).waitFor({ state: 'hidden' });
    const [seven, eight] = await ask(page, 'Ask for 2 candidates');
    expect(seven).toContain('GIC-JD-HAND, GIC-JD-CAD');
    expect(eight).toContain('IGI-JD');
    await giveText(page, 'Candidate,Candidate number,Certificate\nAnn,7,GIC-JD-HAND\nBob,7,IGI-JD\n');
    await preview(page).getByText('Rows with the candidate number 7 have different names.').first().waitFor();
    await close();
  });

  it('merged cells, and rows without a name below one, are one person', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(FORM);
    await give(page, 'merged-candidate.xlsx');
    expect((await ask(page, 'Ask for 1 candidate'))[0]).toContain('GIC-JD-HAND, GIC-JD-CAD, HRD-JCD-HAND');
    await giveText(page, 'Candidate,Certificate\nAnn,GIC-JD-HAND\n,GIC-JD-CAD\nBob,GIC-JD-HAND\n');
    await page.getByRole('button', { name: 'Ask for 2 candidates' }).waitFor();
    await page.getByRole('checkbox', { name: 'Row 3 has no name below Ann: the same person.' }).uncheck();
    await page.getByRole('button', { name: 'Ask for 3 candidates' }).waitFor();
    await close();
  });

  it('an unclosed quotation mark is told with its row and column; nothing is judged until the row is mended or left out', async () => {
    const { page, axe, close } = await visit(browser, service.url);
    await page.goto(FORM);
    await give(page, 'unclosed-quote.csv');
    await page.getByRole('alert').getByText('Row 2, column 2: a quotation mark is not closed').waitFor();
    expect(await page.getByRole('button', { name: 'Ask', exact: true }).isDisabled()).toBe(true);
    expect(await axe()).toEqual([]);
    await page.getByRole('button', { name: 'Leave row 2 out' }).click();
    expect((await ask(page, 'Ask for 2 candidates')).map((row) => row.split('\t')[0])).toEqual(['Lee', 'Ho']);
    await close();
  });

  it('days are as they are written, in the time zone of Hong Kong as well', async () => {
    const context = await browser.newContext({ baseURL: service.url, locale: 'en', timezoneId: 'Asia/Hong_Kong' });
    const page = await context.newPage();
    await page.goto(FORM);
    await give(page, 'iso-day-cell.xlsx');
    await preview(page).getByText('30 June 2024').waitFor();
    await give(
      page,
      'days.xlsx',
      workbook([
        ['Certificate', 'Awarded on'],
        ['IGI-JD', new Date('2024-06-30T00:00:00Z')],
      ]),
    );
    await preview(page).getByText('30 June 2024').waitFor();
    await ask(page, 'Ask for 1 candidate');
    await answers(page).getByRole('link', { name: /Why/ }).click();
    await page.waitForURL(/c=IGI-JD%7E2024-06-30/);
    await context.close();
  });

  it('asks for the order of day and month once for a column, where both are possible', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(FORM);
    await giveText(
      page,
      'Candidate,Certificate,Awarded on\nAnn,IGI-JD,5/6/2024\nBob,IGI-JD,7/6/2024\nEve,IGI-JD,2023年7月\n',
    );
    const question = page.getByRole('group', { name: /^Awarded on: which day is 5\/6\/2024/ });
    await question.getByRole('button', { name: '5 June 2024' }).click();
    await preview(page).getByText('7 June 2024').waitFor();
    await page.getByRole('button', { name: 'Answer these questions again' }).click();
    await question.getByRole('button', { name: '6 May 2024' }).waitFor();
    await question.getByRole('button', { name: '5 June 2024' }).click();
    await preview(page).getByText('2023年7月 is a month or a year without a day.').waitFor();
    // One bad row spoils no other.
    const [, , eve] = await ask(page, 'Ask for 2 candidates, 1 left aside');
    expect(eve).toContain('Left aside');
    await page.getByRole('checkbox', { name: 'Without an answer' }).uncheck();
    expect(await answers(page).count()).toBe(2);
    await close();
  });

  it('headings of one’s own are asked about once, names are resolved or asked about, and the answers come back with all that was given', async () => {
    const { page, axe, screen, close } = await visit(browser, service.url);
    await page.goto('/accepted/candidates?day=2026-11-23');
    await give(page, 'own-headings.xlsx');
    await page.getByText('What are these columns?').waitFor();
    expect(await page.getByLabel('發證日期: read as').inputValue()).toBe('awardedOn');
    expect(await axe()).toEqual([]);
    await page.getByRole('button', { name: 'Use these columns' }).click();
    await page.getByRole('checkbox', { name: /^Rows 2 and 10 have the same name, 陳大文/ }).waitFor();
    await page.getByText('DSAL-GOLDSMTH', { exact: true }).first().waitFor();
    // What is exactly somebody's name is taken; what is near is not.
    await preview(page).getByRole('row', { name: /^4 / }).getByText('GIC-JD-HAND').waitFor();
    const near = page.getByRole('button', { name: /Read as .*\[DSAL-GOLDSMITH\]: confirm/ });
    await near.waitFor();
    const before = await page.getByRole('button', { name: /^Ask/ }).innerText();
    await near.click();
    await near.waitFor({ state: 'hidden' });
    expect(await page.getByRole('button', { name: /^Ask/ }).innerText()).not.toBe(before);
    expect(await axe()).toEqual([]);
    await screen('own-headings');
    await page.getByRole('button', { name: /^Ask for/ }).click();
    await page.getByText(/^All \d+ answered\.$/).waitFor();
    const rows = await answers(page).allInnerTexts();
    expect(rows[0]).toMatch(/陳大文[^]*GIC-JD-HAND[^]*Recognised/);

    // Answers keep for who looks at a reason and comes back.
    await answers(page).first().getByRole('link').click();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.goBack();
    expect(await answers(page).allInnerTexts()).toEqual(rows);

    const csv = (await downloaded(page, /^Download \d+ answers$/)).toString('utf8');
    const { data } = papa.parse<string[]>(csv.replace('\uFEFF', ''), { skipEmptyLines: true });
    expect(data[0].slice(0, 9)).toEqual([
      'Rows',
      '序號',
      '姓名',
      '持有證書',
      '發證日期',
      '應徵職位',
      '工作地區',
      '工作年資',
      '備註',
    ]);
    expect(data.slice(1).map(([, number]) => number)).toEqual(Array.from({ length: 11 }, (_, at) => String(at + 1)));
    expect(data[9].slice(8, 11)).toEqual(['second certificate, same name', 'GIC-JD-CAD', expect.any(String)]);
    const parts = unzipSync(await downloaded(page, /^As an Excel workbook$/));
    const texts = Object.entries(parts).map(([name, part]) => (name.endsWith('.xml') ? strFromU8(part) : ''));
    expect(texts.join('')).toContain('second certificate, same name');

    // Once answered, it is not asked again.
    await page.reload();
    await give(page, 'own-headings.xlsx');
    await preview(page).waitFor();
    await close();
  });

  it('the facts of each row decide as they do when they are asked by themselves, however they are written', async () => {
    const { page, close } = await visit(browser, service.url);
    const names = await namesOf(service);
    const VERDICTS = {
      RECOGNISED: 'Recognised',
      CONDITIONAL: 'Conditionally recognised',
      PARTIAL: 'Recognised in part',
      NOT_RECOGNISED: 'Not recognised',
      UNDETERMINED: 'Undetermined',
    };
    const row = (encoding: (typeof WRITTEN)[number]) => {
      const oneOf = (all: readonly Written[]) =>
        fc.constantFrom(...all.filter(({ written }) => encodedIn(written, encoding) !== undefined));
      return fc.record({
        certificate: oneOf(names.certificates),
        post: oneOf(names.posts),
        region: oneOf(names.regions),
        day: fc.date({ min: new Date('2012-01-01'), max: new Date('2026-11-01'), noInvalidDate: true }),
        years: fc.constantFrom('', '0', '1', '2,5', '3.5', '５年'),
        how: fc.nat(4),
      });
    };
    for (const [encoding, delimiter] of [
      ['utf-8', ';'],
      ['utf-16le', '\t'],
      ['gb18030', ','],
    ] as const) {
      const rows = fc.sample(row(encoding), 40).map((one) => ({ ...one, day: one.day.toISOString().slice(0, 10) }));
      const text = papa.unparse(
        [
          ['Candidate', 'Certificate', 'Job', 'Region', 'Awarded on', 'Years of practice'],
          ...rows.map(({ certificate, post, region, day, years, how }, at) => [
            `P${at}`,
            certificate.written,
            post.written,
            region.written,
            writtenDay(day, how),
            years,
          ]),
        ],
        { delimiter },
      );
      const bytes = encodedIn(text, encoding) ?? Buffer.alloc(0);
      await page.goto('/accepted/candidates?day=2026-11-23');
      await giveText(page, bytes);
      await page.getByRole('button', { name: 'Ask for 40 candidates', exact: true }).waitFor();
      expect(await page.getByLabel('Read in the encoding').inputValue()).toBe(encoding);
      await ask(page, 'Ask for 40 candidates');
      const csv = (await downloaded(page, /^Download 40 answers$/)).toString('utf8');
      const [headings, ...lines] = papa.parse<string[]>(csv.replace('\uFEFF', ''), { skipEmptyLines: true }).data;
      const { data } = await service.graphql(
        'query($claims: [ClaimInput!]!) { decideMany(claims: $claims) { ... on RecognitionDecision { verdict } } }',
        {
          claims: rows.map(({ certificate, post, region, day, years }) => ({
            holdings: [{ certificate: certificate.code, awardedOn: day }],
            post: post.code,
            region: region.code,
            onDate: '2026-11-23',
            facts: years === '' ? {} : { experienceYears: Number(years.replace(',', '.').replace('５年', '5')) },
          })),
        },
      );
      const decided = (data?.decideMany as readonly { verdict: keyof typeof VERDICTS }[]).map(
        ({ verdict }) => VERDICTS[verdict],
      );
      expect(lines.map((line) => line[headings.indexOf('Answer')])).toEqual(decided);
      expect(new Set(decided).size).toBeGreaterThan(1);
    }
    await close();
  });

  it('a decimal comma is a comma, limits hold, and what an address says wrongly is told', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/?c=GIC-JD-HAND&post=jewellery-designer&region=HK&day=2026-11-23&years=abc&revision=1x');
    await page.getByRole('alert').getByText('years=abc and revision=1x').waitFor();
    await page.getByText(/^Day, purpose and practice/).waitFor();
    const years = page.getByRole('textbox', { name: /^Years of practice in the trade/ });
    await years.pressSequentially('2,50');
    expect(await years.inputValue()).toBe('2,50');
    expect(new URL(page.url()).searchParams.get('years')).toBe('2.5');
    await years.fill('81');
    await page.getByText('Write a number from 0 to 80').waitFor();
    expect(new URL(page.url()).searchParams.has('years')).toBe(false);
    for (const [address, told] of [
      ['/carries?c=GIC-JD-HAND&show=GOOD', 'show=GOOD'],
      ['/registry/findings?days=soon', 'days=soon'],
      ['/registry/equivalences?state=GONE', 'state=GONE'],
      ['/frameworks?f=HKQX', 'f=HKQX'],
      ['/accepted?post=jewellery-designer&region=HK&purpose=FUN', 'purpose=FUN'],
    ]) {
      await page.goto(address);
      await page.getByRole('alert').getByText(told).waitFor();
    }
    await close();
  });
});

interface Written {
  readonly code: string;
  readonly written: string;
}

/** Codes and names of records, in every language, as far as a name is that of one record. */
async function namesOf(
  service: RunningService,
): Promise<Readonly<Record<'certificates' | 'posts' | 'regions', readonly Written[]>>> {
  const one =
    'code en: name(language: EN) hant: name(language: ZH_HANT) hans: name(language: ZH_HANS) pt: name(language: PT)';
  const named = async (list: string, type: string): Promise<readonly Written[]> => {
    const { data } = await service.graphql(`{ ${list}(first: 100) { edges { node { ${one} } } } }`);
    const { edges } = data?.[list] as { edges: readonly { node: Readonly<Record<string, string>> }[] };
    const written = edges.flatMap(({ node }) =>
      [...new Set(Object.values(node))].map((name) => ({ code: node.code, written: name })),
    );
    const { data: found } = await service.graphql(
      'query($texts: [String!]!, $type: RecordType!) { identify(texts: $texts, type: $type) { candidates { by } } }',
      { texts: written.map(({ written: name }) => name), type },
    );
    const identified = found?.identify as readonly { candidates: readonly { by: string }[] }[];
    return written.filter((_, at) => identified[at].candidates.filter(({ by }) => by !== 'NEAR').length === 1);
  };
  return {
    certificates: await named('certificates', 'CERTIFICATE'),
    posts: await named('posts', 'POST'),
    regions: await named('regions', 'REGION'),
  };
}

function writtenDay(day: string, how: number): string {
  const [y, m, d] = day.split('-').map(Number);
  const forms = [day, `${y}/${m}/${d}`, `${y}年${m}月${d}日`, String(Date.parse(day) / 86_400_000 + 25_569)];
  // Beside other days of the column, only what has one order.
  return how === 4 && d > 12 ? `${d}/${m}/${y}` : forms[how % 4];
}
