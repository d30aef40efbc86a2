/** Who is asked about, in the order of the list. */
import type { Catalogue } from '../../recognition';
import { candidatesOf, type Candidate, type CandidateQuestion } from '../../sheets/candidates/candidates-of';
import { folded } from '../../sheets/columns';
import type { DayQuestion } from '../../sheets/days';
import { Failure } from '../failure';
import type { GivenList } from './given-list';
import { namesIn } from './names';
import type { RunOptions } from './options';

/** A candidate, or a row that cannot be read. */
export type Asking = Candidate<CandidateQuestion> | { readonly unread: number };

export const rowOf = (one: Asking): number => ('unread' in one ? one.unread : one.facts[0].row.number);

/** In the order of their first rows. @throws Failure where something has to be said first */
export function questionsIn(
  { rows, unclosed, headings, epoch }: GivenList,
  catalogue: Catalogue,
  options: RunOptions,
  tell: (line: string) => void,
): readonly Asking[] {
  const { post = null, region = null, on = null, dayOrder, joinNames, language } = options;
  for (const [type, code] of [
    ['posts', post],
    ['regions', region],
  ] as const)
    if (code !== null && catalogue.tables[type].position(code) < 0)
      throw new Failure(`The register has no ${type === 'posts' ? 'job' : 'region'} with the code \`${code}\`.`);
  const form = { holdings: [], post, region, onDate: on, years: null, languages: [], satisfied: [] };
  const { candidates, dayQuestions, sameNames } = candidatesOf<CandidateQuestion>(rows, form, {
    joined: joinNames ? [...new Set(rows.flatMap(({ cells }) => folded(cells.candidate ?? '') || []))] : [],
    apart: [],
    orders: dayOrder === undefined ? {} : { awardedOn: dayOrder, expiresOn: dayOrder, day: dayOrder },
    epoch,
    nameOf: namesIn(catalogue, options.name ?? new Map(), language),
  });
  if (dayQuestions.length > 0) throw new Failure(dayQuestions.map((one) => dayAsked(one, headings)).join('\n'));
  if (sameNames.some(({ joined }) => !joined))
    tell(
      `The same names stand in several rows (${String(sameNames.length)} names), and each row is answered by itself. --join-names takes rows of one name for one person; a candidate number says who is who.`,
    );
  return [...candidates, ...unclosed.map(({ row }) => ({ unread: row }))].sort(
    (one, other) => rowOf(one) - rowOf(other),
  );
}

const dayAsked = (
  { key, written, either }: DayQuestion<'awardedOn' | 'expiresOn' | 'day'>,
  headings: GivenList['headings'],
): string =>
  `The days of the column \`${headings[key] ?? key}\` can be read in two ways. Is \`${written}\` the ${either.DAY_FIRST} (--day-order day-first) or the ${either.MONTH_FIRST} (--day-order month-first)?`;
