/** What the map of equivalences says. */
import type { Texts } from '../language/language';

export const texts = {
  title: {
    en: 'Map of equivalences',
    zhHant: '等同關係圖',
    zhHans: '资格对应图',
    pt: 'Mapa de equivalências',
  },
  none: {
    en: 'The register has no equivalence here.',
    zhHant: '登記冊在此沒有等同關係。',
    zhHans: '登记册在此没有资格对应。',
    pt: 'O registo não tem aqui nenhuma equivalência.',
  },
  drawing: {
    en: 'Drawing: held on the left, what it counts as on the right; the list beside it says the same',
    zhHant: '圖示：左方為所持證書，右方為其視同的證書；旁邊的清單內容相同',
    zhHans: '图示：左侧为所持证书，右侧为其视同的证书；旁边的列表内容相同',
    pt: 'Desenho: à esquerda o que se tem, à direita aquilo a que equivale; a lista ao lado diz o mesmo',
  },
  full: { en: 'counts in full', zhHant: '全部視同', zhHans: '全部视同', pt: 'equivale por inteiro' },
  partial: {
    en: 'credits {count, plural, one {# unit} other {# units}}',
    zhHant: '抵免 {count} 個能力單元',
    zhHans: '抵免 {count} 个能力单元',
    pt: 'credita {count, plural, one {# unidade} other {# unidades}}',
  },
  mutual: { en: 'both ways', zhHant: '雙向', zhHans: '双向', pt: 'nos dois sentidos' },
} satisfies Texts;
