/** Every page, as somebody sees it who opens its address: accessible, in its language, within its width, and asking nobody else. */
import type { Browser } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit, type Visitor } from '../support/browser';
import { startService, type RunningService } from '../support/service';

const PAGES = {
  ask: '/?c=GIC-JD-HAND&post=jewellery-designer&region=HK',
  'ask-near': '/?c=GIC-JD-CAD&post=jewellery-designer&region=MO&purpose=TRAINING',
  'ask-excluded': '/?c=MOLSS-PMJ-HAND&post=jewellery-maker&region=HK',
  'ask-refused': '/?c=GIC-JD-HANT&post=jewellery-designer&region=HKG',
  carries: '/carries?c=GIC-JD-HAND',
  accepted: '/accepted?post=jewellery-designer&region=HK',
  candidates: '/accepted/candidates?post=jewellery-designer&region=HK',
  frameworks: '/frameworks',
  registry: '/registry',
  'registry-search': '/registry?q=jewel',
  'registry-list': '/registry/equivalences?state=ENDORSED&order=-code',
  'registry-record': '/registry/requirements/jewellery-designer:HK',
  findings: '/registry/findings',
  ledger: '/registry/ledger',
  'desk-door': '/desk',
  api: '/api',
  nowhere: '/registry/nothing',
};

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

  const looks = LANGUAGES.flatMap((language) => [
    { language, phone: true, dark: language === 'zh-HK' || language === 'en' },
    ...(language === 'en' || language === 'zh-CN' ? [{ language, phone: false, dark: language === 'zh-CN' }] : []),
  ]);

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
        expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
      }
      if (look.phone) await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate('document.documentElement.lang')).toBe(
        { en: 'en', 'zh-HK': 'zh-Hant', 'zh-CN': 'zh-Hans', pt: 'pt' }[look.language],
      );
    });
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
