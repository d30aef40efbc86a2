/** Signing in at an OpenID Connect issuer: by authorisation code with PKCE, there and back. */
import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser, visit } from '../support/browser';
import { DESK, expectFault } from '../support/desk';
import { Issuer } from '../support/issuer';
import { startService, type RunningService } from '../support/service';

const words = DESK.pt;

describeInBrowser('Signing in at an issuer', () => {
  let browser: Browser;
  let issuer: Issuer;
  let service: RunningService;
  beforeAll(async () => {
    [browser, issuer] = await Promise.all([openBrowser(), Issuer.start('/realms/test')]);
    const page = { clientId: 'registry-page', scopes: 'openid' };
    service = await startService({
      catalogue: 'gba',
      issuer: { url: issuer.url, audience: 'registry', rolesClaim: 'roles', roles: null, page },
    });
    issuer.signsIn = { sub: 'dora', roles: ['authority:DSAL'] };
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
    await issuer.stop();
  });

  const arrive = async (path: string) => {
    const visitor = await visit(browser, service.url, { language: 'pt', hosts: [new URL(issuer.url).host] });
    await visitor.page.goto(path);
    return visitor;
  };

  it('proves by PKCE and state that it is the one who asked, and comes back to the place it left', async () => {
    const place = '/desk/records/equivalences/EQ-HKRPL3-DSAL?act=suspend';
    const visitor = await arrive(place);
    const { page } = visitor;
    const redeemed = page.waitForRequest((request) => request.url().endsWith('/token'));
    expect(await visitor.axe()).toEqual([]);
    await visitor.screen('desk-issuer-pt');
    await page.getByRole('main').getByRole('button', { name: words.signIn }).click();
    // The dialog that was open is open.
    await page.getByRole('dialog').getByLabel(words.reason, { exact: true }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(place);
    await page.getByText('dora').waitFor();

    const { response_type, client_id, redirect_uri, scope, state, code_challenge, code_challenge_method } =
      issuer.asked;
    expect({ response_type, client_id, redirect_uri, scope, code_challenge_method }).toEqual({
      response_type: 'code',
      client_id: 'registry-page',
      redirect_uri: `${service.url}/desk`,
      scope: 'openid',
      code_challenge_method: 'S256',
    });
    expect(state).toMatch(/^[\w-]{16,}/);
    const verifier = new URLSearchParams((await redeemed).postData() ?? '').get('code_verifier') ?? '';
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(code_challenge);

    // The token is in this tab's session alone.
    const stored = await page.evaluate<string>('JSON.stringify([localStorage, location.href, document.cookie])');
    expect(stored).not.toMatch(/eyJ|code=|state=/);
    expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual(['registry:token']);
    await page.getByRole('dialog').getByRole('button', { name: words.close }).click();
    await page.getByRole('button', { name: words.signOut }).click();
    await page.getByRole('main').getByRole('button', { name: words.signIn }).waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    await visitor.close();
  });

  it('takes no code that it has not asked for', async () => {
    const visitor = await arrive('/desk?code=good&state=forged');
    const { page } = visitor;
    await page
      .getByRole('alert')
      .getByText(/^Não foi possível iniciar sessão/)
      .waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.evaluate('sessionStorage.getItem("registry:token")')).toBeNull();
    // And can be asked again.
    await page.getByRole('main').getByRole('button', { name: words.signIn }).click();
    await page.getByRole('region', { name: words.waiting }).waitFor();
    await visitor.close();
  });

  it('asks to sign in again where what the issuer gives does not count', async () => {
    const visitor = await arrive('/desk');
    const { page } = visitor;
    issuer.signsIn = { sub: 'dora', aud: 'somebody else' };
    await page.getByRole('main').getByRole('button', { name: words.signIn }).click();
    await page.getByRole('alert').waitFor();
    expectFault(visitor, /status of 401/);
    issuer.signsIn = { sub: 'dora', roles: ['authority:DSAL'] };
    await page.getByRole('main').getByRole('button', { name: words.signIn }).click();
    await page.getByRole('region', { name: words.waiting }).waitFor();
    await visitor.close();
  });
});
