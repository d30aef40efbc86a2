/** A receipt is checked in the browser, and stays there; an answer can be had as one. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { Keys } from '../../src/access/keys';
import { RECEIPT_TYPE, type Receipt } from '../../src/credentials/receipts/receipt';
import { STEPS } from '../../src/credentials/receipts/verify';
import { describeInBrowser, LANGUAGES, openBrowser, visit, type PageLanguage } from '../support/browser';
import { receiptIn } from '../support/receipts';
import { startService, type RunningService } from '../support/service';

const WORDS = {
  en: {
    title: 'Check a receipt',
    holds: 'Nothing that was checked speaks against this receipt.',
    refused: 'Do not rely on this receipt.',
    says: 'What the receipt says',
    claimed: 'What it claims, and what did not hold up',
    verdict: 'Conditionally recognised',
    certificate: /GIC Jewellery Designer \(hand drawn\)/,
    day: '23 November 2026',
    outstanding: /Three years of practice/,
    save: 'Receipt (.jws)',
    paper: 'Receipt as PDF',
  },
  'zh-HK': {
    title: '核實回執',
    holds: '已核實的各項均無不符。',
    refused: '請勿依賴此回執。',
    says: '回執內容',
    claimed: '回執所稱內容（未能通過核實）',
    verdict: '有條件認可',
    certificate: /GIC首飾設計師（手繪）/,
    day: '2026年11月23日',
    outstanding: /三年行業實踐經驗/,
    save: '回執（.jws）',
    paper: '回執（PDF）',
  },
  'zh-CN': {
    title: '核实回执',
    holds: '已核实的各项均无不符。',
    refused: '请勿依赖此回执。',
    says: '回执内容',
    claimed: '回执所称内容（未能通过核实）',
    verdict: '有条件认可',
    certificate: /GIC首饰设计师（手绘）/,
    day: '2026年11月23日',
    outstanding: /三年行业实践经验/,
    save: '回执（.jws）',
    paper: '回执（PDF）',
  },
  pt: {
    title: 'Verificar um recibo',
    holds: 'Nada do que se verificou contradiz este recibo.',
    refused: 'Não confie neste recibo.',
    says: 'O que o recibo diz',
    claimed: 'O que alega, e não se confirmou',
    verdict: 'Reconhecido sob condição',
    certificate: /GIC/,
    day: '23 de novembro de 2026',
    outstanding: /Três anos de prática/,
    save: 'Recibo (.jws)',
    paper: 'Recibo em PDF',
  },
} as const satisfies Record<PageLanguage, object>;

const CLAIM = {
  holdings: [{ certificate: 'GIC-JD-HAND' }],
  post: 'jewellery-designer',
  region: 'HK',
  onDate: '2026-11-23',
};
const ANSWER = '/?c=GIC-JD-HAND&post=jewellery-designer&region=HK&day=2026-11-23';

describeInBrowser('a receipt', () => {
  let browser: Browser;
  let service: RunningService;
  let receipt: string;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
    const { data } = await service.graphql(
      'query ($claim: ClaimInput!) { decide(claim: $claim) { ... on RecognitionDecision { receipt } } }',
      { claim: CLAIM },
    );
    ({ receipt } = data!.decide as { receipt: string });
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const file = (name: string, content: string) => ({ name, mimeType: '', buffer: Buffer.from(content) });
  const give = (page: Page, ...files: readonly ReturnType<typeof file>[]) =>
    page.locator('input[type=file]').setInputFiles([...files]);
  const conclusion = (page: Page) => page.locator('[data-holds]');
  const outcomes = async (page: Page): Promise<readonly (string | null)[]> => {
    await conclusion(page).waitFor();
    const steps = await page.locator('[data-step]').all();
    return Promise.all(steps.map((step) => step.locator('[data-outcome]').getAttribute('data-outcome')));
  };
  const failed = async (page: Page): Promise<readonly string[]> => {
    const found = await outcomes(page);
    return STEPS.filter((_, at) => found[at] === 'FAILED');
  };
  const forged = (change: (whole: Receipt) => object): Promise<string> =>
    service.app.get(Keys).sign(change(receiptIn(receipt)), RECEIPT_TYPE);
  const changed = (): string => receipt.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
  const published = () => JSON.stringify(service.app.get(Keys).published);
  const digest = () => createHash('sha256').update(receipt).digest('hex');

  describe.each(LANGUAGES)('read in %s', (language) => {
    const words = WORDS[language];

    it.each([true, false])('is told to hold, with what it says and each step (on a phone: %s)', async (phone) => {
      const { page, axe, screen, close } = await visit(browser, service.url, { language, phone });
      await page.goto('/receipt', { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
      await give(page, file('receipt.jws', `${receipt}\n`));
      expect(await outcomes(page)).toEqual([
        ...['PASSED', 'PASSED', 'PASSED', 'PASSED', 'NOT_CHECKED', 'PASSED', 'PASSED', 'NOT_CHECKED', 'NOT_CHECKED'],
      ]);
      expect(await conclusion(page).innerText()).toContain(words.holds);
      expect(await conclusion(page).innerText()).toContain(digest());
      const said = page.getByRole('heading', { name: words.says }).locator('..');
      for (const text of [words.verdict, words.certificate, words.day, words.outstanding])
        await said.getByText(text).first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
      expect(await axe()).toEqual([]);
      await screen(`receipt-holds-${language}`);
      await close();
    });

    it('is found where one letter was changed, and where its decision was, though it is signed again with the true key', async () => {
      const { page, axe, screen, close } = await visit(browser, service.url, { language });
      await page.goto('/receipt');
      await give(page, file('receipt.jws', changed()));
      expect(await failed(page)).toEqual(['SIGNATURE']);
      expect(await conclusion(page).innerText()).toContain(words.refused);
      // Of what nobody has signed nothing is told.
      expect(await page.getByText(words.verdict).count()).toBe(0);
      const lying = await forged((whole) => ({
        ...whole,
        decision: { ...whole.decision, verdict: 'RECOGNISED', outstanding: [] },
      }));
      await give(page, file('lying.jws', lying));
      await page.locator('[data-step=DECISION] [data-outcome=FAILED]').waitFor();
      expect(await failed(page)).toEqual(['DECISION']);
      expect(await conclusion(page).innerText()).toContain(words.refused);
      await page.getByRole('heading', { name: words.claimed }).waitFor();
      expect(await axe()).toEqual([]);
      await screen(`receipt-refused-${language}`);
      await close();
    });

    it('is had from an answer, as a file and on paper', async () => {
      const { page, axe, close } = await visit(browser, service.url, { language });
      await page.goto(ANSWER);
      const saved = async (name: string): Promise<[name: string, content: Buffer]> => {
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name, exact: true }).click();
        const given = await download;
        return [given.suggestedFilename(), readFileSync(await given.path())];
      };
      const [name, text] = await saved(words.save);
      expect(name).toBe('receipt.jws');
      expect(receiptIn(text.toString())).toMatchObject({ claim: CLAIM, decision: { verdict: 'CONDITIONAL' } });
      const [paper, pdf] = await saved(words.paper);
      expect([paper, pdf.subarray(0, 5).toString()]).toEqual(['receipt.pdf', '%PDF-']);
      expect(await axe()).toEqual([]);
      await page.getByRole('main').getByRole('link', { name: words.title }).click();
      await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
      await give(page, file(name, text.toString()));
      expect(await failed(page)).toEqual([]);
      await close();
    });
  });

  it('leaves the device in no request: there is none but for the keys', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto('/receipt', { waitUntil: 'networkidle' });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    await give(page, file('receipt.jws', receipt));
    expect(await failed(page)).toEqual([]);
    await page.waitForLoadState('networkidle');
    expect(sent).toEqual([`GET ${service.url}/.well-known/jwks.json `]);
    await close();
  });

  it('is checked without any network, by keys and a head that somebody has in files', async () => {
    const { page, context, close } = await visit(browser, service.url);
    await page.goto('/receipt', { waitUntil: 'networkidle' });
    await context.setOffline(true);
    await give(page, file('receipt.jws', receipt), file('jwks.json', published()));
    expect(await failed(page)).toEqual([]);
    expect(await conclusion(page).innerText()).toContain('jwks.json');
    const { head } = receiptIn(receipt);
    await give(page, file('registry-head.json', JSON.stringify({ signed: head })));
    await page.locator('[data-step=KEPT_HEAD] [data-outcome=PASSED]').waitFor();
    const other = await service.app
      .get(Keys)
      .sign({ number: 1, hash: 'f'.repeat(64), root: 'f'.repeat(64), recordedAt: '' }, 'ledger-head+jws');
    await give(page, file('registry-head.json', JSON.stringify({ signed: other })));
    await page.locator('[data-step=KEPT_HEAD] [data-outcome=FAILED]').waitFor();
    await close();
  });

  it('is compared with the digest that its paper leads here with', async () => {
    const { page, close } = await visit(browser, service.url);
    await page.goto(`/receipt#sha-256=${digest()}`);
    await page.getByText('The address of this page names a receipt').waitFor();
    await give(page, file('receipt.jws', receipt));
    await page.getByText('This is the very receipt that the address names.').waitFor();
    await page.goto(`/receipt#sha-256=${'0'.repeat(64)}`);
    await give(page, file('receipt.jws', receipt));
    await page.getByText('This is another receipt than the one that the address names').waitFor();
    await close();
  });

  it('may be dropped or pasted; whatever else is given is told to be something else', async () => {
    const { page, axe, close } = await visit(browser, service.url);
    await page.goto('/receipt');
    const dropped = await page.evaluateHandle(
      `(() => {
        const given = new DataTransfer();
        given.items.add(new File(['${receipt}'], 'dropped.jws'));
        return given;
      })()`,
    );
    await page.getByText('or drop them here').dispatchEvent('drop', { dataTransfer: dropped });
    expect(await failed(page)).toEqual([]);
    await page.getByText('dropped.jws').waitFor();
    await page.getByRole('button', { name: 'Take all away' }).click();
    await page.getByText('Nothing is given yet').waitFor();

    await page.getByText('Or paste its text').click();
    await page.getByRole('textbox', { name: 'Or paste its text' }).fill(` ${receipt}\n`);
    expect(await failed(page)).toEqual([]);

    await give(page, file('letter.json', '{"dear": "reader"}'), file('empty.jws', ''));
    await page.getByText('empty.jws is neither a receipt').waitFor();
    await give(page, file('huge.jws', 'x'.repeat(8_000_001)));
    await page.getByText('huge.jws is too large for a receipt.').waitFor();
    await page.getByRole('button', { name: 'Take all away' }).click();
    for (const [name, content, said] of [
      ['no-keys.json', '{"keys": []}', 'no-keys.json has no public keys of a registry'],
      ['no-head.json', JSON.stringify({ signed: receipt }), 'no-head.json is not a head of the ledger'],
      [
        'no-proof.json',
        JSON.stringify({ signed: receiptIn(receipt).head, consistency: { path: 1 } }),
        'The “consistency” in no-proof.json',
      ],
    ] as const) {
      await give(page, file('receipt.jws', receipt), file(name, content));
      await page.getByRole('alert').getByText(said).waitFor();
      expect(await axe()).toEqual([]);
      await page.getByRole('button', { name: 'Take all away' }).click();
    }
    await close();
  });

  it('is checked later where the keys cannot be had now', async () => {
    const { page, faults, close } = await visit(browser, service.url);
    await page.goto('/receipt', { waitUntil: 'networkidle' });
    await page.route('**/.well-known/jwks.json', (route) => route.abort());
    await give(page, file('receipt.jws', receipt));
    await page.getByText('The keys that the registry publishes could not be had').waitFor();
    expect(await conclusion(page).count()).toBe(0);
    await page.unroute('**/.well-known/jwks.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await failed(page)).toEqual([]);
    // That it was not to be had, the browser says as well.
    expect(faults.splice(0)).toEqual([expect.stringContaining('Failed to load resource')]);
    await close();
  });
});
