/** How one gets there and how far recognition has come, in a real browser on the real service: the catalogue that ships, and beside it a few programmes. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit, type PageLanguage } from '../support/browser';
import { SHIPPED, temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

const certificates = ['A', 'B', 'C'].map((letter) => ({
  code: `W-${letter}`,
  name: { en: `Certificate ${letter}` },
  region: 'MO',
  body: 'CPTTM',
  standing: 'OFFICIAL',
}));

/** One certificate leads to another by a programme of six months; to the third only an equivalence that is suspended. */
const BESIDE = {
  certificates,
  posts: ['bench', 'tower'].map((code) => ({ code: `w-${code}`, name: { en: `Post ${code}` }, standing: 'OFFICIAL' })),
  requirements: [
    ['bench', 'W-B'],
    ['tower', 'W-C'],
  ].map(([post, certificate]) => ({
    code: `w-${post}:MO`,
    post: `w-${post}`,
    region: 'MO',
    standing: 'OFFICIAL',
    routes: [{ code: 'route-1', needs: [{ certificate }] }],
  })),
  agreements: [
    {
      code: 'W-AGREED',
      name: { en: 'Agreement W' },
      parties: ['CPTTM', 'VTC'],
      regions: ['MO'],
      purposes: ['PRACTICE'],
      standing: 'OFFICIAL',
    },
  ],
  equivalences: [
    {
      code: 'W-SUSPENDED',
      agreement: 'W-AGREED',
      from: 'W-A',
      to: 'W-C',
      state: 'SUSPENDED',
      suspensions: [{ from: '2026-01-01' }],
      standing: 'OFFICIAL',
    },
  ],
  programmes: [
    {
      code: 'W-EVENING',
      name: { en: 'Evening classes', 'zh-Hant': '夜間課程', 'zh-Hans': '夜间课程', pt: 'Aulas nocturnas' },
      providers: ['CPTTM'],
      region: 'MO',
      mode: 'PART_TIME',
      months: 6,
      cost: { amount: 4800, currency: 'MOP' },
      entry: [{ code: 'entry-1', needs: [{ certificate: 'W-A' }] }],
      gives: { certificates: ['W-B'] },
      standing: 'OFFICIAL',
    },
  ],
};

const WORDS: Readonly<Record<PageLanguage, { way: RegExp; cost: RegExp; none: string; link: RegExp; proof: string }>> =
  {
    en: {
      way: /^Way 1: there on 1 July 2027$/,
      cost: /MOP.4,800/,
      none: 'There is no way',
      link: /An equivalence that lets “Certificate A” .* count as “Certificate C”/,
      proof: 'The decision on that day, as proof',
    },
    'zh-HK': {
      way: /^路徑 1: 2027年7月1日到達$/,
      cost: /MOP.4,800/,
      none: '沒有路徑',
      link: /使「Certificate A」.*視同「Certificate C」/,
      proof: '當日的答案（佐證）',
    },
    'zh-CN': {
      way: /^路径 1: 2027年7月1日到达$/,
      cost: /MOP.4,800/,
      none: '没有路径',
      link: /使“Certificate A”.*视同“Certificate C”/,
      proof: '当日的答案（佐证）',
    },
    pt: {
      way: /^Caminho 1: chega em 1 de julho de 2027$/,
      cost: /4.?800.MOP/,
      none: 'Não há caminho',
      link: /«Certificate A» .* valha como «Certificate C»/,
      proof: 'A decisão nesse dia, como prova',
    },
  };

/** How many pairs all cells have together. */
async function pairsIn(matrix: Locator): Promise<number> {
  const said = await matrix.getByText(/^[\d,]+ pairs?$/).allTextContents();
  return said.reduce((sum, text) => sum + Number(text.replace(/\D/g, '')), 0);
}

