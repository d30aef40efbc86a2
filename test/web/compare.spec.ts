/** Two certificates side by side, in a real browser on the real service, with the catalogue that ships. */
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, pick, visit, type PageLanguage } from '../support/browser';
import { DESK, signIn } from '../support/desk';
import { shippedRegister } from '../support/gba';
import { unspaced } from '../support/paper';
import { startService, type RunningService } from '../support/service';

const SHIPPED = shippedRegister();
const DAY = '2026-11-23';
const COUNTING = ['RECOGNISED', 'CONDITIONAL', 'PARTIAL'];

const COMPARE = {
  en: {
    first: 'First certificate',
    second: 'Second certificate',
    chooseTwo: /^Choose two certificates/,
    chooseAnother: /^Choose the other certificate/,
    twice: /^This is the same certificate twice/,
    show: 'Show',
    short: 'In short',
    between: 'Equivalences between the two',
    none: /^The register has no equivalence directly/,
    day: '23 November 2026',
  },
  'zh-HK': {
    first: '第一張證書',
    second: '第二張證書',
    chooseTwo: /^選妥兩張證書後/,
    chooseAnother: /^請再選另一張證書/,
    twice: /^兩欄選了同一張證書/,
    show: '顯示',
    short: '概要',
    between: '兩者之間的等同關係',
    none: /^登記冊沒有直接連繫這兩張證書的等同關係/,
    day: '2026年11月23日',
  },
  'zh-CN': {
    first: '第一张证书',
    second: '第二张证书',
    chooseTwo: /^选好两张证书后/,
    chooseAnother: /^请再选另一张证书/,
    twice: /^两栏选了同一张证书/,
    show: '显示',
    short: '概要',
    between: '两者之间的资格对应（互认）',
    none: /^登记册没有直接联系这两张证书的资格对应/,
    day: '2026年11月23日',
  },
  pt: {
    first: 'Primeiro certificado',
    second: 'Segundo certificado',
    chooseTwo: /^Escolha dois certificados/,
    chooseAnother: /^Escolha também o outro certificado/,
    twice: /^É o mesmo certificado duas vezes/,
    show: 'Mostrar',
    short: 'Em resumo',
    between: 'Equivalências entre os dois',
    none: /^O registo não tem nenhuma equivalência direta/,
    day: '23 de novembro de 2026',
  },
} as const;

/** For each language another pair; all four are of other trades, and one of them has an exclusion. */
const PAIRS: Readonly<Record<PageLanguage, readonly [string, string, string]>> = {
  en: ['GIC-JD-HAND', 'HKDI-HD-JEWELLERY', 'PRACTICE'],
  'zh-HK': ['MOLSS-PMJ-HAND', 'CN-JEWELLER-4', 'PRACTICE'],
  'zh-CN': ['CN-MOULD-4', 'VTC-MOULD', 'TRAINING'],
  pt: ['DSAL-GOLDSMITH', 'HKRPL-PRODUCTION-3', 'PRACTICE'],
};

interface Said {
  readonly verdict: string;
  readonly standing: string | null;
  readonly outstanding: readonly { readonly code: string }[];
}

