/** The desk, in a real browser on the real service with the catalogue that ships: two bodies carry an equivalence from draft to force. */
import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, goTo, LANGUAGES, openBrowser, pick, visit } from '../support/browser';
import { DESK, signIn, type DeskWords } from '../support/desk';
import { startService, type RunningService } from '../support/service';

/** A certificate of Hong Kong that nothing recognises in Macao yet, for each language. */
const HELD = {
  en: 'HKRPL-QUALITY-4',
  'zh-HK': 'HKRPL-QUALITY-3',
  'zh-CN': 'HKRPL-QUALITY-2',
  pt: 'HKRPL-SALES-4',
} as const;

const MINUTES = Buffer.from('Minutes of the third meeting');
const DIGEST = createHash('sha256').update(MINUTES).digest('hex');

const asks = async (page: Page, words: DeskWords, certificate: string, verdict: string): Promise<void> => {
  await goTo(page, words.ask);
  await pick(page, words.certificate, certificate, new RegExp(certificate));
  await pick(page, words.post, 'jewellery-maker', /jewellery-maker/);
  await pick(page, words.region, 'MO', /MO$/);
  await page.getByRole('heading', { name: verdict, exact: true }).waitFor();
};

describeInBrowser('The desk', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LANGUAGES)(
    'lets two bodies carry an equivalence from draft to force without leaving the page, in %s',
    async (language) => {
      const words = DESK[language];
      const held = HELD[language];
      const code = `EQ-${held}-DSAL`;
      const dark = language === 'en' || language === 'zh-CN';
      const ann = await visit(browser, service.url, { language });
      const { page } = ann;
      await page.goto('/');
      await asks(page, words, held, words.notRecognised);
      await goTo(page, words.desk);
      await signIn(page, words, await service.tokenFor('ann', 'body:VTC'));

      await page.getByRole('link', { name: words.drafts, exact: true }).click();
      await page.getByRole('button', { name: words.begin }).click();
      const impact = page.getByRole('region', { name: words.impact, exact: true });
      await page.getByLabel(words.code, { exact: true }).fill(code);
      await pick(page, words.agreement, 'AG-VTC-DSAL', /AG-VTC-DSAL/);
      await pick(page, words.from, held, new RegExp(held));
      await impact.getByText(words.to).waitFor();
      await pick(page, words.to, 'DSAL-GOLDSMITH', /DSAL-GOLDSMITH/);
      // What it would change is told before anything is proposed.
      await impact.getByText(words.fourChange).waitFor();
      await page.getByRole('radio', { name: words.example }).check();
      await ann.screen(`desk-draft-${language}`);
      expect(await ann.axe()).toEqual([]);

      const panel = page.getByRole('region', { name: words.propose, exact: true });
      await panel.getByLabel(words.reason, { exact: true }).fill('Working group, 3rd meeting');
      await panel.getByRole('button', { name: words.addEvidence }).click();
      await panel.getByLabel(words.evidenceTitle).fill('Minutes');
      await panel.getByLabel(words.evidenceUrl).fill('https://example.org/minutes-3.pdf');
      await panel.getByRole('button', { name: words.propose, exact: true }).click();
      await page.getByText(words.done).waitFor();
      await page.getByRole('link', { name: words.proposals, exact: true }).click();
      await page.getByRole('region', { name: words.mine }).getByText(code).waitFor();

      const dora = await visit(browser, service.url, { language, phone: true, dark });
      await dora.page.goto('/desk');
      await signIn(dora.page, words, await service.tokenFor('dora', 'authority:DSAL'));
      await dora.page.getByRole('region', { name: words.waiting }).getByText(code).waitFor();
      await dora.screen(`desk-proposals-${language}`);
      expect(await dora.axe()).toEqual([]);
      await dora.page.getByRole('region', { name: words.waiting }).getByText(code).click();
      await dora.page.getByRole('region', { name: words.impact, exact: true }).getByText(words.fourChange).waitFor();
      // She reads what the proposal rests on.
      const open = dora.page.getByRole('region', { name: words.open });
      await open.getByText('Working group, 3rd meeting').waitFor();
      await open.getByRole('link', { name: 'Minutes' }).waitFor();
      await dora.screen(`desk-record-${language}`);
      expect(await dora.axe()).toEqual([]);

      await dora.page.getByRole('button', { name: words.endorse, exact: true }).click();
      const dialog = dora.page.getByRole('dialog');
      await dialog.getByLabel(words.reason, { exact: true }).fill('Examined');
      await dialog.getByRole('button', { name: words.addEvidence }).click();
      await dialog
        .getByLabel(words.evidenceFile)
        .setInputFiles({ name: 'minutes.txt', mimeType: 'text/plain', buffer: MINUTES });
      await dialog.getByText(DIGEST).waitFor();
      await dora.screen(`desk-endorse-${language}`);
      expect(await dora.axe()).toEqual([]);
      await dialog.getByRole('button', { name: words.endorse, exact: true }).click();
      await dialog.getByText(words.done).waitFor();
      await dialog.getByRole('button', { name: words.close }).click();
      await dora.page.getByText(words.endorsed, { exact: true }).first().waitFor();
      expect(await dora.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);

      await asks(dora.page, words, held, words.recognised);
      await asks(page, words, held, words.recognised);
      const { data } = await service.graphql(
        'query ($about: String) { ledger(about: $about, first: 1) { edges { node { act actor body evidence } } } }',
        { about: `equivalences/${code}` },
      );
      expect(data).toEqual({
        ledger: {
          edges: [
            {
              node: {
                act: 'ENDORSE',
                actor: 'dora',
                body: 'DSAL',
                evidence: JSON.stringify([{ title: 'minutes.txt', sha256: DIGEST }]),
              },
            },
          ],
        },
      });
      await ann.close();
      await dora.close();
    },
  );
});
