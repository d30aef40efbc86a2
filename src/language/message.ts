/**
 * Messages: what the service says, each in every language, in the syntax of ICU MessageFormat. A parameter stands as `{record}`; a brace
 * that is meant as such stands between apostrophes: `'{'`.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import type { LanguageTag } from '../recognition';
import { shortened, visible } from './characters';

/** One text in each language, as it is read. */
export type LocalizedText = Readonly<Record<LanguageTag, string>>;

/** The same, said in each language. */
export const inEveryLanguage = (say: (language: LanguageTag) => string): LocalizedText => ({
  en: say('en'),
  'zh-Hant': say('zh-Hant'),
  'zh-Hans': say('zh-Hans'),
  pt: say('pt'),
});

/** A value or a code, or what is itself in the language of the reader; a list of them; or a number. */
export type MessageParameter = string | number | LocalizedText | readonly (string | LocalizedText)[];
export type MessageParameters = Readonly<Record<string, MessageParameter>>;

/** Whose conventions a language of the register follows. */
export const LOCALES: Readonly<Record<LanguageTag, string>> = {
  en: 'en-GB',
  'zh-Hant': 'zh-Hant-HK',
  'zh-Hans': 'zh-Hans-CN',
  pt: 'pt-PT',
};

export class Message<Name extends string = string> {
  /** Parsed when a language is first asked for: most messages are never needed, and parsing takes half a millisecond. */
  private readonly formats: Partial<Record<LanguageTag, IntlMessageFormat>> = {};

  /** @param sources the message in the syntax of ICU MessageFormat */
  constructor(readonly sources: LocalizedText) {}

  /** The message in one language; the values stand in it as they are. */
  format(language: LanguageTag, values: Readonly<Record<Name, string | number>>): string {
    // Addresses of sources stand in angle brackets, which are not tags here.
    const parse = () =>
      new IntlMessageFormat(this.sources[language], LOCALES[language], undefined, { ignoreTag: true });
    return (this.formats[language] ??= parse()).format(values) as string;
  }
}

/** The names of the parameters in a source; braces between apostrophes hold spaces or quotation marks, which no name has. */
type NamesIn<Source extends string> = Source extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}${' ' | '"'}${string}` ? never : Name) | NamesIn<Rest>
  : never;

/** A table of messages: each has all languages, and its parameters are those that any of them names. */
type MessagesOf<Table extends Readonly<Record<string, LocalizedText>>> = {
  readonly [Key in keyof Table]: Message<NamesIn<Table[Key][LanguageTag]>>;
};

/** What a message is filled with. */
export type ParametersOf<M> = M extends Message<infer Name> ? Readonly<Record<Name, MessageParameter>> : never;

export const messages = <const Table extends Readonly<Record<string, LocalizedText>>>(
  table: Table,
): MessagesOf<Table> =>
  Object.fromEntries(
    Object.entries<LocalizedText>(table).map(([key, sources]) => [key, new Message(sources)]),
  ) as unknown as MessagesOf<Table>;

/** Tables of messages go by code; a code that is said in several ways has a key for each: `EMPTY`, `EMPTY.list`. */
export const codeOfKey = (key: string): string => key.split('.')[0];

/**
 * The message in every language. Values and codes stand in backticks, unless the message has put them there itself; what cannot be seen of
 * them is made visible.
 */
export function localized<Name extends string>(
  message: Message<Name>,
  ...[parameters]: [Name] extends [never] ? [] : [parameters: Readonly<Record<Name, MessageParameter>>]
): LocalizedText {
  const given = Object.entries<MessageParameter>(parameters ?? {});
  return inEveryLanguage((language) => {
    const source = message.sources[language];
    const values = given.map(([name, value]) => [name, written(value, language, source.includes(`\`{${name}}`))]);
    return message.format(language, Object.fromEntries(values) as Record<Name, string>);
  });
}

function written(value: MessageParameter, language: LanguageTag, inBackticks: boolean): string {
  if (typeof value === 'number') return String(value);
  if (isList(value)) return listed(value, language);
  return inBackticks && typeof value === 'string' ? visible(value) : item(value, language);
}

const isList = (value: MessageParameter): value is readonly (string | LocalizedText)[] => Array.isArray(value);

/** At most so many items of a list are named. */
const MAX_NAMED = 10;
/** At most so many characters of a value are repeated. */
const MAX_VALUE_LENGTH = 100;

/** No word stands between the items: whether all of them are meant or any, the message says. */
const LISTS: Readonly<Record<LanguageTag, { readonly between: string; readonly cut: (count: string) => string }>> = {
  en: { between: ', ', cut: (count) => ` … (${count})` },
  'zh-Hant': { between: '、', cut: (count) => ` 等 ${count} 項` },
  'zh-Hans': { between: '、', cut: (count) => ` 等 ${count} 项` },
  pt: { between: ', ', cut: (count) => ` … (${count})` },
};

function listed(all: readonly (string | LocalizedText)[], language: LanguageTag): string {
  if (all.length === 0) return '–';
  const named = all.slice(0, MAX_NAMED).map((one) => item(one, language));
  const { between, cut } = LISTS[language];
  return named.join(between) + (all.length > named.length ? cut(String(all.length)) : '');
}

const item = (value: string | LocalizedText, language: LanguageTag): string =>
  typeof value === 'string' ? `\`${visible(shortened(value, MAX_VALUE_LENGTH))}\`` : value[language];
