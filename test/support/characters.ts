/** Characters that no text may have, and texts that any may: as data and as generators. */
import fc from 'fast-check';

const codePoints = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((code) => String.fromCodePoint(code));

/** A character that may stand nowhere, by what kind it is. */
export const FORBIDDEN: Readonly<Record<string, fc.Arbitrary<string>>> = {
  control: fc.oneof(codePoints(0, 0x1f), codePoints(0x7f, 0x9f)),
  separator: fc.constantFrom('\u2028', '\u2029'),
  'private use': fc.oneof(codePoints(0xe000, 0xf8ff), codePoints(0xf0000, 0xffffd), codePoints(0x100000, 0x10fffd)),
  unassigned: fc.constantFrom('\u0378', '\u{1ffff}', '\ufdd0', '\uffff', '\u{10ffff}', '\u{e0fff}'),
  surrogate: fc.oneof(codePoints(0xd800, 0xdbff), codePoints(0xdc00, 0xdfff)),
  direction: fc.oneof(
    codePoints(0x202a, 0x202e),
    codePoints(0x2066, 0x2069),
    fc.constantFrom('\u200e', '\u200f', '\u061c'),
  ),
  invisible: fc.oneof(
    fc.constantFrom('\u00ad', '\u034f', '\u200b', '\u2060', '\ufeff', '\u180e', '\u3164', '\uffa0', '\u115f', '\u17b4'),
    codePoints(0x2061, 0x2064),
    codePoints(0xe0020, 0xe007f),
  ),
};

export const forbidden: fc.Arbitrary<string> = fc.oneof(...Object.values(FORBIDDEN));

/** As a message names it, at least. */
export const named = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Words of many scripts, each with whatever its script needs. */
export const WORDS = [
  'Jewellery Designer (hand drawn)',
  '首飾設計師',
  '珠寶鑲嵌證書〔2024〕',
  'João Gonçalves – 1.º grau',
  // A joiner and a non-joiner within words.
  'می\u200cخواهم',
  'PDF\u200cها',
  '۵۰\u200cساله',
  'क्\u200dष',
  'শ্\u200cব',
  'ශ්\u200dරී',
  'അവന്\u200d',
  // Variation selectors: of ideographs, of Mongolian letters, of signs.
  '葛\u{e0100}飾',
  '辻\ufe00',
  'ᠠ\u180bᠮ',
  '≨\ufe00',
  // Pictures, joined and in colours.
  '❤\ufe0f ☎\ufe0e 1\ufe0f⃣',
  '👩🏽\u200d🎨 🏳\ufe0f\u200d🌈 👨\u200d👩\u200d👧 🇭🇰',
  'བོད་ཡིག',
  'ภาษาไทย ខ្មែរ မြန်မာ',
  'עברית العربية',
  '한국어 日本語のカナ',
  '\u0600۱۲۳',
  'e\u0302\u0323'.normalize('NFC'),
];
export const harmless: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));
