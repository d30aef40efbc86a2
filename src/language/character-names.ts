/** What characters are called that no text may have: by Unicode where they are met now and then, else by their kind. */
import { codePoint } from './characters';
import { inEveryLanguage, Message, type LocalizedText } from './message';

/** The names that Unicode gives them, and of control characters those of their aliases; they are not translated. */
const NAMES: Readonly<Record<string, string>> = {
  'U+0000': 'NULL',
  'U+0007': 'ALERT',
  'U+0008': 'BACKSPACE',
  'U+0009': 'CHARACTER TABULATION',
  'U+000A': 'LINE FEED',
  'U+000B': 'LINE TABULATION',
  'U+000C': 'FORM FEED',
  'U+000D': 'CARRIAGE RETURN',
  'U+001B': 'ESCAPE',
  'U+007F': 'DELETE',
  'U+0085': 'NEXT LINE',
  'U+009B': 'CONTROL SEQUENCE INTRODUCER',
  'U+00AD': 'SOFT HYPHEN',
  'U+034F': 'COMBINING GRAPHEME JOINER',
  'U+061C': 'ARABIC LETTER MARK',
  'U+115F': 'HANGUL CHOSEONG FILLER',
  'U+1160': 'HANGUL JUNGSEONG FILLER',
  'U+180E': 'MONGOLIAN VOWEL SEPARATOR',
  'U+200B': 'ZERO WIDTH SPACE',
  'U+200C': 'ZERO WIDTH NON-JOINER',
  'U+200D': 'ZERO WIDTH JOINER',
  'U+200E': 'LEFT-TO-RIGHT MARK',
  'U+200F': 'RIGHT-TO-LEFT MARK',
  'U+2028': 'LINE SEPARATOR',
  'U+2029': 'PARAGRAPH SEPARATOR',
  'U+202A': 'LEFT-TO-RIGHT EMBEDDING',
  'U+202B': 'RIGHT-TO-LEFT EMBEDDING',
  'U+202C': 'POP DIRECTIONAL FORMATTING',
  'U+202D': 'LEFT-TO-RIGHT OVERRIDE',
  'U+202E': 'RIGHT-TO-LEFT OVERRIDE',
  'U+2060': 'WORD JOINER',
  'U+2061': 'FUNCTION APPLICATION',
  'U+2062': 'INVISIBLE TIMES',
  'U+2063': 'INVISIBLE SEPARATOR',
  'U+2064': 'INVISIBLE PLUS',
  'U+2066': 'LEFT-TO-RIGHT ISOLATE',
  'U+2067': 'RIGHT-TO-LEFT ISOLATE',
  'U+2068': 'FIRST STRONG ISOLATE',
  'U+2069': 'POP DIRECTIONAL ISOLATE',
  'U+3164': 'HANGUL FILLER',
  'U+FEFF': 'ZERO WIDTH NO-BREAK SPACE',
  'U+FFA0': 'HALFWIDTH HANGUL FILLER',
};

const KINDS: readonly (readonly [RegExp, Message<'code'>])[] = [
  [
    /\p{Cc}/u,
    new Message({
      en: '{code} (control character)',
      'zh-Hant': '{code}（控制字元）',
      'zh-Hans': '{code}（控制字符）',
      pt: '{code} (carácter de controlo)',
    }),
  ],
  [
    /\p{Cs}/u,
    new Message({
      en: '{code} (half of a character)',
      'zh-Hant': '{code}（不完整的字元）',
      'zh-Hans': '{code}（不完整的字符）',
      pt: '{code} (metade de um carácter)',
    }),
  ],
  [
    /\p{Co}/u,
    new Message({
      en: '{code} (private-use character)',
      'zh-Hant': '{code}（私人造字）',
      'zh-Hans': '{code}（专用区字符）',
      pt: '{code} (carácter de uso privado)',
    }),
  ],
  [
    /\p{Cn}/u,
    new Message({
      en: '{code} (unassigned character)',
      'zh-Hant': '{code}（未分配的字元）',
      'zh-Hans': '{code}（未分配的字符）',
      pt: '{code} (carácter não atribuído)',
    }),
  ],
  [
    /\p{Variation_Selector}/u,
    new Message({
      en: '{code} (variation selector)',
      'zh-Hant': '{code}（異體選擇符）',
      'zh-Hans': '{code}（异体选择符）',
      pt: '{code} (seletor de variante)',
    }),
  ],
];
const INVISIBLE = new Message<'code'>({
  en: '{code} (invisible character)',
  'zh-Hant': '{code}（不可見字元）',
  'zh-Hans': '{code}（不可见字符）',
  pt: '{code} (carácter invisível)',
});

/** As `U+202E RIGHT-TO-LEFT OVERRIDE`, or `U+E000 (private-use character)`. */
export function characterName(character: string): LocalizedText {
  const code = codePoint(character);
  const name = NAMES[code] as string | undefined;
  if (name !== undefined) return inEveryLanguage(() => `${code} ${name}`);
  const [, kind] = KINDS.find(([characters]) => characters.test(character)) ?? [undefined, INVISIBLE];
  return inEveryLanguage((language) => kind.format(language, { code }));
}
