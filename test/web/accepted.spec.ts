/** Accepted certificates: every certificate that a post accepts, and the text for a job advertisement. */
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, pick, visit } from '../support/browser';
import { startService, type RunningService } from '../support/service';

const WORDS = {
  en: {
    code: 'EN',
    post: 'Job',
    region: 'Region of the job',
    incomplete: 'Choose a job and a region: the certificates appear here.',
    regions: ['Hong Kong', 'Macao', 'Awarded in no region in particular'],
    recognised: 'Recognised',
    conditional: 'Conditionally recognised',
    example: 'Some of these answers rest on records that were made for illustration.',
    exampleMark: 'Example only',
    weAccept: 'For the job “Jewellery designer” in Hong Kong we accept these certificates:',
    condition: ' – on condition: Three years of practice in the trade [Example only]',
    advertisement: 'Text for a job advertisement',
    copy: 'Copy',
    copied: 'Copied.',
  },
  'zh-HK': {
    code: 'ZH_HANT',
    post: '職位',
    region: '職位所在地區',
    incomplete: '選妥職位及地區後，認可的證書會在此顯示。',
    regions: ['香港', '澳門', '不限頒發地區'],
    recognised: '獲認可',
    conditional: '有條件認可',
    example: '部分答案以示例記錄為依據',
    exampleMark: '僅為示例',
    weAccept: '本公司香港的「首飾設計師」職位接受以下證書：',
    condition: '（另須符合：三年行業實踐經驗） [僅為示例]',
    advertisement: '招聘廣告文字',
    copy: '複製',
    copied: '已複製。',
  },
  'zh-CN': {
    code: 'ZH_HANS',
    post: '岗位',
    region: '岗位所在地区',
    incomplete: '选好岗位和地区后，认可的证书会显示在这里。',
    regions: ['澳门', '香港', '不限颁发地区'],
    recognised: '予以认可',
    conditional: '有条件认可',
    example: '部分答案以示例记录为依据',
    exampleMark: '仅为示例',
    weAccept: '本公司香港的“首饰设计师”岗位接受以下证书：',
    condition: '（另须满足：三年行业实践经验） [仅为示例]',
    advertisement: '招聘广告文字',
    copy: '复制',
    copied: '已复制。',
  },
  pt: {
    code: 'PT',
    post: 'Posto de trabalho',
    region: 'Região do posto',
    incomplete: 'Escolha um posto e uma região: os certificados aparecem aqui.',
    regions: ['Hong Kong', 'Macau', 'Sem região de emissão determinada'],
    recognised: 'Reconhecido',
    conditional: 'Reconhecido sob condição',
    example: 'Algumas destas respostas assentam em registos criados como exemplo.',
    exampleMark: 'Exemplo ilustrativo',
    weAccept: 'Para o posto de trabalho «Designer de joalharia» em Hong Kong, aceitamos estes certificados:',
    condition: ' – com a condição: Três anos de prática na profissão [Exemplo ilustrativo]',
    advertisement: 'Texto para um anúncio de emprego',
    copy: 'Copiar',
    copied: 'Copiado.',
  },
} as const;

interface Accepted {
  readonly certificate: {
    readonly code: string;
    readonly name: string;
    readonly body: { readonly name: string };
    readonly region: { readonly name: string } | null;
  };
  readonly decision: { readonly verdict: string; readonly outstanding: readonly { readonly text: string }[] };
}

const ADDRESS = '/accepted?post=jewellery-designer&region=HK';

