import type { Texts } from '../language/language';

export const texts = {
  title: {
    en: 'Qualification frameworks side by side',
    zhHant: '資歷架構對照',
    zhHans: '资历框架对照',
    pt: 'Quadros de qualificações lado a lado',
  },
  intro: {
    en: 'Levels from the highest down. Lines lead to the levels of other frameworks that correspond; the same is said in words on each level.',
    zhHant: '級別由高至低排列。連線通往其他架構的對應級別，各級別內亦以文字列明。',
    zhHans: '级别由高到低排列。连线通往其他框架的对应级别，各级别内也以文字列明。',
    pt: 'Os níveis, do mais alto ao mais baixo. As linhas levam aos níveis correspondentes de outros quadros; cada nível di-lo também por palavras.',
  },
  choose: {
    en: 'Frameworks to compare (up to four)',
    zhHant: '選擇要對照的架構（最多四個）',
    zhHans: '选择要对照的框架（最多四个）',
    pt: 'Quadros a comparar (até quatro)',
  },
  day: {
    en: 'References in force on (empty: today)',
    zhHant: '以哪一日生效的對應為準（留空即今日）',
    zhHans: '以哪一天生效的对应为准（留空即今天）',
    pt: 'Correspondências em vigor em (vazio: hoje)',
  },
  none: {
    en: 'The register has no framework yet.',
    zhHant: '登記冊尚無資歷架構。',
    zhHans: '登记册尚无资历框架。',
    pt: 'O registo ainda não tem nenhum quadro.',
  },
  noLevels: { en: 'It has no levels.', zhHant: '沒有級別。', zhHans: '没有级别。', pt: 'Não tem níveis.' },
  ladders: { en: 'Ladders', zhHant: '級別階梯', zhHans: '级别阶梯', pt: 'Escadas de níveis' },
  reference: {
    en: 'Reference: {standing}',
    zhHant: '對應：{standing}',
    zhHans: '对应：{standing}',
    pt: 'Correspondência: {standing}',
  },
  corresponds: {
    en: 'Corresponds to {level} of {framework}',
    zhHant: '對應{framework}的{level}',
    zhHans: '对应{framework}的{level}',
    pt: 'Corresponde a {level} do {framework}',
  },
  references: {
    en: '{count, plural, one {Corresponds to # level} other {Corresponds to # levels}}',
    zhHant: '對應 {count} 個級別',
    zhHans: '对应 {count} 个级别',
    pt: '{count, plural, one {Corresponde a # nível} other {Corresponde a # níveis}}',
  },
  descriptor: { en: 'Descriptor', zhHant: '級別描述', zhHans: '级别描述', pt: 'Descritor' },
  certificates: {
    en: '{count, plural, one {# certificate} other {# certificates}}',
    zhHant: '{count} 張證書',
    zhHans: '{count} 张证书',
    pt: '{count, plural, one {# certificado} other {# certificados}}',
  },
} satisfies Texts;
