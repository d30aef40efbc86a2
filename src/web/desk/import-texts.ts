import type { Texts } from '../language/language';

export const texts = {
  import: { en: 'Import', zhHant: '匯入', zhHans: '导入', pt: 'Importar' },
  importIntro: {
    en: 'Many records out of a spreadsheet, as one act: all of them or, with every problem in its cell, none.',
    zhHant: '以試算表一次登記多項記錄：全部成功，或在各格指出問題而不作任何更改。',
    zhHans: '以电子表格一次登记多项记录：全部成功，或在各单元格指出问题而不作任何更改。',
    pt: 'Muitos registos de uma folha de cálculo, num só ato: todos ou, com cada problema na sua célula, nenhum.',
  },
  importType: { en: 'What the rows are', zhHant: '各行是甚麼', zhHans: '各行是什么', pt: 'O que são as linhas' },
  importHelp: {
    en: 'Several codes in one cell are separated by semicolons; levels are written as HKQF/4. Other records are named by code or by name. What a row cannot hold, as conditions, is added afterwards as an amendment.',
    zhHant:
      '同一格內的多個代碼以分號分隔；級別寫作 HKQF/4；其他記錄可用代碼或名稱。一行無法容納的內容（如條件），可其後以修訂加入。',
    zhHans:
      '同一单元格内的多个代码以分号分隔；级别写作 HKQF/4；其他记录可用代码或名称。一行无法容纳的内容（如条件），可随后以修订加入。',
    pt: 'Vários códigos na mesma célula separam-se por ponto e vírgula; os níveis escrevem-se HKQF/4. Os outros registos indicam-se pelo código ou pelo nome. O que não cabe numa linha, como as condições, junta-se depois por alteração.',
  },
  file: {
    en: 'Spreadsheet (.xlsx or .csv)',
    zhHant: '試算表（.xlsx 或 .csv）',
    zhHans: '电子表格（.xlsx 或 .csv）',
    pt: 'Folha de cálculo (.xlsx ou .csv)',
  },
  tooManyRows: {
    en: '{count, number} rows are too many for one act. Give at most {most, number} at a time.',
    zhHant: '一次最多 {most, number} 行，現有 {count, number} 行。請分批匯入。',
    zhHans: '一次最多 {most, number} 行，现有 {count, number} 行。请分批导入。',
    pt: '{count, number} linhas são demasiadas para um só ato. Dê no máximo {most, number} de cada vez.',
  },
  unreadRows: {
    en: '{count, plural, one {# row has} other {# rows have}} cells that are not right. Correct them in the sheet and choose it again.',
    zhHant: '{count} 行有須更正的儲存格。請在試算表中更正後重新選取。',
    zhHans: '{count} 行有须更正的单元格。请在表格中更正后重新选择。',
    pt: '{count, plural, one {# linha tem} other {# linhas têm}} células por corrigir. Corrija-as na folha e escolha-a de novo.',
  },
  keptSheet: {
    en: 'These rows were read earlier and kept on this device.',
    zhHant: '以下各行是先前讀取並保存在此裝置的。',
    zhHans: '以下各行是先前读取并保存在本设备的。',
    pt: 'Estas linhas foram lidas antes e guardadas neste dispositivo.',
  },
  proposeAll: {
    en: 'Propose {count, plural, one {# equivalence} other {# equivalences}}',
    zhHant: '提出 {count} 項等同關係',
    zhHans: '提出 {count} 项资格对应',
    pt: 'Propor {count, plural, one {# equivalência} other {# equivalências}}',
  },
  registerAll: {
    en: 'Register {count, plural, one {# record} other {# records}}',
    zhHant: '登記 {count} 項記錄',
    zhHans: '登记 {count} 项记录',
    pt: 'Registar {count, plural, one {# registo} other {# registos}}',
  },
  rows: { en: 'Rows of the sheet', zhHant: '試算表各行', zhHans: '表格各行', pt: 'Linhas da folha' },
  row: { en: 'Row {number}', zhHant: '第 {number} 行', zhHans: '第 {number} 行', pt: 'Linha {number}' },
  NOT_A_NUMBER: {
    en: 'Not a number.',
    zhHant: '這不是數字。',
    zhHans: '这不是数字。',
    pt: 'Isto não é um número.',
  },
  NOT_A_WORD: {
    en: 'This is none of the words that stand here. See the form for them.',
    zhHant: '此處不能用這個詞。可用的詞見表單。',
    zhHans: '此处不能用这个词。可用的词见表单。',
    pt: 'Aqui não cabe esta palavra. Veja no formulário as que cabem.',
  },
  NOT_YES_OR_NO: {
    en: 'Write yes or no.',
    zhHant: '請填「是」或「否」。',
    zhHans: '请填“是”或“否”。',
    pt: 'Escreva sim ou não.',
  },
  NOT_A_LEVEL: {
    en: 'Write a level as HKQF/4.',
    zhHant: '級別請寫作 HKQF/4。',
    zhHans: '级别请写作 HKQF/4。',
    pt: 'Escreva o nível como HKQF/4.',
  },
  standingForAll: {
    en: 'Holds for every row that does not say it in a column of its own.',
    zhHant: '適用於沒有在相應欄目註明的各行。',
    zhHans: '适用于没有在相应栏目注明的各行。',
    pt: 'Vale para cada linha que não o diga numa coluna própria.',
  },
} satisfies Texts;
