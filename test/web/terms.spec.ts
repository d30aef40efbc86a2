/** The words of the law: each is linked from where it is used, unobtrusively, to where the glossary explains it. */
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, visit } from '../support/browser';
import { DESK, propose, signIn } from '../support/desk';
import { settled } from '../support/reading';
import { startService, type RunningService } from '../support/service';

const DAY = 'day=2026-11-30';

/** Pages that anybody can open: between them they use every word. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  about: ['/about'],
  answers: [
    `/?c=HKRPL-DESIGN-4&post=jewellery-designer&region=HK&${DAY}`,
    `/?c=GIC-JD-HAND&post=jewellery-designer&region=HK&${DAY}`,
    `/?c=CN-MOULD-4&post=mould-maker&region=HK&${DAY}`,
    `/?c=CN-WAITER-4&post=restaurant-server&region=MO&purpose=TRAINING&${DAY}`,
    `/?c=MOLSS-PMJ-HAND&post=jewellery-maker&region=HK&${DAY}`,
    `/?c=GIC-JD-HAND&post=hairdresser&region=MO&${DAY}`,
  ],
  ways: ['/ways?c=GIC-JD-HAND&post=gem-setter&region=HK'],
  map: ['/carries?c=GIC-JD-HAND'],
  curriculum: ['/curriculum?programme=EX-GZ-SETTING'],
  frameworks: ['/frameworks'],
  receipt: ['/receipt'],
  ledger: ['/registry/ledger'],
  lists: [
    'agreements',
    'bodies',
    'certificates',
    'equivalences',
    'exclusions',
    'fields',
    'frameworks',
    'level-references',
    'posts',
    'regions',
    'requirements',
    'units',
  ].map((list) => `/registry/${list}`),
  records: [
    '/registry/requirements/jewellery-designer:HK',
    '/registry/requirements/architect:CN-GD',
    '/registry/equivalences/EQ-GIC-HAND-HKDI',
    '/registry/equivalences/EQ-MEPE-CPA-OLD',
    '/registry/agreements/AG-JEWEL-PILOT',
    '/registry/agreements/AG-HENGQIN-2022',
    '/registry/certificates/GIC-JD-HAND',
  ],
};

/** Where the words of the content lead, as far as the glossary. */
const termsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('main a[href^="/glossary#"]')].map((link) => link.getAttribute('href').slice(10))`,
  );

describeInBrowser('The words of the law', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it('are all linked from where they are used, and no link leads to a word that is not explained', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/glossary');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const explained = await page.evaluate<string[]>(
      '[...document.querySelectorAll("main section [id][tabindex]")].map(({ id }) => id)',
    );
    const used = new Set<string>();
    for (const [room, addresses] of Object.entries(ROOMS)) {
      const found = new Set<string>();
      for (const address of addresses) {
        await page.goto(address, { waitUntil: 'networkidle' });
        await page.locator('main h1').first().waitFor();
        await settled(page);
        for (const term of await termsOn(page)) found.add(term);
        // A link within what is pressed for something else would do two things at once.
        expect(await page.locator(':is(a, button, label, summary, th[onclick]) a[href^="/glossary#"]').count()).toBe(0);
      }
      expect([room, found.size > 0]).toEqual([room, true]);
      for (const term of found) used.add(term);
    }
    const code = await propose(service, 'HKRPL-QUALITY-4');
    await page.goto('/desk');
    await signIn(page, DESK.en, await service.tokenFor('ann', 'body:VTC'));
    await page.getByText(code).waitFor();
    for (const term of await termsOn(page)) used.add(term);
    await page.goto('/desk/records/equivalences/EQ-VTC-SETTING-MO');
    const acts = page.getByRole('region', { name: 'What can be done' });
    await acts.getByRole('button', { name: 'Suspend' }).waitFor();
    for (const term of await termsOn(page)) used.add(term);
    await acts.getByRole('button', { name: 'Suspend' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(DESK.en.reason, { exact: true }).fill('Under review');
    await dialog.getByRole('button', { name: 'Suspend', exact: true }).click();
    await dialog.getByText(DESK.en.done).waitFor();
    await dialog.getByRole('button', { name: DESK.en.close }).click();
    await page.getByRole('link', { name: 'Suspended', exact: true }).waitFor();
    for (const term of await termsOn(page)) used.add(term);
    expect(explained.length).toBeGreaterThan(40);
    expect([...used].sort()).toEqual([...explained].sort());
    await page.waitForLoadState('networkidle');
    await close();
  });

  it('lead by keyboard to what they mean, and on paper are nothing but words', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/registry/requirements/architect:CN-GD');
    const word = page.getByRole('main').getByRole('link', { name: 'Regulated by law', exact: true });
    await word.waitFor();
    const line = (): Promise<string> =>
      page.evaluate<string>(
        `getComputedStyle(document.querySelector('main a[href="/glossary#regulated"]')).textDecorationLine`,
      );
    expect(await line()).toBe('underline');
    await page.emulateMedia({ media: 'print' });
    expect(await line()).toBe('none');
    await page.emulateMedia({ media: 'screen' });
    await word.press('Enter');
    await page.getByRole('heading', { name: 'Glossary' }).waitFor();
    await page.locator('#regulated:focus').waitFor();
    // Whoever comes back is at the word again.
    await page.goBack();
    await page.locator(':focus', { hasText: 'Regulated by law' }).waitFor();
    await close();
  });
});
