/** What is wrong with a line that states no claim, or with what is asked of it. */
import { messages } from '../../language/message';

export const LINE_MESSAGES = messages({
  LINE_TOO_LONG: {
    en: 'The line has more than {most} bytes. State a claim with fewer holdings on it.',
    'zh-Hant': '此行超過 {most} 位元組。請減少所列證書。',
    'zh-Hans': '此行超过 {most} 字节。请减少所列证书。',
    pt: 'A linha tem mais de {most} bytes. Indique nela menos certificados.',
  },
  NOT_UTF8: {
    en: 'The line is not `UTF-8`. Send it in that encoding.',
    'zh-Hant': '此行不是 `UTF-8` 編碼。請以該編碼傳送。',
    'zh-Hans': '此行不是 `UTF-8` 编码。请用该编码发送。',
    pt: 'A linha não está em `UTF-8`. Envie-a nessa codificação.',
  },
  NOT_JSON: {
    en: 'The line is not JSON. State one claim on each line, as a JSON object, without line breaks in it.',
    'zh-Hant': '此行不是 JSON。每行請寫一個查詢，為一個 JSON 物件，當中不可換行。',
    'zh-Hans': '此行不是 JSON。每行请写一个查询，为一个 JSON 对象，其中不可换行。',
    pt: 'A linha não é JSON. Indique em cada linha uma consulta, como objeto JSON, sem quebras de linha.',
  },
  TOO_DEEP: {
    en: 'The line is nested more than {most} deep; a claim is not.',
    'zh-Hant': '此行嵌套超過 {most} 層；查詢不會如此。',
    'zh-Hans': '此行嵌套超过 {most} 层；查询不会如此。',
    pt: 'A linha tem mais de {most} níveis; uma consulta não os tem.',
  },
  MISSING: {
    en: '{path} is missing. Give it.',
    'zh-Hant': '欠缺 {path}。請提供。',
    'zh-Hans': '缺少 {path}。请提供。',
    pt: 'Falta {path}. Indique-o.',
  },
  WRONG_TYPE: {
    en: '{path} is {value}; expected a JSON {expected}.',
    'zh-Hant': '{path} 為 {value}；應為 JSON 的 {expected}。',
    'zh-Hans': '{path} 为 {value}；应为 JSON 的 {expected}。',
    pt: '{path} é {value}; espera-se JSON do tipo {expected}.',
  },
  UNKNOWN_FIELD: {
    en: '{value} is no field of a claim or a holding; these are: {known}.',
    'zh-Hant': '{value} 不是查詢或證書的欄位；可用的有：{known}。',
    'zh-Hans': '{value} 不是查询或证书的字段；可用的有：{known}。',
    pt: '{value} não é campo de uma consulta nem de um certificado; são eles: {known}.',
  },
  UNKNOWN_ANSWER_FIELD: {
    en: '`fields` names {value}, which an answer does not have. Name some of {known}, separated by commas.',
    'zh-Hant': '`fields` 所列的 {value} 不是答案的欄位。請從 {known} 中選用，以逗號分隔。',
    'zh-Hans': '`fields` 所列的 {value} 不是答案的字段。请从 {known} 中选用，以逗号分隔。',
    pt: '`fields` indica {value}, que uma resposta não tem. Indique alguns de {known}, separados por vírgulas.',
  },
});
