import type { Texts } from '../language/language';

export const texts = {
  title: { en: 'The API', zhHant: 'API', zhHans: 'API', pt: 'A API' },
  intro: {
    en: 'Everything on these pages is asked of one GraphQL endpoint that your programs can use as well. Try it here; nothing you write is kept.',
    zhHant: '本網站各頁面都向同一個 GraphQL 端點查詢，你的程式亦可使用。可在此試用，所輸入的內容不會保存。',
    zhHans: '本网站各页面都向同一个 GraphQL 端点查询，您的程序也可使用。可在此试用，所输入的内容不会保存。',
    pt: 'Tudo o que estas páginas mostram vem de um único endereço GraphQL, que os seus programas também podem usar. Experimente aqui; nada do que escrever fica guardado.',
  },
  endpoint: { en: 'Endpoint', zhHant: '端點', zhHans: '端点', pt: 'Endereço' },
  examples: { en: 'Worked examples', zhHant: '示範查詢', zhHans: '示范查询', pt: 'Exemplos prontos' },
  examplesHelp: {
    en: 'Choose one, then run it with the arrow below. The documentation of the schema opens at the top left of the editor (in English).',
    zhHant: '選擇其一，再按下方的箭嘴執行。編輯器左上角可打開介面文件（英文）。',
    zhHans: '选择其一，再点下方的箭头运行。编辑器左上角可打开接口文档（英文）。',
    pt: 'Escolha um e execute-o com a seta abaixo. A documentação do esquema abre-se no canto superior esquerdo do editor (em inglês).',
  },
} satisfies Texts;
