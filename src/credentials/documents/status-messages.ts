/** What was found of the time in which a credential counts, and of its status, in every language. */
import { messages } from '../../language/message';

export const TIME_AND_STATUS_MESSAGES = messages({
  IN_PERIOD: {
    en: 'It counts at this time: since {from}, until {until}.',
    'zh-Hant': '此刻有效（由{from}至{until}）。',
    'zh-Hans': '此刻有效（由{from}至{until}）。',
    pt: 'É válida neste momento: desde {from}, até {until}.',
  },
  EXPIRED: {
    en: 'It expired at {until}.',
    'zh-Hant': '已於{until}期滿。',
    'zh-Hans': '已于{until}期满。',
    pt: 'Caducou em {until}.',
  },
  NOT_YET_VALID: {
    en: 'It does not count before {from}.',
    'zh-Hant': '於{from}之前尚未生效。',
    'zh-Hans': '于{from}之前尚未生效。',
    pt: 'Não é válida antes de {from}.',
  },
  NO_STATUS: {
    en: 'It names no list by which it could be revoked.',
    'zh-Hant': '憑證未註明可據以撤銷的狀態清單。',
    'zh-Hans': '凭证未注明可据以撤销的状态列表。',
    pt: 'Não indica nenhuma lista pela qual pudesse ser revogada.',
  },
  STATUS_NOT_SET: {
    en: 'By the list {list} of {since}, nothing is set against it (`{purpose}`). What came after that day is not known.',
    'zh-Hant': '按{since}的清單 {list}，未對其作出 `{purpose}` 標記。該日之後的情況未知。',
    'zh-Hans': '按{since}的列表 {list}，未对其作出 `{purpose}` 标记。该日之后的情况未知。',
    pt: 'Segundo a lista {list} de {since}, nada consta contra ela (`{purpose}`). O que veio depois desse dia não se sabe.',
  },
  REVOKED: {
    en: 'It is revoked, by the list {list} of {since}.',
    'zh-Hant': '已被撤銷（按{since}的清單 {list}）。',
    'zh-Hans': '已被撤销（按{since}的列表 {list}）。',
    pt: 'Está revogada, segundo a lista {list} de {since}.',
  },
  SUSPENDED: {
    en: 'It is suspended, by the list {list} of {since}.',
    'zh-Hant': '已被暫停（按{since}的清單 {list}）。',
    'zh-Hans': '已被暂停（按{since}的列表 {list}）。',
    pt: 'Está suspensa, segundo a lista {list} de {since}.',
  },
  STATUS_OTHER_SET: {
    en: 'The list {list} of {since} sets something against it that cannot be judged here (`{purpose}`).',
    'zh-Hant': '{since}的清單 {list} 對其作出 `{purpose}` 標記，此處無法判斷。',
    'zh-Hans': '{since}的列表 {list} 对其作出 `{purpose}` 标记，此处无法判断。',
    pt: 'A lista {list} de {since} assinala contra ela algo que aqui não se pode avaliar (`{purpose}`).',
  },
  STATUS_TYPE_UNKNOWN: {
    en: 'Whether it is revoked is told in a way that cannot be checked here ({type}).',
    'zh-Hant': '其撤銷狀態的表示方式（{type}）無法在此查核。',
    'zh-Hans': '其撤销状态的表示方式（{type}）无法在此核查。',
    pt: 'Se está revogada, é dito de uma forma que não se pode verificar aqui ({type}).',
  },
  STATUS_MALFORMED: {
    en: 'What it says of its status is malformed, or of a kind that cannot be checked here.',
    'zh-Hant': '其狀態資料格式有誤，或屬此處無法查核的類型。',
    'zh-Hans': '其状态数据格式有误，或属此处无法核查的类型。',
    pt: 'O que diz do seu estado está malformado, ou é de um tipo que não se pode verificar aqui.',
  },
  STATUS_LIST_MISSING: {
    en: 'Whether it is revoked stands in the list {list}, which is not at hand. Nothing is fetched: hand the list over.',
    'zh-Hant': '是否已撤銷載於清單 {list}，現時沒有該清單。系統不會下載，請提交清單。',
    'zh-Hans': '是否已撤销载于列表 {list}，现在没有该列表。系统不会下载，请提交列表。',
    pt: 'Se está revogada consta da lista {list}, que não está disponível. Nada é descarregado: entregue a lista.',
  },
  STATUS_LIST_NOT_VALID: {
    en: 'The list {list} that is at hand is itself not valid, or could not be checked.',
    'zh-Hant': '現有的清單 {list} 本身無效，或無法查核。',
    'zh-Hans': '现有的列表 {list} 本身无效，或无法核查。',
    pt: 'A lista {list} que está disponível não é ela própria válida, ou não pôde ser verificada.',
  },
  STATUS_LIST_OF_OTHER: {
    en: 'The list {list} that is at hand is by {body}, not by the body that issued the credential.',
    'zh-Hant': '現有的清單 {list} 由 {body} 簽發，並非簽發憑證的機構。',
    'zh-Hans': '现有的列表 {list} 由 {body} 签发，并非签发凭证的机构。',
    pt: 'A lista {list} que está disponível é de {body}, e não da entidade que emitiu a credencial.',
  },
  STATUS_PURPOSE_OTHER: {
    en: 'The list {list} does not say anything of the purpose {purpose}.',
    'zh-Hant': '清單 {list} 不涉及用途 {purpose}。',
    'zh-Hans': '列表 {list} 不涉及用途 {purpose}。',
    pt: 'A lista {list} nada diz sobre a finalidade {purpose}.',
  },
  STATUS_LIST_BROKEN: {
    en: 'The list {list} cannot be unpacked, or is shorter or longer than a list may be.',
    'zh-Hant': '清單 {list} 無法解壓，或長度不合規定。',
    'zh-Hans': '列表 {list} 无法解压，或长度不合规定。',
    pt: 'A lista {list} não pode ser descomprimida, ou tem um comprimento que uma lista não pode ter.',
  },
  STATUS_INDEX_UNKNOWN: {
    en: 'The list {list} has no place {index}.',
    'zh-Hant': '清單 {list} 沒有位置 {index}。',
    'zh-Hans': '列表 {list} 没有位置 {index}。',
    pt: 'A lista {list} não tem a posição {index}.',
  },
  TOO_MANY_STATUSES: {
    en: 'The credential names more than {most} statuses; none was checked.',
    'zh-Hant': '憑證註明的狀態超過 {most} 個，均未查核。',
    'zh-Hans': '凭证注明的状态超过 {most} 个，均未核查。',
    pt: 'A credencial indica mais de {most} estados; nenhum foi verificado.',
  },
});
