import type { Terms } from './term';

export const RULES = {
  requirement: {
    word: { en: 'Requirement', zhHant: '要求', zhHans: '要求', pt: 'Requisito' },
    means: {
      en: 'What a job asks for in a region, within a period. Of several, that of the nearest region counts, whole.',
      zhHant: '某地區在某段時間內對某個職位的要求。如有多項，以範圍最接近的地區為準，整項適用。',
      zhHans: '某地区在某段时间内对某个岗位的要求。如有多项，以范围最接近的地区为准，整项适用。',
      pt: 'O que um posto exige numa região, durante um período. Havendo vários, vale por inteiro o da região mais próxima.',
    },
  },
  route: {
    word: { en: 'Route', zhHant: '途徑', zhHans: '途径', pt: 'Via' },
    means: {
      en: 'One of several ways to meet a requirement. Each route asks for all that it lists; any one route is enough.',
      zhHant: '符合要求的其中一種方式。每個途徑須符合所列各項；符合任何一個途徑即可。',
      zhHans: '满足要求的其中一种方式。每个途径须满足所列各项；满足任何一个途径即可。',
      pt: 'Uma das formas de cumprir um requisito. Cada via exige tudo o que enumera; basta uma delas.',
    },
  },
  need: {
    word: { en: 'Need', zhHant: '所需資歷', zhHans: '所需资历', pt: 'Exigência' },
    means: {
      en: 'One thing that a route asks for: a certificate, a level of a framework in a field of work, or units of competence.',
      zhHant: '途徑所要求的一項資歷：某張證書、某資歷架構在某行業範疇的級別，或若干能力單元。',
      zhHans: '途径所要求的一项资历：某张证书、某资历框架在某行业领域的级别，或若干能力单元。',
      pt: 'Uma coisa que uma via exige: um certificado, um nível de um quadro numa área profissional, ou unidades de competência.',
    },
  },
  condition: {
    word: { en: 'Condition', zhHant: '條件', zhHans: '条件', pt: 'Condição' },
    means: {
      en: 'Something that is asked for beside the certificate: years of practice, a language, an examination, a course, a registration.',
      zhHant: '證書以外的要求：從業年資、語言、考試、課程或註冊。',
      zhHans: '证书以外的要求：从业年限、语言、考试、课程或注册。',
      pt: 'Algo que se exige além do certificado: anos de prática, uma língua, um exame, um curso, uma inscrição.',
    },
  },
  unit: {
    word: { en: 'Unit of competence', zhHant: '能力單元', zhHans: '能力单元', pt: 'Unidade de competência' },
    means: {
      en: 'The smallest part of a skill that is assessed by itself. A certificate is made up of units; single units can be credited.',
      zhHant: '可獨立評核的最小技能單位。證書由若干能力單元組成；個別單元可獲抵免。',
      zhHans: '可独立评价的最小技能单位。证书由若干能力单元组成；个别单元可以抵免。',
      pt: 'A menor parte de uma competência que se avalia por si só. Um certificado compõe-se de unidades; podem creditar-se unidades isoladas.',
    },
  },
  framework: {
    word: {
      en: 'Qualifications framework',
      zhHant: '資歷架構',
      zhHans: '资历框架',
      pt: 'Quadro de qualificações',
    },
    means: {
      en: 'A region’s ordered levels, by which qualifications of all trades can be compared.',
      zhHant: '某地區由低至高的級別體系，用以比較各行業的資歷。',
      zhHans: '某地区由低到高的级别体系，用于比较各行业的资历。',
      pt: 'Os níveis ordenados de uma região, pelos quais se comparam as qualificações de todas as profissões.',
    },
  },
  level: {
    word: { en: 'Level', zhHant: '級別', zhHans: '级别', pt: 'Nível' },
    means: {
      en: 'A step of a framework; a certificate may be placed at it. A level says how demanding something is, not that it may stand in for something else.',
      zhHant: '資歷架構中的一級，證書可列入其中。級別只說明要求的高低，並不表示可互相取代。',
      zhHans: '资历框架中的一级，证书可列入其中。级别只说明要求的高低，并不表示可以互相替代。',
      pt: 'Um degrau de um quadro, no qual um certificado pode situar-se. Um nível diz quão exigente algo é, não que substitua outra coisa.',
    },
  },
  'level-reference': {
    word: { en: 'Level reference', zhHant: '級別對應', zhHans: '级别对应', pt: 'Correspondência de níveis' },
    means: {
      en: 'A dated statement that a level of one framework corresponds to a level of another. It holds for these two levels alone, and does not pass on.',
      zhHant: '載明某架構的一個級別與另一架構的一個級別對應，並註明日期。只適用於該兩個級別，不會延伸至其他級別。',
      zhHans: '载明某框架的一个级别与另一框架的一个级别对应，并注明日期。只适用于这两个级别，不会延伸到其他级别。',
      pt: 'Declaração datada de que um nível de um quadro corresponde a um nível de outro. Vale só para estes dois níveis e não se transmite.',
    },
  },
  agreement: {
    word: { en: 'Agreement', zhHant: '協議', zhHans: '协议', pt: 'Acordo' },
    means: {
      en: 'The legal instrument on which equivalences rest: its parties, regions, purposes and period.',
      zhHant: '等同關係所依據的法律文件，載有締約各方、地區、用途及生效期。',
      zhHans: '资格对应（互认）所依据的法律文件，载有缔约各方、地区、用途和生效期。',
      pt: 'O instrumento jurídico em que assentam as equivalências: as suas partes, regiões, finalidades e período.',
    },
  },
  equivalence: {
    word: { en: 'Equivalence', zhHant: '等同關係', zhHans: '资格对应（互认）', pt: 'Equivalência' },
    means: {
      en: 'Under an agreement, whoever holds one certificate is treated as holding another, or some of its units. It holds in one direction unless it is mutual.',
      zhHant: '根據協議，持有某張證書者視同持有另一張證書，或當中部分能力單元。除非註明為雙向，否則只適用於一個方向。',
      zhHans: '根据协议，持有某张证书者视同持有另一张证书，或其中部分能力单元。除非注明为双向，否则只适用于一个方向。',
      pt: 'Ao abrigo de um acordo, o titular de um certificado é equiparado a titular de outro, ou de algumas das suas unidades. Vale num só sentido, salvo se for mútua.',
    },
  },
  credit: {
    word: { en: 'Credit for units', zhHant: '單元抵免', zhHans: '单元抵免', pt: 'Creditação de unidades' },
    means: {
      en: 'An equivalence in part: some units of the other certificate count as acquired, the rest has still to be acquired. Credits of several certificates add up.',
      zhHant: '部分等同：另一張證書的若干單元視同已取得，其餘仍須修讀。多張證書的抵免可以累積。',
      zhHans: '部分对应：另一张证书的若干单元视同已取得，其余仍须修读。多张证书的抵免可以累积。',
      pt: 'Uma equivalência em parte: algumas unidades do outro certificado têm-se por adquiridas, as restantes falta adquiri-las. Os créditos de vários certificados somam-se.',
    },
  },
  onward: {
    word: { en: 'Onward recognition', zhHant: '轉遞認可', zhHans: '转递认可', pt: 'Reconhecimento em cadeia' },
    means: {
      en: 'Whether equivalences of one agreement may follow one another. Without it, A counting as B and B as C does not make A count as C; equivalences of different agreements never do.',
      zhHant: '同一協議的等同關係可否相接。如不可，則甲視同乙、乙視同丙，並不使甲視同丙；不同協議的等同關係絕不相接。',
      zhHans: '同一协议的资格对应可否相接。如不可，则甲视同乙、乙视同丙，并不使甲视同丙；不同协议的资格对应绝不相接。',
      pt: 'Se as equivalências de um acordo podem encadear-se. Sem isso, A valer como B e B como C não faz A valer como C; as de acordos diferentes nunca se encadeiam.',
    },
  },
  'award-window': {
    word: { en: 'Award window', zhHant: '頒發期限', zhHans: '颁发期限', pt: 'Período de emissão' },
    means: {
      en: 'Some equivalences serve only certificates that were awarded within certain days. Where the day of award is not stated, that is left to be shown.',
      zhHant: '有些等同關係只適用於某段日期內頒發的證書。如沒有填寫頒發日期，便須另行證明。',
      zhHans: '有些资格对应只适用于某段日期内颁发的证书。如没有填写颁发日期，则须另行证明。',
      pt: 'Algumas equivalências só servem a certificados emitidos entre certas datas. Se a data de emissão não for indicada, fica por comprovar.',
    },
  },
  exclusion: {
    word: { en: 'Exclusion', zhHant: '排除規定', zhHans: '排除规定', pt: 'Exclusão' },
    means: {
      en: 'An explicit refusal of a certificate in a region, for a job or for all. Such a certificate does not count in any way.',
      zhHant: '某地區明文規定不接納某張證書，可針對個別職位或所有職位。該證書在任何方面均不計算在內。',
      zhHans: '某地区明文规定不接受某张证书，可针对个别岗位或所有岗位。该证书在任何方面均不计算在内。',
      pt: 'A recusa expressa de um certificado numa região, para um posto ou para todos. Esse certificado não conta de modo nenhum.',
    },
  },
  regulated: {
    word: {
      en: 'Regulated job',
      zhHant: '受法例規管的職位',
      zhHans: '属准入类职业（受法规限制）',
      pt: 'Posto regulamentado por lei',
    },
    means: {
      en: 'The law says who may do the job: then the answer states the rule of the named authority. Otherwise hiring is the employer’s own judgement, and the answer is advice.',
      zhHant: '法例訂明誰可從事該職位，答案所述即為所列主管當局的規定。否則聘用與否由僱主自行判斷，答案僅供參考。',
      zhHans: '法规规定谁可从事该岗位，答案所述即为所列主管部门的规定。否则录用与否由用人单位自行判断，答案仅供参考。',
      pt: 'A lei diz quem pode ocupar o posto: então a resposta enuncia a regra da autoridade indicada. Caso contrário, a contratação fica ao critério do empregador e a resposta é um parecer.',
    },
  },
} as const satisfies Terms;
