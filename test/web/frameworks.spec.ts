/** Frameworks: ladders side by side, what their levels are referenced to, and what stands on their rungs. */
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit } from '../support/browser';
import { until } from '../support/copies';
import { startService, type RunningService } from '../support/service';

const DAY = '2026-11-23';

const WORDS = {
  en: {
    first: [
      'Guangdong Lifelong Education Qualifications Framework',
      'Hong Kong Qualifications Framework',
      'Macao ladder (illustrative)',
    ],
    other: 'New Zealand Qualifications and Credentials Framework',
    fifth: 'European Qualifications Framework',
    day: 'References in force on (empty: today)',
    certificates: (count: number) => `${count} certificates`,
    corresponds: 'Corresponds to 5 levels',
    level: 'Corresponds to Level 5 of European Qualifications Framework',
    descriptor: 'Descriptor',
    described: 'Works to a plan of others.',
  },
  'zh-HK': {
    first: ['廣東終身教育資歷框架', '香港資歷架構', '澳門資歷等級（示例）'],
    other: '新西蘭資歷及證書架構',
    fifth: '歐洲資歷架構',
    day: '以哪一日生效的對應為準（留空即今日）',
    certificates: (count: number) => `${count} 張證書`,
    corresponds: '對應 5 個級別',
    level: '對應歐洲資歷架構的第5級',
    descriptor: '級別描述',
    described: '按他人的計劃工作。',
  },
  'zh-CN': {
    first: ['广东终身教育资历框架', '香港资历架构', '澳门资历等级（示例）'],
    other: '新西兰资历及证书框架',
    fifth: '欧洲资历框架',
    day: '以哪一天生效的对应为准（留空即今天）',
    certificates: (count: number) => `${count} 张证书`,
    corresponds: '对应 5 个级别',
    level: '对应欧洲资历框架的第5级',
    descriptor: '级别描述',
    described: '按他人的计划工作。',
  },
  pt: {
    first: [
      'Quadro de Qualificações da Educação ao Longo da Vida de Guangdong',
      'Quadro de Qualificações de Hong Kong',
      'Escala de Macau (ilustrativa)',
    ],
    other: 'Quadro de Qualificações e Credenciais da Nova Zelândia',
    fifth: 'Quadro Europeu de Qualificações',
    day: 'Correspondências em vigor em (vazio: hoje)',
    certificates: (count: number) => `${count} certificados`,
    corresponds: 'Corresponde a 5 níveis',
    level: 'Corresponde a Nível 5 do Quadro Europeu de Qualificações',
    descriptor: 'Descritor',
    described: 'Trabalha segundo um plano de outros.',
  },
} as const;

interface Place {
  readonly framework: { readonly code: string };
  readonly level: { readonly code: string };
}

/** Where rungs and lines are, as the browser lays them out. */
interface Board {
  readonly rungs: readonly { key: string; left: number; right: number; top: number; bottom: number }[];
  readonly lines: readonly { d: string; standing: string }[];
}

const BOARD = `new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(() => {
  const svg = document.querySelector('[role=region] svg');
  const origin = svg.getBoundingClientRect();
  tell({
    rungs: [...document.querySelectorAll('[data-box]')].map((rung) => {
      const { left, right, top, bottom } = rung.getBoundingClientRect();
      return { key: rung.dataset.box, left: left - origin.left, right: right - origin.left, top: top - origin.top, bottom: bottom - origin.top };
    }),
    lines: [...svg.querySelectorAll('path')].map((line) => ({ d: line.getAttribute('d'), standing: line.dataset.standing })),
  });
})))`;

/** Each line by the rungs that its ends touch. */
async function drawn(page: Page): Promise<readonly string[]> {
  const { rungs, lines } = await page.evaluate<Board>(BOARD);
  return lines
    .map(({ d, standing }) => {
      const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
      const [x1, y1] = numbers;
      const [x2, y2] = numbers.slice(-2);
      const beside = (x: number, y: number, edge: 'left' | 'right') =>
        rungs.find((rung) => Math.abs(rung[edge] - x) < 1 && rung.top < y && y < rung.bottom)?.key ?? 'nothing';
      return `${[beside(x1, y1, 'right'), beside(x2, y2, 'left')].sort().join(' = ')} ${standing}`;
    })
    .sort();
}

