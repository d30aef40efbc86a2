/** What is said of the steps of verifying a receipt, in every language. */
import { messages } from '../../language/message';

/** Of a step that has passed. */
export const PASSED_MESSAGES = messages({
  SIGNATURE: {
    en: 'The registry has signed this receipt.',
    'zh-Hant': '此回執由登記冊簽署。',
    'zh-Hans': '此回执由登记册签署。',
    pt: 'O registo assinou este recibo.',
  },
  FORM: {
    en: 'It has everything that a receipt has.',
    'zh-Hant': '回執各項齊備。',
    'zh-Hans': '回执各项齐备。',
    pt: 'Tem tudo o que um recibo tem de ter.',
  },
  HEAD: {
    en: 'The head of the ledger in it is signed, and is that of the revision it names.',
    'zh-Hant': '其中的登記日誌末條已經簽署，並屬於回執所稱的版次。',
    'zh-Hans': '其中的变更日志末条已经签名，并属于回执所称的版次。',
    pt: 'A última entrada do livro de atos que traz está assinada e é a da revisão que indica.',
  },
  INCLUSION: {
    en: 'Every record in it was recorded by an entry that stands below that head.',
    'zh-Hant': '其中每項記錄都由該末條或之前的條目登記。',
    'zh-Hans': '其中每项记录都由该末条或之前的条目登记。',
    pt: 'Cada um dos seus registos foi inscrito por uma entrada do livro de atos até essa.',
  },
  KEPT_HEAD: {
    en: 'It belongs to the same history as the head that you kept.',
    'zh-Hant': '回執與你保存的末條屬於同一歷史。',
    'zh-Hans': '回执与您保存的末条属于同一历史。',
    pt: 'Pertence à mesma história que a última entrada que guardou.',
  },
  RECORDS: {
    en: 'The records in it are exactly those that the decision needs.',
    'zh-Hant': '其中的記錄恰為該決定所需，不多不少。',
    'zh-Hans': '其中的记录恰为该决定所需，不多不少。',
    pt: 'Os registos que traz são exatamente os de que a decisão precisa.',
  },
  DECISION: {
    en: 'Decided again from these records alone, the claim gets the same decision.',
    'zh-Hant': '僅憑這些記錄重新作出決定，結果相同。',
    'zh-Hans': '仅凭这些记录重新作出决定，结果相同。',
    pt: 'Decidida de novo só com estes registos, a consulta obtém a mesma decisão.',
  },
  REPLAY: {
    en: 'The register gives the same answer at that revision.',
    'zh-Hant': '登記冊在該版給出相同的答案。',
    'zh-Hans': '登记册在该版给出相同的答案。',
    pt: 'O registo dá a mesma resposta nessa revisão.',
  },
  TODAY: {
    en: 'The register gives the same verdict today.',
    'zh-Hant': '登記冊今日給出相同的結果。',
    'zh-Hans': '登记册今天给出相同的结果。',
    pt: 'O registo dá hoje o mesmo veredicto.',
  },
});

