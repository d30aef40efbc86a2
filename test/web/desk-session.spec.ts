/** Sessions at the desk: who is let in, what becomes of what was written when a session ends or the service is gone. */
import type { Browser, Route } from 'playwright-core';
import { Keys } from '../../src/access/keys';
import { describeInBrowser, LANGUAGES, openBrowser, visit } from '../support/browser';
import { actsOn, DESK, englishIn, expectFault, propose, signIn } from '../support/desk';
import { startService, type RunningService } from '../support/service';

/** What the service says of a token that is none. */
const MALFORMED = {
  en: /^The token is malformed;/,
  'zh-HK': /^登入憑證格式不符；應為/,
  'zh-CN': /^登录凭证格式不符；应为/,
  pt: /^O token está mal formado;/,
} as const;

describeInBrowser('A session at the desk', () => {
  let browser: Browser;
  let service: RunningService;
  let ended: string;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: 'urn:skill-recognition-registry', aud: 'skill-recognition-registry', sub: 'dora' };
    ended = await service.app
      .get(Keys)
      .sign({ ...claims, roles: ['authority:DSAL'], iat: now - 7200, exp: now - 3600 }, 'at+jwt');
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LANGUAGES)('begins with a token that counts, and with no other, in %s', async (language) => {
    const words = DESK[language];
    const visitor = await visit(browser, service.url, { language, phone: true });
    const { page } = visitor;
    await page.goto('/desk');
    await signIn(page, words, 'nonsense');
    await page.getByText(words.notKnown).waitFor();
    const told = page.getByRole('alert');
    await told.getByText(MALFORMED[language]).waitFor();
    if (language !== 'en') expect(await englishIn(told, ['JSON', 'Web', 'Token', 'RFC'])).toEqual([]);
    await signIn(page, words, ended);
    await page.getByText(words.ended).waitFor();
    expect(await visitor.axe()).toEqual([]);
    await visitor.screen(`desk-ended-${language}`);
    expectFault(visitor, /status of 401/);
    const token = await service.tokenFor('dora', 'authority:DSAL');
    await signIn(page, words, ` ${token}\n`);
    await page.getByRole('region', { name: words.waiting }).waitFor();
    // It lives as long as the tab, and nowhere else.
    await page.reload();
    await page.getByRole('region', { name: words.waiting }).waitFor();
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain(token);
    const other = await visitor.context.newPage();
    await other.goto('/desk');
    await other.getByLabel(words.token).waitFor();
    await page.getByRole('button', { name: words.signOut }).click();
    await page.getByLabel(words.token).waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    await visitor.close();
  });

  it.each(LANGUAGES)('ends in the middle of an act without losing what was written, in %s', async (language) => {
    const words = DESK[language];
    const code = await propose(
      service,
      { en: 'HKRPL-QUALITY-4', 'zh-HK': 'HKRPL-QUALITY-3', 'zh-CN': 'HKRPL-QUALITY-2', pt: 'HKRPL-SALES-4' }[language],
    );
    const visitor = await visit(browser, service.url, { language });
    const { page } = visitor;
    await page.goto(`/desk/records/equivalences/${code}`);
    await signIn(page, words, await service.tokenFor('dora', 'authority:DSAL'));
    await page.getByRole('button', { name: words.endorse, exact: true }).click();
    await page.getByRole('dialog').getByLabel(words.reason, { exact: true }).fill('Examined in full');
    // From now on the service gets a token whose time is over.
    const expire = (route: Route): Promise<void> => {
      const headers = route.request().headers();
      return route.continue({
        headers: { ...headers, ...(headers.authorization && { authorization: `Bearer ${ended}` }) },
      });
    };
    await page.route('**/graphql', expire);
    await page.getByRole('dialog').getByRole('button', { name: words.endorse, exact: true }).click();
    await page.getByText(words.ended).waitFor();
    expectFault(visitor, /status of 401/);
    await page.unroute('**/graphql', expire);
    await signIn(page, words, await service.tokenFor('dora.2', 'authority:DSAL'));
    // The same place, the same dialog, the same reason.
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel(words.reason, { exact: true }).inputValue()).toBe('Examined in full');
    await dialog.getByRole('button', { name: words.endorse, exact: true }).click();
    await dialog.getByText(words.done).waitFor();
    expect(await actsOn(service, code)).toEqual(['ENDORSE by dora.2', 'PROPOSE by ann']);
    await visitor.close();
  });

  it('keeps the day and the reason of a revocation when it ends', async () => {
    const words = DESK.en;
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    const code = 'EQ-HKRPL3-DSAL';
    await page.goto(`/desk/records/equivalences/${code}?act=revoke`);
    await signIn(page, words, await service.tokenFor('ann', 'body:VTC'));
    const dialog = page.getByRole('dialog');
    const day = dialog.getByLabel('First day on which it no longer counts');
    await dialog.getByLabel(words.reason, { exact: true }).fill('As agreed');
    await day.fill('2198-04-03');
    await dialog.getByText('3 April 2198').waitFor();
    await page.evaluate('sessionStorage.clear()');
    await page.reload();
    await signIn(page, words, await service.tokenFor('ann', 'body:VTC'));
    expect(await day.inputValue()).toBe('2198-04-03');
    expect(await dialog.getByLabel(words.reason, { exact: true }).inputValue()).toBe('As agreed');
    await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
    await dialog.getByText(words.done).waitFor();
    expect(await actsOn(service, code)).toEqual(['REVOKE by ann']);
    // What is done is not kept.
    expect(await page.evaluate(`Object.keys(localStorage).filter((key) => key.includes('${code}'))`)).toEqual([]);
    await visitor.close();
  });

  it('keeps a draft, and the reason for it, when it ends', async () => {
    const words = DESK.en;
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    await page.goto('/desk/drafts');
    await signIn(page, words, await service.tokenFor('ann', 'body:VTC'));
    await page.getByRole('button', { name: words.begin }).click();
    await page.getByLabel(words.code, { exact: true }).fill('EQ-KEPT');
    await page.getByLabel(words.reason, { exact: true }).fill('Not yet said');
    await page.getByRole('button', { name: words.signOut }).click();
    await page.reload();
    await signIn(page, words, await service.tokenFor('ann', 'body:VTC'));
    expect(await page.getByLabel(words.code, { exact: true }).inputValue()).toBe('EQ-KEPT');
    expect(await page.getByLabel(words.reason, { exact: true }).inputValue()).toBe('Not yet said');
    await page.getByRole('link', { name: words.drafts, exact: true }).click();
    await page.getByRole('link', { name: /EQ-KEPT/ }).waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('There is no draft on this device.').waitFor();
    await visitor.close();
  });

  it.each(['the page stays', 'the page is loaded again'])(
    'does an act once whose answer was lost, where %s',
    async (then) => {
      const words = DESK.en;
      const code = `EQ-LOST-${then.length}`;
      const visitor = await visit(browser, service.url);
      const { page } = visitor;
      await page.goto('/desk/drafts');
      await signIn(page, words, await service.tokenFor('ann', 'body:VTC'));
      await page.getByRole('button', { name: words.begin }).click();
      await page.evaluate(
        `for (const key of Object.keys(localStorage)) if (key.includes('draft:')) localStorage.setItem(key, JSON.stringify(${JSON.stringify(
          {
            type: 'EQUIVALENCE',
            value: {
              code,
              agreement: 'AG-VTC-DSAL',
              from: then === 'the page stays' ? 'HKRPL-DESIGN-4' : 'HKRPL-DESIGN-3',
              to: 'DSAL-GOLDSMITH',
              standing: 'ILLUSTRATIVE',
            },
            amends: null,
            savedAt: '2026-01-01T00:00:00Z',
          },
        )}))`,
      );
      await page.reload();
      await page.getByLabel(words.reason, { exact: true }).fill('Sent once');
      const send = page
        .getByRole('region', { name: words.propose, exact: true })
        .getByRole('button', { name: words.propose, exact: true });
      // The service does it, and goes away before its answer arrives.
      const lose = async (route: Route): Promise<void> => {
        if (route.request().postData()?.includes('"act":') === true) await route.fetch();
        await route.abort();
      };
      await page.route('**/graphql', lose);
      await send.click();
      await page.getByText(/^The service could not be reached\. Send it again/).waitFor();
      expect(await actsOn(service, code)).toEqual(['PROPOSE by ann']);
      await page.unroute('**/graphql', lose);
      expectFault(visitor, /ERR_FAILED/);
      if (then !== 'the page stays') await page.reload();
      await send.click();
      await page.getByText(/^This had been recorded already, as revision \d+; it was not done twice\.$/).waitFor();
      expect(await actsOn(service, code)).toEqual(['PROPOSE by ann']);
      await visitor.close();
    },
  );
});
