/** What training offers, on its pages. */
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser, visit } from '../support/browser';
import { startService, type RunningService } from '../support/service';

describeInBrowser('what training offers', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each([
    ['en', 'Programmes', ['Mode of study', 'Joint programme', 'Mould manufacturing technology', 'Gives']],
    ['zh-HK', '培訓項目', ['修讀方式', '聯合培養', '模具製造技術', '修畢可得']],
    ['zh-CN', '培训项目', ['学习形式', '联合培养', '模具制造技术', '学成可得']],
    ['pt', 'Programas de formação', ['Regime', 'Formação conjunta', 'fabrico de moldes', 'Confere']],
  ] as const)(
    'shows a programme and its consortium, which lead to one another, in %s',
    async (language, many, words) => {
      const { page, axe, close } = await visit(browser, service.url, { language });
      await page.goto('/registry/programmes/CQ-MOULD-32');
      await page.getByRole('link', { name: many, exact: true }).first().waitFor();
      await page.getByRole('link', { name: /CQ-TRANSPORT/ }).waitFor();
      const shown = await page.locator('main').innerText();
      for (const word of words) expect(shown.toLowerCase()).toContain(word.toLowerCase());
      expect(await axe()).toEqual([]);
      await page.locator('a[href="/registry/consortia/CQ-IDVEG"]').first().click();
      await page.waitForURL('**/registry/consortia/CQ-IDVEG');
      await page.locator('main').getByText('CQ-EITC').first().waitFor();
      await page.locator('a[href="/registry/openings/CQ-INTERNSHIPS"]').first().waitFor();
      expect(await axe()).toEqual([]);
      await close();
    },
  );
});
