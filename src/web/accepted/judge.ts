/** The decisions of the service on candidates, a batch at a time. */
import type { CandidatePaperInput, JudgeCandidatesQuery, VerifyCandidateQuery } from '../graphql/graphql';
import { JudgeCandidatesDocument, VerifyCandidateDocument, type Language } from '../graphql/graphql';
import { circumstancesOf, claimOf } from '../question/address';
import { Rejected, request } from '../service/request';
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

/** The answers on a list of candidates, asked for a batch at a time: what was broken off goes on where it was, and nothing is asked twice. */
export class Judging {
  /** Of those whose papers are not yet verified as well. */
  private readonly decided: Judgement[] = [];
  private answered = 0;
  private revision: number | null = null;

  constructor(
    private readonly candidates: readonly Candidate[],
    private readonly language: Language,
  ) {}

  /**
   * Asks for all that are not answered yet, all of them from the revision that the first batch is answered from. A request that does not
   * reach the service is sent again until the signal aborts.
   * @throws Rejected where the service takes no more; where the error says when it does again, it can go on then
   */
  async goOn({ signal, onAnswers }: Asking): Promise<void> {
    while (this.answered < this.candidates.length && !signal.aborted) {
      if (this.answered === this.decided.length) await this.decide(signal);
      const answers = await this.next(signal);
      this.answered += answers.length;
      onAnswers(answers);
    }
  }

  private async decide(signal: AbortSignal): Promise<void> {
    const { language, revision } = this;
    const batch = this.candidates.slice(this.answered, this.answered + BATCH_SIZE);
    const claims = batch.flatMap(({ question }) => claimOf(question) ?? []);
    const asked = () => request(JudgeCandidatesDocument, { claims, revision, language }, { signal });
    const { decideMany } = await withRetries(asked, signal);
    const first = decideMany.find((one) => one.__typename === 'RecognitionDecision');
    this.revision ??= first?.__typename === 'RecognitionDecision' ? first.revision : null;
    this.decided.push(...decideMany);
  }

  /** Those without papers are answered together, up to the next that has some: each of these is a request of its own. */
  private async next(signal: AbortSignal): Promise<readonly Judged[]> {
    const open = this.candidates.slice(this.answered, this.decided.length);
    const judgements = this.decided.slice(this.answered);
    const withPapers = open.findIndex((candidate) => papersOf(candidate).length > 0);
    if (withPapers === 0) return [{ judgement: judgements[0], verification: await this.verify(open[0], signal) }];
    const without = withPapers < 0 ? judgements : judgements.slice(0, withPapers);
    return without.map((judgement) => ({ judgement, verification: null }));
  }

  private async verify(candidate: Candidate, signal: AbortSignal): Promise<Verification> {
    const { post, region, purpose } = candidate.question;
    const asked = {
      papers: papersOf(candidate),
      // Whoever lacks them is not asked about.
      ...{ post: post!, region: region!, ...circumstancesOf(candidate.question), purpose },
      language: this.language,
    };
    try {
      return (await withRetries(() => request(VerifyCandidateDocument, asked, { signal }), signal)).verifyCandidate;
    } catch (error) {
      if (!(error instanceof Rejected) || error.code !== 'BAD_USER_INPUT') throw error;
      // What one paper lacks is no reason to leave the others open.
      return { papers: [], asVerified: { __typename: 'ClaimRefused', message: error.message } };
    }
  }
}

interface Asking {
  readonly signal: AbortSignal;
  readonly onAnswers: (answers: readonly Judged[]) => void;
}

const papersOf = ({ facts }: Candidate): CandidatePaperInput[] =>
  facts.flatMap(({ certificate, paper, awardedOn, expiresOn }) =>
    paper === undefined || certificate === undefined
      ? []
      : [{ certificate, ...paper, awardedOn: awardedOn ?? null, expiresOn: expiresOn ?? null }],
  );
