import type { Texts } from '../language/language';

export const texts = {
  title: {
    en: 'Where each is recognised',
    zhHant: '各在哪裏獲認可',
    zhHans: '各在哪里获认可',
    pt: 'Onde cada um é reconhecido',
  },
  show: { en: 'Show', zhHant: '顯示', zhHans: '显示', pt: 'Mostrar' },
  differences: { en: 'Only differences', zhHant: '只看差異', zhHans: '只看差异', pt: 'Só as diferenças' },
  counting: {
    en: 'Wherever at least one of them counts',
    zhHant: '至少一張獲認可的所有職位及地區',
    zhHans: '至少一张获认可的所有岗位和地区',
    pt: 'Onde pelo menos um deles conta',
  },
  all: {
    en: 'Every job in every region',
    zhHant: '所有地區的所有職位',
    zhHans: '所有地区的所有岗位',
    pt: 'Todos os postos em todas as regiões',
  },
  examples: {
    en: 'Answers with a dashed edge rest on records that were made for illustration: they must not be relied upon.',
    zhHant: '以虛線框標示的答案以示例記錄為依據，不可作準。',
    zhHans: '以虚线框标示的答案以示例记录为依据，不得作为依据。',
    pt: 'As respostas de contorno tracejado assentam em registos criados como exemplo: não servem de base a decisões.',
  },
  no_differences: {
    en: 'No job in any region answers differently for the two.',
    zhHant: '沒有任何地區的職位對兩者給出不同結果。',
    zhHans: '没有任何地区的岗位对两者给出不同结果。',
    pt: 'Nenhum posto em nenhuma região responde de forma diferente para os dois.',
  },
  no_counting: {
    en: 'Neither of the two counts for any job in any region.',
    zhHant: '兩者在任何地區的任何職位均不獲認可。',
    zhHans: '两者在任何地区的任何岗位均不予认可。',
    pt: 'Nenhum dos dois conta para qualquer posto em qualquer região.',
  },
  no_all: {
    en: 'The register has no job yet.',
    zhHant: '登記冊尚無職位。',
    zhHans: '登记册尚无岗位。',
    pt: 'O registo ainda não tem nenhum posto.',
  },
  // Without plurals in them, as there are many: formats that know plurals take long.
  alike: {
    en: 'The same in {count} other places',
    zhHant: '另有 {count} 個地方結果相同',
    zhHans: '另有 {count} 个地方结果相同',
    pt: 'O mesmo em {count} outros lugares',
  },
  alike1: {
    en: 'The same in 1 other place',
    zhHant: '另有 1 個地方結果相同',
    zhHans: '另有 1 个地方结果相同',
    pt: 'O mesmo em 1 outro lugar',
  },
  answerFor: {
    en: 'Answer for {name}',
    zhHant: '{name}的答案',
    zhHans: '{name}的答案',
    pt: 'Resposta para {name}',
  },
  incomplete: {
    en: 'These are not all jobs yet: there may be more differences. Show more before you rely on the list or print it.',
    zhHant: '此處尚未列出所有職位，可能還有其他差異。使用或列印清單前，請先顯示更多。',
    zhHans: '此处尚未列出所有岗位，可能还有其他差异。使用或打印列表前，请先显示更多。',
    pt: 'Estes ainda não são todos os postos: pode haver mais diferenças. Mostre mais antes de usar ou imprimir a lista.',
  },
} satisfies Texts;
