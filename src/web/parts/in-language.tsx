/** Texts that may be in another language than the page: marked for what reads aloud, and said where the reader may not read it. */
import type { ReactNode } from 'react';
import type { Language } from '../graphql/graphql';
import { textIn, useLanguage } from '../language/language';
import { PAGE_LANGUAGES, type PageLanguage, type Text } from '../language/languages';

interface InLanguageProps {
  /** The language of the text; null or left out: it is not stated. */
  readonly code: Language | null | undefined;
  readonly children: ReactNode;
}

export function InLanguage({ code, children }: InLanguageProps) {
  const { language } = useLanguage();
  const of = languageOf(code);
  return of === undefined || of === language ? children : <span lang={of.tag}>{children}</span>;
}

/** Says in which language it is, where it is not the page's; whoever reads one Chinese script sees which of them it is. */
export function OtherLanguage({ code }: Pick<InLanguageProps, 'code'>) {
  const { language } = useLanguage();
  const of = languageOf(code);
  if (of === undefined || of === language || (isChinese(of) && isChinese(language))) return null;
  return <span className="quiet">{textIn(language, IN[of.code])}</span>;
}

const languageOf = (code: Language | null | undefined): PageLanguage | undefined =>
  PAGE_LANGUAGES.find((language) => language.code === code);

const isChinese = ({ code }: PageLanguage): boolean => code === 'ZH_HANT' || code === 'ZH_HANS';

const CHINESE: Text = { en: ' (in Chinese)', zhHant: '（中文）', zhHans: '（中文）', pt: ' (em chinês)' };
const IN: Readonly<Record<Language, Text>> = {
  EN: { en: ' (in English)', zhHant: '（英文）', zhHans: '（英文）', pt: ' (em inglês)' },
  ZH_HANT: CHINESE,
  ZH_HANS: CHINESE,
  PT: { en: ' (in Portuguese)', zhHant: '（葡文）', zhHans: '（葡文）', pt: ' (em português)' },
};
