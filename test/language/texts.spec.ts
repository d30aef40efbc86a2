/** What people read is read here as a whole: nothing is left in another language, and one thing has one name. */
import { IntlMessageFormat } from 'intl-messageformat';
import { SINGULAR } from '../../src/document/type-names';
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
    [/頂端/, '末條'],
    [/修訂版/, '第 N 版'],
    [/沿革|修訂歷程/, '修訂記錄'],
    [/等效/, '等同關係'],
    [/頒發機構|發證機構/, '頒證機構'],
    [/主管機關|主管部門/, '主管當局'],
    [/登記人員|登記員|登記官/, '登記主任'],
    [/管理者|營運人|運營/, '營運者'],
    [/登記處/, '登記冊'],
    [/課程計劃|課程項目/, '培訓項目'],
    [/學額/, '名額'],
    [/工作經驗|實務經驗|工作年資/, '從業經驗, 從業年資'],
    [/結論/, '結果'],
    [/效力等級|依據的性質|最弱依據/, '資料可信度'],
    [/^目的$/, '用途'],
    [/傳遞/, '轉遞'],
    [/行為/, '操作'],
    [/簽名|簽字/, '簽署'],
    [/令牌/, '權杖'],
    [/雜湊|哈希/, '摘要值'],
    [/公佈|發佈/, '公布, 發布'],
    [/資料庫/, '數據庫'],
    [/今天/, '今日'],
    [/這裡|那裡|哪裡/, '這裏, 那裏, 哪裏'],
    [/您/, '你'],
  ],
  zhHans: [
    [/账簿/, '变更日志'],
    [/顶端/, '末条'],
    [/修订版/, '第 N 版'],
    [/沿革|变更历程/, '变更记录'],
    [/颁证机构|颁发机构/, '发证机构'],
    [/主管机关|主管当局/, '主管部门'],
    [/登记人员|登记员|登记官/, '登记主管'],
    [/管理者|营运/, '运营者'],
    [/登记处/, '登记册'],
    [/等同|等效/, '资格对应, 视同'],
    [/课程计划|课程项目/, '培训项目'],
    [/学额|学位/, '名额'],
    [/工作经验|工作经历|实践经验/, '从业经验'],
    [/修读[方形期]/, '学习形式, 学习期限'],
    [/结论/, '结果'],
    [/效力等级|依据的性质|最弱依据/, '来源可信度'],
    [/^目的$/, '用途'],
    [/传递/, '转递'],
    [/行为/, '操作'],
    [/哈希|杂凑/, '摘要值'],
    [/查核/, '核查'],
    [/今日/, '今天'],
    [/[你妳]/, '您'],
    [/谘询/, '咨询'],
  ],
  pt: [
    [/endoss/i, 'ratificar'],
    [/mero exemplo/i, 'exemplo ilustrativo'],
    [/entidades? emissoras?/i, 'entidade certificadora'],
    [/mantém este registo|\boperador\b/i, 'quem gere este registo'],
    [/\blivro\b(?! de atos| do Excel)|\bcabeça\b/i, 'livro de atos, última entrada'],
    [/papéis|o papel [`{]/i, 'função'],
    [/estatuto|solidez/i, 'fiabilidade das fontes'],
    [/distintivo/i, 'crachá'],
    [/genuín/i, 'autêntico'],
    [/\bvocês?\b|\btu\b|\bteus?\b/i, 'said without a pronoun'],
    [/acção|acções|\bactual|director|electr(?!ónic)|óptim|baptis/i, 'the one spelling: ação, atual, diretor'],
    [
      /\barquivos\b|\busuári|\btela\b|\bcelular\b|\bregistro/i,
      'as in Macao and Portugal: ficheiro, utilizador, ecrã, registo',
    ],
  ],
};

/** Marks of one language in texts of another. */
const MARKS: Readonly<Record<'zhHant' | 'zhHans' | 'pt', RegExp>> = {
  zhHant: /[“”‘’"«»]|\.\.\./,
  zhHans: /[「」『』"«»]|\.\.\./,
  pt: /[“”‘’"]|\.\.\./,
};

/** What is written in English alone: the words of a parser, of the documentation of the schema, and of a document. */
const ENGLISH_ALONE = new Set(['detail', 'whom', 'type']);

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
/** The types of elements that have no name. */
const [LITERAL, POUND] = [0, 7];

/** What is filled in: what is shown, and what only chooses between words, as a count. */
function placeholders(text: string): { readonly shown: ReadonlySet<string>; readonly all: ReadonlySet<string> } {
  const shown = new Set<string>();
  const all = new Set<string>();
  const visit = (parts: readonly Element[], counted: string): void => {
    for (const part of parts) {
      if (Number(part.type) === POUND) shown.add(counted);
      if (!('value' in part) || Number(part.type) === LITERAL) continue;
      all.add(part.value);
      if ('options' in part) for (const { value } of Object.values(part.options)) visit(value, part.value);
      else shown.add(part.value);
    }
  };
  // Objects of JSON stand for themselves.
  const message = text.replace(/`'?\{[ "][^`]*`/g, '');
  visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst(), '');
  return { shown, all };
}

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

  it.each(['zhHant', 'zhHans', 'pt'] as const)('in %s are filled in with the same', (language) => {
    const different = texts.filter(({ en, [language]: text }) => {
      const [said, meant] = [placeholders(text), placeholders(en)];
      const isLeftOut = [...meant.shown].some((name) => !said.all.has(name) && !ENGLISH_ALONE.has(name));
      return isLeftOut || [...said.all].some((name) => !meant.all.has(name));
    });
    expect(different.map(({ at, en, [language]: text }) => `${at}: ${en} / ${text}`)).toEqual([]);
  });

  it.each(Object.entries(MARKS))('in %s have the marks of the language', (language, marks) => {
    const strange = texts.filter(({ [language as 'pt']: text }) => marks.test(prose(text)));
    expect(strange.map(({ at, [language as 'pt']: text }) => `${at}: ${text}`)).toEqual([]);
  });

  it.each(['zhHant', 'zhHans'] as const)(
    'in %s have a space between Chinese and other letters or digits, and none beside marks',
    (language) => {
      const tight = texts.filter(
        ({ [language]: text }) =>
          /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(prose(text)) ||
          / [，。；：？！、）」』”]|[，。；：？！、（「『“] \p{Script=Han}/u.test(text),
      );
      expect(tight.map(({ at, [language]: text }) => `${at}: ${text}`)).toEqual([]);
    },
  );

  it.each(Object.values(SINGULAR))('call a $en the same on the page and in messages', (said) => {
    const page = texts.find(
      ({ at, en }) => at.startsWith('src/web/records/words.ts') && en.toLowerCase() === said.en.toLowerCase(),
    )!;
    expect([page.zhHant, page.zhHans.replace('（互认）', ''), page.pt.toLowerCase()]).toEqual([
      said['zh-Hant'],
      said['zh-Hans'],
      said.pt,
    ]);
  });
});
