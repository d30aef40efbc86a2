import type { Texts } from '../language/language';

export const texts = {
  title: { en: 'Check a receipt', zhHant: '核實回執', zhHans: '核实回执', pt: 'Verificar um recibo' },
  intro: {
    en: 'A receipt is a decision of the registry as a file that proves itself. Here your own browser checks it: the signature, the ledger, and the decision, made again from the records in the file. The file is sent to nobody.',
    zhHant:
      '回執是登記冊所作決定的檔案，可自行證明其內容。核實全由你的瀏覽器進行：檢查簽署、登記日誌，並根據檔案內的記錄重新作出決定。檔案不會傳送給任何人。',
    zhHans:
      '回执是登记册所作决定的文件，可自行证明其内容。核实全由您的浏览器进行：检查签名、变更日志，并根据文件内的记录重新作出决定。文件不会发送给任何人。',
    pt: 'Um recibo é uma decisão do registo em ficheiro, que se prova a si mesma. Aqui é o seu navegador que a verifica: a assinatura, o livro de atos e a decisão, tomada de novo com os registos do ficheiro. O ficheiro não é enviado a ninguém.',
  },
  give: { en: 'Receipt to check', zhHant: '要核實的回執', zhHans: '要核实的回执', pt: 'Recibo a verificar' },
  choose: { en: 'Choose files', zhHant: '選擇檔案', zhHans: '选择文件', pt: 'Escolher ficheiros' },
  drop: {
    en: 'or drop them here. Beside the receipt you may give the keys of the registry (jwks.json) and a head of its ledger that you kept (registry-head.json).',
    zhHant:
      '或把檔案拖放到此處。除回執外，亦可一併提供登記冊的公開密鑰（jwks.json）及你保存的登記日誌末條（registry-head.json）。',
    zhHans:
      '或把文件拖放到此处。除回执外，也可一并提供登记册的公钥（jwks.json）和您保存的变更日志末条（registry-head.json）。',
    pt: 'ou largue-os aqui. Além do recibo, pode dar as chaves do registo (jwks.json) e a última entrada do livro de atos que tenha guardado (registry-head.json).',
  },
  paste: { en: 'Or paste its text', zhHant: '或貼上其文字', zhHans: '或粘贴其文本', pt: 'Ou cole o texto dele' },
  pasted: { en: 'Pasted text', zhHant: '貼上的文字', zhHans: '粘贴的文本', pt: 'Texto colado' },
  empty: {
    en: 'Nothing is given yet. A receipt is one long line of letters and digits, usually in a file that ends in .jws.',
    zhHant: '尚未提供檔案。回執是一行很長的字母和數字，檔名一般以 .jws 結尾。',
    zhHans: '尚未提供文件。回执是一行很长的字母和数字，文件名一般以 .jws 结尾。',
    pt: 'Ainda não deu nada. Um recibo é uma linha comprida de letras e algarismos, em geral num ficheiro que acaba em .jws.',
  },
  expected: {
    en: 'The address of this page names a receipt, by the digest that is printed on its paper. Give the file: it is compared with it.',
    zhHant: '此網址指明了一份回執，所載為紙本上印有的摘要。請提供檔案，以便比對。',
    zhHans: '此网址指明了一份回执，所载为纸本上印有的摘要。请提供文件，以便比对。',
    pt: 'O endereço desta página indica um recibo, pelo resumo criptográfico impresso no papel. Dê o ficheiro, para se comparar.',
  },
  UNKNOWN: {
    en: '{file} is neither a receipt, nor keys, nor a head of the ledger.',
    zhHant: '{file} 並非回執、密鑰或登記日誌末條。',
    zhHans: '{file} 不是回执、密钥或变更日志末条。',
    pt: '{file} não é um recibo, nem chaves, nem a última entrada de um livro de atos.',
  },
  TOO_LARGE: {
    en: '{file} is too large for a receipt.',
    zhHant: '{file} 過大，不會是回執。',
    zhHans: '{file} 过大，不会是回执。',
    pt: '{file} é demasiado grande para um recibo.',
  },
  UNREADABLE: {
    en: '{file} cannot be read. Choose a file that is still there.',
    zhHant: '無法讀取 {file}。請選擇仍然存在的檔案。',
    zhHans: '无法读取 {file}。请选择仍然存在的文件。',
    pt: 'Não se consegue ler {file}. Escolha um ficheiro que ainda exista.',
  },
  given: { en: 'Given', zhHant: '已提供', zhHans: '已提供', pt: 'Dado' },
  RECEIPT: { en: 'receipt', zhHant: '回執', zhHans: '回执', pt: 'recibo' },
  KEYS: { en: 'keys', zhHant: '密鑰', zhHans: '密钥', pt: 'chaves' },
  HEAD: {
    en: 'head of the ledger',
    zhHant: '登記日誌末條',
    zhHans: '变更日志末条',
    pt: 'última entrada do livro de atos',
  },
  clear: { en: 'Take all away', zhHant: '全部移除', zhHans: '全部移除', pt: 'Retirar tudo' },
  noReceipt: {
    en: 'The receipt itself is still missing.',
    zhHant: '尚欠回執本身。',
    zhHans: '还缺回执本身。',
    pt: 'Falta ainda o próprio recibo.',
  },
  checking: { en: 'Checking…', zhHant: '核實中…', zhHans: '核实中…', pt: 'A verificar…' },
  again: { en: 'Try again', zhHant: '再試一次', zhHans: '再试一次', pt: 'Tentar de novo' },
  UNREACHABLE: {
    en: 'The keys that the registry publishes could not be had, so nothing was checked. Try again, or give the keys as a file (jwks.json).',
    zhHant: '未能取得登記冊公布的公開密鑰，因此尚未核實。請再試，或以檔案提供密鑰（jwks.json）。',
    zhHans: '未能取得登记册公布的公钥，因此尚未核实。请重试，或以文件提供密钥（jwks.json）。',
    pt: 'Não foi possível obter as chaves que o registo publica, por isso nada se verificou. Tente de novo, ou dê as chaves em ficheiro (jwks.json).',
  },
  NO_KEYS: {
    en: '{file} has no public keys of a registry, so nothing was checked. Expected a JSON Web Key Set of Ed25519 keys, as the registry publishes it at /.well-known/jwks.json.',
    zhHant:
      '{file} 並無登記冊的公開密鑰，因此尚未核實。應為 Ed25519 密鑰的 JSON Web Key Set，即登記冊在 /.well-known/jwks.json 公布者。',
    zhHans:
      '{file} 没有登记册的公钥，因此尚未核实。应为 Ed25519 密钥的 JSON Web Key Set，即登记册在 /.well-known/jwks.json 公布的内容。',
    pt: '{file} não tem chaves públicas de um registo, por isso nada se verificou. Espera-se um JSON Web Key Set de chaves Ed25519, tal como o registo o publica em /.well-known/jwks.json.',
  },
  NO_HEAD: {
    en: '{file} is not a head of the ledger that these keys have signed, so nothing was checked. Expected what “registry witness” keeps; or check without it.',
    zhHant:
      '{file} 並非由這些密鑰簽署的登記日誌末條，因此尚未核實。應為「registry witness」所保存的檔案；亦可不提供此檔案而核實。',
    zhHans:
      '{file} 不是由这些密钥签署的变更日志末条，因此尚未核实。应为“registry witness”所保存的文件；也可不提供此文件而核实。',
    pt: '{file} não é a última entrada do livro de atos assinada por estas chaves, por isso nada se verificou. Espera-se o que «registry witness» guarda; ou verifique sem ela.',
  },
  NO_CONSISTENCY: {
    en: 'The “consistency” in {file} is not what the registry gives, so nothing was checked. Put the answer of “ledgerConsistency” there, or leave it out.',
    zhHant:
      '{file} 中的「consistency」並非登記冊所給出者，因此尚未核實。請填入「ledgerConsistency」的答案，或將其刪去。',
    zhHans: '{file} 中的“consistency”不是登记册所给出的，因此尚未核实。请填入“ledgerConsistency”的答案，或将其删去。',
    pt: 'A «consistency» em {file} não é a que o registo dá, por isso nada se verificou. Ponha lá a resposta de «ledgerConsistency», ou retire-a.',
  },
  INSECURE: {
    en: 'Browsers verify signatures only at addresses that begin with https, and this one does not, so nothing was checked. Open this page by its https address, or check with “registry receipt verify”.',
    zhHant:
      '瀏覽器只在以 https 開頭的網址核實簽署，而此網址並非如此，因此尚未核實。請改用本頁的 https 網址，或以「registry receipt verify」核實。',
    zhHans:
      '浏览器只在以 https 开头的网址核实签名，而此网址并非如此，因此尚未核实。请改用本页的 https 网址，或用“registry receipt verify”核实。',
    pt: 'Os navegadores só verificam assinaturas em endereços que começam por https, e este não começa, por isso nada se verificou. Abra esta página pelo endereço https, ou verifique com «registry receipt verify».',
  },
  OLD_BROWSER: {
    en: 'This browser cannot verify signatures of this kind (Ed25519), so nothing was checked. Use a later version of it, or “registry receipt verify”.',
    zhHant:
      '此瀏覽器無法核實此類簽署（Ed25519），因此尚未核實。請使用較新版本的瀏覽器，或以「registry receipt verify」核實。',
    zhHans:
      '此浏览器无法核实此类签名（Ed25519），因此尚未核实。请使用较新版本的浏览器，或用“registry receipt verify”核实。',
    pt: 'Este navegador não sabe verificar assinaturas deste tipo (Ed25519), por isso nada se verificou. Use uma versão mais recente, ou «registry receipt verify».',
  },
  result: { en: 'Result', zhHant: '結果', zhHans: '结果', pt: 'Resultado' },
  digest: {
    en: 'Digest (SHA-256)',
    zhHant: '摘要（SHA-256）',
    zhHans: '摘要（SHA-256）',
    pt: 'Resumo criptográfico (SHA-256)',
  },
  sameDigest: {
    en: 'This is the very receipt that the address names.',
    zhHant: '這正是網址所指明的回執。',
    zhHans: '这正是网址所指明的回执。',
    pt: 'É este mesmo o recibo que o endereço indica.',
  },
  otherDigest: {
    en: 'This is another receipt than the one that the address names: the paper and the file do not belong together.',
    zhHant: '這不是網址所指明的回執：紙本與檔案並不相符。',
    zhHans: '这不是网址所指明的回执：纸本与文件并不相符。',
    pt: 'Este não é o recibo que o endereço indica: o papel e o ficheiro não correspondem.',
  },
  keysPublished: {
    en: 'Checked with the keys that this registry publishes.',
    zhHant: '以本登記冊公布的公開密鑰核實。',
    zhHans: '用本登记册公布的公钥核实。',
    pt: 'Verificado com as chaves que este registo publica.',
  },
  keysGiven: {
    en: 'Checked with the keys in {file}: whether they are those of the registry is for you to know.',
    zhHant: '以 {file} 中的密鑰核實：這些密鑰是否屬於登記冊，須由你自行確認。',
    zhHans: '用 {file} 中的密钥核实：这些密钥是否属于登记册，须由您自行确认。',
    pt: 'Verificado com as chaves em {file}: se são as do registo, cabe-lhe a si sabê-lo.',
  },
  says: { en: 'What the receipt says', zhHant: '回執內容', zhHans: '回执内容', pt: 'O que o recibo diz' },
  claimed: {
    en: 'What it claims, and what did not hold up',
    zhHant: '回執所稱內容（未能通過核實）',
    zhHans: '回执所称内容（未能通过核实）',
    pt: 'O que alega, e não se confirmou',
  },
  example: {
    en: 'An example, not to be relied upon: it rests on illustrative records.',
    zhHant: '僅為示例，不可作準：以示例記錄為依據。',
    zhHans: '仅为示例，不得作为依据：以示例记录为依据。',
    pt: 'Exemplo ilustrativo, que não serve de garantia: assenta em registos ilustrativos.',
  },
  certificates: { en: 'Certificates held', zhHant: '持有的證書', zhHans: '持有的证书', pt: 'Certificados que possui' },
  awarded: { en: 'awarded on {day}', zhHant: '{day}頒發', zhHans: '{day}颁发', pt: 'emitido em {day}' },
  expires: { en: 'expires on {day}', zhHant: '{day}失效', zhHans: '{day}失效', pt: 'caduca em {day}' },
  post: { en: 'Job', zhHant: '職位', zhHans: '岗位', pt: 'Posto' },
  region: { en: 'Region', zhHant: '地區', zhHans: '地区', pt: 'Região' },
  day: { en: 'On the day', zhHant: '日期', zhHans: '日期', pt: 'No dia' },
  purpose: { en: 'Purpose', zhHant: '用途', zhHans: '用途', pt: 'Finalidade' },
  facts: {
    en: 'Known of the person',
    zhHant: '已知的個人情況',
    zhHans: '已知的个人情况',
    pt: 'O que se sabe da pessoa',
  },
  years: {
    en: '{years, plural, one {# year} other {# years}} of practice',
    zhHant: '從業 {years} 年',
    zhHans: '从业 {years} 年',
    pt: '{years, plural, one {# ano} other {# anos}} de prática',
  },
  outstanding: { en: 'Outstanding', zhHant: '尚欠條件', zhHans: '尚缺条件', pt: 'Ainda falta' },
  nothing: { en: 'Nothing', zhHant: '無', zhHans: '无', pt: 'Nada' },
  holdsUntil: {
    en: 'Holds up to and including',
    zhHant: '有效至（含當日）',
    zhHans: '有效至（含当日）',
    pt: 'Vale até (inclusive)',
  },
  noEnd: {
    en: 'according to the register at the time, nothing changes it',
    zhHant: '就登記冊當時所知，並無變更',
    zhHans: '就登记册当时所知，并无变更',
    pt: 'segundo o registo à data, nada a altera',
  },
  revision: { en: 'Revision of the register', zhHant: '登記冊版次', zhHans: '登记册版次', pt: 'Revisão do registo' },
  issued: { en: 'Issued', zhHant: '簽發時間', zhHans: '签发时间', pt: 'Emitido' },
  askAgain: {
    en: 'Ask this registry the same question as of today (this sends the question)',
    zhHant: '以今日計，向本登記冊再次提出同一查詢（會送出查詢內容）',
    zhHans: '以今天计，向本登记册再次提出同一查询（会发送查询内容）',
    pt: 'Repetir hoje a mesma consulta neste registo (a consulta é enviada)',
  },
} satisfies Texts;

