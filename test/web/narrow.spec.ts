/** Coverage and curricula where there is little room, and on paper: nothing is beyond the edge, and nothing is left out. */
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit } from '../support/browser';
import { readPdf, textOnAll, unspaced } from '../support/paper';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

const ROOMS = ['/coverage?day=2026-11-30&before=2024-01-01', '/curriculum?programme=EX-GZ-SETTING'];
/** Sheets of A4 within their edges, in pixels. */
const SHEETS = { portrait: 733, landscape: 1060 };

describeInBrowser('Coverage and curriculum', () => {
  let browser: Browser;
  let service: RunningService;
  const folder = temporaryFolder();
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LANGUAGES.flatMap((language) => ROOMS.map((room) => [language, room] as const)))(
    'are cards on the narrowest of phones, in %s: %s',
    async (language, room) => {
      const { page, axe, screen, close } = await visit(browser, service.url, { language, phone: true, dark: true });
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(room);
      await page.locator('main ol > li [data-verdict]').first().waitFor();
      expect(await page.locator('main table').count()).toBe(0);
      expect(await beyondEdge(page)).toEqual([]);
      expect(await axe()).toEqual([]);
      await screen(`narrow-${room.slice(1, 9)}-${language}`);
      await close();
    },
  );

  // Chinese is only read off paper where the machine has a font of it.
  it.each((['en', 'pt'] as const).flatMap((language) => ROOMS.map((room) => [language, room] as const)))(
    'are whole on paper, in %s: %s',
    async (language, room) => {
      const { page, close } = await visit(browser, service.url, { language });
      await page.goto(room);
      await page.locator('main table').waitFor();
      const names = (await page.locator('main th:not(.unprinted)').allInnerTexts()).map(unspaced);
      const printed = names.filter((name) => name !== '');
      for (const [way, width] of Object.entries(SHEETS)) {
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width, height: 1000 });
        expect([way, await beyondEdge(page)]).toEqual([way, []]);
        await page.emulateMedia({ media: null });
        const paper = textOnAll(
          await readPdf(await page.pdf({ format: 'A4', landscape: way === 'landscape', tagged: true }), folder),
        );
        for (const name of printed) expect(paper).toContain(name);
      }
      await close();
    },
  );
});

/** What is beyond the right edge of the window, or has to be moved sideways to be seen. */
const beyondEdge = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`[...document.querySelectorAll('html, main, main *')].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    const isSeen = element.checkVisibility() && width > 1;
    const isMoved = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'auto';
    return isSeen && (right > document.documentElement.clientWidth + 1 || isMoved);
  }).map((element) => element.tagName + ' ' + element.textContent.slice(0, 40))`);
