/** The map of equivalences: what is drawn and what is listed are the same, for a certificate and for an agreement. */
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit, type PageLanguage } from '../support/browser';
import { startService, type RunningService } from '../support/service';

const TITLES: Readonly<Record<PageLanguage, string>> = {
  en: 'Map of equivalences',
  'zh-HK': '等同關係圖',
  'zh-CN': '资格对应图',
  pt: 'Mapa de equivalências',
};

interface Equivalence {
  readonly code: string;
  readonly mutual: boolean;
  readonly creditedUnits: readonly object[] | null;
}

describeInBrowser('The map of equivalences', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const inRegister = async (filter: string): Promise<readonly Equivalence[]> => {
    const query = `{ equivalences(filter: {${filter}}, first: 500) { edges { node { code mutual creditedUnits { code } } } } }`;
    const { data } = await service.graphql(query);
    const list = data as { equivalences: { edges: { node: Equivalence }[] } };
    return list.equivalences.edges.map(({ node }) => node);
  };

  /** As many lines as equivalences, those in part dashed, those both ways with two heads. */
  const drawn = (page: Page) =>
    page.evaluate(`(() => {
      const lines = [...document.querySelectorAll('path[data-state]')];
      const count = (selector) => lines.filter((line) => line.matches(selector)).length;
      return { lines: lines.length, partial: count('[data-partial=true]'), mutual: count('[marker-start]') };
    })()`);
  const expected = (all: readonly Equivalence[]) => ({
    lines: all.length,
    partial: all.filter(({ creditedUnits }) => creditedUnits !== null).length,
    mutual: all.filter(({ mutual }) => mutual).length,
  });

  it.each(LANGUAGES)('draws and lists what a certificate counts as, and what counts as it, in %s', async (language) => {
    const { page, axe, screen, close } = await visit(browser, service.url, { language });
    const all = await inRegister('certificate: "HKRPL-SALES-3"');
    expect(all.length).toBeGreaterThan(0);
    await page.goto('/registry/certificates/HKRPL-SALES-3');
    const section = page.locator('section', { has: page.getByRole('heading', { name: TITLES[language] }) }).last();
    for (const { code } of all) await section.getByRole('link', { name: code }).waitFor();
    expect(await drawn(page)).toEqual(expected(all));
    expect(await axe()).toEqual([]);
    await screen(`equivalence-map-${language}`);
    await close();
  });

  it('draws what an agreement holds, a page at a time, and is moved about by keyboard on a phone', async () => {
    const { page, axe, close } = await visit(browser, service.url, { phone: true, dark: true });
    const { data } = await service.graphql('{ agreements(first: 500) { edges { node { code } } } }');
    const codes = (data as { agreements: { edges: { node: { code: string } }[] } }).agreements.edges;
    const sizes = await Promise.all(
      codes.map(async ({ node: { code } }) => ({ code, all: await inRegister(`agreement: "${code}"`) })),
    );
    const [largest] = sizes.sort((a, b) => b.all.length - a.all.length);
    await page.goto(`/registry/agreements/${largest.code}`);
    await page
      .getByText(`${String(Math.min(50, largest.all.length))} of ${String(largest.all.length)} shown`)
      .first()
      .waitFor();
    const region = page.getByRole('region', { name: /^Drawing/ });
    await region.focus();
    const scrolled = (): Promise<number> => page.evaluate<number>('document.activeElement.scrollLeft');
    expect(await scrolled()).toBe(0);
    await page.keyboard.press('ArrowRight');
    while ((await scrolled()) === 0) await page.waitForTimeout(50);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await axe()).toEqual([]);
    await close();
  });

  it('says where there is none', async () => {
    const { page, close } = await visit(browser, service.url);
    const { data } = await service.graphql('{ certificates(first: 500) { edges { node { code } } } }');
    const certificates = (data as { certificates: { edges: { node: { code: string } }[] } }).certificates.edges;
    let alone: string | undefined;
    for (const { node } of certificates)
      if ((await inRegister(`certificate: "${node.code}"`)).length === 0) {
        alone = node.code;
        break;
      }
    await page.goto(`/registry/certificates/${alone ?? ''}`);
    await page.getByText('The register has no equivalence here.').waitFor();
    await close();
  });
});
