import type { Texts } from './language/language';

/** What the page itself never says: it asks while somebody types. */
export const texts = {
  whichOf: {
    en: 'Which of these do you mean?',
    zhHant: '你指的是以下哪一項？',
    zhHans: '您指的是以下哪一项？',
    pt: 'Qual destes é?',
  },
  firstOf: {
    en: 'These are the first {shown} of {total}. Write more of the name to see fewer.',
    zhHant: '共有 {total} 項，此處列出首 {shown} 項。請輸入更多字以縮窄範圍。',
    zhHans: '共有 {total} 项，此处列出前 {shown} 项。请多输入几个字以缩小范围。',
    pt: 'São os primeiros {shown} de {total}. Escreva mais do nome para ver menos.',
  },
  listCut: {
    en: 'Only the first {shown} of {total} are listed here.',
    zhHant: '共有 {total} 項，此處只列出首 {shown} 項。',
    zhHans: '共有 {total} 项，此处只列出前 {shown} 项。',
    pt: 'Só se listam aqui os primeiros {shown} de {total}.',
  },
  nowhere: {
    en: 'The register knows no job here for which this counts.',
    zhHant: '登記冊內沒有職位認可所持的證書。',
    zhHans: '登记册内没有岗位认可所持的证书。',
    pt: 'O registo não conhece aqui nenhum posto para o qual isto valha.',
  },
  earlier: { en: 'Previous page', zhHant: '上一頁', zhHans: '上一页', pt: 'Página anterior' },
  later: { en: 'Next page', zhHant: '下一頁', zhHans: '下一页', pt: 'Página seguinte' },
} satisfies Texts;
