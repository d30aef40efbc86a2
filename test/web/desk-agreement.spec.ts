/** An agreement at the desk: one body drafts and proposes it, the other endorses it, and equivalences may rest on it. */
import type { Browser } from 'playwright-core';
import { describeInBrowser, LANGUAGES, openBrowser, pick, visit } from '../support/browser';
import { actsOn, DESK, signIn } from '../support/desk';
import { startService, type RunningService } from '../support/service';

const WORDS = {
  en: {
    newDraft: 'Begin a new',
    agreement: 'Agreement',
    english: 'English',
    addBody: 'Add: Body',
    addRegion: 'Add: Region',
    practice: 'Practising the occupation',
    from: /^First day/,
    day: '3 April 2026',
    lacks: 'Reliability of sources: ',
    since: 'from 3 April 2026',
  },
  'zh-HK': {
    newDraft: '草擬新記錄',
    agreement: '協議',
    english: '英文',
    addBody: '加入：機構',
    addRegion: '加入：地區',
    practice: '從事該職業',
    from: /^首日/,
    day: '2026年4月3日',
    lacks: '資料可信度：',
    since: '自2026年4月3日起',
  },
  'zh-CN': {
    newDraft: '草拟新记录',
    agreement: '协议',
    english: '英文',
    addBody: '添加：机构',
    addRegion: '添加：地区',
    practice: '从事该职业',
    from: /^首日/,
    day: '2026年4月3日',
    lacks: '来源可信度：',
    since: '自2026年4月3日起',
  },
  pt: {
    newDraft: 'Novo rascunho de',
    agreement: 'Acordo',
    english: 'Inglês',
    addBody: 'Juntar: Entidade',
    addRegion: 'Juntar: Região',
    practice: 'Exercício da profissão',
    from: /^Primeiro dia/,
    day: '3 de abril de 2026',
    lacks: 'Fiabilidade das fontes: ',
    since: 'desde 3 de abril de 2026',
  },
} as const;

describeInBrowser('An agreement at the desk', () => {
  let browser: Browser;
  let service: RunningService;
  beforeAll(async () => {
    [browser, service] = await Promise.all([openBrowser(), startService({ catalogue: 'gba' })]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(LANGUAGES)('comes into force by the word of two bodies, in %s', async (language) => {
    const words = DESK[language];
    const more = WORDS[language];
    const code = `AG-BENCH-${language}`;
    const ann = await visit(browser, service.url, { language });
    const { page } = ann;
    await page.goto('/desk/drafts');
    await signIn(page, words, await service.tokenFor('ann', 'body:VTC'));
    await page.getByLabel(more.newDraft).selectOption({ label: more.agreement });
    await page.getByRole('button', { name: words.begin }).click();
    await page.getByLabel(words.code, { exact: true }).fill(code);
    await page.getByLabel(more.english, { exact: true }).first().fill('VTC and DSAL on bench work');
    await pick(page, more.addRegion, 'HK', /HK$/);
    await pick(page, more.addRegion, 'MO', /MO$/);
    await page.getByRole('checkbox', { name: more.practice }).check();
    await page.getByLabel(more.from).fill('2026-04-03');
    await page.getByText(more.day, { exact: true }).waitFor();
    const panel = page.getByRole('region', { name: words.propose, exact: true });
    const propose = panel.getByRole('button', { name: words.propose, exact: true });
    await panel.getByLabel(words.reason, { exact: true }).fill('Signed in April');
    // Nothing is sent as long as it lacks something; it is told what.
    await propose.click();
    await panel.getByRole('alert').getByText(more.lacks).waitFor();
    // Who drafts it for one body is a party of it already.
    await pick(page, more.addBody, 'DSAL', /\bDSAL\b/);
    await page.getByRole('radio', { name: words.example }).check();
    expect(await ann.axe()).toEqual([]);
    await ann.screen(`desk-agreement-draft-${language}`);
    await propose.click();
    await page.getByText(words.done).waitFor();
    // It does not count yet.
    expect(await stateOf(code)).toBe('PROPOSED');

    const dora = await visit(browser, service.url, { language, phone: true });
    await dora.page.goto('/desk');
    await signIn(dora.page, words, await service.tokenFor('dora', 'authority:DSAL'));
    await dora.page.getByRole('region', { name: words.waiting }).getByRole('link', { name: code }).click();
    await dora.page.getByText(more.since).first().waitFor();
    await dora.page.getByRole('region', { name: words.open }).getByText('Signed in April').waitFor();
    await dora.screen(`desk-agreement-record-${language}`);
    expect(await dora.axe()).toEqual([]);
    await dora.page.getByRole('button', { name: words.endorse, exact: true }).click();
    const dialog = dora.page.getByRole('dialog');
    await dialog.getByLabel(words.reason, { exact: true }).fill('Signed by us, too');
    await dialog.getByRole('button', { name: words.endorse, exact: true }).click();
    await dialog.getByText(words.done).waitFor();
    await dialog.getByRole('button', { name: words.close }).click();
    await dora.page.getByText(words.endorsed, { exact: true }).first().waitFor();
    expect(await stateOf(code)).toBe('ENDORSED');
    expect(await actsOn(service, code, 'agreements')).toEqual(['ENDORSE by dora', 'PROPOSE by ann']);

    // From now on equivalences may rest on it.
    await page.getByRole('link', { name: words.drafts, exact: true }).click();
    await page.getByRole('button', { name: words.begin }).click();
    await pick(page, words.agreement, code, new RegExp(code));
    await ann.close();
    await dora.close();
  });

  async function stateOf(code: string): Promise<unknown> {
    const { data } = await service.graphql('query ($code: Code!) { agreement(code: $code) { state } }', { code });
    return (data?.['agreement'] as { state: string } | null)?.state;
  }
});
