/** A new version of the registry is put in the place of the one that somebody has open. */
import { appendFileSync, cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { ALL_LANGUAGES, describeInBrowser, openBrowser, visit, type PageLanguage } from '../support/browser';
import { startedService } from '../support/programs';
import { temporaryFolder } from '../support/registry';
import { WORDS } from './words';

const ROOT = resolve(__dirname, '../..');
const QUESTION = '/?c=GIC-JD-HAND&post=jewellery-designer&region=HK&day=2026-11-23';
const LOAD: Readonly<Record<PageLanguage, string>> = {
  en: 'Load the new version',
  'zh-HK': '載入新版本',
  'zh-CN': '加载新版本',
  pt: 'Carregar a nova versão',
};

describeInBrowser('A deployment under an open page', () => {
  const folder = temporaryFolder();
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** A copy of what is built, with another document of the page: so it is another build. */
  const deployed = (name: string): string => {
    const root = join(folder, name);
    mkdirSync(root);
    cpSync(join(ROOT, 'dist'), join(root, 'dist'), { recursive: true });
    cpSync(join(ROOT, 'package.json'), join(root, 'package.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    appendFileSync(join(root, 'dist/web/index.html'), `<!-- ${name} -->`);
    return root;
  };
  const start = (root: string, port = '0') =>
    startedService(
      { DATABASE_URL: `sqlite:${join(folder, 'registry.sqlite')}`, PORT: port, LOG_LEVEL: 'info' },
      { root },
    );

  it('leaves the page as it is, and says that there is a newer one; whoever wants it has it, with the same question', async () => {
    let service = await start(deployed('first'));
    const visitors = await Promise.all(
      ALL_LANGUAGES.map(async (language) => ({ language, visitor: await visit(browser, service.url, { language }) })),
    );
    for (const { language, visitor } of visitors) {
      const { page } = visitor;
      await page.goto(QUESTION);
      await page.getByRole('heading', { name: WORDS[language].conditional }).first().waitFor();
      expect(await page.getByRole('button', { name: LOAD[language] }).count()).toBe(0);
      // What stands below the answer comes later: that a service is away just then is no matter of a new version.
      await page.waitForLoadState('networkidle');
    }
    const { port } = new URL(service.url);
    await service.stop();
    service = await start(deployed('second'), port);
    for (const { language, visitor } of visitors) {
      const { page, axe, screen } = visitor;
      const words = WORDS[language];
      await page.getByLabel(words.purpose).selectOption('TRAINING');
      const load = page.getByRole('button', { name: LOAD[language] });
      await load.waitFor();
      // By itself nothing is loaded: what was being done goes on.
      expect(new URL(page.url()).searchParams.get('purpose')).toBe('TRAINING');
      await page.locator('[data-old=false]').waitFor();
      expect(await axe()).toEqual([]);
      await screen(`newer-${language}`);
      await load.click();
      await load.waitFor({ state: 'detached' });
      await page.locator('[data-old=false]').waitFor();
      expect(new URL(page.url()).searchParams.get('purpose')).toBe('TRAINING');
      expect(await page.getByLabel(words.purpose).inputValue()).toBe('TRAINING');
      await visitor.close();
    }
    await service.stop();
  });
});
