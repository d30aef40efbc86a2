/** Records and answers for whoever has no script, or gets none; and for whoever has, as though they were not there. */
import type { Browser, Page } from 'playwright-core';
import { ALL_LANGUAGES, describeInBrowser, openBrowser, visit } from '../support/browser';
import { startService, type RunningService } from '../support/service';
import { WORDS } from './words';

const ANSWER = '/?c=GIC-JD-HAND&post=jewellery-designer&region=HK';
const RECORD = '/registry/certificates/GIC-JD-HAND';
const FORMS = [
  '/',
  '/?c=jewellery&post=&region=HK&day=2026-02-31',
  '/carries?c=GIC-JD-HAND',
  '/accepted?post=jewellery-designer&region=HK',
  '/registry?q=jewel',
  '/registry/posts',
];

describeInBrowser('without script', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(ALL_LANGUAGES)('there is the answer, and what it rests on, on a narrow phone in %s', async (language) => {
    const context = await browser.newContext({
      baseURL: service.url,
      locale: language,
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    await page.goto(ANSWER);
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe(WORDS[language].conditional);
    const link = page.locator('a[href^="/registry/requirements/"]');
    const name = await link.innerText();
    await link.click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
    for (const path of [ANSWER, RECORD]) {
      await page.goto(path);
      // Words that are longer than the window is wide would make it wider.
      expect((await page.locator('html').boundingBox())?.width).toBeLessThanOrEqual(320);
      expect((await page.locator('main').boundingBox())?.width).toBeLessThanOrEqual(320);
    }
    await context.close();
  });

  /** A part of a name, as somebody may remember it. */
  const REMEMBERED = { en: 'hand drawn', 'zh-HK': '手繪', 'zh-CN': '手绘', pt: 'desenho à mão' };

  it.each(ALL_LANGUAGES)(
    'a person finds a certificate by its name, asks, and goes on from the answer, in %s',
    async (language) => {
      const context = await browser.newContext({
        baseURL: service.url,
        locale: language,
        javaScriptEnabled: false,
        viewport: { width: 320, height: 640 },
      });
      const page = await context.newPage();
      const narrow = async (): Promise<void> => {
        expect((await page.locator('html').boundingBox())?.width).toBeLessThanOrEqual(320);
        expect((await page.locator('main').boundingBox())?.width).toBeLessThanOrEqual(320);
      };
      const words = WORDS[language];
      const send = () => page.locator('main form button').click();
      await page.goto('/');
      await send();
      expect(await page.locator('[aria-invalid=true]').count()).toBe(3);
      await narrow();
      await page.getByLabel(words.certificate, { exact: true }).fill(REMEMBERED[language]);
      await page.getByLabel(words.region, { exact: true }).selectOption('HK');
      await send();
      await narrow();
      await page.locator('#c0-wrong a[href*="c=GIC-JD-HAND"]').click();
      expect(await page.getByLabel(words.region, { exact: true }).inputValue()).toBe('HK');
      await page.getByLabel(words.post, { exact: true }).selectOption('jewellery-designer');
      await send();
      expect(new URL(page.url()).searchParams.getAll('c')).toEqual(['GIC-JD-HAND']);
      const answer = page.url();
      expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe(words.conditional);
      for (const [room, other] of [
        ['/carries?', 'region=MO'],
        ['/accepted?', 'c=HKDI-HD-JEWELLERY'],
      ]) {
        await page.goto(answer);
        await page.locator(`main a[href^="${room}"]`).click();
        await narrow();
        await page.locator(`main li a[href*="${other}"]`).first().click();
        expect(new URL(page.url()).pathname).toBe('/');
        await page.getByRole('heading', { level: 2 }).first().waitFor();
      }
      await page.locator('main a[href="/registry"]').first().click();
      await page.locator('main input[type=search]').fill(REMEMBERED[language]);
      await send();
      await narrow();
      await page.locator('main a[href="/registry/certificates/GIC-JD-HAND"]').click();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(REMEMBERED[language]);
      await context.close();
    },
  );

  it('is how it stays where the script is lost on the way, and it is fit to be read', async () => {
    const visitor = await visit(browser, service.url);
    const { page, axe, faults } = visitor;
    await page.route('**/assets/*.js', (route) => route.abort());
    for (const path of [ANSWER, RECORD, ...FORMS]) {
      await page.goto(path);
      await page.locator('main.served h1').waitFor();
      expect(await axe()).toEqual([]);
    }
    expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
    faults.splice(0);
    await visitor.close();
  });
});

describeInBrowser('with script', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each([ANSWER, RECORD, '/'])('nobody sees two pages, one after the other, at %s', async (path) => {
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/assets/index-*.js', (route) => held.then(() => route.continue()));
    await page.goto(path, { waitUntil: 'commit' });
    const served = page.locator('main.served');
    await served.waitFor({ state: 'attached' });
    await page.locator('link[rel=stylesheet]').first().waitFor({ state: 'attached' });
    expect(await served.isVisible()).toBe(false);
    release();
    await page.locator('#content h1, #content h2').first().waitFor();
    expect(await served.count()).toBe(0);
    // What is there for programs is no script: the policy lets it be, or there were a fault.
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(path === RECORD ? 1 : 0);
    await visitor.close();
  });

  it.each([ANSWER, RECORD, '/'])('nothing moves that would not without it, at %s', async (path) => {
    const moved = async (bare: boolean): Promise<number> => {
      const visitor = await visit(browser, service.url, { phone: true });
      const { page } = visitor;
      await page.addInitScript(WATCH);
      if (bare)
        await page.route(service.url + path, async (route) => {
          const body = (await (await route.fetch()).text()).replace(/<main class="served">.*<\/main>/s, '');
          await route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
        });
      await page.goto(path, { waitUntil: 'networkidle' });
      const sum = await settled(page);
      await visitor.close();
      return sum;
    };
    // How much moves while answers come in differs from time to time; the least of each is what cannot be helped.
    const least = async (bare: boolean): Promise<number> =>
      Math.min(await moved(bare), await moved(bare), await moved(bare));
    expect(await least(false)).toBeLessThanOrEqual((await least(true)) + 0.01);
  });
});

/** Adds up what moves (https://wicg.github.io/layout-instability/). */
const WATCH = `globalThis.moved = 0;
new PerformanceObserver((list) => { for (const { value } of list.getEntries()) globalThis.moved += value; })
  .observe({ type: 'layout-shift', buffered: true });`;

async function settled(page: Page): Promise<number> {
  await page.locator('#content h1, #content h2').first().waitFor();
  return Number(
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(moved))))'),
  );
}
