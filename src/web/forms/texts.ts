import type { Texts } from '../language/language';

export const texts = {
  optional: {
    en: '{name} (optional)',
    zhHant: '{name}（可不填）',
    zhHans: '{name}（可不填）',
    pt: '{name} (facultativo)',
  },
  notChosen: { en: 'Not chosen', zhHant: '未選擇', zhHans: '未选择', pt: 'Por escolher' },
  frameworkFirst: {
    en: 'Choose the framework first',
    zhHant: '請先選擇資歷架構',
    zhHans: '请先选择资历框架',
    pt: 'Escolha primeiro o quadro',
  },
  at: { en: '{place}: ', zhHant: '{place}：', zhHans: '{place}：', pt: '{place}: ' },
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
  MISSING: {
    en: 'This has to be given.',
    zhHant: '此項必須填寫。',
    zhHans: '此项必须填写。',
    pt: 'Tem de ser preenchido.',
  },
  NOT_A_CODE: {
    en: 'A code has 1 to 64 of the letters A to Z, digits, and . _ : -, and begins with a letter or digit.',
    zhHant: '代碼由 1 至 64 個英文字母、數字或 . _ : - 組成，並以字母或數字開首。',
    zhHans: '代码由 1 至 64 个英文字母、数字或 . _ : - 组成，并以字母或数字开头。',
    pt: 'Um código tem de 1 a 64 letras sem acentos, algarismos ou . _ : -, e começa por letra ou algarismo.',
  },
  NOT_A_DAY: {
    en: 'This is no day. Write it as 2026-01-31.',
    zhHant: '這不是有效日期，請寫作 2026-01-31。',
    zhHans: '这不是有效日期，请写作 2026-01-31。',
    pt: 'Não é uma data. Escreva-a assim: 2026-01-31.',
  },
  NOT_A_NUMBER: {
    en: 'Not a number.',
    zhHant: '這不是數字。',
    zhHans: '这不是数字。',
    pt: 'Isto não é um número.',
  },
  NOT_A_WHOLE_NUMBER: {
    en: 'This has to be a whole number.',
    zhHant: '此項必須為整數。',
    zhHans: '此项必须为整数。',
    pt: 'Tem de ser um número inteiro.',
  },
} satisfies Texts;
