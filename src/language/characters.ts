/**
 * Characters that no text may have: those that cannot be seen, that break lines, or that change how others are read. What a script needs
 * is none of them: joiners within words, and variation selectors after what they select a variant of. Service and page have the same rule.
 */

/** Letters of these scripts never join, so that nothing between them needs a joiner. */
const SEPARATE = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Bopomofo',
  'Common',
  'Inherited',
];
const WORD = '[\\p{L}\\p{M}\\p{N}]';
const JOINING = `(?![${SEPARATE.map((script) => `\\p{Script=${script}}`).join('')}])${WORD}`;
/** After it a joiner says which form a letter takes, also at the end of a word. */
const VIRAMA = '[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA]';
const PICTURE = '\\p{Extended_Pictographic}';

const NEEDED = [
  `(?<=${WORD})[\\u200C\\u200D](?=${JOINING})`,
  `(?<=${JOINING})[\\u200C\\u200D](?=${WORD})`,
  `(?<=${VIRAMA})[\\u200C\\u200D]`,
  `(?<=${PICTURE}\\uFE0F?|\\p{Emoji_Modifier})\\u200D(?=${PICTURE})`,
  '(?<=\\p{Emoji})[\\uFE0E\\uFE0F]',
  '(?<=\\p{Ideographic})[\\u{E0100}-\\u{E01EF}]',
  '(?<=\\p{Script=Mongolian})[\\u180B-\\u180D\\u180F]',
  '(?<=(?!\\p{Default_Ignorable_Code_Point})[\\p{L}\\p{N}\\p{P}\\p{S}])[\\uFE00-\\uFE0D]',
  // Marks that enclose the digits after them: of the format characters those that are seen.
  '[\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}]',
].join('|');
const UNSEEN = '[\\p{C}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]';

const FORBIDDEN = new RegExp(`(?=${UNSEEN})(?!${NEEDED})\\p{Any}`, 'gu');

/** Most texts are of these alone. */
const PRINTABLE_ASCII = /^[ -~]*$/;

/** A character that the text may not have, and where it stands, in UTF-16 units. */
export interface Forbidden {
  readonly character: string;
  readonly index: number;
}

/** Those that stand in the text, in order. */
export const forbiddenIn = (text: string): readonly Forbidden[] =>
  PRINTABLE_ASCII.test(text)
    ? []
    : Array.from(text.matchAll(FORBIDDEN), ({ 0: character, index }) => ({ character, index }));

export const withoutForbidden = (text: string): string =>
  PRINTABLE_ASCII.test(text) ? text : text.replace(FORBIDDEN, '');

/** The text as it is shown: in place of each character that it may not have stands its code point, as `⟨U+202E⟩`. */
export const visible = (text: string): string =>
  PRINTABLE_ASCII.test(text) ? text : text.replace(FORBIDDEN, (character) => `⟨${codePoint(character)}⟩`);

/** The same for a text of several lines that the registry has written itself. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');

/** At most so many UTF-16 units of the text, and no half of a character. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** As `U+202E`. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
