/** The words of the page in one language, for documents that the service writes itself. */
import { dayBefore } from '../api/clock';
import {
  isDay,
  type Day,
  type LanguageTag,
  type Period,
  type Purpose,
  type RecordType,
  type Standing,
  type Verdict,
} from '../recognition';
import { LOCALES } from '../language/message';
import { pageWords } from './page';

/** One text in each language, as the page has it. */
interface PageText {
  readonly en: string;
  readonly zhHant: string;
  readonly zhHans: string;
  readonly pt: string;
}

/** What a value of a record is; groups, lists and the rest are made of others. */
export type Shape =
  | { readonly is: 'text' | 'line' | 'link' | 'code' | 'day' | 'flag' | 'number' | 'level' }
  | { readonly is: 'one'; readonly of: Readonly<Record<string, PageText>> }
  | { readonly is: 'record'; readonly type: RecordType }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'group'; readonly fields: Fields };

export type Fields = Readonly<Record<string, { readonly label: PageText; readonly shape: Shape }>>;

type Said =
  | 'brand'
  | 'brandShort'
  | 'missingTitle'
  | 'pages'
  | 'language'
  | 'ask'
  | 'intro'
  | 'sources'
  | 'question'
  | 'askNow'
  | 'certificate'
  | 'another'
  | 'holdingDays'
  | 'awarded'
  | 'expires'
  | 'post'
  | 'region'
  | 'circumstances'
  | 'day'
  | 'purpose'
  | 'years'
  | 'hint'
  | 'nothingYet'
  | 'MISSING'
  | 'DAY'
  | 'YEARS'
  | 'NONE'
  | 'NEAR'
  | 'SEVERAL'
  | 'whichOf'
  | 'firstOf'
  | 'listCut'
  | 'next'
  | 'toMap'
  | 'toAccepted'
  | 'feed'
  | 'whomToAsk'
  | 'asAuthority'
  | 'asAwarding'
  | 'carriesIntro'
  | 'within'
  | 'everywhere'
  | 'holds'
  | 'nowhere'
  | 'acceptedIntro'
  | 'nothingAccepted'
  | 'registryIntro'
  | 'search'
  | 'searchHint'
  | 'found'
  | 'noneFound'
  | 'nearFound'
  | 'earlier'
  | 'later'
  | 'nothingHere'
  | 'nothingHereHelp'
  | 'retired'
  | 'example'
  | 'yes'
  | 'no'
  | 'reason'
  | 'source'
  | 'from'
  | 'until'
  | 'between'
  | 'always';

/** What the build of the page has put beside it (`src/web/served.ts`). */
export interface BuiltWords {
  readonly types: Readonly<
    Record<RecordType, { readonly one: PageText; readonly many: PageText; readonly fields: Fields }>
  >;
  readonly acts: Readonly<Record<string, PageText>>;
  readonly standings: Readonly<Record<Standing, PageText>>;
  readonly purposes: Readonly<Record<Purpose, PageText>>;
  readonly verdicts: Readonly<Record<Verdict, PageText>>;
  /** By the first part of the address of a view. */
  readonly views: Readonly<Record<string, PageText>>;
  /** What each language is called in itself. */
  readonly languages: Readonly<Record<LanguageTag, string>>;
  readonly texts: Readonly<Record<Said, PageText>>;
}

const KEYS = { en: 'en', 'zh-Hant': 'zhHant', 'zh-Hans': 'zhHans', pt: 'pt' } as const;

/** What is built; null where the page is not. */
const BUILT = pageWords() as BuiltWords | null;

export class Words {
  private readonly days: Intl.DateTimeFormat;
  private readonly lists: Intl.ListFormat;

  private constructor(
    readonly built: BuiltWords,
    readonly language: LanguageTag,
  ) {
    this.days = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
    this.lists = new Intl.ListFormat(LOCALES[language]);
  }

  /** Null where the page is not built. */
  static readonly in = (language: LanguageTag): Words | null => {
    if (BUILT === null) return null;
    const known = inLanguages.get(language) ?? new Words(BUILT, language);
    inLanguages.set(language, known);
    return known;
  };

  of(text: PageText | undefined): string {
    return text?.[KEYS[this.language]] ?? '';
  }

  say(key: Said, values: Readonly<Record<string, string>> = {}): string {
    return this.of(this.built.texts[key]).replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
  }

  list(names: readonly string[]): string {
    return this.lists.format(names);
  }

  day(day: Day): string {
    return isDay(day) ? this.days.format(new Date(`${day}T00:00:00Z`)) : day;
  }

  /** As people say it: the last day, not the one after it. */
  period({ from, until }: Period): string {
    const last = until !== undefined && isDay(until) ? this.day(dayBefore(until)) : undefined;
    if (from !== undefined && last !== undefined) return this.say('between', { from: this.day(from), until: last });
    if (from !== undefined) return this.say('from', { day: this.day(from) });
    return last === undefined ? this.say('always') : this.say('until', { day: last });
  }
}

const inLanguages = new Map<LanguageTag, Words>();
