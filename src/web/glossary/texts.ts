import type { Texts } from '../language/language';

export const texts = {
  title: { en: 'Glossary', zhHant: '詞彙表', zhHans: '词汇表', pt: 'Glossário' },
  intro: {
    en: 'The words that answers and records use, each in plain words and in the four languages.',
    zhHant: '答案及記錄所用的詞語，逐一以淺白文字說明，並列出四種語言的說法。',
    zhHans: '答案和记录所用的词语，逐一用浅显文字说明，并列出四种语言的说法。',
    pt: 'As palavras que as respostas e os registos usam, explicadas com simplicidade e nas quatro línguas.',
  },
  all: { en: 'All terms', zhHant: '所有詞語', zhHans: '所有词语', pt: 'Todos os termos' },
  question: { en: 'The question', zhHant: '查詢', zhHans: '查询', pt: 'A consulta' },
  rules: { en: 'The rules', zhHant: '規則', zhHans: '规则', pt: 'As regras' },
  answer: { en: 'The answer', zhHant: '答案', zhHans: '答案', pt: 'A resposta' },
  keeping: {
    en: 'How the register is kept',
    zhHant: '登記冊的管理',
    zhHans: '登记册的管理',
    pt: 'Como se mantém o registo',
  },
  others: { en: 'In other languages', zhHant: '其他語言', zhHans: '其他语言', pt: 'Noutras línguas' },
} satisfies Texts;
