import type { Texts } from '../language/language';

export const texts = {
  none: {
    en: 'Nothing has this name or code. Try fewer letters, another language, or the code.',
    zhHant: '沒有名稱或代碼與此相符。請試用較少的字、另一種語言或代碼。',
    zhHans: '没有名称或代码与此相符。请试用更少的字、另一种语言或代码。',
    pt: 'Nada tem este nome ou código. Tente menos letras, outra língua ou o código.',
  },
  nothingYet: {
    en: 'The register has nothing to choose from here yet.',
    zhHant: '登記冊尚無可供選擇的記錄。',
    zhHans: '登记册尚无可供选择的记录。',
    pt: 'O registo ainda não tem aqui nada para escolher.',
  },
  searching: { en: 'Searching…', zhHant: '搜尋中…', zhHans: '搜索中…', pt: 'A procurar…' },
  recent: { en: 'Chosen recently', zhHant: '最近選用', zhHans: '最近选用', pt: 'Escolhido há pouco' },
  hint: {
    en: 'Name or code, in any language',
    zhHant: '名稱或代碼，任何語言皆可',
    zhHans: '名称或代码，任何语言均可',
    pt: 'Nome ou código, em qualquer língua',
  },
  clear: { en: 'Clear {label}', zhHant: '清除{label}', zhHans: '清除{label}', pt: 'Limpar {label}' },
  list: {
    en: 'Show the list of {label}',
    zhHant: '顯示{label}清單',
    zhHans: '显示{label}列表',
    pt: 'Mostrar a lista de {label}',
  },
  unknown: {
    en: 'Nothing has the code {code}.',
    zhHant: '沒有代碼為 {code} 的記錄。',
    zhHans: '没有代码为 {code} 的记录。',
    pt: 'Nada tem o código {code}.',
  },
  refused: {
    en: 'The service did not take this: {message}',
    zhHant: '服務未接受此要求：{message}',
    zhHans: '服务未接受此请求：{message}',
    pt: 'O serviço não aceitou este pedido: {message}',
  },
  source: { en: 'Source: ', zhHant: '來源：', zhHans: '来源：', pt: 'Fonte: ' },
  from: { en: 'from {day}', zhHant: '自{day}起', zhHans: '自{day}起', pt: 'desde {day}' },
  until: { en: 'until {day}', zhHant: '至{day}止', zhHans: '至{day}止', pt: 'até {day}' },
  between: {
    en: '{from} to {until}',
    zhHant: '{from}至{until}',
    zhHans: '{from}至{until}',
    pt: '{from} a {until}',
  },
  always: { en: 'without limit of time', zhHant: '沒有期限', zhHans: '没有期限', pt: 'sem limite de tempo' },
  more: { en: 'Show more', zhHant: '顯示更多', zhHans: '显示更多', pt: 'Mostrar mais' },
  shown: {
    en: '{shown} of {total} shown',
    zhHant: '已顯示 {total} 項中的 {shown} 項',
    zhHans: '已显示 {total} 项中的 {shown} 项',
    pt: '{shown} de {total} visíveis',
  },
  close: { en: 'Close', zhHant: '關閉', zhHans: '关闭', pt: 'Fechar' },
  loading: { en: 'Loading…', zhHant: '載入中…', zhHans: '加载中…', pt: 'A carregar…' },
  copy: { en: 'Copy', zhHant: '複製', zhHans: '复制', pt: 'Copiar' },
  copied: { en: 'Copied.', zhHant: '已複製。', zhHans: '已复制。', pt: 'Copiado.' },
} satisfies Texts;
