/** What of an answer makes it another one: what is written beside it, and the revision that it is from, do not. */
import { countingIn, type Told } from './answer';

export interface Gist {
  readonly basis: string | null;
  readonly verdict: string | null;
  readonly verdictAsClaimed: string | null;
  readonly standing: string | null;
  readonly outstanding: readonly string[];
  readonly holdsUntil: string | null;
  readonly papers: readonly string[];
  readonly problems: readonly string[];
}

export function gistOf(told: Told): Gist {
  const counts = countingIn(told);
  return {
    basis: told.basis,
    verdict: counts?.verdict ?? null,
    verdictAsClaimed: told.asClaimed?.verdict ?? null,
    standing: counts?.standing ?? null,
    outstanding: counts?.outstanding.map(({ code }) => code) ?? [],
    holdsUntil: counts?.holdsUntil ?? null,
    papers: told.papers.map(({ status }) => status),
    problems: [...new Set(told.problems.map(({ code }) => code))],
  };
}

/** The same of a row of a sheet of answers, by the names of its columns. */
export function gistOfRow(cell: (name: string) => string): Gist {
  const text = (name: string): string | null => cell(name) || null;
  const words = (name: string): readonly string[] =>
    cell(name)
      .split(' ')
      .filter((word) => word !== '');
  return {
    basis: text('basis'),
    verdict: text('verdict'),
    verdictAsClaimed: text('verdictAsClaimed'),
    standing: text('standing'),
    outstanding: words('outstanding'),
    holdsUntil: text('holdsUntil'),
    papers: words('papers'),
    problems: words('problems'),
  };
}

/** Whose answer it is, and about what: by the candidate number where there is one, else by the row. */
export const keyOf = ({ number, row, post, region }: Pick<Told, 'number' | 'row' | 'post' | 'region'>): string =>
  JSON.stringify([number === '' ? row : number, post, region]);
