/** A list of candidates that the service does not answer at once: what is answered stays, and the rest is asked for later, nothing of it twice. */
import papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit } from '../support/browser';
import { expectFault } from '../support/desk';
import { giveText } from '../support/given-sheets';
import { startService, type RunningService } from '../support/service';

const WORDS = {
  en: {
    ask: 'Ask for 6 candidates',
    stopped: 'Stopped: 4 of 6 answered.',
    why: /^As many certificates have been verified as may be in an hour\. The next can be verified from .+:00.* on\.$/,
    help: /^What has been answered stays below, .*a reload loses them/,
    goOn: 'Go on with the 2 candidates who are not answered yet',
    done: 'All 6 answered.',
    download: (count: number) => `Download ${String(count)} answers`,
  },
  'zh-HK': {
    ask: '查詢 6 名應徵者',
    stopped: '已停止：完成 4／6。',
    why: /^一小時內可驗證的證書數目已達上限。由.+:00起可繼續驗證。$/,
    help: /^已有的答案保留在下方，.*重新載入便會失去/,
    goOn: '繼續查詢尚未有答案的 2 名應徵者',
    done: '全部 6 名已完成。',
    download: (count: number) => `下載 ${String(count)} 項答案`,
  },
  'zh-CN': {
    ask: '查询 6 名应聘者',
    stopped: '已停止：完成 4／6。',
    why: /^一小时内可验证的证书数量已达上限。自.+:00起可继续验证。$/,
    help: /^已有的答案保留在下方，.*重新加载便会丢失/,
    goOn: '继续查询尚未有答案的 2 名应聘者',
    done: '全部 6 名已完成。',
    download: (count: number) => `下载 ${String(count)} 项答案`,
  },
  pt: {
    ask: 'Verificar 6 candidatos',
    stopped: 'Parado: 4 de 6 respondidos.',
    why: /^Já se verificaram tantos certificados quantos se pode numa hora\. .* a partir de .+:00\.$/,
    help: /^O que já foi respondido fica abaixo, .*perdem-se/,
    goOn: 'Continuar com os 2 candidatos que faltam',
    done: 'Todos os 6 respondidos.',
    download: (count: number) => `Transferir ${String(count)} respostas`,
  },
} as const;

const HOUR = 3_600_000;
const [MINUTE, SECOND] = [60_000, 1_000];
const FORM = '/accepted/candidates?post=jewellery-designer&region=HK&day=2026-11-23';

/** Six, one of whom shows no paper. */
const listOf = (of: string): string =>
  papa.unparse([
    ['Candidate', 'Certificate', 'Number on the certificate', 'Check item'],
    ...[1, 2, 3, 4, 5, 6].map((one) => [`陳${one}`, 'GIC-JD-HAND', one === 2 ? '' : `ZQ-${of}-${one}`, 'ZQ1']),
  ]);

