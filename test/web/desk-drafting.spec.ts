/** Drafting at the desk: nothing is chosen in silence, everything missing is told at once, codes are suggested. */
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, pick, visit } from '../support/browser';
import { DESK, englishIn, signIn } from '../support/desk';
import { startService, type RunningService } from '../support/service';

/** The field where the focus is, by its path. */
const focused = (page: Page): Promise<unknown> =>
  page.evaluate('document.activeElement.closest("[data-field]")?.getAttribute("data-field")');

/** What is said of drafting, in each language. */
const SAID = {
  en: {
    official: 'Official',
    means: 'Published by the authority or body itself. Answers may be relied upon.',
    warning: /is an official agreement\. This record would be an example under it/,
    unready: 'Not sent yet. Still to be given or corrected:',
  },
  'zh-HK': {
    official: '官方',
    means: '由主管當局或有關機構自行公布，答案可作依據。',
    warning: /屬官方協議。此記錄在其下只屬示例/,
    unready: '尚未提交。以下各項須填寫或更正：',
  },
  'zh-CN': {
    official: '官方',
    means: '由主管部门或有关机构自行公布，答案可作为依据。',
    warning: /属官方协议。此记录在其下只属示例/,
    unready: '尚未提交。以下各项须填写或更正：',
  },
  pt: {
    official: 'Oficial',
    means: 'Publicado pela própria autoridade ou entidade. As respostas servem de garantia.',
    warning: /é um acordo oficial\. Este registo seria, ao abrigo dele, um exemplo ilustrativo/,
    unready: 'Ainda não foi enviado. Falta preencher ou corrigir:',
  },
} as const;

