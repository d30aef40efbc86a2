/** The page on a register of 200,000 certificates: what is looked for is found, and lists are shown a page at a time. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser, pick, visit } from '../support/browser';
import { largeCatalogue } from '../support/large-catalogue.mjs';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

const CERTIFICATES = 200_000;
/** How long the import may take on a machine that has other things to do, in milliseconds. */
const IMPORTING = 240_000;
const folder = temporaryFolder();

describeInBrowser(`a register of ${String(CERTIFICATES)} certificates`, () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    const document = join(folder, 'large.json');
    writeFileSync(document, JSON.stringify(largeCatalogue(CERTIFICATES)));
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: document })]);
  }, IMPORTING);
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it('finds one certificate among them by its name in any language, and answers', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/');
    const certificate = page.getByRole('combobox', { name: 'Certificate held', exact: true });
    await certificate.fill('珠宝证书 199995');
    await page.getByRole('option', { name: 'C0199995' }).waitFor();
    await certificate.fill('certificado de joalharia 5');
    await page.getByRole('option', { name: 'C0000005' }).waitFor();
    await pick(page, 'Certificate held', 'jewellery certificate 0', /C0000000/);
    await pick(page, 'Job', 'jewellery', /post-0/);
    await pick(page, 'Region of the job', 'HK', /HK/);
    await page.getByRole('heading', { name: 'Recognised', exact: true }).waitFor();
    await close();
  });

  it('lists them a page at a time', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/registry/certificates');
    await page.getByText('of 200,000 shown').waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('100 of 200,000 shown').waitFor();
    await close();
  });
});
