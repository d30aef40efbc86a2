/** The messages of one language, ready to be said; days and lists as its readers write them. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Day, LanguageTag } from '../recognition';
import { en } from '../decisions/sentences/en';
import type { MessageArguments, MessageKey, Messages } from '../decisions/sentences/messages';
import { pt } from '../decisions/sentences/pt';
import { zhHans } from '../decisions/sentences/zh-hans';
import { zhHant } from '../decisions/sentences/zh-hant';

export const MESSAGES: Readonly<Record<LanguageTag, Messages>> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans, pt };
const LOCALES: Readonly<Record<LanguageTag, string>> = {
  en: 'en-GB',
  'zh-Hant': 'zh-Hant-HK',
  'zh-Hans': 'zh-Hans-CN',
  pt: 'pt-PT',
};

/** A message without arguments is said without any. */
type Values<K extends MessageKey> = keyof MessageArguments[K] extends never ? [] : [values: MessageArguments[K]];

export class Phrasebook {
  private readonly compiled = new Map<MessageKey, IntlMessageFormat>();
  private readonly days: Intl.DateTimeFormat;
  private readonly all: Intl.ListFormat;
  private readonly any: Intl.ListFormat;
  /** What stands between two sentences. */
  readonly gap: string;

  constructor(private readonly language: LanguageTag) {
    this.days = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
    this.all = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' });
    this.any = new Intl.ListFormat(LOCALES[language], { type: 'disjunction' });
    this.gap = language.startsWith('zh') ? '' : ' ';
  }

  say<K extends MessageKey>(key: K, ...[values]: Values<K>): string {
    let message = this.compiled.get(key);
    if (message === undefined) {
      // Addresses of sources stand in angle brackets, which are not tags here.
      const options = { ignoreTag: true };
      message = new IntlMessageFormat(MESSAGES[this.language][key], LOCALES[this.language], undefined, options);
      this.compiled.set(key, message);
    }
    return message.format({ ...values }) as string;
  }

  day(day: Day): string {
    return this.days.format(new Date(`${day}T00:00:00Z`));
  }

  /** All of them: `a, b and c`. */
  list(items: readonly string[]): string {
    return this.all.format(items);
  }

  /** One of them: `a, b or c`. */
  alternatives(items: readonly string[]): string {
    return this.any.format(items);
  }
}

const phrasebooks = new Map<LanguageTag, Phrasebook>();

/** Compiled once for each language. */
export function phrasebookOf(language: LanguageTag): Phrasebook {
  let phrasebook = phrasebooks.get(language);
  if (phrasebook === undefined) phrasebooks.set(language, (phrasebook = new Phrasebook(language)));
  return phrasebook;
}
