/** The desk in a browser: what is written on it in each language, and the steps that everybody takes there. */
import type { Locator, Page } from 'playwright-core';
import type { PageLanguage, Visitor } from './browser';
import type { RunningService } from './service';

export interface DeskWords {
  readonly token: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly drafts: string;
  readonly begin: string;
  readonly code: string;
  readonly agreement: string;
  readonly from: string;
  readonly to: string;
  readonly impact: string;
  readonly fourChange: string;
  readonly reason: string;
  readonly addEvidence: string;
  readonly evidenceTitle: string;
  readonly evidenceUrl: string;
  readonly evidenceFile: RegExp;
  readonly propose: string;
  readonly done: RegExp;
  readonly seeAtDesk: string;
  readonly proposals: string;
  readonly waiting: string;
  readonly mine: string;
  readonly open: string;
  readonly endorse: string;
  readonly close: string;
  readonly endorsed: string;
  readonly refused: string;
  readonly ownProposal: RegExp;
  readonly missing: string;
  readonly example: string;
  readonly ended: RegExp;
  readonly notKnown: RegExp;
  readonly desk: string;
  readonly ask: string;
  readonly certificate: string;
  readonly post: string;
  readonly region: string;
  readonly recognised: string;
  readonly notRecognised: string;
}

export const DESK: Readonly<Record<PageLanguage, DeskWords>> = {
  en: {
    token: 'Token',
    signIn: 'Sign in',
    signOut: 'Sign out',
    drafts: 'Drafts',
    begin: 'Begin',
    code: 'Code',
    agreement: 'Under the agreement',
    from: 'Who holds',
    to: 'is treated as holding',
    impact: 'What it would change',
    fourChange: '4 answers would change.',
    reason: 'Reason',
    addEvidence: 'Add evidence',
    evidenceTitle: 'What it is called',
    evidenceUrl: 'Where it can be read (address)',
    evidenceFile: /Or the file/,
    propose: 'Propose',
    done: /^Recorded, as revision [\d,]+ of the register\.$/,
    seeAtDesk: 'See it at the desk',
    proposals: 'Proposals',
    waiting: 'Waiting for you',
    mine: 'Put forward by you or your body',
    open: 'Open proposal',
    endorse: 'Endorse',
    close: 'Close',
    endorsed: 'Endorsed',
    refused: 'This was refused, and nothing of it was done:',
    ownProposal: /VTC has made this proposal/,
    missing: 'This has to be given.',
    example: 'Example only',
    ended: /^Your session has ended/,
    notKnown: /^This token does not count here/,
    desk: 'Desk',
    ask: 'Ask',
    certificate: 'Certificate held',
    post: 'Job',
    region: 'Region of the job',
    recognised: 'Recognised',
    notRecognised: 'Not recognised',
  },
  'zh-HK': {
    token: '登入憑證',
    signIn: '登入',
    signOut: '登出',
    drafts: '草稿',
    begin: '開始',
    code: '代碼',
    agreement: '所依協議',
    from: '持有',
    to: '視同持有',
    impact: '會帶來的改變',
    fourChange: '會改變 4 個答案。',
    reason: '理由',
    addEvidence: '加入證明文件',
    evidenceTitle: '文件名稱',
    evidenceUrl: '網址',
    evidenceFile: /或選取檔案/,
    propose: '提出',
    done: /^已記錄，登記冊現為第 [\d,]+ 版。$/,
    seeAtDesk: '在工作台查看',
    proposals: '提案',
    waiting: '待你處理',
    mine: '由你或你的機構提出',
    open: '待處理的提案',
    endorse: '會簽同意',
    close: '關閉',
    endorsed: '已會簽同意',
    refused: '未獲接受，並無任何更改：',
    ownProposal: /此提案由 VTC 提出/,
    missing: '此項必須填寫。',
    example: '僅為示例',
    ended: /^登入已失效/,
    notKnown: /^此登入憑證無效/,
    desk: '工作台',
    ask: '查詢',
    certificate: '持有的證書',
    post: '職位',
    region: '職位所在地區',
    recognised: '獲認可',
    notRecognised: '不獲認可',
  },
  'zh-CN': {
    token: '登录凭证',
    signIn: '登录',
    signOut: '退出登录',
    drafts: '草稿',
    begin: '开始',
    code: '代码',
    agreement: '所依协议',
    from: '持有',
    to: '视同持有',
    impact: '会带来的改变',
    fourChange: '会改变 4 个答案。',
    reason: '理由',
    addEvidence: '添加证明文件',
    evidenceTitle: '文件名称',
    evidenceUrl: '网址',
    evidenceFile: /或选择文件/,
    propose: '提出',
    done: /^已记录，登记册现为第 [\d,]+ 版。$/,
    seeAtDesk: '在工作台查看',
    proposals: '提案',
    waiting: '待您处理',
    mine: '由您或您的机构提出',
    open: '待处理的提案',
    endorse: '会签同意',
    close: '关闭',
    endorsed: '已会签同意',
    refused: '未获接受，没有任何更改：',
    ownProposal: /此提案由 VTC 提出/,
    missing: '此项必须填写。',
    example: '仅为示例',
    ended: /^登录已失效/,
    notKnown: /^此登录凭证无效/,
    desk: '工作台',
    ask: '查询',
    certificate: '持有的证书',
    post: '岗位',
    region: '岗位所在地区',
    recognised: '予以认可',
    notRecognised: '不予认可',
  },
  pt: {
    token: 'Token',
    signIn: 'Iniciar sessão',
    signOut: 'Terminar sessão',
    drafts: 'Rascunhos',
    begin: 'Começar',
    code: 'Código',
    agreement: 'Ao abrigo do acordo',
    from: 'O titular de',
    to: 'é equiparado a titular de',
    impact: 'O que mudaria',
    fourChange: '4 respostas mudariam.',
    reason: 'Motivo',
    addEvidence: 'Juntar documento',
    evidenceTitle: 'Título',
    evidenceUrl: 'Onde se pode ler (endereço)',
    evidenceFile: /Ou o ficheiro/,
    propose: 'Propor',
    done: /^Registado: é a revisão [\d ]+ do registo\.$/,
    seeAtDesk: 'Ver no balcão',
    proposals: 'Propostas',
    waiting: 'À sua espera',
    mine: 'Apresentadas por si ou pela sua entidade',
    open: 'Proposta em aberto',
    endorse: 'Ratificar',
    close: 'Fechar',
    endorsed: 'Ratificado',
    refused: 'Isto foi recusado, e nada se fez:',
    ownProposal: /Esta proposta é de VTC/,
    missing: 'Tem de ser preenchido.',
    example: 'Exemplo ilustrativo',
    ended: /^A sua sessão terminou/,
    notKnown: /^Este token não é aceite aqui/,
    desk: 'Balcão',
    ask: 'Consultar',
    certificate: 'Certificado que possui',
    post: 'Posto de trabalho',
    region: 'Região do posto',
    recognised: 'Reconhecido',
    notRecognised: 'Não reconhecido',
  },
};

