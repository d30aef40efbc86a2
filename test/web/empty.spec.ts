/** A register without a single record: every page says so, and lets nobody believe that something is broken or refused. */
import type { Browser } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit } from '../support/browser';
import { DESK, signIn } from '../support/desk';
import { startService, type RunningService } from '../support/service';

const PAGES = {
  ask: '/',
  carries: '/carries',
  compare: '/compare',
  accepted: '/accepted',
  candidates: '/accepted/candidates',
  frameworks: '/frameworks',
  registry: '/registry',
  certificates: '/registry/certificates',
  findings: '/registry/findings',
  ledger: '/registry/ledger',
} as const;

/** That there is nothing to pick; that nothing fits what was typed. */
const NOTHING = {
  en: /^The register has nothing to choose from here yet/,
  'zh-HK': /^登記冊尚無可供選擇的記錄/,
  'zh-CN': /^登记册尚无可供选择的记录/,
  pt: /^O registo ainda não tem aqui nada para escolher/,
} as const;
/** That there is nothing to ask about. */
const NOT_YET = {
  en: /^There is nothing to ask about yet/,
  'zh-HK': /^登記冊尚無證書及職位/,
  'zh-CN': /^登记册尚无证书和岗位/,
  pt: /^Ainda não há nada para consultar/,
} as const;
const NONE = { en: /^Nothing/, 'zh-HK': /^沒有/, 'zh-CN': /^没有/, pt: /^Nada/ } as const;
const NOTHING_WAITS = {
  en: /^Nothing waits for you/,
  'zh-HK': /^沒有待你處理的提案/,
  'zh-CN': /^没有待您处理的提案/,
  pt: /^Nada espera por si/,
} as const;

describeInBrowser('An empty register', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService()]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LANGUAGES)('is fit to be seen on every page, in %s', async (language) => {
    const words = DESK[language];
    const visitor = await visit(browser, service.url, { language, phone: language !== 'en' });
    const { page } = visitor;
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.locator('main h1').first().waitFor();
      expect([name, await page.getByRole('alert').count()]).toEqual([name, 0]);
      if (language === 'en') expect([name, await visitor.axe()]).toEqual([name, []]);
      await visitor.screen(`empty-${name}-${language}`);
    }
    // The pickers say that there is nothing to pick.
    await page.goto('/');
    await page.getByText(NOT_YET[language]).waitFor();
    const picker = page.getByRole('combobox', { name: words.certificate });
    await picker.click();
    await page.getByText(NOTHING[language]).waitFor();
    await picker.fill('GIC');
    await page.getByText(NONE[language]).first().waitFor();
    await visitor.screen(`empty-picker-${language}`);
    // Whoever is to fill it can.
    await page.goto('/desk');
    await signIn(page, words, await service.tokenFor('rita', 'registrar'));
    await page.getByText(NOTHING_WAITS[language]).waitFor();
    expect(await visitor.axe()).toEqual([]);
    await visitor.screen(`empty-desk-${language}`);
    await visitor.close();
  });
});
