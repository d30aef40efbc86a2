/** The catalogue that ships: names in every language, a source for every record, standings as its sources allow. */
import { LANGUAGES, RECORD_TYPES, standingOf, type Recorded, type RecordType } from '../../src/recognition';
import { shippedRegister } from '../support/gba';

const REGISTER = shippedRegister();
const CHINESE = /\p{Script=Han}/u;

/** Every text of a value, with the JSON pointer to it. */
function textsOf(value: unknown, pointer: string): readonly [string, Readonly<Record<string, string>>][] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => (LANGUAGES as readonly string[]).includes(key)))
    return [[pointer, value as Readonly<Record<string, string>>]];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${pointer}/${key}`));
}

const TEXTS = RECORD_TYPES.flatMap((type) =>
  REGISTER[type].flatMap((record) => textsOf(record, `/${type}/${record.code}`)),
);

/** The codes of the records of a type that claim to be OFFICIAL. */
const officialOf = (type: RecordType): readonly string[] =>
  (REGISTER[type] as readonly Recorded[])
    .filter((one) => standingOf(one) === 'OFFICIAL')
    .map(({ code }) => code)
    .sort();

describe('the catalogue that ships', () => {
  it('has every name and text in all four languages', () => {
    expect(TEXTS.length).toBeGreaterThan(200);
    const incomplete = TEXTS.filter(([, text]) => LANGUAGES.some((language) => !text[language]?.trim()));
    expect(incomplete).toEqual([]);
  });

  it('writes Chinese names in Chinese characters and the others without', () => {
    const mixed = TEXTS.filter(
      ([, text]) =>
        !CHINESE.test(text['zh-Hant']) ||
        !CHINESE.test(text['zh-Hans']) ||
        CHINESE.test(text.en) ||
        CHINESE.test(text.pt),
    );
    expect(mixed).toEqual([]);
  });

  it('gives a source with a title for every record', () => {
    const without = RECORD_TYPES.flatMap((type) =>
      (REGISTER[type] as readonly Recorded[])
        .filter(({ source }) => !source?.title)
        .map(({ code }) => `${type} ${code}`),
    );
    expect(without).toEqual([]);
  });

  it('states the standing of every record', () => {
    const without = RECORD_TYPES.flatMap((type) =>
      (REGISTER[type] as readonly Recorded[]).filter(({ standing }) => standing === undefined).map(({ code }) => code),
    );
    expect(without).toEqual([]);
  });

  it('calls nothing OFFICIAL but what an authority or an awarding body has published', () => {
    expect(Object.fromEntries(RECORD_TYPES.map((type) => [type, officialOf(type)]))).toEqual({
      regions: REGISTER.regions.map(({ code }) => code).sort(),
      fields: [],
      units: [],
      frameworks: ['HKQF', 'NZQCF'],
      levelReferences: [
        'HK1-NZ1',
        'HK2-NZ2',
        'HK3-NZ3',
        'HK3-NZ4',
        'HK4-NZ5',
        'HK4-NZ6',
        'HK5-NZ7',
        'HK6-NZ9',
        'HK7-NZ10',
      ],
      bodies: ['GD-EDU', 'GD-OSTA', 'HK-EDB', 'HK-JITAC', 'HK-QFS', 'VTC'],
      certificates: [],
      posts: [],
      requirements: [],
      agreements: ['AG-QF-2019'],
      equivalences: [],
      exclusions: [],
    });
  });

  it('uses a code once within a type', () => {
    for (const type of RECORD_TYPES) {
      const codes = REGISTER[type].map(({ code }) => code);
      expect(codes).toEqual([...new Set(codes)]);
    }
  });
});