/** Of a step that has failed, or was not checked. */
export const FLAW_MESSAGES = messages({
  MALFORMED: {
    en: 'This is not a receipt as the registry writes it. Expected one line, a compact JSON Web Signature. Ask whoever gave it to you for the file as it was issued.',
    'zh-Hant': '這不是登記冊簽發的回執。應為一行緊湊格式的 JSON Web Signature。請向提供者索取原本簽發的檔案。',
    'zh-Hans': '这不是登记册签发的回执。应为一行紧凑格式的 JSON Web Signature。请向提供者索取原本签发的文件。',
    pt: 'Isto não é um recibo tal como o registo o escreve. Espera-se uma linha, uma JSON Web Signature compacta. Peça a quem lho deu o ficheiro tal como foi emitido.',
  },
  OTHER_KIND: {
    en: 'This is signed for another use, and is no receipt.',
    'zh-Hant': '這是為其他用途簽署的，並非回執。',
    'zh-Hans': '这是为其他用途签署的，并非回执。',
    pt: 'Isto foi assinado para outro fim e não é um recibo.',
  },
  UNKNOWN_KEY: {
    en: 'It names a signing key that is not among those you gave. Compare them with the keys that the registry publishes.',
    'zh-Hant': '回執所稱的簽署密鑰不在你提供的密鑰之中。請與登記冊公布的密鑰核對。',
    'zh-Hans': '回执所称的签名密钥不在您提供的密钥之中。请与登记册公布的密钥核对。',
    pt: 'Indica uma chave de assinatura que não está entre as que deu. Compare-as com as chaves que o registo publica.',
  },
  NOT_SIGNED: {
    en: 'It is not signed with the key it names: it was changed, or the registry did not issue it.',
    'zh-Hant': '回執並非以所稱的密鑰簽署：內容曾被更改，或並非由登記冊簽發。',
    'zh-Hans': '回执并非以所称的密钥签署：内容曾被更改，或并非由登记册签发。',
    pt: 'Não está assinado com a chave que indica: foi alterado, ou não foi o registo que o emitiu.',
  },
  OTHER_VERSION: {
    en: 'It is a receipt of version {version}, which is not known here. Verify it with a later version of the registry.',
    'zh-Hant': '此回執屬第 {version} 版，這裏不識別。請以較新版本的登記程式核實。',
    'zh-Hans': '此回执属第 {version} 版，这里不识别。请以较新版本的登记程序核实。',
    pt: 'É um recibo da versão {version}, que aqui não se conhece. Verifique-o com uma versão posterior do registo.',
  },
  HEAD_NOT_SIGNED: {
    en: 'The head of the ledger in it is not signed by the registry.',
    'zh-Hant': '其中的登記日誌末條並非由登記冊簽署。',
    'zh-Hans': '其中的变更日志末条不是由登记册签署的。',
    pt: 'A última entrada do livro de atos que traz não está assinada pelo registo.',
  },
  HEAD_OF_OTHER_REVISION: {
    en: 'The head of the ledger in it is that of another revision than the decision.',
    'zh-Hant': '其中的登記日誌末條與該決定不屬同一版次。',
    'zh-Hans': '其中的变更日志末条与该决定不属同一版次。',
    pt: 'A última entrada do livro de atos que traz é de outra revisão que não a da decisão.',
  },
  ENTRY_NOT_INCLUDED: {
    en: 'Entry {entry} does not stand below the signed head.',
    'zh-Hant': '第 {entry} 條不屬於已簽署的登記日誌。',
    'zh-Hans': '第 {entry} 条不属于已签署的变更日志。',
    pt: 'A entrada {entry} não faz parte do livro de atos assinado.',
  },
  RECORD_NOT_INCLUDED: {
    en: 'The entries named for them did not record these: {records}.',
    'zh-Hant': '所稱的條目並未登記以下記錄：{records}。',
    'zh-Hans': '所称的条目并未登记以下记录：{records}。',
    pt: 'As entradas indicadas não inscreveram estes registos: {records}.',
  },
  RECORDS_UNPROVEN: {
    en: 'An earlier version of the registry recorded these in one act with others, and that they belong to it can only be shown with all of them: {records}. The signature and the register itself vouch for them.',
    'zh-Hant':
      '以下記錄由較早版本的登記程式與其他記錄一併登記，須出示全部才能證明屬於該條目：{records}。只有簽署和登記冊本身可以作證。',
    'zh-Hans':
      '以下记录由较早版本的登记程序与其他记录一并登记，须出示全部才能证明属于该条目：{records}。只有签名和登记册本身可以作证。',
    pt: 'Uma versão anterior do registo inscreveu estes com outros num só ato, e só mostrando todos se prova que lhe pertencem: {records}. Por eles respondem a assinatura e o próprio registo.',
  },
  NO_KEPT_HEAD: {
    en: 'No head of the ledger that you kept was given to compare it with.',
    'zh-Hant': '沒有提供你保存的登記日誌末條以作比對。',
    'zh-Hans': '没有提供您保存的变更日志末条以作比对。',
    pt: 'Não foi dada, para comparar, a última entrada do livro de atos que tenha guardado.',
  },
  NO_CONSISTENCY_PROOF: {
    en: 'Nothing here proves that the ledger of {to} entries begins with that of {from}. Ask the registry for `ledgerConsistency(from: {from}, to: {to})`, and put the answer into the file of the head as `consistency`.',
    'zh-Hant':
      '這裏沒有證明 {to} 條的登記日誌以 {from} 條的登記日誌開始。請向登記冊查詢 `ledgerConsistency(from: {from}, to: {to})`，並把答案以 `consistency` 放入所保存末條的檔案。',
    'zh-Hans':
      '这里没有证明 {to} 条的变更日志以 {from} 条的变更日志开始。请向登记册查询 `ledgerConsistency(from: {from}, to: {to})`，并把答案以 `consistency` 放入所保存末条的文件。',
    pt: 'Nada prova aqui que o livro de atos de {to} entradas começa com o de {from}. Peça ao registo `ledgerConsistency(from: {from}, to: {to})` e ponha a resposta, como `consistency`, no ficheiro da última entrada que guardou.',
  },
  OTHER_HISTORY: {
    en: 'It belongs to another history than the head that you kept: the ledger was rewritten. Keep both, they are the evidence.',
    'zh-Hant': '回執與你保存的末條不屬同一歷史：登記日誌曾被改寫。請保存兩者作為證據。',
    'zh-Hans': '回执与您保存的末条不属同一历史：变更日志曾被改写。请保存两者作为证据。',
    pt: 'Pertence a outra história que não a da última entrada que guardou: o livro de atos foi reescrito. Guarde ambos, são a prova.',
  },
  RECORD_LEFT_OUT: {
    en: 'Records that it needs were left out: {records}.',
    'zh-Hant': '缺少所需的記錄：{records}。',
    'zh-Hans': '缺少所需的记录：{records}。',
    pt: 'Faltam registos de que precisa: {records}.',
  },
  RECORD_ADDED: {
    en: 'Records were added that the decision does not need: {records}.',
    'zh-Hant': '加入了該決定不需要的記錄：{records}。',
    'zh-Hans': '加入了该决定不需要的记录：{records}。',
    pt: 'Foram acrescentados registos de que a decisão não precisa: {records}.',
  },
  RECORDS_UNSOUND: {
    en: 'The records in it are none that a register may have: {problem}',
    'zh-Hant': '其中的記錄並非登記冊可有的記錄：{problem}',
    'zh-Hans': '其中的记录并非登记册可有的记录：{problem}',
    pt: 'Os registos que traz não são dos que um registo pode ter: {problem}',
  },
  OTHER_DECISION: {
    en: 'Decided again from these records, the claim gets another decision: it says {said}, the records give {verdict} or other reasons.',
    'zh-Hant': '憑這些記錄重新作出決定，結果不同：回執稱 {said}，記錄得出 {verdict} 或其他理由。',
    'zh-Hans': '凭这些记录重新作出决定，结果不同：回执称 {said}，记录得出 {verdict} 或其他理由。',
    pt: 'Decidida de novo com estes registos, a consulta obtém outra decisão: diz {said}, os registos dão {verdict} ou outras razões.',
  },
  'OTHER_DECISION.remarks': {
    en: 'Its remarks are not those that follow from these records.',
    'zh-Hant': '其備註並非由這些記錄得出。',
    'zh-Hans': '其备注并非由这些记录得出。',
    pt: 'As suas observações não são as que resultam destes registos.',
  },
  CLAIM_REFUSED: {
    en: 'The claim in it cannot be decided at all.',
    'zh-Hant': '其中的查詢根本無法作出決定。',
    'zh-Hans': '其中的查询根本无法作出决定。',
    pt: 'A consulta que traz não se pode sequer decidir.',
  },
  RESTS_ON_ABSENCE: {
    en: 'The records in it agree with {verdict}, but that rests on what the register does not have, which no record can show. Only the signature and the register itself can vouch for it.',
    'zh-Hant':
      '其中的記錄與 {verdict} 相符，但該結果取決於登記冊所沒有的內容，任何記錄都無法證明。只有簽署和登記冊本身可以作證。',
    'zh-Hans':
      '其中的记录与 {verdict} 相符，但该结果取决于登记册所没有的内容，任何记录都无法证明。只有签名和登记册本身可以作证。',
    pt: 'Os registos que traz são conformes com {verdict}, mas isso assenta no que o registo não tem, o que nenhum registo pode mostrar. Só a assinatura e o próprio registo podem responder por isso.',
  },
  NO_REGISTER: {
    en: 'The register was not asked.',
    'zh-Hant': '未有查詢登記冊。',
    'zh-Hans': '未有查询登记册。',
    pt: 'O registo não foi consultado.',
  },
  OTHER_REGISTER: {
    en: 'The register at hand does not have entry {entry} as the receipt has it: it is another register, or its history was rewritten.',
    'zh-Hant': '所查的登記冊第 {entry} 條與回執不符：這是另一登記冊，或其歷史曾被改寫。',
    'zh-Hans': '所查的登记册第 {entry} 条与回执不符：这是另一登记册，或其历史曾被改写。',
    pt: 'O registo consultado não tem a entrada {entry} tal como o recibo: é outro registo, ou a sua história foi reescrita.',
  },
  OTHER_ANSWER: {
    en: 'At that revision the register gives another answer: the receipt says {said}, the register {verdict} or other reasons.',
    'zh-Hant': '登記冊在該版給出不同的答案：回執稱 {said}，登記冊得出 {verdict} 或其他理由。',
    'zh-Hans': '登记册在该版给出不同的答案：回执称 {said}，登记册得出 {verdict} 或其他理由。',
    pt: 'Nessa revisão o registo dá outra resposta: o recibo diz {said}, o registo {verdict} ou outras razões.',
  },
  'OTHER_ANSWER.beside': {
    en: 'At that revision the register gives the same decision, but other remarks or another day until which it holds.',
    'zh-Hant': '登記冊在該版給出相同的決定，但備註或有效截止日不同。',
    'zh-Hans': '登记册在该版给出相同的决定，但备注或有效截止日不同。',
    pt: 'Nessa revisão o registo dá a mesma decisão, mas outras observações ou outro dia até ao qual é válida.',
  },
  NO_LONGER_HOLDS: {
    en: 'The answer no longer holds: it was {said}, and is {verdict} on {day} at revision {revision}.',
    'zh-Hant': '該答案不再成立：當時為 {said}，於{day}、第 {revision} 版為 {verdict}。',
    'zh-Hans': '该答案不再成立：当时为 {said}，于{day}、第 {revision} 版为 {verdict}。',
    pt: 'A resposta já não é válida: era {said}, e em {day}, na revisão {revision}, é {verdict}.',
  },
  NOT_REACHED: {
    en: 'Not checked, as an earlier step failed.',
    'zh-Hant': '因前面的步驟未能通過，未有核實。',
    'zh-Hans': '因前面的步骤未能通过，未有核实。',
    pt: 'Não se verificou, por ter falhado um passo anterior.',
  },
});

