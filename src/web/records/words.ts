/** The words of records: types, states, kinds, acts. */
import { texts } from '../forms/texts';
import type {
  BaseKind,
  BodyKind,
  ConditionKind,
  CourseCategory,
  CourseStage,
  IdentifierType,
  Language,
  OpeningKind,
  ProgrammeMode,
  RecordType,
  SkillCategory,
  State,
} from '../graphql/graphql';
import type { Text } from '../language/languages';

export const TYPES: Readonly<Record<RecordType, { readonly one: Text; readonly many: Text }>> = {
  CERTIFICATE: {
    one: { en: 'Certificate', zhHant: '證書', zhHans: '证书', pt: 'Certificado' },
    many: { en: 'Certificates', zhHant: '證書', zhHans: '证书', pt: 'Certificados' },
  },
  POST: {
    one: { en: 'Job', zhHant: '職位', zhHans: '岗位', pt: 'Posto de trabalho' },
    many: { en: 'Jobs', zhHant: '職位', zhHans: '岗位', pt: 'Postos de trabalho' },
  },
  REQUIREMENT: {
    one: { en: 'Requirement', zhHant: '要求', zhHans: '要求', pt: 'Requisito' },
    many: { en: 'Requirements', zhHant: '要求', zhHans: '要求', pt: 'Requisitos' },
  },
  AGREEMENT: {
    one: { en: 'Agreement', zhHant: '協議', zhHans: '协议', pt: 'Acordo' },
    many: { en: 'Agreements', zhHant: '協議', zhHans: '协议', pt: 'Acordos' },
  },
  EQUIVALENCE: {
    one: { en: 'Equivalence', zhHant: '等同關係', zhHans: '资格对应（互认）', pt: 'Equivalência' },
    many: { en: 'Equivalences', zhHant: '等同關係', zhHans: '资格对应（互认）', pt: 'Equivalências' },
  },
  EXCLUSION: {
    one: { en: 'Exclusion', zhHant: '排除規定', zhHans: '排除规定', pt: 'Exclusão' },
    many: { en: 'Exclusions', zhHant: '排除規定', zhHans: '排除规定', pt: 'Exclusões' },
  },
  PROGRAMME: {
    one: { en: 'Programme', zhHant: '培訓項目', zhHans: '培训项目', pt: 'Programa de formação' },
    many: { en: 'Programmes', zhHant: '培訓項目', zhHans: '培训项目', pt: 'Programas de formação' },
  },
  COURSE: {
    one: { en: 'Course', zhHant: '課程', zhHans: '课程', pt: 'Disciplina' },
    many: { en: 'Courses', zhHant: '課程', zhHans: '课程', pt: 'Disciplinas' },
  },
  SKILL: {
    one: { en: 'Skill', zhHant: '技能', zhHans: '技能', pt: 'Competência' },
    many: { en: 'Skills', zhHant: '技能', zhHans: '技能', pt: 'Competências' },
  },
  POST_GROUP: {
    one: { en: 'Job group', zhHant: '職位群', zhHans: '岗位群', pt: 'Grupo de postos' },
    many: { en: 'Job groups', zhHant: '職位群', zhHans: '岗位群', pt: 'Grupos de postos' },
  },
  CONSORTIUM: {
    one: { en: 'Consortium', zhHant: '產教聯合體', zhHans: '产教联合体', pt: 'Consórcio' },
    many: { en: 'Consortia', zhHant: '產教聯合體', zhHans: '产教联合体', pt: 'Consórcios' },
  },
  OPENING: {
    one: { en: 'Practice opening', zhHant: '實習崗位', zhHans: '实习岗位', pt: 'Oferta de estágio' },
    many: { en: 'Practice openings', zhHant: '實習崗位', zhHans: '实习岗位', pt: 'Ofertas de estágio' },
  },
  BODY: {
    one: { en: 'Body', zhHant: '機構', zhHans: '机构', pt: 'Entidade' },
    many: { en: 'Bodies', zhHant: '機構', zhHans: '机构', pt: 'Entidades' },
  },
  ISSUER_KEY: {
    one: { en: 'Key of an issuer', zhHant: '簽發者密鑰', zhHans: '签发者密钥', pt: 'Chave de emissor' },
    many: { en: 'Keys of issuers', zhHant: '簽發者密鑰', zhHans: '签发者密钥', pt: 'Chaves de emissores' },
  },
  FRAMEWORK: {
    one: { en: 'Framework', zhHant: '資歷架構', zhHans: '资历框架', pt: 'Quadro de qualificações' },
    many: { en: 'Frameworks', zhHant: '資歷架構', zhHans: '资历框架', pt: 'Quadros de qualificações' },
  },
  LEVEL_REFERENCE: {
    one: { en: 'Level reference', zhHant: '級別對應', zhHans: '级别对应', pt: 'Correspondência de níveis' },
    many: { en: 'Level references', zhHant: '級別對應', zhHans: '级别对应', pt: 'Correspondências de níveis' },
  },
  UNIT: {
    one: { en: 'Unit of competence', zhHant: '能力單元', zhHans: '能力单元', pt: 'Unidade de competência' },
    many: { en: 'Units of competence', zhHant: '能力單元', zhHans: '能力单元', pt: 'Unidades de competência' },
  },
  FIELD: {
    one: { en: 'Field of work', zhHant: '行業範疇', zhHans: '行业领域', pt: 'Área profissional' },
    many: { en: 'Fields of work', zhHant: '行業範疇', zhHans: '行业领域', pt: 'Áreas profissionais' },
  },
  REGION: {
    one: { en: 'Region', zhHant: '地區', zhHans: '地区', pt: 'Região' },
    many: { en: 'Regions', zhHant: '地區', zhHans: '地区', pt: 'Regiões' },
  },
};

