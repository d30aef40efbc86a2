/** A register of very many certificates, with names as people give them: what lists and searches have to cope with. */
const TRADES = [
  ['Jewellery', '珠寶', '珠宝', 'Joalharia'],
  ['Mould making', '模具製造', '模具制造', 'Fabrico de moldes'],
  ['Industrial design', '工業設計', '工业设计', 'Design industrial'],
  ['Gem setting', '寶石鑲嵌', '宝石镶嵌', 'Cravação de pedras'],
  ['Goldsmith', '金工', '金工', 'Ourivesaria'],
];

/** @returns a catalogue document */
export const largeCatalogue = (count) => ({
  regions: [{ code: 'HK', name: { en: 'Hong Kong', 'zh-Hant': '香港', 'zh-Hans': '香港', pt: 'Hong Kong' } }],
  bodies: [
    {
      code: 'BODY',
      name: { en: 'Body', 'zh-Hant': '機構', 'zh-Hans': '机构', pt: 'Organismo' },
      kinds: ['AWARDING_BODY'],
      region: 'HK',
    },
  ],
  posts: TRADES.map(([en, hant, hans, pt], trade) => ({
    code: `post-${trade}`,
    name: { en: `${en} worker`, 'zh-Hant': `${hant}員`, 'zh-Hans': `${hans}员`, pt: `Trabalhador de ${pt}` },
  })),
  certificates: Array.from({ length: count }, (_, number) => {
    const [en, hant, hans, pt] = TRADES[number % TRADES.length];
    return {
      code: `C${String(number).padStart(7, '0')}`,
      name: {
        en: `${en} certificate ${number}`,
        'zh-Hant': `${hant}證書 ${number}`,
        'zh-Hans': `${hans}证书 ${number}`,
        pt: `Certificado de ${pt} ${number}`,
      },
      body: 'BODY',
      region: 'HK',
    };
  }),
  requirements: TRADES.map((_, trade) => ({
    code: `requirement-${trade}`,
    post: `post-${trade}`,
    region: 'HK',
    routes: [{ code: 'r', needs: [{ certificate: `C${String(trade).padStart(7, '0')}` }] }],
  })),
});
