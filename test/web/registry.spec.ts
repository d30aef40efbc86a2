/** The registry: every record with its history and sources, what rests on it, the findings, the ledger and its verification. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compactVerify, createRemoteJWKSet } from 'jose';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, showMore, visit } from '../support/browser';
import { registry as command } from '../support/programs';
import { startService, type RunningService } from '../support/service';

const WORDS = {
  en: {
    search: 'Search',
    certificates: 'Certificates',
    history: 'History',
    restsOn: 'Records that use this',
    changed: '1 field changed',
    first: 'The first version.',
    amendment: 'Amendment',
    registration: 'Registration',
    months: 'Valid for (months)',
    retired: 'This record is no longer in the register.',
    retirement: 'Retirement',
    verify: 'Verify the ledger now',
    sound: /recomputed from the records and fit/,
    remembered: /which this device remembers, is still the same/,
  },
  'zh-HK': {
    search: '搜尋',
    certificates: '證書',
    history: '修訂記錄',
    restsOn: '以其為依據的記錄',
    changed: '更改了 1 個欄位',
    first: '首個版本。',
    amendment: '修訂',
    registration: '登記',
    months: '有效期（月）',
    retired: '此記錄已不在登記冊內',
    retirement: '註銷',
    verify: '立即核實登記日誌',
    sound: /已按記錄重新計算，相符無誤/,
    remembered: /此裝置記得的第 .* 條亦與原來相同/,
  },
  'zh-CN': {
    search: '搜索',
    certificates: '证书',
    history: '变更记录',
    restsOn: '以其为依据的记录',
    changed: '更改了 1 个字段',
    first: '首个版本。',
    amendment: '修订',
    registration: '登记',
    months: '有效期（月）',
    retired: '此记录已不在登记册内',
    retirement: '注销',
    verify: '立即核实变更日志',
    sound: /已按记录重新计算，相符无误/,
    remembered: /本设备记得的第 .* 条也与原来相同/,
  },
  pt: {
    search: 'Procurar',
    certificates: 'Certificados',
    history: 'História',
    restsOn: 'Registos que o utilizam',
    changed: '1 campo alterado',
    first: 'A primeira versão.',
    amendment: 'Alteração',
    registration: 'Registo',
    months: 'Validade (meses)',
    retired: 'Este registo foi retirado e já não está em vigor.',
    retirement: 'Retirada do registo',
    verify: 'Verificar agora o livro de atos',
    sound: /recalculad[oa]s? a partir dos registos e conferem?/,
    remembered: /que este dispositivo recorda, continua igual/,
  },
} as const;

/** Each type: where its list is on the page, and what the schema calls it. */
const ALIKE =
  'agreements bodies certificates consortia courses equivalences exclusions fields frameworks openings posts programmes regions ' +
  'requirements skills units';
const LISTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ALIKE.split(' ').map((list) => [list, list])),
  'level-references': 'levelReferences',
  'post-groups': 'postGroups',
};

const REASON = 'Board minutes of 3 March';

