import type { Texts } from '../language/language';

export const texts = {
  brand: {
    en: 'Skill recognition registry',
    zhHant: '技能資歷互認登記冊',
    zhHans: '技能资历互认登记册',
    pt: 'Registo de reconhecimento de competências',
  },
  /** Where there is little room. */
  brandShort: {
    en: 'Skill registry',
    zhHant: '技能互認登記冊',
    zhHans: '技能互认登记册',
    pt: 'Registo de competências',
  },
  skip: { en: 'Skip to the content', zhHant: '跳到主要內容', zhHans: '跳到主要内容', pt: 'Saltar para o conteúdo' },
  views: { en: 'Pages', zhHant: '頁面', zhHans: '页面', pt: 'Páginas' },
  language: { en: 'Language', zhHant: '語言', zhHans: '语言', pt: 'Língua' },
  ask: { en: 'Ask', zhHant: '查詢', zhHans: '查询', pt: 'Consultar' },
  carries: { en: 'Where it carries', zhHant: '適用地圖', zhHans: '适用地图', pt: 'Onde é aceite' },
  ways: { en: 'How to get there', zhHant: '如何到達', zhHans: '如何到达', pt: 'Como lá chegar' },
  accepted: { en: 'Who counts here', zhHant: '認可證書', zhHans: '认可证书', pt: 'O que conta aqui' },
  coverage: { en: 'How far it has come', zhHant: '互認進展', zhHans: '互认进展', pt: 'Até onde chegou' },
  curriculum: { en: 'For schools', zhHant: '院校課程', zhHans: '院校课程', pt: 'Para escolas' },
  frameworks: { en: 'Frameworks', zhHant: '資歷架構', zhHans: '资历框架', pt: 'Quadros de qualificações' },
  registry: { en: 'Registry', zhHant: '登記冊', zhHans: '登记册', pt: 'Registo' },
  desk: { en: 'Desk', zhHant: '工作台', zhHans: '工作台', pt: 'Balcão' },
  api: { en: 'API', zhHant: 'API', zhHans: 'API', pt: 'API' },
  waiting: { en: 'One moment…', zhHant: '請稍候…', zhHans: '请稍候…', pt: 'Um momento…' },
  away: {
    en: 'The service cannot be reached at the moment. Asking again until it answers; nothing you entered is lost.',
    zhHant: '暫時無法連線到服務。系統會不斷重試，你輸入的內容不會遺失。',
    zhHans: '暂时无法连接到服务。系统会不断重试，您输入的内容不会丢失。',
    pt: 'De momento não é possível contactar o serviço. Continuamos a tentar; nada do que escreveu se perde.',
  },
  missingTitle: {
    en: 'There is no page at this address',
    zhHant: '此網址沒有頁面',
    zhHans: '此网址没有页面',
    pt: 'Não há nenhuma página neste endereço',
  },
  missing: {
    en: 'Choose one of the pages above, or ask a question.',
    zhHant: '請從上方選擇頁面，或直接查詢。',
    zhHans: '请从上方选择页面，或直接查询。',
    pt: 'Escolha uma das páginas acima ou faça uma consulta.',
  },
  broken: {
    en: 'This page could not be shown',
    zhHant: '無法顯示此頁',
    zhHans: '无法显示此页',
    pt: 'Não foi possível mostrar esta página',
  },
  brokenHelp: {
    en: 'Load it again. If that does not help, tell whoever runs this registry what you did last.',
    zhHant: '請重新載入。如仍未能顯示，請將剛才的操作告知本登記冊的管理者。',
    zhHans: '请重新加载。如仍无法显示，请把刚才的操作告知本登记册的管理者。',
    pt: 'Volte a carregá-la. Se não resultar, diga a quem gere este registo o que fez por último.',
  },
  reload: { en: 'Load again', zhHant: '重新載入', zhHans: '重新加载', pt: 'Carregar de novo' },
  revision: {
    en: 'Revision {number} of the register',
    zhHant: '登記冊第 {number} 版',
    zhHans: '登记册第 {number} 版',
    pt: 'Revisão {number} do registo',
  },
  days: {
    en: 'Days are those of Hong Kong, Macao and Guangdong (UTC+8).',
    zhHant: '日期以香港、澳門及廣東時間（UTC+8）為準。',
    zhHans: '日期以香港、澳门及广东时间（UTC+8）为准。',
    pt: 'As datas são as de Hong Kong, Macau e Guangdong (UTC+8).',
  },
} satisfies Texts;
