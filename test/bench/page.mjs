/**
 * What the page costs whoever opens it, in Chromium: how much script comes first; how soon Ask can be used on a processor slowed four times;
 * how soon a picker answers what is typed, on a register of 200,000 certificates; how long the map of the catalogue that ships takes to be drawn.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { figure, median } from './measure.mjs';
import { importInto, startOn } from './service-start.mjs';
import { largeCatalogue } from '../support/large-catalogue.mjs';

const PLACES = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const BUILT = fileURLToPath(new URL('../../dist/web/index.html', import.meta.url));
const ARGUMENTS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** The label of the first picker of Ask. */
const PICKER = 'Certificate held';
const CERTIFICATES = 200_000;
const VISITS = 7;
const SLOWED = 4;
const KIB = 1024;
/** Every job in every region, whatever is said there. */
const MAP =
  '/carries?c=GIC-JD-HAND&show=RECOGNISED&show=CONDITIONAL&show=PARTIAL&show=NOT_RECOGNISED&show=UNDETERMINED';
/** Typed letter by letter. */
const TYPED = ['jewellery', 'certificate 1', '珠寶證書', 'goldsmith'];

/** @returns lines to print. */
export async function pageSpeed(folder) {
  const program = PLACES.find((place) => place !== '' && existsSync(place));
  if (program === undefined) return ['skipped: there is no Chromium (`apt-get install chromium`, or `CHROMIUM`)'];
  if (!existsSync(BUILT)) return ['skipped: `dist/web` is not built'];
  const document = join(folder, 'large');
  mkdirSync(document);
  writeFileSync(join(document, 'large.json'), JSON.stringify(largeCatalogue(CERTIFICATES)));
  const env = { ...process.env, DATABASE_URL: `sqlite:${join(folder, 'page.sqlite')}`, CATALOGUE: 'none' };
  await importInto({ cwd: folder, env }, document);
  const service = await startOn({ cwd: folder, env });
  const browser = await chromium.launch({ executablePath: program, args: ARGUMENTS });
  try {
    const visits = [];
    for (let visit = 0; visit < VISITS; visit++) visits.push(await firstVisit(browser, service.url));
    const typing = await typingAt(browser, service.url);
    const drawn = await mapsOf(browser, folder);
    const of = (name) => median(visits.map((visit) => visit[name]));
    return [
      `first load of Ask: ${figure(of('script') / KIB)} KiB of script, ${figure(of('bytes') / KIB)} KiB in all (compressed), ${figure(of('requests'))} requests`,
      `on a processor slowed ${SLOWED} times: first paint after ${figure(of('paint'))} ms, largest after ${figure(of('largest'))} ms, usable after ${figure(of('usable'))} ms; blocked for ${figure(of('blocked'))} ms, layout shift ${of('shift').toFixed(3)}`,
      `a picker over ${CERTIFICATES.toLocaleString('en')} certificates answers a letter within ${figure(median(typing))} ms (95 % within ${figure(typing[Math.floor(typing.length * 0.95)])} ms, all within ${figure(typing.at(-1))} ms; the limit is 100 ms)`,
      `the map of ${drawn.rows} jobs and ${drawn.regions} regions is drawn within ${figure(drawn.ms)} ms of its answer, on a processor slowed ${SLOWED} times (the limit is 200 ms)`,
    ];
  } finally {
    await browser.close();
    await service.stop();
  }
}

/** Nothing is kept from an earlier visit. */
async function firstVisit(browser, url) {
  const context = await browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await session.send('Network.enable');
  const kinds = new Map();
  const visit = { script: 0, bytes: 0, requests: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    visit.requests++;
    visit.bytes += encodedDataLength;
    if (kinds.get(requestId) === 'Script') visit.script += encodedDataLength;
  });
  await page.addInitScript(watchLoading);
  await page.goto(url);
  const picker = page.getByRole('combobox', { name: PICKER });
  await picker.waitFor();
  // Usable: what is clicked opens.
  await picker.click();
  await page.getByRole('main').getByRole('option').first().waitFor();
  const loaded = await page.evaluate(() => ({ ...globalThis.loading, usable: performance.now() }));
  await context.close();
  return { ...visit, ...loaded };
}

/** Runs in the page. */
function watchLoading() {
  const loading = (globalThis.loading = { paint: 0, largest: 0, blocked: 0, shift: 0 });
  const watch = (type, note) =>
    new globalThis.PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('paint', ({ startTime }) => (loading.paint = startTime));
  watch('largest-contentful-paint', ({ startTime }) => (loading.largest = startTime));
  watch('longtask', ({ duration }) => (loading.blocked += duration - 50));
  watch('layout-shift', ({ value }) => (loading.shift += value));
}

/** The map of the catalogue that ships: the median of how long it takes from an answer until it stands on the screen. */
async function mapsOf(browser, folder) {
  const env = { ...process.env, DATABASE_URL: `sqlite:${join(folder, 'shipped.sqlite')}` };
  const service = await startOn({ cwd: folder, env });
  try {
    const visits = [];
    for (let visit = 0; visit < VISITS; visit++) visits.push(await mapDrawn(browser, service.url));
    return { ...visits[0], ms: median(visits.map(({ ms }) => ms)) };
  } finally {
    await service.stop();
  }
}

async function mapDrawn(browser, url) {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.addInitScript(watchDrawing);
  const answers = [];
  page.on('response', (response) => {
    if (response.request().postData()?.includes('"regions":[')) answers.push(response.json());
  });
  await page.goto(url + MAP);
  // Asked seldom: who looks into the page while it draws makes it slower.
  await page.waitForFunction(isStill, undefined, { polling: 1000 });
  const ms = await page.evaluate(longestDrawing);
  const rows = await page.getByRole('rowheader').count();
  const [{ data }] = await Promise.all(answers);
  await context.close();
  return { ms, rows, regions: data.portability.cells.totalCount / rows };
}

/** Runs in the page: notes when more rows stand on the screen than before. */
function watchDrawing() {
  const drawn = (globalThis.drawn = []);
  let rows = 0;
  new globalThis.MutationObserver(() => {
    const now = globalThis.document.querySelectorAll('tbody tr').length;
    if (now <= rows) return;
    rows = now;
    // After the frame in which they are laid out and painted.
    globalThis.requestAnimationFrame(() => globalThis.setTimeout(() => drawn.push(performance.now())));
  }).observe(globalThis.document, { childList: true, subtree: true });
}

/** Runs in the page: whether everything has been drawn for a while. */
const isStill = () => performance.now() - (globalThis.drawn.at(-1) ?? Infinity) > 3000;

/** Runs in the page: milliseconds from an answer until it was drawn. */
function longestDrawing() {
  const answers = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/graphql'));
  return Math.max(
    ...globalThis.drawn.map(
      (at) => at - Math.max(...answers.map(({ responseEnd }) => responseEnd).filter((end) => end < at)),
    ),
  );
}

/** Milliseconds from each letter until the answer to it has come; sorted. */
async function typingAt(browser, url) {
  const page = await browser.newPage({ locale: 'en' });
  await page.goto(url);
  const picker = page.getByRole('combobox', { name: PICKER });
  const taken = [];
  for (const text of TYPED) {
    await picker.fill('');
    let so = '';
    for (const letter of text.split(/(?<! )/)) {
      so += letter;
      const answered = page.waitForResponse((response) => response.request().postDataJSON()?.variables?.text === so);
      const start = performance.now();
      await page.keyboard.insertText(letter);
      await (await answered).finished();
      taken.push(performance.now() - start);
    }
  }
  return taken.sort((a, b) => a - b);
}
