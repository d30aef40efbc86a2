/** What the commands that ask have in common: how certificates and facts are written, and how a question that cannot be asked is refused. */
import { InvalidArgumentError } from 'commander';
import { suggestionsFor } from '../api/suggestions';
import { refusalMessage } from '../decisions/sentences';
import { LANGUAGES, type Catalogue, type Holding, type LanguageTag, type Refusal } from '../recognition';
import { Failure } from './failure';

interface Asked {
  readonly language: LanguageTag;
  readonly json?: true;
}

/** @throws Failure with every problem; as data it is printed first */
export function refuse(
  catalogue: Catalogue,
  { problems }: Refusal,
  options: Asked,
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
export function addHolding(written: string, before: readonly Holding[] = []): readonly Holding[] {
  const [, certificate, days] = /^([^@]*)(?:@(.*))?$/s.exec(written) ?? [undefined, written];
  if (days === undefined) return [...before, { certificate }];
  const slash = days.indexOf('/');
  if (slash < 0) return [...before, { certificate, awardedOn: days }];
  return [...before, { certificate, awardedOn: days.slice(0, slash) || undefined, expiresOn: days.slice(slash + 1) }];
}

export const addTo = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export function yearsOf(written: string): number {
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
