import type { Texts } from '../language/language';

export const texts = {
  title: {
    en: 'Where does what you hold carry?',
    zhHant: '你的證書在哪裏適用？',
    zhHans: '您的证书在哪里适用？',
    pt: 'Onde é aceite o seu certificado?',
  },
  intro: {
    en: 'Every post in every region at once. Each cell leads to its answer with reasons and sources.',
    zhHant: '一次看清各地區的各個職位。按任何一格，即可查看答案、理由及資料來源。',
    zhHans: '一次看清各地区的各个岗位。点任何一格，即可查看答案、理由和资料来源。',
    pt: 'Todos os postos em todas as regiões de uma só vez. Cada célula leva à resposta, com razões e fontes.',
  },
  question: { en: 'What you hold', zhHant: '你持有的證書', zhHans: '您持有的证书', pt: 'O que possui' },
  field: {
    en: 'Only posts of the field',
    zhHant: '只看此範疇的職位',
    zhHans: '只看此领域的岗位',
    pt: 'Apenas postos da área',
  },
  incomplete: {
    en: 'Choose a certificate: the map appears here.',
    zhHant: '選妥證書後，地圖會在此顯示。',
    zhHans: '选好证书后，地图会显示在这里。',
    pt: 'Escolha um certificado: o mapa aparece aqui.',
  },
  answer: { en: 'Answer', zhHant: '答案', zhHans: '答案', pt: 'Resposta' },
  map: {
    en: 'Map of posts and regions',
    zhHant: '職位與地區一覽圖',
    zhHans: '岗位与地区一览图',
    pt: 'Mapa de postos e regiões',
  },
  nowhere: {
    en: 'No post in any region gives one of the answers chosen above. Choose more answers, another field, or add a certificate.',
    zhHant: '沒有任何地區的職位符合上面所選的結果。請多選幾種結果、改選其他範疇，或加入證書。',
    zhHans: '没有任何地区的岗位符合上面所选的结果。请多选几种结果、改选其他领域，或添加证书。',
    pt: 'Nenhum posto em nenhuma região dá uma das respostas escolhidas acima. Escolha mais respostas, outra área, ou adicione um certificado.',
  },
  example: {
    en: 'Cells here rest on records that were made for illustration. They show how the registry works and must not be relied upon.',
    zhHant: '此圖部分格子以示例記錄為依據，只用作展示登記冊的運作，不可作準。',
    zhHans: '此图部分格子以示例记录为依据，仅用于展示登记册的运作，不可作准。',
    pt: 'Há aqui células que assentam em registos criados como exemplo. Mostram como o registo funciona e não servem de base a decisões.',
  },
  leftOut: {
    en: 'Not shown here: see the answer',
    zhHant: '此處未顯示：查看答案',
    zhHans: '此处未显示：查看答案',
    pt: 'Não mostrado aqui: ver a resposta',
  },
  conditions: {
    en: '{count, plural, one {# condition} other {# conditions}}',
    zhHant: '{count} 項條件',
    zhHans: '{count} 项条件',
    pt: '{count, plural, one {# condição} other {# condições}}',
  },
  answeredFrom: {
    en: 'For {day}, from revision {revision} of the register.',
    zhHant: '以{day}計，根據登記冊第 {revision} 版作答。',
    zhHans: '以{day}计，根据登记册第 {revision} 版作答。',
    pt: 'Para {day}, segundo a revisão {revision} do registo.',
  },
} satisfies Texts;
