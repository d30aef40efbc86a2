/** Whoever is shown a paper verifies it, in every language, on a phone: the answer in words, never which part was wrong, and nothing of it kept. */
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, pick, visit } from '../support/browser';
import { englishIn } from '../support/desk';
import { startService, type RunningService } from '../support/service';

const PAPER = { certificate: 'GIC-JD-HAND', number: 'N-1', name: 'CHAN Tai-man', checkItem: '1999' };
const issued = (number: string, more: object = {}) => ({ ...PAPER, number, awardedOn: '2024-06-30', ...more });

const WORDS = {
  en: {
    fields: ['Certificate', 'Certificate number', 'Holder’s name', 'Check item'],
    day: 'On the day (empty: today)',
    verify: 'Verify',
    IN_FORCE: /Genuine and in force.*in force on 1 July 2025.*awarded on 30 June 2024\./s,
    NOT_YET_AWARDED: /Not yet awarded.*was on 30 June 2024\./s,
    EXPIRED: /Expired.*since 30 June 2025 it has expired/s,
    REVOKED: /Revoked.*from 1 January 2025 on.*Obtained by fraud/s,
    NOT_KNOWN: /Not known.*ask the body\./s,
    tooOften: /^This was tried as often as it may be in an hour\. Try again after .*\d:\d\d/,
  },
  'zh-HK': {
    fields: ['證書', '證書編號', '持有人姓名', '核對項目'],
    day: '日期（留空即今日）',
    verify: '驗證',
    IN_FORCE: /真實有效.*於2025年7月1日有效.*頒發日期為2024年6月30日。/s,
    NOT_YET_AWARDED: /尚未頒發.*2024年6月30日。/s,
    EXPIRED: /已失效.*自2025年6月30日起已失效/s,
    REVOKED: /已撤銷.*自2025年1月1日起.*Obtained by fraud/s,
    NOT_KNOWN: /沒有登記.*請向該機構查詢。/s,
    tooOften: /^一小時內的嘗試次數已達上限。請於.*\d:\d\d後再試。$/,
  },
  'zh-CN': {
    fields: ['证书', '证书编号', '持有人姓名', '核对项'],
    day: '日期（留空即今天）',
    verify: '验证',
    IN_FORCE: /真实有效.*于2025年7月1日有效.*颁发日期为2024年6月30日。/s,
    NOT_YET_AWARDED: /尚未颁发.*2024年6月30日。/s,
    EXPIRED: /已失效.*自2025年6月30日起已失效/s,
    REVOKED: /已撤销.*自2025年1月1日起.*Obtained by fraud/s,
    NOT_KNOWN: /没有登记.*请向该机构查询。/s,
    tooOften: /^一小时内的尝试次数已达上限。请在.*\d:\d\d后再试。$/,
  },
  pt: {
    fields: ['Certificado', 'Número do certificado', 'Nome do titular', 'Elemento de verificação'],
    day: 'No dia (vazio: hoje)',
    verify: 'Verificar',
    IN_FORCE: /Autêntico e em vigor.*em vigor em 1 de julho de 2025.*emitido em 30 de junho de 2024\./s,
    NOT_YET_AWARDED: /Ainda não emitido.*em 30 de junho de 2024\./s,
    EXPIRED: /Caducado.*a partir de 30 de junho de 2025/s,
    REVOKED: /Revogado.*a partir de 1 de janeiro de 2025.*Obtained by fraud/s,
    NOT_KNOWN: /Não consta.*pergunte-lhe\./s,
    tooOften: /^Já se tentou tantas vezes quantas se pode numa hora\. Tente de novo depois de .*\d:\d\d/,
  },
} as const;

