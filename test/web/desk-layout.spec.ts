/** The desk on the narrowest phone and at a desk: nothing sticks out, and no two buttons touch. */
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, visit } from '../support/browser';
import { DESK, propose, signIn } from '../support/desk';
import { startService, type RunningService } from '../support/service';

const words = DESK.en;
/** Pixels that are to lie between two buttons: who has a tremor, or a large finger, is to meet one of them. */
const APART = 8;

/** Pairs of buttons that lie closer to each other; those within a field belong to it. */
const TOUCHING = `(() => {
  const seen = [...document.querySelectorAll('main :is(button, .button)')]
    .filter((one) => one.checkVisibility() && one.closest('[role=combobox], [role=listbox]') === null)
    .map((one) => ({ name: one.textContent || one.getAttribute('aria-label'), box: one.getBoundingClientRect(), field: one.parentElement.querySelector('input[role=combobox]') }))
    .filter(({ box, field }) => box.width > 0 && field === null);
  const between = (a, b, from, to) => Math.max(a[from] - b[to], b[from] - a[to]);
  const found = [];
  seen.forEach((one, at) => seen.slice(at + 1).forEach((other) => {
    const across = between(one.box, other.box, 'left', 'right');
    const down = between(one.box, other.box, 'top', 'bottom');
    if (Math.max(across, down) < ${String(APART)}) found.push(one.name + ' | ' + other.name + ' ' + Math.max(across, down));
  }));
  return found;
})()`;

describeInBrowser('The desk as it is laid out', () => {
  let browser: Browser;
  let service: RunningService;
  let proposed: string;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
    proposed = await propose(service, 'HKRPL-DESIGN-4');
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const isFit = async (page: Page, where: string): Promise<void> => {
    for (const width of [320, 360, 1200]) {
      await page.setViewportSize({ width, height: 740 });
      expect([where, width, await page.evaluate(TOUCHING)]).toEqual([where, width, []]);
      expect([where, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([where, 0]);
    }
  };

  it('has room between its buttons, and none that sticks out', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/desk');
    await isFit(page, 'signed out');
    await signIn(page, words, await service.tokenFor('dora', 'authority:DSAL', 'body:VTC'));
    await page.getByRole('region', { name: words.waiting }).waitFor();
    for (const at of [
      '/desk',
      '/desk/import',
      '/desk/issued',
      '/desk/demand',
      `/desk/records/equivalences/${proposed}`,
      '/desk/records/equivalences/EQ-VTC-SETTING-MO',
      '/desk/records/agreements/AG-VTC-DSAL',
    ]) {
      await page.goto(at, { waitUntil: 'networkidle' });
      await page.locator('main h1').first().waitFor();
      await isFit(page, at);
    }
    await page.getByRole('button', { name: 'Suspend', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: words.addEvidence }).click();
    await isFit(page, 'dialog');
    await dialog.getByRole('button', { name: words.close }).click();
    await page.goto('/desk/drafts', { waitUntil: 'networkidle' });
    for (const type of ['Certificate', 'Agreement', 'Equivalence', 'Requirement', 'Programme']) {
      await page.goto('/desk/drafts', { waitUntil: 'networkidle' });
      await page.getByLabel('Begin a new').selectOption({ label: type });
      await page.getByRole('button', { name: words.begin }).click();
      await page.locator('form, main h1').first().waitFor();
      // Everything that can be added is, once.
      for (const button of await page.getByRole('button', { name: /^Add/ }).all()) await button.click();
      await isFit(page, `draft: ${type}`);
    }
    await page.goto('/desk/drafts', { waitUntil: 'networkidle' });
    await isFit(page, 'drafts');
    await close();
  });
});
