/** Where it is recognised, in a real browser on the real service: the catalogue that ships, and beside it more jobs than are drawn at once. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, pick, showMore, visit } from '../support/browser';
import { shippedRegister } from '../support/gba';
import { readPdf, textOnAll, unspaced } from '../support/paper';
import { SHIPPED, temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';
import { WORDS } from './words';

const SHIPPED_REGISTER = shippedRegister();
const MORE_POSTS = 160;
const VERDICTS = ['RECOGNISED', 'CONDITIONAL', 'PARTIAL', 'NOT_RECOGNISED', 'UNDETERMINED'] as const;
const ALL = VERDICTS.map((code) => `show=${code}`).join('&');
/** The regions that hold the others, as the page names them. */
const HEADS = ['Guangdong', 'Hong Kong', 'Macao'];

/**
 * Posts that nobody asks anything for; two official requirements: one is met by what is held, one over an example; and one post for which a city
 * asks for something else than its province.
 */
const BESIDE = {
  posts: [
    ...Array.from({ length: MORE_POSTS }, (_, at) => ({ code: `z-${String(at)}`, name: { en: `Post ${String(at)}` } })),
    { code: 'drawing', name: { en: 'Drawing office' } },
    { code: 'bench', name: { en: 'Design bench' } },
    { code: 'wax', name: { en: 'Wax carver' } },
  ],
  requirements: [
    official('drawing', 'MO', { certificate: 'GIC-JD-HAND' }),
    official('bench', 'MO', { certificate: 'CPTTM-JDESIGN' }),
    official('wax', 'CN-GD', { certificate: 'GIC-JD-HAND' }),
    official('wax', 'CN-4403', { certificate: 'CN-MOULD-4' }),
  ],
};

function official(post: string, region: string, need: object) {
  return {
    code: `${post}:${region}`,
    post,
    region,
    standing: 'OFFICIAL',
    routes: [{ code: 'route-1', needs: [need] }],
  };
}

