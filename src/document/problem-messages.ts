/** What can be wrong with the records of a document, in every language: what is wrong, what was expected, what to do next. */
import { messages } from '../language/message';
import { TEXT_MESSAGES } from './text-messages';

const RECORD_MESSAGES = messages({
  CONDITION_DIFFERS: {
    en: 'The condition {value} stands in {other} with another content. Write it alike everywhere, or give it a code of its own.',
    'zh-Hant': '{other} 已有代碼同為 {value} 但內容不同的條件。請在各處寫法一致，或另用代碼。',
    'zh-Hans': '{other} 已有代码同为 {value} 但内容不同的条件。请在各处写法一致，或另用代码。',
    pt: 'A condição {value} já consta de {other} com outro conteúdo. Escreva-a de igual modo em toda a parte ou dê-lhe outro código.',
  },
  CYCLE: {
    en: '{code} would lie below itself. Name another parent, or none.',
    'zh-Hant': '{code} 會因此隸屬於自己。請另選上級，或不填上級。',
    'zh-Hans': '{code} 会因此隶属于自己。请另选上级，或不填上级。',
    pt: '{code} ficaria dentro de si próprio. Escolha outro nível acima, ou nenhum.',
  },
  DUPLICATE: {
    en: '{value} stands in this document already. Give each of the {records} a code of its own.',
    'zh-Hant': '{value} 在此已經出現過。每項{records}須各有代碼。',
    'zh-Hans': '{value} 在此已经出现过。每项{records}须各有代码。',
    pt: '{value} já aparece aqui. Dê um código próprio a cada registo do tipo «{records}».',
  },
  'DUPLICATE.level': {
    en: 'The framework has a level {value} already. Give each level a code of its own.',
    'zh-Hant': '此資歷架構已有級別 {value}。每個級別須各有代碼。',
    'zh-Hans': '此资历框架已有级别 {value}。每个级别须各有代码。',
    pt: 'O quadro já tem um nível {value}. Dê um código próprio a cada nível.',
  },
  'DUPLICATE.route': {
    en: 'The requirement has a route {value} already. Give each route a code of its own.',
    'zh-Hant': '此要求已有途徑 {value}。每條途徑須各有代碼。',
    'zh-Hans': '此要求已有途径 {value}。每条途径须各有代码。',
    pt: 'O requisito já tem uma via {value}. Dê um código próprio a cada via.',
  },
  'DUPLICATE.condition': {
    en: 'The condition {value} stands in this list already. Name it once.',
    'zh-Hant': '條件 {value} 已在此列出，請只列一次。',
    'zh-Hans': '条件 {value} 已在此列出，请只列一次。',
    pt: 'A condição {value} já está nesta lista. Indique-a só uma vez.',
  },
  'EMPTY.list': {
    en: 'This list is empty. Name at least one, or leave the field out where it may be missing.',
    'zh-Hant': '此清單是空的。請至少填一項；如非必填，可略去此項。',
    'zh-Hans': '此列表是空的。请至少填一项；如非必填，可略去此项。',
    pt: 'Esta lista está vazia. Indique pelo menos um, ou deixe o campo de fora onde puder faltar.',
  },
  'EMPTY.object': {
    en: 'This is empty. Write {expected}, or leave it out.',
    'zh-Hant': '此項是空的。請填寫{expected}，或略去此項。',
    'zh-Hans': '此项是空的。请填写{expected}，或略去此项。',
    pt: 'Está vazio. Escreva {expected}, ou deixe-o de fora.',
  },
  EMPTY_PERIOD: {
    en: 'The period ends on {until}, before it has begun on {from}. `until` is the first day after it; let it be later than `from`.',
    'zh-Hant': '此期間於 {until} 終止，不遲於其首日 {from}。終止日是期間之後的第一日，須晚於首日。',
    'zh-Hans': '此期间于 {until} 终止，不晚于其首日 {from}。终止日是期间之后的第一天，须晚于首日。',
    pt: 'O período acaba em {until}, antes de ter começado em {from}. O fim é o primeiro dia já fora do período; tem de ser posterior ao começo.',
  },
  EQUAL_ENDS: {
    en: 'Both ends are {value}. An equivalence leads from one certificate to another.',
    'zh-Hant': '兩端同為 {value}。等同關係須由一張證書通往另一張證書。',
    'zh-Hans': '两端同为 {value}。资格对应须由一张证书通往另一张证书。',
    pt: 'As duas pontas são {value}. Uma equivalência leva de um certificado a outro.',
  },
  CONDITION_IN_USE: {
    en: 'No record would have the condition {value} any more, but the programme {by} gives it. Keep it, or amend the programme too.',
    'zh-Hant': '將不再有記錄載有條件 {value}，但培訓項目 {by} 仍予滿足。請保留該條件，或一併修訂該項目。',
    'zh-Hans': '将不再有记录载有条件 {value}，但培训项目 {by} 仍予满足。请保留该条件，或一并修订该项目。',
    pt: 'Nenhum registo teria já a condição {value}, que o programa {by} satisfaz. Mantenha-a, ou altere também o programa.',
  },
  'DUPLICATE.base': {
    en: 'The consortium has a base {value} already. Give each base a code of its own.',
    'zh-Hant': '此聯合體已有基地 {value}。每個基地須各有代碼。',
    'zh-Hans': '此联合体已有基地 {value}。每个基地须各有代码。',
    pt: 'O consórcio já tem um local {value}. Dê um código próprio a cada local.',
  },
  'DUPLICATE.entry': {
    en: 'The entry has a route {value} already. Give each route a code of its own.',
    'zh-Hant': '此入讀資格已有途徑 {value}。每條途徑須各有代碼。',
    'zh-Hans': '此入学条件已有途径 {value}。每条途径须各有代码。',
    pt: 'A admissão já tem uma via {value}. Dê um código próprio a cada via.',
  },
  IDENTIFIER_TAKEN: {
    en: 'The identifier {value} is that of the certificate {other} already. Register one that names this certificate alone.',
    'zh-Hant': '識別碼 {value} 已屬於證書 {other}。請登記只代表本證書的識別碼。',
    'zh-Hans': '标识符 {value} 已属于证书 {other}。请登记只代表本证书的标识符。',
    pt: 'O identificador {value} já é o do certificado {other}. Registe um que designe só este certificado.',
  },
  ISSUER_OF_OTHER: {
    en: 'The issuer {value} is the body {body}, by the key {other}. An issuer is one body: name that body, or its own issuer.',
    'zh-Hant':
      '按密鑰 {other}，簽發者 {value} 是機構 {body}。一個簽發者只屬於一個機構：請填寫該機構，或改填本機構的簽發者。',
    'zh-Hans':
      '按密钥 {other}，签发者 {value} 是机构 {body}。一个签发者只属于一个机构：请填写该机构，或改填本机构的签发者。',
    pt: 'O emissor {value} é a entidade {body}, segundo a chave {other}. Um emissor é uma só entidade: indique essa entidade, ou o emissor desta.',
  },
  LEVEL_IN_USE: {
    en: 'The level {value} is missing, but {by} names it. Keep it, or amend {by} too.',
    'zh-Hant': '缺少級別 {value}，但 {by} 仍在引用。請保留該級別，或一併修訂 {by}。',
    'zh-Hans': '缺少级别 {value}，但 {by} 仍在引用。请保留该级别，或一并修订 {by}。',
    pt: 'Falta o nível {value}, que {by} refere. Mantenha-o, ou altere também {by}.',
  },
  MALFORMED_CODE: {
    en: '{value} is not a code. A code has 1 to 64 letters, digits and `._:-`, and begins with a letter or digit.',
    'zh-Hant': '{value} 不是有效代碼。代碼由 1 至 64 個英文字母、數字或 `._:-` 組成，並以字母或數字開首。',
    'zh-Hans': '{value} 不是有效代码。代码由 1 至 64 个英文字母、数字或 `._:-` 组成，并以字母或数字开头。',
    pt: '{value} não é um código. Um código tem de 1 a 64 letras sem acentos, algarismos ou `._:-`, e começa por letra ou algarismo.',
  },
  MALFORMED_DAY: {
    en: '{value} is not a day of the calendar. Write it as `YYYY-MM-DD`.',
    'zh-Hant': '{value} 不是有效日期。請寫作 `YYYY-MM-DD`（年-月-日）。',
    'zh-Hans': '{value} 不是有效日期。请写作 `YYYY-MM-DD`（年-月-日）。',
    pt: '{value} não é um dia do calendário. Escreva `AAAA-MM-DD`.',
  },
  MALFORMED_KEY: {
    en: '{value} is no part of a public key. Write 1 to {most} letters, digits, `-` or `_`, as the key has them in base64url or as Multikey.',
    'zh-Hant':
      '{value} 不是公開密鑰的內容。請按密鑰的 base64url 或 Multikey 寫法，填寫 1 至 {most} 個英文字母、數字、`-` 或 `_`。',
    'zh-Hans':
      '{value} 不是公钥的内容。请按密钥的 base64url 或 Multikey 写法，填写 1 至 {most} 个英文字母、数字、`-` 或 `_`。',
    pt: '{value} não faz parte de uma chave pública. Escreva de 1 a {most} letras, algarismos, `-` ou `_`, tal como a chave os tem em base64url ou em Multikey.',
  },
  MALFORMED_TAG: {
    en: '{value} is not the tag of a language. Write it as `yue`, `zh-Hant` or `pt-MO` (RFC 5646).',
    'zh-Hant': '{value} 不是有效的語言標籤。請寫作 `yue`、`zh-Hant` 或 `pt-MO`（RFC 5646）。',
    'zh-Hans': '{value} 不是有效的语言标签。请写作 `yue`、`zh-Hant` 或 `pt-MO`（RFC 5646）。',
    pt: '{value} não é a etiqueta de uma língua. Escreva-a como `yue`, `zh-Hant` ou `pt-MO` (RFC 5646).',
  },
  MISSING: {
    en: '`{field}` is missing. It must be given.',
    'zh-Hant': '缺少 `{field}`。此項必須填寫。',
    'zh-Hans': '缺少 `{field}`。此项必须填写。',
    pt: 'Falta `{field}`. Tem de ser indicado.',
  },
  'MISSING.contact': {
    en: 'A contact must say how to reach the office: by `address`, `telephone`, `email` or `website`.',
    'zh-Hant': '聯絡方式須填寫地址（`address`）、電話（`telephone`）、電郵（`email`）或網址（`website`）其中至少一項。',
    'zh-Hans':
      '联系方式须填写地址（`address`）、电话（`telephone`）、电子邮箱（`email`）或网址（`website`）中的至少一项。',
    pt: 'Um contacto tem de dizer como se chega ao serviço: morada (`address`), telefone (`telephone`), correio eletrónico (`email`) ou página (`website`).',
  },
  'MISSING.years': {
    en: 'A condition of kind `EXPERIENCE` must say how many `years`.',
    'zh-Hant': '從業經驗條件（`EXPERIENCE`）須填寫年數（`years`）。',
    'zh-Hans': '从业经验条件（`EXPERIENCE`）须填写年数（`years`）。',
    pt: 'Uma condição de experiência (`EXPERIENCE`) tem de dizer quantos anos (`years`).',
  },
  'MISSING.language': {
    en: 'A condition of kind `LANGUAGE` must say which `language`.',
    'zh-Hant': '語言條件（`LANGUAGE`）須填寫是哪種語言（`language`）。',
    'zh-Hans': '语言条件（`LANGUAGE`）须填写是哪种语言（`language`）。',
    pt: 'Uma condição de língua (`LANGUAGE`) tem de dizer qual (`language`).',
  },
  NOT_ALLOWED: {
    en: '{value} is not one of {expected}',
    'zh-Hant': '{value} 不在可選之列；可選：{expected}。',
    'zh-Hans': '{value} 不在可选之列；可选：{expected}。',
    pt: '{value} não é nenhum de {expected}.',
  },
  'NOT_ALLOWED.near': {
    en: '{value} is not one of {expected}; did you mean {near}?',
    'zh-Hant': '{value} 不在可選之列；可選：{expected}。你是否指 {near}？',
    'zh-Hans': '{value} 不在可选之列；可选：{expected}。您是否指 {near}？',
    pt: '{value} não é nenhum de {expected}; queria dizer {near}?',
  },
  NOT_A_UNIT_OF: {
    en: '{to} does not have the unit {value}. Credit units that it has, or add the unit to it.',
    'zh-Hant': '{to} 沒有能力單元 {value}。請只抵免其所含的單元，或先為其加入該單元。',
    'zh-Hans': '{to} 没有能力单元 {value}。请只抵免其所含的单元，或先为其加入该单元。',
    pt: '{to} não tem a unidade {value}. Credite unidades que tenha, ou acrescente-lhe esta.',
  },
  NO_NEED: {
    en: '{value} says of nothing that it is needed. Write `\'{"certificate"}\'`, `\'{"framework", "level"}\'` or `\'{"units"}\'`.',
    'zh-Hant':
      '{value} 沒有指明需要甚麼。請填寫證書（`certificate`）、資歷架構及級別（`framework`、`level`），或能力單元（`units`）。',
    'zh-Hans':
      '{value} 没有指明需要什么。请填写证书（`certificate`）、资历框架和级别（`framework`、`level`），或能力单元（`units`）。',
    pt: '{value} não diz do que se precisa. Indique um certificado (`certificate`), um quadro e um nível (`framework`, `level`) ou unidades (`units`).',
  },
  'ONE_KEY.none': {
    en: 'There is no key. Write it as `publicKeyMultibase` or as `publicKeyJwk`.',
    'zh-Hant': '沒有密鑰。請填寫 `publicKeyMultibase` 或 `publicKeyJwk`。',
    'zh-Hans': '没有密钥。请填写 `publicKeyMultibase` 或 `publicKeyJwk`。',
    pt: 'Não há chave. Escreva-a em `publicKeyMultibase` ou em `publicKeyJwk`.',
  },
  'ONE_KEY.both': {
    en: 'The key stands there twice, as `publicKeyMultibase` and as `publicKeyJwk`. Write one of the two.',
    'zh-Hant': '密鑰同時填於 `publicKeyMultibase` 和 `publicKeyJwk`。請只填其一。',
    'zh-Hans': '密钥同时填在 `publicKeyMultibase` 和 `publicKeyJwk` 中。请只填其一。',
    pt: 'A chave está escrita duas vezes, em `publicKeyMultibase` e em `publicKeyJwk`. Escreva só uma delas.',
  },
  OUT_OF_RANGE: {
    en: '{value} is out of range. Write {expected}.',
    'zh-Hant': '{value} 超出範圍。請填寫{expected}。',
    'zh-Hans': '{value} 超出范围。请填写{expected}。',
    pt: '{value} está fora dos limites. Escreva {expected}.',
  },
  OVERLAP: {
    en: '{code} and {other} overlap: both are the requirement of {post} in {region} on some days. Let one end where the other begins.',
    'zh-Hant': '{code} 與 {other} 重疊：在某些日子，兩者同為 {region} 對 {post} 的要求。請使兩者首尾相接。',
    'zh-Hans': '{code} 与 {other} 重叠：在某些日子，两者同为 {region} 对 {post} 的要求。请使两者首尾相接。',
    pt: '{code} e {other} sobrepõem-se: em alguns dias são ambos o requisito de {post} em {region}. Faça um acabar onde o outro começa.',
  },
  'OVERLAP.key': {
    en: '{code} and {other} overlap: on some days both are the key of {value}. Let one end where the other begins, or name another verification method.',
    'zh-Hant': '{code} 與 {other} 重疊：在某些日子，兩者同為 {value} 的密鑰。請使兩者首尾相接，或填寫另一驗證方法。',
    'zh-Hans': '{code} 与 {other} 重叠：在某些日子，两者同为 {value} 的密钥。请使两者首尾相接，或填写另一验证方法。',
    pt: '{code} e {other} sobrepõem-se: em alguns dias são ambas a chave de {value}. Faça uma acabar onde a outra começa, ou indique outro método de verificação.',
  },
  PARTIAL_MUTUAL: {
    en: 'An equivalence that credits units cannot be mutual. Write one for each direction.',
    'zh-Hant': '只抵免部分單元的等同關係不能雙向適用。請為每個方向各寫一項。',
    'zh-Hans': '只抵免部分单元的资格对应不能双向适用。请为每个方向各写一项。',
    pt: 'Uma equivalência que credita unidades não pode valer nos dois sentidos. Escreva uma para cada sentido.',
  },
  PRIVATE_KEY: {
    en: '`{field}` belongs to a private key, which nobody else may know. Make a new key, as this one has been handed over, and register its public part alone.',
    'zh-Hant': '`{field}` 屬於私人密鑰，不得讓他人得知。此密鑰已經外洩，請重新產生密鑰，並只登記其公開部分。',
    'zh-Hans': '`{field}` 属于私钥，不得让他人得知。此密钥已经泄露，请重新生成密钥，并只登记其公开部分。',
    pt: '`{field}` pertence a uma chave privada, que mais ninguém pode conhecer. Como esta já foi entregue, faça uma chave nova e registe só a sua parte pública.',
  },
  REPEATED: {
    en: '{value} stands in this list already. Name each once.',
    'zh-Hant': '{value} 已在此列出，每項只列一次。',
    'zh-Hans': '{value} 已在此列出，每项只列一次。',
    pt: '{value} já está nesta lista. Indique cada um só uma vez.',
  },
  RESERVED: {
    en: 'Codes that begin with {prefix} are made by the register itself. Choose another code.',
    'zh-Hant': '以 {prefix} 開首的代碼由登記冊自行產生。請另選代碼。',
    'zh-Hans': '以 {prefix} 开头的代码由登记册自行生成。请另选代码。',
    pt: 'Os códigos que começam por {prefix} são feitos pelo próprio registo. Escolha outro código.',
  },
  SAME_FRAMEWORK: {
    en: 'Both ends lie in {value}. A level reference ties levels of two different frameworks.',
    'zh-Hant': '兩端同屬 {value}。級別對應須在兩個不同的資歷架構之間。',
    'zh-Hans': '两端同属 {value}。级别对应须在两个不同的资历框架之间。',
    pt: 'As duas pontas pertencem a {value}. Uma correspondência liga níveis de dois quadros diferentes.',
  },
  SUSPENSION_ORDER: {
    en: 'The suspension from {from} begins before the one before it has ended. Name them in order, and let none overlap another.',
    'zh-Hant': '自 {from} 起的暫停於前一次暫停結束前已開始。請按先後次序填寫，且彼此不可重疊。',
    'zh-Hans': '自 {from} 起的暂停在前一次暂停结束前已开始。请按先后次序填写，且彼此不可重叠。',
    pt: 'A suspensão a partir de {from} começa antes de ter acabado a anterior. Indique-as por ordem, sem que nenhuma se sobreponha a outra.',
  },
  SUSPENSION_OPEN: {
    en: 'The suspension from {from} has no end, though it is not the last. Say when it ended.',
    'zh-Hant': '自 {from} 起的暫停並非最後一次，卻沒有終止日。請填寫其終止日。',
    'zh-Hans': '自 {from} 起的暂停并非最后一次，却没有终止日。请填写其终止日。',
    pt: 'A suspensão a partir de {from} não tem fim, embora não seja a última. Indique quando acabou.',
  },
  'SUSPENSION_STATE.open': {
    en: 'The suspension from {from} has no end, but the state is {state}. Say when it ends, or let the state be `SUSPENDED`.',
    'zh-Hant': '自 {from} 起的暫停沒有終止日，狀態卻是 {state}。請填寫其終止日，或將狀態改為 `SUSPENDED`。',
    'zh-Hans': '自 {from} 起的暂停没有终止日，状态却是 {state}。请填写其终止日，或将状态改为 `SUSPENDED`。',
    pt: 'A suspensão a partir de {from} não tem fim, mas o estado é {state}. Indique quando acaba, ou ponha o estado `SUSPENDED`.',
  },
  'SUSPENSION_STATE.ended': {
    en: 'The last suspension ends on {until}, but the state is `SUSPENDED`. Leave its end out, or let the state be `ENDORSED`.',
    'zh-Hant': '最後一次暫停於 {until} 終止，狀態卻是 `SUSPENDED`。請略去其終止日，或將狀態改為 `ENDORSED`。',
    'zh-Hans': '最后一次暂停于 {until} 终止，状态却是 `SUSPENDED`。请略去其终止日，或将状态改为 `ENDORSED`。',
    pt: 'A última suspensão acaba em {until}, mas o estado é `SUSPENDED`. Deixe o fim de fora, ou ponha o estado `ENDORSED`.',
  },
  TOO_MANY: {
    en: 'The register would have {count} {records}, where {most} is the most. Leave some out.',
    'zh-Hant': '登記冊將有 {count} 項{records}，上限為 {most} 項。請略去部分記錄。',
    'zh-Hans': '登记册将有 {count} 项{records}，上限为 {most} 项。请略去部分记录。',
    pt: 'O registo ficaria com {count} registos do tipo «{records}»; o máximo é {most}. Deixe alguns de fora.',
  },
  'TOO_MANY.days': {
    en: 'Periods of the register would begin and end on {count} different days, where {most} is the most. Leave some out.',
    'zh-Hant': '登記冊各期間的起訖日將達 {count} 個不同日子，上限為 {most} 個。請略去部分記錄。',
    'zh-Hans': '登记册各期间的起止日将达 {count} 个不同日子，上限为 {most} 个。请略去部分记录。',
    pt: 'Os períodos do registo começariam e acabariam em {count} dias diferentes; o máximo é {most}. Deixe alguns de fora.',
  },
  TOO_PRECISE: {
    en: '{value} has more than {most} decimals. Round it.',
    'zh-Hant': '{value} 的小數超過 {most} 位。請四捨五入。',
    'zh-Hans': '{value} 的小数超过 {most} 位。请四舍五入。',
    pt: '{value} tem mais de {most} casas decimais. Arredonde-o.',
  },
  UNIT_IN_USE: {
    en: 'The unit {value} is missing, but the equivalence {by} credits it. Keep it, or amend the equivalence too.',
    'zh-Hant': '缺少能力單元 {value}，但等同關係 {by} 仍予抵免。請保留該單元，或一併修訂該等同關係。',
    'zh-Hans': '缺少能力单元 {value}，但资格对应 {by} 仍予抵免。请保留该单元，或一并修订该资格对应。',
    pt: 'Falta a unidade {value}, que a equivalência {by} credita. Mantenha-a, ou altere também a equivalência.',
  },
  UNKNOWN_CODE: {
    en: 'There is no {record} {value}. Add it to `{type}`, or name one that exists.',
    'zh-Hant': '沒有{record} {value}。請先登記，或填寫已有的代碼。',
    'zh-Hans': '没有{record} {value}。请先登记，或填写已有的代码。',
    pt: 'Não existe {value} ({record}). Registe-o primeiro, ou indique um que exista.',
  },
  'UNKNOWN_CODE.near': {
    en: 'There is no {record} {value}; did you mean {near}?',
    'zh-Hant': '沒有{record} {value}。你是否指 {near}？',
    'zh-Hans': '没有{record} {value}。您是否指 {near}？',
    pt: 'Não existe {value} ({record}); queria dizer {near}?',
  },
  'UNKNOWN_CODE.condition': {
    en: 'No record has a condition {value}. Name one that an equivalence, a requirement or an entry asks for.',
    'zh-Hant': '沒有記錄載有條件 {value}。請填寫等同關係、要求或入讀資格所列的條件。',
    'zh-Hans': '没有记录载有条件 {value}。请填写资格对应、要求或入学条件所列的条件。',
    pt: 'Nenhum registo tem uma condição {value}. Indique uma que uma equivalência, um requisito ou uma admissão peça.',
  },
  'UNKNOWN_CODE.condition.near': {
    en: 'No record has a condition {value}; did you mean {near}?',
    'zh-Hant': '沒有記錄載有條件 {value}。你是否指 {near}？',
    'zh-Hans': '没有记录载有条件 {value}。您是否指 {near}？',
    pt: 'Nenhum registo tem uma condição {value}; queria dizer {near}?',
  },
  UNKNOWN_CURRENCY: {
    en: '{value} is not a currency of ISO 4217. Write its three capital letters, as `CNY`, `HKD` or `MOP`.',
    'zh-Hant': '{value} 不是 ISO 4217 所列的貨幣。請寫其三個大寫字母，如 `CNY`、`HKD` 或 `MOP`。',
    'zh-Hans': '{value} 不是 ISO 4217 所列的货币。请写其三个大写字母，如 `CNY`、`HKD` 或 `MOP`。',
    pt: '{value} não é uma moeda da ISO 4217. Escreva as suas três maiúsculas, como `CNY`, `HKD` ou `MOP`.',
  },
  UNKNOWN_FIELD: {
    en: 'There is no field `{field}` here. Remove it, or see the schema for what there is.',
    'zh-Hant': '此處沒有 `{field}` 一項。請移除；可用的項目見綱要。',
    'zh-Hans': '此处没有 `{field}` 一项。请移除；可用的项目见模式定义。',
    pt: 'Não há aqui nenhum campo `{field}`. Retire-o, ou veja no esquema os que há.',
  },
  'UNKNOWN_FIELD.near': {
    en: 'There is no field `{field}` here; did you mean {near}?',
    'zh-Hant': '此處沒有 `{field}` 一項。你是否指 {near}？',
    'zh-Hans': '此处没有 `{field}` 一项。您是否指 {near}？',
    pt: 'Não há aqui nenhum campo `{field}`; queria dizer {near}?',
  },
  UNKNOWN_LEVEL: {
    en: 'The framework {framework} has no level {value}. It has {levels}.',
    'zh-Hant': '資歷架構 {framework} 沒有級別 {value}。其級別為：{levels}。',
    'zh-Hans': '资历框架 {framework} 没有级别 {value}。其级别为：{levels}。',
    pt: 'O quadro {framework} não tem o nível {value}. Tem {levels}.',
  },
  'UNKNOWN_LEVEL.near': {
    en: 'The framework {framework} has no level {value}; did you mean {near}?',
    'zh-Hant': '資歷架構 {framework} 沒有級別 {value}。你是否指 {near}？',
    'zh-Hans': '资历框架 {framework} 没有级别 {value}。您是否指 {near}？',
    pt: 'O quadro {framework} não tem o nível {value}; queria dizer {near}?',
  },
  UNUSABLE_KEY: {
    en: '`{field}` is no public key by which signatures can be verified. Write one of Ed25519, P-256 or P-384, as JWK or as `z…`, or one of RSA with 2,048 bits or more, as JWK.',
    'zh-Hant':
      '`{field}` 不是可用於驗證簽署的公開密鑰。請填寫 Ed25519、P-256 或 P-384 密鑰（JWK 或 `z…`），或 2,048 位元或以上的 RSA 密鑰（JWK）。',
    'zh-Hans':
      '`{field}` 不是可用于验证签名的公钥。请填写 Ed25519、P-256 或 P-384 密钥（JWK 或 `z…`），或 2,048 位及以上的 RSA 密钥（JWK）。',
    pt: '`{field}` não é uma chave pública com que se possam verificar assinaturas. Escreva uma Ed25519, P-256 ou P-384, em JWK ou como `z…`, ou uma RSA de 2 048 bits ou mais, em JWK.',
  },
  WRONG_TYPE: {
    en: '{value} is not {expected}. Write {expected}.',
    'zh-Hant': '{value} 不合格式。請填寫{expected}。',
    'zh-Hans': '{value} 不合格式。请填写{expected}。',
    pt: '{value} não serve. Escreva {expected}.',
  },
});

export const PROBLEM_MESSAGES = { ...RECORD_MESSAGES, ...TEXT_MESSAGES };

export type ProblemKey = keyof typeof PROBLEM_MESSAGES;
