/** How far a long run is on the page: a bar and a sentence that go up to the end, for whoever sees them and whoever hears them. */
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, visit } from '../support/browser';
import { DESK, signIn } from '../support/desk';
import { giveText } from '../support/given-sheets';
import { startService, type RunningService } from '../support/service';

/** What was shown, each time that it changed: the bar, and the sentence in the live region that names it. */
interface Shown {
  readonly value: number;
  readonly max: number;
  readonly said: string;
}

/** Runs in the page: keeps what bars show from the first on, and how many live regions there were for them. */
const WATCH = `(() => {
  const shown = (window.shown = []);
  const regions = (window.regions = new Set());
  const look = () => {
    for (const bar of document.querySelectorAll('progress')) {
      const region = bar.closest('label').querySelector('[role=status]');
      regions.add(region);
      const now = { value: bar.value, max: bar.max, said: region.textContent.trim() };
      if (JSON.stringify(now) !== JSON.stringify(shown.at(-1))) shown.push(now);
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
})()`;

const shownOn = (page: Page): Promise<readonly Shown[]> => page.evaluate('window.shown');

describeInBrowser('how far a run is', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it('shows and says of a list of candidates how many are answered, up to all of them', async () => {
    const { page, axe, close } = await visit(browser, service.url);
    await page.addInitScript(WATCH);
    await page.goto('/accepted/candidates?post=jewellery-designer&region=HK');
    const rows = Array.from({ length: 1_000 }, (_, at) => `C${String(at)},GIC-JD-HAND`);
    await giveText(page, ['Candidate,Certificate', ...rows].join('\n'));
    await page.getByRole('button', { name: 'Ask for 1,000 candidates' }).click();
    await page.getByRole('status').getByText('All 1,000 answered.', { exact: true }).waitFor();
    const values = [0, 200, 400, 600, 800, 1_000];
    const said = values.map((value) => `${value.toLocaleString('en')} of 1,000 answered…`);
    const shown = await shownOn(page);
    expect([...new Set(shown.map(({ value }) => value))]).toEqual(values);
    expect(new Set(shown.map(({ max }) => max))).toEqual(new Set([1_000]));
    expect([...new Set(shown.map((one) => one.said))]).toEqual([...said, 'All 1,000 answered.']);
    // What is announced is a change within one region.
    expect(await page.evaluate('window.regions.size')).toBe(1);
    const bar = page.getByRole('progressbar', { name: 'All 1,000 answered.' });
    expect([await bar.getAttribute('value'), await bar.getAttribute('max')]).toEqual(['1000', '1000']);
    expect(await axe()).toEqual([]);
    await close();
  });

  it('shows and says at the desk how many rows are checked, then how many certificates are registered', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.addInitScript(WATCH);
    await page.goto('/desk/issued');
    await signIn(page, DESK.en, await service.tokenFor('ann', 'body:GIC'));
    const rows = Array.from({ length: 2_100 }, (_, at) => `GIC-JD-HAND,P-${String(at)},ZQUARK,zq,2024-06-05`);
    await giveText(page, ['Certificate,Certificate number,Holder’s name,Check item,Awarded on', ...rows].join('\n'));
    const part = page.getByRole('region', { name: 'From a spreadsheet' });
    await part.getByLabel(DESK.en.reason, { exact: true }).fill('Board');
    await part.getByRole('button', { name: 'Register 2,100 certificates' }).click();
    await part.getByRole('status').getByText('All 2,100 certificates are registered as issued.').waitFor();
    const shown = await shownOn(page);
    const phases = ['rows checked…', 'certificates registered…'].map((phase) =>
      shown.filter(({ said }) => said.endsWith(phase)),
    );
    // The end of each is the beginning of what comes after it.
    const values = [0, 1_000, 2_000];
    expect(phases.map((phase) => phase.map(({ value }) => value))).toEqual([values, values]);
    for (const { value, max, said } of phases.flat()) {
      expect(max).toBe(2_100);
      expect(said).toContain(`${value.toLocaleString('en')} of 2,100 `);
    }
    expect(await page.evaluate('window.regions.size')).toBe(1);
    // At its end there is nothing to wait for.
    expect(await part.getByRole('progressbar').count()).toBe(0);
    await close();
  }, 120_000);
});
