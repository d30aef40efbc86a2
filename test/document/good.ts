/** A small document in which everything stands right, to be damaged piece by piece. */
import { checkDocument, emptyRegister, type DocumentFile } from '../../src/document';
import { surveyOf } from '../../src/recognition';

const text = (en: string) => ({ en });

/** A public key of 2,048 bits. */
export const RSA = {
  kty: 'RSA',
  n: 'qhbM5hg4scwc5b16miG6E1Io5nDReT2miwWZTnOfHvM0Lh8sugaaSjhO_BS4rKm1wDwyrRYepGlBHwiWfZj04r2KH5SThKbHBJRRZfEr-y9YeFHe9Iz22aPLggZWH_9D1xOeYh5vaXWt8lJQY7M6WYcAiXNB9CYG6NVOfLYZMck8gIF2rQz_hrb6WgzcRAz6jAw51RErdlSb_XA8u9QxmgMwv6_uRvivvc7R8whOq06IptWzgSgJLV0EFGCljtQv02lV69_2FPp_owoKUTzNvfjDcyEuAxG1O1rVA1Ebeef-OHW-bydzcj5xYx6wuv6VYT4L96ows70b5BeJ0KCRXQ',
  e: 'AQAB',
};

export const goodDocument = () => ({
  regions: [
    { code: 'GBA', name: text('Greater Bay Area') },
    { code: 'HK', name: { en: 'Hong Kong', 'zh-Hant': '香港' }, parent: 'GBA', iso: 'CN-HK' },
    { code: 'GD', name: text('Guangdong'), parent: 'GBA' },
  ],
  fields: [
    { code: 'jewellery', name: text('Jewellery'), isced: '0211' },
    { code: 'design', name: text('Jewellery design'), parent: 'jewellery' },
  ],
  units: [
    { code: 'u1', name: text('Drawing'), field: 'design' },
    { code: 'u2', name: text('Modelling') },
    { code: 'u3', name: text('Setting') },
  ],
  frameworks: [
    {
      code: 'HKQF',
      name: text('Hong Kong framework'),
      region: 'HK',
      levels: [{ code: '4', order: 4, name: text('Level 4') }],
    },
    {
      code: 'EQF',
      name: text('European framework'),
      levels: [{ code: '5', order: 5, name: text('Level 5'), descriptor: text('Knows the trade') }],
    },
  ],
  levelReferences: [
    {
      code: 'ref',
      a: { framework: 'HKQF', level: '4' },
      b: { framework: 'EQF', level: '5' },
      period: { from: '2020-01-01' },
    },
  ],
  bodies: [
    {
      code: 'B',
      name: text('Body'),
      otherNames: [{ text: 'BDY' }, { language: 'zh-Hant', text: '機構' }],
      kinds: ['AWARDING_BODY'],
      region: 'HK',
      website: 'https://example.org',
      contacts: [
        {
          name: text('Enquiries'),
          address: { en: '1 Harbour Road', 'zh-Hant': '港灣道1號' },
          telephone: '+852 0000 0000',
          email: 'enquiries@example.org',
          website: 'https://example.org/ask',
          openingHours: text('Weekdays, 9 to 17'),
          regions: ['HK'],
        },
        { telephone: '+86 (20) 0000-0000' },
      ],
      review: { text: text('Write to the Board'), website: 'https://example.org/review', days: 28 },
    },
  ],
  certificates: [
    {
      code: 'A',
      name: text('A'),
      body: 'B',
      field: 'design',
      units: ['u1', 'u2'],
      placements: [{ framework: 'HKQF', level: '4' }],
    },
    {
      code: 'C',
      name: text('C'),
      body: 'B',
      region: 'GD',
      awarded: { from: '2010-01-01', until: '2030-01-01' },
      validMonths: 24,
      identifiers: [
        { identifier: 'https://b.example/achievements/c', type: 'ACHIEVEMENT_ID' },
        { identifier: 'urn:b:c', type: 'VCT' },
      ],
    },
    { code: 'D', name: text('D'), body: 'B' },
  ],
  posts: [{ code: 'designer', name: text('Designer'), field: 'design', isco: '2163' }],
  requirements: [
    {
      code: 'R',
      post: 'designer',
      region: 'HK',
      period: { from: '2020-01-01', until: '2027-01-01' },
      regulated: true,
      authority: 'B',
      routes: [
        {
          code: 'r1',
          needs: [{ certificate: 'A' }],
          conditions: [{ code: 'EXP', kind: 'EXPERIENCE', text: text('Three years'), years: 3 }],
        },
        {
          code: 'r2',
          name: text('By level'),
          needs: [{ framework: 'HKQF', level: '4', field: 'design', referenced: true }, { units: ['u1'] }],
        },
        { code: 'r3', needs: [] },
      ],
    },
    {
      code: 'R2',
      post: 'designer',
      region: 'HK',
      period: { from: '2027-01-01' },
      routes: [{ code: 'r1', needs: [{ certificate: 'C' }] }],
    },
  ],
  agreements: [
    {
      code: 'AG',
      name: text('Agreement'),
      parties: ['B'],
      regions: ['GBA'],
      purposes: ['PRACTICE', 'TRAINING'],
      onward: { maxSteps: 3 },
    },
  ],
  equivalences: [
    { code: 'e1', agreement: 'AG', from: 'C', to: 'A', creditedUnits: ['u1'], regions: ['HK'], purposes: ['PRACTICE'] },
    {
      code: 'e2',
      agreement: 'AG',
      from: 'C',
      to: 'D',
      mutual: true,
      state: 'SUSPENDED',
      conditions: [{ code: 'CANTONESE', kind: 'LANGUAGE', text: text('Cantonese'), language: 'yue' }],
    },
  ],
  exclusions: [
    {
      code: 'x',
      certificate: 'D',
      posts: ['designer'],
      regions: ['GD'],
      purposes: ['PRACTICE'],
      reason: text('Withdrawn'),
    },
  ],
  postGroups: [{ code: 'design-posts', name: text('Design posts'), posts: ['designer'] }],
  courses: [
    {
      code: 'drawing',
      name: text('Drawing by hand'),
      category: 'INTEGRATED',
      stages: ['TEACHING', 'CERTIFICATION'],
      certificates: ['A'],
      units: ['u1'],
    },
    { code: 'sketching', name: text('Sketching') },
  ],
  skills: [
    {
      code: 'hand-drawing',
      name: text('Drawing'),
      category: 'CORE',
      posts: ['designer'],
      courses: ['drawing', 'sketching'],
      certificates: ['A'],
    },
  ],
  consortia: [
    {
      code: 'park',
      name: text('Park'),
      region: 'GD',
      field: 'jewellery',
      lead: 'B',
      founded: '2021-02-28',
      members: [{ body: 'B', role: text('Lead'), period: { from: '2021-03-01' } }],
      counts: [{ what: text('Members'), value: 80, on: '2023-05-17' }],
      bases: [
        { code: 'b1', name: text('Mould college'), kind: 'COLLEGE', host: 'B' },
        { code: 'b2', name: text('Setting base'), kind: 'TRAINING_BASE' },
      ],
      standard: { title: text('Platforms'), headings: [text('Principles')] },
      agreements: ['AG'],
    },
  ],
  programmes: [
    {
      code: 'p1',
      name: text('Design for holders of C'),
      providers: ['B'],
      consortium: 'park',
      region: 'GD',
      field: 'design',
      level: { framework: 'HKQF', level: '4' },
      mode: 'PART_TIME',
      months: 18,
      hours: 400,
      cost: { amount: 19.99, currency: 'MOP' },
      languages: ['yue', 'zh-Hant', 'pt-MO'],
      places: 30,
      courses: ['drawing'],
      entry: [
        {
          code: 'r1',
          needs: [{ framework: 'EQF', level: '5' }],
          conditions: [{ code: 'INTERVIEW', kind: 'OTHER', text: text('An interview') }],
        },
        { code: 'r2', needs: [{ certificate: 'C' }] },
      ],
      gives: { certificates: ['A'], conditions: ['PORTFOLIO'] },
      period: { from: '2026-09-01', until: '2026-10-01' },
    },
    {
      code: 'p2',
      name: text('Talk'),
      providers: ['B'],
      region: 'HK',
      mode: 'EXAMINATION',
      entry: [{ code: 'r1', needs: [], conditions: [{ code: 'PORTFOLIO', kind: 'OTHER', text: text('A portfolio') }] }],
      gives: { conditions: ['INTERVIEW'] },
    },
  ],
  openings: [
    {
      code: 'o1',
      name: text('A bench'),
      provider: 'B',
      programme: 'p1',
      consortium: 'park',
      kind: 'INTERNSHIP',
      places: 12,
      period: { from: '2026-09-01' },
    },
  ],
  issuerKeys: [
    {
      code: 'k1',
      body: 'B',
      issuer: 'did:web:b.example',
      verificationMethod: 'did:web:b.example#key-1',
      publicKeyMultibase: 'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi',
      period: { from: '2020-01-01', until: '2024-01-01' },
    },
    {
      code: 'k2',
      body: 'B',
      issuer: 'did:web:b.example',
      verificationMethod: 'did:web:b.example#key-1',
      publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
      period: { from: '2024-01-01' },
    },
    {
      code: 'k3',
      body: 'B',
      issuer: 'https://b.example',
      verificationMethod: 'https://b.example/jwks#2026',
      publicKeyJwk: RSA,
    },
  ],
});

export const fileOf = (content: unknown, file = 'document.json'): DocumentFile => ({ file, content });

/** The problems of one file, against an empty register. */
export const problemsOf = (content: unknown) => checkDocument([fileOf(content)], surveyOf(emptyRegister())).problems;
