/** Which language the page speaks, and how texts, days, numbers and lists are written in it. */
import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlMessageFormat } from 'intl-messageformat';
import { recall, store } from '../service/device';
import { questions } from '../service/use-ask';
import { firstTongue, TONGUES, type Text, type Tongue } from './languages';

export type Texts = Readonly<Record<string, Text>>;
/** What stands for the `{names}` of a text. */
export type Values = Readonly<Record<string, string | number>>;

const KEPT = 'language';

const Speaking = createContext<{ tongue: Tongue; speak: (tag: string) => void }>({
  tongue: TONGUES[0],
  speak: () => undefined,
});

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [tongue, setTongue] = useState(() =>
    firstTongue(new URLSearchParams(location.search).get('lang'), recall<string>(KEPT), navigator.languages),
  );
  // Before anything is asked: what goes wrong is told in the language of the document.
  useLayoutEffect(() => {
    document.documentElement.lang = tongue.tag;
    void questions.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
  }, [tongue]);
  const spoken = useMemo(
    () => ({
      tongue,
      speak: (tag: string) => {
        store(KEPT, tag);
        setTongue(firstTongue(tag, null, []));
      },
    }),
    [tongue],
  );
  return <Speaking value={spoken}>{children}</Speaking>;
}

export const useLanguage = () => useContext(Speaking);

/** Reads texts of a table in the language of the page: `t('key')`, with values for its `{names}` in ICU's syntax. */
export function useText<T extends Texts>(texts: T): (key: keyof T, values?: Values) => string {
  const { tongue } = useLanguage();
  return useMemo(() => (key, values) => textIn(tongue, texts[key], values), [tongue, texts]);
}

const formats = new Map<string, IntlMessageFormat>();

/** Words, with gaps for words: nothing in it depends on a number. */
const PLAIN = /^([^{}<']|\{\w+\})*$/;

export function textIn(tongue: Tongue, text: Text, values: Values = {}): string {
  const written = text[tongue.key];
  // Formats take long to make, and what is seen first needs none.
  if (PLAIN.test(written) && Object.values(values).every((value) => typeof value === 'string'))
    return written.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  const key = `${tongue.tag} ${written}`;
  const format = formats.get(key) ?? new IntlMessageFormat(written, tongue.region, undefined, { ignoreTag: true });
  formats.set(key, format);
  return String(format.format(values));
}

/** How days (`YYYY-MM-DD`), points in time, numbers and lists are written. */
export const useWriting = (): Writing => writingIn(useLanguage().tongue.region);

interface Writing {
  readonly day: (written: string) => string;
  readonly moment: (written: string) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
}

const writings = new Map<string, Writing>();

/** Formats take long to make: each is made once, when something is first written with it. */
function writingIn(region: string): Writing {
  const known = writings.get(region);
  if (known !== undefined) return known;
  const day = once(() => new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'UTC' }));
  const moment = once(
    () => new Intl.DateTimeFormat(region, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Hong_Kong' }),
  );
  const number = once(() => new Intl.NumberFormat(region));
  const list = once(() => new Intl.ListFormat(region, { type: 'conjunction' }));
  const writing: Writing = {
    day: (written) => {
      const at = new Date(`${written}T00:00:00Z`);
      // Browsers take the 30th of February for a day in March.
      const isDay = !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === written;
      return isDay ? day().format(at) : written;
    },
    moment: (written) => moment().format(new Date(written)),
    // Below a thousand nobody groups digits.
    number: (value) => (Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : number().format(value)),
    list: (items) => list().format(items),
  };
  writings.set(region, writing);
  return writing;
}

function once<F>(make: () => F): () => F {
  let made: F | undefined;
  return () => (made ??= make());
}