/** What each step is about. */
export const stepTexts = {
  SIGNATURE: { en: 'Signature', zhHant: '簽署', zhHans: '签名', pt: 'Assinatura' },
  FORM: { en: 'Form', zhHant: '格式', zhHans: '格式', pt: 'Forma' },
  HEAD: {
    en: 'Head of the ledger',
    zhHant: '登記日誌末條',
    zhHans: '变更日志末条',
    pt: 'Última entrada do livro de atos',
  },
  INCLUSION: {
    en: 'Records in the ledger',
    zhHant: '載於登記日誌的記錄',
    zhHans: '载于变更日志的记录',
    pt: 'Registos inscritos no livro de atos',
  },
  KEPT_HEAD: {
    en: 'Head that you kept',
    zhHant: '你保存的末條',
    zhHans: '您保存的末条',
    pt: 'Última entrada que guardou',
  },
  RECORDS: { en: 'Records needed', zhHant: '所需記錄', zhHans: '所需记录', pt: 'Registos precisos' },
  DECISION: { en: 'Decided again', zhHant: '重新決定', zhHans: '重新决定', pt: 'Decidido de novo' },
  REPLAY: {
    en: 'Register at that revision',
    zhHant: '當時版次的登記冊',
    zhHans: '当时版次的登记册',
    pt: 'Registo nessa revisão',
  },
  TODAY: { en: 'Register today', zhHant: '今日的登記冊', zhHans: '今天的登记册', pt: 'Registo hoje' },
} satisfies Texts;
