/** What is said of watching an answer. */
import type { Texts } from '../language/language';

export const texts = {
  tell: {
    en: 'Tell me when this changes',
    zhHant: '答案改變時通知我',
    zhHans: '答案改变时通知我',
    pt: 'Avisar-me quando isto mudar',
  },
  feed: {
    en: 'Follow it as a feed',
    zhHant: '以訂閱源追蹤',
    zhHans: '用订阅源跟踪',
    pt: 'Seguir através de um feed',
  },
  watching: {
    en: 'This page asks again every minute, for as long as it is open, and says here what has changed.',
    zhHant: '本頁開啟期間，每分鐘會再查詢一次，如有改變會在此顯示。',
    zhHans: '本页打开期间，每分钟会再查询一次，如有改变会在此显示。',
    pt: 'Enquanto estiver aberta, esta página repete a consulta de minuto a minuto e diz aqui o que mudou.',
  },
  changed: {
    en: 'The answer has changed: {verdict}.',
    zhHant: '答案已改變：{verdict}。',
    zhHans: '答案已改变：{verdict}。',
    pt: 'A resposta mudou: {verdict}.',
  },
  show: { en: 'Show the new answer', zhHant: '顯示新答案', zhHans: '显示新答案', pt: 'Mostrar a nova resposta' },
} satisfies Texts;