describeInBrowser('Two certificates side by side', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const LOOKS = LANGUAGES.flatMap((language) => [true, false].map((phone) => ({ language, phone })));

  it.each(LOOKS)('says of every job in every region what the service decides of each: %j', async (look) => {
    const { language, phone } = look;
    const words = COMPARE[language];
    const [a, b, purpose] = PAIRS[language];
    const { page, axe, screen, close } = await visit(browser, service.url, { ...look, dark: phone });
    await page.goto(`/compare?day=${DAY}${purpose === 'PRACTICE' ? '' : `&purpose=${purpose}`}`);
    await page.getByText(words.chooseTwo).waitFor();
    await pick(page, words.first, a, new RegExp(a));
    await page.getByText(words.chooseAnother).waitFor();
    await pick(page, words.second, b, new RegExp(b));
    await linksOf(page).first().waitFor();
    await page.getByRole('region', { name: words.short }).getByText(words.day).waitFor();
    for (const code of [a, b]) expect(await page.title()).toContain(nameOf(code, language));
    expect(await axe()).toEqual([]);
    await screen(`compare-${language}`);
    const decided = await decisionsOf(service, [a, b], purpose);
    const ofService = { a: decided.get(a) ?? new Map<string, Said>(), b: decided.get(b) ?? new Map<string, Said>() };

    // At first, wherever one of them counts.
    const cases = [...ofService.a.keys()];
    const counts = (key: string) =>
      [ofService.a, ofService.b].some((of) => COUNTING.includes(of.get(key)?.verdict ?? ''));
    await shows(cases.filter(counts));
    const differing = cases.filter((key) => saying(ofService.a.get(key)) !== saying(ofService.b.get(key)));
    expect(differing.length).toBeGreaterThan(0);
    await page.getByRole('combobox', { name: words.show, exact: true }).selectOption('differences');
    await shows(differing);
    await page.getByRole('combobox', { name: words.show, exact: true }).selectOption('all');
    await shows(cases);
    expect(new URL(page.url()).searchParams.get('show')).toBe('all');
    if (phone) {
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }
    await close();

    /** That the list has these and no others, each with the verdicts of the service; the differences before all others. */
    async function shows(keys: readonly string[]): Promise<void> {
      await page.waitForLoadState('networkidle');
      await page.evaluate(
        `document.querySelectorAll('table details:not([open]) > summary').forEach((one) => one.click())`,
      );
      const rows = await rowsOf(page, a);
      expect(rows.flatMap(({ keys: of }) => of).sort()).toEqual([...keys].sort());
      for (const row of rows)
        for (const key of row.keys)
          expect([key, row.a, row.b]).toEqual([key, ofService.a.get(key)?.verdict, ofService.b.get(key)?.verdict]);
      const positions = rows.map(({ keys: [key] }) => saying(ofService.a.get(key)) === saying(ofService.b.get(key)));
      expect(positions).toEqual([...positions].sort());
    }
  });

  it.each([
    ['GIC-JD-HAND', 'HKDI-HD-JEWELLERY', { 'EQ-GIC-HAND-HKDI': true, 'EQ-HKDI-GIC-HAND': true }],
    ['VTC-PRODUCT-HD', 'CN-INDDESIGN', { 'EQ-INDDESIGN': true, 'EQ-HD-INDDESIGN': false }],
    ['HKRPL-SALES-2', 'MOLSS-SALES', { 'EQ-HKSALES-MO': false, 'EQ-SALES-HK': true }],
    ['GIC-CRAFT', 'HKRPL-PRODUCTION-3', { 'EQ-CRAFT-OLD': false }],
    ['IGI-JD', 'GIC-JD-HAND', { 'EQ-GIC-IGI': true }],
    ['GIC-ENAMEL', 'HK-LAWYER', {}],
  ] as const)(
    'has the equivalences of the register between %s and %s, and draws none as in force that is not',
    async (a, b, inForce) => {
      const of = SHIPPED.equivalences.filter(({ from, to }) => [a, b].sort().join() === [from, to].sort().join());
      expect(of.map(({ code }) => code).sort()).toEqual(Object.keys(inForce).sort());
      const { page, axe, close } = await visit(browser, service.url, { phone: true });
      // Training is what all of these agreements serve but one.
      const purpose = a === 'GIC-CRAFT' ? '' : '&purpose=TRAINING';
      await page.goto(`/compare?a=${a}&b=${b}&day=${DAY}${purpose}`);
      const section = betweenOf(page);
      const articles = section.getByRole('article');
      await (of.length === 0 ? section.getByText(COMPARE.en.none) : articles.first()).waitFor();
      await page.waitForLoadState('networkidle');
      const shown = await page.evaluate<[string, boolean][]>(`[...document.querySelectorAll('article')].map((one) => [
        one.querySelector('a[href*="/registry/equivalences/"]').textContent,
        one.querySelector('[data-verdict]').dataset.verdict === 'RECOGNISED',
      ])`);
      expect(Object.fromEntries(shown)).toEqual(inForce);
      // Nobody who has not signed in is offered to propose one.
      expect(await section.getByRole('button').count()).toBe(0);
      expect(await section.getByRole('link', { name: /^All equivalences of/ }).count()).toBe(2);
      expect(await axe()).toEqual([]);
      await close();
    },
  );

  it.each([
    ['GIC-JD-HAND', 'GIC-JD-CAD', /^Both are placed at the same level: .* \(?/, null],
    ['CN-JEWELLER-3', 'CN-JEWELLER-4', /is placed higher/, null],
    ['HKRPL-DESIGN-2', 'HKRPL-DESIGN-4', /is placed lower/, null],
    ['GIC-JD-HAND', 'HKDI-HD-JEWELLERY', /corresponds to that of/, 'GD4-HK4'],
    ['GIC-JD-HAND', 'HKRPL-DESIGN-3', /corresponds to Level 4 of .*is placed there at Level 3/, 'GD4-HK4'],
    ['CN-JEWELLER-4', 'GIC-JD-HAND', /has no level reference in force/, null],
    ['IGI-JD', 'GIC-JD-HAND', /is placed in no framework/, null],
  ] as const)('says of the levels of %s and %s what the register says', async (a, b, text, reference) => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(`/compare?a=${a}&b=${b}&day=${DAY}`);
    const section = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Levels', exact: true }) });
    await section.getByText(text).waitFor();
    if (reference === null) expect(await section.locator('a[href*=level-references]').count()).toBe(0);
    else await section.getByRole('link', { name: reference, exact: true }).waitFor();
    await close();
  });

  it('tells units that both attest from those of one alone, and from those that are credited', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(`/compare?a=GIC-JD-HAND&b=HKDI-HD-JEWELLERY&day=${DAY}`);
    const table = page.getByRole('table', { name: 'Units of competence' });
    await table.getByRole('row').first().waitFor();
    await page.getByText('They have 2 units of competence in common').waitFor();
    const rows = await table.locator('tbody tr').allInnerTexts();
    expect(
      rows.map((row) =>
        row
          .split('\t')
          .slice(1)
          .map((cell) => cell.trim()),
      ),
    ).toEqual([
      ['Attests it', 'Attests it'],
      ['Attests it', 'Attests it'],
      ['Attests it', 'Does not attest it'],
      ['Does not attest it', 'Attests it'],
      ['Does not attest it', 'Attests it'],
    ]);
    // An equivalence credits what the certificate does not attest itself.
    await page.goto(`/compare?a=CN-INDDESIGN&b=GIC-CRAFT&day=${DAY}`);
    await table.getByText('Does not attest it').first().waitFor();
    expect(await table.getByText('credited').count()).toBe(0);
    await close();
  });

  it('says what is missing or wrong, and how to go on', async () => {
    const { page, close } = await visit(browser, service.url, { phone: true });
    await page.goto('/compare?a=GIC-JD-HAND&b=GIC-JD-HAND');
    await page.getByText(COMPARE.en.twice).waitFor();
    await page.goto('/compare?a=GIC-JD-HAND&b=GIC-JD-HANT');
    await page.getByRole('alert').getByText('GIC-JD-HANT').waitFor();
    await page.goto('/compare?a=GIC-JD-HAND&b=HKDI-HD-JEWELLERY&day=2026-02-30');
    await page.getByRole('alert').getByText('2026-02-30').waitFor();
    await page.goto('/compare?a=GIC-JD-HAND&a=GIC-JD-CAD&show=some&purpose=FUN');
    const misread = await page.getByRole('alert').innerText();
    for (const part of ['a=GIC-JD-CAD', 'show=some', 'purpose=FUN']) expect(misread).toContain(part);
    await close();
  });

  it('is come to from a certificate and an equivalence, and leads to the answer of each', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/registry/certificates/GIC-JD-HAND');
    await page.getByRole('link', { name: 'Compare with another certificate' }).click();
    await page.getByText(COMPARE.en.chooseAnother).waitFor();
    await pick(page, COMPARE.en.second, 'HKDI', /HKDI-HD-JEWELLERY/);
    await linksOf(page).first().waitFor();
    await page.goto('/registry/equivalences/EQ-GIC-IGI');
    await page.getByRole('link', { name: 'Compare the two certificates' }).click();
    await linksOf(page).first().waitFor();
    expect(new URL(page.url()).search).toBe('?a=GIC-JD-HAND&b=IGI-JD');
    await page.goto(`/compare?a=GIC-JD-HAND&b=HKDI-HD-JEWELLERY&day=${DAY}&years=2`);
    const first = linksOf(page).first();
    await first.waitFor();
    const verdict = await first.getAttribute('data-verdict');
    await first.focus();
    await page.keyboard.press('Enter');
    await page.locator(`h2 [data-verdict=${String(verdict)}]`).waitFor();
    const { searchParams } = new URL(page.url());
    expect(['c', 'day', 'years'].map((name) => searchParams.get(name))).toEqual(['GIC-JD-HAND', DAY, '2']);
    await page.goBack();
    await first.waitFor();
    // A near miss names what is held, and what it would count as.
    await page.goto('/?c=CN-WAITER-4&post=restaurant-server&region=MO&purpose=TRAINING');
    await page.getByRole('link', { name: 'Compare the two certificates' }).first().click();
    await linksOf(page).first().waitFor();
    expect(new URL(page.url()).search).toMatch(/^\?a=CN-WAITER-4&b=[A-Z0-9-]+&purpose=TRAINING$/);
    await close();
  });

  it.each([false, true])('is on paper with its question and the way back to it, from a phone: %s', async (phone) => {
    const { page, close } = await visit(browser, service.url, { phone });
    await page.goto(`/compare?a=GIC-JD-HAND&b=HKDI-HD-JEWELLERY&day=${DAY}&show=differences`);
    await linksOf(page).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.emulateMedia({ media: 'print' });
    const paper = unspaced(await page.locator('body').innerText());
    const names = [nameOf('GIC-JD-HAND', 'en'), nameOf('HKDI-HD-JEWELLERY', 'en')];
    for (const said of [...names, '23 November 2026', 'Practising the occupation', 'EQ-HKDI-GIC-HAND', page.url()])
      expect(paper).toContain(unspaced(said));
    expect(paper).toMatch(/fromrevision\d+oftheregister/);
    expect(paper).not.toContain(unspaced(COMPARE.en.first));
    await page.getByRole('img', { name: 'QR code that leads to this answer' }).waitFor();
    await page.setViewportSize({ width: 733, height: 1060 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(733);
    await close();
  });

  it('offers whoever may to propose an equivalence where there is none', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/desk');
    await signIn(page, DESK.en, await service.tokenFor('ann', 'body:GIC'));
    await page.goto(`/compare?a=GIC-ENAMEL&b=HK-LAWYER`);
    const buttons = betweenOf(page).getByRole('button');
    await buttons.first().waitFor();
    expect(await buttons.count()).toBe(2);
    await buttons.first().click();
    await page.getByRole('combobox', { name: DESK.en.from }).waitFor();
    expect(await page.getByRole('combobox', { name: DESK.en.from }).inputValue()).toBe(nameOf('GIC-ENAMEL', 'en'));
    expect(await page.getByRole('combobox', { name: DESK.en.to }).inputValue()).toBe(nameOf('HK-LAWYER', 'en'));
    await close();
  });
});

