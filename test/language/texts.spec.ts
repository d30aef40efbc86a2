/** What people read is read here as a whole: nothing is left in another language, and one thing has one name. */
import { WRITTEN_LANGUAGES, writtenTexts } from './written-texts';

/** Names of formats, standards and programs, which are written in Latin letters in every language. */
const NAMES = new Set(
  [
    'API Badges Cookie CSV csv Credentials DID EC ESCO Ed25519 Excel GraphQL HKQF https ISCED-F ISCO-08 ISO JSON JWK Key MB MiB',
    'Multikey NFC OKP Open P-256 P-384 PDF PNG POST RFC RSA SD-JWT SHA-256 Set Signature SVG Token UTC+8 UTF-8 Unicode VC',
    'Verifiable W3C Web WebSocket XLSX xlsx YYYY-MM YYYY-MM-DD base64url crv humanCode id jwks.json jws kty otherIdentifier',
    'vct webhook HKD CNY',
  ].flatMap((line) => line.split(' ')),
);
/** What is typed as it stands: commands, files, languages and keys. */
const TYPED = new Set(
  'consistency e ledgerConsistency n name pt receipt registry registry-head.json verify well-known witness x y yue z zh-CN zh-HK C T00 Z In PRACTICE TRAINING EVALUATION N'.split(
    ' ',
  ),
);

/** What is no longer said, since the same thing is called otherwise, and what it is called. */
const ONE_NAME: Readonly<Record<'zhHant' | 'zhHans' | 'pt', readonly (readonly [RegExp, string])[]>> = {
  zhHant: [
    [/賬簿|帳簿/, '登記日誌'],
    [/修訂版/, '第 N 版'],
    [/沿革/, '修訂記錄'],
  ],
  zhHans: [
    [/账簿/, '变更日志'],
    [/修订版/, '第 N 版'],
    [/沿革/, '变更记录'],
    [/颁证机构/, '发证机构'],
    [/等同关系/, '资格对应'],
    [/谘询/, '咨询'],
  ],
  pt: [
    [/endoss/i, 'ratificar'],
    [/mero exemplo/i, 'exemplo ilustrativo'],
    [/acção|acções|\bactual|director|electr(?!ónic)/i, 'the one spelling: ação, atual, diretor'],
  ],
};

/** Without what is filled in, or written as code. */
function prose(text: string): string {
  let shorter = text.replace(/`[^`]*`/g, '');
  for (let before = ''; before !== shorter;) {
    before = shorter;
    shorter = shorter.replace(/\{[^{}]*\}/g, '');
  }
  return shorter;
}

describe('Texts', () => {
  const texts = writtenTexts();

  it('are all found', () => {
    expect(texts.length).toBeGreaterThan(1500);
    for (const language of WRITTEN_LANGUAGES)
      expect(texts.filter((text) => text.en.trim() !== '' && text[language].trim() === '').map(({ at }) => at)).toEqual(
        [],
      );
  });

  it.each(['zhHant', 'zhHans'] as const)('in %s have no words of other languages but names', (language) => {
    const strange = texts.flatMap(({ at, [language]: text }) =>
      [...prose(text).matchAll(/[A-Za-z][\w+.-]*[\w+]|[A-Za-z]/g)]
        .filter(([word]) => !NAMES.has(word) && !TYPED.has(word))
        .map(([word]) => `${at}: ${word}`),
    );
    expect(strange).toEqual([]);
  });

  it.each(['zhHant', 'zhHans'] as const)('in %s have the punctuation of Chinese', (language) => {
    const narrow = texts.filter(({ [language]: text }) =>
      /\p{Script=Han} ?[,;:?!()]|[,;:?!()] ?\p{Script=Han}/u.test(prose(text)),
    );
    expect(narrow.map(({ at, [language]: text }) => `${at}: ${text}`)).toEqual([]);
  });

  it.each(Object.entries(ONE_NAME))('in %s have one name for one thing', (language, names) => {
    const twice = texts.flatMap(({ at, [language as 'pt']: text }) =>
      names.filter(([other]) => other.test(text)).map(([other, name]) => `${at}: ${other.source} → ${name}: ${text}`),
    );
    expect(twice).toEqual([]);
  });
});
