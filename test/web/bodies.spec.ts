/** Bodies on their pages and at the desk: whom to ask, how to have a decision reviewed, and sources in other languages. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { goodDocument } from '../document/good';
import { describeInBrowser, openBrowser, visit, type Visitor } from '../support/browser';
import { DESK, signIn } from '../support/desk';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

const SOURCES = {
  old: { title: 'Gazette', note: 'Page 3' },
  stated: { title: { 'zh-Hans': '公报' }, url: 'https://example.org/gazette', note: { en: 'Page 3', pt: 'Página 3' } },
};

describeInBrowser('bodies', () => {
  const catalogue = join(temporaryFolder(), 'catalogue.json');
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    const document = goodDocument();
    const posts = Object.entries(SOURCES).map(([code, source]) => ({ code, name: { en: code }, source }));
    writeFileSync(catalogue, JSON.stringify({ ...document, posts: [...document.posts, ...posts] }));
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each([
    ['en', ['Whom to ask', 'Telephone', 'How to have a decision reviewed']],
    ['zh-HK', ['查詢', '電話', '如何申請覆核決定']],
    ['zh-CN', ['咨询', '电话', '如何申请复核决定']],
    ['pt', ['A quem se dirigir', 'Telefone', 'Como reclamar de uma decisão']],
  ] as const)('say whom to ask, by links that dial and write, on a phone in %s', async (language, words) => {
    const { page, axe, close } = await visit(browser, service.url, { language, phone: true });
    await page.goto('/registry/bodies/B');
    await page.getByRole('link', { name: '+852 0000 0000' }).waitFor();
    const links = await Promise.all((await page.locator('main dl a').all()).map((link) => link.getAttribute('href')));
    expect(links).toEqual(
      expect.arrayContaining([
        'tel:+85200000000',
        'mailto:enquiries@example.org',
        'https://example.org/ask',
        'tel:+862000000000',
        'https://example.org/review',
        '/registry/regions/HK',
      ]),
    );
    const shown = await page.locator('main').innerText();
    for (const word of words) expect(shown).toContain(word);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await axe()).toEqual([]);
    await close();
  });

  it.each([
    ['en', '公报 (in Chinese) (Page 3)'],
    ['zh-HK', '公报（Page 3）（英文）'],
    ['pt', '公报 (em chinês) (Página 3)'],
  ] as const)('name sources in their own language, and say which it is, in %s', async (language, said) => {
    const { page, close } = await visit(browser, service.url, { language });
    await page.goto('/registry/posts/stated');
    const title = page.locator('a[href="https://example.org/gazette"] span');
    await title.waitFor();
    expect(await title.getAttribute('lang')).toBe('zh-Hans');
    expect((await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')).toContain(said);
    await page.goto('/registry/posts/old');
    await page.getByText('Gazette').waitFor();
    expect(await page.locator('main p .small [lang]').count()).toBe(0);
    await close();
  });

  describe('at the desk', () => {
    let registrar: Visitor;
    let page: Page;
    beforeAll(async () => {
      registrar = await visit(browser, service.url, { language: 'en' });
      page = registrar.page;
      await page.goto('/desk');
      await signIn(page, DESK.en, await service.tokenFor('reg', 'registrar'));
    });
    afterAll(() => registrar.close());

    const draft = async (place: string): Promise<void> => {
      await page.goto(`/desk/records/${place}`);
      await page.getByRole('button', { name: 'Draft an amendment' }).click();
      await page.getByLabel('Code', { exact: true }).waitFor();
    };
    const group = (name: string) => page.getByRole('group', { name, exact: true });
    const amend = async (): Promise<void> => {
      const standing = page.getByRole('radio');
      // How reliable its sources are has to be said, where it is not yet.
      if ((await standing.and(page.locator(':checked')).count()) === 0)
        await page.getByRole('radio', { name: 'Example only' }).check();
      const panel = page.getByRole('region', { name: 'Amend', exact: true });
      await panel.getByLabel(DESK.en.reason).fill('As published');
      await panel.getByRole('button', { name: 'Amend', exact: true }).click();
    };

    it('a contact is amended, with every problem at its field and what changes beside it', async () => {
      await draft('bodies/B');
      await page.getByText('Offices only:').waitFor();
      const second = group('Whom to ask, number 2');
      await second.getByLabel('Telephone (optional)').fill('2800 0000');
      await second.getByLabel('E-mail (optional)').fill('office');
      await amend();
      await second.getByText('is not a telephone number').waitFor();
      await second.getByText('is not an e-mail address').waitFor();
      expect(await registrar.axe()).toEqual([]);
      await second.getByLabel('Telephone (optional)').fill('+853 0000 0000');
      await second.getByLabel('E-mail (optional)').fill('office@example.org');
      const changes = page.getByRole('region', { name: 'What changes' });
      await changes.getByRole('link', { name: 'office@example.org' }).waitFor();
      await amend();
      await page.getByText(DESK.en.done).waitFor();
      const { data } = await service.graphql('{ body(code: "B") { contacts { telephone email } } }');
      expect(data).toMatchObject({
        body: {
          contacts: [{ email: 'enquiries@example.org' }, { telephone: '+853 0000 0000', email: 'office@example.org' }],
        },
      });
    });

    it('a title without a language is kept as it is, and one in languages is amended', async () => {
      await draft('posts/old');
      expect(await page.getByLabel('Title (optional)').inputValue()).toBe('Gazette');
      await page.getByLabel('Title (optional)').fill('Gazeta');
      await amend();
      await page.getByText(DESK.en.done).waitFor();
      await draft('posts/stated');
      expect(await group('Title').getByLabel('Chinese, simplified').inputValue()).toBe('公报');
      await group('Title').getByLabel('Portuguese').fill('Boletim');
      await amend();
      await page.getByText(DESK.en.done).waitFor();
      const { data } = await service.graphql(
        '{ a: post(code: "old") { source { title titleLanguage } } b: post(code: "stated") { source { title(language: PT) titleLanguage(language: PT) } } }',
      );
      expect(data).toEqual({
        a: { source: { title: 'Gazeta', titleLanguage: null } },
        b: { source: { title: 'Boletim', titleLanguage: 'PT' } },
      });
    });
  });
});
