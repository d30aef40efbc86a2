import type { Texts } from '../language/language';

/** What each standing means has its code. */
export const texts = {
  title: { en: 'About this registry', zhHant: '關於本登記冊', zhHans: '关于本登记册', pt: 'Sobre este registo' },
  what: { en: 'What it is', zhHant: '這是甚麼', zhHans: '这是什么', pt: 'O que é' },
  whatFor: {
    en: 'A register of skill certificates, of what jobs ask for in each region, and of the agreements by which certificates of one region count in another. From these it answers one question: does this certificate count for this job there, on this day, and if not, what is missing?',
    zhHant:
      '本登記冊載有技能證書、各地區對職位的要求，以及使一地證書在另一地獲認可的協議。據此回答一個問題：這張證書在某日、某地是否適用於某個職位；如不適用，欠缺甚麼？',
    zhHans:
      '本登记册载有技能证书、各地区对岗位的要求，以及使一地证书在另一地获认可的协议。据此回答一个问题：这张证书在某日、某地是否适用于某个岗位；如不适用，缺少什么？',
    pt: 'Um registo de certificados profissionais, do que os postos exigem em cada região, e dos acordos pelos quais os certificados de uma região valem noutra. A partir deles responde a uma pergunta: este certificado vale para este posto, ali e nesse dia, e se não, o que falta?',
  },
  whatNot: {
    en: 'It awards nothing, admits nobody and employs nobody. It needs no account to be asked.',
    zhHant: '本登記冊不頒發證書、不取錄學員，也不聘用任何人。查詢無須開立帳戶。',
    zhHans: '本登记册不颁发证书、不录取学员，也不录用任何人。查询无须注册账户。',
    pt: 'Não emite certificados, não admite nem contrata ninguém. Para consultar não é preciso ter conta.',
  },
  askNow: { en: 'Ask a question', zhHant: '開始查詢', zhHans: '开始查询', pt: 'Fazer uma consulta' },
  glossary: { en: 'Glossary', zhHant: '詞彙表', zhHans: '词汇表', pt: 'Glossário' },
  deciding: {
    en: 'How an answer comes about',
    zhHant: '答案如何得出',
    zhHans: '答案如何得出',
    pt: 'Como surge uma resposta',
  },
  decidingHow: {
    en: 'The register looks up what the job asks for in the region on that day, and whether what is held meets it: by the certificate itself, by its level, or by an equivalence that the parties of an agreement have endorsed. Fixed rules decide, not people and not guesses.',
    zhHant:
      '登記冊先查出當日該地區對職位的要求，再看所持證書是否符合：憑證書本身、憑其級別，或憑協議各方已會簽同意的等同關係。一切按既定規則判斷，不靠人手，也不作猜測。',
    zhHans:
      '登记册先查出当天该地区对岗位的要求，再看所持证书是否满足：凭证书本身、凭其级别，或凭协议各方已会签同意的资格对应（互认）。一切按既定规则判断，不靠人工，也不作猜测。',
    pt: 'O registo procura o que o posto exige na região nesse dia, e se o que se possui o cumpre: pelo próprio certificado, pelo seu nível, ou por uma equivalência ratificada pelas partes de um acordo. Decidem regras fixas, não pessoas nem suposições.',
  },
  decidingSame: {
    en: 'Every answer names the records that it rests on, and the revision of the register. The same question to the same revision always gets the same answer.',
    zhHant: '每個答案均列明所依據的記錄及登記冊第幾版。對同一版提出同一查詢，答案必定相同。',
    zhHans: '每个答案均列明所依据的记录和登记册第几版。对同一版提出同一查询，答案必定相同。',
    pt: 'Cada resposta indica os registos em que assenta e a revisão do registo. A mesma consulta à mesma revisão tem sempre a mesma resposta.',
  },
  decidingSilent: {
    en: 'Where the register knows nothing, it says so. Silence is not refusal.',
    zhHant: '登記冊如沒有相關記錄，會如實說明。沒有記錄不等於拒絕。',
    zhHans: '登记册如没有相关记录，会如实说明。没有记录不等于拒绝。',
    pt: 'Quando o registo nada sabe, di-lo. O silêncio não é recusa.',
  },
  question: {
    en: 'What makes up a question',
    zhHant: '查詢包括甚麼',
    zhHans: '查询包括什么',
    pt: 'De que se compõe uma consulta',
  },
  answer: { en: 'What an answer is', zhHant: '答案是甚麼', zhHans: '答案是什么', pt: 'O que é uma resposta' },
  verdicts: {
    en: 'The five verdicts, explained',
    zhHant: '五種結果的解釋',
    zhHans: '五种结果的解释',
    pt: 'Os cinco veredictos, explicados',
  },
  records: {
    en: 'Whence the records come, and what they are worth',
    zhHant: '記錄的來源及可信度',
    zhHans: '记录的来源和可信度',
    pt: 'De onde vêm os registos, e quanto valem',
  },
  recordsWhence: {
    en: 'Bodies and authorities enter their own records, signed in; others are taken from published sources. Each record names its source, and what it is worth:',
    zhHant: '頒證機構及主管當局登入後輸入各自的記錄，其餘取自已公布的資料。每項記錄均註明來源及可信度：',
    zhHans: '发证机构和主管部门登录后录入各自的记录，其余取自已公布的资料。每项记录均注明来源和可信度：',
    pt: 'As entidades e autoridades introduzem os seus próprios registos, com sessão iniciada; outros são retirados de fontes publicadas. Cada registo indica a fonte e quanto vale:',
  },
  OFFICIAL: {
    en: 'Published by the authority or the awarding body itself.',
    zhHant: '由主管當局或頒證機構自行公布。',
    zhHans: '由主管部门或发证机构自行公布。',
    pt: 'Publicado pela própria autoridade ou entidade certificadora.',
  },
  REPORTED: {
    en: 'Reported by somebody reliable. Check it at the source before you rely on it.',
    zhHant: '由可靠的第三方報告。在依據之前，請先向原始來源查證。',
    zhHans: '由可靠的第三方报告。在作为依据之前，请先向原始来源核实。',
    pt: 'Relatado por alguém fidedigno. Confirme na fonte antes de confiar nele.',
  },
  ILLUSTRATIVE: {
    en: 'Made up to show how the registry works. Do not rely on it.',
    zhHant: '為說明登記冊如何運作而虛構，不可作準。',
    zhHans: '为说明登记册如何运作而虚构，不得作为依据。',
    pt: 'Inventado para mostrar como o registo funciona. Não confie nele.',
  },
  recordsWeakest: {
    en: 'An answer is worth as much as the weakest record that it rests on, and says so first.',
    zhHant: '答案的可信度以其所依據的最弱一項記錄為準，並會在開首註明。',
    zhHans: '答案的可信度以其所依据的最弱一项记录为准，并会在开头注明。',
    pt: 'Uma resposta vale tanto como o registo mais fraco em que assenta, e di-lo logo no início.',
  },
  advice: { en: 'No legal advice', zhHant: '不構成法律意見', zhHans: '不构成法律意见', pt: 'Não é parecer jurídico' },
  adviceNone: {
    en: 'An answer tells what the register holds. It is neither legal advice nor a decision of an authority about a person. Where the law regulates a job, the named authority decides; otherwise the employer does.',
    zhHant:
      '答案只說明登記冊所載內容，既非法律意見，亦非當局對任何人的決定。職位如受法例規管，由所列主管當局決定；否則由僱主決定。',
    zhHans:
      '答案只说明登记册所载内容，既不是法律意见，也不是主管部门对任何人的决定。岗位如受法规限制，由所列主管部门决定；否则由用人单位决定。',
    pt: 'Uma resposta diz o que o registo contém. Não é parecer jurídico nem decisão de uma autoridade sobre uma pessoa. Se a lei regulamenta o posto, decide a autoridade indicada; se não, decide o empregador.',
  },
  adviceWrong: {
    en: 'If you believe that a record is wrong, tell whoever runs this registry, or the body whose record it is.',
    zhHant: '如認為某項記錄有誤，請告知本登記冊的營運者或該記錄所屬的機構。',
    zhHans: '如认为某项记录有误，请告知本登记册的运营者或该记录所属的机构。',
    pt: 'Se crê que um registo está errado, diga-o a quem gere este registo, ou à entidade a que pertence.',
  },
  privacy: {
    en: 'Privacy: what is kept',
    zhHant: '私隱：保存哪些資料',
    zhHans: '隐私：保存哪些信息',
    pt: 'Privacidade: o que se guarda',
  },
  privacyQuestions: {
    en: 'Questions are not kept. Where no certificate was enough, it may be counted by month which certificate was asked about for which job and region: a number, without a person.',
    zhHant: '查詢不會保存。如證書未能符合要求，系統可能按月統計被問及的證書、職位及地區：只記數目，不涉及任何人。',
    zhHans: '查询不会保存。如证书未能满足要求，系统可能按月统计被问及的证书、岗位和地区：只记数量，不涉及任何人。',
    pt: 'As consultas não se guardam. Quando um certificado não bastou, pode contar-se por mês que certificado foi consultado para que posto e região: um número, sem pessoa.',
  },
  privacyDevice: {
    en: 'Your language, what you chose lately and your drafts stay on your device. There are no cookies, and nobody else is told of your visit.',
    zhHant: '你的語言、最近的選擇及草稿只留在你的裝置。本網站不使用 Cookie，也不會把你的瀏覽告知他人。',
    zhHans: '您的语言、最近的选择和草稿只留在您的设备。本网站不使用 Cookie，也不会把您的浏览告知他人。',
    pt: 'A sua língua, o que escolheu há pouco e os seus rascunhos ficam no seu dispositivo. Não há cookies, e a sua visita não é comunicada a mais ninguém.',
  },
  privacyCandidates: {
    en: 'Names on lists of candidates stay on your device. Only where a paper is to be verified are the name, the number and the check item sent, and nothing of it is kept.',
    zhHant: '應徵者名單上的姓名只留在你的裝置。只有在驗證證書時，才會傳送姓名、號碼及核對項目，且不會保存。',
    zhHans: '应聘者名单上的姓名只留在您的设备。只有在验证证书时，才会传送姓名、号码和核对项，且不会保存。',
    pt: 'Os nomes das listas de candidatos ficam no seu dispositivo. Só quando se verifica um certificado se enviam o nome, o número e o elemento de verificação, e nada disso se guarda.',
  },
  privacyIssued: {
    en: 'What a body has issued is registered without its holder: from the register nobody learns who holds a certificate.',
    zhHant: '機構簽發的證書在登記時不載持有人：無人能從登記冊得知誰持有證書。',
    zhHans: '机构签发的证书在登记时不载持有人：无人能从登记册得知谁持有证书。',
    pt: 'O que uma entidade emitiu é registado sem o titular: pelo registo ninguém fica a saber quem tem um certificado.',
  },
  privacyLog: {
    en: 'Network addresses are not logged unless whoever runs this registry has chosen so. Staff who sign in are named in the ledger by their account.',
    zhHant: '除非營運者另有設定，否則不會記錄網絡位址。登入的機構人員會以帳戶名稱載於登記日誌。',
    zhHans: '除非运营者另有设置，否则不会记录网络地址。登录的机构人员会以账户名称载于变更日志。',
    pt: 'Os endereços de rede não se registam, salvo se quem gere este registo assim o decidir. O pessoal com sessão iniciada figura no livro de atos com o nome da sua conta.',
  },
  languages: { en: 'Languages', zhHant: '語言', zhHans: '语言', pt: 'Línguas' },
  languagesWhich: {
    en: 'Everything here can be read in four languages, chosen at the top of the page:',
    zhHant: '所有內容均備有四種語言，可在頁首選擇：',
    zhHans: '所有内容均有四种语言，可在页首选择：',
    pt: 'Tudo se pode ler em quatro línguas, à escolha no topo da página:',
  },
  source: { en: 'Source and licence', zhHant: '原始碼及授權', zhHans: '源代码和许可', pt: 'Código e licença' },
  sourceOpen: {
    en: 'The program is open source: anybody may read, run and improve it. Whatever the page shows, programs can ask for as well.',
    zhHant: '本程式開放原始碼，任何人均可閱讀、運行及改進。頁面所示的一切，亦可經程式介面取得。',
    zhHans: '本程序开放源代码，任何人均可阅读、运行和改进。页面所示的一切，也可通过程序接口取得。',
    pt: 'O programa é de código aberto: qualquer pessoa o pode ler, executar e melhorar. Tudo o que a página mostra também os programas o podem pedir.',
  },
  api: {
    en: 'For programs: the API',
    zhHant: '程式介面（API）',
    zhHans: '程序接口（API）',
    pt: 'Para programas: a API',
  },
  contact: {
    en: 'Who runs it, and how to reach them',
    zhHant: '營運者及聯絡方法',
    zhHans: '运营者和联系方式',
    pt: 'Quem o gere, e como contactar',
  },
} satisfies Texts;
