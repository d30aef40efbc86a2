/** Sheets as people have them, imported at the desk: what is recorded is what was written. */
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser, visit } from '../support/browser';
import { DESK, signIn } from '../support/desk';
import { give, giveText, outside } from '../support/given-sheets';
import { startService, type RunningService } from '../support/service';

describeInBrowser('sheets at the desk', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const open = async (type: string, role = 'body:VTC') => {
    const visitor = await visit(browser, service.url);
    await visitor.page.goto('/desk/import');
    await signIn(visitor.page, DESK.en, await service.tokenFor('ann', role));
    await visitor.page.getByLabel('What the rows are').selectOption({ label: type });
    return visitor;
  };

  it('names are those that were written', async () => {
    const { page, close } = await open('Certificates');
    await give(page, 'big5-desk-import.csv');
    expect(await page.getByLabel('Read in the encoding').inputValue()).toBe('big5');
    await page.getByRole('cell', { name: '珠寶鑲嵌證書' }).first().waitFor();
    await page.getByLabel(DESK.en.reason, { exact: true }).fill('New courses');
    await page.getByRole('radio', { name: 'Official' }).check();
    await page.getByRole('button', { name: 'Register 1 record' }).click();
    await page.getByText(DESK.en.done).waitFor();
    const { data } = await service.graphql('{ certificate(code: "VTC-BIG5") { name(language: ZH_HANT) } }');
    expect(data).toEqual({ certificate: { name: '珠寶鑲嵌證書' } });
    await close();
  });

  it('days are read, and what is no number is refused', async () => {
    const { page, close } = await open('Certificates');
    await give(page, 'desk-import-days-and-numbers.csv');
    const row = (code: string) => page.getByRole('row', { name: new RegExp(code) });
    await row('VTC-D2').getByText('Not a number.').waitFor();
    await row('VTC-D4').getByText('Not a number.').waitFor();
    expect(await page.locator('.problem', { hasText: 'Not a number' }).count()).toBe(2);
    const mended = outside('desk-import-days-and-numbers.csv')
      .toString('utf8')
      .replace('0x10', '16')
      .replace('1e1', '10');
    await giveText(page, mended);
    await page.getByLabel(DESK.en.reason, { exact: true }).fill('New courses');
    await page.getByRole('radio', { name: 'Official' }).check();
    await page.getByRole('button', { name: 'Register 4 records' }).click();
    await page.getByText(DESK.en.done).waitFor();
    const { data } = await service.graphql(
      '{ a: certificate(code: "VTC-D1") { awarded { from until } validMonths } b: certificate(code: "VTC-D3") { validMonths } }',
    );
    expect(data).toEqual({
      a: { awarded: { from: '2024-06-30', until: '2027-01-01' }, validMonths: 36 },
      b: { validMonths: 12 },
    });
    await close();
  });

  it('records are named by code or by name, and have other names', async () => {
    const { page, close } = await open('Certificates');
    await giveText(
      page,
      'Code,Name: English,Also known as,Awarding body,Region\nVTC-N1,Named,VN1; 又名,Vocational Training Council,香港\n',
    );
    await page.getByRole('cell', { name: 'Vocational Training Council' }).waitFor();
    await page.getByLabel(DESK.en.reason, { exact: true }).fill('By name');
    await page.getByRole('radio', { name: 'Official' }).check();
    await page.getByRole('button', { name: 'Register 1 record' }).click();
    await page.getByText(DESK.en.done).waitFor();
    const { data } = await service.graphql('{ certificate(code: "VTC-N1") { body { code } otherNames { text } } }');
    expect(data).toEqual({
      certificate: { body: { code: 'VTC' }, otherNames: [{ text: 'VN1' }, { text: '又名' }] },
    });
    await close();
  });

  it('a row has room for one contact, whose problems are at its cells, and for how to have a decision reviewed', async () => {
    const { page, close } = await open('Bodies', 'registrar');
    const sheet = (telephone: string): string =>
      'Code,Name: English,What it is,Whom to ask: Telephone,Whom to ask: Address: Portuguese,How to have a decision reviewed: What to do: English\n' +
      `GUILD,Guild of weavers,Association,${telephone},Rua Central,Write to the Board\n`;
    await giveText(page, sheet('2800 0000'));
    await page.getByLabel(DESK.en.reason, { exact: true }).fill('Newly founded');
    await page.getByRole('button', { name: 'Register 1 record' }).click();
    await page.getByRole('row', { name: /GUILD/ }).getByText('is not a telephone number').waitFor();
    await giveText(page, sheet('+853 0000 0000'));
    await page.getByRole('radio', { name: 'Official' }).check();
    await page.getByLabel(DESK.en.reason, { exact: true }).fill('Newly founded');
    await page.getByRole('button', { name: 'Register 1 record' }).click();
    await page.getByText(DESK.en.done).waitFor();
    const { data } = await service.graphql(
      '{ body(code: "GUILD") { contacts { telephone address(language: PT) } review { text } } }',
    );
    expect(data).toEqual({
      body: {
        contacts: [{ telephone: '+853 0000 0000', address: 'Rua Central' }],
        review: { text: 'Write to the Board' },
      },
    });
    await close();
  });
});
