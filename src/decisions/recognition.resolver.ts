/** `recognition`, `decide` and `decideMany`: is it recognised, why, or what is missing? */
import { Args, createUnionType, Extensions, Query, Resolver } from '@nestjs/graphql';
import { decide, isRefusal, type Catalogue } from '../recognition';
import { badRequest } from '../api/errors';
import { batchOf } from '../api/execution/plan';
import { MAX_CLAIMS } from '../api/limits';
import { ClaimRefusedModel } from '../api/refusal.model';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { DemandService } from '../demand/demand.service';
import { countDecision } from '../monitoring/metrics';
import { claimOf, DecideArgs, DecideManyArgs, RecognitionArgs, type ClaimInput } from './claim.input';
import { Answer } from './answer';
import { RecognitionDecisionModel } from './decision.model';
import { SnapshotsService } from './snapshots.service';

export const RecognitionResult = createUnionType({
  name: 'RecognitionResult',
  description: 'The answer, or why the question could not be asked.',
  types: () => [RecognitionDecisionModel, ClaimRefusedModel] as const,
});

@Resolver()
export class RecognitionResolver {
  constructor(
    private readonly snapshots: SnapshotsService,
    private readonly demand: DemandService,
  ) {}

  @Query(() => RecognitionResult, { description: 'Is certificate X recognised for post Y in region Z?' })
  recognition(
    @Args() { certificate, awardedOn, post, region, onDate, purpose }: RecognitionArgs,
    @Snapshot() asked: RequestSnapshot,
  ): typeof RecognitionResult {
    const holdings = [{ certificate, awardedOn }];
    return this.resultOf(asked.catalogue, { holdings, post, region, onDate, purpose }, asked);
  }

  @Query(() => RecognitionResult, { description: 'The same for one claim in full.' })
  async decide(
    @Args() { claim, ...at }: DecideArgs,
    @Snapshot() asked: RequestSnapshot,
  ): Promise<typeof RecognitionResult> {
    const catalogue = await this.snapshots.of(asked, at);
    return catalogue instanceof ClaimRefusedModel ? catalogue : this.resultOf(catalogue, claim, asked);
  }

  @Extensions(batchOf({ argument: 'claims', most: MAX_CLAIMS }))
  @Query(() => [RecognitionResult], {
    description: `Many claims at once, at most ${String(MAX_CLAIMS)}, answered in order; one that is refused spoils none of the others.`,
  })
  async decideMany(
    @Args() { claims, ...at }: DecideManyArgs,
    @Snapshot() asked: RequestSnapshot,
  ): Promise<readonly (typeof RecognitionResult)[]> {
    if (claims.length > MAX_CLAIMS) throw badRequest('TOO_MANY_CLAIMS', { most: MAX_CLAIMS, count: claims.length });
    const catalogue = await this.snapshots.of(asked, at);
    return claims.map((claim) =>
      catalogue instanceof ClaimRefusedModel ? catalogue : this.resultOf(catalogue, claim, asked),
    );
  }

  private resultOf(catalogue: Catalogue, input: ClaimInput, asked: RequestSnapshot): typeof RecognitionResult {
    const { suggestions, today } = asked;
    const claim = claimOf(input, today);
    const answer = decide(catalogue, claim);
    countDecision(isRefusal(answer) ? 'REFUSED' : answer.verdict);
    if (isRefusal(answer)) return new ClaimRefusedModel(answer.problems, catalogue, suggestions);
    // Who asks what was answered formerly looks into the past, and is in want of nothing.
    if (catalogue.revision >= asked.catalogue.revision) this.demand.count(answer);
    return new RecognitionDecisionModel(new Answer(catalogue, claim, answer, suggestions));
  }
}
