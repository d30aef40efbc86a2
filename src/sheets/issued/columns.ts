/** The columns of a sheet of issued certificates. */
import type { Column } from '../columns';

export type IssuedKey = 'certificate' | 'number' | 'name' | 'otherNames' | 'checkItem' | 'awardedOn' | 'expiresOn';

export const DAY_KEYS = ['awardedOn', 'expiresOn'] as const satisfies readonly IssuedKey[];

export const ISSUED_COLUMNS: readonly Column<IssuedKey>[] = [
  {
    key: 'certificate',
    heading: { en: 'Certificate', zhHant: '證書', zhHans: '证书', pt: 'Certificado' },
    example: 'GIC-JD-HAND',
    hints: [
      ...['證書名稱', '證書代碼', '證書', '証書', '資格', '证书名称', '证书代码', '证书', '资格'],
      ...['certificate name', 'certificate code', 'certificate', 'qualification'],
      ...['nome do certificado', 'código do certificado', 'certificado', 'qualificação'],
    ],
    required: true,
  },
  {
    key: 'number',
    heading: { en: 'Certificate number', zhHant: '證書編號', zhHans: '证书编号', pt: 'Número do certificado' },
    example: '2024/0017',
    hints: [
      ...['證書號碼', '證書號', '編號', '號碼', '证书号码', '证书号', '编号', '号码'],
      ...['certificate no', 'serial', 'number', 'no.', 'n.º', 'número', 'certificado n'],
    ],
    required: true,
  },
  {
    key: 'name',
    heading: { en: 'Holder’s name', zhHant: '持有人姓名', zhHans: '持有人姓名', pt: 'Nome do titular' },
    example: '陳大文',
    hints: ['中文姓名', '姓名', '名字', '持證人', '持证人', 'holder', 'name', 'titular', 'nome'],
    required: true,
  },
  {
    key: 'otherNames',
    heading: { en: 'Other names', zhHant: '其他姓名', zhHans: '其他姓名', pt: 'Outros nomes' },
    example: 'CHAN Tai-man; CHAN David',
    hints: ['英文姓名', '葡文姓名', '別名', '别名', '拼音', 'other name', 'english name', 'pinyin', 'outro nome'],
  },
  {
    key: 'checkItem',
    heading: { en: 'Check item', zhHant: '核對項目', zhHans: '核对项', pt: 'Elemento de verificação' },
    example: '1999',
    hints: ['核對', '核对', '出生', '證件', '证件', 'check', 'birth', 'verificação', 'nascimento'],
    required: true,
  },
  {
    key: 'awardedOn',
    heading: { en: 'Awarded on', zhHant: '頒發日期', zhHans: '颁发日期', pt: 'Emitido em' },
    example: '2024-06-30',
    hints: [
      ...['發證日期', '頒發', '簽發日期', '发证日期', '颁发', '签发日期'],
      ...['date of award', 'award date', 'awarded', 'date of issue', 'issue date', 'issued', 'emissão', 'emitido'],
    ],
    required: true,
  },
  {
    key: 'expiresOn',
    // The first day on which it does not hold: where a sheet has the last day on which it does, no hint may say that it is the same.
    heading: {
      en: 'No longer valid from',
      zhHant: '由此日起失效',
      zhHans: '自此日起失效',
      pt: 'Deixa de valer a partir de',
    },
    example: '',
    hints: ['失效'],
  },
];

/** @param ofOne whether all rows are of one certificate, which the sheet need not name */
export const issuedColumns = (ofOne: boolean): readonly Column<IssuedKey>[] =>
  ofOne ? ISSUED_COLUMNS.filter(({ key }) => key !== 'certificate') : ISSUED_COLUMNS;
