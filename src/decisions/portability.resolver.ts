/** `portability`: where some holdings carry. */
import {
  Args,
  ArgsType,
  createUnionType,
  Field,
  Int,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  isRefusal,
  outlookOf,
  portability,
  type Catalogue,
  type Claim,
  type Code,
  type Day,
  type PortabilityCell,
  type Purpose,
  type Standing,
  type Verdict,
} from '../recognition';
import { PurposeEnum, StandingEnum } from '../api/enums';
import { compareKeys, connectionOf, PageArgs, pageOf, type Connection, type Order } from '../api/paging';
import { ConditionModel, conditionsOf, PostModel, RegionModel, view } from '../api/records';
import { ClaimRefusedModel } from '../api/refusal.model';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { CodeScalar, DateScalar } from '../api/scalars';
import { circumstancesOf, holdingsOf, PortabilityArgs } from './claim.input';
import { VerdictEnum } from './enums';
import { OUTLOOK_COST } from './decision.model';
import { JudgedModel } from './judged.model';
import { SnapshotsService } from './snapshots.service';

/** What is asked of every post in every region. */
type OpenClaim = Omit<Claim, 'post' | 'region'>;

/** In plain fields of a query: every post is judged in every region. */
const PORTABILITY_COST = 50_000;

@ObjectType('PortabilityCell', {
  description: 'What one post in one region says of the holdings: the same as a single claim is told.',
})
export class PortabilityCellModel extends JudgedModel {
  constructor(
    catalogue: Catalogue,
    private readonly claim: OpenClaim,
    private readonly cell: PortabilityCell,
  ) {
    super(catalogue, cell);
  }

  @Field(() => PostModel, { description: 'The post.' })
  get post(): PostModel {
    return view(this.catalogue, 'posts', PostModel, this.cell.post);
  }

  @Field(() => RegionModel, { description: 'The region.' })
  get region(): RegionModel {
    return view(this.catalogue, 'regions', RegionModel, this.cell.region);
  }

  @Field(() => StandingEnum, {
    nullable: true,
    description: 'The standing of the weakest record it rests on; null where it is undetermined.',
  })
  get standing(): Standing | null {
    return this.cell.standing;
  }

  @Field(() => DateScalar, {
    nullable: true,
    complexity: OUTLOOK_COST,
    description:
      'The first day after the one asked about on which the same holdings have another verdict here, as far as this register knows; null where there is none.',
  })
  get holdsUntil(): Day | null {
    const { post, region, verdict } = this.cell;
    return outlookOf(this.catalogue, { ...this.claim, post, region }, verdict).holdsUntil;
  }

  @Field(() => [ConditionModel], { description: 'The conditions that remain to be satisfied.' })
  get outstanding(): readonly ConditionModel[] {
    return conditionsOf(this.catalogue, this.cell.outstanding);
  }
}

/** `cells` is resolved by PortabilityResolver. */
@ObjectType('Portability', { description: 'Where some holdings carry, on one day and for one purpose.' })
export class PortabilityModel {
  constructor(
    readonly catalogue: Catalogue,
    readonly all: readonly PortabilityCell[],
    readonly claim: OpenClaim,
  ) {}

  @Field(() => Int, { description: 'The state of the register it was made from.' })
  get revision(): number {
    return this.catalogue.revision;
  }

  @Field(() => DateScalar, { description: 'The day it holds for.' })
  get onDate(): Day {
    return this.claim.onDate;
  }

  @Field(() => PurposeEnum, { description: 'The purpose it holds for.' })
  get purpose(): Purpose {
    return this.claim.purpose;
  }
}

@ArgsType()
export class CellArgs extends PageArgs {
  @Field(() => [VerdictEnum], { nullable: true, description: 'Only cells of these verdicts; all if left out.' })
  verdicts?: Verdict[] | null;
  @Field(() => [CodeScalar], { nullable: true, description: 'Only cells of these posts; all if left out.' })
  posts?: Code[] | null;
  @Field(() => [CodeScalar], { nullable: true, description: 'Only cells of these regions; all if left out.' })
  regions?: Code[] | null;
}

const CellConnection = connectionOf(PortabilityCellModel, 'PortabilityCell');

const ORDER: Order<PortabilityCell> = {
  name: 'cell',
  keyOf: ({ post, region }) => [post, region],
  compare: compareKeys,
};

const PortabilityResult = createUnionType({
  name: 'PortabilityResult',
  description: 'Where the holdings carry, or why the question could not be asked.',
  types: () => [PortabilityModel, ClaimRefusedModel] as const,
});

@Resolver(() => PortabilityModel)
export class PortabilityResolver {
  constructor(private readonly snapshots: SnapshotsService) {}

  @Query(() => PortabilityResult, {
    complexity: PORTABILITY_COST,
    description: 'Where do these holdings carry? Every post in every region, judged at once.',
  })
  async portability(
    @Args() { holdings, atLeastRevision, asOfRevision, ...rest }: PortabilityArgs,
    @Snapshot() asked: RequestSnapshot,
  ): Promise<typeof PortabilityResult> {
    const catalogue = await this.snapshots.of(asked, { atLeastRevision, asOfRevision });
    if (catalogue instanceof ClaimRefusedModel) return catalogue;
    const claim = { holdings: holdingsOf(holdings), ...circumstancesOf(rest) };
    const cells = portability(catalogue, claim);
    return isRefusal(cells)
      ? new ClaimRefusedModel(cells.problems, catalogue, asked.suggestions)
      : new PortabilityModel(catalogue, cells, claim);
  }

  @ResolveField(() => CellConnection, { description: 'The cells, by post, then by region.' })
  cells(
    @Parent() { catalogue, claim, all }: PortabilityModel,
    @Args() args: CellArgs,
  ): Connection<PortabilityCellModel> {
    const wanted = <V>(values: readonly V[] | null | undefined): ((value: V) => boolean) => {
      const set = values ? new Set(values) : undefined;
      return (value) => set === undefined || set.has(value);
    };
    const [verdicts, posts, regions] = [wanted(args.verdicts), wanted(args.posts), wanted(args.regions)];
    const cells = all.filter(({ verdict, post, region }) => verdicts(verdict) && posts(post) && regions(region));
    return pageOf(cells, args, ORDER, (cell) => new PortabilityCellModel(catalogue, claim, cell));
  }
}
