/** The page, over a register that is older than the rule of what a text may hold: whatever cannot be seen of it is made visible. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { visible } from '../../src/language/characters';
import { describeInBrowser, openBrowser, visit } from '../support/browser';
import { DESK, signIn } from '../support/desk';
import { FORGERY, writeOldRegister } from '../support/old-register';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

const words = DESK.en;
const QUESTION = 'c=HELD&c=BANNED&post=p1&region=HK';

describeInBrowser('names that forge', () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    const database = join(folder, 'old.sqlite');
    await writeOldRegister(database);
    [browser, service] = await Promise.all([openBrowser(), startService({ database })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  /** What somebody reads of the page, in lines and cells. */
  const read = async (page: Page): Promise<readonly string[]> =>
    String(await page.evaluate('document.body.innerText')).split(/[\n\t]/);

  it.each([
    ['an answer', `/?${QUESTION}`, 'Held⟨U+000A⟩⟨U+000A⟩'],
    ['where it carries', '/carries?c=HELD', 'Post⟨U+000A⟩⟨U+000A⟩'],
    ['who counts', '/accepted?post=p1&region=HK', 'Asked⟨U+001B⟩[2J'],
    ['the frameworks', '/frameworks', 'Level⟨U+001B⟩[2J'],
    ['a list', '/registry/certificates', 'Banned⟨U+202E⟩'],
    ['a record', '/registry/exclusions/X', 'Refused⟨U+000A⟩⟨U+000A⟩'],
    ['the ledger', '/registry/ledger', 'Because⟨U+202E⟩'],
    ['a code that is asked for', '/registry/posts/p1%E2%80%AE', 'p1⟨U+202E⟩'],
  ])('are shown as they are on the page of %s', async (_, path, seen) => {
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.getByText(seen).first().waitFor();
    const lines = await read(page);
    for (const line of lines) expect(visible(line)).toBe(line);
    expect(lines.filter((line) => line.startsWith(FORGERY))).toEqual([]);
    await visitor.close();
  });

  it('are shown in what is kept of an answer, on lines that the registry has broken', async () => {
    const { data } = await service.graphql(
      'query ($claim: ClaimInput!) { decide(claim: $claim) { ... on RecognitionDecision { summary } } }',
      { claim: { holdings: [{ certificate: 'HELD' }], post: 'p1', region: 'HK', onDate: '2026-03-04' } },
    );
    const { summary } = (data as { decide: { summary: string } }).decide;
    expect(summary.split('\n').length).toBeGreaterThan(5);
    expect(summary.split('\n').filter((line) => line.startsWith(FORGERY))).toEqual([]);
  });

  it('stay as they are while something else of the record is amended, and no new one is taken', async () => {
    const visitor = await visit(browser, service.url);
    const { page } = visitor;
    await page.goto('/desk/records/posts/p1');
    await signIn(page, words, await service.tokenFor('rita', 'registrar'));
    await page.getByText('Post⟨U+000A⟩⟨U+000A⟩').first().waitFor();
    await page.getByRole('button', { name: 'Draft an amendment' }).click();
    await page.getByLabel(/^ISCO/).fill('7313\u200b');
    const amend = page.getByRole('region', { name: 'Amend', exact: true });
    // A reason that was copied in two lines, with an accent of its own.
    await amend.getByLabel(words.reason).fill('Cafe\u0301\nprinted');
    expect(await amend.getByLabel(words.reason).inputValue()).toBe('Cafe\u0301 printed');
    await page.getByRole('radio', { name: 'Example only' }).check();
    await amend.getByRole('button', { name: 'Amend', exact: true }).click();
    await page.getByText('U+200B ZERO WIDTH SPACE').first().waitFor();
    await page.getByLabel(/^ISCO/).fill('7314');
    await amend.getByRole('button', { name: 'Amend', exact: true }).click();
    await page.getByText(words.done).waitFor();
    await visitor.close();
    const { data } = await service.graphql(
      '{ history(type: POST, code: "p1") { content recordedIn { reason } } post(code: "p1") { name } }',
    );
    const [{ content, recordedIn }, first] = data?.history as { content: string; recordedIn: { reason: string } }[];
    expect(JSON.parse(content)).toEqual({
      ...(JSON.parse(first.content) as object),
      isco: '7314',
      standing: 'ILLUSTRATIVE',
    });
    expect(recordedIn.reason).toBe('Café printed');
    expect((data?.post as { name: string }).name).toContain(`\n\n${FORGERY}`);
  });
});
