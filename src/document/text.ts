/**
 * What a text may hold that is recorded, wherever it comes from: a document, an act, a form, the command line. It is refused, and never
 * changed: whoever wrote it says how it is to read.
 */
import { characterName } from '../language/character-names';
import { forbiddenIn, shortened, withoutForbidden } from '../language/characters';
import type { MessageParameters } from '../language/message';
import type { TEXT_MESSAGES } from './text-messages';

/** The most characters (code points) that a text may have. */
export const LONGEST = { name: 300, text: 4_000, link: 2_000, telephone: 40, email: 254 } as const;

export const LINK = /^https?:\/\/[^\s]+$/;
/** An absolute URI (RFC 3986), DIDs and URNs among them. */
export const URI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;

/** `+`, the country code and the number: 7 to 15 digits in groups, as `+853 0000 0000` or `+86 (20) 1234-5678`. */
export const TELEPHONE = /^(?=(?:[^0-9]*[0-9]){7,15}[^0-9]*$)\+[1-9][0-9]*(?:(?:[ -]|[ -]?\([0-9]+\)[ -]?)[0-9]+)*$/;
/** Of the characters that a link by `mailto:` has as they are. */
export const EMAIL = /^[A-Za-z0-9.!$'*+_~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{2,63}$/;

/** What is wrong with a text. `parameters` fill its message, together with the text itself as `value`. */
export interface TextFlaw {
  readonly key: keyof typeof TEXT_MESSAGES;
  readonly parameters: MessageParameters;
}

/** Something that can be seen: a letter, a digit, a sign; no filler and no blank. */
const SEEN = /(?![\u2800\p{Default_Ignorable_Code_Point}])[\p{L}\p{N}\p{P}\p{S}]/u;
/** Texts of these characters alone are in NFC. */
const LATIN_1 = /^[\0-\xff]*$/;

/** Everything that is wrong with a text; none where it may be recorded. */
export function textFlaws(text: string, longest: number): readonly TextFlaw[] {
  const flaws = characterFlaws(text, longest);
  if (text.trim() === '') return [{ key: 'EMPTY', parameters: {} }, ...flaws];
  return SEEN.test(text) ? flaws : [{ key: 'EMPTY.unseen', parameters: {} }, ...flaws];
}

/** The same for an address. */
export const linkFlaws = (text: string): readonly TextFlaw[] => formFlaws(text, LINK, 'MALFORMED_LINK', LONGEST.link);

/** The same for a DID, a URL or another URI. */
export const uriFlaws = (text: string): readonly TextFlaw[] => formFlaws(text, URI, 'MALFORMED_URI', LONGEST.link);

/** The same for a telephone number. */
export const telephoneFlaws = (text: string): readonly TextFlaw[] =>
  formFlaws(text, TELEPHONE, 'MALFORMED_TELEPHONE', LONGEST.telephone);

/** The same for an e-mail address. */
export const emailFlaws = (text: string): readonly TextFlaw[] =>
  formFlaws(text, EMAIL, 'MALFORMED_EMAIL', LONGEST.email);

function formFlaws(text: string, form: RegExp, key: TextFlaw['key'], most: number): readonly TextFlaw[] {
  const flaws = characterFlaws(text, most);
  return form.test(withoutForbidden(text)) ? flaws : [{ key, parameters: {} }, ...flaws];
}

function characterFlaws(text: string, longest: number): readonly TextFlaw[] {
  const flaws: TextFlaw[] = [];
  // What is much too long is not read to its end.
  const forbidden = forbiddenIn(shortened(text, 2 * longest));
  if (forbidden.length > 0) {
    const characters = [...new Set(forbidden.map(({ character }) => character))].map(characterName);
    const position = lengthOf(text.slice(0, forbidden[0].index)) + 1;
    flaws.push({ key: 'MALFORMED_TEXT', parameters: { characters, position } });
  }
  const count = text.length <= longest ? text.length : lengthOf(text);
  if (count > longest) flaws.push({ key: 'TOO_LONG', parameters: { count, most: longest } });
  if (!LATIN_1.test(text) && text.normalize('NFC') !== text) flaws.push({ key: 'NOT_NFC', parameters: {} });
  return flaws;
}

/** In code points. */
const lengthOf = (text: string): number => text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '_').length;
