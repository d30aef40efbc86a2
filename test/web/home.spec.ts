/** What a stranger finds: the first screen, the menu of all rooms, who runs the registry, the glossary, and a page where there is none. */
import type { Browser, Locator, Page } from 'playwright-core';
import { describeInBrowser, goTo, LANGUAGES, openBrowser, visit } from '../support/browser';
import { startService, type RunningService } from '../support/service';
import { WORDS } from './words';

const ROOMS = [
  ...['/', '/carries', '/ways', '/compare', '/accepted', '/accepted/candidates', '/verify', '/receipt'],
  ...['/registry', '/coverage', '/curriculum', '/frameworks', '/desk', '/about', '/glossary', '/api'],
];
const VERDICTS = ['recognised', 'conditional', 'partial', 'notRecognised', 'undetermined'] as const;

const HOME = {
  en: {
    purpose: /^For people who hold a skill certificate/,
    menu: 'Menu',
    doors: ['I hold a certificate', 'I am hiring', 'I represent a body or authority'],
    verdicts: 'What an answer can say',
    official: (official: string, total: string) => `${official} of its ${total} records are official.`,
    trades: 'Trades and fields of work',
    jewellery: 'Jewellery',
    nobody: /^Nobody is named as running this registry/,
    runBy: 'It is run by Vocational Training Council.',
    equivalence: 'Equivalence',
    missing: 'There is no page at this address',
    search: 'Name or code',
  },
  'zh-HK': {
    purpose: /^為技能證書持有人及招聘者而設/,
    menu: '選單',
    doors: ['我持有證書', '我要招聘', '我代表頒證機構或主管當局'],
    verdicts: '答案的五種結果',
    official: (official: string, total: string) => `共 ${total} 項記錄，其中 ${official} 項為官方記錄。`,
    trades: '行業範疇',
    jewellery: '珠寶',
    nobody: /^本登記冊沒有註明營運者/,
    runBy: '本登記冊由Vocational Training Council營運。',
    equivalence: '等同關係',
    missing: '此網址沒有頁面',
    search: '名稱或代碼',
  },
  'zh-CN': {
    purpose: /^面向技能证书持有人和招聘者/,
    menu: '菜单',
    doors: ['我持有证书', '我要招聘', '我代表发证机构或主管部门'],
    verdicts: '答案的五种结果',
    official: (official: string, total: string) => `共 ${total} 项记录，其中 ${official} 项为官方记录。`,
    trades: '行业领域',
    jewellery: '珠宝',
    nobody: /^本登记册没有注明运营者/,
    runBy: '本登记册由Vocational Training Council运营。',
    equivalence: '资格对应（互认）',
    missing: '此网址没有页面',
    search: '名称或代码',
  },
  pt: {
    purpose: /^Para quem tem um certificado profissional/,
    menu: 'Menu',
    doors: ['Tenho um certificado', 'Quero contratar', 'Represento uma entidade ou autoridade'],
    verdicts: 'O que uma resposta pode dizer',
    official: (official: string, total: string) => `${official} dos seus ${total} registos são oficiais.`,
    trades: 'Áreas profissionais',
    jewellery: 'Joalharia',
    nobody: /^Não se indica quem gere este registo/,
    runBy: 'É gerido por Vocational Training Council.',
    equivalence: 'Equivalência',
    missing: 'Não há nenhuma página neste endereço',
    search: 'Nome ou código',
  },
} as const;

