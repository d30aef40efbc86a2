/** Where it carries, in a real browser on the real service: the catalogue that ships, and beside it more posts than fit in sight at once. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, pick, showMore, visit } from '../support/browser';
import { shippedRegister } from '../support/gba';
import { SHIPPED, temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';
import { WORDS } from './words';

const SHIPPED_REGISTER = shippedRegister();
const MORE_POSTS = 30;
const ALL = ['RECOGNISED', 'CONDITIONAL', 'PARTIAL', 'NOT_RECOGNISED', 'UNDETERMINED']
  .map((code) => `show=${code}`)
  .join('&');

/** Posts that nobody asks anything for, and two official requirements: one is met by what is held, one over an example. */
const BESIDE = {
  posts: [
    ...Array.from({ length: MORE_POSTS }, (_, at) => ({ code: `z-${String(at)}`, name: { en: `Post ${String(at)}` } })),
    { code: 'drawing', name: { en: 'Drawing office' } },
    { code: 'bench', name: { en: 'Design bench' } },
  ],
  requirements: [
    official('drawing', { certificate: 'GIC-JD-HAND' }),
    official('bench', { certificate: 'CPTTM-JDESIGN' }),
  ],
};

function official(post: string, need: object) {
  return { code: `${post}:MO`, post, region: 'MO', standing: 'OFFICIAL', routes: [{ code: 'route-1', needs: [need] }] };
}

