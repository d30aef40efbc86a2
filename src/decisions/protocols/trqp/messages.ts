/** What is wrong with a query of the Trust Registry Query Protocol, and what is answered. */
import { messages } from '../../../language/message';

export const TRQP_MESSAGES = messages({
  NOT_A_URI: {
    en: '{path} is {value}, which is no identifier by RFC 3986. Give the address of a record, as {example}.',
    'zh-Hant': '{path} 為 {value}，不是 RFC 3986 所定的識別碼。請填記錄的地址，如 {example}。',
    'zh-Hans': '{path} 为 {value}，不是 RFC 3986 所定的标识符。请填记录的地址，如 {example}。',
    pt: '{path} é {value}, que não é um identificador segundo a RFC 3986. Indique o endereço de um registo, como {example}.',
  },
  MALFORMED_TIME: {
    en: '{path} is {value}. Write a point in time by RFC 3339 with `Z`, as `2026-11-23T04:00:00Z`.',
    'zh-Hant': '{path} 為 {value}。請按 RFC 3339 以 `Z` 結尾寫出時間，如 `2026-11-23T04:00:00Z`。',
    'zh-Hans': '{path} 为 {value}。请按 RFC 3339 以 `Z` 结尾写出时间，如 `2026-11-23T04:00:00Z`。',
    pt: '{path} é {value}. Escreva um instante segundo a RFC 3339 com `Z`, como `2026-11-23T04:00:00Z`.',
  },
  UNKNOWN_RECORD: {
    en: 'The register has nothing of the identifier {value} ({path}).',
    'zh-Hant': '登記冊沒有識別碼為 {value} 的記錄（{path}）。',
    'zh-Hans': '登记册没有标识符为 {value} 的记录（{path}）。',
    pt: 'O registo não tem nada com o identificador {value} ({path}).',
  },
  UNKNOWN_ACTION: {
    en: '{path} is {value}. The registry knows {known}.',
    'zh-Hant': '{path} 為 {value}。登記冊所知的是{known}。',
    'zh-Hans': '{path} 为 {value}。登记册所知的是{known}。',
    pt: '{path} é {value}. O registo conhece {known}.',
  },
  WRONG_KIND: {
    en: '{path} is {value}, which is not one of {known}.',
    'zh-Hant': '{path} 為 {value}，不屬於{known}。',
    'zh-Hans': '{path} 为 {value}，不属于{known}。',
    pt: '{path} é {value}, que não é um de {known}.',
  },
  REGION_NEEDED: {
    en: '{path} is missing. An authority may answer for several regions: name the one of the job.',
    'zh-Hant': '欠缺 {path}。同一機構可能負責多個地區：請指明職位所在的地區。',
    'zh-Hans': '缺少 {path}。同一机构可能负责多个地区：请指明岗位所在的地区。',
    pt: 'Falta {path}. Uma autoridade pode responder por várias regiões: indique a do posto.',
  },
});

/** What the answer says in words. */
export const TRQP_ANSWERS = messages({
  OTHER_AUTHORITY: {
    en: 'The register names no rule of {authority} for this job in this region.',
    'zh-Hant': '登記冊沒有{authority}就該地區該職位所定的規則。',
    'zh-Hans': '登记册没有{authority}就该地区该岗位所定的规则。',
    pt: 'O registo não indica nenhuma regra de {authority} para este posto nesta região.',
  },
  AWARDS: {
    en: '{body} awards {certificate} on this day, by the register.',
    'zh-Hant': '按登記冊，{body}在該日頒發{certificate}。',
    'zh-Hans': '按登记册，{body}在该日颁发{certificate}。',
    pt: 'Segundo o registo, {body} atribui {certificate} neste dia.',
  },
  DOES_NOT_AWARD: {
    en: '{body} does not award {certificate} on this day, by the register.',
    'zh-Hant': '按登記冊，{body}在該日並不頒發{certificate}。',
    'zh-Hans': '按登记册，{body}在该日并不颁发{certificate}。',
    pt: 'Segundo o registo, {body} não atribui {certificate} neste dia.',
  },
  RECOGNISES: {
    en: '{authority} recognises {entity} under {agreement}, in force on this day.',
    'zh-Hant': '{authority}按在該日有效的{agreement}認可{entity}。',
    'zh-Hans': '{authority}按在该日有效的{agreement}认可{entity}。',
    pt: '{authority} reconhece {entity} ao abrigo de {agreement}, em vigor neste dia.',
  },
  DOES_NOT_RECOGNISE: {
    en: 'The register has no agreement in force on this day by which {authority} recognises {entity} for this.',
    'zh-Hant': '登記冊沒有在該日有效、令{authority}就此認可{entity}的協議。',
    'zh-Hans': '登记册没有在该日有效、令{authority}就此认可{entity}的协议。',
    pt: 'O registo não tem nenhum acordo em vigor neste dia pelo qual {authority} reconheça {entity} para este fim.',
  },
});
