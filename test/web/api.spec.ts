/** The API page: an explorer under the strict policy, worked examples that run as they stand, the schema's documentation. */
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit } from '../support/browser';
import { startService, type GraphqlAnswer, type RunningService } from '../support/service';

const WORDS = {
  en: {
    title: 'The API',
    examples: [
      'Is it recognised?',
      'One claim in full',
      'Many candidates',
      'Where it is recognised',
      'Accepted certificates',
      'Find codes',
      'History of a record',
      'Before an act: its impact',
    ],
  },
  'zh-HK': {
    title: 'API',
    examples: [
      '是否獲認可？',
      '完整的個案查詢',
      '多名應徵者',
      '在哪裏獲認可',
      '認可的證書',
      '查找代碼',
      '某項記錄的修訂記錄',
      '提交前：預覽影響',
    ],
  },
  'zh-CN': {
    title: 'API',
    examples: [
      '能否获得认可？',
      '完整的个案查询',
      '多名应聘者',
      '在哪里获认可',
      '认可的证书',
      '查找代码',
      '某项记录的变更记录',
      '提交前：预览影响',
    ],
  },
  pt: {
    title: 'A API',
    examples: [
      'É reconhecido?',
      'Um caso completo',
      'Muitos candidatos',
      'Onde é reconhecido',
      'Certificados aceites',
      'Procurar códigos',
      'História de um registo',
      'Antes do ato: o impacto',
    ],
  },
} as const;

/** What says that an answer of each example is one: in the order of the examples. */
const ANSWERS = [
  '"verdict":"CONDITIONAL"',
  '"requirement":{"code":"jewellery-cad-designer:CN-GD"',
  '"decideMany":[{"__typename":"RecognitionDecision"',
  '"cells":{"totalCount":',
  '"code":"HKDI-HD-JEWELLERY"',
  '"search":{"totalCount":',
  '"act":"IMPORT"',
  '"changes":{"totalCount":',
] as const;

describeInBrowser('the API page', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const example = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  /** Runs what is in the explorer: what the service answers, and what the person sees of it. */
  async function run(page: Page): Promise<{ answer: GraphqlAnswer; shown: string }> {
    const pane = page.locator('.result-window');
    await page.locator('.graphiql-query-editor .CodeMirror-line').first().waitFor();
    const [response] = await Promise.all([
      page.waitForResponse(
        (one) => one.url().endsWith('/graphql') && !(one.request().postData() ?? '').includes('IntrospectionQuery'),
      ),
      page.getByRole('button', { name: /execute/i }).click(),
    ]);
    await pane.getByText('"data"').waitFor();
    return { answer: (await response.json()) as GraphqlAnswer, shown: await pane.innerText() };
  }

  it.each(LANGUAGES)('runs every worked example as it stands, in %s', async (language) => {
    const words = WORDS[language];
    const { page, close } = await visit(browser, service.url, { language });
    await page.goto('/api');
    await page.getByRole('heading', { level: 1, name: words.title, exact: true }).waitFor();
    const offered = await page.locator('section ul button').allInnerTexts();
    expect(offered).toEqual(words.examples);
    for (const [position, name] of words.examples.entries()) {
      await example(page, name).click();
      expect(await example(page, name).getAttribute('aria-pressed')).toBe('true');
      const { answer } = await run(page);
      expect(answer.errors).toBeUndefined();
      const told = JSON.stringify(answer.data);
      expect(told).toContain(ANSWERS[position]);
      expect(told).not.toMatch(/"totalCount":0|Refused/);
    }
    await close();
  });

  it('opens the documentation of the schema', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/api');
    await page.getByRole('button', { name: /documentation explorer/i }).click();
    const documentation = page.locator('.graphiql-plugin');
    await documentation.getByText('Query', { exact: true }).click();
    await documentation.getByText('acceptedCertificates', { exact: true }).first().click();
    await documentation
      .getByText('Which certificates does post Y accept in region Z, each by itself?')
      .first()
      .waitFor();
    await close();
  });

  it('lets the explorer load nothing from elsewhere and no style that stands in the document', async () => {
    const { headers } = await fetch(`${service.url}/api`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
    const { page, close } = await visit(browser, service.url);
    await page.goto('/api');
    await example(page, WORDS.en.examples[0]).waitFor();
    await page.getByRole('button', { name: /settings/i }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /short keys|shortcuts/i }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await close();
  });

  it('asks as whoever is signed in, and keeps nothing of what is written', async () => {
    const { page, close } = await visit(browser, service.url);
    const token = await service.tokenFor('ann', 'body:VTC');
    await page.goto('/desk');
    await page.evaluate(`sessionStorage.setItem('registry:token', ${JSON.stringify(token)})`);
    await page.goto('/api');
    await page.locator('.graphiql-query-editor .CodeMirror-line').first().waitFor();
    const [request] = await Promise.all([
      page.waitForRequest((one) => (one.postData() ?? '').includes('IsItRecognised')),
      page.getByRole('button', { name: /execute/i }).click(),
    ]);
    expect(request.headers().authorization).toBe(`Bearer ${token}`);
    expect(await page.evaluate('Object.keys(localStorage).filter((key) => /graphiql/i.test(key))')).toEqual([]);
    await close();
  });
});