describeInBrowser('Where it carries', () => {
  let browser: Browser;
  let service: RunningService;
  const folder = temporaryFolder();
  beforeAll(async () => {
    cpSync(SHIPPED, folder, { recursive: true });
    writeFileSync(join(folder, 'beside.json'), JSON.stringify(BESIDE));
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: folder })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LANGUAGES)('maps posts and regions as a table whose cells lead to their answers, in %s', async (language) => {
    const words = WORDS[language];
    const { page, axe, screen, close } = await visit(browser, service.url, { language, phone: true });
    await page.goto('/');
    await page.getByRole('link', { name: words.carries }).click();
    await page.getByText(words.chooseFirst).waitFor();
    await screen(`carries-empty-${language}`);
    await pick(page, words.certificate, 'GIC-JD-HAND', /GIC-JD-HAND/);
    const map = page.getByRole('region', { name: words.map });
    await map.getByRole('columnheader', { name: words.hongKong }).waitFor();
    // That some of it is an example is told before any of it.
    expect((await page.getByText(words.mapExample).boundingBox())?.y).toBeLessThan((await map.boundingBox())?.y ?? 0);
    const cell = await cellOf(map, words.designer, words.hongKong);
    expect(await cell.innerText()).toMatch(new RegExp(`${words.conditional}\\s+1 .*\\s+${words.onlyExample}`));
    expect(await axe()).toEqual([]);
    await screen(`carries-map-${language}`);
    await cell.getByRole('link').click();
    await page.getByRole('heading', { name: words.conditional, exact: true }).waitFor();
    expect(await page.evaluate('scrollY')).toBe(0);
    expect(new URL(page.url()).search).toBe('?c=GIC-JD-HAND&post=jewellery-designer&region=HK');
    await page.goBack();
    await map.getByRole('columnheader', { name: words.hongKong }).waitFor();
    await close();
  });

  it.each(LANGUAGES)('shows what one wants to see: a field, some verdicts, or nothing, in %s', async (language) => {
    const words = WORDS[language];
    const { page, screen, close } = await visit(browser, service.url, { language, dark: true });
    await page.goto('/carries?c=GIC-JD-HAND');
    const map = page.getByRole('region', { name: words.map });
    await map.getByRole('rowheader', { name: words.designer }).first().waitFor();
    await map.getByRole('rowheader', { name: 'Drawing office' }).waitFor();
    await pick(page, words.field, words.jewelleryDesign, /jewellery-design/);
    await map.getByRole('rowheader', { name: 'Drawing office' }).waitFor({ state: 'detached' });
    await map.getByRole('rowheader', { name: words.designer }).first().waitFor();
    await page.getByRole('checkbox', { name: words.conditional, exact: true }).uncheck();
    await page.getByRole('checkbox', { name: words.partial, exact: true }).uncheck();
    for (const verdict of ['CONDITIONAL', 'PARTIAL'])
      await map.locator(`[data-verdict=${verdict}]`).first().waitFor({ state: 'detached' });
    expect(await verdictsIn(map)).toEqual(['RECOGNISED']);
    await screen(`carries-recognised-${language}`);
    await page.getByRole('checkbox', { name: words.notRecognised, exact: true }).check();
    await page.getByRole('checkbox', { name: words.recognised, exact: true }).uncheck();
    await page.getByText(words.nowhere).waitFor();
    expect(await map.count()).toBe(0);
    await screen(`carries-nowhere-${language}`);
    await page.reload();
    await page.getByText(words.nowhere).waitFor();
    await page.goto('/carries?c=GIC-JD-HANT');
    await page.getByRole('alert').getByText('GIC-JD-HANT').waitFor();
    await close();
  });

  it('says of every cell what its answer says', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(`/carries?c=CN-MOULD-4&c=GIC-JD-HAND~2021-06-30&day=2026-11-23&years=1&${ALL}`);
    const map = page.getByRole('region', { name: WORDS.en.map });
    for (const verdict of ['RECOGNISED', 'CONDITIONAL', 'PARTIAL', 'NOT_RECOGNISED', 'UNDETERMINED']) {
      const cell = map.locator(`[data-verdict=${verdict}] a`).first();
      await map.locator('[data-verdict] a').first().waitFor();
      // The map shows a page at a time, and the verdict may be on a later one.
      while ((await cell.count()) === 0) await showMore(page);
      await cell.click();
      await page.locator(`h2 [data-verdict=${verdict}]`).waitFor();
      const { searchParams } = new URL(page.url());
      expect(searchParams.getAll('c')).toEqual(['CN-MOULD-4', 'GIC-JD-HAND~2021-06-30']);
      expect([searchParams.get('day'), searchParams.get('years')]).toEqual(['2026-11-23', '1']);
      await page.goBack();
    }
    await close();
  });

  it('never shows what rests on an example as if it were official', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/carries?c=GIC-JD-HAND');
    const map = page.getByRole('region', { name: WORDS.en.map });
    const sure = await cellOf(map, 'Drawing office', /^Macao/);
    expect(await sure.innerText()).not.toContain('Example only');
    const overExample = await cellOf(map, 'Design bench', /^Macao/);
    expect(await overExample.innerText()).toContain('Example only');
    await close();
  });

  it('shows a long map a page at a time', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(`/carries?c=GIC-JD-HAND&${ALL}`);
    const posts = SHIPPED_REGISTER.posts.length + BESIDE.posts.length;
    const total = SHIPPED_REGISTER.regions.length * posts;
    const shownOf = (shown: number) => `${shown.toLocaleString('en')} of ${total.toLocaleString('en')} shown`;
    for (let shown = 500; shown < total; shown += 500) {
      await page.getByText(shownOf(shown)).waitFor();
      await showMore(page);
    }
    await page.getByText(shownOf(total)).waitFor();
    expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0);
    const map = page.getByRole('region', { name: WORDS.en.map });
    expect(await map.getByRole('rowheader').count()).toBe(posts);
    expect(await map.locator('[data-verdict]').count()).toBe(total);
    await close();
  });

  it('is read and left by keyboard alone', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/carries?c=GIC-JD-HAND');
    const map = page.getByRole('region', { name: WORDS.en.map });
    await map.getByRole('row').nth(1).waitFor();
    await map.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
    await page.getByRole('heading', { name: /ecognised/ }).waitFor();
    // Whoever goes on by keyboard is at the beginning of the answer's page, not nowhere.
    expect(await page.locator('main:focus').count()).toBe(1);
    await close();
  });
});

const verdictsIn = async (map: Locator): Promise<readonly string[]> => {
  const cells = await map.locator('[data-verdict]').all();
  const verdicts = await Promise.all(cells.map((cell) => cell.getAttribute('data-verdict')));
  return [...new Set(verdicts.filter((verdict) => verdict !== null))];
};

/** The cell of a row and a column, found by their headings. */
async function cellOf(map: Locator, post: string, region: RegExp): Promise<Locator> {
  const row = map.getByRole('row').filter({ has: map.page().getByRole('rowheader', { name: post, exact: true }) });
  await row.waitFor();
  const headings = await map.getByRole('columnheader').allInnerTexts();
  return row.getByRole('cell').nth(headings.findIndex((heading) => region.test(heading.trim())));
}
