/** What the service answers to a request that it cannot serve, in every language: what is wrong, what was expected, what to do next. */
import { Message, messages } from '../language/message';

/** A request that asks for what cannot be. */
export const REQUEST_MESSAGES = messages({
  FIRST_AND_LAST: {
    en: '`first` and `last` exclude each other; ask with one of them.',
    'zh-Hant': '`first` 與 `last` 不能同時使用；請只用其一。',
    'zh-Hans': '`first` 与 `last` 不能同时使用；请只用其一。',
    pt: '`first` e `last` excluem-se; pergunte com um deles.',
  },
  FOREIGN_CURSOR: {
    en: '{argument} is not a cursor of this list in this order. Begin at the first page and use its cursors.',
    'zh-Hant': '{argument} 不是此清單按此次序的游標。請由第一頁開始，並使用該頁的游標。',
    'zh-Hans': '{argument} 不是此列表按此次序的游标。请从第一页开始，并使用该页的游标。',
    pt: '{argument} não é um cursor desta lista nesta ordem. Comece na primeira página e use os cursores dela.',
  },
  IMPACT_TOO_WIDE: {
    en: 'The draft touches more than a million pairs of certificates, which is too much to be looked at. Look at it in fewer regions.',
    'zh-Hant': '此草稿涉及超過一百萬對證書，無法逐一檢視。請減少地區後再看。',
    'zh-Hans': '此草稿涉及超过一百万对证书，无法逐一查看。请减少地区后再看。',
    pt: 'O rascunho toca em mais de um milhão de pares de certificados, o que é demasiado para examinar. Veja-o em menos regiões.',
  },
  LEDGER_RANGE: {
    en: '{first} and {last} are not in order, or not in the ledger; it has the entries 1 to {revision}.',
    'zh-Hant': '{first} 與 {last} 次序不對，或不在登記日誌內；登記日誌有第 1 至第 {revision} 條。',
    'zh-Hans': '{first} 与 {last} 次序不对，或不在变更日志内；变更日志有第 1 至第 {revision} 条。',
    pt: '{first} e {last} não estão por ordem, ou não estão no livro de atos; este tem as entradas 1 a {revision}.',
  },
  'LEDGER_RANGE.part': {
    en: '`from: {first}`, `to: {last}` cannot be verified at once; expected up to {most} entries from 1 on. Ask for one part after the other.',
    'zh-Hant': '`from: {first}`、`to: {last}` 不能一次核實；每次最多 {most} 條，由第 1 條起。請分段核實。',
    'zh-Hans': '`from: {first}`、`to: {last}` 不能一次核实；每次最多 {most} 条，从第 1 条起。请分段核实。',
    pt: '`from: {first}`, `to: {last}` não se podem verificar de uma vez; esperam-se até {most} entradas, a partir da 1. Peça uma parte após outra.',
  },
  PROGRAMME_OR_CONSORTIUM: {
    en: 'Name either a `programme` or a `consortium`: one of them, and only one.',
    'zh-Hant': '請指明 `programme` 或 `consortium`：兩者須填其一，且只填其一。',
    'zh-Hans': '请指明 `programme` 或 `consortium`：两者须填其一，且只填其一。',
    pt: 'Indique um `programme` ou um `consortium`: um deles, e só um.',
  },
  MALFORMED_PREFERENCE: {
    en: '`preferences.{path}` is zero or more, or left out; this is {value}.',
    'zh-Hant': '`preferences.{path}` 須為零或以上，或不填；現為 {value}。',
    'zh-Hans': '`preferences.{path}` 须为零或以上，或不填；现为 {value}。',
    pt: '`preferences.{path}` é zero ou mais, ou fica em branco; aqui é {value}.',
  },
  UNKNOWN_CURRENCY: {
    en: '{value} is not a currency of ISO 4217. Write its three capital letters, as `CNY`, `HKD` or `MOP`.',
    'zh-Hant': '{value} 不是 ISO 4217 所列的貨幣。請寫其三個大寫字母，如 `CNY`、`HKD` 或 `MOP`。',
    'zh-Hans': '{value} 不是 ISO 4217 所列的货币。请写其三个大写字母，如 `CNY`、`HKD` 或 `MOP`。',
    pt: '{value} não é uma moeda da ISO 4217. Escreva as suas três letras maiúsculas, como `CNY`, `HKD` ou `MOP`.',
  },
  MALFORMED_DAY: {
    en: '{day} ({argument}) is not a day. Write it as YYYY-MM-DD.',
    'zh-Hant': '{day}（{argument}）不是有效日期。請寫作 YYYY-MM-DD（年-月-日）。',
    'zh-Hans': '{day}（{argument}）不是有效日期。请写作 YYYY-MM-DD（年-月-日）。',
    pt: '{day} ({argument}) não é um dia. Escreva AAAA-MM-DD.',
  },
  MALFORMED_MONTH: {
    en: '{month} ({argument}) is not a month. Write it as YYYY-MM.',
    'zh-Hant': '{month}（{argument}）不是有效月份。請寫作 YYYY-MM（年-月）。',
    'zh-Hans': '{month}（{argument}）不是有效月份。请写作 YYYY-MM（年-月）。',
    pt: '{month} ({argument}) não é um mês. Escreva AAAA-MM.',
  },
  MONTHS_REVERSED: {
    en: 'The months end ({to}) before they begin ({from}). Give `from` and `to` in order.',
    'zh-Hant': '結束月份（{to}）早於開始月份（{from}）。請把 `from` 和 `to` 按先後填寫。',
    'zh-Hans': '结束月份（{to}）早于开始月份（{from}）。请按先后填写 `from` 和 `to`。',
    pt: 'Os meses acabam ({to}) antes de começar ({from}). Indique `from` e `to` por ordem.',
  },
  NO_RECORD: {
    en: 'No record is given. Give one, under the field of its type.',
    'zh-Hant': '沒有提供記錄。請在其類別的項目下填寫一項。',
    'zh-Hans': '没有提供记录。请在其类别的项目下填写一项。',
    pt: 'Não se indica nenhum registo. Indique um, no campo do seu tipo.',
  },
  NUMBER_OF_DRAFTS: {
    en: 'These are {count} drafts; expected 1 to {most}. Look at them in several requests.',
    'zh-Hant': '共有 {count} 份草稿；應為 1 至 {most} 份。請分次查看。',
    'zh-Hans': '共有 {count} 份草稿；应为 1 至 {most} 份。请分次查看。',
    pt: 'São {count} rascunhos; esperam-se 1 a {most}. Veja-os em vários pedidos.',
  },
  NUMBER_OF_ROWS: {
    en: '{argument} has {count} rows; expected 1 to {most}. Give them in several acts, or import a catalogue document.',
    'zh-Hant': '{argument} 有 {count} 行；應為 1 至 {most} 行。請分次提交，或匯入目錄文件。',
    'zh-Hans': '{argument} 有 {count} 行；应为 1 至 {most} 行。请分次提交，或导入目录文件。',
    pt: '{argument} tem {count} linhas; esperam-se 1 a {most}. Envie-as em vários atos, ou importe um documento de catálogo.',
  },
  PAGE_SIZE: {
    en: '`{argument}: {size}` is out of range; a page has 0 to {most} items. Turn pages with `after`.',
    'zh-Hant': '`{argument}: {size}` 超出範圍；每頁為 0 至 {most} 項。請以 `after` 翻頁。',
    'zh-Hans': '`{argument}: {size}` 超出范围；每页为 0 至 {most} 项。请用 `after` 翻页。',
    pt: '`{argument}: {size}` está fora dos limites; uma página tem 0 a {most} itens. Mude de página com `after`.',
  },
  TEXT_TOO_LONG: {
    en: 'The text has {count} characters; `search` takes {most}.',
    'zh-Hant': '搜尋文字有 {count} 個字元；最多 {most} 個。',
    'zh-Hans': '搜索文字有 {count} 个字符；最多 {most} 个。',
    pt: 'O texto tem {count} caracteres; a pesquisa aceita {most}.',
  },
  'TEXT_TOO_LONG.filter': {
    en: 'The text has {count} characters; `filter.text` takes {most}.',
    'zh-Hant': '文字有 {count} 個字元；`filter.text` 最多 {most} 個。',
    'zh-Hans': '文字有 {count} 个字符；`filter.text` 最多 {most} 个。',
    pt: 'O texto tem {count} caracteres; `filter.text` aceita {most}.',
  },
  FILE_TOO_LARGE: {
    en: '`{field}` has {count} bytes, where {most} is the most. Hand over the credential alone, or its picture in a smaller size as the issuer gave it.',
    'zh-Hant': '`{field}` 有 {count} 位元組，上限為 {most}。請只提交憑證，或簽發者提供的較小圖片。',
    'zh-Hans': '`{field}` 有 {count} 字节，上限为 {most}。请只提交凭证，或签发者提供的较小图片。',
    pt: '`{field}` tem {count} bytes; o máximo é {most}. Entregue só a credencial, ou a imagem mais pequena que o emissor deu.',
  },
  NOT_BASE64: {
    en: '`{field}` is not the content of a file in base64 (RFC 4648, section 4).',
    'zh-Hant': '`{field}` 不是以 `base64`（RFC 4648 第 4 節）編碼的檔案內容。',
    'zh-Hans': '`{field}` 不是以 `base64`（RFC 4648 第 4 节）编码的文件内容。',
    pt: '`{field}` não é o conteúdo de um ficheiro em base64 (RFC 4648, secção 4).',
  },
  TOO_MANY_STATUS_LISTS: {
    en: 'These are {count} status lists, where {most} is the most. Hand over those that the file names.',
    'zh-Hant': '共有 {count} 份狀態清單，上限為 {most} 份。請只提交檔案所指明者。',
    'zh-Hans': '共有 {count} 份状态列表，上限为 {most} 份。请只提交文件所指明者。',
    pt: 'São {count} listas de estado; o máximo é {most}. Entregue as que o ficheiro indica.',
  },
  NUMBER_OF_PAPERS: {
    en: 'These are {count} papers and files; expected 1 to {most}. Verify one candidate at a time.',
    'zh-Hant': '共有 {count} 份證書及檔案；應為 1 至 {most} 份。請逐一核實每位應徵者。',
    'zh-Hans': '共有 {count} 份证书和文件；应为 1 至 {most} 份。请逐一核实每位应聘者。',
    pt: 'São {count} documentos e ficheiros; esperam-se 1 a {most}. Verifique um candidato de cada vez.',
  },
  TOO_MANY_CLAIMS: {
    en: '`decideMany` takes at most {most} claims; these are {count}. Ask in several requests.',
    'zh-Hant': '`decideMany` 一次最多處理 {most} 個查詢；現有 {count} 個。請分批提交。',
    'zh-Hans': '`decideMany` 一次最多处理 {most} 个查询；现有 {count} 个。请分批提交。',
    pt: '`decideMany` aceita no máximo {most} consultas; são {count}. Divida-as por vários pedidos.',
  },
  TOO_MANY_HOLDINGS: {
    en: 'A claim has at most {most} holdings; this one has {count}.',
    'zh-Hant': '一個查詢最多可列 {most} 張證書；現有 {count} 張。',
    'zh-Hans': '一个查询最多可列 {most} 张证书；现有 {count} 张。',
    pt: 'Uma consulta indica no máximo {most} certificados; esta tem {count}.',
  },
  TOO_MANY_KEYS: {
    en: '`records` takes at most {most} keys; these are {count}. Ask in several requests.',
    'zh-Hant': '`records` 一次最多接受 {most} 個代碼；現有 {count} 個。請分次查詢。',
    'zh-Hans': '`records` 一次最多接受 {most} 个代码；现有 {count} 个。请分次查询。',
    pt: '`records` aceita no máximo {most} códigos; são {count}. Divida-os por vários pedidos.',
  },
  TOO_MANY_TEXTS: {
    en: '`identify` takes at most {most} texts; these are {count}. Ask in several requests.',
    'zh-Hant': '`identify` 一次最多處理 {most} 段文字；現有 {count} 段。請分次查詢。',
    'zh-Hans': '`identify` 一次最多处理 {most} 段文字；现有 {count} 段。请分次查询。',
    pt: '`identify` aceita no máximo {most} textos; são {count}. Divida-os por vários pedidos.',
  },
  UNKNOWN_CODE: {
    en: 'The register has no {record} {value}. Find codes with `search`.',
    'zh-Hant': '登記冊沒有{record} {value}。可用搜尋查找代碼。',
    'zh-Hans': '登记册没有{record} {value}。可用搜索查找代码。',
    pt: 'O registo não tem {value} ({record}). Procure códigos com a pesquisa.',
  },
  'UNKNOWN_CODE.near': {
    en: 'The register has no {record} {value}. Did you mean {near}?',
    'zh-Hant': '登記冊沒有{record} {value}。你是否指 {near}？',
    'zh-Hans': '登记册没有{record} {value}。您是否指 {near}？',
    pt: 'O registo não tem {value} ({record}). Queria dizer {near}?',
  },
  UNKNOWN_REVISION: {
    en: "The register has no revision `{revision}`. Ask `register '{ revision }'` for the latest.",
    'zh-Hant': "登記冊沒有第 `{revision}` 版。請以 `register '{ revision }'` 查詢最新版次。",
    'zh-Hans': "登记册没有第 `{revision}` 版。请以 `register '{ revision }'` 查询最新版次。",
    pt: "O registo não tem a revisão `{revision}`. Consulte a mais recente com `register '{ revision }'`.",
  },
  'UNKNOWN_REVISION.from': {
    en: '`fromRevision: {revision}` is out of range; the register has the revisions 1 to {latest}.',
    'zh-Hant': '`fromRevision: {revision}` 超出範圍；登記冊有第 1 至第 {latest} 版。',
    'zh-Hans': '`fromRevision: {revision}` 超出范围；登记册有第 1 至第 {latest} 版。',
    pt: '`fromRevision: {revision}` está fora dos limites; o registo tem as revisões 1 a {latest}.',
  },
  UNKNOWN_WEBHOOK: {
    en: "You have no webhook {id}. Ask `webhooks '{ id }'` for yours.",
    'zh-Hant': "你沒有 webhook {id}。請以 `webhooks '{ id }'` 查詢你所有的。",
    'zh-Hans': "您没有 webhook {id}。请以 `webhooks '{ id }'` 查询您所有的。",
    pt: "Não tem nenhum webhook {id}. Consulte os seus com `webhooks '{ id }'`.",
  },
  WITHIN_DAYS: {
    en: '`withinDays: {days}` is out of range; expected 0 to {most}.',
    'zh-Hant': '`withinDays: {days}` 超出範圍；應為 0 至 {most}。',
    'zh-Hans': '`withinDays: {days}` 超出范围；应为 0 至 {most}。',
    pt: '`withinDays: {days}` está fora dos limites; espera-se 0 a {most}.',
  },
});

