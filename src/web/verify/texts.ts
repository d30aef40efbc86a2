import type { Texts } from '../language/language';

export const texts = {
  title: {
    en: 'Verify a certificate',
    zhHant: '驗證證書',
    zhHans: '验证证书',
    pt: 'Verificar um certificado',
  },
  intro: {
    en: 'Somebody shows you a certificate. Here its awarding body’s word says whether it is genuine, and in force on a day.',
    zhHant: '有人向你出示證書時，可在此按頒證機構的登記，驗證證書是否真實，以及在某日是否有效。',
    zhHans: '有人向您出示证书时，可在此按发证机构的登记，验证证书是否真实，以及在某日是否有效。',
    pt: 'Alguém lhe mostra um certificado. Aqui, pela palavra da entidade certificadora, vê se é autêntico e se está em vigor num dia.',
  },
  byPaper: {
    en: 'By what the paper says',
    zhHant: '按證書所載資料驗證',
    zhHans: '按证书所载信息验证',
    pt: 'Pelo que diz o papel',
  },
  day: {
    en: 'On the day (empty: today)',
    zhHant: '日期（留空即今日）',
    zhHans: '日期（留空即今天）',
    pt: 'No dia (vazio: hoje)',
  },
  verify: { en: 'Verify', zhHant: '驗證', zhHans: '验证', pt: 'Verificar' },
  verifying: { en: 'Verifying…', zhHant: '驗證中…', zhHans: '验证中…', pt: 'A verificar…' },
  private: {
    en: 'Number, name and check item are sent to this registry to be compared, and kept nowhere: not there, not on this device.',
    zhHant: '編號、姓名及核對項目只會送交本登記冊比對；登記冊及此裝置均不會保存。',
    zhHans: '编号、姓名和核对项只会送交本登记册比对；登记册和本设备均不会保存。',
    pt: 'O número, o nome e o elemento de verificação são enviados a este registo para comparação e não ficam guardados: nem lá, nem neste dispositivo.',
  },
  tooOften: {
    en: 'This was tried as often as it may be in an hour. Try again after {again}.',
    zhHant: '一小時內的嘗試次數已達上限。請於{again}後再試。',
    zhHans: '一小时内的尝试次数已达上限。请在{again}后再试。',
    pt: 'Já se tentou tantas vezes quantas se pode numa hora. Tente de novo depois de {again}.',
  },
  IN_FORCE: { en: 'Genuine and in force', zhHant: '真實有效', zhHans: '真实有效', pt: 'Autêntico e em vigor' },
  SUSPENDED: { en: 'Suspended', zhHant: '已暫停', zhHans: '已暂停', pt: 'Suspenso' },
  REVOKED: { en: 'Revoked', zhHant: '已撤銷', zhHans: '已撤销', pt: 'Revogado' },
  EXPIRED: { en: 'Expired', zhHant: '已失效', zhHans: '已失效', pt: 'Caducado' },
  NOT_YET_AWARDED: { en: 'Not yet awarded', zhHant: '尚未頒發', zhHans: '尚未颁发', pt: 'Ainda não emitido' },
  NOT_KNOWN: { en: 'Not known', zhHant: '沒有登記', zhHans: '没有登记', pt: 'Não consta' },
  IN_FORCE_TEXT: {
    en: 'It is genuine, and in force on {day}. Its awarding body registered it as issued, awarded on {awardedOn}.',
    zhHant: '證書真實，並於{day}有效。頒證機構已登記簽發此證書，頒發日期為{awardedOn}。',
    zhHans: '证书真实，并于{day}有效。发证机构已登记签发此证书，颁发日期为{awardedOn}。',
    pt: 'É autêntico e está em vigor em {day}. A entidade certificadora registou-o como emitido em {awardedOn}.',
  },
  SUSPENDED_TEXT: {
    en: 'It is genuine, but its awarding body has suspended it since {since}. It does not count on {day}.',
    zhHant: '證書真實，但自{since}起被頒證機構暫停，於{day}不獲承認。',
    zhHans: '证书真实，但自{since}起被发证机构暂停，于{day}不获承认。',
    pt: 'É autêntico, mas a entidade certificadora suspendeu-o desde {since}. Não é válido em {day}.',
  },
  REVOKED_TEXT: {
    en: 'It was issued, but its awarding body has revoked it from {since} on. It does not count on {day}.',
    zhHant: '證書曾經簽發，但自{since}起被頒證機構撤銷，於{day}不獲承認。',
    zhHans: '证书曾经签发，但自{since}起被发证机构撤销，于{day}不获承认。',
    pt: 'Foi emitido, mas a entidade certificadora revogou-o a partir de {since}. Não é válido em {day}.',
  },
  EXPIRED_TEXT: {
    en: 'It is genuine, but no longer valid: since {since} it has expired. Ask for a renewed one.',
    zhHant: '證書真實，但自{since}起已失效。請出示續期證書。',
    zhHans: '证书真实，但自{since}起已失效。请出示续期证书。',
    pt: 'É autêntico, mas caducou: deixou de valer a partir de {since}. Peça um renovado.',
  },
  NOT_YET_AWARDED_TEXT: {
    en: 'It is genuine, but on {day} it was not awarded yet: that was on {awardedOn}.',
    zhHant: '證書真實，但於{day}尚未頒發：頒發日期為{awardedOn}。',
    zhHans: '证书真实，但于{day}尚未颁发：颁发日期为{awardedOn}。',
    pt: 'É autêntico, mas em {day} ainda não tinha sido emitido: foi-o em {awardedOn}.',
  },
  NOT_KNOWN_TEXT: {
    en: 'No body has registered such a certificate as issued. Compare number, name and check item with the paper; which of them does not agree is not told. It may be genuine all the same where its body registers nothing here: ask the body.',
    zhHant:
      '沒有機構登記簽發此證書。請按證書核對編號、姓名及核對項目；系統不會指出何者不符。如頒證機構並無在此登記，證書仍可能真實，請向該機構查詢。',
    zhHans:
      '没有机构登记签发此证书。请按证书核对编号、姓名和核对项；系统不会指出哪一项不符。如发证机构未在此登记，证书仍可能真实，请向该机构查询。',
    pt: 'Nenhuma entidade registou um certificado assim como emitido. Confira o número, o nome e o elemento de verificação com o papel; não se diz qual não coincide. Pode ainda assim ser autêntico, se a entidade nada regista aqui: pergunte-lhe.',
  },
  reason: {
    en: 'The reason, in the words of the body: {reason}',
    zhHant: '機構所述理由：{reason}',
    zhHans: '机构所述理由：{reason}',
    pt: 'O motivo, nas palavras da entidade: {reason}',
  },
  expires: {
    en: 'From {day} on it is no longer valid.',
    zhHant: '自{day}起失效。',
    zhHans: '自{day}起失效。',
    pt: 'Deixa de valer a partir de {day}.',
  },
  counts: {
    en: 'Does it count for a job?',
    zhHant: '它在某職位是否獲認可？',
    zhHans: '它在某岗位是否获认可？',
    pt: 'Vale para um posto de trabalho?',
  },
} satisfies Texts;
