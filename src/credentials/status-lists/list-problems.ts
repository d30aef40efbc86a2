/** What can stand against registering a status list. */
import type { ActProblem } from '../../acts/refusal';
import { localized, messages, type ParametersOf } from '../../language/message';

const LIST_PROBLEM_MESSAGES = messages({
  LIST_NOT_VALID: {
    en: 'The status list cannot be verified by the keys that its body has published in the register. {finding} Register the key first (`issuerKeys`), or sign the list again.',
    'zh-Hant': '狀態清單無法以其機構在登記冊公布的密鑰驗證。{finding}請先登記該密鑰（`issuerKeys`），或重新簽署清單。',
    'zh-Hans': '状态列表无法以其机构在登记册公布的密钥验证。{finding}请先登记该密钥（`issuerKeys`），或重新签署列表。',
    pt: 'A lista de estado não se pode verificar com as chaves que a sua entidade publicou no registo. {finding} Registe primeiro a chave (`issuerKeys`) ou assine a lista de novo.',
  },
  LIST_NOT_DATED: {
    en: 'The status list does not say from when on it counts, so that nobody could tell a newer one from it. Give it `validFrom`.',
    'zh-Hant': '狀態清單未註明由何時起生效，無從分辨新舊。請加上 `validFrom`。',
    'zh-Hans': '状态列表未注明自何时起生效，无从分辨新旧。请加上 `validFrom`。',
    pt: 'A lista de estado não diz desde quando é válida, e ninguém a poderia distinguir de uma mais recente. Indique `validFrom`.',
  },
  LIST_OLDER: {
    en: 'The status list is of {value}, but one of {present} is registered at {address}. Register a newer one.',
    'zh-Hant': '此狀態清單發布於 {value}，但 {address} 已登記 {present} 的清單。請登記較新者。',
    'zh-Hans': '此状态列表发布于 {value}，但 {address} 已登记 {present} 的列表。请登记较新者。',
    pt: 'A lista de estado é de {value}, mas em {address} está registada uma de {present}. Registe uma mais recente.',
  },
  LIST_OF_OTHER: {
    en: 'At {address} a status list of {body} is registered. Name the address at which you publish this one.',
    'zh-Hant': '{address} 已登記 {body} 的狀態清單。請指明你發布此清單的網址。',
    'zh-Hans': '{address} 已登记 {body} 的状态列表。请指明您发布此列表的网址。',
    pt: 'Em {address} está registada uma lista de estado de {body}. Indique o endereço em que publica esta.',
  },
  NO_LIST: {
    en: 'The file is a credential, but no status list: expected one of the type `BitstringStatusListCredential`. Register the list that your credentials name.',
    'zh-Hant': '此檔案是憑證，但並非狀態清單；應為 `BitstringStatusListCredential` 類型。請登記憑證所引用的清單。',
    'zh-Hans': '此文件是凭证，但不是状态列表；应为 `BitstringStatusListCredential` 类型。请登记凭证所引用的列表。',
    pt: 'O ficheiro é uma credencial, mas não uma lista de estado: espera-se o tipo `BitstringStatusListCredential`. Registe a lista que as suas credenciais indicam.',
  },
  NO_LIST_ADDRESS: {
    en: 'It is not known by which address credentials name this status list: it has no `id`. Say the address (`address`).',
    'zh-Hant': '未知憑證以何網址引用此狀態清單：清單並無 `id`。請填寫網址（`address`）。',
    'zh-Hans': '不知凭证以何网址引用此状态列表：列表没有 `id`。请填写网址（`address`）。',
    pt: 'Não se sabe por que endereço as credenciais indicam esta lista de estado: não tem `id`. Indique o endereço (`address`).',
  },
});

export const listProblem = <Name extends keyof typeof LIST_PROBLEM_MESSAGES>(
  code: Name,
  parameters: ParametersOf<(typeof LIST_PROBLEM_MESSAGES)[Name]>,
  pointer = '/list/file',
): ActProblem => ({
  code,
  pointer,
  value: 'value' in parameters ? String(parameters.value) : '',
  message: localized<string>(LIST_PROBLEM_MESSAGES[code], parameters),
});