/** A query that is too large, by what of it is. */
export const SIZE_MESSAGES = messages({
  TOO_COSTLY: {
    en: 'The query is too large: it costs more than {most} points, of which each field is one, and more what has to be searched for. Ask for fewer fields, smaller pages, fewer claims, holdings, regions or earlier revisions at a time.',
    'zh-Hant':
      '請求過大：費用超過 {most} 點（每個欄位一點，需要搜尋的更多）。請減少欄位、縮小分頁，或減少每次的查詢、證書、地區或舊版本。',
    'zh-Hans':
      '请求过大：费用超过 {most} 点（每个字段一点，需要搜索的更多）。请减少字段、缩小分页，或减少每次的查询、证书、地区或旧版本。',
    pt: 'O pedido é demasiado grande: custa mais de {most} pontos, um por campo e mais pelo que é preciso procurar. Peça menos campos, páginas mais pequenas, menos consultas, certificados, regiões ou revisões anteriores de cada vez.',
  },
  TOO_DEEP: {
    en: 'The query is too large: it is nested more than {most} fields deep. Ask in several requests.',
    'zh-Hant': '請求過大：欄位嵌套超過 {most} 層。請分次提交。',
    'zh-Hans': '请求过大：字段嵌套超过 {most} 层。请分次提交。',
    pt: 'O pedido é demasiado grande: tem mais de {most} campos uns dentro dos outros. Divida-o por vários pedidos.',
  },
  TOO_MANY_FIELDS: {
    en: 'The query is too large: it has more than {most} root fields. Ask many claims with `decideMany`.',
    'zh-Hant': '請求過大：根欄位超過 {most} 個。如有多個查詢，請用 `decideMany`。',
    'zh-Hans': '请求过大：根字段超过 {most} 个。如有多个查询，请用 `decideMany`。',
    pt: 'O pedido é demasiado grande: tem mais de {most} campos de raiz. Para muitas consultas, use `decideMany`.',
  },
});

