/** Titles of pages: each says what is shown, in the language of the page, and nothing of a person. */
import type { Browser } from 'playwright-core';
import { ALL_LANGUAGES, describeInBrowser, openBrowser, visit, type PageLanguage } from '../support/browser';
import { DESK, propose, signIn } from '../support/desk';
import { startService, type RunningService } from '../support/service';

const QUESTION = 'c=GIC-JD-HAND&post=jewellery-designer&region=HK';

/** What titles begin with, in the languages of `ALL_LANGUAGES`: what is shown, and then the room. */
const TITLES: Readonly<Record<string, RegExp>> = {
  [`/carries?${QUESTION}`]: /^[^·→]*(GIC|hand|手)[^·→]* · /i,
  [`/ways?${QUESTION}`]: /^[^·]+ → [^·]+[,，][^·]+ · /,
  [`/accepted?${QUESTION}`]: /^[^·→]+[,，][^·→]+ · /,
  [`/accepted/candidates?${QUESTION}`]: /^[^·→]+[,，][^·→]+ · /,
  '/coverage?day=2026-11-30': /^(30 November 2026|2026年11月30日|30 de novembro de 2026) · /,
  '/coverage?day=2026-11-30&field=jewellery': /[,，](\s?)(30 November 2026|2026年11月30日|30 de novembro de 2026) · /,
  '/curriculum?programme=EX-GZ-SETTING': /^[^·]+ · [^·]+ · [^·]+$/,
  '/frameworks?f=HKQF': /^[^·]+ · [^·]+ · [^·]+$/,
  '/registry/requirements': /^(Requirements|要求|Requisitos) · /,
  '/registry/requirements/jewellery-designer:HK': /^(Requirement: |要求：|Requisito: )[^·]+[,，][^·]+ · /,
  '/registry?q=jewel': /^jewel · /,
};

describeInBrowser('The title', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const reads = async (page: { title: () => Promise<string> }, expected: RegExp): Promise<void> => {
    for (const since = Date.now(); Date.now() - since < 20_000; await new Promise((resolve) => setTimeout(resolve, 50)))
      if (expected.test(await page.title())) return;
    expect(await page.title()).toMatch(expected);
  };

  it.each(ALL_LANGUAGES)('says what a room shows, in %s', async (language: PageLanguage) => {
    const { page, close } = await visit(browser, service.url, { language });
    for (const [address, expected] of Object.entries(TITLES)) {
      await page.goto(address);
      await reads(page, expected);
    }
    await page.waitForLoadState('networkidle');
    await close();
  });

  it('says at the desk which record it is about, by its name', async () => {
    const { page, close } = await visit(browser, service.url);
    const code = await propose(service, 'HKRPL-QUALITY-4');
    await page.goto('/desk');
    await signIn(page, DESK.en, await service.tokenFor('dora', 'authority:DSAL'));
    await reads(page, /^Proposals · Desk · /);
    await page.getByRole('link', { name: code }).click();
    await reads(page, /^Equivalence: [^·]+ → [^·]+ · Desk · /);
    await page.getByRole('link', { name: DESK.en.drafts, exact: true }).click();
    await reads(page, /^Drafts · Desk · /);
    // Of another room nothing is left.
    await page.goto('/verify');
    await reads(page, /^Verify a certificate · /);
    await page.waitForLoadState('networkidle');
    await close();
  });
});
