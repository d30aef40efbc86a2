/** The language of the page, and how texts, days, numbers and lists are written in it. */
import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { recall, store } from '../service/device';
import { queryClient } from '../service/use-service-query';
import { filled, type Values } from './filled';
import { formatsIn, type Formats } from './formats';
import { firstLanguage, PAGE_LANGUAGES, type Text, type PageLanguage } from './languages';

export type Texts = Readonly<Record<string, Text>>;

/** Where the language that was chosen is kept on this device. */
const STORAGE_KEY = 'language';

const LanguageContext = createContext<{ language: PageLanguage; setLanguage: (tag: string) => void }>({
  language: PAGE_LANGUAGES[0],
  setLanguage: () => undefined,
});

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, set] = useState(() =>
    firstLanguage(new URLSearchParams(location.search).get('lang'), recall<string>(STORAGE_KEY), navigator.languages),
  );
  // Before any request: the service describes problems in the language of the document.
  useLayoutEffect(() => {
    document.documentElement.lang = language.tag;
    void queryClient.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
  }, [language]);
  const context = useMemo(
    () => ({
      language,
      setLanguage: (tag: string) => {
        store(STORAGE_KEY, tag);
        set(firstLanguage(tag, null, []));
      },
    }),
    [language],
  );
  return <LanguageContext value={context}>{children}</LanguageContext>;
}

export const useLanguage = () => useContext(LanguageContext);

/** Reads texts of a table in the language of the page: `t('key')`, with values for its `{names}` in ICU's syntax. */
export function useText<T extends Texts>(texts: T): (key: keyof T, values?: Values) => string {
  const { language } = useLanguage();
  return useMemo(() => (key, values) => textIn(language, texts[key], values), [language, texts]);
}

export const textIn = (language: PageLanguage, text: Text, values: Values = {}): string =>
  filled(text[language.key], values, formatsIn(language.region));

/** How days, months, points in time, numbers and lists are written. */
export const useFormats = (): Formats => formatsIn(useLanguage().language.region);
