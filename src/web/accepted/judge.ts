/** The decisions of the service on candidates, a batch at a time. */
import type { CandidatePaperInput, JudgeCandidatesQuery, VerifyCandidateQuery } from '../graphql/graphql';
import { JudgeCandidatesDocument, VerifyCandidateDocument, type Language } from '../graphql/graphql';
import { circumstancesOf, claimOf } from '../question/address';
import { request } from '../service/request';
import { withRetries } from '../service/with-retries';
import type { Candidate } from './candidate';

export type Judgement = JudgeCandidatesQuery['decideMany'][number];

export type Verification = VerifyCandidateQuery['verifyCandidate'];

/** What was answered about a candidate. */
export interface Judged {
  /** All that is claimed, were it genuine and in force. */
  readonly judgement: Judgement;
  /** What the papers are, and what stands of them; null: there are none. */
  readonly verification: Verification | null;
}

/** Candidates in one sheet: more take minutes, and belong to the API. */
export const MAX_CANDIDATES = 10_000;
/** Candidates in one request. */
const BATCH_SIZE = 200;

/**
 * Requests all decisions, a batch at a time, all from the revision that the first batch is answered from. A request that does not reach
 * the service is sent again until the signal aborts.
 */
export async function judge(
  candidates: readonly Candidate[],
  language: Language,
  { signal, onBatch }: { readonly signal: AbortSignal; readonly onBatch: (judged: readonly Judged[]) => void },
): Promise<void> {
  let revision: number | null = null;
  for (let from = 0; from < candidates.length && !signal.aborted; from += BATCH_SIZE) {
    const batch = candidates.slice(from, from + BATCH_SIZE);
    const claims = batch.flatMap(({ question }) => claimOf(question) ?? []);
    const { decideMany } = await withRetries(
      () => request(JudgeCandidatesDocument, { claims, revision, language }, { signal }),
      signal,
    );
    const decided = decideMany.find((one) => one.__typename === 'RecognitionDecision');
    revision ??= decided?.__typename === 'RecognitionDecision' ? decided.revision : null;
    // Those without papers are answered together, up to the next that has some: each of these is a request of its own.
    let told = 0;
    for (const [at, candidate] of batch.entries()) {
      const papers = papersOf(candidate);
      if (papers.length === 0) continue;
      onBatch(decideMany.slice(told, at).map(unverified));
      const verification = await verify(candidate, papers, language, signal);
      if (signal.aborted) return;
      onBatch([{ judgement: decideMany[at], verification }]);
      told = at + 1;
    }
    onBatch(decideMany.slice(told).map(unverified));
  }
}

const unverified = (judgement: Judgement): Judged => ({ judgement, verification: null });

async function verify(
  { question }: Candidate,
  papers: CandidatePaperInput[],
  language: Language,
  signal: AbortSignal,
): Promise<Verification> {
  const { post, region, purpose } = question;
  // Whoever lacks them is not asked about.
  const asked = { papers, post: post!, region: region!, language, ...circumstancesOf(question), purpose };
  const { verifyCandidate } = await withRetries(() => request(VerifyCandidateDocument, asked, { signal }), signal);
  return verifyCandidate;
}

const papersOf = ({ facts }: Candidate): CandidatePaperInput[] =>
  facts.flatMap(({ certificate, paper, awardedOn, expiresOn }) =>
    paper === undefined || certificate === undefined
      ? []
      : [{ certificate, ...paper, awardedOn: awardedOn ?? null, expiresOn: expiresOn ?? null }],
  );