describeInBrowser('For strangers', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LANGUAGES)('the first screen of a phone says what this is and asks at once, in %s', async (language) => {
    const words = HOME[language];
    const { page, axe, screen, close } = await visit(browser, service.url, { language, phone: true });
    await page.goto('/');
    for (const [width, height] of [
      [360, 640],
      [320, 640],
    ]) {
      await page.setViewportSize({ width, height });
      await page.getByText(words.purpose).waitFor();
      const field = await page.getByRole('combobox', { name: WORDS[language].certificate }).boundingBox();
      expect((field?.y ?? height) + (field?.height ?? 0)).toBeLessThanOrEqual(height);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
    const main = page.getByRole('main');
    for (const door of words.doors) await main.getByRole('heading', { name: door, exact: true }).waitFor();
    const meanings = main.locator('section', { has: page.getByRole('heading', { name: words.verdicts }) });
    expect(await meanings.getByRole('term').allInnerTexts()).toEqual(VERDICTS.map((code) => WORDS[language][code]));
    expect(await meanings.getByRole('definition').count()).toBe(VERDICTS.length);
    await page.getByText(words.nobody).waitFor();
    await main.getByRole('heading', { name: words.trades }).waitFor();
    expect(await axe()).toEqual([]);
    await screen(`home-${language}`);
    await close();
  });

  it.each(LANGUAGES)('the first screen counts what the register holds, in %s', async (language) => {
    const words = HOME[language];
    const { page, close } = await visit(browser, service.url, { language });
    await page.goto('/');
    const [official, total] = await countsOf(service);
    const written = (count: number): string =>
      count < 1000 ? String(count) : count.toLocaleString({ en: 'en-HK', pt: 'pt-PT' }[language as string] ?? 'zh');
    await page.getByText(words.official(written(official), written(total))).waitFor();
    await page.getByRole('main').getByRole('link', { name: words.jewellery }).first().waitFor();
    await close();
  });

  it.each(LANGUAGES)('all rooms are reached by keyboard from the menu of a phone, in %s', async (language) => {
    const words = HOME[language];
    const { page, axe, screen, close } = await visit(browser, service.url, { language, phone: true });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/');
    const menu = page.getByRole('button', { name: words.menu, exact: true });
    const rooms = page.getByRole('navigation').getByRole('list').getByRole('link');
    expect(await rooms.count()).toBe(0);
    await tabTo(page, menu);
    await page.keyboard.press('Enter');
    await rooms.first().waitFor();
    expect(await axe()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await screen(`menu-${language}`);
    const reached: (string | null)[] = [];
    for (let count = 0; count < ROOMS.length; count++) {
      await page.keyboard.press('Tab');
      reached.push(await page.locator(':focus').getAttribute('href'));
    }
    expect(reached).toEqual(ROOMS);
    await page.keyboard.press('Escape');
    expect([await rooms.count(), await isFocused(menu)]).toEqual([0, true]);
    await page.keyboard.press('Enter');
    await tabTo(page, rooms.last());
    await page.keyboard.press('Enter');
    await page.waitForURL('**/api');
    // Closed, with the focus in what has come.
    expect([await rooms.count(), await isFocused(page.getByRole('main'))]).toEqual([0, true]);
    await close();
  });

  it('every room of the menu opens, says its name in the title, and is marked as the one where one is', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/');
    const names = await page.getByRole('navigation').first().getByRole('link').allInnerTexts();
    expect(names).toHaveLength(ROOMS.length);
    for (const [position, name] of names.entries()) {
      await goTo(page, name);
      await page.waitForURL(`**${ROOMS[position]}`);
      await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
      expect(await page.title()).toBe(`${name} · Skill recognition registry`);
      expect(await page.locator('nav [aria-current=page]').first().innerText()).toBe(name);
    }
    await close();
  });

  it('without the colours of the page, a frame shows in which room one is', async () => {
    const { page, axe, screen, close } = await visit(browser, service.url);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/carries');
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    const outlineOf = (path: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('nav a[href="${path}"]')).outlineStyle`);
    expect([await outlineOf('/carries'), await outlineOf('/ways')]).toEqual(['solid', 'none']);
    expect(await axe()).toEqual([]);
    await screen('frame-forced-colours');
    await close();
  });

  it('titles say what is shown', async () => {
    const { page, close } = await visit(browser, service.url);
    const titled = async (title: string) => {
      for (let tries = 0; tries < 100 && (await page.title()) !== title; tries++) await page.waitForTimeout(100);
      expect(await page.title()).toBe(title);
    };
    await page.goto('/?c=GIC-JD-HAND&post=jewellery-designer&region=HK');
    await titled(
      'GIC Jewellery Designer (hand drawn) qualification certificate → Jewellery designer, Hong Kong · Ask · Skill recognition registry',
    );
    await goTo(page, 'Register');
    await titled('Register · Skill recognition registry');
    await page.goto('/registry/bodies/GIC');
    await titled(
      'Body: Gemmological Institute, China University of Geosciences (Wuhan) · Register · Skill recognition registry',
    );
    await page.goto('/registry/findings');
    await titled('Findings · Register · Skill recognition registry');
    await page.getByLabel('Language').selectOption('zh-Hant');
    await page.goto('/registry/requirements/jewellery-designer:HK');
    await titled('要求：首飾設計師，香港 · 登記冊 · 技能資歷互認登記冊');
    await close();
  });

  it('who goes back has the focus where it was', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/registry/bodies');
    const link = page.getByRole('main').getByRole('link', { name: /\bGIC$/ });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/registry/bodies/GIC');
    await page.getByText('Source:').first().waitFor();
    await page.goBack();
    await page.locator('main a[href="/registry/bodies/GIC"]:focus').waitFor();
    // From the menu one comes back to no link of the view.
    await goTo(page, 'Glossary');
    await page.waitForURL('**/glossary');
    await page.goBack();
    await link.waitFor();
    expect(await isFocused(link)).toBe(false);
    await close();
  });

  it.each(LANGUAGES)('a word leads to what it means, in %s', async (language) => {
    const words = HOME[language];
    const { page, screen, close } = await visit(browser, service.url, { language, phone: true });
    await page.goto('/about');
    await page.locator('main a[href="/glossary#verdict"]').click();
    await page.waitForURL('**/glossary#verdict');
    await page.locator('#verdict:focus').waitFor();
    const index = page.getByRole('main').getByRole('navigation').getByRole('link');
    await index.filter({ hasText: words.equivalence }).first().click();
    const term = page.locator('#equivalence:focus');
    await term.getByRole('heading', { name: words.equivalence, exact: true }).waitFor();
    expect(await page.evaluate('Math.abs(document.activeElement.getBoundingClientRect().top)')).toBeLessThan(200);
    // In the three other languages, each marked as what it is.
    expect(await term.locator('[lang]').count()).toBe(3);
    // Every link of the index has its entry, and every entry its link.
    const all = (query: string) => page.evaluate(`[...document.querySelectorAll('main ${query}')].map(String)`);
    const linked = (await all('nav a')) as readonly string[];
    const entries = await page.evaluate("[...document.querySelectorAll('main section > [id]')].map(({ id }) => id)");
    expect(entries).toEqual(linked.map((href) => new URL(href).hash.slice(1)));
    await screen(`glossary-${language}`);
    await close();
  });

  it.each(LANGUAGES)('an unknown address says so and leads on, in %s', async (language) => {
    const words = HOME[language];
    const { page, axe, faults, screen, close } = await visit(browser, service.url, { language, phone: true });
    expect((await page.goto('/nowhere/at/all'))?.status()).toBe(404);
    await page.getByRole('heading', { level: 1, name: words.missing }).waitFor();
    expect(faults).toEqual([]);
    expect(await axe()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await screen(`missing-${language}`);
    await page.getByRole('searchbox', { name: words.search }).fill('GIC');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/registry?q=GIC');
    await page.locator('main a[href="/registry/bodies/GIC"]').waitFor();
    await close();
  });
});

describeInBrowser('Who runs the registry', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each([
    ['mailto:ask@registry.example', 'ask@registry.example'],
    ['tel:+852-2345-6789', '+852-2345-6789'],
    ['https://registry.example/contact', 'https://registry.example/contact'],
    [null, null],
  ])('is said as the settings have it, with %s', async (contact, shown) => {
    const service = await startService({ operator: { name: 'Vocational Training Council', contact } });
    for (const language of LANGUAGES) {
      const { page, close } = await visit(browser, service.url, { language });
      for (const path of ['/', '/about']) {
        await page.goto(path);
        const said = page.getByText(HOME[language].runBy);
        await said.waitFor();
        if (contact !== null) expect(await said.getByRole('link').getAttribute('href')).toBe(contact);
        expect(await said.getByRole('link').allInnerTexts()).toEqual(shown === null ? [] : [shown]);
      }
      await close();
    }
    await service.stop();
  });
});

/** How many records of the register are official, and how many there are, counted one by one. */
async function countsOf(service: RunningService): Promise<readonly [number, number]> {
  const { data } = await service.graphql('{ __type(name: "RegisterCounts") { fields { name } } }');
  const { fields } = data?.__type as { readonly fields: readonly { readonly name: string }[] };
  const lists = fields.map(({ name }) => `${name}(first: 500) { edges { node { standing } } }`);
  const all = await service.graphql(`{ ${lists.join(' ')} }`);
  const standings = Object.values(all.data ?? {}).flatMap((list) =>
    (list as { edges: readonly { node: { standing: string } }[] }).edges.map(({ node }) => node.standing),
  );
  return [standings.filter((standing) => standing === 'OFFICIAL').length, standings.length];
}

const isFocused = async (place: Locator): Promise<boolean> =>
  (await place.and(place.page().locator(':focus')).count()) > 0;

async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let count = 0; count < 40; count++) {
    if (await isFocused(place)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${String(place)}.`);
}
