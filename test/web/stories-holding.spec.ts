/** The story of a student: where the certificate is recognised, what is missing where it is not, the ways there, and being told when that changes. */
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, pick, visit, type PageLanguage } from '../support/browser';
import { textsOf } from '../support/page-texts';
import { startService, type RunningService } from '../support/service';
import { arrive, askAbout, DAY, enter, fits, LOOKS, sheetOf, understood } from './stories';
import { WORDS } from './words';

/** The certificate as its holders call it: by the name in their language, or by one of its other names. */
const OWN: Readonly<Record<PageLanguage, { certificate: string; regions: readonly string[]; setter: string }>> = {
  en: { certificate: 'GIC Jewelry Designer', regions: ['Guangdong', 'Hong Kong', 'Macao'], setter: 'Gem setter' },
  'zh-HK': { certificate: '珠寶設計師（手繪）', regions: ['廣東', '香港', '澳門'], setter: '寶石鑲嵌工' },
  'zh-CN': { certificate: '手绘设计师证', regions: ['广东', '香港', '澳门'], setter: '宝石镶嵌工' },
  pt: {
    certificate: 'designer de joalharia (desenho',
    regions: ['Guangdong', 'Hong Kong', 'Macau'],
    setter: 'Cravador de pedras',
  },
};
const SETTER = /post=gem-setter/;

describeInBrowser('Somebody who holds a certificate', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LOOKS)(
    'learns where it counts, what is missing elsewhere, and how to get there: %j',
    async ({ language, phone }) => {
      const [words, own] = [WORDS[language], OWN[language]];
      const { page, close } = await arrive(browser, service.url, { language, phone });

      await enter(page, language, 'holding', 'carries');
      await pick(page, words.certificate, own.certificate, /GIC-JD-HAND/);
      await askAbout(page, language);
      if (phone)
        await page
          .locator('summary')
          .filter({ hasText: textsOf('carries/texts', language)('filters') })
          .click();
      await page.getByRole('checkbox', { name: words.notRecognised, exact: true }).check();
      const map = page.getByRole('region', { name: words.map });
      const setter = map.locator(`a[data-verdict=NOT_RECOGNISED][href*="post=gem-setter"][href*="region=HK"]`);
      await setter.first().waitFor();
      await namesRegions(page, phone, own);
      await fits(page);

      // The answer is no; what was asked comes along.
      await setter.first().click();
      await page.waitForURL(SETTER);
      await understood(page, language, words.notRecognised);
      const missing = sheetOf(page, words.needed).first();
      expect(await missing.innerText()).toMatch(/\p{L}{2,}/u);
      expect(await chosen(page, words.certificate)).not.toBe('');
      await isShared(page, language);

      // One more course leads there.
      await sheetOf(page, words.next)
        .getByRole('link', { name: textsOf('ask/next-texts', language)('ways') })
        .click();
      await page.waitForURL((url) => url.pathname === '/ways' && SETTER.test(url.search));
      await page
        .getByRole('heading', { name: new RegExp(`^${textsOf('ways/texts', language)('way', { number: 1 })}`) })
        .waitFor();
      const courses = page.getByRole('main').locator('a[href^="/registry/programmes/"]');
      expect(await courses.count()).toBeGreaterThan(0);
      expect(await chosen(page, words.certificate)).not.toBe('');
      await fits(page);

      // Back at the answer nothing has to be typed again; it is watched from now on.
      await page.goBack();
      await understood(page, language, words.notRecognised);
      const watch = textsOf('ask/watch-texts', language);
      await page.getByRole('button', { name: watch('tell') }).click();
      await page.getByText(watch('watching')).waitFor();
      await page.goBack();
      await setter.first().waitFor();
      expect(await chosen(page, words.certificate)).not.toBe('');
      await page.waitForLoadState('networkidle');
      await close();
    },
  );

  /** All three regions are named: on a wide screen beside each other, on a phone on the card of a job. */
  async function namesRegions(page: Page, phone: boolean, { regions, setter }: (typeof OWN)['en']): Promise<void> {
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: setter, exact: true }) });
    for (const region of regions) {
      const named = phone
        ? card.getByRole('term').filter({ hasText: region })
        : page.getByRole('columnheader', { name: region, exact: true });
      await named.first().scrollIntoViewIfNeeded();
      const box = await named.first().boundingBox();
      expect([
        region,
        (box?.x ?? -1) >= 0,
        (box?.x ?? Infinity) + (box?.width ?? 0) <= (page.viewportSize()?.width ?? 0),
      ]).toEqual([region, true, true]);
    }
  }

  /** Whoever opens what was sent reads the same. */
  async function isShared(page: Page, language: PageLanguage): Promise<void> {
    const words = WORDS[language];
    await page.getByRole('button', { name: words.send, exact: true }).click();
    const dialog = page.getByRole('dialog');
    const address = await dialog.getByRole('textbox', { name: words.addressOf }).inputValue();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(new URL(address).searchParams.get('day')).toBe(DAY.typed);
    const friend = await visit(browser, service.url, { language });
    await friend.page.goto(address);
    await friend.page.getByRole('heading', { name: words.notRecognised, exact: true }).waitFor();
    await friend.page.waitForLoadState('networkidle');
    await friend.close();
  }

  const chosen = (page: Page, label: string): Promise<string> =>
    page.getByRole('combobox', { name: label, exact: true }).inputValue();
});
