/** What each kind of finding says, and what to do about it. */
import { messages, type Message } from '../language/message';
import type { FindingKind } from './finding';

export const FINDING_TEXTS = {
  CHAIN_RAISES_LEVEL: messages({
    message: {
      en: 'By {codes}, {from} counts as {to}, which is {levels} levels higher in {framework}.',
      'zh-Hant': '經 {codes}，{from} 視同 {to}，後者在 {framework} 中高出 {levels} 級。',
      'zh-Hans': '经 {codes}，{from} 视同 {to}，后者在 {framework} 中高出 {levels} 级。',
      pt: 'Por {codes}, {from} vale como {to}, que está {levels} níveis acima em {framework}.',
    },
    suggestion: {
      en: 'Check with the parties that this is meant; otherwise amend one of the equivalences, or let the agreement pass on fewer steps.',
      'zh-Hant': '請向各方確認是否有意如此；否則請修訂其中一項等同關係，或減少協議准許的轉遞步數。',
      'zh-Hans': '请向各方确认是否有意如此；否则请修订其中一项资格对应，或减少协议准许的转递步数。',
      pt: 'Confirme com as partes que é isto que se quer; senão, altere uma das equivalências ou reduza os passos que o acordo permite.',
    },
  }),
  LEADS_NOWHERE: messages({
    message: {
      en: '{code} leads to {to}, which no requirement asks for where {code} serves, neither itself nor by what it leads on to.',
      'zh-Hant': '{code} 通往 {to}，但在其適用地區內，沒有任何要求需要該證書或由其可再通往的證書。',
      'zh-Hans': '{code} 通往 {to}，但在其适用地区内，没有任何要求需要该证书或由其可再通往的证书。',
      pt: '{code} conduz a {to}, que nenhum requisito pede onde {code} serve, nem diretamente nem pelo que se segue.',
    },
    suggestion: {
      en: 'Register the requirement that is missing, or revoke the equivalence.',
      'zh-Hant': '請登記所缺的要求，或撤銷此等同關係。',
      'zh-Hans': '请登记所缺的要求，或撤销此资格对应。',
      pt: 'Registe o requisito em falta ou revogue a equivalência.',
    },
  }),
  EXCLUSION_CONTRADICTS: messages({
    message: {
      en: 'The exclusion {exclusion} refuses {certificate} where the equivalence {equivalence} counts on it.',
      'zh-Hant': '排除規定 {exclusion} 拒絕 {certificate}，而等同關係 {equivalence} 正以其為依據。',
      'zh-Hans': '排除规定 {exclusion} 拒绝 {certificate}，而资格对应 {equivalence} 正以其为依据。',
      pt: 'A exclusão {exclusion} recusa {certificate} onde a equivalência {equivalence} conta com ele.',
    },
    suggestion: {
      en: 'The exclusion prevails. Suspend or amend the equivalence, or retire the exclusion.',
      'zh-Hant': '以排除規定為準。請暫停或修訂等同關係，或註銷排除規定。',
      'zh-Hans': '以排除规定为准。请暂停或修订资格对应，或注销排除规定。',
      pt: 'Prevalece a exclusão. Suspenda ou altere a equivalência, ou retire a exclusão.',
    },
  }),
  ENDS_SOON: messages({
    message: {
      en: '{code} ends on {until}. With it falls: {falls}.',
      'zh-Hant': '{code} 將於{until}終止。隨之失效或受影響的：{falls}。',
      'zh-Hans': '{code} 将于{until}终止。随之失效或受影响的：{falls}。',
      pt: '{code} termina em {until}. Com ele cai: {falls}.',
    },
    suggestion: {
      en: 'Amend it with a later end, register what follows it, or tell those who rest on it.',
      'zh-Hant': '請修訂以延長期限、登記後續記錄，或通知以其為依據者。',
      'zh-Hans': '请修订以延长期限、登记后续记录，或通知以其为依据者。',
      pt: 'Altere-o com um fim posterior, registe o que lhe sucede ou avise quem nele assenta.',
    },
  }),
  SUSPENDED_SOON: messages({
    message: {
      en: '{code} is suspended from {from}. Meanwhile falls with it: {falls}.',
      'zh-Hant': '{code} 將由{from}起暫停。期間隨之失效或受影響的：{falls}。',
      'zh-Hans': '{code} 将自{from}起暂停。期间随之失效或受影响的：{falls}。',
      pt: '{code} fica com a vigência suspensa a partir de {from}. Entretanto cai com ele: {falls}.',
    },
    suggestion: {
      en: 'Tell those who rest on it, or reinstate it before.',
      'zh-Hant': '請通知以其為依據者，或提前予以恢復。',
      'zh-Hans': '请通知以其为依据者，或提前予以恢复。',
      pt: 'Avise quem nele assenta, ou levante a suspensão antes.',
    },
  }),
  UNMEETABLE_FROM_ELSEWHERE: messages({
    message: {
      en: 'Nobody with certificates from other regions alone can meet {code}, what {post} asks in {region}.',
      'zh-Hant': '僅持其他地區證書者均無法符合 {code}，即 {post} 在 {region} 的要求。',
      'zh-Hans': '仅持其他地区证书者均无法符合 {code}，即 {post} 在 {region} 的要求。',
      pt: 'Ninguém que só tenha certificados de outras regiões pode cumprir {code}, o que {post} pede em {region}.',
    },
    suggestion: {
      en: 'Propose an equivalence into what it asks for, or add a route by level.',
      'zh-Hant': '請提出通往所需證書的等同關係，或增設以級別為準的途徑。',
      'zh-Hans': '请提出通往所需证书的资格对应，或增设以级别为准的途径。',
      pt: 'Proponha uma equivalência para o que pede, ou acrescente uma via por nível.',
    },
  }),
  PARTIAL_CREDIT_CYCLE: messages({
    message: {
      en: 'The equivalences {codes} lead round in a circle with credit for units in it.',
      'zh-Hant': '等同關係 {codes} 構成循環，其中包含單元抵免。',
      'zh-Hans': '资格对应 {codes} 构成循环，其中包含单元抵免。',
      pt: 'As equivalências {codes} andam em círculo, com creditação de unidades pelo meio.',
    },
    suggestion: {
      en: 'Check that nobody gets credit for what was itself given on credit; amend one of them otherwise.',
      'zh-Hant': '請確認無人以獲抵免的單元再次換取抵免；否則請修訂其中一項。',
      'zh-Hans': '请确认无人以获抵免的单元再次换取抵免；否则请修订其中一项。',
      pt: 'Confirme que ninguém obtém crédito pelo que já foi dado a crédito; senão, altere uma delas.',
    },
  }),
  NAME_MISSING: messages({
    message: {
      en: '{code} has texts that are missing in {languages}.',
      'zh-Hant': '{code} 有文字缺少以下語言版本：{languages}。',
      'zh-Hans': '{code} 有文字缺少以下语言版本：{languages}。',
      pt: '{code} tem textos que faltam em {languages}.',
    },
    suggestion: {
      en: 'Amend the record with the missing texts; until then readers get another language.',
      'zh-Hant': '請補上所缺文字；在此之前，讀者將看到其他語言版本。',
      'zh-Hans': '请补上所缺文字；在此之前，读者将看到其他语言版本。',
      pt: 'Altere o registo com os textos em falta; até lá, quem lê recebe outra língua.',
    },
  }),
  ILLUSTRATIVE_UNDER_OFFICIAL: messages({
    message: {
      en: '{code} is official, but rests on what is only illustrative: {weak}.',
      'zh-Hant': '{code} 屬官方記錄，但以僅供示例的記錄為依據：{weak}。',
      'zh-Hans': '{code} 属官方记录，但以仅供示例的记录为依据：{weak}。',
      pt: '{code} é oficial, mas assenta no que é apenas ilustrativo: {weak}.',
    },
    suggestion: {
      en: 'Find a source for what it rests on, or lower its standing: an answer is worth the weakest record in it.',
      'zh-Hant': '請為其依據的記錄查找來源，或降低其資料可信度：答案的可信度以其所依據的最弱一項記錄為準。',
      'zh-Hans': '请为其依据的记录查找来源，或降低其来源可信度：答案的可信度以其所依据的最弱一项记录为准。',
      pt: 'Encontre uma fonte para aquilo em que assenta, ou baixe a sua fiabilidade: uma resposta vale tanto como o registo mais fraco em que assenta.',
    },
  }),
  GIVES_NO_LONGER_AWARDED: messages({
    message: {
      en: 'Who begins {code} on {from} completes it on {day} at the earliest, and gets {certificate} no more: it is awarded until {until}.',
      'zh-Hant': '於{from}入讀 {code} 者最早於{day}修畢，屆時 {certificate} 已不再頒發（頒發至{until}前）。',
      'zh-Hans': '于{from}入读 {code} 者最早于{day}结业，届时 {certificate} 已不再颁发（颁发至{until}前）。',
      pt: 'Quem começa {code} em {from} só o conclui em {day}, e já não recebe {certificate}, que se emite até {until}.',
    },
    suggestion: {
      en: 'Amend the programme with what it gives instead, or with the last day on which it can be begun.',
      'zh-Hant': '請修訂培訓項目，改填其所授予的證書，或訂明最後入讀日期。',
      'zh-Hans': '请修订培训项目，改填其所授予的证书，或注明最后入学日期。',
      pt: 'Altere o programa com o que confere em vez disso, ou com o último dia em que pode começar-se.',
    },
  }),
} satisfies Readonly<Record<FindingKind, { readonly message: Message; readonly suggestion: Message<never> }>>;
