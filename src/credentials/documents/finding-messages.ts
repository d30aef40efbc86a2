/** What a check of a credential file found, in every language: what was looked at, what is so, and where it helps what to do next. */
import { messages, type LocalizedText } from '../../language/message';
import { CERTIFICATE_MESSAGES } from './certificate-messages';
import { SIGNATURE_MESSAGES } from './signature-messages';
import { TIME_AND_STATUS_MESSAGES } from './status-messages';

const FILE_MESSAGES = messages({
  FILE_READ: {
    en: 'The file is read: {kind}.',
    'zh-Hant': '已讀取檔案：{kind}。',
    'zh-Hans': '已读取文件：{kind}。',
    pt: 'O ficheiro foi lido: {kind}.',
  },
  FILE_UNKNOWN: {
    en: 'The file is of a kind that cannot be checked here. Expected is a credential in JSON or as a signed token, or a badge picture in PNG or SVG.',
    'zh-Hant': '此類檔案無法在此查核。可查核的是 JSON 格式或已簽署權杖形式的憑證，或 PNG、SVG 徽章圖片。',
    'zh-Hans': '此类文件无法在此核查。可核查的是 JSON 格式或已签名令牌形式的凭证，或 PNG、SVG 徽章图片。',
    pt: 'Este tipo de ficheiro não pode ser verificado aqui. Espera-se uma credencial em JSON ou em forma de token assinado, ou uma imagem de crachá em PNG ou SVG.',
  },
  TOO_LARGE: {
    en: 'The file has {bytes} bytes, where {most} are the most that are read.',
    'zh-Hant': '檔案有 {bytes} 位元組，最多只讀取 {most} 位元組。',
    'zh-Hans': '文件有 {bytes} 字节，最多只读取 {most} 字节。',
    pt: 'O ficheiro tem {bytes} bytes; leem-se no máximo {most}.',
  },
  TOO_DEEP: {
    en: 'Parts lie deeper in each other than {most} levels, so the file was not read.',
    'zh-Hant': '內容的嵌套超過 {most} 層，故未讀取檔案。',
    'zh-Hans': '内容的嵌套超过 {most} 层，故未读取文件。',
    pt: 'As partes estão encaixadas em mais de {most} níveis, pelo que o ficheiro não foi lido.',
  },
  NOT_UTF8: {
    en: 'The file is not in UTF-8, so it cannot be read as it was signed.',
    'zh-Hant': '檔案並非 UTF-8 編碼，無法按簽署時的原樣讀取。',
    'zh-Hans': '文件并非 UTF-8 编码，无法按签名时的原样读取。',
    pt: 'O ficheiro não está em UTF-8, pelo que não pode ser lido tal como foi assinado.',
  },
  NOT_JSON: {
    en: 'The content is not JSON, perhaps because it was cut off. Ask for the file anew.',
    'zh-Hant': '內容不是 JSON，可能不完整。請重新索取檔案。',
    'zh-Hans': '内容不是 JSON，可能不完整。请重新索取文件。',
    pt: 'O conteúdo não é JSON, talvez por estar incompleto. Peça de novo o ficheiro.',
  },
  DUPLICATE_KEY: {
    en: 'The key {key} stands twice in one object, so that what the credential says depends on who reads it.',
    'zh-Hant': '鍵 {key} 在同一物件中出現兩次，憑證內容會因讀取者而異。',
    'zh-Hans': '键 {key} 在同一对象中出现两次，凭证内容会因读取者而异。',
    pt: 'A chave {key} aparece duas vezes no mesmo objeto, pelo que o que a credencial diz depende de quem a lê.',
  },
  NOT_A_CREDENTIAL: {
    en: 'What the file holds is no credential.',
    'zh-Hant': '檔案內並無憑證。',
    'zh-Hans': '文件内并无凭证。',
    pt: 'O que o ficheiro contém não é uma credencial.',
  },
  PRESENTATION: {
    en: 'The file is a presentation of credentials. Hand the credential itself over.',
    'zh-Hant': '此檔案是憑證的展示。請提交憑證本身。',
    'zh-Hans': '此文件是凭证的展示。请提交凭证本身。',
    pt: 'O ficheiro é uma apresentação de credenciais. Entregue a própria credencial.',
  },
  ENVELOPED: {
    en: 'The file only wraps a credential in an address. Hand the token within it over.',
    'zh-Hant': '此檔案只是將憑證包裝在網址內。請提交其中的權杖。',
    'zh-Hans': '此文件只是将凭证包装在网址内。请提交其中的令牌。',
    pt: 'O ficheiro apenas envolve uma credencial num endereço. Entregue o token que contém.',
  },
  IMAGE_BROKEN: {
    en: 'The picture is damaged, so what it carries cannot be read.',
    'zh-Hant': '圖片已損壞，無法讀取其中的憑證。',
    'zh-Hans': '图片已损坏，无法读取其中的凭证。',
    pt: 'A imagem está danificada, pelo que não se pode ler o que traz.',
  },
  NO_CREDENTIAL_IN_IMAGE: {
    en: 'The picture carries no credential of Open Badges 3.0. Pictures lose it when they are converted or sent through some services.',
    'zh-Hant': '圖片內沒有 Open Badges 3.0 憑證。圖片經轉換或某些服務傳送後會失去憑證。',
    'zh-Hans': '图片内没有 Open Badges 3.0 凭证。图片经转换或某些服务传送后会丢失凭证。',
    pt: 'A imagem não traz nenhuma credencial Open Badges 3.0. As imagens perdem-na quando são convertidas ou passam por certos serviços.',
  },
  SEVERAL_CREDENTIALS_IN_IMAGE: {
    en: 'The picture carries {count} credentials, where it may carry one.',
    'zh-Hant': '圖片內有 {count} 份憑證，只可有一份。',
    'zh-Hans': '图片内有 {count} 份凭证，只可有一份。',
    pt: 'A imagem traz {count} credenciais; só pode trazer uma.',
  },
  DOCTYPE_DECLARES: {
    en: 'The picture declares entities of its own, which may stand for anything.',
    'zh-Hant': '圖片自行宣告了實體，其內容無從確定。',
    'zh-Hans': '图片自行声明了实体，其内容无从确定。',
    pt: 'A imagem declara entidades próprias, que podem representar qualquer coisa.',
  },
  TOKEN_OF_OTHER_TYPE: {
    en: 'The token is of the type {type}, which is for another use and no credential.',
    'zh-Hant': '權杖的類型為 {type}，用途不同，並非憑證。',
    'zh-Hans': '令牌的类型为 {type}，用途不同，并非凭证。',
    pt: 'O token é do tipo {type}, que serve para outro fim e não é uma credencial.',
  },
  CLAIMS_DISAGREE: {
    en: 'The claim {claim} of the token does not agree with the credential within it.',
    'zh-Hant': '權杖的聲明 {claim} 與其中的憑證不符。',
    'zh-Hans': '令牌的声明 {claim} 与其中的凭证不符。',
    pt: 'A declaração {claim} do token não concorda com a credencial que contém.',
  },
  CLAIM_NO_MOMENT: {
    en: 'The claim {claim} of the token says no point in time.',
    'zh-Hant': '權杖的聲明 {claim} 所載並非時間。',
    'zh-Hans': '令牌的声明 {claim} 所载并非时间。',
    pt: 'A declaração {claim} do token não indica um momento.',
  },
  DISCLOSURES_WRONG: {
    en: 'What is disclosed does not belong to what the issuer signed, or stands there twice.',
    'zh-Hant': '所披露的內容不屬於簽發者所簽署的內容，或重複出現。',
    'zh-Hans': '所披露的内容不属于签发者所签署的内容，或重复出现。',
    pt: 'O que é divulgado não pertence ao que o emissor assinou, ou aparece duas vezes.',
  },
  NOT_FINISHED: {
    en: 'To verify the file takes more time or memory than one file is given ({seconds} seconds), so it was given up. Files of an ordinary size take a moment.',
    'zh-Hant': '驗證此檔案所需的時間或記憶體超出每個檔案的上限（{seconds} 秒），故已中止。一般大小的檔案片刻即可完成。',
    'zh-Hans': '验证此文件所需的时间或内存超出每个文件的上限（{seconds} 秒），故已中止。一般大小的文件片刻即可完成。',
    pt: 'Verificar o ficheiro leva mais tempo ou memória do que se dá a um só ({seconds} segundos), pelo que se desistiu. Os ficheiros de tamanho normal levam um instante.',
  },
  NOT_REACHED: {
    en: 'Not checked, as an earlier step gave nothing to check.',
    'zh-Hant': '未查核：先前步驟未能提供可查核的內容。',
    'zh-Hans': '未核查：先前步骤未能提供可核查的内容。',
    pt: 'Não verificado, porque um passo anterior não deu nada para verificar.',
  },
});

