import type { Texts } from '../language/language';

export const texts = {
  notKnown: {
    en: 'The register does not know the units of {name}.',
    zhHant: '登記冊未載有{name}的能力單元。',
    zhHans: '登记册未载有{name}的能力单元。',
    pt: 'O registo não conhece as unidades de {name}.',
  },
  has: { en: 'Attests it', zhHant: '具備', zhHans: '具备', pt: 'Atesta-a' },
  hasNot: { en: 'Does not attest it', zhHant: '不具備', zhHans: '不具备', pt: 'Não a atesta' },
  unknown: { en: 'Not known', zhHant: '未有資料', zhHans: '暂无资料', pt: 'Não se sabe' },
  credited: {
    en: 'Not attested, but credited by the equivalence',
    zhHant: '不具備，但可憑此等同關係抵免：',
    zhHans: '不具备，但可凭此资格对应抵免：',
    pt: 'Não a atesta, mas é-lhe creditada pela equivalência',
  },
} satisfies Texts;
