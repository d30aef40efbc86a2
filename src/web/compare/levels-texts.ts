import type { Texts } from '../language/language';

/** `{a}` and `{b}` are the certificates; `{levelA}` of `{frameworkA}` is where the first is placed. */
export const texts = {
  title: { en: 'Levels', zhHant: '級別', zhHans: '级别', pt: 'Níveis' },
  nowhere: {
    en: 'In no framework',
    zhHant: '未列入任何資歷架構',
    zhHans: '未列入任何资历框架',
    pt: 'Em nenhum quadro',
  },
  notPlaced: {
    en: '{name} is placed in no framework of the register: nothing can be said of its level.',
    zhHant: '登記冊未將{name}列入任何資歷架構，其級別無從說明。',
    zhHans: '登记册未将{name}列入任何资历框架，其级别无从说明。',
    pt: '{name} não está situado em nenhum quadro do registo: nada se pode dizer do seu nível.',
  },
  noRelation: {
    en: 'They are placed in different frameworks, and the register has no level reference in force between these levels: it does not say which is higher.',
    zhHant: '兩者列入不同的資歷架構，登記冊沒有生效的級別對應連繫這些級別，因此未有說明何者較高。',
    zhHans: '两者列入不同的资历框架，登记册没有生效的级别对应联系这些级别，因此未说明哪个较高。',
    pt: 'Estão situados em quadros diferentes e o registo não tem nenhuma correspondência em vigor entre estes níveis: não diz qual é mais alto.',
  },
  same: {
    en: 'Both are placed at the same level: {levelA} of {frameworkA}.',
    zhHant: '兩者屬同一級別：{frameworkA}的{levelA}。',
    zhHans: '两者属同一级别：{frameworkA}的{levelA}。',
    pt: 'Ambos se situam no mesmo nível: {levelA} ({frameworkA}).',
  },
  higher: {
    en: 'In {frameworkA}, {a} is placed higher ({levelA}) than {b} ({levelB}).',
    zhHant: '在{frameworkA}中，{a}（{levelA}）的級別高於{b}（{levelB}）。',
    zhHans: '在{frameworkA}中，{a}（{levelA}）的级别高于{b}（{levelB}）。',
    pt: 'Em {frameworkA}, {a} situa-se mais alto ({levelA}) do que {b} ({levelB}).',
  },
  lower: {
    en: 'In {frameworkA}, {a} is placed lower ({levelA}) than {b} ({levelB}).',
    zhHant: '在{frameworkA}中，{a}（{levelA}）的級別低於{b}（{levelB}）。',
    zhHans: '在{frameworkA}中，{a}（{levelA}）的级别低于{b}（{levelB}）。',
    pt: 'Em {frameworkA}, {a} situa-se mais baixo ({levelA}) do que {b} ({levelB}).',
  },
  both: {
    en: 'The level of {a} ({levelA} of {frameworkA}) corresponds to that of {b} ({levelB} of {frameworkB}):',
    zhHant: '{a}的級別（{frameworkA}的{levelA}）對應{b}的級別（{frameworkB}的{levelB}）：',
    zhHans: '{a}的级别（{frameworkA}的{levelA}）对应{b}的级别（{frameworkB}的{levelB}）：',
    pt: 'O nível de {a} ({levelA}, {frameworkA}) corresponde ao de {b} ({levelB}, {frameworkB}):',
  },
  ofA: {
    en: 'The level of {a} ({levelA} of {frameworkA}) corresponds to {level} of {frameworkB}; {b} is placed there at {levelB}:',
    zhHant: '{a}的級別（{frameworkA}的{levelA}）對應{frameworkB}的{level}；{b}在該架構屬{levelB}：',
    zhHans: '{a}的级别（{frameworkA}的{levelA}）对应{frameworkB}的{level}；{b}在该框架属{levelB}：',
    pt: 'O nível de {a} ({levelA}, {frameworkA}) corresponde a {level} ({frameworkB}); {b} situa-se aí em {levelB}:',
  },
  ofB: {
    en: 'The level of {b} ({levelB} of {frameworkB}) corresponds to {level} of {frameworkA}; {a} is placed there at {levelA}:',
    zhHant: '{b}的級別（{frameworkB}的{levelB}）對應{frameworkA}的{level}；{a}在該架構屬{levelA}：',
    zhHans: '{b}的级别（{frameworkB}的{levelB}）对应{frameworkA}的{level}；{a}在该框架属{levelA}：',
    pt: 'O nível de {b} ({levelB}, {frameworkB}) corresponde a {level} ({frameworkA}); {a} situa-se aí em {levelA}:',
  },
  frameworks: {
    en: 'These frameworks side by side',
    zhHant: '這些資歷架構的對照',
    zhHans: '这些资历框架的对照',
    pt: 'Estes quadros lado a lado',
  },
} satisfies Texts;
