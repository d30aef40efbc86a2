/** The messages about what a curriculum leads to. */
import { messages } from '../../language/message';

export const TEXTS = messages({
  completes: {
    en: 'Who begins {programme} on {begin} completes it on {day}.',
    'zh-Hant': '{begin}入讀{programme}者，於{day}完成。',
    'zh-Hans': '{begin}入读{programme}者，于{day}完成。',
    pt: 'Quem começa {programme} em {begin} conclui-o em {day}.',
  },
  completesNotBefore: {
    en: 'Who begins {programme} on {begin} completes it not before {day}: how long it takes is not stated.',
    'zh-Hant': '{begin}入讀{programme}者，最早於{day}完成：修讀期並未註明。',
    'zh-Hans': '{begin}入读{programme}者，最早于{day}完成：学习期限并未注明。',
    pt: 'Quem começa {programme} em {begin} não o conclui antes de {day}: a duração não está indicada.',
  },
  cannotBegin: {
    en: 'By the register it cannot be begun on that day.',
    'zh-Hant': '但按登記冊所載，該日不能入讀。',
    'zh-Hans': '但按登记册所载，该日不能入读。',
    pt: 'Segundo o registo, não se pode começar nesse dia.',
  },
  has: {
    en: 'The graduate then has {what}, and nothing else is counted.',
    'zh-Hant': '畢業生屆時取得{what}，其他一概不計。',
    'zh-Hans': '毕业生届时取得{what}，其他一概不计。',
    pt: 'O diplomado tem então {what}, e nada mais se conta.',
  },
  hasNothing: {
    en: 'It gives nothing on that day: no certificate of it is awarded then.',
    'zh-Hant': '屆時無所取得：其證書當日均不頒發。',
    'zh-Hans': '届时无所取得：其证书当日均不颁发。',
    pt: 'Nesse dia nada confere: nenhum dos seus certificados é então emitido.',
  },
  notAwarded: {
    en: 'Not awarded on that day, and not counted: {what}.',
    'zh-Hant': '當日不頒發，故不計算：{what}。',
    'zh-Hans': '当日不颁发，故不计算：{what}。',
    pt: 'Não emitido nesse dia, e não contado: {what}.',
  },
  'reached.RECOGNISED': {
    en: 'Recognised for:',
    'zh-Hant': '獲認可的職位：',
    'zh-Hans': '予以认可的岗位：',
    pt: 'Reconhecido para:',
  },
  'reached.CONDITIONAL': {
    en: 'Conditionally recognised for:',
    'zh-Hant': '有條件認可的職位：',
    'zh-Hans': '有条件认可的岗位：',
    pt: 'Reconhecido sob condição para:',
  },
  reachedNone: {
    en: 'Recognised for no job.',
    'zh-Hant': '沒有獲認可的職位。',
    'zh-Hans': '没有任何岗位予以认可。',
    pt: 'Não é reconhecido para nenhum posto.',
  },
  others: {
    en: 'Of the other jobs in the regions asked: {partial, number} recognised in part, {refused, number} not recognised, {undetermined, number} undetermined.',
    'zh-Hant':
      '所查地區的其他職位：部分認可 {partial, number} 個，不獲認可 {refused, number} 個，未能判定 {undetermined, number} 個。',
    'zh-Hans':
      '所查地区的其他岗位：部分认可 {partial, number} 个，不予认可 {refused, number} 个，无法判定 {undetermined, number} 个。',
    pt: 'Dos outros postos nas regiões consultadas: {partial, number} reconhecidos em parte, {refused, number} não reconhecidos, {undetermined, number} indeterminados.',
  },
  inRegions: {
    en: '{post} in {regions}',
    'zh-Hant': '{regions}的{post}',
    'zh-Hans': '{regions}的{post}',
    pt: '{post} em {regions}',
  },
  outstanding: {
    en: '{place}; outstanding: {conditions}',
    'zh-Hant': '{place}；尚欠：{conditions}',
    'zh-Hans': '{place}；尚缺：{conditions}',
    pt: '{place}; em falta: {conditions}',
  },
  unitsShort: {
    en: 'Short of another certificate:',
    'zh-Hant': '距離另一證書尚欠：',
    'zh-Hans': '距离另一证书尚缺：',
    pt: 'O que falta para outro certificado:',
  },
  lacking: {
    en: '{certificate}: {count, plural, =0 {no unit is lacking, but the certificate itself} one {# unit is lacking, {units}} other {# units are lacking, {units}}}',
    'zh-Hant': '{certificate}：{count, plural, =0 {單元已齊，只欠證書本身} other {尚欠 # 個單元，即{units}}}',
    'zh-Hans': '{certificate}：{count, plural, =0 {单元已齐，只缺证书本身} other {尚缺 # 个单元，即{units}}}',
    pt: '{certificate}: {count, plural, =0 {não falta nenhuma unidade, só o próprio certificado} one {falta # unidade, {units}} other {faltam # unidades, {units}}}',
  },
  'openers.certificates': {
    en: 'What one more certificate would open:',
    'zh-Hant': '多持一張證書可增加的職位：',
    'zh-Hans': '多持一份证书可增加的岗位：',
    pt: 'O que mais um certificado abriria:',
  },
  'openers.courses': {
    en: 'What one more course would open, with the certificate that it is integrated with:',
    'zh-Hant': '多修一門課程（連同與其融通的證書）可增加的職位：',
    'zh-Hans': '多修一门课程（连同与其融通的证书）可增加的岗位：',
    pt: 'O que mais uma disciplina abriria, com o certificado em que está integrada:',
  },
  'openers.equivalences': {
    en: 'What one more equivalence would open:',
    'zh-Hant': '多一項等同關係可增加的職位：',
    'zh-Hans': '多一项资格对应可增加的岗位：',
    pt: 'O que mais uma equivalência abriria:',
  },
  opens: {
    en: '{what}: {count, plural, =0 {no job} one {# job, {places}} other {# jobs, {places}}}',
    'zh-Hant': '{what}：{count, plural, =0 {不增加職位} other {# 個職位，即{places}}}',
    'zh-Hans': '{what}：{count, plural, =0 {不增加岗位} other {# 个岗位，即{places}}}',
    pt: '{what}: {count, plural, =0 {nenhum posto} one {# posto, {places}} other {# postos, {places}}}',
  },
  fromTo: {
    en: '{from} counting as {to}',
    'zh-Hant': '使{from}視同{to}',
    'zh-Hans': '使{from}视同{to}',
    pt: '{from} a valer como {to}',
  },
  alsoCompletes: {
    en: '{line}; it completes the units of {certificates}',
    'zh-Hant': '{line}；並補齊{certificates}的單元',
    'zh-Hans': '{line}；并补齐{certificates}的单元',
    pt: '{line}; completa as unidades de {certificates}',
  },
  between: { en: '; ', 'zh-Hant': '；', 'zh-Hans': '；', pt: '; ' },
  item: { en: '- {line}', 'zh-Hant': '- {line}', 'zh-Hans': '- {line}', pt: '- {line}' },
  consortium: {
    en: '{consortium}: the graduates of {count, plural, one {# programme} other {# programmes}}, begun on {begin}. For each job the best that one of them is told.',
    'zh-Hant':
      '{consortium}：其 {count, plural, other {#}} 個培訓項目（{begin}入讀）的畢業生。每個職位取其中最好的答案。',
    'zh-Hans':
      '{consortium}：其 {count, plural, other {#}} 个培训项目（{begin}入读）的毕业生。每个岗位取其中最好的答案。',
    pt: '{consortium}: os diplomados de {count, plural, one {# programa} other {# programas}}, começados em {begin}. Para cada posto, o melhor que se responde a um deles.',
  },
  noProgramme: {
    en: '{consortium}: the register has no programme of this consortium, so nothing can be said of its graduates.',
    'zh-Hant': '{consortium}：登記冊未載此聯合體的培訓項目，故無從得知其畢業生的情況。',
    'zh-Hans': '{consortium}：登记册未载此联合体的培训项目，故无从得知其毕业生的情况。',
    pt: '{consortium}: o registo não tem nenhum programa deste consórcio, pelo que nada se pode dizer dos seus diplomados.',
  },
  overlaps: {
    en: 'In several programmes:',
    'zh-Hant': '多個培訓項目共有：',
    'zh-Hans': '多个培训项目共有：',
    pt: 'Em vários programas:',
  },
  overlap: {
    en: '{record}: {programmes}',
    'zh-Hant': '{record}：{programmes}',
    'zh-Hans': '{record}：{programmes}',
    pt: '{record}: {programmes}',
  },
  'gaps.posts': {
    en: 'Jobs of its fields that no graduate meets the requirements of, in any region asked: {list}.',
    'zh-Hant': '所屬範疇內，在所查地區均無畢業生符合要求的職位：{list}。',
    'zh-Hans': '所属领域内，在所查地区均无毕业生符合要求的岗位：{list}。',
    pt: 'Postos das suas áreas cujos requisitos nenhum diplomado preenche, em nenhuma das regiões consultadas: {list}.',
  },
  'gaps.skills': {
    en: 'Skills for these jobs that no programme has a course or a certificate of: {list}.',
    'zh-Hant': '上述職位所需，而各培訓項目均無相關課程或證書的技能：{list}。',
    'zh-Hans': '上述岗位所需，而各培训项目均无相关课程或证书的技能：{list}。',
    pt: 'Competências para estes postos de que nenhum programa tem disciplina ou certificado: {list}.',
  },
  'gaps.courses': {
    en: 'Courses of the skills for these jobs that no programme has: {list}.',
    'zh-Hant': '上述職位的技能所需，而各培訓項目均未開設的課程：{list}。',
    'zh-Hans': '上述岗位的技能所需，而各培训项目均未开设的课程：{list}。',
    pt: 'Disciplinas das competências para estes postos que nenhum programa tem: {list}.',
  },
});