const FORM_MESSAGES = messages({
  FORM_OF_MODEL: {
    en: 'It is formed as a verifiable credential of the data model {model}, and all of its terms are defined.',
    'zh-Hant': '格式符合可驗證憑證資料模型 {model}，所有用語均有定義。',
    'zh-Hans': '格式符合可验证凭证数据模型 {model}，所有用语均有定义。',
    pt: 'Tem a forma de uma credencial verificável do modelo de dados {model}, e todos os seus termos estão definidos.',
  },
  FORM_OF_SD_JWT_VC: {
    en: 'It is formed as a credential of the kind SD-JWT VC.',
    'zh-Hant': '格式符合 SD-JWT VC 憑證。',
    'zh-Hans': '格式符合 SD-JWT VC 凭证。',
    pt: 'Tem a forma de uma credencial SD-JWT VC.',
  },
  MEMBER_MALFORMED: {
    en: 'The member `{member}` is not as it has to be. Expected: {expected}.',
    'zh-Hant': '成員 `{member}` 不合規定。應為：{expected}。',
    'zh-Hans': '成员 `{member}` 不合规定。应为：{expected}。',
    pt: 'O membro `{member}` não é como deve ser. Esperado: {expected}.',
  },
  NOT_OF_TYPE: {
    en: 'Its `type` does not say that it is a `VerifiableCredential`.',
    'zh-Hant': '其 `type` 未註明為 `VerifiableCredential`。',
    'zh-Hans': '其 `type` 未注明为 `VerifiableCredential`。',
    pt: 'O seu `type` não diz que é uma `VerifiableCredential`.',
  },
  BASE_CONTEXT_NOT_FIRST: {
    en: 'The first `@context` has to be that of the W3C data model 2.0 or 1.1, and is not.',
    'zh-Hant': '首個 `@context` 須為 W3C 資料模型 2.0 或 1.1 的語境，現時並非如此。',
    'zh-Hans': '首个 `@context` 须为 W3C 数据模型 2.0 或 1.1 的上下文，现在并非如此。',
    pt: 'O primeiro `@context` tem de ser o do modelo de dados 2.0 ou 1.1 do W3C, e não é.',
  },
  TOO_MUCH: {
    en: 'The credential has more than {most} parts of one kind (`{counted}`), which is more than is checked at once.',
    'zh-Hant': '憑證中的 `{counted}` 超過 {most} 個，超出一次可查核的數量。',
    'zh-Hans': '凭证中的 `{counted}` 超过 {most} 个，超出一次可核查的数量。',
    pt: 'A credencial tem mais de {most} partes de um tipo (`{counted}`), mais do que se verifica de uma vez.',
  },
  UNKNOWN_CONTEXT: {
    en: 'The meaning of its terms is taken from {address}, which is not known here, and nothing is fetched.',
    'zh-Hant': '其用語的含義取自 {address}，此處並無該語境，亦不會從網絡下載。',
    'zh-Hans': '其用语的含义取自 {address}，此处没有该上下文，也不会从网络下载。',
    pt: 'O significado dos seus termos vem de {address}, que não se conhece aqui, e nada é descarregado.',
  },
  CONTEXT_IMPORTS: {
    en: 'One of its contexts imports the terms of another, {address}, which is not supported here; so it was not checked.',
    'zh-Hant': '其中一個語境匯入另一語境（{address}）的用語，此處不支援，故未查核。',
    'zh-Hans': '其中一个上下文导入另一上下文（{address}）的用语，此处不支持，故未核查。',
    pt: 'Um dos seus contextos importa os termos de outro, {address}, o que não se suporta aqui; por isso não foi verificada.',
  },
  UNDEFINED_TERM: {
    en: 'No context defines {term}: what it says is not part of what is signed.',
    'zh-Hant': '沒有任何語境定義 {term}：其內容不屬於已簽署的部分。',
    'zh-Hans': '没有任何上下文定义 {term}：其内容不属于已签名的部分。',
    pt: 'Nenhum contexto define {term}: o que diz não faz parte do que é assinado.',
  },
  NOT_LINKED_DATA: {
    en: 'Its contexts contradict each other or its content ({fault}).',
    'zh-Hant': '其語境互相矛盾，或與內容矛盾（{fault}）。',
    'zh-Hans': '其上下文互相矛盾，或与内容矛盾（{fault}）。',
    pt: 'Os seus contextos contradizem-se ou contradizem o conteúdo ({fault}).',
  },
});

