/** `verifyCandidate`: are the papers and files genuine, in force, and do they count here? */
import { Args, Query, Resolver } from '@nestjs/graphql';
import { costs } from '../../api/cost';
import { dayAsked } from '../../api/day';
import { badRequest } from '../../api/errors';
import { Snapshot, type RequestSnapshot } from '../../api/request-snapshot';
import { FileVerificationModel } from '../../credentials/files/file-verification.model';
import { FileVerificationService, type VerifiedFile } from '../../credentials/files/file-verification.service';
import { costOfFiles } from '../../credentials/files/files.input';
import { CredentialVerificationModel } from '../../credentials/issued/verification.model';
import { holdingOf, type Verified } from '../../credentials/issued/find-issued';
import { VerificationService } from '../../credentials/issued/verification.service';
import type { Code } from '../../recognition';
import type { HoldingInput } from '../claim.input';
import { DecidingService } from '../deciding.service';
import { CandidateArgs, MOST_PAPERS } from './candidate.input';
import { CandidateVerificationModel } from './candidate.model';

/** In points: for each paper and each file, as for verifying it alone. */
const PAPER_COST = 50;
const COST = costs(
  ({ args }) => PAPER_COST * numberOf(args.papers) + costOfFiles(numberOf(args.files), args.statusLists),
);

@Resolver()
export class CandidateResolver {
  constructor(
    private readonly verification: VerificationService,
    private readonly fileVerification: FileVerificationService,
    private readonly deciding: DecidingService,
  ) {}

  @Query(() => CandidateVerificationModel, {
    complexity: COST,
    description:
      'Verifies the papers and files of a candidate, and decides on those that stand. What does not verify never counts.',
  })
  async verifyCandidate(
    @Args() { papers, files, statusLists, ...question }: CandidateArgs,
    @Snapshot() asked: RequestSnapshot,
  ): Promise<CandidateVerificationModel> {
    const count = papers.length + files.length;
    if (count === 0 || count > MOST_PAPERS) throw badRequest('NUMBER_OF_PAPERS', { count, most: MOST_PAPERS });
    const { catalogue } = asked;
    const onDate = dayAsked(question.onDate, 'onDate');
    const outcomes: Verified[] = [];
    for (const paper of papers) outcomes.push(await this.verification.verify(catalogue, paper, onDate));
    const verified: VerifiedFile[] = [];
    for (const file of files) verified.push(await this.fileVerification.verify(catalogue, file, statusLists, onDate));
    const standing = [
      ...outcomes.flatMap(holdingOf),
      ...verified.flatMap((file) => (file.verified.verdict === 'VALID' ? holdingIn(file, file.certificate) : [])),
    ];
    const claimed = [...papers, ...verified.flatMap((file) => holdingIn(file, file.claimed))];
    const decide = (holdings: HoldingInput[], isHeld: boolean): CandidateVerificationModel['asClaimed'] =>
      this.deciding.resultOf(catalogue, { ...question, onDate, holdings }, asked, isHeld);
    return new CandidateVerificationModel({
      papers: outcomes.map(
        (outcome, place) => new CredentialVerificationModel(catalogue, papers[place].certificate, outcome, onDate),
      ),
      files: verified.map((file) => new FileVerificationModel(catalogue, file, onDate)),
      asClaimed: decide(claimed, false),
      asVerified: standing.length === 0 ? null : decide(standing, true),
    });
  }
}

const numberOf = (list: unknown): number => (Array.isArray(list) ? list.length : list === undefined ? 0 : 1);

/** A certificate with the days that a file says: nothing where it is none. */
function holdingIn({ verified }: VerifiedFile, certificate: Code | undefined): readonly HoldingInput[] {
  if (certificate === undefined) return [];
  const { awardedOn, expiresOn } = verified.credential ?? {};
  return [{ certificate, awardedOn, expiresOn }];
}
