/** The story of two registration officers: one proposes an equivalence, the other endorses it, answers change; it is suspended, and the record and the ledger tell it all. */
import type { Browser, Locator, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, pick, type PageLanguage } from '../support/browser';
import { DESK, signIn } from '../support/desk';
import { textsOf } from '../support/page-texts';
import { startService, type RunningService } from '../support/service';
import { arrive, enter, fits, LOOKS } from './stories';
import { WORDS } from './words';

/** Certificates of Hong Kong that nothing recognises in Macao yet: one for each story. */
const HELD = ['HKRPL-QUALITY-4', 'HKRPL-QUALITY-3', 'HKRPL-QUALITY-2', 'HKRPL-SALES-4', 'HKRPL-SALES-3'];

describeInBrowser('Somebody who represents a body', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LOOKS.map((look, at) => ({ ...look, held: HELD[at] })))(
    'proposes, endorses and suspends, and everybody can read it: $language, on a phone: $phone',
    async ({ language, phone, held }) => {
      const [words, texts] = [DESK[language], textsOf('desk/texts', language)];
      const code = `EQ-${held}-DSAL`;
      const ann = await officer(language, phone, 'ann', 'body:VTC');
      await ann.page.getByRole('region', { name: words.waiting }).getByText(texts('nothingWaits')).waitFor();
      await proposes(ann.page, language, held, code);

      const dora = await officer(language, !phone, 'dora', 'authority:DSAL');
      const before = await answers(dora.page, language, held, words.notRecognised);
      await dora.page.goto('/desk');
      await dora.page.getByRole('region', { name: words.waiting }).getByText(code).click();
      await impactOf(dora.page, language).getByText(words.fourChange).waitFor();
      await act(dora.page, language, words.endorse);
      expect(await answers(dora.page, language, held, words.recognised)).not.toBe(before);

      await ann.page.goto(`/desk/records/equivalences/${code}`);
      await act(ann.page, language, texts('SUSPEND'), async (dialog) => {
        // What would be taken away is told before it is.
        await dialog.getByRole('region', { name: words.impact, exact: true }).getByText(words.fourChange).waitFor();
      });
      expect(await answers(ann.page, language, held, words.notRecognised)).not.toBe('');
      await isOnRecord(ann.page, language, code);
      await fits(ann.page);
      await ann.close();
      await dora.close();
    },
  );

  async function officer(language: PageLanguage, phone: boolean, name: string, role: string) {
    const visitor = await arrive(browser, service.url, { language, phone });
    await enter(visitor.page, language, 'representing', 'desk');
    await signIn(visitor.page, DESK[language], await service.tokenFor(name, role));
    await visitor.page.getByRole('button', { name: DESK[language].signOut }).waitFor();
    return visitor;
  }

  const impactOf = (page: Page, language: PageLanguage): Locator =>
    page.getByRole('region', { name: DESK[language].impact, exact: true });

  async function proposes(page: Page, language: PageLanguage, held: string, code: string): Promise<void> {
    const words = DESK[language];
    await page.getByRole('link', { name: words.drafts, exact: true }).click();
    await page.getByRole('button', { name: words.begin }).click();
    await page.getByLabel(words.code, { exact: true }).fill(code);
    await pick(page, words.agreement, 'AG-VTC-DSAL', /AG-VTC-DSAL/);
    await pick(page, words.from, held, new RegExp(held));
    await pick(page, words.to, 'DSAL-GOLDSMITH', /DSAL-GOLDSMITH/);
    await impactOf(page, language).getByText(words.fourChange).waitFor();
    const panel = page.getByRole('region', { name: words.propose, exact: true });
    const propose = panel.getByRole('button', { name: words.propose, exact: true });
    await panel.getByLabel(words.reason, { exact: true }).fill('Working group, 3rd meeting');
    // How far it can be relied upon has to be said: nothing is an example by accident.
    await propose.click();
    await panel.getByRole('alert').getByText(textsOf('desk/acts-texts', language)('unready')).waitFor();
    await page.getByRole('radio', { name: words.example }).check();
    await fits(page);
    await propose.click();
    await page.getByText(words.done).waitFor();
  }

  /** Does one act to its end. */
  async function act(
    page: Page,
    language: PageLanguage,
    name: string,
    look?: (dialog: Locator) => Promise<void>,
  ): Promise<void> {
    const words = DESK[language];
    await page
      .getByRole('region', { name: textsOf('desk/texts', language)('acts') })
      .getByRole('button', { name, exact: true })
      .click();
    const dialog = page.getByRole('dialog');
    await look?.(dialog);
    await dialog.getByLabel(words.reason, { exact: true }).fill('As decided');
    await fits(page);
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.getByText(words.done).waitFor();
    await dialog.getByRole('button', { name: words.close }).click();
  }

  /** What the page answers to whoever holds the certificate: the sentence beside the verdict. */
  async function answers(page: Page, language: PageLanguage, held: string, verdict: string): Promise<string> {
    await page.goto(`/?c=${held}&post=jewellery-maker&region=MO`);
    await page.getByRole('heading', { name: verdict, exact: true }).waitFor();
    await page.getByText(WORDS[language].details).waitFor();
    return page.locator('[aria-live=polite][aria-atomic=true] h2 + p').innerText();
  }

  /** The history of the record has the three acts, the latest first, and so has the ledger. */
  async function isOnRecord(page: Page, language: PageLanguage, code: string): Promise<void> {
    const acts = ['SUSPEND', 'ENDORSE', 'PROPOSE'].map((name) => textsOf('records/words', language)(name));
    await page.goto(`/registry/equivalences/${code}`);
    for (const name of acts) await page.getByRole('main').getByText(name, { exact: true }).first().waitFor();
    await page.goto('/registry/ledger');
    const entries = page.getByRole('main').locator('ol > li');
    await entries.nth(2).waitFor();
    const latest = (await entries.locator('strong:first-child').allInnerTexts()).slice(0, 3);
    expect(latest).toEqual(acts);
  }
});
