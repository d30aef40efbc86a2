/** Answers on paper, and from hand to hand: each says whence it comes, and its code leads back to it. */
import jsQR from 'jsqr';
import type { Browser, Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describeInBrowser, LANGUAGES, openBrowser, visit, type PageLanguage } from '../support/browser';
import { startService, type RunningService } from '../support/service';

const DAY = 'day=2026-11-30';
const QUESTION = `c=GIC-JD-HAND&post=jewellery-designer&region=HK&${DAY}`;

interface Words {
  readonly code: string;
  readonly send: string;
  readonly day: string;
  readonly revision: string;
  readonly filing: readonly string[];
}

const WORDS: Readonly<Record<PageLanguage, Words>> = {
  en: {
    code: 'QR code that leads to this answer',
    send: 'Send this answer',
    day: '30 November 2026',
    revision: 'revision 1 of the register',
    filing: ['File number', 'Checked by', 'Date and signature'],
  },
  'zh-HK': {
    code: '通往此答案的二維碼',
    send: '分享答案',
    day: '2026年11月30日',
    revision: '登記冊第 1 版',
    filing: ['檔案編號', '核對人', '日期及簽署'],
  },
  'zh-CN': {
    code: '通往此答案的二维码',
    send: '分享答案',
    day: '2026年11月30日',
    revision: '登记册第 1 版',
    filing: ['档案编号', '核对人', '日期和签字'],
  },
  pt: {
    code: 'Código QR que leva a esta resposta',
    send: 'Enviar esta resposta',
    day: '30 de novembro de 2026',
    revision: 'revisão 1 do registo',
    filing: ['Número do processo', 'Verificado por', 'Data e assinatura'],
  },
};

/** Where a code leads, as a phone reads it. */
async function readCode(code: Locator): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await code.screenshot());
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

describeInBrowser('On paper', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const onPaper = async (page: Page, words: Words): Promise<string> => {
    await page.getByRole('button', { name: words.send }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const code = page.getByRole('img', { name: words.code });
    const read = await readCode(code);
    const address = new URL(read ?? '');
    expect(address.origin).toBe(service.url);
    expect(address.searchParams.get('revision')).toBe('1');
    const said = await page.locator('div', { has: code }).last().innerText();
    for (const part of [address.href, address.host]) expect(said).toContain(part);
    const whole = await page.locator('main').innerText();
    for (const part of [words.day, words.revision]) expect(whole).toContain(part);
    await page.emulateMedia({ media: 'screen' });
    expect(await code.isVisible()).toBe(false);
    return address.href;
  };

  it.each(LANGUAGES)(
    'an answer, ways and coverage say whence they come, and lead back there, in %s',
    async (language) => {
      const words = WORDS[language];
      const { page, close } = await visit(browser, service.url, { language });
      for (const at of [`/?${QUESTION}`, `/ways?${QUESTION}`, `/coverage?${DAY}`]) {
        await page.goto(at);
        const address = await onPaper(page, words);
        expect(new URL(address).pathname).toBe(new URL(at, service.url).pathname);
        expect(address).toContain(DAY);
      }
      await close();
    },
  );

  it.each(LANGUAGES)('an answer has room for what whoever files it writes on it, in %s', async (language) => {
    const { page, close } = await visit(browser, service.url, { language });
    await page.goto(`/?${QUESTION}`);
    const boxes = WORDS[language].filing.map((name) => page.getByText(name, { exact: true }));
    await boxes[0].waitFor({ state: 'attached' });
    expect(await Promise.all(boxes.map((box) => box.isVisible()))).toEqual([false, false, false]);
    await page.emulateMedia({ media: 'print' });
    for (const box of boxes) expect((await box.boundingBox())?.height).toBeGreaterThan(20);
    await close();
  });

  it('is handed over by a code on the screen, and by the sheet of a phone where it has one', async () => {
    const words = WORDS.en;
    const { page, context, axe, close } = await visit(browser, service.url, { phone: true });
    await context.addInitScript(
      'navigator.share = (what) => { window.shared = what.url; return Promise.reject(new Error("closed")); }',
    );
    await page.goto(`/?${QUESTION}`);
    await page.getByRole('button', { name: words.send }).click();
    const dialog = page.getByRole('dialog');
    const address = await dialog.getByRole('textbox').inputValue();
    expect(await readCode(dialog.getByRole('img', { name: words.code }))).toBe(address);
    await dialog.getByRole('button', { name: 'Share with an app' }).click();
    expect(await page.evaluate('window.shared')).toBe(address);
    expect(await axe()).toEqual([]);
    await close();
  });

  it('says the address alone where it is too long for a code', async () => {
    const { page, close } = await visit(browser, service.url);
    const many = Array.from(
      { length: 80 },
      (_, number) => `c=GIC-JD-HAND~2020-01-${String(1 + (number % 28)).padStart(2, '0')}`,
    );
    await page.goto(`/?${many.join('&')}&post=jewellery-designer&region=HK&${DAY}`);
    await page.getByRole('button', { name: WORDS.en.send }).click();
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    expect(await page.getByRole('img', { name: WORDS.en.code }).count()).toBe(0);
    await close();
  });
});
