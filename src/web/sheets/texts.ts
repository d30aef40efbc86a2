import type { Texts } from '../language/language';

export const texts = {
  choose: { en: 'Choose a file…', zhHant: '選取檔案…', zhHans: '选择文件…', pt: 'Escolher ficheiro…' },
  noneChosen: { en: 'None chosen yet', zhHant: '尚未選取', zhHans: '尚未选择', pt: 'Nenhum ficheiro escolhido' },
  unreadable: {
    en: '{file} could not be read. Save it as an Excel workbook (.xlsx) or as comma-separated values (.csv), then choose it again.',
    zhHant: '無法讀取 {file}。請另存為 Excel 活頁簿（.xlsx）或逗號分隔值（.csv），然後重新選取。',
    zhHans: '无法读取 {file}。请另存为 Excel 工作簿（.xlsx）或逗号分隔值（.csv），然后重新选择。',
    pt: 'Não foi possível ler {file}. Guarde-o como livro do Excel (.xlsx) ou valores separados por vírgulas (.csv) e escolha-o de novo.',
  },
  missing: {
    en: 'The first row has no heading {headings}.',
    zhHant: '首行缺少標題：{headings}。',
    zhHans: '首行缺少标题：{headings}。',
    pt: 'Falta na primeira linha o título {headings}.',
  },
  twice: {
    en: 'More than one column is headed {headings}. Leave only one.',
    zhHant: '標題重複：{headings}。請只保留一欄。',
    zhHans: '标题重复：{headings}。请只保留一列。',
    pt: 'Há mais de uma coluna com o título {headings}. Deixe só uma.',
  },
  unknown: {
    en: 'Not read, as the headings are not known: {headings}.',
    zhHant: '標題無法識別，未讀取：{headings}。',
    zhHans: '标题无法识别，未读取：{headings}。',
    pt: 'Não foi lido, por não se conhecerem os títulos: {headings}.',
  },
  headings: {
    en: 'The first row has headings. Needed: {required}. Read as well: {headings}.',
    zhHant: '首行為標題。必須有：{required}。亦會讀取：{headings}。',
    zhHans: '首行为标题。必须有：{required}。还会读取：{headings}。',
    pt: 'A primeira linha tem os títulos. Necessário: {required}. Também se lê: {headings}.',
  },
  template: {
    en: 'Download an empty sheet',
    zhHant: '下載空白表格',
    zhHans: '下载空白表格',
    pt: 'Transferir uma folha vazia',
  },
} satisfies Texts;