describeInBrowser('accepted certificates', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  /** What the service itself says. */
  async function accepted(language: string): Promise<readonly Accepted[]> {
    const { data } = await service.graphql(
      `{ acceptedCertificates(post: "jewellery-designer", region: "HK") { ... on AcceptedCertificates { certificates(first: 500) { edges { node {
        certificate { code name(language: ${language}) body { name(language: ${language}) } region { name(language: ${language}) } }
        decision { verdict outstanding { text(language: ${language}) } } } } } } } }`,
    );
    const { certificates } = data?.acceptedCertificates as {
      certificates: { edges: readonly { node: Accepted }[] };
    };
    return certificates.edges.map(({ node }) => node);
  }

  const advertised = (page: Page, label: string) => page.getByRole('textbox', { name: label }).inputValue();

  it.each(LANGUAGES)(
    'are listed by region and body with their conditions, and ready to paste, in %s',
    async (language) => {
      const words = WORDS[language];
      const { page, context, axe, close } = await visit(browser, service.url, { language });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto('/accepted');
      await page.getByText(words.incomplete).waitFor();
      await pick(page, words.post, 'jewellery-designer', /jewellery-designer/);
      await pick(page, words.region, 'HK', /HK/);
      await page.getByRole('heading', { name: words.advertisement }).waitFor();
      expect(new URL(page.url()).search).toBe('?post=jewellery-designer&region=HK');
      const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
      expect(headings).toEqual([...words.regions, words.advertisement]);

      const said = await accepted(words.code);
      expect(said.map(({ decision }) => decision.verdict)).toContain('CONDITIONAL');
      expect(said.map(({ decision }) => decision.verdict)).toContain('RECOGNISED');
      const text = await advertised(page, words.advertisement);
      for (const { certificate, decision } of said) {
        const region = page.locator('section.sheet', {
          has: page.getByRole('heading', { level: 2, name: certificate.region?.name ?? words.regions[2], exact: true }),
        });
        const body = region.locator(':scope > div', {
          has: page.getByRole('heading', { name: certificate.body.name }),
        });
        const row = await body.getByRole('listitem').filter({ hasText: certificate.code }).first().innerText();
        expect(row).toContain(certificate.name);
        expect(row).toContain(decision.verdict === 'RECOGNISED' ? words.recognised : words.conditional);
        expect(row).toContain(words.exampleMark);
        expect(decision.outstanding.filter((condition) => !row.includes(condition.text))).toEqual([]);
        const line = text.split('\n').find((one) => one.includes(`[${certificate.code}]`)) ?? '';
        expect(line).toContain(certificate.name);
        expect(decision.outstanding.filter((condition) => !line.includes(condition.text))).toEqual([]);
      }
      expect(await page.locator('main section.sheet li > p > strong').count()).toBe(said.length);

      // The warning comes before whatever it warns of, there as here.
      expect(text.startsWith(words.example)).toBe(true);
      expect(text).toContain(words.weAccept);
      expect(text).toContain(words.condition);
      expect(text.trim().endsWith(`${service.url}${ADDRESS}`)).toBe(true);
      await page.getByRole('button', { name: words.copy, exact: true }).click();
      await page.getByText(words.copied).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(text);
      expect(await axe()).toEqual([]);
      await close();
    },
  );

  it('are asked of again as more is known: what is shown as met is asked for no longer', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(`${ADDRESS}&day=2026-11-23`);
    await page.getByText('Three years of practice in the trade').first().waitFor();
    await page.getByLabel('Years of practice in the trade').fill('3');
    await page.getByText('Three years of practice in the trade', { exact: true }).first().waitFor({ state: 'hidden' });
    expect(new URL(page.url()).searchParams.get('years')).toBe('3');
    expect(await advertised(page, WORDS.en.advertisement)).toContain(
      'on condition: Awarded on or after 1 January 2018',
    );
    expect(await advertised(page, WORDS.en.advertisement)).not.toContain('Three years');
    await close();
  });

  it('leads from each certificate to its answer', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(ADDRESS);
    await page.getByRole('link', { name: 'Why Higher Diploma in jewellery design (HKDI)' }).click();
    await page.getByRole('heading', { name: 'Recognised', exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?c=HKDI-HD-JEWELLERY&post=jewellery-designer&region=HK');
    await close();
  });

  it('shows those of a verdict, of a standing and of a region of award, and keeps that in the address', async () => {
    const { page, axe, close } = await visit(browser, service.url);
    await page.goto(ADDRESS);
    const rows = page.locator('main section.sheet li > p > strong');
    await rows.first().waitFor();
    const said = await accepted('EN');
    await page.getByRole('checkbox', { name: 'Conditionally recognised' }).uncheck();
    await page.getByLabel('Awarded in').selectOption('Hong Kong');
    const shown = said.filter(
      ({ certificate, decision }) => decision.verdict === 'RECOGNISED' && certificate.region?.name === 'Hong Kong',
    );
    await page.waitForURL(`**${ADDRESS}&show=RECOGNISED&from=HK`);
    await page.reload();
    await rows.first().waitFor();
    expect((await rows.allInnerTexts()).sort()).toEqual(shown.map(({ certificate }) => certificate.name).sort());
    // What is advertised is what is shown.
    const text = await advertised(page, WORDS.en.advertisement);
    expect(text.split('\n').filter((line) => line.includes('•'))).toHaveLength(shown.length);
    expect(await axe()).toEqual([]);
    await page.getByRole('checkbox', { name: 'Example only' }).uncheck();
    await page.getByText('None of the accepted certificates is what you chose to see above.').waitFor();
    await page.goto(`${ADDRESS}&show=PARTIAL&standing=SURE`);
    expect(await page.getByRole('alert').innerText()).toMatch(/show=PARTIAL.*standing=SURE/);
    await close();
  });

  it('is on a phone a card for each certificate, which leads to where it is recognised', async () => {
    const { page, axe, screen, close } = await visit(browser, service.url, { phone: true });
    await page.goto(`${ADDRESS}&years=3`);
    const link = page.getByRole('link', { name: 'Where it is recognised Higher Diploma in jewellery design (HKDI)' });
    await link.waitFor();
    expect(await axe()).toEqual([]);
    await screen('accepted-cards');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await link.click();
    await page.getByRole('heading', { name: 'Where it is recognised' }).waitFor();
    expect(new URL(page.url()).search).toBe('?c=HKDI-HD-JEWELLERY&post=jewellery-designer&region=HK&years=3');
    await close();
  });

  it('says so where nothing counts by itself, and where an address names what there is not', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/accepted?post=gem-cutter&region=MO');
    await page.getByText('No certificate by itself is accepted for this job here.').waitFor();
    expect(await page.getByRole('heading', { name: WORDS.en.advertisement }).count()).toBe(0);
    await page.goto('/accepted?post=jewellery-desinger&region=HK');
    const alert = await page.getByRole('alert').innerText();
    expect(alert).toContain('jewellery-desinger');
    expect(alert).toContain('jewellery-designer');
    await close();
  });
});
