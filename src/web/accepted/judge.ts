/** Candidates read from a sheet, and the decisions of the service on them. */
import type { JudgeCandidatesQuery } from '../graphql/graphql';
import { JudgeCandidatesDocument, type Language } from '../graphql/graphql';
import { claimOf, type Holding, type Question } from '../question/address';
import { request, Unreachable } from '../service/request';
import type { SheetRow } from '../sheets/columns';
import type { CandidateKey } from './columns';

export interface Candidate {
  readonly name: string;
  /** The numbers of its rows in the sheet. */
  readonly rows: readonly number[];
  /** Those of them whose years of practice are no number. */
  readonly withoutYears: readonly number[];
  readonly question: Question;
}

export type Judgement = JudgeCandidatesQuery['decideMany'][number];

/** Candidates in one sheet: more take minutes, and belong to the API. */
export const MAX_CANDIDATES = 10_000;
/** Candidates in one request. */
const BATCH_SIZE = 200;
/** Milliseconds before a request that did not reach the service is sent again. */
const RETRY_DELAY = 2000;

/**
 * The rows of one candidate for one post make one question: certificates held together are judged together.
 * What the sheet leaves out is taken from the form.
 */
export function candidatesOf(rows: readonly SheetRow<CandidateKey>[], form: Question): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { number, cells } of rows) {
    const { candidate: name = '', post = form.post, region = form.region } = cells;
    const onDate = cells.day === undefined ? form.onDate : dayOf(cells.day);
    const key = JSON.stringify(name === '' ? number : [name, post, region, onDate]);
    const known = found.get(key);
    const question: Question = known?.question ?? { ...form, post, region, onDate, holdings: [], revision: null };
    const years = yearsOf(cells.years);
    found.set(key, {
      name,
      rows: [...(known?.rows ?? []), number],
      withoutYears: [...(known?.withoutYears ?? []), ...(Number.isNaN(years) ? [number] : [])],
      question: {
        ...question,
        holdings: [...question.holdings, ...holdingsIn(cells)],
        years: largest(question.years, years),
        languages: union(question.languages, cells.languages),
        satisfied: union(question.satisfied, cells.satisfied),
      },
    });
  }
  return [...found.values()];
}

function holdingsIn({ certificate, awardedOn, expiresOn }: SheetRow<CandidateKey>['cells']): readonly Holding[] {
  if (certificate === undefined) return [];
  return [{ certificate, awardedOn: dayOf(awardedOn) ?? null, expiresOn: dayOf(expiresOn) ?? null }];
}

/**
 * Spreadsheet programs write `2024/6/30` or `2024年6月30日` where they export text. What does not begin with the year may have
 * the month or the day first: it is left for the service to refuse.
 */
function dayOf<D extends string | undefined>(written: D): D | string {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(written ?? '') ?? [];
  return year === undefined ? written : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** NaN: what is written is no number of years. */
function yearsOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  return /^\d+([.,]\d+)?$/.test(written) ? Number(written.replace(',', '.')) : NaN;
}

const largest = (known: number | null, years: number | null): number | null =>
  years === null || Number.isNaN(years) ? known : Math.max(known ?? 0, years);

const union = (known: readonly string[], written = ''): readonly string[] => [
  ...new Set([...known, ...written.split(/[\s,;，、；]+/).filter((part) => part !== '')]),
];

/** Whether it makes a question that can be asked. */
export const isComplete = ({ question }: Candidate): boolean => claimOf(question) !== null;

/**
 * Requests all decisions, a batch at a time, all from the revision that the first batch is answered from. A request that does not reach
 * the service is sent again until the signal aborts.
 */
export async function judge(
  candidates: readonly Candidate[],
  language: Language,
  { signal, onBatch }: { readonly signal: AbortSignal; readonly onBatch: (judged: readonly Judgement[]) => void },
): Promise<void> {
  let revision: number | null = null;
  for (let from = 0; from < candidates.length && !signal.aborted; from += BATCH_SIZE) {
    const claims = candidates.slice(from, from + BATCH_SIZE).flatMap(({ question }) => claimOf(question) ?? []);
    const { decideMany } = await withRetries(
      () => request(JudgeCandidatesDocument, { claims, revision, language }, { signal }),
      signal,
    );
    const decided = decideMany.find((one) => one.__typename === 'RecognitionDecision');
    revision ??= decided?.__typename === 'RecognitionDecision' ? decided.revision : null;
    onBatch(decideMany);
  }
}

async function withRetries<T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Unreachable) || signal.aborted) throw error;
      await pause(signal);
    }
  }
}

/** Ends at once where the signal aborts. */
const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, RETRY_DELAY);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
