import type { Texts } from '../language/language';

export const texts = {
  certificate: { en: 'Certificate held', zhHant: '持有的證書', zhHans: '持有的证书', pt: 'Certificado que possui' },
  certificateOf: {
    en: 'Certificate {number}',
    zhHant: '證書 {number}',
    zhHans: '证书 {number}',
    pt: 'Certificado {number}',
  },
  add: {
    en: 'Add another certificate',
    zhHant: '加入另一張證書',
    zhHans: '再加一张证书',
    pt: 'Adicionar outro certificado',
  },
  days: {
    en: 'Day of award and of expiry',
    zhHant: '頒發日期及失效日期',
    zhHans: '颁发日期和失效日期',
    pt: 'Datas de emissão e de caducidade',
  },
  awarded: { en: 'Awarded on', zhHant: '頒發日期', zhHans: '颁发日期', pt: 'Emitido em' },
  expires: {
    en: 'No longer valid from',
    zhHant: '由此日起失效',
    zhHans: '自此日起失效',
    pt: 'Deixa de valer a partir de',
  },
  circumstances: {
    en: 'Day, purpose and practice',
    zhHant: '日期、用途及從業年資',
    zhHans: '日期、用途和从业年限',
    pt: 'Data, finalidade e prática',
  },
  day: {
    en: 'On the day (empty: today)',
    zhHant: '日期（留空即今日）',
    zhHans: '日期（留空即今天）',
    pt: 'No dia (vazio: hoje)',
  },
  purpose: { en: 'Purpose', zhHant: '用途', zhHans: '用途', pt: 'Finalidade' },
  years: {
    en: 'Years of practice in the trade',
    zhHant: '從業年資（年）',
    zhHans: '从业年限（年）',
    pt: 'Anos de prática na profissão',
  },
  yearsOf: {
    en: '{years, plural, one {# year} other {# years}} of practice',
    zhHant: '從業 {years} 年',
    zhHans: '从业 {years} 年',
    pt: '{years, plural, one {# ano} other {# anos}} de prática',
  },
  post: { en: 'Job', zhHant: '職位', zhHans: '岗位', pt: 'Posto de trabalho' },
  region: { en: 'Region of the job', zhHant: '職位所在地區', zhHans: '岗位所在地区', pt: 'Região do posto' },
  answers: { en: 'Show', zhHant: '顯示', zhHans: '显示', pt: 'Mostrar' },
  standings: {
    en: 'Reliability of sources',
    zhHant: '資料可信度',
    zhHans: '来源可信度',
    pt: 'Fiabilidade das fontes',
  },
} satisfies Texts;
