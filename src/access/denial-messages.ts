/** What is wrong with a token or a role, in every language, and how to come by one that counts. */
import { messages } from '../language/message';

export const DENIAL_MESSAGES = messages({
  UNAUTHENTICATED: {
    en: '{field} needs an account. Send `Authorization: Bearer TOKEN`; for a token, ask whoever runs this registry. Reading and asking need none.',
    'zh-Hant':
      '{field} 須有帳戶。請傳送 `Authorization: Bearer TOKEN`；登入憑證可向本登記冊的營運者索取。閱覽及查詢則無須登入憑證。',
    'zh-Hans':
      '{field} 须有账户。请发送 `Authorization: Bearer TOKEN`；登录凭证可向本登记册的运营者索取。浏览和查询则无须登录凭证。',
    pt: '{field} exige uma conta. Envie `Authorization: Bearer TOKEN`; peça um token a quem gere este registo. Ler e consultar não o exigem.',
  },
  'FORBIDDEN.nobody': {
    en: '{field} does not say who may use it, so nobody may. Report it to whoever runs this registry.',
    'zh-Hant': '{field} 沒有說明誰可使用，因此無人可用。請向本登記冊的營運者報告。',
    'zh-Hans': '{field} 没有说明谁可使用，因此无人可用。请向本登记册的运营者报告。',
    pt: '{field} não diz quem o pode usar, por isso ninguém pode. Comunique-o a quem gere este registo.',
  },
  FORBIDDEN: {
    en: '{field}: {whom} It needs the role {wanted}; your token has {had}. Ask whoever gave you the token for one with the role, or somebody who has it.',
    'zh-Hant':
      '{field} 須具備角色 {wanted}；你的登入憑證所載：{had}。請向發出登入憑證者索取具該角色的登入憑證，或請具該角色的人辦理。',
    'zh-Hans':
      '{field} 须具备角色 {wanted}；您的登录凭证所载：{had}。请向发出登录凭证者索取具有该角色的登录凭证，或请具有该角色的人办理。',
    pt: '{field} exige a função {wanted}; o seu token tem {had}. Peça um com essa função a quem lhe deu o token, ou dirija-se a quem a tenha.',
  },
  UNCHECKABLE: {
    en: 'Who you are cannot be checked now: the issuer of tokens does not give its keys. Try again later. Reading and asking go on: leave the header `Authorization` out.',
    'zh-Hant':
      '目前無法核實你的身分：登入憑證簽發者沒有提供其密鑰。請稍後再試。閱覽及查詢不受影響：請勿附上 `Authorization` 標頭。',
    'zh-Hans':
      '目前无法核实您的身份：登录凭证签发者没有提供其密钥。请稍后再试。浏览和查询不受影响：请勿附上 `Authorization` 标头。',
    pt: 'De momento não é possível verificar quem é: o emissor dos tokens não fornece as suas chaves. Tente mais tarde. Pode continuar a ler e a consultar: não envie o cabeçalho `Authorization`.',
  },
  /** A token that does not count: what is wrong with it, and where there are others. */
  TOKEN: {
    en: '{flaw} {advice} Reading and asking need no token: leave the header out.',
    'zh-Hant': '{flaw}{advice}閱覽及查詢無須登入憑證：請勿附上該標頭。',
    'zh-Hans': '{flaw}{advice}浏览和查询无须登录凭证：请勿附上该标头。',
    pt: '{flaw} {advice} Ler e consultar não exigem token: não envie o cabeçalho.',
  },
});

/** Where tokens come from. */
export const ADVICE_MESSAGES = messages({
  own: {
    en: 'Tokens come from whoever runs this registry (`npm run registry -- token`).',
    'zh-Hant': '登入憑證由本登記冊的營運者發出（`npm run registry -- token`）。',
    'zh-Hans': '登录凭证由本登记册的运营者发出（`npm run registry -- token`）。',
    pt: 'Os tokens vêm de quem gere este registo (`npm run registry -- token`).',
  },
  issuer: {
    en: 'Tokens come from the issuer {issuer}.',
    'zh-Hant': '登入憑證由簽發者 {issuer} 發出。',
    'zh-Hans': '登录凭证由签发者 {issuer} 发出。',
    pt: 'Os tokens vêm do emissor {issuer}.',
  },
});

