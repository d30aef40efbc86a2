/** What stands on a receipt on paper beside the sentences of its decision, in every language. */
import { messages } from '../../language/message';

export const PAPER_MESSAGES = messages({
  TITLE: {
    en: 'Receipt of a decision on recognition',
    'zh-Hant': '資歷認可決定回執',
    'zh-Hans': '资历认可决定回执',
    pt: 'Recibo de uma decisão de reconhecimento',
  },
  REGISTRY: {
    en: 'Skill recognition registry',
    'zh-Hant': '技能資歷互認登記冊',
    'zh-Hans': '技能资历互认登记册',
    pt: 'Registo de reconhecimento de competências',
  },
  CUT: {
    en: 'Not everything fits on this page. What is missing here stands in the receipt itself.',
    'zh-Hant': '本頁未能盡錄全部內容，其餘載於回執檔案。',
    'zh-Hans': '本页未能尽录全部内容，其余载于回执文件。',
    pt: 'Nem tudo cabe nesta página. O que aqui falta está no próprio recibo.',
  },
  STATED: {
    en: 'Stated in the question',
    'zh-Hant': '查詢所填資料',
    'zh-Hans': '查询所填信息',
    pt: 'Declarado na consulta',
  },
  AWARDED: {
    en: '{certificate} awarded on {day}',
    'zh-Hant': '{certificate} 於{day}頒發',
    'zh-Hans': '{certificate} 于{day}颁发',
    pt: '{certificate} emitido em {day}',
  },
  EXPIRES: {
    en: '{certificate} no longer valid from {day} on',
    'zh-Hant': '{certificate} 自{day}起失效',
    'zh-Hans': '{certificate} 自{day}起失效',
    pt: '{certificate} deixa de valer a partir de {day}',
  },
  YEARS: {
    en: '{years, plural, one {# year} other {# years}} of practice',
    'zh-Hant': '從業 {years} 年',
    'zh-Hans': '从业 {years} 年',
    pt: '{years, plural, one {# ano} other {# anos}} de prática',
  },
  LANGUAGES: {
    en: 'works in {languages}',
    'zh-Hant': '工作語言：{languages}',
    'zh-Hans': '工作语言：{languages}',
    pt: 'trabalha em {languages}',
  },
  SATISFIED: {
    en: 'shown to be satisfied: {conditions}',
    'zh-Hant': '已證明符合：{conditions}',
    'zh-Hans': '已证明符合：{conditions}',
    pt: 'cumprimento comprovado: {conditions}',
  },
  HOLDS_UNTIL: {
    en: 'Holds up to and including',
    'zh-Hant': '有效至（含當日）',
    'zh-Hans': '有效至（含当日）',
    pt: 'Vale até (inclusive)',
  },
  NO_END: {
    en: 'according to the register at the time, nothing changes it',
    'zh-Hant': '就登記冊當時所知，並無變更',
    'zh-Hans': '就登记册当时所知，并无变更',
    pt: 'segundo o registo à data, nada a altera',
  },
  REVISION: {
    en: 'Revision of the register',
    'zh-Hant': '登記冊版次',
    'zh-Hans': '登记册版次',
    pt: 'Revisão do registo',
  },
  ISSUED: { en: 'Issued', 'zh-Hant': '簽發時間', 'zh-Hans': '签发时间', pt: 'Emitido' },
  HEAD: {
    en: 'Signed head of the ledger',
    'zh-Hant': '已簽署的登記日誌末條',
    'zh-Hans': '已签署的变更日志末条',
    pt: 'Última entrada assinada do livro de atos',
  },
  DIGEST: {
    en: 'Digest of the receipt (SHA-256)',
    'zh-Hant': '回執摘要（SHA-256）',
    'zh-Hans': '回执摘要（SHA-256）',
    pt: 'Resumo criptográfico do recibo (SHA-256)',
  },
  VERIFY: { en: 'How to verify', 'zh-Hant': '核實方法', 'zh-Hans': '核实方法', pt: 'Como verificar' },
  HOW: {
    en: 'This page is a copy for reading and proves nothing by itself; what proves the decision is the file of the receipt. Open the address below, or the one in the code, and give the file there: it stays on your device, is compared with the digest, and the decision is made again from the records in it. Without the registry, the command “registry receipt verify” does the same.',
    'zh-Hant':
      '本頁僅為供閱讀的副本，本身並無證明效力；能證明該決定的是回執檔案。請開啟下列網址（或掃描二維碼）並提供檔案：檔案只留在你的裝置上，會與上述摘要比對，並根據其中的記錄重新作出決定。不經登記冊，亦可用「registry receipt verify」指令核實。',
    'zh-Hans':
      '本页仅为供阅读的副本，本身并无证明效力；能证明该决定的是回执文件。请打开下列网址（或扫描二维码）并提供文件：文件只留在您的设备上，会与上述摘要比对，并根据其中的记录重新作出决定。不经登记册，也可用“registry receipt verify”命令核实。',
    pt: 'Esta página é uma cópia para ler e por si nada prova; o que prova a decisão é o ficheiro do recibo. Abra o endereço abaixo, ou o do código, e dê lá o ficheiro: não sai do seu dispositivo, compara-se com o resumo criptográfico, e a decisão toma-se de novo com os registos que traz. Sem o registo, o comando «registry receipt verify» faz o mesmo.',
  },
  CODE: {
    en: 'QR code of the address at which the receipt is verified: {address}',
    'zh-Hant': '核實此回執的網址二維碼：{address}',
    'zh-Hans': '核实此回执的网址二维码：{address}',
    pt: 'Código QR do endereço onde se verifica o recibo: {address}',
  },
  'VERDICT.RECOGNISED': { en: 'Recognised', 'zh-Hant': '獲認可', 'zh-Hans': '予以认可', pt: 'Reconhecido' },
  'VERDICT.CONDITIONAL': {
    en: 'Conditionally recognised',
    'zh-Hant': '有條件認可',
    'zh-Hans': '有条件认可',
    pt: 'Reconhecido sob condição',
  },
  'VERDICT.PARTIAL': {
    en: 'Recognised in part',
    'zh-Hant': '部分認可',
    'zh-Hans': '部分认可',
    pt: 'Reconhecido em parte',
  },
  'VERDICT.NOT_RECOGNISED': {
    en: 'Not recognised',
    'zh-Hant': '不獲認可',
    'zh-Hans': '不予认可',
    pt: 'Não reconhecido',
  },
  'VERDICT.UNDETERMINED': { en: 'Undetermined', 'zh-Hant': '未能判定', 'zh-Hans': '无法判定', pt: 'Indeterminado' },
});
