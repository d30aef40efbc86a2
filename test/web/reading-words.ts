/** What may stand in a sentence in each language, and what may not. */
import type { PageLanguage } from '../support/browser';

/** Latin words that stand in Chinese texts as they are, and why. */
const IN_CHINESE: Readonly<Record<string, string>> = {
  'names of formats of files': 'CSV PDF PNG SVG JSON JWS xlsx csv jws',
  'names of standards and of what they define':
    'API GraphQL JSON Web Signature Open Badges Verifiable Credentials QR UTC SHA-256 ISO ISCED-F ISCED ISCO-08 HKQF RQF EQF DB44/T GB/T Ed25519',
  'names of programs, licences and what browsers keep': 'Apache License Cookie JavaScript Excel',
  'units, currencies and the number of a revision': 'MB MiB KB CNY HKD MOP N',
  'the account that imported the catalogue, and tags of languages on records of programmes':
    'first-start yue cmn en pt',
  'what somebody types or pastes as it stands': 'YYYY-MM-DD YYYY-MM HKQF/4',
  'what these tests have typed, and who is signed in': 'GIC-JD-HANT HKG jewel ann',
  'numbers of documents and programmes that sources give': 'DE110513C LCQ10',
};
export const LATIN_IN_CHINESE = new Set(Object.values(IN_CHINESE).flatMap((words) => words.split(' ')));

/** Names of laws, documents, journals and schemes that are quoted in the language in which they are written. */
export const QUOTED = [
  'Accreditation of Academic and Vocational Qualifications Ordinance',
  'Generic Level Descriptors',
  '职教论坛',
  '一试三证',
  '建工头条',
];

/** Small words that no sentence of the other language does without, and that are no words of this one. */
const ENGLISH =
  /(?<![\p{L}-])(?:the|this|is|are|not|of|and|with|you|there|has|must|cannot|which|from|was|by)(?![\p{L}-])/giu;
const PORTUGUESE = /(?<![\p{L}-])(?:não|uma|dos|das|com|pelo|pela|são|que|para|ou|ao|é)(?![\p{L}-])/gu;
const CHINESE = /\p{Script=Han}+/gu;

export const OF_OTHERS: Readonly<Record<PageLanguage, readonly RegExp[]>> = {
  en: [CHINESE, PORTUGUESE],
  pt: [CHINESE, ENGLISH],
  'zh-HK': [],
  'zh-CN': [],
};

/** What is called otherwise on the page: a second word for the same thing, and the one that it has. */
export const SECOND_WORDS: Readonly<Record<PageLanguage, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/\b[Pp]osts?\b/, 'job'],
    [/\bdiscard\b/i, 'delete'],
    [/\bNaN\b/, 'not a number'],
    [/\bprobative\b|\bevidential value\b/i, 'reliability of sources'],
  ],
  'zh-HK': [
    [/賬簿|帳簿|分類帳/, '登記日誌'],
    [/修訂版/, '第 N 版'],
    [/沿革/, '修訂記錄'],
    [/背書/, '會簽同意'],
    [/(?<!實習|實訓)崗位/, '職位'],
    [/註冊處|登記處/, '登記冊'],
  ],
  'zh-CN': [
    [/账簿|分类账/, '变更日志'],
    [/修订版/, '第 N 版'],
    [/沿革/, '变更记录'],
    [/颁证机构|颁发机构/, '发证机构'],
    [/等同关系/, '资格对应'],
    [/谘询/, '咨询'],
    [/背书/, '会签同意'],
    [/职位|职缺/, '岗位'],
    [/应征者/, '应聘者'],
  ],
  pt: [
    [/endoss/i, 'ratificar'],
    [/mero exemplo/i, 'exemplo ilustrativo'],
    [/acção|acções|\bactual|director|electr(?!ónic)/i, 'the one spelling: ação, atual, diretor'],
    [/usuário|\barquivo de|registro|\bvocê/i, 'the Portuguese of Macao: utilizador, ficheiro, registo'],
  ],
};

/** The characters that a two-byte set has, read off its decoder. */
function charactersOf(
  encoding: string,
  leads: readonly [number, number],
  trails: readonly [number, number],
): Set<string> {
  const decoder = new TextDecoder(encoding);
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (let trail = trails[0]; trail <= trails[1]; trail++) bytes.push(lead, trail);
  return new Set(decoder.decode(new Uint8Array(bytes)));
}

/** The characters that are written in Hong Kong and Macao (Big5), and on the mainland (GB 2312). */
export const WRITTEN: Readonly<Partial<Record<PageLanguage, ReadonlySet<string>>>> = {
  'zh-HK': charactersOf('big5', [0xa1, 0xf9], [0x40, 0xfe]),
  'zh-CN': charactersOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe]),
};
