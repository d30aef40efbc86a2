/** What waits for whoever is signed in, beside the link to the desk, wherever they are on the page. */
import type { Browser } from 'playwright-core';
import { ALL_LANGUAGES, describeInBrowser, goTo, openBrowser, visit, type PageLanguage } from '../support/browser';
import { DESK, expectFault, propose, signIn } from '../support/desk';
import { startService, type RunningService } from '../support/service';

const WAITING: Readonly<Record<PageLanguage, (count: number) => string>> = {
  en: (count) => `Desk (${String(count)} waiting)`,
  'zh-HK': (count) => `工作台 （${String(count)} 項待處理）`,
  'zh-CN': (count) => `工作台 （${String(count)} 项待处理）`,
  pt: (count) => `Balcão (${String(count)} à espera)`,
};

describeInBrowser('What waits at the desk', () => {
  let browser: Browser;
  let service: RunningService;
  let code: string;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
    code = await propose(service, 'HKRPL-DESIGN-4');
    await propose(service, 'HKRPL-DESIGN-3');
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(ALL_LANGUAGES)('is counted beside the link to it, and heard with it, in %s', async (language) => {
    const visitor = await visit(browser, service.url, { language });
    const { page } = visitor;
    await page.goto('/desk');
    await signIn(page, DESK[language], await service.tokenFor('dora', 'authority:DSAL'));
    const link = page.getByRole('banner').getByRole('link', { name: WAITING[language](2), exact: true });
    await link.waitFor();
    // In every other room as well, and where one comes from outside.
    await page.goto('/registry');
    await link.waitFor();
    expect(await link.innerText()).toMatch(/2/);
    expect(await visitor.axe()).toEqual([]);
    await visitor.screen(`inbox-${language}`);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('banner').getByRole('navigation').getByRole('button').click();
    await link.waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.waitForLoadState('networkidle');
    await visitor.close();
  });

  it('asks nothing again that was refused: whoever types another token is left in peace', async () => {
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    let refused = 0;
    page.on('response', (response) => (refused += response.status() === 401 ? 1 : 0));
    await page.goto('/desk');
    await signIn(page, DESK.en, 'nonsense');
    await page.getByText(DESK.en.notKnown).waitFor();
    await page.getByLabel(DESK.en.token).fill('another');
    await page.waitForLoadState('networkidle');
    expect([refused, await page.getByLabel(DESK.en.token).inputValue()]).toEqual([1, 'another']);
    expectFault(visitor, /status of 401/);
    await visitor.close();
  });

  it('is told to nobody else, whose page asks and loads nothing for it', async () => {
    const { page, close } = await visit(browser, service.url);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await page.goto('/registry', { waitUntil: 'networkidle' });
    expect(asked.filter((one) => /inbox/.test(one))).toEqual([]);
    expect(await page.getByRole('banner').getByRole('link', { name: 'Desk', exact: true }).count()).toBe(1);
    await page.goto('/desk');
    // Somebody of another body has nothing to answer, and sees no nought.
    await signIn(page, DESK.en, await service.tokenFor('zoe', 'body:GIC'));
    await page.getByRole('region', { name: DESK.en.waiting }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('banner').getByRole('link', { name: 'Desk', exact: true }).count()).toBe(1);
    await close();
  });

  it('grows less as soon as it is answered, and nothing is left of it after signing out', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(`/desk/records/equivalences/${code}`);
    await signIn(page, DESK.en, await service.tokenFor('dora', 'authority:DSAL'));
    const counted = (count: number) =>
      page.getByRole('banner').getByRole('link', { name: WAITING.en(count), exact: true });
    await counted(2).waitFor();
    await page.getByRole('button', { name: DESK.en.endorse, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(DESK.en.reason, { exact: true }).fill('Examined');
    await dialog.getByRole('button', { name: DESK.en.endorse, exact: true }).click();
    await dialog.getByText(DESK.en.done).waitFor();
    await dialog.getByRole('button', { name: DESK.en.close }).click();
    await counted(1).waitFor();
    await goTo(page, 'Desk');
    await page.getByRole('button', { name: DESK.en.signOut }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Desk', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    await close();
  });
});
