/** Why a receipt is not printed, in every language. */
import { messages } from '../../language/message';

export const PRINT_MESSAGES = messages({
  NOT_SIGNED_HERE: {
    en: 'This is no receipt that this registry has signed, or it was changed since. Send the text of the receipt as it was issued.',
    'zh-Hant': '這不是由本登記冊簽署的回執，或簽署後曾被更改。請送交原本簽發的回執文字。',
    'zh-Hans': '这不是由本登记册签署的回执，或签署后曾被更改。请提交原本签发的回执文本。',
    pt: 'Isto não é um recibo assinado por este registo, ou foi alterado depois. Envie o texto do recibo tal como foi emitido.',
  },
  UNKNOWN_LANGUAGE: {
    en: '{value} is no language of receipts. Expected one of {known}.',
    'zh-Hant': '{value} 並非回執可用的語言。應為以下之一：{known}。',
    'zh-Hans': '{value} 不是回执可用的语言。应为以下之一：{known}。',
    pt: '{value} não é uma língua dos recibos. Espera-se uma destas: {known}.',
  },
});
