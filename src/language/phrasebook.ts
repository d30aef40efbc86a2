/** The messages of a table in one language, and days and lists as its readers write them. */
import type { Day, LanguageTag } from '../recognition';
import { dayIn } from './days';
import { LOCALES, type Message } from './message';

/** A message without parameters is said without any. */
type Values<V> = keyof V extends never ? [] : [values: V];

/** @typeParam Parameters what each message is filled with; texts are in the language already and stand as they are */
export class Phrasebook<Parameters> {
  private readonly all: Intl.ListFormat;
  private readonly any: Intl.ListFormat;
  /** What stands between two sentences. */
  readonly gap: string;

  constructor(
    private readonly messages: { readonly [Key in keyof Parameters]: Message },
    private readonly language: LanguageTag,
  ) {
    this.all = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' });
    this.any = new Intl.ListFormat(LOCALES[language], { type: 'disjunction' });
    this.gap = language.startsWith('zh') ? '' : ' ';
  }

  say<Key extends keyof Parameters>(key: Key, ...[values]: Values<Parameters[Key]>): string {
    return this.messages[key].format(this.language, { ...values });
  }

  day(day: Day): string {
    return dayIn(this.language, day);
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
