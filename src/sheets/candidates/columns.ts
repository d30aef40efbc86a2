/** The columns of a list of candidates. */
import type { Column } from '../columns';

export type CandidateKey =
  | 'candidate'
  | 'number'
  | 'certificate'
  | 'awardedOn'
  | 'expiresOn'
  | 'post'
  | 'region'
  | 'day'
  | 'years'
  | 'languages'
  | 'satisfied'
  | 'paperNumber'
  | 'holder'
  | 'checkItem';

export const COLUMNS: readonly Column<CandidateKey>[] = [
  {
    key: 'candidate',
    heading: { en: 'Candidate', zhHant: '應徵者', zhHans: '应聘者', pt: 'Candidato' },
    example: 'A',
    hints: [
      '姓名',
      '名字',
      '應徵人',
      '应聘人',
      '候選人',
      '候选人',
      'applicant',
      'candidate',
      'name',
      'nome',
      'candidato',
    ],
  },
  {
    key: 'number',
    heading: {
      en: 'Candidate number',
      zhHant: '應徵者編號',
      zhHans: '应聘者编号',
      pt: 'Número do candidato',
    },
    example: '1',
    hints: ['編號', '编号', 'number', 'no.', 'n.º', 'número'],
  },
  {
    key: 'certificate',
    heading: { en: 'Certificate', zhHant: '證書', zhHans: '证书', pt: 'Certificado' },
    example: 'GIC-JD-HAND',
    hints: [
      '證書編號',
      '证书编号',
      'certificate number',
      'certificate no',
      '證書',
      '証書',
      '证书',
      '資格',
      '资格',
      '文憑',
      '文凭',
      'certificate',
      'qualification',
      'diploma',
      'certificado',
      'qualifica',
    ],
    required: true,
  },
  {
    key: 'awardedOn',
    heading: { en: 'Awarded on', zhHant: '頒發日期', zhHans: '颁发日期', pt: 'Emitido em' },
    example: '2024-06-30',
    hints: [
      '發證',
      '发证',
      '頒發',
      '颁发',
      '簽發',
      '签发',
      '取得日期',
      'award',
      'issue',
      'obtained',
      'emissão',
      'emitido',
      'obtido',
      'obtenção',
    ],
  },
  {
    key: 'expiresOn',
    heading: {
      en: 'No longer valid from',
      zhHant: '由此日起失效',
      zhHans: '自此日起失效',
      pt: 'Deixa de valer a partir de',
    },
    example: '',
    hints: ['失效'],
  },
  {
    key: 'post',
    heading: { en: 'Job', zhHant: '職位', zhHans: '岗位', pt: 'Posto de trabalho' },
    example: 'jewellery-designer',
    hints: [
      '職位',
      '职位',
      '崗位',
      '岗位',
      '職務',
      '职务',
      'post',
      'position',
      'job',
      'vacancy',
      'cargo',
      'função',
      'vaga',
    ],
  },
  {
    key: 'region',
    heading: { en: 'Region', zhHant: '地區', zhHans: '地区', pt: 'Região' },
    example: 'HK',
    hints: ['地區', '地区', '地點', '地点', 'region', 'location', 'região', 'local'],
  },
  { key: 'day', heading: { en: 'On the day', zhHant: '計算日期', zhHans: '计算日期', pt: 'No dia' }, example: '' },
  {
    key: 'years',
    heading: { en: 'Years of practice', zhHant: '從業年資', zhHans: '从业年限', pt: 'Anos de prática' },
    example: '3',
    hints: ['年資', '年限', '經驗', '经验', '工齡', '工龄', 'years', 'experience', 'anos', 'experiência'],
  },
  {
    key: 'languages',
    heading: { en: 'Languages', zhHant: '語言', zhHans: '语言', pt: 'Línguas' },
    example: '',
    hints: ['語言', '语言', 'language', 'língua', 'idioma'],
  },
  {
    key: 'satisfied',
    heading: { en: 'Conditions met', zhHant: '已符合的條件', zhHans: '已满足的条件', pt: 'Condições cumpridas' },
    example: '',
  },
  {
    key: 'paperNumber',
    heading: {
      en: 'Number on the certificate',
      zhHant: '證書上的號碼',
      zhHans: '证书上的号码',
      pt: 'Número do certificado',
    },
    example: '',
    hints: [
      '證書號碼',
      '证书号码',
      '證書編號',
      '证书编号',
      'certificate number',
      'certificate no',
      'serial',
      'n.º do certificado',
    ],
  },
  {
    key: 'holder',
    heading: {
      en: 'Name on the certificate',
      zhHant: '證書上的姓名',
      zhHans: '证书上的姓名',
      pt: 'Nome no certificado',
    },
    example: '',
    hints: ['持證人', '持证人', 'holder', 'titular'],
  },
  {
    key: 'checkItem',
    heading: { en: 'Check item', zhHant: '核對項目', zhHans: '核对项', pt: 'Elemento de verificação' },
    example: '',
    hints: ['核對', '核对', 'check item', 'verificação'],
  },
];

export const headingOf = (key: CandidateKey, language: { readonly key: keyof Column<string>['heading'] }): string =>
  COLUMNS.find((column) => column.key === key)?.heading[language.key] ?? key;