export const TYPE_CODES = Object.keys(TYPES) as readonly RecordType[];

export const STATES: Readonly<Record<State, Text>> = {
  PROPOSED: { en: 'Proposed', zhHant: '待會簽', zhHans: '待会签', pt: 'Proposto' },
  ENDORSED: { en: 'Endorsed', zhHant: '已會簽同意', zhHans: '已会签同意', pt: 'Ratificado' },
  SUSPENDED: { en: 'Suspended', zhHant: '已暫停', zhHans: '已暂停', pt: 'Suspenso' },
  DECLINED: { en: 'Declined', zhHant: '已拒絕', zhHans: '已拒绝', pt: 'Recusado' },
  WITHDRAWN: { en: 'Withdrawn', zhHant: '已撤回', zhHans: '已撤回', pt: 'Retirado' },
  REVOKED: { en: 'Revoked', zhHant: '已撤銷', zhHans: '已撤销', pt: 'Revogado' },
};

export const LANGUAGES: Readonly<Record<Language, Text>> = {
  EN: texts.en,
  ZH_HANT: texts.zhHant,
  ZH_HANS: texts.zhHans,
  PT: texts.pt,
};

export const BODY_KINDS: Readonly<Record<BodyKind, Text>> = {
  AWARDING_BODY: { en: 'Awarding body', zhHant: '頒證機構', zhHans: '发证机构', pt: 'Entidade certificadora' },
  COMPETENT_AUTHORITY: {
    en: 'Competent authority',
    zhHant: '主管當局',
    zhHans: '主管部门',
    pt: 'Autoridade competente',
  },
  EMPLOYER: { en: 'Employer', zhHant: '僱主', zhHans: '用人单位', pt: 'Empregador' },
  SCHOOL: { en: 'School', zhHant: '院校', zhHans: '院校', pt: 'Escola' },
  ASSOCIATION: { en: 'Association', zhHant: '行業協會', zhHans: '行业协会', pt: 'Associação' },
  RESEARCH_INSTITUTE: {
    en: 'Research institute',
    zhHant: '研究機構',
    zhHans: '研究机构',
    pt: 'Instituto de investigação',
  },
};

export const CONDITION_KINDS: Readonly<Record<ConditionKind, Text>> = {
  EXPERIENCE: { en: 'Practice', zhHant: '從業經驗', zhHans: '从业经验', pt: 'Prática' },
  LANGUAGE: { en: 'Language', zhHant: '語言', zhHans: '语言', pt: 'Língua' },
  EXAMINATION: { en: 'Examination', zhHant: '考試', zhHans: '考试', pt: 'Exame' },
  COURSE: { en: 'Course', zhHant: '課程', zhHans: '课程', pt: 'Curso' },
  REGISTRATION: { en: 'Registration', zhHant: '註冊', zhHans: '注册', pt: 'Inscrição' },
  AWARD_WINDOW: { en: 'Day of award', zhHant: '頒發日期', zhHans: '颁发日期', pt: 'Data de emissão' },
  OTHER: { en: 'Other', zhHant: '其他', zhHans: '其他', pt: 'Outra' },
};

