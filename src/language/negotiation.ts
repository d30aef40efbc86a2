/** Which of the languages a request is answered in, by its header `Accept-Language` (RFC 9110, section 12.5.4). */
import Negotiator from 'negotiator';
import type { LanguageTag } from '../recognition';
import { Language } from './language';

/** Characters of the header that are looked at; browsers send some fifty. */
const MAX_HEADER_LENGTH = 1000;

/** Chinese is in Traditional characters where its script or region says so. */
const TAGS: readonly (readonly [pattern: RegExp, language: LanguageTag])[] = [
  [/^zh-(hant|hk|mo|tw)(-|$)/i, Language.ZH_HANT],
  [/^zh(-|$)/i, Language.ZH_HANS],
  [/^pt(-|$)/i, Language.PT],
  [/^en(-|$)/i, Language.EN],
  [/^\*$/, Language.EN],
];

/** The language of a tag, as `pt-BR`; undefined: none of the languages. */
export const languageTagged = (tag: string): LanguageTag | undefined =>
  TAGS.find(([pattern]) => pattern.test(tag))?.[1];

/** The best liked of the languages; English if none is. */
export function negotiatedLanguage(header = ''): LanguageTag {
  const headers = { 'accept-language': header.slice(0, MAX_HEADER_LENGTH) };
  for (const tag of new Negotiator({ headers }).languages()) {
    const language = languageTagged(tag);
    if (language !== undefined) return language;
  }
  return Language.EN;
}
