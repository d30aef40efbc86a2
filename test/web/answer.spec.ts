/** An answer, in a real browser on the real service with the catalogue that ships: what it says, why, and how it is taken elsewhere. */
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit } from '../support/browser';
import { startService, type RunningService } from '../support/service';
import { WORDS } from './words';

const DAY = 'day=2026-11-23';
const ANSWERS = {
  reference: `/?c=GIC-JD-HAND&post=jewellery-designer&region=HK&${DAY}`,
  chain: `/?c=GIC-JD-HAND&post=jewellery-cad-designer&region=CN-GD&${DAY}`,
  window: `/?c=GIC-JD-HAND&post=jewellery-designer&region=MO&${DAY}`,
  held: `/?c=GIC-JD-HAND~2021-06-30~2028-01-01&post=jewellery-designer&region=MO&${DAY}`,
  units: `/?c=CN-MOULD-4&post=mould-maker&region=HK&${DAY}`,
  placed: `/?c=HKRPL-DESIGN-4&post=jewellery-designer&region=HK&${DAY}`,
  several: `/?c=GIC-JD-HAND&c=GIC-JD-CAD&c=HRD-JCD-HAND&post=jewellery-designer&region=HK&${DAY}`,
  near: `/?c=CN-WAITER-4&post=restaurant-server&region=MO&purpose=TRAINING&${DAY}`,
  ended: `/?c=GIC-CRAFT&post=jewellery-maker&region=HK&${DAY}`,
  excluded: `/?c=MOLSS-PMJ-HAND&post=jewellery-maker&region=HK&${DAY}`,
  silent: `/?c=GIC-JD-HAND&post=hairdresser&region=MO&${DAY}`,
};
const MOULD = `/?c=CN-MOULD-3&post=mould-maker&region=HK&${DAY}`;

