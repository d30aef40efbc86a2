/** The languages in which the registry answers. */
import { Args, registerEnumType } from '@nestjs/graphql';
import type { LanguageTag } from '../recognition';

/** By the names of the surface; the values are the language tags of the register. */
export const Language = {
  EN: 'en',
  ZH_HANT: 'zh-Hant',
  ZH_HANS: 'zh-Hans',
  PT: 'pt',
} as const satisfies Record<string, LanguageTag>;

registerEnumType(Language, {
  name: 'Language',
  description:
    'A language of names and sentences. A name that is not given in it falls back: the other Chinese script, English, whatever there is.',
  valuesMap: {
    EN: { description: 'English.' },
    ZH_HANT: { description: 'Chinese in Traditional characters.' },
    ZH_HANS: { description: 'Chinese in Simplified characters.' },
    PT: { description: 'Portuguese.' },
  },
});

/** The argument of every field that people read. */
export const InLanguage = (): ParameterDecorator =>
  Args('language', {
    type: () => Language,
    nullable: true,
    defaultValue: Language.EN,
    description: 'The language to read it in.',
  });

/** A field asked with `language: null` is answered like one asked without. */
export const languageOf = (given: LanguageTag | null | undefined): LanguageTag => given ?? Language.EN;

/** The language that a header `Accept-Language` (RFC 9110, section 12.5.4) asks for: the best liked of the four; English if none is. */
export function languageAsked(header = ''): LanguageTag {
  const liked = header
    .toLowerCase()
    .split(',')
    .map((range) => {
      const [tag, weight] = range.trim().split(/\s*;\s*q=/);
      return { language: languageTagged(tag), weight: weight === undefined ? 1 : Number(weight) };
    })
    .sort((a, b) => b.weight - a.weight);
  return liked.find(({ language, weight }) => language !== undefined && weight > 0)?.language ?? Language.EN;
}

function languageTagged(tag: string): LanguageTag | undefined {
  if (/^zh-(hant|hk|mo|tw)\b/.test(tag)) return Language.ZH_HANT;
  return { zh: Language.ZH_HANS, pt: Language.PT, en: Language.EN, '*': Language.EN }[tag.split('-')[0]];
}
