/** What stands in the way of asking about a candidate, in words: row, column, what is written there, and what was expected. */
import { localized } from '../../language/message';
import type { LanguageTag } from '../../recognition';
import {
  MOST_HELD,
  MOST_PAPERS,
  NAME_TYPES,
  type Candidate,
  type CandidateQuestion,
  type NameType,
  type RowProblem,
} from '../../sheets/candidates/candidates-of';
import type { Named } from '../../sheets/named';
import type { GivenList } from './given-list';
import { ROW_MESSAGES } from './messages';

export interface ToldProblem {
  readonly row: number;
  readonly column: string;
  readonly written: string;
  readonly code: string;
  readonly message: string;
}

interface Problem {
  readonly row: number;
  readonly code: RowProblem['code'] | 'NO_PAPER' | 'UNCLOSED_QUOTE';
  readonly key?: RowProblem['key'];
  readonly written?: string;
}

/** Nothing of these may stand anywhere but in the list. */
const PERSONAL: readonly (RowProblem['key'] | undefined)[] = ['paperNumber', 'holder', 'checkItem'];
/** Problems of a candidate that are told: more help nobody. */
const MOST_TOLD = 20;

/** Puts problems into words. */
export const sayingProblems =
  (headings: GivenList['headings'], nameOf: (type: NameType, text: string) => Named, language: LanguageTag) =>
  ({ row, code, key, written = '' }: Problem): ToldProblem => {
    const column = (key === undefined ? undefined : headings[key]) ?? key ?? '';
    const shown = PERSONAL.includes(key) ? '' : written;
    const most = code === 'TOO_MANY_PAPERS' ? MOST_PAPERS : MOST_HELD;
    const { name, near } = namesOf(code, key, written, nameOf);
    const message = localized<string>(ROW_MESSAGES[name], { column, written: shown, most, near })[language];
    return { row, column, written: shown, code, message };
  };

export const problemsOf = <Q extends CandidateQuestion>(
  { problems }: Candidate<Q>,
  said: (problem: Problem) => ToldProblem,
): readonly ToldProblem[] => problems.slice(0, MOST_TOLD).map(said);

/** Which message it is, and the records that may be meant. */
function namesOf(
  code: Problem['code'],
  key: Problem['key'],
  written: string,
  nameOf: (type: NameType, text: string) => Named,
): { readonly name: keyof typeof ROW_MESSAGES; readonly near: readonly string[] } {
  if (code !== 'NAME_ASKED' && code !== 'NAME_WAITING') return { name: code, near: [] };
  const named = nameOf(NAME_TYPES[key as keyof typeof NAME_TYPES], written);
  if (named.is !== 'NEAR' && named.is !== 'SEVERAL') return { name: 'NAME_NONE', near: [] };
  const near = named.candidates.map((one) => (one.name === '' ? one.code : `${one.code} (${one.name})`));
  return { name: named.is === 'NEAR' ? 'NAME_NEAR' : 'NAME_SEVERAL', near };
}