const linksOf = (page: Page) => page.locator('table a[data-verdict]');

const betweenOf = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: COMPARE.en.between, exact: true }) })
    .first();

function nameOf(code: string, language: PageLanguage): string {
  const name = SHIPPED.certificates.find((certificate) => certificate.code === code)?.name as Record<string, string>;
  return name[{ en: 'en', 'zh-HK': 'zh-Hant', 'zh-CN': 'zh-Hans', pt: 'pt' }[language]] ?? name['en'];
}

/** What the list shows: of each row the verdicts, and the jobs and regions that it stands for. */
async function rowsOf(page: Page, a: string) {
  // On a phone a row is two lines.
  const row = (page.viewportSize()?.width ?? 0) < 640 ? 'tbody' : 'tbody tr';
  const rows = await page.evaluate<{ verdicts: string[]; addresses: string[] }[]>(`
    [...document.querySelectorAll('table ${row}')]
      .filter((one) => one.querySelector('a[data-verdict]'))
      .map((one) => ({
        verdicts: [...one.querySelectorAll('a[data-verdict]')].map((link) => link.dataset.verdict),
        addresses: [...one.querySelectorAll('a')].map((link) => link.href),
      }))`);
  return rows.map(({ verdicts, addresses }) => ({
    a: verdicts[0],
    b: verdicts[1],
    keys: addresses
      .map((address) => new URL(address).searchParams)
      .filter((asked) => asked.get('c') === a)
      .map((asked) => `${String(asked.get('post'))} ${String(asked.get('region'))}`),
  }));
}

