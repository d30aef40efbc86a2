import type { Texts } from '../language/language';

export const texts = {
  certificate: { en: 'Certificate', zhHant: '證書', zhHans: '证书', pt: 'Certificado' },
  number: { en: 'Certificate number', zhHant: '證書編號', zhHans: '证书编号', pt: 'Número do certificado' },
  numberHelp: {
    en: 'As it is printed on the certificate.',
    zhHant: '按證書上所載。',
    zhHans: '按证书上所载。',
    pt: 'Tal como está impresso no certificado.',
  },
  name: { en: 'Holder’s name', zhHant: '持有人姓名', zhHans: '持有人姓名', pt: 'Nome do titular' },
  nameHelp: {
    en: 'As it stands on the certificate, in any order and script.',
    zhHant: '按證書上所載；次序、繁簡均可。',
    zhHans: '按证书上所载；次序、繁简均可。',
    pt: 'Tal como consta do certificado, por qualquer ordem.',
  },
  checkItem: { en: 'Check item', zhHant: '核對項目', zhHans: '核对项', pt: 'Elemento de verificação' },
  checkItemHelp: {
    en: 'What the awarding body has chosen, as the year of birth or the last digits of a document.',
    zhHant: '由頒證機構選定，例如出生年份或證件號碼的末幾位。',
    zhHans: '由发证机构选定，例如出生年份或证件号码的末几位。',
    pt: 'O que a entidade certificadora escolheu, como o ano de nascimento ou os últimos algarismos de um documento.',
  },
} satisfies Texts;
