import type { Terms } from './term';

export const QUESTION = {
  claim: {
    word: { en: 'Question', zhHant: '查詢', zhHans: '查询', pt: 'Consulta' },
    means: {
      en: 'What is asked: which certificates somebody holds, for which job, in which region, on which day, for which purpose, and what else is known of the person.',
      zhHant: '所問的內容：持有哪些證書、應徵哪個職位、在哪個地區、哪一天、作何用途，以及對該人士所知的其他情況。',
      zhHans: '所问的内容：持有哪些证书、应聘哪个岗位、在哪个地区、哪一天、作何用途，以及对该人员所知的其他情况。',
      pt: 'O que se pergunta: que certificados alguém possui, para que posto, em que região, em que dia, com que finalidade, e o que mais se sabe da pessoa.',
    },
  },
  certificate: {
    word: { en: 'Certificate', zhHant: '證書', zhHans: '证书', pt: 'Certificado' },
    means: {
      en: 'A kind of skill certificate that a body awards, not the paper of one person. The register knows its field of work, its units, its levels, and the period in which it is awarded.',
      zhHant: '某機構頒發的一種技能證書，並非指某人手上的那一張。登記冊載有其行業範疇、能力單元、級別及頒發期間。',
      zhHans: '某机构颁发的一种技能证书，并非指某人手上的那一张。登记册载有其行业领域、能力单元、级别和颁发期间。',
      pt: 'Um tipo de certificado profissional que uma entidade emite, e não o papel de uma pessoa. O registo conhece a sua área, as suas unidades, os seus níveis e o período em que é emitido.',
    },
  },
  holding: {
    word: { en: 'Certificate held', zhHant: '持有的證書', zhHans: '持有的证书', pt: 'Certificado que possui' },
    means: {
      en: 'One person’s certificate as the question states it, with the day of award and of expiry where they are known. One that has expired, or is not yet awarded on the day, does not count.',
      zhHant: '查詢中所填某人的證書，連同所知的頒發及失效日期。當日已失效或尚未頒發的證書不計算在內。',
      zhHans: '查询中所填某人的证书，连同所知的颁发和失效日期。当天已失效或尚未颁发的证书不计算在内。',
      pt: 'O certificado de uma pessoa tal como a consulta o indica, com as datas de emissão e de caducidade quando se conhecem. O que caducou, ou ainda não foi emitido nesse dia, não conta.',
    },
  },
  post: {
    word: { en: 'Job (occupation)', zhHant: '職位', zhHans: '岗位', pt: 'Posto de trabalho' },
    means: {
      en: 'A job by the name that employers give it. What it asks for may differ from region to region.',
      zhHant: '僱主所稱的工作職位。各地區的要求可能不同。',
      zhHans: '用人单位所称的工作岗位。各地区的要求可能不同。',
      pt: 'Um trabalho pelo nome que os empregadores lhe dão. O que exige pode variar de região para região.',
    },
  },
  region: {
    word: { en: 'Region', zhHant: '地區', zhHans: '地区', pt: 'Região' },
    means: {
      en: 'The place where the job is. Regions lie within one another: what is laid down for the larger one holds in its cities and zones, unless these have a rule of their own.',
      zhHant: '職位所在的地方。地區層層相屬：上一級地區的規定適用於其城市及區域，除非該處另有規定。',
      zhHans: '岗位所在的地方。地区层层相属：上一级地区的规定适用于其城市和区域，除非当地另有规定。',
      pt: 'O lugar onde fica o posto. As regiões contêm-se umas às outras: o que se fixa para a maior vale nas suas cidades e zonas, salvo se estas tiverem regra própria.',
    },
  },
  field: {
    word: { en: 'Field of work', zhHant: '行業範疇', zhHans: '行业领域', pt: 'Área profissional' },
    means: {
      en: 'A trade, or a part of one: fields lie within one another, and a requirement for the wider one takes in the narrower ones.',
      zhHant: '一個行業或其中一部分。範疇層層相屬，對較廣範疇的要求亦涵蓋其下的範疇。',
      zhHans: '一个行业或其中一部分。领域层层相属，对较广领域的要求也涵盖其下的领域。',
      pt: 'Um ramo profissional ou parte dele. As áreas contêm-se umas às outras, e um requisito para a mais ampla abrange as mais restritas.',
    },
  },
  purpose: {
    word: { en: 'Purpose', zhHant: '用途', zhHans: '用途', pt: 'Finalidade' },
    means: {
      en: 'Why recognition is sought: to practise the occupation, to be admitted to training or get credit there, or to enter an assessment or be exempted from it. An agreement may serve one purpose and not another.',
      zhHant:
        '尋求認可的目的：從事該職業、入讀培訓或學分轉移，或參加或豁免技能評核。一份協議可能只適用於其中某些用途。',
      zhHans:
        '寻求认可的目的：从事该职业、参加培训或学分转换，或参加或免试技能评价。一份协议可能只适用于其中某些用途。',
      pt: 'Para que se pede o reconhecimento: exercer a profissão, ser admitido a uma formação ou obter créditos nela, ou aceder a uma avaliação ou ser dispensado dela. Um acordo pode servir para uma finalidade e não para outra.',
    },
  },
  body: {
    word: {
      en: 'Awarding body, authority',
      zhHant: '頒證機構、主管當局',
      zhHans: '发证机构、主管部门',
      pt: 'Entidade certificadora, autoridade',
    },
    means: {
      en: 'Who awards certificates; who lays down by law what a job asks for. Either can be party to an agreement.',
      zhHant: '頒證機構頒發證書；主管當局依法訂明職位的要求。兩者均可成為協議的一方。',
      zhHans: '发证机构颁发证书；主管部门依法规定岗位的要求。两者均可成为协议的一方。',
      pt: 'Quem emite certificados; quem fixa por lei o que um posto exige. Ambos podem ser partes num acordo.',
    },
  },
} as const satisfies Terms;