export type FlawCode = keyof typeof FLAW_MESSAGES;

/** Of a receipt as a whole. */
export const RECEIPT_MESSAGES = messages({
  SAYS: {
    en: 'Receipt issued at {issuedAt}: {verdict} for the job {post} in {region} on {day}; weakest standing {standing}; revision {revision} of the register.',
    'zh-Hant':
      '於 {issuedAt} 簽發的回執：職位 {post}，地區 {region}，日期{day}，結果 {verdict}；最低資料可信度 {standing}；登記冊第 {revision} 版。',
    'zh-Hans':
      '于 {issuedAt} 签发的回执：岗位 {post}，地区 {region}，日期{day}，结果 {verdict}；最低来源可信度 {standing}；登记册第 {revision} 版。',
    pt: 'Recibo emitido em {issuedAt}: {verdict} para o posto {post} em {region}, em {day}; fiabilidade mais baixa das fontes {standing}; revisão {revision} do registo.',
  },
  HOLDS: {
    en: 'Nothing that was checked speaks against this receipt.',
    'zh-Hant': '已核實的各項均無不符。',
    'zh-Hans': '已核实的各项均无不符。',
    pt: 'Nada do que se verificou contradiz este recibo.',
  },
  NO_LONGER: {
    en: 'The receipt is genuine, but its answer no longer holds.',
    'zh-Hant': '回執屬實，但其答案不再成立。',
    'zh-Hans': '回执属实，但其答案不再成立。',
    pt: 'O recibo é autêntico, mas a sua resposta já não é válida.',
  },
  REFUSED: {
    en: 'Do not rely on this receipt.',
    'zh-Hant': '請勿依賴此回執。',
    'zh-Hans': '请勿依赖此回执。',
    pt: 'Não confie neste recibo.',
  },
});
