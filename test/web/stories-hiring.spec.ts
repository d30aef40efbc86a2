/** The story of somebody in an HR office: which certificates are accepted for a job, whether one candidate's counts, a print for the file, and a short list. */
import { readFileSync } from 'node:fs';
import papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, pick, type PageLanguage } from '../support/browser';
import { giveText } from '../support/given-sheets';
import { textsOf } from '../support/page-texts';
import { readPdf, textOnAll, unspaced } from '../support/paper';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';
import { arrive, askAbout, dayIn, enter, fits, LOOKS, understood } from './stories';
import { WORDS } from './words';

/** The job and the region in the officer's own words, none of which is the name that the register has for the job. */
const OWN: Readonly<Record<PageLanguage, { job: string; region: string; candidate: string }>> = {
  en: { job: 'Jewelry designer', region: 'Hong Kong', candidate: 'CHAN Tai Man' },
  'zh-HK': { job: '珠寶設計師', region: '香港', candidate: '陳大文' },
  'zh-CN': { job: '珠宝首饰设计师', region: '香港', candidate: '陈大文' },
  pt: { job: 'Designer de joias', region: 'Hong Kong', candidate: 'Maria Lopes' },
};

describeInBrowser('Somebody who hires', () => {
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

  it.each(LOOKS)(
    'learns which certificates count, files the answer, and checks a list: %j',
    async ({ language, phone }) => {
      const [words, own] = [WORDS[language], OWN[language]];
      const { page, close } = await arrive(browser, service.url, { language, phone });

      await enter(page, language, 'hiring', 'accepted');
      await pick(page, words.post, own.job, words.designer);
      await pick(page, words.region, own.region, words.hongKong);
      await askAbout(page, language);
      const card = page.getByRole('listitem').filter({ has: page.getByText('GIC-JD-HAND', { exact: true }) });
      await card.getByText(words.conditional).waitFor();
      await card.getByText(words.years).waitFor();
      await fits(page);

      await card.getByRole('link', { name: new RegExp(`^${words.why}`) }).click();
      await understood(page, language, words.conditional);
      await page.getByRole('checkbox', { name: words.years }).waitFor();
      await fits(page);
      await isFiled(page, language);

      await page.goBack();
      await card.getByText(words.conditional).waitFor();
      await page
        .getByRole('main')
        .getByRole('link', { name: textsOf('accepted/texts', language)('candidates'), exact: true })
        .click();
      await isListed(page, language);
      await close();
    },
  );

  /** On paper stands what was asked, what came of it, from which revision, room for the file, and the address. */
  async function isFiled(page: Page, language: PageLanguage): Promise<void> {
    const words = WORDS[language];
    const filing = textsOf('parts/texts', language);
    await page.getByText(words.answeredFrom(1)).waitFor();
    const asked = [words.designer, words.conditional, dayIn(language), words.answeredFrom(1), new URL(page.url()).host];
    await page.emulateMedia({ media: 'print' });
    const written = await page.getByRole('main').innerText();
    for (const text of [...asked, filing('fileNumber'), filing('signed')]) expect(written).toContain(text);
    const paper = await readPdf(await page.pdf({ format: 'A4', tagged: true }), folder);
    // Chinese is only read off paper where the machine has a font of it.
    if (!language.startsWith('zh')) for (const text of asked) expect(textOnAll(paper)).toContain(unspaced(text));
    await page.emulateMedia({ media: 'screen' });
  }

  /** Three candidates in a sheet; the job and the day have been chosen before. */
  async function isListed(page: Page, language: PageLanguage): Promise<void> {
    const words = WORDS[language];
    const [accepted, judging] = [textsOf('accepted/texts', language), textsOf('accepted/judging-texts', language)];
    await giveText(
      page,
      papa.unparse([
        [accepted('candidate'), textsOf('parts/paper-texts', language)('certificate')],
        [OWN[language].candidate, 'GIC-JD-HAND'],
        ['B', 'HKDI-HD-JEWELLERY'],
        ['C', 'GIC-CRAFT'],
      ]),
    );
    await page.getByRole('button', { name: judging('judge', { count: 3, aside: 0 }), exact: true }).click();
    await page.getByText(judging('DONE', { all: 3 })).waitFor();
    await fits(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: accepted('downloadAnswers', { count: 3 }), exact: true }).click(),
    ]);
    const { data } = papa.parse<string[]>(readFileSync(await download.path(), 'utf8').replace('\uFEFF', ''), {
      skipEmptyLines: true,
      delimitersToGuess: [',', ';'],
    });
    expect(data.slice(1).map((row) => row.find((cell) => VERDICTS.some((key) => words[key] === cell)))).toEqual([
      words.conditional,
      words.recognised,
      words.notRecognised,
    ]);
  }
});

const VERDICTS = ['recognised', 'conditional', 'partial', 'notRecognised', 'undetermined'] as const;