/** A request that is wrong before its question is read. */
export const PROTOCOL_MESSAGES = messages({
  MALFORMED_HOST: {
    en: 'The header `Host` cannot be read. Send the name of the host that you ask, as `registry.example`.',
    'zh-Hant': '無法讀取標頭 `Host`。請填寫所查詢主機的名稱，例如 `registry.example`。',
    'zh-Hans': '无法读取标头 `Host`。请填写所查询主机的名称，例如 `registry.example`。',
    pt: 'O cabeçalho `Host` não se consegue ler. Envie o nome do anfitrião a que se dirige, como `registry.example`.',
  },
  METHOD_NOT_ALLOWED: {
    en: 'This address does not take requests of this method. The header `Allow` names those that it takes.',
    'zh-Hant': '此網址不接受這種方法的請求。標頭 `Allow` 列出可用的方法。',
    'zh-Hans': '此网址不接受这种方法的请求。标头 `Allow` 列出可用的方法。',
    pt: 'Este endereço não aceita pedidos com este método. O cabeçalho `Allow` indica os que aceita.',
  },
  NESTED_TOO_DEEP: {
    en: 'The JSON of the request is nested more than 100 deep. No argument is; send it flatter.',
    'zh-Hant': '請求的 JSON 嵌套超過 100 層。沒有參數需要這麼多層；請減少層數。',
    'zh-Hans': '请求的 JSON 嵌套超过 100 层。没有参数需要这么多层；请减少层数。',
    pt: 'O JSON do pedido tem mais de 100 níveis uns dentro dos outros. Nenhum argumento precisa de tantos; envie-o com menos.',
  },
  NOT_JSON: {
    en: 'The request has to be JSON that is not compressed. Send it with `content-type: application/json`, and without `content-encoding`.',
    'zh-Hant': '請求須為未經壓縮的 JSON。請附上 `content-type: application/json`，並勿附上 `content-encoding`。',
    'zh-Hans': '请求须为未经压缩的 JSON。请附上 `content-type: application/json`，且勿附上 `content-encoding`。',
    pt: 'O pedido tem de ser JSON sem compressão. Envie-o com `content-type: application/json` e sem `content-encoding`.',
  },
  NOT_LINES: {
    en: 'The request has to be lines of JSON in `UTF-8`, one claim on each, not compressed. Send it with `content-type: application/x-ndjson`, and without `content-encoding`.',
    'zh-Hant':
      '請求須為未經壓縮、以 `UTF-8` 編碼的 JSON 行，每行一個查詢。請附上 `content-type: application/x-ndjson`，並勿附上 `content-encoding`。',
    'zh-Hans':
      '请求须为未经压缩、以 `UTF-8` 编码的 JSON 行，每行一个查询。请附上 `content-type: application/x-ndjson`，且勿附上 `content-encoding`。',
    pt: 'O pedido tem de ser linhas de JSON em `UTF-8`, uma consulta em cada uma, sem compressão. Envie-o com `content-type: application/x-ndjson` e sem `content-encoding`.',
  },
  NOT_RECEIPT: {
    en: 'The request has to be the text of a receipt, not compressed. Send it with `content-type: application/jose`, and without `content-encoding`.',
    'zh-Hant': '請求須為未經壓縮的回執文字。請附上 `content-type: application/jose`，並勿附上 `content-encoding`。',
    'zh-Hans': '请求须为未经压缩的回执文本。请附上 `content-type: application/jose`，且勿附上 `content-encoding`。',
    pt: 'O pedido tem de ser o texto de um recibo, sem compressão. Envie-o com `content-type: application/jose` e sem `content-encoding`.',
  },
});

