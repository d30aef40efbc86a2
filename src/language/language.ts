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
