/** What the stories of three people have in common: who they are, and what each must be able to say after a minute. */
import type { Browser, Locator, Page } from 'playwright-core';
import { BRIEF } from '../support/brief';
import { ALL_LANGUAGES, visit, type Look, type PageLanguage, type Visitor } from '../support/browser';
import { textsOf } from '../support/page-texts';
import { WORDS } from './words';

/** What the shipped catalogue says changes with its periods: all ask about this day. */
export const DAY = { typed: '2026-11-23', en: '23 November 2026', zh: '2026年11月23日', pt: '23 de novembro de 2026' };
export const dayIn = (language: PageLanguage): string =>
  DAY[language.startsWith('zh') ? 'zh' : (language as 'en' | 'pt')];

/** Everybody in each language, by turns on a phone and at a desk; in one language both ways. */
export const LOOKS: readonly Required<Pick<Look, 'language' | 'phone'>>[] = BRIEF
  ? [{ language: 'zh-HK', phone: true }]
  : [
      { language: 'zh-HK', phone: true },
      { language: 'zh-HK', phone: false },
      ...ALL_LANGUAGES.filter((language) => language !== 'zh-HK').map((language, at) => ({
        language,
        phone: at % 2 === 0,
      })),
    ];

/** A stranger opens the first page, and reads there what it is for. */
export async function arrive(
  browser: Browser,
  url: string,
  look: Look & { readonly language: PageLanguage },
): Promise<Visitor> {
  const visitor = await visit(browser, url, look);
  const { page } = visitor;
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: textsOf('ask/texts', look.language)('title') }).waitFor();
  await page.getByText(textsOf('ask/start-texts', look.language)('purpose')).waitFor();
  return visitor;
}

/** Goes through one of the doors of the first page into a room, which says what it is for. */
export async function enter(page: Page, language: PageLanguage, door: string, room: string): Promise<void> {
  const names = textsOf('frame/texts', language);
  const behind = page
    .getByRole('main')
    .locator('section.sheet', { has: page.getByRole('heading', { name: names(door), exact: true }) });
  await behind.getByRole('link', { name: names(room), exact: true }).click();
  await page.waitForURL(/\/./);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Says of which day it asks. */
export async function askAbout(page: Page, language: PageLanguage): Promise<void> {
  await page.locator('summary').filter({ hasText: WORDS[language].circumstances }).click();
  await page.getByLabel(WORDS[language].day).fill(DAY.typed);
}

/** What everybody must find on an answer: the verdict, until when, what is still needed, what to do next, and whom to ask. */
export async function understood(page: Page, language: PageLanguage, verdict: string): Promise<void> {
  const words = WORDS[language];
  await page.getByRole('heading', { name: verdict, exact: true }).waitFor();
  const answer = page.locator('[aria-live=polite][aria-atomic=true]');
  // A sentence, then until when it holds, or that no end is known.
  expect((await answer.locator('h2 + p').innerText()).length).toBeGreaterThan(10);
  const until = await answer.locator('h2 + p + p').innerText();
  expect(until).toMatch(/\d{4}|$/);
  expect(until.trim()).not.toBe('');
  await page.getByRole('heading', { name: words.needed, exact: true }).waitFor();
  const next = sheetOf(page, words.next);
  await next.getByText(textsOf('ask/next-texts', language)('ask'), { exact: true }).waitFor();
  expect(await next.locator('strong').first().innerText()).not.toBe('');
}

/** A part of a page, by its heading. */
export const sheetOf = (page: Page, heading: string): Locator =>
  page.locator('section.sheet').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });

/** Nothing of the page is beyond the edge of the window. */
export async function fits(page: Page): Promise<void> {
  const beyond = await page.evaluate<readonly string[]>(
    `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth && element.closest('.scroll') === null)
      .map((element) => element.tagName + ': ' + element.textContent.slice(0, 60))`,
  );
  expect(beyond).toEqual([]);
}
