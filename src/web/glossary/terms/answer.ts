import { STANDINGS, VERDICTS } from '../../parts/words';
import type { Terms } from './term';

export const ANSWER = {
  decision: {
    word: { en: 'Answer (decision)', zhHant: '答案', zhHans: '答案', pt: 'Resposta (decisão)' },
    means: {
      en: 'What the register says to a question, with the reasons and their sources. The same question to the same revision always gets the same answer. It is no official decision about a person.',
      zhHant:
        '登記冊對查詢的答覆，附理由及來源。對同一版登記冊提出同一查詢，答案必定相同。答案並非對任何人的正式決定。',
      zhHans:
        '登记册对查询的答复，附理由和来源。对同一版登记册提出同一查询，答案必定相同。答案不是对任何人的正式决定。',
      pt: 'O que o registo diz a uma consulta, com as razões e as suas fontes. A mesma consulta à mesma revisão tem sempre a mesma resposta. Não é uma decisão oficial sobre uma pessoa.',
    },
  },
  verdict: {
    word: { en: 'Verdict', zhHant: '結果', zhHans: '结果', pt: 'Veredicto' },
    means: {
      en: 'The answer in one word: one of the five below.',
      zhHant: '以一個詞說明的答案，即下列五種之一。',
      zhHans: '用一个词说明的答案，即下列五种之一。',
      pt: 'A resposta numa palavra: uma das cinco seguintes.',
    },
  },
  recognised: {
    word: VERDICTS.RECOGNISED,
    means: {
      en: 'Everything that a route asks for is met, and nothing is outstanding.',
      zhHant: '某個途徑的所有要求均已符合，別無待辦事項。',
      zhHans: '某个途径的所有要求均已满足，别无待办事项。',
      pt: 'Está cumprido tudo o que uma via exige e nada falta.',
    },
  },
  conditional: {
    word: VERDICTS.CONDITIONAL,
    means: {
      en: 'What is asked for is met, provided that the outstanding conditions are satisfied.',
      zhHant: '在符合其餘條件後，即符合所有要求。',
      zhHans: '在满足其余条件后，即满足所有要求。',
      pt: 'Está cumprido o que se exige, desde que se satisfaçam as condições em falta.',
    },
  },
  partial: {
    word: VERDICTS.PARTIAL,
    means: {
      en: 'Some of what the best route asks for is met, some is missing.',
      zhHant: '最佳途徑的要求中，部分已符合，部分尚欠缺。',
      zhHans: '最佳途径的要求中，部分已满足，部分尚缺少。',
      pt: 'Parte do que a melhor via exige está cumprida, e parte falta.',
    },
  },
  'not-recognised': {
    word: VERDICTS.NOT_RECOGNISED,
    means: {
      en: 'Nothing that a route asks for is met by what is held.',
      zhHant: '所持證書不符合任何途徑的任何要求。',
      zhHans: '所持证书不满足任何途径的任何要求。',
      pt: 'O que se possui não cumpre nada do que as vias exigem.',
    },
  },
  undetermined: {
    word: VERDICTS.UNDETERMINED,
    means: {
      en: 'The register has no requirement for this job there on this day. Silence is not refusal: ask the authority or the employer.',
      zhHant: '登記冊沒有該職位當日在當地的要求。未有記錄不等於拒絕，請向主管當局或僱主查詢。',
      zhHans: '登记册没有该岗位当天在当地的要求。没有记录不等于拒绝，请向主管部门或用人单位咨询。',
      pt: 'O registo não tem requisito para este posto, ali e nesse dia. O silêncio não é recusa: consulte a autoridade ou o empregador.',
    },
  },
  outstanding: {
    word: { en: 'What is still needed', zhHant: '尚欠條件', zhHans: '尚缺条件', pt: 'Ainda falta' },
    means: {
      en: 'Conditions of the route and of the equivalences on the way that have not been shown to be satisfied.',
      zhHant: '途徑及所用等同關係附帶而尚未證明符合的條件。',
      zhHans: '途径和所用资格对应附带而尚未证明满足的条件。',
      pt: 'Condições da via, e das equivalências usadas, que não se mostrou estarem satisfeitas.',
    },
  },
  'near-miss': {
    word: { en: 'Near miss', zhHant: '尚差一步的途徑', zhHans: '尚差一步的途径', pt: 'O que quase contaria' },
    means: {
      en: 'What would count if a named obstacle were lifted: an agreement that is not yet in force, serves another purpose, or is suspended.',
      zhHant: '如消除所列障礙便可計算在內的途徑，例如協議尚未生效、用途不同或已暫停。',
      zhHans: '如消除所列障碍即可计算在内的途径，例如协议尚未生效、用途不同或已暂停。',
      pt: 'O que contaria se desaparecesse o obstáculo indicado: um acordo que ainda não vigora, que serve outra finalidade, ou que está suspenso.',
    },
  },
  'holds-until': {
    word: { en: 'How long it holds', zhHant: '有效至', zhHans: '有效至', pt: 'Até quando vale' },
    means: {
      en: 'The days on which the same question would get the same verdict, as far as the register knows today.',
      zhHant: '按登記冊現有記錄，同一查詢得到同一結果的期間。',
      zhHans: '按登记册现有记录，同一查询得到同一结果的期间。',
      pt: 'Os dias em que a mesma consulta teria o mesmo veredicto, pelo que o registo hoje sabe.',
    },
  },
  way: {
    word: {
      en: 'Way to a job',
      zhHant: '取得職位的路徑',
      zhHans: '取得岗位的路径',
      pt: 'Caminho até um posto de trabalho',
    },
    means: {
      en: 'Courses, examinations, practice and waiting, one after the other, after which the certificates held are recognised. Whether there is a place is not promised.',
      zhHant: '依次完成課程、考試、從業經驗及等候期後，所持證書即獲認可。並不保證有名額或職位空缺。',
      zhHans: '依次完成课程、考试、从业经验和等候期后，所持证书即获认可。不保证有名额或岗位空缺。',
      pt: 'Cursos, exames, prática e espera, uns após outros, depois dos quais os certificados são reconhecidos. Não se promete que haja vaga.',
    },
  },
  standing: {
    word: {
      en: 'Reliability of sources',
      zhHant: '資料可信度',
      zhHans: '来源可信度',
      pt: 'Fiabilidade das fontes',
    },
    means: {
      en: 'How far a record can be relied upon. An answer is worth as much as the weakest record it rests on.',
      zhHant: '記錄的可信程度。答案的可信度以其所依據的最弱一項記錄為準。',
      zhHans: '记录的可信程度。答案的可信度以其所依据的最弱一项记录为准。',
      pt: 'Até que ponto se pode confiar num registo. Uma resposta vale tanto como o registo mais fraco em que assenta.',
    },
  },
  official: {
    word: STANDINGS.OFFICIAL,
    means: {
      en: 'Published by the authority or the awarding body itself.',
      zhHant: '由主管當局或頒證機構自行公布。',
      zhHans: '由主管部门或发证机构自行公布。',
      pt: 'Publicado pela própria autoridade ou entidade certificadora.',
    },
  },
  reported: {
    word: STANDINGS.REPORTED,
    means: {
      en: 'Reported by somebody reliable; not published by the authority or the awarding body itself.',
      zhHant: '由可靠的第三方報告，並非主管當局或頒證機構自行公布。',
      zhHans: '由可靠的第三方报告，并非主管部门或发证机构自行公布。',
      pt: 'Relatado por alguém fidedigno, mas não publicado pela própria autoridade ou entidade certificadora.',
    },
  },
  illustrative: {
    word: STANDINGS.ILLUSTRATIVE,
    means: {
      en: 'Made up to show how the registry works. Not to be relied upon.',
      zhHant: '為說明登記冊如何運作而虛構，不可作準。',
      zhHans: '为说明登记册如何运作而虚构，不得作为依据。',
      pt: 'Inventado para mostrar como o registo funciona. Não serve de garantia.',
    },
  },
} as const satisfies Terms;
