/** Codes that are suggested for new records: of the kind that the catalogue has, whatever the language of their names. */
import { suitableCodes } from '../../src/web/desk/suggested-code';
import { CODE } from '../../src/document';

type RecordType = Parameters<typeof suitableCodes>[0];
type Draft = Readonly<Record<string, unknown>>;

const CASES: readonly (readonly [type: RecordType, draft: Draft, first: string | undefined])[] = [
  ['EQUIVALENCE', { from: 'VTC-SETTING', to: 'DSAL-GOLDSMITH' }, 'EQ-VTC-SETTING-DSAL-GOLDSMITH'],
  ['EQUIVALENCE', { from: 'VTC-SETTING' }, undefined],
  ['AGREEMENT', { name: { en: 'Agreement on the bench trades' } }, 'AG-BENCH-TRADES'],
  ['AGREEMENT', { name: { pt: 'Acordo de formação e ourivesaria' } }, 'AG-FORMACAO-OURIVESARIA'],
  ['AGREEMENT', { name: { zhHant: '首飾協議' } }, 'AG-1'],
  ['AGREEMENT', {}, undefined],
  ['BODY', { name: { en: 'Vocational Training Council' } }, 'VTC'],
  ['BODY', { name: { en: 'Guildhall' } }, 'GUILDHALL'],
  ['BODY', { name: { zhHans: '协会' } }, undefined],
  ['CERTIFICATE', { body: 'VTC', name: { en: 'Certificate in stone setting' } }, 'VTC-STONE-SETTING'],
  ['CERTIFICATE', { body: 'VTC', name: { zhHant: '鑲嵌證書' } }, 'VTC-1'],
  ['POST', { name: { en: 'Gem cutter' } }, 'gem-cutter'],
  ['FIELD', { name: { en: 'Gem setting' } }, 'gem-setting'],
  ['REQUIREMENT', { post: 'gem-cutter', region: 'MO' }, 'gem-cutter:MO'],
  ['REQUIREMENT', { post: 'gem-cutter' }, undefined],
  ['EXCLUSION', { certificate: 'GIC-ENAMEL', regions: ['MO', 'HK'] }, 'EX-GIC-ENAMEL-MO'],
  ['LEVEL_REFERENCE', { a: { framework: 'HKQF', level: '4' }, b: { framework: 'NZQF', level: '6' } }, 'HKQF4-NZQF6'],
  ['PROGRAMME', { providers: ['VTC'], name: { en: 'Bridging class' } }, 'VTC-BRIDGING-CLASS'],
  ['ISSUER_KEY', { body: 'VTC' }, 'KEY-VTC'],
  ['UNIT', { name: { en: 'Die casting (wax & metal)' } }, 'U-DIE-CASTING-WAX'],
];

it.each(CASES)('%s %j: %s', (type, draft, first) => {
  const codes = suitableCodes(type, draft);
  expect(codes[0]).toBe(first);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(CODE);
});

it('are codes, however long a name or whatever stands in it', () => {
  const names = ['x'.repeat(500), ' ', '…', '<script>', '-- ; drop', 'ﬁne ligature', 'Ｗｉｄｅ', '\u0301'];
  for (const en of names)
    for (const type of ['AGREEMENT', 'BODY', 'POST', 'UNIT', 'CERTIFICATE', 'REGION'] as const)
      for (const code of suitableCodes(type, { body: 'B'.repeat(64), name: { en } })) {
        expect(code).toMatch(CODE);
        expect(code.length).toBeLessThanOrEqual(64);
      }
});
