/** Being told that an answer has become another, while its page is open. */
import type { Browser } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit, type PageLanguage } from '../support/browser';
import { suspendMouldMaker } from '../support/desk';
import { startService, type RunningService } from '../support/service';

const WORDS: Readonly<
  Record<PageLanguage, { tell: string; feed: string; watching: string; changed: string; show: string }>
> = {
  en: {
    tell: 'Tell me when this changes',
    feed: 'Follow it as a feed',
    watching: 'This page asks again every minute',
    changed: 'The answer has changed: Not recognised.',
    show: 'Show the new answer',
  },
  'zh-HK': {
    tell: '答案改變時通知我',
    feed: '以訂閱源追蹤',
    watching: '每分鐘會再查詢一次',
    changed: '答案已改變：不獲認可。',
    show: '顯示新答案',
  },
  'zh-CN': {
    tell: '答案改变时通知我',
    feed: '用订阅源跟踪',
    watching: '每分钟会再查询一次',
    changed: '答案已改变：不予认可。',
    show: '显示新答案',
  },
  pt: {
    tell: 'Avisar-me quando isto mudar',
    feed: 'Seguir através de um feed',
    watching: 'esta página repete a consulta de minuto a minuto',
    changed: 'A resposta mudou: Não reconhecido.',
    show: 'Mostrar a nova resposta',
  },
};

const QUESTION = '/?c=CN-MOULD-3&post=mould-maker&region=HK';

describeInBrowser('An answer that is watched', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    service = await startService({ catalogue: 'gba' });
  });
  afterEach(() => service.stop());
  afterAll(() => browser.close());

  const suspend = (): Promise<void> => suspendMouldMaker(service);

  it.each(LANGUAGES)('tells that it is another, and shows it, in %s', async (language) => {
    const words = WORDS[language];
    const { page, axe, close } = await visit(browser, service.url, { language, phone: true });
    await page.clock.install();
    await page.goto(QUESTION);
    const tell = page.getByRole('button', { name: words.tell });
    await tell.click();
    await page.getByText(words.watching).waitFor();
    expect(await tell.getAttribute('aria-pressed')).toBe('true');
    // Nothing has changed yet.
    await page.clock.fastForward(61_000);
    await page.getByText(words.watching).waitFor();
    await suspend();
    await page.clock.fastForward(61_000);
    await page.getByText(words.changed).waitFor();
    expect(await axe()).toEqual([]);
    await page.getByRole('button', { name: words.show }).click();
    await page.locator('[data-verdict=NOT_RECOGNISED]').first().waitFor();
    await page.getByText(words.watching).waitFor();
    await tell.click();
    expect(await page.getByText(words.watching).count()).toBe(0);
    // A reader of feeds finds the same there.
    const feed = await page.getByRole('link', { name: words.feed }).getAttribute('href');
    const answered = await fetch(service.url + (feed ?? ''));
    expect([answered.status, answered.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('application/atom+xml'),
    ]);
    await close();
  });

  it('says so also beside the page, where that is allowed', async () => {
    const { page, context, close } = await visit(browser, service.url);
    await context.addInitScript(
      'window.told = []; window.Notification = class { static permission = "granted"; constructor(text) { window.told.push(text); } };',
    );
    await page.clock.install();
    await page.goto(QUESTION);
    await page.getByRole('button', { name: WORDS.en.tell }).click();
    await page.getByText(WORDS.en.watching).waitFor();
    await suspend();
    await page.clock.fastForward(61_000);
    await page.getByText(WORDS.en.changed).waitFor();
    expect(await page.evaluate('window.told')).toEqual([WORDS.en.changed]);
    await close();
  });
});
