/** What can stand against an act, in the words of the reader: what is wrong, what was expected, what to do next. */
import { TEXT_MESSAGES, type TextFlaw } from '../document';
import { shortened } from '../language/characters';
import { codeOfKey, localized, messages, type ParametersOf } from '../language/message';
import type { ActProblem } from './refusal';

export const ACT_PROBLEM_MESSAGES = messages({
  AGREEMENT_STATE: {
    en: 'The agreement {agreement} is {state}. Equivalences hang on an agreement that is proposed, endorsed or suspended; name another one.',
    'zh-Hant': '協議 {agreement} 的狀態為 {state}。等同關係須依附於已提出、已會簽同意或暫停中的協議，請另選協議。',
    'zh-Hans': '协议 {agreement} 的状态为 {state}。资格对应须依附于已提出、已会签同意或暂停中的协议，请另选协议。',
    pt: 'O acordo {agreement} está no estado {state}. Uma equivalência assenta num acordo proposto, ratificado ou suspenso; indique outro.',
  },
  AUTHORITY_NEEDED: {
    en: 'For {body} this is said by its competent authority alone: it takes the role {role}, which you do not have. Ask somebody who has it.',
    'zh-Hant': '須以主管當局的身分代表 {body} 作出，並須具備角色 {role}，而你並無此角色。請交具備該角色者辦理。',
    'zh-Hans': '须以主管部门的身份代表 {body} 作出，并须具备角色 {role}，而您并无此角色。请交具备该角色者办理。',
    pt: 'Em nome de {body}, só a autoridade competente o pode declarar: é necessária a função {role}, que não tem. Dirija-se a quem a tenha.',
  },
  BODY_AMBIGUOUS: {
    en: 'You belong to several of the bodies that may do this: {bodies}. Say with `as` on whose behalf you act.',
    'zh-Hant': '你屬於多個可辦理此操作的機構：{bodies}。請以 `as` 指明你代表哪一個。',
    'zh-Hans': '您属于多个可办理此操作的机构：{bodies}。请以 `as` 指明您代表哪一个。',
    pt: 'Pertence a várias das entidades que o podem fazer: {bodies}. Indique em `as` em nome de qual age.',
  },
  ENDS_ALREADY: {
    en: '{record} ends on {until} as it is. Name an earlier day.',
    'zh-Hant': '{record} 本已於{until}終止。請指明更早的日期。',
    'zh-Hans': '{record} 本已于{until}终止。请指明更早的日期。',
    pt: '{record} já termina em {until}. Indique um dia anterior.',
  },
  ENDS_IN_PAST: {
    en: 'The day {value} lies before today, {today}. What was decided on earlier days stands; name today or a later day.',
    'zh-Hant': '{value} 早於今日（{today}）。此前的決定不受影響，請指明今日或之後的日期。',
    'zh-Hans': '{value} 早于今天（{today}）。此前的决定不受影响，请指明今天或之后的日期。',
    pt: 'O dia {value} é anterior a hoje, {today}. O que se decidiu em dias anteriores mantém-se; indique hoje ou um dia posterior.',
  },
  EVIDENCE_EMPTY: {
    en: 'The evidence {value} has neither an address (`url`) nor a digest (`sha256`). Give at least one of them.',
    'zh-Hant': '證明文件 {value} 既無網址（`url`）亦無摘要值（`sha256`）。請至少提供其一。',
    'zh-Hans': '证明文件 {value} 既无网址（`url`）亦无摘要值（`sha256`）。请至少提供其一。',
    pt: 'O documento comprovativo {value} não tem endereço (`url`) nem resumo criptográfico (`sha256`). Indique pelo menos um.',
  },
  EVIDENCE_UNTITLED: {
    en: 'Evidence needs a title. Say what the document is called.',
    'zh-Hant': '證明文件須有標題。請寫明文件名稱。',
    'zh-Hans': '证明文件须有标题。请写明文件名称。',
    pt: 'Um documento comprovativo precisa de título. Diga como se chama.',
  },
  EXISTS: {
    en: '{record} stands in the register already. Amend it, or choose another code.',
    'zh-Hant': '登記冊已有 {record}。請修訂該記錄，或另選代碼。',
    'zh-Hans': '登记册已有 {record}。请修订该记录，或另选代码。',
    pt: '{record} já consta do registo. Altere-o ou escolha outro código.',
  },
  FOUR_EYES: {
    en: '{account} has acted on this already, for {body}. A second person has to: ask a colleague or another body.',
    'zh-Hant': '{account} 已代表 {body} 就此行事。須由另一人辦理，請交同事或另一機構。',
    'zh-Hans': '{account} 已代表 {body} 就此行事。须由另一人办理，请交同事或另一机构。',
    pt: '{account} já agiu neste caso, por {body}. Tem de ser uma segunda pessoa: peça a um colega ou a outra entidade.',
  },
  IDENTITY_CHANGED: {
    en: 'Another version keeps `{field}`, which is {before}. Propose what is to differ there under another code.',
    'zh-Hant': '新版本不得更改 `{field}`（現為 {before}）。如該項須不同，請以另一代碼提出。',
    'zh-Hans': '新版本不得更改 `{field}`（现为 {before}）。如该项须不同，请以另一代码提出。',
    pt: 'Outra versão mantém `{field}`, que é {before}. O que aí for diferente propõe-se com outro código.',
  },
  IN_USE: {
    en: '{record} cannot be retired: {referrers} rest on it. Amend or retire these first.',
    'zh-Hant': '{record} 不能註銷：{referrers} 以其為依據。請先修訂或註銷這些記錄。',
    'zh-Hans': '{record} 不能注销：{referrers} 以其为依据。请先修订或注销这些记录。',
    pt: '{record} não pode ser retirado: {referrers} assentam nele. Altere ou retire esses primeiro.',
  },
  KEY_TAKEN: {
    en: 'The key {value} stands for another act, which is entry {entry} of the ledger. Take a new key for a new act.',
    'zh-Hant': '鍵值 {value} 已用於另一操作，即登記日誌第 {entry} 條。新的操作請用新的鍵值。',
    'zh-Hans': '键值 {value} 已用于另一操作，即变更日志第 {entry} 条。新的操作请用新的键值。',
    pt: 'A chave {value} já designa outro ato, a entrada {entry} do livro de atos. Use uma chave nova para um ato novo.',
  },
  MALFORMED_ADDRESS: {
    en: 'The address {value} cannot be used. Expected `https://…` of at most 2,000 characters, without an account and without `#…`.',
    'zh-Hant': '網址 {value} 不可用。須為 `https://…`，不超過 2,000 字元，且不含帳戶及 `#…`。',
    'zh-Hans': '网址 {value} 不可用。须为 `https://…`，不超过 2,000 个字符，且不含账户及 `#…`。',
    pt: 'O endereço {value} não pode ser usado. Espera-se `https://…` com 2000 caracteres no máximo, sem conta e sem `#…`.',
  },
  MALFORMED_DAY: {
    en: '{value} is no day of the calendar. Write it YYYY-MM-DD.',
    'zh-Hant': '{value} 不是有效日期。請寫作 YYYY-MM-DD。',
    'zh-Hans': '{value} 不是有效日期。请写作 YYYY-MM-DD。',
    pt: '{value} não é um dia do calendário. Escreva AAAA-MM-DD.',
  },
  MALFORMED_DIGEST: {
    en: '{value} is no SHA-256 digest. Write 64 hexadecimal digits in lower case.',
    'zh-Hant': '{value} 不是 SHA-256 摘要值。請寫 64 位小寫十六進位數字。',
    'zh-Hans': '{value} 不是 SHA-256 摘要值。请写 64 位小写十六进制数字。',
    pt: '{value} não é um resumo SHA-256. Escreva 64 dígitos hexadecimais em minúsculas.',
  },
  MALFORMED_KEY: {
    en: 'The key {value} cannot be used. Write 1 to 64 letters, digits and `._:-`.',
    'zh-Hant': '鍵值 {value} 不能使用。請寫 1 至 64 個字母、數字或 `._:-`。',
    'zh-Hans': '键值 {value} 不能使用。请写 1 至 64 个字母、数字或 `._:-`。',
    pt: 'A chave {value} não pode ser usada. Escreva 1 a 64 letras, algarismos e `._:-`.',
  },
  NOTHING_PROPOSED: {
    en: 'There is no open proposal for {record}. Find what is open with `proposals`.',
    'zh-Hant': '{record} 沒有待處理的提案。可用 `proposals` 查找。',
    'zh-Hans': '{record} 没有待处理的提案。可用 `proposals` 查找。',
    pt: 'Não há nenhuma proposta em aberto para {record}. Procure as que há com `proposals`.',
  },
  NUMBER_OF_CERTIFICATES: {
    en: 'The question names {value} certificates; expected 1 to {most}.',
    'zh-Hant': '查詢列出了 {value} 張證書；應為 1 至 {most} 張。',
    'zh-Hans': '查询列出了 {value} 份证书；应为 1 至 {most} 份。',
    pt: 'A consulta indica {value} certificados; esperam-se 1 a {most}.',
  },
  NUMBER_OF_CLAIMS: {
    en: 'These are {value} questions; expected 1 to {most}. Leave `claims` out to be told every revision.',
    'zh-Hant': '共有 {value} 個查詢；應為 1 至 {most} 個。如欲獲知每一版，請勿填 `claims`。',
    'zh-Hans': '共有 {value} 个查询；应为 1 至 {most} 个。如欲获知每一版，请勿填 `claims`。',
    pt: 'São {value} consultas; esperam-se 1 a {most}. Não indique `claims` para receber todas as revisões.',
  },
  NOT_AWAITED: {
    en: '{body} has endorsed this already. Still asked: {bodies}.',
    'zh-Hant': '{body} 已會簽同意。尚待會簽的機構：{bodies}。',
    'zh-Hans': '{body} 已会签同意。尚待会签的机构：{bodies}。',
    pt: '{body} já ratificou isto. Falta ouvir: {bodies}.',
  },
  NOT_A_PARTY: {
    en: 'This is for members of {bodies}; you act for {yours}. Ask one of them.',
    'zh-Hant': '此操作須由 {bodies} 的人員辦理；你代表的是 {yours}。請交其中一方辦理。',
    'zh-Hans': '此操作须由 {bodies} 的人员办理；您代表的是 {yours}。请交其中一方办理。',
    pt: 'Este ato cabe a quem representa {bodies}; age em nome de {yours}. Dirija-se a um deles.',
  },
  NOT_A_MEMBER: {
    en: 'Your token does not say that you act for {body}. It says: {yours}.',
    'zh-Hant': '你的登入憑證未表明你代表 {body}。登入憑證所載：{yours}。',
    'zh-Hans': '您的登录凭证未表明您代表 {body}。登录凭证所载：{yours}。',
    pt: 'O seu token não diz que age em nome de {body}. Diz: {yours}.',
  },
  NOT_YOURS: {
    en: '{record} is for {bodies} to keep; you act for {yours}. Ask one of them.',
    'zh-Hant': '{record} 由 {bodies} 負責；你代表的是 {yours}。請交負責者辦理。',
    'zh-Hans': '{record} 由 {bodies} 负责；您代表的是 {yours}。请交负责者办理。',
    pt: '{record} está a cargo de {bodies}; age em nome de {yours}. Dirija-se a quem de direito.',
  },
  ONE_PARTY: {
    en: 'The agreement has one party alone, {bodies}. Two bodies at least have to make it.',
    'zh-Hant': '協議只有一方（{bodies}）。協議至少須由兩個機構訂立。',
    'zh-Hans': '协议只有一方（{bodies}）。协议至少须由两个机构订立。',
    pt: 'O acordo tem uma só parte, {bodies}. São precisas pelo menos duas entidades.',
  },
  OVERLAPS: {
    en: '{other} says the same of these certificates, under the same agreement, on some of the same days. Amend that one, or let one begin where the other ends.',
    'zh-Hant': '{other} 在同一協議下、於部分相同日期已就這些證書作同樣規定。請修訂該項，或使兩者期間首尾相接。',
    'zh-Hans': '{other} 在同一协议下、于部分相同日期已就这些证书作同样规定。请修订该项，或使两者期间首尾相接。',
    pt: '{other} diz o mesmo destes certificados, ao abrigo do mesmo acordo, em alguns dos mesmos dias. Altere essa, ou faça uma começar onde a outra acaba.',
  },
  OWN_PROPOSAL: {
    en: '{body} has made this proposal. Another party has to answer it: {bodies}.',
    'zh-Hant': '此提案由 {body} 提出，須由另一方回應：{bodies}。',
    'zh-Hans': '此提案由 {body} 提出，须由另一方回应：{bodies}。',
    pt: 'Esta proposta é de {body}. Tem de responder outra parte: {bodies}.',
  },
  PRIVATE_ADDRESS: {
    en: 'The address {value} lies within a private network, where this registry sends nothing. Name a public address.',
    'zh-Hant': '網址 {value} 位於私人網絡，本登記冊不會向其發送。請填寫公開網址。',
    'zh-Hans': '网址 {value} 位于专用网络，本登记册不会向其发送。请填写公开网址。',
    pt: 'O endereço {value} fica numa rede privada, para onde este registo nada envia. Indique um endereço público.',
  },
  PROPOSAL_OPEN: {
    en: '{record} has an open proposal by {body}. Endorse, decline or withdraw that one first.',
    'zh-Hant': '{record} 已有 {body} 提出的待處理提案。請先會簽、拒絕或撤回該提案。',
    'zh-Hans': '{record} 已有 {body} 提出的待处理提案。请先会签、拒绝或撤回该提案。',
    pt: '{record} tem uma proposta em aberto de {body}. Ratifique, recuse ou retire essa primeiro.',
  },
  REASON_MISSING: {
    en: 'An act needs a reason. Say in a sentence why it is done.',
    'zh-Hant': '操作須附理由。請用一句話說明原因。',
    'zh-Hans': '操作须附理由。请用一句话说明原因。',
    pt: 'Um ato precisa de um motivo. Diga numa frase porque é feito.',
  },
  RETIRED_BY: {
    en: 'The code {record} stood for another record, which {body} retired in entry {entry} of the ledger. A code is for good: {body} alone may register it again. Choose another code.',
    'zh-Hant':
      '代碼 {record} 曾屬另一記錄，該記錄由 {body} 註銷（登記日誌第 {entry} 條）。代碼永久有效，只有 {body} 可再次登記。請另選代碼。',
    'zh-Hans':
      '代码 {record} 曾属另一记录，该记录由 {body} 注销（变更日志第 {entry} 条）。代码永久有效，只有 {body} 可再次登记。请另选代码。',
    pt: 'O código {record} designava outro registo, que {body} retirou na entrada {entry} do livro de atos. Um código é para sempre: só {body} o pode voltar a registar. Escolha outro.',
  },
  REVISION_NOT_YET: {
    en: 'Revision {value} is not there yet, so nobody has seen it; the latest is {head}. Name the one in which you have looked at the record.',
    'zh-Hant': '第 {value} 版尚未存在，無人看過；最新為第 {head} 版。請填寫你查看該記錄時的版次。',
    'zh-Hans': '第 {value} 版尚未存在，无人看过；最新为第 {head} 版。请填写您查看该记录时的版次。',
    pt: 'A revisão {value} ainda não existe, ninguém a viu; a última é a {head}. Indique aquela em que viu o registo.',
  },
  STALE: {
    en: '{record} has been changed in revision {changed} ({act} by {account}), after revision {value} that you have seen. Look at it again and decide anew.',
    'zh-Hant': '{record} 已於第 {changed} 版更改（{account}：{act}），晚於你所見的第 {value} 版。請重新查看後再決定。',
    'zh-Hans': '{record} 已于第 {changed} 版更改（{account}：{act}），晚于您所见的第 {value} 版。请重新查看后再决定。',
    pt: '{record} foi mudado na revisão {changed} ({act} por {account}), depois da revisão {value} que viu. Veja-o de novo e decida outra vez.',
  },
  STARTS_IN_PAST: {
    en: 'The day {value} lies before today, {today}. A suspension does not reach back; name today or a later day.',
    'zh-Hant': '{value} 早於今日（{today}）。暫停不溯及既往，請指明今日或之後的日期。',
    'zh-Hans': '{value} 早于今天（{today}）。暂停不溯及既往，请指明今天或之后的日期。',
    pt: 'O dia {value} é anterior a hoje, {today}. A suspensão não retroage; indique hoje ou um dia posterior.',
  },
  STATE_GIVEN: {
    en: 'States and suspensions are not written, they come about by acts. Leave `{field}` out.',
    'zh-Hant': '狀態及暫停期不能直接填寫，須由相應操作產生。請勿填 `{field}`。',
    'zh-Hans': '状态和暂停期不能直接填写，须由相应操作产生。请勿填 `{field}`。',
    pt: 'O estado e as suspensões não se escrevem, resultam dos atos. Não indique `{field}`.',
  },
  SUSPENDED_BY: {
    en: '{record} was suspended by {body}. A member of that body has to reinstate it.',
    'zh-Hant': '{record} 由 {body} 暫停，須由該機構人員恢復。',
    'zh-Hans': '{record} 由 {body} 暂停，须由该机构人员恢复。',
    pt: '{record} foi suspenso por {body}. Cabe a quem representa essa entidade levantar a suspensão.',
  },
  TOO_MANY_WEBHOOKS: {
    en: '{body} has {most} webhooks already. Remove one first.',
    'zh-Hant': '{body} 已有 {most} 個 webhook，請先移除一個。',
    'zh-Hans': '{body} 已有 {most} 个 webhook，请先移除一个。',
    pt: '{body} já tem {most} webhooks. Remova um primeiro.',
  },
  UNKNOWN_RECORD: {
    en: 'The register has no {record}. Find codes with `search`.',
    'zh-Hant': '登記冊沒有 {record}。可用 `search` 查找代碼。',
    'zh-Hans': '登记册没有 {record}。可用 `search` 查找代码。',
    pt: 'O registo não tem {record}. Procure códigos com `search`.',
  },
  WEBHOOK_EXISTS: {
    en: '{body} is told this at this address already, by the webhook {id}. Use that one; for another secret, remove it first.',
    'zh-Hant': '{body} 已有相同地址及內容的 webhook {id}。請沿用；如需新的密鑰，請先移除。',
    'zh-Hans': '{body} 已有相同地址和内容的 webhook {id}。请沿用；如需新的密钥，请先移除。',
    pt: '{body} já é avisado disto neste endereço, pelo webhook {id}. Use esse; para ter outro segredo, remova-o primeiro.',
  },
  WRONG_STATE: {
    en: '{record} is {state}; this act is for what is {expected}.',
    'zh-Hant': '{record} 的狀態為 {state}；此操作只適用於狀態為 {expected} 的記錄。',
    'zh-Hans': '{record} 的状态为 {state}；此操作只适用于状态为 {expected} 的记录。',
    pt: '{record} está no estado {state}; este ato é para o que está {expected}.',
  },
});

export type ActProblemCode = keyof typeof ACT_PROBLEM_MESSAGES;

/** How much of a value a problem repeats, in UTF-16 units. */
const LONGEST_VALUE = 200;

/**
 * @param parameters what the message is filled with, and the value that is wrong
 * @param pointer where, as in `ActProblem`; empty: the act itself
 */
export function problem<Code extends ActProblemCode>(
  code: Code,
  parameters: ParametersOf<(typeof ACT_PROBLEM_MESSAGES)[Code]> & { readonly value?: string | number },
  pointer = '',
): ActProblem {
  const message = localized<string>(ACT_PROBLEM_MESSAGES[code], parameters);
  return { code, pointer, value: shortened(String(parameters.value ?? ''), LONGEST_VALUE), message };
}

/** What is wrong with a text of an act, each as a problem. */
export const textProblems = (text: string, flaws: readonly TextFlaw[], pointer: string): readonly ActProblem[] =>
  flaws.map(({ key, parameters }) => ({
    code: codeOfKey(key),
    pointer,
    value: shortened(text, LONGEST_VALUE),
    message: localized<string>(TEXT_MESSAGES[key], { ...parameters, value: text }),
  }));
