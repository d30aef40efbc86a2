/** Lists that are kept on the device: checked again with what has changed, carried to another device, deleted; names are never sent. */
import { readFileSync } from 'node:fs';
import papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit, type PageLanguage, type Visitor } from '../support/browser';
import { giveText } from '../support/given-sheets';
import { suspendMouldMaker } from '../support/desk';
import { startService, type RunningService } from '../support/service';

interface Words {
  readonly ask: string;
  readonly keep: string;
  readonly keepHere: string;
  readonly name: string;
  readonly open: string;
  readonly shelf: string;
  readonly again: string;
  readonly changed: RegExp;
  readonly otherVerdict: string;
  readonly fromTo: string;
  readonly only: string;
  readonly download: string;
  readonly whatChanged: string;
}

const WORDS: Readonly<Record<PageLanguage, Words>> = {
  en: {
    ask: 'Ask for 2 candidates',
    keep: 'Keep this list on this device',
    keepHere: 'Keep it here',
    name: 'Name of the list',
    open: 'Open it',
    shelf: 'Kept lists',
    again: 'Check again',
    changed: /^1 has changed since the check of .*, from revision 1\.$/,
    otherVerdict: 'Another verdict: 1',
    fromTo: 'From “Conditionally recognised” to “Not recognised”.',
    only: 'Only what changed',
    download: 'Download 1 row',
    whatChanged: 'What changed',
  },
  'zh-HK': {
    ask: '查詢 2 名應徵者',
    keep: '把名單存於此裝置',
    keepHere: '存於此處',
    name: '名單名稱',
    open: '開啟名單',
    shelf: '已存名單',
    again: '再次查核',
    changed: /^1 項有改變（與.*（第 1 版）的查核相比）$/,
    otherVerdict: '結果改變：1',
    fromTo: '由「有條件認可」改為「不獲認可」。',
    only: '只看有改變的',
    download: '下載 1 行',
    whatChanged: '有何改變',
  },
  'zh-CN': {
    ask: '查询 2 名应聘者',
    keep: '把名单存于本设备',
    keepHere: '存于此处',
    name: '名单名称',
    open: '打开名单',
    shelf: '已存名单',
    again: '再次核查',
    changed: /^1 项有变化（与.*（第 1 版）的核查相比）$/,
    otherVerdict: '结果变化：1',
    fromTo: '由“有条件认可”变为“不予认可”。',
    only: '只看有变化的',
    download: '下载 1 行',
    whatChanged: '有何变化',
  },
  pt: {
    ask: 'Verificar 2 candidatos',
    keep: 'Guardar esta lista neste dispositivo',
    keepHere: 'Guardar aqui',
    name: 'Nome da lista',
    open: 'Abrir',
    shelf: 'Listas guardadas',
    again: 'Verificar de novo',
    changed: /^1 mudou desde a verificação de .*, segundo a revisão 1\.$/,
    otherVerdict: 'Outra resposta: 1',
    fromTo: 'De «Reconhecido sob condição» para «Não reconhecido».',
    only: 'Só o que mudou',
    download: 'Transferir 1 linha',
    whatChanged: 'O que mudou',
  },
};

const { en } = WORDS;
const FORM = '/accepted/candidates?post=mould-maker&region=HK';
const ACCEPTED = '/accepted?post=mould-maker&region=HK';
const SHELF = '/accepted/kept';
/** The first is not recognised whatever happens, the second by the equivalence alone. */
const SHEET = 'Candidate,Candidate number,Certificate\n陳一,,GIC-JD-HAND\n陳二,77,CN-MOULD-3';

