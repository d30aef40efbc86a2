/** The keys of issuers, on their pages. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { goodDocument } from '../document/good';
import { describeInBrowser, openBrowser, visit } from '../support/browser';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

describeInBrowser('the keys of issuers', () => {
  const catalogue = join(temporaryFolder(), 'catalogue.json');
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    writeFileSync(catalogue, JSON.stringify(goodDocument()));
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each([
    [
      'en',
      'Keys of issuers',
      ['Verification method', 'or public key as JWK', 'Where it stands', 'Type of an SD-JWT VC'],
    ],
    ['zh-HK', '簽發者密鑰', ['驗證方法', 'JWK 格式的公開密鑰', '所在位置', 'SD-JWT VC 的類型']],
    ['zh-CN', '签发者密钥', ['验证方法', 'JWK 格式的公钥', '所在位置', 'SD-JWT VC 的类型']],
    [
      'pt',
      'Chaves de emissores',
      ['Método de verificação', 'chave pública em JWK', 'Onde consta', 'Tipo de um SD-JWT VC'],
    ],
  ] as const)('are listed and shown, and so are identifiers, on a phone in %s', async (language, many, words) => {
    const { page, axe, close } = await visit(browser, service.url, { language, phone: true });
    await page.goto('/registry/issuer-keys');
    await page.getByText('https://b.example').first().waitFor();
    await page.locator('a[href="/registry/issuer-keys/k3"]').first().click();
    await page.getByRole('link', { name: many, exact: true }).first().waitFor();
    await page.getByText('https://b.example/jwks#2026').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await axe()).toEqual([]);
    const key = await page.locator('main').innerText();
    await page.goto('/registry/certificates/C');
    await page.getByText('urn:b:c').first().waitFor();
    expect(await axe()).toEqual([]);
    const shown = (key + (await page.locator('main').innerText())).toLowerCase();
    for (const word of words) expect(shown).toContain(word.toLowerCase());
    await close();
  });
});
