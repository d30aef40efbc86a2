/** The page and the service it talks to: slow, gone and back again, and nobody else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import papa from 'papaparse';
import type { Browser, Page, Request } from 'playwright-core';
import { ALL_LANGUAGES, describeInBrowser, goTo, openBrowser, type Visitor, visit } from '../support/browser';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';
import { WORDS } from './words';

const QUESTION = '/?c=GIC-JD-HAND&post=jewellery-designer&region=HK&day=2026-11-23';

describeInBrowser('The page and its service', () => {
  let browser: Browser;
  let service: RunningService;
  const folder = temporaryFolder();
  const start = (port = 0) =>
    startService({
      catalogue: 'gba',
      database: join(folder, 'registry.sqlite'),
      keyFile: join(folder, 'keys.json'),
      port,
    });
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), start()]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it('says that the service is away, keeps what is written, and answers by itself once it is back', async () => {
    const visitors = await Promise.all(
      ALL_LANGUAGES.map(async (language) => ({ language, visitor: await visit(browser, service.url, { language }) })),
    );
    const askers = visitors.map(({ language, visitor }) => ({ words: WORDS[language], language, visitor }));
    for (const { words, visitor } of askers) {
      await visitor.page.goto(QUESTION);
      await headed(visitor.page, words.conditional);
    }
    const { port } = new URL(service.url);
    await service.stop();
    for (const { words, language, visitor } of askers) {
      const { page, screen } = visitor;
      await page.getByLabel(words.purpose).selectOption('TRAINING');
      await page.getByText(words.away).waitFor();
      await page.getByRole('combobox', { name: words.certificate }).fill('HRD');
      // What stands there still answers the question before, and says so.
      await page.locator('[data-old=true]').waitFor();
      expect(await page.locator('section[aria-busy=true] .note[role=status]').innerText()).toBe(words.asking);
      // What would be sent has another address than what stands there.
      expect(await page.getByRole('button', { name: words.print }).isDisabled()).toBe(true);
      await screen(`away-${language}`);
    }
    // One goes to a part of the page that is not there yet, one opens the map, one comes back to what was known.
    const [english, traditional] = askers;
    await goTo(english.visitor.page, english.words.carries);
    await goTo(traditional.visitor.page, traditional.words.carries);
    await traditional.visitor.page.goBack();

    service = await start(Number(port));
    for (const { words, visitor } of askers.slice(1)) {
      const { page } = visitor;
      await page.locator('[data-old=false]').waitFor();
      await page.getByText(words.away).waitFor({ state: 'detached' });
      await headed(page, words.conditional);
      expect(new URL(page.url()).searchParams.get('purpose')).toBe('TRAINING');
    }
    const [, , simplified] = askers;
    expect(
      await simplified.visitor.page.getByRole('combobox', { name: simplified.words.certificate }).inputValue(),
    ).toBe('HRD');
    await simplified.visitor.page
      .getByRole('listbox')
      .getByRole('option', { name: /HRD-JCD-HAND/ })
      .waitFor();
    await english.visitor.page.getByText(english.words.chooseFirst).waitFor();
    await english.visitor.page.getByText(english.words.away).waitFor({ state: 'detached' });
    for (const { visitor } of askers) await closeAfterOutage(visitor);
  });

  it('does not take the map of one question for that of another while the service is away', async () => {
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    await page.goto('/carries?c=GIC-JD-HAND');
    const map = page.getByRole('region', { name: WORDS.en.map });
    await map.waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('checkbox', { name: 'Not recognised', exact: true }).check();
    await page.getByText(WORDS.en.away).waitFor();
    await page.locator('[data-old=true]').waitFor();
    await page.unroute('**/graphql');
    await page.locator('[data-old=false]').waitFor();
    await map.locator('[data-verdict=NOT_RECOGNISED]').first().waitFor();
    await closeAfterOutage(visitor);
  });

  it.each([
    ['a list', '/registry/equivalences', (page: Page) => page.getByLabel('State').selectOption('REVOKED')],
    ['a search', '/registry?q=jewel', (page: Page) => page.getByRole('searchbox').fill('gold')],
    ['findings', '/registry/findings', (page: Page) => page.getByLabel('Kind').selectOption('LEADS_NOWHERE')],
  ])('does not take %s for one question for the answer to another', async (_, path, change) => {
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    await page.goto(path, { waitUntil: 'networkidle' });
    const list = page.locator('[data-old]');
    await list.and(page.locator('[aria-busy=false]')).waitFor();
    const before = await list.innerText();
    // What is asked from now on is answered when the test says so.
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/graphql', async (route) => {
      await asked;
      await route.continue();
    });
    await change(page);
    const busy = page.locator('[data-old=true][aria-busy=true]');
    await busy.getByText('Loading…', { exact: true }).first().waitFor();
    expect(await page.evaluate(OUTLINE)).toBe('dashed');
    answer();
    await page.locator('[data-old=false][aria-busy=false]').waitFor();
    expect(await list.innerText()).not.toBe(before);
    await visitor.close();
  });

  it('goes on with a list of candidates by itself once the service is back: nobody is lost, nobody judged twice', async () => {
    const visitor = await visit(browser, service.url, { phone: true });
    const { page } = visitor;
    const answered: number[] = [];
    const claimsOf = (request: Request): readonly unknown[] | undefined =>
      (request.postDataJSON() as { variables?: { claims?: readonly unknown[] } } | null)?.variables?.claims;
    page.on('response', (response) => {
      const claims = claimsOf(response.request());
      if (claims !== undefined && response.ok()) answered.push(claims.length);
    });
    // The third batch finds nobody there.
    const { port } = new URL(service.url);
    const gone = new Promise<void>((resolve, reject) => {
      let batches = 0;
      void page.route('**/graphql', async (route) => {
        if (claimsOf(route.request()) !== undefined && ++batches === 3) await service.stop().then(resolve, reject);
        await route.continue();
      });
    });
    await page.goto('/accepted/candidates?post=jewellery-designer&region=HK');
    const names = Array.from({ length: 1000 }, (_, number) => `C${String(number)}`);
    const held = (number: number): string => (number % 7 === 0 ? 'DSAL-WAITER' : 'GIC-JD-HAND');
    await page.getByLabel('Spreadsheet (.xlsx or .csv)').setInputFiles({
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Candidate,Certificate', ...names.map((name, at) => `${name},${held(at)}`)].join('\n')),
    });
    await page.getByRole('button', { name: 'Ask for 1,000 candidates' }).click();
    await gone;
    await page.getByText('400 of 1,000 answered. Waiting for the service; it goes on by itself.').waitFor();
    await page.getByText(WORDS.en.away).waitFor();
    expect(await visitor.axe()).toEqual([]);
    await visitor.screen('candidates-away-en');
    service = await start(Number(port));
    await page.getByText('All 1,000 answered.').waitFor();
    expect(answered).toEqual([200, 200, 200, 200, 200]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download 1,000 answers' }).click(),
    ]);
    const [headings, ...rows] = papa.parse<string[]>(readFileSync(await download.path(), 'utf8'), {
      skipEmptyLines: true,
    }).data;
    const verdict = headings.indexOf('Answer');
    expect(rows.map((cells) => [cells[1], cells[2], cells[verdict]])).toEqual(
      names.map((name, at) => [name, held(at), at % 7 === 0 ? 'Not recognised' : 'Conditionally recognised']),
    );
    await closeAfterOutage(visitor);
  });

  it('stops a list of candidates at once, also while the service is away', async () => {
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    await page.goto('/accepted/candidates?post=jewellery-designer&region=HK');
    await page.getByLabel('Spreadsheet (.xlsx or .csv)').setInputFiles({
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Candidate,Certificate\nAnn,GIC-JD-HAND'),
    });
    // Names are looked up before anybody can be asked for.
    await page.getByRole('button', { name: 'Ask for 1 candidate' }).waitFor();
    let attempts = 0;
    await page.route('**/graphql', (route) => {
      attempts++;
      return route.abort();
    });
    await page.getByRole('button', { name: 'Ask for 1 candidate' }).click();
    await page.getByText('0 of 1 answered. Waiting for the service').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped: 0 of 1 answered.').waitFor();
    expect(attempts).toBe(1);
    await page.unroute('**/graphql');
    await closeAfterOutage(visitor);
  });

  it('is usable where the network is slow, and says that it is asking', async () => {
    const { page, context, close } = await visit(browser, service.url, { phone: true });
    const network = await context.newCDPSession(page);
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 300,
      downloadThroughput: 50_000,
      uploadThroughput: 20_000,
    });
    await page.goto('/');
    const box = page.getByRole('combobox', { name: 'Certificate held' });
    // Typed faster than answers come: the last of what was typed is what is found.
    await box.pressSequentially('GIC-SETTING');
    await box.fill('GIC-JD-HAND');
    await page.getByRole('listbox').getByText('Searching…').or(page.getByText('Searching…')).first().waitFor();
    const option = page.getByRole('listbox').getByRole('option');
    await option.filter({ hasText: 'GIC-JD-HAND' }).waitFor();
    expect(await option.count()).toBe(1);
    await option.click();
    await page.goto(QUESTION);
    await page.getByText('Asking…').first().waitFor();
    await headed(page, 'Conditionally recognised');
    // Looked for all the while: where clicks take longer than answers, what is clicked last has been answered before.
    const dimmed = page.evaluate(DIMMED);
    // Two changes in a row: the answer to the last one stays.
    await page.getByRole('checkbox', { name: WORDS.en.years }).check();
    await page.getByRole('checkbox', { name: WORDS.en.years }).uncheck();
    await page.getByRole('checkbox', { name: WORDS.en.years }).check();
    await dimmed;
    await page.locator('[data-old=false]').waitFor();
    await headed(page, 'Recognised');
    await close();
  });

  it('runs nothing that is written into the document, and asks nobody else', async () => {
    const { page, faults, close } = await visit(browser, service.url);
    const reply = await page.goto(QUESTION);
    await headed(page, 'Conditionally recognised');
    const policy = reply?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const [image] = await Promise.all([
      page.waitForEvent('requestfailed'),
      page.evaluate(`{
        const script = document.createElement('script');
        script.textContent = 'document.title = "taken over"';
        document.body.append(script);
        document.body.append(Object.assign(new Image(), { src: 'https://example.org/spy.png' }));
      }`),
    ]);
    expect(image.failure()?.errorText).toBe('csp');
    expect(await page.title()).not.toBe('taken over');
    expect(faults.filter((fault) => /Content Security Policy/.test(fault))).toHaveLength(2);
    faults.length = 0;
    await close();
  });
});

/** Kept once an answer is dimmed; runs in the page. */
const DIMMED = `new Promise((seen) => {
  const look = () => (document.querySelector('[data-old=true]') ? seen() : requestAnimationFrame(look));
  look();
})`;

/** Of what is shown though it answers another question; runs in the page. */
const OUTLINE = `getComputedStyle(document.querySelector('[data-old=true] > :not([role=status])')).outlineStyle`;

const headed = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name, exact: true }).waitFor();

/** The browser itself tells of requests without an answer; of nothing else. */
async function closeAfterOutage({ faults, close }: Visitor): Promise<void> {
  const others = faults.filter((fault) => !/net::ERR_(CONNECTION_\w+|FAILED|EMPTY_RESPONSE)/.test(fault));
  faults.splice(0, faults.length, ...others);
  await close();
}