describeInBrowser('An answer', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LANGUAGES)('draws the way from what is held to what the post asks for, in %s', async (language) => {
    const words = WORDS[language];
    const { page, screen, close } = await visit(browser, service.url, { language });
    await page.goto(ANSWERS.chain);
    await headed(page, words.why);
    const cards = page.getByRole('list').filter({ has: page.getByText(words.held, { exact: true }) });
    const [held, first, between, second, wanted] = await cards.locator('> li').all();
    await expectIn(held, words.held);
    await expectIn(first, words.countsAs);
    await expectIn(second, words.countsAs);
    await expectIn(wanted, words.countsFor);
    expect(await Promise.all([held, first, between, second, wanted].map(leadsTo))).toEqual([
      ['certificates/GIC-JD-HAND'],
      ['equivalences/EQ-GIC-HAND-CPTTM', 'agreements/AG-JEWEL-PILOT'],
      ['certificates/CPTTM-JDESIGN'],
      ['equivalences/EQ-CPTTM-GIC-CAD', 'agreements/AG-JEWEL-PILOT'],
      ['certificates/GIC-JD-CAD'],
    ]);
    // What the records are worth is said once, and not on each of them; what counts is drawn as counting.
    expect(await cards.locator('[data-standing]').count()).toBe(0);
    expect(await cards.locator('[data-in-force=true]').count()).toBe(2);
    for (const step of [first, second])
      expect(await step.getByRole('list', { name: words.conditions }).innerText()).toContain(words.course);
    expect(await held.getByText(words.conditions).count()).toBe(0);
    await screen(`answer-chain-${language}`);
    await close();
  });

  it.each(LANGUAGES)('shows units as covered and missing, and levels with what ties them, in %s', async (language) => {
    const words = WORDS[language];
    const { page, screen, close } = await visit(browser, service.url, { language, phone: true });
    await page.goto(ANSWERS.units);
    await headed(page, words.partial);
    await page.getByText(words.credits).waitFor();
    await page.getByText(words.covered).first().waitFor();
    await page.getByText(words.missing).first().waitFor();
    await screen(`answer-units-${language}`);
    await page.goto(ANSWERS.placed);
    await headed(page, words.recognised);
    await page.getByText(words.placedAt).first().waitFor();
    await page.locator('li a[href$="/certificates/HKRPL-DESIGN-4"]').first().waitFor();
    await close();
  });

  it.each(LANGUAGES)('shows when each of its grounds is in force, in %s', async (language) => {
    const words = WORDS[language];
    const { page, screen, close } = await visit(browser, service.url, { language, phone: true, dark: true });
    await page.goto(ANSWERS.held);
    await headed(page, words.times);
    const line = page.locator('section.sheet').filter({ has: page.getByRole('heading', { name: words.times }) });
    await line.getByRole('listitem').filter({ hasText: words.agreementDays }).waitFor();
    await line.getByRole('listitem').filter({ hasText: words.heldDays }).filter({ hasText: words.held }).waitFor();
    await screen(`answer-times-${language}`);
    await close();
  });

  it('asks for the day of award where the answer hangs on it', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(ANSWERS.window);
    await page.getByText('State the day of award above to settle this.').waitFor();
    await page.goto(ANSWERS.held);
    await headed(page, 'Conditionally recognised');
    expect(await page.getByText('State the day of award above to settle this.').count()).toBe(0);
    await close();
  });

  it.each(LANGUAGES)('tells what would count and what would have to change, in %s', async (language) => {
    const words = WORDS[language];
    const { page, axe, screen, close } = await visit(browser, service.url, { language });
    const detail = await detailOf(service, WORDS_CODE[language]);
    await page.goto(ANSWERS.near);
    await headed(page, words.notRecognised);
    const near = page.locator('section.sheet').filter({ has: page.getByRole('heading', { name: words.nearMisses }) });
    await near.getByText(detail, { exact: true }).waitFor();
    await expectIn(near, words.countsFor);
    expect(await leadsTo(near)).toEqual(
      expect.arrayContaining(['certificates/CN-WAITER-4', 'equivalences/EQ-WAITER-CN-MO', 'certificates/DSAL-WAITER']),
    );
    // It does not serve for this purpose, and is not drawn as though it did.
    expect(await near.locator('[data-in-force=true]').count()).toBe(0);
    expect(await near.locator('[data-in-force=false]').count()).toBe(1);
    expect(await axe()).toEqual([]);
    await screen(`answer-near-${language}`);
    await page.goto(ANSWERS.ended);
    const ended = page.locator('section.sheet').filter({ has: page.getByRole('heading', { name: words.times }) });
    await ended.locator('[data-within=false]').first().waitFor();
    await page.goto(ANSWERS.silent);
    await headed(page, words.undetermined);
    await close();
  });

  it.each(LANGUAGES)('says how long it holds, what changes then and what to note, in %s', async (language) => {
    const { data } = await service.graphql(
      `{ decide(claim: { holdings: [{ certificate: "CN-MOULD-3", expiresOn: "2026-12-31" }], post: "mould-maker", region: "HK", onDate: "2026-11-23",
           facts: { satisfied: ["NO-SUCH-CONDITION"] } })
         { ... on RecognitionDecision { holdsUntil outlook(language: ${WORDS_CODE[language]}) remarks { detail(language: ${WORDS_CODE[language]}) } } } }`,
    );
    const { holdsUntil, outlook, remarks } = (data as { decide: Outlook }).decide;
    expect(holdsUntil).toBe('2026-12-31');
    const { page, axe, screen, close } = await visit(browser, service.url, { language });
    await page.goto(`/?c=CN-MOULD-3~~2026-12-31&post=mould-maker&region=HK&has=NO-SUCH-CONDITION&${DAY}`);
    const answer = page.locator('[aria-live=polite][aria-atomic=true]');
    const why = page
      .locator('section.sheet')
      .filter({ has: page.getByRole('heading', { name: WORDS[language].why, exact: true }) });
    const lines = outlook.split('\n');
    const changes = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
    const sentences = lines.filter((line) => !line.startsWith('- '));
    expect([changes.length, sentences.length]).toEqual([1, 2]);
    await answer.getByText(sentences[1], { exact: true }).waitFor();
    for (const sentence of sentences) await why.getByText(sentence).waitFor();
    for (const change of changes) await why.getByRole('listitem').getByText(change, { exact: true }).waitFor();
    for (const { detail } of remarks) await page.getByText(detail.replace(/`/g, '')).waitFor();
    expect(remarks).toHaveLength(1);
    expect(await axe()).toEqual([]);
    await screen(`answer-outlook-${language}`);
    await close();
  });

  it('names every record it rests on, with its standing and a link to its source', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(ANSWERS.reference);
    const rests = page.locator('section.sheet').filter({ has: page.getByRole('heading', { name: WORDS.en.sources }) });
    const ground = (code: string) => rests.getByRole('listitem').filter({ has: page.locator(`a[href$="/${code}"]`) });
    const standingOf = (code: string) =>
      rests
        .getByRole('group')
        .filter({ has: page.locator(`a[href$="/${code}"]`) })
        .locator('[data-standing]')
        .getAttribute('data-standing');
    await ground('GD4-HK4').waitFor();
    expect(await standingOf('GD4-HK4')).toBe('ILLUSTRATIVE');
    const source = ground('GD4-HK4').getByRole('link', { name: /Alignment of the Greater Bay Area/ });
    expect(await source.getAttribute('href')).toBe('https://www.xzbu.com/9/view-15121645.htm');
    expect(await source.getAttribute('rel')).toContain('noopener');
    expect(await standingOf('GIC-JD-HAND')).toBe('REPORTED');
    // How many of them are examples is said once, with which.
    const worth = page.locator('summary').filter({ hasText: '2 of 3 records are examples' });
    await worth.click();
    await page.getByText('Requirement “Jewellery designer, Hong Kong”: an example', { exact: true }).waitFor();
    await ground('jewellery-designer:HK').getByRole('link', { name: 'Jewellery designer, Hong Kong' }).click();
    await page.waitForURL('**/registry/requirements/jewellery-designer:HK');
    await page
      .locator('main h1')
      .filter({ hasText: /jewellery-designer:HK|Jewellery designer/ })
      .waitFor();
    await close();
  });

  it.each(LANGUAGES)('says that it is an example before it says anything else, in %s', async (language) => {
    const words = WORDS[language];
    const { page, close } = await visit(browser, service.url, { language });
    const release = await holdAnswers(page);
    await page.goto(ANSWERS.reference);
    // What a screen reader listens to is there before the answer is.
    const live = page.locator('[aria-live=polite][aria-atomic=true]');
    await live.getByText(words.asking).waitFor();
    const heard = await live.elementHandle();
    release();
    await headed(page, words.conditional);
    const told = await heard?.innerText();
    expect(told).toMatch(words.example);
    expect(told?.indexOf(words.conditional)).toBeGreaterThan(0);
    await close();
  });

  it.each(LANGUAGES)(
    'refuses what it cannot read, naming the nearest, and answers what is chosen, in %s',
    async (language) => {
      const words = WORDS[language];
      const { page, axe, screen, close } = await visit(browser, service.url, { language, phone: true });
      await page.goto(`/?c=GIC-JD-HANT&post=jewellery-designer&region=HKG&${DAY}`);
      await headed(page, words.refused);
      await page.getByRole('alert').getByText(words.noCertificate).waitFor();
      expect(await page.getByRole('alert').innerText()).not.toMatch(/holdings|\(region\)|（region）/);
      expect(await axe()).toEqual([]);
      await screen(`answer-refused-${language}`);
      await page.getByRole('button', { name: 'GIC-JD-HAND' }).click();
      await page.getByRole('button', { name: 'HK', exact: true }).click();
      await headed(page, words.conditional);
      await page.goto(`/?c=GIC-JD-HAND~2026-02-31&post=jewellery-designer&region=HK&${DAY}`);
      await page.getByRole('alert').getByText('2026-02-31').waitFor();
      await page.goto(`${ANSWERS.reference}&revision=99`);
      await page.getByRole('button', { name: words.askLatest }).click();
      await headed(page, words.conditional);
      await close();
    },
  );

  it.each(LANGUAGES)('fits on two pages of paper with all that is folded, short or long, in %s', async (language) => {
    const words = WORDS[language];
    const { page, close } = await visit(browser, service.url, { language });
    for (const name of ['reference', 'held', 'several', 'near', 'excluded'] as const) {
      await page.goto(ANSWERS[name]);
      await headed(page, words.sources);
      const paper = await page.pdf({ format: 'A4' });
      expect(pagesOf(paper)).toBeLessThanOrEqual(2);
    }
    await close();
  });

  it.each(LANGUAGES)('shows codes under details alone, and prints all that is folded, in %s', async (language) => {
    const words = WORDS[language];
    const { page, close } = await visit(browser, service.url, { language });
    await page.goto(ANSWERS.several);
    await headed(page, words.otherRoutes);
    const codes = page.locator('details').filter({ hasText: words.details });
    const others = page
      .locator('section.sheet')
      .filter({ has: page.getByRole('heading', { name: words.otherRoutes }) });
    const folded = [codes.getByText('GIC-JD-CAD', { exact: true }), others.locator('details > p').first()];
    for (const part of folded) expect(await isSeen(part)).toBe(false);
    const answer = page.locator('main > section');
    expect(await answer.locator('.code').count()).toBe(await codes.locator('.code').count());
    // Each of the others says beside its name what comes of it.
    for (const route of await others.locator('summary').all())
      expect(await route.locator('[data-verdict]').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    for (const part of folded) expect(await isSeen(part)).toBe(true);
    await close();
  });

  it.each(LANGUAGES)('is kept as text with its address, in %s', async (language) => {
    const words = WORDS[language];
    const { page, close } = await visit(browser, service.url, { language });
    await page.goto(ANSWERS.reference);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.download }).click(),
    ]);
    const written = readFileSync(await file.path(), 'utf8');
    expect(written).toMatch(words.example);
    expect(written).toContain('GD4-HK4');
    expect(written).toContain(`${service.url}${ANSWERS.reference}&revision=`);
    await close();
  });

  it('is the same for whoever opens its address, also when the register has moved on', async () => {
    const words = WORDS.en;
    const sender = await visit(browser, service.url);
    await sender.page.goto(MOULD.replace(`&${DAY}`, ''));
    await headed(sender.page, words.conditional);
    await sender.page.getByRole('button', { name: words.send }).click();
    const address = await sender.page.getByRole('textbox', { name: words.addressOf }).inputValue();
    const said = await opening(sender.page);
    await sender.close();
    expect(new URL(address).searchParams.get('day')).toMatch(/^\d{4}-\d\d-\d\d$/);
    const revision = Number(new URL(address).searchParams.get('revision'));

    await suspend(service, 'EQ-MOULD-HK');
    for (const language of LANGUAGES) {
      const { page, screen, close } = await visit(browser, service.url, { language });
      await page.goto(address);
      await headed(page, WORDS[language].conditional);
      await page.getByText(WORDS[language].answeredFrom(revision)).waitFor();
      if (language === 'en') expect(await opening(page)).toBe(said);
      await screen(`answer-old-${language}`);
      await page.getByRole('button', { name: WORDS[language].askLatest }).click();
      await headed(page, WORDS[language].notRecognised);
      await page.getByText(WORDS[language].answeredFrom(revision + 1)).waitFor();
      expect(new URL(page.url()).searchParams.has('revision')).toBe(false);
      // What is suspended is drawn as what does not count.
      const step = page.locator('[data-in-force=false]').first();
      await expectIn(step, WORDS[language].wouldCountAs, WORDS[language].suspended);
      expect(await page.locator('[data-in-force=true]').count()).toBe(0);
      // The time line says since when the equivalence does not count.
      if (language === 'en') await page.getByText(/ · suspended from \d+ \w+ \d{4}/).waitFor();
      await close();
    }
  });
});

const headed = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name, exact: true }).waitFor();

const opening = (page: Page): Promise<string> => page.locator('[aria-live=polite][aria-atomic=true]').innerText();

async function expectIn(place: Locator, ...texts: readonly string[]): Promise<void> {
  const told = await place.innerText();
  for (const text of texts) expect(told).toContain(text);
}

/** The records that a part of the answer leads to, in order. */
async function leadsTo(place: Locator): Promise<readonly string[]> {
  const links = await place.locator('a[href^="/registry/"]').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  return addresses.map((at) => at?.replace('/registry/', '') ?? '');
}

/** Whether there is something to be seen of it: what is folded is not drawn. */
const isSeen = (part: Locator): Promise<boolean> =>
  part.evaluate((drawn: { checkVisibility?: (options: object) => boolean }) =>
    drawn.checkVisibility!({ contentVisibilityAuto: true }),
  );

/** Holds back what the service says until it is released. */
async function holdAnswers(page: Page): Promise<() => void> {
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/graphql', async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

interface Outlook {
  readonly holdsUntil: string;
  readonly outlook: string;
  readonly remarks: readonly { readonly detail: string }[];
}

const WORDS_CODE = { en: 'EN', 'zh-HK': 'ZH_HANT', 'zh-CN': 'ZH_HANS', pt: 'PT' } as const;

/** What the service says stands in the way of the near miss. */
async function detailOf(service: RunningService, language: string): Promise<string> {
  const { data } = await service.graphql(
    `{ decide(claim: { holdings: [{ certificate: "CN-WAITER-4" }], post: "restaurant-server", region: "MO", purpose: TRAINING, onDate: "2026-11-23" })
       { ... on RecognitionDecision { nearMisses { obstacles { detail(language: ${language}) } } } } }`,
  );
  const { decide } = data as { decide: { nearMisses: readonly { obstacles: readonly { detail: string }[] }[] } };
  return decide.nearMisses[0].obstacles[0].detail;
}

/** A body suspends its equivalence: the register moves on by one. */
async function suspend(service: RunningService, code: string): Promise<void> {
  const token = await service.tokenFor('ann', 'body:VTC');
  const { data } = await service.graphql(
    `mutation { suspend(type: EQUIVALENCE, code: "${code}", seenRevision: 1, act: { reason: "Under review" }) { __typename ... on ActRefused { problems { code message } } } }`,
    {},
    token,
  );
  expect(data).toEqual({ suspend: { __typename: 'ActRecorded' } });
}

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