describeInBrowser('Drafting at the desk', () => {
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
    'marks all that is missing at once, in the words of the page, and leads to each field, in %s',
    async (language) => {
      const words = DESK[language];
      const visitor = await visit(browser, service.url, { language, phone: true });
      const { page } = visitor;
      await page.goto('/desk/drafts');
      await signIn(page, words, await service.tokenFor('dora', 'authority:DSAL'));
      await page.getByRole('button', { name: words.begin }).click();
      const panel = page.getByRole('region', { name: words.propose, exact: true });
      await panel.getByRole('button', { name: words.addEvidence }).click();
      await panel.getByRole('button', { name: words.propose, exact: true }).click();
      const summary = panel.getByRole('alert');
      await summary.getByText(SAID[language].unready).waitFor();
      // The focus is on the summary, and from there on every field is one step away.
      expect(await summary.and(page.locator(':focus')).count()).toBe(1);
      const links = summary.getByRole('link');
      const paths = ['code', 'agreement', 'from', 'to', 'standing', 'act.reason'];
      const evidence = ['act.evidence[0].title', 'act.evidence[0].url'];
      expect(await links.count()).toBe(paths.length + evidence.length);
      for (const [position, path] of [...paths, ...evidence].entries()) {
        await links.nth(position).click();
        expect(await focused(page)).toBe(path);
      }
      for (const [within, field] of [
        [page, words.code],
        [panel, words.reason],
        [panel, words.evidenceTitle],
      ] as const)
        expect(await within.getByLabel(field, { exact: true }).getAttribute('aria-invalid')).toBe('true');
      expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
      if (language !== 'en') expect(await englishIn(summary)).toEqual([]);
      expect(await visitor.axe()).toEqual([]);
      await visitor.screen(`desk-missing-${language}`);
      // What is given is no longer listed.
      await panel.getByLabel(words.reason, { exact: true }).fill('Third meeting');
      expect(await links.count()).toBe(paths.length + evidence.length - 1);
      await visitor.close();
    },
  );

  it.each(LANGUAGES)('warns before an official agreement carries an example, in %s', async (language) => {
    const words = DESK[language];
    const said = SAID[language];
    const visitor = await visit(browser, service.url, { language });
    const { page } = visitor;
    await page.goto('/desk/drafts');
    await signIn(page, words, await service.tokenFor('dora', 'authority:DSAL'));
    await page.getByRole('button', { name: words.begin }).click();
    await pick(page, words.agreement, 'AG-MO-GD-2009', /AG-MO-GD-2009/);
    await page.getByText(said.means).waitFor();
    await page.getByRole('radio', { name: words.example }).check();
    await page.getByText(said.warning).waitFor();
    expect(await visitor.axe()).toEqual([]);
    await visitor.screen(`desk-example-warning-${language}`);
    await page.getByRole('radio', { name: said.official }).check();
    await page.getByText(said.warning).waitFor({ state: 'detached' });
    await visitor.close();
  });

  it('suggests a code that nothing has, which may be taken or not', async () => {
    const words = DESK.en;
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    await page.goto('/desk/drafts');
    await signIn(page, words, await service.tokenFor('ann', 'body:VTC', 'registrar'));
    await page.getByRole('button', { name: words.begin }).click();
    await pick(page, words.from, 'HKRPL-SALES-4', /HKRPL-SALES-4/);
    await pick(page, words.to, 'DSAL-GOLDSMITH', /DSAL-GOLDSMITH/);
    await page.getByRole('button', { name: 'Use EQ-HKRPL-SALES-4-DSAL-GOLDSMITH' }).click();
    const code = page.getByLabel(words.code, { exact: true });
    expect(await code.inputValue()).toBe('EQ-HKRPL-SALES-4-DSAL-GOLDSMITH');
    expect(await focused(page)).toBe('code');
    await code.fill('EQ-MINE');
    expect(await code.inputValue()).toBe('EQ-MINE');
    expect(await page.getByRole('button', { name: /^Use / }).count()).toBe(0);

    // A code that the register has already is not suggested.
    await page.getByRole('link', { name: words.drafts, exact: true }).click();
    await page.getByLabel('Begin a new').selectOption({ label: 'Job' });
    await page.getByRole('button', { name: words.begin }).click();
    const name = page.getByRole('group', { name: 'Name' }).getByLabel('English');
    await name.fill('Gem cutter');
    await page.getByRole('button', { name: 'Use gem-cutter-2' }).waitFor();
    await name.fill('Weaver of silk');
    await page.getByRole('button', { name: 'Use weaver-silk' }).click();
    expect(await code.inputValue()).toBe('weaver-silk');
    await visitor.close();
  });

  it('fills in the one body for which somebody acts, and offers what they may draft', async () => {
    const words = DESK.en;
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    await page.goto('/desk/drafts');
    await signIn(page, words, await service.tokenFor('ann', 'body:VTC'));
    await page.getByText('Vocational Training Council', { exact: true }).waitFor();
    const types = page.getByLabel('Begin a new');
    expect(await types.locator('option').allInnerTexts()).toEqual([
      'Certificate',
      'Agreement',
      'Equivalence',
      'Programme',
      'Consortium',
      'Practice opening',
      'Key of an issuer',
    ]);
    await types.selectOption({ label: 'Certificate' });
    await page.getByRole('button', { name: words.begin }).click();
    await page.locator('input[value="Vocational Training Council"]').waitFor();
    await visitor.close();
  });

  it('loses nothing of what is written while a file is read', async () => {
    const words = DESK.en;
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    await page.goto('/desk/drafts');
    await signIn(page, words, await service.tokenFor('ann', 'body:VTC'));
    await page.getByRole('button', { name: words.begin }).click();
    await page.getByRole('button', { name: words.addEvidence }).click();
    // The digest is there when the test says so.
    await page.evaluate(`(() => {
      const digest = crypto.subtle.digest.bind(crypto.subtle);
      const told = new Promise((resolve) => { globalThis.tell = resolve; });
      crypto.subtle.digest = async (...given) => { await told; return digest(...given); };
    })()`);
    await page
      .getByLabel(words.evidenceFile)
      .setInputFiles({ name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from('Minutes') });
    await page.getByLabel(words.evidenceTitle).fill('Minutes of the meeting');
    await page.getByLabel(words.reason, { exact: true }).fill('Third meeting');
    await page.evaluate('globalThis.tell()');
    await page.getByText(/^SHA-256 [0-9a-f]{64}$/).waitFor();
    expect(await page.getByLabel(words.evidenceTitle).inputValue()).toBe('Minutes of the meeting');
    expect(await page.getByLabel(words.reason, { exact: true }).inputValue()).toBe('Third meeting');
    await visitor.close();
  });
});
