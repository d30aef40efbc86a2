import type { Texts } from '../language/language';

export const texts = {
  yes: { en: 'yes', zhHant: '是', zhHans: '是', pt: 'sim' },
  no: { en: 'no', zhHant: '否', zhHans: '否', pt: 'não' },
  actor: { en: 'By', zhHant: '經手人', zhHans: '经手人', pt: 'Por' },
  onBehalfOf: { en: 'for', zhHant: '代表', zhHans: '代表', pt: 'em nome de' },
  reason: { en: 'Reason: ', zhHant: '理由：', zhHans: '理由：', pt: 'Motivo: ' },
  noReason: { en: 'no reason was given', zhHant: '未有說明理由', zhHans: '未说明理由', pt: 'sem motivo indicado' },
  evidence: { en: 'Evidence:', zhHant: '證明文件：', zhHans: '证明文件：', pt: 'Documentos comprovativos:' },
  entry: { en: 'Entry {number}', zhHant: '第 {number} 條', zhHans: '第 {number} 条', pt: 'Entrada {number}' },
  before: { en: 'Before: ', zhHant: '原為：', zhHans: '原为：', pt: 'Antes: ' },
  after: { en: 'Now: ', zhHant: '現為：', zhHans: '现为：', pt: 'Agora: ' },
  takenAway: { en: 'removed', zhHant: '已刪去', zhHans: '已删去', pt: 'suprimido' },
} satisfies Texts;
