/** The columns of a list of candidates. */
import type { Column } from '../sheets/columns';

export type CandidateKey =
  | 'candidate'
  | 'certificate'
  | 'awardedOn'
  | 'expiresOn'
  | 'post'
  | 'region'
  | 'day'
  | 'years'
  | 'languages'
  | 'satisfied';

export const COLUMNS: readonly Column<CandidateKey>[] = [
  {
    key: 'candidate',
    heading: { en: 'Candidate', zhHant: '應徵者', zhHans: '应聘者', pt: 'Candidato' },
    example: 'C-001',
  },
  {
    key: 'certificate',
    heading: { en: 'Certificate', zhHant: '證書', zhHans: '证书', pt: 'Certificado' },
    example: 'GIC-JD-HAND',
    required: true,
  },
  {
    key: 'awardedOn',
    heading: { en: 'Awarded on', zhHant: '頒發日期', zhHans: '颁发日期', pt: 'Emitido em' },
    example: '2024-06-30',
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
  },
  {
    key: 'post',
    heading: { en: 'Post', zhHant: '職位', zhHans: '岗位', pt: 'Posto de trabalho' },
    example: 'jewellery-designer',
  },
  { key: 'region', heading: { en: 'Region', zhHant: '地區', zhHans: '地区', pt: 'Região' }, example: 'HK' },
  { key: 'day', heading: { en: 'On the day', zhHant: '計算日期', zhHans: '计算日期', pt: 'No dia' }, example: '' },
  {
    key: 'years',
    heading: { en: 'Years of practice', zhHant: '從業年資', zhHans: '从业年限', pt: 'Anos de prática' },
    example: '3',
  },
  { key: 'languages', heading: { en: 'Languages', zhHant: '語言', zhHans: '语言', pt: 'Línguas' }, example: '' },
  {
    key: 'satisfied',
    heading: { en: 'Conditions met', zhHant: '已符合的條件', zhHans: '已满足的条件', pt: 'Condições cumpridas' },
    example: '',
  },
];
