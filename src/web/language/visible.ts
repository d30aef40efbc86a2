/**
 * What people read is shown as the registry shows it everywhere: in place of a character that cannot be seen, breaks lines or changes how
 * others are read stands its code point, as `⟨U+202E⟩`. No new record has such a character; older ones may. `src/language/characters.ts`
 * is the same for the service.
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
const VIRAMA = '[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA]';
const PICTURE = '\\p{Extended_Pictographic}';
/** Joiners within words, variation selectors after what they select a variant of, and format characters that are seen. */
const NEEDED = [
  `(?<=${WORD})[\\u200C\\u200D](?=${JOINING})`,
  `(?<=${JOINING})[\\u200C\\u200D](?=${WORD})`,
  `(?<=${VIRAMA})[\\u200C\\u200D]`,
  `(?<=${PICTURE}\\uFE0F?|\\p{Emoji_Modifier})\\u200D(?=${PICTURE})`,
  '(?<=\\p{Emoji})[\\uFE0E\\uFE0F]',
  '(?<=\\p{Ideographic})[\\u{E0100}-\\u{E01EF}]',
  '(?<=\\p{Script=Mongolian})[\\u180B-\\u180D\\u180F]',
  '(?<=(?!\\p{Default_Ignorable_Code_Point})[\\p{L}\\p{N}\\p{P}\\p{S}])[\\uFE00-\\uFE0D]',
  '[\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}]',
].join('|');
const UNSEEN = '[\\p{C}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]';
const FORBIDDEN = new RegExp(`(?=${UNSEEN})(?!${NEEDED})\\p{Any}`, 'gu');
const PRINTABLE_ASCII = /^[ -~]*$/;

export const visible = (text: string): string =>
  PRINTABLE_ASCII.test(text)
    ? text
    : text.replace(
        FORBIDDEN,
        (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
      );

/** Sentences of the service, in lines that it has broken itself. */
const IN_LINES = new Set(['summary', 'message']);
/** A record as it is: forms begin with it, and nothing of it may change unless somebody changes it. */
const AS_IT_IS = new Set(['content']);

/** An answer of the service with every text of it as it is shown. */
export const shown = <T>(answer: T): T => shownValue(answer, '') as T;

function shownValue(value: unknown, field: string): unknown {
  if (typeof value === 'string')
    return AS_IT_IS.has(field)
      ? value
      : IN_LINES.has(field)
        ? value.split('\n').map(visible).join('\n')
        : visible(value);
  if (Array.isArray(value)) return value.map((item) => shownValue(item, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shownValue(part, name)]));
}

/** What the ledger has as JSON, with every text of it as it is shown. */
export const recorded = (json: string): unknown =>
  JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? visible(value) : value));