describeInBrowser('frameworks', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  /** The references that the service has between these frameworks on a day. */
  async function references(frameworks: readonly string[], day: string): Promise<readonly string[]> {
    const found = new Set<string>();
    for (const framework of frameworks) {
      const { data } = await service.graphql(
        `query ($framework: Code!, $day: Date) { frameworkLadder(framework: $framework, onDate: $day) { rungs { references {
          standing a { framework { code } level { code } } b { framework { code } level { code } } } } } }`,
        { framework, day },
      );
      const { rungs } = data?.frameworkLadder as {
        rungs: readonly { references: readonly { standing: string; a: Place; b: Place }[] }[];
      };
      for (const { standing, a, b } of rungs.flatMap((rung) => rung.references))
        if ([a, b].every((end) => frameworks.includes(end.framework.code)))
          found.add(
            `${[a, b]
              .map((end) => `${end.framework.code} ${end.level.code}`)
              .sort()
              .join(' = ')} ${standing}`,
          );
    }
    return [...found].sort();
  }

  async function certificatesOn(framework: string, level: string): Promise<number> {
    const { data } = await service.graphql(
      `query ($framework: Code!) { frameworkLadder(framework: $framework, onDate: "${DAY}") { rungs { level { code } certificates { totalCount } } } }`,
      { framework },
    );
    const { rungs } = data?.frameworkLadder as {
      rungs: readonly { level: { code: string }; certificates: { totalCount: number } }[];
    };
    return rungs.find((rung) => rung.level.code === level)?.certificates.totalCount ?? 0;
  }

  it('has levels with descriptors in every language once the registrar has written them', async () => {
    const token = await service.tokenFor('reg', 'registrar');
    const { data } = await service.graphql(
      `mutation ($record: RecordInput!) { amend(record: $record, seenRevision: 1, act: { reason: "Descriptors" }) { __typename } }`,
      {
        record: {
          framework: {
            code: 'MO-LADDER',
            name: {
              en: WORDS.en.first[2],
              zhHant: WORDS['zh-HK'].first[2],
              zhHans: WORDS['zh-CN'].first[2],
              pt: WORDS.pt.first[2],
            },
            region: 'MO',
            levels: [1, 2, 3, 4, 5, 6, 7].map((order) => ({
              code: String(order),
              order,
              name: { en: `Level ${order}`, zhHant: `第${order}級`, zhHans: `第${order}级`, pt: `Nível ${order}` },
              ...(order === 1 && {
                descriptor: {
                  en: WORDS.en.described,
                  zhHant: WORDS['zh-HK'].described,
                  zhHans: WORDS['zh-CN'].described,
                  pt: WORDS.pt.described,
                },
              }),
            })),
          },
        },
      },
      token,
    );
    expect(data).toEqual({ amend: { __typename: 'ActRecorded' } });
  });

  it.each(LANGUAGES)(
    'stand side by side with their references, certificates and descriptors, in %s',
    async (language) => {
      const words = WORDS[language];
      const { page, axe, screen, close } = await visit(browser, service.url, { language });
      await page.goto(`/frameworks?day=${DAY}`);
      await page.locator('[data-box]').first().waitFor();
      // Guangdong, Hong Kong, Macao, whatever the order of their names.
      const headings = page.getByRole('heading', { level: 2 });
      await headings.nth(words.first.length - 1).waitFor();
      const names = await headings.allInnerTexts();
      expect(names.map((name) => name.replace(/\s+[\w-]+$/, ''))).toEqual(words.first);
      const expected = await references(['GDQF', 'HKQF', 'MO-LADDER'], DAY);
      expect(expected.length).toBeGreaterThan(10);
      expect(await drawn(page)).toEqual(expected);

      const rung = page.locator('[data-box="HKQF 4"]');
      await rung.getByText(words.certificates(await certificatesOn('HKQF', '4')), { exact: true }).waitFor();
      expect(await rung.getByRole('link', { name: 'HKDI-HD-JEWELLERY' }).isVisible()).toBe(true);
      const level = page.locator('[data-box="HKQF 3"]');
      await level.getByText(words.corresponds.replace('5', '6')).click();
      // The lines follow the rungs as these grow, a frame later.
      await until(async () => isDeepStrictEqual(await drawn(page), expected));
      await rung.getByText(words.corresponds.replace('5', '6')).click();
      await rung.getByText(words.level).waitFor();

      const described = page.locator('[data-box="MO-LADDER 1"]');
      expect(await described.getByText(words.described).isVisible()).toBe(false);
      await described.getByText(words.descriptor).click();
      expect(await described.getByText(words.described).isVisible()).toBe(true);
      expect(await axe()).toEqual([]);
      await screen(`frameworks-open-${language}`);

      await page.getByRole('checkbox', { name: words.other }).check();
      await page.locator('[data-box="NZQCF 1"]').waitFor();
      expect(await page.getByRole('checkbox', { name: words.fifth }).isDisabled()).toBe(true);
      expect(new URL(page.url()).search).toBe(`?f=GDQF&f=HKQF&f=MO-LADDER&f=NZQCF&day=${DAY}`);
      const four = ['GDQF', 'HKQF', 'MO-LADDER', 'NZQCF'];
      expect(await drawn(page)).toEqual(await references(four, DAY));
      await close();
    },
  );

  it.each([
    ['the day before they come into force', '2018-09-16', 0],
    ['the day they come into force', '2018-09-17', 9],
  ])('draws references as they are on %s', async (_when, day, count) => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(`/frameworks?f=HKQF&f=NZQCF`);
    await page.locator('[data-box="NZQCF 1"]').waitFor();
    await page.getByLabel(WORDS.en.day).fill(day);
    await page.waitForURL(`**/frameworks?f=HKQF&f=NZQCF&day=${day}`);
    await page.locator('[data-box="NZQCF 1"]').waitFor();
    await page.waitForLoadState('networkidle');
    const expected = await references(['HKQF', 'NZQCF'], day);
    expect(expected).toHaveLength(count);
    expect(await drawn(page)).toEqual(expected);
    await close();
  });

  it('shows some of the many certificates of a level, and all of them on demand', async () => {
    const token = await service.tokenFor('gic', 'body:GIC');
    await service.graphql(
      `mutation ($records: [RecordInput!]!) { registerMany(records: $records, act: { reason: "Many" }) { __typename } }`,
      {
        records: Array.from({ length: 130 }, (_, number) => ({
          certificate: {
            code: `MANY-${String(number).padStart(3, '0')}`,
            name: { en: `Many ${String(number)}` },
            body: 'GIC',
            placements: [{ framework: 'GDQF', level: '7' }],
          },
        })),
      },
      token,
    );
    const { page, close } = await visit(browser, service.url, { phone: true });
    await page.goto(`/frameworks?f=GDQF&f=HKQF&day=${DAY}`);
    const rung = page.locator('[data-box="GDQF 7"]');
    const many = await certificatesOn('GDQF', '7');
    await rung.getByText(WORDS.en.certificates(many), { exact: true }).click();
    await rung.getByText(`10 of ${many} shown`).waitFor();
    await rung.getByRole('button', { name: 'Show more' }).click();
    await rung.getByText(`100 of ${many} shown`).waitFor();
    await rung.getByRole('button', { name: 'Show more' }).click();
    await rung.getByText(`${many} of ${many} shown`).waitFor();
    expect(await rung.getByRole('link', { name: 'MANY-129' }).count()).toBe(1);
    expect(await drawn(page)).toEqual(await references(['GDQF', 'HKQF'], DAY));
    await close();
  });
});
