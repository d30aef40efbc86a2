/** What two bodies do with an equivalence at the desk once it is proposed, and with one that stands. */
import type { Browser, Locator, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit } from '../support/browser';
import { actsOn, DESK, englishIn, propose, signIn } from '../support/desk';
import { startService, type RunningService } from '../support/service';

const words = DESK.en;

/** That a second person is needed, in each language. */
const SECOND = {
  en: /a second person has to answer it/,
  'zh-HK': /須由另一人答覆/,
  'zh-CN': /须由另一人答复/,
  pt: /tem de responder uma segunda pessoa/,
} as const;

const HELD = {
  en: 'HKRPL-QUALITY-4',
  'zh-HK': 'HKRPL-QUALITY-3',
  'zh-CN': 'HKRPL-QUALITY-2',
  pt: 'HKRPL-SALES-4',
} as const;

describeInBrowser('Acts at the desk', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  /** Somebody before a record at the desk. */
  const before = async (code: string, subject: string, role: string) => {
    const visitor = await visit(browser, service.url);
    await visitor.page.goto(`/desk/records/equivalences/${code}`);
    await signIn(visitor.page, words, await service.tokenFor(subject, role));
    await visitor.page.getByRole('heading', { name: code }).waitFor();
    return visitor;
  };

  /** Does one act to its end, and closes its dialog. */
  const act = async (page: Page, name: string, more?: (dialog: Locator) => Promise<void>): Promise<void> => {
    await page.getByRole('region', { name: 'What can be done' }).getByRole('button', { name, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.reason, { exact: true }).fill(`${name}, as decided`);
    await more?.(dialog);
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.getByText(words.done).waitFor();
    await dialog.getByRole('button', { name: words.close }).click();
  };

  it.each(LANGUAGES)('are not offered to who has acted already, who is told so in words, in %s', async (language) => {
    const told = DESK[language];
    const code = await propose(service, HELD[language]);
    const visitor = await visit(browser, service.url, { language, phone: true, dark: true });
    const { page } = visitor;
    await page.goto(`/desk/records/equivalences/${code}?act=endorse`);
    await signIn(page, told, await service.tokenFor('ann', 'body:VTC', 'authority:DSAL'));
    await page.getByText(SECOND[language]).waitFor();
    expect(await page.getByRole('button', { name: told.endorse, exact: true }).count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await visitor.axe()).toEqual([]);
    await visitor.screen(`desk-four-eyes-${language}`);
    await visitor.close();
  });

  it.each(LANGUAGES)('say of a code that nothing has which was meant, in %s', async (language) => {
    const told = DESK[language];
    const visitor = await visit(browser, service.url, { language });
    const { page } = visitor;
    await page.goto('/desk/drafts');
    await signIn(page, told, await service.tokenFor('ann', 'body:VTC'));
    await page.getByRole('button', { name: told.begin }).click();
    const value = {
      code: 'EQ-MEANT',
      agreement: 'AG-VTC-DSAL',
      from: 'HKRPL-SALES-4',
      to: 'DSAL-GOLDSMITT',
      standing: 'ILLUSTRATIVE',
    };
    const draft = JSON.stringify({ type: 'EQUIVALENCE', value, amends: null, savedAt: '2026-01-01T00:00:00Z' });
    await page.evaluate(
      `for (const key of Object.keys(localStorage)) if (key.includes('draft:')) localStorage.setItem(key, ${JSON.stringify(draft)})`,
    );
    await page.reload();
    const impact = page.getByRole('region', { name: told.impact, exact: true });
    await impact.getByText('DSAL-GOLDSMITH').waitFor();
    if (language !== 'en') expect(await englishIn(impact.getByRole('listitem'))).toEqual([]);
    const panel = page.getByRole('region', { name: told.propose, exact: true });
    await panel.getByLabel(told.reason, { exact: true }).fill('Meant');
    await panel.getByRole('button', { name: told.propose, exact: true }).click();
    const refused = panel.getByRole('alert');
    await refused.getByText('DSAL-GOLDSMITH').waitFor();
    if (language !== 'en') expect(await englishIn(refused)).toEqual([]);
    expect(await visitor.axe()).toEqual([]);
    await visitor.close();
  });

  it('can be done by keyboard alone: Endorse', async () => {
    const code = await propose(service, 'HKRPL-SALES-3');
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    /** Goes on by Tab until the focus is there. */
    const tabTo = async (target: Locator): Promise<void> => {
      await target.waitFor();
      for (let presses = 0; presses < 80; presses++) {
        if ((await target.and(page.locator(':focus')).count()) > 0) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not lead to ${target.toString()}`);
    };
    const press = async (target: Locator): Promise<void> => {
      await tabTo(target);
      await page.keyboard.press('Enter');
    };
    await page.goto('/desk');
    await tabTo(page.getByLabel(words.token));
    await page.keyboard.insertText(await service.tokenFor('dora', 'authority:DSAL'));
    await press(page.getByRole('main').getByRole('button', { name: words.signIn }));
    await press(page.getByRole('region', { name: words.waiting }).getByRole('link', { name: code }));
    await press(page.getByRole('button', { name: words.endorse, exact: true }));
    const dialog = page.getByRole('dialog');
    // Escape leaves it, and gives the focus back to where it came from.
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe(words.endorse);
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await tabTo(dialog.getByLabel(words.reason, { exact: true }));
    await page.keyboard.insertText('Examined');
    await press(dialog.getByRole('button', { name: words.addEvidence }));
    await tabTo(dialog.getByLabel(words.evidenceTitle));
    await page.keyboard.insertText('Report');
    await tabTo(dialog.getByLabel(words.evidenceUrl));
    await page.keyboard.insertText('https://example.org/report');
    await press(dialog.getByRole('button', { name: words.endorse, exact: true }));
    await dialog.getByText(words.done).waitFor();
    // The focus is on what is told, and does not fall out of the dialog.
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(words.done);
    await press(dialog.getByRole('button', { name: words.close }));
    await dialog.waitFor({ state: 'detached' });
    // The button that opened it is gone, as there is no more to endorse: the focus is in the content nevertheless.
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
    expect(await actsOn(service, code)).toEqual(['ENDORSE by dora', 'PROPOSE by ann']);
    await visitor.close();
  });

  it('are opened again as soon as their dialog is left, however fast that is', async () => {
    const visitor = await before(await propose(service, 'HKRPL-PRODUCTION-4'), 'dora', 'authority:DSAL');
    const { page } = visitor;
    const button = page.getByRole('button', { name: words.endorse, exact: true });
    const dialog = page.getByRole('dialog');
    await button.press('Enter');
    await dialog.waitFor();
    // The browser tells only some time after Escape that it has closed a dialog.
    for (let times = 0; times < 10; times++) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
      expect(await dialog.isVisible()).toBe(true);
    }
    // A file that is not chosen after all is no reason to leave.
    await dialog.getByRole('button', { name: words.addEvidence }).click();
    await dialog.locator('input[type=file]').dispatchEvent('cancel', { bubbles: true });
    expect(await dialog.isVisible()).toBe(true);
    // By its button it is left in the same way.
    await dialog.getByRole('button', { name: words.close }).click();
    expect(await page.evaluate('document.activeElement.textContent')).toBe(words.endorse);
    await visitor.close();
  });

  it('are not taken on an impact that was asked for another purpose', async () => {
    const visitor = await before(await propose(service, 'HKRPL-DESIGN-4'), 'dora', 'authority:DSAL');
    const { page } = visitor;
    const impact = page.getByRole('region', { name: words.impact, exact: true });
    await impact.getByText(words.fourChange).waitFor();
    // What is asked from now on is answered when the test says so.
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/graphql', async (route) => {
      await asked;
      await route.continue();
    });
    await impact.getByLabel('Purpose').selectOption('TRAINING');
    await impact.locator('[data-old=true]').getByText(words.fourChange).waitFor();
    await impact.getByText('Loading…').waitFor();
    answer();
    await impact.locator('[data-old=false]').getByText('No answer would change.').waitFor();
    await visitor.close();
  });

  it('end a proposal: one is declined, another withdrawn', async () => {
    const declined = await propose(service, 'HKRPL-DESIGN-2');
    const dora = await before(declined, 'dora', 'authority:DSAL');
    // It waits for who speaks for the authority, and for no other of its members.
    for (const [role, waits] of [
      ['authority:DSAL', 1],
      ['body:DSAL', 0],
    ] as const) {
      const { page, close } = await visit(browser, service.url);
      await page.goto('/desk');
      await signIn(page, words, await service.tokenFor('eve', role));
      await page.getByRole('link', { name: declined }).waitFor();
      expect(
        await page.getByRole('region', { name: words.waiting }).getByRole('link', { name: declined }).count(),
      ).toBe(waits);
      await close();
    }
    await act(dora.page, 'Decline');
    await dora.page.getByText('Declined', { exact: true }).waitFor();
    await dora.close();
    const withdrawn = await propose(service, 'HKRPL-DESIGN-3');
    const ann = await before(withdrawn, 'ann', 'body:VTC');
    await act(ann.page, 'Withdraw');
    await ann.page.getByText('Withdrawn', { exact: true }).waitFor();
    await ann.close();
    expect(await actsOn(service, declined)).toEqual(['DECLINE by dora', 'PROPOSE by ann']);
    expect(await actsOn(service, withdrawn)).toEqual(['WITHDRAW by ann', 'PROPOSE by ann']);
  });

  it('suspend what stands, reinstate it by a second person, and revoke it on a day', async () => {
    const code = 'EQ-VTC-SETTING-MO';
    const ann = await before(code, 'ann', 'body:VTC');
    await act(ann.page, 'Suspend');
    await ann.page.getByText('Suspended', { exact: true }).waitFor();
    // Whoever suspended it is told that another has to reinstate it.
    await ann.page.getByText('You suspended it yourself: a colleague of your body has to reinstate it.').waitFor();
    expect(await ann.page.getByRole('button', { name: 'Reinstate', exact: true }).count()).toBe(0);
    await ann.close();
    const bob = await before(code, 'bob', 'body:VTC');
    await act(bob.page, 'Reinstate');
    await bob.page.getByText('Endorsed', { exact: true }).waitFor();
    // From a later day until another: an interruption that was announced.
    await act(bob.page, 'Suspend', (suspension) =>
      suspension.getByLabel('First day on which it does not count (empty: today)').fill('2198-01-01'),
    );
    await bob.page.getByText('Suspended', { exact: true }).waitFor();
    const eve = await before(code, 'eve', 'body:VTC');
    await act(eve.page, 'Reinstate', (reinstatement) =>
      reinstatement.getByLabel('First day on which it counts again (empty: today)').fill('2198-02-01'),
    );
    await eve.page.getByText('Endorsed', { exact: true }).waitFor();
    await eve.close();
    const { data } = await service.graphql(`{ equivalence(code: "${code}") { suspensions { from until } } }`);
    expect((data as { equivalence: { suspensions: object[] } }).equivalence.suspensions.at(-1)).toEqual({
      from: '2198-01-01',
      until: '2198-02-01',
    });
    await bob.page.reload();
    const { page } = bob;
    await act(page, 'Revoke', async (revocation) => {
      await revocation.getByRole('button', { name: 'Revoke', exact: true }).click();
      // Without a day nothing is sent; the summary leads to where it is missing.
      await revocation.getByRole('link', { name: /^First day on which it no longer counts: / }).click();
      expect(await page.evaluate('document.activeElement.type')).toBe('date');
      await revocation.getByLabel('First day on which it no longer counts').fill('2199-01-01');
    });
    // What ends later stands until then.
    await bob.page.getByText('until 31 December 2198').waitFor();
    const acts = ['REVOKE by bob', 'REINSTATE by eve', 'SUSPEND by bob', 'REINSTATE by bob', 'SUSPEND by ann'];
    expect(await actsOn(service, code)).toEqual(acts);
    await bob.close();
  });

  it('amend what stands: what changes is shown to who drafts it, and to who endorses it', async () => {
    const code = 'EQ-HKRPL3-DSAL';
    const ann = await before(code, 'ann', 'body:VTC');
    const { page } = ann;
    await page.getByRole('button', { name: 'Draft an amendment' }).click();
    const changes = page.getByRole('region', { name: 'What changes' });
    await changes.getByText('Nothing yet.').waitFor();
    await page.getByLabel('May be read both ways').uncheck();
    await changes.getByText('May be read both ways').waitFor();
    await changes.getByText('removed').waitFor();
    const impact = page.getByRole('region', { name: words.impact, exact: true });
    await impact
      .and(page.locator('[aria-busy="false"]'))
      .getByText(/answers? would change\./)
      .waitFor();
    expect(await ann.axe()).toEqual([]);
    await ann.screen('desk-amend-en');
    // Somebody else is faster; the draft is not lost, and goes on from the record as it is then.
    const bob = await before(code, 'bob', 'body:VTC');
    await act(bob.page, 'Suspend');
    await bob.close();
    const eve = await before(code, 'eve', 'body:VTC');
    await act(eve.page, 'Reinstate');
    await eve.close();
    await page.getByLabel(words.reason, { exact: true }).fill('One way only');
    await page.getByRole('button', { name: 'Propose the amendment' }).click();
    await page.getByText(words.refused).waitFor();
    await page.getByRole('button', { name: 'I have looked at it: go on' }).click();
    await page.getByRole('button', { name: 'Propose the amendment' }).click();
    await page.getByText(words.done).waitFor();
    await ann.close();

    const dora = await before(code, 'dora', 'authority:DSAL');
    const open = dora.page.getByRole('region', { name: words.open });
    await open.getByText('May be read both ways').waitFor();
    await open.getByText('removed').waitFor();
    await open.getByText('One way only').waitFor();
    // The old version stands until the new one is endorsed.
    await dora.page.getByText('Endorsed', { exact: true }).waitFor();
    await act(dora.page, words.endorse);
    await open.waitFor({ state: 'detached' });
    const { data } = await service.graphql(`{ equivalence(code: "${code}") { mutual state } }`);
    expect(data).toEqual({ equivalence: { mutual: false, state: 'ENDORSED' } });
    await dora.close();
  });

  it('amend what is suspended: the new version stays so', async () => {
    const code = 'EQ-HKRPL3-DSAL';
    const ann = await before(code, 'ann', 'body:VTC');
    await act(ann.page, 'Suspend');
    await ann.page.getByText('Suspended', { exact: true }).waitFor();
    await ann.page.getByRole('button', { name: 'Draft an amendment' }).click();
    await ann.page.getByRole('region', { name: 'What changes' }).getByText('Nothing yet.').waitFor();
    await ann.page.getByLabel('May be read both ways').setChecked(true);
    await ann.page.getByLabel(words.reason, { exact: true }).fill('Both ways');
    await ann.page.getByRole('button', { name: 'Propose the amendment' }).click();
    await ann.page.getByText(words.done).waitFor();
    await ann.close();
    const dora = await before(code, 'dora', 'authority:DSAL');
    await act(dora.page, words.endorse);
    await dora.page.getByText('Suspended', { exact: true }).waitFor();
    await dora.close();
    const { data } = await service.graphql(`{ equivalence(code: "${code}") { mutual state suspensions { until } } }`);
    expect(data).toEqual({ equivalence: { mutual: true, state: 'SUSPENDED', suspensions: [{ until: null }] } });
  });
});
