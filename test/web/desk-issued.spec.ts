/** Somebody of a body registers at the desk what it has issued, from a sheet and one by one, and changes its state; nothing of it is kept. */
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit } from '../support/browser';
import { DESK, expectFault, signIn } from '../support/desk';
import { giveText } from '../support/given-sheets';
import { registeredBy } from '../support/issuing';
import { startService, type RunningService } from '../support/service';

const WORDS = {
  en: {
    headings: 'Certificate,Certificate number,Holder’s name,Other names,Check item,Awarded on',
    wrong: [
      '{n} is no day that there is. Write it as 2024-06-30.',
      /The day of award .* lies after today/,
      /stand in row 2\. Leave one out/,
    ],
    check: 'Only check',
    checked: 'Nothing is wrong with these 2 rows. Nothing was registered.',
    register: (count: number) => `Register ${String(count)} certificates`,
    refused: 'Something is wrong: see the rows above. 0 of 3 certificates are registered.',
    registered: 'All 2 certificates are registered as issued.',
    earlier: '(2 of them by an earlier run.)',
    one: 'One by one',
    change: 'Suspend, reinstate or revoke',
    paper: ['Certificate', 'Certificate number', 'Holder’s name', 'Check item'],
    awardedOn: 'Awarded on',
    registerOne: 'Register as issued',
    another: 'Register another',
    find: 'Find',
    acts: ['Suspend', 'Reinstate', 'Revoke'],
    forGood: /^This is for good/,
  },
  'zh-HK': {
    headings: '證書,證書編號,持有人姓名,其他姓名,核對項目,頒發日期',
    wrong: ['「{n}」不是有效日期。請寫作 2024-06-30。', /頒發日期.*在今日.*之後/, /第 2 行有相同的編號/],
    check: '只作核對',
    checked: '這 2 行沒有問題。並未作任何登記。',
    register: (count: number) => `登記 ${String(count)} 張證書`,
    refused: '有問題須更正，見上面各行。3 張證書中，已登記 0 張。',
    registered: '全部 2 張證書已登記為已簽發。',
    earlier: '（其中 2 張由先前的登記完成。）',
    one: '逐一登記',
    change: '暫停、恢復或撤銷',
    paper: ['證書', '證書編號', '持有人姓名', '核對項目'],
    awardedOn: '頒發日期',
    registerOne: '登記為已簽發',
    another: '再登記一張',
    find: '尋找',
    acts: ['暫停', '恢復', '撤銷'],
    forGood: /^撤銷不能還原/,
  },
  'zh-CN': {
    headings: '证书,证书编号,持有人姓名,其他姓名,核对项,颁发日期',
    wrong: ['“{n}”不是有效日期。请写作 2024-06-30。', /颁发日期.*在今天.*之后/, /第 2 行有相同的编号/],
    check: '仅核对',
    checked: '这 2 行没有问题。并未作任何登记。',
    register: (count: number) => `登记 ${String(count)} 份证书`,
    refused: '有问题须更正，见上面各行。3 份证书中，已登记 0 份。',
    registered: '全部 2 份证书已登记为已签发。',
    earlier: '（其中 2 份由先前的登记完成。）',
    one: '逐一登记',
    change: '暂停、恢复或撤销',
    paper: ['证书', '证书编号', '持有人姓名', '核对项'],
    awardedOn: '颁发日期',
    registerOne: '登记为已签发',
    another: '再登记一份',
    find: '查找',
    acts: ['暂停', '恢复', '撤销'],
    forGood: /^撤销不能还原/,
  },
  pt: {
    headings: 'Certificado,Número do certificado,Nome do titular,Outros nomes,Elemento de verificação,Emitido em',
    wrong: [
      '{n} não é um dia que exista. Escreva-o como 2024-06-30.',
      /A data de emissão .* é posterior a hoje/,
      /estão na linha 2\. Retire um/,
    ],
    check: 'Só verificar',
    checked: 'Nada há de errado nestas 2 linhas. Nada foi registado.',
    register: (count: number) => `Registar ${String(count)} certificados`,
    refused: 'Há algo de errado: veja as linhas acima. De 3 certificados, estão registados 0.',
    registered: 'Todos os 2 certificados estão registados como emitidos.',
    earlier: '(2 deles numa vez anterior.)',
    one: 'Um a um',
    change: 'Suspender, levantar a suspensão ou revogar',
    paper: ['Certificado', 'Número do certificado', 'Nome do titular', 'Elemento de verificação'],
    awardedOn: 'Emitido em',
    registerOne: 'Registar como emitido',
    another: 'Registar outro',
    find: 'Encontrar',
    acts: ['Suspender', 'Levantar a suspensão', 'Revogar'],
    forGood: /^É definitivo/,
  },
} as const;

