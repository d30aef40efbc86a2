/** Where the colours are the reader's own, arrows stay arrows: in the picture of an answer, and on maps of equivalences. */
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describeInBrowser, openBrowser, visit } from '../support/browser';
import { startService, type RunningService } from '../support/service';

const STEP = 'li[data-in-force=true]';

/** What is cut out of a picture of the page, in pixels of the page. */
interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

describeInBrowser('In forced colours', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each([{ phone: true, along: 'down' }] as readonly { phone: boolean; along: 'down' | 'across' }[])(
    'the steps of an answer have heads that narrow to a point: $along',
    async ({ phone, along }) => {
      const { page, screen, close } = await visit(browser, service.url, { phone });
      await page.emulateMedia({ forcedColors: 'active' });
      await page.goto('/?c=GIC-JD-HAND&post=jewellery-designer&region=HK&day=2026-11-23', { waitUntil: 'networkidle' });
      await page.locator(STEP).first().scrollIntoViewIfNeeded();
      const { data, width, height } = PNG.sync.read(await page.screenshot({ clip: await headOf(page, along) }));
      // Whatever is not the ground, which shows in the corners that the point leaves free.
      const ground = (height - 1) * width * 4;
      const isInk = (x: number, y: number): boolean => {
        const at = (y * width + x) * 4;
        return [0, 1, 2].some((part) => Math.abs(data[at + part] - data[ground + part]) > 64);
      };
      const inked = (share: number): number => {
        const line = Math.floor(share * (along === 'down' ? height : width));
        const dots = Array.from({ length: along === 'down' ? width : height }, (_, dot) => dot);
        return dots.filter((dot) => (along === 'down' ? isInk(dot, line) : isInk(line, dot))).length;
      };
      expect(inked(0.7)).toBeGreaterThan(0);
      expect(inked(0.2)).toBeGreaterThan(inked(0.7) + 2);
      await screen(`answer-forced-${along}`);
      await close();
    },
  );

  it('the lines of a map of equivalences have heads in the colour of the text', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/registry/certificates/HKRPL-SALES-3', { waitUntil: 'networkidle' });
    await page.locator('path[data-state]').first().waitFor({ state: 'attached' });
    const [text, heads, lines] = await page.evaluate<readonly [string, readonly string[], readonly string[]]>(
      `[getComputedStyle(document.body).color,
        [...document.querySelectorAll('marker *')].map((head) => getComputedStyle(head).fill),
        [...document.querySelectorAll('path[data-state]')].map((line) => getComputedStyle(line).stroke)]`,
    );
    expect(heads.length).toBeGreaterThan(0);
    expect([...new Set([...heads, ...lines])]).toEqual([text]);
    await close();
  });
});

/** Where the head of the first step's arrow is drawn: below it where steps lie below each other, else at the end of its first line. */
const headOf = (page: Page, along: 'down' | 'across'): Promise<Clip> =>
  page.evaluate<Clip>(`(() => {
    const step = document.querySelector('${STEP}');
    const element = ${along === 'down' ? 'step' : 'step.firstElementChild'};
    const { left, top } = element.getBoundingClientRect();
    const head = getComputedStyle(element, '::after');
    const sizeOf = (...sides) => sides.reduce((sum, side) => sum + parseFloat(head['border' + side + 'Width']), 0);
    const size = { width: sizeOf('Left', 'Right'), height: sizeOf('Top', 'Bottom') };
    const right = left + element.clientLeft + element.clientWidth - parseFloat(head.right) - size.width;
    const bottom = top + element.clientTop + element.clientHeight - parseFloat(head.bottom) - size.height;
    return { x: right, y: bottom, ...size };
  })()`);
