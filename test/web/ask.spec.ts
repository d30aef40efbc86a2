/** Ask, in a real browser on the real service with the catalogue that ships. */
import type { Browser } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, pick, visit } from '../support/browser';
import { startService, type RunningService } from '../support/service';

/** What the labels of the question and the marks of the answer read in each language. */
const WORDS = {
  en: {
    certificate: 'Certificate held',
    post: 'Post',
    region: 'Region of the post',
    add: 'Add another certificate',
    second: 'Certificate 2',
    conditional: 'Conditionally recognised',
    recognised: 'Recognised',
    example: /An example, not to be relied upon/,
    years: 'Three years of practice in the trade',
  },
  'zh-HK': {
    certificate: '持有的證書',
    post: '職位',
    region: '職位所在地區',
    add: '加入另一張證書',
    second: '證書 2',
    conditional: '有條件認可',
    recognised: '獲認可',
    example: /示例/,
    years: /三年/,
  },
  'zh-CN': {
    certificate: '持有的证书',
    post: '岗位',
    region: '岗位所在地区',
    add: '再加一张证书',
    second: '证书 2',
    conditional: '有条件认可',
    recognised: '予以认可',
    example: /示例/,
    years: /三年/,
  },
  pt: {
    certificate: 'Certificado que tem',
    post: 'Posto de trabalho',
    region: 'Região do posto',
    add: 'Juntar outro certificado',
    second: 'Certificado 2',
    conditional: 'Reconhecido sob condição',
    recognised: 'Reconhecido',
    example: /exemplo/i,
    years: /Três anos/,
  },
} as const;

describeInBrowser('Ask', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LANGUAGES)(
    'answers a question put together in %s on a phone, and again as conditions are ticked',
    async (language) => {
      const words = WORDS[language];
      const { page, axe, screen, close } = await visit(browser, service.url, { language, phone: true });
      await page.goto('/');
      await screen(`ask-empty-${language}`);
      await pick(page, words.certificate, 'GIC-JD-HAND', /GIC-JD-HAND/);
      await pick(page, words.post, 'jewellery-designer', /jewellery-designer/);
      await pick(page, words.region, 'HK', /HK/);
      await page.getByRole('heading', { name: words.conditional, exact: true }).waitFor();
      const example = await page.getByText(words.example).first().boundingBox();
      const mark = await page.getByRole('heading', { name: words.conditional, exact: true }).boundingBox();
      expect(example?.y).toBeLessThan(mark?.y ?? 0);
      expect(await axe()).toEqual([]);
      await screen(`ask-answer-${language}`);
      await page.getByRole('checkbox', { name: words.years }).check();
      await page.getByRole('heading', { name: words.recognised, exact: true }).waitFor();
      expect(new URL(page.url()).searchParams.get('years')).toBe('3');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await close();
    },
  );
});
