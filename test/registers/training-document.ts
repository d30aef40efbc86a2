/** A small register with what training offers. */
const named = (code: string, en = code) => ({ code, name: { en } });
export const DOCUMENT = {
  regions: [named('GBA'), { ...named('HK'), parent: 'GBA' }, { ...named('GD'), parent: 'GBA' }],
  fields: [named('jewellery'), { ...named('setting'), parent: 'jewellery' }],
  bodies: [
    { ...named('GIC'), kinds: ['AWARDING_BODY'], region: 'GD' },
    { ...named('POLY'), kinds: ['SCHOOL'], region: 'GD' },
    { ...named('CRAFT'), kinds: ['EMPLOYER'], region: 'HK' },
  ],
  certificates: [{ ...named('GEM'), body: 'GIC' }],
  posts: [named('setter'), named('designer')],
  requirements: [
    {
      code: 'R',
      post: 'setter',
      region: 'HK',
      routes: [
        {
          code: 'r',
          needs: [{ certificate: 'GEM' }],
          conditions: [{ code: 'SAFETY', kind: 'COURSE', text: { en: 'Safety course' } }],
        },
      ],
    },
  ],
  postGroups: [
    {
      code: 'craft',
      name: { en: 'Craft posts', 'zh-Hant': '工藝職位群', 'zh-Hans': '工艺岗位群', pt: 'Postos de ofício' },
      posts: ['setter'],
    },
    { ...named('design', 'Design posts'), posts: ['designer'] },
  ],
  courses: [
    { ...named('wax', 'Carving wax'), category: 'COMPULSORY', stages: ['DOING', 'COMPETITION'] },
    { ...named('stone', 'Setting stones'), category: 'INTEGRATED', stages: ['CERTIFICATION'], certificates: ['GEM'] },
  ],
  skills: [
    {
      ...named('making', 'Making'),
      category: 'CORE',
      posts: ['setter'],
      courses: ['wax', 'stone'],
      certificates: ['GEM'],
    },
  ],
  consortia: [
    {
      ...named('park', 'Park'),
      region: 'GD',
      field: 'jewellery',
      lead: 'POLY',
      members: [{ body: 'CRAFT', role: { en: 'Enterprise', pt: 'Empresa' }, period: { from: '2024-01-01' } }],
      counts: [{ what: { en: 'Members' }, value: 80, on: '2023-05-17' }],
      bases: [{ code: 'b', name: { en: 'Bench' }, kind: 'TRAINING_BASE', host: 'CRAFT' }],
      standard: {
        title: { en: 'Platforms', pt: 'Plataformas' },
        headings: [{ en: 'Principles', pt: 'Princípios' }, { en: 'Evaluation' }],
      },
    },
  ],
  programmes: [
    {
      code: 'GEM-DAY',
      name: {
        en: 'Gem setting by day',
        'zh-Hant': '寶石鑲嵌日間班',
        'zh-Hans': '宝石镶嵌日间班',
        pt: 'Cravação diurna',
      },
      providers: ['POLY', 'CRAFT'],
      consortium: 'park',
      region: 'GD',
      field: 'setting',
      mode: 'FULL_TIME',
      months: 6,
      cost: { amount: 12000.5, currency: 'CNY' },
      languages: ['yue', 'cmn'],
      places: 20,
      courses: ['stone'],
      entry: [{ code: 'talk', needs: [], conditions: [{ code: 'TALK', kind: 'OTHER', text: { en: 'An interview' } }] }],
      gives: { certificates: ['GEM'], conditions: ['SAFETY'] },
      period: { from: '2026-03-01', until: '2026-04-01' },
    },
    {
      ...named('TALK-NOW', 'Interview'),
      providers: ['POLY'],
      region: 'HK',
      mode: 'EXAMINATION',
      months: 0,
      gives: { conditions: ['TALK'] },
    },
  ],
  openings: [{ ...named('bench', 'A bench'), provider: 'CRAFT', programme: 'GEM-DAY', kind: 'INTERNSHIP', places: 12 }],
};
