/** Answers as rows of a sheet: the columns have the same names in every language, so that programs find them. */
import type { Gist } from './gist';
import { countingIn, type Told } from './answer';

/** An answer, and what it was before, where it is compared. */
export interface Line {
  readonly told: Told;
  readonly receipt: string | null;
  /** null: it was not there before. Undefined: nothing is compared. */
  readonly before?: Gist | null;
}

const spaced = (words: readonly string[]): string => words.join(' ');
const inLines = (texts: readonly string[]): string => texts.join('\n');

/** Those of an answer, in order. The decision is the one that counts. */
const COLUMNS: Readonly<Record<string, (line: Line) => string>> = {
  row: ({ told }) => String(told.row),
  rows: ({ told }) => spaced(told.rows.map(String)),
  candidate: ({ told }) => told.candidate,
  number: ({ told }) => told.number,
  certificates: ({ told }) => spaced(told.certificates),
  post: ({ told }) => told.post ?? '',
  region: ({ told }) => told.region ?? '',
  onDate: ({ told }) => told.onDate,
  revision: ({ told }) => String(told.revision),
  basis: ({ told }) => told.basis ?? '',
  verdict: ({ told }) => countingIn(told)?.verdict ?? '',
  verdictAsClaimed: ({ told }) => told.asClaimed?.verdict ?? '',
  standing: ({ told }) => countingIn(told)?.standing ?? '',
  outstanding: ({ told }) => spaced((countingIn(told)?.outstanding ?? []).map(({ code }) => code)),
  conditions: ({ told }) => inLines((countingIn(told)?.outstanding ?? []).map(({ text }) => text)),
  holdsUntil: ({ told }) => countingIn(told)?.holdsUntil ?? '',
  papers: ({ told }) => spaced(told.papers.map(({ status }) => status)),
  papersInWords: ({ told }) => inLines(told.papers.map(({ certificate, message }) => `${certificate}: ${message}`)),
  remarks: ({ told }) => inLines(countingIn(told)?.remarks ?? []),
  summary: ({ told }) => countingIn(told)?.summary ?? '',
  problems: ({ told }) => spaced([...new Set(told.problems.map(({ code }) => code))]),
  problemsInWords: ({ told }) => inLines(told.problems.map(({ row, message }) => `${String(row)}: ${message}`)),
  receipt: ({ receipt }) => receipt ?? '',
};

const BEFORE: typeof COLUMNS = {
  verdictBefore: ({ before }) => before?.verdict ?? '',
  outstandingBefore: ({ before }) => spaced(before?.outstanding ?? []),
  holdsUntilBefore: ({ before }) => before?.holdsUntil ?? '',
  papersBefore: ({ before }) => spaced(before?.papers ?? []),
  problemsBefore: ({ before }) => spaced(before?.problems ?? []),
};

export const headingsOf = (compares: boolean): readonly string[] => [
  ...Object.keys(COLUMNS),
  ...(compares ? Object.keys(BEFORE) : []),
];

export const cellsOf = (line: Line, compares: boolean): readonly string[] =>
  [...Object.values(COLUMNS), ...(compares ? Object.values(BEFORE) : [])].map((of) =>
    // A line ends with both characters, and nothing within a cell does.
    of(line).replace(/\r\n?/g, '\n'),
  );