/** Pastes a token where the desk first asks for one, or wherever at the desk somebody was asked for one. */
export async function signIn(page: Page, words: DeskWords, token: string): Promise<void> {
  await page.getByLabel(words.token).fill(token);
  await page.getByRole('main').getByRole('button', { name: words.signIn, exact: true }).click();
}

/** Takes out of what must not happen what a test has brought about itself; fails where it did not come about. */
export function expectFault({ faults }: Visitor, expected: RegExp): void {
  const others = faults.filter((fault) => !expected.test(fault));
  expect(others.length).toBeLessThan(faults.length);
  faults.splice(0, faults.length, ...others);
}

/** The one equivalence by which a mould maker's certificate counts in Hong Kong, suspended by Ann of VTC over the API. */
export async function suspendMouldMaker(service: RunningService): Promise<void> {
  const token = await service.tokenFor('ann', 'body:VTC');
  const mutation = `mutation { suspend(type: EQUIVALENCE, code: "EQ-MOULD-HK", seenRevision: 1, act: { reason: "Under review" }) { __typename } }`;
  const { data } = await service.graphql(mutation, {}, token);
  expect(data).toEqual({ suspend: { __typename: 'ActRecorded' } });
}

/** An equivalence under the agreement of VTC and DSAL, proposed by Ann of VTC over the API. */
export async function propose(service: RunningService, from: string): Promise<string> {
  const code = `EQ-${from}-DSAL`;
  const { data } = await service.graphql(
    `mutation ($equivalence: EquivalenceInput!) {
      proposeEquivalence(equivalence: $equivalence, act: { reason: "Working group" }) { __typename }
    }`,
    { equivalence: { code, agreement: 'AG-VTC-DSAL', from, to: 'DSAL-GOLDSMITH' } },
    await service.tokenFor('ann', 'body:VTC'),
  );
  expect(data).toEqual({ proposeEquivalence: { __typename: 'ActRecorded' } });
  return code;
}

/** The latest acts on an equivalence or agreement, the latest first: `ENDORSE by dora`. */
export async function actsOn(
  service: RunningService,
  code: string,
  list: 'agreements' | 'equivalences' = 'equivalences',
): Promise<readonly string[]> {
  const { data } = await service.graphql(
    'query ($about: String) { ledger(about: $about) { edges { node { act actor } } } }',
    { about: `${list}/${code}` },
  );
  const { edges } = data?.['ledger'] as { edges: { node: { act: string; actor: string } }[] };
  return edges.map(({ node: { act, actor } }) => `${act} by ${actor}`);
}

/** The words of English in what is told there; codes, and names that are the same in every language, are none. */
export async function englishIn(told: Locator, names: readonly string[] = []): Promise<readonly string[]> {
  const text = await told.evaluate((element: { cloneNode(deep: true): unknown }) => {
    const copy = element.cloneNode(true) as {
      querySelectorAll(selector: string): Iterable<{ remove(): void }>;
      readonly textContent: string;
    };
    for (const code of copy.querySelectorAll('code')) code.remove();
    return copy.textContent;
  });
  const words = text.match(/\p{Script=Han}/u) ? text.match(/[A-Za-z]{2,}/g) : text.match(ENGLISH);
  return (words ?? []).filter((word) => !names.includes(word));
}

const ENGLISH =
  /(?<!\p{L})(the|this|is|are|not|of|and|with|did|you|mean|there|has|must|cannot|expected|ask)(?!\p{L})/giu;
