/** Which certificate of the register a credential is, in every language. */
import { messages } from '../../language/message';

export const CERTIFICATE_MESSAGES = messages({
  CERTIFICATE_NAMED: {
    en: 'It is the certificate “{certificate}”: its body has registered the identifier {identifier}.',
    'zh-Hant': '這是證書「{certificate}」：該機構已登記識別碼 {identifier}。',
    'zh-Hans': '这是证书“{certificate}”：该机构已登记标识符 {identifier}。',
    pt: 'É o certificado «{certificate}»: a sua entidade registou o identificador {identifier}.',
  },
  CERTIFICATE_NOT_NAMED: {
    en: 'Nothing by which it names what was achieved ({identifiers}) is registered for a certificate, so it counts as none. Ask the body to register the identifier.',
    'zh-Hant': '其所載成就的識別碼（{identifiers}）均未登記於任何證書，故不作任何證書計算。請要求該機構登記識別碼。',
    'zh-Hans': '其所载成就的标识符（{identifiers}）均未登记于任何证书，故不作任何证书计算。请要求该机构登记标识符。',
    pt: 'Nada do que designa o que foi alcançado ({identifiers}) está registado para um certificado, pelo que não conta como nenhum. Peça à entidade que registe o identificador.',
  },
  CERTIFICATE_OF_OTHER: {
    en: 'The identifier {identifier} is that of the certificate “{certificate}” of another body, so it counts as none.',
    'zh-Hant': '識別碼 {identifier} 屬於另一機構的證書「{certificate}」，故不作任何證書計算。',
    'zh-Hans': '标识符 {identifier} 属于另一机构的证书“{certificate}”，故不作任何证书计算。',
    pt: 'O identificador {identifier} é o do certificado «{certificate}», de outra entidade, pelo que não conta como nenhum.',
  },
  CERTIFICATE_UNCLEAR: {
    en: 'It is about {count} holders and names {certificates} certificates of the register, so it is not clear who holds what. It counts as none.',
    'zh-Hant':
      '其涉及 {count} 名持有人，並指明登記冊中的 {certificates} 張證書，未能確定何人持有何證書，故不作任何證書計算。',
    'zh-Hans':
      '其涉及 {count} 名持有人，并指明登记册中的 {certificates} 张证书，未能确定何人持有何证书，故不作任何证书计算。',
    pt: 'Refere-se a {count} titulares e designa {certificates} certificados do registo, pelo que não é claro quem tem o quê. Não conta como nenhum.',
  },
});
