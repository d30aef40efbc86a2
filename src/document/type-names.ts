/** What records of each type are called, in every language. */
import type { LocalizedText } from '../language/message';
import type { RecordType } from '../recognition';

/** What one of the type is called. */
export const SINGULAR: Readonly<Record<RecordType, LocalizedText>> = {
  regions: { en: 'region', 'zh-Hant': '地區', 'zh-Hans': '地区', pt: 'região' },
  fields: { en: 'field of work', 'zh-Hant': '行業範疇', 'zh-Hans': '行业领域', pt: 'área profissional' },
  units: { en: 'unit of competence', 'zh-Hant': '能力單元', 'zh-Hans': '能力单元', pt: 'unidade de competência' },
  frameworks: { en: 'framework', 'zh-Hant': '資歷架構', 'zh-Hans': '资历框架', pt: 'quadro de qualificações' },
  levelReferences: {
    en: 'level reference',
    'zh-Hant': '級別對應',
    'zh-Hans': '级别对应',
    pt: 'correspondência de níveis',
  },
  bodies: { en: 'body', 'zh-Hant': '機構', 'zh-Hans': '机构', pt: 'entidade' },
  certificates: { en: 'certificate', 'zh-Hant': '證書', 'zh-Hans': '证书', pt: 'certificado' },
  posts: { en: 'job', 'zh-Hant': '職位', 'zh-Hans': '岗位', pt: 'posto de trabalho' },
  requirements: { en: 'requirement', 'zh-Hant': '要求', 'zh-Hans': '要求', pt: 'requisito' },
  agreements: { en: 'agreement', 'zh-Hant': '協議', 'zh-Hans': '协议', pt: 'acordo' },
  equivalences: { en: 'equivalence', 'zh-Hant': '等同關係', 'zh-Hans': '资格对应', pt: 'equivalência' },
  postGroups: { en: 'job group', 'zh-Hant': '職位群', 'zh-Hans': '岗位群', pt: 'grupo de postos' },
  courses: { en: 'course', 'zh-Hant': '課程', 'zh-Hans': '课程', pt: 'disciplina' },
  skills: { en: 'skill', 'zh-Hant': '技能', 'zh-Hans': '技能', pt: 'competência' },
  consortia: { en: 'consortium', 'zh-Hant': '產教聯合體', 'zh-Hans': '产教联合体', pt: 'consórcio' },
  programmes: { en: 'programme', 'zh-Hant': '培訓項目', 'zh-Hans': '培训项目', pt: 'programa de formação' },
  openings: { en: 'practice opening', 'zh-Hant': '實習崗位', 'zh-Hans': '实习岗位', pt: 'oferta de estágio' },
  issuerKeys: { en: 'key of an issuer', 'zh-Hant': '簽發者密鑰', 'zh-Hans': '签发者密钥', pt: 'chave de emissor' },
  exclusions: { en: 'exclusion', 'zh-Hant': '排除規定', 'zh-Hans': '排除规定', pt: 'exclusão' },
};

/** What several of the type are called; in English as a document writes it. */
export const recordsOf = (type: RecordType): LocalizedText => ({ ...SINGULAR[type], en: type });