export const SKILL_CATEGORIES: Readonly<Record<SkillCategory, Text>> = {
  CORE: {
    en: 'Professional core skill',
    zhHant: '專業核心技能',
    zhHans: '专业核心技能',
    pt: 'Competência nuclear da profissão',
  },
  CAREER_DEVELOPMENT: {
    en: 'Career development skill',
    zhHant: '職業發展技能',
    zhHans: '职业发展技能',
    pt: 'Competência de desenvolvimento da carreira',
  },
};

export const COURSE_CATEGORIES: Readonly<Record<CourseCategory, Text>> = {
  BASIC: { en: 'Basic course', zhHant: '基礎課', zhHans: '基础课', pt: 'Disciplina de base' },
  COMPULSORY: { en: 'Compulsory course', zhHant: '必修課', zhHans: '必修课', pt: 'Disciplina obrigatória' },
  ELECTIVE: { en: 'Elective course', zhHant: '選修課', zhHans: '选修课', pt: 'Disciplina optativa' },
  INTEGRATED: {
    en: 'Course and certificate in one',
    zhHant: '課證融通課程',
    zhHans: '课证融通课程',
    pt: 'Disciplina integrada com o certificado',
  },
};

export const COURSE_STAGES: Readonly<Record<CourseStage, Text>> = {
  TEACHING: { en: 'Teaching', zhHant: '教', zhHans: '教', pt: 'Ensino' },
  LEARNING: { en: 'Learning', zhHant: '學', zhHans: '学', pt: 'Aprendizagem' },
  DOING: { en: 'Doing', zhHant: '做', zhHans: '做', pt: 'Prática' },
  CERTIFICATION: { en: 'Certification', zhHant: '證', zhHans: '证', pt: 'Certificação' },
  BUSINESS_APPLICATION: { en: 'Business application', zhHant: '商', zhHans: '商', pt: 'Aplicação comercial' },
  COMPETITION: { en: 'Competition', zhHant: '賽', zhHans: '赛', pt: 'Competição' },
};

export const PROGRAMME_MODES: Readonly<Record<ProgrammeMode, Text>> = {
  FULL_TIME: { en: 'Full time', zhHant: '全日制', zhHans: '全日制', pt: 'Tempo inteiro' },
  PART_TIME: { en: 'Part time', zhHant: '兼讀制', zhHans: '非全日制', pt: 'Tempo parcial' },
  APPRENTICESHIP: { en: 'Apprenticeship', zhHant: '學徒制', zhHans: '学徒制', pt: 'Aprendizagem em empresa' },
  JOINT: { en: 'Joint programme', zhHant: '聯合培養', zhHans: '联合培养', pt: 'Formação conjunta' },
  SHORT_COURSE: { en: 'Short course', zhHant: '短期課程', zhHans: '短期课程', pt: 'Curso de curta duração' },
  EXAMINATION: { en: 'Examination', zhHant: '考試', zhHans: '考试', pt: 'Exame' },
};

export const BASE_KINDS: Readonly<Record<BaseKind, Text>> = {
  COLLEGE: { en: 'College', zhHant: '學院', zhHans: '学院', pt: 'Escola superior' },
  TRAINING_CENTRE: { en: 'Training centre', zhHant: '實訓中心', zhHans: '实训中心', pt: 'Centro de formação' },
  TRAINING_BASE: { en: 'Training base', zhHant: '實訓基地', zhHans: '实训基地', pt: 'Base de formação' },
};

export const OPENING_KINDS: Readonly<Record<OpeningKind, Text>> = {
  INTERNSHIP: { en: 'Internship', zhHant: '實習', zhHans: '实习', pt: 'Estágio' },
  PRACTICAL_TRAINING: { en: 'Practical training', zhHant: '實訓', zhHans: '实训', pt: 'Formação prática' },
  APPRENTICESHIP: { en: 'Apprenticeship', zhHant: '學徒', zhHans: '学徒', pt: 'Aprendizagem em empresa' },
};

