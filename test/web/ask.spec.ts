/** Ask, in a real browser on the real service with the catalogue that ships: how a question is put together. */
import type { Browser, Locator, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, pick, visit } from '../support/browser';
import { startService, type RunningService } from '../support/service';
import { WORDS } from './words';

const DRAWN = /GIC-JD-HAND/;
const DRAWN_NAME = 'GIC Jewellery Designer (hand drawn) qualification certificate';

describeInBrowser('Ask', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LANGUAGES)(
    'answers a question put together in %s on a phone, and again as conditions are ticked',
    async (language) => {
      const words = WORDS[language];
      const { page, axe, screen, close } = await visit(browser, service.url, { language, phone: true });
      await page.goto('/');
      await screen(`ask-empty-${language}`);
      await pick(page, words.certificate, words.designer, DRAWN);
      await pick(page, words.post, words.designer, /jewellery-designer/);
      await pick(page, words.region, 'HK', /HK/);
      await headed(page, words.conditional);
      const example = await page.getByText(words.example).first().boundingBox();
      const mark = await page.getByRole('heading', { name: words.conditional, exact: true }).boundingBox();
      expect(example?.y).toBeLessThan(mark?.y ?? 0);
      expect(mark?.y).toBeLessThan(740);
      expect(await axe()).toEqual([]);
      await screen(`ask-answer-${language}`);
      await page.getByRole('checkbox', { name: words.years }).check();
      await headed(page, words.recognised);
      expect(new URL(page.url()).searchParams.get('years')).toBe('3');
      await page.getByRole('checkbox', { name: words.years }).uncheck();
      await headed(page, words.conditional);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await close();
    },
  );

  it.each(LANGUAGES)('begins with questions that lead to an answer, in %s', async (language) => {
    const words = WORDS[language];
    const { page, axe, screen, close } = await visit(browser, service.url, { language, phone: true });
    await page.goto('/');
    const begin = page.getByRole('region', { name: words.begin });
    const links = begin.getByRole('link');
    await links.nth(1).waitFor();
    expect(await axe()).toEqual([]);
    await screen(`ask-begin-${language}`);
    for (const [position, verdict] of [words.conditional, words.recognised].entries()) {
      await links.nth(position).click();
      await headed(page, verdict);
      await page.goBack();
      await links.nth(1).waitFor();
    }
    // It gives way to the question as soon as one is begun.
    await pick(page, words.region, 'HK', /HK/);
    await begin.waitFor({ state: 'detached' });
    await close();
  });

  it.each(LANGUAGES)('takes several certificates with their days, the day and the purpose, in %s', async (language) => {
    const words = WORDS[language];
    const { page, screen, close } = await visit(browser, service.url, { language });
    await page.goto('/?c=GIC-JD-HAND&post=jewellery-designer&region=HK&day=2026-11-23');
    await headed(page, words.conditional);
    await page.getByRole('button', { name: words.add }).click();
    await pick(page, words.certificateOf(2), 'GIC-JD-CAD', /GIC-JD-CAD/);
    await page.getByRole('button', { name: words.add }).click();
    await pick(page, words.certificateOf(3), 'HRD-JCD-HAND', /HRD-JCD-HAND/);
    await headed(page, words.recognised);
    await page.getByText(words.days).first().click();
    await page.getByLabel(words.awarded).first().fill('2030-01-01');
    await headed(page, words.notCounting);
    await page.getByText(words.notYet).waitFor();
    // The field has the order of the browser's language; beside it the day stands in words, in the page's.
    expect(await descriptionOf(page.getByLabel(words.awarded).first())).toBe(words.newYear);
    await page.getByLabel(words.awarded).first().fill('2019-01-01');
    await page.getByLabel(words.expires).first().fill('2020-01-01');
    await page.getByText(words.expired).waitFor();
    expect(new URL(page.url()).searchParams.getAll('c')).toEqual([
      'GIC-JD-HAND~2019-01-01~2020-01-01',
      'GIC-JD-CAD',
      'HRD-JCD-HAND',
    ]);
    expect(await page.getByLabel(words.day).inputValue()).toBe('2026-11-23');
    await page.getByLabel(words.purpose).selectOption({ label: words.training });
    await page.waitForURL(/purpose=TRAINING/);
    await screen(`ask-several-${language}`);
    // What is written into stays open, whatever it says.
    await page.getByLabel(words.day).fill('');
    await page.getByLabel(words.purpose).selectOption('PRACTICE');
    await page.waitForURL((url) => !url.searchParams.has('day') && !url.searchParams.has('purpose'));
    expect(await page.getByLabel(words.purpose).isVisible()).toBe(true);
    await close();
  });

  it('tells in words no day that there is not', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/?c=GIC-JD-HAND&post=jewellery-designer&region=HK&day=2026-02-30');
    await headed(page, WORDS.en.refused);
    expect(await descriptionOf(page.getByLabel(WORDS.en.day))).toBe('');
    expect(await page.getByText('March 2026').count()).toBe(0);
    await close();
  });

  it('folds away the days, the purpose and the practice, and tells what is said in them', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/');
    const summary = page.locator('summary').filter({ hasText: WORDS.en.circumstances });
    expect(await page.getByLabel('Purpose').isVisible()).toBe(false);
    await summary.click();
    await page.getByLabel('Purpose').selectOption('TRAINING');
    await page.getByLabel('Years of practice in the trade').fill('1.5');
    await summary.click();
    await summary
      .getByText('Day, purpose and practice Admission or credit in training · 1.5 years of practice')
      .waitFor();
    await close();
  });

  it('finds a certificate by its name in any language and script, and by its code', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/');
    const found = async (typed: string) => {
      await page.getByRole('combobox', { name: 'Certificate held' }).fill(typed);
      // What was found for the text before is still there while the next is looked for.
      const list = page.getByRole('listbox', { name: 'Certificate held' });
      await list.and(page.locator('[aria-busy=false]')).waitFor();
      await options(page, { name: DRAWN }).waitFor();
      return options(page).allInnerTexts();
    };
    for (const typed of ['GIC-JD-HAND', 'gic-jd', 'hand drawn', 'desenho à mão', 'DESENHO A MAO', '手繪', '手绘'])
      await found(typed);
    const [traditional, simplified] = [await found('首飾設計師'), await found('首饰设计师')];
    expect(traditional.length).toBeGreaterThan(2);
    expect(simplified).toEqual(traditional);
    for (const typed of ['珠寶', '珠宝']) {
      await page.getByRole('combobox', { name: 'Certificate held' }).fill(typed);
      await options(page).filter({ hasText: 'HKRPL-DESIGN-2' }).waitFor();
    }
    await page.getByRole('combobox', { name: 'Certificate held' }).fill('nothing of the kind');
    await page.getByText('Nothing has this name or code.').waitFor();
    await close();
  });

  it('says by which other name something was found, and that what is found is near', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/');
    const box = page.getByRole('combobox', { name: 'Job', exact: true });
    await box.fill('珠寶設計師');
    await options(page, { name: /jewellery-designer/ })
      .getByText('Also known as 珠寶設計師')
      .waitFor();
    // Its name is enough: there is nothing to say.
    await box.fill('首飾設計師');
    await options(page, { name: /jewellery-designer/ }).waitFor();
    await page.getByText('Also known as 珠寶設計師').waitFor({ state: 'detached' });
    expect(await options(page, { name: /^Jewellery designer/ }).innerText()).not.toContain('Also known as');
    await box.fill('jewellery desinger');
    await options(page, { name: /jewellery-designer/ })
      .getByText('Written similarly: is this what you mean?')
      .waitFor();
    // Nothing near is chosen unasked.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await options(page).first().waitFor({ state: 'detached' });
    expect(await box.inputValue()).toBe('');
    await close();
  });

  it.each([
    ['GIC-JD-HAND', 'GIC-JD-HAND'],
    ['gic jd hand', 'GIC-JD-HAND'],
    ['GIC-JD', null],
    ['nothing of the kind', null],
  ])('typed %j and Enter chooses %j', async (typed, chosen) => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/?region=HK');
    const box = page.getByRole('combobox', { name: 'Certificate held' });
    await box.focus();
    await page.keyboard.insertText(typed);
    await page.keyboard.press('Enter');
    if (chosen === null) {
      await options(page).first().or(page.getByText('Nothing has this name or code.')).waitFor();
      await page.keyboard.press('Tab');
      expect(new URL(page.url()).searchParams.getAll('c')).toEqual([]);
    } else {
      await page.waitForURL((url) => url.searchParams.get('c') === chosen);
      await page.locator(`[role=combobox][value="${DRAWN_NAME}"]`).waitFor();
      expect(await options(page).count()).toBe(0);
    }
    await close();
  });

  it('offers what was chosen recently, first, also after the page was left', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/');
    await pick(page, 'Certificate held', 'GIC-SETTING', /GIC-SETTING/);
    await pick(page, 'Certificate held', 'HRD-JCD', /HRD-JCD-HAND/);
    await page.goto('/');
    await page.getByRole('combobox', { name: 'Certificate held' }).click();
    await options(page, { name: /GIC-SETTING/ }).waitFor();
    const offered = await options(page).allInnerTexts();
    expect(offered[0]).toMatch(/HRD-JCD-HAND.*Chosen recently/s);
    expect(offered[1]).toMatch(/GIC-SETTING.*Chosen recently/s);
    expect(offered[2]).not.toContain('Chosen recently');
    expect(offered.length).toBeGreaterThan(5);
    await close();
  });

  it('chooses nothing where the list is left or closed', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/?c=GIC-JD-HAND');
    const box = page.getByRole('combobox', { name: 'Certificate held' });
    await page.getByText('Gemmological Institute, China University of Geosciences (Wuhan)').waitFor();
    for (const leave of ['Escape', 'Tab']) {
      await box.fill('HRD');
      await options(page, { name: /HRD/ }).first().waitFor();
      await page.keyboard.press(leave);
      await options(page).first().waitFor({ state: 'detached' });
      await page.locator(`[role=combobox][value="${DRAWN_NAME}"]`).waitFor();
    }
    expect(new URL(page.url()).searchParams.getAll('c')).toEqual(['GIC-JD-HAND']);
    await close();
  });

  it('is asked and answered by keyboard alone', async () => {
    const { page, close } = await visit(browser, service.url);
    const press = (key: string) => page.keyboard.press(key);
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await press('Tab');
    await onto(page, page.getByRole('link', { name: 'Skip to the content' }));
    await press('Enter');
    const choose = async (label: string, typed: string, option: RegExp) => {
      const box = page.getByRole('combobox', { name: label, exact: true });
      await onto(page, box);
      await page.keyboard.type(typed);
      const wanted = options(page, { name: option }).first();
      await wanted.waitFor();
      do await press('ArrowDown');
      while ((await wanted.getAttribute('aria-selected')) !== 'true' && (await options(page).count()) > 0);
      await press('Enter');
      await options(page).first().waitFor({ state: 'detached' });
      expect(await isFocused(page, box)).toBe(true);
    };
    await choose('Certificate held', 'gic jewellery', DRAWN);
    await choose('Job', 'designer', /jewellery-designer/);
    await choose('Region of the job', 'hong', /HK/);
    await headed(page, 'Conditionally recognised');
    await onto(page, page.getByRole('checkbox', { name: WORDS.en.years }));
    await press('Space');
    await headed(page, 'Recognised');
    await onto(page, page.locator('summary').filter({ hasText: WORDS.en.circumstances }), 'Shift+Tab');
    await press('Enter');
    await onto(page, page.getByLabel('Purpose'));
    await press('ArrowDown');
    await page.waitForURL(/purpose=TRAINING/);
    await onto(page, page.getByRole('button', { name: 'Add another certificate' }), 'Shift+Tab');
    await press('Enter');
    await choose('Certificate 2', 'GIC-JD-CAD', /GIC-JD-CAD/);
    await onto(page, page.getByRole('button', { name: 'Clear Certificate 2' }));
    await press('Enter');
    await page.waitForURL((url) => url.searchParams.getAll('c').length === 1);
    await onto(page, page.getByRole('button', { name: 'Send this answer' }));
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await isFocused(page, page.getByRole('button', { name: 'Send this answer' }))).toBe(true);
    await close();
  });
});

const headed = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name, exact: true }).waitFor();

/** What the list of a picker offers. */
/** What is told of a field beside its name. */
const descriptionOf = async (field: Locator): Promise<string> =>
  field
    .page()
    .locator(`[id="${(await field.getAttribute('aria-describedby')) ?? ''}"]`)
    .innerText();

const options = (page: Page, { name }: { name?: RegExp } = {}): Locator =>
  page.getByRole('listbox').getByRole('option', name === undefined ? {} : { name });

const isFocused = async (page: Page, place: Locator): Promise<boolean> =>
  (await place.and(page.locator(':focus')).count()) > 0;

/** Goes on from key to key until the place has the focus. */
async function onto(page: Page, place: Locator, key = 'Tab'): Promise<void> {
  for (let count = 0; count < 60; count++) {
    if (await isFocused(page, place)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${String(place)}.`);
}
