/** Accepted certificates, candidates with their answers, and lists that are kept, on paper: whole, and saying whence they come. */
import jsQR from 'jsqr';
import type { Browser, Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describeInBrowser, LANGUAGES, openBrowser, visit, type PageLanguage } from '../support/browser';
import { giveText } from '../support/given-sheets';
import { readPdf, unspaced, type ReadPdf } from '../support/paper';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

const DAY = 'day=2026-11-30';
const ACCEPTED = `/accepted?post=jewellery-designer&region=HK&${DAY}&years=3&show=RECOGNISED&from=HK`;
const CANDIDATES = `/accepted/candidates?post=jewellery-designer&region=HK&${DAY}`;

/** As they stand on paper, where the forms do not. */
const WORDS: Readonly<
  Record<PageLanguage, { readonly print: string; readonly code: string; readonly asked: readonly string[] }>
> = {
  en: {
    print: 'Print',
    code: 'QR code that leads to this answer',
    asked: [
      'Jewellery designer, Hong Kong',
      '30 November 2026 · Practising the occupation · 3 years of practice',
      'Shown here: Recognised · awarded in Hong Kong',
      'From revision 1 of the register.',
    ],
  },
  'zh-HK': {
    print: '列印',
    code: '通往此答案的二維碼',
    asked: [
      '香港「首飾設計師」',
      '2026年11月30日 · 從事該職業 · 從業 3 年',
      '只顯示：獲認可 · 在香港頒發',
      '根據登記冊第 1 版。',
    ],
  },
  'zh-CN': {
    print: '打印',
    code: '通往此答案的二维码',
    asked: [
      '香港“首饰设计师”',
      '2026年11月30日 · 从事该职业 · 从业 3 年',
      '只显示：予以认可 · 在香港颁发',
      '根据登记册第 1 版。',
    ],
  },
  pt: {
    print: 'Imprimir',
    code: 'Código QR que leva a esta resposta',
    asked: [
      'Designer de joalharia, Hong Kong',
      '30 de novembro de 2026 · Exercício da profissão · 3 anos de prática',
      'Mostra-se apenas: Reconhecido · emitidos em Hong Kong',
      'Segundo a revisão 1 do registo.',
    ],
  },
};

const FILING = ['File number', 'Checked by', 'Date and signature'];

/** Long enough for several lines of a narrow column. */
const NAMES = Array.from(
  { length: 120 },
  (_, at) => `Candidate${String(at)} Wolfeschlegelsteinhausenbergerdorff de Albuquerque e Noronha`,
);

/** Where a code leads, as a phone reads it. */
async function readCode(code: Locator): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await code.screenshot());
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

describeInBrowser('on paper', () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const printed = async (page: Page): Promise<ReadPdf> => readPdf(await page.pdf({ format: 'A4' }), folder);

  it.each(LANGUAGES)('what a job accepts says what was asked, and leads back there, in %s', async (language) => {
    const words = WORDS[language];
    const { page, context, close } = await visit(browser, service.url, { language });
    // As fine as paper.
    const session = await context.newCDPSession(page);
    const screen = { width: 1200, height: 800, deviceScaleFactor: 4, mobile: false };
    await session.send('Emulation.setDeviceMetricsOverride', screen);
    await page.goto(ACCEPTED);
    await page.getByRole('button', { name: words.print }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const said = await page.locator('main').innerText();
    for (const part of words.asked) expect(said).toContain(part);
    const address = `${service.url}${ACCEPTED.replace('&show', '&revision=1&show')}`;
    for (const part of [address, new URL(address).host]) expect(said).toContain(part);
    expect(await readCode(page.getByRole('img', { name: words.code }))).toBe(address);
    // It stays the same answer.
    await page.emulateMedia({ media: 'screen' });
    await page.goto(address);
    await page.getByText(words.asked[3]).first().waitFor();
    await close();
  });

  const expectWhole = ({ pages, said, code }: ReadPdf): void => {
    expect(pages).toBeGreaterThan(2);
    const all = unspaced(said.join(''));
    expect(NAMES.filter((name) => !all.includes(unspaced(name)))).toEqual([]);
    // Each sheet by itself says what its columns are.
    const bodies = said.filter((text) => text.includes('Wolfe'));
    expect(bodies.filter((text) => !text.includes('Job and region'))).toEqual([]);
    for (const part of [...FILING, new URL(service.url).host]) expect(said.at(-1)).toContain(part);
    // It tells of people: nothing leads to it.
    expect(code).toBeNull();
  };

  it('candidates with their answers stand whole, and have room for whoever files them', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(CANDIDATES);
    await giveText(page, ['Candidate,Certificate', ...NAMES.map((name) => `${name},GIC-JD-HAND`)].join('\n'));
    await page.getByRole('button', { name: 'Ask for 120 candidates' }).click();
    await page.getByText('All 120 answered.').waitFor();
    await page.getByRole('region', { name: 'Answers' }).getByText('Jewellery designer · Hong Kong').first().waitFor();
    expect(await page.locator('tbody tr').filter({ hasText: 'Wolfe' }).count()).toBeLessThan(NAMES.length);
    const paper = await printed(page);
    expectWhole(paper);
    for (const part of ['From revision 1 of the register.', '30 November 2026', '120 candidates'])
      expect(paper.said[0]).toContain(part);

    await page.getByRole('button', { name: 'Keep this list on this device' }).click();
    await page.getByRole('button', { name: 'Keep it here' }).click();
    await page.getByRole('link', { name: 'Open it' }).click();
    await page.getByText('Jewellery designer · Hong Kong').first().waitFor();
    const kept = await printed(page);
    expectWhole(kept);
    for (const part of ['list', '120 candidates', 'from revision 1']) expect(kept.said[0]).toContain(part);
    await close();
  });

  it('what a job accepts is handed to the sheet of a phone as its address', async () => {
    const { page, context, axe, close } = await visit(browser, service.url, { phone: true });
    await context.addInitScript('navigator.share = ({ url }) => { window.shared = url; return Promise.resolve(); }');
    await page.goto(ACCEPTED);
    await page.getByRole('button', { name: 'Send this answer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Share with an app' }).click();
    expect(await page.evaluate('window.shared')).toBe(`${service.url}${ACCEPTED.replace('&show', '&revision=1&show')}`);
    expect(await axe()).toEqual([]);
    await close();
  });
});