describeInBrowser('a list of candidates that is not answered at once', () => {
  let browser: Browser;
  let service: RunningService;
  /** The hour of the service: it begins where a test says so. */
  let time = Math.ceil(Date.now() / HOUR) * HOUR;
  beforeAll(async () => {
    jest.spyOn(Date, 'now').mockImplementation(() => time);
    const limits = { verificationsPerHour: 3, pointsPerMinute: 45_000 };
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba', limits })]);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await browser.close();
    await service.stop();
  });
  beforeEach(() => (time = Math.floor(time / HOUR + 1) * HOUR + 20 * MINUTE));

  /** What is sent: the papers, and how often decisions are asked for. */
  function watch(page: Page) {
    const sent = { papers: [] as string[], claims: [] as number[] };
    page.on('request', (request) => {
      const asked = (request.postDataJSON() as { variables?: Record<string, unknown> } | null)?.variables;
      const papers = asked?.papers as readonly { number: string }[] | undefined;
      sent.papers.push(...(papers ?? []).map(({ number }) => number));
      if (Array.isArray(asked?.claims)) sent.claims.push(asked.claims.length);
    });
    return sent;
  }

  /** All that a browser keeps of a page. */
  const keptIn = (page: Page): Promise<string> =>
    page.evaluate(
      `(async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, await indexedDB.databases(), await caches.keys(), location.href]))()`,
    );

  it.each(LANGUAGES)(
    'stops where no more may be verified, says why and until when, and goes on, in %s',
    async (language) => {
      const words = WORDS[language];
      const visitor = await visit(browser, service.url, { language, phone: true });
      const { page } = visitor;
      const sent = watch(page);
      await page.clock.setFixedTime(time);
      await page.goto(FORM);
      await giveText(page, listOf(language));
      await page.getByRole('button', { name: words.ask, exact: true }).click();
      await page.getByRole('status').getByText(words.stopped, { exact: true }).waitFor();
      await page.getByRole('alert').getByText(words.why).waitFor();
      await page.getByText(words.help).waitFor();
      const bar = page.getByRole('progressbar', { name: words.stopped });
      expect([await bar.getAttribute('value'), await bar.getAttribute('max')]).toEqual(['4', '6']);
      const rows = page.getByRole('region').last().locator('tbody tr');
      expect(await rows.count()).toBe(4);
      await page.getByRole('button', { name: words.download(4), exact: true }).waitFor();
      expect(await visitor.axe()).toEqual([]);
      await visitor.screen(`candidates-limit-${language}`);
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
      const answered = await rows.allInnerTexts();

      time += HOUR;
      await page.getByRole('button', { name: words.goOn, exact: true }).click();
      await page.getByText(words.done, { exact: true }).waitFor();
      expect((await rows.allInnerTexts()).slice(0, 4)).toEqual(answered);
      expect(await rows.count()).toBe(6);
      // The one that was refused was not answered: it alone is asked for again.
      const numbers = [1, 3, 4, 5, 5, 6].map((one) => `ZQ-${language}-${one}`);
      expect(sent).toEqual({ papers: numbers, claims: [6] });
      await visitor.close();
    },
  );

  it('is on no device: whoever would leave is asked first, and after that it is gone', async () => {
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    await page.goto(FORM);
    await giveText(page, listOf('left'));
    await page.getByRole('button', { name: WORDS.en.ask }).click();
    await page.getByText(WORDS.en.stopped, { exact: true }).waitFor();
    // Somebody looks at a reason and comes back.
    await page.getByRole('link', { name: 'Why 陳1' }).click();
    await page.getByRole('link', { name: 'Why 陳1' }).waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByText(WORDS.en.stopped, { exact: true }).waitFor();
    expect(await keptIn(page)).not.toMatch(/ZQ|陳|%E9%99%B3/i);
    const [dialog] = await Promise.all([
      page.waitForEvent('dialog').then(async (one) => (await one.accept(), one.type())),
      page.reload(),
    ]);
    expect(dialog).toBe('beforeunload');
    await page.getByRole('button', { name: 'Ask' }).waitFor();
    expect(await page.getByText(/陳|answered/).count()).toBe(0);
    expect(await keptIn(page)).not.toMatch(/ZQ|陳|%E9%99%B3/i);
    await visitor.close();
  });

  it('goes on by itself where the next hour is near', async () => {
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    const sent = watch(page);
    await page.clock.install();
    time += 39 * MINUTE + 30 * SECOND;
    await page.goto(FORM);
    await giveText(page, listOf('near'));
    await page.getByRole('button', { name: WORDS.en.ask }).click();
    await page
      .getByText('4 of 6 answered. The service takes no more for the moment; it goes on by itself within a minute.')
      .waitFor();
    expect(await page.getByRole('button', { name: WORDS.en.ask }).isDisabled()).toBe(true);
    time += 30 * SECOND;
    await page.clock.fastForward('00:30');
    await page.getByText(WORDS.en.done, { exact: true }).waitFor();
    expect(sent).toEqual({ papers: [1, 3, 4, 5, 5, 6].map((one) => `ZQ-near-${one}`), claims: [6] });
    await visitor.close();
  });

  it('can be stopped while it waits, and goes on then', async () => {
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    time += 39 * MINUTE + 30 * SECOND;
    await page.goto(FORM);
    await giveText(page, listOf('stopped'));
    await page.getByRole('button', { name: WORDS.en.ask }).click();
    await page.getByText(/^4 of 6 answered\. The service takes no more/).waitFor();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByText(WORDS.en.stopped, { exact: true }).waitFor();
    time += 30 * SECOND;
    await page.getByRole('button', { name: WORDS.en.goOn }).click();
    await page.getByText(WORDS.en.done, { exact: true }).waitFor();
    await visitor.close();
  });

  it('without papers: as much as a minute has room for, then the rest by itself', async () => {
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    const sent = watch(page);
    await page.clock.install();
    await page.goto(FORM);
    await giveText(
      page,
      papa.unparse([
        ['Candidate', 'Certificate'],
        ...Array.from({ length: 1_000 }, (_, at) => [`C${at}`, 'GIC-JD-HAND']),
      ]),
    );
    await page.getByRole('button', { name: 'Ask for 1,000 candidates' }).click();
    await page.getByText(/^\d+ of 1,000 answered\. The service takes no more/).waitFor();
    const before = sent.claims.length;
    expect(before).toBeLessThanOrEqual(5);
    time += MINUTE;
    await page.clock.fastForward('01:00');
    await page.getByText('All 1,000 answered.', { exact: true }).waitFor();
    // The batch that was refused is asked for again, and none beside it.
    expect(sent.claims).toEqual(Array<number>(6).fill(200));
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('1000');
    expectFault(visitor, /429/);
    await visitor.close();
  });

  it('a paper that cannot be verified leaves no other open', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(FORM);
    await giveText(
      page,
      papa.unparse([
        ['Candidate', 'Certificate', 'Number on the certificate', 'Check item'],
        ['Ann', 'GIC-JD-HAND', '–', 'ZQ1'],
        ['Bob', 'GIC-JD-HAND', 'ZQ-2', 'ZQ1'],
      ]),
    );
    await page.getByRole('button', { name: 'Ask for 2 candidates' }).click();
    await page.getByText('All 2 answered.').waitFor();
    const rows = page.getByRole('region', { name: 'Answers' }).locator('tbody tr');
    expect(await rows.first().innerText()).toMatch(/As verified\s+Not answered[^]*nothing that could be compared/);
    expect(await rows.last().innerText()).toContain('No certificate that was verified is in force');
    await close();
  });
});
