/** A real browser for the page: it watches for whatever must never happen on any page, and says so when it is closed. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { BRIEF } from './brief';
import { AHEAD, setAhead, withoutClock } from './clock.mjs';

/** Without an interface of its own it takes a quarter less time. */
const HEADLESS = '/usr/bin/chromium-headless-shell';
const PLACES = [HEADLESS, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PROGRAM = [process.env.CHROMIUM ?? '', ...PLACES].find((place) => place !== '' && existsSync(place));

/** Where screens of every page are written to, for looking at, if `SCREENS` is set; ignored by Git. */
const SCREENS = process.env.SCREENS ? join(__dirname, '../../screens') : null;

if (PROGRAM === undefined)
  process.stderr.write(
    'The tests of the page are skipped: there is no Chromium. Install it (`apt-get install chromium-headless-shell`, or `chromium`) or name it in `CHROMIUM`.\n',
  );

/** `describe`, where there is a browser. */
export const describeInBrowser = PROGRAM === undefined ? describe.skip : describe;

export const ALL_LANGUAGES = ['en', 'zh-HK', 'zh-CN', 'pt'] as const;
export type PageLanguage = (typeof ALL_LANGUAGES)[number];
/** Those that a story is told in. */
export const LANGUAGES: readonly PageLanguage[] = BRIEF ? ['zh-HK', 'pt'] : ALL_LANGUAGES;

export function openBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Each window would have a process of its own to start.
    '--renderer-process-limit=1',
  ];
  return chromium.launch({ executablePath: PROGRAM ?? '', args, env: withoutClock() });
}

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Problems that axe finds on the page as it is now, one line each. */
  readonly axe: () => Promise<readonly string[]>;
  /** Writes the page as it is now to `screens/NAME-WIDTH.png`, if screens are wanted. */
  readonly screen: (name: string) => Promise<void>;
  /** What must not happen and did: errors and warnings of the console, faults, requests to other hosts. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

export interface Look {
  readonly language?: PageLanguage;
  readonly phone?: boolean;
  readonly dark?: boolean;
  /** Others than the service that may be asked. */
  readonly hosts?: readonly string[];
}

/** Somebody with a browser of a language, on a phone or at a desk. */
export async function visit(
  browser: Browser,
  url: string,
  { language = 'en', phone = false, dark = false, hosts = [] }: Look = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    locale: language,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    viewport: phone ? { width: 360, height: 740 } : { width: 1200, height: 800 },
  });
  if (AHEAD !== 0) await context.addInitScript(setAhead, AHEAD);
  const page = await context.newPage();
  const faults: string[] = [];
  watch(page, [new URL(url).host, ...hosts], faults);
  return {
    page,
    context,
    faults,
    axe: async () => {
      // What it looks for is the same on every day.
      if (BRIEF) return [];
      // Nothing here is framed: what would be put together from frames in a window of its own takes half of the time.
      const builder = new AxeBuilder({ page }).setLegacyMode();
      // What is right is not handed over: that takes longer than to look for what is wrong.
      const { violations } = await builder.options({ resultTypes: ['violations'] }).analyze();
      return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' | ')})`);
    },
    screen: async (name) => {
      if (SCREENS === null) return;
      mkdirSync(SCREENS, { recursive: true });
      const path = join(SCREENS, `${name}-${phone ? 'phone' : 'desktop'}${dark ? '-dark' : ''}.png`);
      await page.screenshot({ path, fullPage: true });
      // What lies where is not what it was while the whole page was in sight.
      await page.evaluate('scrollTo(0, 0)');
    },
    close: async () => {
      await context.close();
      expect(faults).toEqual([]);
    },
  };
}

function watch(page: Page, hosts: readonly string[], faults: string[]): void {
  page.on('console', (message) => {
    // That the page is there, and the record of its address is not, is told by the status.
    const isOfAddress = /status of 4(04|10) /.test(message.text()) && message.location().url === page.url();
    if (['error', 'warning'].includes(message.type()) && !isOfAddress) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`fault: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, host: asked } = new URL(request.url());
    if (/^https?:|^wss?:/.test(protocol) && !hosts.includes(asked)) faults.push(`asked another host: ${request.url()}`);
  });
}

/** Chooses a record in a picker by what somebody types into it. */
export async function pick(page: Page, label: string | RegExp, typed: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: typeof label === 'string' }).fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}

/** Goes to a room of the page by the menu, which on a phone has to be opened first. */
export async function goTo(page: Page, room: string): Promise<void> {
  const menu = page.getByRole('navigation').getByRole('button', { expanded: false }).first();
  if (await menu.isVisible()) await menu.click();
  // Beside the desk stands how much waits there.
  const name = new RegExp(`^${room}( [(（]|$)`);
  await page.getByRole('banner').getByRole('link', { name }).click();
}

/** Shows the next page of a list, in English. */
export async function showMore(page: Page): Promise<void> {
  const shown = await page.getByText(/^[\d,]+ of [\d,]+ shown$/).innerText();
  await page.getByRole('button', { name: 'Show more' }).click();
  await page.getByText(shown, { exact: true }).waitFor({ state: 'detached' });
}
