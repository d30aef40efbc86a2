/** `recognition`, `decide` and `decideMany`: is it recognised, why, or what is missing? */
import { Args, Extensions, Query, Resolver } from '@nestjs/graphql';
import { badRequest } from '../api/errors';
import { batchOf } from '../api/execution/plan';
import { MAX_CLAIMS } from '../api/limits';
import { ClaimRefusedModel } from '../api/refusal.model';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { DecideArgs, DecideManyArgs, RecognitionArgs } from './claim.input';
import { DecidingService } from './deciding.service';
import { RecognitionResult } from './recognition-result';
import { SnapshotsService } from './snapshots.service';

@Resolver()
export class RecognitionResolver {
  constructor(
    private readonly snapshots: SnapshotsService,
    private readonly deciding: DecidingService,
  ) {}

  @Query(() => RecognitionResult, { description: 'Is certificate X recognised for post Y in region Z?' })
  recognition(
    @Args() { certificate, awardedOn, post, region, onDate, purpose }: RecognitionArgs,
    @Snapshot() asked: RequestSnapshot,
  ): typeof RecognitionResult {
    const holdings = [{ certificate, awardedOn }];
    return this.deciding.resultOf(asked.catalogue, { holdings, post, region, onDate, purpose }, asked);
  }

  @Query(() => RecognitionResult, { description: 'The same for one claim in full.' })
  async decide(
    @Args() { claim, ...at }: DecideArgs,
    @Snapshot() asked: RequestSnapshot,
  ): Promise<typeof RecognitionResult> {
    const catalogue = await this.snapshots.of(asked, at);
    return catalogue instanceof ClaimRefusedModel ? catalogue : this.deciding.resultOf(catalogue, claim, asked);
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
      catalogue instanceof ClaimRefusedModel ? catalogue : this.deciding.resultOf(catalogue, claim, asked),
    );
  }
}
