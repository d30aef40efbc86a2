/** Papers in a list of candidates: verified beside what is claimed, and no more is sent of anybody than that takes. */
import { readFileSync } from 'node:fs';
import papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, visit } from '../support/browser';
import { giveText } from '../support/given-sheets';
import { startService, type RunningService } from '../support/service';

const WORDS = {
  en: {
    asVerified: 'As verified',
    asClaimed: 'As claimed',
    none: 'No certificate that was verified is in force',
    ask: 'Ask for 3 candidates',
    done: 'All 3 answered.',
    download: 'Download 3 answers',
  },
  'zh-HK': {
    asVerified: '已驗證',
    asClaimed: '按聲稱',
    none: '沒有已驗證且有效的證書',
    ask: '查詢 3 名應徵者',
    done: '全部 3 名已完成。',
    download: '下載 3 項答案',
  },
  'zh-CN': {
    asVerified: '已验证',
    asClaimed: '按声称',
    none: '没有已验证且有效的证书',
    ask: '查询 3 名应聘者',
    done: '全部 3 名已完成。',
    download: '下载 3 项答案',
  },
  pt: {
    asVerified: 'Como verificado',
    asClaimed: 'Como declarado',
    none: 'Nenhum certificado verificado está em vigor',
    ask: 'Verificar 3 candidatos',
    done: 'Todos os 3 respondidos.',
    download: 'Transferir 3 respostas',
  },
} as const;

const LIST = papa.unparse([
  ['Candidate', 'Certificate', 'Number on the certificate', 'Name on the certificate', 'Check item'],
  ['陳一', 'GIC-JD-HAND', 'H-1', 'CHAN Yat', '1999X'],
  ['陳二', 'GIC-JD-HAND', 'H-2', '', '1988X'],
  ['陳三', 'GIC-JD-HAND', 'H-3', '', ''],
]);

describeInBrowser('papers in a list of candidates', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
    const issued = [
      { certificate: 'GIC-JD-HAND', number: 'H-1', name: 'Chan Yat', checkItem: '1999X', awardedOn: '2024-06-30' },
    ];
    const mutation = `mutation ($issued: [IssuedCertificateInput!]!) { registerIssued(issued: $issued, act: { reason: "board" }) { __typename } }`;
    const { data } = await service.graphql(mutation, { issued }, await service.tokenFor('ann', 'body:GIC'));
    expect(data).toEqual({ registerIssued: { __typename: 'ActRecorded' } });
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LANGUAGES)('are verified, shown and taken away in %s', async (language) => {
    const words = WORDS[language];
    const { page, axe, close } = await visit(browser, service.url, { language });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url(), request.postData() ?? ''));
    await page.goto('/accepted/candidates?post=jewellery-designer&region=HK&day=2026-11-23');
    await giveText(page, LIST);
    await page.getByRole('button', { name: words.ask, exact: true }).click();
    await page.getByText(words.done).waitFor();
    const answers = await page.getByRole('region').last().locator('tbody tr').allInnerTexts();
    expect(answers).toHaveLength(3);
    for (const answer of answers.slice(0, 2)) {
      expect(answer).toContain(words.asVerified);
      expect(answer).toContain(words.asClaimed);
    }
    expect([answers[0].includes(words.none), answers[1].includes(words.none)]).toEqual([false, true]);
    expect(answers[2]).not.toContain(words.asVerified);
    expect(await axe()).toEqual([]);
    // Of who shows no paper nothing is sent, of others what stands on it; nothing is kept on the device.
    expect(sent.join('\n')).toContain('1999X');
    expect(sent.join('\n')).not.toMatch(/陳三|H-3|陳一/);
    expect(sent.filter((one) => one.startsWith('http')).join('\n')).not.toMatch(/H-1|1999X/);
    expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toMatch(/1999X|H-1|陳一/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.download, exact: true }).click(),
    ]);
    const { data } = papa.parse<string[]>(readFileSync(await download.path(), 'utf8').replace('\uFEFF', ''), {
      skipEmptyLines: true,
      delimitersToGuess: [',', ';'],
    });
    const at = data[0].indexOf(words.asVerified);
    expect(data.map((row) => row[at])).toEqual([words.asVerified, expect.any(String), words.none, expect.any(String)]);
    expect(data[1][at]).not.toBe(words.none);
    expect(data[1].at(-1)).toContain('GIC-JD-HAND: ');
    await close();
  });
});