/** What a file was found to be. */
export const FILE_KINDS = {
  PLAIN_JSON: {
    en: 'a credential in JSON',
    'zh-Hant': 'JSON 格式的憑證',
    'zh-Hans': 'JSON 格式的凭证',
    pt: 'uma credencial em JSON',
  },
  PLAIN_TOKEN: {
    en: 'a credential as a signed token',
    'zh-Hant': '已簽署權杖形式的憑證',
    'zh-Hans': '已签名令牌形式的凭证',
    pt: 'uma credencial em forma de token assinado',
  },
  PNG_JSON: {
    en: 'a badge picture (PNG) with a credential in JSON',
    'zh-Hant': '載有 JSON 憑證的徽章圖片（PNG）',
    'zh-Hans': '载有 JSON 凭证的徽章图片（PNG）',
    pt: 'uma imagem de crachá (PNG) com uma credencial em JSON',
  },
  PNG_TOKEN: {
    en: 'a badge picture (PNG) with a signed token',
    'zh-Hant': '載有已簽署權杖的徽章圖片（PNG）',
    'zh-Hans': '载有已签名令牌的徽章图片（PNG）',
    pt: 'uma imagem de crachá (PNG) com um token assinado',
  },
  SVG_JSON: {
    en: 'a badge picture (SVG) with a credential in JSON',
    'zh-Hant': '載有 JSON 憑證的徽章圖片（SVG）',
    'zh-Hans': '载有 JSON 凭证的徽章图片（SVG）',
    pt: 'uma imagem de crachá (SVG) com uma credencial em JSON',
  },
  SVG_TOKEN: {
    en: 'a badge picture (SVG) with a signed token',
    'zh-Hant': '載有已簽署權杖的徽章圖片（SVG）',
    'zh-Hans': '载有已签名令牌的徽章图片（SVG）',
    pt: 'uma imagem de crachá (SVG) com um token assinado',
  },
} satisfies Readonly<Record<string, LocalizedText>>;

