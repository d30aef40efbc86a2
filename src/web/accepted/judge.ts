/** The decisions of the service on candidates, a batch at a time. */
import type { JudgeCandidatesQuery } from '../graphql/graphql';
import { JudgeCandidatesDocument, type Language } from '../graphql/graphql';
import { claimOf } from '../question/address';
import { request, Unreachable } from '../service/request';
import type { Candidate } from './candidate';

export type Judgement = JudgeCandidatesQuery['decideMany'][number];

/** Candidates in one sheet: more take minutes, and belong to the API. */
export const MAX_CANDIDATES = 10_000;
/** Candidates in one request. */
const BATCH_SIZE = 200;
/** Milliseconds before a request that did not reach the service is sent again. */
const RETRY_DELAY = 2000;

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