export const FLAW_MESSAGES = messages({
  header: {
    en: 'The header `Authorization` cannot be read; expected `Authorization: Bearer TOKEN`.',
    'zh-Hant': '無法讀取 `Authorization` 標頭；應為 `Authorization: Bearer TOKEN`。',
    'zh-Hans': '无法读取 `Authorization` 标头；应为 `Authorization: Bearer TOKEN`。',
    pt: 'Não se consegue ler o cabeçalho `Authorization`; espera-se `Authorization: Bearer TOKEN`.',
  },
  subject: {
    en: 'The `sub` of the token names no account; expected 1 to 255 printable characters.',
    'zh-Hant': '登入憑證的 `sub` 沒有指明帳戶；應為 1 至 255 個可列印字元。',
    'zh-Hans': '登录凭证的 `sub` 没有指明账户；应为 1 至 255 个可打印字符。',
    pt: 'O `sub` do token não indica nenhuma conta; esperam-se 1 a 255 caracteres imprimíveis.',
  },
  roles: {
    en: 'What the token says of roles cannot be read; expected a list of words.',
    'zh-Hant': '無法讀取登入憑證所載的角色；應為一列字詞。',
    'zh-Hans': '无法读取登录凭证所载的角色；应为一列字词。',
    pt: 'Não se consegue ler o que o token diz de funções; espera-se uma lista de palavras.',
  },
  expired: {
    en: 'The token has expired.',
    'zh-Hant': '登入憑證已過期。',
    'zh-Hans': '登录凭证已过期。',
    pt: 'O token caducou.',
  },
  signature: {
    en: 'The signature of the token does not fit: it was changed, or signed with another key.',
    'zh-Hant': '登入憑證的簽署不符：登入憑證曾被更改，或以其他密鑰簽署。',
    'zh-Hans': '登录凭证的签名不符：登录凭证曾被更改，或以其他密钥签名。',
    pt: 'A assinatura do token não confere: foi alterado, ou assinado com outra chave.',
  },
  key: {
    en: 'The token is not signed with a key that counts: the key is unknown or was withdrawn.',
    'zh-Hant': '簽署登入憑證的密鑰無效：密鑰不明或已撤回。',
    'zh-Hans': '签署登录凭证的密钥无效：密钥不明或已撤回。',
    pt: 'O token não está assinado com uma chave válida: é desconhecida ou foi retirada.',
  },
  algorithm: {
    en: 'The token is not signed in a way that counts; expected `alg` to be {algorithms}.',
    'zh-Hant': '登入憑證的簽署方式無效；`alg` 應為 {algorithms}。',
    'zh-Hans': '登录凭证的签名方式无效；`alg` 应为 {algorithms}。',
    pt: 'O token não está assinado de uma forma aceite; espera-se que `alg` seja {algorithms}.',
  },
  malformed: {
    en: 'The token is malformed; expected a signed JSON Web Token (RFC 7519).',
    'zh-Hant': '登入憑證格式不符；應為經簽署的 JSON Web Token（RFC 7519）。',
    'zh-Hans': '登录凭证格式不符；应为经签名的 JSON Web Token（RFC 7519）。',
    pt: 'O token está mal formado; espera-se um JSON Web Token assinado (RFC 7519).',
  },
  missing: {
    en: 'The token has no {claim}.',
    'zh-Hant': '登入憑證缺少 {claim}。',
    'zh-Hans': '登录凭证缺少 {claim}。',
    pt: 'O token não tem {claim}.',
  },
  aud: {
    en: 'The token is for another service; expected `aud` to be {expected}.',
    'zh-Hant': '登入憑證用於另一服務；`aud` 應為 {expected}。',
    'zh-Hans': '登录凭证用于另一服务；`aud` 应为 {expected}。',
    pt: 'O token é para outro serviço; espera-se que `aud` seja {expected}.',
  },
  iss: {
    en: 'The token is from another issuer; expected `iss` to be {expected}.',
    'zh-Hant': '登入憑證由另一簽發者發出；`iss` 應為 {expected}。',
    'zh-Hans': '登录凭证由另一签发者发出；`iss` 应为 {expected}。',
    pt: 'O token é de outro emissor; espera-se que `iss` seja {expected}.',
  },
  typ: {
    en: 'The token is not meant for access; expected `typ` to be {expected}.',
    'zh-Hant': '登入憑證並非用於存取；`typ` 應為 {expected}。',
    'zh-Hans': '登录凭证并非用于访问；`typ` 应为 {expected}。',
    pt: 'O token não serve para acesso; espera-se que `typ` seja {expected}.',
  },
  early: {
    en: 'The token does not count yet.',
    'zh-Hant': '登入憑證尚未生效。',
    'zh-Hans': '登录凭证尚未生效。',
    pt: 'O token ainda não é válido.',
  },
  claim: {
    en: 'The {claim} of the token cannot be read.',
    'zh-Hant': '無法讀取登入憑證的 {claim}。',
    'zh-Hans': '无法读取登录凭证的 {claim}。',
    pt: 'Não se consegue ler {claim} do token.',
  },
});
