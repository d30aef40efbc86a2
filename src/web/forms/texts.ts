import type { Texts } from '../language/language';

export const texts = {
  optional: { en: 'optional', zhHant: '可不填', zhHans: '可不填', pt: 'facultativo' },
  notChosen: { en: 'Not chosen', zhHant: '未選擇', zhHans: '未选择', pt: 'Por escolher' },
  frameworkFirst: {
    en: 'Choose the framework first',
    zhHant: '請先選擇資歷架構',
    zhHans: '请先选择资历框架',
    pt: 'Escolha primeiro o quadro',
  },
  kind: { en: 'What is asked for', zhHant: '所需種類', zhHans: '所需种类', pt: 'O que se exige' },
  add: { en: 'Add: {name}', zhHant: '加入：{name}', zhHans: '添加：{name}', pt: 'Juntar: {name}' },
  remove: { en: 'Remove {name}', zhHant: '移除 {name}', zhHans: '移除 {name}', pt: 'Retirar {name}' },
  item: {
    en: '{name}, number {number}',
    zhHant: '{name}（第 {number} 項）',
    zhHans: '{name}（第 {number} 项）',
    pt: '{name}, n.º {number}',
  },
  en: { en: 'English', zhHant: '英文', zhHans: '英文', pt: 'Inglês' },
  zhHant: { en: 'Chinese, traditional', zhHant: '繁體中文', zhHans: '繁体中文', pt: 'Chinês tradicional' },
  zhHans: { en: 'Chinese, simplified', zhHant: '簡體中文', zhHans: '简体中文', pt: 'Chinês simplificado' },
  pt: { en: 'Portuguese', zhHant: '葡文', zhHans: '葡文', pt: 'Português' },
} satisfies Texts;
