import type { Texts } from '../language/language';

export const texts = {
  next: { en: 'What next', zhHant: '下一步', zhHans: '下一步', pt: 'O que fazer a seguir' },
  ways: {
    en: 'How do I get there? The best ways to this job',
    zhHant: '怎樣才能符合？看取得此職位的最佳路徑',
    zhHans: '怎样才能符合？看取得该岗位的最佳路径',
    pt: 'Como lá chego? Os melhores caminhos até este posto',
  },
  map: {
    en: 'Where it is recognised: all jobs and regions',
    zhHant: '在哪裏獲認可：所有職位及地區',
    zhHans: '在哪里获认可：所有岗位和地区',
    pt: 'Onde é reconhecido: todos os postos e regiões',
  },
  accepted: {
    en: 'Accepted certificates for this job',
    zhHant: '此職位認可的證書',
    zhHans: '该岗位认可的证书',
    pt: 'Certificados aceites para este posto',
  },
  ask: { en: 'Whom to ask', zhHant: '可向誰查詢', zhHans: '可向谁咨询', pt: 'A quem perguntar' },
  asAuthority: {
    en: 'competent authority',
    zhHant: '主管當局',
    zhHans: '主管部门',
    pt: 'autoridade competente',
  },
  asAwarding: { en: 'awarding body', zhHant: '頒證機構', zhHans: '发证机构', pt: 'entidade certificadora' },
  telephone: { en: 'Telephone:', zhHant: '電話：', zhHans: '电话：', pt: 'Telefone:' },
  review: {
    en: 'To have a decision reviewed:',
    zhHant: '如要覆核決定：',
    zhHans: '如要复核决定：',
    pt: 'Para reclamar de uma decisão:',
  },
  reviewWithin: {
    en: '{days, plural, one {Within # day of the decision.} other {Within # days of the decision.}}',
    zhHant: '須於決定後 {days} 日內提出。',
    zhHans: '须在决定作出后 {days} 日内提出。',
    pt: '{days, plural, one {No prazo de # dia a contar da decisão.} other {No prazo de # dias a contar da decisão.}}',
  },
} satisfies Texts;
