import type { Texts } from '../language/language';

export const texts = {
  title: { en: 'Issued certificates', zhHant: '已簽發證書', zhHans: '已签发证书', pt: 'Certificados emitidos' },
  intro: {
    en: 'Register what your body has issued, so that whoever is shown a certificate can verify it. Number, name and check item are sent to this registry, which keeps digests of them alone; nothing is kept on this device.',
    zhHant:
      '登記你的機構已簽發的證書，讓收到證書的人可以驗證。編號、姓名及核對項目會送交本登記冊，但只保存其摘要；此裝置不會保存任何資料。',
    zhHans:
      '登记您的机构已签发的证书，让收到证书的人可以验证。编号、姓名和核对项会送交本登记册，但只保存其摘要；本设备不会保存任何数据。',
    pt: 'Registe o que a sua entidade emitiu, para que quem receba um certificado o possa verificar. O número, o nome e o elemento de verificação são enviados a este registo, que guarda apenas resumos deles; neste dispositivo nada fica guardado.',
  },
  sheet: { en: 'From a spreadsheet', zhHant: '以試算表登記', zhHans: '以电子表格登记', pt: 'De uma folha de cálculo' },
  sheetHelp: {
    en: 'A row for each certificate that was issued. It is checked first, and every problem is told in its cell. Several other names in one cell are separated by semicolons. If it is interrupted, give the same sheet again with the same reason: what is registered is passed over.',
    zhHant:
      '每張已簽發的證書一行。系統會先核對，並在各格指出問題。同一格內的多個其他姓名以分號分隔。如中途中斷，請以相同理由再次提供同一試算表，已登記的會略過。',
    zhHans:
      '每份已签发的证书一行。系统会先核对，并在各单元格指出问题。同一单元格内的多个其他姓名以分号分隔。如中途中断，请以相同理由再次提供同一表格，已登记的会略过。',
    pt: 'Uma linha por cada certificado emitido. Primeiro verifica-se, e cada problema é indicado na sua célula. Vários outros nomes na mesma célula separam-se por ponto e vírgula. Se for interrompido, dê de novo a mesma folha com o mesmo motivo: o que está registado é saltado.',
  },
  file: {
    en: 'Spreadsheet (.xlsx or .csv)',
    zhHant: '試算表（.xlsx 或 .csv）',
    zhHans: '电子表格（.xlsx 或 .csv）',
    pt: 'Folha de cálculo (.xlsx ou .csv)',
  },
  empty: {
    en: 'There are no rows below the headings.',
    zhHant: '標題之下沒有任何一行。',
    zhHans: '标题之下没有任何一行。',
    pt: 'Não há linhas por baixo dos títulos.',
  },
  asRead: { en: 'Rows as they are read', zhHant: '各行的讀法', zhHans: '各行的读法', pt: 'As linhas como se leem' },
  wrongRows: {
    en: '{count, plural, one {# row has} other {# rows have}} cells that are not right. Correct them in the sheet and choose it again, or answer what is asked above.',
    zhHant: '{count} 行有須更正的儲存格。請在試算表中更正後重新選取，或回答上面的問題。',
    zhHans: '{count} 行有须更正的单元格。请在表格中更正后重新选择，或回答上面的问题。',
    pt: '{count, plural, one {# linha tem} other {# linhas têm}} células por corrigir. Corrija-as na folha e escolha-a de novo, ou responda ao que se pergunta acima.',
  },
  registerAll: {
    en: 'Register {count, plural, one {# certificate} other {# certificates}}',
    zhHant: '登記 {count, number} 張證書',
    zhHans: '登记 {count, number} 份证书',
    pt: 'Registar {count, plural, one {# certificado} other {# certificados}}',
  },
  goOn: { en: 'Go on registering', zhHant: '繼續登記', zhHans: '继续登记', pt: 'Continuar a registar' },
  checkAll: { en: 'Only check', zhHant: '只作核對', zhHans: '仅核对', pt: 'Só verificar' },
  stop: { en: 'Stop', zhHant: '停止', zhHans: '停止', pt: 'Parar' },
  CHECKING: {
    en: '{done} of {all} rows checked…',
    zhHant: '已核對 {all} 行中的 {done} 行…',
    zhHans: '已核对 {all} 行中的 {done} 行…',
    pt: '{done} de {all} linhas verificadas…',
  },
  REGISTERING: {
    en: '{done} of {all} certificates registered…',
    zhHant: '已登記 {all} 張中的 {done} 張…',
    zhHans: '已登记 {all} 份中的 {done} 份…',
    pt: '{done} de {all} certificados registados…',
  },
  CHECKED: {
    en: 'Nothing is wrong with these {all} rows. Nothing was registered.',
    zhHant: '這 {all} 行沒有問題。並未作任何登記。',
    zhHans: '这 {all} 行没有问题。并未作任何登记。',
    pt: 'Nada há de errado nestas {all} linhas. Nada foi registado.',
  },
  REGISTERED: {
    en: 'All {all} certificates are registered as issued.',
    zhHant: '全部 {all} 張證書已登記為已簽發。',
    zhHans: '全部 {all} 份证书已登记为已签发。',
    pt: 'Todos os {all} certificados estão registados como emitidos.',
  },
  REFUSED: {
    en: 'Something is wrong: see the rows above. {registered} of {all} certificates are registered.',
    zhHant: '有問題須更正，見上面各行。{all} 張證書中，已登記 {registered} 張。',
    zhHans: '有问题须更正，见上面各行。{all} 份证书中，已登记 {registered} 份。',
    pt: 'Há algo de errado: veja as linhas acima. De {all} certificados, estão registados {registered}.',
  },
  STOPPED: {
    en: 'Stopped: {registered} of {all} certificates are registered.',
    zhHant: '已停止：{all} 張證書中，已登記 {registered} 張。',
    zhHans: '已停止：{all} 份证书中，已登记 {registered} 份。',
    pt: 'Parado: de {all} certificados, estão registados {registered}.',
  },
  stoppedHelp: {
    en: 'What was being sent may be registered as well. Go on whenever you like: what is registered is passed over.',
    zhHant: '停止時正在送出的，可能亦已登記。可隨時繼續，已登記的會略過。',
    zhHans: '停止时正在发送的，可能也已登记。可随时继续，已登记的会略过。',
    pt: 'O que estava a ser enviado pode também ter ficado registado. Continue quando quiser: o que está registado é saltado.',
  },
  earlier: {
    en: '({count, number} of them by an earlier run.)',
    zhHant: '（其中 {count, number} 張由先前的登記完成。）',
    zhHans: '（其中 {count, number} 份由先前的登记完成。）',
    pt: '({count, number} deles numa vez anterior.)',
  },
  EMPTY: {
    en: 'This is empty. Write it as it stands on the certificate.',
    zhHant: '此項空白。請按證書所載填寫。',
    zhHans: '此项为空。请按证书所载填写。',
    pt: 'Está vazio. Escreva-o como consta do certificado.',
  },
  TWICE: {
    en: 'The same number, name and check item stand in row {row}. Leave one out; where it is another certificate, its number has to differ.',
    zhHant: '第 {row} 行有相同的編號、姓名及核對項目。請刪去其一；如屬另一張證書，編號須不同。',
    zhHans: '第 {row} 行有相同的编号、姓名和核对项。请删去其一；如属另一份证书，编号须不同。',
    pt: 'O mesmo número, nome e elemento de verificação estão na linha {row}. Retire um; se for outro certificado, o número tem de ser diferente.',
  },
  one: { en: 'One by one', zhHant: '逐一登記', zhHans: '逐一登记', pt: 'Um a um' },
  registerOne: {
    en: 'Register as issued',
    zhHant: '登記為已簽發',
    zhHans: '登记为已签发',
    pt: 'Registar como emitido',
  },
  another: { en: 'Register another', zhHant: '再登記一張', zhHans: '再登记一份', pt: 'Registar outro' },
  otherNames: { en: 'Other names', zhHant: '其他姓名', zhHans: '其他姓名', pt: 'Outros nomes' },
  otherNamesHelp: {
    en: 'As in letters beside Chinese characters; several are separated by semicolons. Whoever knows one of them can verify the certificate.',
    zhHant: '例如中文姓名以外的外文拼寫；多個以分號分隔。知道其中任何一個的人均可驗證。',
    zhHans: '例如中文姓名以外的外文拼写；多个以分号分隔。知道其中任何一个的人均可验证。',
    pt: 'Como em letras, além dos caracteres chineses; vários separam-se por ponto e vírgula. Quem souber um deles pode verificar o certificado.',
  },
  awardedOn: { en: 'Awarded on', zhHant: '頒發日期', zhHans: '颁发日期', pt: 'Emitido em' },
  expiresOn: {
    en: 'No longer valid from (empty: it does not expire)',
    zhHant: '由此日起失效（留空即不失效）',
    zhHans: '自此日起失效（留空即不失效）',
    pt: 'Deixa de valer a partir de (vazio: não caduca)',
  },
  change: {
    en: 'Suspend, reinstate or revoke',
    zhHant: '暫停、恢復或撤銷',
    zhHans: '暂停、恢复或撤销',
    pt: 'Suspender, levantar a suspensão ou revogar',
  },
  changeHelp: {
    en: 'Find the certificate by what stands on it.',
    zhHant: '按證書所載找出該證書。',
    zhHans: '按证书所载找出该证书。',
    pt: 'Encontre o certificado pelo que nele consta.',
  },
  find: { en: 'Find', zhHant: '尋找', zhHans: '查找', pt: 'Encontrar' },
  finding: { en: 'Finding…', zhHant: '尋找中…', zhHans: '查找中…', pt: 'A procurar…' },
  changeOne: {
    en: '{change}: certificate number {number}',
    zhHant: '{change}：證書編號 {number}',
    zhHans: '{change}：证书编号 {number}',
    pt: '{change}: certificado n.º {number}',
  },
  SUSPEND: { en: 'Suspend', zhHant: '暫停', zhHans: '暂停', pt: 'Suspender' },
  SUSPEND_HELP: {
    en: 'Whoever verifies the certificate is told that it is suspended, since when, and the reason, until it is reinstated. Name nobody in the reason.',
    zhHant: '驗證此證書的人會獲知證書已暫停、由何時起及理由，直至恢復為止。理由中請勿提及任何人。',
    zhHans: '验证此证书的人会获知证书已暂停、自何时起及理由，直至恢复为止。理由中请勿提及任何人。',
    pt: 'A quem verificar o certificado diz-se que está suspenso, desde quando e porquê, até a suspensão ser levantada. Não nomeie ninguém no motivo.',
  },
  SUSPEND_DAY: {
    en: 'First day on which it does not count (empty: today)',
    zhHant: '停止生效的首日（留空即今日）',
    zhHans: '停止生效的首日（留空即今天）',
    pt: 'Primeiro dia em que não produz efeitos (vazio: hoje)',
  },
  REINSTATE: { en: 'Reinstate', zhHant: '恢復', zhHans: '恢复', pt: 'Levantar a suspensão' },
  REINSTATE_HELP: {
    en: 'The suspension ends: whoever verifies the certificate is told that it is in force again. Name nobody in the reason.',
    zhHant: '暫停就此結束，驗證此證書的人會獲知證書恢復有效。理由中請勿提及任何人。',
    zhHans: '暂停就此结束，验证此证书的人会获知证书恢复有效。理由中请勿提及任何人。',
    pt: 'A suspensão termina: a quem verificar o certificado diz-se que está de novo em vigor. Não nomeie ninguém no motivo.',
  },
  REINSTATE_DAY: {
    en: 'First day on which it counts again (empty: today)',
    zhHant: '恢復生效的首日（留空即今日）',
    zhHans: '恢复生效的首日（留空即今天）',
    pt: 'Primeiro dia em que volta a produzir efeitos (vazio: hoje)',
  },
  REVOKE: { en: 'Revoke', zhHant: '撤銷', zhHans: '撤销', pt: 'Revogar' },
  REVOKE_HELP: {
    en: 'This is for good: a certificate that is revoked is never in force again. Whoever verifies it is told so, with the day and the reason. The day may lie in the past. Name nobody in the reason.',
    zhHant:
      '撤銷不能還原：已撤銷的證書不會再次有效。驗證此證書的人會獲知撤銷日期及理由。日期可以是過去的日子。理由中請勿提及任何人。',
    zhHans:
      '撤销不能还原：已撤销的证书不会再次有效。验证此证书的人会获知撤销日期及理由。日期可以是过去的日子。理由中请勿提及任何人。',
    pt: 'É definitivo: um certificado revogado nunca mais está em vigor. A quem o verificar diz-se que o foi, com a data e o motivo. A data pode estar no passado. Não nomeie ninguém no motivo.',
  },
  REVOKE_DAY: {
    en: 'First day on which it does not count, also in the past (empty: today)',
    zhHant: '不再生效的首日，可為過去的日子（留空即今日）',
    zhHans: '不再生效的首日，可为过去的日子（留空即今天）',
    pt: 'Primeiro dia em que não produz efeitos, também no passado (vazio: hoje)',
  },
} satisfies Texts;
