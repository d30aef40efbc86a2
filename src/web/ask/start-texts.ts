import type { Texts } from '../language/language';
import { texts } from './texts';

export const startTexts = {
  incomplete: texts.incomplete,
  purpose: {
    en: 'For people who hold a skill certificate, and for whoever hires them: whether it counts for a job in another region, until when, and what is still needed.',
    zhHant: '為技能證書持有人及招聘者而設：證書在另一地區是否適用於某個職位、有效至何時，以及還需要甚麼。',
    zhHans: '面向技能证书持有人和招聘者：证书在另一地区是否适用于某个岗位、有效到何时，以及还需要什么。',
    pt: 'Para quem tem um certificado profissional e para quem contrata: se vale para um posto noutra região, até quando, e o que ainda falta.',
  },
  begin: { en: 'How to begin', zhHant: '如何開始', zhHans: '如何开始', pt: 'Como começar' },
  forExample: { en: 'For example', zhHant: '例如', zhHans: '例如', pt: 'Por exemplo' },
  exampleQuestion: {
    en: 'Does “{certificate}” count for the job “{post}” in {region}?',
    zhHant: '「{certificate}」在{region}適用於「{post}」職位嗎？',
    zhHans: '“{certificate}”在{region}适用于“{post}”岗位吗？',
    pt: '«{certificate}» vale para o posto «{post}» em {region}?',
  },
  nothingToAsk: {
    en: 'There is nothing to ask about yet: the register has no certificates and jobs.',
    zhHant: '登記冊尚無證書及職位，暫時未能查詢。',
    zhHans: '登记册尚无证书和岗位，暂时无法查询。',
    pt: 'Ainda não há nada para consultar: o registo não tem certificados e postos.',
  },
} satisfies Texts;
