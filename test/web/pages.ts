/** The pages that anybody can open, and what has to hold of each, however it is looked at. */
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser, visit, type Look, type Visitor } from '../support/browser';
import { startService, type RunningService } from '../support/service';

export const PAGES = {
  home: '/',
  ask: '/?c=GIC-JD-HAND&post=jewellery-designer&region=HK',
  'ask-near': '/?c=GIC-JD-CAD&post=jewellery-designer&region=MO&purpose=TRAINING',
  'ask-excluded': '/?c=MOLSS-PMJ-HAND&post=jewellery-maker&region=HK',
  'ask-refused': '/?c=GIC-JD-HANT&post=jewellery-designer&region=HKG',
  carries: '/carries?c=GIC-JD-HAND',
  ways: '/ways?c=GIC-JD-HAND&post=gem-setter&region=HK',
  compare: '/compare?a=GIC-JD-HAND&b=HKDI-HD-JEWELLERY',
  'compare-empty': '/compare',
  'compare-nothing': '/compare?a=GIC-ENAMEL&b=HK-LAWYER&show=all',
  coverage: '/coverage?before=2025-01-01',
  curriculum: '/curriculum?programme=EX-GZ-SETTING',
  'curriculum-consortium': '/curriculum?consortium=CQ-IDVEG',
  accepted: '/accepted?post=jewellery-designer&region=HK',
  candidates: '/accepted/candidates?post=jewellery-designer&region=HK',
  'kept-lists': '/accepted/kept',
  verify: '/verify',
  frameworks: '/frameworks',
  registry: '/registry',
  'registry-search': '/registry?q=jewel',
  'registry-list': '/registry/equivalences?state=ENDORSED&order=-code',
  'registry-record': '/registry/requirements/jewellery-designer:HK',
  findings: '/registry/findings',
  ledger: '/registry/ledger',
  receipt: '/receipt',
  'desk-signed-out': '/desk',
  api: '/api',
  about: '/about',
  glossary: '/glossary',
  'glossary-term': '/glossary#equivalence',
  nowhere: '/registry/nothing',
};

/** Tests every page as it looks to people of some languages, on a phone or at a desk. */
export function describePages(looks: readonly Required<Omit<Look, 'hosts'>>[]): void {
  describeInBrowser('every page', () => {
    let browser: Browser;
    let service: RunningService;
    beforeAll(async () => {
      [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
    });
    afterAll(async () => {
      await browser.close();
      await service.stop();
    });

    describe.each(looks)('as it looks to %j', (look) => {
      let visitor: Visitor;
      beforeAll(async () => {
        visitor = await visit(browser, service.url, look);
      });
      afterAll(() => visitor.close());

      it.each(Object.entries(PAGES))('is fit to be seen: %s', async (name, path) => {
        const { page, axe, screen } = visitor;
        await page.goto(path, { waitUntil: 'networkidle' });
        await page.locator('main h1').first().waitFor();
        expect(await axe()).toEqual([]);
        await screen(`${name}-${look.language}`);
        // The narrowest there is, and a usual window at twice the size.
        for (const width of look.phone ? [320, 640] : []) {
          await page.setViewportSize({ width, height: 640 });
          expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(
            0,
          );
        }
        if (look.phone) await page.setViewportSize({ width: 360, height: 740 });
        expect(await page.evaluate('document.documentElement.lang')).toBe(
          { en: 'en', 'zh-HK': 'zh-Hant', 'zh-CN': 'zh-Hans', pt: 'pt' }[look.language],
        );
      });
    });
  });
}
