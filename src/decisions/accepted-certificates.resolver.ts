/** `acceptedCertificates`: what a post in a region accepts. */
import { Args, createUnionType, Field, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  findingAcceptedCertificates,
  isRefusal,
  type Catalogue,
  type Claim,
  type Code,
  type Decision,
} from '../recognition';
import { costs } from '../api/cost';
import { cooperatively } from '../scheduling/cooperatively';
import { compareKeys, connectionOf, PageArgs, pageOf, type Connection, type Order } from '../api/paging';
import type { Suggestions } from '../api/suggestions';
import { CertificateModel, view } from '../api/records';
import { ClaimRefusedModel } from '../api/refusal.model';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { AcceptedCertificatesArgs, circumstancesOf } from './claim.input';
import { Answer } from './answer';
import { RecognitionDecisionModel } from './decision.model';
import { PostInRegionModel } from './post-in-region.model';
import { SnapshotsService } from './snapshots.service';

/** In points: every certificate that may lead to the post is decided on. */
const ACCEPTED_COST = costs(({ records }) => 100 + records('certificates') / 10);

const certificateOf = (decision: Decision): Code => decision.holdings[0].certificate;

@ObjectType('AcceptedCertificate', { description: 'A certificate that a post accepts by itself, and why.' })
export class AcceptedCertificateModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly claim: Omit<Claim, 'holdings'>,
    private readonly accepting: Decision,
    private readonly suggestions: Suggestions,
  ) {}

  @Field(() => CertificateModel, { description: 'The certificate.' })
  get certificate(): CertificateModel {
    return view(this.catalogue, 'certificates', CertificateModel, certificateOf(this.accepting));
  }

  @Field(() => RecognitionDecisionModel, {
    description: 'The decision on it as the only holding, its award day unknown: `RECOGNISED` or `CONDITIONAL`.',
  })
  get decision(): RecognitionDecisionModel {
    const holdings = [{ certificate: certificateOf(this.accepting) }];
    const claim = { ...this.claim, holdings };
    return new RecognitionDecisionModel(new Answer(this.catalogue, claim, this.accepting, this.suggestions));
  }
}

/** `certificates` is resolved by AcceptedCertificatesResolver. */
@ObjectType('AcceptedCertificates', { description: 'What a post in a region accepts, on one day and for one purpose.' })
export class AcceptedCertificatesModel extends PostInRegionModel {
  constructor(
    catalogue: Catalogue,
    readonly claim: Omit<Claim, 'holdings'>,
    readonly all: readonly Decision[],
    readonly suggestions: Suggestions,
  ) {
    super(catalogue, claim);
  }

  @Field(() => Int, { description: 'The state of the register it was made from.' })
  get revision(): number {
    return this.catalogue.revision;
  }
}

const AcceptedConnection = connectionOf(AcceptedCertificateModel, 'AcceptedCertificate');

const ORDER: Order<Decision> = {
  name: 'accepted',
  keyOf: (decision) => [certificateOf(decision)],
  compare: compareKeys,
};

const AcceptedCertificatesResult = createUnionType({
  name: 'AcceptedCertificatesResult',
  description: 'What the post accepts, or why the question could not be asked.',
  types: () => [AcceptedCertificatesModel, ClaimRefusedModel] as const,
});

@Resolver(() => AcceptedCertificatesModel)
export class AcceptedCertificatesResolver {
  constructor(private readonly snapshots: SnapshotsService) {}

  @Query(() => AcceptedCertificatesResult, {
    complexity: ACCEPTED_COST,
    description: 'Which certificates does post Y accept in region Z, each by itself?',
  })
  async acceptedCertificates(
    @Args() { post, region, atLeastRevision, asOfRevision, ...rest }: AcceptedCertificatesArgs,
    @Snapshot() asked: RequestSnapshot,
  ): Promise<typeof AcceptedCertificatesResult> {
    const catalogue = await this.snapshots.of(asked, { atLeastRevision, asOfRevision });
    if (catalogue instanceof ClaimRefusedModel) return catalogue;
    const claim = { post, region, ...circumstancesOf(rest) };
    const decisions = await cooperatively(findingAcceptedCertificates(catalogue, claim));
    return isRefusal(decisions)
      ? new ClaimRefusedModel(decisions.problems, catalogue, asked.suggestions)
      : new AcceptedCertificatesModel(catalogue, claim, decisions, asked.suggestions);
  }

  @ResolveField(() => AcceptedConnection, { description: 'The certificates, by code.' })
  certificates(
    @Parent() { catalogue, claim, all, suggestions }: AcceptedCertificatesModel,
    @Args() page: PageArgs,
  ): Connection<AcceptedCertificateModel> {
    return pageOf(
      all,
      page,
      ORDER,
      (decision) => new AcceptedCertificateModel(catalogue, claim, decision, suggestions),
    );
  }
}
