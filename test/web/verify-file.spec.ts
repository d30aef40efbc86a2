/** A credential file is verified on the page, in every language, on a phone: by keys of the register, step by step, and nothing of it kept. */
import type { Browser, Page } from 'playwright-core';
import type { JsonObject } from '../../src/credentials/documents/json';
import { badge, secure, signerOf } from '../credentials/documents/support';
import { describeInBrowser, LANGUAGES, openBrowser, visit } from '../support/browser';
import { startService, type RunningService } from '../support/service';

const GIC = signerOf('ed25519');
const WORDS = {
  en: {
    give: 'File to verify',
    VALID: /Valid.*badge\.json is as a body.*has not registered which certificate/s,
    INVALID: /Not valid.*Do not rely on badge\.json/s,
    UNDETERMINED: /Cannot be told.*neither a yes nor a no/s,
    empty: /badge\.json is empty/,
    signature: 'Signature',
  },
  'zh-HK': {
    give: '要驗證的檔案',
    VALID: /有效.*badge\.json 與本登記冊.*不能計作任何證書/s,
    INVALID: /無效.*請勿依賴 badge\.json/s,
    UNDETERMINED: /未能確定.*請向簽發者查詢/s,
    empty: /badge\.json 是空檔案/,
    signature: '簽署',
  },
  'zh-CN': {
    give: '要验证的文件',
    VALID: /有效.*badge\.json 与本登记册.*不能计作任何证书/s,
    INVALID: /无效.*请勿依赖 badge\.json/s,
    UNDETERMINED: /未能确定.*请向签发者查询/s,
    empty: /badge\.json 是空文件/,
    signature: '签名',
  },
  pt: {
    give: 'Ficheiro a verificar',
    VALID: /Válido.*badge\.json está tal como.*não conta como nenhum/s,
    INVALID: /Não é válido.*Não confie em badge\.json/s,
    UNDETERMINED: /Indeterminado.*Não é um sim nem um não/s,
    empty: /badge\.json está vazio/,
    signature: 'Assinatura',
  },
} as const;

describeInBrowser('verifying a file', () => {
  let browser: Browser;
  let service: RunningService;
  let files: Readonly<Record<'VALID' | 'INVALID' | 'UNDETERMINED', JsonObject>>;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
    const { body, issuer, verificationMethod, publicKeyJwk } = GIC.key;
    const { kty, crv, x } = publicKeyJwk!;
    const record = {
      issuerKey: { code: 'KEY', body, issuer, verificationMethod, publicKeyJwk: { kty, crv, x } },
    };
    const registered = await service.graphql(
      'mutation ($record: RecordInput!) { done: register(record: $record, act: { reason: "Key" }) { __typename } }',
      { record },
      await service.tokenFor('ann', 'body:GIC'),
    );
    expect(registered).toEqual({ data: { done: { __typename: 'ActRecorded' } } });
    const signed = await secure(badge(), GIC);
    files = {
      VALID: signed,
      INVALID: { ...signed, name: 'Master Jeweller' },
      UNDETERMINED: await secure(badge(), signerOf('P-256')),
    };
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LANGUAGES)('says in %s what it is, step by step, and forgets it', async (language) => {
    const words = WORDS[language];
    const visitor = await visit(browser, service.url, { language, phone: true });
    const { page } = visitor;
    await page.goto('/verify');
    for (const verdict of ['VALID', 'INVALID', 'UNDETERMINED'] as const) {
      await give(page, words.give, JSON.stringify(files[verdict]));
      const answer = page.locator(`article[data-verdict-of-file=${verdict}]`);
      await answer.waitFor();
      expect(await answer.innerText()).toMatch(words[verdict]);
      const proof = page.locator('li[data-step=PROOF]');
      expect(await proof.innerText()).toContain(words.signature);
      expect(await proof.locator('[data-outcome]').getAttribute('data-outcome')).toBe(
        { VALID: 'PASSED', INVALID: 'FAILED', UNDETERMINED: 'NOT_CHECKED' }[verdict],
      );
      expect(await visitor.axe()).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
      await visitor.screen(`verify-file-${verdict.toLowerCase()}-${language}`);
    }
    await give(page, words.give, '');
    await page.getByText(words.empty).waitFor();
    expect(await page.locator('article[data-verdict-of-file]').count()).toBe(0);
    expect(
      await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href])'),
    ).not.toMatch(/Jewel|gic\.example/);
    await page.context().close();
  });
});

const give = (page: Page, label: string, text: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).setInputFiles({
    name: 'badge.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