/** A request whose body cannot be read. */
export const BODY_MESSAGES = messages({
  BODY_TOO_LARGE: {
    en: 'The request has more than {most} MiB. Ask in several requests.',
    'zh-Hant': '請求超過 {most} MiB。請分次提交。',
    'zh-Hans': '请求超过 {most} MiB。请分次提交。',
    pt: 'O pedido tem mais de {most} MiB. Divida-o por vários pedidos.',
  },
  MALFORMED_BODY: {
    en: 'The body of the request is not JSON, or is not all there. Send `\'{"query": "…", "variables": {…}}\'`, in UTF-8, and its length.',
    'zh-Hant': '請求的內容不是 JSON，或不完整。請以 UTF-8 送出 `\'{"query": "…", "variables": {…}}\'`，並註明其長度。',
    'zh-Hans': '请求的内容不是 JSON，或不完整。请以 UTF-8 发送 `\'{"query": "…", "variables": {…}}\'`，并注明其长度。',
    pt: 'O corpo do pedido não é JSON, ou não está completo. Envie `\'{"query": "…", "variables": {…}}\'`, em UTF-8, e o seu comprimento.',
  },
});

/** A request that is right, but that the service cannot serve, or cannot serve now. */
export const FAULT_MESSAGES = messages({
  AWAY: {
    en: 'The registry cannot use its database just now, so this is not answered; what was to be done is not done. Questions about the latest register are answered meanwhile. Try again later; the state of the service is at `/health/ready`.',
    'zh-Hant':
      '登記冊目前無法使用其數據庫，因此未能作答；要辦的事並未辦理。有關最新登記冊的查詢仍可作答。請稍後再試；服務狀態見 `/health/ready`。',
    'zh-Hans':
      '登记册目前无法使用其数据库，因此未能作答；要办的事并未办理。有关最新登记册的查询仍可作答。请稍后再试；服务状态见 `/health/ready`。',
    pt: 'De momento o registo não consegue usar a sua base de dados, pelo que isto fica sem resposta; o que se ia fazer não se fez. Entretanto continua a responder a consultas sobre o registo mais recente. Tente mais tarde; o estado do serviço está em `/health/ready`.',
  },
  TOO_LONG: {
    en: 'The answer was not there after {seconds} seconds and was given up. Ask for less at a time: fewer claims or holdings, fewer regions of `portability`, a shorter range of the ledger.',
    'zh-Hant':
      '經過 {seconds} 秒仍未能作答，現已放棄。請減少每次所求：較少的查詢或證書、`portability` 較少的地區、較短的登記日誌範圍。',
    'zh-Hans':
      '经过 {seconds} 秒仍未能作答，现已放弃。请减少每次所求：较少的查询或证书、`portability` 较少的地区、较短的变更日志范围。',
    pt: 'A resposta não ficou pronta em {seconds} segundos e foi abandonada. Peça menos de cada vez: menos consultas ou certificados, menos regiões de `portability`, uma parte mais curta do livro de atos.',
  },
  ANSWER_TOO_LONG: {
    en: 'The answer would have more than {most} bytes. Ask for fewer fields, smaller pages or fewer claims at a time.',
    'zh-Hant': '答覆會超過 {most} 位元組。請減少欄位、縮小分頁，或減少每次的查詢。',
    'zh-Hans': '答复会超过 {most} 字节。请减少字段、缩小分页，或减少每次的查询。',
    pt: 'A resposta teria mais de {most} bytes. Peça menos campos, páginas mais pequenas ou menos consultas de cada vez.',
  },
  RATE_LIMITED: {
    en: 'You have asked as much as one caller may in a minute. Go on in {seconds} seconds; the header `RateLimit` tells how much is left.',
    'zh-Hant': '你在一分鐘內的查詢已達上限。請於 {seconds} 秒後繼續；標頭 `RateLimit` 列出餘額。',
    'zh-Hans': '您在一分钟内的查询已达上限。请于 {seconds} 秒后继续；标头 `RateLimit` 列出余额。',
    pt: 'Já pediu tanto quanto pode pedir num minuto. Continue daqui a {seconds} segundos; o cabeçalho `RateLimit` indica quanto resta.',
  },
  OVERLOADED: {
    en: 'The service has more to do than it can just now, and answers short questions and acts first. Try again in {seconds} seconds.',
    'zh-Hant': '服務目前過於繁忙，會先處理簡短的查詢及各項操作。請於 {seconds} 秒後再試。',
    'zh-Hans': '服务目前过于繁忙，会先处理简短的查询和各项操作。请于 {seconds} 秒后再试。',
    pt: 'De momento o serviço tem mais que fazer do que consegue, e responde primeiro a consultas curtas e atos. Tente de novo daqui a {seconds} segundos.',
  },
  QUEUE_FULL: {
    en: 'As much of this kind waits as the service can take up: earlier revisions, drafts and verifications are looked at one after the other. Try again in a minute; what is asked of the latest revision is answered meanwhile.',
    'zh-Hant': '此類查詢已排滿：舊版本、草稿及核實須逐一處理。請一分鐘後再試；有關最新版本的查詢仍可作答。',
    'zh-Hans': '此类查询已排满：旧版本、草稿及核实须逐一处理。请一分钟后再试；有关最新版本的查询仍可作答。',
    pt: 'Já há à espera tanto deste género quanto o serviço comporta: revisões anteriores, rascunhos e verificações fazem-se um após outro. Tente de novo daqui a um minuto; entretanto responde-se sobre a revisão mais recente.',
  },
  IN_DOUBT: {
    en: 'The database was lost while it recorded the act: whether it stands is not known yet. Once the database is back, send the same act with the same key again (it is not done twice), or ask `myAct(key)`; without a key, look into the `ledger` first. The state of the service is at `/health/ready`.',
    'zh-Hant':
      '記錄此操作期間與數據庫失去連線：尚未知是否已記錄。待數據庫恢復後，請以同一鍵值再次提交同一操作（不會重複執行），或查詢 `myAct(key)`；沒有鍵值的，請先查看登記日誌（`ledger`）。服務狀態見 `/health/ready`。',
    'zh-Hans':
      '记录此操作期间与数据库失去连接：尚不知是否已记录。待数据库恢复后，请用同一键值再次提交同一操作（不会重复执行），或查询 `myAct(key)`；没有键值的，请先查看变更日志（`ledger`）。服务状态见 `/health/ready`。',
    pt: 'Perdeu-se a base de dados enquanto registava o ato: ainda não se sabe se ficou registado. Quando ela voltar, envie o mesmo ato com a mesma chave (não se faz duas vezes), ou consulte `myAct(key)`; sem chave, veja primeiro o livro de atos (`ledger`). O estado do serviço está em `/health/ready`.',
  },
  BEHIND: {
    en: 'The latest revision of the register cannot be taken over. Try again later; the state of the service is at `/health/ready`.',
    'zh-Hant': '服務未能取得登記冊的最新版本。請稍後再試；服務狀態見 `/health/ready`。',
    'zh-Hans': '服务未能取得登记册的最新版本。请稍后再试；服务状态见 `/health/ready`。',
    pt: 'Não é possível assumir a revisão mais recente do registo. Tente mais tarde; o estado do serviço está em `/health/ready`.',
  },
  UNSHOWN: {
    en: 'The act is recorded, as revision {revision} of the register: do not send it again. What it made cannot be shown just now; the state of the service is at `/health/ready`.',
    'zh-Hant': '此操作已記錄為登記冊第 {revision} 版，請勿再次提交。目前未能顯示其結果；服務狀態見 `/health/ready`。',
    'zh-Hans': '此操作已记录为登记册第 {revision} 版，请勿再次提交。目前未能显示其结果；服务状态见 `/health/ready`。',
    pt: 'O ato está registado, como revisão {revision} do registo: não o envie de novo. De momento não se pode mostrar o que dele resultou; o estado do serviço está em `/health/ready`.',
  },
  TOO_MANY_WATCHED: {
    en: 'As many claims are watched as the service can look after. Try again later; the state of the service is at `/health/ready`.',
    'zh-Hant': '所追蹤的查詢已達服務上限。請稍後再試；服務狀態見 `/health/ready`。',
    'zh-Hans': '所跟踪的查询已达服务上限。请稍后再试；服务状态见 `/health/ready`。',
    pt: 'Já se acompanham tantas consultas quantas o serviço comporta. Tente mais tarde; o estado do serviço está em `/health/ready`.',
  },
  TOO_MANY_STREAMS: {
    en: 'There are as many subscriptions as the service can serve. Try again later.',
    'zh-Hant': '訂閱數目已達服務上限。請稍後再試。',
    'zh-Hans': '订阅数量已达服务上限。请稍后再试。',
    pt: 'Já há tantas subscrições quantas o serviço comporta. Tente mais tarde.',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    en: 'This connection has {most} subscriptions already. End some, or open another connection.',
    'zh-Hant': '此連線已有 {most} 個訂閱。請結束部分訂閱，或另開連線。',
    'zh-Hans': '此连接已有 {most} 个订阅。请结束部分订阅，或另开连接。',
    pt: 'Esta ligação já tem {most} subscrições. Termine algumas, ou abra outra ligação.',
  },
  ONLY_SUBSCRIPTIONS: {
    en: 'Only subscriptions are asked for here. Send queries and mutations by POST to `/graphql`.',
    'zh-Hant': '此處只接受訂閱。查詢及變更請以 POST 傳送至 `/graphql`。',
    'zh-Hans': '此处只接受订阅。查询和变更请以 POST 发送至 `/graphql`。',
    pt: 'Aqui só se pedem subscrições. Envie consultas e mutações por POST para `/graphql`.',
  },
  OVER_WEBSOCKET: {
    en: 'Subscriptions are not answered here. Ask for them over a WebSocket, at the same address.',
    'zh-Hant': '此處不接受訂閱。請在同一網址以 WebSocket 訂閱。',
    'zh-Hans': '此处不接受订阅。请在同一网址以 WebSocket 订阅。',
    pt: 'Aqui não se respondem subscrições. Peça-as por WebSocket, no mesmo endereço.',
  },
  FAILED: {
    en: 'The registry failed to answer this; nothing is wrong with the question as such. Report it with the id `{id}`.',
    'zh-Hant': '登記冊未能作答；查詢本身並無不妥。請向營運者報告，並附上編號 `{id}`。',
    'zh-Hans': '登记册未能作答；查询本身并无不妥。请向运营者报告，并附上编号 `{id}`。',
    pt: 'O registo falhou ao responder; a consulta em si não tem nada de errado. Comunique-o com o número `{id}`.',
  },
});

/** Of a request that GraphQL itself finds wrong: English repeats what it says, and elsewhere that detail stands beside these words. */
export const UNREADABLE = new Message<'detail'>({
  en: '{detail}',
  'zh-Hant': '服務讀不懂此請求，因此沒有執行。技術細節（英文）見 `extensions.detail`。',
  'zh-Hans': '服务读不懂此请求，因此没有执行。技术细节（英文）见 `extensions.detail`。',
  pt: 'O serviço não consegue ler este pedido e por isso nada fez. O pormenor técnico, em inglês, está em `extensions.detail`.',
});