describeInBrowser('ways to a post', () => {
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

  it.each(LANGUAGES)('lead from an answer that is not yes to one that is, in %s', async (language) => {
    const words = WORDS[language];
    const { page, axe, screen, close } = await visit(browser, service.url, { language, phone: true });
    await page.goto('/?c=W-A&post=w-bench&region=MO&day=2027-01-01');
    await page.locator('a[href^="/ways?"]').click();
    await page.getByRole('heading', { name: words.way }).waitFor();
    await page.getByText(words.cost).first().waitFor();
    await page.getByRole('link', { name: /W-EVENING/ }).waitFor();
    expect(await axe()).toEqual([]);
    await screen(`ways-${language}`);
    await page.getByRole('link', { name: words.proof }).click();
    await page.locator('main [data-verdict="RECOGNISED"]').first().waitFor();
    expect(decodeURIComponent(new URL(page.url()).search)).toBe(
      '?c=W-A&c=W-B~2027-07-01&post=w-bench&region=MO&day=2027-07-01',
    );
    await close();
  });

  it.each(LANGUAGES)('say what would make one where there is none, in %s', async (language) => {
    const words = WORDS[language];
    const { page, axe, close } = await visit(browser, service.url, { language });
    await page.goto('/ways?c=W-A&post=w-tower&region=MO&day=2027-01-01');
    await page.getByRole('heading', { name: words.none }).waitFor();
    await page.getByText(words.link).waitFor();
    // The equivalence has no name: it is called by what it leads from and to.
    await page
      .getByText(/Certificate A.*Certificate C/)
      .first()
      .waitFor();
    expect(await axe()).toEqual([]);
    await close();
  });

  it('are sent by an address that stays the same answer, and printed with it', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/ways?c=W-A&post=w-bench&region=MO&day=2027-01-01&cost=5000~MOP');
    await page.getByRole('heading', { name: WORDS.en.way }).waitFor();
    await page.getByRole('button', { name: 'Send this answer' }).click();
    const sent = await page.getByRole('dialog').getByLabel('Address of this answer').inputValue();
    expect(Object.fromEntries(new URL(sent).searchParams)).toMatchObject({ day: '2027-01-01', revision: '1' });
    await page.goto(sent);
    await page.getByRole('heading', { name: WORDS.en.way }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText(sent).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Ask the latest revision' }).click();
    await page.waitForURL((url) => !url.searchParams.has('revision'));
    await close();
  });

  it('heed what is wanted of them, by keyboard and in the address', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/ways?c=W-A&post=w-bench&region=MO&day=2027-01-01&months=3');
    await page.getByRole('heading', { name: 'There is no way' }).waitFor();
    const months = page.getByLabel('Months at most');
    await months.fill('6');
    await page.getByRole('heading', { name: WORDS.en.way }).waitFor();
    expect(new URL(page.url()).searchParams.get('months')).toBe('6');
    await page.getByLabel('Full time').focus();
    await page.keyboard.press('Space');
    await page.getByRole('heading', { name: 'There is no way' }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('mode')).toEqual(['FULL_TIME']);
    await close();
  });

  it('tell of an address that is no question, and of codes that there are not', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/ways');
    await page.getByText('Choose a job and a region').waitFor();
    await page.goto('/ways?c=W-A&post=no-such-post&region=MO');
    await page.getByRole('alert').getByText('no-such-post').waitFor();
    await close();
  });

  it('are counted from region to region, on a day and since another, where examples stand apart', async () => {
    const { page, axe, close } = await visit(browser, service.url);
    await page.goto('/coverage');
    const matrix = page.getByRole('region', { name: 'Matrix of regions' });
    await matrix.getByRole('columnheader', { name: /Macao/ }).waitFor();
    await matrix
      .getByText(/as an example only/)
      .first()
      .waitFor();
    expect(await axe()).toEqual([]);
    await page.getByLabel('Field of the jobs').selectOption('jewellery');
    await page.waitForURL(/field=jewellery/);
    const ofAll = await pairsIn(matrix);
    await page.getByLabel('Field of the jobs').selectOption('gem-setting');
    await page.waitForURL(/field=gem-setting/);
    const ofOne = await pairsIn(matrix);
    expect(ofOne).toBeGreaterThan(0);
    expect(ofAll).toBeGreaterThan(ofOne);
    await page.getByLabel('Field of the jobs').selectOption('');
    await page.getByLabel('Over time').focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/day=\d{4}-\d\d-01/);
    await page.getByLabel('Compared with the day').fill('2020-01-01');
    await page.getByText('In brackets: the change since 1 January 2020 by revision 1,').waitFor();
    await page.getByLabel('Compared with the day').fill('');
    await page.getByLabel('Compared with the revision').fill('1');
    await page.getByText(/In brackets: the change since .* by revision 1,/).waitFor();
    expect(new URL(page.url()).searchParams.get('since')).toBe('1');
    await page.getByRole('button', { name: 'Send this answer' }).click();
    const sent = new URL(await page.getByRole('dialog').getByLabel('Address of this answer').inputValue());
    expect(Object.fromEntries(sent.searchParams)).toMatchObject({ revision: '1', since: '1' });
    await page.goto('/coverage?since=99');
    await page.getByRole('alert').getByText('99').waitFor();
    await close();
  });
});