export const IDENTIFIER_TYPES: Readonly<Record<IdentifierType, Text>> = {
  ACHIEVEMENT_ID: {
    en: 'Id of the achievement (Open Badges)',
    zhHant: '成就的 id（Open Badges）',
    zhHans: '成就的 id（Open Badges）',
    pt: 'Id da conquista (Open Badges)',
  },
  HUMAN_CODE: {
    en: 'Code for people (humanCode)',
    zhHant: '供人閱讀的代碼（humanCode）',
    zhHans: '供人阅读的代码（humanCode）',
    pt: 'Código legível (humanCode)',
  },
  OTHER_IDENTIFIER: {
    en: 'Other identifier (otherIdentifier)',
    zhHant: '其他識別碼（otherIdentifier）',
    zhHans: '其他标识符（otherIdentifier）',
    pt: 'Outro identificador (otherIdentifier)',
  },
  VCT: {
    en: 'Type of an SD-JWT VC (vct)',
    zhHant: 'SD-JWT VC 的類型（vct）',
    zhHans: 'SD-JWT VC 的类型（vct）',
    pt: 'Tipo de um SD-JWT VC (vct)',
  },
};

/** What entries of the ledger call their acts. */
export const ACTS: Readonly<Record<string, Text>> = {
  IMPORT: { en: 'Import', zhHant: '匯入', zhHans: '导入', pt: 'Importação' },
  REGISTER: { en: 'Registration', zhHant: '登記', zhHans: '登记', pt: 'Registo' },
  AMEND: { en: 'Amendment', zhHant: '修訂', zhHans: '修订', pt: 'Alteração' },
  RETIRE: { en: 'Retirement', zhHant: '註銷', zhHans: '注销', pt: 'Retirada do registo' },
  PROPOSE: { en: 'Proposal', zhHant: '提出', zhHans: '提出', pt: 'Proposta' },
  ENDORSE: { en: 'Endorsement', zhHant: '會簽同意', zhHans: '会签同意', pt: 'Ratificação' },
  DECLINE: { en: 'Refusal', zhHant: '拒絕', zhHans: '拒绝', pt: 'Recusa' },
  WITHDRAW: { en: 'Withdrawal', zhHant: '撤回', zhHans: '撤回', pt: 'Retirada da proposta' },
  SUSPEND: { en: 'Suspension', zhHant: '暫停', zhHans: '暂停', pt: 'Suspensão' },
  REINSTATE: { en: 'Reinstatement', zhHant: '恢復', zhHans: '恢复', pt: 'Levantamento da suspensão' },
  REVOKE: { en: 'Revocation', zhHant: '撤銷', zhHans: '撤销', pt: 'Revogação' },
  ISSUE: { en: 'Certificates issued', zhHant: '簽發證書', zhHans: '签发证书', pt: 'Certificados emitidos' },
  ISSUE_CREDENTIAL: { en: 'Credential issued', zhHant: '簽發憑證', zhHans: '签发凭证', pt: 'Credencial emitida' },
  REGISTER_STATUS_LIST: {
    en: 'Status list registered',
    zhHant: '登記狀態清單',
    zhHans: '登记状态列表',
    pt: 'Lista de estado registada',
  },
  RENEW_DIGEST: {
    en: 'Digest renewed',
    zhHant: '更新摘要值',
    zhHans: '更新摘要值',
    pt: 'Resumo criptográfico renovado',
  },
};

/** What the schema and the catalogue document call the list of each type. */
export const LISTS = {
  AGREEMENT: 'agreements',
  BODY: 'bodies',
  CERTIFICATE: 'certificates',
  CONSORTIUM: 'consortia',
  COURSE: 'courses',
  EQUIVALENCE: 'equivalences',
  EXCLUSION: 'exclusions',
  FIELD: 'fields',
  FRAMEWORK: 'frameworks',
  ISSUER_KEY: 'issuerKeys',
  LEVEL_REFERENCE: 'levelReferences',
  OPENING: 'openings',
  POST: 'posts',
  POST_GROUP: 'postGroups',
  PROGRAMME: 'programmes',
  REGION: 'regions',
  REQUIREMENT: 'requirements',
  SKILL: 'skills',
  UNIT: 'units',
} as const satisfies Readonly<Record<RecordType, string>>;

/** The type whose list has this name. */
export const typeOfList = (list: string): RecordType | undefined => TYPE_CODES.find((type) => LISTS[type] === list);
