/** The catalogue that ships: names in every language, a source for every record, standings as its sources allow. */
import { LANGUAGES, RECORD_TYPES, STANDINGS, standingOf, type Recorded, type RecordType } from '../../src/recognition';
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

/** How many records of a type have each standing, from the strongest to the weakest. */
const standingsOf = (type: RecordType): readonly number[] =>
  STANDINGS.map(
    (standing) => (REGISTER[type] as readonly Recorded[]).filter((one) => standingOf(one) === standing).length,
  );

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

  it('marks nothing higher than its sources allow: so many OFFICIAL, REPORTED and ILLUSTRATIVE records', () => {
    expect(Object.fromEntries(RECORD_TYPES.map((type) => [type, standingsOf(type)]))).toEqual({
      regions: [16, 0, 0],
      fields: [0, 11, 0],
      units: [0, 0, 27],
      frameworks: [2, 4, 1],
      levelReferences: [9, 0, 30],
      bodies: [6, 12, 0],
      certificates: [0, 39, 16],
      posts: [0, 19, 0],
      requirements: [0, 0, 43],
      agreements: [1, 3, 6],
      equivalences: [0, 10, 35],
      exclusions: [0, 0, 2],
    });
  });

  it('uses a code once within a type', () => {
    for (const type of RECORD_TYPES) {
      const codes = REGISTER[type].map(({ code }) => code);
      expect(codes).toEqual([...new Set(codes)]);
    }
  });
});
