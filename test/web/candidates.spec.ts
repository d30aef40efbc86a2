/** A list of candidates: a spreadsheet read on the device, asked for in batches, answered with reasons to file. */
import { readFileSync } from 'node:fs';
import papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit } from '../support/browser';
import { startService, type RunningService } from '../support/service';
import { encoded, workbook } from '../support/sheets';

const WORDS = {
  en: {
    code: 'EN',
    headings: ['Candidate', 'Certificate', 'Awarded on', 'Job', 'Region', 'Years of practice'],
    file: 'Spreadsheet (.xlsx or .csv)',
    ask: 'Ask for 4 candidates, 1 left aside',
    done: 'All 4 answered.',
    recognised: 'Recognised',
    conditional: 'Conditionally recognised',
    leftAside: 'Left aside',
    example: 'Some of these answers rest on records that were made for illustration.',
    containing: 'Only rows containing',
    none: 'No row fits what is chosen above.',
    download: (count: number) => `Download ${count} answer${count === 1 ? '' : 's'}`,
  },
  'zh-HK': {
    code: 'ZH_HANT',
    headings: ['應徵者', '證書', '頒發日期', '職位', '地區', '從業年資'],
    file: '試算表（.xlsx 或 .csv）',
    ask: '查詢 4 名應徵者，擱置 1 名',
    done: '全部 4 名已完成。',
    recognised: '獲認可',
    conditional: '有條件認可',
    leftAside: '已擱置',
    example: '部分答案以示例記錄為依據',
    containing: '只看含有此文字的行',
    none: '沒有符合以上篩選的行。',
    download: (count: number) => `下載 ${count} 項答案`,
  },
  'zh-CN': {
    code: 'ZH_HANS',
    headings: ['应聘者', '证书', '颁发日期', '岗位', '地区', '从业年限'],
    file: '电子表格（.xlsx 或 .csv）',
    ask: '查询 4 名应聘者，搁置 1 名',
    done: '全部 4 名已完成。',
    recognised: '予以认可',
    conditional: '有条件认可',
    leftAside: '已搁置',
    example: '部分答案以示例记录为依据',
    containing: '只看含有此文字的行',
    none: '没有符合以上筛选的行。',
    download: (count: number) => `下载 ${count} 项答案`,
  },
  pt: {
    code: 'PT',
    headings: ['Candidato', 'Certificado', 'Emitido em', 'Posto de trabalho', 'Região', 'Anos de prática'],
    file: 'Folha de cálculo (.xlsx ou .csv)',
    ask: 'Verificar 4 candidatos, 1 fica de parte',
    done: 'Todos os 4 respondidos.',
    recognised: 'Reconhecido',
    conditional: 'Reconhecido sob condição',
    leftAside: 'Ficou de parte',
    example: 'Algumas destas respostas assentam em registos criados como exemplo.',
    containing: 'Só linhas que contêm',
    none: 'Nenhuma linha corresponde ao que escolheu acima.',
    download: (count: number) => `Transferir ${count} ${count === 1 ? 'resposta' : 'respostas'}`,
  },
} as const;

/** How spreadsheet programs of each language save comma-separated values. */
const SAVED: Readonly<Record<keyof typeof WORDS, (rows: readonly (readonly string[])[]) => Buffer>> = {
  en: (rows) => Buffer.from(written(rows, ',')),
  'zh-HK': (rows) => encoded(written(rows, ','), 'big5'),
  'zh-CN': (rows) => encoded(written(rows, ','), 'gb18030'),
  pt: (rows) => Buffer.from(`\uFEFF${written(rows, ';')}`),
};
const written = (rows: readonly (readonly string[])[], delimiter: string): string =>
  papa.unparse(rows as string[][], { delimiter, newline: '\r\n' });

const FORM = '/accepted/candidates?post=jewellery-designer&region=HK';
/** Where verdicts are looked at: what the shipped catalogue says changes with its periods. */
const ON_A_DAY = `${FORM}&day=2026-11-23`;

