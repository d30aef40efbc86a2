import type { Texts } from '../language/language';

export const texts = {
  title: {
    en: 'Is my certificate recognised in Guangdong, Hong Kong or Macao?',
    zhHant: '我的證書在當地獲認可嗎？',
    zhHans: '我的证书在当地获认可吗？',
    pt: 'O meu certificado é reconhecido em Guangdong, Hong Kong ou Macau?',
  },
  intro: {
    en: 'Choose what somebody holds, the job and the region. The answer comes with its reasons and their sources.',
    zhHant: '請選擇持有的證書、職位及地區。答案會附上理由及資料來源。',
    zhHans: '请选择持有的证书、岗位和地区。答案会附上理由和资料来源。',
    pt: 'Escolha o que a pessoa tem, o posto de trabalho e a região. A resposta vem com as razões e as suas fontes.',
  },
  question: { en: 'Question', zhHant: '查詢內容', zhHans: '查询内容', pt: 'Consulta' },
  incomplete: {
    en: 'Choose a certificate, a job and a region: the answer appears here.',
    zhHant: '選妥證書、職位及地區後，答案會在此顯示。',
    zhHans: '选好证书、岗位和地区后，答案会显示在这里。',
    pt: 'Escolha um certificado, um posto e uma região: a resposta aparece aqui.',
  },
  begin: { en: 'How to begin', zhHant: '如何開始', zhHans: '如何开始', pt: 'Como começar' },
  forExample: { en: 'For example', zhHant: '例如', zhHans: '例如', pt: 'Por exemplo' },
  exampleQuestion: {
    en: 'Does “{certificate}” count for the post “{post}” in {region}?',
    zhHant: '「{certificate}」在{region}適用於「{post}」職位嗎？',
    zhHans: '“{certificate}”在{region}适用于“{post}”岗位吗？',
    pt: '«{certificate}» vale para o posto «{post}» em {region}?',
  },
  nothingToAsk: {
    en: 'There is nothing to ask about yet: the register has no certificates and posts.',
    zhHant: '登記冊尚無證書及職位，暫時未能查詢。',
    zhHans: '登记册尚无证书和岗位，暂时无法查询。',
    pt: 'Ainda não há nada para consultar: o registo não tem certificados e postos.',
  },
  answer: { en: 'Answer', zhHant: '答案', zhHans: '答案', pt: 'Resposta' },
  asking: { en: 'Asking…', zhHant: '查詢中…', zhHans: '查询中…', pt: 'A consultar…' },
  refused: {
    en: 'This question cannot be answered as it stands',
    zhHant: '按目前的內容無法作答',
    zhHans: '按目前的内容无法作答',
    pt: 'Esta pergunta não pode ser respondida tal como está',
  },
} satisfies Texts;