describeInBrowser('lists that are kept', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    service = await startService({ catalogue: 'gba' });
  });
  afterEach(() => service.stop());
  afterAll(() => browser.close());

  const suspend = (): Promise<void> => suspendMouldMaker(service);

  const answered = async (page: Page, words = en, sheet = SHEET): Promise<void> => {
    await page.goto(FORM);
    await giveText(page, sheet);
    await page.getByRole('button', { name: words.ask, exact: true }).click();
    await page.getByRole('button', { name: words.keep }).waitFor();
  };

  const keep = async (page: Page, name: string, words = en): Promise<void> => {
    await page.getByRole('button', { name: words.keep }).click();
    await page.getByRole('dialog').getByLabel(words.name).fill(name);
    await page.getByRole('button', { name: words.keepHere }).click();
  };

  const keepList = async (page: Page, name: string): Promise<void> => {
    await answered(page);
    await keep(page, name);
    await page.getByText(`“${name}” is kept.`).waitFor();
  };

  const openList = async (page: Page, name: string, link = en.open): Promise<void> => {
    await page.getByRole('link', { name: link }).click();
    await page.getByRole('heading', { name, exact: true }).waitFor();
  };

  /** What is stored in the browser, by name: as the program of another version, or of nobody, might leave it. */
  const put = (page: Page, value: string): Promise<unknown> =>
    page.evaluate(
      `new Promise((done, failed) => {
        const opening = indexedDB.open('kept-lists');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('lists', 'readwrite');
          writing.objectStore('lists').put(${value}, 'strange');
          writing.oncomplete = () => { opening.result.close(); done(true); };
        };
      })`,
    );

  const names = (page: Page): Promise<readonly string[]> =>
    page.getByRole('list', { name: en.shelf }).getByRole('link').allInnerTexts();

  const downloaded = async (page: Page, button: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  };

  const fits = async ({ page }: Visitor): Promise<void> => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  };

  it.each(LANGUAGES)('tell what has changed since, the changed ones first, in %s', async (language) => {
    const words = WORDS[language];
    const phone = language !== 'en';
    const visitor = await visit(browser, service.url, { language, phone });
    const { page, axe, screen, close } = visitor;
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url(), request.postData() ?? ''));
    await answered(page, words);
    await page.getByRole('button', { name: words.keep }).click();
    expect(await axe()).toEqual([]);
    await screen('keep-list');
    await page.getByRole('dialog').getByLabel(words.name).fill('春季');
    await page.getByRole('button', { name: words.keepHere }).click();
    await openList(page, '春季', words.open);
    const items = phone
      ? page
          .getByRole('list', { name: '春季' })
          .getByRole('listitem')
          .filter({ has: page.locator('[data-verdict]') })
      : page.locator('tbody tr');
    expect((await items.allInnerTexts()).map((text) => /陳./.exec(text)?.[0])).toEqual(['陳一', '陳二']);
    await suspend();
    await page.getByRole('button', { name: words.again }).click();
    await page.getByText(words.otherVerdict).waitFor();
    const status = page.getByRole('status').filter({ hasText: words.otherVerdict });
    expect((await status.getByRole('paragraph').allInnerTexts())[1]).toMatch(words.changed);
    expect((await items.allInnerTexts()).map((text) => /陳./.exec(text)?.[0])).toEqual(['陳二', '陳一']);
    expect(await items.first().innerText()).toContain(words.fromTo);
    await page.getByRole('checkbox', { name: words.only }).check();
    expect(await items.count()).toBe(1);
    expect(await axe()).toEqual([]);
    await screen('kept-list');
    const { data } = papa.parse<string[]>((await downloaded(page, words.download)).replace('\uFEFF', ''), {
      skipEmptyLines: true,
      delimitersToGuess: [',', ';'],
    });
    expect(data).toHaveLength(2);
    expect(data[1][1]).toBe('陳二');
    expect(data[1][data[0].indexOf(words.whatChanged)]).toBe(words.fromTo);
    // Another check of the same revision takes nothing out of sight.
    await page.getByRole('button', { name: words.again }).click();
    await page.getByRole('button', { name: words.again, disabled: false }).waitFor();
    await page.getByText(words.otherVerdict).waitFor();
    await page.reload();
    await page.getByText(words.otherVerdict).waitFor();
    await fits(visitor);
    await page.goto(SHELF);
    await page.getByRole('link', { name: '春季' }).waitFor();
    expect(await axe()).toEqual([]);
    await screen('kept-lists');
    await fits(visitor);
    expect(sent.filter((text) => /陳|春季/.test(text) || /%E9%99%B3|%E6%98%A5/i.test(text))).toEqual([]);
    await close();
  });

  it('hold no names where nobody wants them to', async () => {
    const { page, close } = await visit(browser, service.url);
    await answered(page);
    await page.getByRole('button', { name: en.keep }).click();
    await page.getByRole('dialog').getByText('Whoever uses this browser').waitFor();
    await page.getByRole('checkbox', { name: /^Keep it without names/ }).check();
    await page.getByRole('button', { name: en.keepHere }).click();
    await openList(page, 'list');
    const heads = page.locator('tbody th');
    expect(await heads.allInnerTexts()).toEqual(['Row 2', '77']);
    expect(await downloaded(page, 'Save as a file')).not.toMatch(/陳/);
    await close();
  });

  it('hold what a post accepts, and tell what is no longer accepted', async () => {
    const { page, axe, close } = await visit(browser, service.url);
    await page.goto(ACCEPTED);
    await keep(page, 'Moulds');
    await openList(page, 'Moulds');
    const row = page.getByRole('row').filter({ hasText: 'CN-MOULD-3' });
    await row.waitFor();
    const before = await page.locator('tbody tr').count();
    await suspend();
    await page.getByRole('button', { name: en.again }).click();
    await page.getByText(/^No longer accepted: \d+$/).waitFor();
    expect(await row.innerText()).toMatch(/No longer accepted[^]*Before: Conditionally recognised/);
    expect(await page.locator('tbody tr').count()).toBe(before);
    expect(await axe()).toEqual([]);
    await page.getByRole('link', { name: 'What was asked' }).click();
    await page.getByText('From revision 2 of the register.').first().waitFor();
    expect(page.url()).toBe(service.url + ACCEPTED);
    await close();
  });

  it('are renamed, carried to another device as a file, and deleted, asked once', async () => {
    const { page, close } = await visit(browser, service.url);
    await keepList(page, 'One');
    await keep(page, 'Two');
    await page.getByText('“Two” is kept.').waitFor();
    await openList(page, 'Two');
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('dialog').getByLabel(en.name).fill('Second');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('heading', { name: 'Second' }).waitFor();
    await page.goto(SHELF);
    await page.getByRole('link', { name: 'One' }).waitFor();
    expect(await names(page)).toEqual(['Second', 'One']);
    const file = Buffer.from(await downloaded(page, 'Save all as one file'));
    await page.getByRole('button', { name: 'Delete all 2 lists' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    expect(await names(page)).toEqual(['Second', 'One']);
    await page.getByRole('button', { name: 'Delete all 2 lists' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete all 2 lists' }).click();
    await page.getByText('No list is kept here yet.').waitFor();
    await close();

    const other = await visit(browser, service.url, { phone: true });
    await other.page.goto(SHELF);
    const give = (name: string, buffer: Buffer): Promise<void> =>
      other.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
    const wrong: readonly (readonly [string, string, string])[] = [
      ['none.json', 'not a list', 'none.json holds no kept lists, or is damaged.'],
      ['half.json', file.toString().slice(0, -40), 'half.json holds no kept lists, or is damaged.'],
      ['forged.json', file.toString().replace('NOT_RECOGNISED', 'CERTAIN'), 'forged.json holds no kept lists'],
      ['later.json', file.toString().replace('"format":1', '"format":2'), 'later.json was written by a later version'],
    ];
    for (const [name, content, problem] of wrong) {
      await give(name, Buffer.from(content));
      await other.page.getByRole('alert').filter({ hasText: problem }).waitFor();
    }
    await other.page.getByText('No list is kept here yet.').waitFor();
    await give('lists.json', file);
    await other.page.getByText('2 lists are kept from this file.').waitFor();
    expect([...(await names(other.page))].sort()).toEqual(['One', 'Second']);
    await openList(other.page, 'One', 'One');
    await other.page.getByRole('listitem').filter({ hasText: '陳二' }).waitFor();
    await other.page.getByRole('button', { name: 'Delete', exact: true }).click();
    await other.page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await other.page.getByRole('link', { name: 'Second' }).waitFor();
    expect(await names(other.page)).toEqual(['Second']);
    await other.close();
  });

  it('see in one tab what another has done, and lose nothing by it', async () => {
    const { page, context, close } = await visit(browser, service.url);
    await keepList(page, 'Shared');
    await openList(page, 'Shared');
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: 'Rename' }).click();
    await other.getByRole('dialog').getByLabel(en.name).fill('Renamed');
    await other.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('heading', { name: 'Renamed' }).waitFor();
    await suspend();
    await other.getByRole('button', { name: en.again }).click();
    await page.getByText(en.otherVerdict).waitFor();
    await other.getByRole('button', { name: 'Delete', exact: true }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'Another tab has deleted this list.' }).waitFor();
    // What is in sight stays, is asked again, and can be kept again.
    await page.getByRole('rowheader', { name: '陳二' }).waitFor();
    await page.getByRole('button', { name: en.again }).click();
    await page.getByRole('button', { name: en.again, disabled: false }).waitFor();
    await page.getByRole('button', { name: 'Keep what is shown here' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await other.getByRole('link', { name: 'Renamed' }).waitFor();
    await page.reload();
    await page.getByText(en.otherVerdict).waitFor();
    await close();
  });

  it.each([
    ['damaged', `{ format: 1, id: 'strange', name: 'Broken', items: 7 }`, 'This list is damaged'],
    ['of a later version', `{ format: 2, id: 'strange', pages: [] }`, 'This list was kept by a later version'],
    ['under the name of another', `{ format: 1, id: 'other' }`, 'This list is damaged'],
  ])('leave alone what is %s, beside those that are sound', async (_, stored, said) => {
    const { page, axe, close } = await visit(browser, service.url);
    await keepList(page, 'Sound');
    await put(page, stored);
    await page.goto(SHELF);
    await page.getByText(said).waitFor();
    expect(await names(page)).toEqual(['Sound']);
    expect(await axe()).toEqual([]);
    expect(await downloaded(page, 'Save as a file')).toContain('format');
    await page.goto(`${SHELF}?list=strange`);
    await page.getByRole('alert').filter({ hasText: said }).waitFor();
    await page.goto(SHELF);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText(said).waitFor({ state: 'detached' });
    expect(await names(page)).toEqual(['Sound']);
    await close();
  });

  it('say so where nothing may be kept, and everything else goes on', async () => {
    const { page, context, axe, close } = await visit(browser, service.url);
    await context.addInitScript(
      `IDBFactory.prototype.open = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); }`,
    );
    await answered(page);
    await keep(page, 'Nowhere');
    await page.getByRole('alert').filter({ hasText: 'This browser lets nothing be kept here' }).waitFor();
    expect(await axe()).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    expect(await downloaded(page, 'Download 2 answers')).toContain('陳二');
    await page.goto(SHELF);
    await page.getByRole('alert').filter({ hasText: 'This browser lets nothing be kept here' }).waitFor();
    await close();
  });

  it('say so where there is no room, and what was found stays until it is kept', async () => {
    const { page, context, close } = await visit(browser, service.url);
    // As browsers refuse it: their own quota is beyond what a test can fill.
    await context.addInitScript(
      `const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...what) {
        if (window.full) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        return put.apply(this, what);
      };`,
    );
    await keepList(page, 'Large');
    await openList(page, 'Large');
    await page.evaluate('window.full = true');
    await suspend();
    await page.getByRole('button', { name: en.again }).click();
    await page.getByRole('alert').filter({ hasText: 'There is no room left for this on this device.' }).waitFor();
    await page.getByText(en.otherVerdict).waitFor();
    await page.evaluate('window.full = false');
    await page.getByRole('button', { name: 'Keep what is shown here' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText(en.otherVerdict).waitFor();
    await close();
  });
});
