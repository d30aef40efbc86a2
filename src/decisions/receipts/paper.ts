/** A receipt for paper: what is to stand on the page, in one language, before anybody has drawn it. */
import { dayBefore } from '../../api/clock';
import { Suggestions } from '../../api/suggestions';
import type { Head, Receipt } from '../../credentials/receipts/receipt';
import { LOCALES, type Message } from '../../language/message';
import { Phrasebook } from '../../language/phrasebook';
import type { Catalogue, Claim, LanguageTag, Verdict } from '../../recognition';
import { Answer } from '../answer';
import { citedSummary } from '../sentences';
import { repeated } from '../sentences/wording';
import { PAPER_MESSAGES } from './paper-words';

export interface Paper {
  readonly language: LanguageTag;
  readonly registry: string;
  readonly title: string;
  /** Said loudly, before anything else: what the answer is worth where that is little. Empty where it is not. */
  readonly warning: string;
  readonly verdict: Verdict;
  readonly verdictName: string;
  readonly sentence: string;
  /** In order; what does not fit is left out from the end. */
  readonly body: readonly Line[];
  /** What stands in the place of what was left out. */
  readonly cut: string;
  readonly facts: readonly (readonly [term: string, value: string])[];
  readonly verify: { readonly heading: string; readonly how: string };
  /** Where the receipt is verified, with its digest. */
  readonly address: string;
  /** What the code shows, for those who do not see it. */
  readonly code: string;
  /** ISO 8601. */
  readonly issuedAt: string;
}

export interface Line {
  readonly kind: 'TEXT' | 'HEADING' | 'ITEM' | 'SUBITEM';
  readonly text: string;
}

export interface PaperOf {
  readonly receipt: Receipt;
  readonly head: Head;
  /** The records of the receipt, and no others. */
  readonly catalogue: Catalogue;
  /** SHA-256 of the receipt as it is written, in hexadecimal digits. */
  readonly digest: string;
  /** Where the registry is reached, without a slash at its end. */
  readonly registryUrl: string;
}

export function paperOf({ receipt, head, catalogue, digest, registryUrl }: PaperOf, language: LanguageTag): Paper {
  const { claim, decision, holdsUntil, revision, issuedAt } = receipt;
  const words = new Phrasebook<Words>(PAPER_MESSAGES, language);
  const { worth, verdict, grounds } = citedSummary(new Answer(catalogue, claim, decision, new Suggestions()), language);
  const address = `${registryUrl}/receipt#sha-256=${digest}`;
  return {
    language,
    registry: words.say('REGISTRY'),
    title: words.say('TITLE'),
    warning: worth.join(' '),
    verdict: decision.verdict,
    verdictName: words.say(`VERDICT.${decision.verdict}`),
    sentence: verdict.join(' '),
    body: grounds.flatMap((lines) => lines.map((line, at) => lineOf(line, at === 0 && lines.length > 1))),
    cut: words.say('CUT'),
    facts: [
      ...statedIn(receipt.claim, words, language),
      [words.say('HOLDS_UNTIL'), holdsUntil === null ? words.say('NO_END') : words.day(dayBefore(holdsUntil))],
      [words.say('REVISION'), String(revision)],
      [words.say('ISSUED'), moment(issuedAt, language)],
      [words.say('HEAD'), head.hash],
      [words.say('DIGEST'), digest],
    ],
    verify: { heading: words.say('VERIFY'), how: words.say('HOW') },
    address,
    code: words.say('CODE', { address }),
    issuedAt,
  };
}

type Words = { readonly [Key in keyof typeof PAPER_MESSAGES]: ValuesOf<(typeof PAPER_MESSAGES)[Key]> };
type ValuesOf<M> = M extends Message<infer Name> ? Readonly<Record<Name, string | number>> : never;

/** What the claim states beside certificates, purpose and day, which the sentence has. */
function statedIn(
  { holdings, facts = {} }: Claim,
  words: Phrasebook<Words>,
  language: LanguageTag,
): readonly (readonly [string, string])[] {
  const { experienceYears: years, languages = [], satisfied = [] } = facts;
  const listed = (codes: readonly string[]): string => words.list(codes.map(repeated));
  const stated = [
    ...holdings.flatMap(({ certificate, awardedOn }) =>
      awardedOn === undefined ? [] : [words.say('AWARDED', { certificate, day: words.day(awardedOn) })],
    ),
    ...holdings.flatMap(({ certificate, expiresOn }) =>
      expiresOn === undefined ? [] : [words.say('EXPIRES', { certificate, day: words.day(expiresOn) })],
    ),
    ...(years === undefined ? [] : [words.say('YEARS', { years })]),
    ...(languages.length === 0 ? [] : [words.say('LANGUAGES', { languages: listed(languages) })]),
    ...(satisfied.length === 0 ? [] : [words.say('SATISFIED', { conditions: listed(satisfied) })]),
  ];
  return stated.length === 0 ? [] : [[words.say('STATED'), stated.join(language.startsWith('zh') ? '；' : '; ')]];
}

/** Sentences of a decision have their lists by hyphens. */
function lineOf(line: string, isHeading: boolean): Line {
  const [, indent, text] = /^( *)- (.*)$/s.exec(line) ?? [];
  if (text === undefined) return { kind: isHeading ? 'HEADING' : 'TEXT', text: line };
  return { kind: indent === '' ? 'ITEM' : 'SUBITEM', text };
}

/** In the time of Hong Kong, Macao and Guangdong, which it says. */
const moment = (at: string, language: LanguageTag): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone: 'Asia/Hong_Kong',
  }).format(new Date(at));