/** What the service decides of each certificate by itself, by job and region. */
async function decisionsOf(service: RunningService, certificates: readonly string[], purpose: string) {
  const cases = SHIPPED.posts.flatMap((post) =>
    SHIPPED.regions.map((region) => ({ post: post.code, region: region.code })),
  );
  const decided = new Map<string, Map<string, Said>>();
  for (const certificate of certificates) {
    const claims = cases.map((one) => ({ ...one, holdings: [{ certificate }], onDate: DAY, purpose }));
    const { data } = await service.graphql(
      `query ($claims: [ClaimInput!]!) { decideMany(claims: $claims) {
        ... on RecognitionDecision { verdict standing outstanding { code } } } }`,
      { claims },
    );
    const answers = data?.['decideMany'] as readonly Said[];
    decided.set(certificate, new Map(cases.map(({ post, region }, at) => [`${post} ${region}`, answers[at]])));
  }
  return decided;
}

/** What is the same where it is no difference. */
function saying(said: Said | undefined): string {
  if (said === undefined) return 'nothing';
  const { verdict, standing, outstanding } = said;
  const weight = COUNTING.includes(verdict) ? String(standing) : '';
  return `${verdict} ${weight} ${outstanding
    .map(({ code }) => code)
    .sort()
    .join(' ')}`;
}
