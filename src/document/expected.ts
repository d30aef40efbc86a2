/** What a document is expected to have where something else stands, in every language. */
import { messages, type LocalizedText } from '../language/message';

/** What was expected where a value stands. */
export const EXPECTED = {
  string: {
    en: 'a string in quotation marks',
    'zh-Hant': '以引號括住的文字',
    'zh-Hans': '以引号括起的文字',
    pt: 'um texto entre aspas',
  },
  boolean: {
    en: '`true` or `false`',
    'zh-Hant': ' `true` 或 `false`',
    'zh-Hans': ' `true` 或 `false`',
    pt: '`true` ou `false`',
  },
  true: {
    en: '`true`; leave the field out otherwise',
    'zh-Hant': ' `true`，否則請略去此項',
    'zh-Hans': ' `true`，否则请略去此项',
    pt: '`true`; senão, deixe o campo de fora',
  },
  list: {
    en: 'a list in square brackets',
    'zh-Hant': '以方括號括住的清單',
    'zh-Hans': '以方括号括起的列表',
    pt: 'uma lista entre parênteses retos',
  },
  need: {
    en: 'a need in curly brackets',
    'zh-Hant': '以花括號括住的需求',
    'zh-Hans': '以花括号括起的需求',
    pt: 'uma exigência entre chavetas',
  },
  text: {
    en: 'a text in at least one of `en`, `zh-Hant`, `zh-Hans`, `pt`',
    'zh-Hant': '至少一種語言的文字（`en`、`zh-Hant`、`zh-Hans`、`pt`）',
    'zh-Hans': '至少一种语言的文字（`en`、`zh-Hant`、`zh-Hans`、`pt`）',
    pt: 'um texto em pelo menos uma das línguas `en`, `zh-Hant`, `zh-Hans`, `pt`',
  },
  stringOrText: {
    en: 'a text: a string, or `en`, `zh-Hant`, `zh-Hans`, `pt`, at least one of them',
    'zh-Hant': '文字：可直接寫，或按語言分寫（`en`、`zh-Hant`、`zh-Hans`、`pt` 至少其一）',
    'zh-Hans': '文字：可直接写，或按语言分写（`en`、`zh-Hant`、`zh-Hans`、`pt` 至少其一）',
    pt: 'um texto: só ele, ou por língua em pelo menos uma de `en`, `zh-Hant`, `zh-Hans`, `pt`',
  },
  otherName: {
    en: 'another name: `{"language", "text"}`, or `{"text"}` alone',
    'zh-Hant': '一個別名：`{"language", "text"}`，或只寫 `{"text"}`',
    'zh-Hans': '一个别名：`{"language", "text"}`，或只写 `{"text"}`',
    pt: 'outro nome: `{"language", "text"}`, ou só `{"text"}`',
  },
  period: {
    en: 'a period with `from`, `until` or both',
    'zh-Hant': '期間的首日、終止日或兩者',
    'zh-Hans': '期间的首日、终止日或两者',
    pt: 'um período com começo, fim ou ambos',
  },
  suspension: {
    en: 'a suspension with `from`, and `until` once its end is known',
    'zh-Hant': '一次暫停：首日，以及已知的終止日',
    'zh-Hans': '一次暂停：首日，以及已知的终止日',
    pt: 'uma suspensão com começo e, sendo conhecido, fim',
  },
  level: {
    en: 'a level: `{"code", "order", "name"}`',
    'zh-Hant': '一個級別：`{"code", "order", "name"}`',
    'zh-Hans': '一个级别：`{"code", "order", "name"}`',
    pt: 'um nível: `{"code", "order", "name"}`',
  },
  placement: {
    en: 'a level: `{"framework", "level"}`',
    'zh-Hant': '一個級別：`{"framework", "level"}`',
    'zh-Hans': '一个级别：`{"framework", "level"}`',
    pt: 'um nível: `{"framework", "level"}`',
  },
  condition: {
    en: 'a condition: `{"code", "kind", "text"}`',
    'zh-Hant': '一項條件：`{"code", "kind", "text"}`',
    'zh-Hans': '一项条件：`{"code", "kind", "text"}`',
    pt: 'uma condição: `{"code", "kind", "text"}`',
  },
  route: {
    en: 'a route: `{"code", "needs"}`',
    'zh-Hant': '一條途徑：`{"code", "needs"}`',
    'zh-Hans': '一条途径：`{"code", "needs"}`',
    pt: 'uma via: `{"code", "needs"}`',
  },
  onward: {
    en: '`{"maxSteps"}`',
    'zh-Hant': ' `{"maxSteps"}`',
    'zh-Hans': ' `{"maxSteps"}`',
    pt: '`{"maxSteps"}`',
  },
  source: {
    en: 'a source: `{"title"}`',
    'zh-Hant': '一項來源：`{"title"}`',
    'zh-Hans': '一项来源：`{"title"}`',
    pt: 'uma fonte: `{"title"}`',
  },
  contact: {
    en: 'a contact with `address`, `telephone`, `email` or `website`',
    'zh-Hant': '一項聯絡方式（`address`、`telephone`、`email` 或 `website`）',
    'zh-Hans': '一项联系方式（`address`、`telephone`、`email` 或 `website`）',
    pt: 'um contacto com `address`, `telephone`, `email` ou `website`',
  },
  review: {
    en: 'how to have a decision reviewed: `{"text"}`',
    'zh-Hant': '申請覆核的方法：`{"text"}`',
    'zh-Hans': '申请复核的方法：`{"text"}`',
    pt: 'como reclamar de uma decisão: `{"text"}`',
  },
  member: {
    en: 'a member: `{"body", "role"}`',
    'zh-Hant': '一個成員：`{"body", "role"}`',
    'zh-Hans': '一个成员：`{"body", "role"}`',
    pt: 'um membro: `{"body", "role"}`',
  },
  count: {
    en: 'a reported number: `{"what", "value", "on"}`',
    'zh-Hant': '一項公布的數字：`{"what", "value", "on"}`',
    'zh-Hans': '一项公布的数字：`{"what", "value", "on"}`',
    pt: 'um número divulgado: `{"what", "value", "on"}`',
  },
  base: {
    en: 'a training base: `{"code", "name", "kind"}`',
    'zh-Hant': '一個培訓基地：`{"code", "name", "kind"}`',
    'zh-Hans': '一个培训基地：`{"code", "name", "kind"}`',
    pt: 'um local de formação: `{"code", "name", "kind"}`',
  },
  standard: {
    en: 'a standard: `{"title", "headings"}`',
    'zh-Hant': '一項標準：`{"title", "headings"}`',
    'zh-Hans': '一项标准：`{"title", "headings"}`',
    pt: 'uma norma: `{"title", "headings"}`',
  },
  money: {
    en: 'an amount of money: `{"amount", "currency"}`',
    'zh-Hant': '一筆金額：`{"amount", "currency"}`',
    'zh-Hans': '一笔金额：`{"amount", "currency"}`',
    pt: 'um montante: `{"amount", "currency"}`',
  },
  gives: {
    en: 'what it gives: `certificates`, `conditions` or both',
    'zh-Hant': '所授予的證書（`certificates`）、所滿足的條件（`conditions`）或兩者',
    'zh-Hans': '所授予的证书（`certificates`）、所满足的条件（`conditions`）或两者',
    pt: 'o que confere: certificados (`certificates`), condições (`conditions`) ou ambos',
  },
  identifier: {
    en: 'an identifier: `{"identifier", "type"}`',
    'zh-Hant': '一個識別碼：`{"identifier", "type"}`',
    'zh-Hans': '一个标识符：`{"identifier", "type"}`',
    pt: 'um identificador: `{"identifier", "type"}`',
  },
  publicKeyJwk: {
    en: 'a public key as JWK: `{"kty", "crv", "x"}`, with `EC` also `y`, or with `RSA` `{"kty", "n", "e"}`',
    'zh-Hant': 'JWK 格式的公開密鑰：`{"kty", "crv", "x"}`（`EC` 另加 `y`），或 `RSA` 的 `{"kty", "n", "e"}`',
    'zh-Hans': 'JWK 格式的公钥：`{"kty", "crv", "x"}`（`EC` 另加 `y`），或 `RSA` 的 `{"kty", "n", "e"}`',
    pt: 'uma chave pública em JWK: `{"kty", "crv", "x"}`, com `EC` também `y`, ou com `RSA` `{"kty", "n", "e"}`',
  },
  record: { en: 'a record', 'zh-Hant': '一項記錄', 'zh-Hans': '一项记录', pt: 'um registo' },
} as const satisfies Record<string, LocalizedText>;

/** What was expected where a number stands. */
export const EXPECTED_NUMBER = messages({
  number: {
    en: 'a number from {least} to {most}',
    'zh-Hant': '由 {least} 至 {most} 的數字',
    'zh-Hans': '{least} 至 {most} 之间的数字',
    pt: 'um número de {least} a {most}',
  },
  whole: {
    en: 'a whole number from {least} to {most}',
    'zh-Hant': '由 {least} 至 {most} 的整數',
    'zh-Hans': '{least} 至 {most} 之间的整数',
    pt: 'um número inteiro de {least} a {most}',
  },
});
