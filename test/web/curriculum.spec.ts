/** What a curriculum opens, in a real browser on the real service and the catalogue that ships. */
import type { Browser } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit, type PageLanguage } from '../support/browser';
import { startService, type RunningService } from '../support/service';

const WORDS: Readonly<Record<PageLanguage, { course: RegExp; opens: string; sheet: string; open: string }>> = {
  en: {
    course: /^One more course/,
    opens: 'opens 3 jobs',
    sheet: 'Evaluation sheet',
    open: 'Open: the register does not say',
  },
  'zh-HK': { course: /^多一門課程/, opens: '增加 3 個職位', sheet: '評價表', open: '待填：登記冊未載' },
  'zh-CN': { course: /^多一门课程/, opens: '增加 3 个岗位', sheet: '评价表', open: '待填：登记册未载' },
  pt: {
    course: /^Mais uma disciplina/,
    opens: 'abre 3 postos',
    sheet: 'Ficha de avaliação',
    open: 'Em aberto: o registo não o diz',
  },
};

describeInBrowser('what a curriculum opens', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LANGUAGES)('leads from a programme to what one more course would open, in %s', async (language) => {
    const words = WORDS[language];
    const { page, axe, screen, close } = await visit(browser, service.url, { language, phone: true });
    await page.goto('/registry/programmes/EX-GZ-SETTING');
    await page.locator('a[href="/curriculum?programme=EX-GZ-SETTING"]').click();
    await page.getByRole('heading', { name: words.course }).waitFor();
    const course = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /JI-JCAD/ }) });
    await course.getByText(words.opens).waitFor();
    await course.locator('[data-standing="ILLUSTRATIVE"]').first().waitFor();
    expect(await axe()).toEqual([]);
    await screen(`curriculum-${language}`);
    await course.locator('a[href^="/ways?c=GIC-SETTING"]').first().click();
    await page.waitForURL(/\/ways\?c=GIC-SETTING/);
    await close();
  });

  it.each(LANGUAGES)(
    'is evaluated for a consortium, and open where the register does not know, in %s',
    async (language) => {
      const words = WORDS[language];
      const { page, axe, screen, close } = await visit(browser, service.url, { language });
      await page.goto('/curriculum?consortium=CQ-IDVEG&day=2026-12-01');
      const sheet = page.getByRole('region', { name: words.sheet });
      await sheet.getByText(words.open).first().waitFor();
      await sheet.getByText(/3[.,\s]?000/).waitFor();
      await sheet.locator('[data-standing="REPORTED"]').first().waitFor();
      expect(await axe()).toEqual([]);
      await screen(`curriculum-consortium-${language}`);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('form').isVisible()).toBe(false);
      expect(await sheet.isVisible()).toBe(true);
      await page.emulateMedia({ media: 'screen' });
      await page.locator('a[href^="/curriculum?programme=CQ-MOULD-32"]').click();
      await page.waitForURL('**/curriculum?programme=CQ-MOULD-32&day=2026-12-01');
      await page
        .getByRole('link', { name: /CQ-MOULD-32/ })
        .first()
        .click();
      await page.waitForURL('**/registry/**');
      await close();
    },
  );

  it('is asked by keyboard, and lists the posts of the answers that are chosen, with the way to their proof', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/curriculum?day=2026-12-01');
    await page.getByText('Choose a programme or a consortium').waitFor();
    await page.getByRole('combobox', { name: 'Programme', exact: true }).focus();
    await page.keyboard.type('EX-VTC-SETTING');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/curriculum?programme=EX-VTC-SETTING&day=2026-12-01');
    const posts = page.getByRole('region', { name: 'Where graduates get' });
    await posts.getByRole('row', { name: /gem-setter.*Hong Kong.*Conditionally recognised/ }).waitFor();
    expect(await posts.locator('[data-verdict="NOT_RECOGNISED"]').count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Not recognised' }).focus();
    await page.keyboard.press('Space');
    await posts.locator('[data-verdict="NOT_RECOGNISED"]').first().waitFor();
    expect(new URL(page.url()).searchParams.getAll('show')).toContain('NOT_RECOGNISED');
    await posts.getByRole('link', { name: 'Why: Gem setter in Hong Kong' }).click();
    await page.getByRole('heading', { name: 'Conditionally recognised' }).waitFor();
    await close();
  });

  it('keeps to the regions that are chosen, and to one of programme and consortium', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/curriculum?programme=EX-VTC-SETTING&day=2026-12-01&region=MO');
    const posts = page.getByRole('region', { name: 'Where graduates get' });
    await posts.getByRole('row', { name: /gem-setter.*Macao/ }).waitFor();
    expect(await posts.getByRole('row', { name: /Hong Kong/ }).count()).toBe(0);
    await page.getByRole('combobox', { name: 'Consortium' }).focus();
    await page.keyboard.type('GD-JEWEL-PILOT');
    await page.keyboard.press('Enter');
    await page.getByText('The register has no programme of this consortium').waitFor();
    expect(new URL(page.url()).searchParams.get('programme')).toBe(null);
    await page.getByRole('heading', { name: 'Evaluation systems' }).waitFor();
    await close();
  });

  it('tells of an address that is no question, and of codes that there are not', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/curriculum?programme=EX-VTC-SETTING&consortium=CQ-IDVEG');
    await page.getByRole('alert').getByText('Choose one of them').waitFor();
    await page.goto('/curriculum?programme=NO-SUCH-PROGRAMME');
    await page.getByRole('alert').getByText('NO-SUCH-PROGRAMME').first().waitFor();
    await close();
  });
});
