/** Pages on paper that show what the register has: each says what was asked, of which day and revision, whence it comes, and how much of a list it is. */
import jsQR from 'jsqr';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { ALL_LANGUAGES, describeInBrowser, openBrowser, visit, type PageLanguage } from '../support/browser';
import { startService, type RunningService } from '../support/service';

const WORDS: Readonly<Record<PageLanguage, { code: string; send: string; revision: RegExp; day: RegExp }>> = {
  en: {
    code: 'QR code that leads to this page',
    send: 'Send this page',
    revision: /revision 1\b/,
    day: /\d \w+ 20\d\d/,
  },
  'zh-HK': { code: '通往本頁的二維碼', send: '分享本頁', revision: /第 1 版/, day: /20\d\d年\d+月\d+日/ },
  'zh-CN': { code: '通往本页的二维码', send: '分享本页', revision: /第 1 版/, day: /20\d\d年\d+月\d+日/ },
  pt: {
    code: 'Código QR que leva a esta página',
    send: 'Enviar esta página',
    revision: /revisão 1\b/,
    day: /\d de \p{L}+ de 20\d\d/u,
  },
};

/** Each with what its printed question says, in English. */
const PAGES: readonly (readonly [address: string, asked: string | null])[] = [
  ['/registry/requirements/jewellery-designer:HK', null],
  ['/registry/equivalences?q=EQ&standing=ILLUSTRATIVE&state=ENDORSED', 'Example'],
  ['/registry/findings?kind=ENDS_SOON&days=400', 'Ends soon'],
  ['/registry/ledger', null],
  ['/frameworks?f=HKQF&day=2026-11-30', null],
  ['/curriculum?programme=EX-GZ-SETTING&day=2026-11-30&region=MO', 'Macao'],
  ['/curriculum?consortium=CQ-IDVEG&day=2026-11-30', 'Consortium'],
];

describeInBrowser('What the register has, on paper', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(ALL_LANGUAGES)('says whence it comes, and its code leads back there, in %s', async (language) => {
    const { code: name, send, revision, day } = WORDS[language];
    const { page, close } = await visit(browser, service.url, { language });
    for (const [address, asked] of PAGES) {
      await page.goto(address);
      await page.getByRole('button', { name: send }).waitFor();
      await page.waitForLoadState('networkidle');
      const code = page.getByRole('img', { name });
      expect(await code.count()).toBe(0);
      await page.emulateMedia({ media: 'print' });
      const { data, width, height } = PNG.sync.read(await code.screenshot());
      expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(service.url + address);
      const printed = await page.locator('main').innerText();
      expect(printed).toContain(service.url + address);
      expect(printed).toContain(new URL(service.url).host);
      expect(printed).toMatch(revision);
      expect(printed).toMatch(day);
      if (asked !== null && language === 'en') expect(printed).toContain(asked);
      await page.emulateMedia({ media: 'screen' });
    }
    await close();
  });

  it('says how much of a list it is, where that is not all', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/registry/certificates');
    const shown = page.getByText(/^50 of \d+ shown$/);
    await shown.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await shown.isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Show more' }).isVisible()).toBe(false);
    // Of one that is whole nothing need be said.
    await page.goto('/registry/certificates?q=GIC-JD-HAND');
    await page.getByText(/^1 of 1 shown$/).waitFor({ state: 'hidden' });
    await close();
  });

  it('is sent on with what its address will show', async () => {
    const { page, axe, close } = await visit(browser, service.url, { phone: true });
    await page.goto('/registry/certificates/GIC-JD-HAND');
    await page.getByRole('button', { name: WORDS.en.send }).click();
    const dialog = page.getByRole('dialog', { name: WORDS.en.send });
    await dialog.getByText('Whoever opens this address sees this page as the register has it by then.').waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Address of this page' }).inputValue()).toBe(page.url());
    await dialog.getByRole('img', { name: WORDS.en.code }).waitFor();
    expect(await axe()).toEqual([]);
    await page.waitForLoadState('networkidle');
    await close();
  });
});
