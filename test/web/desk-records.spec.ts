/** Registers of reference at the desk: every type as a form, and many records out of a spreadsheet. */
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, pick, visit, type Visitor } from '../support/browser';
import { DESK, signIn } from '../support/desk';
import { startService, type RunningService } from '../support/service';
import { workbook } from '../support/sheets';

const words = DESK.en;

type Form = (page: Page) => Promise<void>;

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const inGroup = (page: Page, group: string | RegExp) => page.getByRole('group', { name: group });
const named =
  (name: string): Form =>
  async (page) => {
    await inGroup(page, 'Name').getByLabel('English').fill(name);
    await inGroup(page, 'Name').getByLabel('Chinese, traditional').fill(`${name}（繁）`);
  };
const pickIn = async (page: Page, group: string | RegExp, label: string, code: string): Promise<void> => {
  await inGroup(page, group).getByRole('combobox', { name: label }).fill(code);
  await page.getByRole('option', { name: code }).first().click();
};

const alsoKnownAs =
  (name: string): Form =>
  async (page) => {
    await page.getByRole('button', { name: 'Add: Also known as' }).click();
    const other = inGroup(page, 'Also known as, number 1');
    await other.getByLabel('Other name').fill(name);
    await other.getByLabel('In the language').selectOption({ label: 'Chinese, traditional' });
  };

/** What somebody fills into the form of each type, beside its code. */
const FORMS: Readonly<Record<string, readonly Form[]>> = {
  Region: [named('Nowhere'), (page) => pick(page, 'Lies in (optional)', 'HK', /HK$/)],
  'Field of work': [named('Weaving')],
  'Unit of competence': [named('Warping')],
  Framework: [
    named('Framework of weavers'),
    async (page) => {
      await page.getByRole('button', { name: 'Add: Levels' }).click();
      const level = inGroup(page, 'Levels, number 1');
      await level.getByLabel('Code', { exact: true }).fill('1');
      await level.getByLabel('Rank (higher is higher)').fill('1');
      await level.getByRole('group', { name: 'Name' }).getByLabel('English').fill('Level 1');
    },
  ],
  'Level reference': [
    alsoKnownAs('對照'),
    async (page) => {
      for (const [group, framework, level] of [
        ['This level', 'HKQF', '1'],
        ['corresponds to', 'GDQF', '1'],
      ] as const) {
        await pickIn(page, group, 'Framework', framework);
        await inGroup(page, group).getByRole('combobox', { name: 'Level', exact: true }).selectOption(level);
      }
    },
  ],
  Body: [named('Guild of weavers'), (page) => page.getByLabel('Association').check()],
  Certificate: [named('Weaver'), alsoKnownAs('織布工'), (page) => pick(page, 'Awarding body', 'VTC', /VTC$/)],
  Job: [named('Weaver')],
  Requirement: [
    (page) => pick(page, 'Job', 'gem-cutter', /gem-cutter/),
    (page) => pick(page, 'Region', 'MO', /MO$/),
    async (page) => {
      await page.getByRole('button', { name: 'Add: Routes (any one)' }).click();
      const route = inGroup(page, 'Routes (any one), number 1');
      await route.getByLabel('Code', { exact: true }).first().fill('only');
      await route.getByRole('button', { name: 'Add: Asked for (all)' }).click();
      await route.getByLabel('What is asked for').selectOption('units');
      await pickIn(page, 'Asked for (all), number 1', 'Add: Unit of competence', 'U-INLAY');
    },
  ],
  Exclusion: [
    (page) => pick(page, 'Certificate', 'GIC-ENAMEL', /GIC-ENAMEL/),
    (page) => pickIn(page, 'Regions', 'Add: Region', 'MO'),
    (page) => page.getByLabel('Practising the occupation').check(),
    (page) => inGroup(page, 'Reason').getByLabel('English').fill('Not examined here'),
  ],
  'Job group': [named('Weaving posts'), (page) => pickIn(page, 'Jobs', 'Add: Job', 'gem-cutter')],
  Course: [
    named('Warping'),
    (page) =>
      page
        .getByLabel('Category (optional)')
        .selectOption({ label: 'Elective course' })
        .then(() => undefined),
    (page) => page.getByLabel('Doing').check(),
  ],
  Skill: [
    named('Weaving'),
    (page) =>
      page
        .getByLabel('Category')
        .selectOption({ label: 'Professional core skill' })
        .then(() => undefined),
    (page) => pickIn(page, 'Jobs', 'Add: Job', 'gem-cutter'),
  ],
  Consortium: [
    named('Ring of weavers'),
    (page) => pick(page, 'Region', 'MO', /MO$/),
    async (page) => {
      await page.getByRole('button', { name: 'Add: Members' }).click();
      const member = inGroup(page, 'Members, number 1');
      await pickIn(page, 'Members, number 1', 'Body', 'VTC');
      await member.getByRole('group', { name: 'Role' }).getByLabel('English').fill('Lead');
      const standard = inGroup(page, 'Standard for the platform (optional)');
      await standard.getByRole('group', { name: 'Title' }).getByLabel('English').fill('Platforms');
      await standard.getByRole('button', { name: 'Add: Headings' }).click();
      await standard.getByRole('group', { name: 'Headings, number 1' }).getByLabel('English').fill('Principles');
    },
  ],
  Programme: [
    named('Weaving by night'),
    async (page) => {
      const providers = inGroup(page, 'Offered by');
      await providers.getByRole('combobox', { name: 'Add: Body' }).fill('VTC');
      await providers.getByRole('combobox', { name: 'Add: Body' }).press('Enter');
      await providers.getByRole('link', { name: /VTC$/ }).waitFor();
    },
    (page) => pick(page, 'Region', 'HK', /HK$/),
    (page) =>
      page
        .getByLabel('Mode of study')
        .selectOption({ label: 'Part time' })
        .then(() => undefined),
    async (page) => {
      const cost = inGroup(page, 'Cost to the learner (optional)');
      await cost.getByLabel('Amount').fill('800.5');
      await cost.getByLabel('Currency (as HKD)').fill('HKD');
      await page.getByRole('button', { name: 'Add: Taught in (as yue, pt)' }).click();
      await field(page, 'Taught in (as yue, pt), number 1').fill('yue');
      await page.getByRole('button', { name: 'Add: Satisfies the conditions (codes)' }).click();
      await field(page, 'Satisfies the conditions (codes), number 1').fill('COURSE-SAFETY-HK');
    },
  ],
  'Practice opening': [
    named('Looms'),
    (page) => pick(page, 'Offered by', 'VTC', /VTC$/),
    (page) =>
      page
        .getByLabel('Kind')
        .selectOption({ label: 'Apprenticeship' })
        .then(() => undefined),
    (page) => field(page, 'Places').fill('3'),
  ],
};

