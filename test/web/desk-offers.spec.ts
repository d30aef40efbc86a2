/** What the desk offers to whom, how many proposals wait, and what acts would change before they are done. */
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit } from '../support/browser';
import { DESK, englishIn, propose, signIn } from '../support/desk';
import { startService, type RunningService } from '../support/service';

/** Pairs of buttons that are nearer to each other than a finger can tell apart, in CSS pixels. */
const touching = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const dialog = document.querySelector('dialog[open]');
    const found = [...(dialog ?? document).querySelectorAll('main button, main a.button, dialog button')];
    const boxes = found
      .filter((one) => one.closest('[class*="picker"]') === null && one.getClientRects().length > 0)
      .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }));
    const gap = (a, b) => Math.max(
      Math.max(a.left, b.left) - Math.min(a.right, b.right),
      Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom),
    );
    return boxes.flatMap((a, at) => boxes.slice(at + 1)
      .filter((b) => gap(a.box, b.box) < 6)
      .map((b) => a.name + ' | ' + b.name));
  })()`);

const FOR_OTHERS = {
  en: /^This is for people of (?=.*Vocational Training Council)(?!.*\(VTC\)).*\.$/,
  'zh-HK': /^此操作須由職業訓練局.*人員辦理。$/,
  'zh-CN': /^此操作须由职业训练局.*人员办理。$/,
  pt: /^Este ato cabe a quem representa /,
} as const;

const ACTS = {
  en: {
    suspend: 'Suspend',
    revoke: 'Revoke',
    change: /^\d+ answers would change\.$/,
    permission: 'Your permission is checked on submission.',
  },
  'zh-HK': { suspend: '暫停', revoke: '撤銷', change: /^會改變 \d+ 個答案。$/, permission: '提交時會核對你的權限。' },
  'zh-CN': { suspend: '暂停', revoke: '撤销', change: /^会改变 \d+ 个答案。$/, permission: '提交时会核对您的权限。' },
  pt: {
    suspend: 'Suspender',
    revoke: 'Revogar',
    change: /^\d+ respostas mudariam\.$/,
    permission: 'As suas permissões são verificadas no envio.',
  },
} as const;

describeInBrowser('What the desk offers', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LANGUAGES)('is nothing to whom it is not for: they are told whom, by names, in %s', async (language) => {
    const visitor = await visit(browser, service.url, { language, phone: true });
    const { page } = visitor;
    await page.goto('/desk/records/equivalences/EQ-HKRPL3-DSAL?act=revoke');
    await signIn(page, DESK[language], await service.tokenFor('eve', 'body:GIA'));
    const note = page.getByText(FOR_OTHERS[language]);
    await note.waitFor();
    if (language === 'zh-HK' || language === 'zh-CN') expect(await englishIn(note, ['DSAL'])).toEqual([]);
    expect(await page.getByRole('dialog').count()).toBe(0);
    for (const name of Object.values(ACTS[language]).slice(0, 2))
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
    expect(await visitor.axe()).toEqual([]);
    await visitor.close();
  });

  it.each(LANGUAGES)(
    'shows what acts would change before they are done, and names the record, in %s',
    async (language) => {
      const words = DESK[language];
      const { suspend, revoke, change, permission } = ACTS[language];
      const visitor = await visit(browser, service.url, { language, phone: true, dark: language === 'zh-HK' });
      const { page } = visitor;
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto('/desk/records/equivalences/EQ-HKRPL3-DSAL');
      await signIn(page, words, await service.tokenFor('ann', 'body:VTC'));
      await page.getByText(permission).waitFor();
      expect(await touching(page)).toEqual([]);
      for (const act of [suspend, revoke]) {
        const button = page.getByRole('button', { name: act, exact: true });
        expect(await button.getAttribute('class')).toContain('danger');
        await button.click();
        const dialog = page.getByRole('dialog');
        // By the names of both certificates.
        expect(await dialog.getAttribute('aria-labelledby')).not.toBeNull();
        expect(await dialog.getByRole('heading', { level: 2 }).first().innerText()).toMatch(/ → /);
        await dialog.getByText(change).waitFor();
        expect(await dialog.getByRole('button', { name: act, exact: true }).getAttribute('class')).toContain('danger');
        expect(await touching(page)).toEqual([]);
        expect(await visitor.axe()).toEqual([]);
        await visitor.screen(`desk-${act}-${language}`);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
        await dialog.getByRole('button', { name: words.close }).click();
      }
      await visitor.close();
    },
  );

  it('shows what becomes of all that is under an agreement, when it is suspended and when it is reinstated', async () => {
    const words = DESK.en;
    const at = async (subject: string) => {
      const visitor = await visit(browser, service.url);
      await visitor.page.goto('/desk/records/agreements/AG-VTC-DSAL');
      await signIn(visitor.page, words, await service.tokenFor(subject, 'body:VTC'));
      return visitor;
    };
    const ann = await at('ann');
    await ann.page.getByRole('button', { name: 'Suspend', exact: true }).click();
    const dialog = ann.page.getByRole('dialog');
    await dialog.getByText(ACTS.en.change).waitFor();
    expect(await ann.axe()).toEqual([]);
    await dialog.getByLabel(words.reason, { exact: true }).fill('Under review');
    await dialog.getByRole('button', { name: 'Suspend', exact: true }).click();
    await dialog.getByText(words.done).waitFor();
    await ann.close();
    const bob = await at('bob');
    await bob.page.getByRole('button', { name: 'Reinstate', exact: true }).click();
    const again = bob.page.getByRole('dialog');
    await again.getByText(ACTS.en.change).waitFor();
    await again.getByLabel(words.reason, { exact: true }).fill('Reviewed');
    await again.getByRole('button', { name: 'Reinstate', exact: true }).click();
    await again.getByText(words.done).waitFor();
    await bob.close();
  });

  it('counts the proposals that wait for whoever is signed in, wherever they are at the desk', async () => {
    const words = DESK.en;
    const { page, close } = await visit(browser, service.url);
    await page.goto('/desk/drafts');
    await signIn(page, words, await service.tokenFor('dora', 'authority:DSAL'));
    await page.getByRole('link', { name: words.proposals, exact: true }).waitFor();
    await propose(service, 'HKRPL-DESIGN-4');
    await propose(service, 'HKRPL-DESIGN-3');
    await page.reload();
    await page
      .getByRole('main')
      .getByRole('link', { name: `${words.proposals} (2 waiting)`, exact: true })
      .waitFor();
    await close();
  });

  it('tells an endorser where an official agreement would carry an example', async () => {
    const words = DESK.en;
    const proposed = await service.graphql(
      `mutation { proposeEquivalence(equivalence: { code: "EQ-SILENT", agreement: "AG-MO-GD-2009", from: "DSAL-GOLDSMITH", to: "HKRPL-SALES-4" },
        act: { reason: "Agreed" }) { __typename } }`,
      {},
      await service.tokenFor('gil', 'authority:GD-OSTA'),
    );
    expect(proposed.data).toEqual({ proposeEquivalence: { __typename: 'ActRecorded' } });
    const visitor = await visit(browser, service.url, { phone: true });
    const { page } = visitor;
    await page.goto('/desk/records/equivalences/EQ-SILENT?act=endorse');
    await signIn(page, words, await service.tokenFor('dora', 'authority:DSAL'));
    await page
      .getByRole('dialog')
      .getByText(/is an official agreement\. This record would be an example/)
      .waitFor();
    expect(await visitor.axe()).toEqual([]);
    await visitor.close();
  });

  it('tells of a sheet what is wrong with its form and with the register in one round', async () => {
    const words = DESK.en;
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    await page.goto('/desk/import');
    await signIn(page, words, await service.tokenFor('ann', 'body:VTC'));
    const rows = [
      'Code,Under the agreement,Who holds,is treated as holding,May be read both ways',
      'EQ-R1,AG-VTC-DSAL,HKRPL-SALES-4,DSAL-GOLDSMITH,maybe',
      'EQ-R2,AG-VTC-DSAL,HKRPL-NOWHERE,DSAL-GOLDSMITH,',
      'EQ-R3,AG-VTC-DSAL,HKRPL-SALES-3,DSAL-GOLDSMITH,',
    ];
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'e.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) });
    const row = (code: string) => page.getByRole('row', { name: new RegExp(code) });
    await row('EQ-R1')
      .getByText(/Write yes or no/)
      .waitFor();
    await row('EQ-R2')
      .getByText(/There is no certificate/)
      .waitFor();
    expect(await row('EQ-R3').locator('.problem').count()).toBe(0);
    expect(await visitor.axe()).toEqual([]);
    await visitor.screen('desk-import-one-round');
    // Nothing of the check is recorded.
    expect((await service.graphql('{ equivalence(code: "EQ-R3") { code } }')).data).toEqual({ equivalence: null });
    await visitor.close();
  });
});