describeInBrowser('Where it is recognised', () => {
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

  it.each(LANGUAGES)('is on a phone a card for each job, whose answers lead on, in %s', async (language) => {
    const words = WORDS[language];
    const { page, axe, screen, close } = await visit(browser, service.url, { language, phone: true });
    await page.goto('/carries');
    await page.getByText(words.chooseFirst).waitFor();
    await screen(`carries-empty-${language}`);
    await pick(page, words.certificate, 'GIC-JD-HAND', /GIC-JD-HAND/);
    const map = mapOf(page, language);
    const card = map
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: words.designer, exact: true }) });
    await card.first().waitFor();
    // That some of it is an example is told before any of it.
    expect((await page.getByText(words.mapExample).boundingBox())?.y).toBeLessThan((await map.boundingBox())?.y ?? 0);
    const answer = card
      .locator('dl > div')
      .filter({ has: page.getByRole('term').filter({ hasText: words.hongKong }) })
      .getByRole('definition');
    expect(await answer.first().innerText()).toMatch(
      new RegExp(`${words.conditional}\\s+1 .*\\s+${words.onlyExample}`),
    );
    expect(await axe()).toEqual([]);
    await screen(`carries-map-${language}`);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await answer.getByRole('link').first().click();
    const verdict = page.getByRole('heading', { name: words.conditional, exact: true });
    await verdict.waitFor();
    // The answer is in sight, and not the form before it.
    expect((await verdict.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    expect((await verdict.boundingBox())?.y).toBeLessThan(640);
    expect(new URL(page.url()).search).toBe('?c=GIC-JD-HAND&post=jewellery-designer&region=HK');
    await page.goBack();
    await card.first().waitFor();
    await close();
  });

  it.each(LANGUAGES)('shows what one wants to see: a field, some verdicts, or nothing, in %s', async (language) => {
    const words = WORDS[language];
    const { page, screen, close } = await visit(browser, service.url, { language, dark: true });
    await page.goto('/carries?c=GIC-JD-HAND');
    const map = mapOf(page, language);
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

  it.each([1280, 900])('has the regions that hold the others always on the screen, %i wide', async (width) => {
    const { page, axe, screen, close } = await visit(browser, service.url);
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/carries?c=GIC-JD-HAND&${ALL}&in=GHM`);
    const map = mapOf(page);
    await map.getByRole('rowheader', { name: 'Wax carver' }).waitFor();
    await map.getByRole('row').last().scrollIntoViewIfNeeded();
    for (const name of HEADS) {
      const box = await map.getByRole('columnheader', { name, exact: true }).boundingBox();
      if (box === null) throw new Error(`${name} is not there`);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(800);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.goto('/carries?c=GIC-JD-HAND');
    await map.getByRole('rowheader', { name: 'Wax carver' }).waitFor();
    const headings = await map.getByRole('columnheader').allInnerTexts();
    expect(headings.slice(0, HEADS.length)).toEqual(HEADS);
    expect(await axe()).toEqual([]);
    await screen(`carries-wide-${String(width)}`);
    await close();
  });

  it('folds the places that say the same as their region, and names those that do not', async () => {
    const { page, axe, screen, close } = await visit(browser, service.url);
    await page.goto('/carries?c=GIC-JD-HAND');
    const map = mapOf(page);
    const cell = await cellOf(map, 'Wax carver', 'Guangdong');
    expect(await cell.getByRole('link').first().innerText()).toContain('Recognised');
    expect(await cell.innerText()).toContain('2 of 12 places in it differ:');
    // What differs is open from the first: Shenzhen, and Qianhai in it.
    const differing = cell.locator('[data-verdict=NOT_RECOGNISED], :not([data-verdict]) > ul');
    expect(await differing.getByRole('link').allInnerTexts()).toEqual(['Shenzhen', 'Qianhai']);
    expect(await cell.getByRole('link', { name: 'Zhuhai' }).count()).toBe(0);
    await cell.getByText('The same in the other 10 places').click();
    await cell.getByRole('link', { name: 'Zhuhai' }).waitFor();
    await cell.getByText('The same in the other 10 places').click();
    await cell.getByRole('link', { name: 'Zhuhai' }).waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: WORDS.en.unfolded }).check();
    await cell.getByRole('link', { name: 'Zhuhai' }).waitFor();
    expect(await cell.getByRole('link').count()).toBe(13);
    expect(await axe()).toEqual([]);
    await screen('carries-unfolded');
    await page.reload();
    await cell.getByRole('link', { name: 'Zhuhai' }).waitFor();
    await cell.getByRole('link', { name: 'Shenzhen' }).click();
    await page.getByRole('heading', { name: 'Not recognised', exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?c=GIC-JD-HAND&post=wax&region=CN-4403');
    await close();
  });

  it('keeps its filters in the address', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/carries?c=GIC-JD-HAND');
    const map = mapOf(page);
    await map.getByRole('rowheader', { name: 'Wax carver' }).waitFor();
    await pick(page, WORDS.en.within, 'Macao', /MO/);
    await page.getByRole('checkbox', { name: 'Example only' }).uncheck();
    await map.getByRole('rowheader', { name: 'Wax carver' }).waitFor({ state: 'detached' });
    await map.getByRole('rowheader', { name: 'Design bench' }).waitFor({ state: 'detached' });
    await page.reload();
    await map.getByRole('rowheader', { name: 'Drawing office' }).waitFor();
    expect(await map.getByRole('columnheader').allInnerTexts()).toEqual(['Macao']);
    expect(await map.getByRole('rowheader', { name: 'Design bench' }).count()).toBe(0);
    expect(await page.getByRole('checkbox', { name: 'Example only' }).isChecked()).toBe(false);
    expect([...new URL(page.url()).searchParams]).toEqual([
      ['c', 'GIC-JD-HAND'],
      ['in', 'MO'],
      ['standing', 'OFFICIAL'],
      ['standing', 'REPORTED'],
    ]);
    await page.goto('/carries?c=GIC-JD-HAND&standing=SURE&places=some');
    expect(await page.getByRole('alert').innerText()).toMatch(/standing=SURE.*places=some/);
    await close();
  });

  it.each([
    { phone: false, landscape: false, places: '' },
    { phone: true, landscape: false, places: '' },
    { phone: false, landscape: true, places: '&places=all' },
  ])(
    'is on paper with every job and region, whatever is folded or out of sight on the screen: %p',
    async ({ phone, landscape, places }) => {
      const { page, close } = await visit(browser, service.url, { phone });
      await page.goto(`/carries?c=GIC-JD-HAND&field=jewellery-design&${ALL}${places}`);
      const map = mapOf(page);
      await map.getByText(WORDS.en.designer, { exact: true }).first().waitFor();
      const paper = await readPdf(await page.pdf({ format: 'A4', landscape, tagged: true }), folder);
      const jobs = SHIPPED_REGISTER.posts.filter(({ field }) => field === 'jewellery-design');
      const names = [...SHIPPED_REGISTER.regions, ...jobs].map(({ name }) => unspaced(name.en ?? ''));
      expect(names.filter((name) => !textOnAll(paper).includes(name))).toEqual([]);
      // Within the edges of the paper, and not only written somewhere.
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 733, height: 1060 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(733);
      for (const name of HEADS) {
        // Cards there: the table of the screen may still stand for a moment.
        const box = await map.getByRole('term').filter({ hasText: name }).first().boundingBox();
        expect([name, (box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 733) <= 733]).toEqual([name, true, true]);
      }
      await close();
    },
  );

  it('leads from a job to its accepted certificates, and back, with all that was asked', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/carries?c=GIC-JD-HAND&post=jewellery-designer&region=HK&day=2026-11-23&years=3');
    const map = mapOf(page);
    // What was asked about comes before all others.
    const first = map.getByRole('rowheader').first();
    await first.getByText('What you asked about').waitFor();
    await first.getByRole('link', { name: 'Accepted certificates' }).click();
    await page.getByRole('heading', { name: 'Accepted certificates' }).waitFor();
    const asked = { post: 'jewellery-designer', region: 'HK', day: '2026-11-23', years: '3' };
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ ...asked, c: 'GIC-JD-HAND' });
    await page
      .getByRole('link', { name: /^Where it is recognised Higher Diploma in jewellery design \(HKDI\)/ })
      .click();
    await map.getByRole('rowheader').first().waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ ...asked, c: 'HKDI-HD-JEWELLERY' });
    await close();
  });

  it('says of every cell what its answer says', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(`/carries?c=CN-MOULD-4&c=GIC-JD-HAND~2021-06-30&day=2026-11-23&years=1&${ALL}`);
    const map = mapOf(page);
    for (const verdict of VERDICTS) {
      await map.locator(`a[data-verdict=${verdict}]`).first().click();
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
    const map = mapOf(page);
    const sure = await cellOf(map, 'Drawing office', 'Macao');
    expect(await sure.innerText()).not.toContain('Example only');
    expect(await sure.locator('[data-example=true]').count()).toBe(0);
    const overExample = await cellOf(map, 'Design bench', 'Macao');
    expect(await overExample.innerText()).toContain('Example only');
    expect(await overExample.locator('[data-example=true]').count()).toBe(1);
    await close();
  });

  it('shows as much as one can look through, and a longer map a page at a time', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(`/carries?c=GIC-JD-HAND&${ALL}`);
    const total = SHIPPED_REGISTER.posts.length + BESIDE.posts.length;
    const regions = SHIPPED_REGISTER.regions.length;
    const perPage = Math.floor(500 / regions);
    const atFirst = perPage * Math.ceil(3000 / (perPage * regions));
    await page.getByText(`${String(atFirst)} of ${String(total)} shown`).waitFor();
    await showMore(page);
    await page.getByText(`${String(total)} of ${String(total)} shown`).waitFor();
    expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0);
    expect(await mapOf(page).getByRole('rowheader').count()).toBe(total);
    await close();
  });

  it('is read and left by keyboard alone', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/carries?c=GIC-JD-HAND');
    const map = mapOf(page);
    await map.getByRole('row').nth(1).waitFor();
    await page.getByRole('checkbox', { name: WORDS.en.unfolded }).focus();
    // The accepted certificates of the first job, then its first answer.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    // Whoever goes on by keyboard is at the beginning of the answer's page, not nowhere.
    expect(await page.locator('main:focus').count()).toBe(1);
    await close();
  });
});

const mapOf = (page: Page, language: keyof typeof WORDS = 'en'): Locator =>
  page.getByRole('region', { name: WORDS[language].map });

const verdictsIn = async (map: Locator): Promise<readonly string[]> => {
  const cells = await map.locator('[data-verdict]').all();
  const verdicts = await Promise.all(cells.map((cell) => cell.getAttribute('data-verdict')));
  return [...new Set(verdicts.filter((verdict) => verdict !== null))];
};

/** The cell of a row and a column, found by their headings. */
async function cellOf(map: Locator, post: string, region: string): Promise<Locator> {
  const row = map.getByRole('row').filter({ has: map.page().getByRole('rowheader', { name: post }) });
  await row.waitFor();
  const headings = await map.getByRole('columnheader').allInnerTexts();
  return row.getByRole('cell').nth(headings.indexOf(region));
}
