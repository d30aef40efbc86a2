import type { Texts } from '../language/language';

export const texts = {
  title: { en: 'In short', zhHant: '概要', zhHans: '概要', pt: 'Em resumo' },
  asked: {
    en: 'According to the register, on {day}, for “{purpose}”:',
    zhHant: '根據登記冊，以{day}計，用途為「{purpose}」：',
    zhHans: '根据登记册，以{day}计，用途为“{purpose}”：',
    pt: 'Segundo o registo, em {day}, para «{purpose}»:',
  },
  noEquivalence: {
    en: 'There is no equivalence directly between the two.',
    zhHant: '兩者之間沒有直接的等同關係。',
    zhHans: '两者之间没有直接的资格对应（互认）。',
    pt: 'Não há nenhuma equivalência direta entre os dois.',
  },
  equivalences: {
    en: '{all, plural, one {There is # equivalence} other {There are # equivalences}} between the two, of which {counting, plural, =0 {none is} one {# is} other {# are}} in force for this purpose.',
    zhHant: '兩者之間有 {all} 項等同關係，其中{counting, plural, =0 {沒有一項} other { # 項}}就此用途生效。',
    zhHans: '两者之间有 {all} 项资格对应（互认），其中{counting, plural, =0 {没有一项} other { # 项}}就此用途生效。',
    pt: '{all, plural, one {Há # equivalência} other {Há # equivalências}} entre os dois, {counting, plural, =0 {nenhuma} one {# delas} other {# delas}} em vigor para esta finalidade.',
  },
  levelsSame: {
    en: 'Both are placed at the same level of the same framework.',
    zhHant: '兩者屬同一資歷架構的同一級別。',
    zhHans: '两者属同一资历框架的同一级别。',
    pt: 'Ambos se situam no mesmo nível do mesmo quadro.',
  },
  levelsHigher: {
    en: '{a} is placed higher than {b} in the same framework.',
    zhHant: '在同一資歷架構中，{a}的級別高於{b}。',
    zhHans: '在同一资历框架中，{a}的级别高于{b}。',
    pt: '{a} situa-se mais alto do que {b} no mesmo quadro.',
  },
  levelsLower: {
    en: '{a} is placed lower than {b} in the same framework.',
    zhHant: '在同一資歷架構中，{a}的級別低於{b}。',
    zhHans: '在同一资历框架中，{a}的级别低于{b}。',
    pt: '{a} situa-se mais baixo do que {b} no mesmo quadro.',
  },
  levelsBoth: {
    en: 'A level reference says that their levels correspond to each other.',
    zhHant: '登記冊的級別對應列明兩者的級別互相對應。',
    zhHans: '登记册的级别对应列明两者的级别相互对应。',
    pt: 'Uma correspondência de níveis diz que os níveis de ambos se correspondem.',
  },
  levelsOther: {
    en: 'Level references tie their frameworks, but not the levels at which the two are placed.',
    zhHant: '登記冊有連繫兩個資歷架構的級別對應，但並非對應這兩張證書所屬的級別。',
    zhHans: '登记册有联系两个资历框架的级别对应，但并非对应这两张证书所属的级别。',
    pt: 'Há correspondências entre os quadros de ambos, mas não entre os níveis em que os dois se situam.',
  },
  levelsSeveral: {
    en: 'The register says several things of their levels: see below.',
    zhHant: '登記冊就兩者的級別有多項說明，詳見下文。',
    zhHans: '登记册就两者的级别有多项说明，详见下文。',
    pt: 'O registo diz várias coisas dos níveis de ambos: veja abaixo.',
  },
  levelsNone: {
    en: 'Nothing in it says how their levels stand to one another.',
    zhHant: '登記冊未有說明兩者級別之間的關係。',
    zhHans: '登记册未说明两者级别之间的关系。',
    pt: 'Nada diz como os níveis de ambos se relacionam.',
  },
  units: {
    en: 'They have {both, plural, =0 {no unit of competence} one {# unit of competence} other {# units of competence}} in common; {a} alone has {onlyA}, and {b} alone has {onlyB}.',
    zhHant: '兩者共有 {both} 個相同的能力單元；只有{a}具備的有 {onlyA} 個，只有{b}具備的有 {onlyB} 個。',
    zhHans: '两者共有 {both} 个相同的能力单元；只有{a}具备的有 {onlyA} 个，只有{b}具备的有 {onlyB} 个。',
    pt: 'Têm {both, plural, =0 {zero unidades} one {# unidade} other {# unidades}} de competência em comum; só {a} tem {onlyA}, e só {b} tem {onlyB}.',
  },
  unitsUnknown: {
    en: 'Their units of competence cannot be compared: those of one at least are not known.',
    zhHant: '無法比較兩者的能力單元：至少一張證書的能力單元未有資料。',
    zhHans: '无法比较两者的能力单元：至少一张证书的能力单元没有资料。',
    pt: 'As unidades de competência não se podem comparar: as de um deles, pelo menos, não se conhecem.',
  },
  answers: {
    en: 'In {all, plural, one {# case} other {# cases}} (one job in one region each) at least one of the two counts; in {different, plural, =0 {none} other {#}} of these the answers differ.',
    zhHant: '按每個地區的每個職位計，至少一張獲認可的情況有 {all} 項，其中 {different} 項的結果不同。',
    zhHans: '按每个地区的每个岗位计，至少一张获认可的情况有 {all} 项，其中 {different} 项的结果不同。',
    pt: 'Em {all, plural, one {# caso} other {# casos}} (um posto numa região cada) conta pelo menos um dos dois; {different, plural, =0 {em nenhum} one {em # deles} other {em # deles}} as respostas diferem.',
  },
  nowhere: {
    en: 'Neither counts for any job in any region.',
    zhHant: '兩者在任何地區的任何職位均不獲認可。',
    zhHans: '两者在任何地区的任何岗位均不予认可。',
    pt: 'Nenhum conta para qualquer posto em qualquer região.',
  },
  noVerdict: {
    en: 'This does not say that the two are worth the same, or are not: each answer below leads to what it rests on.',
    zhHant: '以上並不表示兩張證書等值或不等值：下列每項答案均可查看其依據。',
    zhHans: '以上并不表示两张证书等值或不等值：下列每项答案均可查看其依据。',
    pt: 'Isto não diz que os dois valem o mesmo, nem que não valem: cada resposta abaixo leva àquilo em que assenta.',
  },
} satisfies Texts;