describeInBrowser('verifying a paper', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([
      openBrowser(),
      startService({ catalogue: 'gba', limits: { verificationsPerNumber: LANGUAGES.length } }),
    ]);
    const token = await service.tokenFor('ann', 'body:GIC');
    const act = { reason: 'Board' };
    const sent = [
      await service.graphql(
        'mutation ($issued: [IssuedCertificateInput!]!, $act: ActInput!) { done: registerIssued(issued: $issued, act: $act) { __typename } }',
        { act, issued: [issued('N-1'), issued('N-2', { expiresOn: '2025-06-30' }), issued('N-3'), issued('N-4')] },
        token,
      ),
      await service.graphql(
        'mutation ($key: IssuedKeyInput!, $act: ActInput!) { done: revokeIssued(certificate: $key, from: "2025-01-01", act: $act) { __typename } }',
        { act: { reason: 'Obtained by fraud' }, key: { ...PAPER, number: 'N-3' } },
        token,
      ),
    ];
    expect(sent).toEqual([1, 2].map(() => ({ data: { done: { __typename: 'ActRecorded' } } })));
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    const words = WORDS[language];
    const [certificate, number, name, checkItem] = words.fields;
    const fill = async (page: Page, paper: Partial<typeof PAPER>, day?: string): Promise<void> => {
      const given = { ...PAPER, ...paper };
      for (const [label, value] of [
        [number, given.number],
        [name, given.name],
        [checkItem, given.checkItem],
      ])
        await page.getByLabel(label, { exact: true }).fill(value);
      await page.getByLabel(words.day).fill(day ?? '');
      await page.getByRole('button', { name: words.verify, exact: true }).click();
    };

    it('says what it is on the day, and forgets it', async () => {
      const visitor = await visit(browser, service.url, { language, phone: true });
      const { page } = visitor;
      await page.goto('/verify');
      await pick(page, certificate, 'GIC-JD-HAND', /GIC-JD-HAND/);
      for (const [status, paper, day] of [
        ['IN_FORCE', { name: 'tai man chan' }, '2025-07-01'],
        ['NOT_YET_AWARDED', { number: 'N-4' }, '2024-06-29'],
        ['EXPIRED', { number: 'N-2' }, '2025-06-30'],
        ['REVOKED', { number: 'N-3' }, '2025-07-01'],
        ['NOT_KNOWN', { number: `N-${language}` }, '2025-07-01'],
      ] as const) {
        await fill(page, paper, day);
        const answer = page.locator(`article[data-status=${status}]`);
        await answer.waitFor();
        expect(await answer.innerText()).toMatch(words[status]);
        if (language !== 'en') expect(await englishIn(answer.locator('p').nth(1), [])).toEqual([]);
        expect(await visitor.axe()).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
        await visitor.screen(`verify-${status.toLowerCase()}-${language}`);
      }
      await page.getByLabel(name, { exact: true }).fill('Somebody else');
      expect(await page.locator('article[data-status]').count()).toBe(0);
      const kept = await page.evaluate(
        'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, history.state])',
      );
      expect(kept).not.toMatch(/N-[1-4]|tai.?man|1999|Somebody/i);
      await visitor.close();
    });

    it('which part is wrong is not told, and too many tries are refused with the time to come again', async () => {
      const visitor = await visit(browser, service.url, { language });
      const { page } = visitor;
      await page.goto('/verify');
      await pick(page, certificate, 'GIC-JD-HAND', /GIC-JD-HAND/);
      const told = new Set<string>();
      for (const paper of [
        { number: `O-${language}` },
        { number: `P-${language}`, name: 'X' },
        { number: `Q-${language}`, checkItem: '1' },
      ]) {
        await fill(page, paper, '2025-07-01');
        told.add(await page.locator('article[data-status=NOT_KNOWN]').innerText());
      }
      expect(told.size).toBe(1);
      for (let attempt = 0; attempt < LANGUAGES.length; attempt += 1) {
        await fill(page, { number: `R-${language}`, name: String(attempt) });
        await page.locator('article[data-status=NOT_KNOWN]').waitFor();
      }
      await fill(page, { number: `R-${language}`, name: 'again' });
      expect(await page.getByRole('alert').innerText()).toMatch(words.tooOften);
      await visitor.close();
    });
  });
});