describeInBrowser('a list of candidates', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const give = (page: Page, language: keyof typeof WORDS, name: string, buffer: Buffer): Promise<void> =>
    page.getByLabel(WORDS[language].file).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

  const giveRows = (page: Page, rows: readonly (readonly string[])[]): Promise<void> =>
    give(page, 'en', 'list.csv', SAVED.en(rows));

  async function downloaded(page: Page, button: string): Promise<{ text: string; rows: readonly string[][] }> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    const { data } = papa.parse<string[]>(text.replace('\uFEFF', ''), {
      skipEmptyLines: true,
      delimitersToGuess: [',', ';'],
    });
    return { text, rows: data };
  }

  it.each(LANGUAGES)('is read, judged, narrowed down and taken away in %s', async (language) => {
    const words = WORDS[language];
    const { page, axe, close } = await visit(browser, service.url, { language });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url(), request.postData() ?? ''));
    await page.goto(ON_A_DAY);
    await give(
      page,
      language,
      'candidates.csv',
      SAVED[language]([
        [...words.headings],
        ['陳一', 'GIC-JD-HAND', '2024-06-30', '', '', ''],
        ['陳二', 'GIC-JD-HAND', '2024/6/30', '', '', ''],
        ['', '', '', '', '', ''],
        ['陳二', 'GIC-JD-CAD', '', '', '', ''],
        ['陳二', 'HRD-JCD-HAND', '', '', '', ''],
        ['=HYPERLINK("http://bad")\n"x"', 'GIC-JD-HAND', '', '', '', language === 'pt' ? '3,5' : '3.5'],
        ['-4', 'GIC-JD-HANT', '', '', '', ''],
        ['@SUM', 'GIC-JD-HAND', '31/12/2024', 'jewellery-maker', 'MO', ''],
      ]),
    );
    // Rows of one name are one person where the user says so.
    await page.getByRole('checkbox', { name: /陳二/ }).check();
    await page.getByRole('button', { name: words.ask, exact: true }).click();
    await page.getByText(words.done).waitFor();
    await page.getByText(words.example).first().waitFor();
    const rows = page.getByRole('region').last().locator('tbody tr');
    const answers = await rows.allInnerTexts();
    expect(answers).toHaveLength(5);
    expect(answers[0]).toContain(words.conditional);
    // Certificates that are held together are judged together.
    expect(answers[1]).toContain(words.recognised);
    expect(answers[1]).toContain('GIC-JD-HAND, GIC-JD-CAD, HRD-JCD-HAND');
    expect(answers[2]).toContain(words.recognised);
    // What is near a code is not taken for it; the others are answered without that row.
    expect(answers[4]).toContain(words.leftAside);
    expect(answers[4]).toContain('GIC-JD-HANT');
    expect(await axe()).toEqual([]);

    // Names stay on the device.
    expect(sent.filter((text) => /陳一|陳二|HYPERLINK|@SUM/.test(text) || /%E9%99%B3/i.test(text))).toEqual([]);

    const all = await downloaded(page, words.download(5));
    expect(all.text.startsWith('\uFEFF')).toBe(true);
    expect(all.rows[0].slice(1, 7)).toEqual(words.headings);
    expect(all.rows.slice(1).map((row) => [...row.slice(0, 3), ...row.slice(7, 8)])).toEqual([
      ['2', '陳一', 'GIC-JD-HAND', 'GIC-JD-HAND'],
      ['3 5 6', '陳二', 'GIC-JD-HAND', 'GIC-JD-HAND'],
      ['3 5 6', '陳二', 'GIC-JD-CAD', 'GIC-JD-CAD'],
      ['3 5 6', '陳二', 'HRD-JCD-HAND', 'HRD-JCD-HAND'],
      ['7', `'=HYPERLINK("http://bad")\n"x"`, 'GIC-JD-HAND', 'GIC-JD-HAND'],
      ['8', "'-4", 'GIC-JD-HANT', ''],
      ['9', "'@SUM", 'GIC-JD-HAND', 'GIC-JD-HAND'],
    ]);
    expect(all.rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const { data } = await service.graphql(
      `{ decideMany(claims: [
        { holdings: [{ certificate: "GIC-JD-HAND", awardedOn: "2024-06-30" }], post: "jewellery-designer", region: "HK", onDate: "2026-11-23" },
        { holdings: [{ certificate: "GIC-JD-HAND", awardedOn: "2024-06-30" }, { certificate: "GIC-JD-CAD" }, { certificate: "HRD-JCD-HAND" }], post: "jewellery-designer", region: "HK", onDate: "2026-11-23" },
        { holdings: [{ certificate: "GIC-JD-HAND" }], post: "jewellery-designer", region: "HK", onDate: "2026-11-23", facts: { experienceYears: 3.5 } }
      ]) { ... on RecognitionDecision { verdict onDate holdsUntil revision summary(language: ${words.code}) outstanding { text(language: ${words.code}) } } } }`,
    );
    const said = data?.decideMany as readonly {
      verdict: 'RECOGNISED' | 'CONDITIONAL';
      onDate: string;
      holdsUntil: string | null;
      revision: number;
      summary: string;
      outstanding: readonly { text: string }[];
    }[];
    said.forEach(({ verdict, onDate, holdsUntil, revision, summary, outstanding }, position) => {
      const [answer, , stillAsked, reasons, changes, at, day, address] = all.rows[[1, 2, 5][position]].slice(13);
      expect(answer).toBe({ RECOGNISED: words.recognised, CONDITIONAL: words.conditional }[verdict]);
      expect(stillAsked).toBe(outstanding.map(({ text }) => text).join(/^zh/.test(language) ? '；' : '; '));
      expect(reasons).toBe(summary);
      expect([changes, at, day]).toEqual([holdsUntil ?? '', String(revision), onDate]);
      expect(address).toContain(`${service.url}/?c=GIC-JD-HAND`);
    });

    const choices = page.locator('fieldset', { hasText: words.conditional }).last().getByRole('checkbox');
    for (const one of (await choices.all()).slice(0, -1)) await one.uncheck();
    // What was not asked about has nobody's verdict.
    expect(await rows.count()).toBe(1);
    for (const one of await choices.all()) await one.check();
    await page.getByLabel(words.containing).fill('@sum');
    expect(await rows.count()).toBe(1);
    expect((await downloaded(page, words.download(1))).rows.map(([, name]) => name)).toEqual([
      words.headings[0],
      "'@SUM",
    ]);
    await page.getByLabel(words.containing).fill('nobody');
    await page.getByText(words.none).waitFor();
    await close();
  });

  it('is read from a workbook: days, numbers, rows that are left empty', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/accepted/candidates');
    await give(
      page,
      'en',
      'list.xlsx',
      workbook([
        ['應徵者', 'certificate', 'Emitido em', 'post', '地区', 'years', 'remarks'],
        [1001, 'IGI-JD', new Date('2019-03-01T00:00:00Z'), 'jewellery-designer', 'HK', 3, 'kind'],
        [null],
        [1002, 'IGI-JD', new Date('2017-03-01T00:00:00Z'), 'jewellery-designer', 'HK', 2.5, null],
        [1003, 'IGI-JD', null, null, 'HK', null, null],
      ]),
    );
    await page.getByText('Columns that are not used: remarks.').waitFor();
    await page.getByRole('row', { name: /^5 / }).getByText('Job is missing.').waitFor();
    await page.getByRole('button', { name: 'Ask for 2 candidates, 1 left aside' }).waitFor();
    await page.goto(ON_A_DAY);
    await give(
      page,
      'en',
      'list.xlsx',
      workbook([
        ['應徵者', 'certificate', 'Emitido em', 'years'],
        [1001, 'IGI-JD', new Date('2019-03-01T00:00:00Z'), 3],
        [1002, 'IGI-JD', new Date('2017-03-01T00:00:00Z'), 2.5],
      ]),
    );
    await page.getByRole('button', { name: 'Ask for 2 candidates' }).click();
    await page.getByText('All 2 answered.').waitFor();
    const rows = page.getByRole('region', { name: 'Answers' }).locator('tbody tr');
    const answers = await rows.allInnerTexts();
    expect(answers[0]).toMatch(/1001[^]*Recognised/);
    // Awarded before the equivalence serves.
    expect(answers[1]).toMatch(/1002[^]*Not recognised/);
    await rows.first().getByRole('link', { name: 'Why 1001' }).click();
    await page.getByRole('heading', { name: 'Recognised', exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('c')).toBe('IGI-JD~2019-03-01');
    await close();
  });

  it('says what is wrong with a sheet before anything is asked', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(FORM);
    const nothingToAsk = async (): Promise<void> =>
      expect(await page.getByRole('button', { name: /^Ask/ }).isDisabled()).toBe(true);
    await nothingToAsk();

    await giveRows(page, [
      ['Name', 'Paper'],
      ['Ann', 'GIC-JD-HAND'],
    ]);
    await page.getByText('No column is read as Certificate. Choose below which it is.').waitFor();
    await nothingToAsk();
    await page.getByLabel('Paper: read as').selectOption({ label: 'Certificate' });
    await page.getByRole('button', { name: 'Use these columns' }).click();
    await page.getByRole('button', { name: 'Ask for 1 candidate' }).waitFor();

    await giveRows(page, [
      ['Candidate', 'Certificate', '證書'],
      ['Ann', 'GIC-JD-HAND', 'GIC-JD-CAD'],
    ]);
    await page.getByText('More than one column is read as Certificate.').waitFor();
    await nothingToAsk();

    await giveRows(page, [['Candidate', 'Certificate'], ['']]);
    await page.getByText('The sheet has headings, but no rows below them.').waitFor();
    await nothingToAsk();

    await giveRows(page, [
      ['Candidate', 'Certificate', 'Years of practice'],
      ['Ann', 'GIC-JD-HAND', '3'],
      ['Bob', 'GIC-JD-HAND', 'three'],
      ['Bob', '', '-1'],
    ]);
    await page.getByText('three is no number of years.').waitFor();
    await page.getByText('-1 is no number of years.').waitFor();
    await page.getByText('Certificate is missing.').waitFor();
    await page.getByRole('button', { name: 'Ask for 1 candidate, 2 left aside' }).waitFor();

    await give(page, 'en', 'empty.csv', Buffer.alloc(0));
    await page.getByText('There is nothing in this sheet.').waitFor();
    await nothingToAsk();

    await give(page, 'en', 'photo.xlsx', Buffer.from('PK\u0003\u0004 but no workbook'));
    await page.getByText('photo.xlsx could not be read.').waitFor();
    await nothingToAsk();

    await giveRows(page, [
      ['Candidate', 'Certificate'],
      ...Array.from({ length: 10_001 }, (_, number) => [`C${number}`, 'GIC-JD-HAND']),
    ]);
    await page.getByText('10,001 candidates are too many at once. Give at most 10,000, or use the API.').waitFor();
    await nothingToAsk();
    await close();
  });

  it('shows how far it is, and can be stopped; what was answered stays', async () => {
    const { page, close } = await visit(browser, service.url);
    let batches = 0;
    await page.route('**/graphql', async (route) => {
      const { variables } = route.request().postDataJSON() as { variables?: { claims?: readonly unknown[] } };
      if (variables?.claims === undefined) return route.continue();
      batches += 1;
      if (batches === 1) return route.continue();
      // The second batch is never answered.
      return undefined;
    });
    await page.goto(FORM);
    await giveRows(page, [
      ['Candidate', 'Certificate'],
      ...Array.from({ length: 1000 }, (_, number) => [`C${number}`, 'GIC-JD-HAND']),
    ]);
    await page.getByRole('button', { name: 'Ask for 1,000 candidates' }).click();
    await page.getByText('200 of 1,000 answered…').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('200');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped: 200 of 1,000 answered.').waitFor();
    await page.getByRole('button', { name: 'Download 200 answers' }).waitFor();
    const rows = page.getByRole('region', { name: 'Answers' }).locator('tbody tr');
    expect(await rows.count()).toBe(50);
    await page.getByRole('button', { name: 'Show more' }).last().click();
    expect(await rows.count()).toBe(100);
    // Answers do not outlive what was asked.
    await page.getByText('Day, purpose and practice').click();
    await page.getByLabel('Years of practice in the trade').fill('3');
    await page.getByText('Stopped: 200 of 1,000 answered.').waitFor({ state: 'hidden' });
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Ask for 1,000 candidates' }).click();
    await page.getByText('All 1,000 answered.').waitFor();
    expect(await page.getByRole('cell', { name: /Conditionally/ }).count()).toBe(0);
    await close();
  });

  it('offers an empty sheet that it reads itself', async () => {
    const { page, close } = await visit(browser, service.url, { language: 'zh-HK' });
    await page.goto(FORM);
    const { text, rows } = await downloaded(page, '下載空白表格');
    expect(rows[0].slice(0, 3)).toEqual(['應徵者', '應徵者編號', '證書']);
    await give(page, 'zh-HK', 'candidates.csv', Buffer.from(text));
    await page.getByRole('button', { name: '查詢 1 名應徵者' }).click();
    await page.getByText('全部 1 名已完成。').waitFor();
    await close();
  });
});
