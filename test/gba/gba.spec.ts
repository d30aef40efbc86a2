/** The catalogue that ships: names in every language, a source for every record, standings as its sources allow. */
import { LANGUAGES, RECORD_TYPES, standingOf, type Recorded } from '../../src/recognition';
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

/** Titles of documents: in their own language, where they are not our words. */
const isTitle = (pointer: string): boolean => pointer.endsWith('/source/title');

/** Governments, and bodies that award or register: the GAHK, Gem-A, universities, councils, institutes of professions. */
const PUBLISHERS =
  /(^|\.)(gov\.(hk|mo|cn)|govt\.nz|edu\.(hk|mo)|agil\.com\.hk|cic\.hk|eaa\.org\.hk|gahk\.org|gem-a\.com|hkicpa\.org\.hk|hklawsoc\.org\.hk)$/;

describe('the catalogue that ships', () => {
  it('has every name and text in all four languages, and titles of documents in all or in one', () => {
    expect(TEXTS.length).toBeGreaterThan(200);
    const incomplete = TEXTS.filter(([pointer, text]) => {
      const missing = LANGUAGES.filter((language) => !text[language]?.trim()).length;
      return missing > 0 && !(isTitle(pointer) && missing === LANGUAGES.length - 1);
    });
    expect(incomplete).toEqual([]);
  });

  it('has a name for every route', () => {
    const routes = [
      ...REGISTER.requirements.flatMap((one) => one.routes),
      ...REGISTER.programmes.flatMap((one) => one.entry ?? []),
    ];
    expect(routes.filter(({ name }) => name === undefined)).toEqual([]);
  });

  it('names no telephone and no e-mail: none stands in its sources', () => {
    const contacts = REGISTER.bodies.flatMap((body) => body.contacts ?? []);
    expect(contacts.length).toBeGreaterThan(0);
    expect(contacts.filter(({ telephone, email }) => telephone !== undefined || email !== undefined)).toEqual([]);
  });

  it('writes Chinese names in Chinese characters and the others without', () => {
    const mixed = TEXTS.filter(
      ([pointer, text]) =>
        !isTitle(pointer) &&
        (!CHINESE.test(text['zh-Hant']) ||
          !CHINESE.test(text['zh-Hans']) ||
          // A note may quote a document.
          (!pointer.endsWith('/source/note') && (CHINESE.test(text.en) || CHINESE.test(text.pt)))),
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

  it('calls nothing OFFICIAL but what an authority or an awarding body has published on its own pages', () => {
    const elsewhere = RECORD_TYPES.flatMap((type) =>
      (REGISTER[type] as readonly Recorded[])
        .filter((record) => standingOf(record) === 'OFFICIAL')
        .map(({ code, source }) => [`${type} ${code}`, source?.url])
        .filter(([, url]) => url === undefined || !PUBLISHERS.test(new URL(url).hostname)),
    );
    expect(elsewhere).toEqual([]);
  });

  it('calls no unit of competence and no refusal OFFICIAL: nobody has published any', () => {
    for (const type of ['units', 'exclusions'] as const)
      expect(REGISTER[type].filter((record) => standingOf(record) === 'OFFICIAL')).toEqual([]);
  });

  it('uses a code once within a type', () => {
    for (const type of RECORD_TYPES) {
      const codes = REGISTER[type].map(({ code }) => code);
      expect(codes).toEqual([...new Set(codes)]);
    }
  });
});
