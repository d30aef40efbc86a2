/** Pages on paper, read off the paper: all of each is there and nothing is cut off at its edge, and it says whence it comes. */
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, visit, type PageLanguage } from '../support/browser';
import { shippedRegister } from '../support/gba';
import { giveText } from '../support/given-sheets';
import { textsOf } from '../support/page-texts';
import { readPdf, textOnAll, unspaced } from '../support/paper';
import { settled } from '../support/reading';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

/** Chinese is only read off paper where the machine has a font of it. */
const LANGUAGES: readonly PageLanguage[] = ['en', 'pt'];
const QUESTION = 'c=GIC-JD-HAND&post=jewellery-designer&region=HK&day=2026-11-23';
const WORDS = { en: { day: '23 November 2026' }, pt: { day: '23 de novembro de 2026' } } as const;

const REGISTER = shippedRegister();
type Named = { readonly code: string; readonly name: Readonly<Partial<Record<'en' | 'pt', string>>> };
const named = (records: readonly object[], ...codes: readonly string[]) =>
  (records as readonly Named[]).filter(({ code }) => codes.length === 0 || codes.includes(code));
const [post, region, certificate] = [
  named(REGISTER.posts, 'jewellery-designer'),
  named(REGISTER.regions, 'HK'),
  named(REGISTER.certificates, 'GIC-JD-HAND'),
];

interface Case {
  readonly path: string;
  /** Records whose names have to stand on it. */
  readonly whole: readonly Named[];
  /** Whether it tells of one day, which is to stand on it in words. */
  readonly isDated?: boolean;
  /** What is done on the page before it is printed. */
  readonly fill?: (page: Page, language: PageLanguage) => Promise<void>;
}

const CASES: Readonly<Record<string, Case>> = {
  'an answer': { path: `/?${QUESTION}`, whole: [...post, ...region, ...certificate], isDated: true },
  ways: {
    path: '/ways?c=GIC-JD-HAND&post=gem-setter&region=HK&day=2026-11-23',
    whole: [...certificate, ...named(REGISTER.posts, 'gem-setter'), ...region],
    isDated: true,
  },
  'where it is recognised': {
    path: '/carries?c=GIC-JD-HAND&day=2026-11-23&show=RECOGNISED&show=CONDITIONAL&show=PARTIAL&show=NOT_RECOGNISED&show=UNDETERMINED',
    whole: [...named(REGISTER.regions), ...named(REGISTER.posts), ...certificate],
    isDated: true,
  },
  'accepted certificates': { path: `/accepted?${QUESTION}`, whole: [...post, ...region, ...certificate] },
  candidates: {
    path: '/accepted/candidates?post=jewellery-designer&region=HK&day=2026-11-23',
    // A sheet says what is held as whoever made it wrote it.
    whole: [],
    fill: async (page, language) => {
      const heading = textsOf('parts/paper-texts', language)('certificate');
      await giveText(page, `${heading}\nGIC-JD-HAND\nHKDI-HD-JEWELLERY\n`);
      const judging = textsOf('accepted/judging-texts', language);
      await page.getByRole('button', { name: judging('judge', { count: 2, aside: 0 }), exact: true }).click();
      await page.getByText(judging('DONE', { all: 2 })).waitFor();
    },
  },
  coverage: { path: '/coverage?day=2026-11-23', whole: named(REGISTER.regions, 'HK', 'MO', 'CN-GD'), isDated: true },
  'a curriculum': { path: '/curriculum?programme=EX-GZ-SETTING', whole: named(REGISTER.programmes, 'EX-GZ-SETTING') },
  frameworks: { path: '/frameworks?f=HKQF&f=GDQF', whole: named(REGISTER.frameworks, 'HKQF', 'GDQF') },
  'a record': { path: '/registry/certificates/GIC-JD-HAND', whole: certificate },
  'a list of records': { path: '/registry/regions', whole: named(REGISTER.regions) },
};

describeInBrowser('On paper', () => {
  let browser: Browser;
  let service: RunningService;
  const folder = temporaryFolder();
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const cases = LANGUAGES.flatMap((language) =>
    Object.entries(CASES).map(([name, one]) => [name, language, one] as const),
  );

  it.each(cases)('%s is whole, in %s', async (_, language, { path, whole, isDated = false, fill }) => {
    const { page, close } = await visit(browser, service.url, { language });
    await page.goto(path, { waitUntil: 'networkidle' });
    await settled(page);
    await fill?.(page, language);
    const paper = await readPdf(await page.pdf({ format: 'A4', tagged: true }), folder);
    const written = textOnAll(paper);
    const names = whole.map(({ name }) => name[language as 'en'] ?? name.en ?? '');
    expect(names.filter((name) => !written.includes(unspaced(name)))).toEqual([]);
    // Beyond the edge, or nearer to it than printers print.
    const cut = paper.lines.filter(({ from, to }) => from < 0.02 || to > 0.98);
    expect(cut).toEqual([]);
    if (isDated) expect(written).toContain(unspaced(WORDS[language as 'en'].day));
    await saysWhence(page, language, written);
    await close();
  });

  /** Whatever can be sent says on paper which registry it comes from, which revision, and where it is found again. */
  async function saysWhence(page: Page, language: PageLanguage, written: string): Promise<void> {
    const send = page.getByRole('button', { name: textsOf('parts/texts', language)('send'), exact: true });
    if ((await send.count()) === 0) return;
    await send.first().click();
    const address = await page.getByRole('dialog').getByRole('textbox').first().inputValue();
    expect(written).toContain(address);
    expect(written).toContain(
      unspaced(textsOf('parts/texts', language)('onPaper', { host: new URL(service.url).host })),
    );
  }
});
