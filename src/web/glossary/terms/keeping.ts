import type { Terms } from './term';

export const KEEPING = {
  record: {
    word: { en: 'Record', zhHant: '記錄', zhHans: '记录', pt: 'Registo (entrada)' },
    means: {
      en: 'One entry of the register: a certificate, a requirement, an agreement, and so on, with its source.',
      zhHant: '登記冊的一項內容，例如證書、要求或協議，並附來源。',
      zhHans: '登记册的一项内容，例如证书、要求或协议，并附来源。',
      pt: 'Uma entrada do registo: um certificado, um requisito, um acordo, e assim por diante, com a sua fonte.',
    },
  },
  revision: {
    word: { en: 'Revision', zhHant: '版次', zhHans: '版次', pt: 'Revisão' },
    means: {
      en: 'The state of the register after its latest change, by number. Every answer names the revision that it was made from, and can be asked again from it.',
      zhHant: '登記冊每次更改後的狀態，以「第 N 版」編號。每個答案均註明所依據的版次，日後可按該版重新查詢。',
      zhHans: '登记册每次更改后的状态，以“第 N 版”编号。每个答案均注明所依据的版次，日后可按该版重新查询。',
      pt: 'O estado do registo depois da última alteração, com um número. Cada resposta indica a revisão de que resulta, e pode voltar a pedir-se a partir dela.',
    },
  },
  ledger: {
    word: { en: 'Ledger', zhHant: '登記日誌', zhHans: '变更日志', pt: 'Livro de atos' },
    means: {
      en: 'The list of all changes of the register: who made them, when and why. Nothing in it can be altered unnoticed.',
      zhHant: '登記冊所有更改的清單：由誰、何時及為何更改。當中內容如被竄改，必可察覺。',
      zhHans: '登记册所有更改的清单：由谁、何时以及为何更改。其中内容如被篡改，必可察觉。',
      pt: 'A lista de todas as alterações do registo: quem as fez, quando e porquê. Nada nela se altera sem que se note.',
    },
  },
  proposed: {
    word: { en: 'Proposed', zhHant: '待會簽', zhHans: '待会签', pt: 'Proposto' },
    means: {
      en: 'Put forward by one party, not yet endorsed by the other. It does not count yet.',
      zhHant: '由一方提出，另一方尚未會簽同意，暫不生效。',
      zhHans: '由一方提出，另一方尚未会签同意，暂不生效。',
      pt: 'Apresentado por uma parte e ainda não ratificado pela outra. Ainda não produz efeitos.',
    },
  },
  endorsed: {
    word: { en: 'Endorsed', zhHant: '已會簽同意', zhHans: '已会签同意', pt: 'Ratificado' },
    means: {
      en: 'Agreed to by the parties. It counts within its period.',
      zhHant: '各方已會簽同意，在生效期內適用。',
      zhHans: '各方已会签同意，在生效期内适用。',
      pt: 'Aceite pelas partes. Produz efeitos durante o seu período.',
    },
  },
  suspended: {
    word: { en: 'Suspended', zhHant: '已暫停', zhHans: '已暂停', pt: 'Suspenso' },
    means: {
      en: 'Set aside for a time; on those days it does not count.',
      zhHant: '在一段時間內暫停，期間不適用。',
      zhHans: '在一段时间内暂停，期间不适用。',
      pt: 'Suspenso durante algum tempo; nesses dias não produz efeitos.',
    },
  },
  period: {
    word: { en: 'In force', zhHant: '生效期', zhHans: '生效期', pt: 'Em vigor' },
    means: {
      en: 'The days on which a record counts, those of UTC+8.',
      zhHant: '記錄適用的日期，以 UTC+8 時間為準。',
      zhHans: '记录适用的日期，以 UTC+8 时间为准。',
      pt: 'Os dias em que um registo produz efeitos, pela hora UTC+8.',
    },
  },
  receipt: {
    word: { en: 'Receipt', zhHant: '回執', zhHans: '回执', pt: 'Recibo' },
    means: {
      en: 'An answer as a signed file, which proves years later what was asked and answered.',
      zhHant: '經簽署的答案檔案，多年後仍可證明當時的查詢及答案。',
      zhHans: '经签署的答案文件，多年后仍可证明当时的查询和答案。',
      pt: 'Uma resposta num ficheiro assinado, que anos depois prova o que se perguntou e respondeu.',
    },
  },
} as const satisfies Terms;
