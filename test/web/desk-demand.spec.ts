/** Demand at the desk, in a real browser: from what many have asked in vain to the draft of an equivalence, a programme, a requirement. */
import type { Browser, Page } from 'playwright-core';
import { ALL_LANGUAGES, describeInBrowser, openBrowser, visit, type PageLanguage } from '../support/browser';
import { until } from '../support/copies';
import { DESK, signIn } from '../support/desk';
import { startService, type RunningService } from '../support/service';

interface Words {
  readonly demand: string;
  readonly list: string;
  readonly by: string;
  readonly form: string;
  readonly seven: string;
  readonly begin: string;
  readonly equivalence: RegExp;
  readonly programme: RegExp;
  readonly nothing: RegExp;
  readonly off: RegExp;
}

const WORDS: Readonly<Record<PageLanguage, Words>> = {
  en: {
    demand: 'Demand',
    list: 'What was asked for',
    by: 'Grouped by',
    form: 'What is shown',
    seven: 'asked 7 times',
    begin: 'Begin a draft',
    equivalence: /^Equivalence to .*DSAL-GOLDSMITH/,
    programme: /^Programme that gives .*DSAL-GOLDSMITH/,
    nothing: /^Nothing that was asked often enough/,
    off: /switched counting off/,
  },
  'zh-HK': {
    demand: '需求',
    list: '查詢統計',
    by: '分組方式',
    form: '顯示甚麼',
    seven: '查詢 7 次',
    begin: '開始草稿',
    equivalence: /^與.*DSAL-GOLDSMITH/,
    programme: /^頒發.*DSAL-GOLDSMITH/,
    nothing: /^沒有符合條件/,
    off: /已關閉統計/,
  },
  'zh-CN': {
    demand: '需求',
    list: '查询统计',
    by: '分组方式',
    form: '显示什么',
    seven: '查询 7 次',
    begin: '开始草稿',
    equivalence: /^与.*DSAL-GOLDSMITH/,
    programme: /^颁发.*DSAL-GOLDSMITH/,
    nothing: /^没有符合条件/,
    off: /已关闭统计/,
  },
  pt: {
    demand: 'Procura',
    list: 'O que se consultou',
    by: 'Agrupado por',
    form: 'O que se mostra',
    seven: 'consultado 7 vezes',
    begin: 'Começar um rascunho',
    equivalence: /^Equivalência a .*DSAL-GOLDSMITH/,
    programme: /^Programa de formação que confere .*DSAL-GOLDSMITH/,
    nothing: /^Nenhuma consulta feita/,
    off: /desligou a contagem/,
  },
};

/** What a certificate of Hong Kong is asked for in Macao, and a post in a region for which nothing is required. */
const HELD = 'HKRPL-QUALITY-4';
const claims = (count: number, post: string, region: string): object[] =>
  Array.from({ length: count }, () => ({ holdings: [{ certificate: HELD }], post, region }));

describeInBrowser('Demand at the desk', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
    const asked = [...claims(7, 'jewellery-maker', 'MO'), ...claims(4, 'gem-setter', 'MO')];
    await service.graphql('query ($claims: [ClaimInput!]!) { decideMany(claims: $claims) { __typename } }', {
      claims: asked,
    });
    const token = await service.tokenFor('ann', 'body:VTC');
    await until(async () => {
      const { data } = await service.graphql('{ demand { rows { totalCount } } }', {}, token);
      return (data as { demand: { rows: { totalCount: number } } }).demand.rows.totalCount === 1;
    });
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const enter = async (page: Page, language: PageLanguage, at: RunningService, path = '/desk'): Promise<void> => {
    await page.goto(path);
    await signIn(page, DESK[language], await at.tokenFor('ann', 'body:VTC'));
  };

  it.each(ALL_LANGUAGES)(
    'leads from a row to the drafts that would answer it, by keyboard, in %s',
    async (language) => {
      const [words, desk] = [WORDS[language], DESK[language]];
      const visitor = await visit(browser, service.url, {
        language,
        phone: language !== 'en',
        dark: language === 'pt',
      });
      const { page } = visitor;
      await enter(page, language, service);
      await page.getByRole('link', { name: words.demand, exact: true }).press('Enter');
      const list = page.getByRole('region', { name: words.list, exact: true });
      await list.getByText(words.seven).waitFor();
      // What was asked four times is not shown.
      expect(await list.getByRole('listitem').count()).toBe(1);
      await list.getByText(words.begin).press('Enter');
      await list.getByRole('button', { name: words.equivalence }).waitFor();
      expect(await visitor.axe()).toEqual([]);
      await visitor.screen(`desk-demand-${language}`);
      if (language !== 'en')
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);

      await list.getByRole('button', { name: words.equivalence }).press('Enter');
      await page.getByRole('combobox', { name: desk.from, exact: true }).waitFor();
      const filled = await page.evaluate(
        `Object.entries(localStorage).filter(([key]) => key.includes('draft:')).map(([, value]) => JSON.parse(value).value)`,
      );
      expect(filled).toEqual([{ from: HELD, to: 'DSAL-GOLDSMITH', regions: ['MO'], purposes: ['PRACTICE'] }]);
      const chosen = page.getByRole('combobox', { name: desk.to, exact: true });
      await until(async () => (await chosen.inputValue()) !== '');

      await page.goBack();
      await page.getByLabel(words.by).selectOption('course');
      await list.getByText(words.seven).waitFor();
      await list.getByText(words.begin).press('Enter');
      expect(await list.getByRole('button', { name: words.equivalence }).count()).toBe(0);
      await list.getByRole('button', { name: words.programme }).press('Enter');
      await page.waitForURL(/\/desk\/drafts\//);
      await page.goBack();
      await page.goto(`${page.url()}&from=2020-01&to=2020-12`);
      await page.getByText(words.nothing).waitFor();
      await visitor.close();
    },
  );

  it('says where counting is switched off', async () => {
    const silent = await startService({ catalogue: 'gba', countsDemand: false });
    for (const language of ALL_LANGUAGES) {
      const { page, close } = await visit(browser, silent.url, { language });
      await enter(page, language, silent, '/desk/demand');
      await page.getByText(WORDS[language].off).waitFor();
      expect(await page.getByRole('form', { name: WORDS[language].form }).count()).toBe(0);
      await close();
    }
    await silent.stop();
  });
});
