/** An answer on a phone: all of what counts is seen at once, whatever the verdict, in each language. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { shippedRegister } from '../support/gba';
import { describeInBrowser, LANGUAGES, openBrowser, visit } from '../support/browser';
import { startService, type RunningService } from '../support/service';
import { WORDS } from './words';

const PHONES = [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
];

/** A question for each verdict; `wanted` is what has to begin within what is seen, beside the verdict and the sentence. */
const QUESTIONS = [
  { verdict: 'recognised', held: 'HKRPL-DESIGN-4', post: 'jewellery-designer', region: 'HK', wanted: 'needed' },
  { verdict: 'conditional', held: 'GIC-JD-HAND', post: 'jewellery-designer', region: 'HK', wanted: 'needed' },
  { verdict: 'partial', held: 'CN-MOULD-4', post: 'mould-maker', region: 'HK', wanted: 'needed' },
  { verdict: 'notRecognised', held: 'GIC-CRAFT', post: 'jewellery-maker', region: 'HK', wanted: 'needed' },
  { verdict: 'undetermined', held: 'GIC-JD-HAND', post: 'hairdresser', region: 'MO', wanted: 'next' },
] as const;

describeInBrowser('An answer on a phone', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    const words = WORDS[language];

    it.each(QUESTIONS)('is told in one fold where it is $verdict', async ({ verdict, held, post, region, wanted }) => {
      const { page, axe, screen, close } = await visit(browser, service.url, { language, phone: true });
      for (const size of PHONES) {
        await page.setViewportSize(size);
        await page.goto(`/?c=${held}&post=${post}&region=${region}&day=2026-11-23`);
        const answer = page.locator('[aria-live=polite][aria-atomic=true]');
        const told = [
          page.getByRole('heading', { name: words[verdict], exact: true }),
          answer.locator('h2 + p'),
          page.getByRole('heading', { name: words[wanted], exact: true }),
        ];
        for (const part of told) await part.waitFor();
        const [from, until] = [await topOf(told[0]), await bottomOf(told[2])];
        expect([from >= 0, until <= size.height ? 'seen' : until]).toEqual([true, 'seen']);
        // The verdict is said once, and no code is.
        const sentence = await told[1].innerText();
        expect(sentence.toLowerCase()).not.toContain(words[verdict].toLowerCase());
        expect(await answer.innerText()).not.toMatch(new RegExp(`\\b(${held}|${post})\\b|\\d{4}-\\d\\d-\\d\\d`));
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(size.width);
      }
      await page.getByText(words.answeredFrom(1)).waitFor();
      expect(await axe()).toEqual([]);
      await screen(`answer-fold-${verdict}-${language}`);
      await close();
    });

    it('leads on with what was asked, and says whom to ask', async () => {
      const { page, close } = await visit(browser, service.url, { language, phone: true });
      const asked = new URLSearchParams(
        'c=GIC-JD-HAND~2021-06-30&post=jewellery-designer&region=HK&day=2026-11-23&years=1',
      ).toString();
      await page.goto(`/?${asked}`);
      const next = page.locator('section.sheet').filter({ has: page.getByRole('heading', { name: words.next }) });
      await next.waitFor();
      const links = await next.getByRole('link').all();
      const at = await Promise.all(links.map((link) => link.getAttribute('href')));
      for (const room of ['/ways', '/carries', '/accepted']) expect(at).toContain(`${room}?${asked}`);
      const { data } = await service.graphql('{ certificate(code: "GIC-JD-HAND") { body { website } } }');
      const { certificate } = data as { certificate: { body: { website: string | null } } };
      if (certificate.body.website !== null) expect(at).toContain(certificate.body.website);
      await close();
    });
  });
});

describeInBrowser('A body that says whom to ask', () => {
  let browser: Browser;
  let service: RunningService;
  const folder = mkdtempSync(join(tmpdir(), 'contacts-'));
  beforeAll(async () => {
    const register = shippedRegister();
    const bodies = register.bodies.map((body) => (body.code === 'GIC' ? { ...body, ...ASKED } : body));
    const path = join(folder, 'catalogue.json');
    writeFileSync(path, JSON.stringify({ ...register, bodies }));
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: path })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
    rmSync(folder, { recursive: true });
  });

  it.each(LANGUAGES)('is named with its office, and with how to have a decision reviewed, in %s', async (language) => {
    const { page, axe, close } = await visit(browser, service.url, { language, phone: true });
    await page.goto('/?c=GIC-JD-HAND&post=jewellery-designer&region=HK&day=2026-11-23');
    const next = page
      .locator('section.sheet')
      .filter({ has: page.getByRole('heading', { name: WORDS[language].next }) });
    const office = next.locator('address');
    await office.getByText('1 Example Road, Wuhan', { exact: true }).waitFor();
    expect(await office.getByRole('link', { name: '+86 27 0000 0000' }).getAttribute('href')).toBe('tel:+862700000000');
    await office.getByRole('link', { name: 'https://example.org/ask' }).waitFor();
    await next.getByText('Write to the appeals board.').waitFor();
    await next.getByText(/\b60\b/).waitFor();
    expect(await axe()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await close();
  });
});

/** What a body may say of itself. */
const ASKED = {
  contacts: [
    { address: { en: '1 Example Road, Wuhan' }, telephone: '+86 27 0000 0000', website: 'https://example.org/ask' },
  ],
  review: { text: { en: 'Write to the appeals board.' }, days: 60 },
};

const topOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.y ?? NaN;

const bottomOf = async (part: Locator): Promise<number> => {
  const box = await part.boundingBox();
  return box === null ? NaN : box.y + box.height;
};
