/** Candidates out of a sheet, and what the service says of them. */
import type { JudgeCandidatesQuery } from '../graphql/graphql';
import { JudgeCandidatesDocument, type Language } from '../graphql/graphql';
import { claimOf, type Held, type Question } from '../question/address';
import { ask, Unreachable } from '../service/ask';
import type { SheetRow } from '../sheets/columns';
import type { CandidateKey } from './columns';

export interface Candidate {
  readonly name: string;
  /** The numbers of its rows in the sheet. */
  readonly rows: readonly number[];
  readonly question: Question;
}

export type Judgement = JudgeCandidatesQuery['decideMany'][number];

/** More than this takes minutes, and belongs to the API. */
export const MOST_CANDIDATES = 10_000;
const BATCH = 200;

/**
 * The rows of one candidate for one post make one question: certificates held together are judged together.
 * What the sheet leaves out is taken from the form.
 */
export function candidatesOf(rows: readonly SheetRow<CandidateKey>[], form: Question): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { number, cells } of rows) {
    const { candidate: name = '', post = form.post, region = form.region, day = form.onDate } = cells;
    const key = JSON.stringify(name === '' ? number : [name, post, region, day]);
    const known = found.get(key);
    const question: Question = known?.question ?? { ...form, post, region, onDate: day, holdings: [], revision: null };
    found.set(key, {
      name,
      rows: [...(known?.rows ?? []), number],
      question: {
        ...question,
        holdings: [...question.holdings, ...heldIn(cells)],
        years: largest(question.years, cells.years),
        languages: together(question.languages, cells.languages),
        satisfied: together(question.satisfied, cells.satisfied),
      },
    });
  }
  return [...found.values()];
}

function heldIn({ certificate, awardedOn, expiresOn }: SheetRow<CandidateKey>['cells']): readonly Held[] {
  if (certificate === undefined) return [];
  return [{ certificate, awardedOn: awardedOn ?? null, expiresOn: expiresOn ?? null }];
}

function largest(known: number | null, written: string | undefined): number | null {
  const years = Number(written);
  return written === undefined || Number.isNaN(years) ? known : Math.max(known ?? 0, years);
}

const together = (known: readonly string[], written = ''): readonly string[] => [
  ...new Set([...known, ...written.split(/[\s,;，、；]+/).filter((part) => part !== '')]),
];

/** Whether there is enough to ask with. */
export const isComplete = ({ question }: Candidate): boolean => claimOf(question) !== null;

/**
 * Asks for all of them, a batch at a time, all from the revision that the first batch is answered from. What cannot be reached is
 * asked again until the signal says to stop.
 */
export async function judge(
  candidates: readonly Candidate[],
  language: Language,
  { signal, onBatch }: { readonly signal: AbortSignal; readonly onBatch: (judged: readonly Judgement[]) => void },
): Promise<void> {
  let revision: number | null = null;
  for (let from = 0; from < candidates.length && !signal.aborted; from += BATCH) {
    const claims = candidates.slice(from, from + BATCH).flatMap(({ question }) => claimOf(question) ?? []);
    const { decideMany } = await patiently(
      () => ask(JudgeCandidatesDocument, { claims, revision, language }, { signal }),
      signal,
    );
    const decided = decideMany.find((one) => one.__typename === 'RecognitionDecision');
    revision ??= decided?.__typename === 'RecognitionDecision' ? decided.revision : null;
    onBatch(decideMany);
  }
}

async function patiently<T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Unreachable) || signal.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  }
}
