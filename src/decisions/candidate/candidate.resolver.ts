/** `verifyCandidate`: are the papers genuine, in force, and do they count here? */
import { Args, Query, Resolver } from '@nestjs/graphql';
import { costs } from '../../api/cost';
import { dayAsked } from '../../api/day';
import { badRequest } from '../../api/errors';
import { Snapshot, type RequestSnapshot } from '../../api/request-snapshot';
import { CredentialVerificationModel } from '../../credentials/issued/verification.model';
import { VerificationService, type Verified } from '../../credentials/issued/verification.service';
import type { HoldingInput } from '../claim.input';
import { DecidingService } from '../deciding.service';
import { CandidateArgs, MOST_PAPERS, type CandidatePaperInput } from './candidate.input';
import { CandidateVerificationModel } from './candidate.model';

/** In points: for each paper, as for verifying it alone. */
const PAPER_COST = 50;
const COST = costs(({ args }) => PAPER_COST * (args.papers as readonly unknown[]).length);

@Resolver()
export class CandidateResolver {
  constructor(
    private readonly verification: VerificationService,
    private readonly deciding: DecidingService,
  ) {}

  @Query(() => CandidateVerificationModel, {
    complexity: COST,
    description:
      'Verifies the papers of a candidate, and decides on those that stand. What does not verify never counts.',
  })
  async verifyCandidate(
    @Args() { papers, ...question }: CandidateArgs,
    @Snapshot() asked: RequestSnapshot,
  ): Promise<CandidateVerificationModel> {
    const { length: count } = papers;
    if (count === 0 || count > MOST_PAPERS) throw badRequest('NUMBER_OF_PAPERS', { count, most: MOST_PAPERS });
    const { catalogue } = asked;
    const onDate = dayAsked(question.onDate, 'onDate');
    const outcomes: Verified[] = [];
    for (const paper of papers) outcomes.push(await this.verification.verify(catalogue, paper, onDate));
    const standing = outcomes.flatMap((outcome, place) => holdingOf(outcome, papers[place]));
    const decide = (holdings: HoldingInput[], isHeld: boolean): CandidateVerificationModel['asClaimed'] =>
      this.deciding.resultOf(catalogue, { ...question, onDate, holdings }, asked, isHeld);
    return new CandidateVerificationModel({
      papers: outcomes.map(
        (outcome, place) => new CredentialVerificationModel(catalogue, papers[place].certificate, outcome, onDate),
      ),
      asClaimed: decide(papers, false),
      asVerified: standing.length === 0 ? null : decide(standing, true),
    });
  }
}

/** What a paper stands for in the decision: nothing unless it is genuine and in force. */
function holdingOf({ status, issued }: Verified, { certificate }: CandidatePaperInput): readonly HoldingInput[] {
  if (status !== 'IN_FORCE' || issued === undefined) return [];
  const { awardedOn, expiresOn } = issued;
  return [{ certificate, awardedOn, expiresOn }];
}
