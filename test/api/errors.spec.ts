/** Errors are told in the language that a request asks for, and in English where it asks for none. */
import { startService, type GraphqlAnswer, type RunningService } from '../support/service';

let service: RunningService;
let ann: string;
beforeAll(async () => {
  service = await startService({ catalogue: 'gba' });
  ann = await service.tokenFor('ann', 'body:VTC');
});
afterAll(() => service.stop());

async function errorOf(query: string, language?: string, token?: string) {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(language !== undefined && { 'accept-language': language }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as GraphqlAnswer;
  return errors?.[0];
}

const UNKNOWN = '{ history(type: REGION, code: "hk") { content } }';
const SENTENCES = {
  en: 'The register has no region `hk`. Did you mean `HK`?',
  'zh-Hant': '登記冊沒有地區 `hk`。你是否指 `HK`？',
  'zh-Hans': '登记册没有地区 `hk`。您是否指 `HK`？',
  pt: 'O registo não tem `hk` (região). Queria dizer `HK`?',
};

test.each([
  [undefined, SENTENCES.en],
  ['*', SENTENCES.en],
  ['de-AT, fr;q=0.9', SENTENCES.en],
  ['en;q=0.2, zh-Hant;q=0.8, pt;q=0.1', SENTENCES['zh-Hant']],
  ['zh-HK, zh;q=0.9, en;q=0.8', SENTENCES['zh-Hant']],
  ['ZH-mo', SENTENCES['zh-Hant']],
  ['zh-CN', SENTENCES['zh-Hans']],
  ['zh', SENTENCES['zh-Hans']],
  ['fr, pt-PT;q=0.5, en;q=0', SENTENCES.pt],
  [',;q=,pt;q=x,', SENTENCES.en],
])('asked with `Accept-Language: %s`, an unknown code is told so', async (language, sentence) => {
  const told = await errorOf(UNKNOWN, language);
  expect(told).toMatchObject({
    message: sentence,
    extensions: { code: 'BAD_USER_INPUT', problem: 'UNKNOWN_CODE', suggestions: ['HK'] },
  });
});

test.each([
  ['the name of a constructor', 'constructor', SENTENCES.en],
  ['the name of a prototype', '__proto__, pt;q=0.1', SENTENCES.pt],
  ['thousands of blanks', `pt${' '.repeat(8000)}x`, SENTENCES.pt],
  ['10 KB of commas', ','.repeat(10_240), SENTENCES.en],
  ['10 KB of semicolons', `pt${';'.repeat(10_240)}`, SENTENCES.pt],
  ['a language that stands too far behind', `${'fr,'.repeat(3000)}pt`, SENTENCES.en],
  ['any language', '*', SENTENCES.en],
  ['any but English', 'en;q=0, *;q=0, pt;q=0.001', SENTENCES.pt],
  ['no language', 'en;q=0, pt;q=0, zh;q=0', SENTENCES.en],
  ['Taiwan', 'zh-TW', SENTENCES['zh-Hant']],
  ['Chinese', 'zh', SENTENCES['zh-Hans']],
  ['Hong Kong', 'zh-HK', SENTENCES['zh-Hant']],
  ['Chinese in a script', 'zh-Hans-HK, zh-Hant;q=0.9', SENTENCES['zh-Hans']],
  ['Brazil', 'pt-BR', SENTENCES.pt],
  ['Great Britain', 'en-GB, pt', SENTENCES.en],
])('a header `Accept-Language` with %s is answered in one of the languages', async (_, header, sentence) => {
  expect((await errorOf(UNKNOWN, header))?.message).toBe(sentence);
});

test.each([
  [
    'zh-Hant',
    '`first: 501` 超出範圍；每頁為 0 至 500 項。',
    '登入憑證格式不符；',
    '須有帳戶。',
    '須具備角色 `registrar` 或',
  ],
  [
    'zh-Hans',
    '`first: 501` 超出范围；每页为 0 至 500 项。',
    '登录凭证格式不符；',
    '须有账户。',
    '须具备角色 `registrar` 或',
  ],
  [
    'pt',
    '`first: 501` está fora dos limites;',
    'O token está mal formado;',
    'exige uma conta.',
    'exige a função `registrar` ou',
  ],
])('pages, tokens and roles are told of in %s', async (language, page, token, account, role) => {
  expect((await errorOf('{ posts(first: 501) { totalCount } }', language))?.message).toContain(page);
  expect((await errorOf('{ me { subject } }', language, 'nonsense'))?.message).toContain(token);
  const act = 'mutation { retire(type: REGION, code: "HK", seenRevision: 1, act: { reason: "x" }) { __typename } }';
  expect((await errorOf(act, language))?.message).toContain(account);
  expect((await errorOf(act, language, await service.tokenFor('eve', 'employer:E')))?.message).toContain(role);
});

test('what GraphQL finds wrong is told in general, with its detail beside it; in English as GraphQL says it', async () => {
  const detail = 'Cannot query field "nothing" on type "Query".';
  expect(await errorOf('{ nothing }')).toMatchObject({ message: detail });
  expect((await errorOf('{ nothing }'))?.extensions).not.toHaveProperty('detail');
  expect(await errorOf('{ nothing }', 'pt')).toMatchObject({
    message: expect.stringMatching(/^O serviço não consegue ler este pedido/) as string,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', detail },
  });
});

test.each([
  ['ZH_HANT', '沒有證書 `DSAL-GOLDSMITT`。你是否指 `DSAL-GOLDSMITH`？'],
  ['ZH_HANS', '没有证书 `DSAL-GOLDSMITT`。您是否指 `DSAL-GOLDSMITH`？'],
  ['PT', 'Não existe `DSAL-GOLDSMITT` (certificado); queria dizer `DSAL-GOLDSMITH`?'],
])('a draft with an unknown code is told which was meant, in %s', async (language, message) => {
  const draft = '{ code: "E", agreement: "AG-VTC-DSAL", from: "HKRPL-SALES-4", to: "DSAL-GOLDSMITT" }';
  const problems = `... on ActRefused { problems { code message(language: ${language}) } }`;
  const told = [{ code: 'UNKNOWN_CODE', message }];
  const looked = await service.graphql(`{ equivalenceImpact(draft: ${draft}) { ${problems} } }`);
  expect(looked.data).toEqual({ equivalenceImpact: { problems: told } });
  const proposed = await service.graphql(
    `mutation { proposeEquivalence(equivalence: ${draft}, act: { reason: "x" }) { ${problems} } }`,
    undefined,
    ann,
  );
  expect(proposed.data).toEqual({ proposeEquivalence: { problems: told } });
});