describeInBrowser('issued certificates at the desk', () => {
  let browser: Browser;
  let service: RunningService;
  let token: string;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
    token = await service.tokenFor('ann', 'body:GIC');
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const open = async (language: (typeof LANGUAGES)[number], phone = false) => {
    const visitor = await visit(browser, service.url, { language, phone });
    await visitor.page.goto('/desk/issued');
    await signIn(visitor.page, DESK[language], token);
    return visitor;
  };

  const acts = (): Promise<readonly number[]> => registeredBy(service);

  /** All that stays on the device, but for the token, whose letters are drawn by lot. */
  const kept = (page: Page): Promise<string> =>
    page.evaluate(
      `JSON.stringify([{ ...localStorage }, { ...sessionStorage, 'registry:token': '' }, location.href, history.state])`,
    );

  describe.each(LANGUAGES)('in %s', (language) => {
    const words = WORDS[language];
    const desk = DESK[language];
    const row = (number: string, day = '2024-06-30', certificate = 'GIC-JD-HAND') =>
      `${certificate},${number}-${language},ZQUARK Wibble,陳大文,zq99,${day}`;
    const sheet = (...rows: readonly string[]) => [words.headings, ...rows].join('\n');

    it('a sheet is checked cell by cell, registered whole, and passed over when it is given again', async () => {
      const before = await acts();
      const visitor = await open(language, true);
      const { page } = visitor;
      const part = page.getByRole('region', { name: await page.locator('#issued-sheet').innerText() }).first();
      await giveText(page, sheet(row('A'), row('B', '2024-02-30'), row('A')));
      await part.getByText(words.wrong[0].replace('{n}', '2024-02-30')).waitFor();
      await part.getByText(words.wrong[2]).waitFor();
      expect(await part.getByRole('button', { name: words.register(3) }).isDisabled()).toBe(true);
      await giveText(page, sheet(row('A'), row('B', '2999-01-01'), row('C')));
      await part.getByLabel(desk.reason, { exact: true }).fill('Board');
      await part.getByRole('button', { name: words.register(3) }).click();
      await part.getByText(words.wrong[1]).waitFor();
      await part.getByText(words.refused).waitFor();
      expect(await visitor.axe()).toEqual([]);
      await visitor.screen(`desk-issued-${language}`);
      expect(await acts()).toEqual(before);

      await giveText(page, sheet(row('A'), row('B')));
      await part.getByRole('button', { name: words.check }).click();
      await part.getByText(words.checked).waitFor();
      expect(await acts()).toEqual(before);
      await part.getByRole('button', { name: words.register(2) }).click();
      await part.getByText(words.registered).waitFor();
      expect(await acts()).toEqual([...before, 2]);
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);

      await page.reload();
      await giveText(page, sheet(row('A'), row('B')));
      await part.getByLabel(desk.reason, { exact: true }).fill('Board');
      await part.getByRole('button', { name: words.register(2) }).click();
      await part.getByText(words.earlier).waitFor();
      expect(await acts()).toEqual([...before, 2]);
      expect(await kept(page)).not.toMatch(/zq|陳大文|A-/i);
      await visitor.close();
    });

    it('one is registered, found, suspended, reinstated and revoked', async () => {
      const visitor = await open(language);
      const { page } = visitor;
      const [certificate, number, name, checkItem] = words.paper;
      const one = page.getByRole('region', { name: words.one });
      const change = page.getByRole('region', { name: words.change });
      for (const part of [one, change]) {
        await part.getByRole('combobox', { name: certificate, exact: true }).fill('GIC-JD-HAND');
        await page
          .getByRole('option', { name: /GIC-JD-HAND/ })
          .first()
          .click();
        await part.getByLabel(number, { exact: true }).fill(`ZQ-${language}`);
        await part.getByLabel(name, { exact: true }).fill('ZQUARK Wibble');
        await part.getByLabel(checkItem, { exact: true }).fill('zq99');
      }
      await one.getByLabel(words.awardedOn).fill('2024-06-30');
      await one.getByLabel(desk.reason, { exact: true }).fill('Board');
      await one.getByRole('button', { name: words.registerOne }).click();
      await one.getByText(desk.done).waitFor();
      await one.getByRole('button', { name: words.another }).click();
      expect(await one.getByLabel(number, { exact: true }).inputValue()).toBe('');

      const [suspend, reinstate, revoke] = words.acts;
      const is = (status: string) => change.locator(`article[data-status=${status}]`).waitFor();
      const carryOut = async (act: string): Promise<void> => {
        await change.getByRole('button', { name: act, exact: true }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel(desk.reason, { exact: true }).fill(`Board: ${act}`);
        if (act === revoke) {
          await dialog.getByText(words.forGood).waitFor();
          expect(await visitor.axe()).toEqual([]);
          await visitor.screen(`desk-issued-revoke-${language}`);
        }
        await dialog.getByRole('button', { name: act, exact: true }).click();
        await dialog.getByText(desk.done).waitFor();
        await dialog.getByRole('button', { name: desk.close }).click();
      };
      await change.getByRole('button', { name: words.find }).click();
      await is('IN_FORCE');
      await carryOut(suspend);
      await is('SUSPENDED');
      expect(await change.getByText(`Board: ${suspend}`).count()).toBe(1);
      await carryOut(reinstate);
      await is('IN_FORCE');
      await carryOut(revoke);
      await is('REVOKED');
      expect(await change.getByRole('button', { name: revoke, exact: true }).count()).toBe(0);
      expect(await visitor.axe()).toEqual([]);
      expect(await kept(page)).not.toMatch(/zq|wibble|Board/i);
      await visitor.close();
    });
  });

  /** @param day another for each sheet: of the same, the service is asked whether it is the same */
  const many = (of: string, count: number, day: string): string =>
    [
      WORDS.en.headings,
      ...Array.from({ length: count }, (_, at) => `GIC-JD-HAND,${of}-${String(at)},ZQUARK ${String(at)},,zq,${day}`),
    ].join('\n');

  it('a connection that breaks is waited out: each row is registered once', async () => {
    const before = await acts();
    const visitor = await open('en');
    const { page } = visitor;
    let sent = 0;
    // The answer to the second act is lost, though the service has done it.
    await page.route('**/graphql', async (route) => {
      const isAct = route.request().postData()?.includes('"key"') === true;
      if (isAct && ++sent === 2) {
        await route.fetch();
        await route.abort();
      } else await route.continue();
    });
    await giveText(page, many('lost', 1_100, '2024-06-01'));
    const part = page.getByRole('region', { name: 'From a spreadsheet' });
    await part.getByLabel(DESK.en.reason, { exact: true }).fill('Board');
    await part.getByRole('button', { name: 'Register 1,100 certificates' }).click();
    await part.getByText('All 1,100 certificates are registered as issued.').waitFor({ timeout: 60_000 });
    expect(await acts()).toEqual([...before, 1000, 100]);
    expectFault(visitor, /ERR_FAILED/);
    await visitor.close();
  }, 120_000);

  it('stopped in the middle, it goes on where it was', async () => {
    const before = await acts();
    const visitor = await open('en');
    const { page } = visitor;
    let sent = 0;
    let goOn = (): void => undefined;
    const stopped = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/graphql', async (route) => {
      const isAct = route.request().postData()?.includes('"key"') === true;
      if (isAct && ++sent === 2) await stopped;
      await route.continue().catch(() => undefined);
    });
    await giveText(page, many('stopped', 2_100, '2024-06-02'));
    const part = page.getByRole('region', { name: 'From a spreadsheet' });
    await part.getByLabel(DESK.en.reason, { exact: true }).fill('Board');
    await part.getByRole('button', { name: 'Register 2,100 certificates' }).click();
    await part.getByText('1,000 of 2,100 certificates registered…').waitFor();
    await part.getByRole('button', { name: 'Stop', exact: true }).click();
    await part.getByText(/^Stopped: 1,000 of 2,100 certificates are registered\./).waitFor();
    goOn();
    await part.getByRole('button', { name: 'Go on registering' }).click();
    await part.getByText('All 2,100 certificates are registered as issued.').waitFor({ timeout: 60_000 });
    expect((await acts()).slice(before.length)).toEqual([1000, 1000, 100]);
    await visitor.close();
  }, 120_000);

  it('who may not is told, in the rows', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/desk/issued');
    await signIn(page, DESK.en, await service.tokenFor('joe', 'body:VTC'));
    await giveText(page, many('strange', 1, '2024-06-03'));
    const part = page.getByRole('region', { name: 'From a spreadsheet' });
    await part.getByRole('button', { name: 'Only check' }).click();
    await part.getByText(/^Something is wrong: see the rows above\./).waitFor();
    expect(await part.locator('.problem').count()).toBe(1);
    await close();
  });
});
