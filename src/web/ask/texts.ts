import type { Texts } from '../language/language';

export const texts = {
  title: {
    en: 'Is my certificate recognised where I want to work?',
    zhHant: '我的證書在當地獲認可嗎？',
    zhHans: '我的证书在当地获认可吗？',
    pt: 'O meu certificado é reconhecido no destino?',
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
  answer: { en: 'Answer', zhHant: '答案', zhHans: '答案', pt: 'Resposta' },
  asking: { en: 'Asking…', zhHant: '查詢中…', zhHans: '查询中…', pt: 'A consultar…' },
  refused: {
    en: 'This question cannot be answered as it stands',
    zhHant: '按目前的內容無法作答',
    zhHans: '按目前的内容无法作答',
    pt: 'Esta consulta não pode ser respondida tal como está',
  },
} satisfies Texts;
