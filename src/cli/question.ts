/** What the commands that ask have in common: how certificates and facts are written, and how a question that cannot be asked is refused. */
import { InvalidArgumentError, type Command } from 'commander';
import { suggestionsFor } from '../api/suggestions';
import { refusalMessage } from '../decisions/sentences';
import {
  LANGUAGES,
  type Catalogue,
  type Code,
  type Facts,
  type Holding,
  type LanguageTag,
  type Refusal,
} from '../recognition';
import { Failure } from './failure';

/** What a question is asked with, whatever it is about. */
export interface QuestionOptions {
  readonly certificate?: readonly Holding[];
  readonly post?: Code;
  readonly region?: Code;
  readonly purpose: string;
  readonly experience?: number;
  readonly languageKnown?: readonly string[];
  readonly satisfied?: readonly Code[];
  readonly language: LanguageTag;
  readonly asOf?: number;
  readonly json?: true;
}

/** @param day the option for the day, as `--on <day>`, and what it is */
export const askedWith = (command: Command, day: readonly [flags: string, description: string]): Command =>
  command
    .option(
      '--certificate <code>',
      'a certificate that is held; with its days: CODE@AWARDED or CODE@AWARDED/EXPIRES (repeatable)',
      addHolding,
    )
    .option('--post <code>', 'the job')
    .option('--region <code>', 'the region of the job')
    .option(...day)
    .option('--purpose <purpose>', 'TRAINING, EVALUATION or PRACTICE', 'PRACTICE')
    .option('--experience <years>', 'years of practice in the trade', yearsOf)
    .option('--language-known <tag>', 'a language that the person works in, as yue (repeatable)', addTo)
    .option('--satisfied <code>', 'a condition that is shown to be satisfied (repeatable)', addTo)
    .option('--language <tag>', `the language of the answer: ${LANGUAGES.join(', ')}`, languageOf, 'en')
    .option('--as-of <revision>', 'answer from the register as it was at this revision', revisionOf)
    .option('--json', 'the answer as data');

export const factsOf = ({ experience, languageKnown, satisfied }: QuestionOptions): Facts => ({
  experienceYears: experience,
  languages: languageKnown,
  satisfied,
});

/** @throws Failure with every problem; as data it is printed first */
export function refuse(
  catalogue: Catalogue,
  { problems }: Refusal,
  options: Pick<QuestionOptions, 'language' | 'json'>,
  print: (line: string) => void,
): never {
  const suggestions = problems.map((problem) => suggestionsFor(catalogue, problem));
  if (options.json) {
    const withSuggestions = problems.map((problem, position) => ({ ...problem, suggestions: suggestions[position] }));
    print(JSON.stringify({ problems: withSuggestions }, null, 2));
  }
  throw new Failure(refusalMessage(problems, suggestions, options.language));
}

/** `CODE`, `CODE@AWARDED` or `CODE@AWARDED/EXPIRES`; `CODE@/EXPIRES` where the day of award is unknown. */
function addHolding(written: string, before: readonly Holding[] = []): readonly Holding[] {
  const [, certificate, days] = /^([^@]*)(?:@(.*))?$/s.exec(written) ?? [undefined, written];
  if (days === undefined) return [...before, { certificate }];
  const slash = days.indexOf('/');
  if (slash < 0) return [...before, { certificate, awardedOn: days }];
  return [...before, { certificate, awardedOn: days.slice(0, slash) || undefined, expiresOn: days.slice(slash + 1) }];
}

export const addTo = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function yearsOf(written: string): number {
  const years = written.trim() === '' ? NaN : Number(written);
  if (years >= 0 && years < Infinity) return years;
  throw new InvalidArgumentError('Expected a number of years that is zero or more, as 3.');
}

export function revisionOf(written: string): number {
  if (/^\d{1,15}$/.test(written)) return Number(written);
  throw new InvalidArgumentError('Expected the number of a revision, as 1.');
}

export function languageOf(written: string): LanguageTag {
  const language = LANGUAGES.find((tag) => tag.toLowerCase() === written.toLowerCase());
  if (language !== undefined) return language;
  throw new InvalidArgumentError(`Expected one of ${LANGUAGES.join(', ')}.`);
}
