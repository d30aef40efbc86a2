/** The four languages of the page. */
import type { Language } from '../graphql/graphql';

export interface PageLanguage {
  readonly code: Language;
  /** BCP 47, for `lang`. */
  readonly tag: 'en' | 'zh-Hant' | 'zh-Hans' | 'pt';
  /** BCP 47, for the formats of days and numbers: as they are written in Hong Kong, Guangdong and Macao. */
  readonly region: string;
  /** Its name in itself. */
  readonly name: string;
  readonly key: keyof Text;
}

/** One text in each language. */
export interface Text {
  readonly en: string;
  readonly zhHant: string;
  readonly zhHans: string;
  readonly pt: string;
}

export const PAGE_LANGUAGES: readonly PageLanguage[] = [
  { code: 'EN', tag: 'en', region: 'en-HK', name: 'English', key: 'en' },
  { code: 'ZH_HANT', tag: 'zh-Hant', region: 'zh-HK', name: '繁體中文', key: 'zhHant' },
  { code: 'ZH_HANS', tag: 'zh-Hans', region: 'zh-CN', name: '简体中文', key: 'zhHans' },
  { code: 'PT', tag: 'pt', region: 'pt-PT', name: 'Português', key: 'pt' },
];

/** The language of the address (`?lang=pt`), else the one chosen before, else the browser's first that is one of the four. */
export function firstLanguage(
  fromAddress: string | null,
  stored: string | null,
  preferred: readonly string[],
): PageLanguage {
  for (const tag of [fromAddress, stored, ...preferred]) {
    const found = tag === null ? undefined : languageOf(tag.toLowerCase());
    if (found !== undefined) return found;
  }
  return PAGE_LANGUAGES[0];
}

function languageOf(tag: string): PageLanguage | undefined {
  if (/^zh-(hant|hk|mo|tw)/.test(tag)) return PAGE_LANGUAGES[1];
  if (/^zh/.test(tag)) return PAGE_LANGUAGES[2];
  return PAGE_LANGUAGES.find((language) => tag.split('-')[0] === language.tag);
}