describeInBrowser('Records at the desk', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await registrar.close();
    await browser.close();
    await service.stop();
  });

  const revision = async (): Promise<unknown> => (await service.graphql('{ register { revision } }')).data;

  const signedIn = async (path: string, ...roles: readonly string[]) => {
    const visitor = await visit(browser, service.url);
    await visitor.page.goto(path);
    await signIn(visitor.page, words, await service.tokenFor('rita', ...roles));
    return visitor;
  };

  let registrar: Visitor;
  it.each(Object.entries(FORMS))('registers, amends and retires: %s', async (type, fill) => {
    registrar ??= await signedIn('/desk', 'registrar', 'body:VTC', 'authority:DSAL');
    const { page } = registrar;
    await page.getByRole('link', { name: words.drafts, exact: true }).click();
    await page.getByLabel('Begin a new').selectOption({ label: type });
    await page.getByRole('button', { name: words.begin }).click();
    const register = page.getByRole('region', { name: 'Register' });
    await register.getByLabel(words.reason).fill('Needed');
    // What is missing is told at its field, and nothing is sent.
    const before = await revision();
    await register.getByRole('button', { name: 'Register' }).click();
    await page.getByRole('region', { name: 'Draft' }).getByText(words.missing).first().waitFor();
    expect(await field(page, 'Code').first().getAttribute('aria-invalid')).toBe('true');
    expect(await revision()).toEqual(before);
    await field(page, 'Code').first().fill('X-1');
    for (const one of fill) await one(page);
    await page.getByRole('radio', { name: words.example }).check();
    // The form with a bit of everything stands for all of them.
    if (type === 'Requirement') expect(await registrar.axe()).toEqual([]);
    await registrar.screen(`desk-form-${type.toLowerCase().replaceAll(' ', '-')}`);
    await register.getByRole('button', { name: 'Register' }).click();
    await page.getByText(words.done).waitFor();

    await page.getByRole('link', { name: words.seeAtDesk }).click();
    await page.getByRole('button', { name: 'Draft an amendment' }).click();
    await inGroup(page, 'Source (optional)')
      .getByRole('group', { name: 'Title' })
      .getByLabel('English')
      .fill('Gazette');
    const changes = page.getByRole('region', { name: 'What changes' });
    await changes.getByText('Gazette').waitFor();
    expect(await changes.getByRole('term').count()).toBe(2);
    const amend = page.getByRole('region', { name: 'Amend', exact: true });
    await amend.getByLabel(words.reason).fill('Printed');
    await amend.getByRole('button', { name: 'Amend', exact: true }).click();
    await page.getByText(words.done).waitFor();

    await page.getByRole('link', { name: words.seeAtDesk }).click();
    await page.getByText('Gazette').waitFor();
    await page.getByRole('button', { name: 'Retire' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.reason).fill('Not needed');
    await dialog.getByRole('button', { name: 'Retire' }).click();
    await dialog.getByText(words.done).waitFor();
    await dialog.getByRole('button', { name: words.close }).click();
    await page.getByText('This record is no longer in the register.').waitFor();
  });

  it('tells what the service finds wrong at its field', async () => {
    const visitor = await signedIn('/desk/drafts', 'body:VTC');
    const { page } = visitor;
    await page.getByLabel('Begin a new').selectOption({ label: 'Certificate' });
    await page.getByRole('button', { name: words.begin }).click();
    await field(page, 'Code').fill('VTC-SETTING');
    await named('Twice')(page);
    await pick(page, 'Awarding body', 'VTC', /VTC$/);
    await inGroup(page, 'Is awarded').getByLabel('First day').fill('2026-01-02');
    await inGroup(page, 'Is awarded')
      .getByLabel(/^No longer from/)
      .fill('2026-01-01');
    await page.getByRole('radio', { name: 'Official' }).check();
    await page.getByLabel(words.reason).fill('Needed');
    await page.getByRole('region', { name: 'Register' }).getByRole('button', { name: 'Register' }).click();
    await page.getByText(words.refused).waitFor();
    await visitor.screen('desk-form-refused');
    expect(await visitor.axe()).toEqual([]);
    await visitor.close();
  });

  /** Headings in the language of the page, and what is wrong in its words. */
  const SHEETS = {
    en: { headings: 'Code,Under the agreement,Who holds,is treated as holding,May be read both ways', row: 'Row 3' },
    'zh-HK': { headings: '代碼,所依協議,持有,視同持有,雙向適用', row: '第 3 行' },
    'zh-CN': { headings: '代码,所依协议,持有,视同持有,双向适用', row: '第 3 行' },
    pt: {
      headings: 'Código,Ao abrigo do acordo,O titular de,é equiparado a titular de,Vale nos dois sentidos',
      row: 'Linha 3',
    },
  } as const;
  const IMPORT = {
    en: { yes: /Write yes or no/, all: /^Propose 3 equivalences$/, unknown: /There is no certificate/ },
    'zh-HK': { yes: /請填「是」或「否」/, all: /^提出 3 項等同關係$/, unknown: /沒有證書/ },
    'zh-CN': { yes: /请填“是”或“否”/, all: /^提出 3 项资格对应$/, unknown: /没有证书/ },
    pt: { yes: /Escreva sim ou não/, all: /^Propor 3 equivalências$/, unknown: /Não existe/ },
  } as const;
  const HELD = { en: 'QUALITY-2', 'zh-HK': 'QUALITY-3', 'zh-CN': 'QUALITY-4', pt: 'SALES-4' } as const;

  it.each(LANGUAGES)(
    'takes a spreadsheet whole or not at all, with every problem in its cell, in %s',
    async (language) => {
      const told = DESK[language];
      const { headings, row } = SHEETS[language];
      const visitor = await visit(browser, service.url, { language, dark: language === 'zh-HK' });
      const { page } = visitor;
      await page.goto('/desk/import');
      await signIn(page, told, await service.tokenFor('ann', 'body:VTC'));
      const choose = (rows: readonly string[]) =>
        page
          .locator('input[type=file]')
          .first()
          .setInputFiles({
            name: 'equivalences.csv',
            mimeType: 'text/csv',
            buffer: Buffer.from(`\uFEFF${[headings, ...rows].join('\r\n')}`),
          });
      const good = `EQ-A-${language},AG-VTC-DSAL,HKRPL-${HELD[language]},DSAL-GOLDSMITH,`;
      const before = await revision();

      // What the page itself can tell: in row 4, as row 3 of the sheet is empty.
      await choose([good, '', `EQ-B-${language},AG-VTC-DSAL,,DSAL-GOLDSMITH,maybe`]);
      const bad = page.getByRole('row', { name: new RegExp(`EQ-B-${language}`) });
      expect(await bad.getByRole('rowheader').innerText()).toBe('4');
      await bad.getByRole('cell').nth(2).getByText(told.missing).waitFor();
      await bad.getByRole('cell').nth(4).getByText(IMPORT[language].yes).waitFor();
      expect(await page.getByRole('button', { name: told.propose }).isDisabled()).toBe(true);

      // What the service tells: nothing of it is done.
      await choose([
        good,
        `EQ-B-${language},AG-VTC-DSAL,HKRPL-QUALITY-X,DSAL-GOLDSMITH,`,
        `EQ-C-${language},AG-VTC-DSAL,HKRPL-PRODUCTION-4,DSAL-GOLDSMITH,`,
      ]);
      // Every sheet that is read has a form of its own: a reason is for the one that is shown.
      await page.getByRole('button', { name: IMPORT[language].all }).waitFor();
      await page.getByLabel(told.reason, { exact: true }).fill('Third meeting');
      await page.getByRole('radio', { name: told.example }).check();
      await page.getByRole('button', { name: IMPORT[language].all }).click();
      await bad.getByRole('cell').nth(2).locator('.problem').getByText(IMPORT[language].unknown).waitFor();
      await page.getByRole('alert').getByText(`${row} ›`).first().waitFor();
      expect(await visitor.axe()).toEqual([]);
      await visitor.screen(`desk-import-${language}`);
      expect(await revision()).toEqual(before);

      // The sheet is still there for who has to sign in again.
      await page.getByRole('button', { name: told.signOut }).click();
      await signIn(page, told, await service.tokenFor('ann', 'body:VTC'));
      await bad.waitFor();
      await choose([good]);
      await page.getByRole('button', { name: told.propose }).click();
      await page.getByText(told.done).waitFor();
      await visitor.close();
    },
  );

  it('takes records out of a workbook', async () => {
    const visitor = await signedIn('/desk/import', 'body:VTC');
    const { page } = visitor;
    await page.getByLabel('What the rows are').selectOption({ label: 'Certificates' });
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'certificates.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: workbook([
          ['Code', 'Name: English', 'Awarding body', 'Placed at', 'Valid for (months)'],
          ['X-2', 'Spinner', 'VTC', 'HKQF/3; GDQF/3', '36'],
          ['X-3', 'Dyer', 'VTC', '', ''],
        ]),
      });
    await page.getByLabel(words.reason).fill('New courses');
    await page.getByRole('radio', { name: 'Official' }).check();
    await page.getByRole('button', { name: 'Register 2 records' }).click();
    await page.getByText(words.done).waitFor();
    const { data } = await service.graphql(
      '{ certificate(code: "X-2") { name(language: EN) validMonths placements { framework { code } level { code } } } }',
    );
    expect(data).toEqual({
      certificate: {
        name: 'Spinner',
        validMonths: 36,
        placements: [
          { framework: { code: 'HKQF' }, level: { code: '3' } },
          { framework: { code: 'GDQF' }, level: { code: '3' } },
        ],
      },
    });
    await visitor.close();
  });
});
