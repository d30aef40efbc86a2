/** Every page, as somebody sees it at a desk who opens its address: accessible, in its language, asking nobody else; and the frame of all. */
import type { Browser } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit } from '../support/browser';
import { startService, type RunningService } from '../support/service';
import { describePages, PAGES } from './pages';

describePages([
  { language: 'en', phone: false, dark: false },
  { language: 'zh-CN', phone: false, dark: true },
]);

describeInBrowser('the frame of every page', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LANGUAGES)(
    'has its name on a phone without a broken word, beside the choice of language, in %s',
    async (language) => {
      const { page, screen, close } = await visit(browser, service.url, { language, phone: true });
      await page.goto('/');
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 740 });
        const [name, choice] = await Promise.all(
          [page.getByRole('banner').getByRole('link').first(), page.getByRole('banner').getByRole('combobox')].map(
            (place) => place.boundingBox(),
          ),
        );
        expect(name?.height).toBeLessThanOrEqual(choice?.height ?? 0);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        await screen(`frame-${width}-${language}`);
      }
      await close();
    },
  );

  it('is asked for with less than 150 kB of compressed script', async () => {
    const { page, close } = await visit(browser, service.url);
    const scripts: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script')
        scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto('/', { waitUntil: 'networkidle' });
    const sizes = await Promise.all(scripts);
    expect(Math.max(...sizes)).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
    await close();
  });

  it('keeps its place when the language is changed', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(PAGES.ask);
    await page.getByRole('heading', { name: 'Conditionally recognised' }).waitFor();
    await page.getByLabel('Language').selectOption('pt');
    await page.getByRole('heading', { name: 'Reconhecido sob condição' }).waitFor();
    expect(new URL(page.url()).search).toBe(PAGES.ask.slice(1));
    await page.reload();
    await page.getByRole('heading', { name: 'Reconhecido sob condição' }).waitFor();
    await close();
  });
});
