import type { Texts } from '../language/language';

export const texts = {
  byFile: { en: 'By a file', zhHant: '以檔案驗證', zhHans: '用文件验证', pt: 'Por um ficheiro' },
  intro: {
    en: 'A digital certificate: an Open Badges or Verifiable Credentials file, a signed token, or a badge picture (PNG, SVG). It counts by the keys that awarding bodies have published in this register, and by no key that it brings along.',
    zhHant:
      '數碼證書：Open Badges 或 Verifiable Credentials 檔案、已簽署的權杖，或徽章圖片（PNG、SVG）。驗證只按頒證機構在本登記冊公布的密鑰進行，檔案自帶的密鑰一概不採信。',
    zhHans:
      '数字证书：Open Badges 或 Verifiable Credentials 文件、已签名的令牌，或徽章图片（PNG、SVG）。验证只按发证机构在本登记册公布的密钥进行，文件自带的密钥一概不采信。',
    pt: 'Um certificado digital: um ficheiro Open Badges ou Verifiable Credentials, um token assinado ou a imagem de um crachá (PNG, SVG). Conta pelas chaves que as entidades certificadoras publicaram neste registo, e por nenhuma que ele próprio traga.',
  },
  give: { en: 'File to verify', zhHant: '要驗證的檔案', zhHans: '要验证的文件', pt: 'Ficheiro a verificar' },
  choose: { en: 'Choose a file', zhHant: '選擇檔案', zhHans: '选择文件', pt: 'Escolher um ficheiro' },
  drop: {
    en: 'or drop it here: at most 1 MB.',
    zhHant: '或把檔案拖放到此處，上限 1 MB。',
    zhHans: '或把文件拖放到此处，上限 1 MB。',
    pt: 'ou largue-o aqui: 1 MB no máximo.',
  },
  day: {
    en: 'Day for the file (empty: today)',
    zhHant: '檔案以哪天為準（留空即今日）',
    zhHans: '文件以哪天为准（留空即今天）',
    pt: 'Data a considerar para o ficheiro (vazio: hoje)',
  },
  private: {
    en: 'The file is sent to this registry to be verified, and kept nowhere.',
    zhHant: '檔案只會送交本登記冊驗證，不會保存。',
    zhHans: '文件只会送交本登记册验证，不会保存。',
    pt: 'O ficheiro é enviado a este registo para ser verificado e não fica guardado em lado nenhum.',
  },
  verifying: {
    en: 'Verifying {file}…',
    zhHant: '正在驗證 {file}…',
    zhHans: '正在验证 {file}…',
    pt: 'A verificar {file}…',
  },
  TOO_LARGE: {
    en: '{file} is larger than 1 MB. Ask for the credential itself, without pictures beside it.',
    zhHant: '{file} 超過 1 MB。請索取憑證檔案本身，不要附帶圖片。',
    zhHans: '{file} 超过 1 MB。请索取凭证文件本身，不要附带图片。',
    pt: '{file} tem mais de 1 MB. Peça a própria credencial, sem imagens ao lado.',
  },
  EMPTY: {
    en: '{file} is empty. Ask for the file once more.',
    zhHant: '{file} 是空檔案。請重新索取。',
    zhHans: '{file} 是空文件。请重新索取。',
    pt: '{file} está vazio. Peça o ficheiro outra vez.',
  },
  UNREADABLE: {
    en: '{file} cannot be read. Choose a file that is still there.',
    zhHant: '無法讀取 {file}。請選擇仍然存在的檔案。',
    zhHans: '无法读取 {file}。请选择仍然存在的文件。',
    pt: 'Não se consegue ler {file}. Escolha um ficheiro que ainda exista.',
  },
  VALID: { en: 'Valid', zhHant: '有效', zhHans: '有效', pt: 'Válido' },
  INVALID: { en: 'Not valid', zhHant: '無效', zhHans: '无效', pt: 'Não é válido' },
  UNDETERMINED: { en: 'Cannot be told', zhHant: '未能確定', zhHans: '未能确定', pt: 'Indeterminado' },
  VALID_TEXT: {
    en: '{file} is as a body of this register has signed it, and holds on {day}.',
    zhHant: '{file} 與本登記冊所載機構簽署的內容一致，並於{day}有效。',
    zhHans: '{file} 与本登记册所载机构签署的内容一致，并于{day}有效。',
    pt: '{file} está tal como uma entidade deste registo o assinou, e vale em {day}.',
  },
  INVALID_TEXT: {
    en: 'Do not rely on {file}: what is wrong with it on {day} stands below.',
    zhHant: '請勿依賴 {file}：其於{day}的問題見下。',
    zhHans: '请勿依赖 {file}：其于{day}的问题见下。',
    pt: 'Não confie em {file}: o que tem de errado em {day} está abaixo.',
  },
  UNDETERMINED_TEXT: {
    en: 'Nothing is shown to be wrong with {file}, but not all could be checked for {day}. This is neither a yes nor a no: see what is missing below, and ask its issuer.',
    zhHant:
      '未發現 {file} 有問題，但就{day}而言未能全部驗證。這既不代表有效，也不代表無效；所欠者見下，請向簽發者查詢。',
    zhHans:
      '未发现 {file} 有问题，但就{day}而言未能全部验证。这既不代表有效，也不代表无效；所缺者见下，请向签发者查询。',
    pt: 'Nada se mostrou errado em {file}, mas nem tudo se pôde verificar para {day}. Não é um sim nem um não: veja abaixo o que falta e pergunte a quem o emitiu.',
  },
  certificate: { en: 'It is the certificate', zhHant: '所屬證書：', zhHans: '所属证书：', pt: 'É o certificado' },
  noCertificate: {
    en: 'Its body has not registered which certificate it is, so that it counts as none here. Ask the body.',
    zhHant: '其機構並無登記此檔案屬哪一項證書，故在此不能計作任何證書。請向該機構查詢。',
    zhHans: '其机构未登记此文件属于哪一项证书，故在此不能计作任何证书。请向该机构查询。',
    pt: 'A entidade não registou de que certificado se trata, e por isso aqui não conta como nenhum. Pergunte-lhe.',
  },
  body: { en: 'Signed by', zhHant: '簽署機構：', zhHans: '签署机构：', pt: 'Assinado por' },
  holder: {
    en: 'It is about {names}. Make sure that this is who shows it to you.',
    zhHant: '持有人：{names}。請確認出示者即為此人。',
    zhHans: '持有人：{names}。请确认出示者即为此人。',
    pt: 'É de {names}. Certifique-se de que é quem lho mostra.',
  },
  claimedHolder: {
    en: 'It says that it is about {names}; that is not shown to be the issuer’s word.',
    zhHant: '檔案稱持有人為{names}；未能證實此為簽發者所言。',
    zhHans: '文件称持有人为{names}；未能证实此为签发者所言。',
    pt: 'Diz ser de {names}; não está demonstrado que seja palavra de quem o emitiu.',
  },
  awarded: {
    en: 'Awarded on {day}.',
    zhHant: '頒發日期：{day}。',
    zhHans: '颁发日期：{day}。',
    pt: 'Emitido em {day}.',
  },
} satisfies Texts;

/** What each step is about. */
export const stepTexts = {
  FILE: { en: 'File', zhHant: '檔案', zhHans: '文件', pt: 'Ficheiro' },
  FORM: { en: 'Form', zhHant: '格式', zhHans: '格式', pt: 'Forma' },
  ISSUER: { en: 'Issuer', zhHant: '簽發者', zhHans: '签发者', pt: 'Emissor' },
  PROOF: { en: 'Signature', zhHant: '簽署', zhHans: '签名', pt: 'Assinatura' },
  OTHER_PROOF: { en: 'Further signature', zhHant: '其他簽署', zhHans: '其他签名', pt: 'Outra assinatura' },
  PERIOD: { en: 'Period', zhHant: '有效期', zhHans: '有效期', pt: 'Período' },
  STATUS: { en: 'Revocation', zhHant: '撤銷狀態', zhHans: '撤销状态', pt: 'Revogação' },
  HOLDER: { en: 'Holder', zhHant: '持有人', zhHans: '持有人', pt: 'Titular' },
  CERTIFICATE: { en: 'Certificate', zhHant: '證書', zhHans: '证书', pt: 'Certificado' },
} satisfies Texts;
