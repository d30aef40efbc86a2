/** Records found by other names, by what is written similarly, and at addresses that were escaped on their way. */
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser, visit } from '../support/browser';
import { startService, type RunningService } from '../support/service';

describeInBrowser('Finding a record', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(['jewellery-designer:HK', 'jewellery-designer%3AHK', 'jewellery-designer%3aHK'])(
    'leads to a record whose code has a colon at %s',
    async (code) => {
      const { page, close } = await visit(browser, service.url);
      await page.goto(`/registry/requirements/${code}`);
      await page.getByRole('heading', { level: 1, name: 'Requirement: Jewellery designer, Hong Kong' }).waitFor();
      expect(await page.title()).toBe(
        'Requirement: Jewellery designer, Hong Kong · Register · Skill recognition registry',
      );
      await page.getByText('Source:').first().waitFor();
      await close();
    },
  );

  it('says which of its other names a record was found by, and shows all of them on its page', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/registry?q=打金師傅');
    await page.locator('li', { hasText: 'jewellery-maker' }).getByText('Also known as 打金師傅').waitFor();
    await page.getByRole('searchbox').fill('goldsmiht');
    await page.getByText('Nothing is written like this. These come near:').waitFor();
    await page
      .getByRole('link', { name: /jewellery-maker/ })
      .first()
      .click();
    await page.getByText('Bench jeweller', { exact: true }).waitFor();
    await page.getByText('打金師傅', { exact: true }).waitFor();
    await close();
  });
});
