/** What came of verifying an issued certificate, in sentences. */
import { dayInWords } from '../../language/days';
import { localized, messages, type LocalizedText } from '../../language/message';
import type { Day } from '../../recognition';
import type { Verified } from './find-issued';

export const VERIFICATION_MESSAGES = messages({
  IN_FORCE: {
    en: 'Genuine and in force on {day}: the awarding body registered it as issued, awarded on {awardedOn}.',
    'zh-Hant': '真實，且於{day}有效：頒證機構已登記簽發此證書，頒發日期為{awardedOn}。',
    'zh-Hans': '真实，且于{day}有效：发证机构已登记签发此证书，颁发日期为{awardedOn}。',
    pt: 'Autêntico e em vigor em {day}: a entidade certificadora registou-o como emitido em {awardedOn}.',
  },
  SUSPENDED: {
    en: 'Genuine, but suspended by the awarding body since {since}. It does not count on {day}.',
    'zh-Hant': '真實，但自{since}起被頒證機構暫停，於{day}不獲承認。',
    'zh-Hans': '真实，但自{since}起被发证机构暂停，于{day}不获承认。',
    pt: 'Autêntico, mas suspenso pela entidade certificadora desde {since}. Não é válido em {day}.',
  },
  REVOKED: {
    en: 'Issued, but revoked by the awarding body from {since} on. It does not count on {day}.',
    'zh-Hant': '曾簽發，但自{since}起被頒證機構撤銷，於{day}不獲承認。',
    'zh-Hans': '曾签发，但自{since}起被发证机构撤销，于{day}不获承认。',
    pt: 'Emitido, mas revogado pela entidade certificadora a partir de {since}. Não é válido em {day}.',
  },
  EXPIRED: {
    en: 'Genuine, but expired: it held until {since}, that day not included. Ask for a renewed one.',
    'zh-Hant': '真實，但已失效：有效期至{since}前一日為止。請出示續期證書。',
    'zh-Hans': '真实，但已失效：有效期至{since}前一日为止。请出示续期证书。',
    pt: 'Autêntico, mas caducado: valeu até {since}, exclusive. Peça um renovado.',
  },
  NOT_YET_AWARDED: {
    en: 'Genuine, but on {day} it was not awarded yet: that was on {awardedOn}.',
    'zh-Hant': '真實，但於{day}尚未頒發：頒發日期為{awardedOn}。',
    'zh-Hans': '真实，但于{day}尚未颁发：颁发日期为{awardedOn}。',
    pt: 'Autêntico, mas em {day} ainda não tinha sido emitido: foi-o em {awardedOn}.',
  },
  NOT_KNOWN: {
    en: 'No body has registered such a certificate as issued. Check the number, the name and the check item against the paper; which of them does not agree is not told. It may be genuine all the same where its body registers nothing: ask the body.',
    'zh-Hant':
      '沒有機構登記簽發此證書。請按證書核對編號、姓名及核對項目；系統不會指出何者不符。如頒證機構並無在此登記，證書仍可能真實，請向該機構查詢。',
    'zh-Hans':
      '没有机构登记签发此证书。请按证书核对编号、姓名和核对项；系统不会指出哪一项不符。如发证机构未在此登记，证书仍可能真实，请向该机构查询。',
    pt: 'Nenhuma entidade registou um certificado assim como emitido. Confira o número, o nome e o elemento de verificação com o papel; não se diz qual não coincide. Pode ainda assim ser autêntico, se a entidade nada regista aqui: pergunte-lhe.',
  },
  TOO_OFTEN: {
    en: 'This was tried as often as it may be in an hour. Go on in {seconds} seconds.',
    'zh-Hant': '一小時內的嘗試次數已達上限。請於 {seconds} 秒後繼續。',
    'zh-Hans': '一小时内的尝试次数已达上限。请于 {seconds} 秒后继续。',
    pt: 'Já se tentou tantas vezes quantas se pode numa hora. Continue daqui a {seconds} segundos.',
  },
});

/** What came of it on a day, and what to do next. */
export function verificationSaid({ status, issued, change }: Verified, day: Day): LocalizedText {
  const since = change?.from ?? issued?.expiresOn ?? '';
  const days = { day, awardedOn: issued?.awardedOn ?? '', since };
  const inWords = Object.fromEntries(Object.entries(days).map(([name, one]) => [name, dayInWords(one)]));
  return localized<string>(VERIFICATION_MESSAGES[status], inWords);
}