/** What should stand in a member. */
export const EXPECTED = {
  CONTEXTS: {
    en: 'addresses, or contexts themselves',
    'zh-Hant': '網址，或語境本身',
    'zh-Hans': '网址，或上下文本身',
    pt: 'endereços, ou os próprios contextos',
  },
  ISSUER: {
    en: 'a URL, or an object with a URL as its `id`',
    'zh-Hant': '網址，或以網址為 `id` 的物件',
    'zh-Hans': '网址，或以网址为 `id` 的对象',
    pt: 'um URL, ou um objeto com um URL como `id`',
  },
  LATER: {
    en: 'a time after its beginning',
    'zh-Hant': '晚於開始的時間',
    'zh-Hans': '晚于开始的时间',
    pt: 'um momento posterior ao começo',
  },
  MOMENT: {
    en: 'a time with its zone, as 2026-11-23T00:00:00Z',
    'zh-Hant': '帶時區的時間，如 2026-11-23T00:00:00Z',
    'zh-Hans': '带时区的时间，如 2026-11-23T00:00:00Z',
    pt: 'um momento com o seu fuso, como 2026-11-23T00:00:00Z',
  },
  OBJECT: {
    en: 'an object, or a list of objects',
    'zh-Hant': '物件，或物件清單',
    'zh-Hans': '对象，或对象列表',
    pt: 'um objeto, ou uma lista de objetos',
  },
  ONE: { en: 'one value', 'zh-Hant': '單一值', 'zh-Hans': '单一值', pt: 'um só valor' },
  SUBJECT: {
    en: 'one or more objects that say something',
    'zh-Hant': '一個或多個有內容的物件',
    'zh-Hans': '一个或多个有内容的对象',
    pt: 'um ou mais objetos que digam algo',
  },
  TEXT: {
    en: 'a text, or texts with their languages',
    'zh-Hant': '文字，或註明語言的文字',
    'zh-Hans': '文字，或注明语言的文字',
    pt: 'um texto, ou textos com as suas línguas',
  },
  TYPES: {
    en: 'one or more types',
    'zh-Hant': '一個或多個類型',
    'zh-Hans': '一个或多个类型',
    pt: 'um ou mais tipos',
  },
  URL: { en: 'one URL', 'zh-Hant': '單一網址', 'zh-Hans': '单一网址', pt: 'um só URL' },
} satisfies Readonly<Record<string, LocalizedText>>;

export const FINDING_MESSAGES = {
  ...FILE_MESSAGES,
  ...FORM_MESSAGES,
  ...SIGNATURE_MESSAGES,
  ...TIME_AND_STATUS_MESSAGES,
  ...CERTIFICATE_MESSAGES,
};

export type FindingCode = keyof typeof FINDING_MESSAGES;