describeInBrowser('the registry', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-registry-'));
  const database = join(folder, 'registry.sqlite');
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba', database })]);
    const token = await service.tokenFor('ann', 'body:GIC');
    const certificate = (code: string, validMonths: number) => ({
      certificate: {
        code,
        name: { en: `New ${code}`, zhHant: '新證書', zhHans: '新证书', pt: 'Novo' },
        body: 'GIC',
        validMonths,
      },
    });
    const act = async (field: string, variables: object): Promise<void> => {
      const { data, errors } = await service.graphql(
        `mutation ($record: RecordInput, $act: ActInput!) { ${field} { __typename } }`.replace(
          '$record: RecordInput,',
          'record' in variables ? '$record: RecordInput!,' : '',
        ),
        { ...variables },
        token,
      );
      expect(errors).toBeUndefined();
      expect(Object.values(data ?? {})).toEqual([{ __typename: 'ActRecorded' }]);
    };
    await act('register(record: $record, act: $act)', { record: certificate('NEW-1', 24), act: { reason: 'Founded' } });
    await act('amend(record: $record, seenRevision: 2, act: $act)', {
      record: certificate('NEW-1', 36),
      act: { reason: REASON, evidence: [{ title: 'Minutes', url: 'https://example.org/minutes.pdf' }] },
    });
    await act('register(record: $record, act: $act)', {
      record: certificate('OLD-1', 12),
      act: { reason: 'In error' },
    });
    await act('retire(type: CERTIFICATE, code: "OLD-1", seenRevision: 4, act: $act)', {
      act: { reason: 'Entered twice' },
    });
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Codes of a list, as the service has it. */
  async function codesOf(list: string, wanted = ''): Promise<readonly string[]> {
    const { data } = await service.graphql(`{ list: ${list}(first: 500${wanted}) { edges { node { code } } } }`);
    return (data?.list as { edges: readonly { node: { code: string } }[] }).edges.map(({ node }) => node.code);
  }

  const shownCodes = (page: Page) => page.locator('tbody tr td:first-child .code').allInnerTexts();

  /** Waits until the table shows these; what it showed before may begin and end alike. */
  async function shows(page: Page, codes: readonly string[]): Promise<void> {
    if (codes.length === 0) await page.getByText('No record fits.').waitFor();
    const isShown = async () => (await shownCodes(page)).join() === codes.join();
    for (const end = Date.now() + 30_000; !(await isShown()) && Date.now() < end;) await page.waitForTimeout(20);
    expect(await shownCodes(page)).toEqual(codes);
  }

  it.each(LANGUAGES)(
    'tells how much there is of each type, and finds records in any script, in %s',
    async (language) => {
      const words = WORDS[language];
      const { page, axe, close } = await visit(browser, service.url, { language, phone: true });
      await page.goto('/registry');
      const count = (await codesOf('certificates')).length;
      await page.getByRole('link', { name: `${words.certificates} ${String(count)}`, exact: true }).waitFor();
      const found = [];
      for (const text of ['寶石鑲嵌', '宝石镶嵌']) {
        await page.getByRole('searchbox', { name: words.search }).fill(text);
        await page.waitForURL((url) => url.searchParams.get('q') === text);
        await page.getByRole('link', { name: 'gem-setter', exact: false }).first().waitFor();
        await page.locator('[data-old=false][aria-busy=false]').waitFor();
        found.push(await page.locator('main section.sheet li .code').allInnerTexts());
      }
      expect(found[0]).toEqual(found[1]);
      expect(await axe()).toEqual([]);
      await page.getByRole('searchbox', { name: words.search }).fill('');
      await page.getByRole('link', { name: `${words.certificates} ${String(count)}`, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: words.certificates, exact: true }).waitFor();
      await close();
    },
  );

  it.each(Object.entries(LISTS))('lists, sorts and narrows down %s', async (plural, list) => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(`/registry/${plural}`);
    const all = await codesOf(list);
    await shows(page, all.slice(0, 50));
    if (all.length > 50) {
      await page.getByText(`50 of ${String(all.length)} shown`).waitFor();
      for (let shown = 50; shown < all.length; shown += 50) await showMore(page);
      await shows(page, all);
    }
    await page.getByLabel('Sorted by').selectOption('Code, Z to A');
    await shows(page, [...all].reverse().slice(0, 50));
    await page.getByLabel('Reliability of sources').selectOption('Example only');
    const examples = await codesOf(list, ', filter: { standing: ILLUSTRATIVE }');
    await shows(page, [...examples].reverse().slice(0, 50));
    await page.getByLabel('Reliability of sources').selectOption('All');
    // The code of one record finds it, and what no code has finds nothing.
    await page.getByRole('searchbox').fill(all[0]);
    await page.locator(`tbody .code:text-is("${all[0]}")`).waitFor();
    await page.getByRole('searchbox').fill('不存在的記錄');
    await page.getByText('No record fits.').waitFor();
    await page.locator('tbody').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('order')).toBe('-code');
    await close();
  });

  it('sorts by name in the language of the page', async () => {
    const { page, close } = await visit(browser, service.url, { language: 'zh-HK' });
    await page.goto('/registry/posts?order=-name');
    await shows(page, await codesOf('posts', ', orderBy: { by: NAME, direction: DESC, language: ZH_HANT }'));
    await close();
  });

  it('narrows equivalences down by their state', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/registry/equivalences');
    const found = new Set<number>();
    for (const state of ['Endorsed', 'Proposed', 'Suspended', 'Declined', 'Withdrawn', 'Revoked']) {
      await page.getByLabel('State').selectOption(state);
      await page.waitForLoadState('networkidle');
      const codes = await codesOf('equivalences', `, filter: { state: ${state.toUpperCase()} }`);
      await shows(page, codes.slice(0, 50));
      found.add(codes.length);
    }
    expect(found.size).toBeGreaterThan(2);
    await close();
  });

  it.each(LANGUAGES)('shows a record with who changed what, when and why, in %s', async (language) => {
    const words = WORDS[language];
    const { page, axe, screen, close } = await visit(browser, service.url, { language });
    await page.goto('/registry/certificates/NEW-1');
    await page.getByRole('heading', { name: words.history }).waitFor();
    const history = page.locator('section', { has: page.getByRole('heading', { name: words.history }) });
    const [latest, first] = await history.locator(':scope > ol > li').allInnerTexts();
    for (const part of [words.amendment, 'ann', 'GIC', REASON, 'Minutes', words.changed, words.months, '24', '36'])
      expect(latest).toContain(part);
    for (const part of [words.registration, 'ann', 'GIC', 'Founded', words.first]) expect(first).toContain(part);
    const recorded = await history.locator('time').first().getAttribute('datetime');
    expect(Number.isNaN(Date.parse(recorded ?? ''))).toBe(false);
    expect(await history.getByRole('link', { name: 'Minutes' }).getAttribute('href')).toBe(
      'https://example.org/minutes.pdf',
    );
    await page.getByRole('heading', { name: words.restsOn }).waitFor();
    expect(await axe()).toEqual([]);
    await screen(`registry-history-${language}`);

    await page.goto('/registry/certificates/OLD-1');
    await page.getByText(words.retired).waitFor();
    await page.getByText('Entered twice').waitFor();
    await page.getByText(words.retirement).first().waitFor();
    await close();
  });

  it('shows what rests on a record and leads there, and where the record is from', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/registry/bodies/GIC');
    const { data } = await service.graphql(
      '{ restsOn(type: BODY, code: "GIC", first: 500) { edges { node { code } } } }',
    );
    const resting = (data?.restsOn as { edges: readonly { node: { code: string } }[] }).edges.map(
      ({ node }) => node.code,
    );
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'Records that use this' }) });
    await section.getByText(`of ${String(resting.length)} shown`).waitFor();
    expect(await section.locator('li .code').allInnerTexts()).toEqual(resting.slice(0, 25));
    await section.getByRole('link', { name: 'GIC-JD-HAND' }).click();
    await page
      .getByRole('heading', { level: 1, name: 'GIC Jewellery Designer (hand drawn) qualification certificate' })
      .waitFor();
    await page.getByText('Source:').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Where it is recognised' }).click();
    await page.waitForURL('**/carries?c=GIC-JD-HAND');
    await close();
  });

  it.each([
    '/registry/certificates/NONE',
    '/registry/certificates/100%25',
    '/registry/nothing',
    '/registry/bodies/GIC/more',
  ])('says that there is nothing at %s', async (path) => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(path);
    await page.getByRole('alert').or(page.getByText('The registry has nothing at this address')).first().waitFor();
    expect(await page.getByText('This page could not be shown').count()).toBe(0);
    await close();
  });

  it('tells the findings, by kind and within days', async () => {
    const { page, close } = await visit(browser, service.url, { language: 'pt' });
    await page.goto('/registry/findings');
    const { data } = await service.graphql(
      '{ findings(withinDays: 90) { counts { kind count } list(first: 500) { edges { node { kind message(language: PT) suggestion(language: PT) } } } } }',
    );
    const { counts, list } = data?.findings as {
      counts: readonly { kind: string; count: number }[];
      list: { edges: readonly { node: { kind: string; message: string; suggestion: string } }[] };
    };
    const told = list.edges.map(({ node }) => node);
    await page
      .locator('ol > li')
      .nth(Math.min(told.length, 25) - 1)
      .waitFor();
    const shown = await page.locator('ol > li').allInnerTexts();
    told.slice(0, 25).forEach(({ message, suggestion }, position) => {
      expect(shown[position]).toContain(message.replace(/`/g, ''));
      expect(shown[position]).toContain(suggestion);
    });
    const circles = counts.find(({ kind }) => kind === 'PARTIAL_CREDIT_CYCLE')?.count ?? 0;
    expect(circles).toBeGreaterThan(0);
    await page.getByLabel('Tipo').selectOption(`Ciclo de creditação parcial (${String(circles)})`);
    await page.getByText(`${String(circles)} de ${String(circles)} visíveis`).waitFor();
    expect(await page.locator('ol > li').count()).toBe(circles);
    await page.getByLabel('Tipo').selectOption({ index: 0 });
    await page.getByLabel('Avisar do que termina dentro de (dias)').fill('0');
    const lasting = String(told.filter(({ kind }) => !kind.endsWith('_SOON')).length);
    await page.getByRole('status').getByText(`${lasting} de ${lasting} visíveis`).waitFor();
    await close();
  });

  it.each(LANGUAGES)('verifies the ledger, and again against what the device remembers, in %s', async (language) => {
    const words = WORDS[language];
    const { page, axe, close } = await visit(browser, service.url, { language, phone: true });
    await page.goto('/registry/ledger');
    await page.getByRole('button', { name: words.verify }).click();
    await page.getByText(words.sound).waitFor();
    expect(await page.getByText(words.remembered).count()).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: words.verify }).click();
    await page.getByText(words.remembered).waitFor();
    expect(await axe()).toEqual([]);
    await close();
  });

  it('tells when the ledger is not the one that the device remembers', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/registry/ledger');
    for (const number of [2, 9999]) {
      const entry = JSON.stringify({ number, hash: '0'.repeat(64) });
      await page.evaluate(`localStorage.setItem('registry:ledger', '${entry}')`);
      await page.getByRole('button', { name: 'Verify the ledger now' }).click();
      await page.getByText('It is not the entry that this device remembers').waitFor();
      await page.reload();
    }
    await close();
  });

  it('shows the entries, the latest first, each with what it did', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/registry/ledger');
    const entries = page.locator('ol > li.sheet');
    await entries.nth(4).waitFor();
    const texts = await entries.allInnerTexts();
    expect(texts.map((text) => /Entry (\d+)/.exec(text)?.[1])).toEqual(['5', '4', '3', '2', '1']);
    expect(texts[2]).toContain(REASON);
    await entries.nth(2).getByText('What it did').click();
    await entries.nth(2).getByText('Amended').waitFor();
    await entries.nth(2).getByRole('link', { name: 'NEW-1' }).waitFor();
    await entries.nth(4).getByText('What it did').click();
    await entries
      .nth(4)
      .getByText(/^25 of \d+ shown$/)
      .waitFor();
    await close();
  });

  it('says how to verify the ledger without trusting the page, and it works as said', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/registry/ledger');
    await page.getByText('Verify it yourself').click();
    const said = await page.getByRole('textbox', { name: 'Command' }).inputValue();
    expect(said).toMatch(/^npm run registry -- verify --head \d+:[0-9a-f]{64}$/);
    const environment = { DATABASE_URL: `sqlite:${database}` };
    const sound = await command(environment, ...said.split(' -- ')[1].split(' '));
    expect([sound.status, sound.err]).toEqual([0, '']);
    const other = await command(environment, 'verify', '--head', `5:${'0'.repeat(64)}`);
    expect(other.status).toBe(1);

    const signed = await page.getByRole('textbox', { name: 'Signed head' }).inputValue();
    const keys = await page.getByRole('link', { name: 'Public keys of the registry' }).getAttribute('href');
    const { payload } = await compactVerify(signed, createRemoteJWKSet(new URL(keys ?? '', service.url)));
    const [number, hash] = said.split(' ').at(-1)!.split(':');
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({ number: Number(number), hash });
    await close();
  });
});
