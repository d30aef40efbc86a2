/** In which encoding a text is written: by its mark, as UTF-8 if it is sound, else by which reading of the whole of it makes sense. */
import { COMMON_CHARACTERS } from './common-characters';

export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Decoded {
  readonly encoding: Encoding;
  readonly text: string;
}

/** So much less likely than the likeliest is a reading that nobody has to be asked about. */
const MARGIN = 10;

/**
 * The readings of the bytes that remain, the likeliest first: the second and those after it may be right as well.
 * @param words what is known to stand in cells, as headings: each that is found speaks for a reading
 */
export function decode(bytes: Uint8Array, words: ReadonlySet<string>): readonly Decoded[] {
  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) {
    const decoded = decodeAs(bytes, marked.encoding);
    return decoded === undefined ? [] : [decoded];
  }
  // Texts that are separated into cells and lines have zeros in UTF-16, and in nothing else.
  const wide = bytes.includes(0);
  const utf8 = wide ? undefined : decodeAs(bytes, 'utf-8');
  if (utf8 !== undefined && isSurelyUtf8(utf8.text)) return [utf8];
  const readings = [
    ...(utf8 === undefined ? [] : [utf8]),
    ...(wide ? WIDE : NARROW).flatMap((encoding) => decodeAs(bytes, encoding) ?? []),
  ]
    .map((reading) => ({ ...reading, cost: costOf(reading.text) - KNOWN_WORD * wordsIn(reading.text, words) }))
    .sort((one, other) => one.cost - other.cost);
  return readings.filter(
    ({ cost, text }, at) => at === 0 || (cost < readings[0].cost + MARGIN && text !== readings[0].text),
  );
}

/** How much each known word speaks for a reading. */
const KNOWN_WORD = 8;

/** Words of ASCII read the same in all encodings: they tell nothing. */
const wordsIn = (text: string, words: ReadonlySet<string>): number =>
  text.split(/[,;\t\r\n"]+/).filter((cell) => /[^\0-\x7f]/.test(cell) && words.has(cell.trim().toLowerCase())).length;

/** The text in one encoding; undefined where the bytes are not sound in it. */
export const decodeAs = (bytes: Uint8Array, encoding: Encoding): Decoded | undefined => {
  try {
    return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return undefined;
  }
};

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
  { mark: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
];

const NARROW: readonly Encoding[] = ['gb18030', 'big5', 'windows-1252'];
const WIDE: readonly Encoding[] = ['utf-16le', 'utf-16be'];

/**
 * By chance texts in other encodings are sound UTF-8 as well, if they are short: pairs of bytes that make letters of scripts that nobody here
 * writes. What has a character of three bytes, or no letters but those of Portuguese, is what it seems to be.
 */
const isSurelyUtf8 = (text: string): boolean =>
  /[\u0800-\uffff]/u.test(text) || !/[^\0-\x7f]/u.test(text) || isLatin(text);
const isLatin = (text: string): boolean => /^[\0-\x7f]*$/u.test(text.replace(PORTUGUESE, ''));

const PORTUGUESE = /[ÀÁÂÃÇÉÊÍÓÔÕÚÜàáâãçéêíóôõúüªº–—‘’“”…€°«»]/gu;

/** What one character adds to the cost of a reading. In double-byte encodings a character takes the place of two others. */
const COSTS = { common: 1, usual: 4, rare: 9, punctuation: 2, letter: 2, strange: 9, nothing: 40, besideLetter: 6 };

/** How unlikely a text is: the sum over its characters; of several readings the one with the least is the likeliest. */
function costOf(text: string): number {
  let cost = 0;
  let before = '';
  for (const character of text) {
    if (character > '\x7f' || CONTROL.test(character)) {
      cost += costOfOne(character);
      if (HAN.test(character) && /[a-z]/.test(before)) cost += COSTS.besideLetter;
    } else if (/[a-z]/.test(character) && HAN.test(before)) cost += COSTS.besideLetter;
    before = character;
  }
  return cost;
}

const HAN = /\p{Script=Han}/u;
const CONTROL = /(?![\t\n\r])\p{Cc}|\p{Co}|\p{Cn}|\p{Cs}|\ufffd/u;
const CHINESE_MARKS = /[\u3000-\u3002\u300a-\u3011\u3014\u3015\uff01-\uff5e·•—…“”‘’]/u;

function costOfOne(character: string): number {
  if (CONTROL.test(character)) return COSTS.nothing;
  if (HAN.test(character))
    return COMMON_CHARACTERS.has(character) ? COSTS.common : usual().has(character) ? COSTS.usual : COSTS.rare;
  if (CHINESE_MARKS.test(character)) return COSTS.punctuation;
  PORTUGUESE.lastIndex = 0;
  return PORTUGUESE.test(character) ? COSTS.letter : COSTS.strange;
}

let usualCharacters: ReadonlySet<string> | undefined;

/** The first levels of GB 2312 and Big5: the characters in use, of each script. */
const usual = (): ReadonlySet<string> =>
  (usualCharacters ??= new Set([...levelOf('gb18030', 0xb0, 0xd7), ...levelOf('big5', 0xa4, 0xc6)]));

function levelOf(encoding: Encoding, first: number, last: number): readonly string[] {
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) bytes.push(lead, trail);
  if (encoding === 'big5')
    for (let lead = first; lead <= last; lead += 1)
      for (let trail = 0x40; trail <= 0x7e; trail += 1) bytes.push(lead, trail);
  return [...new TextDecoder(encoding).decode(Uint8Array.from(bytes))];
}
