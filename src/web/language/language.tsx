/** The language of the page, and how texts, days, numbers and lists are written in it. */
import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlMessageFormat } from 'intl-messageformat';
import { recall, store } from '../service/device';
import { queryClient } from '../service/use-service-query';
import { firstLanguage, PAGE_LANGUAGES, type Text, type PageLanguage } from './languages';

export type Texts = Readonly<Record<string, Text>>;
/** What stands for the `{names}` of a text. */
export type Values = Readonly<Record<string, string | number>>;

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

const messageFormats = new Map<string, IntlMessageFormat>();

/** Words, with gaps for words: nothing in it depends on a number. */
const PLAIN = /^([^{}<']|\{\w+\})*$/;

export function textIn(language: PageLanguage, text: Text, values: Values = {}): string {
  const written = text[language.key];
  // Formats take long to make, and what is seen first needs none.
  if (PLAIN.test(written) && Object.values(values).every((value) => typeof value === 'string'))
    return written.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  const key = `${language.tag} ${written}`;
  const format =
    messageFormats.get(key) ?? new IntlMessageFormat(written, language.region, undefined, { ignoreTag: true });
  messageFormats.set(key, format);
  return String(format.format(values));
}

/** How days (`YYYY-MM-DD`), months (`YYYY-MM`), points in time, numbers and lists are written. */
export const useFormats = (): Formats => formatsIn(useLanguage().language.region);

interface Formats {
  readonly day: (written: string) => string;
  readonly moment: (written: string) => string;
  readonly month: (written: string) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** With the code of the currency: a dollar is not everywhere the same. */
  readonly money: (amount: number, currency: string) => string;
}

const formatsByRegion = new Map<string, Formats>();

/** Formats take long to make: each is made once, when something is first written with it. */
function formatsIn(region: string): Formats {
  const known = formatsByRegion.get(region);
  if (known !== undefined) return known;
  const day = once(() => new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'UTC' }));
  const moment = once(
    () => new Intl.DateTimeFormat(region, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Hong_Kong' }),
  );
  const month = once(() => new Intl.DateTimeFormat(region, { year: 'numeric', month: 'long', timeZone: 'UTC' }));
  const number = once(() => new Intl.NumberFormat(region));
  const list = once(() => new Intl.ListFormat(region, { type: 'conjunction' }));
  const formats: Formats = {
    day: (written) => {
      const at = new Date(`${written}T00:00:00Z`);
      // Browsers take the 30th of February for a day in March.
      const isDay = !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === written;
      return isDay ? day().format(at) : written;
    },
    moment: (written) => moment().format(new Date(written)),
    month: (written) => month().format(new Date(`${written}-01T00:00:00Z`)),
    // Below a thousand nobody groups digits.
    number: (value) => (Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : number().format(value)),
    list: (items) => list().format(items),
    money: (amount, currency) =>
      new Intl.NumberFormat(region, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
      }).format(amount),
  };
  formatsByRegion.set(region, formats);
  return formats;
}

function once<F>(make: () => F): () => F {
  let made: F | undefined;
  return () => (made ??= make());
}
